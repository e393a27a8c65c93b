"""A receipt as the screen knows it: what `python -m ingest … --json` printed, or what the store kept of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

FOUT, WAARSCHUWING, INFO = "fout", "waarschuwing", "info"
NIET_GEBRUIKEN = "niet gebruiken"  # the choice that ends every question about a column


@dataclass(frozen=True, slots=True)
class Melding:
    """One remark about a place in the file."""

    blad: str
    cel: str
    kolom: str
    reden: str
    ernst: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question about a place in the file; without a place it asks for the peildatum."""

    blad: str
    cel: str
    vraag: str
    keuzes: tuple[str, ...]

    @property
    def over_peildatum(self) -> bool:
        """Whether the day of the whole file is asked."""
        return not self.blad and not self.cel


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What was answered at a place, when, and by which function (never a name)."""

    blad: str
    cel: str
    antwoord: str
    datum: str
    functie: str

    @property
    def over_peildatum(self) -> bool:
        """Whether this is the day of the whole file."""
        return not self.blad and not self.cel


@dataclass(frozen=True)
class Kwitantie:
    """The receipt of one file. `zin` says why nothing of it was accepted, '' when nothing stands in the way."""

    bestand: str
    sha256: str
    soort: str
    afzender: str
    peildatum: date | None
    gelezen: int
    geaccepteerd: int
    afgekeurd: int
    genegeerd: int
    meldingen: tuple[Melding, ...]
    vragen: tuple[Vraag, ...]
    antwoorden: tuple[Antwoord, ...]
    nieuw: int
    gewijzigd: int
    gelijk: int
    levering: int | None
    editie: str
    zin: str = ""

    @property
    def geweigerd(self) -> bool:
        """Whether the file could not be read or may not be kept: nothing in it was counted."""
        return bool(self.zin) and not self.gelezen

    @property
    def vraagt_peildatum(self) -> bool:
        """Whether the day of the file is asked first."""
        return any(vraag.over_peildatum for vraag in self.vragen)

    @property
    def vraagt_kolom(self) -> bool:
        """Whether it is asked what stands in a column; the lines are read once that is known."""
        return any(NIET_GEBRUIKEN in vraag.keuzes for vraag in self.vragen)

    @property
    def geteld(self) -> bool:
        """Whether the lines were read, so that the tiles mean something."""
        return not (self.geweigerd or self.vraagt_peildatum or self.vraagt_kolom)

    def met_ernst(self, ernst: str) -> tuple[Melding, ...]:
        """The remarks of one severity."""
        return tuple(melding for melding in self.meldingen if melding.ernst == ernst)


def kwitantie_uit(record: Mapping[str, Any], *, zin: str = "") -> Kwitantie:
    """The receipt that a JSON document describes."""
    dag, verschil = record["peildatum"], record["verschil"]
    return Kwitantie(
        bestand=record["bestand"], sha256=record["sha256"], soort=record["soort"], afzender=record["afzender"] or "",
        peildatum=date.fromisoformat(dag) if dag else None,
        gelezen=record["gelezen"], geaccepteerd=record["geaccepteerd"],
        afgekeurd=record["afgekeurd"], genegeerd=record["genegeerd"],
        meldingen=tuple(Melding(**melding) for melding in record["meldingen"]),
        vragen=tuple(_vraag(vraag) for vraag in record["vragen"]),
        antwoorden=antwoorden_uit(record["antwoorden"]),
        nieuw=verschil["nieuw"], gewijzigd=verschil["gewijzigd"], gelijk=verschil["gelijk"],
        levering=record["levering"], editie=record["editie"] or "", zin=zin,
    )  # fmt: skip


def _vraag(record: Mapping[str, Any]) -> Vraag:
    return Vraag(record["blad"], record["cel"], record["vraag"], tuple(record["keuzes"]))


def antwoorden_uit(records: Iterable[Mapping[str, str]]) -> tuple[Antwoord, ...]:
    """The answers of a receipt."""
    return tuple(Antwoord(**record) for record in records)
