"""Gemeenten: which gemeenten use the Kennisgeving, and is the target in reach?"""

from collections.abc import Callable

from markupsafe import Markup

from pages.bellen.lijst import toon_bellijst
from pages.frame import Scherm, pagina
from pages.gemeten import gebouwd
from pages.html import toon
from pages.onderdelen.gebieden import per_arbeidsmarktregio, per_grootteklasse, per_provincie, per_uitvoerder
from pages.onderdelen.gemeentetabel import gemeentetabel
from pages.onderdelen.kaart import kaartdeel
from pages.onderdelen.opweg import opweg_kop, opweg_tabel
from pages.onderdelen.verdieping import (
    diepte,
    formulier,
    gaat_goed,
    hulp,
    kan_beter,
    kanaal,
    ouderdom,
    starts,
    tegenhoudt,
)
from pages.onderdelen.wegbeeld import toon_weg
from protect.gemeenten import gemeenten_noemen

scherm = pagina("/adoptie")
adres = scherm.keuze.adres("/adoptie")


def zet(naam: str, *delen: Callable[[Scherm], Markup], kolommen: bool = False) -> None:
    """Put parts of this screen in place, built once for everyone who asks the same."""

    def bouw() -> str:
        samen = Markup().join(deel(scherm) for deel in delen)
        return Markup('<div class="pm-kolommen">{}</div>').format(samen) if kolommen else samen

    toon(gebouwd(naam, scherm.stand, keuze=adres, bouw=bouw), sleutel=naam)


zet("kaart", kaartdeel)
if gemeenten_noemen(scherm.stand) != "nee":
    zet("tabel", gemeentetabel)
zet("opweg", opweg_kop)
toon_weg(scherm)
zet("opwegtabel", opweg_tabel)
if gemeenten_noemen(scherm.stand) != "nee":
    zet("provincies", per_provincie)
zet("gebieden", per_grootteklasse, per_arbeidsmarktregio, per_uitvoerder)
zet("verdieping", diepte, formulier, gaat_goed, kan_beter, tegenhoudt, kanaal, kolommen=True)
zet("hulp", hulp, starts, ouderdom)
toon_bellijst(scherm)
