"""The rows of the tables beside the pictures of Pauzes: months, how pauses end, cohorts."""

from collections.abc import Sequence

from charts.einde import LOPEND, MAANDEN_MET_GRENZEN, termijnen, uitkomsten, verloop
from charts.maanden import Reeks
from charts.tabel import Cel, Getal
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import NIETS, Unit, schrijf_aantal, schrijf_maand

Rijen = list[tuple[Cel, ...]]
GROEPEN_VAN_COHORT = (("oplossing", "Oplossing"), ("hulp_gestopt", "Hulp gestopt"))


def tabel_einde(pau_03: Measurement, termijn: int) -> tuple[tuple[str, ...], Rijen]:
    """Headings and rows: the nine outcomes with what still runs, at every month that is read off, with bounds."""
    eigen = [r for r in pau_03.rijen if r.termijn == termijn and r.groep == TOTAAL]
    gemeten = sorted({r.na_maanden for r in eigen if r.na_maanden is not None})
    maanden = [m for m in gemeten if m in (*MAANDEN_MET_GRENZEN, termijn)]
    koppen = ["Uitkomst"]
    for maand in maanden:
        koppen += [f"Net voor {maand} maanden"] * (maand == termijn) + [f"Na {maand} maanden", f"Grenzen na {maand}"]
    rijen = [
        (naam, *(cel for m in maanden for cel in _cellen(_rij(eigen, code, m), einde=m == termijn)))
        for code, naam in uitkomsten(pau_03.peildatum).items()
    ]
    return tuple(koppen), [*rijen, _te_volgen(eigen, maanden, termijn)]


def _rij(rijen: Sequence[Rij], maat: str, na_maanden: int) -> Rij | None:
    return next((r for r in rijen if r.maat == maat and r.na_maanden == na_maanden), None)


def _cellen(rij: Rij | None, *, einde: bool) -> tuple[Cel, ...]:
    voor: tuple[Cel, ...] = (Getal(rij.net_ervoor if rij else None, Unit.AANDEEL),) if einde else ()
    if rij is None:
        return (*voor, Getal(None), NIETS)
    if rij.waarde is None:
        return (*voor, STATUS_TEKST.get(rij.status, STATUS_TEKST[Status.GEEN_WAARNEMINGEN]), NIETS)
    grenzen = NIETS
    if rij.ondergrens is not None and rij.bovengrens is not None:
        grenzen = f"{Unit.AANDEEL.write(rij.ondergrens)} tot {Unit.AANDEEL.write(rij.bovengrens)}"
    return (*voor, Getal(rij.waarde, Unit.AANDEEL), grenzen)


def _te_volgen(rijen: Sequence[Rij], maanden: Sequence[int], termijn: int) -> tuple[Cel, ...]:
    delen: list[Cel] = ["Nog te volgen (aantal pauzes)"]
    for maand in maanden:
        lopend = _rij(rijen, LOPEND, maand)
        aantal = lopend.nog_te_volgen if lopend else None
        delen += [*([""] * (maand == termijn)), Getal(aantal), ""]
    return tuple(delen)


def tabel_maanden(reeksen: Sequence[Reeks]) -> tuple[tuple[str, ...], Rijen]:
    """Headings and rows: a row per month, a column per series, no total over series."""
    dagen = sorted({m.dag for r in reeksen for m in r.maanden})
    rijen: Rijen = []
    for dag in dagen:
        maanden = [next((m for m in r.maanden if m.dag == dag), None) for r in reeksen]
        waarden = [_maandcel(m.aantal, m.status) if m else Getal(None) for m in maanden]
        opmerking = "nog niet compleet" if any(m and m.deels for m in maanden) else ""
        rijen.append((schrijf_maand(dag), *waarden, opmerking))
    return ("Maand", *(r.naam for r in reeksen), "Opmerking"), rijen


def _maandcel(aantal: float | None, status: Status) -> Cel:
    return Getal(aantal) if aantal is not None else STATUS_TEKST.get(status, NIETS)


def tabel_cohorten(pau_03: Measurement, termijn: int, *, na: int = 4) -> tuple[tuple[str, ...], Rijen]:
    """Headings and rows of PAU-03 per startkwartaal: how each stood after as many months, or why that is not said."""
    koppen = ("Begonnen in", *(f"{naam} na {na} maanden" for _, naam in GROEPEN_VAN_COHORT),
              "Anders beëindigd", "Loopt nog", "Nog te volgen")  # fmt: skip
    return koppen, [_cohort(pau_03, groep, termijn, na=na) for groep in pau_03.groepen]


def _cohort(pau_03: Measurement, groep: str, termijn: int, *, na: int) -> tuple[Cel, ...]:
    naam = next(r.naam for r in pau_03.rijen if r.groep == groep)
    moment = verloop(pau_03, termijn, groep=groep).na(na) if termijn in termijnen(pau_03) else None
    if moment is None:
        return (naam, _waarom(pau_03, groep, termijn, na=na), *([""] * (len(GROEPEN_VAN_COHORT) + 2)))
    waarden = [moment.delen[g].waarde if g in moment.delen else 0.0 for g, _ in GROEPEN_VAN_COHORT]
    rest = max(0.0, 1 - moment.lopend - sum(waarden))
    delen = [Getal(w, Unit.AANDEEL) for w in (*waarden, rest, moment.lopend)]
    return (naam, *delen, schrijf_aantal(moment.nog_te_volgen) if moment.nog_te_volgen is not None else NIETS)


def _waarom(pau_03: Measurement, groep: str, termijn: int, *, na: int) -> str:
    """Why a cohort has no value after so many months."""
    rij = next((r for r in pau_03.rijen if (r.groep, r.termijn, r.na_maanden) == (groep, termijn, na)), None)
    if rij is None or rij.status in (Status.OK, Status.GEEN_WAARNEMINGEN):
        return "Nog niet zo lang geleden begonnen"
    return STATUS_TEKST[rij.status]
