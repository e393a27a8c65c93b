"""Op weg naar 342: the points of every inventory, the target and the pace, as the charts take them."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from charts.wegpunten import Punt, Weg, doel_op, punt, weg
from indicators.lijsten import benaderingen, mijlpalen
from pages.gemeten import gemeten
from store.stand import Stand


@lru_cache(maxsize=32)
def weg_van(stand: Stand, vandaag: date, *, met_gebeurtenissen: bool = True) -> Weg:
    """The line to the target as known on a stand: one point per inventory."""
    return weg(
        [_punt(stand.op(dag)) for dag in stand.inventarisaties],
        gemeten("ADO-08", stand),
        ado_09=gemeten("ADO-09", stand),
        doel=doel_op(stand.peildatum),
        vandaag=vandaag,
        benaderingen=benaderingen(stand),
        gebeurtenissen=_gebeurtenissen(stand) if met_gebeurtenissen else (),
    )


def _gebeurtenissen(stand: Stand) -> list:  # type: ignore[type-arg]
    # A delivered peildatum is a dot already.
    return [m for m in mijlpalen(stand) if m.oordeel == "gehaald" and m.datum not in stand.inventarisaties]


def _punt(stand: Stand) -> Punt:
    codes = ("ADO-01", "ADO-02", "ADO-03", "ADO-07")
    een, twee, drie, zeven = (gemeten(code, stand) for code in codes)
    bestanden = [x for x in stand.editie.geldende_leveringen if x.soort == "inventarisatie"]
    bron = ", ".join(x.bestand for x in bestanden if x.peildatum == stand.peildatum)
    return replace(punt(een, twee, ado_03=drie, ado_07=zeven), bron=bron)
