"""Numbers in logs: counts within bounds, terms in months, one of four signals, and amounts only as a class."""

import pytest

from ingest.logs.getallen import KLASSEN
from ingest.logs.woorden import LEZERS


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [("4", 4), ("4.0", 4), ("4,0", 4), ("Signaal 4", 4), ("signaal4", 4), ("S4", 4), ("vier", 4), ("IV", 4), ("4e", 4),
     ("Kennisgeving", 4), ("4 - Kennisgeving", 4), ("Kennisgeving (signaal 4)", 4), ("1", 1), ("signaal twee", 2), ("derde", 3)],
)  # fmt: skip
def test_the_number_of_a_signal_is_read_as_digit_word_or_kennisgeving(tekst: str, nummer: int) -> None:
    assert LEZERS["signaalnummer"](tekst) == (nummer, "")


@pytest.mark.parametrize("tekst", ["0", "5", "44", "3 en 4", "1 t/m 4", "signaal", "3 - Kennisgeving", "huur"])
def test_what_is_not_one_of_the_four_is_no_signal(tekst: str) -> None:
    waarde, reden = LEZERS["signaalnummer"](tekst)
    assert waarde is None
    assert "van 1 tot en met 4" in reden


@pytest.mark.parametrize(
    ("tekst", "maanden"),
    [("8", 8.0), ("8 mnd", 8.0), ("8mnd.", 8.0), ("8 maanden", 8.0), ("8,0", 8.0), ("acht maanden", 8.0), ("4,5", 4.5),
     ("1 jaar", 12.0), ("half jaar", 6.0), ("-", None), ("onbekend", None), ("max. 8 maanden", 8.0)],
)  # fmt: skip
def test_a_term_is_read_in_months(tekst: str, maanden: float | None) -> None:
    assert LEZERS["termijn_toegezegd_maanden"](tekst) == (maanden, "")


@pytest.mark.parametrize(
    ("veld", "tekst", "goed"),
    [
        ("termijn_gevraagd_maanden", "12", True), ("termijn_gevraagd_maanden", "12,1", False),
        ("termijn_gevraagd_maanden", "0", False), ("termijn_toegezegd_maanden", "36", True),
        ("termijn_toegezegd_maanden", "37", False), ("termijn_toegezegd_maanden", "240 dagen", False),
        ("termijn_toegezegd_maanden", "26-10-2025", False), ("aantal_schuldeisers_bekend", "200", True),
        ("aantal_schuldeisers_bekend", "201", False), ("aantal_schuldeisers_bekend", "-1", False),
        ("aantal_schuldeisers_bekend", "0", True), ("aantal_personen", "2", True), ("aantal_personen", "3", False),
        ("aantal_personen", "0", False), ("aantal_verzonden", "32767", True), ("aantal_verzonden", "32768", False),
        ("aantal", "0", True), ("aantal", "1.234", True), ("aantal", "12,5", False), ("aantal", "", False),
    ],
)  # fmt: skip
def test_a_number_has_bounds(veld: str, tekst: str, goed: bool) -> None:
    waarde = LEZERS[veld](tekst)
    assert (waarde.waarde is not None) == goed
    assert (waarde.reden == "") == goed


def test_a_dot_before_three_digits_parts_thousands() -> None:
    assert [LEZERS["aantal"](tekst).waarde for tekst in ("1.234", "1 234", "13,0", "13.0", "1234")] == [
        1234, 1234, 13, 13, 1234,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "klasse"),
    [("<500", "<500"), ("< € 500", "<500"), ("tot 500", "<500"), ("0 - 500", "<500"), ("€ 500 - € 2.500", "500-2.500"),
     ("501-2500", "500-2.500"), ("2.500 tot 10.000", "2.500-10.000"), (">10.000", ">10.000"), ("meer dan 10.000", ">10.000"),
     ("onbekend", "onbekend")],
)  # fmt: skip
def test_a_class_of_an_amount_is_read(tekst: str, klasse: str) -> None:
    assert LEZERS["bedrag_klasse"](tekst) == (klasse, "")


@pytest.mark.parametrize(
    ("tekst", "klasse"),
    [("499,99", "<500"), ("500", "500-2.500"), ("€ 1.234,56", "500-2.500"), ("2500", "2.500-10.000"), ("10.000", "2.500-10.000"),
     ("10000,01", ">10.000"), ("€ 12.345,-", ">10.000")],
)  # fmt: skip
def test_an_exact_amount_leaves_only_its_class_behind(tekst: str, klasse: str) -> None:
    waarde, reden = LEZERS["bedrag_klasse"](tekst)
    assert (waarde, reden) == (klasse, "")
    assert waarde in KLASSEN


@pytest.mark.parametrize("tekst", ["tot 1000", "meer dan 500", "400-3000", "veel"])
def test_another_class_than_ours_is_unknown_with_a_reason(tekst: str) -> None:
    waarde = LEZERS["bedrag_klasse"](tekst)
    assert waarde.waarde == "onbekend"
    assert "klasse" in waarde.reden
