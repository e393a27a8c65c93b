"""The marks of a drawn chart: fills that a colour alone does not make, points, rectangles, and the legend of them."""

from collections.abc import Sequence

from charts.stijl import LICHT
from charts.svg import el, lijn, tekst, tekstbreedte
from export.grafiek import Inkt, Vulling

KLEIN, BALK = 11.0, 18.0
PUNTEN = {"circle": 4.0, "square": 3.4, "diamond": 4.6}


def patronen() -> str:
    """The fills that a colour alone does not make."""
    streep = lijn((0, 0), (0, 6), stroke=LICHT.arcering, stroke_width=2)
    stip = el("rect", width=8, height=8, fill=LICHT.hervat) + el("circle", cx=4, cy=4, r=1.3, fill=LICHT.op_donker)
    maat = {"patternUnits": "userSpaceOnUse"}
    vlak = el("rect", width=6, height=6, fill=LICHT.geen)
    schuin = el("pattern", vlak + streep, id="pk-arcering", width=6, height=6, patternTransform="rotate(45)", **maat)
    return el("defs", schuin + el("pattern", stip, id="pk-stippen", width=8, height=8, **maat))


def _vulling(inkt: Inkt) -> str:
    return {Vulling.GEARCEERD: "url(#pk-arcering)", Vulling.STIPPEN: "url(#pk-stippen)"}.get(inkt.vulling, inkt.kleur)


def legenda(namen: Sequence[str], inkten: Sequence[Inkt], *, lijnen: bool) -> str:
    """The name of each series beside its mark, on one line."""
    delen, x = [], 16.0
    for naam, inkt in zip(namen, inkten, strict=True):
        teken = punt(x + 6, 38, inkt) if lijnen else vak(x, 32, 12, inkt=inkt, hoog=12)
        delen += [teken, tekst(x + 17, 42, naam, font_size=KLEIN)]
        x += 34 + tekstbreedte(naam, KLEIN)
    return "".join(delen)


def vak(x: float, y: float, breed: float, *, inkt: Inkt, hoog: float = BALK) -> str:
    """A rectangle of a series."""
    return el(
        "rect", x=x, y=y, width=max(breed, 0), height=hoog, fill=_vulling(inkt), stroke=inkt.rand, stroke_width=0.8
    )


def punt(x: float, y: float, inkt: Inkt) -> str:
    """The mark of a point on a line."""
    maat, vul = PUNTEN[inkt.punt], kleur(inkt)
    if inkt.punt == "circle":
        return el("circle", cx=x, cy=y, r=maat, fill=vul)
    draai = f"rotate(45 {x:g} {y:g})" if inkt.punt == "diamond" else None
    return el("rect", x=x - maat, y=y - maat, width=2 * maat, height=2 * maat, fill=vul, transform=draai)


def kleur(inkt: Inkt) -> str:
    """What a line is drawn in: a fill may be too light for that."""
    return inkt.rand if inkt.vulling == Vulling.EFFEN else inkt.kleur
