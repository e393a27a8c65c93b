"""Gegevens: what came in, and is it right?"""

import streamlit as st

from pages.frame import GEEN_GEGEVENS, kader, kop
from pages.gegevens.bericht import toon_laatste_bericht
from pages.gegevens.cijfers import titel, toon_edities, toon_kwaliteit, toon_tegels
from pages.gegevens.huidig import huidige
from pages.gegevens.leveringen import toon_leveringen
from pages.gegevens.stroom import laatste_bericht, wordt_ingetrokken
from pages.gegevens.tabel import kopje
from pages.gegevens.uploaden import lever_aan
from pages.gegevens.velden import zet_velden
from pages.html import toon

k = kader("/aanleveren")
if k.stand:
    kop(titel(k.stand), "Wat is er binnen, en klopt het?")
    toon_tegels(k.stand)
else:
    kop(k.reden.rstrip("."), "Lever hieronder een bestand aan." if k.reden == GEEN_GEGEVENS else "")

if k.rol == "intern":
    zet_velden(laatste_bericht()[0], str(wordt_ingetrokken() or ""))
    nu = huidige()
    toon_laatste_bericht()
    toon(kopje("Een bestand aanleveren"), sleutel="kop-aanleveren")
    lever_aan(nu)
    if nu:
        toon_leveringen(nu, k.keuze)
    if k.stand:
        toon_kwaliteit(k.stand, k.keuze)
    if nu:
        toon_edities(nu)
else:
    st.info("In deze rol kunt u geen bestanden aanleveren. Vraag dit aan de projectleider.")
