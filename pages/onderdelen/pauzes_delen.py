"""How pauzes end and how often all creditors give one, per sector or kind of convenant: only when it is asked for."""

from markupsafe import Markup

from charts.einde import LOPEND, Moment, op_honderd
from charts.einde_delen import Groep, einde_delen_svg, groepen, momenten
from charts.tabel import Cel, Getal, html_tabel
from indicators.cijferboek import indicator
from indicators.measurement import Measurement
from indicators.tekst import MERK, schrijf_rij
from indicators.unit import NIETS, schrijf_aantal
from pages.frame import Scherm
from pages.onderdelen.cijfer import deel, i
from pages.onderdelen.pauzes import cijfer, om, van
from pages.onderdelen.pauzes_einde import gekozen_termijn

WOORDEN = {"sector": "sector van de schuldeiser", "convenant": "soort convenant"}
NIET_PER = "'{per}' past niet bij per. Wij tonen de pagina zonder deze keuze."
KIES = "Kies een indeling om hetzelfde per groep te zien."
EIGEN = ("oplossing", "hulp_gestopt")
ZINNEN = (
    "De volgorde is die van het aantal pauzes, nooit van hoe zij eindigen. Een verschil kan toeval zijn.",
    "Is één groep te klein om te tonen, dan tonen wij de kleinste groep daarnaast ook niet: "
    "anders is zij uit te rekenen.",
)
PER_DEEL = (
    "Per groep kijken wij alleen naar de schuldeisers van die groep. "
    "Een traject telt mee in elke groep waarin het een schuldeiser heeft: tel de groepen niet op."
)


def delen(scherm: Scherm) -> Markup:
    """The choice, and what was chosen: PAU-03 as small multiples, PAU-08 and PAU-14 as a table."""
    per = scherm.keuze.splitsing
    adres = scherm.keuze.adres
    knoppen = [(f"Per {woord}", f"{adres('/pauzes', per='' if per == naam else naam)}#per", per == naam)
               for naam, woord in WOORDEN.items()]  # fmt: skip
    tekens = [i(indicator(code), scherm.keuze) for code in ("PAU-03", "PAU-08", "PAU-14")]
    if not per:
        anders = (NIET_PER.format(per=scherm.keuze.per),) if scherm.keuze.per else ()
        return deel("per", titel="Per sector of soort convenant", tekens=tekens, zinnen=(*anders, KIES),
                    knoppen=knoppen, van=van(scherm, "PAU-03"))  # fmt: skip
    meting, termijn = cijfer(scherm, "PAU-03", per=per), gekozen_termijn(scherm, cijfer(scherm, "PAU-03"))
    alle, kader = groepen(meting, termijn), om(scherm, meting, "einde-per")
    titel = f"Hoe pauzes van {termijn} maanden eindigen, per {WOORDEN[per]}"
    eerste = deel(
        "per", titel=titel, tekens=tekens, zinnen=ZINNEN, knoppen=knoppen, van=van(scherm, "PAU-03"),
        beeld=einde_delen_svg(alle, termijn, om=kader), bron=kader.bronregel,
        tabel=_tabel_einde(alle, termijn, titel),
    )  # fmt: skip
    return Markup().join([eerste, _trajecten(scherm, per)])


def _tabel_einde(alle: tuple[Groep, ...], termijn: int, titel: str) -> str:
    """Of every 100 pauzes at each moment, in whole numbers as the picture has them, and how many could be followed."""
    koppen = ["Groep", "Pauzes"]
    for maand in momenten(termijn):
        koppen += [f"{woord} na {maand}" for woord in ("Oplossing", "Hulp gestopt", "Anders", "Loopt nog")]
    rijen = [(g.naam, Getal(g.aantal), *(cel for m in momenten(termijn) for cel in _cellen(g, m))) for g in alle]
    return html_tabel(koppen, rijen, bijschrift=f"{titel}; van elke 100 pauzes", id="tabel-einde-per")


def _cellen(g: Groep, maand: int) -> tuple[Cel, ...]:
    moment = g.verloop.na(maand)
    if moment is None:
        return ("Niet getoond of te weinig", *([NIETS] * 3))
    aantal, dicht = op_honderd(moment), "verborgen" in moment.delen
    eigen = [aantal.get(soort, 0) for soort in EIGEN]
    anders = 100 - sum(eigen) - aantal[LOPEND]
    return (*(_cel(moment, soort, n) for soort, n in zip(EIGEN, eigen, strict=True)),
            MERK if dicht else Getal(anders), Getal(aantal[LOPEND]))  # fmt: skip


def _cel(moment: Moment, soort: str, aantal: int) -> Cel:
    """One group of every 100; at least so many where part of it may not be shown, the mark where nothing may."""
    deel = moment.delen.get(soort)
    if deel is None:
        return MERK if "verborgen" in moment.delen else Getal(aantal)
    return f"ten minste {aantal}" if deel.ten_minste else Getal(aantal)


def _trajecten(scherm: Scherm, per: str) -> Markup:
    acht, veertien = (cijfer(scherm, code, per=per) for code in ("PAU-08", "PAU-14"))
    namen = {r.groep: r.naam for meting in (acht, veertien) for r in meting.rijen}
    rijen = [
        (
            naam,
            *(_waarde(acht, groep, maat) for maat in (None, "weigering", "onbekend")),
            _waarde(veertien, groep, None),
        )
        for groep, naam in namen.items()
    ]
    koppen = (f"{per.capitalize()}", acht.indicator.label, "Ten minste één weigering",
              "Van ten minste één geen antwoord bekend", f"{veertien.indicator.label} (gemiddeld)")  # fmt: skip
    titel = f"{acht.indicator.label}, per {WOORDEN[per]}"
    tabel = html_tabel(koppen, rijen, bijschrift=titel, id="tabel-per-trajecten")
    tekens = [i(meting.indicator, scherm.keuze) for meting in (acht, veertien)]
    return deel("per-trajecten", titel=titel, tekens=tekens, zinnen=(PER_DEEL,), van=van(scherm, "PAU-08"),
                bron=om(scherm, acht, "per-trajecten").bronregel, tabel=tabel, open_tabel=True)  # fmt: skip


def _waarde(meting: Measurement, groep: str, maat: str | None) -> str:
    rij = meting.rij(groep, maat)
    if rij is None:
        return NIETS
    over = f" (over {schrijf_aantal(rij.noemer)} trajecten)" if rij.teller is None and rij.noemer else ""
    return f"{schrijf_rij(meting, rij)}{over}"
