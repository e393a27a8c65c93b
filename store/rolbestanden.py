"""The file of a role beside an editie: all that it may know of people, and nothing that is hidden."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from store.editie import Editie

Rolbestand = Mapping[str, Any]
LEEG: Rolbestand = {"halfjaren": []}


def naam_van(rol: str) -> str:
    """The name of the file of a role in the folder of an editie."""
    return f"rol-{rol}.json"


def verslag_van(rol: str) -> str:
    """The name of what the attacker said of it."""
    return f"verslag-{rol}.json"


def lees_rolbestand(editie: Editie, rol: str) -> Rolbestand:
    """What a role may know; nothing for an editie of before there were role files, or one that is being made."""
    return _gelezen(editie.data / "edities" / editie.naam / naam_van(rol))


@lru_cache(maxsize=16)
def _gelezen(pad: Path) -> Rolbestand:
    if not pad.is_file():
        return LEEG
    inhoud: Rolbestand = json.loads(pad.read_bytes())
    return inhoud


def vergeet_gelezen() -> None:
    """Read every role file anew: for who changed one on the disk, which no publication ever does."""
    _gelezen.cache_clear()
