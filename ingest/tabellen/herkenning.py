"""Which field a heading names, and how sure that is: by synonym, by question, by likeness."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.source import Source, Veld
from ingest.woorden.normaal import woorden

EXACT, VRAAG, LIJKT, ZWAK, ONZEKER = range(1, 6)  # in order of claim
_VERSIERING = re.compile(
    r"\((verplicht|optioneel|meerdere antwoorden( mogelijk)?|j/n|ja/nee|s)\)|^\d{1,2}[.)]\s+", re.I
)
_MAAND = r"(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_WANNEER = re.compile(
    rf"(?<=\w)\s+\(?(?:(?:per|op)\s+)?(?:\d{{1,2}}\s+)?(?:{_MAAND}\s+)?20\d\d\)?\s*$", re.I
)  # 'Status nov 2025'
_LETTERGRENS = 5  # shorter words look alike by chance


@dataclass(frozen=True)
class Herkenning:
    """What a heading may be; veld is '' when nobody knows, kandidaten are for a question."""

    veld: str = ""
    graad: int = ONZEKER
    kandidaten: tuple[str, ...] = ()


def heading_words(tekst: str) -> str:
    """Return a heading in the form in which headings are compared."""
    return woorden(_WANNEER.sub("", _VERSIERING.sub(" ", tekst))) or woorden(tekst)


@cache
def synonyms(bron: Source) -> dict[str, tuple[str, int]]:
    """Return {heading: (field, EXACT or ZWAK)}; a certain heading goes before a weak one."""
    zwak = {woorden(kop): (veld.naam, ZWAK) for veld in bron.velden for kop in veld.zwak}
    return zwak | {woorden(kop): (veld.naam, EXACT) for veld in reversed(bron.velden) for kop in veld.koppen}


@cache
def _questions(bron: Source) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(patroon), veld.naam) for veld in bron.velden for patroon in veld.vragen)


@lru_cache(4096)
def recognise(tekst: str, bron: Source) -> Herkenning:
    """Return what a heading names by synonym or as a question; never by likeness."""
    kaal = heading_words(tekst)
    if kaal in synonyms(bron):
        return Herkenning(*synonyms(bron)[kaal])
    if " " in kaal and len(kaal) <= 300:
        veld = next((veld for patroon, veld in _questions(bron) if patroon.search(kaal)), "")
        return Herkenning(veld, VRAAG if veld else ONZEKER)
    return Herkenning()


@lru_cache(4096)
def resemble(tekst: str, bron: Source) -> Herkenning:
    """Return what a heading names, spelling mistakes allowed; candidates when it only looks a little like a field."""
    zeker = recognise(tekst, bron)
    kaal = heading_words(tekst)
    if zeker.veld or len(kaal) < _LETTERGRENS or len(kaal) > 300:
        return zeker
    scores = sorted(((_likeness(kaal, veld), veld.naam) for veld in bron.velden), reverse=True)
    if scores[0][0] >= 87 and scores[0][0] - scores[1][0] >= 4:
        return Herkenning(scores[0][1], LIJKT)
    return Herkenning(kandidaten=tuple(naam for score, naam in scores[:3] if score >= 72))


def _likeness(kaal: str, veld: Veld) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - most files have only headings that are known

    namen = [woorden(kop) for kop in (*veld.koppen, *veld.zwak) if len(kop) >= _LETTERGRENS]
    heel = max((fuzz.ratio(kaal, naam) for naam in namen), default=0.0)
    losse = max((fuzz.token_sort_ratio(kaal, naam) for naam in namen), default=0.0)
    deel = max((0.85 * fuzz.token_set_ratio(kaal, naam) for naam in namen if len(naam) > 7), default=0.0)
    return max(heel, losse, deel)
