"""The frame of every picture: title, legend and source line stand inside the drawing, so that they survive copying."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.stijl import GEEN, STIJLBLAD
from charts.svg import arcering, breek, el, groep, lijn, tekst, tekstbreedte
from indicators.measurement import Measurement
from indicators.unit import schrijf_datum

RAND = 12.0
BRON = "inventarisatie Kennisgeving"
Legenda = Sequence[tuple[str, str]]
# What is no filled square in a legend, drawn in a field of 15 by 15 px.
TEKENS = {
    "gestopt": tekst(3, 12, "×", font_size=15, class_="vet"),
    "punt": lijn((0, 8), (15, 8), class_="lijn", stroke_width=2) + el("circle", cx=7.5, cy=8, r=4, class_="punt"),
    "hoogstens": lijn((7.5, 1), (7.5, 15), class_="lijn") + lijn((4, 1), (11, 1), class_="lijn"),
    "benadering": el("circle", cx=7.5, cy=8, r=4, class_="hol", stroke_dasharray="2 2"),
    "nodig": lijn((0, 8), (15, 8), class_="nodig", stroke_width=2, stroke_dasharray="4 3"),
    "landelijk": lijn((7.5, 0), (7.5, 15), class_="streep"),
    "geweigerd": el("rect", x=1, y=1, width=13, height=13, class_="hervat")
    + "".join(el("circle", cx=x, cy=y, r=1.2, class_="einde_stip") for x in (4.5, 10.5) for y in (4.5, 10.5)),
}


@dataclass(frozen=True)
class Kader:
    """What a picture says about itself. `id` is unique on its page; `thema` is auto, licht or donker.

    Without `met_bron` the page around it says stand and bron, as on the big screen. `waar` is what part of the country
    the figures are about; "" for all of it.
    """

    id: str
    titel: str
    ondertitel: str
    stand: date
    bron: str
    status: str
    thema: str = "auto"
    met_bron: bool = True
    waar: str = ""

    @property
    def bronregel(self) -> str:
        """Stand, bron and status in one line, with the place where it is not the whole country."""
        if not self.met_bron:
            return ""
        return met_plek(f"Stand van {schrijf_datum(self.stand)} · Bron: {self.bron} · {self.status}", self.waar)


def kader_van(
    meting: Measurement,
    id: str,
    *,
    titel: str = "",
    ondertitel: str = "",
    bron: str = BRON,
    vastgesteld: bool = False,
    thema: str = "auto",
    waar: str = "",
) -> Kader:
    """The frame that belongs to a measurement. An empty title leaves only the source line."""
    stand = meting.gegevens_tot or meting.peildatum
    status = status_woord(voorbeeld=meting.voorbeeld, vastgesteld=vastgesteld)
    return Kader(id, titel, ondertitel, stand, f"{bron}, gegevens nr. {meting.nummer}", status, thema, waar=waar)


def met_plek(bronregel: str, waar: str) -> str:
    """A source line that says what place it is about; the same where that is the whole country."""
    return bronregel.replace(" · Bron:", f" · {waar} · Bron:", 1) if waar else bronregel


def status_woord(*, voorbeeld: bool, vastgesteld: bool) -> str:
    """What may be done with a figure. Example data say so whatever else holds."""
    if voorbeeld:
        return "Voorbeelddata (fictief)"
    return "Vastgesteld" if vastgesteld else "Voorlopig"


def kader(
    inhoud: str, maat: tuple[float, float], *, om: Kader, alt: str, legenda: Legenda = (), rol: str = "img"
) -> str:
    """A whole SVG around `inhoud`, a drawing of `maat` px. `rol` is img, or group where it holds links."""
    breedte, hoogte = maat
    letters = (20, 14, 12) if breedte > 400 else (15, 12, 10.5)
    hoofd, y = _regels(om.titel, RAND, breedte=breedte, letter=letters[0], klasse="vet")
    sub, y = _regels(om.ondertitel, y, breedte=breedte, letter=letters[1], klasse="zacht")
    uitleg, y = _legenda(legenda, y + 4 * bool(legenda), breedte=breedte, patroon=f"{om.id}-arcering")
    y += 8 * (y > RAND)
    voet, onder = _regels(om.bronregel, y + hoogte + 8, breedte=breedte, letter=letters[2], klasse="zacht")
    totaal = (breedte + 2 * RAND, onder + RAND)
    delen = (
        el("style", STIJLBLAD),
        el("defs", arcering(f"{om.id}-arcering")),
        el("rect", width=totaal[0], height=totaal[1], class_="grond"),
        hoofd + sub + uitleg,
        el("g", inhoud, transform=f"translate({RAND:g},{y:g})"),
        voet,
    )
    return _svg("".join(delen), totaal, id=om.id, thema=om.thema, alt=alt, rol=rol)


def _svg(inhoud: str, maat: tuple[float, float], *, id: str, thema: str, alt: str, rol: str) -> str:
    return el(
        "svg", inhoud, xmlns="http://www.w3.org/2000/svg", id=id, class_=f"pm {thema}", role=rol, aria_label=alt,
        lang="nl", width=maat[0], height=maat[1], viewBox=f"0 0 {maat[0]:g} {maat[1]:g}",
        style="max-width:100%;height:auto",
    )  # fmt: skip


def _regels(woorden: str, y: float, *, breedte: float, letter: float, klasse: str) -> tuple[str, float]:
    """Broken lines from y on, and where the next thing may begin."""
    stap = letter * 1.35
    regels = breek(woorden, breedte, letter)
    beeld = "".join(
        tekst(RAND, y + i * stap + letter, regel, class_=klasse, font_size=letter) for i, regel in enumerate(regels)
    )
    return beeld, y + len(regels) * stap


def _legenda(items: Legenda, y: float, *, breedte: float, patroon: str) -> tuple[str, float]:
    if not items:
        return "", y
    beeld, x = [], RAND
    for soort, woorden in items:
        nodig = 22 + tekstbreedte(woorden, 13) + 14
        if x > RAND and x + nodig > breedte + RAND:
            x, y = RAND, y + 20
        beeld.append(_teken(soort, x, y, patroon=patroon) + tekst(x + 20, y + 12, woorden, font_size=13))
        x += nodig
    return groep(beeld, class_="legenda"), y + 22


def _teken(soort: str, x: float, y: float, *, patroon: str) -> str:
    if soort in TEKENS:
        return f'<g transform="translate({x:g},{y:g})">{TEKENS[soort]}</g>'
    vulling = f"url(#{patroon})" if soort == GEEN else None
    return el("rect", x=x + 1, y=y + 1, width=13, height=13, class_=soort, fill=vulling)
