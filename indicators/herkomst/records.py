"""What is known of where a figure comes from: its definition, its counts with their reasons, its rows and cells."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from indicators.indicator import Indicator
from indicators.measurement import Rij
from store.stand import Stand


class Telt(StrEnum):
    """Whether a row counts."""

    TELT = "telt"
    NOEMER = "alleen in de noemer"
    NIET = "telt niet"


@dataclass(frozen=True, slots=True)
class Veld:
    """One cell that a row rests on: its column, where it stands (D14; empty where no letter is kept), its value."""

    kolom: str
    cel: str
    waarde: Any


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a row was read: the delivery by its number and file, the sheet, the row. `levering` is its key."""

    levering: str
    nummer: int
    bestand: str
    blad: str
    rij: int
    velden: tuple[Veld, ...] = ()


@dataclass(frozen=True, slots=True)
class Regel:
    """One row: whether it counts and why, for how much, and where it was read. Whose it is stands nowhere."""

    telt: Telt
    reden: str
    naam: str
    teller: float | None
    noemer: float | None
    getal: float | None
    plaatsen: tuple[Plaats, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """How many rows count or do not, for one reason, and what they add up to."""

    telt: Telt
    reden: str
    aantal: int
    teller: float
    noemer: float


@dataclass(frozen=True, slots=True)
class Deel:
    """The rows of one relation that a figure is made of; `regels` are those from the `vanaf`-th on.

    `alleen_scherm`: they are about people, so they never leave the screen.
    """

    rij_is: str
    relatie: str
    tellingen: tuple[Telling, ...]
    regels: tuple[Regel, ...]
    vanaf: int
    totaal: int
    alleen_scherm: bool = False


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A figure worked out again from its rows alone; None where it does not follow by counting."""

    waarde: float | None = None
    teller: float | None = None
    noemer: float | None = None


@dataclass(frozen=True)
class Herkomst:
    """Where one figure comes from. `gemeten` is the figure as every surface shows it, None where there is none.

    `waarom_niet` says why there are no rows; `hoe` says how the figure follows from the rows. `niet_gelezen`: how many
    rows of the deliveries behind it could not be read, so that they count nowhere.
    """

    indicator: Indicator
    maat: str | None
    stand: Stand
    per: str
    groep: str
    filters: tuple[tuple[str, str], ...]
    gemeten: Rij | None = None
    periode: tuple[date, date] | None = None
    delen: tuple[Deel, ...] = ()
    herrekend: Uitkomst = Uitkomst()
    hoe: str = ""
    waarom_niet: str = ""
    niet_gelezen: int = 0

    @property
    def eigen(self) -> Indicator:
        """The figure itself, or the series beside it that the maat is of."""
        return next((deel for deel in self.indicator.delen if self.maat in deel.maat_namen), self.indicator)
