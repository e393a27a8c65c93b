"""Where a chart stands on its drawing: its field, and the lines with round numbers across it."""

from dataclasses import dataclass

from charts.stijl import LICHT
from charts.svg import lijn, tekst
from indicators.unit import Unit, schrijf_aantal

BREED = 940.0
MEESTE = 6


@dataclass(frozen=True, slots=True)
class Vlak:
    """The field in which values are drawn."""

    links: float
    boven: float
    rechts: float
    onder: float

    @property
    def breed(self) -> float:
        """From left to right."""
        return self.rechts - self.links

    @property
    def hoog(self) -> float:
        """From top to bottom."""
        return self.onder - self.boven


def streepjes(hoogste: float) -> tuple[float, float]:
    """The round step between lines, and the round number at the end, of at most six steps."""
    macht = 1.0
    while True:
        for stap in (macht, 2 * macht, 5 * macht):
            if stap * MEESTE >= hoogste:
                return stap, stap * max(1, -(-hoogste // stap))
        macht *= 10


def assen(vlak: Vlak, stap: float, top: float, *, liggend: bool, als_deel: bool = False) -> list[str]:
    """The lines across the field with their numbers: below it when the bars lie, else beside it."""
    delen = []
    for n in range(round(top / stap) + 1):
        deel = n * stap / top
        woord = Unit.AANDEEL.write(n * stap).replace(",0", "") if als_deel else schrijf_aantal(n * stap)
        if liggend:
            x = vlak.links + vlak.breed * deel
            delen.append(lijn((x, vlak.boven), (x, vlak.onder), stroke=LICHT.raster))
            delen.append(tekst(x, vlak.onder + 16, woord, font_size=11, text_anchor="middle"))
        else:
            y = vlak.onder - vlak.hoog * deel
            delen.append(lijn((vlak.links, y), (vlak.rechts, y), stroke=LICHT.raster))
            delen.append(tekst(vlak.links - 8, y + 4, woord, font_size=11, text_anchor="end"))
    return delen
