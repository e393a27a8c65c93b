"""The pictures of a print: map or provincies by role, and the line to the target, each with stand, bron and status."""

from dataclasses import replace

from charts.balken import provinciebalken
from charts.groot import provincies_groot
from charts.kader import Kader, kader_van
from charts.tegelkaart import GROOT, KLEIN, tegelkaart
from charts.verdeling import Verdeling, verdelingen
from charts.weg_svg import weg_svg
from charts.wegpunten import Punt, Weg, doel_op, punt, weg
from charts.zinnen.beelden import ondertitel_provincies, titel_provincies
from export.stempel import CONCEPT, VOORBEELD, Uitgave, leesdag
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_07, ADO_08, ADO_09
from indicators.lijsten import benaderingen, gemeenten
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement
from protect.gemeenten import gemeenten_noemen
from store.stand import Stand

# In px of a standing A4 between its margins: so drawn, 11 px is 8,25 pt on paper.
A4_BREED, A4_LETTER = 678.0, 11.0


def om(meting: Measurement, id: str, uitgave: Uitgave = CONCEPT) -> Kader:
    """The frame of a picture in a print: it says concept until the report is vastgesteld. Paper is white."""
    status = uitgave.woorden + (f" · {VOORBEELD}" if meting.voorbeeld else "")
    return replace(kader_van(meting, id, thema="licht"), status=status)


def met_kaart(stand: Stand) -> bool:
    """Whether this role gets the map; without names per gemeente chart 3 stands in its place."""
    return gemeenten_noemen(stand) != "nee"


def kaart_of_balken(stand: Stand, uitgave: Uitgave = CONCEPT, *, formaat: str = GROOT) -> str:
    """Where the Kennisgeving is used, as far as this role may see."""
    frame = om(measure(ADO_01, stand), "beeld", uitgave)
    if met_kaart(stand):
        # The page around the small one says what its fills mean, and stand and bron: its letters would be 6 pt.
        groot = formaat != KLEIN
        frame = replace(frame, met_bron=groot)
        return tegelkaart(gemeenten(stand), om=frame, koppeling=lambda _: "#beeld", formaat=formaat, uitleg=groot)
    gebieden, (land,) = _verdeeld(stand, "provincie"), _verdeeld(stand, TOTAAL)
    if formaat == KLEIN:  # the page around it says what it shows
        return provincies_groot(gebieden, land, om=frame, breedte=A4_BREED, letter=A4_LETTER, met_noten=True)
    titel, onder = provincie_zinnen(stand)
    return provinciebalken(gebieden, land, om=replace(frame, titel=titel, ondertitel=onder))


def provincie_zinnen(stand: Stand) -> tuple[str, str]:
    """The finding of the bars per provincie, and what is not certain."""
    gebieden, (land,) = _verdeeld(stand, "provincie"), _verdeeld(stand, TOTAAL)
    dag, gelezen = stand.peildatum, leesdag(stand)
    titel = titel_provincies(gebieden, land, peildatum=dag, vandaag=gelezen)
    return titel, ondertitel_provincies(gebieden, land, peildatum=dag, vandaag=gelezen)


def _verdeeld(stand: Stand, per: str) -> tuple[Verdeling, ...]:
    een, twee, drie = (measure(i, stand, per=per) for i in (ADO_01, ADO_02, ADO_03))
    return verdelingen(een, twee, ado_03=drie)


def op_weg(stand: Stand, uitgave: Uitgave = CONCEPT, *, breedte: float, hoogte: float) -> str:
    """The line to the target; it ends at the peildatum, so that it does not change with the clock."""
    return weg_svg(_weg(stand), om=om(measure(ADO_01, stand), "op-weg", uitgave), breedte=breedte, hoogte=hoogte)


def _weg(stand: Stand) -> Weg:
    return weg(
        [_punt(stand.op(dag)) for dag in stand.inventarisaties],
        measure(ADO_08, stand),
        ado_09=measure(ADO_09, stand),
        doel=doel_op(stand.peildatum),
        vandaag=stand.peildatum,
        benaderingen=benaderingen(stand),
    )


def _punt(stand: Stand) -> Punt:
    een, twee, drie, zeven = (measure(i, stand) for i in (ADO_01, ADO_02, ADO_03, ADO_07))
    return punt(een, twee, ado_03=drie, ado_07=zeven)
