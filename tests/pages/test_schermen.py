"""Every screen opens with data and with none, says what it found, and stays calm when something is missing."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from indicators.cijferboek import ALLE
from pages.gemeten import gemeten, stand_van
from pages.menu import BESTEMMINGEN
from tests.pages.kijken import html_van, koppen, open_scherm, titel, woorden
from tests.pages.wereld import lever_standen

PADEN = [b.pad for b in BESTEMMINGEN if Path(b.bestand).is_file()]
EIGEN = ["/", "/adoptie", "/gemeente", "/definities"]
AMSTERDAM = {"code": "GM0363"}


@pytest.mark.parametrize("pad", PADEN)
def test_every_screen_opens_with_data(pad: str, met_gegevens: Path) -> None:
    proef = open_scherm(pad, **(AMSTERDAM if pad == "/gemeente" else {}))
    assert not proef.exception
    assert titel(proef)
    assert "Voorbeelddata (fictief)" in woorden(html_van(proef))
    assert "Stand van 4 november 2025" in woorden(html_van(proef))


@pytest.mark.parametrize("pad", PADEN)
def test_every_screen_opens_without_data(pad: str, zonder_gegevens: Path) -> None:
    proef = open_scherm(pad)
    assert not proef.exception
    assert titel(proef)


@pytest.mark.parametrize("pad", ["/", "/adoptie", "/gemeente"])
def test_without_data_a_screen_says_so_and_where_to_go(pad: str, zonder_gegevens: Path) -> None:
    proef = open_scherm(pad)
    assert titel(proef) == "Er zijn nog geen gegevens."
    assert 'href="/aanleveren"' in html_van(proef)


@pytest.mark.parametrize("pad", EIGEN)
def test_headings_go_down_one_level_at_a_time(pad: str, met_gegevens: Path) -> None:
    niveaus = [niveau for niveau, _ in koppen(open_scherm(pad, **(AMSTERDAM if pad == "/gemeente" else {})))]
    assert niveaus[0] == 1
    assert all(na <= voor + 1 for voor, na in pairwise(niveaus)), niveaus


@pytest.mark.parametrize("pad", ["/", "/adoptie"])
def test_the_title_is_the_finding_and_the_second_line_its_upper_bound(pad: str, met_gegevens: Path) -> None:
    proef = open_scherm(pad)
    assert titel(proef).startswith("200 van de 342 gemeenten gebruik")
    assert titel(proef).endswith("de Kennisgeving (58,5%)")
    assert "232 (67,8%)" in woorden(html_van(proef))


def test_the_tiles_show_what_was_measured(met_gegevens: Path) -> None:
    tekst = woorden(html_van(open_scherm("/")))
    stand = stand_van(None, editie="", rol="intern")
    for code in ("ADO-01", "ADO-02", "ADO-03"):
        rij = gemeten(code, stand).totaal()
        assert f"{rij.teller:.0f} van {rij.noemer:.0f}" in tekst
    assert "10,2 gemeenten" in tekst


@pytest.mark.parametrize("pad", ["/", "/adoptie"])
def test_another_day_shows_the_figures_of_that_day(pad: str, met_gegevens: Path) -> None:
    proef = open_scherm(pad, peildatum="30-06-2025")
    assert titel(proef).startswith("112 van de 342 gemeenten")
    assert "Stand van 30 juni 2025" in woorden(html_van(proef))


def test_a_day_before_any_inventory_gives_no_figure_but_a_sentence(met_gegevens: Path) -> None:
    proef = open_scherm("/", peildatum="2024-05-01")
    assert not proef.exception
    assert titel(proef) == "Geen van de 342 gemeenten gaf al antwoord"


@pytest.mark.parametrize(
    ("delen", "zin"),
    [
        pytest.param(
            {"peildatum": "2020-02-01"}, "Kies een datum vanaf 01-01-2023", id="before the lists of gemeenten"
        ),
        pytest.param({"editie": "99-abcdefabcdef"}, "Gegevens nr. 99-abcdefabcdef", id="an editie that is not here"),
    ],
)
@pytest.mark.parametrize("pad", ["/", "/adoptie", "/gemeente"])
def test_what_cannot_be_shown_is_said_calmly(pad: str, delen: dict[str, str], zin: str, met_gegevens: Path) -> None:
    proef = open_scherm(pad, **delen)
    assert not proef.exception
    assert zin in titel(proef)
    assert "Naar de nieuwste stand" in html_van(proef)


def test_what_an_address_asks_in_vain_is_named(met_gegevens: Path) -> None:
    tekst = woorden(html_van(open_scherm("/adoptie", provincie="PV99", kleur="rood")))
    assert "De waarde 'PV99' van het filter provincie kennen wij niet" in tekst
    assert "'kleur'" in tekst


def test_a_filter_changes_title_and_table_and_can_be_taken_away(met_gegevens: Path) -> None:
    proef = open_scherm("/adoptie", provincie="PV24")
    html = html_van(proef)
    assert titel(proef).startswith("In Flevoland gebruik")
    assert "Provincie: Flevoland" in woorden(html)
    assert 'aria-label="Haal het filter Provincie Flevoland weg"' in html
    assert html.count('class="gedimd"') == 342 - 6
    assert "Gemeenten, 6 van de 342 gemeenten" in html


def test_gemeenten_without_a_known_uitvoerder_are_a_choice_of_their_own(met_gegevens: Path) -> None:
    proef = open_scherm("/adoptie", uitvoerder="onbekend", stand="geen_reactie")
    assert titel(proef).endswith("gemeenten met stand 'Geen antwoord' waar de uitvoerder niet bekend is")
    assert "Uitvoerder: Niet bekend" in woorden(html_van(proef))


def test_an_older_editie_says_that_there_is_a_newer_stand(eigen_gegevens: Path) -> None:
    oud = stand_van(None, editie="", rol="intern").editie
    lever_standen(eigen_gegevens)
    proef = open_scherm("/", editie=oud.naam, peildatum="2025-06-30")
    assert titel(proef).startswith("112 van de 342")
    tekst = woorden(html_van(proef))
    assert f"U kijkt naar gegevens nr. {oud.nummer}. Er is een nieuwere stand: 4 november 2025" in tekst
    assert "Er is een nieuwere stand" not in html_van(open_scherm("/"))


def test_an_editie_of_other_definitions_says_that_a_cut_was_not_kept(met_gegevens: Path) -> None:
    stand = stand_van(None, editie="", rol="intern")
    stand.editie.manifest["definities"]["ADO-07"] = -1
    try:
        proef = open_scherm("/adoptie", arbeidsmarktregio="AM11")
    finally:
        stand.editie.manifest["definities"]["ADO-07"] = ALLE[6].versie
    assert not proef.exception
    assert "Deze doorsnede is niet bewaard" in woorden(html_van(proef))


def test_a_gemeente_shows_its_history_with_file_sheet_and_cell(met_gegevens: Path) -> None:
    proef = open_scherm("/gemeente", code="gm0363")
    tekst = woorden(html_van(proef))
    assert titel(proef).startswith("Amsterdam gebruikt de Kennisgeving (nog) niet")
    assert "inventarisatie-2025-11-04.xlsx" in tekst
    assert "Reacties, C264" in tekst
    assert "nog niet" in tekst


@pytest.mark.parametrize("code", ["Amsterdm", "GM036", "<img src=x onerror=alert(1)>"])
def test_an_unknown_gemeente_gives_a_sentence_with_the_nearest(code: str, met_gegevens: Path) -> None:
    proef = open_scherm("/gemeente", code=code)
    assert not proef.exception
    assert "Wij kennen geen gemeente met code" in titel(proef)
    assert "<img" not in html_van(proef)
    assert ("Amsterdam" in html_van(proef)) == ("<" not in code)


@pytest.mark.parametrize("pad", ["/", "/adoptie"])
def test_a_role_that_may_see_no_names_sees_counts_only(
    pad: str, met_gegevens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", "ministerie")
    proef = open_scherm(pad)
    assert not proef.exception
    assert titel(proef).startswith("200 van de 342")
    assert "gaf nog geen antwoord" not in html_van(proef)
    assert "Antwoord van" not in html_van(proef)
    assert "Grootste gemeenten" not in html_van(proef)


def test_a_role_that_may_see_no_names_is_told_so_on_gemeente(
    met_gegevens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", "publiek")
    proef = open_scherm("/gemeente", **AMSTERDAM)
    assert "In deze rol tonen wij de stand van Amsterdam niet" in titel(proef)
    assert "inventarisatie-" not in html_van(proef)


def test_uitleg_explains_every_figure_at_its_own_anchor(met_gegevens: Path) -> None:
    html = html_van(open_scherm("/definities"))
    for indicator in ALLE:
        assert f'id="{indicator.code}"' in html
        assert indicator.label.replace("'", "&#39;") in html
    assert "{" not in woorden(html)
    assert "CC BY 4.0" in html


def test_the_stand_of_a_screen_never_leaks_into_another_role(met_gegevens: Path) -> None:
    intern, ministerie = (stand_van(date(2025, 11, 4), editie="", rol=rol) for rol in ("intern", "ministerie"))
    assert len(gemeten("ADO-01", intern, per="gemeente").rijen) == 342
    assert len(gemeten("ADO-01", ministerie, per="gemeente").rijen) == 0
