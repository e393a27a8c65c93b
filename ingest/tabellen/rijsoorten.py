"""What a row of a sheet is besides an answer: a total, a footnote, the name of a provincie above its gemeenten."""

import re
from collections.abc import Iterable, Sequence

from ingest.bestanden.cells import Cel
from ingest.woorden.normaal import woorden

_TOTAAL = re.compile(r"^\s*\W*(eind|sub|generaal\s+)?(totaal|totalen|som\b)", re.IGNORECASE)
_TELLING = re.compile(
    r"^\s*\W*(aantal|waarvan|nederland|landelijk|percentage|gemiddeld\w*|heel nederland)\b", re.IGNORECASE
)
_NOOT = re.compile(
    r"^\s*([*†¹²³]|\(?\d\)\s|bron\b|bronnen\b|toelichting|legenda|let op|noot\b|n\.?b\.?:|peildatum"
    r"|stand (per|van|op)\b|bijgewerkt|laatst (bijgewerkt|gewijzigd)|opmerking|versie\b|ps\b|©|contact\b|vragen\?)",
    re.IGNORECASE,
)
_LANG = 60
PROVINCIES = {
    woorden(naam): naam
    for naam in (
        *("Drenthe", "Flevoland", "Fryslân", "Gelderland", "Groningen", "Limburg", "Noord-Brabant", "Noord-Holland"),
        *("Overijssel", "Utrecht", "Zeeland", "Zuid-Holland"),
    )
} | {"friesland": "Fryslân", "brabant": "Noord-Brabant", "n brabant": "Noord-Brabant", "n holland": "Noord-Holland"}
_OOK_GEMEENTE = {"Groningen", "Utrecht"}


def provincie_of(tekst: str) -> str:
    """Return the provincie that a text names and nothing else ('provincie Drenthe', 'FRIESLAND'); '' otherwise."""
    if len(tekst) > 30:
        return ""
    return PROVINCIES.get(woorden(tekst).removeprefix("provincie ").removesuffix(" provincie"), "")


def provincie_in(tekst: str) -> str:
    """Return the provincie that a title speaks of ('Stand per 30 juni 2025, provincie Drenthe')."""
    kaal = woorden(tekst)
    return next((PROVINCIES[naam] for naam in PROVINCIES if re.search(rf"\bprovincie {naam}\b", kaal)), "")


def counts(cellen: Iterable[Cel]) -> bool:
    """Say whether every cell is a number or a text that holds one ('200 ja / 110 nee')."""
    return all(cel.soort in {"getal", "formule_zonder_waarde"} or re.search(r"\d", cel.tekst) for cel in cellen)


def is_total(eigen: Sequence[Cel], kop_kolommen: int) -> bool:
    """Say whether a row adds up other rows: it says so, or it is a provincie or the country with numbers."""
    begin, rest = eigen[0], eigen[1:]
    if _TOTAAL.match(begin.tekst):
        return bool(rest) or bool(re.search(r"\d", begin.tekst)) or len(begin.tekst) < 25
    if not rest or not counts(rest):
        return False
    genoemd = bool(_TELLING.match(begin.tekst)) or begin.soort == "formule_zonder_waarde"
    provincie = provincie_of(begin.tekst)
    getallen = all(cel.soort in {"getal", "formule_zonder_waarde"} for cel in rest)
    return genoemd or bool(provincie and provincie not in _OOK_GEMEENTE and getallen and kop_kolommen > 2)


def is_note(eigen: Sequence[Cel], *, na_gat: bool, naamkolom: int | None) -> bool:
    """Say whether a row is a remark below or inside the table. A short lone name is never one: it may be a gemeente."""
    if len(eigen) != 1:
        return False
    cel = eigen[0]
    if _NOOT.match(cel.tekst) or len(cel.tekst) > _LANG:
        return True
    return na_gat and (cel.kolom != naamkolom or ":" in cel.tekst or bool(re.search(r"\d", cel.tekst)))


def section(eigen: Sequence[Cel], *, nu: str, met_secties: bool) -> str:
    """Return the provincie that a lone cell opens; Groningen and Utrecht may also be gemeenten in their own section."""
    if len({cel.tekst for cel in eigen}) != 1:
        return ""
    naam = provincie_of(eigen[0].tekst)
    if naam in _OOK_GEMEENTE and not woorden(eigen[0].tekst).startswith("provincie"):
        return naam if met_secties and naam != nu else ""
    return naam


def opens_sections(losse: Iterable[Cel]) -> bool:
    """Say whether lone cells name a provincie that no gemeente is called after."""
    return any((naam := provincie_of(cel.tekst)) and naam not in _OOK_GEMEENTE for cel in losse)
