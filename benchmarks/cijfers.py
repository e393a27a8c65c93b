"""Each adoption figure beside the bare DuckDB query that computes it, on the demo."""

from collections.abc import Iterator

import duckdb

from benchmarks.meten import Uitslag, kloktijd, om_en_om
from indicators.cijferboek import ALLE
from indicators.measure import measure
from indicators.tellen import sql_van
from store.editie import Editie
from store.stand import Stand, lees_stand


def uitslagen(editie: Editie) -> Iterator[Uitslag]:
    """Every indicator over all gemeenten and per provincie. The peer is the same text in a plain DuckDB."""
    stand = lees_stand(editie=editie)
    kaal = _kale_duckdb(editie)
    for indicator in ALLE:
        for per in ("totaal", *(d for d in ("provincie",) if d in indicator.dimensies)):
            sql = sql_van(indicator, per)
            gemeten, bron = om_en_om(
                kloktijd(lambda i=indicator, p=per: measure(i, stand, per=p)),  # type: ignore[misc]
                kloktijd(lambda s=sql: kaal.execute(s, _parameters(stand, s)).fetchall()),  # type: ignore[misc]
                rondes=15,
            )
            yield Uitslag(f"{indicator.code} per {per}", gemeten, "dezelfde vraag in kale DuckDB", bron, 3.0, "ms")


def _kale_duckdb(editie: Editie) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(config={"threads": 2})
    for naam in editie.manifest["relaties"]:
        con.read_parquet(str(editie.relatie_pad(naam))).create(naam)
    return con


def _parameters(stand: Stand, sql: str) -> dict[str, object]:
    alle = {
        "peildatum": stand.peildatum,
        "vorige_peildatum": stand.vorige_peildatum,
        "gevraagd_op": stand.peildatum,
    }
    return {naam: waarde for naam, waarde in alle.items() if f"${naam}" in sql}
