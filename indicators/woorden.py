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
}
OORDELEN = {"gehaald": "Gehaald", "te_laat": "Te laat", "komt_nog": "Komt nog"}
