"""The same chart as a drawing, for a print and an open spreadsheet: from the same cells as in the workbook."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from charts.stijl import LICHT
from charts.svg import el, groep, tekst, tekstbreedte
from export.blad import Blad, Cel, Getal, als_tekst
from export.grafiek import Inkt, Vorm, Vulling
from export.grafiek_schaal import BREED, Vlak, assen, streepjes
from export.grafiek_tekens import BALK, KLEIN, kleur, legenda, patronen, punt, vak
from export.grafiekbladen import cellen, naam_van
from indicators.unit import schrijf_aantal

LETTER, RIJ = 12.0, 28.0
BOVEN, ONDER, RECHTS = 76.0, 58.0, 60.0


def als_svg(blad: Blad, *, bladen: Mapping[str, Blad]) -> str:
    """The drawing of the chart of a sheet, with its words in it and a text for who does not see it."""
    if blad.grafiek is None:
        raise ValueError(f"{blad.naam} heeft geen grafiek")
    bron, grafiek = bladen[blad.grafiek.reeksen[0].waarden.blad], blad.grafiek
    namen = [naam_van(bron, reeks) for reeks in grafiek.reeksen]
    labels = cellen(bron, grafiek.reeksen[0].labels)
    waarden = [cellen(bron, reeks.waarden) for reeks in grafiek.reeksen]
    inkten = [reeks.inkt for reeks in grafiek.reeksen]
    if grafiek.vorm == Vorm.LIJNEN:
        vlak = Vlak(links=70, boven=BOVEN, rechts=BREED - RECHTS, onder=BOVEN + 260)
        delen = _lijnen(vlak, labels, waarden, inkten)
    else:
        links = 30 + max(tekstbreedte(als_tekst(label), LETTER) for label in labels)
        vlak = Vlak(links=links, boven=BOVEN, rechts=BREED - RECHTS, onder=BOVEN + RIJ * len(labels))
        delen = _balken(vlak, labels, waarden, inkten=inkten, geheel=grafiek.vorm == Vorm.GEHEEL)
    hoog = vlak.onder + ONDER
    kop = tekst(16, 22, blad.titel, font_size=16, font_weight=600)
    # What lies at the bottom: days below lines, counts below bars.
    onderas = grafiek.as_labels if grafiek.vorm == Vorm.LIJNEN else grafiek.as_waarden
    zij = grafiek.as_waarden if grafiek.vorm == Vorm.LIJNEN else grafiek.as_labels
    voet = [
        tekst(vlak.links, vlak.onder + 34, onderas, font_size=KLEIN),
        tekst(16, hoog - 8, grafiek.bron, font_size=KLEIN),
    ]
    naast = tekst(16, BOVEN - 8, zij, font_size=KLEIN)
    uitleg = legenda(namen, inkten, lijnen=grafiek.vorm == Vorm.LIJNEN) if len(namen) > 1 else ""
    inhoud = "".join(
        [patronen(), el("rect", width=BREED, height=hoog, fill=LICHT.grond), kop, uitleg, naast, *delen, *voet]
    )
    getekend = el(
        "svg", f"{el('title', _kaal(grafiek.alt))}{inhoud}", xmlns="http://www.w3.org/2000/svg", role="img",
        viewBox=f"0 0 {BREED:g} {hoog:g}", width=BREED, height=hoog, font_family="Arial,sans-serif", fill=LICHT.tekst,
    )  # fmt: skip
    return getekend.replace("pk-", f"{blad.naam}-")  # the name of a fill must be unique on its page


def hoogte_van(svg: str) -> float:
    """How high a drawing of ours is for every one that it is wide."""
    _, _, breed, hoog = re.findall(r'viewBox="([^"]*)"', svg)[0].split()
    return float(hoog) / float(breed)


def _kaal(woorden: str) -> str:
    return woorden.replace("&", "&amp;").replace("<", "&lt;")


def _getal(cel: Cel) -> float | None:
    return float(cel.waarde) if isinstance(cel, Getal) else None


def _lijnen(vlak: Vlak, dagen: Sequence[Cel], waarden: Sequence[Sequence[Cel]], inkten: Sequence[Inkt]) -> list[str]:
    hoogste = max(g for rij in waarden for cel in rij if (g := _getal(cel)) is not None)
    stap, top = streepjes(hoogste)
    tijden = [dag.toordinal() for dag in dagen if isinstance(dag, date)]
    eerste, lengte = min(tijden), max(max(tijden) - min(tijden), 1)
    plek = [vlak.links + 20 + (vlak.breed - 40) * (t - eerste) / lengte for t in tijden]
    delen = assen(vlak, stap, top, liggend=False)
    delen += [tekst(x, vlak.onder + 16, als_tekst(dag), font_size=KLEIN, text_anchor="middle")
              for x, dag in zip(plek, dagen, strict=True)]  # fmt: skip
    for rij, inkt in zip(waarden, inkten, strict=True):
        punten = [(x, vlak.onder - vlak.hoog * g / top, g) for x, cel in zip(plek, rij, strict=True)
                  if (g := _getal(cel)) is not None]  # fmt: skip
        streep = {"dash": "8 5", "round_dot": "2 4"}.get(inkt.streep)
        delen.append(el("polyline", points=" ".join(f"{x:.1f},{y:.1f}" for x, y, _ in punten), fill="none",
                        stroke=kleur(inkt), stroke_width=2, stroke_dasharray=streep))  # fmt: skip
        delen += [punt(x, y, inkt) + tekst(x, y - 8, schrijf_aantal(g), font_size=KLEIN, text_anchor="middle")
                  for x, y, g in punten]  # fmt: skip
    return delen


def _balken(
    vlak: Vlak, labels: Sequence[Cel], waarden: Sequence[Sequence[Cel]], *, inkten: Sequence[Inkt], geheel: bool
) -> list[str]:
    sommen = [sum(_getal(rij[n]) or 0 for rij in waarden) for n in range(len(labels))]
    stap, top = (0.2, 1.0) if geheel else streepjes(max(sommen))
    delen = assen(vlak, stap, top, liggend=True, als_deel=geheel)
    for n, label in enumerate(labels):
        y = vlak.boven + n * RIJ + (RIJ - BALK) / 2
        delen.append(tekst(vlak.links - 8, y + 13, als_tekst(label), font_size=LETTER, text_anchor="end"))
        schaal = vlak.breed / (sommen[n] or 1) if geheel else vlak.breed / top
        stukken = [(rij[n], inkt) for rij, inkt in zip(waarden, inkten, strict=True)]
        delen += _stukken(vlak.links, y, stukken, schaal=schaal)
    return delen


def _stukken(x: float, y: float, stukken: Sequence[tuple[Cel, Inkt]], *, schaal: float) -> list[str]:
    """The parts of one bar, each with its count where that fits; a cell without a number only as its sign."""
    delen, alleen = [], len(stukken) == 1
    for cel, inkt in stukken:
        breed = (_getal(cel) or 0) * schaal
        woord = als_tekst(cel)
        delen += [vak(x, y, breed, inkt=inkt)] if breed else []
        if alleen:
            delen.append(tekst(x + breed + 6, y + 13, woord, font_size=KLEIN))
        elif breed > tekstbreedte(woord, KLEIN) + 6:
            delen.append(_op(x + breed / 2, y + 13, woord, inkt))
        x += breed
    return delen


def _op(x: float, y: float, woord: str, inkt: Inkt) -> str:
    """A word on a fill; on one that is not even it stands on its own ground."""
    half = tekstbreedte(woord, KLEIN) / 2 + 2
    grond = el("rect", x=x - half, y=y - 11, width=2 * half, height=14, fill=LICHT.grond)
    los = inkt.vulling != Vulling.EFFEN
    in_inkt = LICHT.tekst if los else inkt.tekst
    return groep([grond] * los + [tekst(x, y, woord, font_size=KLEIN, text_anchor="middle", fill=in_inkt)])
