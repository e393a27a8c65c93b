"""Who is owed the money and who collects it, from one name as a log writes it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.namen.mensnamen import is_mens, is_organisatie, met_nummer
from ingest.namen.schuldeisernamen import Partijnamen, bekend_als, kernnaam, register
from ingest.woorden.normaal import herstel, woorden

Sleutel = Callable[[str], str]

_LANGSTE = 200  # no name has more signs
ONBEKEND, PARTICULIER = "ONBEKEND", "PARTICULIER"
_NIETS = frozenset(
    ["", "nvt", "n v t", "geen", "leeg", "null", "none", "nan", "niet van toepassing", "niet ingevuld", "n b"]
)
_ONBEKEND = frozenset(
    ["onbekend", "onbekende schuldeiser", "schuldeiser onbekend", "niet bekend", "diversen", "diverse", "n n b", "nnb",
     "overig", "overige", "anders"]
)  # fmt: skip
_EEN_AGENT = frozenset(["deurwaarder", "gerechtsdeurwaarder", "incassobureau", "incasso", "gemachtigde", "incassant"])
# Before the word stands the agent, behind it the creditor; and the other way round.
_NAMENS = re.compile(
    r"\s+(?:namens|inzake|inz\.?|i\.?z\.?|i\.?o\.?v\.?|in opdracht van|voor rekening van|voor|o\.?b\.?v\.?)\s+", re.I
)
_DOOR = re.compile(
    r"\s*[,;(/-]?\s*\b(?:p/a|c/o|per adres|vertegenwoordigd door|gemachtigde:?|gemachtigd:?|in handen van|"
    r"overgedragen aan|incasso door|via|door|d\.t\.v\.?|ingevorderd door|bij deurwaarder|deurwaarder:)\s+",
    re.I,
)
_DELEN = re.compile(r"\s*[/|;>\\]\s*|\s+[-–—+]\s+|\s*[()\[\]]\s*|,\s+")


@dataclass(frozen=True, slots=True)
class Partij:
    """The creditor and its agent by id; schuldeiser_id '' when the cell says nothing.

    `bekend`: the creditor stands in the register, is a gemeente, or is one of the fixed ids.
    `organisatie`: the name as written is plainly no human being's and may be kept.
    """

    schuldeiser_id: str = ""
    incassant_id: str = ""
    organisatie: bool = False
    bekend: bool = False


def lees_schuldeiser(tekst: str, *, sleutel: Sleutel, incassant: str = "", namen: Partijnamen | None = None) -> Partij:
    """Name the creditor of one cell, and the agent of that cell or of a cell of its own, by the `namen` of a register.

    `sleutel` makes the keyed hash of a name that nobody knows: its first 16 digits behind X- are the id.
    """
    namen = namen or register()
    partij = _uit_tekst(herstel(tekst), sleutel, namen)
    agent = lees_incassant(incassant, sleutel=sleutel, namen=namen)
    if not agent:
        return partij
    if not partij.schuldeiser_id:
        return Partij(ONBEKEND, agent, bekend=True)
    return replace(partij, incassant_id=agent)


def lees_incassant(tekst: str, *, sleutel: Sleutel, namen: Partijnamen | None = None) -> str:
    """The id of an agent in a cell of its own; '' when there is none, or when it is a human being or only a word."""
    if woorden(tekst) in _NIETS | _ONBEKEND | _EEN_AGENT or len(tekst) > _LANGSTE:
        return ""
    code = _partij(herstel(tekst), sleutel, namen or register()).schuldeiser_id
    return "" if code == PARTICULIER else code


def _uit_tekst(tekst: str, sleutel: Sleutel, namen: Partijnamen) -> Partij:
    kaal = woorden(tekst)
    if kaal in _NIETS:
        return Partij()
    if kaal in _ONBEKEND | _EEN_AGENT:
        return Partij(ONBEKEND, bekend=True)
    if len(tekst) > _LANGSTE:
        return Partij(f"X-{sleutel(kaal)[:16]}")
    eiser, agent = _gesplitst(tekst, namen)
    partij = _partij(eiser, sleutel, namen)
    if not agent and partij.schuldeiser_id in namen.incassanten:
        return Partij(ONBEKEND, partij.schuldeiser_id, partij.organisatie, bekend=True)
    bewaarbaar = partij.organisatie and (not agent or _partij(agent, sleutel, namen).organisatie)
    return replace(partij, incassant_id=lees_incassant(agent, sleutel=sleutel, namen=namen), organisatie=bewaarbaar)


def _gesplitst(tekst: str, namen: Partijnamen) -> tuple[str, str]:
    """Return the name of the creditor and that of the agent, as far as the text gives both."""
    voor = _NAMENS.split(tekst, maxsplit=1)
    if len(voor) == 2 and _kan_innen(voor[0], tekst, namen):
        return voor[1], voor[0]
    if bekend_als(tekst, namen):
        return tekst, ""
    na = [deel.strip(" ()") for deel in _DOOR.split(tekst, maxsplit=1)]
    if len(na) == 2 and all(na):
        return na[0], na[1]
    stukken = [stuk for stuk in _DELEN.split(tekst) if stuk.strip()]
    agenten = [stuk for stuk in stukken if bekend_als(stuk, namen) in namen.incassanten]
    anderen = [stuk for stuk in stukken if stuk not in agenten]
    if len(agenten) == 1 and anderen:
        return next((stuk for stuk in anderen if bekend_als(stuk, namen)), anderen[0]), agenten[0]
    return tekst, ""


def _kan_innen(voor: str, tekst: str, namen: Partijnamen) -> bool:
    """Say whether what stands before 'voor' collects: that word alone is too common to tell."""
    if not re.search(r"\svoor\s", tekst, re.I):
        return True
    return bekend_als(voor, namen) in namen.incassanten or bool(re.search("incasso|deurwaarder", voor, re.I))


def _partij(tekst: str, sleutel: Sleutel, namen: Partijnamen) -> Partij:
    """The creditor that a text without an agent names."""
    if is_mens(tekst) and woorden(tekst) not in namen.namen:
        return Partij(PARTICULIER, bekend=True)
    if code := bekend_als(tekst, namen):
        return Partij(code, organisatie=not met_nummer(tekst), bekend=True)
    stukken = [stuk for stuk in _DELEN.split(tekst) if stuk.strip()]
    codes = {code for stuk in stukken[:4] if (code := bekend_als(stuk, namen))} if len(stukken) > 1 else set()
    if len(codes) == 1:
        return Partij(codes.pop(), organisatie=is_organisatie(tekst), bekend=True)
    if any(is_mens(stuk) for stuk in stukken):
        return Partij(PARTICULIER, bekend=True)
    return Partij(f"X-{sleutel(kernnaam(tekst))[:16]}", organisatie=is_organisatie(tekst))
