"""The call list and the forms that close its lines: for role intern only, and through the same command as on the line."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from indicators.bellijst import ALLEEN_INTERN, bellijst
from pages.bellen.bestand import als_csv
from store.editie import lees_editie
from store.stand import lees_stand
from tests.pages.kijken import html_van, open_scherm, titel, woorden

ROLLEN = ("werkgroep", "ministerie", "publiek")


def nog_niet() -> str:
    """The first gemeente of the call list that says (nog) niet."""
    stand = lees_stand(editie=lees_editie())
    regels = bellijst(stand, vandaag=date.today())
    return next(r.gemeente.gm_code for r in regels if r.gemeente.stand == "gebruikt_nog_niet")


def vul_in(proef: AppTest, code: str, stand: str, datum: str) -> AppTest:
    proef.radio(key=f"noteer-stand-{code}-0").set_value(stand).run()
    proef.text_input(key=f"noteer-datum-{code}-0").set_value(datum).run()
    return proef.button(key=f"noteer-toevoegen-{code}-0").click().run()


def test_an_answer_by_telephone_gives_the_new_stand_and_a_link_to_its_receipt(eigen_gegevens: Path) -> None:
    code = nog_niet()
    proef = vul_in(open_scherm("/gemeente", code=code), code, "gebruikt", "1 juli 2025")
    assert not proef.exception
    tekst = woorden(html_van(proef))
    assert "gebruikt de Kennisgeving (stand van 1 juli 2025)" in titel(proef).replace("gebruikte", "gebruikt")
    assert "is genoteerd als levering 3." in proef.success[0].value
    assert 'href="/aanleveren?code=3#kwitantie"' in html_van(proef)
    assert "toegevoegd antwoord, telefoon" in tekst
    assert lees_editie().leveringen[-1].soort == "antwoord"


def test_an_answer_that_cannot_be_noted_says_why_and_changes_nothing(eigen_gegevens: Path) -> None:
    code = nog_niet()
    voor = lees_editie().naam
    proef = open_scherm("/gemeente", code=code)
    proef.button(key=f"noteer-toevoegen-{code}-0").click().run()
    assert proef.error[0].value.startswith("Kies eerst wat")
    proef = vul_in(open_scherm("/gemeente", code=code), code, "gebruikt_nog_niet", "31-06-2025")
    assert "juni 2025 heeft 30 dagen" in proef.error[0].value
    assert lees_editie().naam == voor


def test_a_call_without_an_answer_takes_the_line_off_the_list_and_leaves_the_stand(eigen_gegevens: Path) -> None:
    code = nog_niet()
    proef = open_scherm("/gemeente", code=code)
    voor = titel(proef)
    proef = proef.button(key=f"noteer-gesprek-{code}-0").click().run()
    assert "Belnotitie" in proef.success[0].value
    assert titel(proef) == voor
    html = html_van(open_scherm("/adoptie"))
    assert "Nu niet bellen: 1 gemeente" in woorden(html)
    assert f'{code}#gebeld"' not in html


def test_the_call_list_shows_every_line_with_its_reasons_and_the_ways_to_close_it(met_gegevens: Path) -> None:
    regels = bellijst(lees_stand(editie=lees_editie()), vandaag=date.today())
    html = html_van(open_scherm("/adoptie"))
    lijst = re.search(r'<table class="pm-tabel" id="bellijst">.*?</table>', html, re.S)
    assert lijst is not None
    for regel in regels:
        assert f'href="/gemeente?code={regel.gemeente.gm_code}#antwoord"' in lijst[0]
        assert f'href="/gemeente?code={regel.gemeente.gm_code}#gebeld"' in lijst[0]
    for reden in regels[0].redenen:
        assert reden.tekst in woorden(lijst[0])
    assert 'href="https://pauzeknop.nl" target="_blank" rel="noopener noreferrer"' in lijst[0]


def test_the_filters_of_the_screen_filter_the_call_list(met_gegevens: Path) -> None:
    html = woorden(html_van(open_scherm("/adoptie", provincie="PV24")))
    aantal = sum(
        r.gemeente.provincie_code == "PV24" for r in bellijst(lees_stand(editie=lees_editie()), vandaag=date.today())
    )
    assert re.search(rf"\b{aantal} gemeenten? die bij uw filters passen om te bellen", html)


def test_the_download_holds_exactly_the_lines_that_are_shown(met_gegevens: Path) -> None:
    stand = lees_stand(editie=lees_editie())
    regels = bellijst(stand, vandaag=date.today())
    rijen = list(csv.DictReader(io.StringIO(als_csv(regels, stand).decode("utf-8-sig")), delimiter=";"))
    assert [rij["gemeentecode"] for rij in rijen] == [r.gemeente.gm_code for r in regels]
    assert rijen[0]["waarom"] == "; ".join(x.tekst for x in regels[0].redenen)
    assert all("Alleen intern" in rij["afkomst"] for rij in rijen)


@pytest.mark.parametrize("rol", ROLLEN)
def test_other_roles_get_neither_list_nor_form_nor_link(
    rol: str, met_gegevens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    proef = open_scherm("/adoptie")
    html = html_van(proef)
    assert ALLEEN_INTERN in woorden(html)
    assert 'id="bellijst"' not in html
    assert "Klopt dit niet?" not in html
    assert not proef.get("download_button")
    assert "Wie bellen wij" not in html_van(open_scherm("/"))
    assert "Klopt dit niet?" not in html_van(open_scherm("/gebied", soort="provincie", code="PV24"))
    gemeente = open_scherm("/gemeente", code="GM0363")
    assert not gemeente.radio
    assert "Klopt dit niet?" not in html_van(gemeente)


def test_beside_every_stand_a_link_leads_to_the_form(met_gegevens: Path) -> None:
    html = html_van(open_scherm("/adoptie"))
    tabel = re.search(r'id="gemeenten">.*?</table>', html, re.S)
    assert tabel is not None
    assert tabel[0].count("Klopt dit niet?") == 342
    gebied = html_van(open_scherm("/gebied", soort="provincie", code="PV24"))
    assert gebied.count(">Klopt dit niet?<") == 6
    gemeente = html_van(open_scherm("/gemeente", code="GM0363"))
    assert 'href="#antwoord"' in gemeente
    assert 'id="antwoord"' in gemeente
    assert "Wie bellen wij?" in woorden(html_van(open_scherm("/")))
