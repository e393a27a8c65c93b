"""The table behind the map: every gemeente that the filters leave, searchable, each name a link."""

from markupsafe import Markup

from charts.tabel import Link, html_tabel
from charts.tabelrijen import KOPPEN_KAART, rijen_kaart
from indicators.unit import schrijf_aantal
from pages.frame import Scherm
from pages.gemeten import lijst
from pages.html import heel, vul
from pages.onderdelen.kaart import gekozen


def gemeentetabel(scherm: Scherm) -> Markup:
    """The table with its search box."""
    over, alle = gekozen(scherm), lijst(scherm.stand)
    rijen = rijen_kaart(over, lambda code: scherm.keuze.adres("/gemeente", code=code))
    aantal = f"{schrijf_aantal(len(over))} van de {schrijf_aantal(len(alle))} gemeenten"
    koppen: tuple[str, ...] = KOPPEN_KAART
    if scherm.rol == "intern":  # who may note an answer finds the way to it beside every stand
        koppen = (*KOPPEN_KAART, "Verbeteren")
        rijen = [
            (*rij, Link("Klopt dit niet?", f"{rij[0].adres}#antwoord")) for rij in rijen if isinstance(rij[0], Link)
        ]
    tabel = html_tabel(koppen, rijen, bijschrift=f"Gemeenten, {aantal}", id="gemeenten")
    return vul("gemeentetabel", tabel=heel(tabel), aantal=f"{len(over)} van de {len(over)} regels")
