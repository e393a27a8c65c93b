"""The rows of a figure as a stand counts them: whatever its kind, per group or per period, hidden where too small."""

from dataclasses import replace
from datetime import date, timedelta

from indicators.curves import curverijen, duurrijen
from indicators.dimensies import PERIODEN
from indicators.indicator import Indicator, Soort
from indicators.measurement import TOTAAL, Rij, Status, lege_rij
from indicators.oordeel import zonder_oordeel
from indicators.reikwijdte import reikwijdte
from indicators.tellen import Filters, geteld, met_intervallen
from indicators.verbergen import verborgen_rijen
from store.stand import Stand


def meetmoment(indicator: Indicator, stand: Stand) -> Stand:
    """The stand that a figure is of: an inventory is of its own day."""
    return stand.op_inventarisatie() if indicator.op_inventarisatie else stand


def ongehulde_rijen(indicator: Indicator, stand: Stand) -> list[Rij]:
    """The rows over everything with nothing hidden: for `publish`, which hides by the rules of each role."""
    reik = reikwijdte(indicator, stand)
    if reik.status != Status.OK:
        return [lege_rij(maat, reik.status) for maat in indicator.maat_namen]
    moment = replace(meetmoment(indicator, stand), van=reik.van, tot=reik.tot)
    return _gerekend(indicator, moment, per=TOTAAL, filters=())


def gehulde_rijen(indicator: Indicator, moment: Stand, *, per: str, filters: Filters) -> list[Rij]:
    """The rows, with what is too small to show hidden."""
    return verborgen_rijen(indicator, _gerekend(indicator, moment, per=per, filters=filters), moment, per=per)


def _gerekend(indicator: Indicator, moment: Stand, *, per: str, filters: Filters) -> list[Rij]:
    """The rows, whatever the kind."""
    if per == "kwartaal" and indicator.kwartaal_van:
        rijen = _per_eigen_kwartaal(indicator, moment, filters=filters)
    elif per in PERIODEN and not indicator.datum:
        rijen = _per_periode(indicator, moment, filters=filters, periode=per)
    elif indicator.lezer:
        rijen = indicator.lezer(indicator, moment, per=per, filters=filters)
    elif indicator.op_curve:
        lezen = curverijen if indicator.soort == Soort.CURVE else duurrijen
        rijen = lezen(indicator, moment, per=per, filters=filters)
    else:
        rijen = geteld([indicator], moment, per=per, filters=filters)[indicator.code]
        rijen = met_intervallen(indicator, rijen, moment, per=per, filters=filters)
    return zonder_oordeel(indicator, rijen, moment, per=per, filters=filters)


def _per_periode(indicator: Indicator, stand: Stand, *, filters: Filters, periode: str) -> list[Rij]:
    """A stock at each period's last day, or a figure of the period over each part of it."""
    eind = min(stand.tot or stand.peildatum, stand.peildatum)
    dagen = laatste_dagen(stand.van or date(stand.peildatum.year, 1, 1), eind, periode)
    rijen: list[Rij] = []
    for dag in dagen:
        code = f"{dag:%Y-%m}" if periode == "maand" else f"{dag.year}-K{(dag.month + 2) // 3}"
        if indicator.in_periode:
            deel = replace(stand, van=_eerste_dag(dag, periode), tot=dag)
        else:
            deel = replace(meetmoment(indicator, stand.op(dag)), van=None, tot=None)
        rijen += [
            replace(rij, groep=code, naam=code) for rij in gehulde_rijen(indicator, deel, per=TOTAAL, filters=filters)
        ]
    return rijen


def _eerste_dag(laatste: date, periode: str) -> date:
    return laatste.replace(day=1, month=laatste.month - 2 if periode == "kwartaal" else laatste.month)


def laatste_dagen(van: date, tot: date, periode: str) -> list[date]:
    """The last day of each month or quarter from `van` up to and including `tot`."""
    dagen = (van + timedelta(days=n) for n in range((tot - van).days + 1))
    stap = 3 if periode == "kwartaal" else 1
    return [dag for dag in dagen if (dag + timedelta(days=1)).day == 1 and dag.month % stap == 0]


def _per_eigen_kwartaal(indicator: Indicator, stand: Stand, *, filters: Filters) -> list[Rij]:
    """Per quarter of a date that the gemeenten gave themselves; quarters in which nothing is counted are left out."""
    rijen = geteld([indicator], stand, per=f"kwartaal_{indicator.kwartaal_van}", filters=filters)[indicator.code]
    gevuld = {rij.groep for rij in rijen if rij.teller}
    return [rij for rij in rijen if rij.groep in gevuld]
