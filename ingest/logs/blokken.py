"""A CSV log in blocks of whole records: read as UTF-8, cut outside quotes, each block a frame of texts by column."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from pathlib import Path

import polars as pl

from ingest.bestanden.lees_csv import delimiter
from ingest.errors import LeveringGeweigerd

BLOK = 24_000_000  # bytes at a time: a frame of it and its cleaned columns stay far under the limit
_RECORDS = 100_000  # records at a time where the slow reader has to do it
_ZOEK = 50  # quoted fields with line breaks at the end of a block; more of them is a quote that is not closed
_KOP = 2_000_000  # bytes in which the first rows and the delimiter are looked for
_MAC = re.compile(rb"\r(?!\n)")
Gelezen = Callable[[int], None]


@dataclass(frozen=True)
class Csv:
    """How a CSV file is written: its encoding, delimiter, first record number and how many bytes to skip."""

    pad: Path
    codering: str
    teken: str
    overslaan: int  # bytes before the first record: a mark, a line "sep=;"
    eerste: int  # the number of the first record, as Excel counts rows


def csv_van(pad: Path) -> Csv:
    """Find out how a file is written, by all of its bytes; raises LeveringGeweigerd when it is no text."""
    with pad.open("rb") as stroom:
        begin = stroom.read(_KOP)
    codering = "utf-16" if begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else _codering(pad)
    merk = len(codecs.BOM_UTF8) if begin.startswith(codecs.BOM_UTF8) else 0
    tekst = begin[merk:].decode(codering, errors="replace")
    regel, einde, _ = tekst.partition("\n")
    kaal = regel.strip().strip('"')
    if einde and kaal.casefold().startswith("sep="):
        weg = merk + len((regel + einde).encode("utf-8" if codering == "utf-16" else codering))
        return Csv(pad, codering, kaal[4:5] or ";", weg, 2)
    return Csv(pad, codering, delimiter(tekst), merk, 1)


def _codering(pad: Path) -> str:
    lezer = codecs.getincrementaldecoder("utf-8")()
    with pad.open("rb") as stroom:
        try:
            while stuk := stroom.read(1 << 22):
                if b"\0" in stuk:
                    raise geen_tekst()
                lezer.decode(stuk)
            lezer.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def geen_tekst() -> LeveringGeweigerd:
    """The refusal of bytes that stand in no text."""
    return LeveringGeweigerd(
        "Dit bestand is geen leesbaar CSV-bestand.",
        "Er staan tekens in die niet in tekst voorkomen.",
        "Sla het bestand opnieuw op als CSV of als Excelbestand (.xlsx) en probeer het nog eens.",
    )


def kop_van(vorm: Csv, aantal: int) -> bytes:
    """The first `aantal` lines as UTF-8, enough to find the headings in."""
    eerste = next(_stukken(vorm, 1 << 20, lambda _: None), b"")
    einde = -1
    for _ in range(aantal):
        volgende = eerste.find(b"\n", einde + 1)
        if volgende < 0:
            return eerste
        einde = volgende
    kort = eerste[: einde + 1]
    return kort + b'"\n' if kort.count(b'"') % 2 else kort


def blokken(vorm: Csv, breedte: int, gelezen: Gelezen) -> Iterator[pl.DataFrame]:
    """Every record of the file by column: `rij` (its number) and c1 … c<breedte>; `gelezen` hears how far we are.

    polars reads what is written as CSV should be; from the first block that is not, Python's reader goes on, which
    takes a lone quote as it comes. Raises LeveringGeweigerd when a quote is never closed.
    """
    nummer, rest = vorm.eerste, b""
    stukken = _stukken(vorm, BLOK, gelezen)
    for stuk in chain(stukken, (b"",)):
        alles = rest + stuk
        einde = _einde(alles) if stuk else len(alles)
        frame = _parsed(alles[:einde], vorm.teken, breedte) if einde else None
        if frame is None and alles:
            yield from _slow(_lines(alles, stukken), vorm.teken, breedte, nummer)
            return
        if frame is not None:
            yield _numbered(frame, nummer)
            nummer, rest = nummer + frame.height, alles[einde:]


def _stukken(vorm: Csv, grootte: int, gelezen: Gelezen) -> Iterator[bytes]:
    lezer = codecs.getincrementaldecoder(vorm.codering)(errors="replace")
    with vorm.pad.open("rb") as stroom:
        if vorm.codering != "utf-16":
            stroom.seek(vorm.overslaan)
        begin = True
        while stuk := stroom.read(grootte):
            gelezen(len(stuk))
            if vorm.codering != "utf-8":
                stuk = lezer.decode(stuk).encode("utf-8", errors="replace")
                if begin and vorm.codering == "utf-16":
                    stuk = stuk[vorm.overslaan :]
            begin = False
            if b"\0" in stuk:
                raise geen_tekst()
            yield stuk


def _einde(blok: bytes) -> int:
    """Where the last record of a block ends: behind a line break outside quotes; 0 when none is found nearby."""
    einde = blok.rfind(b"\n")
    for _ in range(_ZOEK):
        if einde < 0 or not blok.count(b'"', 0, einde) % 2:
            return einde + 1
        einde = blok.rfind(b"\n", 0, blok.rfind(b'"', 0, einde))
    return 0


def _parsed(blok: bytes, teken: str, breedte: int) -> pl.DataFrame | None:
    """A block as polars reads it; None when it is not sure to be read as it is meant."""
    if b"\r" in blok and _MAC.search(blok):
        return None
    kop = teken.join(f"c{i}" for i in range(1, breedte + 1)).encode() + b"\n"
    try:
        frame = pl.read_csv(kop + blok, separator=teken, infer_schema=False, truncate_ragged_lines=True)
    except pl.exceptions.ComputeError:
        return None
    regels = blok.count(b"\n") + (not blok.endswith(b"\n"))
    return frame if frame.height == regels else None


def _numbered(frame: pl.DataFrame, nummer: int) -> pl.DataFrame:
    return frame.with_columns(pl.int_range(nummer, nummer + frame.height, dtype=pl.Int64).alias("rij"))


def _lines(begin: bytes, verder: Iterator[bytes]) -> Iterator[str]:
    """What is left of a file in lines, each with its line break."""
    rest = b""
    for stuk in chain((begin,), verder):
        alles = rest + stuk
        einde = max(alles.rfind(b"\n"), alles.rfind(b"\r", 0, -1)) + 1
        rest = alles[einde:]
        yield from io.StringIO(alles[:einde].decode(), newline="")
    yield from io.StringIO(rest.decode(), newline="")


def _slow(regels: Iterator[str], teken: str, breedte: int, nummer: int) -> Iterator[pl.DataFrame]:
    csv.field_size_limit(1_000_000)
    aanhalingen = [0]
    lezer = csv.reader(_counted(regels, aanhalingen), delimiter=teken)
    record: list[str] = []
    try:
        while records := list(islice(lezer, _RECORDS)):
            record = records[-1]
            kolommen = list(islice(zip_longest(*records), breedte))
            leeg = [None] * len(records)
            inhoud = {f"c{i + 1}": kolommen[i] if i < len(kolommen) else leeg for i in range(breedte)}
            yield _numbered(pl.DataFrame(inhoud, schema=dict.fromkeys(inhoud, pl.String())), nummer)
            nummer += len(records)
    except csv.Error as fout:
        raise _open_aanhaling(nummer) from fout
    if aanhalingen[0] % 2 and any("\n" in veld for veld in record):
        raise _open_aanhaling(nummer - 1)


def _counted(regels: Iterator[str], aanhalingen: list[int]) -> Iterator[str]:
    for regel in regels:
        aanhalingen[0] += regel.count('"')
        yield regel


def _open_aanhaling(nummer: int) -> LeveringGeweigerd:
    return LeveringGeweigerd(
        "Dit CSV-bestand is niet goed te lezen.",
        f"Vanaf rij {nummer} staat een aanhalingsteken dat niet wordt afgesloten, zodat de rijen daarna wegvallen.",
        "Haal dat aanhalingsteken weg, of sla het bestand op als .xlsx, en probeer het nog eens.",
    )
