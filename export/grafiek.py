"""A chart as every form draws it: where its cells stand, and the words and colours around them. It holds no value."""

from dataclasses import dataclass
from enum import StrEnum


class Vorm(StrEnum):
    """How a chart is drawn: lines over time, bars, or bars of parts."""

    LIJNEN = "lijnen"
    STAVEN = "staven"
    DELEN = "delen"


@dataclass(frozen=True, slots=True)
class Streek:
    """Cells of one column of a sheet: rows `van` up to and including `tot` of its table, from 0."""

    blad: str
    kolom: int
    van: int
    tot: int


@dataclass(frozen=True, slots=True)
class Reeks:
    """One series. Its name stands in a cell too: `naam_rij` of its sheet, or the heading of its column when None."""

    blad: str
    naam_kolom: int
    naam_rij: int | None
    labels: Streek
    waarden: Streek
    kleur: str
    rand: str
    streep: str = ""
    patroon: str = ""


@dataclass(frozen=True)
class Grafiek:
    """A chart of one or more series, with what a reader who does not see it is told."""

    vorm: Vorm
    titel: str
    stempel: str
    as_labels: str
    as_waarden: str
    alt: str
    reeksen: tuple[Reeks, ...]
