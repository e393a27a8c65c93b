"""The cube: which cells about people other roles may see, per closed half-year. Nothing else exists for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from protect.primair import Gevoelig
from protect.regels import KENNISGEVINGEN, MENSEN
from protect.tabellen import TOTAAL
from store.referentie import lees_referentie

ONBEKEND = "onbekend"
KWARTAAL = "kwartaal"
PROVINCIE = "provincie_code"
UITKOMSTEN = ("schuldregeling", "volledige_betaling", "hulp_gestopt", "hervat_door_schuldeiser",
              "afgelopen_zonder_oplossing", "verlopen_zonder_besluit", "naar_wsnp_of_rechter", "onbekend")  # fmt: skip
ANTWOORDEN = ("toegekend", "gedeeltelijk", "geweigerd", "niet_van_toepassing", "in_behandeling", "doorverwezen",
              "geen_reactie")  # fmt: skip


def _kwartaal(dag: str) -> str:
    return f"CAST(year({dag}) AS VARCHAR) || '-K' || CAST(quarter({dag}) AS VARCHAR)"


@cache
def sectorgroepen() -> Mapping[str, str]:
    """The groups of sectors that the cube has, by code: with each sector apart hardly a cell could be shown."""
    return {rij["groep"]: rij["groep_naam"] for rij in lees_referentie("sectorgroepen")}


def _sectorgroep() -> str:
    namen = " ".join(f"WHEN '{rij['sector']}' THEN '{rij['groep']}'" for rij in lees_referentie("sectorgroepen"))
    return f"CASE sector {namen} ELSE 'overig' END"


@dataclass(frozen=True)
class Kubus:
    """One table of a half-year: the rows that figure `code` counts, by the expressions of the axes.

    `datum` says in which half-year a row lies, `waar` which rows it is about beside what the figure counts by itself.
    Every view crosses two axes; the last axis is the quarter, which the figure calls `kwartaal_als`.
    `trajecten`: what is counted are trajecten, so that no person counts twice. `over`: whose threshold it has.
    """

    naam: str
    code: str
    datum: str
    assen: Mapping[str, str]
    waar: str = ""
    gevoelig: tuple[Gevoelig, ...] = ()
    schuldeisers: bool = True
    trajecten: bool = False
    kwartaal_als: str = KWARTAAL
    over: str = MENSEN

    @property
    def doorsneden(self) -> tuple[tuple[str, ...], ...]:
        """The views: every two axes, with their totals."""
        return tuple(combinations(self.assen, 2))


KUBUSSEN = (
    Kubus(
        naam="signalen",
        code="SIG-01",
        datum="signaaldatum",
        assen={"provincie": PROVINCIE, KWARTAAL: _kwartaal("signaaldatum")},
        schuldeisers=False,
    ),
    Kubus(
        naam="trajecten",
        code="PAU-13",
        datum="eerste_pauze_start",
        assen={"provincie": PROVINCIE, KWARTAAL: _kwartaal("eerste_pauze_start")},
        schuldeisers=False,
        trajecten=True,
    ),
    Kubus(
        naam="pauzes",
        code="PAU-05",
        datum="beeindigd_op",
        assen={
            "provincie": PROVINCIE,
            "sector": _sectorgroep(),
            "uitkomst": "uitkomst",
            KWARTAAL: _kwartaal("beeindigd_op"),
        },
        gevoelig=(Gevoelig("uitkomst", frozenset({"hulp_gestopt", "hervat_door_schuldeiser"})),),
    ),
    Kubus(
        naam="kennisgevingen",
        code="SCH-11",
        datum="verzonden_op",
        waar="rijp",
        assen={"sector": _sectorgroep(), "reactie": "reactie", KWARTAAL: _kwartaal("verzonden_op")},
        gevoelig=(Gevoelig("reactie", frozenset({"geweigerd"})),),
        kwartaal_als="startkwartaal",
        over=KENNISGEVINGEN,
    ),
)
Som = tuple[tuple[int, str], ...]  # codes of one axis, each added (1) or taken off (-1)
ALLES: Som = ((1, TOTAAL),)


@dataclass(frozen=True)
class Cijfer:
    """How a figure is read from a table: per maat a teller and a noemer, each a sum over the axis `as_`.

    A count has no noemer and is the whole of it.
    """

    code: str
    kubus: str
    as_: str = ""
    maten: tuple[tuple[str | None, Som, Som], ...] = ((None, ALLES, ()),)


CIJFERS = (
    Cijfer("SIG-01", "signalen"),
    Cijfer("PAU-13", "trajecten"),
    Cijfer("PAU-05", "pauzes", "uitkomst", tuple((code, ((1, code),), ALLES) for code in UITKOMSTEN)),
    Cijfer("SCH-11", "kennisgevingen", "reactie", tuple((code, ((1, code),), ALLES) for code in ANTWOORDEN)),
    Cijfer("SCH-02", "kennisgevingen", "reactie", ((None, ((1, TOTAAL), (-1, "geen_reactie")), ALLES),)),
    Cijfer(
        "SCH-04",
        "kennisgevingen",
        "reactie",
        ((None, ((1, "toegekend"), (1, "gedeeltelijk")), ((1, "toegekend"), (1, "gedeeltelijk"), (1, "geweigerd"))),),
    ),
)


@dataclass(frozen=True)
class Kerncijfer:
    """A figure that is shown for the whole country alone, as on the last day of the half-year; () is every maat."""

    code: str
    maten: tuple[str | None, ...] = ()
    over: str = MENSEN


KERNCIJFERS = (
    Kerncijfer("PAU-01"),
    Kerncijfer("PAU-02"),
    Kerncijfer("PAU-03"),
    Kerncijfer("PAU-08"),
    Kerncijfer("SCH-03", ("antwoord_7", "antwoord_14", "antwoord_28", "mediaan"), KENNISGEVINGEN),
)
