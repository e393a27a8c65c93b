"""The screen Gegevens in a real browser: from an uploaded file to the changed figure, questions, refusal, withdraw."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import LAPTOP, SCHERM, TELEFOON, App
from tests.browser.lezen import ernstig, rust
from tests.pages.bestanden import VERSLEUTELD, inventarisatie, namen, standen

pytestmark = pytest.mark.browser
WACHTWOORD = (
    "Dit bestand heeft een wachtwoord of een vertrouwelijkheidslabel. Haal dat eraf, sla het bestand opnieuw op en "
    "probeer het nog eens."
)
# Words of Streamlit that must never be read or heard.
ENGELS = re.compile(
    r"\b(upload|drag|drop file|browse|remove|limit|clear|choose|select|loading|running|press|enter to|help|close|submit|"
    r"no results|show|hide|settings|deploy|rerun|add files)\b",
    re.IGNORECASE,
)


@pytest.fixture
def pagina(lege_app: App, blad: Page) -> Page:
    """The screen Gegevens of an app without data."""
    blad.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    blad.goto(f"{lege_app.adres}/aanleveren")
    return blad


def bestand(naam: str, inhoud: bytes) -> FilePayload:
    return {"name": naam, "mimeType": "application/octet-stream", "buffer": inhoud}


def bied_aan(pagina: Page, inhoud: bytes, naam: str = "Inventarisatie per 4 november 2025.xlsx") -> None:
    pagina.goto(urljoin(pagina.url, "/aanleveren"))
    expect(pagina.get_by_role("heading", name="Een bestand aanleveren")).to_be_visible()
    pagina.set_input_files("input[type=file]", bestand(naam, inhoud))


def aanvaard(pagina: Page) -> None:
    pagina.get_by_role("button", name="Aanvaarden en publiceren").click()


def kies_functie(pagina: Page, functie: str) -> None:
    veld = pagina.get_by_role("combobox", name="Uw functie")
    veld.focus()
    veld.press("ArrowDown")
    pagina.get_by_role("option", name=functie).click()


def open_kwitantie(pagina: Page) -> None:
    """Open the receipt of the first delivery, once the message about it was brought into view."""
    rust(pagina)
    pagina.wait_for_timeout(600)
    pagina.get_by_role("link", name="Bekijk nr. 1", exact=True).click()
    expect(pagina.get_by_role("heading", name="Kwitantie van levering 1")).to_be_visible()


def niets_steekt_uit(pagina: Page) -> bool:
    return bool(
        pagina.evaluate(
            """() => [...document.querySelectorAll('[data-testid=stMain] *')].every(e => {
                const r = e.getBoundingClientRect();
                return !r.width || !e.checkVisibility() || e.closest('.pm-tabelvak table, [hidden]') || getComputedStyle(e).position === 'absolute'
                  || (r.left >= -1 && r.right <= innerWidth + 1);
            })"""
        )
    )


def gelezen_woorden(pagina: Page) -> str:
    """What is read on the page and what a screen reader says of it."""
    namen_ = pagina.evaluate("[...document.querySelectorAll('[aria-label],[title]')].filter(e => e.offsetParent)"
                             ".map(e => (e.getAttribute('aria-label') || '') + ' ' + (e.title || '')).join(' ')")  # fmt: skip
    zichtbaar = pagina.evaluate(
        """() => { const uit = []; const gang = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (gang.nextNode()) { const e = gang.currentNode.parentElement; const s = getComputedStyle(e);
          if (e.checkVisibility() && s.fontSize !== '0px' && !['SCRIPT','STYLE','NOSCRIPT'].includes(e.tagName)
              && e.getBoundingClientRect().width) uit.push(gang.currentNode.data); }
        return uit.join(' '); }"""
    )
    return f"{zichtbaar} {namen_}"


def test_a_delivery_goes_from_upload_to_the_changed_figure_on_overzicht(pagina: Page) -> None:
    bied_aan(pagina, inventarisatie(standen(ja=9, nee=4)))
    expect(pagina.get_by_text("Het bestand heeft 13 regels: 13 ingelezen")).to_be_visible()
    aanvaard(pagina)
    expect(pagina.get_by_text("Levering 1 is ingelezen en gepubliceerd. Gegevens nr. 1 gelden nu.")).to_be_visible()
    pagina.get_by_role("link", name="Bekijk de cijfers op Overzicht").click()
    expect(pagina.locator('[data-code="ADO-01"]').first).to_contain_text("9 van")
    bied_aan(pagina, inventarisatie(standen(ja=12, nee=1), titel="Stand per 30 november 2025"), "uitvraag.xlsx")
    aanvaard(pagina)
    expect(pagina.get_by_text("Levering 2 is ingelezen en gepubliceerd.")).to_be_visible()
    pagina.get_by_role("link", name="Bekijk de cijfers op Overzicht").click()
    expect(pagina.locator('[data-code="ADO-01"]').first).to_contain_text("12 van")


def test_a_doubtful_name_and_status_are_asked_answered_and_kept_in_the_receipt(pagina: Page) -> None:
    bied_aan(pagina, inventarisatie([*standen(ja=12), ("Bergen", "Ja"), (namen(13)[12], "n.b.")]))
    expect(pagina.get_by_text("Wij hebben 2 vragen")).to_be_visible()
    pagina.get_by_text("Bergen (L.) (GM0893)").click()
    expect(pagina.get_by_role("button", name="Aanvaarden en publiceren")).to_be_disabled()
    pagina.get_by_role("radiogroup", name=re.compile("n.b.")).get_by_text("Geen antwoord").click()
    kies_functie(pagina, "Projectleider")
    pagina.get_by_role("button", name="Controleer opnieuw").click()
    expect(pagina.get_by_text("Wij hebben 2 vragen")).not_to_be_visible()
    expect(pagina.get_by_text("Het bestand heeft 14 regels: 14 ingelezen, 0 niet ingelezen")).to_be_visible()
    aanvaard(pagina)
    expect(pagina.get_by_text("Levering 1 is ingelezen en gepubliceerd.")).to_be_visible()
    open_kwitantie(pagina)
    rij = pagina.get_by_role("row", name=re.compile("cel A15"))
    expect(rij).to_contain_text("Bergen (L.) (GM0893)")
    expect(rij).to_contain_text("projectleider")


def test_an_encrypted_file_is_refused_with_the_sentence_and_nothing_changes(pagina: Page) -> None:
    bied_aan(pagina, VERSLEUTELD)
    expect(pagina.get_by_role("alert")).to_have_text(WACHTWOORD)
    expect(pagina.get_by_role("button", name="Aanvaarden en publiceren")).not_to_be_visible()
    expect(pagina.get_by_role("heading", name="Er zijn nog geen gegevens")).to_be_visible()


def test_the_same_bytes_twice_change_nothing_and_a_delivery_can_be_withdrawn(pagina: Page) -> None:
    inhoud = inventarisatie(standen(ja=9, nee=4))
    bied_aan(pagina, inhoud)
    aanvaard(pagina)
    expect(pagina.get_by_text("Levering 1 is ingelezen en gepubliceerd.")).to_be_visible()
    bied_aan(pagina, inhoud)
    expect(pagina.get_by_text("Dit bestand is al ingelezen als levering 1.")).to_be_visible()
    aanvaard(pagina)
    expect(pagina.get_by_text("Er is niets veranderd; gegevens nr. 1 blijft gelden.")).to_be_visible()
    open_kwitantie(pagina)
    pagina.get_by_role("button", name="Levering 1 intrekken").click()
    expect(pagina.get_by_text("Weet u het zeker?")).to_be_in_viewport()
    pagina.get_by_role("button", name="Ja, trek levering 1 in").click()
    expect(pagina.get_by_text("is ingetrokken. Gegevens nr. 2 gelden nu.")).to_be_in_viewport()
    expect(pagina.get_by_role("row", name=re.compile("Ingetrokken"))).to_be_visible()


def test_lines_not_read_are_handed_back_as_a_workbook(pagina: Page) -> None:
    bied_aan(pagina, inventarisatie([*standen(ja=12), ("Bergen", "Ja")]))
    aanvaard(pagina)
    with pagina.expect_download() as gehaald:
        pagina.get_by_role("button", name="Download de regel die niet is ingelezen").click()
    assert gehaald.value.suggested_filename == "terugmelding-levering-1.xlsx"
    assert Path(gehaald.value.path()).read_bytes().startswith(b"PK")


def test_questions_and_receipt_fit_every_size_in_dutch_and_axe_finds_nothing_serious(pagina: Page) -> None:
    bied_aan(pagina, inventarisatie([*standen(ja=12), ("Bergen", "Ja"), (namen(13)[12], "n.b.")]))
    expect(pagina.get_by_text("Wij hebben 2 vragen")).to_be_visible()
    expect(pagina.get_by_role("button", name="Aanvaarden en publiceren")).to_be_visible()
    past_en_leest(pagina, "Aanvaarden en publiceren")
    aanvaard(pagina)
    expect(pagina.get_by_text("Levering 1 is ingelezen en gepubliceerd.")).to_be_visible()
    open_kwitantie(pagina)
    past_en_leest(pagina, "Kwitantie van levering 1")


def past_en_leest(pagina: Page, woorden: str) -> None:
    """The screen as it is now, at three sizes: whole, these words on it and no English, and nothing axe calls serious."""
    for maat in (SCHERM, LAPTOP, TELEFOON):
        pagina.set_viewport_size(maat)
        rust(pagina)
        assert niets_steekt_uit(pagina), maat
        assert woorden in gelezen_woorden(pagina), maat
        assert not ENGELS.findall(gelezen_woorden(pagina)), maat
    pagina.set_viewport_size(SCHERM)
    rust(pagina)
    assert ernstig(pagina) == []


def test_the_keyboard_alone_delivers_a_file(pagina: Page) -> None:
    bied_aan(pagina, inventarisatie(standen(ja=9, nee=4)))
    expect(pagina.get_by_role("button", name="Aanvaarden en publiceren")).to_be_visible()
    for _ in range(60):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("document.activeElement.textContent") == "Aanvaarden en publiceren":
            break
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_text("Levering 1 is ingelezen en gepubliceerd.")).to_be_visible()
