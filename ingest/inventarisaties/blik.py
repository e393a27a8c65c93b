"""What reading a row needs to know of its table, and what can become of the row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from ingest.antwoorden import Beantwoord
from ingest.bestanden.cells import Cel
from ingest.kwitantie import Antwoord, Melding
from ingest.persoonlijk.patronen import masked
from ingest.tabellen.tabel import TabelRij

LEEG = Cel(0, 0, "")


@dataclass(frozen=True, slots=True)
class Twijfel:
    """A question that a row raises; twijfels with one `sleutel` are asked once, at the first place."""

    sleutel: str
    blad: str
    cel: str
    vraag: str
    keuzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why a row cannot be read: the cell, the reason, what to do, and the question whose answer would mend it."""

    cel: str
    kolom: str
    reden: str
    doen: str
    twijfel: Twijfel | None = None


@dataclass(frozen=True)
class Blik:
    """What reading a row needs to know of its table: columns, orders, codings, answers, the peildatum."""

    blad: str
    velden: Mapping[str, int]
    peildatum: date
    beantwoord: Beantwoord
    koppen: Mapping[str, str] = field(default_factory=dict)
    maand_eerst: Mapping[str, bool] = field(default_factory=dict)
    codering: str = "01"
    contactkolommen: tuple[int, ...] = ()
    kleur_kolom: int | None = None
    bladdag: date | None = None  # a sheet of a series says by its name when its answers were given
    weg: Mapping[int, frozenset[int]] = field(default_factory=dict)  # row -> columns with something personal

    def cel(self, rij: TabelRij, veld: str) -> Cel:
        """The cell of a field in a row; an empty one where the column or the cell is not there or may not be read."""
        kolom = self.velden.get(veld)
        if kolom is None or (self.weg and kolom in self.weg.get(rij.rij, ())):
            return LEEG
        return rij.cellen.get(kolom, LEEG)

    def kop(self, veld: str) -> str:
        """The heading that the sender gave a field."""
        return self.koppen.get(veld, veld)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What became of one row: answers (`antwoorden`), or not read (`bezwaren`), or set aside (`genegeerd`)."""

    rij: TabelRij
    blik: Blik
    antwoorden: tuple[dict[str, Any], ...] = ()
    meldingen: tuple[Melding, ...] = ()
    bezwaren: tuple[Bezwaar, ...] = ()
    gehoord: tuple[Antwoord, ...] = ()
    genegeerd: str = ""
    persoonlijk: bool = False

    @property
    def blad(self) -> str:
        """The sheet of the row."""
        return self.blik.blad


@lru_cache(maxsize=65_536)
def ruw(tekst: str) -> str:
    """A text as it may be kept beside its typed value: nothing personal in it, whatever the gate saw before."""
    return masked(tekst.strip())
