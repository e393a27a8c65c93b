"""Herkomst: where one figure comes from, down to the cell; for the project alone."""

from indicators.herkomst.zinnen import GEEN_ROL
from pages.frame import kop, melding, pagina
from pages.html import toon
from pages.onderdelen.herkomst import gevraagd, kies, rijen, titels, uitkomst
from protect.mensen import ziet_mensen

scherm = pagina("/herkomst")

if not ziet_mensen(scherm.stand):
    melding(GEEN_ROL, keuze=scherm.keuze, naar=(scherm.keuze.adres("/definities"), "Naar Uitleg"))
else:
    gevonden = gevraagd(scherm)
    kop(*titels(gevonden))
    toon(kies(scherm, gevonden), sleutel="kies")
    toon(uitkomst(gevonden), sleutel="uitkomst")
    toon(rijen(scherm, gevonden), sleutel="rijen")
