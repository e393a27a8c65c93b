"""The search for what to hide: quickly what is enough, and then in a set number of steps what is lightest."""

import time
from collections.abc import Iterator

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from protect.snedes import Keuze, Proef, Snede, ontbrekend
from protect.speelruimte import GeenUitkomstError
from protect.stelsel import Getallen, Vlaggen

_OPGELOST = 0  # what scipy calls a solved program
_SPELING = 1e-9
# So far the lightest choice is sought, counted in rounds and branches and not in seconds: the same on every machine.
_RONDES, _TAKKEN = 30, 200


class NietTeBeveiligenError(ValueError):
    """What earlier edities show already gives away a cell, whatever is hidden now."""


class Zoektocht:
    """What must be hidden (`moet`, of which `klein` by the rules), and the conditions an outsider's answers made."""

    def __init__(self, buiten: Proef, klein: Vlaggen, moet: Vlaggen, *, ook_van_binnen: bool, tot: float) -> None:
        self._buiten, self._stelsel = buiten, buiten.stelsel
        self._klein, self._moet = klein, moet
        self._ook_van_binnen, self._tot = ook_van_binnen, tot
        self._snedes: list[Snede] = []

    @property
    def lps(self) -> int:
        """How many questions were put to the outsider."""
        return self._buiten.ruimte.lps

    def snel(self) -> Vlaggen:
        """Condition by condition what adds most for its weight; then shown again what proved to be too much.

        Raises GeenUitkomstError where the time is up before every cell is safe.
        """
        verborgen = self._moet
        while self._ontbreekt(verborgen):
            if time.monotonic() > self._tot:
                raise GeenUitkomstError("Er is geen tijd meer en nog niet elke cel is veilig.")
            verborgen = self._gulzig(verborgen)
        gewicht, waarde = self._stelsel.gewichten, self._stelsel.waarden
        tweede = map(int, np.flatnonzero(verborgen & ~self._moet))
        for cel in sorted(tweede, key=lambda i: (-gewicht[i], -waarde[i], i)):
            ruimer = verborgen.copy()
            ruimer[cel] = False
            if time.monotonic() < self._tot and next(self._vragen(ruimer), None) is None:
                verborgen = ruimer
        return verborgen

    def lichtste(self) -> tuple[Vlaggen | None, bool]:
        """The lightest choice, and whether it was sought to the end; None where it takes too long."""
        beste, precies = self._moet, True
        for _ in range(_RONDES):
            if time.monotonic() > self._tot:
                break
            if not self._ontbreekt(beste):
                return beste, precies
            volgende, bewezen = self._beste()
            if volgende is None:
                break
            beste, precies = volgende, precies and bewezen
        return None, False

    def _ontbreekt(self, verborgen: Vlaggen) -> bool:
        """Whether a choice is not enough; what it lacks joins the conditions. Raises NietTeBeveiligenError."""
        nieuw: list[Snede] = []
        for vragen in self._per_kenner(verborgen):
            nieuw = nieuw or list(vragen)
        verloren = (x for x in nieuw if not x.gewichten.any() and (x.mits is None or self._stelsel.verborgen[x.mits]))
        if next(verloren, None) is not None:
            raise NietTeBeveiligenError("Wat eerder is getoond, verraadt al een cel die nu verborgen moet zijn.")
        self._snedes += nieuw
        return bool(nieuw)

    def _vragen(self, verborgen: Vlaggen) -> Iterator[Snede]:
        for vragen in self._per_kenner(verborgen):
            yield from vragen

    def _per_kenner(self, verborgen: Vlaggen) -> Iterator[Iterator[Snede]]:
        """The questions of an outsider, and of who is counted in a hidden cell himself."""
        keuze = Keuze(verborgen, self._klein)
        yield ontbrekend(self._buiten, keuze)
        if self._ook_van_binnen:
            bezet = set(map(int, np.flatnonzero(self._stelsel.bezet)))
            binnen = bezet & set(map(int, self._stelsel.optelling[verborgen].indices))
            yield from (ontbrekend(self._buiten, keuze, kern=kern) for kern in sorted(binnen))

    def _beste(self) -> tuple[Vlaggen | None, bool]:
        """The lightest choice found that meets every condition so far, and whether none is lighter."""
        onder = self._moet.astype(float)
        uitkomst = milp(
            self._stelsel.gewichten,
            integrality=np.ones_like(onder),
            bounds=Bounds(onder, np.where(self._stelsel.getoond, 0.0, 1.0)),
            constraints=LinearConstraint(self._rijen(), [float(x.mits is None) for x in self._snedes], np.inf),
            options={"time_limit": max(0.0, self._tot - time.monotonic()), "node_limit": _TAKKEN},
        )
        if uitkomst.x is None:
            return None, False
        return np.asarray(uitkomst.x > 0.5, dtype=np.bool_), uitkomst.status == _OPGELOST

    def _rijen(self) -> csr_matrix:
        rijen = np.array([snede.gewichten for snede in self._snedes])
        for i, snede in enumerate(self._snedes):
            if snede.mits is not None:
                rijen[i, snede.mits] -= 1.0
        return csr_matrix(rijen)

    def _gulzig(self, verborgen: Vlaggen) -> Vlaggen:
        """Hide, condition by condition, what adds most for its weight: quick, and hardly ever undone."""
        keuze = verborgen.copy()
        for snede in self._snedes:
            while (snede.mits is None or keuze[snede.mits]) and float(snede.gewichten[keuze].sum()) < 1.0 - _SPELING:
                waard: Getallen = np.where(keuze, 0.0, snede.gewichten / self._stelsel.gewichten)
                if waard.any():
                    keuze[int(np.argmax(waard))] = True
                elif snede.mits is not None:
                    keuze[snede.mits] = False  # nothing protects it, and it need not be hidden
        return keuze
