"""What Overzicht shows of pauzes and creditors outside the project: the newest closed half-year, as tiles."""

from markupsafe import Markup

from charts.antwoorden import sectorbalken
from charts.antwoordtegel import antwoordtegel
from charts.tegel import tegel
from charts.zinnen.halfjaar import wanneer
from charts.zinnen.pauzes import herkomst_kort, om_pauzes
from charts.zinnen.schuldeisers import om_schuldeisers
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.html import heel
from pages.onderdelen.halfjaar import cijfer, halfjaren, te_zien
from protect.halfjaar import Periode

CODES = ("PAU-02", "PAU-13")


def tegels(scherm: Scherm) -> tuple[list[Markup], str]:
    """PAU-02 and PAU-13 of the newest closed half-year with their source; none before there is one."""
    alle = halfjaren(scherm, CODES)
    getoond = [code for code in CODES if alle and te_zien(scherm, code, alle[0])]
    if not getoond:
        return [], ""
    vijf, metingen = gemeten("SIG-05", scherm.stand), [cijfer(scherm, code, alle[0]) for code in getoond]
    stukken = [tegel(m, regels=(wanneer(m, alle[0].naam), *herkomst_kort(vijf, m)[:-1])) for m in metingen]
    return [heel(stuk) for stuk in stukken], om_pauzes(vijf, metingen[0], "overzicht").bronregel


def antwoorden(scherm: Scherm) -> Markup:
    """SCH-11 of the newest closed half-year as a tile; none before there is one."""
    alle = halfjaren(scherm, ("SCH-11",))
    return _antwoorden(scherm, alle[0]) if alle else Markup()


def _antwoorden(scherm: Scherm, periode: Periode) -> Markup:
    meting, vijf = cijfer(scherm, "SCH-11", periode), gemeten("SIG-05", scherm.stand)
    balken = sectorbalken(meting, cijfer(scherm, "SCH-11", periode, per="sector"))
    if not balken:
        return Markup()
    om = om_schuldeisers(vijf, meting, "tegel-antwoorden")
    regels = ("geen antwoord is geen weigering", f"verstuurd in de {periode.naam}")
    return heel(antwoordtegel(balken[0], meting, om=om, regels=regels))
