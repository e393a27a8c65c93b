"""Outcomes: how pauses end in the course of months, and how long they last."""

from dataclasses import replace

from indicators.indicator import Indicator, Maat, Soort
from indicators.pauses import BEVESTIGD, VAN_PAUZES
from indicators.unit import Unit
from indicators.woorden import LOPEND, UITKOMSTEN

PAU_03 = Indicator(
    code="PAU-03",
    label="Hoe pauzes eindigen",
    uitleg=(
        "Van elke 100 pauzes: hoeveel eindigen er hoe, na 4, 6 en 8 maanden. "
        "Een schatting; lopende pauzes tellen eerlijk mee."
    ),
    zeg_niet="Zeg niet 'van de mensen': één persoon heeft vaak meer pauzes.",
    soort=Soort.CURVE,
    eenheid=Unit.AANDEEL,
    relatie="pauzes_op",
    teller_tekst="pauzes die tot dan zo eindigden; de waarde is een schatting, want lopende pauzes tellen mee",
    noemer_tekst="pauzes met deze termijn die te volgen waren",
    maten=tuple(Maat(naam=code, tekst=tekst, teller="", noemer="") for code, tekst in {**UITKOMSTEN, **LOPEND}.items()),
    dimensies=(*VAN_PAUZES, "startkwartaal"),
    feed="reacties",
    over_mensen=True,
    waar="telt_op_curve AND termijn IS NOT NULL",
    standaard=BEVESTIGD,
    tros="traject",
    na_maanden=(4, 6, 8),
)

# The same curve at every month of the term, without intervals: what the picture draws.
PAU_03_PER_MAAND = replace(PAU_03, na_maanden=())
