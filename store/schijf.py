"""The data folder: where things lie and how a file is written so that a crash leaves the old one."""

import errno
import hashlib
import json
import os
import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from filelock import FileLock, Timeout

STANDAARD_MAP = Path(__file__).parent.parent / "data" / "local"
_TIJDELIJK = re.compile(r"\..+\.[0-9a-f]{32}")
_WAAR_HALVE = (".*", "deliveries/*/.*", "edities/*/.*", "kubus/.*", "verwijderingen/.*")
_BEZIG = ".bezig"
_VOL, _DICHT = "de schijf is vol", "de map mag niet worden beschreven"
_BEZET = "op de plaats van de map staat een bestand"
_REDENEN = {
    errno.ENOSPC: _VOL, errno.EDQUOT: _VOL, errno.EFBIG: _VOL,
    errno.EACCES: _DICHT, errno.EPERM: _DICHT, errno.EROFS: _DICHT,
    errno.ENOTDIR: _BEZET, errno.EEXIST: _BEZET,
    errno.EIO: "de schijf geeft een fout",
}  # fmt: skip


class NietOpgeslagenError(OSError):
    """The disk did not take it: strerror is the Dutch reason, the text the sentences with what to do."""

    def __str__(self) -> str:
        """The sentences for the user."""
        return (
            f"De gegevens konden niet worden opgeslagen: {self.strerror}. De vorige gegevens gelden nog. "
            "Maak ruimte op de schijf of controleer de rechten van de map, en probeer het opnieuw."
        )


@contextmanager
def opslag() -> Iterator[None]:
    """Turn what a full, failing or closed disk says into a NietOpgeslagenError; other errors are ours and pass."""
    try:
        yield
    except NietOpgeslagenError:
        raise
    except Timeout as fout:
        raise NietOpgeslagenError(errno.EAGAIN, "iemand anders is nog aan het opslaan") from fout
    except OSError as fout:
        if fout.errno not in _REDENEN:
            raise
        raise NietOpgeslagenError(fout.errno, _REDENEN[fout.errno]) from fout


def schijffout(melding: str) -> OSError:
    """The OSError behind the text of an engine that does not pass on the number of the error."""
    nummer = next((n for n in _REDENEN if os.strerror(n) in melding), errno.EIO)
    return OSError(nummer, melding)


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
    """Canonical JSON: the same content gives the same bytes. On one line, for indenting takes twenty times as long."""
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def schrijf_vast(pad: Path, inhoud: bytes) -> None:
    """Write a file whole or not at all: temporary name, fsync, rename, fsync of the folder.

    Raises NietOpgeslagenError.
    """
    with opslag(), heel_bestand(pad) as stroom:
        stroom.write(inhoud)


@contextmanager
def heel_bestand(pad: Path, *, rechten: int = 0o666) -> Iterator[IO[bytes]]:
    """A file to write in, that gets its name once everything is on the disk; after an error nothing of it is left."""
    maak_map(pad.parent)
    tijdelijk = pad.with_name(f".{pad.name}.{uuid.uuid4().hex}")
    try:
        with os.fdopen(os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_EXCL, rechten), "wb") as stroom:
            yield stroom
            stroom.flush()
            os.fsync(stroom.fileno())
        tijdelijk.replace(pad)
        zet_map_vast(pad.parent)
    finally:
        tijdelijk.unlink(missing_ok=True)


def zet_neer(bestand: Path, pad: Path) -> None:
    """Move a file that is written into its place on the same disk, so that it is there whole or not at all."""
    with opslag():
        maak_map(pad.parent)
        zet_bestand_vast(bestand)
        bestand.replace(pad)
        zet_map_vast(pad.parent)


@contextmanager
def leesmap(data: Path) -> Iterator[Path]:
    """A folder for the rows of a delivery that is being read; it is gone afterwards, whatever happens.

    Reading takes minutes and holds no lock of the store, so a lock of its own tells who cleans up that it is in use.
    """
    with opslag(), schrijfslot(data):
        map_ = data / "deliveries" / f"stage-{uuid.uuid4().hex}"
        maak_map(map_)
        slot = FileLock(map_ / _BEZIG, timeout=0)
        slot.acquire()
    try:
        yield map_
    finally:
        slot.release()
        shutil.rmtree(map_, ignore_errors=True)


def _verlaten(stage: Path) -> bool:
    """Whether nobody is reading into this folder any more."""
    try:
        with FileLock(stage / _BEZIG, timeout=0):
            return True
    except Timeout:
        return False


def maak_map(pad: Path) -> None:
    """Make a folder that survives a power cut: its name is forced into the folder above."""
    if not pad.is_dir():
        maak_map(pad.parent)
        pad.mkdir(exist_ok=True)
        zet_map_vast(pad.parent)


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
    maak_map(doel.parent)
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


def verwijder_map(map_: Path) -> None:
    """Remove a folder; whoever is killed half-way leaves a stage folder, never half of what was there."""
    stage = map_.with_name(f"stage-{uuid.uuid4().hex}")
    map_.rename(stage)
    shutil.rmtree(stage)


def ruim_bouwmappen_op(data: Path) -> None:
    """Remove stage folders and half-written files of a process that was killed. Call under the lock."""
    for naam in ("relaties", "edities"):
        for stage in (data / naam).glob("stage-*"):
            shutil.rmtree(stage, ignore_errors=True)
    for stage in (data / "deliveries").glob("stage-*"):
        if _verlaten(stage):
            shutil.rmtree(stage, ignore_errors=True)
    for pad in (pad for waar in _WAAR_HALVE for pad in data.glob(waar)):
        if _TIJDELIJK.fullmatch(pad.name):
            pad.unlink(missing_ok=True)


@contextmanager
def schrijfslot(data: Path) -> Iterator[None]:
    """One writer at a time; readers never wait."""
    maak_map(data)
    with FileLock(data / ".schrijfslot", timeout=300):
        yield
