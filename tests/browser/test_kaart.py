"""The map by mouse and by keyboard, the filters, and the table that says the same."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import App
from tests.browser.lezen import open_blad, titel

pytestmark = pytest.mark.browser


def test_a_click_on_a_tile_opens_the_gemeente(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie?provincie=PV24")
    blad.locator('a[data-gm="GM0034"]').click()
    expect(blad.locator("h1")).to_contain_text("Almere")
    assert "code=GM0034" in blad.url
    blad.get_by_role("link", name="Alle gemeenten").click()
    expect(blad.locator("h1")).to_contain_text("Flevoland")


def test_the_keyboard_alone_walks_the_map_and_opens_a_gemeente(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    for _ in range(60):
        blad.keyboard.press("Tab")
        if blad.evaluate("document.activeElement.hasAttribute('data-rij')"):
            break
    eerste = _tegel(blad)
    for toets in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowRight"):
        blad.keyboard.press(toets)
    laatste = _tegel(blad)
    assert laatste["gm"] != eerste["gm"]
    assert int(laatste["rij"]) >= int(eerste["rij"]) + 2
    assert blad.locator("a[data-rij][tabindex='0']").count() == 1
    expect(blad.locator("[data-kaarttekst]")).to_contain_text("inwoners")
    blad.keyboard.press("Enter")
    expect(blad).to_have_url(re.compile(f"code={laatste['gm']}"))
    expect(blad.locator("h1")).to_be_focused()


def test_escape_leaves_the_map_for_what_follows_it(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    blad.locator("a[data-rij][tabindex='0']").focus()
    blad.keyboard.press("Escape")
    expect(blad.get_by_role("link", name="Naar de tabel van alle gemeenten")).to_be_focused()


def test_every_tile_can_be_reached_with_the_arrows(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    bereikt = blad.evaluate(
        """() => {
            const gezien = new Set(), rij = [document.querySelector("a[data-rij][tabindex='0']")];
            while (rij.length) {
                const t = rij.pop();
                if (gezien.has(t)) continue;
                gezien.add(t);
                t.focus();
                for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
                    t.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
                    rij.push(document.activeElement);
                }
            }
            return gezien.size;
        }"""
    )
    assert bereikt == 342


def _tegel(blad: Page) -> dict[str, str]:
    gegevens: dict[str, str] = blad.evaluate("({ ...document.activeElement.dataset })")
    return gegevens


def test_a_filter_is_chosen_seen_in_the_address_and_taken_away(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    blad.get_by_role("combobox", name="Provincie").first.select_option("PV24")
    expect(blad.locator("h1")).to_contain_text("In Flevoland")
    assert "provincie=PV24" in blad.url
    assert blad.locator(".gedimd").count() == 342 - 6
    blad.get_by_label("Toon veranderingen").check()
    expect(blad.locator("#kaart .ring").first).to_be_visible()
    blad.get_by_role("link", name="Haal het filter Provincie Flevoland weg").click()
    expect(blad.locator("h1")).to_contain_text("200 van de 342")
    assert "provincie" not in blad.url


def test_a_rerun_does_not_draw_the_map_again(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    blad.evaluate("document.querySelector('#kaart').dataset.zelfde = 'ja'")
    # A copied link is pinned by a run of the whole script.
    blad.get_by_role("button", name="Kopieer link").click()
    blad.wait_for_timeout(1500)
    assert list((app.data / "pins").glob("*.json"))
    expect(blad.locator("#kaart")).to_have_attribute("data-zelfde", "ja")


def test_the_table_is_searched_without_accents_or_capitals(app: App, blad: Page) -> None:
    open_blad(blad, app, "/adoptie")
    blad.get_by_label("Zoek in deze tabel").fill("sudwest")
    expect(blad.locator("#gemeenten tbody tr:visible")).to_have_count(1)
    expect(blad.locator("#gemeenten-aantal")).to_have_text("1 van de 342 regels")
    blad.locator("#gemeenten tbody tr:visible th a").click()
    expect(blad.locator("h1")).to_contain_text("Súdwest-Fryslân")
    assert titel(blad)
