"""Deliveries on disk: per file its readings, each a receipt and the cleaned rows as Parquet."""

import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from store.schema import SCHEMAS
from store.schijf import als_json, opslag, schrijf_vast, schrijfslot, sha256_van, sha256_van_bestand, zet_neer


@dataclass(frozen=True)
class Levering:
    """One accepted delivery as a manifest names it.

    `lezing` names how the bytes were read: the same file with other answers is another lezing.
    """

    nummer: int
    sha256: str
    lezing: str
    soort: str
    bestand: str
    afzender: str
    peildatum: date
    voorbeeld: bool
    aanvaard_op: str
    ingetrokken: bool = False

    @property
    def zegt_iets(self) -> bool:
        """Whether it holds answers about gemeenten: a call that was not answered and a log move no date."""
        return self.soort in ("inventarisatie", "antwoord")

    @property
    def sleutel(self) -> str:
        """What a row of a relation calls its delivery: twelve digits of the file's sha256."""
        return self.sha256[:12]

    def als_record(self) -> dict[str, Any]:
        """The delivery as a manifest holds it."""
        return {**vars(self), "peildatum": self.peildatum.isoformat()}


def levering_uit(record: Mapping[str, Any]) -> Levering:
    """The delivery that a manifest's record describes."""
    return Levering(**{**record, "peildatum": date.fromisoformat(record["peildatum"])})


def lezing_van(opties: Mapping[str, Any], rijen: bytes | Path) -> str:
    """The name of a reading: what was asked for and what came out; of a file its sha256 stands for its bytes."""
    inhoud = sha256_van_bestand(rijen).encode() if isinstance(rijen, Path) else rijen
    return sha256_van(als_json(opties) + inhoud)[:16]


def als_parquet(soort: str, rijen: Iterable[Mapping[str, Any]]) -> bytes:
    """Cleaned rows as Parquet bytes in the schema of their soort; a column that is missing raises."""
    schema = SCHEMAS[soort]
    alle = list(rijen)
    kolommen = {naam: [rij[naam] for rij in alle] for naam in schema}
    bak = io.BytesIO()
    pl.DataFrame(kolommen, schema=schema).write_parquet(bak, compression="zstd", statistics=False)
    return bak.getvalue()


def bewaar(data: Path, sha256: str, *, kwitantie: Mapping[str, Any], rijen: bytes | Path) -> str:
    """Write a reading (receipt and rows) of a delivered file; give its name. The raw bytes are not kept.

    Rows that were written already (a file in a `leesmap` of this data folder) are moved into their place.

    A reading that is there already stays as it is: an editie may rest on it. Raises NietOpgeslagenError.
    """
    lezing = lezing_van(kwitantie["opties"], rijen)
    map_ = data / "deliveries" / sha256
    # Under the lock, for who holds it removes half-written files.
    with opslag(), schrijfslot(data):
        if not (map_ / f"{lezing}.json").is_file():
            rijen_sha256 = sha256_van_bestand(rijen) if isinstance(rijen, Path) else sha256_van(rijen)
            if isinstance(rijen, Path):
                zet_neer(rijen, map_ / f"{lezing}.parquet")
            else:
                schrijf_vast(map_ / f"{lezing}.parquet", rijen)
            schrijf_vast(map_ / f"{lezing}.json", als_json({**kwitantie, "rijen_sha256": rijen_sha256}))
    return lezing


def lees_kwitantie(data: Path, sha256: str, lezing: str) -> dict[str, Any]:
    """The stored receipt of a reading."""
    inhoud: dict[str, Any] = json.loads((data / "deliveries" / sha256 / f"{lezing}.json").read_text("utf-8"))
    return inhoud


def rijen_pad(data: Path, levering: Levering) -> Path:
    """Where the cleaned rows of a delivery lie."""
    return data / "deliveries" / levering.sha256 / f"{levering.lezing}.parquet"


def geldende(leveringen: Iterable[Levering]) -> tuple[Levering, ...]:
    """The deliveries that count, in the order of (peildatum, acceptance).

    Withdrawn ones are out; so is one that a later delivery of the same *given* afzender, soort and
    peildatum replaced, and an earlier reading of the same bytes.
    """
    actief = [levering for levering in leveringen if not levering.ingetrokken]
    laatste: dict[tuple[str, ...], int] = {}
    for levering in actief:
        for sleutel in _plaatsen(levering):
            laatste[sleutel] = max(levering.nummer, laatste.get(sleutel, 0))
    over = [x for x in actief if all(laatste[sleutel] == x.nummer for sleutel in _plaatsen(x))]
    return tuple(sorted(over, key=lambda levering: (levering.peildatum, levering.nummer)))


def _plaatsen(levering: Levering) -> list[tuple[str, ...]]:
    plaatsen: list[tuple[str, ...]] = [("bestand", levering.sha256)]
    if levering.afzender:
        plaatsen.append((levering.afzender, levering.soort, levering.peildatum.isoformat()))
    return plaatsen
