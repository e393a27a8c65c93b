"""Rapportage: what goes to the ministry, how it will read, who vouched for it, and the files of it."""

from datetime import date

from export.kalender import verwacht
from pages.frame import kop, pagina
from pages.html import toon
from pages.onderdelen.rapport_versies import gekozen_versie, versies
from pages.onderdelen.rapportage import (
    bladen_over_mensen,
    bron_van,
    citeren,
    kerncijfers_tabel,
    niet_mee,
    ontvanger,
    peildata,
    titel_van,
)
from pages.onderdelen.rapportage_bestanden import downloads, stuurgroepblad
from pages.onderdelen.rapportage_stappen import hermaken, lijst, stappen

scherm = pagina("/rapportage")
rapport = ontvanger(scherm.stand)
versie = gekozen_versie(rapport, scherm.keuze.versie)

kop(titel_van(rapport, versie), verwacht(date.today()))
toon(peildata(scherm.keuze, rapport), sleutel="peildata")
toon(versies(scherm.keuze, rapport), sleutel="versies")
toon(citeren(rapport, versie), sleutel="citeren")
downloads(rapport, eigen=scherm.stand, versie=versie)
if scherm.rol == "intern":
    if versie:
        hermaken(versie)
    stappen(rapport)
    stuurgroepblad(scherm.stand)
toon(lijst(rapport), sleutel="rapporten")
toon(niet_mee(bron_van(rapport, versie)), sleutel="niet-mee")
toon(bladen_over_mensen(bron_van(rapport, versie)), sleutel="bladen-mensen")
toon(kerncijfers_tabel(bron_van(rapport, versie)), sleutel="kerncijfers")
