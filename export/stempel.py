"""What every export says about itself: of which day, from which gegevens, in which state."""

from dataclasses import dataclass
from datetime import date, timedelta

from indicators.unit import schrijf_datum
from store.referentie import norm
from store.stand import Stand

TITEL = "Landelijke Pauzeknop: gebruik van de Kennisgeving"
VOORBEELD = "Voorbeelddata (fictief)"
AUTEUR = "NVVK, project Landelijke Pauzeknop"


@dataclass(frozen=True, slots=True)
class Uitgave:
    """Which issue of a report this is. Without `vastgesteld` (who, as functions) it is a concept."""

    versie: int = 0
    gecontroleerd: str = ""
    vastgesteld: str = ""
    op: str = ""

    @property
    def status(self) -> str:
        """The word that every figure carries until it may be quoted."""
        return "vastgesteld" if self.vastgesteld else "concept"

    @property
    def woorden(self) -> str:
        """The status with its version."""
        return f"{self.status}, versie {self.versie}" if self.vastgesteld else self.status


CONCEPT = Uitgave()


def stempel(stand: Stand, uitgave: Uitgave = CONCEPT) -> str:
    """The one line that stands on every sheet, page and row."""
    delen = [
        f"Stand van {schrijf_datum(stand.peildatum)}",
        f"gegevens nr. {stand.editie.nummer} ({stand.editie.naam})",
        uitgave.woorden,
    ]
    return " · ".join([*delen, *([VOORBEELD] if stand.editie.voorbeeld else [])])


def leesdag(stand: Stand) -> date:
    """The day that stands in for today: a file is read later, and must not change with the clock."""
    return stand.peildatum + timedelta(days=norm("stand_oud_na", stand.peildatum) + 1)
