"""Over which rows a figure is asked: the group of a row, and what it has to meet to count."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.dimensies import PERIODEN, Dimensie, dimensie, periode_van
from indicators.indicator import Indicator
from indicators.measurement import TOTAAL
from store.verbinding import Waarde

Filters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """What a row has to meet to count, as SQL: by a dimension, or by `waar` or the `periode` of the indicator.

    `eigen`: the indicator asks it by itself, not who asks the figure.
    """

    naam: str
    waarde: str
    sql: str
    eigen: bool = False


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """Over which rows a figure is asked: the group a row is in, what is read, and what a row has to meet."""

    groep: str
    naam: str
    van: str
    relaties: tuple[str, ...]
    voorwaarden: tuple[Voorwaarde, ...]
    parameters: Mapping[str, Waarde]


def gevraagd_over(indicator: Indicator, *, per: str, filters: Filters = ()) -> Gevraagd:
    """The pieces of the query of an indicator. Each is ours; what a user typed is bound as a parameter."""
    alle = alle_filters(indicator, per, filters)
    dims = [_dimensie(indicator, naam) for naam, _ in alle]
    gedeeld = _dimensie(indicator, per) if per != TOTAAL else Dimensie(TOTAAL, "'totaal'", "'Totaal'", "")
    verbonden = {d.verbonden: d.sleutel for d in (gedeeld, *(d for d in dims if not d.filter)) if d.verbonden}
    waar = [
        Voorwaarde(naam, waarde, _voorwaarde(i, dim, waarde), eigen=i >= len(filters))
        for i, (dim, (naam, waarde)) in enumerate(zip(dims, alle, strict=True))
    ]
    waar += [Voorwaarde("waar", "", indicator.waar, eigen=True)] if indicator.waar else []
    if indicator.in_periode and indicator.datum:
        waar.append(Voorwaarde("periode", "", f"{indicator.datum} BETWEEN $van AND $tot", eigen=True))
    joins = [f"LEFT JOIN {ander} USING ({sleutel})" for ander, sleutel in verbonden.items()]
    van = " ".join([indicator.relatie, *joins])
    return Gevraagd(gedeeld.code, gedeeld.naam_kolom, van, (indicator.relatie, *verbonden), tuple(waar), gebonden(alle))


def alle_filters(indicator: Indicator, per: str, filters: Filters) -> Filters:
    """The filters that were asked for, and what the indicator counts by itself where nothing else was asked."""
    gevraagd = {per, *(naam for naam, _ in filters)}
    return (*filters, *((naam, code) for naam, code in indicator.standaard if naam not in gevraagd))


def codes_van(naam: str, waarde: str) -> list[str]:
    """The codes of one filter: an own selection of gemeenten is written GM0363,GM0034."""
    return waarde.split(",") if naam == "gemeente" else [waarde]


def gebonden(filters: Filters) -> dict[str, str]:
    """What was asked for, by the names of the parameters."""
    return {
        f"filter_{i}_{j}_": code
        for i, (naam, waarde) in enumerate(filters)
        for j, code in enumerate(codes_van(naam, waarde))
    }


def _voorwaarde(i: int, dim: Dimensie, waarde: str) -> str:
    plekken = ", ".join(f"$filter_{i}_{j}_" for j, _ in enumerate(codes_van(dim.naam, waarde)))
    return f"{dim.filter or dim.code} IN ({plekken})"


def _dimensie(indicator: Indicator, naam: str) -> Dimensie:
    """A dimension as this indicator has it: a month or quarter is that of its own date."""
    kolom = indicator.kwartaal_van or indicator.datum
    return periode_van(naam, kolom) if naam in (*PERIODEN, "week") and kolom else dimensie(naam)
