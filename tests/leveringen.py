"""Deliveries made by hand and taken through the real commands: what a test of the ingest starts from."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import PatternFill

from ingest.bestanden.cells import Blad, Cel, Werkmap
from ingest.inventarisaties.inventarisatie import INVENTARISATIE
from ingest.inventarisaties.levering import Gelezen, Opties, lees
from ingest.kwitantie import Antwoord

PROJECT = Path(__file__).parents[1]
PEILDATUM = date(2025, 11, 4)
KOP = ("Gemeente", "Gebruik Kennisgeving")
Rijen = Sequence[Sequence[object]]


def werkmap(*bladen: tuple[str, Rijen], bestand: str = "antwoorden.xlsx") -> Werkmap:
    """A workbook as the reader hands it over; a None is an empty cell, a Cel keeps its kind and colour."""
    return Werkmap(bestand, tuple(Blad(naam, tuple(_cellen(rijen))) for naam, rijen in bladen), sha256="0" * 64)


def _cellen(rijen: Rijen) -> list[Cel]:
    uit = []
    for rij, waarden in enumerate(rijen, 1):
        for kolom, waarde in enumerate(waarden, 1):
            if isinstance(waarde, Cel):
                uit.append(waarde._replace(rij=rij, kolom=kolom))
            elif waarde is not None and waarde != "":
                uit.append(Cel(rij, kolom, str(waarde), "getal" if isinstance(waarde, int) else "tekst"))
    return uit


def gelezen(
    *bladen: tuple[str, Rijen],
    antwoorden: Sequence[tuple[str, str, str]] = (),
    kolommen: Mapping[str, str] | None = None,
    onthouden: Mapping[str, Mapping[str, str]] | None = None,
    peildatum: date | None = PEILDATUM,
    bestand: str = "antwoorden.xlsx",
    maximum: float = 1.0,
) -> Gelezen:
    """A workbook read as an inventory; rows are only held back in bulk when a test sets `maximum`."""
    opties = Opties(peildatum, "", kolommen or {}, tuple(Antwoord(*a, "2025-11-05", "adviseur") for a in antwoorden))
    boek = werkmap(*bladen, bestand=bestand)
    return lees(boek, INVENTARISATIE, opties, onthouden=onthouden or {}, afkeur_maximum=maximum)


def tabel(*rijen: Sequence[object], kop: Sequence[object] = KOP) -> tuple[str, Rijen]:
    """One sheet with a header and rows."""
    return ("Blad1", (kop, *rijen))


def standen(uitkomst: Gelezen) -> dict[str, str]:
    """The stand per gemeente that a reading gives."""
    return {rij["gm_code"]: rij["status"] for rij in uitkomst.rijen}


def telt_op(uitkomst: Gelezen) -> bool:
    """Whether no row got lost or was counted twice."""
    k = uitkomst.kwitantie
    return k.gelezen == k.geaccepteerd + k.afgekeurd + k.genegeerd


@dataclass(frozen=True)
class Klaar:
    """A command that ended: its exit code and what it said."""

    code: int
    uit: str
    fout: str

    @property
    def json(self) -> Any:
        """The document on standard output."""
        return json.loads(self.uit)


def opdracht(data: Path, *delen: object, module: str = "ingest") -> Klaar:
    """Run a command of the project as a process of its own, with a data folder of its own."""
    omgeving = {**os.environ, "PAUZEMONITOR_DATA": str(data)}
    klaar = subprocess.run(
        [sys.executable, "-m", module, *map(str, delen)],
        capture_output=True, encoding="utf-8", cwd=PROJECT, env=omgeving, check=False, timeout=120,
    )  # fmt: skip
    return Klaar(klaar.returncode, klaar.stdout, klaar.stderr)


def schrijf_xlsx(pad: Path, *bladen: tuple[str, Rijen], kleuren: Mapping[str, str] | None = None) -> Path:
    """A real workbook; `kleuren` fills cells of the first sheet."""
    boek = openpyxl.Workbook()
    boek.remove(boek.worksheets[0])
    for naam, rijen in bladen:
        blad = boek.create_sheet(naam)
        for rij in rijen:
            blad.append(list(rij))
    for cel, kleur in (kleuren or {}).items():
        boek.worksheets[0][cel].fill = PatternFill("solid", fgColor=f"FF{kleur}")
    boek.save(pad)
    return pad


def vul_aan(*rijen: Sequence[object]) -> tuple[Sequence[object], ...]:
    """The rows with twelve plain ones behind them, so that one doubtful row does not hold the file."""
    plaatsen = (
        "Aalsmeer",
        "Almelo",
        "Almere",
        "Amersfoort",
        "Assen",
        "Breda",
        "Delft",
        "Ede",
        "Gouda",
        "Hoorn",
        "Tiel",
        "Zwolle",
    )
    breedte = max((len(rij) for rij in rijen), default=2)
    return (*rijen, *((naam, "nee", *([None] * (breedte - 2))) for naam in plaatsen))
