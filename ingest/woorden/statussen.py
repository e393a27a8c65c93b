"""What a delivered status text says: one of the three states for certain, or a question with choices."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ingest.woorden import statuswoorden as w
from ingest.woorden.datums import Datum, lees_datum
from ingest.woorden.normaal import aanhaling, herstel, woorden

KEUZES = (w.GEBRUIKT, w.NOG_NIET, w.GEEN_REACTIE)

_FAMILIES: tuple[tuple[frozenset[str], str, str, str], ...] = (  # words, status, gebruik_diepte, plan_status
    (w.JA, w.GEBRUIKT, "", ""),
    (w.STANDAARD, w.GEBRUIKT, "standaard", ""),
    (w.DEELS, w.GEBRUIKT, "deels", ""),
    (w.PILOT, w.GEBRUIKT, "pilot", ""),
    (w.NEE, w.NOG_NIET, "", ""),
    (w.GEPLAND, w.NOG_NIET, "", "gepland"),
    (w.IN_VOORBEREIDING, w.NOG_NIET, "", "in_voorbereiding"),
    (w.GEEN_PLAN, w.NOG_NIET, "", "geen_plan"),
    (w.GESTOPT, w.NOG_NIET, "", ""),
    (w.GEEN_ANTWOORD, w.GEEN_REACTIE, "", ""),
)
# What may stand between a status and its date; sinds says that it has begun, the others only when.
_AANLOOP = re.compile(
    r"(?: ?\b(?:voor|in|op|vanaf|start|starten|per|met|ingang|ingaande|van|begint|verwacht|rond|streven))+$"
)
_WOORDEN_VAN_EEN_DATUM = 8  # "per dinsdag 4 november 2025 om 9:12 uur"
_BEGONNEN = ("sinds", "gestart", "al")


@dataclass(frozen=True, slots=True)
class Statusoordeel:
    """A status when `zeker`; else a `vraag` with `keuzes`.

    `vanaf` is a start that counts only once the peildatum is known, `zegt_ja` that a ja goes with it: naar_peildatum.
    """

    status: str = ""
    diepte: str = ""
    plan: str = ""
    gepland_vanaf: Datum | None = None
    in_gebruik_vanaf: Datum | None = None
    zeker: bool = True
    vraag: str = ""
    keuzes: tuple[str, ...] = ()
    gestopt: bool = False
    vanaf: Datum | None = None
    zegt_ja: bool = False


@lru_cache(maxsize=65_536)
def lees_status(tekst: str, *, soort: str = "tekst", codering: str = "01") -> Statusoordeel:
    """Read one status cell; `soort` is the kind of the cell, `codering` how the column writes its digits."""
    teken, kaal = herstel(tekst).lower().strip("'\"“”"), woorden(tekst)
    if soort == "formule_zonder_waarde" or (teken.startswith("#") and teken not in w.TEKENS):
        return _twijfel(tekst)
    if codering == "12" and kaal in ("0", "1", "2", "0 0", "1 0", "2 0"):
        return _twijfel(tekst, f"In deze kolom staan de cijfers 1 en 2. Wat betekent {aanhaling(tekst)}?")
    if teken in w.TEKENS:
        return Statusoordeel(w.TEKENS[teken])
    if (not kaal and teken) or ("?" in teken and kaal not in w.GEEN_ANTWOORD):
        return _twijfel(tekst)
    return _uit_woorden(kaal) or _met_datum(tekst, soort) or _uit_zin(kaal) or _twijfel(tekst)


def naar_peildatum(oordeel: Statusoordeel, peildatum: date) -> Statusoordeel:
    """The judgement once the peildatum is known: a start after it is a plan, one before it is use."""
    if oordeel.vanaf is None or oordeel.zeker:
        return oordeel
    if oordeel.vanaf.dag > peildatum:
        return Statusoordeel(w.NOG_NIET, plan="gepland", gepland_vanaf=oordeel.vanaf)
    if oordeel.zegt_ja and oordeel.vanaf.laatste_dag <= peildatum:
        return Statusoordeel(w.GEBRUIKT, diepte=oordeel.diepte, in_gebruik_vanaf=oordeel.vanaf)
    return oordeel


def codering(teksten: Iterable[str]) -> str | None:
    """How a column writes its digits: "01", "12" (which must be asked), or None where it has no such digits."""
    cijfers = {
        woorden(tekst).removesuffix(" 0") or "0" for tekst in teksten if re.fullmatch(r"\W*[012](?:[.,]0)?\W*", tekst)
    }
    if "2" in cijfers:
        return "12"
    return "01" if "0" in cijfers else None


def _uit_woorden(kaal: str) -> Statusoordeel | None:
    for familie, status, diepte, plan in _FAMILIES:
        if kaal in familie:
            return Statusoordeel(status, diepte=diepte, plan=plan, gestopt=familie is w.GESTOPT)
    return None


def _met_datum(tekst: str, soort: str) -> Statusoordeel | None:
    """A status with a date to it: "ja (sinds 2022)", "nee, gepland Q1 2026", "ja, per 1-1-2026", or a bare date."""
    heel = herstel(tekst)
    geheel = lees_datum(heel, soort="tekst")
    if isinstance(geheel, Datum) and soort != "getal" and not re.match(r"\W*sinds\b", heel, re.I):
        return _kale_datum(tekst, heel, geheel)
    gesplitst = _splits(heel) if soort != "getal" else None
    if gesplitst is None:
        return None
    hoofd, sinds, datum = gesplitst
    eerder = (_uit_woorden(hoofd) or _uit_zin(hoofd)) if hoofd else Statusoordeel(w.GEBRUIKT)
    if eerder is None or eerder.status == w.GEEN_REACTIE or eerder.plan == "geen_plan":
        return None
    if eerder.status == w.GEBRUIKT:
        return _begonnen(eerder, tekst, sinds=sinds, datum=datum)
    return _gepland(eerder, sinds, datum)


def _begonnen(eerder: Statusoordeel, tekst: str, *, sinds: bool, datum: Datum) -> Statusoordeel:
    """A ja with its start: certain after "sinds", else only once the peildatum is known."""
    if sinds:
        return replace(eerder, in_gebruik_vanaf=datum)
    return replace(_twijfel(tekst), diepte=eerder.diepte, vanaf=datum, zegt_ja=True)


def _gepland(eerder: Statusoordeel, sinds: bool, datum: Datum) -> Statusoordeel | None:
    """A nee with a date: the planned start, unless it stopped; "nee, sinds 2024" is asked."""
    if eerder.gestopt:
        return eerder
    return None if sinds else replace(eerder, plan=eerder.plan or "gepland", gepland_vanaf=datum)


def _splits(heel: str) -> tuple[str, bool, Datum] | None:
    """A text that ends in a date: the words before it, whether it says since, and the date."""
    delen = heel.split()
    for i in range(max(0, len(delen) - _WOORDEN_VAN_EEN_DATUM), len(delen)):
        datum = lees_datum(" ".join(delen[i:]))
        if isinstance(datum, Datum) and not re.fullmatch(r"\W*\d{5}\W*", delen[i]):
            voor, aanloop = woorden(" ".join(delen[:i])), woorden(delen[i])
            sinds = aanloop in _BEGONNEN or (bool(voor) and voor.split()[-1] in _BEGONNEN)
            kaal = _AANLOOP.sub("", re.sub(r" ?\b(?:sinds|al)$", "", voor)).strip()
            return kaal, sinds, datum
    return None


def _kale_datum(tekst: str, heel: str, datum: Datum) -> Statusoordeel:
    """Only a date: a quarter is a plan (domain §6.5), another date may be a start or a plan."""
    if datum.precisie == "kwartaal" and re.search(r"\b[qk]\W?\d|\d\W?[qk]\d|kwartaal|kw", heel, re.I):
        return Statusoordeel(w.NOG_NIET, plan="gepland", gepland_vanaf=datum)
    return replace(_twijfel(tekst), vanaf=datum)


def _uit_zin(kaal: str) -> Statusoordeel | None:
    """A longer sentence that begins with ja or nee and holds no word that turns or limits it."""
    eerste, *rest = kaal.split() or [""]
    if not rest or any(woord.isdigit() for woord in rest):
        return None
    if eerste == "ja" and not w.KEERT_JA.intersection(rest):
        return Statusoordeel(w.GEBRUIKT, diepte="standaard" if {"standaard", "altijd"} & set(rest) else "")
    if eerste in ("nee", "neen") and not w.KEERT_NEE.intersection(rest):
        return Statusoordeel(w.NOG_NIET)
    return None


def _twijfel(tekst: str, vraag: str = "") -> Statusoordeel:
    uitleg = vraag or f"De status is {aanhaling(tekst)}. Wat is de stand van deze gemeente?"
    return Statusoordeel(zeker=False, vraag=uitleg, keuzes=KEUZES)
