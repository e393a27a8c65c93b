"""Measurements as cells: which shorthand stands where there is no number, and the difference of two measurements."""

from export.blad import GEEN_GEGEVENS, NIET_VAN_TOEPASSING, VAN_STATUS, Cel, getal, telling
from export.stempel import CONCEPT, Uitgave
from indicators.measurement import Measurement, Rij, Status
from indicators.unit import Unit

MARKERING = {
    Status.OK: "voorlopig",
    Status.GEEN_WAARNEMINGEN: "geen gegevens",
    Status.BUITEN_GEGEVENS: "nog geen gegevens voor deze datum",
    Status.NIET_BEREIKT: "minder dan de helft is geëindigd",
    Status.TE_KLEIN: "te weinig om iets te zeggen",
    Status.ONDERDRUKT: "niet getoond om mensen te beschermen",
    Status.NIET_VAN_TOEPASSING: "niet van toepassing",
}


def markering(status: Status, uitgave: Uitgave = CONCEPT) -> str:
    """What a row says of itself: what may be read is voorlopig until the report is vastgesteld."""
    return uitgave.status if status == Status.OK and uitgave.vastgesteld else MARKERING[status]


def waarde_cellen(rij: Rij, eenheid: Unit) -> tuple[Cel, Cel, Cel, Cel, Cel]:
    """Teller, noemer, waarde, ondergrens and bovengrens of a row of a measurement."""
    anders = VAN_STATUS.get(rij.status, NIET_VAN_TOEPASSING)
    verborgen = anders if rij.status == Status.ONDERDRUKT else NIET_VAN_TOEPASSING
    return (
        telling(rij.teller, anders=verborgen),
        telling(rij.noemer, anders=verborgen),
        getal(rij.waarde, eenheid, anders=anders) if rij.status == Status.OK else anders,
        getal(rij.ondergrens, eenheid, anders=verborgen),
        getal(rij.bovengrens, eenheid, anders=verborgen),
    )


def vorige_cellen(rij: Rij, eerder: Rij | None, eenheid: Unit) -> tuple[Cel, Cel]:
    """The value at the previous peildatum, and the difference."""
    if eerder is None:
        return GEEN_GEGEVENS, GEEN_GEGEVENS
    punt = Unit.PROCENTPUNT if eenheid.is_aandeel else eenheid
    vorige = waarde_cellen(eerder, eenheid)[2]
    return vorige, getal(verschil(rij, eerder), punt, anders=vorige if isinstance(vorige, str) else GEEN_GEGEVENS)


def verschil(nu: Rij, eerder: Rij) -> float | None:
    """Now minus before. The only sum that an export makes; None where one of the two may not be read."""
    leesbaar = nu.status == eerder.status == Status.OK
    return nu.waarde - eerder.waarde if leesbaar and nu.waarde is not None and eerder.waarde is not None else None


def eerder_van(meting: Measurement | None, rij: Rij) -> Rij | None:
    """The same row of another measurement; None when there is no such measurement or row."""
    return meting.rij(rij.groep, rij.maat) if meting else None
