"""What a text in a gemeente column turned out to mean, and how its codes are written."""

from dataclasses import dataclass
from datetime import date

from ingest.namen.gemeentelijst import gemeentelijst
from ingest.namen.uitvoerders import uitvoerders


@dataclass(frozen=True, slots=True)
class Vondst:
    """What a text means: `codes` when certain; else a `vraag` with `kandidaten`, or only a `melding` why not.

    `deel` is the part of the text that could not be read; `met_antwoord` puts an answer in its place. `kandidaten`
    are gm-codes or uitvoerder codes, the likeliest first; `keuzetekst` writes them.
    """

    codes: tuple[str, ...] = ()
    wijze: str = ""
    uitvoerder: str = ""
    kandidaten: tuple[str, ...] = ()
    vraag: str = ""
    melding: str = ""
    deel: str = ""


def gevraagd(tekst: str, codes: tuple[str, ...], vraag: str) -> Vondst:
    return Vondst(kandidaten=codes, vraag=vraag, melding=vraag, deel=tekst)


def naam(code: str, op: date) -> str:
    """The name to show for a gm-code on a day, or for an uitvoerder code."""
    return uitvoerders().naam.get(code) or gemeentelijst().naam(code, op)


def keuzetekst(code: str) -> str:
    """A candidate as a choice to show: "GM0893 Bergen (L.)", or the name of an uitvoerder."""
    return uitvoerders().naam.get(code) or f"{code} {gemeentelijst().naam(code, date.max)}"


def opgesomd(codes: tuple[str, ...]) -> str:
    namen = [naam(code, date.max) for code in codes]
    return " en ".join((", ".join(namen[:-1]), namen[-1])) if len(namen) > 1 else "".join(namen)


def op_schrift(op: date) -> str:
    return f"{op.day}-{op.month}-{op.year}"
