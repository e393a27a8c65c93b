"""Comparing two values that carry an interval: the difference, and whether it is one that can be shown."""

from dataclasses import dataclass

from indicators.measurement import Rij, Status
from indicators.statistics import verschil, verschil_aangetoond

GEEN_VERSCHIL = "geen aantoonbaar verschil"


@dataclass(frozen=True, slots=True)
class Verschil:
    """One value less another, with its interval; `aangetoond` when nought lies outside it."""

    waarde: float
    ondergrens: float
    bovengrens: float
    aangetoond: bool


def verschil_van(een: Rij, ander: Rij) -> Verschil | None:
    """The difference with Newcombe's interval; None where one of the two has no value or no interval."""
    kanten = [_kant(rij) for rij in (een, ander)]
    if kanten[0] is None or kanten[1] is None:
        return None
    waarde, grenzen = verschil(kanten[0], kanten[1])
    return Verschil(waarde, *grenzen, verschil_aangetoond(grenzen))


def _kant(rij: Rij) -> tuple[float, tuple[float, float]] | None:
    if rij.status != Status.OK or rij.waarde is None or rij.ondergrens is None or rij.bovengrens is None:
        return None
    return rij.waarde, (rij.ondergrens, rij.bovengrens)
