"""A delivered log behind the gate: the first rows as a Werkmap for the headings, and all of it by column after that."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from ingest.bestanden.cells import Werkmap
from ingest.bestanden.lees_csv import BLADNAAM
from ingest.bestanden.overdracht import Schrijver, werkmap_of
from ingest.bestanden.poort import kind_of
from ingest.errors import LeveringGeweigerd
from ingest.logs.blokken import Csv, blokken, csv_van, kop_van
from ingest.source import Limieten

KOPRIJEN = 300  # rows in which headings, titles and hidden columns are looked for
_PROEF = 100_000  # bytes that tell what a file is
WERKMAP = {"bytes": 200_000_000, "uitgepakt": 1_500_000_000, "rijen": 200_000, "kolommen": 100, "cellen": 20_000_000}
Gelezen = Callable[[int], None]


@dataclass(frozen=True)
class Logbestand:
    """A log that may be read: its first rows, and per sheet how to come by the rest."""

    werkmap: Werkmap
    grootte: int
    vorm: Csv | None = None
    bladen: dict[str, pl.DataFrame] | None = None

    def rijen(self, blad: str, breedte: int, gelezen: Gelezen) -> Iterator[pl.DataFrame]:
        """Frames of texts (`rij`, c1 … c<breedte>) in the order of the sheet; `gelezen` hears how far we are."""
        if self.vorm is not None:
            yield from blokken(self.vorm, breedte, gelezen)
        elif self.bladen is not None:
            yield _breed(self.bladen[blad], breedte)
            gelezen(self.grootte // max(len(self.bladen), 1))


def open_log(pad: Path, *, naam: str, sha256: str, limieten: Limieten) -> Logbestand:
    """Check a file and read its first rows; raises LeveringGeweigerd with three Dutch sentences."""
    grootte = pad.stat().st_size
    if grootte > limieten.bytes:
        raise te_groot(limieten)
    with pad.open("rb") as stroom:
        begin = stroom.read(_PROEF)
    if begin.startswith(b"PK"):
        return _werkmap(pad, naam, sha256, replace(limieten, **{**WERKMAP, "bytes": limieten.bytes}))
    kind_of(begin, limieten)
    vorm = csv_van(pad)
    return Logbestand(_csv_kop(vorm, naam, sha256, limieten), grootte, vorm=vorm)


def te_groot(limieten: Limieten) -> LeveringGeweigerd:
    """The refusal of a file with more bytes than a log may have."""
    return LeveringGeweigerd(
        "Dit bestand is te groot.",
        f"Het is groter dan {limieten.bytes // 1_000_000} MB.",
        "Lever het in delen aan, bijvoorbeeld een bestand per jaar.",
    )


def _csv_kop(vorm: Csv, naam: str, sha256: str, limieten: Limieten) -> Werkmap:
    schrijver = Schrijver(limieten)
    schrijver.blad(BLADNAAM)
    csv.field_size_limit(1_000_000)
    regels = csv.reader(
        io.StringIO(kop_van(vorm, KOPRIJEN).decode("utf-8", "replace"), newline=""), delimiter=vorm.teken
    )
    for nummer, record in enumerate(regels, vorm.eerste):
        schrijver.rij(nummer, [(kolom, tekst, "t", "") for kolom, tekst in enumerate(record, 1) if tekst.strip()])
    return werkmap_of(schrijver.klaar(), bestand=naam, sha256=sha256, vorm="csv")


def _werkmap(pad: Path, naam: str, sha256: str, limieten: Limieten) -> Logbestand:
    inhoud = pad.read_bytes()
    soort = kind_of(inhoud, limieten)
    schrijver = Schrijver(limieten)
    if soort == "xlsx":
        from ingest.bestanden.lees_xlsx import read_xlsx  # noqa: PLC0415 - most logs are CSV

        read_xlsx(inhoud, schrijver)
    else:
        from ingest.bestanden.lees_ods import read_ods  # noqa: PLC0415

        read_ods(inhoud, schrijver)
    document = schrijver.klaar()
    teksten = pl.Series("tekst", document["teksten"], dtype=pl.String())
    bladen = {blad["naam"]: _lang(blad, teksten) for blad in document["bladen"]}
    kort = {**document, "bladen": [_begin(blad) for blad in document["bladen"]]}
    werkmap = werkmap_of(kort, bestand=naam, sha256=sha256, vorm=soort)
    return Logbestand(werkmap, len(inhoud), bladen=bladen)


def _lang(blad: dict[str, Any], teksten: pl.Series) -> pl.DataFrame:
    return pl.DataFrame(
        {"rij": blad["rij"], "kolom": blad["kolom"], "tekst": teksten.gather(blad["tekst"])},
        schema={"rij": pl.Int64(), "kolom": pl.Int64(), "tekst": pl.String()},
    )


def _begin(blad: dict[str, Any]) -> dict[str, Any]:
    """A sheet with its first rows alone; colours say nothing in a log."""
    rijen: list[int] = blad["rij"]
    laatste = sorted(set(rijen))[:KOPRIJEN][-1:] or [0]
    houd = [i for i, rij in enumerate(rijen) if rij <= laatste[0]]
    kort = {naam: [blad[naam][i] for i in houd] for naam in ("rij", "kolom", "tekst", "soort")}
    herhaald = [plek for plek in blad["herhaald"] if plek[0] <= laatste[0]]
    return {**blad, **kort, "kleur": {}, "herhaald": herhaald, "weg_rij": []}


def _breed(lang: pl.DataFrame, breedte: int) -> pl.DataFrame:
    """The cells of a sheet as one row a row and one column a column."""
    namen = {i: f"c{i}" for i in range(1, breedte + 1)}
    breed = (
        lang.filter(pl.col("kolom") <= breedte)
        .with_columns(pl.col("kolom").replace_strict(namen, return_dtype=pl.String()))
        .pivot(on="kolom", on_columns=list(namen.values()), index="rij", values="tekst", aggregate_function="first")
        .sort("rij")
    )
    return breed.select("rij", *namen.values())
