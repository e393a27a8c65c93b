"""Schuldeisers in a real browser: whole at every size, readable in both themes, found by search, the analyst folded."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LAPTOP, SCHERM, App, draai
from tests.browser.lezen import BUITEN, SCHEMAS, ernstig, open_blad, rust, titel, zet_licht
from tests.pages.schuldeiserwereld import lever_antwoorden

pytestmark = pytest.mark.browser

LAATSTE = {"/schuldeisers": "#analist", "/schuldeiser?id=CZ": "#kwartalen", "/": "[data-code='SCH-11']"}


@pytest.fixture(scope="module")
def antwoorden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app with three inventories, signals and the answers of twenty creditors."""
    data = tmp_path_factory.mktemp("schuldeisers") / "data"
    lever_antwoorden(data)
    yield from draai(data)


def open_heel(blad: Page, app: App, adres: str = "/schuldeisers") -> None:
    """Go to a screen and wait for its last part."""
    open_blad(blad, app, adres)
    expect(blad.locator(LAATSTE[adres])).to_be_attached()


@pytest.mark.parametrize("adres", LAATSTE)
def test_axe_finds_nothing_serious_in_light_or_dark_not_even_in_what_is_folded(
    adres: str, antwoorden: App, blad: Page
) -> None:
    open_heel(blad, antwoorden, adres)
    blad.evaluate("document.querySelectorAll('.pm-vak details').forEach(d => { d.open = true; })")
    for schema in SCHEMAS:
        zet_licht(blad, schema)
        assert ernstig(blad) == [], schema
        assert blad.locator(".pm-vak details:not([open])").count() == 0


@pytest.mark.parametrize("adres", ["/schuldeisers", "/schuldeiser?id=CZ"])
def test_nothing_is_cut_off_and_a_phone_shows_the_same_without_sideways_scroll(
    adres: str, antwoorden: App, blad: Page
) -> None:
    open_heel(blad, antwoorden, adres)
    for maat in (SCHERM, LAPTOP):
        blad.set_viewport_size(maat)
        rust(blad)
        assert blad.evaluate(BUITEN) == [], maat
        assert blad.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), maat
    blad.set_viewport_size({"width": 390, "height": 844})
    rust(blad)
    assert blad.evaluate("document.documentElement.scrollWidth <= 390")


def test_title_second_line_and_tiles_are_in_view_on_a_laptop(antwoorden: App, blad: Page) -> None:
    blad.set_viewport_size(LAPTOP)
    open_heel(blad, antwoorden)
    for zoek in ("h1", ".pm-tweede", ".pm-tegels"):
        plek = blad.locator(zoek).first.bounding_box()
        assert plek is not None
        assert plek["y"] + plek["height"] <= LAPTOP["height"]


def test_the_analyst_opens_with_the_keyboard(antwoorden: App, blad: Page) -> None:
    open_heel(blad, antwoorden)
    expect(blad.locator("#trechter-ja")).to_be_hidden()
    blad.locator("#analist > details > summary").focus()
    blad.keyboard.press("Enter")
    expect(blad.locator("#trechter-ja")).to_be_visible()


def test_a_creditor_is_found_by_another_spelling_and_the_menu_says_where_one_is(antwoorden: App, blad: Page) -> None:
    open_heel(blad, antwoorden)
    blad.get_by_role("combobox", name="Zoek een gemeente").fill("nuon")
    blad.get_by_role("option", name="Vattenfall").click()
    expect(blad.locator("h1")).to_have_text("Vattenfall")
    assert "id=VATTENFALL" in blad.url
    hier = blad.get_by_role("navigation", name="Menu").locator("[aria-current=page]")
    expect(hier).to_have_text("Schuldeisers")


def test_the_order_of_the_list_is_in_the_address(antwoorden: App, blad: Page) -> None:
    open_heel(blad, antwoorden)
    blad.get_by_role("link", name="Op naam").click()
    expect(blad.locator("#schuldeisers [aria-current=true]")).to_have_text("Op naam")
    assert "volgorde=alfabet" in blad.url
    expect(blad.locator("#tabel-schuldeisers tbody th").first).to_have_text("Belastingdienst")
    assert titel(blad).startswith("Op ")


def test_a_reply_is_noted_with_the_keyboard_announced_and_stands_beside_the_figures(
    antwoorden: App, blad: Page
) -> None:
    open_heel(blad, antwoorden, "/schuldeiser?id=CZ")
    blad.locator("summary", has_text="Reactie van de schuldeiser toevoegen").focus()
    blad.keyboard.press("Enter")
    blad.get_by_label("Tekst van de reactie").focus()
    blad.keyboard.type("Wij antwoorden sinds juni binnen een week.")
    blad.get_by_role("button", name="Reactie toevoegen").focus()
    blad.wait_for_timeout(1000)  # leaving the field sends what was typed
    blad.keyboard.press("Enter")
    melding = blad.get_by_role("status").filter(has_text="Reactie van CZ")
    expect(melding).to_contain_text("Reactie van CZ", timeout=60_000)
    expect(melding).to_contain_text("is genoteerd als levering")
    expect(melding).to_be_in_viewport()
    expect(blad.locator("#reactie .pm-citaat")).to_contain_text("Wij antwoorden sinds juni binnen een week.")
    blad.set_viewport_size({"width": 390, "height": 844})
    rust(blad)
    assert blad.evaluate("document.documentElement.scrollWidth <= 390")
    assert ernstig(blad) == []
