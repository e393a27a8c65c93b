"""Bars per provincie and per answer: counts, bounds, and words that stay within what was measured."""

from datetime import date

import pytest

from charts.balken import deel, provinciebalken, staven
from charts.kader import kader_van
from charts.verdeling import Verdeling, geordend, oordeel, verdelingen
from charts.zinnen.beelden import (
    alt_provincies,
    alt_staven,
    citeerzin,
    ondertitel_provincies,
    titel_provincies,
    titel_staven,
)
from indicators.measurement import Rij, Status
from tests.charts.metingen import LATER, PEILDATUM, aandeel, meting, per_provincie, standen
from tests.charts.svg_lezen import OM, ontleed, woorden


def _land_en_provincies() -> tuple[Verdeling, tuple[Verdeling, ...]]:
    ja, nee, stil = per_provincie(Groningen=(8, 1, 1), Flevoland=(2, 2, 2), Utrecht=(15, 11, 0), Zeeland=(10, 3, 0))
    totaal = standen(200, 110, 32)
    land = verdelingen(totaal[0], totaal[1], ado_03=totaal[2])[0]
    return land, verdelingen(ja, nee, ado_03=stil)


def test_a_provincie_is_judged_only_when_its_bounds_lie_clear_of_the_national_ones() -> None:
    land, gebieden = _land_en_provincies()
    assert [oordeel(g, land) for g in gebieden] == ["zeker hoger", "", "zeker lager", "zeker hoger"]
    gelijk = Verdeling("x", "x", 200, 110, 32, 342, land.bovengrens, land.bovengrens)
    assert oordeel(gelijk, land) == ""


@pytest.mark.parametrize(
    ("volgorde", "namen"),
    [
        ("aandeel", ["Groningen", "Zeeland", "Utrecht", "Flevoland"]),
        ("alfabet", ["Flevoland", "Groningen", "Utrecht", "Zeeland"]),
        ("meeste_te_gaan", ["Utrecht", "Flevoland", "Zeeland", "Groningen"]),
    ],
)
def test_the_order_of_the_bars(volgorde: str, namen: list[str]) -> None:
    assert [g.naam for g in geordend(_land_en_provincies()[1], volgorde)] == namen


def test_the_bars_show_the_counts_the_judgement_and_the_step_of_a_small_provincie() -> None:
    land, gebieden = _land_en_provincies()
    tekst = woorden(ontleed(provinciebalken(gebieden, land, om=OM)))
    assert "Flevoland (6)" in tekst
    assert tekst.count("procentpunt") == 1
    assert "1 gemeente is 16,7 procentpunt" in tekst
    assert (tekst.count("zeker hoger"), tekst.count("zeker lager")) == (2, 1)
    assert "Nederland: van 58,5% tot 67,8%" in tekst


def test_a_count_that_does_not_fit_stands_outside_its_bar() -> None:
    breed = verdelingen(*standen(3000, 1000, 1)[:2], ado_03=standen(3000, 1000, 1)[2])[0]
    assert "1 geen antwoord" in woorden(ontleed(provinciebalken((), breed, om=OM)))


def test_the_title_of_the_provincies_counts_in_words() -> None:
    land, gebieden = _land_en_provincies()

    def zinnen(*deel: Verdeling) -> tuple[str, str]:
        wie: dict[str, date] = {"peildatum": PEILDATUM, "vandaag": LATER}
        return titel_provincies(deel, land, **wie), ondertitel_provincies(deel, land, **wie)

    groningen, flevoland, utrecht, zeeland = gebieden
    assert zinnen(*gebieden) == (
        "Twee provincies lagen zeker boven het landelijke cijfer, één zeker eronder.",
        "Bij de andere stond het niet vast.",
    )
    assert zinnen(utrecht)[0] == "Geen enkele provincie lag zeker boven het landelijke cijfer, één zeker eronder."
    assert zinnen(zeeland, groningen)[1] == ""
    assert zinnen(flevoland, flevoland) == (
        "Geen enkele provincie lag zeker boven of onder het landelijke cijfer.",
        "Bij alle twee stond het niet vast.",
    )


def test_the_alternative_of_the_bars_holds_every_count() -> None:
    land, gebieden = _land_en_provincies()
    alt = alt_provincies(gebieden, land)
    assert "Nederland: 200 van de 342 (58,5%) gebruikt, 110 (nog) niet, 32 geen antwoord; tussen 58,5% en 67,8%" in alt
    assert "Flevoland: 2 van de 6 (33,3%) gebruikt, 2 (nog) niet, 2 geen antwoord" in alt


def test_the_sentence_to_copy_carries_day_place_and_country() -> None:
    land, gebieden = _land_en_provincies()
    assert citeerzin(gebieden[1], land, plek="in Flevoland", peildatum=PEILDATUM, vandaag=LATER) == (
        "Op 4 november 2025 gebruikten in Flevoland 2 van de 6 gemeenten de Kennisgeving (33,3%); "
        "2 hadden geen antwoord gegeven. In heel Nederland waren dat er 200 van de 342 (58,5%)."
    )


@pytest.mark.parametrize(
    ("gebied", "woorden_erin"),
    [
        (Verdeling("PV24", "Flevoland", 4, 2, 0, 6, 4 / 6, 4 / 6), "(66,7%); alle gemeenten gaven antwoord."),
        (Verdeling("GM0034", "Almere", 1, 0, 0, 1, 1.0, 1.0), "(100,0%); deze gemeente gaf antwoord."),
    ],
)
def test_where_none_is_silent_the_sentence_says_that_all_answered(gebied: Verdeling, woorden_erin: str) -> None:
    land, _ = _land_en_provincies()
    for dag in (LATER, PEILDATUM):
        zin = citeerzin(gebied, land, plek="in Flevoland", peildatum=PEILDATUM, vandaag=dag)
        assert woorden_erin in zin
        assert " 0 " not in zin


def test_a_list_of_bars_shows_counts_and_puts_the_rest_last() -> None:
    rijen = (aandeel(7, 120, maat="anders"), aandeel(20, 120, maat="privacy"), aandeel(41, 120, maat="capaciteit"),
             Rij("totaal", "Totaal", "nut", None, None, None, status=Status.GEEN_WAARNEMINGEN))  # fmt: skip
    ado_12 = meting("ADO-12", *rijen)
    tekst = woorden(ontleed(staven(ado_12, om=kader_van(ado_12, "s"))))
    assert tekst.index("41 van 120") < tekst.index("20 van 120") < tekst.index("7 van 120")
    assert "Nog geen gegevens" in tekst
    assert "41 van 120" in alt_staven(ado_12)
    assert titel_staven(ado_12) == "Wat gemeenten tegenhoudt: Te weinig mensen of tijd, 41 van de 120 (34,2%)"


def test_what_goes_well_and_what_can_be_better_are_two_lists() -> None:
    ado_16 = meting("ADO-16", aandeel(5, 9, maat="goed_overzicht"), aandeel(3, 9, maat="beter_nut"))
    assert [rij.maat for rij in deel(ado_16, "goed_").rijen] == ["goed_overzicht"]


def test_a_tie_has_no_winner_in_the_title() -> None:
    gelijk = meting("ADO-12", aandeel(5, 9, maat="privacy"), aandeel(5, 9, maat="nut"))
    assert titel_staven(gelijk) == "Wat gemeenten tegenhoudt"
