"""How pauzes end per group: a row for each, and side by side a bar for every moment that is read off."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.einde import GROEPEN, LOPEND, MAANDEN_MET_GRENZEN, Moment, Verloop, op_honderd, verloop
from charts.einde_svg import patronen, vulling
from charts.kader import Kader, kader
from charts.svg import breek, el, groep, tekst, tekstbreedte
from charts.zinnen.einde import GEEN_VERLOOP, moment_zin
from indicators.measurement import Measurement, Status
from indicators.tekst import MERK, STATUS_TEKST
from indicators.unit import schrijf_aantal

NAAM, BALK, TUSSEN = 190.0, 196.0, 18.0
DIKTE, STAP, LETTER = 22.0, 32.0, 12.0


@dataclass(frozen=True)
class Groep:
    """One group: its name, how many pauzes it counts (None where that may not be said) and how they end."""

    code: str
    naam: str
    aantal: int | None
    verloop: Verloop


def groepen(pau_03: Measurement, termijn: int) -> tuple[Groep, ...]:
    """The groups of a measurement with pauzes of this term, the largest first; never ordered by how they end."""
    rijen = [r for r in pau_03.rijen if r.termijn == termijn]
    namen = {r.groep: r.naam for r in rijen}
    aantallen = {r.groep: int(r.noemer) for r in rijen if r.noemer}
    gevonden = [Groep(g, naam, aantallen.get(g), verloop(pau_03, termijn, groep=g)) for g, naam in namen.items()]
    return tuple(sorted(gevonden, key=lambda g: (-(g.aantal or 0), g.naam)))


def momenten(termijn: int) -> tuple[int, ...]:
    """After how many months a term is read off."""
    return tuple(sorted({maand for maand in MAANDEN_MET_GRENZEN if maand < termijn} | {termijn}))


def einde_delen_svg(alle: Sequence[Groep], termijn: int, *, om: Kader) -> str:
    """The picture as SVG; with no groups one sentence."""
    maanden = momenten(termijn)
    breedte = NAAM + len(maanden) * (BALK + TUSSEN)
    if not alle:
        return kader(tekst(0, 20, GEEN_VERLOOP, font_size=14), (breedte, 30), om=om, alt=GEEN_VERLOOP)
    koppen = [tekst(_x(plek), 12, f"na {maand} maanden", font_size=LETTER, class_="vet")
              for plek, maand in enumerate(maanden)]  # fmt: skip
    rijen = [_rij(g, maanden, y=24 + i * STAP, om=om) for i, g in enumerate(alle)]
    soorten = [s for s in GROEPEN if any(s in g.verloop.groepen for g in alle)]
    legenda = [("geweigerd" if s == "hervat" else s, GROEPEN[s]) for s in soorten]
    inhoud = patronen(om.id) + groep(koppen) + "".join(rijen)
    return kader(inhoud, (breedte, 24 + len(alle) * STAP), om=om, alt=alt_delen(alle, termijn),
                 legenda=[*legenda, ("einde_rand", "loopt nog")])  # fmt: skip


def alt_delen(alle: Sequence[Groep], termijn: int) -> str:
    """The picture in words: every group at the first moment and at the end of the term."""
    zinnen = [f"Hoe pauzes met een termijn van {termijn} maanden eindigen, van elke 100 pauzes."]
    for g in alle:
        gelezen = [m for maand in (momenten(termijn)[0], termijn) if (m := g.verloop.na(maand))]
        woorden = " ".join(moment_zin(g.verloop, m) for m in gelezen) or f"{STATUS_TEKST[Status.ONDERDRUKT]}."
        zinnen.append(f"{g.naam}: {woorden[:1].lower()}{woorden[1:]}")
    return " ".join(zinnen)


def _x(plek: int) -> float:
    return NAAM + plek * (BALK + TUSSEN)


def _rij(g: Groep, maanden: Sequence[int], *, y: float, om: Kader) -> str:
    woord = f"{g.naam} ({schrijf_aantal(g.aantal)})" if g.aantal is not None else g.naam
    regels = breek(woord, NAAM - 10, LETTER)[:2]
    hoog = y + 15 - 6.5 * (len(regels) - 1)
    delen = [tekst(0, hoog + 13 * i, regel, font_size=LETTER) for i, regel in enumerate(regels)]
    for plek, maand in enumerate(maanden):
        moment = g.verloop.na(maand)
        delen += _balk(g.verloop, moment, _x(plek), y, om=om) if moment else [_niets(_x(plek), y)]
    return groep(delen)


def _niets(x: float, y: float) -> str:
    """Why there is no bar: too few, or not yet followed for so long."""
    return tekst(x, y + 15, "niet getoond of te weinig", font_size=LETTER, class_="zacht")


def _balk(v: Verloop, moment: Moment, x: float, y: float, *, om: Kader) -> list[str]:
    delen, begin, aantallen = [], x, op_honderd(moment)
    for soort in (*v.groepen, LOPEND):
        deel = moment.lopend if soort == LOPEND else (moment.delen[soort].waarde if soort in moment.delen else 0.0)
        breed = deel * BALK
        if soort != LOPEND and deel:
            delen.append(el("rect", x=begin, y=y, width=breed, height=DIKTE, class_=f"einde {soort}",
                            fill=vulling(soort, om)))  # fmt: skip
        getal = MERK if soort == "verborgen" else str(aantallen.get(soort, 0))
        if breed > tekstbreedte(getal, LETTER) + 8:
            delen.append(tekst(begin + breed / 2, y + 15, getal, text_anchor="middle", font_size=LETTER,
                               class_=f"op_{soort}"))  # fmt: skip
        begin += breed
    return [*delen, el("rect", x=x, y=y, width=BALK, height=DIKTE, class_="einde_rand")]
