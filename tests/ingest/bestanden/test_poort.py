"""The hostile corpus: every file that must be refused, with the Dutch reason it is given."""

import io
import os
import re
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import openpyxl
import pytest

from ingest.bestanden.lezen import lees_werkmap
from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten

WACHTWOORD = (
    "Dit bestand heeft een wachtwoord of een vertrouwelijkheidslabel. "
    "Haal dat eraf, sla het bestand opnieuw op en probeer het nog eens."
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def workbook() -> bytes:
    boek = openpyxl.Workbook()
    blad = boek.active
    assert blad is not None
    blad.append(["Gemeente", "Kennisgeving J/N"])
    blad.append(["Urk", "J"])
    stroom = io.BytesIO()
    boek.save(stroom)
    return stroom.getvalue()


def package(extra: Mapping[str, bytes] = MappingProxyType({}), *, weg: str = "") -> bytes:
    """Return the good workbook with parts added, replaced or taken away (name written with __ for /)."""
    with zipfile.ZipFile(io.BytesIO(workbook())) as goed:
        delen = {naam: goed.read(naam) for naam in goed.namelist() if naam != weg}
    return packed(delen | {naam.replace("__", "/"): inhoud for naam, inhoud in extra.items()})


def packed(delen: dict[str, bytes]) -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, inhoud in delen.items():
            pakket.writestr(naam, inhoud)
    return stroom.getvalue()


def sheet_with(binnen: bytes, *, voor: bytes = b"") -> bytes:
    blad = (
        b'<?xml version="1.0"?>'
        + voor
        + b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<sheetData>" + binnen + b"</sheetData></worksheet>"
    )
    return package({"xl__worksheets__sheet1.xml": blad})


def bomb() -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as goed, zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam in goed.namelist():
            if naam != "xl/worksheets/sheet1.xml":
                pakket.writestr(naam, goed.read(naam))
        with pakket.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as deel:
            for _ in range(300):
                deel.write(b"0" * 1_000_000)
    return stroom.getvalue()


def lying_bomb() -> bytes:
    """Return a bomb whose headers claim that its sheet inflates to a thousand bytes."""
    inhoud = bytearray(bomb())
    for merk, plek in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        for treffer in re.finditer(re.escape(merk), bytes(inhoud)):
            begin = treffer.start()
            lengte = 46 if merk == b"PK\x01\x02" else 30
            if inhoud[begin + lengte :].startswith(b"xl/worksheets/sheet1.xml"):
                inhoud[begin + plek : begin + plek + 4] = struct.pack("<I", 1000)
    return bytes(inhoud)


def duplicate_names() -> bytes:
    stroom = io.BytesIO(workbook())
    with zipfile.ZipFile(stroom, "a") as pakket:
        pakket.writestr("XL/workbook.xml", b"<x/>")
    return stroom.getvalue()


def encrypted_entry() -> bytes:
    inhoud = bytearray(workbook())
    for treffer in re.finditer(rb"PK\x01\x02", bytes(inhoud)):
        inhoud[treffer.start() + 8] |= 1
    return bytes(inhoud)


def ods(**extra: bytes) -> bytes:
    delen = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}
    return packed(delen | {naam.replace("__", "/"): inhoud for naam, inhoud in extra.items()})


LACHEN = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BUITEN = b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
MACRO_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" '
    b'ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
)
VEILIG = "niet veilig om te lezen"
KORPUS: dict[str, tuple[Callable[[], bytes], str]] = {
    "leeg": (lambda: b"", "Dit bestand is leeg."),
    "programma met andere naam": (lambda: b"MZ\x90\0" + b"\0" * 200, "Het is een programma"),
    "linuxprogramma": (lambda: b"\x7fELF" + b"\0" * 200, "Het is een programma"),
    "pdf": (lambda: b"%PDF-1.7\n", "Het is een PDF-bestand"),
    "afbeelding": (lambda: b"\x89PNG\r\n\x1a\n\0\0", "Het is een afbeelding"),
    "gzip": (lambda: b"\x1f\x8b\x08\0\0", "Het is een ingepakt archief"),
    "webpagina als xls": (lambda: b"<html><table><tr><td>Gemeente</td></tr></table></html>", "Het is een webpagina"),
    "xml-werkmap van 2003": (lambda: b'<?xml version="1.0"?><Workbook/>', "Het is een XML-bestand"),
    "parquet": (lambda: b"PAR1\x15\x04", "Het is een Parquetbestand"),
    "nul-tekens in csv": (lambda: b"Gemeente;Status\nUrk\0;ja\n", "tekens in die niet in tekst voorkomen"),
    "nul-tekens in utf-16": (
        lambda: "Gemeente;Status\nUrk\0;ja\n".encode("utf-16"),
        "tekens in die niet in tekst voorkomen",
    ),
    "oude xls": (lambda: OLE + "Workbook".encode("utf-16-le"), "van voor 2007"),
    "heel oude xls": (lambda: OLE + "Book".encode("utf-16-le"), "van voor 2007"),
    "word in oude vorm": (lambda: OLE + "WordDocument".encode("utf-16-le"), "Word-document"),
    "wachtwoord": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), WACHTWOORD),
    "onbekend samengesteld": (lambda: OLE, WACHTWOORD),
    "zip met wachtwoord": (encrypted_entry, WACHTWOORD),
    "ods met wachtwoord": (
        lambda: ods(**{"META-INF__manifest.xml": b"<m><manifest:encryption-data/></m>"}),
        WACHTWOORD,
    ),
    "zipbom": (bomb, "te groot om te lezen"),
    "zipbom die liegt": (lying_bomb, "beschadigd"),
    "verborgen zip": (lambda: package({"xl__media__a.zip": b"x"}), "ander bestand in verpakt"),
    "zip met andere naam": (lambda: package({"xl__media__a.png": workbook()}), "ander bestand in verpakt"),
    "programma in werkmap": (lambda: package({"xl__media__a.bin": b"MZ\0"}), "ander bestand in verpakt"),
    "absoluut pad": (lambda: package({"/etc/passwd": b"x"}), "buiten het bestand"),
    "pad omhoog": (lambda: package({"xl/../../x": b"x"}), "buiten het bestand"),
    "schijfletter": (lambda: package({"C:/x": b"x"}), "buiten het bestand"),
    "te veel onderdelen": (lambda: package({f"x{n}": b"" for n in range(201)}), "meer dan 200 onderdelen"),
    "dubbele namen": (duplicate_names, "dezelfde naam"),
    "macro": (lambda: package({"xl__vbaProject.bin": b"x"}), "macro"),
    "oude macro": (lambda: package({"xl__macrosheets__sheet1.xml": b"<x/>"}), "macro"),
    "xlsm zonder macro": (lambda: package({"[Content_Types].xml": MACRO_TYPES}), ".xlsm"),
    "xlsb": (lambda: package({"xl__workbook.bin": b"x"}, weg="xl/workbook.xml"), ".xlsb"),
    "koppeling naar bestand": (
        lambda: package({"xl__externalLinks__externalLink1.xml": b"<x/>"}),
        "koppeling naar een ander bestand",
    ),
    "gegevensbron": (lambda: package({"xl__connections.xml": b"<x/>"}), "koppeling naar een gegevensbron"),
    "ingesloten object": (lambda: package({"xl__embeddings__oleObject1.bin": b"x"}), "ander bestand of een knop"),
    "activex": (lambda: package({"xl__activeX__activeX1.xml": b"<x/>"}), "ander bestand of een knop"),
    "dde": (lambda: package({"xl__dde1.xml": b"<x><ddeLink ddeService='cmd'/></x>"}), "DDE"),
    "customxml met gegevens": (
        lambda: package({"customXml__item1.xml": b"<klanten><k>Jan</k></klanten>"}),
        "customXml",
    ),
    "doctype": (lambda: sheet_with(b"<row>&a;</row>", voor=LACHEN), "DOCTYPE"),
    "bestand van buiten": (lambda: sheet_with(b"<row>&x;</row>", voor=BUITEN), "DOCTYPE"),
    "lachsalvo in gedeelde teksten": (lambda: package({"xl__sharedStrings.xml": LACHEN + b"<sst/>"}), "DOCTYPE"),
    "doctype in utf-16": (
        lambda: package({"xl__worksheets__sheet1.xml": ("<!DOCTYPE x []><worksheet/>").encode("utf-16")}),
        "tekens die niemand",
    ),
    "macro in ods": (lambda: ods(**{"Basic__Standard__x.xml": b"<x/>"}), "macro"),
    "ods met koppeling": (
        lambda: ods(**{"content.xml": b"<a><table:table-source/></a>"}),
        "koppeling naar een ander bestand",
    ),
    "ods met dde": (lambda: ods(**{"content.xml": b"<a><office:dde-source/></a>"}), "DDE"),
    "odt": (
        lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
        "geen rekenblad",
    ),
    "docx": (lambda: packed({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}), "Word- of PowerPoint"),
    "gewone zip": (lambda: packed({"gegevens.csv": b"a;b"}), "zonder werkmap"),
    "afgebroken zip": (lambda: workbook()[:-200], "beschadigd"),
    "halve zip": (lambda: workbook()[: len(workbook()) // 2], "beschadigd"),
    "alleen het merk": (lambda: b"PK\x03\x04", "beschadigd"),
    "kapotte xml": (lambda: sheet_with(b"<row><c></row>"), "beschadigd"),
    "werkmap zonder blad": (lambda: package(weg="xl/worksheets/sheet1.xml"), "beschadigd"),
    "verwijzing naar niets": (lambda: sheet_with(b'<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'), "beschadigd"),
    "te veel rijen": (lambda: b"Gemeente;Status\n" + b"Urk;ja\n" * 50_300, "meer dan 50000 rijen"),
    "te veel kolommen": (lambda: b";".join(b"a%d" % n for n in range(61)) + b"\n", "meer dan 60 kolommen"),
    "te groot": (lambda: b"Urk;ja\n" * 1_500_000, "groter dan 10 MB"),
}


@pytest.mark.parametrize("naam", KORPUS)
def test_a_hostile_file_is_refused_with_its_reason(naam: str, tmp_path: Path) -> None:
    maak, reden = KORPUS[naam]
    pad = tmp_path / "levering.xlsx"
    pad.write_bytes(maak())
    with pytest.raises(LeveringGeweigerd) as weigering:
        lees_werkmap(pad, limieten=Limieten())
    assert reden in str(weigering.value)
    assert all(zin == "" or zin[-1] in ".,?" for zin in weigering.value.zinnen)


def test_a_bomb_costs_no_time_and_no_memory(tmp_path: Path) -> None:
    pad = tmp_path / "bom.xlsx"
    pad.write_bytes(bomb())
    programma = (
        "import resource,sys,time\nfrom pathlib import Path\nfrom ingest.bestanden.lezen import lees_werkmap\n"
        "from ingest.source import Limieten\nfrom ingest.errors import LeveringGeweigerd\n"
        "voor=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\nbegin=time.process_time()\n"
        "try:\n lees_werkmap(Path(sys.argv[1]),limieten=Limieten())\nexcept LeveringGeweigerd:\n"
        " print(time.process_time()-begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss-voor)\n"
    )
    uit = subprocess.run([sys.executable, "-c", programma, str(pad)], capture_output=True, text=True, check=True)
    seconden, kilobytes = map(float, uit.stdout.split())
    assert seconden < 0.2
    assert kilobytes < 50_000


@pytest.mark.parametrize(
    ("pad", "reden"),
    [("", "Dit is een map"), ("bestaat-niet.xlsx", "Dit bestand is er niet")],
    ids=["een map", "een naam zonder bestand"],
)
def test_what_is_no_file_is_refused(pad: str, reden: str, tmp_path: Path) -> None:
    with pytest.raises(LeveringGeweigerd, match=reden):
        lees_werkmap(tmp_path / pad, limieten=Limieten())


@pytest.mark.parametrize(
    "extra",
    [
        {"docMetadata__LabelInfo.xml": b"<clbl:labelList xmlns:clbl='x'/>"},
        {"customXml__item1.xml": b"<properties xmlns='http://schemas.microsoft.com/office/2006/metadata/properties'/>"},
        {"customXml__itemProps1.xml": b"<x/>"},
        {"xl__media__logo.png": b"\x89PNG"},
        {"docProps__thumbnail.jpeg": b"\xff\xd8\xff"},
    ],
    ids=[
        "label zonder slot",
        "eigenschappen van een bibliotheek",
        "eigenschappen van customXml",
        "logo",
        "voorbeeldplaatje",
    ],
)
def test_a_harmless_extra_part_is_no_reason_to_refuse(extra: dict[str, bytes], tmp_path: Path) -> None:
    pad = tmp_path / "goed.xlsx"
    pad.write_bytes(package(extra))
    assert lees_werkmap(pad, limieten=Limieten()).bladen[0].cellen[2].tekst == "Urk"


def test_the_name_of_a_file_says_nothing_about_its_kind(tmp_path: Path) -> None:
    pad = tmp_path / "export.xls"
    pad.write_text("Gemeente;Status\nUrk;ja\n")
    assert lees_werkmap(pad, limieten=Limieten()).vorm == "csv"


def test_no_child_is_left_behind(tmp_path: Path) -> None:
    pad = tmp_path / "goed.xlsx"
    pad.write_bytes(workbook())
    lees_werkmap(pad, limieten=Limieten())
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert resource.getrlimit(resource.RLIMIT_CPU)[0] == resource.RLIM_INFINITY
