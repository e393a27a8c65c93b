"""The status of what is on screen: whether these figures of this day may be quoted, as every source line says it."""

from charts.kader import Kader, kader_van, status_woord
from indicators.measurement import Measurement
from store.rapporten import vastgesteld_op
from store.stand import Stand


def is_vastgesteld(stand: Stand) -> bool:
    """Whether the report of this day was vastgesteld on these gegevens."""
    return vastgesteld_op(stand.editie, stand.peildatum) is not None


def status_van(stand: Stand) -> str:
    """Voorbeelddata (fictief), Vastgesteld or Voorlopig."""
    return status_woord(voorbeeld=stand.editie.voorbeeld, vastgesteld=is_vastgesteld(stand))


def om_van(meting: Measurement, id: str, *, stand: Stand, waar: str = "") -> Kader:
    """The frame of a picture of this stand, with its status inside it, and the place where it is about one."""
    return kader_van(meting, id, vastgesteld=is_vastgesteld(stand), waar=waar)
