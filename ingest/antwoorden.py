"""Answers to questions: which of them speak about a cell, and which about every cell with the same text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ingest.kwitantie import Antwoord

Plaats = tuple[str, str]
Antwoorden = tuple[Antwoord, ...]


@dataclass(frozen=True)
class Beantwoord:
    """The given answers, the last one first: by place, and by the text (or colour) that stands at the place."""

    per_plaats: Mapping[Plaats, Antwoorden] = field(default_factory=dict)
    per_waarde: Mapping[tuple[str, str], Antwoorden] = field(default_factory=dict)

    def bij(self, blad: str, cel: str) -> Antwoorden:
        """The answers given at a cell."""
        return self.per_plaats.get((blad, cel), ())

    def waarde(self, veld: str, tekst: str) -> Antwoorden:
        """The answers given for a text in a field, wherever it was asked."""
        return self.per_waarde.get((veld, kaal(tekst)), ()) if self.per_waarde else ()


def beantwoord(antwoorden: Iterable[Antwoord], cellen: Mapping[Plaats, tuple[str, str]]) -> Beantwoord:
    """Order the answers. `cellen` gives per place the field and the text (for `kleur` the colour) that stand there."""
    per_plaats: defaultdict[Plaats, Antwoorden] = defaultdict(tuple)
    per_waarde: defaultdict[tuple[str, str], Antwoorden] = defaultdict(tuple)
    for antwoord in reversed(tuple(antwoorden)):
        plaats = (antwoord.blad, antwoord.cel)
        per_plaats[plaats] += (antwoord,)
        veld, tekst = cellen.get(plaats, ("", ""))
        if veld and tekst.strip():
            per_waarde[veld, kaal(tekst)] += (antwoord,)
    return Beantwoord(dict(per_plaats), dict(per_waarde))


def met_blad(antwoorden: Iterable[Antwoord], bladen: Iterable[str]) -> Antwoorden:
    """The answers; one about a cell without a sheet is about the only sheet there is."""
    enige = set(bladen)
    if len(enige) != 1:
        return tuple(antwoorden)
    blad = enige.pop()
    return tuple(replace(a, blad=blad) if a.cel and not a.blad else a for a in antwoorden)


def samengevoegd(eerder: Iterable[Antwoord], nu: Iterable[Antwoord]) -> Antwoorden:
    """Earlier answers about the same bytes with the new ones after them; the same answer stands there once."""
    uniek = {(a.blad, a.cel, a.antwoord): a for a in eerder}
    nieuw = {(a.blad, a.cel, a.antwoord): a for a in nu}
    return (*(a for plek, a in uniek.items() if plek not in nieuw), *(uniek.get(p, a) for p, a in nieuw.items()))


def kaal(tekst: str) -> str:
    """A text as answers compare it: without case and without spaces around it."""
    return tekst.strip().casefold()
