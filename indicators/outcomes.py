"""Outcomes: how pauses end in the course of months, and how long they last."""

from dataclasses import replace

from indicators.dimensies import VAN_MENSEN
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
    maten=tuple(Maat(naam=code, tekst=tekst, teller=code) for code, tekst in {**UITKOMSTEN, **LOPEND}.items()),
    dimensies=(*VAN_PAUZES, "startkwartaal"),
    feed="reacties",
    over_mensen=True,
    waar="telt_op_curve AND termijn IS NOT NULL",
    standaard=BEVESTIGD,
    tros="traject",
    op_curve=True,
    na_maanden=(4, 6, 8),
    maten_tellen_op=True,
)

# The same curve at every month of the term, without intervals: what the picture draws.
PAU_03_PER_MAAND = replace(PAU_03, na_maanden=())

PAU_04 = Indicator(
    code="PAU-04",
    label="Hoe lang pauzes duren",
    uitleg="De helft van de pauzes duurt langer dan dit.",
    soort=Soort.KWANTIEL,
    eenheid=Unit.MAANDEN,
    relatie="pauzes_op",
    teller_tekst="maanden van begin tot einde; lopende pauzes tellen mee zo lang zij al duren",
    noemer_tekst="pauzes met deze termijn die te volgen waren",
    maten=(
        Maat(naam="mediaan", tekst="Mediaan", teller="lopend"),
        Maat(naam="gemiddelde", tekst="Gemiddelde tot de termijn", teller="lopend"),
    ),
    dimensies=VAN_PAUZES,
    feed="reacties",
    over_mensen=True,
    waar="telt_op_curve AND termijn IS NOT NULL",
    standaard=BEVESTIGD,
    tros="traject",
    op_curve=True,
)

PAU_11 = Indicator(
    code="PAU-11",
    label="Schuldenoverzicht compleet",
    uitleg="Deel van de trajecten waarin na 2, 4, 6 of 8 maanden alle schulden in beeld zijn.",
    soort=Soort.CURVE,
    eenheid=Unit.AANDEEL,
    relatie="overzichten_op",
    teller_tekst="trajecten waarin tot dan het overzicht compleet werd; de waarde is een schatting",
    noemer_tekst="trajecten van organisaties die dit doorgeven",
    maten=(Maat(teller="compleet"),),
    dimensies=VAN_MENSEN,
    feed="signalen",
    over_mensen=True,
    tros="traject",
    op_curve=True,
    na_maanden=(2, 4, 6, 8),
)
