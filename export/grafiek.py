"""A chart as every form draws it: where its cells stand, and the words and colours around them. It holds no value."""

from dataclasses import dataclass
from enum import StrEnum

from charts.stijl import LICHT


class Vorm(StrEnum):
    """How a chart is drawn: lines over time, bars, bars of parts, or bars of parts that are each the whole."""

    LIJNEN = "lijnen"
    STAVEN = "staven"
    DELEN = "delen"
    GEHEEL = "geheel"


class Vulling(StrEnum):
    """What marks a series beside its colour, so that colour never says it alone."""

    EFFEN = "effen"
    GEARCEERD = "gearceerd"
    STIPPEN = "stippen"


@dataclass(frozen=True, slots=True)
class Inkt:
    """How a series looks: its colour, its edge, what fills it, and for a line its dashes and its mark."""

    kleur: str
    rand: str
    vulling: Vulling = Vulling.EFFEN
    streep: str = "solid"
    punt: str = "circle"
    tekst: str = LICHT.tekst


GEBRUIKT = Inkt(LICHT.gebruikt, LICHT.gebruikt_rand, tekst=LICHT.gebruikt_tekst)
NOG_NIET = Inkt(LICHT.nog_niet, LICHT.nog_niet_rand, streep="dash", punt="square")
GEEN = Inkt(LICHT.arcering, LICHT.geen_rand, Vulling.GEARCEERD, streep="round_dot", punt="diamond")
DEELS = Inkt(LICHT.hulp_gestopt, LICHT.hulp_gestopt)
BEZIG = Inkt(LICHT.raster, LICHT.zacht)
GEWEIGERD = Inkt(LICHT.hervat, LICHT.hervat, Vulling.STIPPEN, tekst=LICHT.op_donker)


@dataclass(frozen=True, slots=True)
class Streek:
    """Cells of one column of a sheet: rows `van` up to and including `tot` of its table, from 0."""

    blad: str
    kolom: int
    van: int
    tot: int


@dataclass(frozen=True, slots=True)
class Reeks:
    """One series. Its name stands in a cell too: in row `naam_rij` of its sheet, or as a heading when that is None."""

    naam_kolom: int
    naam_rij: int | None
    labels: Streek
    waarden: Streek
    inkt: Inkt


@dataclass(frozen=True)
class Grafiek:
    """A chart, with what a reader who does not see it is told (`alt`) and where it is from (`bron`)."""

    vorm: Vorm
    as_labels: str
    as_waarden: str
    bron: str
    alt: str
    reeksen: tuple[Reeks, ...]
