"""Wat schuldeisers antwoorden as a picture: bars of 100 % with the refusals at the right and silence hatched."""

from collections.abc import Sequence

from charts.antwoorden import ALLE, BLOK, SECTOR, WOORDEN, Balk
from charts.kader import Kader, kader
from charts.stijl import GEEN
from charts.svg import breek, el, groep, lijn, tekst, tekstbreedte
from charts.zinnen.antwoorden import GEEN_ANTWOORDEN, GEEN_WEIGERING, NIET_SLECHTER, alt_antwoorden
from indicators.measurement import Status
from indicators.tekst import MERK, STATUS_TEKST
from indicators.unit import schrijf_aantal

NAAM, STAAF, MARGE, INSPRONG = 250.0, 520.0, 320.0, 16.0
DIKTE, STAP, TUSSEN = 24.0, 32.0, 14.0
LETTER = 13.0
# The class that fills each part, and the one of the words on it.
VULLING = {"gegeven": "oplossing", "deels": "hulp_gestopt", "bezig": "bezig", "geen": GEEN, "geweigerd": "hervat",
           "verborgen": "verborgen"}  # fmt: skip


def antwoorden_svg(balken: Sequence[Balk], *, om: Kader) -> str:
    """The picture as SVG, all creditors first."""
    if not balken:
        return kader(tekst(0, 20, GEEN_ANTWOORDEN, font_size=14), (NAAM + STAAF, 30), om=om, alt=f"{GEEN_ANTWOORDEN}.")
    delen = [el("defs", _stippen(f"{om.id}-stippen"))]
    y = 24.0
    for balk in balken:
        y += TUSSEN if balk.soort == BLOK else 0
        if balk.soort == ALLE:
            delen.append(_over_de_arcering(balk, y))
        delen.append(_rij(balk, y, om=om))
        y += STAP
    delen.append(tekst(0, y + 14, NIET_SLECHTER, font_size=LETTER, class_="vet"))
    aanwezig = {
        soort for balk in balken if not (balk.klein or balk.dicht) for soort, aantal in balk.delen.items() if aantal
    }
    legenda = [(_teken(soort), WOORDEN[soort]) for soort in VULLING if soort in aanwezig]
    maat = (NAAM + STAAF + MARGE, y + 20)
    return kader("".join(delen), maat, om=om, alt=alt_antwoorden(balken), legenda=legenda)


def kleine_balk(balk: Balk, *, om: Kader, breedte: float = 350) -> str:
    """One bar without words, for on a tile that says the numbers itself."""
    x, delen = 0.0, [el("defs", _stippen(f"{om.id}-stippen"))]
    for soort in (soort for soort in VULLING if balk.delen.get(soort) and not (balk.klein or balk.dicht)):
        breed = balk.delen[soort] / balk.lengte * breedte
        klasse = "einde hervat" if soort == "geweigerd" else VULLING[soort]
        delen.append(el("rect", x=x, y=0, width=breed, height=20, class_=klasse, fill=_patroon(soort, om)))
        x += breed
    return kader("".join(delen), (breedte, 20), om=om, alt=alt_antwoorden([balk]))


def _teken(soort: str) -> str:
    return "geweigerd" if soort == "geweigerd" else VULLING[soort]


def _stippen(id: str) -> str:
    """White dots on the colour of a refusal, so that it differs without its colour too."""
    grond = el("rect", width=7, height=7, class_="hervat")
    stip = el("circle", cx=3.5, cy=3.5, r=1.2, class_="einde_stip")
    return el("pattern", grond + stip, id=id, patternUnits="userSpaceOnUse", width=7, height=7)


def _rij(balk: Balk, y: float, *, om: Kader) -> str:
    """The name with its n at the left, the bar, and at the right the numbers that do not fit in it."""
    delen = [_naam(balk, y)]
    if balk.klein or balk.dicht:
        waarom = STATUS_TEKST[Status.ONDERDRUKT] if balk.dicht else f"{STATUS_TEKST[Status.TE_KLEIN]}."
        return groep([*delen, tekst(NAAM + 2, y + 17, waarom, font_size=12, class_="zacht")])
    x, buiten, woorden = NAAM, [], []
    for soort in (soort for soort in VULLING if balk.delen.get(soort)):
        aantal = balk.delen[soort]
        breed = aantal / balk.lengte * STAAF
        klasse = "einde hervat" if soort == "geweigerd" else VULLING[soort]  # einde leaves the fill to the pattern
        delen.append(el("rect", x=x, y=y, width=breed, height=DIKTE, class_=klasse, fill=_patroon(soort, om)))
        getal = MERK if soort == "verborgen" else schrijf_aantal(aantal)
        if breed > tekstbreedte(getal, LETTER) + 8:
            op = f"vet op_{VULLING[soort]}"
            woorden.append(tekst(x + breed / 2, y + 17, getal, text_anchor="middle", font_size=LETTER, class_=op))
        else:
            buiten.append(f"{getal} {WOORDEN[soort]}")
        x += breed
    return groep([*delen, *woorden, *_buiten(buiten, y)])


def _naam(balk: Balk, y: float) -> str:
    """The name, over two lines where it is long; a sector stands in from its convenant."""
    links = INSPRONG if balk.soort == SECTOR else 0.0
    telling = "" if balk.dicht else f" ({schrijf_aantal(balk.n)})"
    regels = breek(f"{balk.naam}{telling}", NAAM - links - 8, LETTER)
    hoog = y + 17 - 7.5 * (len(regels) - 1)
    klasse = None if balk.soort == SECTOR else "vet"
    return "".join(tekst(links, hoog + 15 * i, r, font_size=LETTER, class_=klasse) for i, r in enumerate(regels))


def _buiten(woorden: Sequence[str], y: float) -> list[str]:
    regels = breek(", ".join(woorden), MARGE - 10, 11)
    hoog = y + 16 - 6.5 * (len(regels) - 1)
    return [
        tekst(NAAM + STAAF + 10, hoog + 13 * i, regel, font_size=11, class_="zacht") for i, regel in enumerate(regels)
    ]


def _patroon(soort: str, om: Kader) -> str | None:
    return {"geen": f"url(#{om.id}-arcering)", "geweigerd": f"url(#{om.id}-stippen)"}.get(soort)


def _over_de_arcering(balk: Balk, y: float) -> str:
    """Over the hatch of all creditors what silence is not, with a line to it."""
    if balk.klein or balk.dicht or not balk.delen.get("geen"):
        return tekst(NAAM, y - 10, GEEN_WEIGERING, font_size=12)
    voor = sum(aantal for soort, aantal in balk.delen.items() if soort in ("gegeven", "deels", "bezig"))
    midden = NAAM + (voor + balk.delen["geen"] / 2) / balk.lengte * STAAF
    half = tekstbreedte(GEEN_WEIGERING, 12) / 2
    x = min(max(midden, NAAM + half), NAAM + STAAF + MARGE - half)
    woorden = tekst(x, y - 10, GEEN_WEIGERING, text_anchor="middle", font_size=12)
    return woorden + lijn((midden, y - 6), (midden, y), class_="as")
