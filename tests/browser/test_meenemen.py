"""Meenemen, search, Gebied and Groot scherm in a real browser: what is copied, saved, printed and shown."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from store.naamsleutel import sleutel
from tests.browser.conftest import LAPTOP, SCHERM, TELEFOON, App, draai
from tests.browser.lezen import berichten, ernstig, open_blad, rust
from tests.pages.namen import gelekt

pytestmark = pytest.mark.browser
FLEVOLAND = "/gebied?soort=provincie&code=PV24"
BRON = "Stand van 4 november 2025 · Bron: inventarisatie Kennisgeving, gegevens nr. 3 · Voorbeelddata (fictief)"


def zoek(blad: Page, woorden: str) -> Locator:
    blad.get_by_role("combobox", name="Zoek een gemeente, gebied, uitvoerder of schuldeiser").fill(woorden)
    return blad.locator("#pm-zoek-lijst [role=option]")


def neem(blad: Page, figuur: str, wat: str) -> None:
    blad.locator(f"{figuur} .pm-mee").first.click()
    blad.get_by_role("menuitem", name=wat, exact=False).first.click()


def test_search_finds_a_gemeente_by_an_old_name_and_opens_it_with_the_keyboard(app: App, blad: Page) -> None:
    open_blad(blad, app)
    expect(zoek(blad, "weesp").first).to_contain_text("Amsterdam gemeente in Noord-Holland · ook: Weesp")
    blad.keyboard.press("ArrowDown")
    veld = blad.get_by_role("combobox", name="Zoek een gemeente")
    expect(veld).to_have_attribute("aria-activedescendant", "pm-zoek-lijst-0")
    blad.keyboard.press("Enter")
    expect(blad.locator("h1")).to_contain_text("Amsterdam")
    assert "code=GM0363" in blad.url


def test_search_lists_namesakes_gebieden_and_uitvoerders_and_says_calmly_when_there_is_none(
    app: App, blad: Page
) -> None:
    open_blad(blad, app, "/definities")
    assert set(zoek(blad, "Bergen").all_inner_texts()) >= {
        "Bergen (L.) gemeente in Limburg", "Bergen (NH.) gemeente in Noord-Holland",
    }  # fmt: skip
    expect(zoek(blad, "friesland").filter(has_text="Fryslân provincie")).to_have_count(1)
    expect(zoek(blad, "stadsbank oost").first).to_contain_text("uitvoerder van")
    zoek(blad, "e").first.wait_for()
    assert blad.locator("#pm-zoek-lijst [role=option]").count() == 8
    zoek(blad, "xyzzy")
    expect(blad.get_by_text("Wij vonden niets met ‘xyzzy’.")).to_be_visible()
    blad.keyboard.press("Escape")
    expect(blad.get_by_text("Wij vonden niets met")).not_to_be_visible()
    zoek(blad, "flevo").first.click()
    expect(blad.locator("h1")).to_contain_text("In Flevoland")


def test_the_browser_reads_a_name_as_the_ingest_does(app: App, blad: Page) -> None:
    open_blad(blad, app)
    lijst = blad.evaluate("pauzemonitor.zoeklijst.flatMap(d => d.namen)")
    extra = [
        "Gemeente  Súdwest-Fryslân",
        "st. Michielsgestel",
        "Alphen a/d Rijn",
        "IJSSELSTEIN",
        "’s‑Hertogenbosch",
        "A&B",
    ]
    namen = [*lijst, *extra]
    gelezen = blad.evaluate("namen => namen.map(n => pauzemonitor.zoeksleutel(n))", namen)
    for naam, wat in zip(namen, gelezen, strict=True):
        assert wat == sleutel(naam), naam


def test_flevoland_is_one_search_away_and_its_answer_is_copied(app: App, blad: Page) -> None:
    open_blad(blad, app, FLEVOLAND)
    blad.get_by_role("button", name="Kopieer dit antwoord").click()
    expect(blad.get_by_text("De zin is gekopieerd.")).to_be_visible()
    tekst = blad.evaluate("navigator.clipboard.readText()")
    assert tekst.startswith("Op 4 november 2025 gebruikten in Flevoland")
    assert tekst.endswith(f"({BRON.replace(' · Bron', ' · in Flevoland · Bron')})")
    assert "In heel Nederland waren dat er 200 van de 342 (58,5%)" in tekst
    neem(blad, "#deel-ADO-12", "Groot scherm")
    expect(blad.locator("[data-groot] .pm-grootbron").first).to_contain_text("· in Flevoland ·")
    blad.keyboard.press("Escape")
    expect(blad.locator("h1")).to_contain_text("In Flevoland")


def test_an_own_selection_is_made_by_search_and_kept_in_the_address(app: App, blad: Page) -> None:
    open_blad(blad, app, "/gebied?soort=selectie")
    veld = blad.get_by_role("combobox", name="Voeg een gemeente toe")
    for naam in ("Almere", "Urk"):
        veld.fill(naam)
        blad.keyboard.press("Enter")
        expect(blad.get_by_role("link", name=f"Haal {naam} uit de selectie")).to_be_visible()
    assert parse_qs(urlsplit(blad.url).query)["codes"] == ["GM0034,GM0184"]
    blad.get_by_role("link", name="Haal Urk uit de selectie").click()
    expect(blad.get_by_role("link", name="Haal Urk uit de selectie")).to_have_count(0)
    expect(blad.get_by_role("heading", level=1)).to_contain_text("In deze selectie")


def test_a_sentence_is_copied_with_figure_stand_bron_and_caveat(app: App, blad: Page) -> None:
    open_blad(blad, app)
    neem(blad, '[data-code="ADO-01"]', "Kopieer zin")
    expect(blad.get_by_text("De zin is gekopieerd.")).to_be_visible()
    assert blad.evaluate("navigator.clipboard.readText()") == (
        f"Gebruikt de Kennisgeving: 200 van de 342 (58,5%) gemeenten. ({BRON}) "
        "Zeg niet: 58,5% van de mensen met schulden krijgt een pauze."
    )


# Every "Kopieer zin" of a page, without a clipboard in between.
ALLE_ZINNEN = """() => { const uit = {};
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (t) => { uit.nu = t; return Promise.resolve(); } } });
    return [...document.querySelectorAll('.pm-mee')].map((k) => { k.click();
        [...document.querySelectorAll('[role=menuitem]')].find((m) => m.textContent === 'Kopieer zin').click();
        return [k.getAttribute('aria-label'), uit.nu]; }); }"""


@pytest.mark.parametrize("adres", ["/", "/adoptie?provincie=PV24", FLEVOLAND])
def test_every_sentence_that_can_be_copied_says_a_figure_and_whose(adres: str, app: App, blad: Page) -> None:
    open_blad(blad, app, adres)
    zinnen = blad.evaluate(ALLE_ZINNEN)
    assert len(zinnen) > 7
    for knop, tekst in zinnen:
        zin, _, rest = tekst.partition(" (Stand van ")
        if "bellen" in knop:
            assert "Alleen intern. Stand van 4 november 2025" in tekst
            assert len(tekst) < 300
            continue
        assert re.search(r"\d|[Gg]een enkele gemeente|nog geen gegevens", zin.replace("30 juni 2025", "")), tekst
        assert not re.search(r"[.?!]:|\?$|%(?!\)| \()", zin), tekst
        assert rest.startswith("4 november 2025 · "), tekst
        assert adres != FLEVOLAND or "· in Flevoland · Bron" in rest, tekst
        assert "Zeg niet: 58,5%" not in rest or "58,5%" in zin, tekst


def test_a_table_is_copied_as_a_table_and_as_text_with_tabs(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    neem(blad, "#per-provincie", "Kopieer tabel")
    expect(blad.get_by_text("De tabel is gekopieerd.")).to_be_visible()
    kaal = blad.evaluate("navigator.clipboard.readText()").splitlines()
    assert kaal[0].split("\t")[:3] == ["Provincie", "Gemeenten", "Gebruikt"]
    assert len(kaal[1].split("\t")) == len(kaal[0].split("\t"))
    html = blad.evaluate("navigator.clipboard.read().then(x => x[0].getType('text/html')).then(x => x.text())")
    assert html.count("<tr>") == 14
    assert "<th" in html
    assert "Kopieer zin" not in html
    assert "\t18044027\t" in "\n".join(kaal)
    blad.context.add_init_script("window.print = () => {}")
    with blad.context.expect_page() as papier:
        neem(blad, "#per-provincie", "Afdrukken (A4)")
    expect(papier.value.get_by_role("cell", name="18.044.027")).to_be_visible()


def test_the_csv_holds_exactly_what_is_shown(app: App, blad: Page, tmp_path: Path) -> None:
    open_blad(blad, app, "/adoptie")
    blad.get_by_label("Zoek in deze tabel").fill("flevoland")
    blad.locator("#tabel .pm-mee").click()
    with blad.expect_download() as gehaald:
        blad.get_by_role("menuitem", name="CSV").click()
    ruw = Path(gehaald.value.path()).read_bytes()
    assert ruw.startswith(b"\xef\xbb\xbf")
    rijen = list(csv.reader(io.StringIO(ruw.decode("utf-8-sig")), delimiter=";"))
    assert len(rijen) == 1 + 6
    assert rijen[1][:3] == ["Almere", "Flevoland", "229574"]
    assert rijen[1][-1] == BRON
    assert "Klopt dit niet" not in ruw.decode()


def test_a_picture_holds_its_title_stand_bron_and_status(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    for figuur, in_beeld in (
        ("#per-provincie", "Flevoland"),
        ("#op-weg", "doel: alle gemeenten"),
        (".pm-kaartdeel", "ALM"),
    ):
        blad.locator(f"{figuur} .pm-mee").first.click()
        with blad.expect_download() as gehaald:
            blad.get_by_role("menuitem", name="Bewaar afbeelding (SVG)").click()
        svg = Path(gehaald.value.path()).read_text("utf-8")
        kop = blad.locator("h1" if figuur == ".pm-kaartdeel" else f"{figuur} h2").inner_text()
        woorden = re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", svg))
        assert kop.split()[0] in woorden
        assert in_beeld in woorden
        assert "Voorbeelddata (fictief)" in woorden
        assert "href" not in svg
        blad.locator(f"{figuur} .pm-mee").first.click()
        with blad.expect_download() as png:
            blad.get_by_role("menuitem", name="Bewaar afbeelding (PNG)").click()
        beeld = Path(png.value.path()).read_bytes()
        assert beeld.startswith(b"\x89PNG")
        assert int.from_bytes(beeld[16:20], "big") > 1000


def test_the_print_page_stands_alone(app: App, blad: Page) -> None:
    open_blad(blad, app, "/gebied?soort=provincie&code=PV30")
    with blad.context.expect_page() as nieuw:
        neem(blad, ".pm-regel", "Afdrukken (A4)")
    papier = nieuw.value
    expect(papier.get_by_role("heading", level=1)).to_contain_text("In Noord-Brabant")
    expect(papier.locator("footer")).to_have_text(BRON.replace(" · Bron", " · in Noord-Brabant · Bron"))
    assert papier.locator("script, link, [src]").count() == 0
    pdf = papier.pdf(prefer_css_page_size=True)
    papier.close()
    assert pdf.count(b"/Type /Page\n") == 1 or len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1


def test_a_link_says_that_it_works_here_only_unless_the_address_is_known(
    app: App, blad: Page, chromium: Browser, tmp_path: Path
) -> None:
    open_blad(blad, app, "/adoptie")
    neem(blad, "#per-provincie", "Kopieer link (alleen deze computer)")
    expect(blad.get_by_text("Hij werkt alleen op deze computer.", exact=False).first).to_be_visible()
    link = blad.evaluate("navigator.clipboard.readText()")
    assert link.startswith(app.adres)
    assert "editie=3-" in link
    assert link.endswith("#per-provincie")
    for bekend in draai(app.data, PAUZEMONITOR_ADRES="https://pauzemonitor.example"):
        open_blad(blad, bekend)
        blad.context.grant_permissions(["clipboard-read", "clipboard-write"])
        neem(blad, ".pm-regel", "Kopieer link")
        expect(blad.get_by_text("De link is gekopieerd.", exact=True)).to_be_visible()
        assert blad.evaluate("navigator.clipboard.readText()").startswith("https://pauzemonitor.example/?")


def test_without_https_the_text_stands_selected_for_ctrl_c(app: App, chromium: Browser) -> None:
    context = chromium.new_context(viewport=SCHERM)
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    blad = context.new_page()
    open_blad(blad, app)
    neem(blad, '[data-code="ADO-01"]', "Kopieer zin")
    expect(blad.get_by_text("Druk op Ctrl+C om dit te kopiëren.")).to_be_visible()
    blad.wait_for_timeout(200)
    gekozen = "const v = document.activeElement; return v.value.slice(v.selectionStart, v.selectionEnd)"
    assert "200 van de 342 (58,5%)" in blad.evaluate(f"(() => {{ {gekozen} }})()")
    blad.keyboard.press("Escape")
    neem(blad, ".pm-regel", "Kopieer tabel")
    blad.wait_for_timeout(200)
    assert "Nodig per maand" in blad.evaluate("getSelection().toString()")
    context.close()


def test_the_menu_is_worked_with_the_keyboard(app: App, blad: Page) -> None:
    open_blad(blad, app)
    knop = blad.get_by_role("button", name="Meenemen: deze pagina")
    knop.focus()
    blad.keyboard.press("Enter")
    expect(knop).to_have_attribute("aria-expanded", "true")
    expect(blad.get_by_role("menuitem", name="Kopieer zin")).to_be_focused()
    blad.keyboard.press("ArrowDown")
    expect(blad.get_by_role("menuitem", name="Kopieer tabel")).to_be_focused()
    blad.keyboard.press("End")
    blad.keyboard.press("Escape")
    expect(knop).to_be_focused()
    expect(knop).to_have_attribute("aria-expanded", "false")


def test_a_figure_leads_to_where_it_comes_from_with_what_it_is_about(app: App, blad: Page) -> None:
    open_blad(blad, app, "/gebied?soort=provincie&code=PV24")
    neem(blad, "#deel-ADO-12", "Waar komt dit cijfer vandaan?")
    expect(blad.locator("h1")).to_contain_text("ADO-12 Wat gemeenten tegenhoudt")
    assert "provincie=PV24&code=ADO-12" in blad.url
    expect(blad.locator("#deel-de-regels tbody tr").first).to_contain_text("blad ")


@pytest.mark.parametrize("beeld", ["kaart", "weg", "provincies", "ADO-12", "ADO-16goed", "ADO-18", "starts"])
def test_letters_on_the_big_screen_are_at_least_24_px(beeld: str, app: App, blad: Page) -> None:
    blad.set_viewport_size({"width": 1280, "height": 720})
    open_blad(blad, app, f"/groot?beeld={beeld}")
    kleinste = blad.evaluate(
        """() => { const uit = [];
        for (const t of document.querySelectorAll('[data-groot] section:not([hidden]) svg text')) uit.push(parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a);
        for (const e of document.querySelectorAll('[data-groot] h1, [data-groot] p, [data-groot] button')) uit.push(parseFloat(getComputedStyle(e).fontSize));
        return Math.min(...uit); }"""
    )
    assert kleinste >= 24
    assert blad.evaluate(
        "[...document.querySelectorAll('[data-groot] section:not([hidden]) svg')].every(e => { const r = e.getBoundingClientRect(); return r.bottom <= 721 && r.right <= 1281; })"
    )


def test_arrows_go_through_the_pictures_and_escape_leaves(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie?provincie=PV24")
    neem(blad, "#per-provincie", "Groot scherm")
    expect(blad.locator("[data-groot]")).to_be_visible()
    expect(blad.locator(".pm-menu")).not_to_be_visible()
    assert "toon=provincies" in blad.url
    expect(blad.locator("section[data-beeld=provincies]")).to_be_visible()
    blad.keyboard.press("ArrowLeft")
    expect(blad.locator("section[data-beeld=weg]")).to_be_visible()
    assert "toon=weg" in blad.url
    blad.reload()
    expect(blad.locator("section[data-beeld=weg]")).to_be_visible()
    blad.keyboard.press("Escape")
    expect(blad.locator(".pm-menu")).to_be_visible()
    expect(blad.locator("h1")).to_contain_text("In Flevoland")


def test_a_row_of_pictures_is_chosen(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    neem(blad, ".pm-regel", "Groot scherm…")
    vakjes = blad.locator(".pm-neemvak input[type=checkbox]")
    for i in range(2, vakjes.count()):
        vakjes.nth(i).uncheck()
    blad.get_by_role("button", name="Toon op groot scherm").click()
    expect(blad.locator("[data-groot] section")).to_have_count(2)


@pytest.mark.parametrize("adres", ["/", FLEVOLAND, "/gebied?soort=selectie&codes=GM0034,GM0363", "/groot"])
def test_nothing_sticks_out_and_axe_is_quiet(adres: str, app: App, blad: Page) -> None:
    open_blad(blad, app, adres)
    for maat in (SCHERM, LAPTOP, TELEFOON):
        blad.set_viewport_size(maat)
        rust(blad)
        breed = blad.evaluate(
            "Math.max(document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth)"
        )
        assert breed <= maat["width"] + 1, maat
        assert ernstig(blad) == [], maat


@pytest.fixture(scope="module", params=["werkgroep", "ministerie", "publiek"])
def app_voor(request: pytest.FixtureRequest, app: App) -> Iterator[tuple[App, str]]:
    """The same data, opened by a role that may see less."""
    for deze in draai(app.data, PAUZEMONITOR_ROL=request.param):
        yield deze, request.param


def test_no_message_to_a_browser_holds_a_name_with_a_stand_that_its_role_may_not_see(
    app_voor: tuple[App, str], blad: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, rol = app_voor
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(app.data))
    with berichten(blad) as gehoord:
        for adres in ("/", "/adoptie", FLEVOLAND, "/groot", "/adoptie?stand=gebruikt_nog_niet"):
            open_blad(blad, app, adres)
    alles = b"\n".join(gehoord).decode("utf-8", "ignore").replace('\\"', '"').replace("\\n", "\n")
    assert "Voorbeelddata (fictief)" in alles
    assert gelekt(alles, rol) == []
    assert gelekt(blad.content(), rol) == []


def test_in_another_role_the_steps_of_the_day_are_there_and_take_along_no_more_than_it_may_see(
    app_voor: tuple[App, str], blad: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, rol = app_voor
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(app.data))
    open_blad(blad, app)
    zoek(blad, "dronten").first.click()
    expect(blad.locator("h1")).to_contain_text("Dronten")
    rust(blad)
    for knop in ("Antwoord toevoegen", "Klopt dit niet?"):
        assert blad.get_by_text(knop).count() == 0, knop

    open_blad(blad, app, FLEVOLAND)
    blad.get_by_role("button", name="Kopieer dit antwoord").click()
    expect(blad.get_by_text("De zin is gekopieerd.")).to_be_visible()
    assert "gebruikten in Flevoland" in blad.evaluate("navigator.clipboard.readText()")
    neem(blad, "#deel-ADO-12", "Groot scherm")
    expect(blad.locator("[data-groot] .pm-grootbron").first).to_contain_text("· in Flevoland ·")

    open_blad(blad, app, "/adoptie")
    assert blad.locator("#bellen tbody tr").count() == 0
    neem(blad, "#per-provincie", "Kopieer tabel")
    expect(blad.get_by_text("De tabel is gekopieerd.")).to_be_visible()
    tabel = blad.evaluate("navigator.clipboard.readText()")
    assert "Flevoland\t" in tabel
    with blad.context.expect_page() as papier:
        neem(blad, "#per-provincie", "Afdrukken (A4)")
    expect(papier.value.get_by_role("cell", name="Flevoland")).to_be_visible()
    assert gelekt(tabel + papier.value.content(), rol) == []
    papier.value.close()
