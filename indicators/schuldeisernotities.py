"""What was noted about creditors, as it stands beside their figures: replies and agreed exceptions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from indicators.schuldeisers import schuldeisers
from indicators.unit import schrijf_datum
from protect.mensen import ziet_mensen
from store.stand import Stand

HOE = {"brief": "per brief", "mail": "per e-mail", "gesprek": "in een gesprek"}


@dataclass(frozen=True, slots=True)
class Weerwoord:
    """What a creditor said itself; `geldt` marks the newest, which is the one that is shown. `functie` noted it."""

    schuldeiser_id: str
    datum: date
    bij: date
    tekst: str
    hoe: str
    levering: str
    functie: str
    geldt: bool

    @property
    def herkomst(self) -> str:
        """When and how it came."""
        return f"{schrijf_datum(self.datum)}, {HOE.get(self.hoe, self.hoe)}"


_WEERWOORDEN = """
SELECT schuldeiser_id, datum, bij, tekst, hoe, levering, functie, geldt
FROM weerwoorden_op ORDER BY schuldeiser_id, datum DESC, bij DESC, volgorde DESC
"""


def weerwoorden(stand: Stand, schuldeiser_id: str = "") -> tuple[Weerwoord, ...]:
    """The replies that belong with the figures of the peildatum, newest first per creditor; of all, or of one."""
    return tuple(w for w in _alle_weerwoorden(stand) if schuldeiser_id in ("", w.schuldeiser_id))


@lru_cache(maxsize=16)
def _alle_weerwoorden(stand: Stand) -> tuple[Weerwoord, ...]:
    if not bewaart(stand, "weerwoorden"):
        return ()
    return tuple(Weerwoord(*rij) for rij in stand.rijen(("weerwoorden_op",), _WEERWOORDEN))


def geldend_weerwoord(stand: Stand, schuldeiser_id: str) -> Weerwoord | None:
    """The reply that stands beside the figures of a creditor."""
    return next((w for w in weerwoorden(stand, schuldeiser_id) if w.geldt), None)


def bewaart(stand: Stand, relatie: str) -> bool:
    """Whether this role sees figures about creditors, and the editie is not of before there were such entries."""
    return ziet_mensen(stand) and relatie in stand.editie.manifest["relaties"]


def naam_van(stand: Stand, schuldeiser_id: str) -> str:
    """What a creditor is called on the peildatum."""
    wie = schuldeisers(stand).get(schuldeiser_id)
    return wie.naam if wie else schuldeiser_id


def weerwoordzin(stand: Stand, w: Weerwoord) -> str:
    """The reply as one sentence with whose it is."""
    return f"Reactie van {naam_van(stand, w.schuldeiser_id)} ({w.herkomst}): “{w.tekst}”"


def bijschriften(stand: Stand, groepen: Iterable[str]) -> tuple[str, ...]:
    """What stands beside the figures of these creditors, wherever they are printed."""
    gekozen = [geldend_weerwoord(stand, groep) for groep in groepen]
    return tuple(weerwoordzin(stand, w) for w in gekozen if w is not None)
