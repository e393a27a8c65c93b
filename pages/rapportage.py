"""Rapportage: what goes to the ministry, how it will read, who vouched for it, and the files of it."""

from datetime import date

import streamlit as st

from export.kalender import verwacht
from pages.frame import kop, pagina
from pages.html import toon
from pages.onderdelen.rapportage import bron_van, citeren, kerncijfers_tabel, niet_mee, ontvanger, peildata, titel_van
from pages.onderdelen.rapportage_bestanden import downloads, stuurgroepblad
from pages.onderdelen.rapportage_stappen import lijst, stappen, versie_keuze

scherm = pagina("/rapportage")
rapport, boven = ontvanger(scherm.stand), st.container()
versie = versie_keuze(rapport)

with boven:
    kop(titel_van(rapport, versie), verwacht(date.today()))
    toon(peildata(scherm.keuze, rapport), sleutel="peildata")
toon(citeren(rapport, versie), sleutel="citeren")
downloads(rapport, eigen=scherm.stand, versie=versie)
if scherm.rol == "intern":
    stappen(rapport)
    stuurgroepblad(scherm.stand)
toon(lijst(rapport), sleutel="rapporten")
toon(niet_mee(rapport), sleutel="niet-mee")
toon(kerncijfers_tabel(bron_van(rapport, versie)), sleutel="kerncijfers")
