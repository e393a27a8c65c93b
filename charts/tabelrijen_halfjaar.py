"""The rows of tables with several figures side by side, one row per group: what other roles see of a half-year."""

from collections.abc import Mapping, Sequence

from charts.tabel import Cel, Getal
from charts.tabelrijen import Rijen
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import MERK, ingevuld, schrijf_rij
from indicators.unit import Unit

SAMEN = "Samen"


def rijen_naast(
    per: Sequence[Measurement], totaal: Sequence[Measurement], *, namen: Mapping[str, str] | None = None
) -> Rijen:
    """A row per group with one cell of each figure, and the totals last; groups that count nothing anywhere go."""
    groepen = dict.fromkeys(rij.groep for meting in per for rij in meting.rijen if rij.maat is None)
    rijen: Rijen = []
    for groep in groepen:
        eigen = [meting.rij(groep) for meting in per]
        if any(rij and (rij.waarde or rij.status == Status.ONDERDRUKT) for rij in eigen):
            naam = (namen or {}).get(groep) or next(rij.naam for rij in eigen if rij)
            rijen.append((naam, *(cel(meting, rij) for meting, rij in zip(per, eigen, strict=True))))
    return [*rijen, (SAMEN, *(cel(meting, meting.rij(TOTAAL)) for meting in totaal))] if rijen else []


def rijen_maten(
    per: Measurement, totaal: Measurement, *, namen: Mapping[str, str] | None = None
) -> tuple[tuple[str, ...], Rijen]:
    """Headings after the first, and a row per group with of each maat its count and share, of all how many."""
    maten = [m for m in dict.fromkeys(r.maat for r in per.rijen) if _telt(per, m) or _telt(totaal, m)]
    teksten = per.indicator.maat_teksten
    koppen = (SAMEN, *(ingevuld(teksten.get(m or "", m or ""), per.peildatum) for m in maten))
    groepen = [(per, groep, (namen or {}).get(groep) or _naam(per, groep)) for groep in per.groepen]
    return koppen, [
        (naam, _heel(meting, groep), *(cel(meting, meting.rij(groep, maat), kort=True) for maat in maten))
        for meting, groep, naam in [*groepen, (totaal, TOTAAL, SAMEN)]
        if any(rij.status == Status.ONDERDRUKT or rij.noemer for rij in meting.rijen if rij.groep == groep)
    ]


def cel(meting: Measurement, rij: Rij | None, *, kort: bool = False) -> Cel:
    """A count, or a share with its counts (`kort`: 44 (46,8%)); the mark where it may not be shown."""
    if rij is None or rij.status == Status.ONDERDRUKT:
        return MERK
    eenheid = meting.eenheid(rij.maat)
    if not eenheid.is_aandeel:
        return Getal(rij.waarde)
    if kort and rij.status == Status.OK and rij.teller is not None:
        return f"{Unit.AANTAL.write(rij.teller)} ({eenheid.write(rij.waarde)})"
    return schrijf_rij(meting, rij)


def _telt(meting: Measurement, maat: str | None) -> bool:
    return any(rij.teller or rij.status == Status.ONDERDRUKT for rij in meting.rijen if rij.maat == maat)


def _naam(meting: Measurement, groep: str) -> str:
    return next(rij.naam for rij in meting.rijen if rij.groep == groep)


def _heel(meting: Measurement, groep: str) -> Cel:
    noemers = [rij.noemer for rij in meting.rijen if rij.groep == groep and rij.noemer is not None]
    return Getal(noemers[0]) if noemers else MERK
