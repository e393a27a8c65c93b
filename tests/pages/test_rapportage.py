"""The screen Rapportage: opens with figures and without, says what the workbook says, and hands out the files."""

import io
import re
from collections import Counter
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from export.blad import als_tekst
from export.kerncijfers import LAND, kerncijfers
from export.vaststellen import Verzoek, neem_stap
from pages.onderdelen import rapportage, rapportage_bestanden
from store.editie import Editie, lees_editie
from store.rapporten import rapporten
from store.stand import Stand
from tests.pages.kijken import html_van
from tests.pages.wereld import lever_standen

DAG = date(2025, 11, 4)
WORTEL = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """The fictional world of the screens."""
    return lever_standen(tmp_path_factory.mktemp("rapportage") / "data")


def _scherm(monkeypatch: pytest.MonkeyPatch, data: Path, rol: str, **adres: str) -> AppTest:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(data))
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    monkeypatch.chdir(WORTEL)
    scherm = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=60)
    scherm.query_params.update(adres)
    scherm.run()
    scherm.query_params.update(adres)
    return scherm.switch_page("pages/rapportage.py").run()


def test_the_screen_opens_with_figures(monkeypatch: pytest.MonkeyPatch, editie: Editie) -> None:
    scherm = _scherm(monkeypatch, editie.data, "intern")
    assert not scherm.exception
    assert len(scherm.get("download_button")) == 6


@pytest.mark.parametrize("rol", ["ministerie", "publiek"])
def test_names_of_gemeenten_are_not_on_offer_outside(monkeypatch: pytest.MonkeyPatch, editie: Editie, rol: str) -> None:
    scherm = _scherm(monkeypatch, editie.data, rol)
    assert not scherm.exception
    assert len(scherm.get("download_button")) == 4


def test_the_screen_opens_without_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    scherm = _scherm(monkeypatch, tmp_path, "intern")
    assert not scherm.exception
    assert not scherm.get("download_button")


def test_the_preview_holds_the_cells_of_the_sheet(editie: Editie) -> None:
    stand = Stand(editie, DAG, "ministerie")
    blad = kerncijfers(stand)
    koppen = [kolom.kop for kolom in blad.kolommen]
    verwacht = [
        als_tekst(rij[koppen.index(kop)])
        for rij in blad.rijen if rij[4] == LAND[0] for kop in rapportage.VOORBLIK
    ]  # fmt: skip
    html = str(rapportage.kerncijfers_tabel(stand))
    assert [unescape(cel) for cel in re.findall(r"<td[^>]*>(.*?)</td>", html)] == verwacht


def test_the_sheets_about_people_stand_on_the_screen_with_what_is_hidden_and_why(editie: Editie) -> None:
    stand = Stand(editie, DAG, "ministerie")
    html = unescape(str(rapportage.bladen_over_mensen(stand)))
    for maak in rapportage.OVER_MENSEN:
        blad = maak(stand)
        assert f"Voorbeeld van het blad {blad.naam}" in html
        zonder_noot = [als_tekst(cel) for rij in blad.rijen for cel in rij[:-1]]
        assert Counter(zonder_noot) <= Counter(re.findall(r"<td[^>]*>(.*?)</td>", html))
    niet = unescape(str(rapportage.niet_mee(stand)))
    assert (
        f"{sum(cel == '[c]' for maak in rapportage.OVER_MENSEN for rij in maak(stand).rijen for cel in rij)} cellen"
        in niet
    )
    assert "D1, kleine aantallen" in niet


def test_the_sentences_to_quote_carry_counts_stand_and_what_not_to_say(editie: Editie) -> None:
    html = unescape(str(rapportage.citeren(Stand(editie, DAG, "ministerie"))))
    assert "200 van de 342 (58,5%)" in html
    assert "Voorbeelddata (fictief)" in html
    assert "Zeg niet: 58,5% van de mensen met schulden" in html


@pytest.mark.parametrize("vorm", list(rapportage_bestanden.SOORTEN))
def test_each_button_makes_its_file_for_the_ministry(editie: Editie, vorm: str) -> None:
    stand = rapportage.ontvanger(Stand(editie, DAG, "intern"))
    assert stand.rol == "ministerie"
    inhoud = rapportage_bestanden._maker(vorm, stand, False)()
    assert inhoud[:2] == {"html": b"<!"}.get(vorm, b"PK")
    if vorm == "xlsx":
        assert "Adoptie_gemeente" not in load_workbook(io.BytesIO(inhoud)).sheetnames


def _leg_vast(scherm: AppTest, stap: str, functie: str) -> AppTest:
    scherm.selectbox[0].set_value(stap)
    scherm.text_input[0].set_value(functie)
    return next(knop for knop in scherm.button if knop.label == "Leg deze stap vast").click().run()


def test_two_functions_take_a_report_to_vastgesteld(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    editie = lever_standen(tmp_path / "data")
    scherm = _leg_vast(_scherm(monkeypatch, editie.data, "intern"), "gecontroleerd", "projectleider")
    assert "geen slot" in scherm.success[0].value
    scherm = _leg_vast(scherm, "vastgesteld", "Projectleider")
    assert "andere functie" in scherm.error[0].value
    scherm = _leg_vast(scherm, "vastgesteld", "hoofd communicatie")
    assert not scherm.exception
    (rapport,) = rapporten(editie.data)
    assert rapport.vast
    assert _versielinks(scherm) == [
        ("/rapportage?versie=1", True, "Versie 1: vastgesteld"),
        ("/rapportage?versie=concept", False, "Nieuw concept (gegevens nr. 3)"),
    ]
    assert "versie=1" in _vaste_link(scherm)
    html = unescape(str(rapportage.citeren(rapportage.ontvanger(Stand(editie, DAG)), rapport)))
    assert "vastgesteld, versie 1" in html
    assert "concept" not in html
    opnieuw = (
        next(knop for knop in scherm.button if knop.label == "Maak dit rapport opnieuw en vergelijk").click().run()
    )
    assert "byte voor byte" in opnieuw.success[0].value


def _versielinks(scherm: AppTest) -> list[tuple[str, bool, str]]:
    (nav,) = re.findall(r'<nav aria-label="Versie van het rapport">(.*?)</nav>', html_van(scherm), re.S)
    links = re.findall(r'href="([^"]*)"( aria-current="true")?>(.*?)</a>', nav)
    return [(unescape(adres), bool(hier), woorden) for adres, hier, woorden in links]


def _vaste_link(scherm: AppTest) -> str:
    return unescape(re.findall(r'data-kopieer="([^"]*)"', html_van(scherm))[0])


@pytest.fixture(scope="module")
def vastgesteld(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """The same world, of which the report was vastgesteld twice, the second time for its text."""
    data = tmp_path_factory.mktemp("vastgesteld") / "data"
    lever_standen(data, voorbeeld=False)
    for reden in ("", "tekst"):
        neem_stap(data, DAG, Verzoek("gecontroleerd", "projectleider", reden))
        neem_stap(data, DAG, Verzoek("vastgesteld", "hoofd communicatie"))
    return lees_editie(data=data)


@pytest.mark.parametrize(
    ("versie", "titel"),
    [
        ("", "is vastgesteld (versie 2)"),
        ("1", "is vastgesteld (versie 1)"),
        ("2", "is vastgesteld (versie 2)"),
        ("concept", "u ziet een nieuw concept"),
        ("7", "u ziet een nieuw concept"),
    ],
)
def test_the_address_says_which_version_is_on_screen(
    monkeypatch: pytest.MonkeyPatch, vastgesteld: Editie, versie: str, titel: str
) -> None:
    scherm = _scherm(monkeypatch, vastgesteld.data, "intern", **({"versie": versie} if versie else {}))
    assert titel in html_van(scherm)
    assert ("Versie 7 van het rapport van 4 november 2025 kennen wij hier niet" in html_van(scherm)) == (versie == "7")
    assert f"versie={'concept' if versie == '7' else versie or '2'}" in _vaste_link(scherm)


def test_the_public_opens_no_version_by_its_address(monkeypatch: pytest.MonkeyPatch, vastgesteld: Editie) -> None:
    html = html_van(_scherm(monkeypatch, vastgesteld.data, "publiek", versie="1"))
    assert "kennen wij hier niet" in html
    assert "Versie van het rapport" not in html


def test_the_questions_of_the_last_a4_stand_in_the_field_again(
    monkeypatch: pytest.MonkeyPatch, vastgesteld: Editie
) -> None:
    assert _scherm(monkeypatch, vastgesteld.data, "intern").text_area[0].value == ""
    rapportage_bestanden.bewaar_met_vragen(Stand(vastgesteld, DAG), ["Gaat u akkoord?", "Wie belt?"])
    assert _scherm(monkeypatch, vastgesteld.data, "intern").text_area[0].value == "Gaat u akkoord?\nWie belt?"
    eerder = _scherm(monkeypatch, vastgesteld.data, "intern", peildatum="2025-06-30")
    assert eerder.text_area[0].value == ""


def test_the_steps_are_for_intern_only(monkeypatch: pytest.MonkeyPatch, editie: Editie) -> None:
    for rol in ("werkgroep", "ministerie", "publiek"):
        scherm = _scherm(monkeypatch, editie.data, rol)
        assert not scherm.exception
        assert not [knop for knop in scherm.button if knop.label == "Leg deze stap vast"]
