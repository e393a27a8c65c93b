"""Links that last: the copied link shows the old figures later too, and says that there is a newer stand."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import App
from tests.browser.lezen import open_blad, titel
from tests.pages.wereld import lever_standen

pytestmark = pytest.mark.browser


def test_a_copied_link_shows_the_old_figures_and_says_there_is_a_newer_stand(eigen_app: App, blad: Page) -> None:
    open_blad(blad, eigen_app)
    toen = titel(blad)
    assert toen.startswith("112 van de 342")
    blad.get_by_role("button", name="Kopieer link").click()
    expect(blad.get_by_text("De link is gekopieerd.")).to_be_visible()
    link = blad.get_by_label("Deze link laat ook later deze cijfers zien").input_value()
    assert blad.evaluate("navigator.clipboard.readText()") == link
    assert "peildatum=2025-06-30" in link
    assert "editie=" in link
    blad.wait_for_timeout(500)
    assert list((eigen_app.data / "pins").glob("*.json"))

    lever_standen(eigen_app.data)
    blad.goto(link)
    expect(blad.locator("h1")).to_have_text(toen)
    expect(blad.get_by_text("Er is een nieuwere stand: 4 november 2025")).to_be_visible()
    blad.get_by_role("link", name="Naar de nieuwste stand").click()
    expect(blad.locator("h1")).to_contain_text("200 van de 342")


def test_without_a_clipboard_the_link_is_selected_for_ctrl_c(app: App, chromium: Browser) -> None:
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    blad = context.new_page()
    open_blad(blad, app)
    blad.get_by_role("button", name="Kopieer link").click()
    expect(blad.get_by_text("Druk op Ctrl+C om de link te kopiëren.")).to_be_visible()
    assert blad.evaluate("document.activeElement.selectionEnd - document.activeElement.selectionStart") > 20
    context.close()


def test_another_date_is_chosen_or_typed(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    blad.get_by_text("Andere datum").click()
    blad.get_by_role("link", name="30 juni 2025").click()
    expect(blad.locator("h1")).to_contain_text("112 van de 342")
    blad.get_by_text("Andere datum").click()
    blad.get_by_label("Of typ een datum").fill("31-1-2025")
    blad.keyboard.press("Enter")
    expect(blad.locator("h1")).to_contain_text("40 van de 342")
    blad.get_by_text("Andere datum").click()
    blad.get_by_role("link", name="Nieuwste stand").click()
    expect(blad.locator("h1")).to_contain_text("200 van de 342")
