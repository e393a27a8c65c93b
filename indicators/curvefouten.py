"""The errors of figures read from a curve: they know which rows share a traject, so the rows themselves are asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.indicator import Indicator, Soort
from indicators.statistics import Curve, Invloed, Reeks
from indicators.tellen import Filters, kolommen_van
from indicators.unit import Unit
from store.stand import Stand
from store.verbinding import Waarde

Nummers = NDArray[np.int64]


class Laag(NamedTuple):
    """The group, its name and its term: terms are never pooled."""

    groep: str
    naam: str
    termijn: int


@dataclass(frozen=True)
class Deel:
    """The rows of one laag that are asked for its errors: of one in `deel` trossen, whole.

    Each row by number: its tros, its place in `intredes`, and its place in `uittredes` with their `oorzaken` (a place
    in the oorzaken that were asked for, or -1).
    """

    deel: int
    intredes: Reeks
    uittredes: Reeks
    oorzaken: Nummers
    tros: Nummers
    erin: Nummers
    eruit: Nummers


# Of each laag the influences on the values that want an error, in the order of those values.
Invloeden = Mapping[Laag, Sequence[Invloed]]
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
    if not any(invloeden.values()):
        return {laag: [] for laag in invloeden}
    delen = tuple((laag.groep, laag.termijn, -(-curve.aantal // RIJEN_VOOR_FOUT)) for laag, curve in curves.items())
    oorzaken = tuple(sorted({k for curve in curves.values() for k in curve.kolommen.oorzaken}))
    gevraagd = delen_van(kern(indicator), stand, delen=delen, oorzaken=oorzaken, per=per, filters=filters)
    return {laag: _fouten(deel, invloeden[laag], oorzaken) for laag, deel in zip(curves, gevraagd, strict=True)}


def kern(indicator: Indicator) -> Indicator:
    """What of an indicator says which rows stand on its curve: figures that share it share the rows."""
    return replace(
        indicator, code="", label="", uitleg="", zeg_niet="", teller_tekst="", noemer_tekst="", maten=(), dimensies=(),
        na_maanden=(), soort=Soort.CURVE, eenheid=Unit.AANTAL, lezer=None, versie=1,
    )  # fmt: skip


def _fouten(deel: Deel, invloeden: Sequence[Invloed], oorzaken: Sequence[str]) -> list[float]:
    """The standard errors of one laag; the influence of each time is computed once, and looked up for the rows."""
    fouten = []
    for invloed in invloeden:
        eigen = np.array([*(_nummer(invloed, k) for k in oorzaken), -1])
        eruit = invloed.bij_einde(deel.uittredes, eigen[deel.oorzaken])
        erin = np.where(deel.intredes > 0, invloed.tot(deel.intredes), 0.0)
        per_tros = np.bincount(deel.tros, eruit[deel.eruit] + erin[deel.erin])
        fouten.append(float(np.sqrt(per_tros @ per_tros * deel.deel)))
    return fouten


def _nummer(invloed: Invloed, oorzaak: str) -> int:
    return invloed.oorzaken.index(oorzaak) if oorzaak in invloed.oorzaken else -1


@lru_cache(maxsize=4)
def delen_van(
    indicator: Indicator,
    stand: Stand,
    *,
    delen: tuple[tuple[str, int, int], ...],
    oorzaken: tuple[str, ...],
    per: str,
    filters: Filters,
) -> tuple[Deel, ...]:
    """Of each laag (group, term, one in so many trossen) its rows."""
    nummers = " ".join(f"WHEN $oorzaak_{i}_ THEN {i}" for i in range(len(oorzaken)))
    om = """
    SELECT d.laag, CAST(alle.tros AS BIGINT) AS tros, alle.intrede, alle.uittrede, alle.oorzaak FROM ({}) AS alle
    INNER JOIN (
        SELECT unnest($laag) AS laag, unnest($groep) AS groep, unnest($termijn) AS termijn, unnest($deel) AS deel
    ) AS d ON d.groep = alle.groep AND d.termijn = alle.termijn
    WHERE alle.tros % d.deel = 0
    """
    parameters: dict[str, Waarde] = {
        "laag": list(range(len(delen))),
        **{naam: [deel[i] for deel in delen] for i, naam in enumerate(("groep", "termijn", "deel"))},
        **{f"oorzaak_{i}_": oorzaak for i, oorzaak in enumerate(oorzaken)},
    }
    oorzaak = f"CASE oorzaak {nummers} ELSE -1 END" if oorzaken else "-1"
    rijen = kolommen_van(
        indicator, stand, f"{indicator.tros} AS tros, termijn, intrede, uittrede, {oorzaak} AS oorzaak",
        per=per, filters=filters, om=om, parameters=parameters,
    )  # fmt: skip
    volgorde = np.argsort(rijen["laag"], kind="stable")
    grenzen = np.searchsorted(rijen["laag"][volgorde], np.arange(len(delen) + 1))
    return tuple(
        _deel({naam: kolom[volgorde[van:tot]] for naam, kolom in rijen.items()}, deel[2], len(oorzaken))
        for deel, van, tot in zip(delen, grenzen, grenzen[1:], strict=False)
    )


def _deel(rijen: Mapping[str, NDArray[Any]], deel: int, soorten: int) -> Deel:
    tijden, plek = np.unique(rijen["uittrede"], return_inverse=True)
    paren, eruit = np.unique(plek * (soorten + 1) + rijen["oorzaak"] + 1, return_inverse=True)
    intredes, erin = np.unique(rijen["intrede"], return_inverse=True)
    tros = np.unique(rijen["tros"], return_inverse=True)[1]
    return Deel(
        deel, intredes, tijden[paren // (soorten + 1)], paren % (soorten + 1) - 1, tros=tros, erin=erin, eruit=eruit
    )
