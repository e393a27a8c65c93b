"""The funnel: how far units may lie from the whole by chance, allowing for the spread that is normal between them.

Spiegelhalter 2005, Stat Med 24:1185-1202 (10.1002/sim.1970), and on over-dispersion 10.1136/qshc.2005.013755.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import asin, pi, sin, sqrt
from statistics import NormalDist

from scipy.special import bdtr, gammaincinv

from indicators.statistics import Z95, Interval

Z998 = 3.090232306167813
# Below so many expected on either side the normal limits are no good, and below so many units their spread is a guess.
VERWACHT_EXACT_ONDER, SPREIDING_VANAF_EENHEDEN = 5, 10
_NORMAAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Eenheid:
    """One unit: x out of n."""

    code: str
    naam: str
    x: int
    n: int


@dataclass(frozen=True, slots=True)
class Punt:
    """A unit in the funnel; `kans` is its two-sided p-value, None where too little is known to judge it by.

    `uitgezonderd`: it was agreed not to judge it for now.
    """

    eenheid: Eenheid
    grenzen_95: Interval
    grenzen_998: Interval
    kans: float | None
    uitgezonderd: bool = False

    @property
    def buiten_998(self) -> bool:
        """Whether it lies outside the 99.8 % limits and may be judged."""
        aandeel = self.eenheid.x / self.eenheid.n
        return self.kans is not None and not self.grenzen_998[0] <= aandeel <= self.grenzen_998[1]


@dataclass(frozen=True)
class Trechter:
    """A funnel around the share of the whole; `zonder` names the units about which nothing was counted."""

    midden: float
    phi: float
    tau2: float
    punten: tuple[Punt, ...]
    zonder: tuple[str, ...]

    def grenzen(self, n: int, z: float = Z95) -> Interval:
        """The limits for a unit of n."""
        return grenzen(self.midden, n, z, tau2=self.tau2)

    @property
    def beoordeeld(self) -> tuple[Punt, ...]:
        """The units that may be judged."""
        return tuple(punt for punt in self.punten if punt.kans is not None)

    def door_toeval_buiten(self, z: float = Z998) -> float:
        """How many of the judged units chance alone puts outside the limits."""
        return len(self.beoordeeld) * 2 * _NORMAAL.cdf(-z)

    def afwijkend(self, *, vals_aandeel: float = 0.05) -> tuple[Punt, ...]:
        """The judged units that differ, of which at most `vals_aandeel` is expected to do so by chance."""
        punten = self.beoordeeld
        anders = benjamini_hochberg([punt.kans or 0.0 for punt in punten], vals_aandeel=vals_aandeel)
        return tuple(punt for punt, ja in zip(punten, anders, strict=True) if ja)


def trechter(
    eenheden: Iterable[Eenheid], *, oordeel_vanaf: int = 0, uitgezonderd: Collection[str] = ()
) -> Trechter | None:
    """The funnel of units of one kind (never with and without convenant together); None for fewer than two.

    Units of fewer than `oordeel_vanaf` stand in it without a judgement, and so do those of `uitgezonderd` (codes).
    """
    alle = tuple(eenheden)
    met = [e for e in alle if e.n > 0]
    if len(met) < 2:
        return None
    midden = sum(e.x for e in met) / sum(e.n for e in met)
    phi, tau2 = spreiding(winsoriseer([_z(e, midden) for e in met]), [4 * e.n for e in met])
    tau2 = tau2 if len(met) >= SPREIDING_VANAF_EENHEDEN else 0.0
    punten = tuple(
        Punt(
            e,
            grenzen(midden, e.n, tau2=tau2),
            grenzen(midden, e.n, Z998, tau2=tau2),
            kans(e.x, e.n, midden, tau2=tau2) if e.n >= oordeel_vanaf and e.code not in uitgezonderd else None,
            uitgezonderd=e.n >= oordeel_vanaf and e.code in uitgezonderd,
        )
        for e in met
    )
    return Trechter(midden, phi, tau2, punten, tuple(e.naam for e in alle if e.n <= 0))


def grenzen(midden: float, n: int, z: float = Z95, *, tau2: float = 0.0) -> Interval:
    """The limits for n around a share: exact where few are expected, on the arcsine scale where units spread."""
    gewoon = _verspreide_grenzen(midden, n, z, tau2=tau2) if tau2 else normale_grenzen(midden, n, z)
    if not _exact(midden, n):
        return gewoon
    exact = binomiale_grenzen(midden, n, z)
    return (min(exact[0], gewoon[0]), max(exact[1], gewoon[1])) if tau2 else exact


def normale_grenzen(midden: float, n: float, z: float = Z95) -> Interval:
    """midden ± z sqrt(midden (1 - midden) / n), within 0 and 1."""
    half = z * sqrt(midden * (1 - midden) / n)
    return max(0.0, midden - half), min(1.0, midden + half)


def binomiale_grenzen(midden: float, n: int, z: float = Z95) -> Interval:
    """The narrowest limits around the share that at most the tail beyond z lies outside of, on either side."""
    return min(midden, 1 - _kwantiel(n, 1 - midden, z) / n), max(midden, _kwantiel(n, midden, z) / n)


def verhoudingsgrenzen(verwacht: float, z: float = Z95) -> Interval:
    """The exact Poisson limits of observed / expected around 1, as FunnelPlotR draws them."""
    staart = _NORMAAL.cdf(-z)
    return float(gammaincinv(verwacht, staart)) / verwacht, float(gammaincinv(verwacht + 1, 1 - staart)) / verwacht


def kans(x: int, n: int, midden: float, *, tau2: float = 0.0) -> float:
    """The two-sided p-value of x out of n that belongs to `grenzen`."""
    if tau2:
        z = (asin(sqrt(x / n)) - asin(sqrt(midden))) / sqrt(1 / (4 * n) + tau2)
    else:
        z = (x / n - midden) / sqrt(midden * (1 - midden) / n) if 0 < midden < 1 else 0.0
    gewoon = 2 * _NORMAAL.cdf(-abs(z))
    if not _exact(midden, n):
        return gewoon
    exact = min(1.0, 2 * float(min(bdtr(x, n, midden), bdtr(n - x, n, 1 - midden))))
    return max(exact, gewoon) if tau2 else exact


def winsoriseer(waarden: Sequence[float], *, deel: float = 0.1) -> list[float]:
    """The values with the lowest and highest `deel` pulled in to the quantile there (R's type 7)."""
    op_volgorde = sorted(waarden)
    laag, hoog = _kwantiel_7(op_volgorde, deel), _kwantiel_7(op_volgorde, 1 - deel)
    return [min(max(waarde, laag), hoog) for waarde in waarden]


def spreiding(z: Sequence[float], gewichten: Sequence[float]) -> tuple[float, float]:
    """phi, the mean square of z-scores, and tau2, the variance between units that explains what exceeds 1.

    The weights are one over the variance of each. DerSimonian and Laird's estimator, as FunnelPlotR has it.
    """
    k, som = len(z), sum(gewichten)
    phi = sum(waarde * waarde for waarde in z) / k
    over = k * phi - (k - 1)
    vrij = som - sum(w * w for w in gewichten) / som
    return phi, over / vrij if over > 0 and vrij > 0 else 0.0


def benjamini_hochberg(kansen: Sequence[float], *, vals_aandeel: float = 0.05) -> list[bool]:
    """Which of many p-values stand out when at most this share of those may do so by chance.

    Benjamini and Hochberg 1995, JRSS-B 57:289-300.
    """
    m = len(kansen)
    onder = [p for i, p in enumerate(sorted(kansen), start=1) if p <= vals_aandeel * i / m]
    return [bool(onder) and p <= onder[-1] for p in kansen]


def _z(e: Eenheid, midden: float) -> float:
    return (asin(sqrt(e.x / e.n)) - asin(sqrt(midden))) * 2 * sqrt(e.n)


def _exact(midden: float, n: int) -> bool:
    return n * min(midden, 1 - midden) < VERWACHT_EXACT_ONDER


def _verspreide_grenzen(midden: float, n: int, z: float, *, tau2: float) -> Interval:
    hoek, half = asin(sqrt(midden)), z * sqrt(1 / (4 * n) + tau2)
    return sin(max(0.0, hoek - half)) ** 2, sin(min(pi / 2, hoek + half)) ** 2


def _kwantiel(n: int, p: float, z: float) -> int:
    """The smallest number that at least the body below z of a binomial lies at or under."""
    staart = _NORMAAL.cdf(-z)
    # bdtr(n - k - 1, n, 1 - p) is the tail above k: exact where 1 - tail is not.
    return next((k for k in range(n) if bdtr(n - k - 1, n, 1 - p) <= staart), n)


def _kwantiel_7(op_volgorde: Sequence[float], deel: float) -> float:
    plaats = (len(op_volgorde) - 1) * deel
    onder = int(plaats)
    boven = min(onder + 1, len(op_volgorde) - 1)
    return op_volgorde[onder] + (plaats - onder) * (op_volgorde[boven] - op_volgorde[onder])
