"""Secondary suppression: what else must be hidden so that nobody can work out what is too small to show.

The scheme of Fischetti and Salazar (Management Science 47, 2001): which cells to hide is an integer program, to which
the buiten's own linear programs add conditions until nothing that is hidden can be narrowed too far.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from protect.snedes import Keuze, Proef, Snede, ontbrekend, proef
from protect.speelruimte import GeenUitkomstError
from protect.stelsel import Getallen, Stelsel, Vlaggen

_OPGELOST = 0  # what scipy calls a solved program
_SPELING = 1e-9
# So far the lightest choice is sought, counted in branches and not in seconds: the same on every machine.
_TAKKEN = 200


class NietTeBeveiligenError(ValueError):
    """What earlier edities show already gives away a cell, whatever is hidden now."""


@dataclass(frozen=True)
class Onderdrukking:
    """What is hidden: by the rules (`primair`) and to protect those (`secundair`); `exact`: with the least loss."""

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
    The least loss is sought for `seconden`; after that, and where `exact` is false, what is quickly found will do.
    Raises NietTeBeveiligenError, and GeenUitkomstError when there is no answer in twice that time.
    """
    begin, klein = time.monotonic(), np.isin(stelsel.sleutels, list(primair))
    moet = klein | stelsel.verborgen
    if np.any(klein & stelsel.getoond):
        raise NietTeBeveiligenError(f"Al getoond: {', '.join(sorted(_namen(stelsel, klein & stelsel.getoond)))}")
    buiten = proef(stelsel, drempel=drempel, seconden=seconden)
    snedes: list[Snede] = []
    verborgen, precies = moet, exact
    while nieuw := _ontbreekt(buiten, Keuze(verborgen, klein), ook_van_binnen=ook_van_binnen):
        _eis_haalbaar(stelsel, nieuw)
        snedes += nieuw
        over = begin + seconden - time.monotonic()
        if over < -seconden:
            raise GeenUitkomstError(f"Na {2 * seconden:.0f} seconden is nog niet elke cel veilig.")
        beste, bewezen = _beste(stelsel, snedes, moet, seconden=over) if exact and over > 0 else (None, False)
        precies = precies and bewezen
        verborgen = _gulzig(stelsel, snedes, verborgen) if beste is None else beste
    tweede, duur = verborgen & ~moet, time.monotonic() - begin
    return Onderdrukking(_namen(stelsel, klein), _namen(stelsel, tweede), precies, buiten.ruimte.lps, duur)


def _ontbreekt(buiten: Proef, keuze: Keuze, *, ook_van_binnen: bool) -> list[Snede]:
    nieuw = list(ontbrekend(buiten, keuze))
    if nieuw or not ook_van_binnen:
        return nieuw
    stelsel = buiten.stelsel
    binnen = set(map(int, stelsel.optelling[keuze.verborgen].indices)) & set(map(int, np.flatnonzero(stelsel.bezet)))
    return [snede for kern in sorted(binnen) for snede in ontbrekend(buiten, keuze, kern=kern)]


def _eis_haalbaar(stelsel: Stelsel, nieuw: list[Snede]) -> None:
    """Raise where nothing that may still be hidden helps to protect what must be."""
    if any(not snede.gewichten.any() and (snede.mits is None or stelsel.verborgen[snede.mits]) for snede in nieuw):
        raise NietTeBeveiligenError("Wat eerder is getoond, verraadt al een cel die nu verborgen moet zijn.")


def _namen(stelsel: Stelsel, welke: Vlaggen) -> frozenset[str]:
    return frozenset(stelsel.sleutels[i] for i in np.flatnonzero(welke))


def _beste(stelsel: Stelsel, snedes: list[Snede], moet: Vlaggen, *, seconden: float) -> tuple[Vlaggen | None, bool]:
    """The lightest choice found that meets every condition, and whether there is no lighter one; None if none was."""
    onder = moet.astype(float)
    uitkomst = milp(
        stelsel.gewichten,
        integrality=np.ones_like(onder),
        bounds=Bounds(onder, np.where(stelsel.getoond, 0.0, 1.0)),
        constraints=LinearConstraint(_rijen(snedes), [float(snede.mits is None) for snede in snedes], np.inf),
        options={"time_limit": seconden, "node_limit": _TAKKEN},
    )
    if uitkomst.x is None:
        return None, False
    return np.asarray(uitkomst.x > 0.5, dtype=np.bool_), uitkomst.status == _OPGELOST


def _rijen(snedes: list[Snede]) -> csr_matrix:
    rijen = np.array([snede.gewichten for snede in snedes])
    for i, snede in enumerate(snedes):
        if snede.mits is not None:
            rijen[i, snede.mits] -= 1.0
    return csr_matrix(rijen)


def _gulzig(stelsel: Stelsel, snedes: list[Snede], verborgen: Vlaggen) -> Vlaggen:
    """Hide, condition by condition, what adds most for its weight: quick, and hardly ever undone."""
    keuze = verborgen.copy()
    for snede in snedes:
        while (snede.mits is None or keuze[snede.mits]) and float(snede.gewichten[keuze].sum()) < 1.0 - _SPELING:
            waard: Getallen = np.where(keuze, 0.0, snede.gewichten / stelsel.gewichten)
            if waard.any():
                keuze[int(np.argmax(waard))] = True
            elif snede.mits is not None:
                keuze[snede.mits] = False  # nothing protects it, and it need not be hidden
    return keuze
