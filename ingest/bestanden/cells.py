"""What a workbook says, cell by cell, with the place where it says so."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple


@cache
def kolomletters(kolom: int) -> str:
    """Return the letters Excel shows for a column number (1 = A, 27 = AA)."""
    letters = ""
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class Cel(NamedTuple):
    """One cell; a NamedTuple because a file holds up to two million of them."""

    rij: int
    kolom: int
    tekst: str
    soort: str = "tekst"  # tekst, getal, datum, waar, fout, formule_zonder_waarde, leeg
    kleur: str = ""  # RRGGBB of a solid fill that is not white

    @property
    def adres(self) -> str:
        """Return the address as Excel shows it, such as D4."""
        return f"{kolomletters(self.kolom)}{self.rij}"


@dataclass(frozen=True)
class Blad:
    """One sheet: its cells in reading order, and what is hidden or merged in it."""

    naam: str
    cellen: tuple[Cel, ...]
    verborgen: bool = False
    verborgen_rijen: frozenset[int] = frozenset()
    verborgen_kolommen: frozenset[int] = frozenset()
    samengevoegd: tuple[str, ...] = ()
    herhaald: frozenset[tuple[int, int]] = frozenset()  # (rij, kolom) filled only because a merged range spans it


@dataclass(frozen=True)
class Werkmap:
    """A whole file: its sheets, and the texts outside cells that only the personal-data gate reads."""

    bestand: str
    bladen: tuple[Blad, ...]
    losse_teksten: tuple[tuple[str, str], ...] = ()  # (place, text)
    sha256: str = ""
    vorm: str = ""  # xlsx, ods, csv
