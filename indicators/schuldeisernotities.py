"""What was noted about creditors, as it stands beside their figures: replies and agreed exceptions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from indicators.logwoorden import namen
from indicators.schuldeisers import schuldeisers
from indicators.uitzonderingen import uitzonderingen
from indicators.unit import schrijf_datum
from protect.mensen import ziet_mensen
from store.stand import Stand

SOORTEN = {"weerwoord": "Reactie", "betwisting": "Melding", "uitzondering": "Afgesproken uitzondering"}
BETWISTSTATEN = {"betwist": "De schuldeiser is het niet eens met een melding",
                 "ingetrokken": "De schuldeiser is het niet langer oneens met een melding"}  # fmt: skip
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
    codes = set(groepen)
    gezegd = [weerwoordzin(stand, w) for w in weerwoorden(stand) if w.geldt and w.schuldeiser_id in codes]
    lopend = [u for u in uitzonderingen(stand) if u.schuldeiser_id in codes]
    return (*gezegd, *(f"{naam_van(stand, u.schuldeiser_id)}: {u.zin}" for u in lopend))


@dataclass(frozen=True, slots=True)
class Genoteerd:
    """One entry about a creditor, whether or not it counts on the peildatum."""

    soort: str
    dag: date
    wat: str
    levering: str
    functie: str
    vanaf: date
    tot: date | None

    def telt(self, dag: date) -> bool:
        """Whether it is there on a day; of a reply that a newer one took the place of, too."""
        return self.vanaf <= dag and (self.tot is None or dag <= self.tot)

    def waarom_niet(self, dag: date) -> str:
        """From when it counts, or until when it did."""
        if dag < self.vanaf:
            return f"nog niet, vanaf {schrijf_datum(self.vanaf)}"
        return f"niet meer, tot en met {schrijf_datum(self.tot)}" if self.tot else "nee"


_GENOTEERD = """
SELECT 'weerwoord', datum, tekst, levering, functie, bij, NULL, volgorde FROM weerwoorden WHERE schuldeiser_id = $id
UNION ALL
SELECT 'betwisting', datum, staat, levering, functie, datum, NULL, volgorde
FROM betwistingen WHERE schuldeiser_id = $id
UNION ALL
SELECT 'uitzondering', van, reden || '|' || CAST(tot AS VARCHAR), levering, functie, van, tot, volgorde
FROM uitzonderingen WHERE schuldeiser_id = $id
ORDER BY 2 DESC, 8 DESC
"""


def genoteerd(stand: Stand, schuldeiser_id: str) -> tuple[Genoteerd, ...]:
    """Every entry about a creditor, newest first, also those of after the peildatum."""
    if not bewaart(stand, "uitzonderingen"):
        return ()
    rijen = stand.rijen((), _GENOTEERD, {"id": schuldeiser_id})
    return tuple(Genoteerd(soort, dag, _in_woorden(soort, wat), *rest) for soort, dag, wat, *rest, _ in rijen)


def _in_woorden(soort: str, wat: str) -> str:
    if soort == "betwisting":
        return BETWISTSTATEN.get(wat, wat)
    if soort == "uitzondering":
        reden, _, tot = wat.partition("|")
        naam = namen("uitzonderingsredenen").get(reden, reden)
        return f"{naam}; tot en met {schrijf_datum(date.fromisoformat(tot))}"
    return wat
