"""The parts of the screen Gemeente: its card, its history with cells, and its peers."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from markupsafe import Markup

from charts.taal import schrijf_moment
from indicators.lijsten import Antwoord, GemeenteStand
from indicators.unit import schrijf_aantal, schrijf_datum
from indicators.woorden import DIEPTES, PLANNEN, STANDEN
from pages.gemeten import gemeten, lijst
from pages.html import vul
from pages.keuze import Keuze
from store.stand import Stand

STANDZINNEN = {
    "gebruikt": "{naam} gebruikt de Kennisgeving",
    "gebruikt_nog_niet": "{naam} gebruikt de Kennisgeving (nog) niet",
    "geen_reactie": "{naam} gaf nog geen antwoord",
}
STANDCIJFERS = {"gebruikt": "ADO-01", "gebruikt_nog_niet": "ADO-02", "geen_reactie": "ADO-03"}
RESPONDENTEN = {
    "gemeente": "de gemeente zelf", "uitvoerder": "de uitvoerder", "nvvk": "de NVVK", "onbekend": "niet bekend",
}  # fmt: skip


def steekkaart(gemeente: GemeenteStand, stand: Stand, *, keuze: Keuze, terug: str) -> Markup:
    """Title, second line and the facts about one gemeente."""
    zin = STANDZINNEN[gemeente.stand or "geen_reactie"].format(naam=gemeente.naam)
    if gemeente.gestopt:
        zin = f"{gemeente.naam} is gestopt met de Kennisgeving"
    plek = f"{gemeente.naam} ligt in {gemeente.provincie_naam} en heeft {schrijf_aantal(gemeente.inwoners)} inwoners."
    return vul(
        "gemeente",
        titel=f"{zin} (stand van {schrijf_datum(stand.peildatum)})",
        tweede=plek,
        feiten=_feiten(gemeente, stand, keuze),
        terug=terug,
        geerfd=gemeente.geerfd,
    )


def _feiten(g: GemeenteStand, stand: Stand, keuze: Keuze) -> list[tuple[str, str, str]]:
    """What, which value, and the address behind it (or nothing)."""
    feiten = [("Stand", STANDEN[g.stand or "geen_reactie"], "")]
    if g.stand == "gebruikt":
        feiten += [("Sinds", schrijf_grof(g.sinds, g.sinds_precisie), "")]
        feiten += [("Hoe vaak", DIEPTES[g.gebruik_diepte or "onbekend"], "")]
    if g.stand == "gebruikt_nog_niet":
        feiten += [("Plan", PLANNEN[g.plan_status or "onbekend"], "")]
        feiten += [("Wil starten", schrijf_grof(g.gepland_vanaf, g.gepland_precisie), "")] if g.gepland_vanaf else []
    if g.antwoorddatum:
        feiten.append(("Datum antwoord", schrijf_datum(g.antwoorddatum), ""))
    if g.stand_toen and stand.vorige_peildatum:
        feiten.append((f"Stand op {schrijf_datum(stand.vorige_peildatum)}", STANDEN[g.stand_toen], ""))
    for code, naam in zip(g.uitvoerder_codes, g.uitvoerders, strict=True):
        feiten.append(("Uitvoerder", naam, keuze.adres("/gebied", soort="uitvoerder", code=code)))
    if not g.uitvoerders:
        feiten.append(("Uitvoerder", "niet bekend", ""))
    regio = keuze.adres("/gebied", soort="arbeidsmarktregio", code=g.arbeidsmarktregio_code)
    return [
        *feiten,
        ("Provincie", g.provincie_naam, keuze.adres("/gebied", soort="provincie", code=g.provincie_code)),
        ("Arbeidsmarktregio", g.arbeidsmarktregio_naam, regio),
        ("Grootteklasse", g.grootteklasse_naam, ""),
        ("Inwoners (CBS)", schrijf_aantal(g.inwoners), ""),
    ]  # fmt: skip


def schrijf_grof(dag: date | None, precisie: str) -> str:
    """A date no more precise than it was given, or that it is not known."""
    return schrijf_moment(dag, precisie) if dag else "niet bekend"


def geschiedenis(gemeente: GemeenteStand, alle: Iterable[Antwoord], *, rol: str) -> Markup:
    """Every answer with file, sheet, cell and the word that stood there."""
    return vul("geschiedenis", naam=gemeente.naam, antwoorden=tuple(alle), standen=STANDEN, wie=RESPONDENTEN,
               verbeteren=rol == "intern")  # fmt: skip


def soortgenoten(gemeente: GemeenteStand, stand: Stand, *, keuze: Keuze) -> Markup:
    """How many gemeenten of the same size class stand where."""
    klasse = gemeente.grootteklasse_code
    metingen = {naam: gemeten(code, stand, per="grootteklasse").rij(klasse) for naam, code in STANDCIJFERS.items()}
    telling = {naam: int((rij and rij.teller) or 0) for naam, rij in metingen.items()}
    adres = keuze.zonder_filters().adres("/adoptie", grootteklasse=gemeente.grootteklasse_code)
    return vul("soortgenoten", klasse=gemeente.grootteklasse_naam, totaal=sum(telling.values()), telling=telling,
               standen=STANDEN, adres=adres)  # fmt: skip


def lijkt_op(keuze: Keuze, stand: Stand, *, terug: str) -> Markup:
    """A calm page for a code that is no gemeente on this day, with the gemeenten it may have meant."""
    alle = {g.naam.lower(): g for g in lijst(stand)} | {g.gm_code.lower(): g for g in lijst(stand)}
    gevonden = {alle[n].gm_code: alle[n] for n in get_close_matches(keuze.code.lower(), alle, n=5, cutoff=0.6)}
    gemeenten = [(g.naam, keuze.adres("/gemeente", code=g.gm_code)) for g in gevonden.values()]
    zin = f"Wij kennen geen gemeente met code '{keuze.code}' op {schrijf_datum(stand.peildatum)}."
    return vul("lijkt_op", zin=zin if keuze.code else "Kies een gemeente.", gemeenten=gemeenten, terug=terug)
