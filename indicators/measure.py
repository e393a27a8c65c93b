"""Measuring: indicators over a stand. There is no second computation of any figure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from indicators.dimensies import PERIODEN, dimensie
from indicators.indicator import Indicator
from indicators.measurement import TOTAAL, Measurement, Rij, rij_uit_json
from indicators.tellen import Filters, geteld
from protect.gemeenten import GEEN_SELECTIE, selectie_mag, verberg_gemeenten
from store.editie import bewaarde_metingen
from store.schema import SCHEMA_VERSIE
from store.stand import Stand


class OnbekendeDimensieError(ValueError):
    """A dimension that this figure does not have; the message names the ones it has."""


class NietBewaardError(LookupError):
    """An older editie, made with other definitions, holds no stored measurement of this cut."""


def measure(
    indicator: Indicator,
    stand: Stand,
    *,
    per: str = TOTAAL,
    filters: Iterable[tuple[str, str]] = (),
    van: date | None = None,
    tot: date | None = None,
) -> Measurement:
    """Measure per group of a dimension, or over all rows; `van` and `tot` bound the periods of maand and kwartaal.

    Raises OnbekendeDimensieError, and NietBewaardError for an editie of other definitions.
    """
    gekozen = tuple(filters)
    _nagekeken(indicator, per, gekozen)
    moment = _meetmoment(indicator, stand)
    if not herrekenbaar(indicator, stand):
        rijen = _bewaard(indicator, stand, per=per, filters=gekozen)
    elif per == "kwartaal" and indicator.kwartaal_van:
        rijen = _per_eigen_kwartaal(indicator, moment, filters=gekozen)
    elif per in PERIODEN:
        rijen = _per_periode(indicator, moment, filters=gekozen, periode=per, van=van, tot=tot)
    else:
        rijen = geteld([indicator], moment, per=per, filters=gekozen)[indicator.code]
    return _measurement(indicator, stand, rijen, per=per, filters=gekozen)


def measure_all(indicatoren: Sequence[Indicator], stand: Stand, *, per: str = TOTAAL) -> list[Measurement]:
    """The same as `measure` for each of them, in their order; those of one relation share one query."""
    rijen: dict[str, list[Rij]] = {}
    for relatie, op_inventarisatie in dict.fromkeys((i.relatie, i.op_inventarisatie) for i in indicatoren):
        samen = [i for i in indicatoren if (i.relatie, i.op_inventarisatie) == (relatie, op_inventarisatie)]
        rijen |= geteld(samen, _meetmoment(samen[0], stand), per=per)
    return [_measurement(i, stand, rijen[i.code], per=per) for i in indicatoren]


def herrekenbaar(indicator: Indicator, stand: Stand) -> bool:
    """Whether an editie was made with the schema and the definition that hold now."""
    manifest = stand.editie.manifest
    return bool(manifest["schema"] == SCHEMA_VERSIE and manifest["definities"].get(indicator.code) == indicator.versie)


def _measurement(
    indicator: Indicator, stand: Stand, rijen: list[Rij], *, per: str, filters: Filters = ()
) -> Measurement:
    moment = _meetmoment(indicator, stand)
    getoond, verborgen = verberg_gemeenten(rijen, moment, indicator.code) if per == "gemeente" else (rijen, ())
    if any(naam == "gemeente" for naam, _ in filters) and not selectie_mag(moment):
        getoond, verborgen = [], (f"{indicator.code}: {GEEN_SELECTIE}",)
    uitleg = "" if per in (TOTAAL, *PERIODEN) else dimensie(per).opmerking
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


def _nagekeken(indicator: Indicator, per: str, filters: Filters) -> None:
    for naam in [per] * (per != TOTAAL) + [naam for naam, _ in filters]:
        if naam not in indicator.dimensies:
            wel = ", ".join(indicator.dimensies) or "geen enkele"
            raise OnbekendeDimensieError(f"{indicator.code} heeft geen indeling '{naam}'. Wel: {wel}.")


def _meetmoment(indicator: Indicator, stand: Stand) -> Stand:
    return stand.op_inventarisatie() if indicator.op_inventarisatie else stand


def _per_periode(
    indicator: Indicator, stand: Stand, *, filters: Filters, periode: str, van: date | None, tot: date | None
) -> list[Rij]:
    eind = min(tot or stand.peildatum, stand.peildatum)
    rijen: list[Rij] = []
    for dag in laatste_dagen(van or date(stand.peildatum.year, 1, 1), eind, periode):
        code = f"{dag:%Y-%m}" if periode == "maand" else f"{dag.year}-K{(dag.month + 2) // 3}"
        op_die_dag = geteld([indicator], _meetmoment(indicator, stand.op(dag)), filters=filters)[indicator.code]
        rijen += [replace(rij, groep=code, naam=code) for rij in op_die_dag]
    return rijen


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


def _bewaard(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> list[Rij]:
    gezocht = (indicator.code, stand.peildatum.isoformat(), per)
    for meting in bewaarde_metingen(stand.editie) if not filters else ():
        if (meting["code"], meting["peildatum"], meting["per"]) == gezocht:
            return [rij_uit_json(record) for record in meting["rijen"]]
    raise NietBewaardError(
        f"Deze doorsnede is niet bewaard. Gegevens nr. {stand.editie.nummer} is gemaakt "
        f"met een andere omschrijving van {indicator.code}."
    )
