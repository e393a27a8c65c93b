"""Pauzes: how often is a pause asked, and what comes of it?"""

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from indicators.cijferboek import indicator
from indicators.measure import herrekenbaar
from pages.frame import Scherm, pagina
from pages.gemeten import gebouwd
from pages.html import toon, vul
from pages.onderdelen import halfjaar_pauzes as halfjaar
from pages.onderdelen.pauzes import kop, rust
from pages.onderdelen.pauzes_delen import delen
from pages.onderdelen.pauzes_einde import beeindigd, cohorten, einde, voorbij
from pages.onderdelen.pauzes_gegevens import per_inwoners, tegenspraken
from pages.onderdelen.pauzes_lopend import aflopend_aantallen, lopend, werklijst
from pages.onderdelen.pauzes_trajecten import compleet, initiatieven, later
from pages.onderdelen.pauzes_verzoeken import dagen, kanaal, knooppunt, pad, per_maand, verzenders
from protect.mensen import ziet_mensen

scherm = pagina("/pauzes")
adres = scherm.keuze.adres("/pauzes")


def zet(naam: str, *stukken: Callable[[Scherm], Markup], vorm: str = "") -> None:
    """Put parts of this screen in place, built once for everyone who asks the same; `vorm` lays them in columns."""

    def bouw() -> str:
        gebouwde = [stuk(scherm) for stuk in stukken]
        return vul(vorm, delen=gebouwde) if vorm else Markup().join(gebouwde)

    toon(gebouwd(f"pauzes-{naam}", scherm.stand, keuze=adres, bouw=bouw), sleutel=naam)


if not ziet_mensen(scherm.stand):
    if stilte := halfjaar.rust(scherm):
        toon(stilte, sleutel="rust")
    else:
        zet("halfjaar-kop", halfjaar.kop)
        zet("halfjaar", halfjaar.tabellen, halfjaar.einde, halfjaar.lopend)
    if herrekenbaar(indicator("SIG-01"), scherm.stand):
        zet("knooppunt", knooppunt)
    st.stop()
if stilte := rust(scherm):
    toon(stilte, sleutel="rust")
    if herrekenbaar(indicator("SIG-01"), scherm.stand):
        zet("knooppunt", knooppunt)
    st.stop()
zet("kop", kop)
zet("verzoeken", per_maand, kanaal, dagen, vorm="pauzes_naast")
zet("pad", pad)
zet("inwoners", per_inwoners, verzenders, vorm="pauzes_kolommen")
zet("lopend", lopend)
zet("werklijst", werklijst, aflopend_aantallen)
zet("einde", einde)
zet("delen", delen)
zet("beeindigd", beeindigd, voorbij, vorm="pauzes_kolommen")
zet("cohorten", cohorten)
zet("trajecten", compleet, later, tegenspraken, initiatieven)
