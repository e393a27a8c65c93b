"""The Source of an inventory: what gemeenten answered about the Kennisgeving, in the headings that senders use."""

from ingest.source import Source, Veld

_KENNISGEVING = r"\b(kennisgeving\w*|pauzeknop|signaal 4)\b"


def _koppen(tekst: str) -> tuple[str, ...]:
    """Return the headings of a line in which they stand between bars."""
    return tuple(deel.strip() for deel in tekst.split("|"))


CONTACT = (
    Veld(
        "contact_email",
        ("e-mail", "email", "e-mailadres", "emailadres", "mailadres", "mail", "e-mail contactpersoon"),
        soort="contact",
        bewaard=False,
        vragen=(r"\be ?mail ?adres", r"^e ?mail\b.*\b(contact|respondent|invuller)"),
        omschrijving="het e-mailadres",
    ),
    Veld(
        "telefoon",
        ("telefoon", "telefoonnummer", "tel", "tel.nr", "tel.", "mobiel", "06-nummer", "telefoon contactpersoon"),
        soort="contact",
        bewaard=False,
        vragen=(r"\btelefoon(nummer)?\b",),
        omschrijving="het telefoonnummer",
    ),
    Veld(
        "contact_naam",
        _koppen(
            "contactpersoon | naam contactpersoon | contact | naam | uw naam | naam invuller | "
            "ingevuld door | naam respondent | respondent | medewerker | aanspreekpunt | invuller | "
            "contactgegevens"
        ),
        soort="contact",
        bewaard=False,
        vragen=(r"\bcontactpersoon\b", r"\buw naam\b", r"\bnaam (van de )?(invuller|respondent|medewerker)\b"),
        omschrijving="de contactpersoon",
    ),
    Veld(
        "functie",
        ("functie", "uw functie", "rol", "functie contactpersoon"),
        soort="contact",
        bewaard=False,
        omschrijving="de functie van de contactpersoon",
    ),
)

PLAATS = (
    Veld(
        "gemeentecode",
        _koppen(
            "gemeentecode | cbs-code | cbs code | gm-code | gm code | gm_code | statcode | gem.nr | "
            "gem. nr. | gemeentenummer | gemeente code | gemcode | cbs-nummer | gemeentecode (cbs) | "
            "cbs gemeentecode"
        ),
        soort="code",
        zwak=("code", "cbs", "cbs nr", "gba code", "gba-code", "gemeente nr"),
        omschrijving="de code van de gemeente",
    ),
    Veld(
        "gemeente",
        _koppen(
            "gemeente | gemeentenaam | naam gemeente | gemeente(n) | gemeenten | gemeente/organisatie | "
            "statnaam | welke gemeente(n) vertegenwoordigt u? | naam van de gemeente | "
            "naam gemeente(n) | voor welke gemeente"
        ),
        soort="gemeente",
        zwak=("organisatie", "naam organisatie", "plaats", "plaatsnaam", "regio", "woonplaats", "gm naam", "gem"),
        vragen=(
            r"\b(welke|voor welke|namens welke|bij welke|uit welke) (gemeente|organisatie)",
            r"\bgemeente( n)? .*\b(vertegenwoordig|werk|antwoord)",
            r"^naam (van )?(de |uw )?(gemeente|organisatie)",
            r"^(deelnemende|betrokken|aangesloten) gemeente",
            r"^gemeente( n)? (isd|organisatie|uitvoerder|regio|samenwerking\w*)\b",
        ),
        omschrijving="de gemeente",
    ),
    Veld("provincie", ("provincie", "provincienaam", "prov"), soort="hulp", bewaard=False, omschrijving="de provincie"),
    Veld(
        "arbeidsmarktregio",
        ("arbeidsmarktregio", "amr", "inwoners", "inwonertal", "aantal inwoners", "grootteklasse"),
        soort="negeer",
        bewaard=False,
        omschrijving="een kenmerk van de gemeente dat wij al kennen",
    ),
    Veld(
        "uitvoerder",
        _koppen(
            "uitvoerder | uitvoerende organisatie | samenwerkingsverband | kredietbank | "
            "uitvoeringsorganisatie | regionale uitvoerder | schuldhulpverlener | "
            "uitvoerder schuldhulpverlening"
        ),
        soort="tekst",
        vragen=(r"\bvoert\b.*\bschuldhulp\w* uit\b", r"\b(welke|wie is (de|uw)) (uitvoerder|kredietbank)\b"),
        omschrijving="de uitvoerder van de schuldhulp",
    ),
    Veld(
        "respondent_soort",
        _koppen(
            "soort respondent | respondent soort | type respondent | wie antwoordt | beantwoord door | "
            "antwoord van | namens | soort organisatie | type organisatie | wie antwoordde | "
            "bron antwoord"
        ),
        verplicht="A",
        soort="keuzes",
        omschrijving="wie het antwoord gaf",
    ),
)

DATUMS = (
    Veld(
        "gepland_vanaf",
        _koppen(
            "gepland vanaf | geplande startdatum | verwachte startdatum | planning | gepland | "
            "startdatum gepland | verwachte ingangsdatum | geplande start | wanneer start u | "
            "wanneer gaat u starten | streefdatum"
        ),
        soort="datum",
        vragen=(
            r"\b(wanneer|per wanneer) (gaat|start|begint|wilt|verwacht|denkt|bent) u\b",
            r"\b(verwacht|gepland)\w*\b.*\b(start|ingang|datum|wanneer)",
            r"\bzo nee\b.*\bwanneer\b",
            r"\bwanneer wel\b",
        ),
        omschrijving="de geplande startdatum",
    ),
    Veld(
        "antwoorddatum",
        _koppen(
            "datum reactie | reactie d.d. | tijd van voltooien | tijdstempel | ingevuld op | "
            "antwoorddatum | datum antwoord | datum ingevuld | reactiedatum | invuldatum | "
            "datum invullen | antwoord d.d. | ontvangen op | datum ontvangst | timestamp | "
            "voltooid op | voltooiingstijd | datum respons"
        ),
        verplicht="A",
        soort="datum",
        zwak=("begintijd", "datum", "d.d.", "laatst gewijzigd", "datum laatste wijziging", "starttijd"),
        vragen=(
            r"\bdatum\b.*\b(reactie|antwoord|ingevuld|ontvang\w*|respons)\b",
            r"\b(reactie|antwoord)\b.*\bdatum\b",
        ),
        omschrijving="de datum van het antwoord",
    ),
    Veld(
        "in_gebruik_vanaf",
        _koppen(
            "sinds | sinds wanneer | ingangsdatum | startdatum | in gebruik per | vanaf | "
            "in gebruik sinds | zo ja, sinds wanneer? | gebruik sinds | gestart op | datum start | "
            "start | per wanneer | vanaf wanneer | in gebruik vanaf | gebruikt sinds | "
            "datum ingebruikname | ingebruikname | datum in gebruik | per"
        ),
        verplicht="A",
        soort="datum",
        vragen=(
            r"\b(ingangsdatum|startdatum|datum ingang|datum start)\b",
            r"\bsinds wanneer\b",
            r"\b(vanaf|per) wanneer\b",
            r"\bsinds\b",
            r"\bwanneer\b.*\b(begonnen|gestart|ingevoerd)\b",
        ),
        omschrijving="de datum waarop de gemeente begon",
    ),
)

KEUZES = (
    Veld(
        "skp_aangesloten",
        ("skp aangesloten", "skp", "schuldenknooppunt", "aangesloten op schuldenknooppunt", "aansluiting skp"),
        soort="janee",
        vragen=(
            r"\b(aangesloten|aansluiting)\b.*\b(skp|schuldenknooppunt)\b",
            r"\b(skp|schuldenknooppunt) aangesloten",
        ),
        omschrijving="of de gemeente is aangesloten op het Schuldenknooppunt",
    ),
    Veld(
        "vish_aangesloten",
        ("vish aangesloten", "vish", "aangesloten op vish", "aansluiting vish"),
        soort="janee",
        vragen=(r"\b(aangesloten|aansluiting)\b.*\bvish\b",),
        omschrijving="of de gemeente is aangesloten op VISH",
    ),
    Veld(
        "belemmering",
        _koppen(
            "belemmering | belemmeringen | reden | redenen | reden niet | waarom niet | knelpunten | "
            "obstakels | wat houdt u tegen? | wat houdt u tegen? (meerdere antwoorden mogelijk) | "
            "reden nee | knelpunt"
        ),
        soort="keuzes",
        vragen=(
            r"\bhoudt (u|uw gemeente) tegen\b",
            r"\bwaarom\b.*\b(niet|geen)\b",
            r"\b(belemmer|knelpunt|obstakel|drempel)\w*",
            r"\breden(en)?\b.*\bniet\b",
        ),
        omschrijving="wat de gemeente tegenhoudt",
    ),
    Veld(
        "pluspunt",
        ("pluspunt", "pluspunten", "voordelen", "ervaringen", "wat gaat goed", "ervaring", "plus", "voordeel"),
        soort="keuzes",
        vragen=(
            r"\b(gaat|ging) (er )?goed\b",
            r"\bgoed (aan|van)\b",
            r"\b(pluspunt|voordel|voordeel)\w*",
            r"\bervaringen\b",
        ),
        omschrijving="wat er goed gaat",
    ),
    Veld(
        "ondersteuningsvraag",
        _koppen(
            "ondersteuningsvraag | ondersteuning | hulpvraag | behoefte | behoefte aan ondersteuning | "
            "hulp nodig | waarmee kunnen wij u helpen? | ondersteuningsbehoefte | "
            "gewenste ondersteuning"
        ),
        soort="keuzes",
        vragen=(r"\b(ondersteuning\w*|hulp nodig|behoefte|helpen)\b", r"\bwat heeft u nodig\b"),
        omschrijving="welke hulp de gemeente vraagt",
    ),
    Veld(
        "kanaal",
        _koppen(
            "kanaal | verzendwijze | hoe verstuurt u de kennisgeving? | via welk kanaal verstuurt u? | "
            "wijze | wijze van verzenden | verzending | verstuurd via | kanalen | hoe verzonden"
        ),
        soort="keuzes",
        vragen=(
            r"\b(kanaal|kanalen|verzendwijze)\b",
            r"\b(hoe|waarmee|op welke (wijze|manier))\b.*\b(verstu|verzend|stuurt)\w*",
            r"\b(verstu|verzend)\w*\b.*\bvia\b",
        ),
        omschrijving="hoe de gemeente de Kennisgeving verstuurt",
    ),
    Veld(
        "model_gebruikt",
        ("model", "model gebruikt", "formulier", "gebruikt model", "welk model", "nvvk-model", "sjabloon", "format"),
        soort="keuzes",
        vragen=(r"\b(welk|welke|eigen) (model|formulier|brief|sjabloon|format)\b", r"\b(nvvk )?model(brief)?\b"),
        omschrijving="welk formulier de gemeente gebruikt",
    ),
    Veld(
        "gebruik_diepte",
        ("gebruik diepte", "diepte", "mate van gebruik", "hoe vaak", "altijd of soms", "standaard of deels"),
        soort="keuzes",
        vragen=(
            r"\bhoe vaak\b",
            r"\bin welke mate\b",
            r"\baltijd\b.*\bsoms\b",
            r"\b(standaard|alle)\b.*\b(deels|deel|pilot|proef|soms)\b",
        ),
        omschrijving="of de gemeente de Kennisgeving altijd, soms of als proef gebruikt",
    ),
    Veld(
        "plan_status",
        ("plan", "plannen", "plan status", "planstatus", "voornemen", "status plan", "voorbereiding"),
        soort="keuzes",
        vragen=(r"\b(van plan|voornemens|plannen)\b", r"\bgaat u\b.*" + _KENNISGEVING),
        omschrijving="wat de gemeente van plan is",
    ),
)

OVERIG = (
    Veld(
        "opmerking",
        _koppen(
            "opmerking | opmerkingen | toelichting | bijzonderheden | notities | notitie | commentaar | "
            "memo | aanvullende opmerkingen | vragen of opmerkingen | actie | overig"
        ),
        soort="vrij",
        bewaard=False,
        vragen=(r"\b(opmerking|toelichting|bijzonderhe|notitie)\w*", r"\blicht (uw|het) antwoord\b"),
        omschrijving="een opmerking",
    ),
    Veld(
        "volgnummer",
        ("id", "nr", "nr.", "nummer", "volgnummer", "volgnr", "#", "no", "rijnr", "response id", "antwoord id"),
        soort="negeer",
        bewaard=False,
        omschrijving="een volgnummer",
    ),
)

STATUS = Veld(
    "status",
    _koppen(
        "gebruik kennisgeving | kennisgeving j/n | kennisgeving? | zet u de kennisgeving in? | "
        "kennisgeving | gebruikt kennisgeving | inzet kennisgeving | pauzeknop | "
        "kennisgeving ja/nee | status kennisgeving | maakt u gebruik van de kennisgeving? | "
        "gebruikt u de kennisgeving? | kennisgeving in gebruik | zet in? | gebruik pauzeknop | "
        "pauzeknop j/n | inzet pauzeknop | landelijke pauzeknop"
    ),
    verplicht="V",
    soort="status",
    zwak=_koppen(
        "signaal 4 | doet mee | deelname | neemt deel | "
        "status | stand van zaken | stand | j/n | ja/nee | antwoord | reactie | gebruik | "
        "in gebruik | inzet | gebruikt | gebruikt u dit?"
    ),
    vragen=(
        r"\b(gebruik|gebruikt|inzet|ingezet|zet|zetten|werkt|werken|verstuurt|doet|stand van zaken)\b.*"
        + _KENNISGEVING,
        _KENNISGEVING + r".*\b(gebruik|gebruikt|ingezet|inzet|ja nee|j n|status|in gebruik|stand)\b",
    ),
    omschrijving="of de gemeente de Kennisgeving gebruikt",
)

INVENTARISATIE = Source(
    soort="inventarisatie",
    velden=(*CONTACT, *PLAATS, *DATUMS, *KEUZES, STATUS, *OVERIG),
    nodig=(("gemeente", "gemeentecode", "uitvoerder"), ("status",)),
)
