"""What each stored code is called in Dutch."""

STANDEN = {"gebruikt": "Gebruikt", "gebruikt_nog_niet": "Gebruikt (nog) niet", "geen_reactie": "Geen antwoord"}

BELEMMERINGEN = {
    "capaciteit": "Te weinig mensen of tijd",
    "software": "De software kan het (nog) niet",
    "onbekendheid": "De Kennisgeving is niet bekend",
    "twijfel_schuldeisers": "Twijfel of schuldeisers meewerken",
    "beleid_of_mandaat": "Beleid of mandaat ontbreekt",
    "privacy": "Vragen over privacy",
    "nut": "Twijfel over het nut",
    "extra_taak": "Het is een extra taak",
    "anders": "Iets anders",
}
PLUSPUNTEN = {
    "rust_voor_hulpvrager": "Rust voor de hulpvrager",
    "klant_blijft_betrokken": "De klant blijft betrokken",
    "scheelt_tijd": "Het scheelt tijd",
    "minder_kosten": "Minder kosten",
    "beter_contact_schuldeisers": "Beter contact met schuldeisers",
    "overzicht": "Meer overzicht",
    "anders": "Iets anders",
}
ONDERSTEUNING = {
    "werkinstructie": "Een werkinstructie",
    "toolbox": "Materiaal uit de Toolbox",
    "training": "Een training",
    "software": "Hulp met software",
    "bestuur": "Uitleg voor het bestuur",
    "contact": "Contact met een andere gemeente",
    "geen": "Geen hulp nodig",
}
MODELLEN = {
    "nvvk_model": "Het model van de NVVK",
    "eigen": "Een eigen brief",
    "stabilisatieovereenkomst": "De stabilisatieovereenkomst (is geen Kennisgeving)",
    "onbekend": "Niet bekend",
}
KANALEN = {
    "skp": "Schuldenknooppunt",
    "e-mail": "E-mail",
    "brief": "Brief",
    "portaal": "Portaal van de schuldeiser",
    "anders": "Anders",
}
DIEPTES = {"standaard": "Altijd", "deels": "Bij een deel", "pilot": "Als proef", "onbekend": "Niet bekend"}
PLANNEN = {
    "in_voorbereiding": "In voorbereiding",
    "gepland": "Start gepland",
    "geen_plan": "Geen plan",
    "onbekend": "Plan niet bekend",
}
KOLOMMEN = {
    "gebruik_diepte": "Hoe vaak (altijd, soms, proef)",
    "plan_status": "Plan van wie (nog) niet gebruikt",
    "in_gebruik_vanaf": "Sinds wanneer",
    "antwoorddatum": "Datum van het antwoord",
    "respondent_soort": "Wie antwoordde",
    "kanaal": "Hoe verstuurd",
}
TEGENSPRAKEN = {
    "gelijke_rang": "Twee antwoorden op dezelfde dag die verschillen",
    "totaalrij": "De totaalregel van het bestand klopt niet met de regels",
    "geen_verzoeken": "Zegt 'ja' en geeft cijfers door, maar deed lang geen pauzeverzoek",
    "verzoeken_zonder_ja": "Doet pauzeverzoeken, maar zei geen 'ja'",
    "niet_ontvangen": "Zegt dat de Kennisgeving nooit is ontvangen, maar zij is verstuurd",
}
# The kinds of files, as what their rows are about.
REGELSOORTEN = {
    "inventarisatie": "gemeenten",
    "antwoord": "losse antwoorden",
    "signalen": "pauzeverzoeken",
    "reacties": "antwoorden van schuldeisers",
    "maandtellingen": "maandtellingen",
    "referentie": "schuldeisers en convenanten",
}
OORDELEN = {"gehaald": "Gehaald", "te_laat": "Te laat", "komt_nog": "Komt nog"}

UITKOMSTEN = {
    "schuldregeling": "Schuldregeling gestart",
    "volledige_betaling": "Volledig betaald",
    "hulp_gestopt": "Hulp gestopt",
    "hervat_door_schuldeiser": "Schuldeiser ging weer innen",
    "afgelopen_zonder_oplossing": "Termijn voorbij, hulp gaat door",
    "verlopen_zonder_besluit": "Termijn voorbij, einde onbekend",
    "naar_wsnp_of_rechter": "Naar de rechter of de Wsnp",
    "onbekend": "Beëindigd, reden onbekend",
}
LOPEND = {"lopend": "Loopt nog"}
SECTOREN = {
    "overheid": "Overheid",
    "gemeente": "Gemeente",
    "zorgverzekeraar": "Zorgverzekeraar",
    "zorgfactoring": "Zorgfactoring",
    "verzekeraar": "Verzekeraar",
    "energie": "Energie",
    "water": "Water",
    "telecom": "Telecom",
    "woningcorporatie": "Woningcorporatie",
    "bank_krediet": "Bank en krediet",
    "webshop_bnpl": "Webwinkel en achteraf betalen",
    "abonnement": "Abonnement",
    "vervoer": "Vervoer",
    "incasso": "Incassobureau",
    "gerechtsdeurwaarder": "Gerechtsdeurwaarder",
    "particulier": "Particulier",
    "onbekend": "Onbekend",
}
CONVENANTEN = {"ja": "Met convenant", "nee": "Zonder convenant", "niet_bekend": "Convenant niet bekend"}
LOGKANALEN = {
    "skp": "Schuldenknooppunt",
    "e-mail": "E-mail",
    "brief": "Brief",
    "portaal": "Portaal",
    "telefoon": "Telefoon",
    "app": "App",
    "balie": "Balie",
    "onbekend": "Niet bekend",
}
AFGEVERS = {
    "hulpvrager": "Hulpvrager",
    "hulpverlener_sociaal_domein": "Hulpverlener in het sociaal domein",
    "financieel_hulpverlener": "Financieel hulpverlener",
    "schuldhulpverlener": "Schuldhulpverlener",
}
SIGNALEN = {str(nummer): f"Signaal {nummer}" for nummer in range(1, 5)}
INITIATIEVEN = {
    "kennisgeving": "Kennisgeving",
    "noodstop": "Noodstopprocedure van het CJIB",
    "rode_knop": "Rode Knop",
    "amsterdamse_pilot": "Pilot Pauzeknop in Amsterdam",
}
ZEKERHEDEN = {"bevestigd": "Bevestigd door de schuldeiser", "volgens_convenant": "Volgens het convenant"}
