"""Signal paths: how many trajecten that got one signal later got the next, and after how many days."""

from itertools import combinations

from indicators.dimensies import VAN_MENSEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.unit import Unit
from indicators.woorden import SIGNALEN


def _van_naar(van: str, naar: str) -> tuple[Maat, ...]:
    paar = f"van = {van} AND naar = {naar}"
    vervolg = f"count(*) FILTER (WHERE {paar} AND naar_op IS NOT NULL)"
    dagen = f"CASE WHEN {paar} THEN CAST(naar_op - van_op AS DOUBLE) END"
    tekst = f"Van signaal {van} naar signaal {naar}"
    return (
        Maat(naam=f"{van}_{naar}", tekst=tekst, teller=vervolg, noemer=f"count(*) FILTER (WHERE {paar})"),
        Maat(
            naam=f"{van}_{naar}_dagen",
            tekst=f"{tekst}: bij de helft na minder dagen",
            eenheid=Unit.DAGEN,
            teller=vervolg,
            noemer=vervolg,
            waarde=f"percentile_cont(0.5) WITHIN GROUP (ORDER BY {dagen})",
        ),
    )


SIG_06 = Indicator(
    code="SIG-06",
    label="Van signaal naar volgend signaal",
    uitleg="Hoeveel trajecten na een eerste signaal later een volgend signaal kregen, en na hoeveel dagen.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="signaalparen_op",
    teller_tekst="trajecten die later het volgende signaal kregen",
    noemer_tekst="trajecten met het eerste signaal",
    maten=tuple(maat for van, naar in combinations(SIGNALEN, 2) for maat in _van_naar(van, naar)),
    dimensies=VAN_MENSEN,
    feed="signalen",
    over_mensen=True,
)
