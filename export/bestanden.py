"""Exported files on disk: whole or not at all, and never over a report that says something else."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from export.werkboek import rapport_naam
from store.rapporten import rapporten
from store.schijf import schrijf_vast, schrijfslot, sha256_van
from store.stand import Stand

Bestanden = dict[str, bytes]


def bewaar(map_: Path, bestanden: Bestanden) -> list[dict[str, Any]]:
    """Write files; give their name, sha256 and number of bytes."""
    for naam, inhoud in bestanden.items():
        schrijf_vast(map_ / naam, inhoud)
    return [{"naam": naam, "sha256": sha256_van(x), "bytes": len(x)} for naam, x in bestanden.items()]


def bewaar_rapport(map_: Path, stand: Stand, maak: Callable[[str], Bestanden]) -> list[dict[str, Any]]:
    """Write the files that `maak` gives for a name; a number that is vastgesteld is not a concept any more."""
    return bewaar_genummerd(
        map_, stand, lambda versie: maak(rapport_naam(stand, versie=versie)), vanaf=volgende_versie(stand)
    )


def volgende_versie(stand: Stand) -> int:
    """The version that a concept of this stand would become."""
    return next((r.versie + 1 for r in rapporten(stand.editie.data, stand.peildatum) if r.vast), 1)


def bewaar_genummerd(
    map_: Path, stand: Stand, maak: Callable[[int], Bestanden], *, vanaf: int = 1
) -> list[dict[str, Any]]:
    """Write the files that `maak` gives for a version, under the first one that is free or the same."""
    with schrijfslot(stand.editie.data):  # two writers must not take the same number
        for versie in count(vanaf):
            bestanden = maak(versie)
            if all(vrij(map_ / naam, inhoud) for naam, inhoud in bestanden.items()):
                return bewaar(map_, bestanden)
    raise AssertionError  # count() does not end


def vrij(pad: Path, inhoud: bytes) -> bool:
    """Whether a file may be written here: nothing else has its name."""
    return not pad.exists() or pad.read_bytes() == inhoud
