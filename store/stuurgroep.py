"""What was asked of the steering group: per day and role the questions, and every A4 that they stood on."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from store.schijf import als_json, opslag, schrijf_vast, schrijfslot, sha256_van
from store.stand import Stand

_VRAGEN = "vragen.jsonl"


def bewaarde_vragen(stand: Stand) -> tuple[str, ...] | None:
    """The questions of the last A4 of this day and role; None when none was made."""
    regels = _regels(_map(stand) / _VRAGEN)
    return tuple(json.loads(regels[-1])["vragen"]) if regels else None


def bewaar_a4(stand: Stand, vragen: Sequence[str], *, inhoud: bytes, nu: datetime | None = None) -> Path:
    """Keep an A4 with its questions; give where it lies. The same A4 again adds nothing. Raises NietOpgeslagenError."""
    som, map_ = sha256_van(inhoud), _map(stand)
    regel = {"editie": stand.editie.naam, "vragen": list(vragen), "sha256": som}
    with opslag(), schrijfslot(stand.editie.data):
        schrijf_vast(map_ / f"{som[:12]}.html", inhoud)
        eerder = _regels(map_ / _VRAGEN)
        if not eerder or {**json.loads(eerder[-1]), "op": ""} != {**regel, "op": ""}:
            op = (nu or datetime.now().astimezone()).isoformat(timespec="seconds")
            schrijf_vast(map_ / _VRAGEN, b"".join([*(r + b"\n" for r in eerder), als_json({**regel, "op": op}), b"\n"]))
    return map_ / f"{som[:12]}.html"


def _map(stand: Stand) -> Path:
    return stand.editie.data / "rapporten" / "stuurgroep" / f"{stand.peildatum.isoformat()}-{stand.rol}"


def _regels(pad: Path) -> list[bytes]:
    return pad.read_bytes().splitlines() if pad.is_file() else []
