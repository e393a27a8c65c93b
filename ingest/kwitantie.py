"""A receipt: what a delivery held, what was read, what was not and why, what was asked and answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

FOUT, WAARSCHUWING, INFO = "fout", "waarschuwing", "info"


@dataclass(frozen=True, slots=True)
class Melding:
    """One remark about a place in the file. `ernst`: fout (not read), waarschuwing (read, look at it) or info."""

    blad: str
    cel: str
    kolom: str
    reden: str
    ernst: str = INFO


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question about a place; an answer is one of `keuzes`, or free where there are none."""

    blad: str
    cel: str
    vraag: str
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What was answered at a place, on which day and by which function (never a name)."""

    blad: str
    cel: str
    antwoord: str
    datum: str = ""
    functie: str = ""


@dataclass(frozen=True, slots=True)
class NietGelezen:
    """One line that goes back to the sender: its place, its storable cells, why it was not read and what to do."""

    blad: str
    rij: int
    cel: str
    kop_tekst: Mapping[str, str]
    reden: str
    doen: str


@dataclass(frozen=True)
class Kwitantie:
    """The receipt of one file. gelezen = geaccepteerd + afgekeurd + genegeerd, always."""

    bestand: str
    sha256: str
    soort: str = "inventarisatie"
    afzender: str = ""
    peildatum: date | None = None
    gelezen: int = 0
    geaccepteerd: int = 0
    afgekeurd: int = 0
    genegeerd: int = 0
    meldingen: tuple[Melding, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()
    nieuw: int = 0
    gewijzigd: int = 0
    gelijk: int = 0
    levering: int | None = None
    editie: str | None = None
    gepubliceerd: bool = False
    geweigerd: tuple[str, ...] = field(default=())

    def als_json(self) -> dict[str, Any]:
        """The document of house.md, with exactly its keys."""
        return {
            "levering": self.levering,
            "bestand": self.bestand,
            "sha256": self.sha256,
            "soort": self.soort,
            "afzender": self.afzender or None,
            "peildatum": self.peildatum.isoformat() if self.peildatum else None,
            "gelezen": self.gelezen,
            "geaccepteerd": self.geaccepteerd,
            "afgekeurd": self.afgekeurd,
            "genegeerd": self.genegeerd,
            "meldingen": als_records(self.meldingen),
            "vragen": [{**r, "keuzes": list(r["keuzes"])} for r in als_records(self.vragen)],
            "antwoorden": als_records(self.antwoorden),
            "verschil": {"nieuw": self.nieuw, "gewijzigd": self.gewijzigd, "gelijk": self.gelijk},
            "editie": self.editie,
            "gepubliceerd": self.gepubliceerd,
        }


def als_records(dingen: Iterable[Melding | Vraag | Antwoord | NietGelezen]) -> list[dict[str, Any]]:
    """Records of the house as plain dictionaries, in the order of their fields."""
    return [{naam: getattr(ding, naam) for naam in ding.__slots__} for ding in dingen]


def antwoorden_uit(records: Iterable[Mapping[str, Any]], *, vandaag: date) -> tuple[Antwoord, ...]:
    """The answers of an --antwoorden file; a missing date is today's. Raises ValueError when a place is missing."""
    gelezen = []
    for record in records:
        if not {"blad", "cel", "antwoord"} <= set(record):
            raise ValueError("Elk antwoord heeft 'blad', 'cel' en 'antwoord' nodig.")
        gelezen.append(
            Antwoord(
                blad=str(record["blad"] or ""),
                cel=str(record["cel"] or "").upper(),
                antwoord=str(record["antwoord"]).strip(),
                datum=str(record.get("datum") or vandaag.isoformat()),
                functie=str(record.get("functie") or ""),
            )
        )
    return tuple(gelezen)
