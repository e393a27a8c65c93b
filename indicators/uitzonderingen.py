"""Agreed exceptions: for which creditors nothing is judged for now, of what, why and until when."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from indicators.logwoorden import namen
from indicators.unit import schrijf_datum
from protect.mensen import ziet_mensen
from store.stand import Stand

REACTIETERMIJN, MELDINGEN, BEIDE = "reactietermijn", "meldingen", "beide"
DEKT = {REACTIETERMIJN: "de tijd om te antwoorden", MELDINGEN: "meldingen dat een afspraak is geschonden",
        BEIDE: "de tijd om te antwoorden en meldingen dat een afspraak is geschonden"}  # fmt: skip
# Which figures may be judged on what an exception can be about.
GAAT_OVER = {"SCH-02": REACTIETERMIJN, "SCH-03": REACTIETERMIJN, "SCH-06": MELDINGEN, "SCH-07": MELDINGEN,
             "SCH-08": MELDINGEN}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Uitzondering:
    """One exception; `tot` is its last day. `functie` noted it."""

    schuldeiser_id: str
    reden: str
    dekt: str
    van: date
    tot: date
    levering: str
    functie: str

    @property
    def waarom(self) -> str:
        """The reason in words."""
        return namen("uitzonderingsredenen").get(self.reden, self.reden)

    @property
    def waarover(self) -> str:
        """What is not judged."""
        return DEKT[self.dekt]

    @property
    def kort(self) -> str:
        """What stands in the place of a judgement."""
        return f"afgesproken uitzondering tot en met {schrijf_datum(self.tot)}"

    @property
    def zin(self) -> str:
        """What is not judged, why and until when."""
        return (
            f"Afgesproken uitzondering van {schrijf_datum(self.van)} tot en met {schrijf_datum(self.tot)}: "
            f"{self.waarom[:1].lower()}{self.waarom[1:]}. Zolang zeggen wij niets over {self.waarover}. "
            "De cijfers blijven staan."
        )

    def over(self, wat: str) -> bool:
        """Whether it is about this (reactietermijn or meldingen)."""
        return self.dekt in (wat, BEIDE)


_SELECT = "SELECT schuldeiser_id, reden, dekt, van, tot, levering, functie"


@lru_cache(maxsize=32)
def uitzonderingen(stand: Stand) -> tuple[Uitzondering, ...]:
    """The exceptions that hold on the peildatum, those that last longest first; none for other roles than intern."""
    if not ziet_mensen(stand) or "uitzonderingen" not in stand.editie.manifest["relaties"]:
        return ()
    select = f"{_SELECT} FROM uitzonderingen_op ORDER BY tot DESC, schuldeiser_id, volgorde DESC"
    return tuple(Uitzondering(*rij) for rij in stand.rijen(("uitzonderingen_op",), select))


def uitgezonderd(stand: Stand, code: str) -> dict[str, Uitzondering]:
    """By creditor the exception because of which this figure is not judged for it."""
    wat = GAAT_OVER.get(code, "")
    return {u.schuldeiser_id: u for u in reversed(uitzonderingen(stand)) if wat and u.over(wat)}
