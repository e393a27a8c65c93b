"""A national cube of invented pauzes: 12 provincies, 6 sectoren, 5 uitkomsten, and the quarters that are closed."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from protect.tabellen import Plek, Tabel, as_met_totaal, plekken_van

PROVINCIES = tuple(f"PV{n}" for n in range(20, 32))
SECTOREN = ("banken", "energie_water", "overheid", "overig", "wonen", "zorg")
UITKOMSTEN = ("afgelopen_zonder_oplossing", "hervat_door_schuldeiser", "hulp_gestopt", "schuldregeling",
              "verlopen_zonder_besluit")  # fmt: skip
KWARTALEN = tuple(f"{jaar}-K{k}" for jaar in (2024, 2025) for k in (1, 2, 3, 4))
ASSEN = ("provincie", "sector", "uitkomst", "kwartaal")


def geteld(aantal: int, *, zaad: int = 6) -> dict[Plek, int]:
    """So many pauzes over the finest places, as uneven as provincies, sectoren and outcomes are."""
    lot = np.random.default_rng(zaad)
    vorm = (len(PROVINCIES), len(SECTOREN), len(UITKOMSTEN), len(KWARTALEN))
    provincie, sector = lot.dirichlet(np.full(vorm[0], 2.0)), lot.dirichlet(np.full(vorm[1], 2.0))
    uitkomst, kwartaal = np.array([0.1, 0.05, 0.2, 0.3, 0.35]), np.full(vorm[3], 1 / vorm[3])
    kans = np.einsum("a,b,c,d->abcd", provincie, sector, uitkomst, kwartaal) * lot.gamma(2, 1, vorm)
    tellingen = lot.multinomial(aantal, (kans / kans.sum()).ravel()).reshape(vorm)
    return {
        (PROVINCIES[a], SECTOREN[b], UITKOMSTEN[c], KWARTALEN[d]): int(tellingen[a, b, c, d])
        for a, b, c, d in np.ndindex(*vorm) if tellingen[a, b, c, d]
    }  # fmt: skip


def kubus(tellingen: dict[Plek, int], kwartalen: Sequence[str]) -> Tabel:
    """The two-way views of these quarters together, with all their totals."""
    assen = (
        as_met_totaal("provincie", PROVINCIES),
        as_met_totaal("sector", SECTOREN),
        as_met_totaal("uitkomst", UITKOMSTEN),
        as_met_totaal("kwartaal", kwartalen, totaal=f"{kwartalen[0]}..{kwartalen[-1]}"),
    )
    binnen = {plek: n for plek, n in tellingen.items() if plek[3] in kwartalen}
    return Tabel(f"pauzes vanaf {kwartalen[0][:4]}", assen, binnen, plekken_van(assen, combinations(ASSEN, 2)))


def per_jaar(tellingen: dict[Plek, int]) -> Iterator[tuple[Tabel, ...]]:
    """Seven edities, the last with both years: totals are over closed years alone, so each is published once."""
    jaren = [kubus(tellingen, KWARTALEN[:4]), kubus(tellingen, KWARTALEN[4:])]
    return (tuple(jaren[: 1 + (n > 6)]) for n in range(1, 8))
