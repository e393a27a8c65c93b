"""Sheets as an Excel workbook: one marked table a sheet, nothing merged or hidden, the same bytes every time."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from export.blad import Blad, Cel, Controle, Getal, als_tekst
from export.stempel import AUTEUR
from export.veilig import veilige_tekst
from export.xlsx_grafieken import zet_grafiek

TAAL = "nl-NL"
EINDE = b"</cp:coreProperties>"
RECHTS = {"align": "right", "indent": 1}
REGELHOOGTE, RUIM, HOOGSTE_RIJ = 13, 3, 409
LETTER = {"font_name": "Arial", "font_size": 10}
OPTIES = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
DATUMVORM = "dd-mm-yyyy"
Vormen = dict[str, Format]


def schrijf_xlsx(bladen: Sequence[Blad], *, titel: str, dag: date) -> bytes:
    """The bytes of a workbook. `dag` stands in for the clock: created on that day at noon."""
    bak = io.BytesIO()
    with Workbook(bak, OPTIES) as werkboek:
        werkboek.set_properties(
            {"title": titel, "subject": bladen[0].stempel, "author": AUTEUR, "company": "NVVK",
             "created": datetime(dag.year, dag.month, dag.day, 12)}
        )  # fmt: skip
        vormen = _vormen(werkboek, bladen)
        op_naam = {blad.naam: blad for blad in bladen}
        for blad in bladen:
            vel = werkboek.add_worksheet(blad.naam)
            _schrijf_blad(vel, blad, vormen)
            zet_grafiek(werkboek, vel, blad, bladen=op_naam)
        werkboek.get_worksheet_by_name(bladen[0].naam).activate()
    return _met_taal(bak.getvalue())


def _vormen(werkboek: Workbook, bladen: Sequence[Blad]) -> Vormen:
    """The formats by name; each number format that a cell asks for is one."""
    vormen: dict[str, dict[str, object]] = {
        "titel": {"bold": True, "font_size": 14},
        "kop": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
        "kop_getal": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, **RECHTS},
        "regel": {},
        "tekst": {"text_wrap": True, "valign": "top"},
        "tekst_getal": {"valign": "top", **RECHTS},
        "datum": {"num_format": DATUMVORM, "valign": "top", "align": "left"},
    }
    getallen = {c.eenheid.excel for b in bladen for rij in b.rijen for c in rij if isinstance(c, Getal)} | {"#,##0"}
    for soort in sorted(getallen):
        vormen[soort] = {"num_format": soort, "valign": "top", **RECHTS}
    return {naam: werkboek.add_format({**LETTER, **vorm}) for naam, vorm in vormen.items()}


def _schrijf_blad(vel: Worksheet, blad: Blad, vormen: Vormen) -> None:
    vel.write_string(0, 0, blad.titel, vormen["titel"])
    for nummer, regel in enumerate(blad.regels, start=1):
        vel.write_string(nummer, 0, veilige_tekst(regel), vormen["regel"])
    kop = len(blad.regels) + 1
    _schrijf_tabel(vel, blad, vormen, kop=kop)
    _druk_af(vel, blad, kop=kop)


def _schrijf_tabel(vel: Worksheet, blad: Blad, vormen: Vormen, *, kop: int) -> None:
    koppen = tuple(kolom.kop for kolom in blad.kolommen)
    getallen = [blad.is_getal(plaats) for plaats in range(len(koppen))]
    for plaats in range(len(koppen)):
        vel.set_column(plaats, plaats, blad.breedtes[plaats])
    if blad.rijen:  # a marked table without rows is what Excel calls damaged
        vel.add_table(kop, 0, kop + len(blad.rijen), len(koppen) - 1, {
            "name": f"tabel_{blad.naam.lower()}", "columns": [{"header": tekst} for tekst in koppen],
            "autofilter": False, "style": "Table Style Light 1", "banded_rows": False,
        })  # fmt: skip
    for nummer, rij in enumerate((koppen, *blad.rijen), start=kop):
        vel.set_row(nummer, min(HOOGSTE_RIJ, REGELHOOGTE * blad.hoogte(rij) + RUIM))
        soort = "kop" if nummer == kop else "tekst"
        teksten = vormen[soort], vormen[f"{soort}_getal"]
        for plaats, cel in enumerate(rij):
            _schrijf_cel(vel, nummer, plaats, cel=cel, vormen=vormen, tekst=teksten[getallen[plaats]])


def _schrijf_cel(vel: Worksheet, rij: int, plaats: int, *, cel: Cel, vormen: Vormen, tekst: Format) -> None:
    if isinstance(cel, Getal):
        vel.write_number(rij, plaats, cel.waarde, vormen[cel.eenheid.excel])
    elif isinstance(cel, Controle):
        delen = ",".join(xl_rowcol_to_cell(rij, deel) for deel in cel.delen)
        formule = f"=SUM({delen})-{xl_rowcol_to_cell(rij, cel.totaal)}"
        vel.write_formula(rij, plaats, formule, vormen["#,##0"], cel.waarde)
    elif isinstance(cel, date):
        vel.write_datetime(rij, plaats, cel, vormen["datum"])
    else:
        vel.write_string(rij, plaats, veilige_tekst(als_tekst(cel)), tekst)


def _druk_af(vel: Worksheet, blad: Blad, *, kop: int) -> None:
    vel.set_landscape()
    vel.set_paper(9)
    vel.fit_to_pages(1, 0)
    vel.repeat_rows(kop)
    vel.set_footer(f"&L{blad.stempel.replace('&', '&&')}&RBladzijde &P van &N")


def _met_taal(inhoud: bytes) -> bytes:
    """The same workbook with its language in the properties, which XlsxWriter has no word for."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for deel in bron.infolist():
            data = bron.read(deel)
            if deel.filename == "docProps/core.xml":
                data = data.replace(EINDE, f"<dc:language>{TAAL}</dc:language>".encode() + EINDE)
            doel.writestr(zipfile.ZipInfo(deel.filename, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return uit.getvalue()
