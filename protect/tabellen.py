"""A table of counts: its axes, the places of it that are published, and what each of them adds up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

TOTAAL = "totaal"
Plek = tuple[str, ...]


@dataclass(frozen=True)
class As:
    """One dimension of a table: its finest codes, and the groups that are sums of them."""

    naam: str
    codes: tuple[str, ...]
    groepen: tuple[tuple[str, tuple[str, ...]], ...]

    @cached_property
    def leden(self) -> Mapping[str, frozenset[str]]:
        """Which finest codes a code or a group adds up."""
        return {code: frozenset([code]) for code in self.codes} | {naam: frozenset(over) for naam, over in self.groepen}

    @cached_property
    def ouders(self) -> Mapping[str, tuple[str, ...]]:
        """The groups right above a code or a group."""
        return {naam: self._ouders(over) for naam, over in self.leden.items()}

    def _ouders(self, over: frozenset[str]) -> tuple[str, ...]:
        boven = {naam: meer for naam, meer in self.leden.items() if over < meer}
        return tuple(naam for naam, meer in boven.items() if not any(ander < meer for ander in boven.values()))

    @property
    def toppen(self) -> tuple[str, ...]:
        """The groups that are in no other group."""
        return tuple(naam for naam, boven in self.ouders.items() if not boven and naam not in self.codes)


def as_met_totaal(naam: str, codes: Sequence[str], *, totaal: str = TOTAAL) -> As:
    """An axis with one group: all of its codes together."""
    return As(naam, tuple(codes), ((totaal, tuple(codes)),))


@dataclass(frozen=True)
class Tabel:
    """Counts by the finest codes of the axes (those not named are nought), and the places that are published."""

    naam: str
    assen: tuple[As, ...]
    tellingen: Mapping[Plek, int]
    plekken: tuple[Plek, ...]
    onmogelijk: frozenset[Plek] = frozenset()

    def kernen(self, plek: Plek) -> frozenset[Plek]:
        """The finest places that add up to a place, without those that cannot exist."""
        leden = (as_.leden[code] for as_, code in zip(self.assen, plek, strict=True))
        return frozenset(product(*leden)) - self.onmogelijk

    def waarde(self, plek: Plek) -> int:
        """How many were counted in a place."""
        return sum(self.tellingen.get(kern, 0) for kern in self.kernen(plek))

    def sleutel(self, plek: Plek) -> str:
        """What a place is called, the same in every editie that has it."""
        delen = (f"{as_.naam}={code}" for as_, code in zip(self.assen, plek, strict=True))
        return "|".join((self.naam, *delen))

    def ouders(self, plek: Plek) -> tuple[Plek, ...]:
        """The totals of the lines that run through a place, one per axis that goes up."""
        return tuple(
            (*plek[:i], boven, *plek[i + 1 :])
            for i, (as_, code) in enumerate(zip(self.assen, plek, strict=True))
            for boven in as_.ouders[code]
        )

    def samengenomen(self, plek: Plek) -> int:
        """How many axes of a place stand for more than one code."""
        return sum(len(as_.leden[code]) > 1 for as_, code in zip(self.assen, plek, strict=True))


def plekken_van(assen: Sequence[As], doorsneden: Iterable[Iterable[str]]) -> tuple[Plek, ...]:
    """The places of the views (each the names of its axes) with all their totals, every place once."""
    uit: dict[Plek, None] = {}
    for doorsnede in map(set, doorsneden):
        per_as = [(*as_.codes, *dict(as_.groepen)) if as_.naam in doorsnede else as_.toppen for as_ in assen]
        uit |= dict.fromkeys(product(*per_as))
    return tuple(uit)
