"""The Source of a register of creditors: one party, or one covenant of a party, a row, as NVVK keeps it."""

from ingest.logs.velden import koppen, verboden
from ingest.source import Limieten, Source, Veld

_PARTIJ = (
    Veld(
        "naam",
        koppen(
            "naam | naam schuldeiser | schuldeiser | naam crediteur | crediteur | partij | naam partij | organisatie | "
            "naam organisatie | bedrijf | naam bedrijf | convenantpartner | convenantpartij | deelnemer | partner | "
            "aangesloten partij | instelling | bedrijfsnaam | statutaire naam | handelsnaam | schuldeisernaam"
        ),
        verplicht="V",
        omschrijving="de naam van de schuldeiser",
    ),
    Veld(
        "sector",
        koppen(
            "sector | branche | categorie | type schuldeiser | soort schuldeiser | soort | type | bedrijfstak | "
            "groep | sector schuldeiser | soort organisatie | ddas-soort"
        ),
        soort="keuze",
        omschrijving="de sector",
    ),
    Veld(
        "koepel",
        koppen(
            "koepel | koepelorganisatie | brancheorganisatie | branchevereniging | lid van | valt onder | via koepel | "
            "koepel_id | vereniging | moederorganisatie"
        ),
        omschrijving="de koepel",
    ),
    Veld(
        "publiek",
        koppen(
            "publiek/privaat | publiek | privaat | publiek of privaat | publiek-privaat | publiek / privaat | overheid "
            "| publieke partij | publieke schuldeiser | aard | publiek j/n | publiek ja/nee"
        ),
        soort="janee",
        omschrijving="of de schuldeiser publiek of privaat is",
    ),
    Veld(
        "ook_bekend_als",
        koppen(
            "ook bekend als | ook_bekend_als | alias | aliassen | aliases | andere namen | andere naam | synoniemen | "
            "schrijfwijzen | handelsnamen | merknamen | merken | labels | voorheen | vroegere naam | vroeger | "
            "oude naam | afkorting | afkortingen | ook wel | andere schrijfwijzen"
        ),
        omschrijving="andere namen van de schuldeiser",
    ),
    Veld(
        "rol",
        koppen("rol | schuldeiser of incassant | schuldeiser/incassant | functie in keten | incassant"),
        soort="keuze",
        omschrijving="of het een schuldeiser of een incassant is",
    ),
)
_CONVENANT = (
    Veld(
        "term_na_kennisgeving_maanden",
        koppen(
            "termijn na kennisgeving | termijn na kennisgeving (mnd) | termijn na kennisgeving in maanden | "
            "term_na_kennisgeving_maanden | term na kennisgeving | termijn | termijn (mnd) | termijn (maanden) | "
            "termijn in maanden | pauze (mnd) | pauze in maanden | pauzetermijn | aantal maanden | maanden na "
            "kennisgeving | duur pauze | incassopauze (mnd) | incassopauze in maanden | termijn maanden"
        ),
        soort="getal",
        vragen=(r"\b(termijn|pauze|maanden)\b.*\bna\b.*\bkennisgeving\b",),
        omschrijving="de termijn na de Kennisgeving in maanden",
    ),
    Veld(
        "term_na_saldo_maanden",
        koppen(
            "termijn na saldo-opgave | termijn na saldo opgave | termijn na saldo | termijn na saldo (mnd) | termijn "
            "na saldo-opgave (mnd) | termijn na saldo-opgave in maanden | term_na_saldo_maanden | term na saldo | "
            "maanden na saldo-opgave | termijn na saldo-opgave (maanden)"
        ),
        soort="getal",
        vragen=(r"\b(termijn|pauze|maanden)\b.*\bna\b.*\bsaldo\b",),
        omschrijving="de termijn na de saldo-opgave in maanden",
    ),
    Veld(
        "stopt_bij_ontvangst",
        koppen(
            "stopt bij ontvangst | stopt_bij_ontvangst | stopt direct | stopt meteen | stopt bij ontvangst "
            "kennisgeving | stopt incasso bij ontvangst | pauzeert direct | pauze bij ontvangst | "
            "stopt bij ontvangst j/n | automatische pauze"
        ),
        soort="janee",
        vragen=(r"\bstopt\b.*\bontvangst\b",),
        omschrijving="of de schuldeiser stopt bij ontvangst",
    ),
    Veld(
        "vooraf_akkoord",
        koppen("vooraf akkoord | vooraf_akkoord | bij voorbaat akkoord | voorbaat akkoord | akkoord vooraf"),
        soort="janee",
        omschrijving="of de schuldeiser vooraf akkoord is",
    ),
    Veld(
        "doorgelegd_incassant",
        koppen(
            "doorgelegd incassant | doorgelegd_incassant | doorgelegd aan incassant | geldt voor incassant | "
            "doorgelegd | geldt ook voor incassobureau | doorgelegd aan incassobureau"
        ),
        soort="janee",
        omschrijving="of de afspraak ook voor de incassant geldt",
    ),
    Veld(
        "reikwijdte",
        koppen("reikwijdte | reikwijdte_tekst | geldt voor | waarvoor | beperking | uitzondering | uitzonderingen"),
        omschrijving="waarvoor het convenant geldt",
    ),
    Veld(
        "convenant_naam",
        koppen(
            "naam convenant | convenantnaam | welk convenant | convenant naam | modelversie | model | soort convenant"
        ),
        omschrijving="de naam van het convenant",
    ),
    Veld(
        "convenant",
        koppen(
            "convenant | convenant ja/nee | convenant j/n | convenant? | heeft convenant | nvvk-convenant | nvvk "
            "convenant | convenant getekend | convenant ondertekend | aangesloten bij convenant | aangesloten"
        ),
        soort="janee",
        vragen=(r"\b(heeft|valt|is er)\b.*\bconvenant\b",),
        omschrijving="of er een convenant is",
    ),
)
_OVERIG = (
    Veld(
        "geldig_vanaf",
        koppen(
            "geldig van | geldig vanaf | geldig_vanaf | geldig_van | ingangsdatum | vanaf | van | sinds | startdatum | "
            "in werking | in werking per | datum ondertekening | ondertekend op | geldig per | convenant vanaf | "
            "ingangsdatum convenant | begindatum | convenant sinds"
        ),
        soort="datum",
        omschrijving="vanaf wanneer dit geldt",
    ),
    Veld(
        "geldig_tot",
        koppen(
            "geldig tot | geldig_tot | tot | einddatum | looptijd tot | convenant tot | einddatum convenant | "
            "beëindigd op | vervalt op"
        ),
        soort="datum",
        zwak=("geldig t/m", "t/m", "tot en met", "geldig tot en met"),
        omschrijving="tot wanneer dit geldt",
    ),
    Veld("bron", koppen("bron | bronnen | vindplaats | link | url | verwijzing"), omschrijving="de bron"),
    verboden(
        "contact",
        "contactpersoon | contact | contactgegevens | e-mail | email | e-mailadres | telefoon | telefoonnummer | tel | "
        "accountmanager | naam contactpersoon | mailadres | ondertekenaar | adres | postadres | postcode | plaats",
        "een contactgegeven",
        vragen=(r"\b(contactpersoon|e ?mail|telefoon)\w*\b",),
    ),
    Veld(
        "opmerking",
        koppen("opmerking | opmerkingen | toelichting | bijzonderheden | notitie | notities | memo"),
        soort="vrij",
        bewaard=False,
        omschrijving="een opmerking",
    ),
    Veld(
        "volgnummer",
        koppen("nr | nr. | volgnummer | # | regel | kvk | kvk-nummer | kvk nummer | schuldeiser_id | id | code"),
        soort="negeer",
        bewaard=False,
        omschrijving="een volgnummer",
    ),
)
CONVENANTVELDEN = tuple(veld.naam for veld in _CONVENANT)

REFERENTIE = Source(
    soort="referentie",
    velden=(*_CONVENANT, *_PARTIJ, *_OVERIG),
    nodig=(("naam",), ("sector", "koepel", "publiek", "ook_bekend_als", *CONVENANTVELDEN)),
    limieten=Limieten(),
)
