"""Noting an answer by telephone with the keyboard alone: from the call list to the changed tile."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import App
from tests.browser.lezen import ernstig, open_blad, rust

pytestmark = pytest.mark.browser


def tegel(blad: Page, app: App) -> int:
    """How many gemeenten the first tile of Overzicht counts."""
    open_blad(blad, app)
    gevonden = re.search(r"(\d+) van 342", blad.locator(".pm-tegels").inner_text())
    assert gevonden is not None
    return int(gevonden[1])


def tab_naar(blad: Page, rol: str, naam: str | re.Pattern[str]) -> None:
    """Press Tab until the element of this role and name has the focus."""
    doel = blad.get_by_role(rol, name=naam).first  # type: ignore[arg-type]
    expect(doel).to_be_attached()
    for _ in range(60):
        if doel.evaluate("e => e === document.activeElement"):
            return
        blad.keyboard.press("Tab")
        blad.wait_for_timeout(30)
    pytest.fail(f"{naam} is met Tab niet te bereiken")


def test_an_answer_by_telephone_changes_the_tile_with_the_keyboard_alone(eigen_app: App, blad: Page) -> None:
    blad.set_default_timeout(60_000)
    voor = tegel(blad, eigen_app)
    open_blad(blad, eigen_app, "/adoptie?stand=gebruikt_nog_niet")
    verbeter = blad.locator('#bellijst a[href$="#antwoord"]').first
    verbeter.focus()
    blad.keyboard.press("Enter")
    expect(blad.locator("#antwoord")).to_be_focused(timeout=60_000)

    tab_naar(blad, "radio", "Gebruikt de Kennisgeving")
    blad.keyboard.press("Space")
    expect(blad.get_by_role("radio", name="Altijd")).to_be_attached(timeout=60_000)
    tab_naar(blad, "textbox", re.compile("Datum van het antwoord"))
    blad.keyboard.press("Control+A")
    blad.keyboard.type("1-7-2025")
    tab_naar(blad, "button", "Antwoord toevoegen")
    blad.keyboard.press("Enter")

    expect(blad.get_by_text("is genoteerd als levering 3")).to_be_visible(timeout=90_000)
    expect(blad.locator("h1")).to_contain_text("(stand van 1 juli 2025)")
    expect(blad.get_by_role("link", name="Bekijk de kwitantie")).to_be_visible()
    assert tegel(blad, eigen_app) == voor + 1


def test_axe_finds_nothing_serious_in_the_form_and_the_words_are_dutch(app: App, blad: Page) -> None:
    open_blad(blad, app, "/gemeente?code=GM0034")
    expect(blad.get_by_role("button", name="Gesprek noteren")).to_be_visible(timeout=60_000)
    rust(blad)
    assert ernstig(blad) == []
    namen = " ".join(blad.eval_on_selector_all("[aria-label]", "els => els.map(e => e.getAttribute('aria-label'))"))
    assert not re.search(r"\b(help|choose|select|clear|open$|press)\b", namen, re.IGNORECASE), namen
