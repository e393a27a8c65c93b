"""Pieces of SVG as text: elements with escaped attributes, the width of words, lines broken to fit."""

import re
from collections.abc import Iterable
from html import escape

Attribuut = str | float | int | None

# What XML 1.0 cannot hold, even escaped.
_VERBODEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SMAL, _BREED = frozenset("iljtfrI.,:;'’|!()[] ·"), frozenset("mwMW%@—")
_EIGEN_ADRES = re.compile(r"(/(?!/)|\?|#|https://)")


def veilig(tekst: str) -> str:
    """Text that may stand in XML or HTML, between tags and between quotes."""
    return escape(_VERBODEN.sub("", tekst), quote=True)


def adres(tekst: str) -> str:
    """An address that may be linked to, escaped: a place in the app, or https. Raises ValueError for anything else."""
    if not _EIGEN_ADRES.match(tekst):
        raise ValueError(f"geen adres om naar te verwijzen: {tekst!r}")
    return veilig(tekst)


def getal(waarde: float) -> str:
    """A coordinate, at most two decimals, no trailing zeros."""
    tekst = f"{waarde:.2f}".rstrip("0").rstrip(".")
    return "0" if tekst == "-0" else tekst


def el(naam: str, inhoud: str | None = None, /, **attributen: Attribuut) -> str:
    """An element. `inhoud` is markup; attribute values are escaped here; class_ is class, other _ become -."""
    delen = "".join(
        f' {sleutel.rstrip("_").replace("_", "-")}="{veilig(w) if isinstance(w, str) else getal(w)}"'
        for sleutel, w in attributen.items()
        if w is not None
    )
    return f"<{naam}{delen}/>" if inhoud is None else f"<{naam}{delen}>{inhoud}</{naam}>"


def tekst(x: float, y: float, woorden: str, /, **attributen: Attribuut) -> str:
    """One line of text with its baseline at (x, y)."""
    return el("text", veilig(woorden), x=x, y=y, **attributen)


def groep(inhoud: Iterable[str], /, **attributen: Attribuut) -> str:
    """Elements taken together."""
    return el("g", "".join(inhoud), **attributen)


def lijn(van: tuple[float, float], naar: tuple[float, float], /, **attributen: Attribuut) -> str:
    """A straight line."""
    return el("line", x1=van[0], y1=van[1], x2=naar[0], y2=naar[1], **attributen)


def tekstbreedte(woorden: str, letter: float) -> float:
    """The width of words in px, on the generous side: no font file is read."""
    return sum(_tekenbreedte(teken) for teken in woorden) * letter


def _tekenbreedte(teken: str) -> float:
    if teken in _SMAL:
        return 0.33
    if teken in _BREED:
        return 0.9
    return 0.7 if teken.isupper() else 0.57


def breek(woorden: str, breedte: float, letter: float) -> list[str]:
    """The words over as many lines as the width asks for."""
    regels: list[str] = []
    for woord in woorden.split():
        if regels and tekstbreedte(f"{regels[-1]} {woord}", letter) <= breedte:
            regels[-1] += f" {woord}"
        else:
            regels.append(woord)
    return regels


def arcering(patroon_id: str) -> str:
    """The 45 degree hatch of the gemeenten that gave no answer; its id must be unique on the page."""
    return el(
        "pattern",
        el("rect", width=5, height=5, class_="arceergrond") + lijn((0, 0), (0, 5), class_="arceerlijn", stroke_width=2),
        id=patroon_id,
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
