"""Fictional logs made by hand and read in this process: what a test of a log starts from."""

import csv
import io
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from ingest.logs.opdracht import antwoord_op
from store.schijf import sha256_van_bestand

SIGNAALKOP = ("Kenmerk", "Gemeente", "Signaal", "Datum melding", "Afgegeven door", "Kanaal")
REACTIEKOP = ("Ons kenmerk", "Crediteur", "Verzonden d.d.", "Antwoord", "Antwoord d.d.", "Pauze van", "Pauze t/m")
AFZENDER = "Kredietbank Fictief"
Rijen = Sequence[Sequence[object]]


def signaal(kenmerk: str = "D-1", **anders: object) -> tuple[object, ...]:
    """One good row of a signal log; a keyword puts something else in its column."""
    rij: dict[str, object] = {
        "kenmerk": kenmerk, "gemeente": "Utrecht", "nummer": 4, "datum": "26-02-2025", "afgever": "schuldhulpverlener",
        "kanaal": "brief", **anders,
    }  # fmt: skip
    return tuple(rij.values())


def reactie(kenmerk: str = "D-1", **anders: object) -> tuple[object, ...]:
    """One good row of a log of answers; a keyword puts something else in its column."""
    rij: dict[str, object] = {
        "kenmerk": kenmerk, "schuldeiser": "Eneco", "verzonden": "26-02-2025", "antwoord": "akkoord",
        "antwoord_op": "01-03-2025", "van": "26-02-2025", "tot": "25-10-2025", **anders,
    }  # fmt: skip
    return tuple(rij.values())


def schrijf_csv(
    pad: Path, *rijen: Sequence[object], kop: Sequence[str] = SIGNAALKOP, teken: str = ";", codering: str = "utf-8-sig"
) -> Path:
    """A CSV file with a header and rows; None is an empty cell."""
    uit = io.StringIO(newline="")
    csv.writer(uit, delimiter=teken, lineterminator="\r\n").writerows([kop, *rijen])
    pad.write_bytes(uit.getvalue().encode(codering))
    return pad


@dataclass(frozen=True)
class Log:
    """A reading as the process gives it, with the rows it wrote."""

    document: dict[str, Any]
    rijen: pl.DataFrame
    sha256: str

    @property
    def kwitantie(self) -> dict[str, Any]:
        """The receipt."""
        inhoud: dict[str, Any] = self.document["kwitantie"]
        return inhoud

    @property
    def tellingen(self) -> tuple[int, int, int, int]:
        """gelezen, geaccepteerd, afgekeurd, genegeerd; held here to add up."""
        k = self.kwitantie
        assert k["gelezen"] == k["geaccepteerd"] + k["afgekeurd"] + k["genegeerd"]
        return k["gelezen"], k["geaccepteerd"], k["afgekeurd"], k["genegeerd"]

    def redenen(self, ernst: str = "") -> list[str]:
        """What the receipt says, all of it or of one weight."""
        return [m["reden"] for m in self.kwitantie["meldingen"] if ernst in ("", m["ernst"])]


def lees_log(
    pad: Path,
    *,
    soort: str = "signalen",
    afzender: str = AFZENDER,
    peildatum: date | None = date(2025, 10, 31),
    antwoorden: Sequence[Mapping[str, str]] = (),
    kolommen: Mapping[str, str] | None = None,
    eerder: Sequence[Path] = (),
    maximum: float = 1.0,
    signalen: Sequence[Path] | None = None,
) -> Log:
    """Read a log in this process, with its rows written beside it; needs PAUZEMONITOR_SLEUTELS to be set."""
    assert os.environ.get("PAUZEMONITOR_SLEUTELS")
    stage = pad.with_name(f"{pad.name}.stage")
    stage.mkdir(exist_ok=True)
    vraag = {
        "pad": str(pad), "naam": pad.name, "sha256": sha256_van_bestand(pad), "soort": soort, "afzender": afzender,
        "peildatum": peildatum.isoformat() if peildatum else None, "kolommen": dict(kolommen or {}),
        "antwoorden": [{"datum": "2025-11-05", "functie": "adviseur", **a} for a in antwoorden], "onthouden": {},
        "eerder": [str(x) for x in eerder], "vervangt": None, "stage": str(stage), "afkeur_maximum": maximum,
        "signalen": None if signalen is None else [str(x) for x in signalen],
    }  # fmt: skip
    document = json.loads(json.dumps(antwoord_op(vraag, lambda _: None)))
    rijen = pl.read_parquet(document["rijen"]) if document["rijen"] else pl.DataFrame()
    return Log(document, rijen, str(vraag["sha256"]))
