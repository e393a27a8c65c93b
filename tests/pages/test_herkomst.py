"""The screen Herkomst: every figure opens with its reasons and rows, for the project alone."""

from pathlib import Path

import pytest
import streamlit as st

from indicators.cijferboek import ALLE
from pages.herkomstlink import herkomst_basis
from pages.keuze import lees_keuze
from tests.herkomstwereld import OP, lever_alles
from tests.pages.kijken import html_van, koppen, open_scherm, titel, woorden

PAD, DAG = "/herkomst", OP.isoformat()


@pytest.fixture(scope="module")
def alles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("herkomstscherm") / "data"
    lever_alles(data)
    return data


@pytest.fixture(autouse=True)
def _kijk(alles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(alles))
    monkeypatch.delenv("PAUZEMONITOR_ROL", raising=False)
    st.cache_resource.clear()


def test_the_screen_opens_for_every_figure_with_its_rows_or_why_there_are_none() -> None:
    proef = open_scherm(PAD, peildatum=DAG)
    for i in ALLE:
        proef.query_params["code"] = i.code
        proef.run()
        assert not proef.exception, i.code
        assert titel(proef).startswith(f"{i.code} {i.label}"), i.code
        assert ("Een regel is" in woorden(html_van(proef))) != ("Nog geen gegevens." in woorden(html_van(proef))), (
            i.code
        )
        assert "Wat telt mee, en wat niet?" in [kop for _, kop in koppen(proef)], i.code


def test_a_gemeente_stands_with_its_file_sheet_cell_and_what_is_there() -> None:
    tekst = woorden(html_van(open_scherm(PAD, peildatum=DAG, code="ADO-12", maat="capaciteit", codes="GM0344")))
    assert "levering 3, inventarisatie-2025-11-04.xlsx, blad Reacties, C278" in tekst
    assert "Gebruikt (nog) niet; Te weinig mensen of tijd" in tekst
    assert "Nagerekend uit de regels: 100,0% (1 van 1)." in tekst


def test_rows_about_people_say_where_they_were_read_and_nothing_that_was_read() -> None:
    tekst = woorden(html_van(open_scherm(PAD, peildatum=DAG, code="SCH-02")))
    assert "reacties-2025-10-31.csv, blad Blad1, rij " in tekst
    assert "Zonder namen of kenmerken van mensen; alleen intern, alleen op het scherm." in tekst
    assert "Wat daar staat" not in tekst


def test_what_is_about_people_has_no_button_to_take_it_along() -> None:
    assert 'class="pm-deel"' in html_van(open_scherm(PAD, peildatum=DAG, code="ADO-01"))
    assert 'class="pm-deel"' not in html_van(open_scherm(PAD, peildatum=DAG, code="PAU-13"))


def test_the_rows_are_leafed_through(alles: Path) -> None:
    eerst = html_van(open_scherm(PAD, peildatum=DAG, code="ADO-01"))
    assert "Regel 1 tot en met 100 van 342." in woorden(eerst)
    assert "vanaf=100" in eerst
    laatst = html_van(open_scherm(PAD, peildatum=DAG, code="ADO-01", vanaf="300"))
    assert "Regel 301 tot en met 342 van 342." in woorden(laatst)
    assert "vanaf=400" not in laatst


def test_what_the_figure_does_not_have_falls_back_to_what_it_has() -> None:
    proef = open_scherm(PAD, peildatum=DAG, code="ADO-01", maat="bestaat_niet", per="sector", groep="energie")
    assert not proef.exception
    assert titel(proef) == "ADO-01 Gebruikt de Kennisgeving: 58,5% (200 van 342)"


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_sees_a_sentence_and_no_byte_of_a_row(rol: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    html = html_van(open_scherm(PAD, peildatum=DAG, code="ADO-01"))
    assert "Waar een cijfer vandaan komt, tonen wij alleen binnen het project." in woorden(html)
    assert "inventarisatie-2025" not in html
    assert "<table" not in html
    assert f'<a href="/definities?peildatum={DAG}">Naar Uitleg</a>' in html
    assert "/herkomst" not in html_van(open_scherm("/definities", peildatum=DAG))


def test_every_figure_on_uitleg_leads_to_its_origin() -> None:
    html = html_van(open_scherm("/definities", peildatum=DAG))
    assert all(f"/herkomst?peildatum={DAG}&amp;code={i.code}" in html for i in ALLE)


@pytest.mark.parametrize(
    ("pad", "delen", "adres"),
    [
        ("/", {}, "/herkomst"),
        (
            "/pauzes",
            {"provincie": "PV24", "van": "2025-01-01", "per": "sector"},
            "/herkomst?provincie=PV24&van=2025-01-01",
        ),
        ("/gemeente", {"code": "gm0344", "provincie": "PV24"}, "/herkomst?codes=GM0344"),
        ("/gebied", {"soort": "provincie", "code": "PV26"}, "/herkomst?provincie=PV26"),
        ("/gebied", {"soort": "selectie", "codes": "GM0344,GM0363"}, "/herkomst?codes=GM0344,GM0363"),
        ("/schuldeiser", {"id": "eneco"}, "/herkomst?id=ENECO"),
    ],
)
def test_a_figure_takes_along_what_its_screen_is_about(pad: str, delen: dict[str, str], adres: str) -> None:
    assert herkomst_basis(pad, lees_keuze(delen)) == adres
