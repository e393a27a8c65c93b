"""Schuldeiser: what we know of one creditor, and under which covenant."""

from functools import partial

import streamlit as st

from indicators.cijferboek import indicator
from indicators.measure import herrekenbaar
from indicators.schuldeisers import schuldeisers
from pages.frame import pagina
from pages.gemeten import gebouwd
from pages.html import toon
from pages.noteren.schuldeiser import toon_noteren
from pages.onderdelen.schuldeiser import dicht, kop, lijkt_op
from pages.onderdelen.schuldeiser_cijfers import cijfers
from pages.onderdelen.schuldeiser_notities import reactie, uitzondering
from pages.onderdelen.schuldeisers import rust
from protect.mensen import ziet_mensen

scherm = pagina("/schuldeiser")
keuze, stand = scherm.keuze, scherm.stand
adres = keuze.adres("/schuldeiser", id=keuze.id)

if not ziet_mensen(stand):
    toon(dicht(scherm), sleutel="rust")
    st.stop()
stilte = rust(scherm)
if stilte is not None and not herrekenbaar(indicator("SCH-11"), stand):
    toon(stilte, sleutel="rust")
    st.stop()
wie = schuldeisers(stand).get(keuze.id.upper())
if wie is None:
    toon(lijkt_op(scherm), sleutel="onbekend")
else:
    toon(gebouwd("schuldeiser-kop", stand, keuze=adres, bouw=partial(kop, scherm, wie)), sleutel="kop")
    toon(gebouwd("schuldeiser-uitzondering", stand, keuze=adres, bouw=partial(uitzondering, scherm, wie)),
         sleutel="uitzondering")  # fmt: skip
    toon(gebouwd("schuldeiser-reactie", stand, keuze=adres, bouw=partial(reactie, scherm, wie)), sleutel="reactie")
    toon(gebouwd("schuldeiser-cijfers", stand, keuze=adres, bouw=partial(cijfers, scherm, wie)), sleutel="cijfers")
    toon_noteren(scherm, wie)
