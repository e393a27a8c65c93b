"""A copy of the whole data folder in one file, with the sha256 of everything in it, and the way back."""

import hashlib
import io
import json
import shutil
import tarfile
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any

from store.editie import controleer, huidige_naam, lees_editie, ruim_onaf_op
from store.schijf import (
    als_json,
    heel_bestand,
    maak_map,
    opslag,
    ruim_bouwmappen_op,
    schrijfslot,
    sha256_van_bestand,
    zet_bestand_vast,
    zet_map_vast,
)

_IN, _LIJST, _SLOTEN = "gegevens", "controlelijst.json", (".schrijfslot", ".bezig")
_BLOK = 1 << 20


class KopieGeweigerdError(ValueError):
    """No copy is made, or none is put back; the text is Dutch and says why and what to do."""


def reservekopie(data: Path, naar: Path) -> tuple[Path, dict[str, Any]]:
    """Copy the data folder, as it is between two publications, to a file (in the folder) `naar`; give file and list.

    Raises KopieGeweigerdError, NietOpgeslagenError.
    """
    if huidige_naam(data) is None:
        raise KopieGeweigerdError("Er zijn nog geen gegevens om te bewaren.")
    # Who writes waits, who reads does not: the pointer and everything behind it is of one moment.
    with opslag(), schrijfslot(data):
        ruim_bouwmappen_op(data)
        ruim_onaf_op(data)
        editie = lees_editie(data=data)
        if fouten := controleer(editie):
            raise KopieGeweigerdError(
                f"Deze gegevens zijn beschadigd ({', '.join(fouten)}). Wij maken er geen kopie van. "
                "Zet een eerdere reservekopie terug."
            )
        bestand = _doel(data, naar, editie.nummer)
        lijst = {"editie": editie.naam, "gemaakt_op": datetime.now(UTC).isoformat(timespec="seconds"),
                 "bestanden": {naam: sha256_van_bestand(data / naam) for naam in _namen(data)}}  # fmt: skip
        _schrijf(bestand, data, lijst)
    return bestand, lijst


def _doel(data: Path, naar: Path, nummer: int) -> Path:
    naar = naar.resolve()
    bestand = naar / f"pauzemonitor-nr-{nummer}-{datetime.now(UTC):%Y%m%d-%H%M%S}.tar" if naar.is_dir() else naar
    if data == bestand or data in bestand.parents:
        raise KopieGeweigerdError("Bewaar de kopie niet in de map met gegevens zelf. Kies een andere plaats.")
    if bestand.exists():
        raise KopieGeweigerdError(f"Er staat al een bestand {bestand.name}. Kies een andere naam.")
    return bestand


def _namen(data: Path) -> list[str]:
    """Every file of the data folder, but for locks and what a running process is reading in."""
    paden = sorted(pad.relative_to(data) for pad in data.rglob("*") if pad.is_file())
    vast = [x for x in paden if x.name not in _SLOTEN and not any(deel.startswith("stage-") for deel in x.parts)]
    return [x.as_posix() for x in vast]


def _schrijf(bestand: Path, data: Path, lijst: Mapping[str, Any]) -> None:
    # For its owner alone: it holds the pseudonymised rows.
    with (
        heel_bestand(bestand, rechten=0o600) as stroom,
        tarfile.open(fileobj=stroom, mode="w:", format=tarfile.PAX_FORMAT) as tar,
    ):
        for naam in lijst["bestanden"]:
            with (data / naam).open("rb") as bron:
                tar.addfile(_lid(f"{_IN}/{naam}", (data / naam).stat().st_size), bron)
        inhoud = als_json(lijst)
        tar.addfile(_lid(_LIJST, len(inhoud)), io.BytesIO(inhoud))


def _lid(naam: str, grootte: int) -> tarfile.TarInfo:
    lid = tarfile.TarInfo(naam)
    lid.size, lid.mode = grootte, 0o600
    return lid


def zet_terug(bestand: Path, naar: Path) -> dict[str, Any]:
    """Put a copy back into an empty or new folder, whole or not at all; give its list.

    Raises KopieGeweigerdError, NietOpgeslagenError.
    """
    naar = naar.resolve()
    if naar.exists() and (not naar.is_dir() or any(naar.iterdir())):
        raise KopieGeweigerdError(
            f"De map {naar} is niet leeg. Wij schrijven nergens overheen. Kies een nieuwe of lege map."
        )
    if not bestand.is_file():
        raise KopieGeweigerdError(f"Er is geen bestand {bestand}.")
    with opslag():
        maak_map(naar.parent)
        stage = naar.with_name(f".{naar.name}.{uuid.uuid4().hex}")
        try:
            lijst = _uitgepakt(bestand, stage)
            stage.rename(naar)
            zet_map_vast(naar.parent)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    return lijst


def _uitgepakt(bestand: Path, stage: Path) -> dict[str, Any]:
    try:
        with tarfile.open(bestand, mode="r:") as tar:
            leden = {lid.name: lid for lid in tar.getmembers() if lid.isreg()}
            lijst = _lijst(tar, leden)
            for naam, som in lijst["bestanden"].items():
                bron = tar.extractfile(leden[f"{_IN}/{naam}"])
                if bron is None or _neergezet(bron, stage / naam) != som:
                    raise _beschadigd(naam)
    except (tarfile.TarError, EOFError) as fout:
        raise _beschadigd(bestand.name) from fout
    for map_ in (stage, *(pad for pad in stage.rglob("*") if pad.is_dir())):
        zet_map_vast(map_)
    return lijst


def _lijst(tar: tarfile.TarFile, leden: Mapping[str, tarfile.TarInfo]) -> dict[str, Any]:
    """The list in a copy; all that it names is there, and nothing else."""
    bron = tar.extractfile(leden[_LIJST]) if _LIJST in leden else None
    try:
        lijst: dict[str, Any] = json.loads(bron.read()) if bron else {}
        namen = {f"{_IN}/{naam}" for naam in lijst["bestanden"]}
    except (ValueError, KeyError, TypeError) as fout:
        raise _beschadigd(_LIJST) from fout
    verkeerd = [naam for naam in namen if ".." in PurePosixPath(naam).parts]
    if verkeerd or namen | {_LIJST} != set(leden):
        raise _beschadigd(_LIJST)
    return lijst


def _neergezet(bron: IO[bytes], pad: Path) -> str:
    """Write a file and force it onto the disk; give the sha256 of what was written."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    som = hashlib.sha256()
    with pad.open("wb") as uit:
        while blok := bron.read(_BLOK):
            uit.write(blok)
            som.update(blok)
    zet_bestand_vast(pad)
    return som.hexdigest()


def _beschadigd(waar: str) -> KopieGeweigerdError:
    return KopieGeweigerdError(
        f"Deze kopie is beschadigd of geen kopie van Pauzemonitor ({waar}). Er is niets teruggezet. "
        "Neem een andere kopie."
    )
