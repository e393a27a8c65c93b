"""What each code in a log is called in Dutch: from the reference tables, and for the rest here."""

from functools import cache

from store.referentie import lees_referentie

VERZENDKANALEN = {
    "skp": "Schuldenknooppunt",
    "e-mail": "E-mail",
    "brief": "Brief",
    "portaal": "Portaal van de schuldeiser",
    "telefoon": "Telefoon",
    "app": "App",
    "balie": "Balie",
    "onbekend": "Niet bekend",
}
AFGEVERS = {
    "hulpvrager": "De hulpvrager zelf",
    "hulpverlener_sociaal_domein": "Een hulpverlener in het sociaal domein",
    "financieel_hulpverlener": "Een financieel hulpverlener",
    "schuldhulpverlener": "Een schuldhulpverlener",
    "": "Niet bekend",
}
SIGNALEN = {
    "1": "Signaal 1: de hulpvrager zelf, voor de start van hulp",
    "2": "Signaal 2: bij de start van hulp",
    "3": "Signaal 3: na de aanmelding voor schuldhulp",
    "4": "Signaal 4: de Kennisgeving",
}
REACTIES = {
    "toegekend": "Pauze gegeven",
    "gedeeltelijk": "Deels pauze gegeven",
    "geweigerd": "Geweigerd",
    "niet_van_toepassing": "Niet van toepassing",
    "in_behandeling": "Nog bezig",
    "doorverwezen": "Doorverwezen",
    "geen_reactie": "Geen antwoord bekend",
}
SECTOREN = {
    "overheid": "Rijksoverheid",
    "gemeente": "Gemeenten en lokale belastingen",
    "zorgverzekeraar": "Zorgverzekeraars",
    "energie": "Energiebedrijven",
    "water": "Drinkwaterbedrijven",
    "woningcorporatie": "Woningcorporaties",
    "telecom": "Telecombedrijven",
    "bank_krediet": "Banken en krediet",
    "webshop_bnpl": "Webwinkels en achteraf betalen",
    "incasso": "Incassobureaus",
    "gerechtsdeurwaarder": "Gerechtsdeurwaarders",
    "verzekeraar": "Andere verzekeraars",
    "vervoer": "Vervoer",
    "zorgfactoring": "Rekeningen voor zorg",
    "abonnement": "Abonnementen",
    "particulier": "Particulieren",
    "onbekend": "Niet bekend",
}
CONVENANT = {"ja": "Met convenant", "nee": "Zonder convenant", "niet_bekend": "Convenant niet bekend"}
ZEKERHEDEN = {
    "bevestigd": "Bevestigd door de schuldeiser",
    "volgens_convenant": "Volgens het convenant, zonder antwoord",
    "geen": "Geen pauze",
    "onbekend": "Niet bekend",
}
SCHENDINGEN = {
    "geen_melding": "Geen melding",
    "gemeld": "Gemeld, niet bevestigd",
    "bevestigd": "Bevestigd",
    "weerlegd": "Weerlegd",
    "hersteld": "Hersteld",
}
SUBREDENEN = {
    "overleden": "Overleden",
    "verhuisd": "Verhuisd",
    "niet_verschenen": "Niet verschenen",
    "ingetrokken": "Ingetrokken",
    "niet_passend": "Hulp paste niet",
    "voldoet_niet": "Voldeed niet aan de voorwaarden",
    "overig": "Andere reden",
    "nieuwe_achterstand": "Nieuwe achterstand",
    "verplichtingen_niet_nagekomen": "Verplichtingen niet nagekomen",
    "geen_informatie": "Schuldeiser kreeg geen informatie",
    "fout": "Fout van de schuldeiser",
    "voorstel_geweigerd": "Schuldeiser weigerde het voorstel",
}
UITSTROOMREDENEN = {
    **{code: SUBREDENEN[code] for code in list(SUBREDENEN)[:7]},
    "afgerond": "Hulp afgerond",
    "zelf": "Zelf opgelost",
    "schuldregeling": "Schuldregeling gestart",
    "volledige_betaling": "Volledig betaald",
    "onbekend": "Reden niet bekend",
    "": "Niet beëindigd",
}
BERICHTSOORTEN = {
    "kennisgeving": "Kennisgeving",
    "saldoverzoek": "Saldoverzoek",
    "betaalvoorstel": "Betaalvoorstel",
    "heroverweging": "Heroverweging",
    "akkoord": "Akkoord",
    "beeindigd": "Beëindigd",
    "status": "Statusbericht",
    "saldo_antwoord": "Antwoord op saldoverzoek",
    "betaalvoorstel_antwoord": "Antwoord op betaalvoorstel",
    "geen_medewerking": "Geen medewerking",
    "statusverzoek": "Statusverzoek",
    "anders": "Ander bericht",
}
BEDRAGEN = {
    "<500": "Minder dan € 500",
    "500-2.500": "€ 500 tot € 2.500",
    "2.500-10.000": "€ 2.500 tot € 10.000",
    ">10.000": "Meer dan € 10.000",
    "onbekend": "Niet bekend",
}


@cache
def namen(tabel: str, sleutel: str = "code") -> dict[str, str]:
    """{code: Dutch name} of a reference table: uitkomsten, initiatieven, redenen, schendingsoorten, schuldeisers."""
    return {rij[sleutel]: rij["naam"] for rij in lees_referentie(tabel)}


@cache
def uitkomstgroepen() -> dict[str, str]:
    """{code of an outcome: its area in the picture of how pauzes end}."""
    return {rij["code"]: rij["groep"] for rij in lees_referentie("uitkomsten")}
