"""Closed half-years: what was counted of them, laid down once, and what each role was given of it. Never changed."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from store.schijf import als_json, schrijf_vast, sha256_van

MAP = "kubus"
Inhoud = Mapping[str, Any]


def lees_vastgelegd(data: Path, bestand: str) -> Inhoud:
    """The content of one file. The counts are for `publish` alone: small numbers stand in them."""
    inhoud: Inhoud = json.loads((data / MAP / bestand).read_bytes())
    return inhoud


def leg_vast(data: Path, naam: str, inhoud: Inhoud) -> str:
    """Write a file once; give what it is called, which follows from its content. Raises NietOpgeslagenError."""
    bytes_ = als_json(inhoud)
    bestand = f"{naam.replace(' ', '-')}-{sha256_van(bytes_)[:16]}.json"
    if not (data / MAP / bestand).is_file():
        schrijf_vast(data / MAP / bestand, bytes_)
    return bestand
