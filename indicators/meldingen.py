"""Reports that a pauze was broken, one by one: where each stands, and whether the creditor disputes it."""

from dataclasses import dataclass
from datetime import date

from indicators.logwoorden import SCHENDINGEN, namen
from indicators.schuldeisernotities import bewaart
from store.stand import Stand
from store.verbinding import Waarde

HOOGSTENS = 500


@dataclass(frozen=True, slots=True)
class Melding:
    """One report as known on the peildatum. `betwist_op` is when the creditor disputed it; None when it did not.

    `betwist`: it still does, and nothing was decided since.
    """

    levering: str
    blad: str
    rij: int
    gemeld_op: date
    gemeente: str
    schending: str
    schending_soort: str
    betwist_op: date | None
    betwist: bool

    @property
    def staat(self) -> str:
        """Reported, confirmed, overturned or mended."""
        return SCHENDINGEN.get(self.schending, self.schending)

    @property
    def wat(self) -> str:
        """What was done, in words."""
        soorten = namen("schendingsoorten")
        return ", ".join(soorten.get(code, code) for code in self.schending_soort.strip(";").split(";") if code)

    @property
    def oneens(self) -> str:
        """What the creditor says of it."""
        if self.betwist_op is None:
            return ""
        return "is het hier niet mee eens" if self.betwist else "was het hier niet mee eens; daarna is beslist"


_SELECT = """
SELECT levering, blad, rij, gemeld_op, naam, schending, schending_soort, betwist_op, betwist
FROM meldingen_op
WHERE schuldeiser_id = $schuldeiser_id AND initiatief = 'kennisgeving'
ORDER BY gemeld_op DESC, levering, blad, rij
LIMIT $hoogstens
"""


def meldingen(stand: Stand, schuldeiser_id: str, *, hoogstens: int = HOOGSTENS) -> tuple[Melding, ...]:
    """The reports about a creditor, newest first; none for a role that may see no rows, or in an older editie."""
    if not stand.editie.van_nu or not bewaart(stand, "betwistingen"):
        return ()
    vraag: dict[str, Waarde] = {"schuldeiser_id": schuldeiser_id, "hoogstens": hoogstens}
    return tuple(Melding(*rij) for rij in stand.rijen(("meldingen_op",), _SELECT, vraag))
