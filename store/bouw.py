"""Relation files: built from deliveries and reference tables by the texts in store/sql, shared between edities."""

import io
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from store.schijf import als_json, bouwmap, schijffout, sha256_van, sha256_van_bestand
from store.verbinding import aangehaald, relatie_sql

Schema = Mapping[str, pl.DataType]


@dataclass(frozen=True)
class Tabel:
    """Rows that are handed to a build, with their columns and types."""

    naam: str
    schema: Schema
    rijen: Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Groep:
    """Relations that are built together: what goes in and what comes out.

    `relaties` are names of texts in store/sql, or of a table that is stored as it is, in building order.
    `bestanden` are the cleaned rows of deliveries, seen by the texts as geleverde_rijen.
    """

    naam: str
    tabellen: tuple[Tabel, ...]
    relaties: tuple[str, ...]
    bestanden: tuple[Path, ...] = ()
    schema: Schema = field(default_factory=dict)

    def vingerafdruk(self) -> str:
        """The hash of everything that goes in. Paths do not count: a delivery is named by its sha256."""
        return self._vingerafdruk

    @cached_property
    def _vingerafdruk(self) -> str:
        namen = {tabel.naam for tabel in self.tabellen}
        inhoud = [
            self.naam,
            [[t.naam, list(t.schema), [[str(x) for x in rij] for rij in t.rijen]] for t in self.tabellen],
            [[naam, relatie_sql(naam) if naam not in namen else ""] for naam in self.relaties],
            list(self.schema),
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
    return {naam: _beschreven(doel, naam, eerder.get(naam, {})) for naam in groep.relaties}


def _bouw_in(stage: Path, groep: Groep) -> None:
    werk = stage.with_name(f"{stage.name}-werk")
    werk.mkdir()
    try:
        with duckdb.connect(config={"threads": 1, "temp_directory": str(werk)}) as con:
            for tabel in groep.tabellen:
                _leg_klaar(con, werk, tabel)
            _leg_leveringen_klaar(con, werk, groep)
            gegeven = {tabel.naam for tabel in groep.tabellen}
            for naam in groep.relaties:
                if naam not in gegeven:
                    con.execute(f"CREATE TABLE {naam} AS {relatie_sql(naam)}")
                con.table(naam).write_parquet(str(stage / f"{naam}.parquet"), compression="zstd")
    except duckdb.IOException as fout:
        raise schijffout(str(fout)) from fout
    finally:
        shutil.rmtree(werk)


def _leg_klaar(con: duckdb.DuckDBPyConnection, werk: Path, tabel: Tabel) -> None:
    pad = werk / f"{tabel.naam}.parquet"
    bak = io.BytesIO()
    pl.DataFrame(tabel.rijen, schema=dict(tabel.schema), orient="row").write_parquet(bak)
    pad.write_bytes(bak.getvalue())
    con.read_parquet(str(pad)).create(tabel.naam)


def _leg_leveringen_klaar(con: duckdb.DuckDBPyConnection, werk: Path, groep: Groep) -> None:
    if not groep.schema:
        return
    if not groep.bestanden:
        _leg_klaar(con, werk, Tabel("geleverde_rijen", {**groep.schema, "pad": pl.String()}, ()))
        return
    paden = ", ".join(f"'{aangehaald(pad)}'" for pad in groep.bestanden)
    con.execute(
        "CREATE VIEW geleverde_rijen AS"
        " SELECT * EXCLUDE (filename), parse_path(filename)[-2] || '/' || parse_path(filename)[-1] AS pad"
        f" FROM read_parquet([{paden}], filename = true)"
    )


def _beschreven(map_: Path, naam: str, eerder: Mapping[str, Any]) -> dict[str, Any]:
    bestand = f"{map_.name}/{naam}.parquet"
    if eerder.get("bestand") == bestand:
        return dict(eerder)
    pad = map_ / f"{naam}.parquet"
    rijen = pl.scan_parquet(pad).select(pl.len()).collect().item()
    return {"bestand": bestand, "rijen": rijen, "sha256": sha256_van_bestand(pad)}
