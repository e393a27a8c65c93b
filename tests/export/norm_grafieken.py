"""What the norm asks of a chart in a workbook: words around it, words instead of it, and nothing typed into it."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from xml.etree import ElementTree

from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook

from charts.stijl import LICHT

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
PLEK = re.compile(r"'?([A-Za-z0-9_]+)'?!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)")
KLEINSTE_ALT, LETTERS = 40, 900
PALET = {kleur.removeprefix("#") for kleur in asdict(LICHT).values()}


def als_boom(deel: bytes) -> ElementTree.Element:
    """A part of a workbook that we wrote ourselves."""
    return ElementTree.fromstring(deel)  # noqa: S314 - our own bytes


def grafiekfouten(inhoud: bytes, boek: Workbook) -> Iterator[str]:
    """Every way in which the charts break the norm."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        namen = archief.namelist()
        platen = [als_boom(archief.read(n)) for n in namen if re.match(r"xl/charts/chart\d+\.xml", n)]
        lijsten = [als_boom(archief.read(n)) for n in namen if re.match(r"xl/drawings/drawing\d+\.xml", n)]
    grafiekbladen = [vel for vel in boek.worksheets if vel.title.startswith("Grafiek_")]
    if not len(platen) == len(lijsten) == len(grafiekbladen):
        yield f"{len(platen)} grafieken op {len(grafiekbladen)} grafiekbladen"
    for lijst in lijsten:
        yield from _van_lijst(lijst)
    for plaat in platen:
        yield from _van_plaat(plaat, boek)


def _van_lijst(lijst: ElementTree.Element) -> Iterator[str]:
    for naam in lijst.iter(f"{XDR}cNvPr"):
        if len(naam.get("descr", "")) < KLEINSTE_ALT:
            yield f"{naam.get('name')}: geen tekst in plaats van het beeld"
    if list(lijst.iter(f"{XDR}pic")):
        yield "een plaatje in plaats van een grafiek"


def _van_plaat(plaat: ElementTree.Element, boek: Workbook) -> Iterator[str]:
    if plaat.find(f"{C}chart/{C}title") is None:
        yield "een grafiek zonder titel"
    for soort in ("catAx", "dateAx", "valAx"):
        for as_ in plaat.iter(f"{C}{soort}"):
            if as_.find(f"{C}title") is None:
                yield "een as zonder titel"
    if list(plaat.iter(f"{C}numLit")) or list(plaat.iter(f"{C}strLit")):
        yield "een getal of naam die niet uit een cel komt"
    vreemd = {kleur.get("val", "").upper() for kleur in plaat.iter(f"{A}srgbClr")} - PALET
    if vreemd:
        yield f"kleuren buiten het palet: {sorted(vreemd)}"
    if any(int(letter.get("sz", LETTERS)) < LETTERS for letter in plaat.iter(f"{A}defRPr")):
        yield "letters die te klein zijn"
    for reeks in plaat.iter(f"{C}ser"):
        if reeks.find(f"{C}tx/{C}strRef/{C}f") is None:
            yield "een reeks waarvan de naam niet uit een cel komt"
    for formule in plaat.iter(f"{C}f"):
        yield from _van_formule(formule, boek)


def _van_formule(formule: ElementTree.Element, boek: Workbook) -> Iterator[str]:
    gevonden = PLEK.fullmatch(formule.text or "")
    if gevonden is None or gevonden[1] not in boek.sheetnames:
        yield f"{formule.text}: wijst naar geen blad"
        return
    links, boven, rechts, onder = range_boundaries(gevonden[2].replace("$", ""))
    cellen = [boek[gevonden[1]].cell(r, k) for r in range(boven, onder + 1) for k in range(links, rechts + 1)]
    if any(cel.value is None for cel in cellen):
        yield f"{formule.text}: wijst naar een lege cel"
