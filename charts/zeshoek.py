"""Where a hexagon stands: pointed top, odd rows half a tile to the right, row 0 on top."""

from collections.abc import Iterable, Mapping
from math import sqrt

Punt = tuple[float, float]
NAAD = 0.6
BREEDTE, KLEINE_BREEDTE = 25.0, 13.0
KOLOMMEN, RIJEN = 22.5, 31


def kaartmaat(breedte: float) -> Punt:
    """Width and height of the whole map: 564 x 679 for tiles of 25 px."""
    straal = breedte / sqrt(3)
    return round(KOLOMMEN * breedte + 1.5), round(1.5 * straal * (RIJEN - 1) + 2 * straal + NAAD)


def midden(kolom: int, rij: int, breedte: float) -> Punt:
    """The centre of a tile."""
    straal = breedte / sqrt(3)
    return (kolom + 0.5 * (rij % 2) + 0.5) * breedte + 0.75, straal * (1 + 1.5 * rij)


def hoeken(breedte: float) -> tuple[Punt, ...]:
    """The six corners around the centre, clockwise from the top."""
    half, straal = breedte / 2, breedte / sqrt(3)
    return (0, -straal), (half, -straal / 2), (half, straal / 2), (0, straal), (-half, straal / 2), (-half, -straal / 2)


def omtrek(breedte: float) -> str:
    """The path of one hexagon around (0, 0)."""
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in hoeken(breedte)) + "Z"


def grenslijnen(groepen: Mapping[tuple[int, int], str], breedte: float) -> str:
    """The path of every edge where two tiles of different groups meet; `groepen` is (kolom, rij) to group."""
    return "".join(_rand(plaats, rand, breedte) for plaats, rand in _randen(groepen))


def _randen(groepen: Mapping[tuple[int, int], str]) -> Iterable[tuple[tuple[int, int], int]]:
    for (kolom, rij), groep in groepen.items():
        schuif = rij % 2
        # Each edge once: to the right, below right, below left. The edge begins at corner 1, 2 or 3.
        buren = ((kolom + 1, rij), (kolom + schuif, rij + 1), (kolom + schuif - 1, rij + 1))
        for hoek, buur in enumerate(buren, start=1):
            if groepen.get(buur, groep) != groep:
                yield (kolom, rij), hoek


def _rand(plaats: tuple[int, int], hoek: int, breedte: float) -> str:
    x, y = midden(*plaats, breedte)
    (ax, ay), (bx, by) = hoeken(breedte)[hoek], hoeken(breedte)[hoek + 1]
    return f"M{x + ax:.2f} {y + ay:.2f}L{x + bx:.2f} {y + by:.2f}"
