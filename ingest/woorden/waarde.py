"""What a cell of a log says: a value to store, and in Dutch why it is not the value that was meant."""

from typing import Any, NamedTuple

from ingest.woorden.normaal import aanhaling


class Waarde(NamedTuple):
    """`reden` '' means read well; otherwise `waarde` is what may be stored instead (None, '' or 'onbekend')."""

    waarde: Any
    reden: str = ""


def genoemd(tekst: str) -> str:
    """Return how a message names what a cell holds: a number as it is, but never words, which may be a name."""
    return "de tekst in deze cel" if any(teken.isalpha() for teken in tekst) else aanhaling(tekst)
