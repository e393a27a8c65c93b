"""A totals row is held against what was read: in one cell or several, per sheet, per part or for the whole file."""

import pytest

from tests.leveringen import gelezen, tabel

KOP = ("Gemeente", "Kennisgeving J/N", "Sinds", "Datum reactie", "Inwoners")
RIJEN = (
    ("Utrecht", "ja", None, None, 361000),
    ("Zwolle", "ja", None, None, 130000),
    ("Tiel", "nee", None, None, 42000),
    ("Ede", "-", None, None, 120000),
)


@pytest.mark.parametrize(
    "totaal",
    [("Totaal", 4, 2, 1), ("Totaal", 4, 2, 1, 653000), ("Totaal", "2 ja / 1 nee / 1 geen reactie"), ("Totaal ja: 2", None),
     ("Totaal 4 / 2 / 1 / 1", None), ("Totaal", "ja: 2", "nee: 1"), ("Totaal", None, None, None, 653000), ("Aantal nee", 1),
     ("Totaal gemeenten", 4), ("Totaal beantwoord", 3)],
)  # fmt: skip
def test_a_totals_row_that_agrees_is_no_contradiction(totaal: tuple[object, ...]) -> None:
    assert gelezen(tabel(*RIJEN, totaal, kop=KOP)).tegenspraken == ()


@pytest.mark.parametrize(
    "totaal",
    [("Totaal", 5, 2, 1), ("Totaal", 4, 7, 1), ("Totaal", "3 ja / 1 nee / 1 geen reactie"), ("Totaal ja: 3", None),
     ("Totaal 4 / 9 / 1 / 1", None), ("Aantal nee", 2)],
)  # fmt: skip
def test_a_totals_row_that_differs_is_named_with_its_cell(totaal: tuple[object, ...]) -> None:
    uitkomst = gelezen(tabel(*RIJEN, totaal, kop=KOP))
    (tegenspraak,) = uitkomst.tegenspraken
    assert (tegenspraak["blad"], tegenspraak["cel"]) == ("Blad1", "A6")
    assert any(m.cel == "A6" and m.ernst == "waarschuwing" for m in uitkomst.kwitantie.meldingen)
    assert len(uitkomst.rijen) == 4


def test_a_subtotal_is_about_the_rows_above_it_and_a_last_total_about_all() -> None:
    rijen = (*RIJEN[:2], ("Subtotaal", 2), *RIJEN[2:], ("Subtotaal", 2), ("Totaal", 4))
    uitkomst = gelezen(tabel(*rijen, kop=KOP))
    assert uitkomst.tegenspraken == ()
    assert uitkomst.kwitantie.genegeerd == 3


def test_a_total_on_the_last_sheet_may_be_about_the_whole_file() -> None:
    kop = ("Gemeente", "Kennisgeving J/N")
    uitkomst = gelezen(("Een", (kop, ("Utrecht", "ja"))), ("Twee", (kop, ("Zwolle", "ja"), ("Totaal", 2))))
    assert uitkomst.tegenspraken == ()
