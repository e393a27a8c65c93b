"""For the analyst, closed: the funnel per kind of covenant, the shrunken share beside the crude, and case-mix."""

from markupsafe import Markup

from charts.tabel import html_tabel
from charts.trechter import trechter_svg
from charts.zinnen.trechter import (
    KOPPEN_TRECHTER,
    afwijkend_zin,
    rijen_trechter,
    spreiding_zin,
    toeval_zin,
    uitgezonderd_zin,
)
from indicators.analist import Vergelijking, vergelijking
from indicators.cijferboek import indicator
from indicators.unit import schrijf_getal
from indicators.woorden import CONVENANTEN
from pages.frame import Scherm
from pages.html import heel, vul
from pages.onderdelen.cijfer import deel, i
from pages.onderdelen.schuldeisers import om, van
from store.referentie import norm

CIJFER = "SCH-02"


def analist(scherm: Scherm) -> Markup:
    """A funnel per kind of covenant, never of two kinds together; nothing where no two creditors can be compared."""
    gevonden = [vergelijking(indicator(CIJFER), scherm.stand, convenant=code) for code in CONVENANTEN]
    delen = [_trechter(scherm, v) for v in gevonden if v.trechter is not None and v.trechter.beoordeeld]
    vanaf = schrijf_getal(norm("minimum_schuldeiser", scherm.stand.peildatum))
    return vul("schuldeisers_analist", delen=delen, vanaf=vanaf)


def _trechter(scherm: Scherm, v: Vergelijking) -> Markup:
    naam, id, soort = CONVENANTEN[v.convenant], f"trechter-{v.convenant}", v.meting.indicator
    kader = om(scherm, v.meting, f"beeld-{id}")
    tabel = html_tabel(KOPPEN_TRECHTER, rijen_trechter(v), id=f"tabel-{id}",
                       bijschrift=f"{naam}, op naam: zoals geteld, geschat en naast wat te verwachten was")  # fmt: skip
    delen = (toeval_zin, afwijkend_zin, spreiding_zin, uitgezonderd_zin)
    zinnen = [gezegd for zin in delen if v.trechter and (gezegd := zin(v.trechter))]
    return deel(id, titel=f"{naam}: {soort.label}", tekens=[i(soort, scherm.keuze)], zinnen=zinnen,
                beeld=trechter_svg(v.trechter, om=kader), tabel=heel(tabel), van=van(scherm, v.meting),
                bron=kader.bronregel)  # fmt: skip
