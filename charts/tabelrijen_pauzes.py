"""The rows of the tables beside the pictures of Pauzes: months, how pauses end, cohorts."""

from collections.abc import Sequence
from datetime import date, timedelta

from charts.einde import LOPEND, MAANDEN_MET_GRENZEN, uitkomsten, verloop
from charts.maanden import Reeks
from charts.tabel import Cel, Getal
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import STATUS_TEKST, ingevuld
from indicators.unit import NIETS, Unit, schrijf_getal, schrijf_maand
from indicators.vergelijken import GEEN_VERSCHIL, verschil_van

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
        (naam, *(cel for m in maanden for cel in _cellen(_rij(eigen, code, m), pau_03.eenheid(), einde=m == termijn)))
        for code, naam in uitkomsten(pau_03.peildatum).items()
    ]
    return tuple(koppen), [*rijen, _te_volgen(eigen, maanden, termijn)]


def _rij(rijen: Sequence[Rij], maat: str, na_maanden: int) -> Rij | None:
    return next((r for r in rijen if r.maat == maat and r.na_maanden == na_maanden), None)


def _cellen(rij: Rij | None, eenheid: Unit, *, einde: bool) -> tuple[Cel, ...]:
    voor: tuple[Cel, ...] = (Getal(rij.net_ervoor if rij else None, eenheid),) if einde else ()
    if rij is None:
        return (*voor, Getal(None), NIETS)
    if rij.nog_te_volgen == 0:
        return (*voor[:0], *([NIETS] * einde), STATUS_TEKST[Status.TE_KLEIN], NIETS)
    if rij.waarde is None:
        return (*voor, STATUS_TEKST.get(rij.status, STATUS_TEKST[Status.GEEN_WAARNEMINGEN]), NIETS)
    grenzen = NIETS
    if rij.ondergrens is not None and rij.bovengrens is not None:
        grenzen = f"{eenheid.write(rij.ondergrens)} tot {eenheid.write(rij.bovengrens)}"
    return (*voor, Getal(rij.waarde, eenheid), grenzen)


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


def tabel_per(meting: Measurement, kop: str) -> tuple[tuple[str, ...], Rijen]:
    """Headings and rows of counts: a row per group, a column per maat."""
    maten = tuple(dict.fromkeys(r.maat for r in meting.rijen))
    teksten = meting.indicator.maat_teksten
    namen = [ingevuld(teksten.get(m or "", meting.indicator.label), meting.peildatum) for m in maten]
    rijen: Rijen = []
    for groep in meting.groepen:
        van_groep = [meting.rij(groep, maat) for maat in maten]
        naam = next(r.naam for r in van_groep if r)
        rijen.append((naam, *(_maandcel(r.waarde, r.status) if r else Getal(None) for r in van_groep)))
    return (kop, *namen), rijen


def tabel_momenten(meting: Measurement) -> tuple[tuple[str, ...], Rijen]:
    """Headings and rows of a curve of one state: a row per moment, with its bounds and how many could be followed."""
    rijen: Rijen = []
    for r in sorted(meting.rijen, key=lambda r: r.na_maanden or 0):
        waarde, grenzen = _cellen(r, meting.eenheid(), einde=False)
        rijen.append((f"Na {r.na_maanden} maanden", waarde, grenzen, Getal(r.nog_te_volgen)))
    return ("Moment", meting.indicator.label, "Grenzen", "Nog te volgen"), rijen


def tabel_cohorten(pau_03: Measurement, termijn: int, *, na: int = 4) -> tuple[tuple[str, ...], Rijen]:
    """Headings and rows of PAU-03 per startkwartaal: how each stood after as many months, or why that is not said.

    A quarter counts when its last day lies at least so many months before the end of the data.
    """
    koppen = ("Begonnen in", *(f"{naam} na {na} maanden" for _, naam in GROEPEN_VAN_COHORT),
              "Anders beëindigd", "Loopt nog", "Loopt nog, tegen het kwartaal ervoor", "Nog te volgen")  # fmt: skip
    rijen: Rijen = []
    vorige: Rij | None = None
    for groep in sorted(pau_03.groepen):
        cellen, vorige = _cohort(pau_03, groep, termijn, na=na, vorige=vorige)
        rijen.append(cellen)
    return koppen, rijen


def _cohort(
    pau_03: Measurement, groep: str, termijn: int, *, na: int, vorige: Rij | None
) -> tuple[tuple[Cel, ...], Rij | None]:
    """One row, and its share that still runs for the row after it to be compared with."""
    naam = next(r.naam for r in pau_03.rijen if r.groep == groep)
    moment = verloop(pau_03, termijn, groep=groep).na(na) if _oud_genoeg(groep, pau_03, na=na) else None
    if moment is None:
        return (naam, _waarom(pau_03, groep, termijn, na=na), *([""] * (len(GROEPEN_VAN_COHORT) + 3))), vorige
    lopend = next(r for r in pau_03.rijen if _plek(r) == (groep, termijn, na) and r.maat == LOPEND)
    waarden = [moment.delen[g].waarde if g in moment.delen else 0.0 for g, _ in GROEPEN_VAN_COHORT]
    rest = max(0.0, 1 - moment.lopend - sum(waarden))
    delen = [Getal(w, Unit.AANDEEL) for w in (*waarden, rest, moment.lopend)]
    return (naam, *delen, _tegen(lopend, vorige), Getal(moment.nog_te_volgen)), lopend


def _tegen(rij: Rij, vorige: Rij | None) -> str:
    """The difference with the quarter before it, or that none can be shown."""
    verschil = verschil_van(rij, vorige) if vorige else None
    if verschil is None:
        return ""
    if not verschil.aangetoond:
        return GEEN_VERSCHIL
    punten = schrijf_getal(100 * abs(verschil.waarde), decimalen=1)
    return f"{punten} procentpunt {'meer' if verschil.waarde > 0 else 'minder'}"


def _oud_genoeg(groep: str, pau_03: Measurement, *, na: int) -> bool:
    """Whether everything that began in a quarter such as 2025-K2 could be followed for so many months."""
    tot = pau_03.gegevens_tot or pau_03.peildatum
    jaar, kwartaal = int(groep[:4]), int(groep[-1])
    maanden = jaar * 12 + kwartaal * 3 + na
    # The first day after the quarter, so many months on: all before it have been followed.
    return date(maanden // 12, maanden % 12 + 1, 1) <= tot + timedelta(days=1)


def _plek(rij: Rij) -> tuple[str, int | None, int | None]:
    return rij.groep, rij.termijn, rij.na_maanden


def _waarom(pau_03: Measurement, groep: str, termijn: int, *, na: int) -> str:
    """Why a cohort has no value after so many months."""
    rij = next((r for r in pau_03.rijen if _plek(r) == (groep, termijn, na)), None)
    if rij is None or rij.status in (Status.OK, Status.GEEN_WAARNEMINGEN, Status.NIET_VAN_TOEPASSING):
        return "Nog niet lang genoeg geleden"
    return STATUS_TEKST[rij.status]
