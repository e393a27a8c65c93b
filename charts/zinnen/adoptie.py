"""Titles and findings in Dutch, built from measurements with measured words."""

from datetime import date

from charts.taal import aan_het_begin, enkel_of_meer, gemeenten_woord, is_verleden, schrijf_moment
from indicators.measurement import Measurement, Rij, Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import Unit, schrijf_aantal, schrijf_datum, van_de
from store.referentie import norm

PLEKKEN = {
    "provincie": "in {naam}",
    "arbeidsmarktregio": "in de arbeidsmarktregio {naam}",
    "uitvoerder": "bij {naam}",
    "selectie": "in deze selectie",
    "grootteklasse": "in gemeenten met {naam}",
    "grootteklasse_cbs": "in gemeenten met {naam}",
}


def plek(soort: str, naam: str) -> str:
    """Where, as a piece of a sentence: in Flevoland; in gemeenten met 20.000 tot 50.000 inwoners."""
    klein = naam[:1].lower() + naam[1:] if soort.startswith("grootteklasse") else naam
    return PLEKKEN.get(soort, "bij {naam}").format(naam=klein)


def hoeveelwoord(rij: Rij, *, op: date) -> str:
    """alle, bijna alle, de meeste or minder dan de helft, only where the bounds say so; else nothing."""
    if rij.status != Status.OK or not rij.noemer or rij.ondergrens is None or rij.bovengrens is None:
        return ""
    if rij.teller == rij.noemer:
        return "alle"
    if rij.ondergrens >= norm("bijna_alle_vanaf", op):
        return "bijna alle"
    helft = norm("de_meeste_boven", op)
    if rij.ondergrens > helft:
        return "de meeste"
    return "minder dan de helft van de" if rij.bovengrens < helft else ""


def kernzin(ado_01: Measurement, *, vandaag: date) -> str:
    """The finding with its measured word and its counts: De meeste gemeenten gebruikten de Kennisgeving: 200 van …"""
    rij = ado_01.totaal()
    woord = hoeveelwoord(rij, op=ado_01.peildatum)
    if not woord or rij.noemer == 1:
        return f"{titel(ado_01, vandaag=vandaag)}."
    werkwoord = _gebruik(ado_01, 2, vandaag=vandaag)
    return f"{aan_het_begin(woord)} gemeenten {werkwoord} de Kennisgeving: {van_de(rij.teller, rij.noemer)}."


def titel(ado_01: Measurement, *, vandaag: date) -> str:
    """The title of Overzicht and of the map: 200 van de 342 gemeenten gebruikten de Kennisgeving (58,5%)."""
    rij = ado_01.totaal()
    if rij.teller is None or rij.noemer is None or _zonder_antwoord(rij):
        return _geen_titel(ado_01, rij)
    werkwoord = _gebruik(ado_01, rij.teller, vandaag=vandaag)
    if rij.teller == rij.noemer != 1:
        meer = _gebruik(ado_01, 2, vandaag=vandaag)
        return f"Alle {schrijf_aantal(rij.noemer)} gemeenten {meer} de Kennisgeving (100%)"
    telling = f"{schrijf_aantal(rij.teller)} van de {schrijf_aantal(rij.noemer)} gemeenten"
    return f"{telling} {werkwoord} de Kennisgeving ({Unit.AANDEEL.write(rij.teller / rij.noemer)})"


def _zonder_antwoord(rij: Rij) -> bool:
    return rij.status != Status.OK


def _geen_titel(ado_01: Measurement, rij: Rij) -> str:
    if rij.status == Status.GEEN_WAARNEMINGEN and rij.noemer:
        wie = "De gemeente" if rij.noemer == 1 else f"Geen van de {schrijf_aantal(rij.noemer)} gemeenten"
        gaf = "gaf nog geen antwoord" if rij.noemer == 1 else "gaf al antwoord"
        return f"{wie} {gaf}"
    return f"{ado_01.indicator.label}: {STATUS_TEKST.get(rij.status, STATUS_TEKST[Status.GEEN_WAARNEMINGEN]).lower()}"


def _gebruik(meting: Measurement, aantal: float, *, vandaag: date) -> str:
    if is_verleden(meting.peildatum, vandaag=vandaag):
        return enkel_of_meer(aantal, "gebruikte", "gebruikten")
    return enkel_of_meer(aantal, "gebruikt", "gebruiken")


def grenszin(ado_01: Measurement, ado_03: Measurement, *, vandaag: date) -> str:
    """The second line, the upper bound: 32 gemeenten hadden nog geen antwoord gegeven. Gebruikten zij hem ook, dan …"""
    ja, stil = ado_01.totaal(), ado_03.totaal()
    if ja.teller is None or ja.noemer is None or ja.bovengrens is None or stil.teller is None:
        return ""
    toen = is_verleden(ado_01.peildatum, vandaag=vandaag)
    if stil.teller == 0:
        return "Alle gemeenten hadden antwoord gegeven." if toen else "Alle gemeenten gaven antwoord."
    hoogstens = van_de(ja.teller + stil.teller, ja.noemer).partition(" ")
    aandeel = hoogstens[2][hoogstens[2].index("(") :]
    allen = "zij hem ook" if stil.teller == 1 else "zij hem allemaal ook"
    zou = _zou(stil.teller, ja.teller + stil.teller, toen=toen)
    return f"{_gaf_niets(stil.teller, toen=toen)} {zou[0]} {allen}, dan {zou[1]} het er {hoogstens[0]} {aandeel}."


def _zou(stil: float, samen: float, *, toen: bool) -> tuple[str, str]:
    if toen:
        return enkel_of_meer(stil, "Gebruikte", "Gebruikten"), enkel_of_meer(samen, "was", "waren")
    return enkel_of_meer(stil, "Gebruikt", "Gebruiken"), enkel_of_meer(samen, "is", "zijn")


def _gaf_niets(stil: float, *, toen: bool) -> str:
    had = enkel_of_meer(stil, "had", "hadden") if toen else enkel_of_meer(stil, "gaf", "gaven")
    return f"{gemeenten_woord(stil)} {had} nog geen antwoord{' gegeven' if toen else ''}."


def titel_gebied(ado_01: Measurement, ado_03: Measurement, *, waar: str, vandaag: date) -> str:
    """The title of a filtered picture; `waar` comes from plek()."""
    ja, stil = ado_01.totaal(), ado_03.totaal()
    if not ja.noemer or ja.teller is None or stil.teller is None:
        return f"{aan_het_begin(waar)} zijn er geen gemeenten of tonen wij ze hier niet."
    toen = is_verleden(ado_01.peildatum, vandaag=vandaag)
    werkwoord = _gebruik(ado_01, ja.teller, vandaag=vandaag)
    telling = f"{schrijf_aantal(ja.teller)} van de {schrijf_aantal(ja.noemer)} gemeenten"
    return f"{aan_het_begin(waar)} {werkwoord} {telling} de Kennisgeving. {_stil_kort(stil.teller, toen=toen)}"


def _stil_kort(stil: float, *, toen: bool) -> str:
    if stil == 0:
        return "Alle gemeenten hadden antwoord gegeven." if toen else "Alle gemeenten gaven antwoord."
    had = enkel_of_meer(stil, "had", "hadden") if toen else enkel_of_meer(stil, "gaf", "gaven")
    return f"{schrijf_aantal(stil)} {had} geen antwoord{' gegeven' if toen else ''}."


def sinds_zin(dag: date, precisie: str) -> str:
    """Since when, as precisely as it is known: sinds maart 2025."""
    return f"sinds {schrijf_moment(dag, precisie)}"


def op_datum(meting: Measurement) -> str:
    """Op 4 november 2025: the day that the figures are about."""
    return f"Op {schrijf_datum(meting.gegevens_tot or meting.peildatum)}"
