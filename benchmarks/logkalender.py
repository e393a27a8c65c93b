"""On which days signals are given: working days, few in summer and around Christmas, and more every month."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.float64]
Nummers = NDArray[np.int64]

PER_MAAND = (0.95, 1.0, 1.1, 1.05, 0.95, 1.0, 0.7, 0.6, 1.1, 1.15, 1.1, 0.6)
PER_WEEKDAG = (1.15, 1.2, 1.0, 1.05, 0.8, 0.02, 0.01)
GROEI_PER_DAG = 0.0012  # more gemeenten every month: about a half more in a year
VRIJ = {(1, 1), (4, 27), (5, 5), (12, 25), (12, 26)}


@dataclass(frozen=True)
class Kalender:
    """A period with, per day, the share of all signals given up to and including it."""

    van: date
    tot: date
    opgeteld: Getallen

    def deel(self, dag: date) -> float:
        """The share of the signals given before a day: 0 before the period, 1 after it."""
        plek = (dag - self.van).days
        return float(self.opgeteld[min(plek, len(self.opgeteld)) - 1]) if plek > 0 else 0.0

    def dagen(self, delen: Getallen) -> Nummers:
        """The days, as numbers since 1970, at these shares."""
        plek = np.searchsorted(self.opgeteld, delen, side="right")
        return nummer(self.van) + np.minimum(plek, len(self.opgeteld) - 1)


def nummer(dag: date) -> int:
    """Days since 1 January 1970."""
    return (dag - date(1970, 1, 1)).days


def kalender(van: date, tot: date) -> Kalender:
    """The calendar of a period, both ends included."""
    dagen = [van + timedelta(days=i) for i in range((tot - van).days + 1)]
    gewicht = np.array([_gewicht(dag) * (1 + GROEI_PER_DAG * i) for i, dag in enumerate(dagen)])
    return Kalender(van, tot, np.cumsum(gewicht) / gewicht.sum())


def _gewicht(dag: date) -> float:
    if (dag.month, dag.day) in VRIJ:
        return 0.0
    return PER_MAAND[dag.month - 1] * PER_WEEKDAG[dag.weekday()]
