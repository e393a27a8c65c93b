"""The data folder: where things lie and how a file is written so that a crash leaves the old one."""

import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock

STANDAARD_MAP = Path(__file__).parent.parent / "data" / "local"


def data_map() -> Path:
    """The folder of all run-time data: PAUZEMONITOR_DATA, else data/local in the project."""
    return Path(os.environ.get("PAUZEMONITOR_DATA") or STANDAARD_MAP).resolve()


def sha256_van(inhoud: bytes) -> str:
    """The hexadecimal sha256 of these bytes."""
    return hashlib.sha256(inhoud).hexdigest()


def sha256_van_bestand(pad: Path) -> str:
    """The hexadecimal sha256 of a file, read in blocks."""
    with pad.open("rb") as stroom:
        return hashlib.file_digest(stroom, "sha256").hexdigest()


def als_json(inhoud: Any) -> bytes:
    """Canonical JSON: the same content gives the same bytes."""
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, indent=1).encode()


def schrijf_vast(pad: Path, inhoud: bytes) -> None:
    """Write a file whole or not at all: temporary name, fsync, rename, fsync of the folder."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = pad.with_name(f".{pad.name}.{uuid.uuid4().hex}")
    try:
        with tijdelijk.open("wb") as stroom:
            stroom.write(inhoud)
            stroom.flush()
            os.fsync(stroom.fileno())
        tijdelijk.replace(pad)
        zet_map_vast(pad.parent)
    finally:
        tijdelijk.unlink(missing_ok=True)


def zet_bestand_vast(pad: Path) -> None:
    """Force the content of a file that another library wrote onto the disk."""
    with pad.open("rb") as stroom:
        os.fsync(stroom.fileno())


def zet_map_vast(pad: Path) -> None:
    """Force a rename inside this folder onto the disk."""
    greep = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(greep)
    finally:
        os.close(greep)


@contextmanager
def bouwmap(doel: Path) -> Iterator[Path]:
    """A stage folder that becomes `doel` by one rename; after an error nothing of it is left.

    Where `doel` exists already (the same content was built before) the stage is dropped.
    """
    doel.parent.mkdir(parents=True, exist_ok=True)
    stage = doel.parent / f"stage-{uuid.uuid4().hex}"
    stage.mkdir()
    try:
        yield stage
        for pad in stage.iterdir():
            zet_bestand_vast(pad)
        zet_map_vast(stage)
        if not doel.exists():
            stage.rename(doel)
            zet_map_vast(doel.parent)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def ruim_bouwmappen_op(data: Path) -> None:
    """Remove stage folders and half-written files of a process that was killed. Call under the lock."""
    for naam in ("relaties", "edities"):
        for stage in (data / naam).glob("stage-*"):
            shutil.rmtree(stage, ignore_errors=True)
    for pad in [*data.glob(".*.*"), *data.glob("deliveries/*/.*")]:
        if pad.is_file() and len(pad.suffix) == 33:  # ".<32 hex digits>", as schrijf_vast names them
            pad.unlink(missing_ok=True)


@contextmanager
def schrijfslot(data: Path) -> Iterator[None]:
    """One writer at a time; readers never wait."""
    data.mkdir(parents=True, exist_ok=True)
    with FileLock(data / ".schrijfslot", timeout=300):
        yield
