"""Schuldeisers: do creditors keep to what was agreed?"""

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from pages.frame import Scherm, pagina
from pages.gemeten import gebouwd
from pages.html import toon
from pages.onderdelen import halfjaar_schuldeisers as halfjaar
from pages.onderdelen.schuldeisers import antwoorden, kop, rust, snelheid
from pages.onderdelen.schuldeisers_afspraken import kandidaten, redenen, schendingen
from pages.onderdelen.schuldeisers_analist import analist
from pages.onderdelen.schuldeisers_lijst import lijst
from pages.onderdelen.schuldeisers_notities import notities
from protect.mensen import ziet_mensen

scherm = pagina("/schuldeisers")
adres = scherm.keuze.adres("/schuldeisers")


def zet(naam: str, deel: Callable[[Scherm], Markup]) -> None:
    """Put a part of this screen in place, built once for everyone who asks the same."""
    toon(gebouwd(f"schuldeisers-{naam}", scherm.stand, keuze=adres, bouw=lambda: deel(scherm)), sleutel=naam)


if not ziet_mensen(scherm.stand):
    if stilte := halfjaar.rust(scherm):
        toon(stilte, sleutel="rust")
        st.stop()
    zet("halfjaar-kop", halfjaar.kop)
    zet("halfjaar-antwoorden", halfjaar.antwoorden)
    zet("halfjaar-tabellen", halfjaar.tabellen)
    zet("halfjaar-snelheid", halfjaar.snelheid)
    st.stop()
if stilte := rust(scherm):
    toon(stilte, sleutel="rust")
    st.stop()
zet("kop", kop)
zet("antwoorden", antwoorden)
zet("snelheid", snelheid)
zet("schendingen", schendingen)
zet("redenen", redenen)
zet("kandidaten", kandidaten)
zet("lijst", lijst)
zet("notities", notities)
zet("analist", analist)
