"""The creditors of a fictional log: names as senders write them, by sort, each as likely as its sort is common."""

from dataclasses import dataclass

import numpy as np

from benchmarks.logkalender import Nummers

EIGEN_GEMEENTE = "Gemeente {}, belastingen"

# Nobody in this list answers better or worse than another of its sort: what they answer is drawn, never known.
SOORTEN: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("rijk", 2.2, ("Belastingdienst", "Bel.dienst", "CJIB", "Centraal Justitieel Incassobureau", "DUO", "UWV", "CAK",
                   "SVB")),
    ("zorg", 1.8, ("VGZ", "CZ", "Zilveren Kruis", "Menzis", "GGN namens Zilveren Kruis", "ONVZ", "DSW")),
    ("water", 1.2, ("Vitens", "Evides", "Brabant Water", "PWN", "Dunea", "WML", "Oasen")),
    ("energie", 1.6, ("Vattenfall (v/h Nuon)", "Essent", "Eneco", "Greenchoice")),
    ("krediet", 1.3, ("Riverty", "in3", "Billink", "Tinka")),
    ("telecom", 1.5, ("KPN", "Odido", "VodafoneZiggo", "Intrum namens KPN")),
    ("overig", 1.0, ("ING", "Bol", "Wehkamp", "Flanderijn", "Woonstichting De Horizon", "Woonstichting Het Voorbeeld",
                     EIGEN_GEMEENTE)),
    ("particulier", 0.5, ("dhr. Voorbeeld",)),
)  # fmt: skip
ZORG = 1
ONGEBONDEN = 4  # from this sort on silence is more common and the pause is only asked


@dataclass(frozen=True)
class Schuldeisers:
    """Names with, per name, the number of its sort and its weight."""

    namen: tuple[str, ...]
    soort: Nummers
    gewicht: np.ndarray[tuple[int], np.dtype[np.float64]]


def schuldeisers() -> Schuldeisers:
    """Every name that may stand in a log."""
    rijen = [(naam, i, gewicht) for i, (_, gewicht, namen) in enumerate(SOORTEN) for naam in namen]
    namen, soort, gewicht = zip(*rijen, strict=True)
    return Schuldeisers(namen, np.array(soort), np.array(gewicht))


def trek(eisers: Schuldeisers, aantallen: Nummers, toeval: np.random.Generator) -> Nummers:
    """For each traject so many different names, as one long list of places in `namen`, traject after traject."""
    loting = toeval.standard_exponential((len(aantallen), len(eisers.namen))) / eisers.gewicht
    volgorde = np.argsort(loting, axis=1, kind="stable")
    return volgorde[np.arange(len(eisers.namen)) < aantallen[:, None]]
