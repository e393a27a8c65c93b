"""Which figure the screen Herkomst is about: what the address names, as far as the figure has it."""

from indicators.cijferboek import ALLE
from indicators.dimensies import DIMENSIES
from indicators.herkomst.herleid import herkomst
from indicators.herkomst.records import Herkomst
from indicators.indicator import Indicator
from indicators.measurement import TOTAAL
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.keuze import Keuze
from store.stand import NietBewaardError

ALLES = ("", "Alles samen")


def herleid(scherm: Scherm) -> Herkomst:
    """Where the figure of the address comes from; the first that there is for what it does not have."""
    keuze = scherm.keuze
    gekozen = next((x for x in ALLE if x.code == keuze.code.upper()), ALLE[0])
    maten = [maat for deel in gekozen.delen for maat in deel.maat_namen]
    per = keuze.per if keuze.per in gekozen.indelingen else TOTAAL
    codes = _codes(scherm, gekozen, per)
    return herkomst(
        gekozen, scherm.stand, per=per, groep=keuze.groep if keuze.groep in codes else codes[0],
        maat=keuze.maat if keuze.maat in maten else maten[0], filters=filters(gekozen, keuze),
        van=keuze.van, tot=keuze.tot, vanaf=int(keuze.vanaf or 0),
    )  # fmt: skip


def filters(gekozen: Indicator, keuze: Keuze) -> tuple[tuple[str, str], ...]:
    """The filters of the address that the figure has."""
    alle = (*keuze.filters, ("gemeente", keuze.codes), ("schuldeiser", keuze.id), ("termijn", keuze.termijn))
    return tuple((naam, code) for naam, code in alle if code and naam in gekozen.indelingen and naam != keuze.per)


def indelingen(gekozen: Indicator) -> list[tuple[str, str]]:
    """The dimensions of the figure, with their names."""
    labels = {d.naam: d.label for d in DIMENSIES}
    return [ALLES, *((naam, labels.get(naam, naam.capitalize())) for naam in gekozen.indelingen)]


def groepen(scherm: Scherm, h: Herkomst) -> list[tuple[str, str]]:
    """The groups of the dimension that was chosen, with their names."""
    if h.per == TOTAAL:
        return []
    return list(_groepen(scherm, h.indicator, h.per).items())


def _codes(scherm: Scherm, gekozen: Indicator, per: str) -> list[str]:
    return [TOTAAL] if per == TOTAAL else list(_groepen(scherm, gekozen, per)) or [TOTAAL]


def _groepen(scherm: Scherm, gekozen: Indicator, per: str) -> dict[str, str]:
    keuze = scherm.keuze
    try:
        meting = gemeten(
            gekozen.code, scherm.stand, per=per, filters=filters(gekozen, keuze), periode=(keuze.van, keuze.tot)
        )
    except NietBewaardError:
        return {}
    return {rij.groep: rij.naam for rij in meting.rijen}
