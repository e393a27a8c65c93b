"""The table behind the map: every gemeente that the filters leave, searchable, each name a link."""

from collections.abc import Iterable

from markupsafe import Markup

from charts.tabel import Link, html_tabel
from charts.tabelrijen import KOPPEN_KAART, Rijen, rijen_kaart
from indicators.lijsten import GemeenteStand
from indicators.unit import schrijf_aantal
from pages.frame import Scherm
from pages.gemeten import lijst
from pages.html import heel, vul
from pages.onderdelen.kaart import gekozen, kaarttitel


def gemeenterijen(gemeenten: Iterable[GemeenteStand], scherm: Scherm) -> tuple[tuple[str, ...], Rijen]:
    """Headings and rows; who may note an answer finds the way to it beside every stand."""
    rijen = rijen_kaart(gemeenten, lambda code: scherm.keuze.adres("/gemeente", code=code))
    if scherm.rol != "intern":
        return KOPPEN_KAART, rijen
    verbeter = "Klopt dit niet?"
    met = [(*rij, Link(verbeter, f"{rij[0].adres}#antwoord")) for rij in rijen if isinstance(rij[0], Link)]
    return (*KOPPEN_KAART, "Verbeteren"), met


def gemeentetabel(scherm: Scherm) -> Markup:
    """The table with its search box."""
    over, alle = gekozen(scherm), lijst(scherm.stand)
    aantal = f"{schrijf_aantal(len(over))} van de {schrijf_aantal(len(alle))} gemeenten"
    koppen, rijen = gemeenterijen(over, scherm)
    tabel = html_tabel(koppen, rijen, bijschrift=f"Gemeenten, {aantal}", id="gemeenten")
    return vul("gemeentetabel", tabel=heel(tabel), aantal=f"{len(over)} van de {len(over)} regels",
               zin=f"{kaarttitel(scherm).rstrip('.')}.")  # fmt: skip
