"""Counting: the one query behind figures of one relation, and the rows that come of it."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from indicators.dimensies import dimensie
from indicators.indicator import Indicator, Maat
from indicators.measurement import TOTAAL, Rij, Status
from store.stand import Stand, met_relaties

Filters = tuple[tuple[str, str], ...]


def geteld(
    indicatoren: Sequence[Indicator], stand: Stand, *, per: str = TOTAAL, filters: Filters = ()
) -> dict[str, list[Rij]]:
    """Per code the rows of indicators that share a relation: one query for all of them."""
    gewoon = [i for i in indicatoren if not i.schatter]
    uit = {i.code: _geschat(i, stand, per=per, filters=filters) for i in indicatoren if i.schatter}
    if gewoon:
        uitdrukkingen = _uitdrukkingen(gewoon)
        kolommen = ", ".join(f"CAST({x} AS DOUBLE)" for x in uitdrukkingen)
        groepen = [
            (groep, naam or groep, dict(zip(uitdrukkingen, waarden, strict=True)))
            for groep, naam, *waarden in _bevraagd(gewoon[0].relatie, stand, kolommen, per=per, filters=filters)
            if groep is not None
        ]
        uit |= {i.code: [_rij(g, n, w, maat) for g, n, w in groepen for maat in i.maten] for i in gewoon}
    return uit


def _uitdrukkingen(indicatoren: Sequence[Indicator]) -> tuple[str, ...]:
    """Every aggregate that the maten need, each once: the planner's time grows with them, not with the rows."""
    maten = [maat for i in indicatoren for maat in i.maten]
    nodig = [x for m in maten for x in (m.teller, m.noemer, m.waarde, m.ondergrens, m.bovengrens) if x]
    return tuple(dict.fromkeys(nodig))


def _rij(groep: str, naam: str, gemeten: Mapping[str, float | None], maat: Maat) -> Rij:
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


def _bevraagd(
    relatie: str, stand: Stand, kolommen: str, *, per: str, filters: Filters, strata: str = ""
) -> list[tuple[Any, ...]]:
    sql, relaties = _sql(relatie, kolommen, per=per, filters=filters, strata=strata)
    return stand.rijen(relaties, sql, _gebonden(filters))


def codes_van(naam: str, waarde: str) -> list[str]:
    """The codes of one filter: an own selection of gemeenten is written GM0363,GM0034."""
    return waarde.split(",") if naam == "gemeente" else [waarde]


def _gebonden(filters: Filters) -> dict[str, str]:
    return {
        f"filter_{i}_{j}_": code
        for i, (naam, waarde) in enumerate(filters)
        for j, code in enumerate(codes_van(naam, waarde))
    }


def _voorwaarde(i: int, naam: str, waarde: str) -> str:
    plekken = ", ".join(f"$filter_{i}_{j}_" for j, _ in enumerate(codes_van(naam, waarde)))
    return f"{dimensie(naam).code} IN ({plekken})"


def _sql(relatie: str, kolommen: str, *, per: str, filters: Filters = (), strata: str = "") -> tuple[str, list[str]]:
    """The query and the relations it names. Every piece is ours; what a user typed is bound as a parameter."""
    dimensies = [dimensie(naam) for naam in {per, *(naam for naam, _ in filters)} - {TOTAAL}]
    verbonden = sorted({d.verbonden for d in dimensies if d.verbonden})
    groep, naam = (dimensie(per).code, dimensie(per).naam_kolom) if per != TOTAAL else ("'totaal'", "'Totaal'")
    sleutels = ([groep, naam] if per != TOTAAL else []) + ([strata] if strata else [])
    delen = [
        f"SELECT {groep} AS groep, {naam} AS naam, {kolommen} FROM {relatie}",
        *(f"LEFT JOIN {ander} USING (gm_code)" for ander in verbonden),
        "WHERE " + " AND ".join(_voorwaarde(i, *filter) for i, filter in enumerate(filters)) if filters else "",
        f"GROUP BY {', '.join(sleutels)}" if sleutels else "",
        "ORDER BY 1",
    ]
    return " ".join(deel for deel in delen if deel), [relatie, *verbonden]


def _geschat(indicator: Indicator, stand: Stand, *, per: str, filters: Filters) -> list[Rij]:
    strata = ", ".join(indicator.strata)
    rijen = _bevraagd(indicator.relatie, stand, f"{strata}, count(*)", per=per, filters=filters, strata=strata)
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
    kolommen = kolommen or ", ".join(f"CAST({x} AS DOUBLE)" for x in _uitdrukkingen([indicator]))
    sql, relaties = _sql(indicator.relatie, kolommen, per=per, strata=", ".join(indicator.strata))
    return met_relaties(relaties, sql)
