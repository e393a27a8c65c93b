"""The ready answer about one gebied: four sentences to copy, from measurements, with measured words."""

from dataclasses import dataclass
from datetime import date

from charts.taal import aan_het_begin, enkel_of_meer, gemeenten_woord, is_verleden, opsomming
from charts.verdeling import HOGER, LAGER, Verdeling, oordeel
from charts.zinnen.adoptie import grenszin, hoeveelwoord, op_datum
from charts.zinnen.verandering import GEEN_EERDERE, erbij_zin, gestopt_zin
from indicators.measurement import Measurement, Status
from indicators.unit import schrijf_aantal, schrijf_datum, van_de


@dataclass(frozen=True)
class Gebiedmeting:
    """What the answer is made from: the figures of the gebied, and how it and the country are divided."""

    ado_01: Measurement
    ado_03: Measurement
    ado_07: Measurement
    gebied: Verdeling
    land: Verdeling


def antwoord(m: Gebiedmeting, *, waar: str, vorige: date | None, vandaag: date) -> tuple[str, ...]:
    """Four sentences that may be quoted; where there is no figure, one that says so and what is known."""
    if not m.gebied.totaal:
        return (f"{op_datum(m.ado_01)} zijn er {waar} geen gemeenten bekend.",)
    if m.ado_01.totaal().status != Status.OK:
        return geen_cijfer(m, waar=waar, vandaag=vandaag)
    return (
        gebruik_zin(m.ado_01, waar=waar, vandaag=vandaag),
        grenszin(m.ado_01, m.ado_03, vandaag=vandaag),
        naast_nederland(m, vandaag=vandaag),
        sinds(m.ado_07, vorige),
    )


def gebruik_zin(ado_01: Measurement, *, waar: str, vandaag: date) -> str:
    """Op 4 november 2025 gebruikten in Flevoland 2 van de 6 gemeenten (33,3%) de Kennisgeving."""
    rij = ado_01.totaal()
    ja, alle = rij.teller or 0, rij.noemer or 0
    toen = is_verleden(ado_01.peildatum, vandaag=vandaag)
    enkel, meer = ("gebruikte", "gebruikten") if toen else ("gebruikt", "gebruiken")
    woord = hoeveelwoord(rij, op=ado_01.peildatum)
    if woord and alle > 1:
        return f"{op_datum(ado_01)} {meer} {waar} {woord} gemeenten de Kennisgeving: {van_de(ja, alle)}."
    telling, _, aandeel = van_de(ja, alle).partition(" (")
    return f"{op_datum(ado_01)} {enkel_of_meer(ja, enkel, meer)} {waar} {telling} gemeenten de Kennisgeving ({aandeel}."


def naast_nederland(m: Gebiedmeting, *, vandaag: date) -> str:
    """In heel Nederland waren dat er 200 van de 342 (58,5%); dit gebied lag zeker lager, or that it is not settled."""
    toen = is_verleden(m.ado_01.peildatum, vandaag=vandaag)
    eerst = f"In heel Nederland {'waren' if toen else 'zijn'} dat er {van_de(m.land.gebruikt, m.land.totaal)}"
    ligt = "lag" if toen else "ligt"
    vonnis = {
        HOGER: f"het aandeel {ligt} hier zeker hoger dan in heel Nederland",
        LAGER: f"het aandeel {ligt} hier zeker lager dan in heel Nederland",
    }.get(oordeel(m.gebied, m.land), f"wat hoger {ligt}, {'stond' if toen else 'staat'} nog niet vast")
    return f"{eerst}; {vonnis}."


def sinds(ado_07: Measurement, vorige: date | None) -> str:
    """Sinds 30 juni 2025 kwamen er 2 gemeenten bij: 1 begon, 1 gaf voor het eerst antwoord; geen enkele is gestopt."""
    delen = {maat: ado_07.totaal(maat) for maat in ("begonnen", "eerste_antwoord_ja", "gestopt")}
    if vorige is None or any(rij.status != Status.OK for rij in delen.values()):
        return GEEN_EERDERE
    begonnen, eerste, gestopt = (int(rij.teller or 0) for rij in delen.values())
    erbij = erbij_zin(begonnen, eerste).removesuffix(".").removeprefix("Er ")
    werkwoord, _, rest = erbij.partition(" ")
    weg = gestopt_zin(gestopt)
    return f"Sinds {schrijf_datum(vorige)} {werkwoord} er {rest}; {weg[0].lower()}{weg[1:]}"


def geen_cijfer(m: Gebiedmeting, *, waar: str, vandaag: date) -> tuple[str, ...]:
    """What may be quoted where there is no figure: why, and what is known of the whole country."""
    toen = is_verleden(m.ado_01.peildatum, vandaag=vandaag)
    if m.ado_01.totaal().status == Status.GEEN_WAARNEMINGEN:
        enige = m.gebied.totaal == 1
        wie = "De ene gemeente" if enige else f"Geen van de {gemeenten_woord(m.gebied.totaal)}"
        reden = f"{wie} {waar} {'had' if toen else 'heeft'} antwoord gegeven"
        reden = f"{wie} {waar} {'had' if toen else 'heeft'} nog geen antwoord gegeven" if enige else reden
    else:
        reden = f"{aan_het_begin(waar)} tonen wij dit cijfer niet, om mensen te beschermen"
    return (
        f"{op_datum(m.ado_01)} {'was' if toen else 'is'} er {waar} nog geen cijfer over de Kennisgeving te geven.",
        f"{reden}.",
        "Geen antwoord is geen 'nee'.",
        f"In heel Nederland {'gebruikten' if toen else 'gebruiken'} {van_de(m.land.gebruikt, m.land.totaal)} gemeenten "
        "de Kennisgeving.",
    )


def tegelregels(gebied: Verdeling, land: Verdeling) -> tuple[tuple[str, ...], ...]:
    """Under each of the three counts: its bound, and the country beside it."""
    klaar = "alle gemeenten gaven antwoord"
    return tuple(
        (grens if gebied.geen else klaar, f"Nederland: {van_de(aantal, land.totaal)}")
        for grens, aantal in (
            (f"ten hoogste {van_de(gebied.gebruikt + gebied.geen, gebied.totaal)}", land.gebruikt),
            (f"ten hoogste {van_de(gebied.nog_niet + gebied.geen, gebied.totaal)}", land.nog_niet),
            ("geen antwoord is geen 'nee'", land.geen),
        )
    )


def starts_zin(ado_15: Measurement) -> str:
    """2 gemeenten noemen een startdatum; bij 1 is die voorbij."""
    gepland, voorbij = (int(ado_15.totaal(maat).teller or 0) for maat in ("gepland", "verstreken"))
    if not gepland:
        return "Geen enkele gemeente die nog niet gebruikt, noemt een startdatum."
    eerst = f"{gemeenten_woord(gepland)} {enkel_of_meer(gepland, 'noemt', 'noemen')} een startdatum"
    return f"{eerst}; bij {schrijf_aantal(voorbij)} is die voorbij." if voorbij else f"{eerst}."


def belemmering_zin(ado_12: Measurement) -> str:
    """Which obstacles are named most: Te weinig mensen of tijd (3) en De software kan het (nog) niet (2)."""
    genoemd = sorted((r for r in ado_12.rijen if r.status == Status.OK and r.teller), key=lambda r: -(r.teller or 0))
    if not genoemd:
        return "Geen enkele gemeente noemt iets wat tegenhoudt."
    teksten = ado_12.indicator.maat_teksten
    delen = [f"{teksten[r.maat or '']} ({schrijf_aantal(r.teller or 0)})" for r in genoemd[:3]]
    van = f"van de {gemeenten_woord(genoemd[0].noemer or 0)} die de vraag beantwoordden"
    return f"Wat gemeenten het meest noemen, {van}: {opsomming(delen)}."
