"""Counting: the one query behind figures of one relation, and the rows that come of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from numpy.typing import NDArray

from indicators.gevraagd import alle_filters, gebonden, gevraagd_over
from indicators.indicator import Indicator, Maat
from indicators.measurement import TOTAAL, Rij, Status
from indicators.statistics import ontwerpeffect, wilson
from store.referentie import normen
from store.stand import Stand, met_relaties
from store.verbinding import Waarde

Filters = tuple[tuple[str, str], ...]


def geteld(
    indicatoren: Sequence[Indicator], stand: Stand, *, per: str = TOTAAL, filters: Filters = ()
) -> dict[str, list[Rij]]:
    """Per code the rows of indicators that share a relation and what they count: one query for all of them."""
    gewoon = [i for i in indicatoren if not i.schatter]
    uit = {i.code: _geschat(i, stand, per=per, filters=filters) for i in indicatoren if i.schatter}
    if gewoon:
        nodig = uitdrukkingen(gewoon)
        kolommen = ", ".join(f"CAST({x} AS DOUBLE)" for x in nodig)
        groepen = [
            (groep, naam or groep, dict(zip(nodig, waarden, strict=True)))
            for groep, naam, *waarden in bevraagd(gewoon[0], stand, kolommen, per=per, filters=filters)
            if groep is not None
        ]
        uit |= {i.code: [rij_van(g, n, w, maat) for g, n, w in groepen for maat in i.maten] for i in gewoon}
    return uit


def met_intervallen(
    indicator: Indicator, rijen: Sequence[Rij], stand: Stand, *, per: str, filters: Filters
) -> list[Rij]:
    """The rows of shares with their Wilson interval; rows of one tros (a traject) count as far as they differ."""
    if not indicator.wilson:
        return list(rijen)
    effecten = _ontwerpeffecten(indicator, stand, per=per, filters=filters) if indicator.tros else {}
    return [_met_interval(rij, effecten.get((rij.groep, rij.maat), 1.0)) for rij in rijen]


def _met_interval(rij: Rij, effect: float) -> Rij:
    if rij.status != Status.OK or not rij.noemer or rij.teller is None:
        return rij
    laag, hoog = wilson(rij.teller, rij.noemer, ontwerpeffect=effect)
    return replace(rij, ondergrens=laag, bovengrens=hoog)


def _ontwerpeffecten(
    indicator: Indicator, stand: Stand, *, per: str, filters: Filters
) -> dict[tuple[str, str | None], float]:
    """Per group and maat what clustering does, from the sums of squares and products over trossen."""
    maten = [maat for maat in indicator.maten if maat.noemer]
    # Each sum once: maten often share their noemer, and a traject is a row here.
    tellingen = {x: f"t{i}" for i, x in enumerate(dict.fromkeys(x for m in maten for x in (m.teller, m.noemer) if x))}
    sommen = {maat.naam: _sommen(tellingen[maat.teller], tellingen[maat.noemer or ""]) for maat in maten}
    nodig = list(dict.fromkeys(som for van_maat in sommen.values() for som in van_maat))
    eigen = ", ".join(f"{telling} AS {naam}" for telling, naam in tellingen.items())
    om = f"SELECT groep, {', '.join(nodig)} FROM ({{}}) AS trossen GROUP BY groep"
    effecten: dict[tuple[str, str | None], float] = {}
    for groep, *delen in bevraagd(indicator, stand, eigen, per=per, filters=filters, strata=indicator.tros, om=om):
        waarden = dict(zip(nodig, (float(deel or 0) for deel in delen), strict=True))
        for naam, van_maat in sommen.items():
            x, n, xx, xn, nn = (waarden[som] for som in van_maat)
            effecten[groep, naam] = ontwerpeffect(x, n, xx=xx, xn=xn, nn=nn) if n else 1.0
    return effecten


def _sommen(x: str, n: str) -> tuple[str, ...]:
    """The sums over trossen that a design effect is made of."""
    return tuple(f"sum({product})" for product in (x, n, f"{x} * {x}", f"{x} * {n}", f"{n} * {n}"))


def uitdrukkingen(indicatoren: Sequence[Indicator]) -> tuple[str, ...]:
    """Every aggregate that the maten need, each once: the planner's time grows with them, not with the rows."""
    maten = [maat for i in indicatoren for maat in i.maten]
    nodig = [x for m in maten for x in (m.teller, m.noemer, m.waarde, m.ondergrens, m.bovengrens) if x]
    return tuple(dict.fromkeys(nodig))


def rij_van(groep: str, naam: str, gemeten: Mapping[str, float | None], maat: Maat) -> Rij:
    """The row of one maat, from the aggregates that were measured."""
    teller, noemer = gemeten[maat.teller], gemeten.get(maat.noemer or "")
    if maat.waarde:
        waarde = gemeten[maat.waarde]
    elif maat.noemer:
        waarde = teller / noemer if teller is not None and noemer else None
    else:
        waarde = teller
    status = Status.GEEN_WAARNEMINGEN if waarde is None else Status.OK
    grenzen = (gemeten.get(maat.ondergrens or ""), gemeten.get(maat.bovengrens or ""))
    return Rij(groep, naam, maat.naam, waarde, teller, noemer, *grenzen, status)


def bevraagd(
    indicator: Indicator,
    stand: Stand,
    kolommen: str,
    *,
    per: str,
    filters: Filters,
    strata: str | None = "",
    om: str = "{}",
    parameters: Mapping[str, Waarde] | None = None,
) -> list[tuple[Any, ...]]:
    """Per group (code, name) and strata the columns over what an indicator counts, within the filters.

    Without strata (None) nothing is grouped. `om` is put around the query, with its own parameters.
    """
    relaties, sql, gebonden = _gevraagd(indicator, stand, kolommen, per=per, filters=filters, strata=strata)
    return stand.rijen(relaties, om.format(sql), {**gebonden, **(parameters or {})})


def kolommen_van(
    indicator: Indicator,
    stand: Stand,
    kolommen: str,
    *,
    per: str,
    filters: Filters,
    om: str,
    parameters: Mapping[str, Waarde],
) -> Mapping[str, NDArray[Any]]:
    """The same without strata, as columns of numbers by name: for what is computed over many rows."""
    relaties, sql, gebonden = _gevraagd(indicator, stand, kolommen, per=per, filters=filters, strata=None)
    return stand.kolommen(relaties, om.format(sql), {**gebonden, **parameters})


def _gevraagd(
    indicator: Indicator, stand: Stand, kolommen: str, *, per: str, filters: Filters, strata: str | None
) -> tuple[list[str], str, dict[str, Waarde]]:
    sql, relaties = _sql(indicator, kolommen, per=per, filters=filters, strata=strata)
    return relaties, sql, {**normen(stand.peildatum), **gebonden(alle_filters(indicator, per, filters))}


def _sql(
    indicator: Indicator, kolommen: str, *, per: str, filters: Filters = (), strata: str | None = ""
) -> tuple[str, list[str]]:
    """The query and the relations it names."""
    over = gevraagd_over(indicator, per=per, filters=filters)
    sleutels = ([over.groep, over.naam] if per != TOTAAL else []) + ([strata] if strata else [])
    gegroepeerd = f"GROUP BY {', '.join(sleutels)} ORDER BY 1" if sleutels else "ORDER BY 1"
    delen = [
        f"SELECT {over.groep} AS groep, {over.naam} AS naam, {kolommen} FROM {over.van}",
        "WHERE " + " AND ".join(v.sql for v in over.voorwaarden) if over.voorwaarden else "",
        gegroepeerd if strata is not None else "",
    ]
    return " ".join(deel for deel in delen if deel), list(over.relaties)


def _geschat(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> list[Rij]:
    strata = ", ".join(indicator.strata)
    rijen = bevraagd(indicator, stand, f"{strata}, count(*)", per=per, filters=filters, strata=strata)
    rijen.sort(key=lambda rij: (str(rij[0]), str(rij[1])))
    per_groep = {groep: list(deel) for groep, deel in groupby(rijen, key=lambda rij: (rij[0], rij[1] or rij[0]))}
    if per == TOTAAL:
        per_groep.setdefault((TOTAAL, "Totaal"), [])
    return [
        rij
        for (groep, naam), deel in per_groep.items()
        for rij in _uit_schatting(indicator, groep, naam, [rij[2:] for rij in deel], stand)
    ]


def _uit_schatting(
    indicator: Indicator, groep: str, naam: str, strata: list[tuple[Any, ...]], stand: Stand
) -> list[Rij]:
    schatting = indicator.schatter(strata, stand.peildatum) if indicator.schatter else {}
    return [
        Rij(groep, naam, maat, waarde, teller, noemer, status=Status.GEEN_WAARNEMINGEN if waarde is None else Status.OK)
        for maat, (waarde, teller, noemer) in schatting.items()
    ]


def sql_van(indicator: Indicator, per: str = TOTAAL) -> str:
    """The whole query of an indicator as one text, for reading and for the benchmarks."""
    kolommen = ", ".join(indicator.strata) + ", count(*)" if indicator.schatter else ""
    kolommen = kolommen or ", ".join(f"CAST({x} AS DOUBLE)" for x in uitdrukkingen([indicator]))
    sql, relaties = _sql(indicator, kolommen, per=per, strata=", ".join(indicator.strata))
    return met_relaties(relaties, sql)
