"""Gemeente: what we know of one gemeente, and the cell every answer came from."""

from indicators.lijsten import antwoorden
from pages.bellen.formulier import toon_noteren
from pages.frame import melding, pagina
from pages.gemeten import lijst
from pages.html import toon
from pages.onderdelen.gemeente import geschiedenis, lijkt_op, soortgenoten, steekkaart
from pages.onderdelen.pauzes_plaats import pauzes_van_gemeente

scherm = pagina("/gemeente")
keuze, stand = scherm.keuze, scherm.stand
gemeente = next((g for g in lijst(stand) if g.gm_code == keuze.code.upper()), None)
terug = keuze.adres("/adoptie")

if gemeente is None:
    toon(lijkt_op(keuze, stand, terug=terug), sleutel="onbekend")
elif gemeente.stand is None:
    melding(f"In deze rol tonen wij de stand van {gemeente.naam} niet.", keuze=keuze)
else:
    toon(steekkaart(gemeente, stand, keuze=keuze, terug=terug), sleutel="kop")
    toon(geschiedenis(gemeente, antwoorden(stand, gemeente.gm_code), rol=scherm.rol), sleutel="geschiedenis")
    toon(pauzes_van_gemeente(scherm, gemeente.gm_code), sleutel="pauzes")
    if scherm.rol == "intern":
        toon_noteren(gemeente, keuze)
    toon(soortgenoten(gemeente, stand, keuze=keuze), sleutel="soortgenoten")
