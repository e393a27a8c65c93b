"""The keys of the bronhouders: one file each outside repository and data, made on first use, shown to nobody."""

import hashlib
import json
import os
import secrets
import uuid
from contextlib import suppress
from pathlib import Path

from store.schijf import data_map, opslag, zet_map_vast

STANDAARD_MAP = Path("~/.config/pauzemonitor/sleutels")
_BYTES = 32


class SleutelmapError(ValueError):
    """The keys may not lie where they were told to lie, or a key file is not what we wrote; the text is Dutch."""


def sleutelmap() -> Path:
    """The folder of all keys: PAUZEMONITOR_SLEUTELS, else ~/.config/pauzemonitor/sleutels. Raises SleutelmapError."""
    map_ = Path(os.environ.get("PAUZEMONITOR_SLEUTELS") or STANDAARD_MAP).expanduser().resolve()
    project = Path(__file__).parent.parent.resolve()
    if any(map_ == buiten or buiten in map_.parents for buiten in (data_map(), project)):
        raise SleutelmapError(
            "De sleutels mogen niet in de map met gegevens of in de map van het programma liggen. "
            "Geef met PAUZEMONITOR_SLEUTELS een andere map op."
        )
    return map_


def sleutels_van(bronhouder: str, *, bewaar: bool = True) -> tuple[bytes, ...]:
    """The keys of a bronhouder in the order in which they are applied; the first is made when there is none yet.

    `bewaar` False is for a dry run, which leaves nothing behind: a key that is not there yet is made for once.
    Raises SleutelmapError, and NietOpgeslagenError where a key cannot be kept.
    """
    pad = _pad(bronhouder)
    with opslag():
        if not pad.is_file():
            if not bewaar:
                return (secrets.token_bytes(_BYTES),)
            _make(pad, bronhouder)
        return _read(pad)


def heeft_sleutels(bronhouder: str) -> bool:
    """Whether a key was ever made for this bronhouder. Raises SleutelmapError."""
    return _pad(bronhouder).is_file()


def _pad(bronhouder: str) -> Path:
    return sleutelmap() / f"{hashlib.sha256(bronhouder.encode()).hexdigest()[:32]}.json"


def _make(pad: Path, bronhouder: str) -> None:
    """Write a first key whole or not at all; where another process was first, its key holds."""
    pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    pad.parent.chmod(0o700)
    inhoud = json.dumps({"bronhouder": bronhouder, "sleutels": [secrets.token_hex(_BYTES)]}, ensure_ascii=False)
    tijdelijk = pad.with_name(f".{pad.name}.{uuid.uuid4().hex}")
    try:
        with os.fdopen(os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as uit:
            uit.write(inhoud)
            uit.flush()
            os.fsync(uit.fileno())
        with suppress(FileExistsError):
            pad.hardlink_to(tijdelijk)
        zet_map_vast(pad.parent)
    finally:
        tijdelijk.unlink(missing_ok=True)


def _read(pad: Path) -> tuple[bytes, ...]:
    try:
        sleutels = tuple(bytes.fromhex(tekst) for tekst in json.loads(pad.read_text("utf-8"))["sleutels"])
    except (ValueError, KeyError, TypeError):
        sleutels = ()
    if not sleutels or any(len(sleutel) < _BYTES for sleutel in sleutels):
        # Never a new key in its place: every pseudonym made with the old one would be another person.
        raise SleutelmapError("De sleutel van deze afzender is beschadigd. Zet de reservekopie van de sleutels terug.")
    return sleutels
