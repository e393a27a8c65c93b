"""The rules of protection in force for a role, as sentences: printed in every report, with their version and source."""

from collections.abc import Mapping
from datetime import date

from indicators.unit import Unit, schrijf_datum, schrijf_getal
from protect.gemeenten import gemeenten_noemen
from protect.regels import lees_regels
from store.referentie import geldig_op, lees_referentie
from store.stand import Stand

NOEMEN = {
    "ja": "Gemeenten staan bij naam, met wat zij antwoordden.",
    "gebruikers": "Alleen gemeenten die de Kennisgeving gebruiken, staan bij naam.",
    "nee": "Gemeenten staan niet bij naam: er zijn alleen aantallen per gebied en per grootteklasse.",
}
# Each rule of beveiliging.csv: how it is called on paper, and what it says with its value filled in.
WOORDEN = {
    "gemeenten_noemen": ("gemeenten noemen", ""),
    "drempel": ("D1, kleine aantallen", "Een aantal mensen of pauzes onder de {heel} tonen wij niet."),
    "nul_vanaf_maal": ("D2, nul", "Een nul tonen wij alleen in een rij van ten minste {heel} keer de drempel."),
    "hoogste_aandeel_groep": (
        "D3, hele groep",
        "Zit meer dan {deel} van een rij in één ongunstige uitkomst, dan tonen wij die rij niet.",
    ),
    "minimum_gemeenten": ("D4, gemeenten", "Een getal over mensen komt uit ten minste {heel} gemeenten."),
    "minimum_schuldeisers": ("D4, schuldeisers", "Een getal over antwoorden komt van ten minste {heel} schuldeisers."),
    "hoogste_bijdrage": ("D4, bijdrage", "Niemand brengt meer dan {deel} van een getal in."),
    "minimum_op_kromme": (
        "D6, schatting in de tijd",
        "Een schatting in de tijd stopt waar minder dan {heel} worden gevolgd; elke stap telt er ten minste zo veel.",
    ),
    "afronding": ("D7, afronding", "Aantallen mensen zijn afgerond op een veelvoud van {heel}, percentages op helen."),
    "drempel_kennisgevingen": ("D1, Kennisgevingen", "Een aantal Kennisgevingen onder de {heel} tonen wij niet."),
    "afgeleide_getallen": (
        "D5, afgeleide getallen",
        "Een percentage, een grens of een mediaan tonen wij alleen als alle aantallen waaruit hij volgt, getoond mogen "
        "worden.",
    ),
    "fijnste_gebied": ("D8, gebied", "Cijfers over mensen gaan over heel Nederland{gebied}, nooit over één gemeente."),
    "fijnste_periode": ("D8, periode", "Cijfers over mensen gaan over afgesloten halfjaren{periode}."),
    "minimum_verschil": (
        "D9, eerdere gegevens",
        "Twee uitgaven van een cijfer verschillen niets of ten minste {heel}. Samen met alle eerdere gegevens mag "
        "niemand uit te rekenen zijn; anders publiceren wij niet.",
    ),
}  # fmt: skip
FIJNER = {"provincie": ", een provincie of een sector", "land": " of een sector", "kwartaal": " en hun kwartalen"}
VERSIE = "Versie {versie} van de regels voor bescherming, voor de rol {rol}."


def beschermregels(stand: Stand) -> list[tuple[str, str]]:
    """What each rule is called and what it says for the role of this stand, then the version of them all."""
    regels = [(f"Regel {naam}", zin) for naam, zin in _van_rol(stand)]
    return [*regels, ("Regels voor bescherming", _versie(stand))]


def in_een_regel(stand: Stand) -> str:
    """What a page without room for all rules says: who is named on it, and which rules held."""
    return f"{NOEMEN[gemeenten_noemen(stand)]} {_versie(stand)}"


def _versie(stand: Stand) -> str:
    return VERSIE.format(versie=lees_regels(stand.rol, _dag(stand)).versie, rol=stand.rol)


def _dag(stand: Stand) -> date:
    """The peildatum, or the first day of the rules for a stand of before them."""
    return max(stand.peildatum, date.fromisoformat(min(rij["geldig_vanaf"] for rij in lees_referentie("beveiliging"))))


def _van_rol(stand: Stand) -> list[tuple[str, str]]:
    rijen = [rij for rij in geldig_op(lees_referentie("beveiliging"), _dag(stand)) if rij["rol"] == stand.rol]
    per_regel = {rij["regel"]: rij for rij in rijen}
    eigen = [(WOORDEN[regel][0], _zin(per_regel[regel])) for regel in WOORDEN if regel in per_regel]
    eigen += [(regel, _bron(rij)) for regel, rij in per_regel.items() if regel not in WOORDEN]
    return eigen


def _zin(rij: Mapping[str, str]) -> str:
    waarde = rij["waarde"]
    if rij["regel"] == "gemeenten_noemen":
        return f"{NOEMEN[waarde]} {_bron(rij)}"
    return f"{WOORDEN[rij['regel']][1].format_map(_ingevuld(waarde))} {_bron(rij)}"


def _ingevuld(waarde: str) -> Mapping[str, str]:
    """The value of a rule in every way in which its sentence may need it."""
    try:
        getal = float(waarde)
    except ValueError:
        fijner = FIJNER.get(waarde, "")
        return {"gebied": fijner, "periode": fijner}
    return {"heel": schrijf_getal(getal), "deel": Unit.AANDEEL.write(getal).replace(",0%", "%")}


def _bron(rij: Mapping[str, str]) -> str:
    """Since when it holds, and who said so."""
    return f"Geldt vanaf {schrijf_datum(date.fromisoformat(rij['geldig_vanaf']))}. Bron: {rij['bron'].split(':')[0]}."
