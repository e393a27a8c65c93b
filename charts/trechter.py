"""The funnel as a picture for the analyst: shares by number, with what chance alone allows around the whole."""

from collections.abc import Sequence
from math import log10

from charts.kader import Kader, kader
from charts.svg import el, groep, lijn, tekst, tekstbreedte
from charts.zinnen.trechter import GEEN_TRECHTER, alt_trechter
from indicators.funnel import Z998, Punt, Trechter
from indicators.statistics import Z95
from indicators.unit import Unit, schrijf_aantal

LINKS, BREED, HOOG, BOVEN, ONDER, RECHTS = 52.0, 640.0, 320.0, 12.0, 44.0, 150.0
STAPPEN = 60
OPEN = "open rondje: te weinig Kennisgevingen om iets te zeggen"
LETTER = 12.0


def trechter_svg(trechter: Trechter | None, *, om: Kader) -> str:
    """The picture as SVG; creditors of too few Kennisgevingen are hollow and without a name."""
    if trechter is None:
        return kader(tekst(0, 20, GEEN_TRECHTER, font_size=14), (BREED, 30), om=om, alt=GEEN_TRECHTER)
    tot = max(punt.eenheid.n for punt in trechter.punten) * 1.05
    delen = [
        _assen(tot),
        lijn((0, _y(trechter.midden)), (BREED, _y(trechter.midden)), class_="streep"),
        *(_grens(trechter, z, tot, kant) for z in (Z95, Z998) for kant in (0, 1)),
        _bijschriften(trechter, tot),
        groep([_punt(punt, tot) for punt in trechter.punten]),
        groep(_namen(trechter.afwijkend(), tot)),
    ]
    inhoud = groep(delen, transform=f"translate({LINKS:g},{BOVEN:g})")
    return kader(inhoud, (LINKS + BREED + RECHTS, BOVEN + HOOG + ONDER), om=om, alt=alt_trechter(trechter))


def _y(aandeel: float) -> float:
    return HOOG * (1 - aandeel)


def _grens(trechter: Trechter, z: float, tot: float, kant: int) -> str:
    """One limit as a line over the numbers; the outer ones are dashed."""
    aantallen = sorted({max(1, round(tot * (i / STAPPEN) ** 2)) for i in range(1, STAPPEN + 1)})
    punten = " ".join(f"{n / tot * BREED:.1f},{_y(trechter.grenzen(n, z)[kant]):.1f}" for n in aantallen)
    streep = "5 3" if z > Z95 else None
    return el("polyline", points=punten, class_="lijn", stroke_width=1.5, stroke_dasharray=streep)


def _assen(tot: float) -> str:
    delen = [lijn((0, HOOG), (BREED, HOOG), class_="as")]
    for aandeel in (0.0, 0.25, 0.5, 0.75, 1.0):
        woord = Unit.AANDEEL.write(aandeel).replace(",0", "")
        delen.append(lijn((0, _y(aandeel)), (BREED, _y(aandeel)), class_="raster"))
        delen.append(tekst(-6, _y(aandeel) + 4, woord, text_anchor="end", font_size=LETTER))
    stap = _ronde_stap(tot)
    for aantal in range(stap, int(tot) + 1, stap):
        woord = schrijf_aantal(aantal)
        delen.append(tekst(aantal / tot * BREED, HOOG + 18, woord, text_anchor="middle", font_size=LETTER))
    delen.append(tekst(0, HOOG + 36, "aantal Kennisgevingen", font_size=LETTER, class_="zacht"))
    delen.append(tekst(BREED, HOOG + 36, OPEN, text_anchor="end", font_size=LETTER, class_="zacht"))
    return groep(delen)


def _ronde_stap(tot: float) -> int:
    """1, 2 or 5 and noughts, so that at most six marks stand on the axis."""
    macht: int = 10 ** max(0, int(log10(tot)) - 1)
    return next(keer * macht for keer in (1, 2, 5, 10, 20, 50) if tot / (keer * macht) <= 6)


def _bijschriften(trechter: Trechter, tot: float) -> str:
    """At the right end what each line is, the topmost limits only: the lower ones mirror them."""
    plekken = [(trechter.midden, f"alle samen: {Unit.AANDEEL.write(trechter.midden)}")]
    plekken += [(trechter.grenzen(round(tot), z)[1], woord) for z, woord in ((Z95, "95%"), (Z998, "99,8%"))]
    delen, vorige = [], HOOG + 20
    for aandeel, woord in plekken:
        vorige = min(_y(aandeel) + 4, vorige - 13)
        delen.append(tekst(BREED + 6, vorige, woord, font_size=11, class_="zacht"))
    return groep(delen)


def _punt(punt: Punt, tot: float) -> str:
    x, y = _plek(punt, tot)
    klasse = "hol" if punt.kans is None else "punt"
    return el("circle", cx=x, cy=y, r=4, class_=klasse)


def _plek(punt: Punt, tot: float) -> tuple[float, float]:
    return punt.eenheid.n / tot * BREED, _y(punt.eenheid.x / punt.eenheid.n)


def _namen(punten: Sequence[Punt], tot: float) -> list[str]:
    """The names of those that differ, turned inwards at the right edge, none over another."""
    delen: list[str] = []
    bezet: list[tuple[float, float, float]] = []
    for punt in sorted(punten, key=lambda p: _plek(p, tot)[1]):
        x, y = _plek(punt, tot)
        breed = tekstbreedte(punt.eenheid.naam, LETTER)
        begin = x + 8 if x + 8 + breed < BREED else x - 8 - breed
        hoog = y + 4
        while any(abs(hoog - h) < 13 and begin < e and b < begin + breed for b, e, h in bezet):
            hoog += 13
        bezet.append((begin, begin + breed, hoog))
        delen.append(tekst(begin, hoog, punt.eenheid.naam, font_size=LETTER, class_="rand"))
    return delen
