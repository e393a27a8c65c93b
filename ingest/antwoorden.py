"""Answers to questions: which of them speak about a cell, and which about every cell with the same text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.kwitantie import Antwoord

Plaats = tuple[str, str]


@dataclass(frozen=True)
class Beantwoord:
    """The given answers, by place and by the text (or colour) that stands at the place."""

    per_plaats: Mapping[Plaats, tuple[str, ...]] = field(default_factory=dict)
    per_waarde: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def bij(self, blad: str, cel: str) -> tuple[str, ...]:
        """The answers given at a cell."""
        return self.per_plaats.get((blad, cel), ())

    def waarde(self, veld: str, tekst: str) -> tuple[str, ...]:
        """The answers given for a text in a field, wherever it was asked."""
        return self.per_waarde.get((veld, _kaal(tekst)), ())


def beantwoord(antwoorden: Iterable[Antwoord], cellen: Mapping[Plaats, tuple[str, str, str]]) -> Beantwoord:
    """Order the answers. `cellen` gives per place the field, the text and the colour that stand there."""
    per_plaats: defaultdict[Plaats, tuple[str, ...]] = defaultdict(tuple)
    per_waarde: defaultdict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for antwoord in antwoorden:
        plaats = (antwoord.blad, antwoord.cel)
        per_plaats[plaats] += (antwoord.antwoord,)
        veld, tekst, kleur = cellen.get(plaats, ("", "", ""))
        if tekst:
            per_waarde[veld, _kaal(tekst)] += (antwoord.antwoord,)
        elif kleur:
            per_waarde["kleur", _kaal(kleur)] += (antwoord.antwoord,)
    return Beantwoord(dict(per_plaats), dict(per_waarde))


def _kaal(tekst: str) -> str:
    return tekst.strip().casefold()
