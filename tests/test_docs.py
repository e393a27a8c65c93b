"""The documents say what the program does."""

from datetime import date
from pathlib import Path

from indicators.boek import als_markdown

PROJECT = Path(__file__).parent.parent


def test_the_book_of_figures_is_made_from_the_indicators() -> None:
    assert (PROJECT / "docs" / "indicatoren.md").read_text("utf-8") == als_markdown(date(2026, 1, 1))


def test_the_glossary_is_in_alphabetical_order() -> None:
    regels = (PROJECT / "docs" / "begrippen.md").read_text("utf-8").splitlines()
    begrippen = [regel.split("|")[1].strip().casefold() for regel in regels if regel.startswith("| ")][1:]

    assert begrippen == sorted(begrippen)
