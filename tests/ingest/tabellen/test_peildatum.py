"""The peildatum: from the file's own words, else from the deliverer; never guessed, never from a clock."""

from datetime import date

import pytest

from ingest.inventarisaties.levering import Gelezen
from tests.leveringen import KOP, PEILDATUM, gelezen

RIJ = ("Utrecht", "ja")


def met(*titels: tuple[object, ...], bestand: str = "antwoorden.xlsx", naam: str = "Blad1", onder: str = "") -> Gelezen:
    rijen = (*titels, (), KOP, RIJ, (), (onder,))
    return gelezen((naam, rijen), peildatum=None, bestand=bestand)


@pytest.mark.parametrize(
    "uitkomst",
    [
        met(("Inventarisatie Kennisgeving, stand per 4 november 2025",)),
        met(("Peildatum:", "4-11-2025")),
        met(("Peildatum", "2025-11-04"), ("Gemaakt op", "10-11-2025")),
        met(("Stand per 4 november 2025, gemaakt op 10-11-2025",)),
        met(bestand="Inventarisatie Kennisgeving per 4 november 2025.xlsx"),
        met(bestand="kennisgeving_2025-11-04_def.csv"),
        met(naam="4 november 2025"),
        met(onder="* stand per 4-11-2025"),
    ],
    ids=[
        "titel",
        "cel ernaast",
        "niet de maakdatum",
        "een zin",
        "bestandsnaam",
        "bestandsnaam iso",
        "blad",
        "voetnoot",
    ],
)
def test_a_file_says_its_own_peildatum(uitkomst: Gelezen) -> None:
    assert uitkomst.kwitantie.peildatum == PEILDATUM
    assert uitkomst.vastgehouden == ""


@pytest.mark.parametrize("bestand", ["antwoorden.xlsx", "stand november 2025.xlsx", "inventarisatie 2025.xlsx"])
def test_a_file_that_does_not_say_a_day_is_asked_with_the_sentence_how_to_give_it(bestand: str) -> None:
    uitkomst = met(bestand=bestand)
    assert uitkomst.kwitantie.peildatum is None
    assert "--peildatum JJJJ-MM-DD" in uitkomst.vastgehouden
    assert [(v.blad, v.cel) for v in uitkomst.kwitantie.vragen] == [("", "")]


def test_two_stands_in_one_file_are_asked_with_both_days_as_choices() -> None:
    uitkomst = met(("Stand per 30-06-2025 en stand per 04-11-2025",))
    assert uitkomst.kwitantie.vragen[0].keuzes == ("2025-06-30", "2025-11-04")


def test_an_answer_gives_the_peildatum_and_stands_in_the_receipt() -> None:
    uitkomst = gelezen(("Blad1", (KOP, RIJ)), peildatum=None, antwoorden=[("", "", "4-11-2025")])
    assert uitkomst.kwitantie.peildatum == PEILDATUM
    assert [a.antwoord for a in uitkomst.kwitantie.antwoorden] == ["4-11-2025"]


def test_a_given_peildatum_wins_and_the_difference_is_named() -> None:
    rijen = (("Stand per 30 juni 2025",), (), KOP, RIJ)
    uitkomst = gelezen(("Blad1", rijen), peildatum=date(2025, 11, 4))
    assert uitkomst.kwitantie.peildatum == PEILDATUM
    assert any("Het bestand noemt 30-06-2025" in m.reden for m in uitkomst.kwitantie.meldingen)
