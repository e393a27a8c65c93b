"""One name in every dress has one key, and garbled text is repaired."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.woorden.normaal import aanhaling, herstel, sleutel


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("FryslÃ¢n", "Fryslân"),
        ("SÃºdwest-FryslÃ¢n", "Súdwest-Fryslân"),
        ("â€™s-Gravenhage", "'s-Gravenhage"),
        ("EdeÂ\u00a0", "Ede"),
        ("Ede\u00a0", "Ede"),
        ("  Ede \t Zuid\n", "Ede Zuid"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
        (unicodedata.normalize("NFD", "Súdwest-Fryslân"), "Súdwest-Fryslân"),
        ("\u0132sselstein", "IJsselstein"),
        ("\ufeffE\u200bde", "Ede"),
        ("’s-Hertogenbosch", "'s-Hertogenbosch"),
        ("", ""),
    ],
)
def test_text_is_repaired_to_what_its_writer_meant(tekst: str, verwacht: str) -> None:
    assert herstel(tekst) == verwacht


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("Gemeente Utrecht", "utrecht"),
        ("gem. Utrecht", "Utrecht"),
        ("Utrecht (gemeente)", "UTRECHT"),
        ("de gemeente Utrecht", "Utrecht"),
        ("'s-Gravenhage", "’s Gravenhage"),
        ("Berg & Dal", "Berg en Dal"),
        ("Alphen a/d Rijn", "Alphen aan den Rijn"),
        ("Alphen a.d. Rijn", "Alphen aan de Rijn"),
        ("Alphen ad Rijn", "Alphen aan den Rijn"),
        ("St. Michielsgestel", "Sint-Michielsgestel"),
        ("Bergen (NH.)", "bergen nh"),
        ("Súdwest-Fryslân", "Sudwest Fryslan"),
    ],
)
def test_two_dresses_of_one_name_share_a_key(een: str, ander: str) -> None:
    assert sleutel(een) == sleutel(ander)


@pytest.mark.parametrize("tekst", ["naam@voorbeeld.nl", "bel 06 12 34 56 78", "x" * 90])
def test_a_text_that_may_be_personal_is_not_quoted(tekst: str) -> None:
    assert aanhaling(tekst) == "een lange tekst"


@given(st.text(max_size=30))
@settings(max_examples=200)
def test_repairing_twice_changes_nothing_and_a_key_is_its_own_key(tekst: str) -> None:
    heel = herstel(tekst)
    assert heel == " ".join(heel.split())
    assert sleutel(heel) == sleutel(tekst)
