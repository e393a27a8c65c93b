"""Shrinkage: a small unit's share pulled towards the whole, the more so the less is known of it (beta-binomial)."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf, isinf

from scipy.special import betaincinv

from indicators.funnel import Eenheid


@dataclass(frozen=True, slots=True)
class Voorkennis:
    """What the units together say beforehand: their mean, and of how many observations that is worth.

    Without spread between the units `gewicht` is endless: each is then given the mean of all.
    """

    midden: float
    gewicht: float

    @property
    def alles_samen(self) -> bool:
        """Whether nothing shows that the units differ; a surface has to say so."""
        return isinf(self.gewicht)


@dataclass(frozen=True, slots=True)
class Geschat:
    """The share of a unit after shrinkage, with its 95 % interval; no interval where every unit is the whole."""

    waarde: float
    ondergrens: float | None
    bovengrens: float | None


def voorkennis_van(midden: float, variantie: float) -> Voorkennis:
    """From the mean and the variance of the true shares (Gelman, BDA3 §5.1)."""
    return Voorkennis(midden, midden * (1 - midden) / variantie - 1 if variantie > 0 else inf)


def voorkennis(eenheden: Iterable[Eenheid]) -> Voorkennis | None:
    """From the units themselves, by the moments of Kleinman 1973 (JASA 68:46-54); None where nothing was counted."""
    met = [e for e in eenheden if e.n > 0]
    som = sum(e.n for e in met)
    if not som:
        return None
    midden = sum(e.x for e in met) / som
    toeval = midden * (1 - midden)
    graden = len(met) - 1
    vrij = som - sum(e.n * e.n for e in met) / som - graden
    if not (toeval and vrij > 0):
        return Voorkennis(midden, inf)
    tussen = sum(e.n * (e.x / e.n - midden) ** 2 for e in met) / toeval
    samenhang = (tussen - graden) / vrij
    return Voorkennis(midden, max(0.0, 1 / samenhang - 1) if samenhang > 0 else inf)


def gekrompen(x: int, n: int, vooraf: Voorkennis, *, zekerheid: float = 0.95) -> Geschat | None:
    """(x + M m) / (n + M) with its beta quantiles; None where nothing was counted, for then only the mean speaks."""
    if n <= 0:
        return None
    if vooraf.alles_samen:
        return Geschat(vooraf.midden, None, None)
    a, b = x + vooraf.gewicht * vooraf.midden, n - x + vooraf.gewicht * (1 - vooraf.midden)
    staart = (1 - zekerheid) / 2
    laag, hoog = (_beta(a, b, deel) for deel in (staart, 1 - staart))
    return Geschat(a / (a + b), laag, hoog)


def _beta(a: float, b: float, deel: float) -> float:
    """The quantile of a beta distribution; at its edge when it lies wholly there."""
    if a <= 0:
        return 0.0
    return float(betaincinv(a, b, deel)) if b > 0 else 1.0
