"""Creditors that a convenant could still be made with: often written to, and without one or not known to have one."""

from indicators.creditors import ALGEMEEN, VAN_SCHULDEISERS, aantal, per_reactie
from indicators.indicator import Indicator, Maat, Soort
from indicators.unit import Unit

SCH_10 = Indicator(
    code="SCH-10",
    label="Vaak aangeschreven, geen convenant",
    uitleg=(
        "Schuldeisers zonder convenant die veel Kennisgevingen krijgen. Het aantal zegt niets over hun medewerking."
    ),
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="kennisgevingen_op",
    teller_tekst="Kennisgevingen aan schuldeisers zonder convenant of van wie het niet bekend is",
    maten=(
        Maat(teller="count(*)"),
        Maat(naam="zonder_convenant", tekst="Zonder convenant", teller=aantal("convenant = 'nee'")),
        Maat(naam="convenant_niet_bekend", tekst="Convenant niet bekend", teller=aantal("convenant = 'niet_bekend'")),
        Maat(
            naam="gemeenten",
            tekst="Gemeenten die hen aanschreven",
            teller="count(DISTINCT nullif(gm_code, 'onbekend'))",
            eenheid=Unit.GEMEENTEN,
        ),
        *per_reactie(),
    ),
    waar="convenant IN ('nee', 'niet_bekend') AND schuldeiser_id NOT IN ('PARTICULIER', 'ONBEKEND')",
    wilson=True,
    tros="traject",
    oordeel_vanaf="minimum_schuldeiser",
    **{**ALGEMEEN, "dimensies": tuple(naam for naam in VAN_SCHULDEISERS if naam != "convenant")},
)
