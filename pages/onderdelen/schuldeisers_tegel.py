"""The tile of Overzicht about creditors: what they answer, in one bar."""

from markupsafe import Markup

from charts.antwoorden import balken
from charts.antwoordtegel import antwoordtegel
from charts.zinnen.pauzes import herkomst_kort
from charts.zinnen.schuldeisers import om_schuldeisers
from indicators.cijferboek import indicator
from indicators.measure import herrekenbaar
from indicators.measurement import Status
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.html import heel
from protect.mensen import ziet_mensen


def tegel_van_overzicht(scherm: Scherm) -> Markup:
    """SCH-11 as a tile; none without answers of creditors, in an older editie, or for another role."""
    if not ziet_mensen(scherm.stand) or not herrekenbaar(indicator("SCH-11"), scherm.stand):
        return Markup()
    elf, uit = gemeten("SCH-11", scherm.stand), gemeten("SIG-05", scherm.stand)
    alle = (
        balken(elf, gemeten("SCH-11", scherm.stand, per="convenant"), {})
        if any(r.status == Status.OK for r in elf.rijen)
        else ()
    )
    if not alle:
        return Markup()
    om = om_schuldeisers(uit, elf, "tegel-antwoorden")
    regels = ("geen antwoord is geen weigering", " · ".join(herkomst_kort(uit, elf)))
    return heel(antwoordtegel(alle[0], elf, om=om, regels=regels))
