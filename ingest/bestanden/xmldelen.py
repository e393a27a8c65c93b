"""The XML parts of a zipped workbook, which the gate has already cleared of document types and entities."""

import re
from collections.abc import Iterator
from typing import IO, Any
from xml.etree.ElementTree import Element, XMLPullParser, fromstring, iterparse
from zipfile import ZipFile

from ingest.bestanden.stijlen import local

_ONTSNAPT = re.compile(r"_x([0-9A-Fa-f]{4})_")


def root(pakket: ZipFile, naam: str) -> Element | None:
    """Return the root of a part, or nothing when the package has no such part."""
    if naam not in pakket.NameToInfo:
        return None
    return fromstring(pakket.read(naam))  # noqa: S314 - poort.py refuses every DOCTYPE and ENTITY beforehand


def events(stroom: IO[bytes]) -> Iterator[tuple[str, Element]]:
    """Yield ('start' or 'end', element) of a part that is too large to hold as a tree."""
    return iterparse(stroom, events=("start", "end"))  # noqa: S314 - as above


def pull_parser() -> Any:
    """Return a parser to feed piece by piece, which tells of every element that starts."""
    return XMLPullParser(("start",))


def flat_text(el: Element) -> str:
    """Return the text of a string item: its runs joined, phonetic hints left out."""
    stukken: list[str] = []
    for kind in el:
        naam = local(kind.tag)
        if naam == "t":
            stukken.append(kind.text or "")
        elif naam == "r":
            stukken.append(flat_text(kind))
    return unescaped("".join(stukken))


def unescaped(tekst: str) -> str:
    """Return a text with Excel's _x000D_ notation undone."""
    return _ONTSNAPT.sub(lambda m: chr(int(m[1], 16)), tekst) if "_x" in tekst else tekst


def leaves(wortel: Element | None) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of every element that holds text; a name given as attribute wins."""
    for el in wortel.iter() if wortel is not None else ():
        if el.text and el.text.strip():
            yield local(el.tag), el.text
        elif el.get("name"):
            yield "naam", el.get("name", "")
