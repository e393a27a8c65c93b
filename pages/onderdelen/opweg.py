"""Op weg naar 342 on the screen: the finding, the figure with its sentences, and the table of the same points."""

from datetime import date

from markupsafe import Markup

from charts.tabel import html_tabel
from charts.tabelrijen import KOPPEN_GEBEURTENISSEN, KOPPEN_WEG, rijen_gebeurtenissen, rijen_weg
from charts.weg_svg import weg_svg
from charts.zinnen.weg import gebeurtenis_zinnen, titel_weg
from indicators.indicator import Indicator
from indicators.lijsten import mijlpalen
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.html import heel, vul
from pages.onderdelen.cijfer import deel, i
from pages.onderdelen.weg import weg_van
from pages.status import om_van


def opweg_kop(scherm: Scherm) -> Markup:
    """Heading and, for who does not see the picture, what it says."""
    return deel("op-weg", titel=opweg_titel(scherm), tekens=[i(x, scherm.keuze) for x in _cijfers(scherm)])


def opweg_titel(scherm: Scherm) -> str:
    """How many have not said ja, what pace that asks, and which pace there was."""
    een, acht, negen = (gemeten(code, scherm.stand) for code in ("ADO-01", "ADO-08", "ADO-09"))
    return titel_weg(acht, negen, ado_01=een, vandaag=date.today())


def _cijfers(scherm: Scherm) -> list[Indicator]:
    return [gemeten(code, scherm.stand).indicator for code in ("ADO-08", "ADO-09")]


def opweg_tabel(scherm: Scherm) -> Markup:
    """The points and the events as tables, and what is counted apart."""
    beeld = weg_van(scherm.stand, date.today())
    grof = gemeten("ADO-09", scherm.stand).totaal("alleen_grof").teller or 0
    punten = html_tabel(KOPPEN_WEG, rijen_weg(beeld), bijschrift="Op weg naar alle gemeenten", id="weg")
    rijen = rijen_gebeurtenissen(m for m in mijlpalen(scherm.stand) if m.oordeel == "gehaald")
    gebeurtenissen = html_tabel(KOPPEN_GEBEURTENISSEN, rijen, bijschrift="Gebeurtenissen", id="gebeurtenissen")
    return vul("opweg", grof=int(grof), punten=heel(punten), gebeurtenissen=heel(gebeurtenissen),
               letters=gebeurtenis_zinnen(beeld), beeld=heel(_stil_beeld(scherm)))  # fmt: skip


def _stil_beeld(scherm: Scherm) -> str:
    """The same picture without hover, for paper, file and clipboard."""
    om = om_van(gemeten("ADO-01", scherm.stand), "weg-stil", stand=scherm.stand)
    return weg_svg(weg_van(scherm.stand, date.today()), om=om, breedte=900, hoogte=330, staven=True)
