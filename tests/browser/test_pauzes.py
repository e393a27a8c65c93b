"""Pauzes in a real browser: whole at every size, readable in both themes, its choices in the address, its list on screen alone."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LAPTOP, SCHERM, App, draai
from tests.browser.lezen import BUITEN, SCHEMAS, ernstig, open_blad, rust, zet_licht
from tests.browser.test_schermen import engels
from tests.pages.logwereld import lever_logs

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app with three inventories, signals, answers of creditors and monthly counts."""
    data = tmp_path_factory.mktemp("pauzes") / "data"
    lever_logs(data)
    yield from draai(data)


def open_pauzes(blad: Page, app: App, adres: str = "/pauzes") -> None:
    open_blad(blad, app, adres)
    expect(blad.locator("#initiatieven")).to_be_attached()


def test_axe_finds_nothing_serious_in_light_or_dark(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs, "/pauzes?onzekerheid=ja")
    for schema in SCHEMAS:
        zet_licht(blad, schema)
        assert ernstig(blad) == [], schema


def test_nothing_is_cut_off_and_the_tiles_are_in_view(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs)
    for maat in (SCHERM, LAPTOP):
        blad.set_viewport_size(maat)
        rust(blad)
        assert blad.evaluate(BUITEN) == [], maat
        for zoek in ("h1", ".pm-tweede", ".pm-tegels >> nth=0"):
            plek = blad.locator(zoek).first.bounding_box()
            assert plek is not None
            assert plek["y"] + plek["height"] <= maat["height"], (zoek, maat)


def test_the_first_screenful_holds_the_months_and_the_channel(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs)
    for zoek in ("#deel-SIG-01 svg", "#deel-SIG-03 svg"):
        plek = blad.locator(zoek).bounding_box()
        assert plek is not None
        assert plek["y"] < SCHERM["height"] - 200


def test_a_phone_shows_the_same_without_sideways_scroll(logs: App, blad: Page) -> None:
    blad.set_viewport_size({"width": 390, "height": 844})
    open_pauzes(blad, logs)
    assert blad.evaluate("document.documentElement.scrollWidth <= 390")
    assert blad.evaluate(BUITEN) == []


def test_the_screen_is_dutch_to_the_eye_and_to_a_screen_reader(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs, "/pauzes?onzekerheid=ja")
    for lade in blad.locator(".pm-vak details").all():
        lade.evaluate("e => { e.open = true; }")
    assert engels(blad) == []


def test_term_and_uncertainty_are_chosen_by_links_that_hold_the_place(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs)
    blad.locator("#einde").get_by_role("link", name="Termijn 6 maanden").click()
    expect(blad.locator("#einde")).to_contain_text("met een termijn van 6 maanden")
    blad.locator("#einde").get_by_role("link", name="Toon onzekerheid").click()
    expect(blad.locator("#einde .halo").first).to_be_attached()
    assert parse_qs(urlsplit(blad.url).query) == {"termijn": ["6"], "onzekerheid": ["ja"]}
    expect(blad.locator("#einde")).to_be_in_viewport()


def test_a_filter_of_the_work_list_narrows_the_screen(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs)
    blad.locator("#bijna select[name=provincie]").select_option("PV28")
    expect(blad).to_have_url(re.compile("provincie=PV28"))
    expect(blad.locator(".pm-chips")).to_contain_text("Zuid-Holland")


def test_the_work_list_stays_on_the_screen_and_its_counts_may_be_taken_along(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs)
    expect(blad.locator("#werklijst tbody tr").first).to_be_attached()
    expect(blad.locator("#bijna .pm-mee")).to_have_count(0)
    expect(blad.locator("#bijna-weken .pm-mee")).to_have_count(1)


def test_what_is_copied_says_from_how_many_gemeenten_and_what_not_to_say(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs)
    blad.locator("#einde > .pm-mee").click()
    blad.get_by_role("menuitem", name="Kopieer zin").click()
    expect(blad.get_by_text("De zin is gekopieerd.")).to_be_visible()
    zin = blad.evaluate("navigator.clipboard.readText()")
    assert zin.startswith("Naar schatting eindig")
    assert "uit 60 van de 200 gemeenten die de Kennisgeving gebruiken" in zin
    assert "Voorbeelddata" in zin
    assert "Zeg niet 'van de mensen'" in zin


def test_overzicht_leads_to_pauzes(logs: App, blad: Page) -> None:
    open_blad(blad, logs)
    blad.get_by_role("link", name="Meer over pauzes").click()
    expect(blad).to_have_url(logs.adres + "/pauzes")
    expect(blad.locator("h1")).to_contain_text("640 keer")


def test_the_other_address_opens_the_same_screen(logs: App, blad: Page) -> None:
    open_pauzes(blad, logs, "/signalen")
    expect(blad).to_have_url(logs.adres + "/pauzes")


def test_letters_of_pictures_are_at_least_eleven_pixels_on_a_telephone_and_the_keyboard_moves_them(
    logs: App, blad: Page
) -> None:
    blad.set_viewport_size({"width": 390, "height": 844})
    open_pauzes(blad, logs, "/pauzes?per=sector")
    kleinste = blad.evaluate("""() => Math.min(...[...document.querySelectorAll(".pm-deel .pm-beeld svg text")]
        .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a))""")
    assert round(kleinste, 2) >= 11
    expect(blad.locator("#per .pm-beeld").first).to_have_attribute("tabindex", "0")
    assert blad.evaluate("document.documentElement.scrollWidth") <= 390
