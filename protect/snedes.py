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

    def __init__(self, stelsel: Stelsel) -> None:
        self._onder, self._boven = stelsel.onder - NIETS, stelsel.boven + NIETS
        self._cellen: list[Getallen] = [stelsel.waarden]
        self._kernen: list[Getallen] = [stelsel.bezet.astype(float)]
        self.laagste = self.hoogste = stelsel.waarden

    def kies(self, verborgen: Vlaggen, kern: int | None) -> None:
        """Keep to those that agree with what is shown now, and with one case in `kern`."""
        alle = np.array(self._cellen)
        past = np.all(((alle >= self._onder) & (alle <= self._boven))[:, ~verborgen], axis=1)
        if kern is not None:
            past &= np.array([kernen[kern] for kernen in self._kernen]) >= 1.0 - NIETS
        self.laagste, self.hoogste = alle[past].min(axis=0), alle[past].max(axis=0)

    def hoor(self, uiterste: Uiterste) -> None:
        """Add one."""
        self._cellen.append(uiterste.cellen)
        self._kernen.append(uiterste.kernen)
        self.laagste = np.minimum(self.laagste, uiterste.cellen)
        self.hoogste = np.maximum(self.hoogste, uiterste.cellen)


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
        self.getuigen.hoor(uiterste)
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
    return Proef(stelsel, Speelruimte(stelsel, seconden=2 * seconden), Getuigen(stelsel), drempel)


def ontbrekend(proef: Proef, keuze: Keuze, *, kern: int | None = None) -> Iterator[Snede]:
    """The conditions that what is hidden now does not meet: none when every hidden cell is safe.

    Of every hidden cell it must stay open that it is nought, as well as that it is `drempel` or more. A large one may
    also be known to be `drempel` or more, with so much room when the rules hide it, and any room when it helps hiding.
    Who knows of one case, in `kern`, is held to the same for all others, at the threshold less one.
    """
    proef.ruimte.verberg(keuze.verborgen)
    proef.ruimte.weet_van(kern)
    proef.getuigen.kies(keuze.verborgen, kern)
    eigen = np.zeros_like(proef.stelsel.waarden)
    if kern is not None:
        eigen = proef.stelsel.optelling[:, [kern]].toarray().ravel()
    for cel in map(int, np.flatnonzero(keuze.verborgen)):
        hoog = proef.drempel - (kern is not None) + eigen[cel]
        if proef.stelsel.waarden[cel] < proef.drempel:
            yield from _klein(proef, cel, laag=eigen[cel], hoog=hoog)
        else:
            nodig, mits = (float(proef.drempel), None) if keuze.primair[cel] and kern is None else (1.0, cel)
            yield from _groot(proef, cel, laag=eigen[cel], hoog=hoog, nodig=nodig, mits=mits)


def _klein(proef: Proef, cel: int, *, laag: float, hoog: float) -> Iterator[Snede]:
    if proef.getuigen.laagste[cel] > laag + NIETS:
        onder = proef.vraag(cel, hoogste=False)
        if onder.waarde > laag + NIETS:
            yield proef.snede(onder, tekort=onder.waarde - laag)
    if proef.getuigen.hoogste[cel] < hoog - NIETS:
        boven = proef.vraag(cel, hoogste=True)
        if boven.waarde < hoog - NIETS:
            yield proef.snede(boven, tekort=hoog - boven.waarde)


def _groot(proef: Proef, cel: int, *, laag: float, hoog: float, nodig: float, mits: int | None) -> Iterator[Snede]:
    if proef.getuigen.laagste[cel] > laag + NIETS:
        onder = proef.vraag(cel, hoogste=False)
        if laag + NIETS < onder.waarde < hoog - NIETS:
            yield proef.snede(onder, tekort=onder.waarde - laag, mits=mits)
            return
    if proef.getuigen.hoogste[cel] - proef.getuigen.laagste[cel] >= nodig - NIETS:
        return
    onder, boven = (proef.vraag(cel, hoogste=hoogste) for hoogste in (False, True))
    tekort = nodig - (boven.waarde - onder.waarde)
    if tekort > NIETS:
        yield proef.snede(onder, boven, tekort=tekort, mits=mits)
