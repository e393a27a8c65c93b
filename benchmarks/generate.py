"""python -m benchmarks.generate: a fictional national signal log with its creditor responses, of any size, as CSV."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
import polars as pl

from benchmarks import logkennisgevingen, logsignalen
from benchmarks.logbron import Bron, Log, bron_van
from benchmarks.logkalender import Nummers

SIGNALEN = "signalen landelijk (FICTIEF).csv"
REACTIES = "reacties schuldeisers landelijk (FICTIEF).csv"
MINST, MEEST, GEMIDDELD = 3, 18, 13
DUBBEL = 0.001


def main(argumenten: list[str] | None = None) -> int:
    """Write the two files and say where they are."""
    lezer = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    lezer.add_argument("--kennisgevingen", type=int, required=True)
    lezer.add_argument("--naar", type=Path, required=True)
    lezer.add_argument("--zaad", type=int, default=1)
    opdracht = lezer.parse_args(argumenten)
    for pad in schrijf(Log(opdracht.kennisgevingen, opdracht.zaad), opdracht.naar):
        print(pad)
    return 0


def schrijf(log: Log, naar: Path) -> tuple[Path, Path]:
    """The two files of a log, as UTF-8 with a BOM, semicolons and days as dd-mm-jjjj."""
    naar.mkdir(parents=True, exist_ok=True)
    paden = naar / SIGNALEN, naar / REACTIES
    with paden[0].open("wb") as signalen, paden[1].open("wb") as reacties:
        for nummer, (trajecten, rijen) in enumerate(delen(log)):
            schrijf_deel(trajecten, signalen, eerste=nummer == 0)
            schrijf_deel(rijen, reacties, eerste=nummer == 0)
    return paden


def delen(log: Log) -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
    """Signals and their Kennisgevingen, part after part; each part is drawn by itself."""
    bron, eerste = bron_van(log), 1
    for deel, begin in enumerate(range(0, log.kennisgevingen, log.per_deel)):
        toeval = np.random.default_rng([log.zaad, deel + 1])
        trajecten, rijen = _deel(bron, toeval, min(log.per_deel, log.kennisgevingen - begin), eerste=eerste)
        yield trajecten, rijen
        eerste += len(trajecten)


def _deel(bron: Bron, toeval: np.random.Generator, rijen: int, *, eerste: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    dubbel = round(rijen * DUBBEL)
    aantallen = _aantallen(rijen - dubbel, toeval)
    trajecten = logsignalen.trajecten(aantallen, bron, toeval, eerste=eerste)
    uit = logkennisgevingen.kennisgevingen(trajecten, aantallen, bron, toeval)
    return trajecten.select(logsignalen.KOLOMMEN), uit[_met_dubbele(len(uit), dubbel, toeval)]


def _aantallen(rijen: int, toeval: np.random.Generator) -> Nummers:
    """Creditors per traject that add up to so many rows; the last traject takes what is left."""
    kans = (GEMIDDELD - MINST) / (MEEST - MINST)
    aantallen = MINST + toeval.binomial(MEEST - MINST, kans, rijen // MINST + 1)
    opgeteld = np.cumsum(aantallen)
    laatste = int(np.searchsorted(opgeteld, rijen))
    aantallen[laatste] -= opgeteld[laatste] - rijen
    return aantallen[: laatste + 1]


def _met_dubbele(rijen: int, dubbel: int, toeval: np.random.Generator) -> Nummers:
    """The places of all rows, some of them twice in a row, as when a sender exports a page double."""
    return np.sort(np.concatenate([np.arange(rijen), toeval.integers(0, rijen, dubbel)]))


def schrijf_deel(rijen: pl.DataFrame, bestand: BinaryIO, *, eerste: bool) -> None:
    """Add rows to a file; the first time with the headings."""
    rijen.write_csv(
        bestand,
        separator=";",
        line_terminator="\r\n",
        date_format="%d-%m-%Y",
        include_header=eerste,
        include_bom=eerste,
    )


if __name__ == "__main__":
    sys.exit(main())
