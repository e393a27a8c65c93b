"""Why a row does not count: each condition of a figure as a step, with its words."""

from dataclasses import dataclass

from indicators.dimensies import PERIODEN, dimensie
from indicators.gevraagd import Gevraagd, Voorwaarde
from indicators.herkomst.onderdelen import Onderdeel, Wijze
from indicators.pauses import EINDE_OPEN

# The reasons that are no step: another group; in the noemer alone; in neither; counted already.
GROEP, TELLER, NOEMER, ZELFDE = "groep", "teller", "noemer", "zelfde"


@dataclass(frozen=True, slots=True)
class Stap:
    """A step at which a row may stop: it does when `sql` holds (`leeg`: or when that is not known)."""

    sql: str
    zin: str
    leeg: bool = False


_EIGEN = {
    "initiatief": "Een ander initiatief dan de Kennisgeving",
    "zekerheid": "Niet bevestigd door de schuldeiser",
    "berichtsoort": "Een ander bericht dan een Kennisgeving",
}
_NIET_OP_DE_CURVE = (
    Stap("termijn IS NULL", "De termijn is niet bekend"),
    Stap("NOT telt_op_curve", "Pas bekend geworden na het einde, dus niet te volgen"),
)
# What `waar` asks of a row, one thing at a time; the rest of it falls under the sentence of the figure itself.
_WAAR: dict[str, tuple[Stap, ...]] = {
    "signaalnummer = 4": (Stap("signaalnummer <> 4", "Een ander signaal dan signaal 4"),),
    EINDE_OPEN: (
        Stap("uitkomst <> ''", "De pauze is al beëindigd"),
        Stap("laatste_dag < moment", "De laatste dag is al voorbij"),
        Stap("laatste_dag IS NULL", "De laatste dag is niet bekend"),
    ),
    "telt_op_curve AND termijn IS NOT NULL": _NIET_OP_DE_CURVE,
    "rijp AND NOT zonder_datum": (
        Stap("NOT rijp", "De tijd om te antwoorden is nog niet voorbij"),
        Stap("zonder_datum", "Een antwoord zonder bruikbare datum"),
    ),
    "rijp AND zonder_datum": (
        Stap("NOT rijp", "De tijd om te antwoorden is nog niet voorbij"),
        Stap("NOT zonder_datum", "Met een bruikbare datum, of nog zonder antwoord"),
    ),
    "reactie IN ('geweigerd', 'gedeeltelijk')": (
        Stap("reactie NOT IN ('geweigerd', 'gedeeltelijk')", "Geen weigering en geen gedeeltelijke pauze"),
    ),
}
_SCHENDING = (
    Stap("convenant <> 'ja'", "Een schuldeiser zonder convenant, of van wie het niet bekend is"),
    Stap("schending NOT IN ('gemeld', 'bevestigd', 'hersteld')", "De melding is weerlegd"),
    Stap("melder IS NULL", "Wie het meldde, is niet bekend"),
)
_SCHULDEISER = (
    Stap("convenant = 'ja'", "Een schuldeiser met een convenant"),
    Stap("schuldeiser_id IN ('PARTICULIER', 'ONBEKEND')", "Een particulier, of een schuldeiser die niet bekend is"),
)
_VAN_CIJFER = {"SCH-06": _SCHENDING[:1], "SCH-07": _SCHENDING[:1], "SCH-08": _SCHENDING[1:], "SCH-10": _SCHULDEISER}
_ZONDER_DATUM = {
    "beeindigd_op": "De pauze is nog niet beëindigd",
    "eerste_pauze_start": "Nog geen bevestigde pauze",
}


def stappen(onderdeel: Onderdeel, over: Gevraagd) -> tuple[Stap, ...]:
    """Where a row may stop, in order: what was asked, what the figure asks by itself, and the period."""
    alle: list[Stap] = []
    for voorwaarde in over.voorwaarden:
        alle += _stappen_van(onderdeel, voorwaarde)
    return tuple(alle)


def _stappen_van(onderdeel: Onderdeel, v: Voorwaarde) -> list[Stap]:
    indicator = onderdeel.indicator
    niet = f"NOT ({v.sql})"
    if v.naam == "waar":
        nader = _WAAR.get(v.sql, _VAN_CIJFER.get(indicator.code, ()))
        return [*nader, Stap(niet, f"Hoort niet bij: {_wat(onderdeel)}", leeg=True)]
    if v.naam == "periode":
        zonder = _ZONDER_DATUM.get(indicator.datum, "Zonder datum om in een periode te tellen")
        return [Stap(f"({indicator.datum}) IS NULL", zonder), Stap(niet, "Buiten de periode", leeg=True)]
    if v.eigen:
        return [Stap(niet, _EIGEN.get(v.naam, f"Buiten wat het cijfer telt: {v.naam}"), leeg=True)]
    label = v.naam if v.naam in (*PERIODEN, "week") else dimensie(v.naam).label
    return [Stap(niet, f"Buiten de keuze: {label[:1].lower()}{label[1:]}", leeg=True)]


def _wat(onderdeel: Onderdeel) -> str:
    indicator = onderdeel.indicator
    return indicator.noemer_tekst if onderdeel.maat.noemer and indicator.noemer_tekst else indicator.teller_tekst


def reden_in_woorden(code: str, onderdeel: Onderdeel, alle: tuple[Stap, ...], *, maat_tekst: str, zelfde: str) -> str:
    """The words of a reason: why a row counts, counts in the noemer alone, or does not count."""
    indicator = onderdeel.indicator
    telt = indicator.noemer_tekst if onderdeel.alleen == "noemer" else indicator.teller_tekst
    maat_tekst = "" if onderdeel.alleen == "noemer" else maat_tekst
    teller = f" '{maat_tekst}'" if maat_tekst else f": {telt.partition(';')[0]}"
    woorden = {
        "": f"Telt mee{' bij' if maat_tekst else ''}{teller}",
        GROEP: "Hoort bij een andere groep",
        TELLER: f"Hoort niet bij{teller}",
        NOEMER: f"Hoort niet bij: {indicator.noemer_tekst}" if indicator.noemer_tekst else f"Hoort niet bij{teller}",
        ZELFDE: zelfde,
    }
    if onderdeel.wijze == Wijze.CURVE:
        woorden |= {"": "Te volgen, en zo geëindigd", TELLER: "Te volgen, en niet (of niet zo) geëindigd"}
    return woorden[code] if code in woorden else alle[int(code)].zin
