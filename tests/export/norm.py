"""A linter for workbooks: what the spreadsheet norm asks of a published file. An empty list is a pass."""

import io
import re
import zipfile
from collections.abc import Iterator

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.export.norm_grafieken import grafiekfouten

SCHREEFLOOS = {"Arial", "Calibri", "Verdana", "Liberation Sans"}
NOOT = re.compile(r"noot \d+(, noot \d+)*")
AFKORTING = re.compile(r"^\[[a-z]\]$")


def bevindingen(inhoud: bytes) -> list[str]:
    """Every way in which a workbook breaks the norm, as a sentence with its place."""
    boek = load_workbook(io.BytesIO(inhoud))
    fouten = [*_van_boek(boek), *_van_archief(inhoud), *_van_noten(boek), *grafiekfouten(inhoud, boek)]
    for vel in boek.worksheets:
        fouten += [f"{vel.title}: {fout}" for fout in _van_vel(vel)]
    return fouten


def _van_boek(boek: Workbook) -> Iterator[str]:
    over = boek.properties
    for naam in ("title", "subject", "creator", "language", "created"):
        if not getattr(over, naam):
            yield f"eigenschap {naam} ontbreekt"
    if over.language and not over.language.startswith("nl"):
        yield "de taal is niet Nederlands"
    if boek.active is not boek.worksheets[0]:
        yield "opent niet op het eerste blad"
    tabellen = [naam.lower() for vel in boek.worksheets for naam in vel.tables]
    if len(set(tabellen)) != len(tabellen):
        yield "twee tabellen met dezelfde naam"


def _van_noten(boek: Workbook) -> Iterator[str]:
    """Every note and shorthand that stands anywhere is explained on the sheet Noten, and nothing else is."""
    uitgelegd = {rij[0].value: rij[1].value for rij in _rijen(boek, "Noten")} if "Noten" in boek.sheetnames else {}
    genoemd, tekens = set(), set()
    for vel in boek.worksheets:
        for rij in vel.iter_rows():
            for cel in rij:
                if cel.value and NOOT.fullmatch(str(cel.value)) and vel.title != "Noten":
                    genoemd.update(str(cel.value).split(", "))
                if isinstance(cel.value, str) and AFKORTING.match(cel.value):
                    tekens.add(f"Teken {cel.value}")
    if "Noten" not in boek.sheetnames:
        yield from (f"{noot} verwijst nergens naar" for noot in sorted(genoemd))
    elif set(uitgelegd) != genoemd | tekens:
        verschil = sorted(set(uitgelegd) ^ (genoemd | tekens))
        yield f"Noten: niet gebruikt of niet uitgelegd: {verschil}"
    if uitgelegd and [noot for noot in uitgelegd if NOOT.fullmatch(noot)] != [
        f"noot {n + 1}" for n in range(len(genoemd))
    ]:
        yield "Noten: de nummers lopen niet door"


def _rijen(boek: Workbook, naam: str) -> list[tuple]:
    vel = boek[naam]
    return list(vel[next(iter(vel.tables.values())).ref])[1:]


def _van_archief(inhoud: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        for naam in archief.namelist():
            if re.search(r"vbaProject|externalLink|media|embeddings|hyperlink", naam):
                yield f"bevat {naam}"


def _van_vel(vel: Worksheet) -> Iterator[str]:
    if len(vel.title) > 31 or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", vel.title):
        yield "de naam van het blad is te lang of heeft vreemde tekens"
    if vel.sheet_state != "visible" or any(
        r.hidden for r in [*vel.row_dimensions.values(), *vel.column_dimensions.values()]
    ):
        yield "er is iets verborgen"
    if vel.merged_cells.ranges:
        yield "er zijn samengevoegde cellen"
    if not isinstance(vel["A1"].value, str):
        yield "er staat geen titel in A1"
    if vel.sheet_view.selection[0].activeCell not in (None, "A1"):
        yield "de cursor staat niet in A1"
    if vel.freeze_panes or vel.auto_filter.ref or vel.conditional_formatting:
        yield "er is een vastgezette rij, een filter of kleur als betekenis"
    yield from _druk(vel)
    yield from _letters(vel)
    if len(vel.tables) != 1:
        yield f"{len(vel.tables)} gemarkeerde tabellen in plaats van een"
        return
    yield from _tabel(vel)


def _druk(vel: Worksheet) -> Iterator[str]:
    if vel.page_setup.orientation != "landscape" or str(vel.page_setup.paperSize) != "9":
        yield "drukt niet af op liggend A4"
    if not vel.sheet_properties.pageSetUpPr.fitToPage or vel.page_setup.fitToHeight != 0:
        yield "past niet op de breedte van een bladzijde"
    if not vel.print_title_rows:
        yield "herhaalt de kop niet"
    if "van" not in (vel.oddFooter.right.text or "") or not vel.oddFooter.left.text:
        yield "heeft geen voettekst met stand en bladzijde"


def _letters(vel: Worksheet) -> Iterator[str]:
    for rij in vel.iter_rows():
        for cel in rij:
            if cel.value is not None and (cel.font.sz < 10 or cel.font.name not in SCHREEFLOOS or cel.font.i):
                yield f"{cel.coordinate}: letter {cel.font.name} {cel.font.sz}"


def _tabel(vel: Worksheet) -> Iterator[str]:
    tabel = next(iter(vel.tables.values()))
    cellen = vel[tabel.ref]
    kop, *rijen = cellen
    if kop[0].column != 1 or rijen[-1][-1].row != vel.max_row or rijen[-1][-1].column != vel.max_column:
        yield "de tabel begint niet links of is niet het laatste op het blad"
    koppen = [cel.value for cel in kop]
    if not all(isinstance(x, str) and x for x in koppen) or len({x.lower() for x in koppen}) != len(koppen):
        yield "een kop is leeg of dubbel"
    if koppen != [kolom.name for kolom in tabel.tableColumns]:
        yield "de koppen van de tabel zijn niet die van het blad"
    if tabel.headerRowCount not in (None, 1) or tabel.tableStyleInfo.showRowStripes:
        yield "er is geen enkele kopregel"
    for rij in range(1, kop[0].row):
        if not isinstance(vel.cell(rij, 1).value, str) or any(
            vel.cell(rij, k).value for k in range(2, vel.max_column + 1)
        ):
            yield f"rij {rij} boven de tabel is leeg of heeft meer dan een cel"
    yield from _inhoud(vel, koppen, rijen)


def _inhoud(vel: Worksheet, koppen: list[str], rijen: list) -> Iterator[str]:
    gebruikt = set()
    breedtes = [_breedte(vel, plaats) for plaats in range(1, len(koppen) + 1)]
    noten = max(len(str(vel.cell(r, 1).value)) for r in range(1, rijen[0][0].row - 1))
    if noten > sum(breedtes) * 1.15:
        yield "een regel boven de tabel is breder dan de tabel"
    for rij in rijen:
        for plaats, cel in enumerate(rij):
            if cel.value is None or cel.value == "":
                yield f"{cel.coordinate}: lege cel"
            if cel.data_type == "f" and not koppen[plaats].lower().startswith("controle"):
                yield f"{cel.coordinate}: formule buiten een controlekolom"
            if isinstance(cel.value, str) and AFKORTING.match(cel.value):
                gebruikt.add(cel.value)
            yield from _past(vel, cel, breedtes[plaats])
    uitleg = " ".join(str(vel.cell(r, 1).value) for r in range(1, rijen[0][0].row))
    genoemd = set(re.findall(r"\[[a-z]\](?= =)", uitleg))
    if genoemd != gebruikt:
        yield f"tekens uitgelegd {sorted(genoemd)}, gebruikt {sorted(gebruikt)}"


def _breedte(vel: Worksheet, plaats: int) -> float:
    """The width of a column; neighbours of the same width share one record."""
    return next(d.width for d in vel.column_dimensions.values() if d.min <= plaats <= d.max)


def _past(vel: Worksheet, cel, breedte: float) -> Iterator[str]:
    if isinstance(cel.value, str) and cel.data_type != "f":
        regels = sum(-(-max(1, len(deel)) // int(breedte)) for deel in cel.value.split("\n"))
        hoog = vel.row_dimensions[cel.row].height or 15
        if not cel.alignment.wrap_text and len(cel.value) > breedte:
            yield f"{cel.coordinate}: tekst wordt afgekapt"
        if cel.alignment.wrap_text and min(409, regels * 12) > hoog + 1:
            yield f"{cel.coordinate}: rij te laag voor {regels} regels"
    elif isinstance(cel.value, int | float) and len(f"{cel.value:,.1f}") > breedte and "%" not in cel.number_format:
        yield f"{cel.coordinate}: getal past niet"
