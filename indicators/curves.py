"""Figures read from a curve: how something ends in the course of months, and how long it lasts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from indicators.curvefouten import Laag, fouten_van, kern
from indicators.indicator import Indicator, Maat
from indicators.measurement import Rij, Status, lege_rij
from indicators.statistics import (
    LOPEND,
    Z95,
    Curve,
    curve_van,
    gemiddelde_tot,
    greenwood,
    interval,
    invloed_op_gemiddelde,
    invloed_op_stand,
    mediaan,
)
from indicators.tellen import Filters, bevraagd
from store.stand import Stand

COHORT = "startkwartaal"
Volgroeid = Callable[[str, int], bool]


def curverijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """Per laag, moment and state one row; without `na_maanden` every month of the term, and then no interval."""
    curves = lagen(indicator, stand, per=per, filters=filters)
    fouten = _fouten(indicator, stand, curves, per=per, filters=filters) if indicator.na_maanden else {}
    volgroeid = _volgroeid(stand) if per == COHORT else None
    rijen = [
        _rij(curve, laag, plek, fouten.get((laag, *plek)), volgroeid=volgroeid)
        for laag, curve in curves.items()
        for plek in _plekken(indicator, laag.termijn)
    ]
    if "termijn" not in indicator.dimensies:
        rijen = [replace(rij, termijn=None, net_ervoor=None) for rij in rijen]
    return rijen or [lege_rij(maat, Status.GEEN_WAARNEMINGEN) for maat in indicator.maat_namen]


def lagen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> Mapping[Laag, Curve]:
    """The curve of each group and term."""
    return lagen_van(kern(indicator), stand, per, filters)


@lru_cache(maxsize=8)
def lagen_van(indicator: Indicator, stand: Stand, per: str, filters: Filters) -> Mapping[Laag, Curve]:
    """The same of what figures share of a curve: asked once for all of them."""
    kolommen = "termijn, intrede, uittrede, oorzaak, count(*)"
    sets = "GROUPING SETS ((termijn, intrede), (termijn, uittrede, oorzaak))"
    erin: dict[Laag, list[tuple[float, int]]] = {}
    eruit: dict[Laag, list[tuple[float, str, int]]] = {}
    for groep, naam, termijn, intrede, uittrede, oorzaak, aantal in bevraagd(
        indicator, stand, kolommen, per=per, filters=filters, strata=sets
    ):
        laag = Laag(str(groep), str(naam or groep), int(termijn))
        if uittrede is None:
            erin.setdefault(laag, []).append((intrede, aantal))
        else:
            eruit.setdefault(laag, []).append((uittrede, oorzaak, aantal))
    return {laag: curve_van(erin[laag], eruit[laag]) for laag in sorted(erin)}


def _fouten(
    indicator: Indicator, stand: Stand, curves: Mapping[Laag, Curve], *, per: str, filters: Filters
) -> dict[tuple[Laag, Maat, int], float]:
    """The standard errors of what is neither nought nor all: those have none."""
    plekken = {
        laag: [(m, t) for m, t in _plekken(indicator, laag.termijn) if 0 < curve.stand(m.teller, t) < 1]
        for laag, curve in curves.items()
    }
    invloeden = {laag: [invloed_op_stand(c, m.teller, t) for m, t in plekken[laag]] for laag, c in curves.items()}
    fouten = fouten_van(indicator, stand, invloeden, curves, per=per, filters=filters)
    return {
        (laag, *plek): fout
        for laag, van_laag in plekken.items()
        for plek, fout in zip(van_laag, fouten[laag], strict=False)
    }


def _plekken(indicator: Indicator, termijn: int) -> list[tuple[Maat, int]]:
    """The states (the teller of a maat) at the moments of a term."""
    momenten: Iterable[int] = range(termijn + 1)
    if indicator.na_maanden:
        momenten = sorted({maand for maand in indicator.na_maanden if maand < termijn} | {termijn})
    return [(maat, maand) for maand in momenten for maat in indicator.maten]


def _rij(
    curve: Curve,
    laag: Laag,
    plek: tuple[Maat, int],
    fout: float | None,
    *,
    volgroeid: Callable[[str, int], bool] | None,
) -> Rij:
    maat, maand = plek
    leeg = Rij(laag.groep, laag.naam, maat.naam, None, None, None, termijn=laag.termijn, na_maanden=maand)
    if volgroeid and not volgroeid(laag.groep, maand):
        return replace(leeg, status=Status.NIET_VAN_TOEPASSING)
    if not curve.gevolgd(maand) and curve.stand(LOPEND, maand) > 0:
        return replace(leeg, status=Status.GEEN_WAARNEMINGEN)
    waarde = curve.stand(maat.teller, maand)
    onder, boven = (interval(maat.teller, waarde, fout) if fout is not None else None) or (None, None)
    net_ervoor = curve.stand(maat.teller, maand, net_ervoor=True) if maand == laag.termijn else None
    return replace(
        leeg, waarde=waarde, teller=curve.eindes(maat.teller, maand), noemer=curve.aantal, ondergrens=onder,
        bovengrens=boven, nog_te_volgen=curve.gevolgd(maand), net_ervoor=net_ervoor,
    )  # fmt: skip


def _volgroeid(stand: Stand) -> Volgroeid:
    """Whether every pauze that began in a quarter could be followed for so many months: then quarters may compare."""
    tot = min(stand.tot or stand.peildatum, stand.peildatum)

    def is_volgroeid(kwartaal: str, maanden: int) -> bool:
        jaar, nummer = int(kwartaal[:4]), int(kwartaal[-1])
        eind = jaar * 12 + nummer * 3 + maanden  # the month after the last one that has to be followed to its end
        return date(eind // 12, eind % 12 + 1, 1).toordinal() <= tot.toordinal() + 1

    return is_volgroeid


def duurrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """Per laag the median length and the mean length up to the term, in months."""
    curves = lagen(indicator, stand, per=per, filters=filters)
    ijkpunten = {laag: _ijkpunt(curve) for laag, curve in curves.items()}
    invloeden = {
        laag: [invloed_op_stand(curve, LOPEND, ijkpunten[laag]), invloed_op_gemiddelde(curve, laag.termijn)]
        for laag, curve in curves.items()
    }
    fouten = fouten_van(indicator, stand, invloeden, curves, per=per, filters=filters)
    rijen = [
        rij
        for laag, curve in curves.items()
        for rij in (
            _mediaanrij(curve, laag, fouten[laag][0] ** 2, greenwood(curve, ijkpunten[laag])),
            _gemiddelderij(curve, laag, fouten[laag][1]),
        )
    ]
    return rijen or [lege_rij(maat, Status.GEEN_WAARNEMINGEN) for maat in indicator.maat_namen]


def _ijkpunt(curve: Curve) -> float:
    """Where the effect of clustering is measured: the last moment with some still running, at most the median."""
    helft = mediaan(curve)[0]
    return max((s.tijd for s in curve.stappen if s.na > 0 and (helft is None or s.tijd <= helft)), default=0.0)


def _mediaanrij(curve: Curve, laag: Laag, getrost: float, los: float) -> Rij:
    waarde, onder, boven = mediaan(curve, ontwerpeffect=getrost / los if los and getrost else 1.0)
    status = Status.OK if waarde is not None else Status.NIET_BEREIKT
    geteld = curve.eindes(LOPEND, laag.termijn), curve.aantal
    return Rij(laag.groep, laag.naam, "mediaan", waarde, *geteld, onder, boven, status, termijn=laag.termijn)


def _gemiddelderij(curve: Curve, laag: Laag, fout: float) -> Rij:
    geteld = curve.eindes(LOPEND, laag.termijn), curve.aantal
    if not curve.gevolgd(laag.termijn) and curve.stand(LOPEND, laag.termijn) > 0:
        return Rij(laag.groep, laag.naam, "gemiddelde", None, *geteld, status=Status.NIET_BEREIKT, termijn=laag.termijn)
    waarde = gemiddelde_tot(curve, laag.termijn)
    grenzen = max(0.0, waarde - Z95 * fout), min(float(laag.termijn), waarde + Z95 * fout)
    return Rij(laag.groep, laag.naam, "gemiddelde", waarde, *geteld, *grenzen, termijn=laag.termijn)
