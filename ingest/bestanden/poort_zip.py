"""The gate for zipped workbooks: no bomb, no macro, no link out, nothing packed inside, counted in real bytes."""

import io
import re
import struct
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten

_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_STUK = 1 << 18
_KAPOT = (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError, KeyError)
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DDE = re.compile(rb"<(?:\w+:)?(?:ddeLink|dde-source|dde-link)\b")
_PARTS = (
    # (pattern over names, what was found)
    (r"(^|/)vbaproject", "Er zit een macro in."),
    (r"^xl/macrosheets/|^xl/intlmacrosheets/", "Er zit een macro in."),
    (r"^(basic|scripts)/", "Er zit een macro in."),
    (r"^xl/externallinks/", "Er zit een koppeling naar een ander bestand in."),
    (r"^xl/connections\.xml|^xl/querytables/", "Er zit een koppeling naar een gegevensbron in."),
    (r"^xl/(embeddings|activex|ctrlprops)/|\.ole$|^object [^/]*/", "Er zit een ander bestand of een knop in verpakt."),
    (r"\.(zip|xlsx|xlsm|xlsb|ods|docx|7z|rar|gz|exe|dll|jar)$", "Er zit een ander bestand in verpakt."),
    (r"^xl/workbook\.bin", "Het is een .xlsb-bestand."),
)
_LABEL = re.compile(
    rb"sensitivity|msip_|labelinfo|/contentType|metadata/properties|bibliography|DataMashup", re.IGNORECASE
)
_VEILIG = "Haal dat weg, sla het bestand op als gewone werkmap (.xlsx) en probeer het nog eens."
_OPNIEUW = "Open het in Excel of LibreOffice, sla het opnieuw op en probeer het nog eens."


def check_package(inhoud: bytes, limieten: Limieten) -> str:
    """Return 'xlsx' or 'ods' for a sound package; raises LeveringGeweigerd otherwise. Nothing is parsed."""
    try:
        with ZipFile(io.BytesIO(inhoud)) as pakket:
            delen = pakket.infolist()
            _check_names(delen, limieten)
            _check_size(sum(deel.file_size for deel in delen), len(inhoud), limieten)
            soort = _kind(pakket)
            _check_parts(delen)
            _stream(pakket, delen, limieten, soort=soort)
    except _KAPOT as fout:
        raise LeveringGeweigerd(
            "Dit bestand is beschadigd.", "Het is niet helemaal aangekomen of bewaard.", _OPNIEUW
        ) from fout
    return soort


def _unsafe(gevonden: str) -> LeveringGeweigerd:
    return LeveringGeweigerd("Dit bestand is niet veilig om te lezen.", gevonden, _VEILIG)


def _password() -> LeveringGeweigerd:
    return LeveringGeweigerd(
        "Dit bestand heeft een wachtwoord of een vertrouwelijkheidslabel.",
        "Haal dat eraf,",
        "sla het bestand opnieuw op en probeer het nog eens.",
    )


def _check_names(delen: list[ZipInfo], limieten: Limieten) -> None:
    if len(delen) > limieten.onderdelen:
        raise _unsafe(f"Er zitten meer dan {limieten.onderdelen} onderdelen in.")
    namen = [deel.filename.replace("\\", "/") for deel in delen]
    if any(naam.startswith("/") or ".." in naam.split("/") or ":" in naam[:3] for naam in namen):
        raise _unsafe("Er zit een onderdeel in dat buiten het bestand wil schrijven.")
    if len({naam.casefold() for naam in namen}) < len(namen):
        raise _unsafe("Er zitten twee onderdelen met dezelfde naam in.")
    if any(deel.flag_bits & 0x1 for deel in delen):
        raise _password()


def _check_size(uitgepakt: int, ingepakt: int, limieten: Limieten) -> None:
    te_veel = uitgepakt > limieten.uitgepakt
    te_dicht = uitgepakt > limieten.verhouding_vanaf and uitgepakt > limieten.verhouding * ingepakt
    if te_veel or te_dicht:
        gevonden = "Uitgepakt is het veel groter dan een inventarisatie kan zijn."
        te_doen = "Haal lege rijen met opmaak weg, of sla het blad op als CSV, en probeer het nog eens."
        raise LeveringGeweigerd("Dit bestand is te groot om te lezen.", gevonden, te_doen)


def _kind(pakket: ZipFile) -> str:
    namen = set(pakket.namelist())
    if "mimetype" in namen and pakket.getinfo("mimetype").file_size < 200:
        soort = pakket.read("mimetype").strip()
        if soort == _ODS and "content.xml" in namen:
            return "ods"
        raise _other("een LibreOffice-bestand, maar geen rekenblad")
    if "xl/workbook.xml" in namen or "xl/workbook.bin" in namen:
        return "xlsx"
    if any(naam.startswith(("word/", "ppt/")) for naam in namen):
        raise _other("een Word- of PowerPoint-bestand")
    raise _other("een ingepakt bestand zonder werkmap")


def _other(naam: str) -> LeveringGeweigerd:
    te_doen = "Sla het bestand in Excel of LibreOffice op als .xlsx, .ods of .csv en probeer het nog eens."
    return LeveringGeweigerd(
        "Dit is geen bestand dat wij kunnen lezen.", f"Het is {naam}, wat de naam ook zegt.", te_doen
    )


def _check_parts(delen: list[ZipInfo]) -> None:
    for deel in delen:
        naam = deel.filename.replace("\\", "/").casefold()
        for patroon, gevonden in _PARTS:
            if re.search(patroon, naam):
                raise _unsafe(gevonden)


def _stream(pakket: ZipFile, delen: list[ZipInfo], limieten: Limieten, *, soort: str) -> None:
    """Inflate every part piece by piece: count what comes out and look for what no sound part holds."""
    totaal = 0
    for deel in delen:
        naam, staart = deel.filename.casefold(), b""
        with pakket.open(deel) as stroom:
            while stuk := stroom.read(_STUK):
                totaal += len(stuk)
                if totaal > limieten.uitgepakt:
                    _check_size(totaal, 0, limieten)
                if not staart:
                    _check_start(naam, stuk)
                if naam.endswith((".xml", ".rels", ".vml")):
                    _check_xml(naam, staart + stuk, soort)
                staart = stuk[-64:]


def _check_start(naam: str, stuk: bytes) -> None:
    if stuk.startswith((b"PK\x03\x04", b"MZ", b"\xd0\xcf\x11\xe0")):
        raise _unsafe("Er zit een ander bestand in verpakt.")
    if naam.endswith((".xml", ".rels")) and (stuk.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in stuk[:8]):
        raise _unsafe("Een onderdeel is geschreven in tekens die niemand daarvoor gebruikt.")
    if naam.startswith("customxml/item") and "props" not in naam and not _LABEL.search(stuk):
        raise _unsafe("Er zitten verborgen gegevens in (customXml).")


def _check_xml(naam: str, stuk: bytes, soort: str) -> None:
    if b"<!" in stuk and _DOCTYPE.search(stuk):
        raise _unsafe("Er zitten opdrachten in verborgen (een DOCTYPE).")
    if _DDE.search(stuk):
        raise _unsafe("Er zit een koppeling naar een ander programma in (DDE).")
    if naam == "[content_types].xml" and (b"macroEnabled" in stuk or b"sheet.binary" in stuk):
        raise _unsafe("Het is een bestand met macro's (.xlsm of .xlsb).")
    if naam == "meta-inf/manifest.xml" and soort == "ods" and b"encryption-data" in stuk:
        raise _password()
    if soort == "ods" and naam == "content.xml" and b"<table:table-source" in stuk:
        raise _unsafe("Er zit een koppeling naar een ander bestand in.")
