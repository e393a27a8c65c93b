"""Opening a screen in the browser, waiting until it stands still, and what is asked of every screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, WebSocket

from tests.browser.conftest import App

AMSTERDAM = "/gemeente?code=GM0363"
SCHERMEN = ("/", "/adoptie", AMSTERDAM, "/pauzes", "/aanleveren", "/rapportage", "/definities")
SCHEMAS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
ACHTERGROND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
LICHT = "kleur => Math.max(...kleur.match(/\\d+/g).slice(0, 3).map(Number))"
# What sticks out to the right of the screen and is not made to be moved sideways.
BUITEN = """() => {
    const breed = document.documentElement.clientWidth;
    const schuift = e => e.closest(".pm-tabelvak, .pm-schuif, .pm-onzichtbaar, .pm-sprong, svg");
    return [...document.querySelectorAll(".pm-vak *, .pm-bovenkant *")]
        .filter(e => !schuift(e) && e.checkVisibility() && e.getBoundingClientRect().right > breed + 1)
        .map(e => e.outerHTML.slice(0, 120));
}"""
# First two frames: what follows a new size of the screen happens while one is drawn.
STIL = """() => new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar))).then(() => new Promise((klaar) => {
    const begin = performance.now();
    let laatste = begin;
    const kijker = new MutationObserver(() => { laatste = performance.now(); });
    kijker.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const kijk = () => {
        const nu = performance.now();
        if (nu - laatste < 150 && nu - begin < 5000) return setTimeout(kijk, 50);
        kijker.disconnect();
        klaar();
    };
    setTimeout(kijk, 150);
}))"""


def open_blad(blad: Page, app: App, adres: str = "/") -> None:
    """Go to a screen and wait until all of it is there."""
    blad.goto(app.adres + adres)
    # Not `expect`: whenever that has to wait it first writes down the whole screen.
    blad.locator("h1").wait_for(timeout=60_000)
    if adres.startswith("/adoptie"):
        blad.locator("#starts").wait_for(state="attached")
    rust(blad)


def rust(blad: Page) -> None:
    """Wait until the script of the screen ended and nothing on it has changed for a moment."""
    blad.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    blad.evaluate(STIL)


def zet_licht(blad: Page, schema: Literal["light", "dark"]) -> None:
    """Make it day or night for the browser, and wait until the whole screen followed."""
    blad.emulate_media(color_scheme=schema)
    blad.wait_for_function(f"(schema) => (({LICHT})({ACHTERGROND}) < 128) === (schema === 'dark')", arg=schema)
    rust(blad)
    blad.wait_for_function("() => !document.getAnimations().some(x => x instanceof CSSTransition)")


def titel(blad: Page) -> str:
    """The text of the h1."""
    return blad.locator("h1").inner_text()


def ernstig(blad: Page) -> list[tuple[str, list[str]]]:
    """What axe finds serious or critical, each with the first three places."""
    gevonden = Axe().run(blad).response["violations"]
    erg = [v for v in gevonden if v["impact"] in ("serious", "critical")]
    return [(v["id"], [plek["html"][:200] for plek in v["nodes"]][:3]) for v in erg]


@contextmanager
def berichten(blad: Page) -> Iterator[list[bytes]]:
    """Every message the server sends to the page meanwhile."""
    alle: list[bytes] = []

    def luister(lijn: WebSocket) -> None:
        lijn.on("framereceived", lambda b: alle.append(b if isinstance(b, bytes) else b.encode()))

    blad.on("websocket", luister)
    try:
        yield alle
    finally:
        blad.remove_listener("websocket", luister)
