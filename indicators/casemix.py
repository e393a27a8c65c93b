"""Case-mix: what a unit would count if it did as all units do with cases like its own, and how it differs from that."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.statistics import Z95, Interval

# Cases that are alike: a sector, a term, a size of gemeente, or a tuple of them.
Soortgelijk = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aangepast:
    """A unit beside what was expected of it: crude and adjusted always stand together."""

    waargenomen: int
    aantal: int
    verwacht: float
    verhouding: float | None
    grenzen: Interval | None

    @property
    def ruw(self) -> float | None:
        """The crude share."""
        return self.waargenomen / self.aantal if self.aantal else None


def aangepast(
    eenheid: Mapping[Soortgelijk, tuple[int, int]], geheel: Mapping[Soortgelijk, tuple[int, int]], *, z: float = Z95
) -> Aangepast:
    """Indirect standardisation of a unit's (x, n) per kind of case by those of the whole; O / E with Byar's limits.

    The whole holds every kind of case that the unit has: KeyError otherwise.
    """
    x, n = (sum(paar[i] for paar in eenheid.values()) for i in (0, 1))
    verwacht = sum(aantal * geheel[soort][0] / geheel[soort][1] for soort, (_, aantal) in eenheid.items() if aantal)
    if not verwacht:
        return Aangepast(x, n, verwacht, None, None)
    laag, hoog = byar(x, z=z)
    return Aangepast(x, n, verwacht, x / verwacht, (laag / verwacht, hoog / verwacht))


def byar(x: int, *, z: float = Z95) -> Interval:
    """Byar's limits of a count (Breslow and Day 1987, volume II, p. 69)."""
    laag = x * (1 - 1 / (9 * x) - z / (3 * x**0.5)) ** 3 if x else 0.0
    y = x + 1
    return max(0.0, laag), y * (1 - 1 / (9 * y) + z / (3 * y**0.5)) ** 3
