"""One figure of one creditor as the screen Schuldeiser writes it, and the same figure of its sector."""

from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.schuldeisers import Schuldeiser
from indicators.tekst import STATUS_TEKST, schrijf_rij
from indicators.unit import schrijf_aantal
from pages.frame import Scherm
from pages.gemeten import Filters, gemeten
from pages.onderdelen.schuldeisers import cijfer

# Figures about what a convenant says, and of those the ones per 1.000 months of pauze.
ONDER_CONVENANT, PER_MAAND = ("SCH-05", "SCH-06", "SCH-07"), ("SCH-06", "SCH-07")
ZONDER_AFSPRAAK = "Geen pauzes onder een convenant bekend"


def eigen(scherm: Scherm, code: str, wie: Schuldeiser, *, per: str = TOTAAL) -> Measurement:
    """A figure of this creditor alone."""
    return gemeten(code, scherm.stand, per=per, filters=_filter(wie))


def _filter(wie: Schuldeiser) -> Filters:
    return (("schuldeiser", wie.schuldeiser_id),)


def van_sector(scherm: Scherm, code: str, wie: Schuldeiser) -> Measurement:
    """The same figure of its sector."""
    return cijfer(scherm, code, extra=(("sector", wie.sector),))


def waarde(meting: Measurement, rij: Rij | None) -> str:
    """The value with its counts and interval; below the norm the counts, for that is all that can be said."""
    code = meting.indicator.code
    if rij is None or rij.status == Status.GEEN_WAARNEMINGEN:
        return ZONDER_AFSPRAAK if code in ONDER_CONVENANT else STATUS_TEKST[Status.GEEN_WAARNEMINGEN]
    geteld = (
        f"{schrijf_aantal(rij.teller or 0)} {'in' if code in PER_MAAND else 'van'} {schrijf_aantal(rij.noemer or 0)}"
    )
    geteld += " maanden pauze" if code in PER_MAAND else ""
    if rij.status == Status.TE_KLEIN:
        return f"{geteld}; {STATUS_TEKST[Status.TE_KLEIN].lower()}"
    return f"{schrijf_rij(meting, rij)} ({geteld})" if code in PER_MAAND else schrijf_rij(meting, rij)
