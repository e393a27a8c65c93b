"""Terms of creditors: what is left of its term to answer, per Kennisgeving that still waits for a final answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from indicators.uitzonderingen import Uitzondering, uitgezonderd
from store.stand import Stand
from store.werkdagen import MAANDEN, Termijn, termijn

# Rows about people: for role intern alone, and never all of a national log at once.
HOOGSTENS = 1000


@dataclass(frozen=True, slots=True)
class Openstaand:
    """One Kennisgeving without a final answer. `resterend` counts in the unit of the norm; below 0 it is too late.

    `stopt_tot` is the last day on which its convenant, in force on the sending date, stops collection; None when the
    convenant or its term is not known, or when collection does not stop on receipt.
    """

    kennisgeving: int
    schuldeiser_id: str
    sector: str
    convenant: str
    reactie: str
    verzonden_op: date
    uiterlijk_op: date
    resterend: int
    eenheid: str
    stopt_tot: date | None
    uitgezonderd_tot: date | None = None

    @property
    def te_laat(self) -> int:
        """By how much the term is overrun; 0 when it is not, or while an exception was agreed on (its last day)."""
        return 0 if self.uitgezonderd_tot else max(0, -self.resterend)


def antwoord_uiterlijk(verzonden_op: date) -> date:
    """The last day to answer a Kennisgeving, by the norm in force on the day it was sent."""
    return termijn("reactietermijn", verzonden_op).laatste_dag(verzonden_op)


def openstaand(stand: Stand, *, schuldeiser_id: str = "", hoogstens: int = HOOGSTENS) -> tuple[Openstaand, ...]:
    """The Kennisgevingen without a final answer, the oldest first; none for a role that may see no rows."""
    if stand.rol != "intern":
        return ()
    rijen = stand.rijen(
        ("kennisgevingen_op",),
        "SELECT kennisgeving, schuldeiser_id, sector, convenant, reactie, verzonden_op, moment,"
        " CASE WHEN stopt_bij_ontvangst THEN convenant_maanden END, coalesce(ontvangen_op, verzonden_op)"
        " FROM kennisgevingen_op WHERE initiatief = 'kennisgeving' AND reactie IN ('geen_reactie', 'in_behandeling')"
        " AND ($schuldeiser_id = '' OR schuldeiser_id = $schuldeiser_id)"
        " ORDER BY verzonden_op, kennisgeving LIMIT $hoogstens",
        {"schuldeiser_id": schuldeiser_id, "hoogstens": hoogstens},
    )
    buiten = uitgezonderd(stand, "SCH-02")
    return tuple(_openstaand(rij, buiten.get(rij[1])) for rij in rijen)


def _openstaand(rij: tuple[Any, ...], uitzondering: Uitzondering | None) -> Openstaand:
    kennisgeving, schuldeiser_id, sector, convenant, reactie, verzonden_op, moment, maanden, begin = rij
    norm = termijn("reactietermijn", verzonden_op)
    return Openstaand(
        kennisgeving, schuldeiser_id, sector, convenant, reactie, verzonden_op,
        uiterlijk_op=norm.laatste_dag(verzonden_op),
        resterend=norm.resterend(verzonden_op, op=moment),
        eenheid=norm.eenheid,
        stopt_tot=Termijn(int(maanden), MAANDEN).laatste_dag(begin) if maanden else None,
        uitgezonderd_tot=uitzondering.tot if uitzondering else None,
    )  # fmt: skip
