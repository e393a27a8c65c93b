"""The sign that leads from a figure to what it means, and a part of a screen: heading, picture, table."""

from collections.abc import Sequence

from markupsafe import Markup

from charts.tabel import html_tabel
from charts.tabelrijen import KOPPEN_METING, Rijen
from indicators.indicator import Indicator
from pages.html import heel, vul
from pages.keuze import Keuze


def uitleg_adres(code: str, keuze: Keuze) -> str:
    """Where a figure is explained."""
    return f"{keuze.adres('/definities')}#{code}"


def i(indicator: Indicator, keuze: Keuze) -> Markup:
    """The sign *i* that leads to what a figure means."""
    return vul("i", adres=uitleg_adres(indicator.code, keuze), label=indicator.label)


def deel(
    id: str, *, titel: str, tekens: Sequence[Markup], beeld: str = "", tabel: str = "", zinnen: Sequence[str] = (),
    knoppen: Sequence[tuple[str, str, bool]] = (), open_tabel: bool = False, van: str = "", bron: str = "",
    zin: str = "",
) -> Markup:  # fmt: skip
    """A part of a screen: heading with its *i*, sentences, from where, buttons, picture, and the numbers as a table.

    `zin` is what "Kopieer zin" gives where heading and sentences do not say it; `bron` its source where it has its own.
    """
    return vul("deel", id=id, titel=titel, tekens=tekens, beeld=heel(beeld), tabel=heel(tabel), zinnen=zinnen,
               knoppen=knoppen, open_tabel=open_tabel, van=van, bron=bron, zin=zin)  # fmt: skip


def metingtabel(rijen: Rijen, *, id: str, bijschrift: str) -> str:
    """The numbers of a measurement as a table."""
    return html_tabel(KOPPEN_METING, rijen, bijschrift=bijschrift, id=id)
