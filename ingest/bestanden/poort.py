"""The gate before parsing: what a file really is by its first bytes, and whether it may be read at all."""

from pathlib import Path

from ingest.bestanden.poort_zip import check_package
from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten

WACHTWOORD = LeveringGeweigerd(
    "Dit bestand heeft een wachtwoord of een vertrouwelijkheidslabel.",
    "Haal dat eraf,",
    "sla het bestand opnieuw op en probeer het nog eens.",
)
_OPNIEUW = "Sla het bestand in Excel of LibreOffice op als .xlsx, .ods of .csv en probeer het nog eens."
_SOORTEN = (
    (b"MZ", "een programma"),
    (b"\x7fELF", "een programma"),
    (b"%PDF", "een PDF-bestand"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"Rar!", "een ingepakt archief"),
    (b"7z\xbc\xaf", "een ingepakt archief"),
    (b"\x1f\x8b", "een ingepakt archief"),
    (b"BZh", "een ingepakt archief"),
    (b"{\\rtf", "een tekstdocument"),
    (b"PAR1", "een Parquetbestand"),
    (b"SQLite format 3", "een databasebestand"),
    (b"<?xml", "een XML-bestand"),
    (b"<!doctype", "een webpagina"),
    (b"<html", "een webpagina"),
    (b"<table", "een webpagina"),
    (b"\t\x08", "een Excelbestand in een oude vorm (.xls)"),
    (b"\x09\x04", "een Excelbestand in een oude vorm (.xls)"),
)


def check_present(pad: Path) -> None:
    """Raise LeveringGeweigerd unless this is a file that can be read and holds something."""
    if pad.is_dir():
        raise _refused("Dit is een map en geen bestand.", "", "Kies het bestand zelf.")
    try:
        with pad.open("rb") as stroom:
            leeg = not stroom.read(1)
    except OSError:
        gevonden = f"Wij zochten naar {pad.name}."
        raise _refused(
            "Dit bestand is er niet of mag niet worden gelezen.", gevonden, "Kies een ander bestand."
        ) from None
    if leeg:
        raise _refused("Dit bestand is leeg.", "Er staat geen enkele letter in.", "Kies het bestand met de antwoorden.")


def read_file(pad: Path, limieten: Limieten) -> bytes:
    """Return the bytes of a file that exists, is a file, is not empty and is not too large."""
    check_present(pad)
    with pad.open("rb") as stroom:
        inhoud = stroom.read(limieten.bytes + 1)
    if len(inhoud) > limieten.bytes:
        grens = f"Het is groter dan {limieten.bytes // 1_000_000} MB."
        raise _refused(
            "Dit bestand is te groot.", grens, "Haal afbeeldingen en lege rijen weg en probeer het nog eens."
        )
    return inhoud


def kind_of(inhoud: bytes, limieten: Limieten) -> str:
    """Return 'xlsx', 'ods' or 'csv'; raises LeveringGeweigerd for anything else and for anything hostile."""
    if inhoud.startswith(b"PK"):
        return check_package(inhoud, limieten)
    if inhoud.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _compound(inhoud)
    begin = inhoud[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    for merk, naam in _SOORTEN:
        if begin.lower().startswith(merk.lower()) and (len(merk) > 2 or b"\0" in inhoud[:4096]):
            raise _refused(
                "Dit is geen bestand dat wij kunnen lezen.", f"Het is {naam}, wat de naam ook zegt.", _OPNIEUW
            )
    if not inhoud.startswith((b"\xff\xfe", b"\xfe\xff")) and b"\0" in inhoud:
        raise _refused(
            "Dit is geen bestand dat wij kunnen lezen.", "Er staan tekens in die niet in tekst voorkomen.", _OPNIEUW
        )
    return "csv"


def _compound(inhoud: bytes) -> LeveringGeweigerd:
    """Return why a compound file is refused: encrypted, or a workbook in the form of before 2007."""

    def named(naam: str) -> bool:
        return naam.encode("utf-16-le") in inhoud

    if not named("EncryptedPackage") and (named("Workbook") or named("Book")):
        return _refused("Dit is een Excelbestand in een oude vorm.", "Het is een .xls-bestand van voor 2007.", _OPNIEUW)
    if not named("EncryptedPackage") and named("WordDocument"):
        return _refused("Dit is geen bestand dat wij kunnen lezen.", "Het is een Word-document.", _OPNIEUW)
    return LeveringGeweigerd(*WACHTWOORD.zinnen)


def _refused(mis: str, gevonden: str, te_doen: str) -> LeveringGeweigerd:
    return LeveringGeweigerd(mis, gevonden, te_doen)
