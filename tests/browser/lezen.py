"""Opening a screen in the browser and waiting until it says something."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import App

AMSTERDAM = "/gemeente?code=GM0363"
SCHERMEN = ("/", "/adoptie", AMSTERDAM, "/pauzes", "/aanleveren", "/rapportage", "/definities")


def open_blad(blad: Page, app: App, adres: str = "/") -> None:
    """Go to a screen and wait for its title."""
    blad.goto(app.adres + adres)
    expect(blad.locator("h1")).to_be_visible()
    if adres.startswith("/adoptie"):
        expect(blad.locator("#starts")).to_be_attached()
    blad.wait_for_timeout(400)


def titel(blad: Page) -> str:
    """The text of the h1."""
    return blad.locator("h1").inner_text()
