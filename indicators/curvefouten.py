"""The errors of figures read from a curve: they know which rows share a traject, so the rows themselves are asked."""

from bisect import bisect_right
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


# Of each laag the influences on the values that want an error, in the order of those values.
Invloeden = Mapping[Laag, Sequence[Invloed]]
_DEEL = ("laag", "groep", "termijn", "deel")
_UIT = ("laag", "tijd", "oorzaak")
_BIJ = ("laag", "tijd")
# Beyond this many rows the errors of a laag come from a fixed part of its trossen: tens of thousands are plenty.
RIJEN_VOOR_FOUT = 150_000


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
    breed = max((len(waarden) for waarden in invloeden.values()), default=0)
    if not breed:
        return {laag: [] for laag in invloeden}
    nummers = {laag: nummer for nummer, laag in enumerate(invloeden)}
    delen = [(n, laag.groep, laag.termijn, _deel(curves[laag])) for laag, n in nummers.items()]
    uit = [(n, *rij) for laag, n in nummers.items() for rij in _bij_uittrede(curves[laag], invloeden[laag])]
    bij = [(n, *rij) for laag, n in nummers.items() for rij in _bij_intrede(curves[laag], invloeden[laag])]
    parameters = {
        **_gebonden("deel", _DEEL, delen),
        **_gebonden("uit", _kolommen(_UIT, breed), uit),
        **_gebonden("bij", _kolommen(_BIJ, breed), bij),
    }
    kolommen = f"{indicator.tros} AS tros, termijn, intrede, uittrede, oorzaak"
    rijen = bevraagd(
        indicator, stand, kolommen, per=per, filters=filters, strata=None, om=_om(breed), parameters=parameters
    )
    per_nummer = {int(nummer): [sqrt(float(som or 0)) for som in sommen] for nummer, *sommen in rijen}
    return {laag: per_nummer.get(nummer, [0.0] * breed) for laag, nummer in nummers.items()}


def _deel(curve: Curve) -> int:
    """One in so many trossen is asked."""
    return -(-curve.aantal // RIJEN_VOOR_FOUT)


def _bij_uittrede(curve: Curve, invloeden: Sequence[Invloed]) -> list[tuple[Any, ...]]:
    """Per time and oorzaak of leaving: the jump, less what was built up until then."""
    paren = [(tijd, "") for tijd in curve.uittredes.tijden] + [(s.tijd, k) for s in curve.stappen for k in s.eindes]
    alle = [stap.tijd for stap in curve.stappen]
    rijen: list[tuple[Any, ...]] = []
    for tijd, oorzaak in paren:
        plek = bisect_right(alle, tijd)
        tot = [x.opgebouwd[min(plek, len(x.tijden))] for x in invloeden]
        rijen.append(
            (tijd, oorzaak, *(x.sprong.get((tijd, oorzaak), 0.0) - t for x, t in zip(invloeden, tot, strict=True)))
        )
    return rijen


def _bij_intrede(curve: Curve, invloeden: Sequence[Invloed]) -> list[tuple[Any, ...]]:
    """Per time of entering after the start: what others had built up by then."""
    return [(tijd, *(x.tot(tijd) for x in invloeden)) for tijd in curve.intredes.tijden if tijd > 0]


def _om(breed: int) -> str:
    """Around the rows of the curve: their influences, per tros added up, squared, per laag added up."""
    opgeteld = ", ".join(f"sum(u.v{i} + coalesce(b.v{i}, 0)) AS x{i}" for i in range(breed))
    return f"""
    SELECT laag, {", ".join(f"sum(x{i} * x{i}) * max(deel)" for i in range(breed))} FROM (
        SELECT r.laag, r.tros, max(r.deel) AS deel, {opgeteld}
        FROM (
            SELECT d.laag, d.deel, alle.tros, alle.intrede, alle.uittrede, alle.oorzaak
            FROM ({{}}) AS alle
            INNER JOIN {_tabel("deel", _DEEL)} AS d ON d.groep = alle.groep AND d.termijn = alle.termijn
            WHERE alle.tros % d.deel = 0
        ) AS r
        INNER JOIN {_tabel("uit", _kolommen(_UIT, breed))} AS u
            ON u.laag = r.laag AND u.tijd = r.uittrede AND u.oorzaak = r.oorzaak
        LEFT JOIN {_tabel("bij", _kolommen(_BIJ, breed))} AS b ON b.laag = r.laag AND b.tijd = r.intrede
        GROUP BY r.laag, r.tros
    ) AS trossen GROUP BY laag
    """


def _kolommen(sleutels: Sequence[str], breed: int) -> tuple[str, ...]:
    return (*sleutels, *(f"v{i}" for i in range(breed)))


def _tabel(naam: str, kolommen: Sequence[str]) -> str:
    return f"(SELECT {', '.join(f'unnest(${naam}_{kolom}) AS {kolom}' for kolom in kolommen)})"


def _gebonden(naam: str, kolommen: Sequence[str], rijen: Sequence[tuple[Any, ...]]) -> dict[str, Waarde]:
    """The columns of a table as parameters; a laag with fewer values than the widest is filled with noughts."""
    vol = [(*rij, *([0.0] * (len(kolommen) - len(rij)))) for rij in rijen]
    return {f"{naam}_{kolom}": [rij[i] for rij in vol] for i, kolom in enumerate(kolommen)}
