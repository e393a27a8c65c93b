"""The Source of a signal log: one signal of one traject a row, in the headings of case systems."""

from dataclasses import replace

from ingest.logs.velden import (
    GEMEENTE,
    GEMELD,
    INITIATIEF,
    KANAAL,
    NEGEER,
    SIGNAAL,
    SIGNAALNUMMER,
    TRAJECT,
    UITVOERDER,
    VERBODEN,
    koppen,
)
from ingest.source import Limieten, Source, Veld

# A national log as CSV; a workbook is held at 200,000 rows by who opens it.
LOGLIMIETEN = Limieten(
    bytes=2_000_000_000,
    uitgepakt=4_000_000_000,
    rijen=20_000_000,
    kolommen=300,
    cellen=2_000_000_000,
    geheugen=4_000_000_000,
    cpu=3_600,
    wand=7_200.0,
)
RIJEN_XLSX = 200_000


def datum(naam: str, tekst: str, omschrijving: str, *, verplicht: str = "O", vragen: tuple[str, ...] = ()) -> Veld:
    """Return a field that holds a date."""
    return Veld(naam, koppen(tekst), verplicht, "datum", vragen=vragen, omschrijving=omschrijving)


def getal(naam: str, tekst: str, omschrijving: str, *, vragen: tuple[str, ...] = ()) -> Veld:
    """Return a field that holds a number."""
    return Veld(naam, koppen(tekst), soort="getal", vragen=vragen, omschrijving=omschrijving)


AFGEVER = Veld(
    "afgever_rol",
    koppen(
        "afgegeven door | afgever | afgever rol | afgever_rol | rol afgever | gegeven door | signaal van | gemeld "
        "door | melder | rol melder | afzender signaal | door wie | wie gaf het signaal | rol | functie afgever | "
        "signaal afgegeven door | verzonden door | bron signaal | ingediend door"
    ),
    verplicht="A",
    soort="keuze",
    vragen=(
        r"\b(signaal|melding)\b.*\b(afgegeven|gegeven|gedaan) door\b",
        r"^(wie|door wie)\b.*\b(signaal|melding|gaf)\b",
    ),
    omschrijving="wie het signaal gaf",
)

SIGNAALDATUM = datum(
    "signaaldatum",
    "datum signaal | signaaldatum | datum melding | meldingsdatum | meldingdatum | datum kennisgeving | "
    "kennisgevingsdatum | kennisgeving d.d. | kennisgeving verzonden op | datum kennisgeving verzonden | "
    "verzenddatum | dd | d.d. | signaal d.d. | melding d.d. | datum afgifte | afgegeven op | signaal afgegeven op | "
    "verzonden op | verstuurd op | datum verzonden | datum verzending | datum signaal afgegeven | datum pauzeverzoek "
    "| pauzeverzoek d.d. | kennisgeving verstuurd op | datum versturen kennisgeving | verzonden d.d. | datum brief | "
    "datum | datum pauzeknop",
    "de datum van het signaal",
    verplicht="V",
    vragen=(
        r"\bdatum\b.*\b(signaal|melding|kennisgeving|pauzeverzoek)\b",
        r"\b(signaal|melding|kennisgeving)\b.*\b(datum|d d|verzonden op|verstuurd op)\b",
    ),
)

DATUMS = (
    SIGNAALDATUM,
    datum(
        "aanmelddatum",
        "aanmelddatum | aangemeld op | datum aanmelding | aanmelding | aanmeldingsdatum | aanmelding d.d. | "
        "meldingsdatum wgs | datum melding wgs | datum aanvraag | aanvraagdatum | aangevraagd op | datum eerste "
        "melding | aanmelddatum shv | datum aanmelding schuldhulp | instroomdatum | datum instroom | startdatum "
        "aanmelding",
        "de datum van de aanmelding",
        vragen=(r"\b(datum|wanneer)\b.*\b(aanmelding|aangemeld)\b", r"\baanmelding\b.*\bdatum\b"),
    ),
    datum(
        "toelatingsdatum",
        "toelatingsdatum | toegelaten op | datum toelating | toelating | datum beschikking | beschikkingsdatum | "
        "toelatingsbeschikking | datum toelatingsbeschikking | beschikking d.d. | toelating d.d. | datum besluit | "
        "besluitdatum | besluit d.d. | datum besluit toelating | datum toekenning shv | toelaatdatum",
        "de datum van de toelating",
        vragen=(r"\bdatum\b.*\b(toelating|toegelaten|beschikking)\b", r"\b(toelating|beschikking)\w*\b.*\bdatum\b"),
    ),
    datum(
        "stabilisatie_start",
        "stabilisatie start | stabilisatie_start | start stabilisatie | startdatum stabilisatie | stabilisatie vanaf "
        "| datum start stabilisatie | begin stabilisatie | stabilisatie d.d. | stabilisatiedatum | stabilisatie "
        "gestart op | begindatum stabilisatie | datum stabilisatie | ingang stabilisatie | stabilisatie",
        "de start van de stabilisatie",
        vragen=(
            r"\b(start|begin|datum|ingang)\w*\b.*\bstabilisatie\b",
            r"\bstabilisatie\b.*\b(start|begin|datum|vanaf)\w*\b",
        ),
    ),
    datum(
        "schuldenoverzicht_compleet_op",
        "schuldenoverzicht compleet op | schuldenoverzicht_compleet_op | schuldenoverzicht compleet | datum "
        "schuldenoverzicht | overzicht compleet op | overzicht schulden compleet | alle schulden in beeld | schulden "
        "in beeld op | datum schulden compleet | schuldenlijst compleet | inventarisatie schulden gereed | "
        "schuldinventarisatie gereed op | schuldenoverzicht d.d. | datum compleet schuldenoverzicht",
        "de dag waarop het overzicht van schulden compleet was",
        vragen=(r"\b(schuldenoverzicht|schulden|schuldenlijst|overzicht)\b.*\b(compleet|in beeld|gereed|volledig)\b",),
    ),
    datum(
        "achterstand_hersteld_op",
        "achterstand hersteld op | achterstand_hersteld_op | achterstand hersteld | achterstand ingelopen op | "
        "achterstand ingehaald op | achterstand ingelopen | achterstand ingehaald | datum herstel achterstand | "
        "nieuwe achterstand hersteld | achterstand weg op | nieuwe achterstand ingehaald op",
        "de dag waarop de nieuwe achterstand was ingehaald",
        vragen=(r"\bachterstand\b.*\b(herste|ingehaald|ingelopen|opgelost|betaald)\w*",),
    ),
    datum(
        "nieuwe_achterstand_op",
        "nieuwe achterstand op | nieuwe_achterstand_op | nieuwe achterstand | datum nieuwe achterstand | nieuwe "
        "betalingsachterstand | achterstand op | achterstand ontstaan op | nieuwe schuld op | nieuwe schuld | datum "
        "nieuwe schuld | achterstand lopende verplichtingen",
        "de dag van een nieuwe achterstand",
        vragen=(r"\bnieuwe (betalings)?(achterstand|schuld)\w*\b",),
    ),
    datum(
        "ingetrokken_op",
        "ingetrokken op | ingetrokken_op | datum intrekking | intrekkingsdatum | signaal ingetrokken op | "
        "ingetrokken | datum ingetrokken | intrekking d.d. | kennisgeving ingetrokken op | melding ingetrokken op | "
        "signaal ingetrokken",
        "de dag waarop het signaal is ingetrokken",
        vragen=(r"\b(ingetrokken|intrekking)\b",),
    ),
    datum(
        "traject_einddatum",
        "traject einddatum | traject_einddatum | einddatum traject | einddatum | eind traject | traject beëindigd op "
        "| beëindigd op | uitstroomdatum | datum uitstroom | uitgestroomd op | afgesloten op | datum afsluiting | "
        "dossier gesloten op | einde traject | sluitdatum | datum beëindiging | beëindigingsdatum | einddatum hulp | "
        "einddatum schuldhulp | einddatum dossier | traject t/m | afgerond op | datum einde",
        "de einddatum van het traject",
        vragen=(
            r"\b(eind|einde|sluit|uitstroom)\w*\b.*\b(traject|dossier|hulp|schuldhulp)\w*\b",
            r"\btraject\b.*\beind",
        ),
    ),
    GEMELD,
)

AANTALLEN = (
    getal(
        "aantal_schuldeisers_bekend",
        "aantal schuldeisers | aantal schuldeisers bekend | aantal_schuldeisers_bekend | schuldeisers | aantal "
        "crediteuren | aantal bekende schuldeisers | schuldeisers (aantal) | # schuldeisers | crediteuren | nr "
        "schuldeisers | aantal schuldeisers in beeld",
        "het aantal schuldeisers",
        vragen=(
            r"\b(aantal|hoeveel) (bekende )?(schuldeisers|crediteuren)\b(?!.*(verzonden|verstuurd|aangeschreven))",
        ),
    ),
    getal(
        "aantal_verzonden",
        "aantal verzonden | aantal_verzonden | aantal kennisgevingen | aantal verzonden kennisgevingen | verzonden "
        "aantal | kennisgevingen verzonden | aantal verstuurd | aantal aangeschreven | aantal schuldeisers "
        "aangeschreven | aantal brieven | aantal berichten | aantal kennisgevingen verzonden | aangeschreven "
        "schuldeisers",
        "het aantal verzonden Kennisgevingen",
        vragen=(r"\b(aantal|hoeveel)\b.*\b(verzonden|verstuurd|kennisgevingen|aangeschreven)\b",),
    ),
    getal(
        "termijn_gevraagd_maanden",
        "termijn gevraagd | gevraagde termijn | termijn_maanden_gevraagd | termijn gevraagd maanden | "
        "termijn_gevraagd_maanden | termijn (mnd) | termijn | gevraagde duur | duur pauze | aantal maanden pauze | "
        "termijn maanden | pauzetermijn | termijn in maanden | gevraagde pauze (mnd) | duur (mnd) | gevraagde "
        "maanden",
        "de gevraagde termijn in maanden",
        vragen=(r"\b(termijn|duur)\b.*\b(gevraagd|maanden|mnd)\b", r"\bgevraagde (termijn|duur|pauze)\b"),
    ),
    getal(
        "aantal_personen",
        "aantal personen | aantal_personen | personen | aantal cliënten | aantal aanvragers | aantal personen in "
        "traject | alleen of samen | alleenstaand of paar | enkel of dubbel",
        "het aantal personen in het traject",
    ),
)

KEUZES = (
    Veld(
        "crisis",
        koppen(
            "crisis | crisissituatie | bedreigende situatie | dreigende situatie | spoed | crisisinterventie | "
            "crisis j/n | dreiging | bedreigend | spoedgeval | crisis ja/nee"
        ),
        soort="janee",
        vragen=(r"\b(crisis|bedreigende|dreigende)\b",),
        omschrijving="of er een bedreigende situatie is",
    ),
    Veld(
        "particulier_ondernemer",
        koppen(
            "particulier/ondernemer | particulier of ondernemer | particulier_ondernemer | ondernemer | zzp | zzp'er "
            "| doelgroep | ondernemer j/n | ondernemer ja/nee | type klant | soort klant | type cliënt | klanttype | "
            "zelfstandige | (ex-)ondernemer"
        ),
        soort="keuze",
        vragen=(r"\b(ondernemer|zelfstandige)\b",),
        omschrijving="of het om een particulier of een ondernemer gaat",
    ),
    Veld(
        "uitstroomreden",
        koppen(
            "reden uitstroom | uitstroomreden | uitstroom reden | reden beëindiging | reden einde | reden einde "
            "traject | beëindigingsreden | reden afsluiting | afsluitreden | reden sluiting | uitstroom | reden "
            "uitval | resultaat | resultaat traject | einde reden | waarom beëindigd | waarom afgesloten | reden "
            "beëindigd | uitkomst | uitkomst traject | afloop | reden stop | reden van uitstroom | eindreden | reden "
            "beëindiging traject | afloopreden | wijze van beëindigen"
        ),
        soort="keuze",
        vragen=(r"\b(reden|waarom|resultaat)\b.*\b(uitstroom|beeindig\w*|einde|afsluit\w*|gestopt|traject)\b",),
        omschrijving="waarom het traject eindigde",
    ),
    KANAAL,
    INITIATIEF,
    AFGEVER,
)

# In a log of signals a bare Type is that of the signal.
_NUMMER = replace(SIGNAALNUMMER, zwak=(*SIGNAALNUMMER.zwak, "type", "soort"))

SIGNALEN = Source(
    soort="signalen",
    velden=(_NUMMER, SIGNAAL, TRAJECT, *GEMEENTE, UITVOERDER, *AANTALLEN, *DATUMS, *KEUZES, *VERBODEN, *NEGEER),
    nodig=(("gemeente", "gemeentecode"), ("traject_id", "signaal_id"), ("signaaldatum",), ("signaalnummer",)),
    limieten=LOGLIMIETEN,
)
