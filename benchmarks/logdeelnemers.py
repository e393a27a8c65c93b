"""Which gemeenten stand in a fictional log, how often, and between which days: users, and a few that contradict."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from benchmarks.logkalender import Getallen, Kalender
from benchmarks.voorbeeldverhalen import JA, NEE, STIL, Verhaal, verhalen

TEGENSPREKERS = (NEE, NEE, STIL)  # DAT-03: senders that never said ja
EEN_ZWIJGER_OP, ZWIJGT_DAGEN = 36, 120  # and a user in so many that fell silent


@dataclass(frozen=True)
class Deelnemers:
    """The gemeenten of a log: names, share of the signals each, and the part of the calendar each takes up."""

    namen: tuple[str, ...]
    kansen: Getallen
    vanaf: Getallen
    tot: Getallen


def deelnemers(
    kalender: Kalender, toeval: np.random.Generator, *, aantal: int, voor: date, tegenspraak: float
) -> Deelnemers:
    """So many users of the example inventories, the biggest most likely, with the gemeenten that contradict them."""
    alle = verhalen()
    ja = _gekozen([v for v in alle if v.standen[2] == JA and (v.begon or date.min) < voor], aantal, toeval)
    anders = [_gekozen([v for v in alle if v.standen[2] == s], 8, toeval)[i] for i, s in enumerate(TEGENSPREKERS)]
    zwijgers = {id(v) for v in ja[-max(1, aantal // EEN_ZWIJGER_OP) :]}
    stil_vanaf = kalender.deel(kalender.tot - timedelta(days=ZWIJGT_DAGEN))
    vanaf = [kalender.deel(v.begon or date.min) for v in ja] + [0.0] * len(anders)
    tot = [stil_vanaf if id(v) in zwijgers else 1.0 for v in ja] + [1.0] * len(anders)
    vanaf = [a if a < b else 0.0 for a, b in zip(vanaf, tot, strict=True)]
    maat = toeval.lognormal(0, 0.4, len(vanaf))  # one uitvoerder sends for nearly everyone, another for few
    gewicht = np.array([_inwoners(v) for v in (*ja, *anders)]) * maat * (np.array(tot) - np.array(vanaf))
    gewicht[len(ja) :] = gewicht.sum() * tegenspraak
    return Deelnemers(
        tuple(v.rij["naam"] for v in (*ja, *anders)), gewicht / gewicht.sum(), np.array(vanaf), np.array(tot)
    )


def _gekozen(verhalen_: list[Verhaal], aantal: int, toeval: np.random.Generator) -> list[Verhaal]:
    loting = toeval.exponential(1, len(verhalen_)) / np.array([_inwoners(v) for v in verhalen_])
    return [verhalen_[i] for i in np.argsort(loting, kind="stable")[:aantal]]


def _inwoners(verhaal: Verhaal) -> float:
    return float(verhaal.rij["inwoners"])
