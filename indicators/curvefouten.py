"""The errors of figures read from a curve: they know which rows share a traject, so the rows themselves are asked."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any, NamedTuple

from indicators.indicator import Indicator
from indicators.statistics import Curve, Invloed
from indicators.tellen import Filters, bevraagd
from store.stand import Stand
from store.verbinding import Waarde


class Laag(NamedTuple):
    """The group, its name and its term: terms are never pooled."""

    groep: str
    naam: str
    termijn: int


# Of each laag the influences on its values, in an order that all lagen share.
Invloeden = Mapping[Laag, Sequence[Invloed]]
STRATA = "termijn, intrede, uittrede, oorzaak"


def fouten_van(
    indicator: Indicator,
    stand: Stand,
    invloeden: Invloeden,
    curves: Mapping[Laag, Curve],
    *,
    per: str,
    filters: Filters,
) -> dict[Laag, list[float]]:
    """Of each laag the standard errors of its values: what each row moved them, added up per tros, then squared."""
    breed = max((len(van_laag) for van_laag in invloeden.values()), default=0)
    if not breed:
        return {}
    nummers = {laag: nummer for nummer, laag in enumerate(invloeden)}
    uit = [
        (nummers[laag], laag.groep, laag.termijn, *rij)
        for laag, x in invloeden.items()
        for rij in _bij_uittrede(curves[laag], x)
    ]
    bij = [(nummers[laag], *rij) for laag, x in invloeden.items() for rij in _bij_intrede(curves[laag], x)]
    parameters = {**_gebonden("uit", _UIT, uit, breed), **_gebonden("bij", _BIJ, bij, breed)}
    kolommen = f"{indicator.tros} AS tros, {STRATA}"
    rijen = bevraagd(
        indicator, stand, kolommen, per=per, filters=filters, strata=None, om=_om(breed), parameters=parameters
    )
    per_nummer = {int(nummer): [sqrt(float(som or 0)) for som in sommen] for nummer, *sommen in rijen}
    return {laag: per_nummer.get(nummer, [0.0] * breed) for laag, nummer in nummers.items()}


_UIT = ("laag", "groep", "termijn", "tijd", "oorzaak")
_BIJ = ("laag", "tijd")


def _bij_uittrede(curve: Curve, invloeden: Sequence[Invloed]) -> list[tuple[Any, ...]]:
    """Per time and oorzaak of leaving: the jump, less what was built up until then."""
    paren = [(tijd, "") for tijd in curve.uittredes.tijden] + [(s.tijd, k) for s in curve.stappen for k in s.eindes]
    return [(tijd, k, *(x.sprong.get((tijd, k), 0.0) - x.tot(tijd) for x in invloeden)) for tijd, k in paren]


def _bij_intrede(curve: Curve, invloeden: Sequence[Invloed]) -> list[tuple[Any, ...]]:
    """Per time of entering after the start: what others had built up by then."""
    return [(tijd, *(x.tot(tijd) for x in invloeden)) for tijd in curve.intredes.tijden if tijd > 0]


def _om(breed: int) -> str:
    """Around the rows of the curve: their influences, per tros added up, squared, per laag added up."""
    opgeteld = ", ".join(f"sum(u.v{i} + coalesce(b.v{i}, 0)) AS x{i}" for i in range(breed))
    return f"""
    SELECT laag, {", ".join(f"sum(x{i} * x{i})" for i in range(breed))} FROM (
        SELECT u.laag, r.tros, {opgeteld}
        FROM ({{}}) AS r
        INNER JOIN {_tabel("uit", _UIT, breed)} AS u
            ON u.groep = r.groep AND u.termijn = r.termijn AND u.tijd = r.uittrede AND u.oorzaak = r.oorzaak
        LEFT JOIN {_tabel("bij", _BIJ, breed)} AS b ON b.laag = u.laag AND b.tijd = r.intrede
        GROUP BY u.laag, r.tros
    ) AS trossen GROUP BY laag
    """


def _tabel(naam: str, sleutels: Sequence[str], breed: int) -> str:
    kolommen = (*sleutels, *(f"v{i}" for i in range(breed)))
    return f"(SELECT {', '.join(f'unnest(${naam}_{kolom}) AS {kolom}' for kolom in kolommen)})"


def _gebonden(naam: str, sleutels: Sequence[str], rijen: Sequence[tuple[Any, ...]], breed: int) -> dict[str, Waarde]:
    """The columns of a table as parameters; a laag with fewer values than the widest is filled with noughts."""
    kolommen = (*sleutels, *(f"v{i}" for i in range(breed)))
    vol = [(*rij, *([0.0] * (len(kolommen) - len(rij)))) for rij in rijen]
    return {f"{naam}_{kolom}": [rij[i] for rij in vol] for i, kolom in enumerate(kolommen)}
