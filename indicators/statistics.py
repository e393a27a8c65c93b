"""Estimators: sums and counts that the database made go in, a figure comes out."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

Interval = tuple[float, float]
Reeks = NDArray[np.float64]
# (intrede, uittrede, oorzaak or '' when its end was not seen, number): seen from just after intrede up to uittrede.
Stratum = tuple[float, float, str, int]

Z95 = 1.959963984540054
LOPEND = "lopend"


# --- proportions


def wilson(x: float, n: float, *, ontwerpeffect: float = 1.0, z: float = Z95) -> Interval:
    """The Wilson interval of x out of n (Newcombe 1998, Stat Med 17:857-872), for n / ontwerpeffect observations."""
    if not (n > 0 and 0 <= x <= n and ontwerpeffect > 0):
        raise ValueError(f"Geen aandeel: {x} van {n}, ontwerpeffect {ontwerpeffect}")
    p, m = x / n, n / ontwerpeffect
    midden, half = p + z * z / (2 * m), z * sqrt(p * (1 - p) / m + z * z / (4 * m * m))
    laag, hoog = (midden - half) / (1 + z * z / m), (midden + half) / (1 + z * z / m)
    return (max(0.0, laag) if x else 0.0), (min(1.0, hoog) if x < n else 1.0)


def ontwerpeffect(x: float, n: float, *, xx: float, xn: float, nn: float) -> float:
    """By what clustering inflates the variance of x / n; xx, xn and nn are the sums over clusters of their products.

    Without variance between clusters to measure it by (none of n, all of n), every cluster counts as one.
    """
    p = x / n
    tussen, toeval = xx - 2 * p * xn + p * p * nn, n * p * (1 - p)
    gemeten = toeval > 0 and tussen > 1e-9 * nn
    return tussen / toeval if gemeten else nn / n


def verschil(een: tuple[float, Interval], ander: tuple[float, Interval]) -> tuple[float, Interval]:
    """een - ander with Newcombe's hybrid score interval (1998, Stat Med 17:873-890) from the interval of each."""
    (p, (laag, hoog)), (q, (onder, boven)) = een, ander
    return p - q, (p - q - sqrt((p - laag) ** 2 + (boven - q) ** 2), p - q + sqrt((hoog - p) ** 2 + (q - onder) ** 2))


def verschil_aangetoond(interval: Interval) -> bool:
    """Whether zero lies outside the interval of a difference; otherwise: geen aantoonbaar verschil."""
    return interval[0] > 0 or interval[1] < 0


# --- time to event


@dataclass(frozen=True, slots=True)
class Stap:
    """One moment of a curve at which something ended: who was followed, what ended, the state before and after."""

    tijd: float
    gevolgd: int
    eindes: Mapping[str, int]
    voor: float
    na: float
    kansen: Mapping[str, float]

    @property
    def samen(self) -> int:
        """How many ended, whatever the oorzaak."""
        return sum(self.eindes.values())


@dataclass(frozen=True, slots=True)
class Tellijn:
    """How many have passed by each time."""

    tijden: tuple[float, ...]
    aantallen: tuple[int, ...]

    @classmethod
    def van(cls, paren: Iterable[tuple[float, int]]) -> "Tellijn":
        """Counted from pairs of a time and a number."""
        per_tijd: Counter[float] = Counter()
        for tijd, aantal in paren:
            per_tijd[tijd] += aantal
        tijden = tuple(sorted(per_tijd))
        return cls(tijden, (0, *accumulate(per_tijd[tijd] for tijd in tijden)))

    def voor(self, tijd: float) -> int:
        """How many before a time."""
        return self.aantallen[bisect_left(self.tijden, tijd)]


@dataclass(frozen=True)
class Stappen:
    """The steps of a curve as columns: a row per step, and of `eindes` and `kansen` a column per oorzaak."""

    oorzaken: tuple[str, ...]
    tijd: Reeks
    gevolgd: Reeks
    voor: Reeks
    na: Reeks
    eindes: Reeks
    kansen: Reeks


@dataclass(frozen=True)
class Curve:
    """How something ends in the course of time: the share still running and, per oorzaak, the share ended by it."""

    stappen: tuple[Stap, ...]
    intredes: Tellijn
    uittredes: Tellijn

    @property
    def aantal(self) -> int:
        """How many stand on the curve."""
        return self.intredes.aantallen[-1]

    @cached_property
    def kolommen(self) -> Stappen:
        """Its steps as columns."""
        oorzaken = tuple(sorted({k for stap in self.stappen for k in stap.eindes}))
        breed = (len(self.stappen), len(oorzaken))
        return Stappen(
            oorzaken,
            tijd=np.array([stap.tijd for stap in self.stappen], float),
            gevolgd=np.array([stap.gevolgd for stap in self.stappen], float),
            voor=np.array([stap.voor for stap in self.stappen], float),
            na=np.array([stap.na for stap in self.stappen], float),
            eindes=np.array([[stap.eindes.get(k, 0) for k in oorzaken] for stap in self.stappen], float).reshape(breed),
            kansen=np.array([[stap.kansen[k] for k in oorzaken] for stap in self.stappen], float).reshape(breed),
        )

    def stand(self, staat: str, tijd: float, *, net_ervoor: bool = False) -> float:
        """The share in a state (an oorzaak, or lopend) at a time, or just before it."""
        nummer = (bisect_left if net_ervoor else bisect_right)(self.stappen, tijd, key=_tijd)
        if not nummer:
            return 1.0 if staat == LOPEND else 0.0
        stap = self.stappen[nummer - 1]
        return stap.na if staat == LOPEND else stap.kansen.get(staat, 0.0)

    def gevolgd(self, tijd: float) -> int:
        """How many are followed at a time: entered before it and not gone before it. At the start: all."""
        return self.intredes.voor(tijd) - self.uittredes.voor(tijd) if tijd > 0 else self.aantal

    def eindes(self, staat: str, tijd: float) -> int:
        """How many were seen to end by an oorzaak up to and including a time; for lopend: how many by any."""
        s = self.kolommen
        gezien = s.eindes[: int(np.searchsorted(s.tijd, tijd, side="right"))]
        if staat != LOPEND:
            gezien = gezien[:, [k == staat for k in s.oorzaken]]
        return int(gezien.sum())


def aalen_johansen(strata: Iterable[Stratum]) -> Curve:
    """The Aalen-Johansen curve of grouped rows; with one oorzaak, `lopend` is Kaplan-Meier.

    The risk set is intrede < t <= uittrede, where an intrede at the start lies before it. Rows that were never
    followed (uittrede <= intrede) are left out.
    """
    rijen = [rij for rij in strata if _begin(rij[0]) < rij[1]]
    return curve_van(((i, n) for i, _, _, n in rijen), ((u, oorzaak, n) for _, u, oorzaak, n in rijen))


def curve_van(intredes: Iterable[tuple[float, int]], uittredes: Iterable[tuple[float, str, int]]) -> Curve:
    """The same from two counts of the same rows, per intrede and per uittrede with its oorzaak: it needs no more."""
    weg = list(uittredes)
    eindes: dict[float, Counter[str]] = {}
    for tijd, oorzaak, aantal in weg:
        if oorzaak and aantal:
            eindes.setdefault(tijd, Counter())[oorzaak] += aantal
    erin, eruit = Tellijn.van((_begin(t), n) for t, n in intredes), Tellijn.van((t, n) for t, _, n in weg)
    over, kansen = 1.0, dict.fromkeys(sorted({x for e in eindes.values() for x in e}), 0.0)
    stappen: list[Stap] = []
    for tijd in sorted(eindes):
        gevolgd, nu, voor = erin.voor(tijd) - eruit.voor(tijd), eindes[tijd], over
        kansen = {k: f + voor * nu[k] / gevolgd for k, f in kansen.items()}
        over = voor * (gevolgd - nu.total()) / gevolgd
        stappen.append(Stap(tijd, gevolgd, nu, voor, over, kansen))
    return Curve(tuple(stappen), erin, eruit)


def _begin(intrede: float) -> float:
    return intrede if intrede > 0 else -1.0


def _tijd(stap: Stap) -> float:
    return stap.tijd


def log_log(waarde: float, fout: float, *, z: float = Z95) -> Interval | None:
    """The interval of a share still running on the log(-log) scale; None at 0 and 1, where it says nothing."""
    if not 0 < waarde < 1:
        return None
    theta = z * fout / (waarde * log(waarde))
    return waarde ** exp(-theta), waarde ** exp(theta)


def interval(staat: str, waarde: float, fout: float) -> Interval | None:
    """The log-log interval of a state: of lopend itself, of an oorzaak by its complement."""
    grenzen = log_log(waarde if staat == LOPEND else 1 - waarde, fout)
    if grenzen is None or staat == LOPEND:
        return grenzen
    return 1 - grenzen[1], 1 - grenzen[0]


def mediaan(
    curve: Curve, *, ontwerpeffect: float = 1.0, schaal: Callable[[float, float], Interval | None] = log_log
) -> tuple[float | None, float | None, float | None]:
    """The time at which half has ended, with its interval; None where the curve does not come that far."""
    rijen: list[tuple[float, float, float, float]] = []
    groei = 0.0  # Greenwood: the variance of log(lopend)
    for stap in curve.stappen:
        weg = stap.samen
        groei += weg / (stap.gevolgd * (stap.gevolgd - weg)) if weg < stap.gevolgd else 0.0
        rijen.append((stap.tijd, stap.na, *(schaal(stap.na, stap.na * sqrt(groei * ontwerpeffect)) or (stap.na,) * 2)))
    waarde, laag, hoog = (next((rij[0] for rij in rijen if rij[kolom] <= 0.5), None) for kolom in (1, 2, 3))
    return waarde, laag, hoog


def greenwood(curve: Curve, tijd: float) -> float:
    """The variance of `lopend` at a time as if every row stood on its own."""
    stappen = [stap for stap in curve.stappen if stap.tijd <= tijd and stap.na > 0]
    groei = sum(s.samen / (s.gevolgd * (s.gevolgd - s.samen)) for s in stappen)
    return curve.stand(LOPEND, tijd) ** 2 * groei


def gemiddelde_tot(curve: Curve, tot: float) -> float:
    """The restricted mean: the area under `lopend` up to a time."""
    hoeken = [0.0, *(stap.tijd for stap in curve.stappen if 0 < stap.tijd < tot), tot]
    return sum((b - a) * curve.stand(LOPEND, a) for a, b in pairwise(hoeken))


@dataclass(frozen=True)
class Invloed:
    """The infinitesimal jackknife: by how much each row moved a figure of the curve.

    The square root of the sum of squares is its standard error; summed within a traject first, the clustered one.
    Per step up to the moment of the figure: `sprong` of a row that ends there by each oorzaak, and what being followed
    from the start has added up to before it (`opgebouwd`, with the whole at its end).
    """

    oorzaken: tuple[str, ...]
    tijden: Reeks
    opgebouwd: Reeks
    sprong: Reeks

    def tot(self, tijden: Reeks) -> Reeks:
        """What being followed from the start until each time adds up to."""
        return self.opgebouwd[np.searchsorted(self.tijden, tijden, side="right")]

    def bij_einde(self, tijden: Reeks, oorzaken: NDArray[np.int64]) -> Reeks:
        """Of leaving at each time by an oorzaak, by its number (-1: not seen to end)."""
        plek = np.searchsorted(self.tijden, tijden)
        geraakt = (oorzaken >= 0) & (plek < len(self.tijden))
        sprongen = np.zeros(len(tijden))
        sprongen[geraakt] = self.sprong[plek[geraakt], oorzaken[geraakt]]
        return sprongen - self.tot(tijden)

    def van(self, intrede: float, uittrede: float, oorzaak: str) -> float:
        """The influence of one row."""
        nummer = self.oorzaken.index(oorzaak) if oorzaak in self.oorzaken else -1
        weg = self.bij_einde(np.array([uittrede]), np.array([nummer]))
        return float((weg + self.tot(np.array([_begin(intrede)])))[0])


def invloed_op_stand(curve: Curve, staat: str, tijd: float) -> Invloed:
    """The influences on the share in a state at a time."""
    s, eind = curve.kolommen, curve.stand(staat, tijd)
    if staat == LOPEND:
        return _invloed(curve, tijd, np.repeat((-eind * _deel(s.voor, s.na))[:, None], len(s.oorzaken), axis=1))
    eigen = np.array([oorzaak == staat for oorzaak in s.oorzaken], float)
    later = _deel(eind - s.kansen @ eigen, s.na)
    return _invloed(curve, tijd, s.voor[:, None] * (eigen - later[:, None]))


def invloed_op_gemiddelde(curve: Curve, tot: float) -> Invloed:
    """The influences on the restricted mean: how much of the area lies behind each moment."""
    s = curve.kolommen
    ervoor = s.tijd < tot
    hoeken = np.append(s.tijd[ervoor], tot)
    erna = np.zeros(len(s.tijd))
    erna[ervoor] = np.cumsum((np.diff(hoeken) * s.na[ervoor])[::-1])[::-1]
    return _invloed(curve, tot, np.repeat((-erna * _deel(s.voor, s.na))[:, None], len(s.oorzaken), axis=1))


def _invloed(curve: Curve, tot: float, gewicht: Reeks) -> Invloed:
    """From the weight of each step for each oorzaak."""
    s = curve.kolommen
    mee = s.tijd <= tot
    sprong = gewicht[mee] / s.gevolgd[mee, None]
    erbij = (sprong * s.eindes[mee]).sum(axis=1) / s.gevolgd[mee]
    return Invloed(s.oorzaken, s.tijd[mee], np.concatenate(([0.0], np.cumsum(erbij))), sprong)


def _deel(boven: Reeks, onder: Reeks) -> Reeks:
    return np.divide(boven, onder, out=np.zeros_like(onder), where=onder != 0)
