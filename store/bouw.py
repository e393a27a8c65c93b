"""Relation files: built from deliveries and reference tables by the texts in store/sql, shared between edities."""

import io
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from store.schijf import als_json, bouwmap, schijffout, sha256_van, sha256_van_bestand
from store.verbinding import RIJEN_IN_GEHEUGEN, aangehaald, relatie_sql

Schema = Mapping[str, pl.DataType]
# What the engine may hold while it builds; beyond this it goes to disk, beside the relations.
BOUWGEHEUGEN = "1200MB"


@dataclass(frozen=True)
class Tabel:
    """Rows that are handed to a build, with their columns and types."""

    naam: str
    schema: Schema
    rijen: Sequence[Sequence[Any]]

    @cached_property
    def als_tekst(self) -> list[Any]:
        """What of it goes into a fingerprint. Large tables stay the same from one publication to the next."""
        return [self.naam, list(self.schema), [[str(x) for x in rij] for rij in self.rijen]]


@dataclass(frozen=True)
class Geleverd:
    """The cleaned rows of deliveries under one name, with `pad` (which delivery) and `plaats` (which of its rows)."""

    schema: Schema
    bestanden: tuple[Path, ...]
    naam: str = "geleverde_rijen"


@dataclass(frozen=True)
class Groep:
    """Relations that are built together: what goes in and what comes out.

    `relaties` are names of texts in store/sql, or of a table that is stored as it is, in building order;
    those that are also `stappen` only lead to a later one and are not kept.
    """

    naam: str
    tabellen: tuple[Tabel, ...]
    relaties: tuple[str, ...]
    geleverd: tuple[Geleverd, ...] = ()
    stappen: tuple[str, ...] = ()

    @property
    def bewaard(self) -> tuple[str, ...]:
        """The relations that an editie names."""
        return tuple(naam for naam in self.relaties if naam not in self.stappen)

    def vingerafdruk(self) -> str:
        """The hash of everything that goes in. Paths do not count: a delivery is named by its sha256."""
        return self._vingerafdruk

    @cached_property
    def _vingerafdruk(self) -> str:
        namen = {tabel.naam for tabel in self.tabellen}
        inhoud = [
            self.naam,
            [tabel.als_tekst for tabel in self.tabellen],
            [[naam, relatie_sql(naam) if naam not in namen else ""] for naam in self.relaties],
            [[geleverd.naam, list(geleverd.schema)] for geleverd in self.geleverd],
            list(self.stappen),
        ]
        return sha256_van(als_json(inhoud))


def bouw(data: Path, groep: Groep, *, eerder: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Build a group, or find it built already; give per relation its file, number of rows and sha256.

    `eerder` are the records of the editie before: a file it names already is not read again.
    """
    doel = data / "relaties" / groep.vingerafdruk()[:24]
    if not doel.exists():
        with bouwmap(doel) as stage:
            _bouw_in(stage, groep)
    return {naam: _beschreven(doel, naam, eerder.get(naam, {})) for naam in groep.bewaard}


def _bouw_in(stage: Path, groep: Groep) -> None:
    werk = stage.with_name(f"{stage.name}-werk")
    werk.mkdir()
    try:
        with duckdb.connect(config={"threads": 1, "memory_limit": BOUWGEHEUGEN, "temp_directory": str(werk)}) as con:
            con.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'")
            for tabel in groep.tabellen:
                _leg_klaar(con, werk, tabel)
            for geleverd in groep.geleverd:
                _leg_leveringen_klaar(con, werk, geleverd)
            gegeven = {tabel.naam for tabel in groep.tabellen}
            for naam in groep.relaties:
                _bouw_relatie(con, stage, naam, gegeven=naam in gegeven, stap=naam in groep.stappen)
    except duckdb.IOException as fout:
        raise schijffout(str(fout)) from fout
    finally:
        shutil.rmtree(werk)


def _bouw_relatie(con: duckdb.DuckDBPyConnection, stage: Path, naam: str, *, gegeven: bool, stap: bool) -> None:
    """Build one relation. It goes straight to its file, for a large one does not fit in memory as a table."""
    if stap:
        con.execute(f"CREATE TABLE {naam} AS {relatie_sql(naam)}")
        return
    pad = stage / f"{naam}.parquet"
    rijen = f"SELECT * FROM {naam}" if gegeven else relatie_sql(naam)
    con.execute(f"COPY ({rijen}) TO '{aangehaald(pad)}' (FORMAT parquet, COMPRESSION zstd)")
    if gegeven:
        return
    soort = "TABLE" if _aantal(pad) <= RIJEN_IN_GEHEUGEN else "VIEW"
    con.execute(f"CREATE {soort} {naam} AS SELECT * FROM read_parquet('{aangehaald(pad)}')")


def _leg_klaar(con: duckdb.DuckDBPyConnection, werk: Path, tabel: Tabel) -> None:
    pad = werk / f"{tabel.naam}.parquet"
    bak = io.BytesIO()
    pl.DataFrame(tabel.rijen, schema=dict(tabel.schema), orient="row").write_parquet(bak)
    pad.write_bytes(bak.getvalue())
    con.execute(f"CREATE TABLE {tabel.naam} AS SELECT * FROM read_parquet('{aangehaald(pad)}')")


def _leg_leveringen_klaar(con: duckdb.DuckDBPyConnection, werk: Path, geleverd: Geleverd) -> None:
    if not geleverd.bestanden:
        leeg = {**geleverd.schema, "plaats": pl.Int64(), "pad": pl.String()}
        _leg_klaar(con, werk, Tabel(geleverd.naam, leeg, ()))
        return
    paden = ", ".join(f"'{aangehaald(pad)}'" for pad in geleverd.bestanden)
    con.execute(
        f"CREATE VIEW {geleverd.naam} AS SELECT * EXCLUDE (filename, file_row_number), file_row_number AS plaats,"
        " parse_path(filename)[-2] || '/' || parse_path(filename)[-1] AS pad"
        f" FROM read_parquet([{paden}], filename = true, file_row_number = true)"
    )


def _beschreven(map_: Path, naam: str, eerder: Mapping[str, Any]) -> dict[str, Any]:
    bestand = f"{map_.name}/{naam}.parquet"
    if eerder.get("bestand") == bestand:
        return dict(eerder)
    pad = map_ / f"{naam}.parquet"
    return {"bestand": bestand, "rijen": _aantal(pad), "sha256": sha256_van_bestand(pad)}


def _aantal(pad: Path) -> int:
    return int(pl.scan_parquet(pad).select(pl.len()).collect().item())
