"""What place the figures of a screen are about, in words; nothing where that is the whole country."""

from charts.zinnen.adoptie import plek
from indicators.woorden import STANDEN
from pages.gemeten import Filters, lijst, namen
from pages.keuze import Keuze
from store.stand import Stand


def waar_filters(stand: Stand, filters: Filters) -> str:
    """What filters leave, as a piece of a sentence: in Flevoland, met stand 'Geen antwoord'."""
    return ", ".join(waar_filter(stand, naam, code) for naam, code in filters)


def waar_filter(stand: Stand, naam: str, code: str) -> str:
    """The same for one filter."""
    if naam == "stand":
        return f"met stand '{STANDEN[code]}'"
    if naam == "gemeente":
        return _waar_gemeenten(stand, code)
    if code == "onbekend":
        return f"waar de {naam} niet bekend is"
    return plek(naam, namen(stand)[naam][code])


def _waar_gemeenten(stand: Stand, codes: str) -> str:
    """One gemeente by its name, which is free in every role; more of them as a selection."""
    (naam,) = [g.naam for g in lijst(stand) if g.gm_code == codes] or [""]
    return f"in {naam}" if naam else plek("selectie", "")


def waar_gebied(stand: Stand, keuze: Keuze) -> str:
    """Where the screen Gebied is about; nothing where what was chosen does not exist."""
    if keuze.soort != "selectie" and keuze.code not in namen(stand).get(keuze.soort, ()):
        return ""
    return waar_filters(stand, keuze.gebied)
