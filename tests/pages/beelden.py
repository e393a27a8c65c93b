"""The pictures of a screen as a browser gets them: what each says, shows on hover, has drawn, and the tables below it."""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from streamlit.testing.v1 import AppTest

from indicators.unit import MAANDEN
from tests.pages.kijken import html_van

_MAAND = "|".join(MAANDEN)
_KORT = "|".join(maand[:3] for maand in MAANDEN)
# Days, months and quarters, and what is no figure: how long after the start, and of how many is spoken.
_TIJD = re.compile(
    rf"\b\d{{1,2}} ({_MAAND})( \d{{4}})?|({_MAAND}|{_KORT}) \d{{4}}|\b\d{{1,2}}-\d{{1,2}}-\d{{4}}"
    r"|\b\de kwartaal( van)? \d{4}|\b(termijn van|[Nn]a) \d+ maanden|van elke 100 pauzes|[Pp]er 10\.000 inwoners"
)
_GETAL = re.compile(r"(?<![\w,.])[-−+]?\d{1,3}(?:\.?\d{3})*(?:,\d+)?%?(?!\w)")


@dataclass
class Beeld:
    """One picture: its text alternative, what it shows on hover, the words drawn in it, and the cells of the tables below."""

    id: str
    alt: str
    zweef: list[str] = field(default_factory=list)
    woorden: list[str] = field(default_factory=list)
    cellen: list[str] = field(default_factory=list)


def getallen(teksten: list[str], namen: frozenset[str] = frozenset()) -> set[str]:
    """The numbers as they are written; dates are none, nor is what stands in a name."""
    in_namen = re.compile("|".join(map(re.escape, sorted(namen, key=len, reverse=True))) or "$^")
    zonder = (in_namen.sub(" ", _TIJD.sub(" ", tekst)) for tekst in teksten)
    return {getal for tekst in zonder for getal in _GETAL.findall(tekst)}


def beelden(proef: AppTest) -> list[Beeld]:
    """Every picture of a screen, drawn by us or by Plotly."""
    lezer = _Lezer()
    lezer.feed(html_van(proef))
    return [*lezer.beelden, *(_van_plotly(e.proto) for e in proef.main if getattr(e, "type", "") == "plotly_chart")]


def _van_plotly(proto: object) -> Beeld:
    """What the figure says on hover and beside its points, and the numbers that it is drawn from."""
    figuur = json.loads(proto.spec)  # type: ignore[attr-defined]
    sporen, bijschriften = figuur["data"], figuur["layout"]["annotations"]
    zweef = [str(x) for spoor in sporen for naam in ("text", "customdata", "name") for x in _lijst(spoor.get(naam))]
    return Beeld("plotly-weg", proto.alt, zweef, [b["text"] for b in bijschriften])  # type: ignore[attr-defined]


def _lijst(waarde: object) -> list[object]:
    return list(waarde) if isinstance(waarde, list) else [waarde] if waarde else []


class _Lezer(HTMLParser):
    """Pictures with their words, and to each the cells of the part that it stands in."""

    LEEG = frozenset({"br", "img", "input", "hr", "meta", "link"})

    def __init__(self) -> None:
        super().__init__()
        self.beelden: list[Beeld] = []
        self._open: list[str] = []
        self._delen: list[tuple[list[Beeld], list[str]]] = [([], [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigen = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "section":
            self._delen.append(([], []))
        elif tag == "svg":
            self.beelden.append(Beeld(eigen["id"], eigen.get("aria-label", "")))
            self._delen[-1][0].append(self.beelden[-1])
        elif tag == "a" and "svg" in self._open and "data-gm" in eigen:
            self.beelden[-1].zweef.append(eigen["aria-label"])
        elif tag in ("td", "th"):
            self._delen[-1][1].append("")
        if tag not in self.LEEG:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag == "section":
            hier, cellen = self._delen.pop()
            for beeld in hier:
                beeld.cellen += cellen

    def handle_data(self, data: str) -> None:
        if "svg" in self._open and self._open[-1] in ("text", "title"):
            (self.beelden[-1].zweef if self._open[-1] == "title" else self.beelden[-1].woorden).append(data)
        elif self._open and {"td", "th"} & set(self._open[-4:]) and self._delen[-1][1]:
            self._delen[-1][1][-1] += data
