"""Groot scherm: one picture at a time for a whole room; nothing but its finding, the picture and its bron."""

from pages.frame import pagina
from pages.gemeten import gebouwd
from pages.html import toon
from pages.onderdelen.groot import groot

scherm = pagina("/groot")
adres = scherm.keuze.adres("/groot", **scherm.keuze.plaats)
toon(gebouwd("groot", scherm.stand, keuze=adres, bouw=lambda: groot(scherm)), sleutel="groot")
