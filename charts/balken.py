"""Bars: the provincies beside the national bounds, and a plain list of bars for any measurement."""

from collections.abc import Sequence
from dataclasses import replace

from charts.kader import Kader, kader
from charts.stijl import GEBRUIKT, GEEN, NOG_NIET, STAND_WOORDEN
from charts.svg import breek, el, groep, lijn, tekst, tekstbreedte
from charts.verdeling import Verdeling, geordend, oordeel
from charts.zinnen.beelden import alt_provincies, alt_staven, rij_naam
from indicators.measurement import Measurement, Rij, Status
from indicators.tekst import MERK, STATUS_TEKST
from indicators.unit import Unit, schrijf_aantal, schrijf_getal
from store.referentie import norm

NAAM, STAAF, MARGE = 168.0, 480.0, 232.0
DIKTE, STAP, NOOT = 26.0, 36.0, 15.0
SEGMENTEN = ((GEBRUIKT, "gebruikt"), (GEEN, "geen antwoord"), (NOG_NIET, "(nog) niet"))


def provinciebalken(
    gebieden: Sequence[Verdeling], land: Verdeling, *, om: Kader, volgorde: str = "aandeel", soort: str = "provincie"
) -> str:
    """A bar of 100 % for the country and one per area; `soort` names the areas in the words of the picture."""
    op_volgorde = geordend(gebieden, volgorde)
    klein_onder = norm("kleine_provincie", om.stand)
    y, vlakken, woorden = 20.0, "", ""
    for gebied in [land, *op_volgorde]:
        balk, tekst_erbij = _balk(gebied, land, y=y, om=om)
        vlakken, woorden = vlakken + balk, woorden + tekst_erbij
        if 0 < gebied.totaal < klein_onder:
            stap = schrijf_getal(100 / gebied.totaal, decimalen=1)
            noot = f"1 gemeente is {stap} procentpunt"
            woorden += tekst(NAAM, y + DIKTE + 13, noot, font_size=11, class_="zacht")
            y += NOOT
        y += STAP + (12 if gebied is land else 0)
    legenda = [(stand, STAND_WOORDEN[stand]) for stand, _ in SEGMENTEN] + [("landelijk", landelijk(land))]
    # The national lines lie over the bars and under the numbers.
    inhoud = vlakken + _landlijnen(land, y - STAP + DIKTE) + woorden
    alt = alt_provincies(op_volgorde, land, soort=soort)
    return kader(inhoud, (NAAM + STAAF + MARGE, y), om=om, alt=alt, legenda=legenda)


def landelijk(land: Verdeling) -> str:
    """What the two national lines stand for."""
    onder, boven = Unit.AANDEEL.write(land.ondergrens), Unit.AANDEEL.write(land.bovengrens)
    return f"Nederland: {onder}" if onder == boven else f"Nederland: van {onder} tot {boven}"


def _landlijnen(land: Verdeling, onder: float) -> str:
    delen = []
    for grens in (land.ondergrens, land.bovengrens):
        if grens is not None:
            x = NAAM + grens * STAAF
            delen += [lijn((x, 14), (x, onder + 4), class_="halo dun"), lijn((x, 14), (x, onder + 4), class_="streep")]
    return groep(delen)


def _balk(gebied: Verdeling, land: Verdeling, *, y: float, om: Kader) -> tuple[str, str]:
    """The segments, and the words on and beside them."""
    naam = f"{gebied.naam} ({schrijf_aantal(gebied.totaal)})"
    delen = [tekst(NAAM - 8, y + 18, naam, text_anchor="end", font_size=13, class_="vet" if gebied is land else None)]
    x, buiten, vlakken = NAAM, [], []
    for (stand, woord), aantal in zip(SEGMENTEN, (gebied.gebruikt, gebied.geen, gebied.nog_niet), strict=True):
        if not aantal:
            continue
        breed = aantal / gebied.totaal * STAAF
        vulling = f"url(#{om.id}-arcering)" if stand == GEEN else None
        vlakken.append(el("rect", x=x + 0.5, y=y, width=breed - 1, height=DIKTE, class_=stand, fill=vulling))
        if breed > tekstbreedte(str(aantal), 13) + 8:
            klasse = f"vet op_{stand}"
            delen.append(tekst(x + breed / 2, y + 18, str(aantal), text_anchor="middle", font_size=13, class_=klasse))
        else:
            buiten.append(f"{aantal} {woord}")
        x += breed
    rechts = NAAM + STAAF + 10
    delen.append(tekst(rechts, y + 18, oordeel(gebied, land), font_size=13, class_="vet"))
    delen.append(tekst(rechts + 90, y + 18, ", ".join(buiten), font_size=12, class_="zacht"))
    return groep(vlakken), groep(delen)


def staven(meting: Measurement, *, om: Kader, breedte: float = 620, naam_breedte: float = 240) -> str:
    """A bar per row from nought, with its counts: 41 van 120. A share fills the width at 100 %."""
    rijen = _gerangschikt(meting)
    vak = breedte - naam_breedte - 110
    vol = max((_lengte(rij) for rij in rijen), default=0) or 1
    delen, y = [], 4.0
    for rij in rijen:
        regels = breek(rij_naam(meting, rij.groep, rij.maat), naam_breedte - 10, 13)
        for i, regel in enumerate(regels):
            delen.append(tekst(naam_breedte - 8, y + 14 + 16 * i, regel, text_anchor="end", font_size=13))
        lang = _lengte(rij) / (1 if meting.eenheid(rij.maat).is_aandeel else vol) * vak
        if rij.status == Status.OK:
            delen.append(el("rect", x=naam_breedte, y=y, width=lang, height=18, class_="vlak"))
        x = naam_breedte + (lang if rij.status == Status.OK else 0) + 8
        delen.append(tekst(x, y + 14, bijschrift(meting, rij), font_size=13))
        y += 10 + max(18, 16 * len(regels))
    delen.append(lijn((naam_breedte, 0), (naam_breedte, y), class_="as"))
    if any(rij.status == Status.ONDERDRUKT for rij in rijen):
        y += 18
        delen.append(tekst(naam_breedte, y - 2, STATUS_TEKST[Status.ONDERDRUKT], font_size=12, class_="zacht"))
    return kader("".join(delen), (breedte, y), om=om, alt=alt_staven(meting))


def deel(meting: Measurement, begin: str) -> Measurement:
    """The rows whose maat begins so: goed_ or beter_ of ADO-16, which are two lists."""
    return replace(meting, rijen=tuple(rij for rij in meting.rijen if (rij.maat or "").startswith(begin)))


def _gerangschikt(meting: Measurement) -> list[Rij]:
    """Most named first; what is a series in time, or is not known or something else, keeps its place at the end."""
    if meting.per in ("maand", "kwartaal"):
        return list(meting.rijen)
    rest = ("onbekend", "anders")
    return sorted(meting.rijen, key=lambda r: ((r.maat or r.groep).rpartition("_")[2] in rest, -_lengte(r)))


def _lengte(rij: Rij) -> float:
    """The value that the bar shows; hidden and empty rows have no length."""
    return rij.waarde or 0.0 if rij.status == Status.OK else 0.0


def bijschrift(meting: Measurement, rij: Rij) -> str:
    """41 van 120 behind a bar; for a count the count itself, else the words of its status or the mark."""
    if rij.status == Status.ONDERDRUKT:
        return MERK
    if rij.status != Status.OK:
        return STATUS_TEKST[rij.status]
    if rij.noemer is not None and rij.teller is not None and meting.eenheid(rij.maat).is_aandeel:
        return f"{schrijf_aantal(rij.teller)} van {schrijf_aantal(rij.noemer)}"
    return meting.eenheid(rij.maat).write(rij.waarde)
