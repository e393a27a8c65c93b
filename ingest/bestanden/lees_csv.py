"""Reads a .csv inside the child: its writing, its delimiter and its records, addressed as Excel would show them."""

import csv
import io
from collections import Counter

from ingest.bestanden.overdracht import Schrijver
from ingest.errors import LeveringGeweigerd

BLADNAAM = "CSV"
_TEKENS = ";,\t|"
_PROEF = 200  # records that decide the delimiter


def decoded(inhoud: bytes) -> str:
    """Return the text of a CSV file: UTF-8 with or without BOM, UTF-16 with BOM, or else Windows-1252."""
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return inhoud.decode("utf-16")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def delimiter(tekst: str) -> str:
    """Return the delimiter that cuts the first records most alike; ';' when none cuts at all."""
    return max(_TEKENS, key=lambda teken: _likeness(tekst, teken))


def _likeness(tekst: str, teken: str) -> tuple[float, int]:
    regels = io.StringIO(tekst[:200_000], newline="")
    breedten = [len(rij) for rij, _ in zip(csv.reader(regels, delimiter=teken), range(_PROEF), strict=False) if rij]
    breed = [breedte for breedte in breedten if breedte > 1]
    if not breed:
        return 0.0, 0
    breedte, keer = Counter(breed).most_common(1)[0]
    return round(keer / len(breedten), 2), breedte


def read_csv(inhoud: bytes, schrijver: Schrijver) -> None:
    """Read every record into the writer; a quoted field may hold line breaks, a row is a record."""
    tekst = decoded(inhoud)
    if "\0" in tekst:
        raise LeveringGeweigerd(
            "Dit bestand is geen leesbaar CSV-bestand.",
            "Er staan tekens in die niet in tekst voorkomen.",
            "Sla het bestand opnieuw op als CSV of als Excelbestand (.xlsx) en probeer het nog eens.",
        )
    csv.field_size_limit(1_000_000)
    eerste, _, rest = tekst.partition("\n")
    teken = ""
    if eerste.strip().strip('"').casefold().startswith("sep="):
        teken, tekst = eerste.strip().strip('"')[4:5], rest
    overgeslagen = 1 if teken or tekst is rest else 0
    schrijver.blad(BLADNAAM)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken or delimiter(tekst))
    nummer, record = 0, list[str]()
    for nummer, record in enumerate(lezer, 1 + overgeslagen):
        cellen = [(kolom, waarde, "t", "") for kolom, waarde in enumerate(record, 1) if waarde.strip()]
        schrijver.rij(nummer, cellen)
    if tekst.count('"') % 2 and any("\n" in veld for veld in record):
        raise LeveringGeweigerd(
            "Dit CSV-bestand is niet goed te lezen.",
            f"Vanaf rij {nummer} staat een aanhalingsteken dat niet wordt afgesloten, zodat de rijen daarna wegvallen.",
            "Haal dat aanhalingsteken weg, of sla het bestand op als .xlsx, en probeer het nog eens.",
        )
