"""The relations that figures are counted over: in words what a row is, what it says, and by what it is found again."""

from dataclasses import dataclass

from indicators.logwoorden import REACTIES
from indicators.woorden import STANDEN, TEGENSPRAKEN


@dataclass(frozen=True)
class Relatie:
    """A relation. `sleutel` are the columns by which its rows are found again, `zegt` what a row says of itself.

    A row about a person says nothing of itself.
    `plaats` is how its cells are found (see plaatsen.py), `verschillend` what is counted once where rows share it.
    """

    zin: str
    plaats: str
    sleutel: tuple[str, ...]
    naam: str = "naam"
    zegt: str = "''"
    verschillend: str = "traject"
    hetzelfde: str = ""
    alleen_scherm: bool = False

    @property
    def soorten(self) -> tuple[str, ...]:
        """Of which soort the deliveries are that its rows are read from."""
        return _SOORTEN.get(self.plaats, ())


_INVENTARISATIE = ("inventarisatie", "antwoord")
_SOORTEN = {
    "gemeente": _INVENTARISATIE, "zelf": _INVENTARISATIE, "maandtelling": ("maandtellingen",),
    "signaal": ("signalen",), "kennisgeving": ("reacties",), "traject": ("signalen", "reacties"),
}  # fmt: skip


def _woorden(kolom: str, woorden: dict[str, str]) -> str:
    gevallen = " ".join(f"WHEN '{code}' THEN '{_aangehaald(tekst)}'" for code, tekst in woorden.items())
    return f"CASE {kolom} {gevallen} ELSE '' END"


def _aangehaald(tekst: str) -> str:
    return tekst.replace("'", "''")


_STAND = _woorden("stand", STANDEN)
_REACTIE = (
    f"CASE WHEN NOT rijp THEN 'De tijd om te antwoorden is nog niet voorbij' ELSE {_woorden('reactie', REACTIES)} END"
)

RELATIES = {
    "adoptie_op": Relatie(
        "Een regel is één gemeente van de peildatum, met haar stand zoals die toen bekend was.",
        "gemeente", ("gm_code",), zegt=_STAND),
    "starts_op": Relatie(
        "Een regel is één gemeente die de Kennisgeving gebruikt, bij de maand waarin zij begon.",
        "gemeente", ("gm_code",), zegt="strftime(maand, '%Y-%m')"),
    "doorgevers_op": Relatie(
        "Een regel is één gemeente van de peildatum, met haar stand en of zij cijfers doorgeeft.",
        "gemeente", ("gm_code",),
        zegt=f"{_STAND} || CASE WHEN geeft_door THEN ', geeft cijfers door' ELSE ', geeft geen cijfers door' END"),
    "antwoorden_op": Relatie(
        "Een regel is één antwoord van één gemeente dat op de peildatum bekend was.",
        "zelf", ("levering", "blad", "rij", "status"), naam="gm_code", zegt=_woorden("status", STANDEN)),
    "leveringen_op": Relatie(
        "Een regel is één bestand waarvan de regels meetellen.", "levering", ("levering",), naam="bestand"),
    "tegenspraakstanden_op": Relatie(
        "Een regel is één tegenspraak die op de peildatum bekend was.",
        "tegenspraak", ("levering", "blad", "cel", "andere_levering", "ander_blad", "andere_cel"), naam="gm_code",
        alleen_scherm=True,
        zegt=f"{_woorden('soort', TEGENSPRAKEN)} || CASE WHEN opgelost THEN ' (opgelost)' ELSE '' END"),
    "mijlpalen_op": Relatie(
        "Een regel is één mijlpaal uit onze eigen lijst.", "geen", ("bron",), naam="tekst"),
    "maandtellingen_op": Relatie(
        "Een regel is het aantal berichten van één verzender aan één ontvanger in één maand.",
        "maandtelling", ("levering", "berichtsoort", "verzender", "ontvanger", "maand"),
        naam="verzender || ' aan ' || ontvanger || ', ' || strftime(maand, '%Y-%m')"),
    "signalen_op": Relatie(
        "Een regel is één pauzeverzoek zoals het op de peildatum bekend was.",
        "signaal", ("signaal",)),
    "kennisgevingen_op": Relatie(
        "Een regel is één Kennisgeving aan één schuldeiser zoals die op de peildatum bekend was.",
        "kennisgeving", ("kennisgeving",), zegt=_REACTIE, verschillend="nullif(gm_code, 'onbekend')",
        hetzelfde="Van dezelfde gemeente telt al een regel mee"),
    "antwoordtijden_op": Relatie(
        "Een regel is één Kennisgeving op weg naar een definitief antwoord.",
        "kennisgeving", ("kennisgeving",), zegt=_REACTIE),
    "meldingen_op": Relatie(
        "Een regel is één melding dat een schuldeiser een pauze schond.",
        "kennisgeving", ("kennisgeving",), verschillend="melder",
        hetzelfde="Van dezelfde melder telt al een regel mee"),
    "pauzes_op": Relatie(
        "Een regel is één pauze bij één schuldeiser zoals die op de peildatum bekend was.",
        "kennisgeving", ("kennisgeving",), hetzelfde="Van hetzelfde traject telt al een regel mee"),
    "trajecten_op": Relatie(
        "Een regel is één traject: de hulp aan één persoon of één stel, met wat de pauzeverzoeken en Kennisgevingen"
        " daarin samen zeggen.", "traject", ("traject",)),
    "signaalparen_op": Relatie(
        "Een regel is één traject dat een signaal kreeg, bij één later signaal.", "traject", ("traject",)),
    "overzichten_op": Relatie(
        "Een regel is één traject op weg naar een compleet overzicht van de schulden.", "traject", ("traject",)),
}  # fmt: skip
