"""The contradictions of an editie as the ingest sees them: which may be decided on, and what the sides are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from store.editie import Editie
from store.stand import lees_stand

# Two answers of the same day and rank: the stand follows what is decided about them.
GELIJKE_RANG = "gelijke_rang"
_VELDEN = ("kenmerk", "soort", "gm_code", "op", "levering", "blad", "cel", "status", "andere_levering", "andere_blad",
           "andere_cel", "andere_status", "tekst")  # fmt: skip
_SELECT = f"""
SELECT {", ".join("ander_blad" if veld == "andere_blad" else veld for veld in _VELDEN)}, opgelost
FROM tegenspraakstanden_op
ORDER BY op, gm_code, soort, kenmerk
"""


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """One contradiction with the places of its two sides; `tekst` says what it is about where there is no gemeente."""

    kenmerk: str
    soort: str
    gm_code: str
    op: date
    levering: str
    blad: str
    cel: str
    status: str
    andere_levering: str
    andere_blad: str
    andere_cel: str
    andere_status: str
    tekst: str
    opgelost: bool

    def als_record(self) -> dict[str, Any]:
        """The contradiction as the command line prints it."""
        return {naam: getattr(self, naam) for naam in self.__slots__} | {"op": self.op.isoformat()}

    def als_kanten(self) -> tuple[str, str]:
        """Both sides in one line each: delivery, sheet, cell and what it says."""
        ene = (self.levering, self.blad, self.cel, self.status)
        andere = (self.andere_levering, self.andere_blad, self.andere_cel, self.andere_status)
        return ", ".join(filter(None, ene)), ", ".join(filter(None, andere))

    def kanten(self) -> dict[str, str]:
        """The two sides as a decision keeps them."""
        delen = ("levering", "blad", "cel", "status")
        ene = {f"ene_{deel}": getattr(self, deel) for deel in delen}
        return ene | {f"andere_{deel}": getattr(self, f"andere_{deel}") for deel in delen}


def tegenspraken(editie: Editie, op: date | None = None) -> tuple[Tegenspraak, ...]:
    """The contradictions known on a day, by default the newest, solved ones too; none in an editie of before them."""
    if "beslissingen" not in editie.manifest["relaties"]:
        return ()
    rijen = lees_stand(op, editie=editie).rijen(("tegenspraakstanden_op",), _SELECT)
    return tuple(Tegenspraak(*rij) for rij in rijen)
