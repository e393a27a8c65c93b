"""The readings in the data folder, also those that no editie names; rows can be taken out of one for good."""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
from polars.exceptions import PolarsError

from store.leveringen import lezing_van
from store.schijf import als_json, schijffout, schrijf_vast, sha256_van_bestand, zet_map_vast, zet_neer

RIJGROEP = 250_000


@dataclass(frozen=True)
class Lezing:
    """One reading of a delivered file: its receipt, and where its rows lie."""

    data: Path
    sha256: str
    naam: str
    kwitantie: Mapping[str, Any]

    @property
    def plek(self) -> tuple[str, str]:
        """What a manifest calls it."""
        return self.sha256, self.naam

    @property
    def soort(self) -> str:
        """What its rows are about."""
        return str(self.kwitantie["soort"])

    @property
    def bronhouder(self) -> str:
        """Whose dossiers its rows are about."""
        return str(self.kwitantie["afzender"] or "")

    @property
    def rijen(self) -> Path:
        """Its rows as Parquet."""
        return self.data / "deliveries" / self.sha256 / f"{self.naam}.parquet"


def lezingen(data: Path, soorten: Iterable[str]) -> tuple[Lezing, ...]:
    """Every reading of these soorten whose rows are there, whether an editie names it or not."""
    gevraagd, uit = set(soorten), []
    for pad in sorted((data / "deliveries").glob("*/*.json")):
        kwitantie = json.loads(pad.read_text("utf-8"))
        if kwitantie["soort"] in gevraagd and pad.with_suffix(".parquet").is_file():
            uit.append(Lezing(data, pad.parent.name, pad.stem, kwitantie))
    return tuple(uit)


def telling(lezing: Lezing, trajecten: pl.Series) -> tuple[int, int]:
    """How many rows of a reading are about these trajecten, and how many of the trajecten it knows."""
    rijen = pl.scan_parquet(lezing.rijen).filter(_van(trajecten))
    aantal, dossiers = rijen.select(pl.len(), pl.col("traject_id").n_unique()).collect(engine="streaming").row(0)
    return int(aantal), int(dossiers)


def zonder(lezing: Lezing, trajecten: pl.Series, kwitantie: Mapping[str, Any]) -> Lezing:
    """Write the reading again without the rows of these trajecten, under the name that its bytes then have.

    The reading itself stays until `verwijder_lezing`: an editie may still rest on it. Call under the lock.
    """
    tijdelijk = lezing.rijen.with_name(f".{lezing.naam}.{uuid.uuid4().hex}")
    try:
        _schrijf_over(lezing.rijen, ~_van(trajecten), tijdelijk)
        naam = lezing_van(kwitantie["opties"], tijdelijk)
        nieuw = Lezing(lezing.data, lezing.sha256, naam, {**kwitantie, "rijen_sha256": sha256_van_bestand(tijdelijk)})
        if not nieuw.rijen.with_suffix(".json").is_file():
            zet_neer(tijdelijk, nieuw.rijen)
            schrijf_vast(nieuw.rijen.with_suffix(".json"), als_json(nieuw.kwitantie))
        return nieuw
    finally:
        tijdelijk.unlink(missing_ok=True)


def _schrijf_over(van: Path, blijft: pl.Expr, naar: Path) -> None:
    try:
        pl.scan_parquet(van).filter(blijft).sink_parquet(
            naar, compression="zstd", statistics=False, row_group_size=RIJGROEP, maintain_order=True
        )
    except PolarsError as fout:
        # The engine does not always pass on what the disk said; writing as many bytes makes the disk say it again.
        naar.write_bytes(bytes(min(van.stat().st_size, 1 << 24)))
        raise schijffout(str(fout)) from fout


def _van(trajecten: pl.Series) -> pl.Expr:
    return pl.col("traject_id").is_in(trajecten.implode())


def verwijder_lezing(lezing: Lezing) -> None:
    """Remove a reading, its rows first: what is left of it after a kill says that the rows are gone."""
    map_ = lezing.rijen.parent
    lezing.rijen.unlink(missing_ok=True)
    zet_map_vast(map_)
    lezing.rijen.with_suffix(".json").unlink(missing_ok=True)
    if any(map_.iterdir()):
        zet_map_vast(map_)
    else:
        map_.rmdir()
        zet_map_vast(map_.parent)


def ruim_halve_lezingen_op(data: Path, genoemd: Iterable[tuple[str, str]]) -> None:
    """Remove rows without a receipt and receipts without rows, but for those of readings that are `genoemd`.

    Whoever wrote or removed them was killed. Call under the lock.
    """
    bewaard = set(genoemd)
    for pad in (data / "deliveries").glob("*/*.*"):
        ander = {".parquet": ".json", ".json": ".parquet"}.get(pad.suffix)
        in_gebruik = pad.parent.name.startswith("stage-") or (pad.parent.name, pad.stem) in bewaard
        if ander and not in_gebruik and not pad.with_suffix(ander).is_file():
            pad.unlink(missing_ok=True)
