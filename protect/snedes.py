"""What hiding must still give: linear conditions on what is hidden, drawn from what an outsider could work out."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from protect.speelruimte import Speelruimte, Uiterste
from protect.stelsel import Getallen, Stelsel, Vlaggen

NIETS = 1e-6
_KLEINSTE_WINST = 1e-7


@dataclass(frozen=True)
class Snede:
    """The cells whose weights must come to 1 when hidden; where `mits` is a cell: only when that cell is hidden."""

    gewichten: Getallen
    mits: int | None


@dataclass(frozen=True)
class Keuze:
    """Which cells are hidden, and which of those the rules hide."""

    verborgen: Vlaggen
    primair: Vlaggen


class Getuigen:
    """Ways in which everything shown could have come about: each proves how little or how much a cell may be."""

    def __init__(self, waarden: Getallen) -> None:
        self._waarden = waarden
        self._gevallen: list[Getallen] = [waarden]
        self.laagste = self.hoogste = waarden

    def kies(self, verborgen: Vlaggen) -> None:
        """Keep to those that agree with what is shown now."""
        alle = np.array(self._gevallen)
        past = np.all(np.abs(alle - self._waarden)[:, ~verborgen] <= NIETS, axis=1)
        self.laagste, self.hoogste = alle[past].min(axis=0), alle[past].max(axis=0)

    def hoor(self, cellen: Getallen) -> None:
        """Add one."""
        self._gevallen.append(cellen)
        self.laagste, self.hoogste = np.minimum(self.laagste, cellen), np.maximum(self.hoogste, cellen)


@dataclass(frozen=True)
class Proef:
    """What an outsider is put to: the cells, the program that narrows them down, and what it answered so far."""

    stelsel: Stelsel
    ruimte: Speelruimte
    getuigen: Getuigen
    drempel: int

    def vraag(self, cel: int, *, hoogste: bool) -> Uiterste:
        """The most or the least that a cell can be."""
        doel = np.zeros_like(self.stelsel.waarden)
        doel[cel] = 1.0
        uiterste = self.ruimte.uiterste(doel, hoogste=hoogste)
        self.getuigen.hoor(uiterste.cellen)
        return uiterste

    def snede(self, *uitersten: Uiterste, tekort: float, mits: int | None = None) -> Snede:
        """What hiding each cell adds, as a part of what is short; more than all of it counts as all.

        A hidden cell may be anything from nought up, so where a higher one helps there is no end to what it adds.
        """
        opbrengst = np.zeros_like(self.stelsel.waarden)
        for winst in (uiterste.winst for uiterste in uitersten):
            opbrengst += np.where(winst > _KLEINSTE_WINST, np.inf, np.maximum(-winst, 0.0) * self.stelsel.waarden)
        return Snede(np.where(self.stelsel.vrij, np.minimum(opbrengst / tekort, 1.0), 0.0), mits)


def proef(stelsel: Stelsel, *, drempel: int, seconden: float) -> Proef:
    """A new outsider, who has been asked nothing yet."""
    return Proef(stelsel, Speelruimte(stelsel, seconden=seconden), Getuigen(stelsel.waarden), drempel)


def ontbrekend(proef: Proef, keuze: Keuze) -> Iterator[Snede]:
    """The conditions that what is hidden now does not meet: none when every hidden cell is safe.

    Of every hidden cell it must stay open that it is nought, as well as that it is `drempel` or more. A large one may
    also be known to be `drempel` or more, with so much room when the rules hide it, and any room when it helps hiding.
    """
    proef.ruimte.verberg(keuze.verborgen)
    proef.getuigen.kies(keuze.verborgen)
    for cel in map(int, np.flatnonzero(keuze.verborgen)):
        yield from _groot(proef, cel, keuze) if proef.stelsel.waarden[cel] >= proef.drempel else _klein(proef, cel)


def _klein(proef: Proef, cel: int) -> Iterator[Snede]:
    if proef.getuigen.laagste[cel] > NIETS:
        onder = proef.vraag(cel, hoogste=False)
        if onder.waarde > NIETS:
            yield proef.snede(onder, tekort=onder.waarde)
    if proef.getuigen.hoogste[cel] < proef.drempel - NIETS:
        boven = proef.vraag(cel, hoogste=True)
        if boven.waarde < proef.drempel - NIETS:
            yield proef.snede(boven, tekort=proef.drempel - boven.waarde)


def _groot(proef: Proef, cel: int, keuze: Keuze) -> Iterator[Snede]:
    nodig, mits = (float(proef.drempel), None) if keuze.primair[cel] else (1.0, cel)
    if proef.getuigen.laagste[cel] > NIETS:
        onder = proef.vraag(cel, hoogste=False)
        if NIETS < onder.waarde < proef.drempel - NIETS:
            yield proef.snede(onder, tekort=onder.waarde, mits=mits)
            return
    if proef.getuigen.hoogste[cel] - proef.getuigen.laagste[cel] >= nodig - NIETS:
        return
    onder, boven = (proef.vraag(cel, hoogste=hoogste) for hoogste in (False, True))
    tekort = nodig - (boven.waarde - onder.waarde)
    if tekort > NIETS:
        yield proef.snede(onder, boven, tekort=tekort, mits=mits)
