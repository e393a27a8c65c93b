"""Whether a cell holds nothing but code words, so that its text may be kept beside its code."""

import re
from functools import cache, lru_cache

from ingest.logs import codes as logcodes
from ingest.logs.getallen import TELWOORDEN
from ingest.woorden.keuzes import woorden_van
from ingest.woorden.normaal import woorden

_KORT = 80
_GETAL = re.compile(r"\d{1,5}(?:e|de|ste|m|mnd)?")


@lru_cache(65_536)
def is_codetekst(tekst: str) -> bool:
    """Say whether every word of a text is one that logs use for codes, or a small number: then it names nobody."""
    delen = woorden(tekst).split()
    return len(tekst) <= _KORT and all(_GETAL.fullmatch(deel) or _bekend(deel) for deel in delen)


def _bekend(woord: str) -> bool:
    heel, begin = _woordenschat()
    return woord in heel or woord.startswith(begin)


@cache
def _woordenschat() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of every list, and the beginnings of words."""
    lijsten = [waarde for naam, waarde in vars(logcodes).items() if naam.isupper()]
    tekst = " ".join([*lijsten, woorden_van("schending_soort"), woorden_van("kanaal")]).replace("_", " ")
    delen = set(re.findall(r"[a-z0-9]+\*?", tekst)) | set(TELWOORDEN)
    begin = tuple(sorted(deel[:-1] for deel in delen if deel.endswith("*") and len(deel) > 6))
    return frozenset(deel.rstrip("*") for deel in delen), begin
