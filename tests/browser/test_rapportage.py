"""Rapportage in a real browser: from concept to verzonden, a correction with its errata, the A4, and who may what."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Locator, Page, expect

from export.vaststellen import Verzoek, neem_stap
from indicators.lijsten import gemeenten
from store.editie import lees_editie
from store.rapporten import lees_bestanden, rapporten
from store.stand import Stand
from tests.bouwstenen import lever
from tests.browser.conftest import LAPTOP, TELEFOON, App, draai
from tests.browser.lezen import berichten, open_blad, rust, titel
from tests.pages.namen import gelekt
from tests.pages.wereld import DAGEN, antwoorden, lever_standen

pytestmark = pytest.mark.browser
DAG = DAGEN[-1]
XLSX = "pauzeknop-szw-2025-11-04-v{}-vastgesteld.xlsx"
VRAGEN = ("Gaat u akkoord met een extra ronde?", "Wie belt de tien grootste gemeenten?")


@pytest.fixture
def echte_app(tmp_path: Path) -> Iterator[App]:
    """An app of this test alone, with three inventories that are no example, and a server that never knew the example."""
    lever_standen(tmp_path / "data", voorbeeld=False)
    yield from draai(tmp_path / "data")


def _stel_vast(app: App, reden: str = "") -> None:
    neem_stap(app.data, DAG, Verzoek("gecontroleerd", "projectleider", reden))
    neem_stap(app.data, DAG, Verzoek("vastgesteld", "hoofd communicatie"))


@pytest.fixture(scope="module")
def vastgesteld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one vastgesteld report; nobody writes in it."""
    data = tmp_path_factory.mktemp("rapportage") / "data"
    lever_standen(data, voorbeeld=False)
    _stel_vast(App("", data))
    return data


@pytest.fixture(scope="module")
def vaste_app(vastgesteld: Path) -> Iterator[App]:
    """That folder, opened by the role intern."""
    yield from draai(vastgesteld)


def _kop(blad: Page, woorden: str) -> None:
    expect(blad.locator("h1")).to_contain_text(woorden, timeout=60_000)


def _zet_stap(blad: Page, functie: str, **kiezen: str) -> None:
    """Fill in the form of the steps; `kiezen` is label and option of what is not the first choice."""
    rust(blad)
    for label, woorden in kiezen.items():
        keuze = blad.get_by_role("combobox", name=label)
        keuze.focus()
        keuze.press("ArrowDown")
        blad.get_by_role("option", name=woorden).wait_for()
        # With the keyboard: a click waits for a list that stands still, and this one is drawn anew meanwhile.
        for _ in range(blad.get_by_role("option").count()):
            if woorden in blad.locator("[role=option][data-focused]").inner_text():
                break
            keuze.press("ArrowDown")
        keuze.press("Enter")
    veld = blad.get_by_label("Uw functie, geen naam")
    veld.fill(functie)
    veld.press("Tab")
    blad.get_by_role("button", name="Leg deze stap vast").click()


def _haal(blad: Page, knop: str) -> bytes:
    # A button of the version before stays until the page is whole.
    expect(blad.locator('[data-testid="stApp"]')).to_have_attribute(
        "data-test-script-state", "notRunning", timeout=60_000
    )
    with blad.expect_download(timeout=60_000) as gehaald:
        blad.get_by_role("button", name=knop, exact=True).click()
    return Path(gehaald.value.path()).read_bytes()


def _versie(blad: Page, naam: str) -> Locator:
    return blad.get_by_role("navigation", name="Versie van het rapport").get_by_role("link", name=naam)


def _zin(blad: Page, app: App, pad: str = "/") -> str:
    """What "Kopieer zin" gives of the first tile."""
    open_blad(blad, app, pad)
    blad.locator('[data-code="ADO-01"] .pm-mee').first.click()
    blad.get_by_role("menuitem", name="Kopieer zin").click()
    expect(blad.get_by_text("De zin is gekopieerd.")).to_be_visible()
    zin: str = blad.evaluate("navigator.clipboard.readText()")
    return zin


def test_a_report_goes_from_concept_to_verzonden_by_two_functions(echte_app: App, blad: Page) -> None:
    assert "gegevens nr. 3 · Voorlopig)" in _zin(blad, echte_app)
    open_blad(blad, echte_app, "/rapportage")
    _kop(blad, "is een concept: nog niet gecontroleerd en vastgesteld")
    _zet_stap(blad, "projectleider")
    _kop(blad, "is gecontroleerd, maar nog niet vastgesteld")
    expect(blad.get_by_text("Versie 1 is gecontroleerd. Dit is een afspraak, geen slot")).to_be_visible()
    _zet_stap(blad, "Projectleider")
    expect(blad.get_by_text("Vaststellen doet een andere functie dan wie controleerde.")).to_be_visible()
    _zet_stap(blad, "hoofd communicatie")
    _kop(blad, "Het rapport van 4 november 2025 is vastgesteld (versie 1)")
    expect(blad.locator(".pm-regel")).to_contain_text("Vastgesteld")
    bewaard = lees_bestanden(rapporten(echte_app.data)[0])
    assert _haal(blad, "Excel-werkboek (vastgesteld)") == bewaard[XLSX.format(1)]
    with ZipFile(io.BytesIO(_haal(blad, "CSV-bestanden (zip) (vastgesteld)"))) as pak:
        assert all(pak.read(naam) in bewaard.values() for naam in pak.namelist())
    _zet_stap(blad, "projectleider")
    _kop(blad, "is verzonden (versie 1)")
    assert [stap.stap for stap in rapporten(echte_app.data)[0].stappen] == [
        "gecontroleerd", "vastgesteld", "verzonden"
    ]  # fmt: skip
    assert "gegevens nr. 3 · Vastgesteld)" in _zin(blad, echte_app)
    assert "gegevens nr. 3 · Voorlopig" in _zin(blad, echte_app, "/?peildatum=2025-06-30").replace("nr. 3)", "nr. 3")


def test_pictures_and_the_big_screen_carry_the_word_vastgesteld(vaste_app: App, blad: Page) -> None:
    open_blad(blad, vaste_app, "/adoptie")
    for figuur in ("#per-provincie", "#op-weg", ".pm-kaartdeel"):
        blad.locator(f"{figuur} .pm-mee").first.click()
        with blad.expect_download() as gehaald:
            blad.get_by_role("menuitem", name="Bewaar afbeelding (SVG)").click()
        svg = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", Path(gehaald.value.path()).read_text("utf-8")))
        assert "Vastgesteld" in svg
        assert "Voorlopig" not in svg
    blad.goto(f"{vaste_app.adres}/groot")
    expect(blad.get_by_text("gegevens nr. 3 · Vastgesteld").first).to_be_visible()


def test_a_correction_gives_a_second_version_with_errata_and_both_stay_readable(echte_app: App, blad: Page) -> None:
    _stel_vast(echte_app)
    lever(echte_app.data, DAG, antwoorden(DAG, ja=201, nee=110), bestand="nagekomen.xlsx")
    open_blad(blad, echte_app, "/rapportage")
    expect(blad.locator(".pm-regel")).to_contain_text("Voorlopig")
    _zet_stap(blad, "projectleider", **{"Volgende stap": "Ik heb dit rapport gecontroleerd"})
    expect(blad.get_by_text("Kies de reden van een nieuwe versie.")).to_be_visible()
    _zet_stap(blad, "projectleider", **{"Reden van een nieuwe versie": "Een gemeente gaf later antwoord"})
    expect(blad.get_by_text("Versie 2 is gecontroleerd.")).to_be_visible(timeout=60_000)
    _zet_stap(blad, "hoofd communicatie")
    _kop(blad, "is vastgesteld (versie 2)")
    expect(blad.locator(".pm-regel")).to_contain_text("Vastgesteld")
    boek = load_workbook(io.BytesIO(_haal(blad, "Excel-werkboek (vastgesteld)")))
    errata = list(boek["Errata"].iter_rows(values_only=True))
    assert ("Kerncijfers", "ADO-01, NL", "teller", "200", "201", "Een gemeente gaf later antwoord") in errata
    expect(blad.get_by_role("cell", name="Een gemeente gaf later antwoord")).to_be_visible()
    for naam, adres, telling in (("Versie 1", "versie=1", "200 van 342"), ("Versie 2", "versie=2", "201 van 342")):
        _versie(blad, naam).click()
        _kop(blad, f"({naam.lower()})")
        assert adres in blad.url
        expect(blad.get_by_role("region", name="Citeren").get_by_text(telling).first).to_be_visible()
    _versie(blad, "Nieuw concept").click()
    _kop(blad, "u ziet een nieuw concept")
    blad.reload()
    _kop(blad, "u ziet een nieuw concept")
    blad.go_back()
    _kop(blad, "is vastgesteld (versie 2)")


def test_the_questions_to_the_steering_group_stand_on_one_a4_and_come_back(
    echte_app: App, blad: Page, chromium: Browser, tmp_path: Path
) -> None:
    open_blad(blad, echte_app, "/rapportage")
    vak = _vragen(blad)
    vak.fill("Bel 06-12345678 voor overleg")
    vak.press("Control+Enter")
    expect(blad.get_by_text("gegevens van personen horen niet op dit blad")).to_be_visible()
    expect(blad.get_by_role("button", name="Download het A4")).to_have_count(0)
    vak.fill("\n".join(VRAGEN))
    vak.press("Control+Enter")
    expect(blad.get_by_text("gegevens van personen horen niet op dit blad")).to_have_count(0)
    pagina = _haal(blad, "Download het A4")
    assert all(f"<li>{vraag}</li>" in pagina.decode() for vraag in VRAGEN)
    (tmp_path / "a4.html").write_bytes(pagina)
    papier = chromium.new_page()
    papier.goto(f"file://{tmp_path / 'a4.html'}")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", papier.pdf(prefer_css_page_size=True))) == 1
    papier.close()
    blad.reload()
    expect(_vragen(blad)).to_have_value("\n".join(VRAGEN))
    assert _haal(blad, "Download het A4") == pagina


def _vragen(blad: Page) -> Locator:
    blad.get_by_text("Stand voor de stuurgroep (een A4)").click()
    return blad.get_by_label("Wat vraagt u de stuurgroep?")


@pytest.mark.parametrize(
    "geval",
    [
        ("werkgroep", "is vastgesteld (versie 1)", 5),
        ("ministerie", "is vastgesteld (versie 1)", 4),
        ("publiek", "is vastgesteld (versie 1); u ziet een nieuw concept", 4),
    ],
    ids=lambda geval: geval[0],
)
def test_outside_intern_nothing_is_vastgesteld_and_no_stand_is_named(
    vastgesteld: Path, blad: Page, monkeypatch: pytest.MonkeyPatch, geval: tuple[str, str, int]
) -> None:
    rol, kop, knoppen = geval
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(vastgesteld))
    with berichten(blad) as gehoord, contextmanager(draai)(vastgesteld, PAUZEMONITOR_ROL=rol) as app:
        open_blad(blad, app, "/rapportage")
        expect(blad.locator("h1")).to_have_text(f"Het rapport van 4 november 2025 {kop}")
        expect(blad.locator(".pm-regel")).to_contain_text("Vastgesteld")
        expect(blad.locator('[data-testid="stDownloadButton"]')).to_have_count(knoppen)
        expect(blad.get_by_role("heading", name="Voorbeeld van het blad Kerncijfers")).to_be_visible(timeout=60_000)
        expect(blad.get_by_text("Leg deze stap vast")).to_have_count(0)
        expect(blad.get_by_text("Stand voor de stuurgroep")).to_have_count(0)
        if rol != "publiek":
            assert _haal(blad, "Excel-werkboek (vastgesteld)") in lees_bestanden(rapporten(vastgesteld)[0]).values()
        if rol == "werkgroep":
            _alleen_gebruikers(_haal(blad, "Excel-werkboek (concept met gemeenten bij naam, niet voor het ministerie)"))
    alles = b"\n".join(gehoord).decode("utf-8", "ignore").replace('\\"', '"').replace("\\n", "\n")
    assert "Kerncijfers" in alles
    assert gelekt(alles, rol) == []


def _alleen_gebruikers(inhoud: bytes) -> None:
    """In the file by name are the users and nobody else."""
    blad = load_workbook(io.BytesIO(inhoud))["Adoptie_gemeente"]
    codes = {str(cel) for rij in blad.iter_rows(values_only=True) for cel in rij if re.fullmatch(r"GM\d{4}", str(cel))}
    alle = gemeenten(Stand(lees_editie(), DAG))
    assert codes == {g.gm_code for g in alle if g.stand == "gebruikt"}


def test_rapportage_fits_the_width_and_breaks_no_button(vaste_app: App, blad: Page) -> None:
    open_blad(blad, vaste_app, "/rapportage")
    assert titel(blad).startswith("Het rapport van 4 november 2025")
    for maat in (LAPTOP, TELEFOON):
        blad.set_viewport_size(maat)
        rust(blad)
        expect(_versie(blad, "Nieuw concept")).to_be_visible()
        assert blad.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= maat["width"]
        regels = "[...document.querySelectorAll('a.pm-knop')].map(a => a.getClientRects().length)"
        assert set(blad.evaluate(regels)) == {1}, maat
