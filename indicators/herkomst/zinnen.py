"""What is said of where a figure comes from: how it follows from its rows, and why there may be none."""

from indicators.herkomst.onderdelen import Onderdeel, Wijze, factor
from indicators.indicator import Indicator
from indicators.unit import schrijf_aantal

GEEN_ROL = (
    "Waar een cijfer vandaan komt, tonen wij alleen binnen het project. "
    "Kijk voor de omschrijving van het cijfer bij Uitleg."
)
VERBORGEN = "Dit cijfer tonen wij niet om mensen te beschermen. Daarom tonen wij ook de regels erachter niet."
EERDERE_OPZET = "De regels achter dit cijfer zijn van een eerdere opzet. Wij tonen het cijfer zoals het is bewaard."
OP_SCHERM = "De regels gaan over mensen. Wij tonen ze alleen op het scherm."
UIT_SIGNALEN = (
    "Of een gemeente cijfers doorgeeft en hoeveel pauzeverzoeken zij deed, volgt uit de regels van SIG-01 en SCH-01."
)
TE_GROOT = (
    "Dit cijfer rust op zoveel regels dat wij ze niet één voor één kunnen wegen. Kijk naar een van de aantallen, "
    "zoals SIG-01 of SCH-01."
)
_SAMENVATTING = {
    "median": "het middelste getal", "max": "het grootste getal", "avg": "het gemiddelde van de getallen",
    "quantile_cont": "het getal waar het genoemde deel van de regels onder blijft",
}  # fmt: skip


def zin_niet_gelezen(aantal: int) -> str:
    """How many rows could not be read, '' for none."""
    if not aantal:
        return ""
    regels = "is 1 regel" if aantal == 1 else f"zijn {schrijf_aantal(aantal)} regels"
    return f"Van de bestanden hierachter {regels} niet ingelezen. Die tellen nergens mee; waarom staat bij Gegevens."


def hoe_volgt(indicator: Indicator, maat: str | None, delen: tuple[Onderdeel, ...]) -> str:
    """How the figure follows from its rows, in a sentence or two."""
    if delen[0].relatie == "doorgevers_op":
        return f"{_hoe_volgt(indicator, maat, delen)} {UIT_SIGNALEN}"
    return _hoe_volgt(indicator, maat, delen)


def _hoe_volgt(indicator: Indicator, maat: str | None, delen: tuple[Onderdeel, ...]) -> str:
    eerste = delen[0]
    if eerste.wijze == Wijze.CURVE:
        return (
            "Het cijfer wordt afgelezen van een kromme over deze regels: per dag tellen wij wie er nog te volgen is en "
            "wie er eindigt. Wie nog niet geëindigd is, telt mee zo lang als die te volgen is."
        )
    if eerste.wijze == Wijze.VERDELING:
        woord = next(tekst for soort, tekst in _SAMENVATTING.items() if eerste.samenvatting.startswith(soort))
        return f"Het cijfer is {woord} van de regels die meetellen."
    if eerste.wijze == Wijze.ANDERS:
        return f"Het cijfer volgt uit de regels die meetellen: {indicator.teller_tekst}."
    if len(delen) > 1 or eerste.maat.noemer:
        keer = factor(indicator, maat)
        maal = f", maal {schrijf_aantal(keer)}" if keer > 1 else ""
        return f"Het cijfer is de teller gedeeld door de noemer{maal}. Beide zijn de optelsom van de regels hieronder."
    return "Het cijfer is de optelsom van de regels die meetellen."
