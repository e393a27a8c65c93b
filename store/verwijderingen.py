"""Receipts of removals: how many rows of which deliveries went, when and why. A manifest names those behind it."""

import json
from pathlib import Path
from typing import Any

from store.editie import Editie
from store.schijf import als_json, schrijf_vast, sha256_van

_MAP = "verwijderingen"


def bewaar_verwijdering(data: Path, bewijs: dict[str, Any]) -> str:
    """Write a receipt and give its name, which is its day and what it holds. Raises NietOpgeslagenError."""
    inhoud = als_json(bewijs)
    naam = f"{bewijs['op']}-{sha256_van(inhoud)[:12]}"
    schrijf_vast(data / _MAP / f"{naam}.json", inhoud)
    return naam


def verwijderingen(editie: Editie) -> tuple[dict[str, Any], ...]:
    """The receipts of everything that was removed before this editie was made, oldest first."""
    namen = editie.manifest.get("verwijderingen", [])
    return tuple(json.loads((editie.data / _MAP / f"{naam}.json").read_text("utf-8")) for naam in namen)


def ruim_verwijderingen_op(data: Path, editie: Editie | None) -> None:
    """Drop receipts of removals that were killed before an editie named them. Call under the lock."""
    genoemd = set(editie.manifest.get("verwijderingen", []) if editie else ())
    for pad in (data / _MAP).glob("*.json"):
        if pad.stem not in genoemd:
            pad.unlink(missing_ok=True)
