"""Secondary suppression: what else must be hidden so that nobody can work out what is too small to show.

The scheme of Fischetti and Salazar (Management Science 47, 2001): which cells to hide is an integer program, to which
the outsider's own linear programs add conditions until nothing that is hidden can be narrowed too far. A quick
choice, of which what proved too much is shown again, is made beside it: it is there when the other takes too many
steps, and sometimes it is lighter, since a large cell may be known to be large in one choice and not in another.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from protect.snedes import proef
from protect.stelsel import Stelsel, Vlaggen
from protect.zoektocht import NietTeBeveiligenError, Zoektocht

__all__ = ["NietTeBeveiligenError", "Onderdrukking", "onderdruk"]


@dataclass(frozen=True)
class Onderdrukking:
    """What is hidden, by the rules (`primair`) and to protect those (`secundair`).

    `exact`: the lightest choice was sought to the end.
    """

    primair: frozenset[str]
    secundair: frozenset[str]
    exact: bool
    lps: int
    seconden: float

    @property
    def verborgen(self) -> frozenset[str]:
        """Everything that is not shown; nobody is told which is which."""
        return self.primair | self.secundair


def onderdruk(
    stelsel: Stelsel,
    primair: Iterable[str],
    *,
    drempel: int,
    seconden: float = 60.0,
    exact: bool = True,
    ook_van_binnen: bool = False,
) -> Onderdrukking:
    """Hide more until every hidden cell is safe for an outsider who knows the rules but not the numbers.

    `ook_van_binnen`: also for anybody who is counted in a hidden cell and knows it, which takes many more questions.
    The least loss is sought in a set number of steps, for `seconden` at most; where `exact` is false what is quickly
    found will do. Raises NietTeBeveiligenError, and GeenUitkomstError when there is no answer in twice that time.
    """
    begin, klein = time.monotonic(), np.isin(stelsel.sleutels, list(primair))
    moet = klein | stelsel.verborgen
    if np.any(klein & stelsel.getoond):
        raise NietTeBeveiligenError(f"Al getoond: {', '.join(sorted(_namen(stelsel, klein & stelsel.getoond)))}")

    def zoektocht(tot: float) -> Zoektocht:
        buiten = proef(stelsel, drempel=drempel, seconden=seconden)
        return Zoektocht(buiten, klein, moet, ook_van_binnen=ook_van_binnen, tot=tot)

    zorgvuldig, snel = zoektocht(begin + seconden), zoektocht(begin + 2 * seconden)
    beste, precies = zorgvuldig.lichtste() if exact else (None, False)
    keuzes = [x for x in (beste, snel.snel()) if x is not None]
    verborgen = min(keuzes, key=lambda keuze: float(stelsel.gewichten[keuze].sum()))
    tweede, duur = _namen(stelsel, verborgen & ~moet), time.monotonic() - begin
    return Onderdrukking(_namen(stelsel, klein), tweede, precies, zorgvuldig.lps + snel.lps, duur)


def _namen(stelsel: Stelsel, welke: Vlaggen) -> frozenset[str]:
    return frozenset(stelsel.sleutels[i] for i in np.flatnonzero(welke))
