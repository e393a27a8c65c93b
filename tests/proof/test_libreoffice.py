"""Another program opens our files: LibreOffice makes a PDF of the workbook and reads the ODS."""

import csv
import io
import re
import shutil
import subprocess
import zlib
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from export.blad import Blad, Kolom, als_tekst
from export.grafiek import Vorm
from export.grafiekbladen import cellen, naam_van
from export.ods import schrijf_ods
from export.werkboek import ministerie_bladen, ministerie_werkboek
from export.xlsx import schrijf_xlsx
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, winkel
from tests.export.conftest import met_pauzes  # noqa: F401 - a world with pauzes and creditors

MEESTE_BLADZIJDEN = 30
VIJANDIG = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "<b>x</b>", "😀 مرحبا")
pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    """Two inventories, seen by the ministry."""
    juni = date(2025, 6, 30)
    editie = winkel(tmp_path_factory.mktemp("libreoffice"), [(juni, anker(juni, ja=120)), (ANKERDAG, anker())])
    return Stand(editie, ANKERDAG, "ministerie")


def _zet_om(pad: Path, vorm: str) -> Path:
    """Convert a file with LibreOffice; give the folder with the result."""
    programma = shutil.which("soffice") or shutil.which("libreoffice")
    if programma is None:
        pytest.fail("LibreOffice is not installed: sudo apt-get install libreoffice-calc", pytrace=False)
    uit = pad.parent / "uit"
    thuis = f"-env:UserInstallation=file://{pad.parent}/profiel"
    opdracht = [programma, thuis, "--headless", "--convert-to", vorm, "--outdir", str(uit), str(pad)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=180)
    return uit


def _delen(pdf: bytes) -> list[bytes]:
    """A PDF and the content of its packed streams."""
    delen = [pdf]
    for stroom in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            delen.append(zlib.decompressobj().decompress(stroom))
        except zlib.error:
            continue
    return delen


def _bladzijden(pdf: bytes) -> int:
    """The number of pages that a PDF says it has."""
    gevonden = [re.findall(rb"/Type\s*/Pages.*?/Count\s+(\d+)", deel, re.DOTALL) for deel in _delen(pdf)]
    return max(int(aantal) for aantallen in gevonden for aantal in aantallen)


def _tekens(pdf: bytes) -> set[str]:
    """Every sign that stands anywhere in a PDF: its fonts hold only those, each with its Unicode number."""
    kaarten = [deel for deel in _delen(pdf) if b"beginbfchar" in deel]
    nummers = [n for kaart in kaarten for n in re.findall(rb"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]{4})>", kaart)]
    return {chr(int(nummer, 16)) for nummer in nummers}


def _als_csv(pad: Path, aantal: int) -> list[list[list[str]]]:
    """Every sheet as it shows, through a CSV per sheet."""
    uit = _zet_om(pad, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    bestanden = sorted(uit.glob("*.csv"), key=lambda p: p.stat().st_mtime_ns)
    assert len(bestanden) == aantal
    return [list(csv.reader(io.StringIO(bestand.read_text("utf-8")))) for bestand in bestanden]


def test_the_workbook_prints_on_a_few_pages(stand: Stand, tmp_path: Path) -> None:
    boek = tmp_path / "rapport.xlsx"
    boek.write_bytes(ministerie_werkboek(stand))
    pdf = (_zet_om(boek, "pdf") / "rapport.pdf").read_bytes()
    bladen = len(load_workbook(boek).sheetnames)
    assert bladen <= _bladzijden(pdf) <= MEESTE_BLADZIJDEN


@pytest.mark.parametrize("vorm", ["xlsx", "ods"])
def test_no_cell_is_too_narrow_and_no_formula_is_wrong(stand: Stand, tmp_path: Path, vorm: str) -> None:
    bladen = ministerie_bladen(stand)
    schrijf = {"xlsx": schrijf_xlsx, "ods": schrijf_ods}[vorm]
    boek = tmp_path / f"rapport.{vorm}"
    boek.write_bytes(schrijf(bladen, titel="Rapport", dag=stand.peildatum))
    tekens = _tekens((_zet_om(boek, "pdf") / "rapport.pdf").read_bytes())
    assert {"%", "€"} & tekens == {"%"}
    assert "#" not in tekens
    for rijen in _als_csv(boek, len(bladen)):
        assert not [cel for rij in rijen for cel in rij if cel.startswith(("#", "Err:"))]


def test_a_number_that_does_not_fit_would_be_seen(tmp_path: Path) -> None:
    boek = tmp_path / "smal.xlsx"
    with Workbook(boek) as werkboek:
        vel = werkboek.add_worksheet("Smal")
        vel.set_column(0, 0, 2)
        vel.write_number(0, 0, 123456789.5, werkboek.add_format({"num_format": "#,##0.0"}))
    assert "#" in _tekens((_zet_om(boek, "pdf") / "smal.pdf").read_bytes())


@pytest.mark.parametrize("vorm", ["xlsx", "ods"])
def test_hostile_text_is_shown_as_it_is(tmp_path: Path, vorm: str) -> None:
    blad = Blad("Vijandig", "Titel", "stempel", (Kolom("Tekst"),), tuple((tekst,) for tekst in VIJANDIG))
    boek = tmp_path / f"vijandig.{vorm}"
    boek.write_bytes({"xlsx": schrijf_xlsx, "ods": schrijf_ods}[vorm]([blad], titel="x", dag=ANKERDAG))
    (rijen,) = _als_csv(boek, 1)
    assert [rij[0] for rij in rijen[-len(VIJANDIG) :]] == list(VIJANDIG)


def _bladzijden_met(pdf: Path, woorden: str) -> list[str]:
    """The text of each page of a PDF on which these words stand."""
    tekst = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout
    return [bladzijde for bladzijde in tekst.decode().split("\f") if woorden in bladzijde]


@pytest.mark.parametrize("vorm", ["xlsx", "ods"])
def test_every_chart_prints_on_the_page_of_its_words_with_no_word_cut_off(
    met_pauzes: Editie,  # noqa: F811
    tmp_path: Path,
    vorm: str,
) -> None:
    bladen = ministerie_bladen(Stand(met_pauzes, ANKERDAG))
    boek = tmp_path / f"rapport.{vorm}"
    boek.write_bytes({"xlsx": schrijf_xlsx, "ods": schrijf_ods}[vorm](bladen, titel="Rapport", dag=ANKERDAG))
    pdf = _zet_om(boek, "pdf") / "rapport.pdf"
    pagina_van = {blad.naam: p for blad in bladen if blad.grafiek for p in _bladzijden_met(pdf, _leest(blad))}
    assert len(pagina_van) == 4
    op_naam = {blad.naam: blad for blad in bladen}
    for naam, pagina in pagina_van.items():
        blad = op_naam[naam]
        assert blad.grafiek is not None
        bron = op_naam[blad.grafiek.reeksen[0].waarden.blad]
        los = " ".join(pagina.split())
        # Above the table, in the table or the chart: each stands once more in the picture than in the words.
        assert los.count(blad.titel) >= 3
        namen = [naam_van(bron, reeks) for reeks in blad.grafiek.reeksen] if len(blad.grafiek.reeksen) > 1 else []
        labels = [] if blad.grafiek.vorm == Vorm.LIJNEN else cellen(bron, blad.grafiek.reeksen[0].labels)
        for woorden in (*namen, *map(als_tekst, labels)):
            assert los.count(woorden) >= 2, woorden
        for as_ in (blad.grafiek.as_labels, blad.grafiek.as_waarden):
            assert as_ in los, as_


def _leest(blad: Blad) -> str:
    return f"De grafiek leest de cellen van blad {blad.grafiek.reeksen[0].waarden.blad}." if blad.grafiek else ""
