"""What can be searched for on a day: gemeenten, gebieden, uitvoerders and schuldeisers, by every name they go by."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from indicators.lijsten import GemeenteStand, gemeenten
from indicators.schuldeisers import schuldeisers
from store.naamindex import PROVINCIEWOORDEN, gemeentenamen, schuldeisernamen, uitvoerdernamen
from store.naamsleutel import sleutel
from store.register import register_bij
from store.stand import Stand


@dataclass(frozen=True, slots=True)
class Vindbaar:
    """One thing that can be found. `namen` begins with its own name.

    `soort` is gemeente, schuldeiser, or a kind of gebied.
    """

    soort: str
    code: str
    wat: str
    namen: tuple[str, ...]

    @property
    def sleutels(self) -> tuple[str, ...]:
        """The names as they are compared, in the order of `namen`."""
        return tuple(sleutel(naam) for naam in self.namen)


@lru_cache(maxsize=16)
def zoekindex(stand: Stand) -> tuple[Vindbaar, ...]:
    """Everything, gemeenten first. Names only: no stand of any gemeente is in it."""
    alle = gemeenten(stand)
    namen = gemeentenamen(stand.peildatum)
    steden = [
        Vindbaar("gemeente", g.gm_code, f"gemeente in {g.provincie_naam}",
                 tuple(dict.fromkeys((g.naam, *namen.get(g.gm_code, ())))))
        for g in alle
    ]  # fmt: skip
    return (*steden, *_provincies(alle), *_regios(alle), *_uitvoerders(alle, stand), *_schuldeisers(stand))


def _provincies(alle: tuple[GemeenteStand, ...]) -> Iterator[Vindbaar]:
    for code, naam in sorted({(g.provincie_code, g.provincie_naam) for g in alle}, key=lambda paar: paar[1]):
        yield Vindbaar("provincie", code, "provincie", (naam, *PROVINCIEWOORDEN.get(code, "").split()))


def _regios(alle: tuple[GemeenteStand, ...]) -> Iterator[Vindbaar]:
    paren = {(g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam) for g in alle if g.arbeidsmarktregio_code}
    for code, naam in sorted(paren, key=lambda paar: paar[1]):
        yield Vindbaar("arbeidsmarktregio", code, "arbeidsmarktregio", (naam,))


def _uitvoerders(alle: tuple[GemeenteStand, ...], stand: Stand) -> Iterator[Vindbaar]:
    ook, telling = uitvoerdernamen(stand.peildatum), Counter(c for g in alle for c in g.uitvoerder_codes)
    namen = {c: n for g in alle for c, n in zip(g.uitvoerder_codes, g.uitvoerders, strict=True)}
    for code, naam in sorted(namen.items(), key=lambda paar: paar[1]):
        aantal = f"{telling[code]} {'gemeente' if telling[code] == 1 else 'gemeenten'}"
        alles = tuple(dict.fromkeys((naam, *ook.get(code, ()))))
        yield Vindbaar("uitvoerder", code, f"uitvoerder van {aantal}", alles)


def _schuldeisers(stand: Stand) -> Iterator[Vindbaar]:
    """Those of the register; the names alone, and what kind of organisation each is."""
    namen = schuldeisernamen(stand.peildatum, register_bij(stand.editie))
    for wie in schuldeisers(stand).values():
        if wie.schuldeiser_id in namen:
            soort = "incasseert voor anderen" if wie.alleen_incassant else "schuldeiser"
            yield Vindbaar("schuldeiser", wie.schuldeiser_id, soort, namen[wie.schuldeiser_id])
