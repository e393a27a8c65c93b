"""Creditors: how many Kennisgevingen they get, what they answer, and whether what they grant is long enough."""

from typing import Any

from indicators.dimensies import PERIODEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.logwoorden import REACTIES, namen
from indicators.signals import ALLEEN_KENNISGEVING
from indicators.unit import Unit

VAN_GEBIEDEN = ("provincie", "grootteklasse", "arbeidsmarktregio")
VAN_SCHULDEISERS = (*VAN_GEBIEDEN, "sector", "schuldeiser", "convenant", "kanaal", "signaalnummer", *PERIODEN,
                    "initiatief")  # fmt: skip
# Per quarter of sending: what was sent in it, as it stands now; per kwartaal is all that was known at its end.
VAN_ANTWOORDEN = (*VAN_SCHULDEISERS, "startkwartaal")
# What every figure about creditors shares: letters to organisations, for the project alone until people are protected.
ALGEMEEN: dict[str, Any] = {
    "feed": "reacties",
    "dimensies": VAN_SCHULDEISERS,
    "standaard": ALLEEN_KENNISGEVING,
    "over_mensen": True,
    "telt_organisaties": True,
}
# A share of Kennisgevingen: those of one traject are not independent.
AANDEEL: dict[str, Any] = {
    **ALGEMEEN,
    "dimensies": VAN_ANTWOORDEN,
    "relatie": "kennisgevingen_op",
    "soort": Soort.AANDEEL,
    "eenheid": Unit.AANDEEL,
    "wilson": True,
    "tros": "traject",
    "oordeel_vanaf": "minimum_schuldeiser",
}
GEGEVEN = "reactie IN ('toegekend', 'gedeeltelijk')"
RIJP = "Kennisgevingen waarvan de tijd om te antwoorden voorbij is"


def aantal(*voorwaarden: str) -> str:
    """How many rows meet all of these."""
    return f"count(*) FILTER (WHERE {' AND '.join(voorwaarden)})"


def per_reactie() -> tuple[Maat, ...]:
    """Each answer, geen_reactie among them, as a share of what is rijp: together they are the whole."""
    return tuple(
        Maat(naam=code, tekst=tekst, eenheid=Unit.AANDEEL, teller=aantal("rijp", f"reactie = '{code}'"),
             noemer=aantal("rijp"))
        for code, tekst in REACTIES.items()
    )  # fmt: skip


SCH_01 = Indicator(
    code="SCH-01",
    label="Verstuurde Kennisgevingen",
    uitleg="Aantal Kennisgevingen aan schuldeisers in deze periode.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="kennisgevingen_op",
    teller_tekst="Kennisgevingen die in de periode aan schuldeisers zijn verstuurd",
    maten=(Maat(teller="count(*)"),),
    in_periode=True,
    datum="verzonden_op",
    **ALGEMEEN,
)

SCH_02 = Indicator(
    code="SCH-02",
    label="Schuldeisers die antwoord gaven",
    uitleg=(
        "Deel van de Kennisgevingen waarop een antwoord bekend is. "
        "Alleen Kennisgevingen van {reactietermijn} dagen of ouder."
    ),
    zeg_niet="Geen antwoord is geen weigering.",
    teller_tekst="Kennisgevingen waarop een antwoord bekend is",
    noemer_tekst=RIJP,
    maten=(Maat(teller=aantal("rijp", "reactie <> 'geen_reactie'"), noemer=aantal("rijp")),),
    **AANDEEL,
)

SCH_04 = Indicator(
    code="SCH-04",
    label="Ja, van wie ja of nee zei",
    uitleg="Deel dat de pauze geheel of deels gaf. Wie niets liet weten, telt hier niet mee.",
    zeg_niet=("Zeg niet '9 van de 10 schuldeisers werkt mee': noem ook bij hoeveel geen antwoord bekend is."),
    teller_tekst="Kennisgevingen waarop de schuldeiser de pauze geheel of deels gaf",
    noemer_tekst="Kennisgevingen waarop de schuldeiser de pauze geheel of deels gaf of weigerde",
    maten=(Maat(teller=aantal(GEGEVEN), noemer=aantal(f"({GEGEVEN} OR reactie = 'geweigerd')")),),
    **AANDEEL,
)

_ONDER_TERMIJN = (GEGEVEN, "convenant = 'ja'", "convenant_maanden > 0")
_MET_TERMIJN = (*_ONDER_TERMIJN, "termijn_genoemd")
_LANG_GENOEG = "laatste_dag_gepland >= CAST(pauze_start + to_months(CAST(convenant_maanden AS INTEGER)) AS DATE) - 1"

SCH_05 = Indicator(
    code="SCH-05",
    label="Toegezegde pauze is lang genoeg",
    uitleg="De schuldeiser zegt ten minste zoveel maanden toe als in zijn convenant staat.",
    versie=2,
    teller_tekst="toezeggingen van ten minste de maanden uit het convenant van de dag van versturen",
    noemer_tekst=(
        "toezeggingen waarin de schuldeiser zelf zei hoe lang, "
        "van schuldeisers met een convenant waarvan de termijn bekend is"
    ),
    maten=(
        Maat(teller=aantal(*_MET_TERMIJN, _LANG_GENOEG), noemer=aantal(*_MET_TERMIJN)),
        Maat(
            naam="zonder_termijn",
            tekst="Toegezegd zonder te zeggen hoe lang (telt niet mee)",
            teller=aantal(*_ONDER_TERMIJN, "NOT termijn_genoemd"),
            eenheid=Unit.AANTAL,
        ),
    ),
    **AANDEEL,
)

_REDENEN = {**namen("redenen"), "onbekend": "Reden niet bekend"}
_REDEN = "CASE WHEN reden IN ({}) THEN reden ELSE 'onbekend' END".format(", ".join(f"'{x}'" for x in namen("redenen")))

SCH_09 = Indicator(
    code="SCH-09",
    label="Redenen om te weigeren",
    uitleg="Redenen die schuldeisers geven om geen pauze of een deel van de pauze te geven.",
    versie=2,
    teller_tekst="weigeringen en gedeeltelijke pauzes met deze reden",
    noemer_tekst="weigeringen en gedeeltelijke pauzes in de periode",
    maten=tuple(
        Maat(naam=code, tekst=tekst, teller=aantal(f"{_REDEN} = '{code}'"), noemer="count(*)")
        for code, tekst in _REDENEN.items()
    ),
    waar="reactie IN ('geweigerd', 'gedeeltelijk')",
    in_periode=True,
    datum="coalesce(reactie_op, reactie_bekend_op)",
    **AANDEEL,
)

SCH_11 = Indicator(
    code="SCH-11",
    label="Wat schuldeisers antwoorden",
    uitleg=(
        "Alle antwoorden naast elkaar, ook 'geen antwoord bekend'. "
        "Van alle Kennisgevingen van {reactietermijn} dagen of ouder."
    ),
    teller_tekst="Kennisgevingen waarop de schuldeiser dit antwoordde",
    noemer_tekst=RIJP,
    maten=per_reactie(),
    **AANDEEL,
)
