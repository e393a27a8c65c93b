"""Titles and findings, at their edges and over every division of gemeenten."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.zinnen.adoptie import grenszin, hoeveelwoord, kernzin, plek, titel, titel_gebied
from charts.zinnen.verandering import GEEN_EERDERE, erbij_zin, gestopt_zin, veranderingen, waar_zin
from indicators.measurement import TOTAAL, Rij, Status
from tests.charts.metingen import LATER, PEILDATUM, VERS, meting, nieuw_in, standen, veranderd

WOORDEN = ("Alle", "Bijna alle", "De meeste", "Minder dan de helft")


@pytest.mark.parametrize(
    ("aantallen", "vandaag", "zin"),
    [
        ((200, 110, 32), LATER, "200 van de 342 gemeenten gebruikten de Kennisgeving (58,5%)"),
        ((200, 110, 32), VERS, "200 van de 342 gemeenten gebruiken de Kennisgeving (58,5%)"),
        ((1, 341, 0), LATER, "1 van de 342 gemeenten gebruikte de Kennisgeving (0,3%)"),
        ((0, 340, 2), LATER, "0 van de 342 gemeenten gebruikten de Kennisgeving (0,0%)"),
        ((342, 0, 0), LATER, "Alle 342 gemeenten gebruikten de Kennisgeving (100%)"),
        ((0, 0, 342), LATER, "Geen van de 342 gemeenten gaf al antwoord"),
        ((0, 0, 1), LATER, "De gemeente gaf nog geen antwoord"),
    ],
    ids=str,
)
def test_the_title_says_who_uses_it(aantallen: tuple[int, int, int], vandaag: date, zin: str) -> None:
    assert titel(standen(*aantallen)[0], vandaag=vandaag) == zin


@pytest.mark.parametrize(
    ("aantallen", "vandaag", "zin"),
    [
        ((200, 110, 32), LATER,
         "32 gemeenten hadden nog geen antwoord gegeven. Gebruikten zij hem allemaal ook, dan waren het er 232 (67,8%)."),
        ((200, 110, 32), VERS,
         "32 gemeenten gaven nog geen antwoord. Gebruiken zij hem allemaal ook, dan zijn het er 232 (67,8%)."),
        ((200, 141, 1), LATER,
         "1 gemeente had nog geen antwoord gegeven. Gebruikte zij hem ook, dan waren het er 201 (58,8%)."),
        ((0, 3, 1), LATER, "1 gemeente had nog geen antwoord gegeven. Gebruikte zij hem ook, dan was het er 1 (25,0%)."),
        ((200, 142, 0), LATER, "Alle gemeenten hadden antwoord gegeven."),
        ((200, 142, 0), VERS, "Alle gemeenten gaven antwoord."),
    ],
    ids=str,
)  # fmt: skip
def test_the_second_line_gives_the_upper_bound(aantallen: tuple[int, int, int], vandaag: date, zin: str) -> None:
    ado_01, _, ado_03 = standen(*aantallen)
    assert grenszin(ado_01, ado_03, vandaag=vandaag) == zin


@pytest.mark.parametrize(
    ("aantallen", "zin"),
    [
        ((2, 2, 2), "In Flevoland gebruikten 2 van de 6 gemeenten de Kennisgeving. 2 hadden geen antwoord gegeven."),
        ((1, 4, 1), "In Flevoland gebruikte 1 van de 6 gemeenten de Kennisgeving. 1 had geen antwoord gegeven."),
        ((3, 3, 0), "In Flevoland gebruikten 3 van de 6 gemeenten de Kennisgeving. Alle gemeenten hadden antwoord gegeven."),
    ],
    ids=str,
)  # fmt: skip
def test_a_filtered_title_names_the_place(aantallen: tuple[int, int, int], zin: str) -> None:
    ado_01, _, ado_03 = standen(*aantallen)
    assert titel_gebied(ado_01, ado_03, waar=plek("provincie", "Flevoland"), vandaag=LATER) == zin


def test_an_area_without_gemeenten_has_a_calm_title() -> None:
    leeg = meting("ADO-01", Rij(TOTAAL, "Totaal", None, None, 0, 0, status=Status.GEEN_WAARNEMINGEN))
    assert titel_gebied(leeg, leeg, waar="bij X", vandaag=LATER).startswith("Bij X zijn er geen gemeenten")


def test_a_hidden_figure_says_why() -> None:
    weg = meting("ADO-01", Rij(TOTAAL, "Totaal", None, None, None, None, status=Status.ONDERDRUKT))
    assert titel(weg, vandaag=LATER) == "Gebruikt de Kennisgeving: [c] niet getoond om mensen te beschermen"
    assert grenszin(weg, weg, vandaag=LATER) == ""


@given(st.tuples(*[st.integers(0, 320)] * 3).filter(lambda t: sum(t) > 1))
def test_a_measured_word_stands_only_where_the_bounds_say_so(aantallen: tuple[int, int, int]) -> None:
    ja, nee, stil = aantallen
    n = ja + nee + stil
    ado_01 = standen(ja, nee, stil)[0]
    zin = kernzin(ado_01, vandaag=LATER)
    woord = hoeveelwoord(ado_01.totaal(), op=PEILDATUM)
    if stil == n:
        assert not zin.startswith(WOORDEN)
        return
    assert (woord == "alle") == (ja == n)
    assert (woord == "bijna alle") == (ja < n and 10 * ja >= 9 * n)
    assert (woord == "de meeste") == (2 * ja > n and 10 * ja < 9 * n)
    assert woord.startswith("minder") == (2 * (ja + stil) < n)
    assert zin.startswith(WOORDEN) == bool(woord)
    assert (f"{ja} van de {n}" in zin) or f"Alle {n}" in zin


@pytest.mark.parametrize(
    ("begonnen", "eerste", "zin"),
    [
        (57, 31, "Er kwamen 88 gemeenten bij: 57 begonnen, 31 gaven voor het eerst antwoord."),
        (1, 0, "Er kwam 1 gemeente bij: 1 begon, 0 gaven voor het eerst antwoord."),
        (1, 1, "Er kwamen 2 gemeenten bij: 1 begon, 1 gaf voor het eerst antwoord."),
        (0, 0, "Er kwam geen enkele gemeente bij."),
    ],
)
def test_a_change_is_never_told_without_its_split(begonnen: int, eerste: int, zin: str) -> None:
    assert erbij_zin(begonnen, eerste) == zin


def test_stopping_is_said_in_one_form_per_number() -> None:
    assert [gestopt_zin(n) for n in (0, 1, 3)] == [
        "Geen enkele gemeente is gestopt.",
        "1 gemeente is gestopt.",
        "3 gemeenten zijn gestopt.",
    ]


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        ({"Gelderland": 14, "Limburg": 10, "Zeeland": 16},
         "16 van de 40 nieuwe gebruikers lagen in Zeeland en 14 in Gelderland."),
        ({"Gelderland": 4, "Limburg": 4, "Zeeland": 1}, "8 van de 9 nieuwe gebruikers lagen samen in Gelderland en Limburg."),
        ({"A": 3, "B": 1, "C": 1}, "3 van de 5 nieuwe gebruikers lagen in A."),
        ({"A": 1, "B": 1, "C": 1, "D": 1}, "De 4 nieuwe gebruikers lagen in 4 provincies."),
        ({"Zeeland": 1}, "De nieuwe gebruiker lag in Zeeland."),
        ({"Zeeland": 0}, ""),
    ],
    ids=str,
)  # fmt: skip
def test_where_the_new_users_are_is_said_only_as_far_as_it_stands_out(nieuw: dict[str, int], zin: str) -> None:
    assert waar_zin(nieuw_in(**nieuw), vandaag=LATER) == zin


def test_three_sentences_tell_the_change() -> None:
    assert len(veranderingen(veranderd(57, 31), nieuw_in(Zeeland=16), vandaag=LATER)) == 3


def test_without_an_earlier_stand_there_is_nothing_to_compare() -> None:
    leeg = Status.GEEN_WAARNEMINGEN
    namen = ("begonnen", "eerste_antwoord_ja", "gestopt")
    ado_07 = meting("ADO-07", *(Rij(TOTAAL, "Totaal", maat, None, 0, None, status=leeg) for maat in namen))
    assert veranderingen(ado_07, ado_07, vandaag=LATER) == (GEEN_EERDERE,)
