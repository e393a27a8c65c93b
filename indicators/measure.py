"""Measuring: an indicator over a stand. There is no second computation of any figure."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from indicators.dimensies import PERIODEN, dimensie
from indicators.indicator import Indicator, Maat
from indicators.measurement import TOTAAL, Measurement, Rij, Status, rij_uit_json
from protect.gemeenten import verberg_gemeenten
from store.editie import bewaarde_metingen
from store.schema import SCHEMA_VERSIE
from store.stand import Stand, met_relaties

Filters = tuple[tuple[str, str], ...]


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
    """Measure per group of a dimension, or over all rows.

    Raises OnbekendeDimensieError, and NietBewaardError for an editie of other definitions.
    """
    gekozen = tuple(filters)
    per = _nagekeken(indicator, per, gekozen)
    moment = _meetmoment(indicator, stand)
    if not herrekenbaar(indicator, stand):
        rijen = _bewaard(indicator, stand, per=per, filters=gekozen)
    elif per == "kwartaal" and indicator.kwartaal_van:
        rijen = _per_eigen_kwartaal(indicator, moment, filters=gekozen)
    elif per in PERIODEN:
        rijen = _per_periode(indicator, moment, filters=gekozen, periode=per, van=van, tot=tot)
    else:
        rijen = _gemeten(indicator, moment, per=per, filters=gekozen)
    getoond, opmerkingen = verberg_gemeenten(rijen, moment, indicator.code) if per == "gemeente" else (rijen, ())
    return Measurement(
        indicator=indicator, peildatum=stand.peildatum, editie=stand.editie.naam, nummer=stand.editie.nummer,
        rol=stand.rol, voorbeeld=stand.editie.voorbeeld, per=per, rijen=tuple(getoond), filters=gekozen,
        gegevens_tot=moment.peildatum if indicator.op_inventarisatie else None,
        opmerkingen=(*_opmerkingen(per), *opmerkingen),
    )  # fmt: skip


def herrekenbaar(indicator: Indicator, stand: Stand) -> bool:
    """Whether an editie was made with the schema and the definition that hold now."""
    manifest = stand.editie.manifest
    return bool(manifest["schema"] == SCHEMA_VERSIE and manifest["definities"].get(indicator.code) == indicator.versie)


def _nagekeken(indicator: Indicator, per: str, filters: Filters) -> str:
    for naam in [per] * (per != TOTAAL) + [naam for naam, _ in filters]:
        if naam not in indicator.dimensies:
            wel = ", ".join(indicator.dimensies) or "geen enkele"
            raise OnbekendeDimensieError(f"{indicator.code} heeft geen indeling '{naam}'. Wel: {wel}.")
    return per


def _meetmoment(indicator: Indicator, stand: Stand) -> Stand:
    if indicator.op_inventarisatie and stand.inventarisaties:
        return stand.op(stand.inventarisaties[-1])
    return stand


def _opmerkingen(per: str) -> tuple[str, ...]:
    tekst = "" if per in (TOTAAL, *PERIODEN) else dimensie(per).opmerking
    return (tekst,) if tekst else ()


def _gemeten(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> list[Rij]:
    if indicator.schatter:
        return _geschat(indicator, stand, per=per, filters=filters)
    kolommen = ", ".join(_kolommen(i, maat) for i, maat in enumerate(indicator.maten))
    rijen = _bevraagd(indicator, stand, kolommen, per=per, filters=filters)
    return [
        _rij(groep, naam or groep, maat, waarden[5 * i : 5 * i + 5])
        for groep, naam, *waarden in rijen
        for i, maat in enumerate(indicator.maten)
        if groep is not None
    ]


def _kolommen(plaats: int, maat: Maat) -> str:
    """Teller, noemer, waarde, ondergrens and bovengrens of one maat."""
    noemer = maat.noemer or "NULL"
    waarde = maat.waarde or (f"{maat.teller} * 1.0 / nullif({maat.noemer}, 0)" if maat.noemer else maat.teller)
    delen = (maat.teller, noemer, waarde, maat.ondergrens or "NULL", maat.bovengrens or "NULL")
    return ", ".join(f"CAST({deel} AS DOUBLE) AS k{plaats}_{i}" for i, deel in enumerate(delen))


def _rij(groep: str, naam: str, maat: Maat, waarden: Sequence[float | None]) -> Rij:
    teller, noemer, waarde, onder, boven = waarden
    status = Status.GEEN_WAARNEMINGEN if waarde is None else Status.OK
    return Rij(groep, naam, maat.naam, waarde, teller, noemer, onder, boven, status)


def _bevraagd(
    indicator: Indicator, stand: Stand, kolommen: str, *, per: str, filters: Filters, strata: str = ""
) -> list[tuple[Any, ...]]:
    dimensies = [dimensie(naam) for naam in {per, *(naam for naam, _ in filters)} - {TOTAAL}]
    verbonden = sorted({d.verbonden for d in dimensies if d.verbonden})
    bron = indicator.relatie + "".join(f" LEFT JOIN {naam} USING (gm_code)" for naam in verbonden)
    waar = " AND ".join(f"{dimensie(naam).code} = $filter_{i}_" for i, (naam, _) in enumerate(filters))
    groep, naam = (dimensie(per).code, dimensie(per).naam_kolom) if per != TOTAAL else ("'totaal'", "'Totaal'")
    sleutels = ([groep, naam] if per != TOTAAL else []) + ([strata] if strata else [])
    sql = (
        f"SELECT {groep} AS groep, {naam} AS naam, {kolommen} FROM {bron}"
        + (f" WHERE {waar}" if waar else "")
        + (f" GROUP BY {', '.join(sleutels)}" if sleutels else "")
        + " ORDER BY 1"
    )  # every piece is ours: columns from dimensies.py and the indicator; what a user typed is bound
    parameters = {f"filter_{i}_": code for i, (_, code) in enumerate(filters)}
    return stand.rijen((indicator.relatie, *verbonden), sql, parameters)


def _geschat(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> list[Rij]:
    assert indicator.schatter is not None  # noqa: S101 - the caller looked; mypy cannot see it
    strata = ", ".join(indicator.strata)
    geteld = _bevraagd(indicator, stand, f"{strata}, count(*)", per=per, filters=filters, strata=strata)
    per_groep = {groep: list(rijen) for groep, rijen in groupby(geteld, key=lambda rij: (rij[0], rij[1] or rij[0]))}
    if per == TOTAAL:
        per_groep.setdefault((TOTAAL, "Totaal"), [])
    return [
        Rij(
            groep,
            naam,
            maat,
            waarde,
            teller,
            noemer,
            status=Status.OK if waarde is not None else Status.GEEN_WAARNEMINGEN,
        )
        for (groep, naam), rijen in per_groep.items()
        for maat, (waarde, teller, noemer) in indicator.schatter([rij[2:] for rij in rijen], stand.peildatum).items()
    ]


def _per_periode(
    indicator: Indicator, stand: Stand, *, filters: Filters, periode: str, van: date | None, tot: date | None
) -> list[Rij]:
    eind = min(tot or stand.peildatum, stand.peildatum)
    begin = van or date(stand.peildatum.year, 1, 1)
    rijen = []
    for dag in laatste_dagen(begin, eind, periode):
        code = f"{dag:%Y-%m}" if periode == "maand" else f"{dag.year}-K{(dag.month + 2) // 3}"
        gemeten = _gemeten(indicator, _meetmoment(indicator, stand.op(dag)), per=TOTAAL, filters=filters)
        rijen += [
            Rij(code, code, r.maat, r.waarde, r.teller, r.noemer, r.ondergrens, r.bovengrens, r.status) for r in gemeten
        ]
    return rijen


def _per_eigen_kwartaal(indicator: Indicator, stand: Stand, *, filters: Filters) -> list[Rij]:
    rijen = _gemeten(indicator, stand, per=f"kwartaal_{indicator.kwartaal_van}", filters=filters)
    gevuld = {rij.groep for rij in rijen if rij.teller}
    return [rij for rij in rijen if rij.groep in gevuld]


def laatste_dagen(van: date, tot: date, periode: str) -> list[date]:
    """The last day of each month or quarter from `van` up to and including `tot`."""
    dagen = (van + timedelta(days=n) for n in range((tot - van).days + 1))
    stap = 3 if periode == "kwartaal" else 1
    return [dag for dag in dagen if (dag + timedelta(days=1)).day == 1 and dag.month % stap == 0]


def _bewaard(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> list[Rij]:
    for meting in bewaarde_metingen(stand.editie):
        if (meting["code"], meting["peildatum"], meting["per"]) == (indicator.code, stand.peildatum.isoformat(), per):
            if not filters:
                return [rij_uit_json(record) for record in meting["rijen"]]
    raise NietBewaardError(
        f"Deze doorsnede is niet bewaard. Gegevens nr. {stand.editie.nummer} is gemaakt met een andere omschrijving van {indicator.code}."
    )


def sql_van(indicator: Indicator, per: str = TOTAAL) -> str:
    """The whole query of an indicator, for reading and for the benchmarks."""
    kolommen = ", ".join(_kolommen(i, maat) for i, maat in enumerate(indicator.maten))
    groep, naam = (dimensie(per).code, dimensie(per).naam_kolom) if per != TOTAAL else ("'totaal'", "'Totaal'")
    los = f" GROUP BY {groep}, {naam}" if per != TOTAAL else ""
    return met_relaties(
        (indicator.relatie,), f"SELECT {groep}, {naam}, {kolommen} FROM {indicator.relatie}{los} ORDER BY 1"
    )
