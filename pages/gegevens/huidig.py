"""The editie that holds now, whatever editie is on screen: deliveries are added to it and taken from it."""

from store.editie import Editie, OnbekendeEditieError, lees_editie


def huidige() -> Editie | None:
    """The current editie; None while nothing was published."""
    try:
        return lees_editie()
    except OnbekendeEditieError:
        return None
