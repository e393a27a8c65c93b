"""Gebied: how does it stand in a provincie, arbeidsmarktregio, at an uitvoerder or in a selection of one's own?"""

from datetime import date

import streamlit as st

from pages.frame import pagina
from pages.gemeten import gebouwd
from pages.html import toon
from pages.onderdelen.gebied import gebied, kan_niet, selectiebalk

scherm = pagina("/gebied")
adres = scherm.keuze.adres("/gebied", **scherm.keuze.plaats)

if scherm.keuze.soort in ("", "selectie"):
    toon(selectiebalk(scherm), sleutel="selectie")
if reden := kan_niet(scherm):
    toon(reden, sleutel="reden")
    st.stop()
toon(gebouwd("gebied", scherm.stand, keuze=adres, bouw=lambda: gebied(scherm, vandaag=date.today())), sleutel="gebied")
