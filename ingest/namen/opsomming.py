"""A text that names several gemeenten, cut into its parts without cutting a name that has a comma or "en" in it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ingest.woorden.normaal import sleutel

_STUKKEN = re.compile(r"[,;/|+&]|[^\s,;/|+&]+")
_TEKENS = frozenset(",;/|+&-–—•·*")
_LANGSTE_NAAM = 12  # words and signs: 'Nuenen, Gerwen en Nederwetten' has six
_MEESTE_STUKKEN = 4_000  # three times all gemeenten; a longer text is no list of names


@dataclass(frozen=True, slots=True)
class Deel:
    tekst: str
    bekend: bool


class _Snede(NamedTuple):
    """The best way to cut the rest of a text: unknown parts, all parts, the first one, and where the next begins."""

    onbekend: int
    delen: int
    deel: Deel | None
    einde: int


def is_opsomming(tekst: str) -> bool:
    """Whether the text holds anything that can part two names."""
    return any(_scheidt(vondst.group()) for vondst in _STUKKEN.finditer(tekst))


def verdeel(tekst: str, bekend: Callable[[str], bool]) -> tuple[Deel, ...]:
    """The parts with the fewest unknown ones and the longest names; `bekend` says whether a key is a known name."""
    stukken = list(_STUKKEN.finditer(tekst))
    if len(stukken) > _MEESTE_STUKKEN:
        return (Deel(tekst, False),)
    scheidt = [_scheidt(stuk.group()) for stuk in stukken]
    beste = [_Snede(0, 0, Deel("", True), 0)] * (len(stukken) + 1)
    for i in range(len(stukken) - 1, -1, -1):  # backwards, so that the best cut of the rest is known
        keuzes = [_Snede(*beste[i + 1][:2], None, i + 1)] if scheidt[i] else []
        for deel, einde in () if scheidt[i] else _delen(tekst, stukken, scheidt, i, bekend=bekend):
            keuzes.append(_Snede(beste[einde].onbekend + (not deel.bekend), beste[einde].delen + 1, deel, einde))
        beste[i] = min(keuzes, key=lambda keuze: keuze[:2])
    gekozen, i = [], 0
    while i < len(stukken):
        gekozen.append(beste[i].deel)
        i = beste[i].einde
    return tuple(deel for deel in gekozen if deel)


def _delen(
    tekst: str, stukken: list[re.Match[str]], scheidt: list[bool], i: int, *, bekend: Callable[[str], bool]
) -> Iterator[tuple[Deel, int]]:
    """Every part that may begin at piece `i`, with the piece after it: known names, and the run up to a separator."""
    grens = next((j for j in range(i + 1, len(stukken)) if scheidt[j]), len(stukken))
    for j in range(grens, min(i + _LANGSTE_NAAM, len(stukken)) + 1):
        stuk = tekst[stukken[i].start() : stukken[j - 1].end()]
        if (j == len(stukken) or scheidt[j]) and not scheidt[j - 1] and bekend(sleutel(stuk)):
            yield Deel(stuk, True), j
    yield Deel(tekst[stukken[i].start() : stukken[grens - 1].end()], False), grens


def _scheidt(stuk: str) -> bool:
    return stuk in _TEKENS or stuk.lower() in ("en", "and")
