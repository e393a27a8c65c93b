"""Every screen in a real browser: Dutch, reachable, whole, and quiet towards the outside."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import LAPTOP, SCHERM, App
from tests.browser.lezen import AMSTERDAM, BUITEN, SCHEMAS, SCHERMEN, ernstig, open_blad, rust, titel, zet_licht

pytestmark = pytest.mark.browser

ENGELS = (
    "choose", "upload", "browse", "drag", "drop", "file", "files", "limit", "per", "loading", "running", "stop", "rerun",
    "settings", "print", "record", "about", "deploy", "skip", "main", "content", "search", "no results", "select",
    "options", "download", "fullscreen", "close", "open", "press", "enter to", "submit", "apply", "clear", "error",
    "traceback", "please", "wait", "connecting", "source", "app", "made with", "table", "chart", "show", "hide", "view",
    "next", "previous", "page", "sort", "filter by", "column", "autosize", "today", "yes", "true", "false", "none", "null",
)  # fmt: skip
# Words that Dutch has too.
OOK_NEDERLANDS = {"download", "per", "stop", "app", "open", "print", "filter by"}


@pytest.mark.parametrize("adres", SCHERMEN)
def test_a_screen_is_dutch_to_the_eye_and_to_a_screen_reader(adres: str, app: App, blad: Page) -> None:
    open_blad(blad, app, adres)
    assert blad.evaluate("document.documentElement.lang") == "nl"
    assert engels(blad) == []


def engels(blad: Page) -> list[str]:
    """The English words that can be read or heard on a screen."""
    tekst = blad.locator("body").inner_text().lower()
    namen = " ".join(blad.eval_on_selector_all(
        "[aria-label], [title], [placeholder], [alt]",
        "els => els.filter(e => e.checkVisibility()).map(e => ['aria-label', 'title', 'placeholder', 'alt']"
        ".map(n => e.getAttribute(n) ?? '').join(' '))",
    )).lower()  # fmt: skip
    gezien = re.sub(r"https?://\S+|\S+\.\w{2,4}/\S*", " ", f"{tekst} {namen}")
    return [w for w in ENGELS if w not in OOK_NEDERLANDS and re.search(rf"\b{w}\b", gezien)]


@pytest.mark.parametrize("adres", SCHERMEN)
def test_axe_finds_nothing_serious_in_light_or_dark(adres: str, app: App, blad: Page) -> None:
    open_blad(blad, app, adres)
    for schema in SCHEMAS:
        zet_licht(blad, schema)
        assert ernstig(blad) == [], schema


@pytest.mark.parametrize("adres", SCHERMEN)
def test_nothing_is_cut_off(adres: str, app: App, blad: Page) -> None:
    open_blad(blad, app, adres)
    for maat in (SCHERM, LAPTOP):
        blad.set_viewport_size(maat)
        rust(blad)
        assert blad.evaluate(BUITEN) == [], maat
        assert blad.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), maat


@pytest.mark.parametrize("maat", [SCHERM, LAPTOP], ids=["1440x900", "1280x640"])
def test_title_second_line_and_tiles_are_in_view(maat: ViewportSize, app: App, blad: Page) -> None:
    blad.set_viewport_size(maat)
    open_blad(blad, app)
    for zoek in ("h1", ".pm-tweede", ".pm-tegels"):
        plek = blad.locator(zoek).bounding_box()
        assert plek is not None
        assert plek["y"] >= 0
        assert plek["y"] + plek["height"] <= maat["height"]
    te_breed = blad.evaluate(
        "[...document.querySelectorAll('.pm-tegel, .pm-tegel *')].filter(e => e.scrollWidth > e.clientWidth + 1"
        " && getComputedStyle(e).display !== 'inline').map(e => e.outerHTML.slice(0, 120))"
    )
    assert te_breed == []


def test_a_phone_shows_the_same_without_sideways_scroll(app: App, blad: Page) -> None:
    blad.set_viewport_size({"width": 390, "height": 844})
    open_blad(blad, app)
    assert blad.evaluate("document.documentElement.scrollWidth <= 390")


def test_the_first_address_of_a_new_server_may_be_any_screen(nieuwe_app: App, blad: Page) -> None:
    open_blad(blad, nieuwe_app, AMSTERDAM)
    assert titel(blad) == "Er zijn nog geen gegevens."
    blad.get_by_role("link", name="Uitleg", exact=True).click()
    expect(blad.locator("h1")).to_have_text("Wat betekenen de cijfers?")


def test_the_menu_goes_to_every_screen_and_back(app: App, blad: Page) -> None:
    open_blad(blad, app)
    blad.get_by_role("navigation", name="Menu").get_by_role("link", name="Gemeenten").click()
    expect(blad).to_have_url(app.adres + "/adoptie")
    expect(blad.locator("#kaart")).to_be_visible()
    assert blad.title() == "Gemeenten · Pauzemonitor"
    blad.go_back()
    expect(blad.locator(".pm-tegels")).to_be_visible()
    assert blad.title() == "Overzicht · Pauzemonitor"


def test_the_i_of_a_figure_opens_its_explanation_on_the_same_day(app: App, blad: Page) -> None:
    open_blad(blad, app, "/?peildatum=2025-06-30")
    blad.get_by_role("link", name="Uitleg van Gaf geen antwoord").click()
    expect(blad.locator("#ADO-03")).to_be_in_viewport()
    assert "peildatum=2025-06-30" in blad.url
