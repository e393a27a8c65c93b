"""What every part of a fictional log has in common: its days, its gemeenten and its creditors."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from benchmarks.logdeelnemers import Deelnemers, deelnemers
from benchmarks.logkalender import Kalender, kalender
from benchmarks.logschuldeisers import Schuldeisers, schuldeisers


@dataclass(frozen=True)
class Log:
    """What a log is drawn from: the same seed, size and period always give the same bytes."""

    kennisgevingen: int
    zaad: int = 1
    van: date = date(2024, 1, 1)
    tot: date = date(2025, 10, 31)
    gemeenten: int = 180
    begonnen_voor: date = date.max  # only gemeenten that used the Kennisgeving before this day
    tegenspraak: float = 0.003  # share of the signals of each gemeente that never said ja
    per_deel: int = 400_000  # rows made at a time: this, not the size of the log, sets the memory


@dataclass(frozen=True)
class Bron:
    """The fixed part of a log."""

    kalender: Kalender
    wie: Deelnemers
    eisers: Schuldeisers


def bron_van(log: Log) -> Bron:
    """The days, gemeenten and creditors of a log."""
    dagen = kalender(log.van, log.tot)
    wie = deelnemers(
        dagen,
        np.random.default_rng([log.zaad]),
        aantal=log.gemeenten,
        voor=log.begonnen_voor,
        tegenspraak=log.tegenspraak,
    )
    return Bron(dagen, wie, schuldeisers())
