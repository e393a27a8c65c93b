"""docs/indicatoren.md, written from the indicators themselves: python -m indicators.boek > docs/indicatoren.md."""

import sys
from collections.abc import Iterator
from datetime import date

from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.tekst import ingevuld

KOP = """# Cijferboek

Elk cijfer staat hier één keer, met zijn code, zijn uitleg en wat er geteld wordt. Dit bestand is gemaakt uit
`indicators/`; verander de tekst daar en maak het opnieuw met `python -m indicators.boek > docs/indicatoren.md`.
"""


def als_markdown(op: date) -> str:
    """The whole book, with the norms of a day filled in."""
    return "\n".join([KOP, *(regel for i in ALLE for regel in _hoofdstuk(i, op))])


def _hoofdstuk(i: Indicator, op: date) -> Iterator[str]:
    yield f"## {i.code} {i.label}\n"
    yield f"{ingevuld(i.uitleg, op)}\n"
    if i.zeg_niet:
        yield f"**Zo niet.** {i.zeg_niet}\n"
    yield f"- Soort: {i.soort}; eenheid: {i.eenheid.naam}; omschrijving versie {i.versie}."
    yield f"- Geteld: {i.teller_tekst}{f', van {i.noemer_tekst}' if i.noemer_tekst else ''}."
    if i.grenzen_tekst:
        yield f"- Grenzen: {i.grenzen_tekst}"
    if i.maat_teksten:
        yield "- Maten: " + "; ".join(f"`{naam}` {ingevuld(tekst, op)}" for naam, tekst in i.maat_teksten.items()) + "."
    if i.dimensies:
        yield f"- Te verdelen per: {', '.join(i.dimensies)}."
    yield ""


if __name__ == "__main__":
    sys.stdout.write(als_markdown(date(2026, 1, 1)))
