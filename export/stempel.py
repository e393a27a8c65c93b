"""What every export says about itself: of which day, from which gegevens, in which state."""

from indicators.unit import schrijf_datum
from store.stand import Stand

TITEL = "Landelijke Pauzeknop: gebruik van de Kennisgeving"
STATUS = "Concept"
VOORBEELD = "Voorbeelddata (fictief)"
AUTEUR = "NVVK, project Landelijke Pauzeknop"


def stempel(stand: Stand) -> str:
    """The one line that stands on every sheet, page and row."""
    delen = [
        f"Stand van {schrijf_datum(stand.peildatum)}",
        f"gegevens nr. {stand.editie.nummer} ({stand.editie.naam})",
        STATUS.lower(),
    ]
    return " · ".join([*delen, *([VOORBEELD] if stand.editie.voorbeeld else [])])
