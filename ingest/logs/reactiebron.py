"""The Source of creditor answers: one creditor (and its agent) for one signal a row, with how the pauze went."""

from dataclasses import replace

from ingest.logs.signaalbron import LOGLIMIETEN, datum, getal
from ingest.logs.velden import (
    GEMEENTE,
    GEMELD,
    INITIATIEF,
    KANAAL,
    NEGEER,
    SIGNAAL,
    SIGNAALNUMMER,
    TRAJECT,
    VERBODEN,
    koppen,
)
from ingest.source import Source, Veld

WIE = (
    Veld(
        "kennisgeving_id",
        koppen(
            "kennisgeving-id | kennisgeving id | kennisgeving_id | kennisgevingsnummer | kenmerk kennisgeving | "
            "pauze-id | pauze id | pauze_id | pauzenummer | schuld-id | schuldnummer | schuld id | vorderingnummer | "
            "vordering-id | vordering id | vorderingsnummer | berichtnummer | bericht-id | regel-id | schuldkenmerk "
            "| kenmerk schuld"
        ),
        soort="kenmerk",
        zwak=("id", "uniek id", "uuid"),
        omschrijving="het eigen kenmerk van de Kennisgeving",
    ),
    Veld(
        "incassant",
        koppen(
            "incassant | gemachtigde | deurwaarder | incassobureau | p/a | incassogemachtigde | gerechtsdeurwaarder "
            "| incassopartij | vertegenwoordiger | incassobureau/deurwaarder | deurwaarder/incassobureau | incasso | "
            "naam incassant | naam incassobureau | naam deurwaarder | gemachtigde schuldeiser | vertegenwoordigd "
            "door | incasso door | incassant id | incassant_id | intermediair"
        ),
        soort="schuldeiser",
        vragen=(r"\b(deurwaarder|incassobureau|gemachtigde|incassant)\b",),
        omschrijving="het incassobureau of de deurwaarder",
    ),
    Veld(
        "kenmerk_schuldeiser",
        koppen(
            "kenmerk schuldeiser | kenmerk crediteur | uw kenmerk schuldeiser | klantnummer schuldeiser | referentie "
            "schuldeiser | factuurnummer | dossiernummer schuldeiser | klantnummer crediteur | referentie crediteur "
            "| kenmerk vordering | polisnummer | cjib-nummer | dossiernummer incassant"
        ),
        soort="contact",
        bewaard=False,
        vragen=(r"\b(kenmerk|nummer|referentie)\b.*\b(schuldeiser|crediteur|incassant|deurwaarder)\b",),
        omschrijving="het kenmerk van de schuldeiser",
    ),
    Veld(
        "schuldeiser",
        koppen(
            "schuldeiser | crediteur | naam schuldeiser | naam crediteur | eiser | partij | schuldeisernaam | "
            "crediteurnaam | schuldeisers | organisatie | bedrijf | naam eiser | ontvanger | geadresseerde | naam "
            "partij | schuldeiser naam | schuldeiser_id | schuldeiser_ruw | schuldeisende partij | leverancier | "
            "naam organisatie | naam bedrijf | aan wie | verzonden aan | verstuurd aan | hoofdschuldeiser | "
            "oorspronkelijke schuldeiser"
        ),
        verplicht="V",
        soort="schuldeiser",
        vragen=(r"^(welke|naam van de|naam) (schuldeiser|crediteur)\b",),
        omschrijving="de schuldeiser",
    ),
)

ANTWOORD = (
    datum(
        "reactie_op",
        "reactie op | reactie_op | datum reactie | reactiedatum | antwoord d.d. | antwoorddatum | datum antwoord | "
        "reactie d.d. | reactie ontvangen op | antwoord ontvangen op | datum akkoord | akkoord d.d. | beantwoord op "
        "| gereageerd op | datum besluit schuldeiser | datum reactie schuldeiser | toegekend op | datum toekenning | "
        "antwoord ontvangen | reactie ontvangen | datum respons | datum terugkoppeling",
        "de datum van het antwoord",
        verplicht="A",
        vragen=(
            r"\bdatum\b.*\b(reactie|antwoord|akkoord|terugkoppeling)\b",
            r"\b(reactie|antwoord|akkoord)\b.*\b(datum|d d|ontvangen op)\b",
        ),
    ),
    Veld(
        "reden",
        koppen(
            "reden | toelichting antwoord | toelichting reactie | reden antwoord | reden weigering | reden afwijzing "
            "| weigeringsgrond | reden geweigerd | waarom niet | reden niet akkoord | motivering | reden reactie | "
            "reden gedeeltelijk | reden deels | grond | reden van weigering | toelichting schuldeiser | "
            "bijzonderheid antwoord"
        ),
        soort="keuze",
        vragen=(
            r"\b(reden|toelichting|waarom|motivering)\b.*\b(weiger\w*|afwijz\w*|antwoord|reactie|deels|niet akkoord)\b",
        ),
        omschrijving="de reden die de schuldeiser gaf",
    ),
    Veld(
        "reactie",
        koppen(
            "reactie | antwoord | akkoord? | akkoord | akkoord j/n | akkoord ja/nee | status schuldeiser | pauze "
            "toegekend | pauze akkoord | reactie schuldeiser | antwoord schuldeiser | antwoord crediteur | reactie "
            "crediteur | respons | beslissing | beslissing schuldeiser | toegekend | pauze verleend | pauze ja/nee | "
            "medewerking | uitslag | besluit | besluit schuldeiser | reactie op kennisgeving | antwoord op "
            "kennisgeving | pauze gegeven | pauze | werkt mee | werkt mee? | soort reactie | type reactie | pauze "
            "toegekend j/n"
        ),
        verplicht="A",
        soort="keuze",
        zwak=("status", "resultaat"),
        vragen=(
            r"\b(reactie|antwoord|besluit) (van )?(de )?(schuldeiser|crediteur)\b",
            r"\bakkoord\b.*\b(met|pauze|ja|nee)\b",
        ),
        omschrijving="wat de schuldeiser antwoordde",
    ),
    Veld(
        "termijn_toegezegd_maanden",
        koppen(
            "termijn (mnd) | termijn | termijn toegezegd | toegezegde termijn | termijn_toegezegd_maanden | termijn "
            "maanden | termijn (maanden) | toegekende termijn | aantal maanden | maanden | duur | duur (mnd) | duur "
            "pauze | pauzetermijn | termijn in maanden | duur in maanden | mnd | toegekende maanden | looptijd | "
            "looptijd (mnd) | termijn pauze | duur pauze (mnd)"
        ),
        soort="getal",
        vragen=(r"\b(termijn|duur|looptijd)\b.*\b(mnd|maanden|toegezegd\w*|toegekend\w*)\b", r"\baantal maanden\b"),
        omschrijving="de toegezegde termijn in maanden",
    ),
)

PAUZE = (
    datum(
        "verzonden_op",
        "verzonden op | verzonden_op | verzonden d.d. | verzenddatum | verzonden | datum verzonden | datum "
        "verzending | verstuurd op | datum verstuurd | kennisgeving verzonden | datum kennisgeving | kennisgeving "
        "d.d. | verstuurd d.d. | kennisgeving verzonden op | verzending d.d. | aangeschreven op | datum "
        "aanschrijving | uitgestuurd op | verstuurd | kennisgevingsdatum | datum uit | aanschrijfdatum | dd "
        "verzonden | datum brief | datum",
        "de datum waarop de Kennisgeving is verzonden",
        verplicht="V",
        vragen=(
            r"\b(datum|wanneer)\b.*\b(verzonden|verzending|verstuurd|kennisgeving)\b",
            r"\bkennisgeving\b.*\b(datum|d d|verzonden op|verstuurd op)\b",
        ),
    ),
    datum(
        "ontvangen_op",
        "ontvangen op | ontvangen_op | ontvangst | datum ontvangst | ontvangstdatum | ontvangst d.d. | ontvangen | "
        "ontvangstbevestiging | ontvangst bevestigd op | datum ontvangstbevestiging | bevestigd op | ontvangen d.d.",
        "de datum van ontvangst",
        vragen=(r"\b(datum|bevestiging)\b.*\bontvangst\b", r"\bontvangst\w*\b.*\b(datum|d d|op)\b"),
    ),
    datum(
        "verlengd_tot",
        "verlengd tot | verlengd_tot | verlenging | verlengd t/m | verlenging tot | verlengd tot en met | verlenging "
        "t/m | nieuwe einddatum | verlengde einddatum | einddatum na verlenging | verlengd",
        "tot en met wanneer de pauze is verlengd",
        vragen=(r"\bverleng\w*\b",),
    ),
    datum(
        "pauze_start",
        "pauze start | pauze_start | pauze van | start pauze | startdatum pauze | pauze vanaf | begin pauze | "
        "ingangsdatum | begindatum pauze | van | vanaf | ingang pauze | pauze ingang | begindatum | startdatum | "
        "pauze gestart op | start | ingangsdatum pauze | pauze per | pauze loopt vanaf | opschorting vanaf | "
        "opgeschort vanaf",
        "de eerste dag van de pauze",
        verplicht="A",
        vragen=(r"\b(start|begin|ingang)\w*\b.*\bpauze\b", r"\bpauze\b.*\b(vanaf|van|start|begin|ingang)\b"),
    ),
    datum(
        "uitkomst_op",
        "uitkomst op | uitkomst_op | afgelopen op | datum uitkomst | beëindigd op | datum beëindiging | pauze "
        "beëindigd op | datum einde pauze | geëindigd op | einde pauze | datum afgelopen | pauze gestopt op | "
        "gestopt op | afgesloten op | werkelijke einddatum | feitelijke einddatum | afloopdatum | uitkomst d.d. | "
        "datum hervat | hervat op | beëindigingsdatum | feitelijk einde | datum stop",
        "de dag waarop de pauze eindigde",
        verplicht="A",
        vragen=(
            r"\b(werkelijk|feitelijk)\w*\b.*\beind\w*\b",
            r"\bpauze\b.*\b(beeindigd|geeindigd|gestopt|afgelopen)\b.*\bop\b",
        ),
    ),
    datum(
        "pauze_eind_gepland",
        "pauze t/m | pauze_eind_gepland | t/m | tot | einddatum pauze | pauze tot en met | pauze tot | tot en met | "
        "einddatum | pauze eind gepland | geplande einddatum | verwachte einddatum | pauze eind | eind pauze | "
        "laatste dag pauze | laatste dag | loopt tot | loopt tot en met | pauze loopt tot | geldig tot | opgeschort "
        "tot | opschorting tot | pauze eindigt op | uitstel tot | geldig t/m",
        "de laatste dag van de pauze",
        verplicht="A",
        vragen=(r"\b(gepland|verwacht)\w*\b.*\beind\w*\b", r"\bpauze\b.*\b(t m|tot|eind\w*)\b"),
    ),
    Veld(
        "subreden",
        koppen(
            "subreden | sub reden | nadere reden | reden hulp gestopt | reden hervat | reden hervatting | subreden "
            "uitkomst"
        ),
        soort="keuze",
        omschrijving="de nadere reden van het einde",
    ),
    Veld(
        "uitkomst",
        koppen(
            "uitkomst | waarom afgelopen | reden afgelopen | reden einde | afloop | reden beëindiging | einde reden "
            "| uitkomst pauze | reden einde pauze | waarom beëindigd | waarom gestopt | resultaat pauze | hoe "
            "afgelopen | reden beëindigd | beëindigingsreden | wijze van beëindiging | afloop pauze | reden "
            "uitstroom | uitstroomreden | reden stop | einde pauze reden | reden pauze beëindigd"
        ),
        verplicht="A",
        soort="keuze",
        vragen=(r"\b(waarom|reden|hoe)\b.*\b(afgelopen|beeindig\w*|einde|geeindigd|gestopt)\b",),
        omschrijving="hoe de pauze eindigde",
    ),
    datum(
        "voortgang_gemeld_op",
        "voortgang gemeld op | voortgang_gemeld_op | laatste voortgangsbericht | datum voortgang | voortgangsbericht "
        "| voortgang | laatste bericht aan schuldeiser | schuldeiser geïnformeerd op | voortgang doorgegeven op | "
        "voortgangsbericht d.d. | datum voortgangsbericht | laatste update schuldeiser | voortgang gemeld",
        "de dag van het laatste bericht over de voortgang",
        vragen=(r"\bvoortgang\w*\b", r"\bgeinformeerd\b"),
    ),
)

SCHENDING = (
    datum(
        "schending_op",
        "schending op | schending_op | datum schending | datum klacht | klacht d.d. | klachtdatum | schending d.d. | "
        "datum melding schending | datum incasso | datum overtreding | klacht op | datum inbreuk",
        "de datum van de klacht over incasso",
        vragen=(r"\bdatum\b.*\b(klacht|schending|inbreuk|overtreding)\b",),
    ),
    Veld(
        "schending_soort",
        koppen(
            "schending soort | schending_soort | soort klacht | soort schending | type klacht | type schending | "
            "aard klacht | aard schending | waarover klacht | klacht over | welke incasso | soort incasso | aard van "
            "de klacht | aard van de schending | soort inbreuk"
        ),
        soort="keuzes",
        vragen=(r"\b(soort|aard|type)\b.*\b(klacht|schending|inbreuk)\b",),
        omschrijving="waarover de klacht gaat",
    ),
    Veld(
        "schending",
        koppen(
            "schending | klacht over incasso | klacht | schending gemeld | incasso tijdens pauze | toch incasso | "
            "klacht incasso | klacht ja/nee | inbreuk | overtreding | afspraak geschonden | schending pauze | "
            "melding schending | status klacht | status schending | klacht j/n | toch geïncasseerd | doorgegaan met "
            "incasso"
        ),
        verplicht="A",
        soort="keuze",
        vragen=(r"\b(klacht|schending|geschonden|inbreuk)\b", r"\btoch\b.*\b(incasso|geincasseerd|geind)\b"),
        omschrijving="of er een klacht over incasso is",
    ),
    getal(
        "vorderingen_gepauzeerd",
        "vorderingen gepauzeerd | vorderingen_gepauzeerd | aantal gepauzeerde vorderingen | gepauzeerde vorderingen "
        "| aantal vorderingen gepauzeerd | zaken gestopt | aantal zaken gestopt | gestopte zaken",
        "het aantal vorderingen met een pauze",
        vragen=(r"\b(vorderingen|zaken)\b.*\b(gepauzeerd|gestopt|opgeschort)\b",),
    ),
    getal(
        "vorderingen_totaal",
        "vorderingen totaal | vorderingen_totaal | aantal vorderingen | vorderingen | totaal vorderingen | aantal "
        "zaken | aantal schulden | zaken",
        "het aantal vorderingen",
        vragen=(r"\b(aantal|totaal) (vorderingen|zaken|schulden)\b",),
    ),
    Veld(
        "bedrag_klasse",
        koppen(
            "bedrag klasse | bedrag_klasse | bedragklasse | klasse bedrag | hoogte vordering | schuldklasse | omvang "
            "vordering | bedragscategorie | bedrag (klasse) | hoogte schuld (klasse) | bedrag | hoogte schuld | "
            "schuldbedrag | openstaand bedrag | saldo | vordering | schuld | hoofdsom | restschuld"
        ),
        soort="keuze",
        vragen=(r"\bbedrag\b", r"\bhoogte\b.*\b(vordering|schuld)\b"),
        omschrijving="hoe hoog de vordering is (in klassen)",
    ),
)

SIGNAALDATUM = datum(
    "signaaldatum",
    "signaaldatum | datum signaal | datum melding | meldingsdatum | signaal d.d. | signaal afgegeven op | datum "
    "afgifte signaal | datum pauzeverzoek",
    "de datum van het signaal",
    vragen=(r"\b(datum|d d)\b.*\b(signaal|pauzeverzoek)\b",),
)

# The signal is known from the log of signals; here it only helps to find it.
_NUMMER = replace(SIGNAALNUMMER, verplicht="O", zwak=())

REACTIES = Source(
    soort="reacties",
    velden=(
        *WIE, TRAJECT, SIGNAAL, *GEMEENTE, _NUMMER, SIGNAALDATUM, *SCHENDING, *ANTWOORD, *PAUZE, KANAAL,
        INITIATIEF, GEMELD, *VERBODEN, *NEGEER,
    ),
    nodig=(("schuldeiser",), ("traject_id", "signaal_id"), ("verzonden_op",)),
    limieten=LOGLIMIETEN,
)  # fmt: skip
