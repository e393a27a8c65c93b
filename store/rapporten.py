"""Reports on disk: per peildatum and version the steps it went through and, once vastgesteld, its bytes."""

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from store.editie import Editie
from store.schijf import als_json, bouwmap, schrijf_vast, sha256_van, verwijder_map

CONCEPT, GECONTROLEERD, VASTGESTELD, VERZONDEN = "concept", "gecontroleerd", "vastgesteld", "verzonden"
_NAAM = re.compile(r"(\d{4}-\d{2}-\d{2})-v([1-9]\d*)")
_STAPPEN, _VAST, _OVER = "stappen.jsonl", "vast", "rapport.json"


class GewijzigdRapportError(ValueError):
    """The kept bytes of a report are not the ones that were vastgesteld."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of a report: by which functie, when, on which editie; `reden` says why there is a new version."""

    stap: str
    functie: str
    op: str
    editie: str
    reden: str = ""
    niet_geverifieerd: bool = True


@dataclass(frozen=True)
class Rapport:
    """One version of the report of a peildatum, with its steps, oldest first."""

    data: Path
    peildatum: date
    versie: int
    stappen: tuple[Stap, ...] = ()

    @property
    def naam(self) -> str:
        """What its folder is called: 2025-11-04-v1."""
        return f"{self.peildatum.isoformat()}-v{self.versie}"

    @property
    def staat(self) -> str:
        """The last step; a report without steps is a concept."""
        return self.stappen[-1].stap if self.stappen else CONCEPT

    @property
    def vast(self) -> bool:
        """Whether its figures were vastgesteld, and so will not change any more."""
        return self.stap(VASTGESTELD) is not None

    def stap(self, naam: str) -> Stap | None:
        """The last step of this name; None when it was not taken."""
        return next((stap for stap in reversed(self.stappen) if stap.stap == naam), None)

    @property
    def map(self) -> Path:
        """The folder of this version."""
        return self.data / "rapporten" / self.naam


def rapporten(data: Path, peildatum: date | None = None) -> tuple[Rapport, ...]:
    """Every version (of one peildatum), newest first."""
    treffers = [_NAAM.fullmatch(pad.name) for pad in (data / "rapporten").glob("*-v*")]
    sleutels = sorted(((date.fromisoformat(t[1]), int(t[2])) for t in treffers if t), reverse=True)
    alle = (_lees(Rapport(data, dag, versie)) for dag, versie in sleutels if peildatum in (None, dag))
    return tuple(rapport for rapport in alle if rapport.stappen)


def vastgesteld_op(editie: Editie, peildatum: date) -> Rapport | None:
    """The newest version that was vastgesteld with the figures of this editie on this day; None when none was."""
    alle = (rapport for rapport in rapporten(editie.data, peildatum) if rapport.vast)
    return next((r for r in alle if (stap := r.stap(VASTGESTELD)) and stap.editie == editie.naam), None)


def _lees(rapport: Rapport) -> Rapport:
    pad = rapport.map / _STAPPEN
    regels = pad.read_text("utf-8").splitlines() if pad.is_file() else []
    stappen = tuple(Stap(**json.loads(regel)) for regel in regels)
    return Rapport(rapport.data, rapport.peildatum, rapport.versie, stappen)


def voeg_stap_toe(rapport: Rapport, stap: Stap) -> Rapport:
    """Add one line; those before it stay as they are. Call under the lock."""
    pad = rapport.map / _STAPPEN
    eerder = pad.read_bytes() if pad.is_file() else b""
    velden = {naam: getattr(stap, naam) for naam in Stap.__slots__}
    schrijf_vast(pad, eerder + als_json(velden) + b"\n")
    return _lees(rapport)


def bewaar_vast(rapport: Rapport, bestanden: Mapping[str, bytes], *, over: Mapping[str, Any]) -> None:
    """Keep the bytes of a report with their checksums, whole or not at all. Call under the lock, before its step."""
    for rest in rapport.map.glob("stage-*"):
        shutil.rmtree(rest, ignore_errors=True)
    if (rapport.map / _VAST).exists():  # of a run that was killed before it wrote the step
        verwijder_map(rapport.map / _VAST)
    sommen = {naam: sha256_van(inhoud) for naam, inhoud in bestanden.items()}
    with bouwmap(rapport.map / _VAST) as stage:
        for naam, inhoud in bestanden.items():
            (stage / naam).write_bytes(inhoud)
        (stage / _OVER).write_bytes(als_json({**over, "bestanden": sommen}))


def over_rapport(rapport: Rapport) -> dict[str, Any]:
    """What was kept about a vastgesteld report: editie, code, rules, figures, and the sha256 of each file."""
    inhoud: dict[str, Any] = json.loads((rapport.map / _VAST / _OVER).read_text("utf-8"))
    return inhoud


def lees_bestanden(rapport: Rapport) -> dict[str, bytes]:
    """The kept files by name. Raises GewijzigdRapportError when one is missing or is not what was vastgesteld."""
    uit = {}
    for naam, som in over_rapport(rapport)["bestanden"].items():
        pad = rapport.map / _VAST / naam
        if not pad.is_file() or sha256_van(inhoud := pad.read_bytes()) != som:
            raise GewijzigdRapportError(naam)
        uit[naam] = inhoud
    return uit


def controlegetal(rapport: Rapport) -> str:
    """One sha256 over the checksums of all files: what a reader of the list compares."""
    return sha256_van(als_json(over_rapport(rapport)["bestanden"]))
