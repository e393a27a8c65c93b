"""When a figure about a schuldeiser or sector rests on too few Kennisgevingen to judge it by: counts, nothing more."""

from collections.abc import Sequence
from dataclasses import replace

from indicators.indicator import Indicator, Soort
from indicators.measurement import Rij, Status
from indicators.tellen import Filters
from store.referentie import norm
from store.stand import Stand

OVER_SCHULDEISERS = ("schuldeiser", "sector")


def zonder_oordeel(
    indicator: Indicator, rijen: Sequence[Rij], stand: Stand, *, per: str, filters: Filters
) -> list[Rij]:
    """The rows, with those about a schuldeiser or sector of too few Kennisgevingen `te_klein` and without bounds.

    The noemer counts Kennisgevingen, but for a verhouding: that one judges its own rows.
    """
    if not indicator.oordeel_vanaf or indicator.soort == Soort.VERHOUDING or not over_schuldeisers(per, filters):
        return list(rijen)
    grens = norm(indicator.oordeel_vanaf, stand.peildatum)
    return [te_klein(rij) if rij.noemer is not None and rij.noemer < grens else rij for rij in rijen]


def over_schuldeisers(per: str, filters: Filters) -> bool:
    """Whether the rows are each about a schuldeiser or sector."""
    return any(naam in OVER_SCHULDEISERS for naam in (per, *(naam for naam, _ in filters)))


def te_klein(rij: Rij) -> Rij:
    """The row with its counts; without bounds, for those invite to compare."""
    klein = replace(rij, status=Status.TE_KLEIN, ondergrens=None, bovengrens=None)
    return klein if rij.status in (Status.OK, Status.NIET_BEREIKT) else rij
