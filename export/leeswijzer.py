"""The sheet Leeswijzer: what this report is, of when, from which files, and how it may be read."""

from collections.abc import Iterable
from datetime import date

from charts.zinnen.regels import regels_zin
from export.beschermregels import beschermregels
from export.blad import AFKORTINGEN, Blad, Kolom
from export.kalender import volgende_cijfers
from export.stempel import AUTEUR, CONCEPT, TITEL, VOORBEELD, Uitgave, stempel
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_05
from indicators.data import DAT_01, DAT_03
from indicators.measure import measure
from indicators.measurement import TOTAAL
from indicators.unit import Unit, schrijf_datum
from store.leveringen import Levering
from store.stand import Stand

LOGBOEKEN = {
    "signalen": "pauzeverzoeken", "reacties": "antwoorden van schuldeisers", "maandtellingen": "Schuldenknooppunt",
}  # fmt: skip
Regels = list[tuple[str, str]]
IS_CONCEPT = (
    "De cijfers zijn berekend, maar nog niet gecontroleerd en vastgesteld door de NVVK. "
    "Gebruik ze niet als officieel cijfer."
)
IS_VASTGESTELD = (
    "De cijfers zijn gecontroleerd en vastgesteld. U mag ze overnemen met de stand en de bron erbij. "
    "Komt er een verbetering, dan verschijnt een nieuwe versie met een blad Errata."
)
NIET_GEVERIFIEERD = "{functie} (niet geverifieerd: wie dit was, is niet gecontroleerd)"
FICTIEF = "Alle antwoorden in dit bestand zijn verzonnen. Zij zeggen niets over echte gemeenten."
EIGEN_OPGAVE = "De cijfers zijn antwoorden van gemeenten zelf, of van hun uitvoerder. Wij gaan ze niet ter plaatse na."
GEEN_TREND = "Een paar peildata zijn nog geen trend. Het gebruik kan ook stijgen doordat meer gemeenten antwoord geven."
NIET_NUL = "Een regel die niet is ingelezen, telt niet als nul."
AFRONDING = "Een percentage ziet u met één cijfer achter de komma. In de cel staat het hele getal."
HERZIENING = (
    "Komt er een antwoord bij of wordt er een antwoord verbeterd, dan krijgen de gegevens een nieuw nummer. "
    "Dit bestand verandert dan niet; er komt een nieuw bestand."
)


def leeswijzer(stand: Stand, bladen: Iterable[Blad], uitgave: Uitgave = CONCEPT) -> Blad:
    """What a reader of the other sheets has to know."""
    over = tuple(bladen)
    regels = [
        *_over(stand),
        *_status(uitgave),
        *_begrippen(),
        *_beperkingen(stand),
        *_vorm(over),
        *beschermregels(stand),
        *_bronnen(stand),
    ]
    return Blad(
        naam="Leeswijzer", titel=TITEL, stempel=stempel(stand, uitgave), noten=(AUTEUR,),
        kolommen=(Kolom("Onderwerp", 30), Kolom("Toelichting", 100)), rijen=tuple(regels),
    )  # fmt: skip


def _over(stand: Stand) -> Regels:
    editie, vorige = stand.editie, stand.vorige_peildatum
    return [
        ("Peildatum", schrijf_datum(stand.peildatum)),
        ("Vorige peildatum", schrijf_datum(vorige) if vorige else "Er is geen eerdere peildatum."),
        ("Gegevens", f"Gegevens nr. {editie.nummer}, editie {editie.naam}"),
        ("Kenmerk van de editie (hash)", editie.manifest["hash"]),
        *([(VOORBEELD, FICTIEF)] if editie.voorbeeld else []),
        ("Contact", f"{AUTEUR}: de projectleider"),
        ("Volgende cijfers", volgende_cijfers(stand.peildatum)),
    ]


def _status(uitgave: Uitgave) -> Regels:
    """Whether these figures may be quoted, and which functions said so."""
    if not uitgave.vastgesteld:
        return [("Status", "Concept"), ("Wat 'concept' betekent", IS_CONCEPT)]
    return [
        ("Status", f"Vastgesteld op {schrijf_datum(date.fromisoformat(uitgave.op))}, versie {uitgave.versie}"),
        ("Wat 'vastgesteld' betekent", IS_VASTGESTELD),
        ("Gecontroleerd door", NIET_GEVERIFIEERD.format(functie=uitgave.gecontroleerd)),
        ("Vastgesteld door", NIET_GEVERIFIEERD.format(functie=uitgave.vastgesteld)),
    ]


def _begrippen() -> Regels:
    return [
        *((i.label, i.uitleg) for i in (ADO_01, ADO_02, ADO_03)),
        ("Ondergrens en bovengrens", ADO_01.grenzen_tekst),
    ]


def _beperkingen(stand: Stand) -> Regels:
    """What the figures cannot carry, with what was not read and what contradicts itself."""
    niet_gelezen = measure(DAT_01, stand).totaal("afgekeurd").teller
    # How many rows a log about people holds is a count of people: those stand in no report.
    per_soort = regels_zin(measure(DAT_01, stand, per="soort"), ("inventarisatie", "antwoord", "maandtellingen"))
    tegenspraken = measure(DAT_03, stand)
    som = tegenspraken.rij(TOTAAL)
    # An editie of before holds no count of these that another role may see.
    hoeveel = f"{Unit.AANTAL.write(som.teller)} ({DAT_03.code})." if som else " ".join(tegenspraken.opmerkingen)
    return [
        ("Beperking: eigen opgave", EIGEN_OPGAVE),
        ("Beperking: geen trend", GEEN_TREND),
        (f"Beperking: {ADO_05.code}", ADO_05.zeg_niet),
        ("Beperking: citeren", ADO_01.zeg_niet),
        ("Niet ingelezen regels", f"{Unit.AANTAL.write(niet_gelezen)} ({DAT_01.code}). {per_soort} {NIET_NUL}"),
        ("Tegenspraken", f"{hoeveel} {DAT_03.uitleg}"),
    ]  # fmt: skip


def _vorm(bladen: tuple[Blad, ...]) -> Regels:
    gebruikt = {kort for blad in bladen for kort in blad.afkortingen}
    return [
        *((f"Blad {blad.naam}", blad.titel) for blad in bladen),
        *((f"Teken {kort}", f"{kort} betekent: {zin}.") for kort, zin in AFKORTINGEN.items() if kort in gebruikt),
        ("Afronding", AFRONDING),
        ("Herziening", HERZIENING),
    ]


def _bronnen(stand: Stand) -> Regels:
    """The delivered files that count, with what proves which file it was; answers noted by hand only as a number.

    Their name holds a gemeente, and from the sha256 of so short a document the answer could be guessed.
    """
    leveringen = sorted(stand.editie.geldende_leveringen, key=lambda x: x.nummer)
    bestanden = [
        (f"Bron: levering {x.nummer}", f"{x.bestand}; peildatum {schrijf_datum(x.peildatum)}; sha256 {x.sha256}")
        for x in leveringen
        if x.soort == "inventarisatie"
    ]
    bestanden += _logboeken(leveringen)
    dagen = sorted(x.peildatum for x in leveringen if x.soort == "antwoord")
    if not dagen:
        return bestanden
    van, tot = schrijf_datum(dagen[0]), schrijf_datum(dagen[-1])
    wanneer = f"van {van}" if van == tot else f"van {van} tot en met {tot}"
    woord = "antwoord" if len(dagen) == 1 else "antwoorden"
    return [*bestanden, ("Bron: toegevoegd", f"{len(dagen)} {woord} uit gesprekken en e-mails, {wanneer}")]


def _logboeken(leveringen: Iterable[Levering]) -> Regels:
    """The logs as a number per kind: the name of such a file can hold more than a reader outside may know."""
    dagen = {naam: [x.peildatum for x in leveringen if x.soort == soort] for soort, naam in LOGBOEKEN.items()}
    return [
        (
            f"Bron: {naam}",
            f"{len(van)} {'bestand' if len(van) == 1 else 'bestanden'}, tot en met {schrijf_datum(max(van))}",
        )
        for naam, van in dagen.items()
        if van
    ]
