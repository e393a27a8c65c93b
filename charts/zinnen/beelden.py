"""What each picture says in words: hover sentences, titles of the charts, and text alternatives from the same rows."""

from collections.abc import Sequence
from datetime import date

from charts.stijl import GEBRUIKT, GEEN, NOG_NIET
from charts.taal import aan_het_begin, enkel_of_meer, gemeenten_woord, is_verleden, telwoord
from charts.verdeling import HOGER, LAGER, Verdeling, oordeel
from charts.zinnen.adoptie import op_datum, sinds_zin
from indicators.lijsten import GemeenteStand
from indicators.measurement import Measurement, Status
from indicators.tekst import ingevuld, schrijf_rij
from indicators.unit import Unit, schrijf_aantal, schrijf_datum, van_de


def gemeente_zin(gemeente: GemeenteStand) -> str:
    """Hover and focus on a tile: Almere (Flevoland), 229.574 inwoners. Gaf geen antwoord. Laatste vraag: …"""
    wie = f"{gemeente.naam} ({gemeente.provincie_naam}), {schrijf_aantal(gemeente.inwoners)} inwoners."
    return f"{wie} {_stand_zin(gemeente)}"


def _stand_zin(gemeente: GemeenteStand) -> str:
    if gemeente.stand is None:
        return "De stand van deze gemeente tonen wij hier niet."
    if gemeente.stand == GEEN:
        vraag = f" Laatste vraag: {schrijf_datum(gemeente.laatst_gevraagd)}." if gemeente.laatst_gevraagd else ""
        return f"Gaf geen antwoord.{vraag}"
    antwoord = f"Antwoord van {schrijf_datum(gemeente.antwoorddatum)}" if gemeente.antwoorddatum else "Antwoord"
    if gemeente.stand == NOG_NIET:
        return f"{antwoord}: gebruikt de Kennisgeving (nog) niet{', is gestopt' if gemeente.gestopt else ''}."
    sinds = f", {sinds_zin(gemeente.sinds, gemeente.sinds_precisie)}" if gemeente.sinds else ""
    return f"{antwoord}: gebruikt de Kennisgeving{sinds}."


def alt_kaart(gemeenten: Sequence[GemeenteStand], *, gedimd: frozenset[str] = frozenset()) -> str:
    """The map in words, counted from the tiles that are not dimmed."""
    zichtbaar = [g for g in gemeenten if g.gm_code not in gedimd]
    telling = [sum(g.stand == stand for g in zichtbaar) for stand in (GEBRUIKT, NOG_NIET, GEEN, None)]
    ja, nee, stil, verborgen = (schrijf_aantal(aantal) for aantal in telling)
    delen = [f"{ja} gebruikt de Kennisgeving", f"{nee} gebruikt (nog) niet", f"{stil} geen antwoord"]
    if telling[3]:
        delen = [f"{ja} gebruikt de Kennisgeving"] * bool(telling[0]) + [f"{verborgen} niet getoond per gemeente"]
    return f"Kaart met een zeshoek per gemeente, {gemeenten_woord(len(zichtbaar))}: {'; '.join(delen)}."


MEERVOUD = {"provincie": "provincies", "arbeidsmarktregio": "arbeidsmarktregio's", "grootteklasse": "grootteklassen"}


def titel_provincies(
    gebieden: Sequence[Verdeling], land: Verdeling, *, peildatum: date, vandaag: date, soort: str = "provincie"
) -> str:
    """Vier provincies lagen zeker boven het landelijke cijfer, twee zeker eronder."""
    hoger, lager = (sum(oordeel(g, land) == w for g in gebieden) for w in (HOGER, LAGER))
    toen = is_verleden(peildatum, vandaag=vandaag)
    meer, enkel = ("lagen", "lag") if toen else ("liggen", "ligt")
    if hoger == lager == 0:
        return f"Geen enkele {soort} {enkel} zeker boven of onder het landelijke cijfer."
    werkwoord = enkel if hoger <= 1 else meer
    wie = f"{aan_het_begin(telwoord(hoger))} {soort if hoger <= 1 else MEERVOUD[soort]}"
    return f"{wie} {werkwoord} zeker boven het landelijke cijfer, {telwoord(lager)} zeker eronder."


def ondertitel_provincies(gebieden: Sequence[Verdeling], land: Verdeling, *, peildatum: date, vandaag: date) -> str:
    """Bij de andere zes stond het niet vast."""
    rest = sum(not oordeel(g, land) for g in gebieden)
    staat = "stond" if is_verleden(peildatum, vandaag=vandaag) else "staat"
    if rest == 0:
        return ""
    wie = "alle" if rest == len(gebieden) else "de andere"
    return f"Bij {wie} {telwoord(rest)} {staat} het niet vast." if rest > 1 else f"Bij de andere {staat} het niet vast."


def verdeling_zin(v: Verdeling) -> str:
    """One area in words: Flevoland: 2 van de 6 (33,3%) gebruikt, 2 (nog) niet, 2 geen antwoord; tussen …"""
    grenzen = ""
    if v.bovengrens is not None and v.bovengrens != v.ondergrens:
        grenzen = f"; tussen {Unit.AANDEEL.write(v.ondergrens)} en {Unit.AANDEEL.write(v.bovengrens)}"
    telling = f"{van_de(v.gebruikt, v.totaal)} gebruikt, {v.nog_niet} (nog) niet, {v.geen} geen antwoord"
    return f"{v.naam}: {telling}{grenzen}"


def alt_provincies(gebieden: Sequence[Verdeling], land: Verdeling, *, soort: str = "provincie") -> str:
    """The bars per area in words."""
    delen = [verdeling_zin(land)] + [
        verdeling_zin(g) + (f" ({oordeel(g, land)})" if oordeel(g, land) else "") for g in gebieden
    ]
    return f"Staven per {soort}. {'. '.join(delen)}."


def citeerzin(gebied: Verdeling, land: Verdeling, *, plek: str, peildatum: date, vandaag: date) -> str:
    """The sentence to copy about one area, with the national figure and the day."""
    toen = is_verleden(peildatum, vandaag=vandaag)
    werkwoorden = ("gebruikte", "gebruikten") if toen else ("gebruikt", "gebruiken")
    had = ("had", "hadden") if toen else ("gaf", "gaven")
    stil = f"{gebied.geen} {enkel_of_meer(gebied.geen, *had)} geen antwoord{' gegeven' if toen else ''}"
    if not gebied.geen:
        stil = "alle gemeenten gaven antwoord" if gebied.totaal > 1 else "deze gemeente gaf antwoord"
    eerst = (
        f"Op {schrijf_datum(peildatum)} {enkel_of_meer(gebied.gebruikt, *werkwoorden)} {plek} "
        f"{schrijf_aantal(gebied.gebruikt)} van de {schrijf_aantal(gebied.totaal)} gemeenten de Kennisgeving "
        f"({Unit.AANDEEL.write(gebied.gebruikt / gebied.totaal) if gebied.totaal else ''}); {stil}."
    )
    return f"{eerst} In heel Nederland {'waren' if toen else 'zijn'} dat er {van_de(land.gebruikt, land.totaal)}."


def titel_staven(meting: Measurement) -> str:
    """The most named, with its counts: 41 van de 120 gemeenten noemden: te weinig mensen of tijd."""
    genoemd = [r for r in meting.rijen if r.status == Status.OK and r.teller and r.maat != "onbekend"]
    if not genoemd:
        return f"{meting.indicator.label}: nog geen gegevens"
    meeste = max(genoemd, key=lambda r: r.teller or 0)
    gelijk = [r for r in genoemd if r.teller == meeste.teller]
    if len(gelijk) > 1 or meeste.noemer is None:
        return meting.indicator.label
    naam = rij_naam(meting, meeste.groep, meeste.maat)
    return f"{meting.indicator.label}: {naam}, {van_de(meeste.teller, meeste.noemer)}"


def rij_naam(meting: Measurement, groep: str, maat: str | None) -> str:
    """What one row is called: its group, its maat, or both."""
    rij = meting.rij(groep, maat)
    delen = [rij.naam] if rij and groep != "totaal" else []
    maat_tekst = ingevuld(meting.indicator.maat_teksten.get(maat or "", ""), meting.peildatum)
    return " · ".join([*delen, *([maat_tekst] if maat_tekst else [])]) or meting.indicator.label


def alt_staven(meting: Measurement) -> str:
    """Every row in words, in the order measured."""
    delen = [f"{rij_naam(meting, r.groep, r.maat)}: {schrijf_rij(meting, r)}" for r in meting.rijen]
    return f"{op_datum(meting)}. {meting.indicator.label}. {'; '.join(delen)}."
