"""What stands beside the figures of one creditor: its own reply, and the replies before it."""

from markupsafe import Markup

from indicators.schuldeisernotities import weerwoorden
from indicators.schuldeisers import Schuldeiser
from pages.frame import Scherm
from pages.html import vul


def reactie(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """The newest reply that belongs with these figures, the older ones folded."""
    alle = weerwoorden(scherm.stand, wie.schuldeiser_id)
    return vul("schuldeiser_reactie", naam=wie.naam, nu=next((w for w in alle if w.geldt), None),
               ouder=[w for w in alle if not w.geldt])  # fmt: skip
