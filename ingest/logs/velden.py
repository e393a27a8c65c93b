"""The fields that every log shares: whose dossier, which gemeente, which signal, and what may never be stored."""

from ingest.source import Veld


def koppen(tekst: str) -> tuple[str, ...]:
    """Return the headings of a text in which they stand between bars."""
    return tuple(deel for deel in (" ".join(deel.split()) for deel in tekst.split("|")) if deel)


def verboden(naam: str, tekst: str, omschrijving: str, *, vragen: tuple[str, ...] = ()) -> Veld:
    """Return a field whose column is named in the receipt and dropped before anything is stored."""
    return Veld(naam, koppen(tekst), soort="contact", bewaard=False, vragen=vragen, omschrijving=omschrijving)


VERBODEN = (
    verboden(
        "bsn",
        "bsn | bsn-nummer | bsnr | bsn klant | bsn cliënt | burgerservicenummer | burger service nummer | sofinummer "
        "| sofi-nummer | bsn hulpvrager | bsn partner | bsn aanvrager | a-nummer | v-nummer",
        "het burgerservicenummer",
        vragen=(r"\bbsn\b", r"\bburger ?service ?nummer\b", r"\bsofi ?nummer\b"),
    ),
    verboden(
        "contact_email",
        "e-mail | email | e-mailadres | emailadres | mailadres | e-mail klant | e-mailadres klant | e-mail hulpvrager",
        "het e-mailadres",
        vragen=(r"\be ?mail ?adres", r"^e ?mail (van )?(de )?(klant|client|hulpvrager|inwoner|partner)"),
    ),
    verboden(
        "telefoon",
        "telefoon | telefoonnummer | tel | tel. | tel.nr | telnr | mobiel | mobiel nummer | 06-nummer | gsm",
        "het telefoonnummer",
        vragen=(r"\btelefoon(nummer)?\b(?!.*(verzond|verstuurd|kanaal))", r"\bmobiele? nummer\b"),
    ),
    verboden(
        "iban",
        "iban | iban-nummer | rekeningnummer | bankrekening | bankrekeningnummer | rekening",
        "het rekeningnummer",
        vragen=(r"\biban\b", r"\b(bank)?rekening ?nummer\b"),
    ),
    verboden(
        "geboortedatum",
        "geboortedatum | geb.datum | geb. datum | geboren | geboren op | geboortedag | geboortejaar | leeftijd | "
        "gebdat | geboortedatum partner | geboorteplaats",
        "de geboortedatum",
        vragen=(r"\bgeboorte",),
    ),
    verboden(
        "adres",
        "adres | adresgegevens | straat | straatnaam | huisnummer | huisnr | toevoeging | adres klant | woonadres | "
        "postcode | postcode en plaats | pc | postcode (4) | woonplaats | plaats | plaatsnaam | woonplaats klant",
        "het adres",
        vragen=(r"\b(woon|post)?adres\b(?!.*(mail|schuldeiser))", r"\bpostcode\b", r"^woonplaats\b"),
    ),
    verboden(
        "contact_naam",
        "naam | achternaam | voornaam | voornamen | voorletters | tussenvoegsel | roepnaam | volledige naam | naam "
        "klant | naam cliënt | naam hulpvrager | naam inwoner | naam partner | klantnaam | cliëntnaam | klant | "
        "cliënt | hulpvrager | inwoner | naam aanvrager | aanvrager | partner | contactpersoon | consulent | "
        "behandelaar | casemanager | medewerker | naam medewerker | klantmanager | naam hulpverlener | naam "
        "schuldhulpverlener | regisseur | budgetconsulent | geslacht | geslachtsnaam | schuldenaar | naam "
        "schuldenaar | bewindvoerder | werkgever | debiteur | naam debiteur | ingevoerd door | aangemaakt door | "
        "gewijzigd door",
        "een naam",
        vragen=(
            r"\b(achter|voor)naam\b",
            r"^naam (van )?(de )?(klant|client|hulpvrager|inwoner|partner|aanvrager|medewerker|consulent)",
            r"\b(contactpersoon|consulent|behandelaar)\b",
        ),
    ),
)

NEGEER = (
    Veld(
        "ongebruikt",
        koppen(
            "intake | datum intake | intakedatum | datum eerste gesprek | eerste gesprek | gespreksdatum | plan van "
            "aanpak | datum plan van aanpak | team | product | fase | procesfase | status dossier | dossierstatus | "
            "trajectstatus | inkomen | nationaliteit | taal | samenstelling huishouden | huishouden | leefsituatie | "
            "burgerlijke staat | aantal kinderen | kinderen | type schuld | soort schuld | sector | schuldeiser "
            "sector | sector schuldeiser | type schuldeiser | soort schuldeiser | convenant | convenantpartner | "
            "convenant j/n | startdatum traject | start traject | wijk | buurt | totale schuld | totale schuldenlast "
            "| schuldbedrag totaal | schuldenlast | adres schuldeiser | e-mail schuldeiser | telefoon schuldeiser | "
            "postadres schuldeiser | datum saldo | saldo-opgave ontvangen | datum saldo-opgave | arbeidsmarktregio | "
            "inwoners | inwonertal | week"
        ),
        soort="negeer",
        bewaard=False,
        omschrijving="iets wat wij niet gebruiken",
    ),
    Veld("provincie", ("provincie", "provincienaam", "prov"), soort="hulp", bewaard=False, omschrijving="de provincie"),
    Veld(
        "volgnummer",
        koppen("nr | nr. | volgnummer | volgnr | # | regel | regelnummer | rijnr | no | rij"),
        soort="negeer",
        bewaard=False,
        omschrijving="een volgnummer",
    ),
    Veld(
        "opmerking",
        koppen(
            "opmerking | opmerkingen | bijzonderheden | notitie | notities | commentaar | memo | toelichting | vrije "
            "tekst | aantekening | aantekeningen | overig | situatie | beschrijving"
        ),
        soort="vrij",
        bewaard=False,
        vragen=(r"\b(opmerking|bijzonderhe|notitie|aantekening)\w*",),
        omschrijving="een opmerking",
    ),
)

GEMEENTE = (
    Veld(
        "gemeentecode",
        koppen(
            "gemeentecode | cbs-code | cbs code | gm-code | gm code | gm_code | statcode | gem.nr | gem. nr. | "
            "gemeentenummer | gemeente code | gemcode | cbs-nummer | gemeentecode (cbs) | cbs gemeentecode | code "
            "gemeente | verantwoordelijke gemeente code"
        ),
        soort="code",
        omschrijving="de code van de gemeente",
    ),
    Veld(
        "gemeente",
        koppen(
            "gemeente | gemeentenaam | naam gemeente | naam van de gemeente | statnaam | verantwoordelijke gemeente "
            "| gemeente verantwoordelijk | opdrachtgever | gemeente hulpvrager | gemeente klant | gemeente cliënt | "
            "gemeente(n) | gemeente traject | namens gemeente | gemeente (opdrachtgever) | opdrachtgevende gemeente "
            "| gm naam"
        ),
        soort="gemeente",
        zwak=("organisatie", "gem", "regio"),
        vragen=(
            r"\b(welke|voor welke|namens welke) gemeente\b",
            r"^(verantwoordelijke|betrokken|opdrachtgevende) gemeente",
        ),
        omschrijving="de gemeente",
        voor_blad=True,
    ),
)

UITVOERDER = Veld(
    "uitvoerder",
    koppen(
        "uitvoerder | uitvoerende organisatie | uitvoeringsorganisatie | kredietbank | samenwerkingsverband | "
        "uitvoerder schuldhulp | uitvoerder schuldhulpverlening | uitvoerende instelling | vestiging | "
        "schuldhulporganisatie"
    ),
    verplicht="A",
    omschrijving="de uitvoerder van de schuldhulp",
)

TRAJECT = Veld(
    "traject_id",
    koppen(
        "kenmerk | ons kenmerk | uw kenmerk | dossier | dossiernummer | dossiernr | dossier nr | dossiernr. | "
        "dossier-id | dossier id | trajectnummer | trajectnr | traject | traject id | traject_id | trajectsleutel | "
        "traject_sleutel | traject sleutel | zaaknummer | zaaknr | zaak | zaak-id | zaakid | klantnummer | klantnr | "
        "klant id | cliëntnummer | clientnummer | cliëntnr | client id | cliëntkenmerk | casenummer | casenr | case "
        "id | case number | referentie | referentienummer | onze referentie | aanvraagnummer | kenmerk dossier | "
        "dossierkenmerk | kenmerk traject | trajectkenmerk | persoonsnummer | registratienummer | clientkenmerk | "
        "pseudoniem | sleutel | zaakkenmerk | hulpverleningsnummer | shv-nummer | kenmerk shv | kenmerk schuldhulp | "
        "dossiercode | trajectcode | hulpvrager id | hulpvragernummer | nr hulpvrager"
    ),
    verplicht="V",
    soort="kenmerk",
    vragen=(r"\b(dossier|traject|zaak|client|klant|case) ?(nummer|nr|id|kenmerk|code)\b",),
    omschrijving="het kenmerk van het traject",
)

SIGNAAL = Veld(
    "signaal_id",
    koppen(
        "signaal-id | signaal id | signaal_id | signaalid | id signaal | signaalkenmerk | kenmerk signaal | "
        "meldingsnummer | meldingnummer | meldingsnr | melding-id | melding id | id melding | kenmerk melding | "
        "kenmerk kennisgeving | kennisgevingsnummer | kennisgeving-id | kennisgeving id | nummer melding"
    ),
    soort="kenmerk",
    zwak=("id", "uniek id", "uuid", "sleutel signaal"),
    omschrijving="het eigen kenmerk van het signaal",
)

SIGNAALNUMMER = Veld(
    "signaalnummer",
    koppen(
        "signaal | signaalnummer | signaalnr | signaalnr. | signaal nr | signaal nummer | type signaal | soort "
        "signaal | signaal (1 t/m 4) | signaal 1-4 | signaal (1-4) | signaaltype | signaalsoort | nummer signaal | "
        "nr signaal | signaal type | welk signaal"
    ),
    verplicht="V",
    soort="getal",
    zwak=("soort melding", "type melding", "meldingsoort"),
    vragen=(r"^(welk|soort|type) signaal\b", r"^signaal\b.*\b1\b.*\b4\b"),
    omschrijving="het nummer van het signaal (1 tot en met 4)",
    voor_blad=True,
)

KANAAL = Veld(
    "kanaal",
    koppen(
        "kanaal | verzendkanaal | verzendwijze | wijze van verzenden | verzonden via | verstuurd via | via | wijze | "
        "verzendmethode | hoe verzonden | hoe verstuurd | manier van verzenden | verzending | medium | route | "
        "communicatiekanaal | kanaal kennisgeving | wijze van versturen | verzonden per | verstuurd per"
    ),
    verplicht="A",
    soort="keuze",
    vragen=(r"\b(kanaal|verzendwijze)\b", r"\b(verzonden|verstuurd|verstuurt u)\b.*\bvia\b"),
    omschrijving="hoe de Kennisgeving is verstuurd",
)

INITIATIEF = Veld(
    "initiatief",
    koppen("initiatief | instrument | programma | project | in het kader van | herkomst signaal | initiatief signaal"),
    soort="keuze",
    omschrijving="van welk initiatief het signaal kwam",
)

GEMELD = Veld(
    "gemeld_op",
    koppen(
        "gemeld op | datum invoer | ingevoerd op | invoerdatum | registratiedatum | geregistreerd op | datum "
        "registratie | vastgelegd op | laatst gewijzigd | laatst gewijzigd op | gewijzigd op | wijzigingsdatum | "
        "mutatiedatum | datum mutatie | rapportagedatum | datum rapportage | doorgegeven op | bekend op | bijgewerkt "
        "op | exportdatum"
    ),
    soort="datum",
    omschrijving="de dag waarop de regel is vastgelegd",
)
