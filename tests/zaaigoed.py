"""What data folders of tests begin with, published once a process and laid down as bytes after that.

A new folder gets the relations of a store without deliveries: an editie names its relation files by what goes into
them, so a publication finds these as it finds those of the editie before, and builds only what the test delivers.
"""

import tempfile
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path

from publish.publiceer import herbouw
from store.editie import Editie, lees_editie

Bestanden = tuple[tuple[str, bytes], ...]
_EERDER: dict[Hashable, Bestanden] = {}


def zaai(data: Path) -> None:
    """Put the relations into a data folder that holds none yet."""
    if not (data / "relaties").exists():
        _leg_neer(_zaaigoed(), data)


def als_eerder(data: Path, wat: Hashable, maak: Callable[[], Editie]) -> Editie:
    """Fill a new data folder by `maak`; what goes by the same name `wat` is published once, and the same every time."""
    if wat not in _EERDER:
        maak()
        _EERDER[wat] = _bestanden(data)
    else:
        _leg_neer(_EERDER[wat], data)
    return lees_editie(data=data)


@cache
def _zaaigoed() -> Bestanden:
    with tempfile.TemporaryDirectory() as map_:
        data = herbouw(Path(map_)).data
        return tuple((naam, inhoud) for naam, inhoud in _bestanden(data) if naam.startswith("relaties/"))


def _bestanden(data: Path) -> Bestanden:
    return tuple((str(pad.relative_to(data)), pad.read_bytes()) for pad in data.rglob("*") if pad.is_file())


def _leg_neer(bestanden: Bestanden, data: Path) -> None:
    for naam, inhoud in bestanden:
        pad = data / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)
