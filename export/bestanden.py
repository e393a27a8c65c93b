"""Exported files on disk: whole or not at all, and never over a report that says something else."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from export.werkboek import rapport_naam
from store.schijf import schrijf_vast, sha256_van
from store.stand import Stand

Bestanden = dict[str, bytes]


def bewaar(map_: Path, bestanden: Bestanden) -> list[dict[str, Any]]:
    """Write files; give their name, sha256 and number of bytes."""
    for naam, inhoud in bestanden.items():
        schrijf_vast(map_ / naam, inhoud)
    return [{"naam": naam, "sha256": sha256_van(x), "bytes": len(x)} for naam, x in bestanden.items()]


def bewaar_rapport(map_: Path, stand: Stand, maak: Callable[[str], Bestanden]) -> list[dict[str, Any]]:
    """Write the files that `maak` gives for a name, under the first version number that is free or the same."""
    for versie in count(1):
        bestanden = maak(rapport_naam(stand, versie=versie))
        if all(_vrij(map_ / naam, inhoud) for naam, inhoud in bestanden.items()):
            return bewaar(map_, bestanden)
    raise AssertionError  # count() does not end


def _vrij(pad: Path, inhoud: bytes) -> bool:
    return not pad.exists() or pad.read_bytes() == inhoud
