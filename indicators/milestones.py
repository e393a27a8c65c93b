"""Milestones: what was reached, what is late, what is still to come."""

from indicators.indicator import Indicator, Maat, Soort
from indicators.unit import Unit
from indicators.woorden import OORDELEN

MIJ_01 = Indicator(
    code="MIJ-01",
    label="Mijlpalen",
    uitleg="Wat is gehaald, wat komt nog en wat is te laat.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="mijlpalen_op",
    teller_tekst="mijlpalen",
    maten=tuple(
        Maat(naam=oordeel, tekst=tekst, teller=f"count(*) FILTER (WHERE oordeel = '{oordeel}')")
        for oordeel, tekst in OORDELEN.items()
    ),
)
