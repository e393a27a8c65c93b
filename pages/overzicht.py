"""Overzicht: how does the Landelijke Pauzeknop stand?"""

from pages.frame import pagina
from pages.gemeten import gebouwd
from pages.html import toon
from pages.onderdelen.overzicht import overzicht

scherm = pagina("/")
adres = scherm.keuze.adres("/")
toon(gebouwd("overzicht", scherm.stand, keuze=adres, bouw=lambda: overzicht(scherm)), sleutel="overzicht")
