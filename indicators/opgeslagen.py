"""What an editie stored of its figures when it was published: the same question is answered from there, not again."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from indicators.indicator import Indicator
from indicators.measurement import Measurement, rij_uit_json
from store.editie import Editie, bewaarde_metingen, heeft_metingen
from store.rolbestanden import lees_rolbestand
from store.stand import Stand

# The code, its feed (a series beside a figure has its code and another feed), its months on the curve (a curve for the
# picture has none), the peildatum and the dimension.
Sleutel = tuple[str, str, tuple[int, ...], str, str]
Record = Mapping[str, Any]


def sleutel(indicator: Indicator, dag: date, per: str) -> Sleutel:
    """What a stored measurement is found by."""
    return indicator.code, indicator.feed, indicator.na_maanden, dag.isoformat(), per


def sleutel_van(record: Record) -> Sleutel:
    """The same of a stored measurement."""
    feed, na_maanden = record.get("feed", ""), tuple(record.get("na_maanden", ()))
    return record["code"], feed, na_maanden, record["peildatum"], record["per"]


def als_record(meting: Measurement) -> dict[str, Any]:
    """A measurement as an editie stores it: as the command line prints it, with what only a screen says beside it."""
    indicator = meting.indicator
    eigen = {
        "feed": indicator.feed, "na_maanden": list(indicator.na_maanden), "opmerkingen": list(meting.opmerkingen),
    }  # fmt: skip
    return {**meting.als_json(), **{naam: waarde for naam, waarde in eigen.items() if waarde}}


def record_van(indicator: Indicator, stand: Stand, *, per: str) -> Record | None:
    """What the editie of a stand stored of this question; None when nothing."""
    if not heeft_metingen(stand.editie):  # it is being published
        return None
    return _records(stand.editie).get(sleutel(indicator, stand.peildatum, per))


def opgeslagen(indicator: Indicator, stand: Stand, *, per: str) -> Measurement | None:
    """The stored measurement of a figure on the logs, as it was made for this very question; None where there is none.

    Figures of inventories are measured: they are few rows.
    """
    eigen_periode = stand.van is None and stand.tot is None
    if not indicator.feed or not eigen_periode or stand.gevraagd_op not in (None, stand.peildatum):
        return None
    return uit_bewaring(indicator, stand, per=per)


def uit_bewaring(indicator: Indicator, stand: Stand, *, per: str) -> Measurement | None:
    """The stored measurement of any figure, whole and as it was made; None where there is none for this role."""
    record = record_van(indicator, stand, per=per)
    return meting_uit(record, indicator, stand) if record and record["rol"] == stand.rol else None


def openbaar(indicator: Indicator, stand: Stand, *, per: str) -> Measurement | None:
    """A figure about gemeenten that rests on rows about people, as it was stored for a role that may not open those."""
    records = lees_rolbestand(stand.editie, stand.rol).get("openbaar", [])
    gezocht = sleutel(indicator, stand.peildatum, per)
    gevonden = next((record for record in records if sleutel_van(record) == gezocht), None)
    return meting_uit(gevonden, indicator, stand) if gevonden else None


def meting_uit(record: Record, indicator: Indicator, stand: Stand) -> Measurement:
    """The measurement that was stored as a record."""
    per = record["per"]
    van_tot = [date.fromisoformat(dag) for dag in record["periode"] or ()]
    return Measurement(
        indicator=indicator,
        peildatum=stand.peildatum,
        editie=stand.editie.naam,
        nummer=stand.editie.nummer,
        rol=stand.rol,
        voorbeeld=stand.editie.voorbeeld,
        per=per,
        rijen=tuple(rij_uit_json(rij) for rij in record["rijen"]),
        gegevens_tot=date.fromisoformat(record["gegevens_tot"]) if record["gegevens_tot"] else None,
        periode=(van_tot[0], van_tot[1]) if van_tot else None,
        opmerkingen=tuple(record.get("opmerkingen", ())),
    )


@lru_cache(maxsize=8)
def _records(editie: Editie) -> Mapping[Sleutel, Record]:
    return {sleutel_van(record): record for record in reversed(bewaarde_metingen(editie))}
