"""The pictures for a big screen: drawn small, so that a doubled picture has letters that the back row can read."""

from collections.abc import Sequence

from charts.balken import landelijk
from charts.kader import Kader, kader
from charts.stijl import GEBRUIKT, GEEN, NOG_NIET, STAND_WOORDEN, VERBORGEN
from charts.svg import el, groep, lijn, tekst, tekstbreedte
from charts.verdeling import Verdeling, geordend, oordeel
from charts.zeshoek import NAAD, grenslijnen, kaartmaat, midden, omtrek
from charts.zinnen.beelden import alt_kaart, alt_provincies
from indicators.lijsten import GemeenteStand
from indicators.unit import schrijf_aantal, schrijf_getal
from store.referentie import norm

BREED = 596.0
TEGEL = 9.6
SEGMENTEN = ((GEBRUIKT, "gebruikt"), (GEEN, "geen"), (NOG_NIET, "nog_niet"))


def kaart_groot(gemeenten: Sequence[GemeenteStand], *, om: Kader, telling: Sequence[tuple[str, int]]) -> str:
    """The map without labels, and beside it per stand the words and how many; `telling` is (stand, number)."""
    tegels = [g for g in gemeenten if g.kolom >= 0]
    delen = []
    for g in tegels:
        x, y = midden(g.kolom, g.rij, TEGEL)
        stand = g.stand or VERBORGEN
        vulling = f"url(#{om.id}-arcering)" if stand == GEEN else None
        plek = f"translate({x:.2f},{y:.2f})"
        delen.append(el("path", d=omtrek(TEGEL - NAAD), transform=plek, stroke_width=0.6, class_=stand, fill=vulling))
    grens = grenslijnen({(g.kolom, g.rij): g.provincie_code for g in tegels}, TEGEL)
    lijnen = el("path", d=grens, class_="grens", style="stroke-width:1")
    breed, hoog = kaartmaat(TEGEL)
    inhoud = groep(delen) + lijnen + _legenda(telling, x=breed + 40, om=om)
    return kader(inhoud, (BREED, hoog), om=om, alt=alt_kaart(gemeenten))


def _legenda(telling: Sequence[tuple[str, int]], *, x: float, om: Kader) -> str:
    delen = []
    for i, (stand, aantal) in enumerate(telling):
        y = 40 + i * 62
        vulling = f"url(#{om.id}-arcering)" if stand == GEEN else None
        delen.append(el("rect", x=x, y=y, width=26, height=26, class_=stand, fill=vulling))
        delen.append(tekst(x + 36, y + 22, schrijf_aantal(aantal), font_size=26, class_="vet"))
        delen.append(tekst(x + 36, y + 42, STAND_WOORDEN[stand], font_size=14))
    return groep(delen)


def provincies_groot(
    gebieden: Sequence[Verdeling],
    land: Verdeling,
    *,
    om: Kader,
    breedte: float = BREED,
    letter: float = 12.5,
    met_noten: bool = False,
) -> str:
    """Chart 3 in few words: a bar per provincie beside the national bounds, numbers where they fit.

    With `met_noten` the other numbers, and what one gemeente is worth in a small provincie, stand in the margin.
    """
    op_volgorde = geordend(gebieden, "aandeel")
    naam, marge = letter * 10.2, letter * (7 + 17 * met_noten) if breedte > 400 else 0.0
    staaf, stap = breedte - naam - marge, letter * 1.34
    delen, y = [], 4.0
    for gebied in [land, *op_volgorde]:
        delen.append(_balk(gebied, land, y=y, om=om, maten=(naam, staaf, letter), met_noten=met_noten))
        y += stap + (4 if gebied is land else 0)
    for grens in (land.ondergrens, land.bovengrens):
        if grens is not None:
            delen.append(lijn((naam + grens * staaf, 0), (naam + grens * staaf, y), class_="streep"))
    legenda = [(stand, STAND_WOORDEN[stand]) for stand, _ in SEGMENTEN]
    legenda += [("landelijk", landelijk(land))] * met_noten
    return kader("".join(delen), (breedte, y), om=om, alt=alt_provincies(op_volgorde, land), legenda=legenda)


def _balk(
    gebied: Verdeling, land: Verdeling, *, y: float, om: Kader, maten: tuple[float, float, float], met_noten: bool
) -> str:
    naam, staaf, letter = maten
    klasse = "vet" if gebied is land else None
    woord = f"{gebied.naam} ({schrijf_aantal(gebied.totaal)})"
    delen = [tekst(naam - 6, y + letter, woord, text_anchor="end", font_size=letter, class_=klasse)]
    x, noten = naam, []
    for stand, veld in SEGMENTEN:
        aantal = getattr(gebied, veld)
        if not aantal:
            continue
        breed = aantal / gebied.totaal * staaf
        vulling = f"url(#{om.id}-arcering)" if stand == GEEN else None
        delen.append(el("rect", x=x + 0.5, y=y, width=breed - 1, height=letter * 1.22, class_=stand, fill=vulling))
        if breed > tekstbreedte(str(aantal), letter) + 4:
            klasse = f"vet op_{stand}"
            midden_x = x + breed / 2
            woord = str(aantal)
            delen.append(tekst(midden_x, y + letter, woord, text_anchor="middle", font_size=letter, class_=klasse))
        else:
            noten.append(f"{aantal} {STAND_WOORDEN[stand]}")
        x += breed
    if staaf > 250:
        delen.append(tekst(naam + staaf + 6, y + letter, oordeel(gebied, land), font_size=letter, class_="vet"))
    if met_noten:
        woord = "; ".join([*noten, *_klein(gebied, om)])
        delen.append(tekst(naam + staaf + letter * 7, y + letter, woord, font_size=letter, class_="zacht"))
    return groep(delen)


def _klein(gebied: Verdeling, om: Kader) -> list[str]:
    if not 0 < gebied.totaal < norm("kleine_provincie", om.stand):
        return []
    return [f"1 gemeente is {schrijf_getal(100 / gebied.totaal, decimalen=1)} procentpunt"]
