"""Each figure beside bare queries, on the demo: of inventories its own text in a plain DuckDB, of logs what it asks."""

from collections.abc import Iterator
from datetime import timedelta

import duckdb

from benchmarks.meten import Uitslag, kloktijd, om_en_om
from benchmarks.vragen import naast_haar_vragen
from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.measure import measure
from indicators.tellen import sql_van
from store.editie import Editie
from store.stand import Stand, lees_stand


def uitslagen(editie: Editie) -> Iterator[Uitslag]:
    """Every indicator over all gemeenten and per provincie.

    A figure on logs is more than one text (its curve, its errors, its period): its peer is whatever it asks.
    """
    stand = lees_stand(editie=editie)
    eerder = stand.op(stand.peildatum - timedelta(days=1))  # a day that the editie does not answer by heart
    kaal = _kale_duckdb(editie)
    for indicator in ALLE:
        for per in ("totaal", *(d for d in ("provincie",) if d in indicator.dimensies)):
            naam = f"{indicator.code} per {per}"
            if indicator.feed or indicator.lezer:
                yield naast_haar_vragen(indicator, eerder, naam, per=per, rondes=15)
            else:
                yield _naast_eigen_tekst(indicator, stand, kaal, naam, per=per)


def _naast_eigen_tekst(
    indicator: Indicator, stand: Stand, kaal: duckdb.DuckDBPyConnection, naam: str, *, per: str
) -> Uitslag:
    sql = sql_van(indicator, per)
    gemeten, bron = om_en_om(
        kloktijd(lambda: measure(indicator, stand, per=per)),
        kloktijd(lambda: kaal.execute(sql, _parameters(stand, sql)).fetchall()),
        rondes=15,
    )
    return Uitslag(naam, gemeten, "dezelfde vraag in kale DuckDB", bron, 3.0, "ms")


def _kale_duckdb(editie: Editie) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(config={"threads": 2})
    for naam in editie.manifest["relaties"]:
        con.read_parquet(str(editie.relatie_pad(naam))).create(naam)
    return con


def _parameters(stand: Stand, sql: str) -> dict[str, object]:
    dag = stand.peildatum
    alle = {
        "peildatum": dag, "vorige_peildatum": stand.vorige_peildatum, "gevraagd_op": dag,
        "van": dag.replace(month=1, day=1), "tot": dag,
    }  # fmt: skip
    return {naam: waarde for naam, waarde in alle.items() if f"${naam}" in sql}
