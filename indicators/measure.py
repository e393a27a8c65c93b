"""Measuring: indicators over a stand. There is no second computation of any figure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from indicators.curves import COHORT
from indicators.dimensies import PERIODEN, dimensie
from indicators.indicator import Indicator
from indicators.kubuscellen import afgesloten_periode, opgezocht
from indicators.measurement import TOTAAL, Measurement, Rij, Status, lege_rij, rij_uit_json
from indicators.onvolledig import ZOALS_BEWAARD, onvolledig, telt_niet_mee
from indicators.opgeslagen import openbaar, opgeslagen, record_van, uit_bewaring
from indicators.reikwijdte import reikwijdte
from indicators.rekenen import gehulde_rijen, meetmoment
from indicators.schuldeisernotities import bijschriften
from indicators.tellen import Filters, geteld
from protect.gemeenten import GEEN_SELECTIE, selectie_mag, verberg_gemeenten
from protect.mensen import NIET_GETOOND, ziet_mensen
from store.stand import NietBewaardError, Stand

ALLEEN_EVEN_OUD = (
    "Wij vergelijken kwartalen alleen na een aantal maanden dat elke pauze uit het kwartaal al kon duren. "
    "De andere cijfers volgen later."
)

# Relations about gemeenten that lay their answers beside the logs: only who sees people can open them.
NAAST_DE_LOGS = ("doorgevers_op", "tegenspraakstanden_op")


class OnbekendeDimensieError(ValueError):
    """A dimension that this figure does not have; the message names the ones it has."""


def measure(
    indicator: Indicator,
    stand: Stand,
    *,
    per: str = TOTAAL,
    filters: Iterable[tuple[str, str]] = (),
    van: date | None = None,
    tot: date | None = None,
) -> Measurement:
    """Measure per group of a dimension, or over all rows; `van` and `tot` bound the period.

    Raises OnbekendeDimensieError, and NietBewaardError for an editie of other definitions.
    """
    gekozen = tuple(filters)
    delen = _delen_met(indicator, per, gekozen)
    vrij = not gekozen and van is None and tot is None
    if zin := onvolledig(indicator, stand, van=van):
        return _zoals_bewaard(indicator, stand, per=per, vrij=vrij, zin=zin)
    eerder = _eerder(indicator, stand, per=per) if vrij else None
    if eerder:
        return eerder
    if indicator.over_mensen and not ziet_mensen(stand):
        van, tot = afgesloten_periode(indicator.code, stand, van=van, tot=tot)
    gemeten = [_gemeten(deel, stand, per=per, filters=gekozen, van=van, tot=tot) for deel in delen]
    met_gegevens = next((meting for meting in gemeten if meting.gegevens_tot), gemeten[0])
    ernaast = (rij for meting in gemeten[1:] for rij in meting.rijen if per == TOTAAL or rij.groep != TOTAAL)
    rijen = (*gemeten[0].rijen, *ernaast)
    zinnen = [*(zin for meting in gemeten for zin in meting.opmerkingen), *telt_niet_mee(indicator, stand)]
    zinnen += bijschriften(stand, _schuldeisers_in(rijen, per, gekozen)) if indicator.telt_organisaties else ()
    return replace(met_gegevens, indicator=indicator, rijen=rijen, opmerkingen=tuple(dict.fromkeys(zinnen)))


def _eerder(indicator: Indicator, stand: Stand, *, per: str) -> Measurement | None:
    """What was stored of a figure on the logs; of other definitions only the maten that it still has."""
    meting = opgeslagen(indicator, stand, per=per)
    if meting is None or herrekenbaar(indicator, stand):
        return meting
    maten = {naam for deel in indicator.delen for naam in deel.maat_namen}
    return replace(meting, rijen=tuple(rij for rij in meting.rijen if rij.maat in maten or not maten))


def _zoals_bewaard(indicator: Indicator, stand: Stand, *, per: str, vrij: bool, zin: str) -> Measurement:
    """What was stored of a figure whose rows were removed since; any other cut cannot be counted any more."""
    meting = uit_bewaring(indicator, stand, per=per) if vrij else None
    if meting is None:
        raise NietBewaardError(f"Deze doorsnede is niet bewaard. {zin}")
    return replace(meting, opmerkingen=tuple(dict.fromkeys((*meting.opmerkingen, f"{ZOALS_BEWAARD} {zin}"))))


def _schuldeisers_in(rijen: Iterable[Rij], per: str, filters: Filters) -> tuple[str, ...]:
    """The creditors that a measurement is about one by one."""
    groepen = [rij.groep for rij in rijen] if per == "schuldeiser" else []
    return tuple(dict.fromkeys([*groepen, *(code for naam, code in filters if naam == "schuldeiser")]))


def _gemeten(
    indicator: Indicator, stand: Stand, *, per: str, filters: Filters, van: date | None, tot: date | None
) -> Measurement:
    if not ziet_mensen(stand) and (indicator.over_mensen or indicator.relatie in NAAST_DE_LOGS):
        return _uit_rolbestand(indicator, stand, per=per, filters=filters, van=van, tot=tot)
    reik = reikwijdte(indicator, stand, van=van, tot=tot)
    moment = replace(meetmoment(indicator, stand), van=reik.van or van, tot=reik.tot or tot)
    if not herrekenbaar(indicator, stand):
        rijen = _bewaard(indicator, stand, per=per, filters=filters)
    elif reik.status != Status.OK:
        rijen = [lege_rij(maat, reik.status) for maat in indicator.maat_namen]
    else:
        rijen = gehulde_rijen(indicator, moment, per=per, filters=filters)
    meting = _measurement(indicator, stand, rijen, per=per, filters=filters)
    if not indicator.feed:
        return meting
    jong = per == COHORT and any(rij.status == Status.NIET_VAN_TOEPASSING for rij in rijen)
    meting = replace(meting, opmerkingen=(*meting.opmerkingen, *((ALLEEN_EVEN_OUD,) if jong else ())))
    return replace(meting, gegevens_tot=reik.gegevens_tot, periode=reik.periode if indicator.in_periode else None)


def _uit_rolbestand(
    indicator: Indicator, stand: Stand, *, per: str, filters: Filters, van: date | None, tot: date | None
) -> Measurement:
    """What a role that may not open rows about people finds in its file."""
    if indicator.over_mensen:
        return opgezocht(_measurement(indicator, stand, [], per=per, filters=filters), stand, van=van, tot=tot)
    vrij = not filters and van is None and tot is None
    if vrij and (bewaard := openbaar(indicator, stand, per=per)):
        return bewaard
    leeg = [lege_rij(maat, Status.ONDERDRUKT) for maat in indicator.maat_namen] if per == TOTAAL else []
    return replace(_measurement(indicator, stand, leeg, per=per), opmerkingen=(NIET_GETOOND,))


def measure_all(indicatoren: Sequence[Indicator], stand: Stand, *, per: str = TOTAAL) -> list[Measurement]:
    """The same as `measure` for each of them, in their order; those of one relation of inventories share one query."""
    gewoon = [i for i in indicatoren if not i.feed and not i.lezer]
    rijen: dict[str, list[Rij]] = {}
    for relatie, op_inventarisatie in dict.fromkeys((i.relatie, i.op_inventarisatie) for i in gewoon):
        samen = [i for i in gewoon if (i.relatie, i.op_inventarisatie) == (relatie, op_inventarisatie)]
        rijen |= geteld(samen, meetmoment(samen[0], stand), per=per)
    return [
        _measurement(i, stand, rijen[i.code], per=per) if i in gewoon else measure(i, stand, per=per)
        for i in indicatoren
    ]


def herrekenbaar(indicator: Indicator, stand: Stand) -> bool:
    """Whether an editie was made with the schema and the definition that hold now."""
    return stand.editie.van_nu and stand.editie.manifest["definities"].get(indicator.code) == indicator.versie


def _measurement(
    indicator: Indicator, stand: Stand, rijen: list[Rij], *, per: str, filters: Filters = ()
) -> Measurement:
    moment = meetmoment(indicator, stand)
    getoond, verborgen = verberg_gemeenten(rijen, moment, indicator.code) if per == "gemeente" else (rijen, ())
    if any(naam == "gemeente" for naam, _ in filters) and not selectie_mag(moment):
        getoond, verborgen = [], (f"{indicator.code}: {GEEN_SELECTIE}",)
    uitleg = "" if per in (TOTAAL, "week", *PERIODEN) else dimensie(per).opmerking
    return Measurement(
        indicator=indicator,
        peildatum=stand.peildatum,
        editie=stand.editie.naam,
        nummer=stand.editie.nummer,
        rol=stand.rol,
        voorbeeld=stand.editie.voorbeeld,
        per=per,
        rijen=tuple(getoond),
        filters=filters,
        gegevens_tot=moment.peildatum if indicator.op_inventarisatie else None,
        opmerkingen=(*((uitleg,) if uitleg else ()), *verborgen),
    )


def _delen_met(indicator: Indicator, per: str, filters: Filters) -> list[Indicator]:
    """The figure and the series beside it, as far as they have what is asked for."""
    gevraagd = [naam for naam in (per, *(naam for naam, _ in filters)) if naam != TOTAAL]
    delen = [deel for deel in indicator.delen if set(gevraagd) <= set(deel.dimensies)]
    if not delen:
        zonder = next((naam for naam in gevraagd if naam not in indicator.indelingen), " en ".join(gevraagd))
        wel = ", ".join(indicator.indelingen) or "geen enkele"
        raise OnbekendeDimensieError(f"{indicator.code} heeft geen indeling '{zonder}'. Wel: {wel}.")
    return delen


def _bewaard(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> list[Rij]:
    record = None if filters else record_van(indicator, stand, per=per)
    if record:
        rijen = [rij_uit_json(rij) for rij in record["rijen"]]
        return [rij for rij in rijen if rij.maat in indicator.maat_namen or not indicator.maat_namen]
    raise NietBewaardError(
        f"Deze doorsnede is niet bewaard. Gegevens nr. {stand.editie.nummer} is gemaakt "
        f"met een andere omschrijving van {indicator.code}."
    )
