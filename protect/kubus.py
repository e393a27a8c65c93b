"""The cube: which tables about people other roles may see, along which axes and in which views. Nothing else exists."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from protect.primair import Gevoelig

ONBEKEND = "onbekend"
KWARTAAL = "kwartaal"
PROVINCIE = "coalesce(provincie_code, 'onbekend')"
SECTOR = "coalesce(nullif(sector, ''), 'onbekend')"


def _kwartaal(dag: str) -> str:
    return f"CAST(year({dag}) AS VARCHAR) || '-K' || CAST(quarter({dag}) AS VARCHAR)"


@dataclass(frozen=True)
class Kubus:
    """One table: a row of `relatie` counts where `waar` holds, by the expressions of the axes.

    Every view crosses two axes. The last axis is the quarter; `dicht_na` says how many months after its end nothing
    about it can change any more. `trajecten`: what is counted are trajecten, so that no person counts twice.
    """

    naam: str
    relatie: str
    waar: str
    assen: Mapping[str, str]
    gevoelig: tuple[Gevoelig, ...] = ()
    schuldeisers: bool = True
    trajecten: bool = False
    dicht_na: int = 1

    @property
    def doorsneden(self) -> tuple[tuple[str, ...], ...]:
        """The views: every two axes, with their totals."""
        return tuple(combinations(self.assen, 2))


KUBUSSEN = (
    Kubus(
        naam="pauzes",
        relatie="pauzes_op",
        waar="zekerheid = 'bevestigd' AND initiatief = 'kennisgeving'",
        assen={
            "provincie": PROVINCIE,
            "sector": SECTOR,
            "uitkomst": "coalesce(nullif(uitkomst, ''), 'lopend')",
            KWARTAAL: "startkwartaal",
        },
        gevoelig=(Gevoelig("uitkomst", frozenset({"hulp_gestopt", "hervat_door_schuldeiser"})),),
        dicht_na=9,  # the longest term, and a month to report its end
    ),
    Kubus(
        naam="kennisgevingen",
        relatie="kennisgevingen_op",
        waar="initiatief = 'kennisgeving'",
        assen={"sector": SECTOR, "reactie": "reactie", KWARTAAL: _kwartaal("verzonden_op")},
        gevoelig=(Gevoelig("reactie", frozenset({"geweigerd"})),),
        dicht_na=2,
    ),
    Kubus(
        naam="signalen",
        relatie="signalen_op",
        waar="initiatief = 'kennisgeving'",
        assen={"provincie": PROVINCIE, KWARTAAL: _kwartaal("signaaldatum")},
        schuldeisers=False,
    ),
    Kubus(
        naam="trajecten",
        relatie="trajecten_op",
        waar="true",
        assen={"provincie": PROVINCIE, KWARTAAL: _kwartaal("eerste_signaal")},
        schuldeisers=False,
        trajecten=True,
    ),
)
