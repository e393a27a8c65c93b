"""Gebied, Groot scherm and search without a browser, and what each role may see of them."""

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from indicators.lijsten import gemeenten
from pages.gemeten import gemeten, stand_van
from pages.keuze import Keuze, lees_keuze
from pages.zoek import zoeklijst_van
from tests.pages.kijken import html_van, koppen, open_scherm, titel, woorden
from tests.pages.namen import gelekt, verborgen

FLEVOLAND = {"soort": "provincie", "code": "PV24"}
ADRESSEN: list[tuple[str, dict[str, str]]] = [
    ("/", {}),
    ("/adoptie", {}),
    ("/adoptie", {"stand": "geen_reactie"}),
    ("/adoptie", {"stand": "gebruikt_nog_niet", "provincie": "PV24", "veranderingen": "ja"}),
    ("/gebied", FLEVOLAND),
    ("/gebied", {"soort": "arbeidsmarktregio", "code": "AM11"}),
    ("/gebied", {"soort": "uitvoerder", "code": "SON"}),
    ("/groot", {"beeld": "kaart,weg,provincies,ADO-12,starts"}),
    ("/rapportage", {}),
    ("/aanleveren", {}),
    ("/definities", {}),
]


def test_a_gebied_shows_what_was_measured_beside_the_country(met_gegevens: Path) -> None:
    proef = open_scherm("/gebied", **FLEVOLAND)
    tekst = woorden(html_van(proef))
    stand = stand_van(None, editie="", rol="intern")
    rij = gemeten("ADO-01", stand, filters=(("provincie", "PV24"),)).totaal()
    assert titel(proef).startswith("In Flevoland gebruik")
    assert f"{rij.teller:.0f} van {rij.noemer:.0f}" in tekst
    assert "Nederland: 200 van de 342 (58,5%)" in tekst
    assert "Een antwoord om over te nemen" in tekst
    assert "Almere" in tekst
    assert "Wanneer gemeenten willen starten" in tekst


@pytest.mark.parametrize(
    ("delen", "zin"),
    [
        pytest.param({}, "Kies een gebied.", id="nothing chosen"),
        pytest.param({"soort": "provincie", "code": "PV99"}, "Wij kennen geen provincie met code 'PV99'", id="unknown"),
        pytest.param({"soort": "selectie"}, "Kies gemeenten voor uw selectie.", id="an empty selection"),
        pytest.param({"soort": "selectie", "codes": "GM9999"}, "Wij kennen geen gemeente", id="an unknown gemeente"),
        pytest.param({"soort": "land", "code": "x"}, "Kies een gebied.", id="a kind that does not exist"),
    ],
)
def test_what_is_no_gebied_gets_a_calm_sentence(delen: dict[str, str], zin: str, met_gegevens: Path) -> None:
    proef = open_scherm("/gebied", **delen)
    assert not proef.exception
    assert titel(proef).startswith(zin)
    assert 'href="/gebied?code=PV24&amp;soort=provincie"' in html_van(proef)


def test_an_own_selection_stands_in_the_address_and_can_be_made_smaller(met_gegevens: Path) -> None:
    proef = open_scherm("/gebied", soort="selectie", codes="GM0363,GM0034")
    assert titel(proef).startswith("In deze selectie gebruik")
    assert 'aria-label="Haal Amsterdam uit de selectie"' in html_van(proef)
    assert 'href="/gebied?soort=selectie&amp;codes=GM0034"' in html_van(proef)
    assert lees_keuze({"soort": "selectie", "codes": "gm0363, GM0034,GM0034"}).codes == "GM0034,GM0363"
    assert lees_keuze({"codes": "GM0363;DROP"}).gemist


def test_a_gebied_carries_the_same_on_one_a4(met_gegevens: Path) -> None:
    html = html_van(open_scherm("/gebied", **FLEVOLAND))
    a4 = woorden(html.split("<template data-a4>")[1].split("</template>")[0])
    for stuk in ("Gebruikt de Kennisgeving", "Sinds 30 juni 2025", "Almere", "Bron: inventarisatie Kennisgeving"):
        assert stuk in a4


@pytest.mark.parametrize("pad", ["/gebied", "/groot"])
def test_headings_go_down_one_level_at_a_time(pad: str, met_gegevens: Path) -> None:
    niveaus = [n for n, _ in koppen(open_scherm(pad, **(FLEVOLAND if pad == "/gebied" else {})))]
    assert niveaus[0] == 1
    assert niveaus.count(1) == 1


def test_the_big_screen_has_no_menu_and_nothing_internal(met_gegevens: Path) -> None:
    html = html_van(open_scherm("/groot", beeld="weg,provincies,onzin", toon="provincies"))
    assert '<nav class="pm-menu"' not in html
    assert "bellen" not in html.lower()
    assert html.count("data-beeld=") == 2
    assert re.search(r'<section data-beeld="weg" [^>]*aria-labelledby="groot-weg-kop" hidden>', html)


def test_a_figure_that_is_about_a_place_says_so_in_its_source(met_gegevens: Path) -> None:
    html = html_van(open_scherm("/adoptie", provincie="PV24", stand="gebruikt"))
    bronnen = {naam: html.split(f'id="{naam}"')[1].split(">")[0] for naam in ("deel-ADO-12", "starts", "per-provincie")}
    assert "in Flevoland, met stand &#39;Gebruikt&#39; · Bron" in bronnen["deel-ADO-12"]
    assert "in Flevoland" in bronnen["starts"]
    assert "Flevoland" not in bronnen["per-provincie"]
    assert "· in Flevoland ·" not in html_van(open_scherm("/adoptie"))


def test_the_big_screen_shows_the_gebied_that_it_was_opened_from(met_gegevens: Path) -> None:
    stand = stand_van(None, editie="", rol="intern")
    hier = gemeten("ADO-12", stand, filters=(("provincie", "PV24"),)).totaal("capaciteit")
    tekst = woorden(html_van(open_scherm("/groot", beeld="ADO-12,provincies", **FLEVOLAND)))
    assert f"{hier.teller:.0f} van {hier.noemer:.0f}" in tekst
    assert "Stand van 4 november 2025 · in Flevoland · Bron" in tekst
    assert tekst.count("in Flevoland") == 1
    assert "/gebied?code=PV24" in html_van(open_scherm("/groot", beeld="ADO-12", **FLEVOLAND))
    weg = woorden(html_van(open_scherm("/groot", beeld="ADO-12", soort="provincie", code="PV99")))
    assert "Stand van 4 november 2025 · Bron" in weg


def test_the_search_list_keeps_date_and_data_and_knows_no_stand(met_gegevens: Path) -> None:
    stand = stand_van(None, editie="", rol="publiek")
    gevonden = zoeklijst_van(stand, Keuze(peildatum=stand.peildatum, provincie="PV24"))
    adressen = {ding["code"]: ding["adres"] for ding in gevonden}
    assert adressen["GM0363"] == "/gemeente?peildatum=2025-11-04&code=GM0363"
    assert adressen["PV24"] == "/gebied?peildatum=2025-11-04&code=PV24&soort=provincie"
    assert "gebruikt" not in json.dumps(gevonden)


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
@pytest.mark.parametrize(("pad", "delen"), ADRESSEN, ids=lambda x: x if isinstance(x, str) else "&".join(x.values()))
def test_a_role_never_gets_a_name_with_a_stand_it_may_not_see(
    rol: str, pad: str, delen: dict[str, str], met_gegevens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    proef = open_scherm(pad, **delen)
    assert not proef.exception
    assert gelekt(alles_van(proef), rol) == []


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_a_hidden_gemeente_is_left_out_of_gemeente_with_one_sentence(
    rol: str, met_gegevens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    code, naam = next(iter(verborgen(rol).items()))
    proef = open_scherm("/gemeente", code=code)
    assert titel(proef) == f"In deze rol tonen wij de stand van {naam} niet."
    assert gelekt(alles_van(proef), rol) == []


def test_the_scan_would_see_a_leak(met_gegevens: Path) -> None:
    assert len(gelekt(alles_van(open_scherm("/adoptie")), "werkgroep")) > 100
    assert gelekt(alles_van(open_scherm("/gebied", **FLEVOLAND)), "publiek")


def test_the_workgroup_sees_users_on_the_map_and_the_rest_in_one_fill(
    met_gegevens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", "werkgroep")
    html = html_van(open_scherm("/adoptie"))
    assert html.count('vorm gebruikt"') == 200
    assert html.count('vorm verborgen"') == 142
    assert "niet getoond per gemeente" in html
    stil = woorden(html_van(open_scherm("/adoptie", stand="geen_reactie")))
    assert "32 gemeenten met stand 'Geen antwoord'" in stil


@pytest.mark.parametrize("rol", ["ministerie", "publiek"])
def test_the_ministry_and_the_public_get_the_provincies_in_place_of_the_map(
    rol: str, met_gegevens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    for pad in ("/", "/adoptie"):
        html = html_van(open_scherm(pad))
        assert "data-gm=" not in html
        assert "Staven per provincie" in html
    assert "Kaart met een zeshoek" not in html_van(open_scherm("/groot", beeld="kaart"))
    keus = open_scherm("/gebied", soort="selectie", codes="GM0363")
    assert "In deze rol kunt u geen gemeenten kiezen" in titel(keus)


def test_the_workgroup_sees_its_own_selection(met_gegevens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", "werkgroep")
    alle = gemeenten(stand_van(None, editie="", rol="intern"))
    niet = next(g for g in alle if g.stand == "gebruikt_nog_niet")
    tekst = woorden(html_van(open_scherm("/gebied", soort="selectie", codes=niet.gm_code)))
    assert "Gebruikt (nog) niet" in tekst.split("De gemeente")[-1]


def alles_van(proef: AppTest) -> str:
    """Everything that was sent: the HTML of every part, and what else a message holds."""
    rest = [str(e.proto) for e in proef.main if getattr(e, "type", "") != "bidi_component" and hasattr(e, "proto")]
    return "\n".join([html_van(proef), *rest])
