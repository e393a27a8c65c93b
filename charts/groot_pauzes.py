"""The pictures of pauzes and creditors for a big screen: a few thick bars of 100 %, with letters for the back row."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.antwoorden import BLOK, WOORDEN, Balk
from charts.antwoorden_svg import VULLING
from charts.einde import GROEPEN, LOPEND, Verloop, op_honderd
from charts.einde_delen import momenten
from charts.einde_svg import patronen, vulling
from charts.kader import Kader, kader
from charts.stijl import GEEN
from charts.svg import breek, el, groep, tekst, tekstbreedte
from charts.zinnen.antwoorden import alt_antwoorden
from charts.zinnen.einde import GEEN_VERLOOP, alt_einde
from indicators.tekst import MERK
from indicators.unit import schrijf_aantal

BREED, NAAM, DIKTE, STAP, LETTER = 596.0, 150.0, 30.0, 42.0, 13.0
# Of the end of pauzes and of what creditors answer: both draw their refusal with the dots of hervat.
_STIPPEN = "hervat"


@dataclass(frozen=True)
class _Staaf:
    """One bar: its name, and from left to right (mark, part of the whole, number)."""

    naam: str
    delen: tuple[tuple[str, float, int], ...]


def einde_groot(verloop: Verloop, *, om: Kader) -> str:
    """How pauzes end, of every 100: a bar after 4 and 6 months and at the end of the term."""
    if not verloop.momenten:
        return kader(tekst(0, 20, GEEN_VERLOOP, font_size=14), (BREED, 30), om=om, alt=GEEN_VERLOOP)
    staven = []
    for maand in momenten(verloop.termijn):
        if moment := verloop.na(maand):
            aantal = op_honderd(moment)
            delen = [(s, moment.delen[s].waarde, aantal.get(s, 0)) for s in verloop.groepen if s in moment.delen]
            staven.append(_Staaf(f"na {maand} maanden", (*delen, ("einde_rand", moment.lopend, aantal[LOPEND]))))
    legenda = [("geweigerd" if s == "hervat" else s, GROEPEN[s]) for s in verloop.groepen]
    return _getekend(staven, legenda=[*legenda, ("einde_rand", "loopt nog")], om=om, alt=alt_einde(verloop))


def antwoorden_groot(balken: Sequence[Balk], *, om: Kader) -> str:
    """What creditors answer: all of them and each kind of convenant, without sectors."""
    gekozen = [b for i, b in enumerate(balken) if (i == 0 or b.soort == BLOK) and b.n and not b.klein]
    soorten = [s for s in VULLING if any(b.delen.get(s) for b in gekozen)]
    staven = [
        _Staaf(f"{b.naam} ({schrijf_aantal(b.n)})",
               tuple((VULLING[s], b.delen[s] / b.n, b.delen[s]) for s in soorten if b.delen.get(s)))
        for b in gekozen
    ]  # fmt: skip
    legenda = [("geweigerd" if s == "geweigerd" else VULLING[s], WOORDEN[s]) for s in soorten]
    return _getekend(staven, legenda=legenda, om=om, alt=alt_antwoorden(gekozen))


def _getekend(staven: Sequence[_Staaf], *, legenda: Sequence[tuple[str, str]], om: Kader, alt: str) -> str:
    rijen = [_rij(staaf, y=i * STAP, om=om) for i, staaf in enumerate(staven)]
    return kader(patronen(om.id) + "".join(rijen), (BREED, len(staven) * STAP), om=om, alt=alt, legenda=legenda)


def _rij(staaf: _Staaf, *, y: float, om: Kader) -> str:
    regels = breek(staaf.naam, NAAM - 10, LETTER)[:2]
    hoog = y + 20 - 7 * (len(regels) - 1)
    delen = [tekst(0, hoog + 15 * i, regel, font_size=LETTER, class_="vet") for i, regel in enumerate(regels)]
    x, ruimte = NAAM, BREED - NAAM
    for soort, deel, aantal in staaf.delen:
        breed, klasse = deel * ruimte, f"einde {soort}" if soort in ("hulp_gestopt", _STIPPEN) else soort
        patroon = f"url(#{om.id}-arcering)" if soort == GEEN else vulling(soort, om)
        delen.append(el("rect", x=x, y=y, width=breed, height=DIKTE, class_=klasse, fill=patroon))
        woord = MERK if soort == "verborgen" else schrijf_aantal(aantal)
        if breed > tekstbreedte(woord, LETTER) + 6:
            delen.append(tekst(x + breed / 2, y + 20, woord, text_anchor="middle", font_size=LETTER,
                               class_=f"vet op_{soort}"))  # fmt: skip
        x += breed
    return groep(delen)
