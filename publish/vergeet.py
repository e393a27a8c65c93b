"""Forgetting one dossier of one bronhouder: by the pseudonyms that its number ever had."""

from collections.abc import Callable
from datetime import date

import polars as pl

from publish.signalen import LOGS
from publish.verwijderen import Lezingen, Weg
from store.pseudoniem import pseudoniemen_van
from store.sleutelbos import heeft_sleutels

WAAROM = "op verzoek"


def vergeten(dossier: str, bronhouder: str, *, op: date) -> Callable[[Lezingen], Weg]:
    """What goes when a dossier is forgotten. Nothing but its pseudonyms is kept. Raises SleutelmapError."""
    # Without a key nothing of this bronhouder was ever read; none is made for the asking.
    bekend = heeft_sleutels(bronhouder)
    namen = pseudoniemen_van(bronhouder, bewaar=False).van_elke_sleutel(dossier) if bekend else ()
    trajecten = pl.Series("traject_id", [x for x in namen if x], dtype=pl.String())
    return lambda _: Weg(WAAROM, op, {(bronhouder, soort): trajecten for soort in LOGS})
