"""A delivered text in one dress, and how it is quoted back to its sender."""

import re

from store.naamsleutel import herstel, sleutel, woorden

__all__ = ["aanhaling", "herstel", "sleutel", "woorden"]


def aanhaling(tekst: str) -> str:
    """The text between quotes for a question or receipt; never a long text or one that may hold personal data."""
    heel = herstel(tekst)
    verdacht = "@" in heel or re.search(r"\d(?:[ .-]?\d){8,}", heel)
    return "een lange tekst" if len(heel) > 80 or verdacht else f"‘{heel}’"
