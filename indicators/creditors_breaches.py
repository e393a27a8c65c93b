"""Broken pauses: confirmed and reported per 1,000 months of pauze, and by how many different organisations."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from indicators.casemix import byar
from indicators.creditors import ALGEMEEN, VAN_SCHULDEISERS
from indicators.indicator import Indicator, Maat, Soort
from indicators.measurement import TOTAAL, Rij, Status
from indicators.oordeel import over_schuldeisers, te_klein
from indicators.pauses import BEVESTIGD
from indicators.tellen import Filters, bevraagd
from indicators.unit import Unit
from store.referentie import norm
from store.stand import Stand

DAGEN_PER_MAAND = 30.4375
# Days of a pauze in the period, up to and with the last day that is known of it.
_DAGEN = (
    "greatest(0, least(coalesce(beeindigd_op, moment + 1), CAST($tot AS DATE) + 1)"
    " - greatest(start, CAST($van AS DATE)))"
)
_IN_PERIODE = "coalesce(schending_op, verzonden_op) BETWEEN $van AND $tot"
MET_CONVENANT = "convenant = 'ja'"


def schendingsrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """Per group each kind of report: the first per 1,000 months of pauze with Byar's limits, the others counted."""
    pauzes = replace(indicator, relatie="pauzes_op", waar=MET_CONVENANT)
    kolommen = f"coalesce(sum({_DAGEN}), 0) / {DAGEN_PER_MAAND}, count(*) FILTER (WHERE {_DAGEN} > 0)"
    duur = bevraagd(pauzes, stand, kolommen, per=per, filters=filters)
    gemeld = replace(indicator, waar=f"{MET_CONVENANT} AND {_IN_PERIODE}")
    tellingen = ", ".join(f"count(*) FILTER (WHERE schending = '{maat.teller}')" for maat in indicator.maten)
    schendingen = {rij[0]: rij[2:] for rij in bevraagd(gemeld, stand, tellingen, per=per, filters=filters)}
    grens = norm(indicator.oordeel_vanaf, stand.peildatum) if over_schuldeisers(per, filters) else 0
    uit = []
    for groep, naam, maanden, aantal in duur:
        aantallen = schendingen.get(groep, (0,) * len(indicator.maten))
        rijen = _rijen(indicator, groep, naam or groep, aantallen, float(maanden))
        uit += [te_klein(rijen[0]) if aantal < grens else rijen[0], *rijen[1:]]
    return uit


def _rijen(indicator: Indicator, groep: str, naam: str, aantallen: Sequence[int], maanden: float) -> list[Rij]:
    eerste = Rij(groep, naam, indicator.maten[0].naam, None, aantallen[0], maanden, status=Status.GEEN_WAARNEMINGEN)
    if maanden > 0:
        laag, hoog = (1000 * grens / maanden for grens in byar(aantallen[0]))
        eerste = replace(
            eerste, waarde=1000 * aantallen[0] / maanden, ondergrens=laag, bovengrens=hoog, status=Status.OK
        )
    rest = zip(indicator.maten[1:], aantallen[1:], strict=True)
    return [eerste, *(Rij(groep, naam, maat.naam, aantal, aantal, None) for maat, aantal in rest)]


def melderrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """Per group how many different melders, and how many schuldeisers that enough different melders reported."""
    gezien = bevraagd(
        indicator, stand, "schuldeiser_id, melder, count(*)", per=per, filters=filters,
        strata="schuldeiser_id, melder",
    )  # fmt: skip
    melders: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    if per == TOTAAL:
        melders[TOTAAL, "Totaal"] = defaultdict(set)
    for groep, naam, schuldeiser_id, melder, _ in gezien:
        melders[groep, naam or groep][schuldeiser_id].add(melder)
    vanaf = norm("structureel_vanaf", stand.peildatum)
    return [rij for (groep, naam), per_id in melders.items() for rij in _melders(groep, naam, per_id, vanaf)]


def _melders(groep: str, naam: str, per_id: dict[str, set[str]], vanaf: float) -> tuple[Rij, Rij]:
    alle = len(set().union(*per_id.values()))
    structureel = sum(len(van_id) >= vanaf for van_id in per_id.values())
    return (
        Rij(groep, naam, None, alle, alle, None),
        Rij(groep, naam, "structureel", structureel, structureel, None),
    )


SCH_06 = Indicator(
    code="SCH-06",
    label="Afspraak geschonden, bevestigd",
    uitleg="Bevestigde schendingen per 1.000 maanden pauze, alleen bij schuldeisers met een convenant.",
    zeg_niet="Weigeren zonder convenant is geen schending.",
    soort=Soort.VERHOUDING,
    eenheid=Unit.PER_1000,
    relatie="kennisgevingen_op",
    teller_tekst="bevestigde schendingen in de periode, bij schuldeisers met een convenant",
    noemer_tekst="maanden pauze in de periode bij schuldeisers met een convenant (een maand is 30,4375 dagen)",
    maten=(
        Maat(teller="bevestigd"),
        Maat(naam="hersteld", tekst="Gemeld en hersteld (telt niet mee)", teller="hersteld", eenheid=Unit.AANTAL),
        Maat(naam="weerlegd", tekst="Gemeld en weerlegd (telt niet mee)", teller="weerlegd", eenheid=Unit.AANTAL),
    ),
    in_periode=True,
    lezer=schendingsrijen,
    oordeel_vanaf="minimum_schuldeiser",
    **{**ALGEMEEN, "standaard": BEVESTIGD, "dimensies": (*VAN_SCHULDEISERS, "zekerheid")},
)

SCH_07 = replace(
    SCH_06,
    code="SCH-07",
    label="Afspraak geschonden, gemeld",
    uitleg="Meldingen die nog niet zijn bevestigd. Wij tellen ze niet op bij de bevestigde.",
    zeg_niet="Gemeld is nog niet bevestigd.",
    teller_tekst="meldingen in de periode die niet (of nog niet) zijn bevestigd, bij schuldeisers met een convenant",
    maten=(Maat(teller="gemeld"),),
)

SCH_08 = Indicator(
    code="SCH-08",
    label="Gemeld door meer gemeenten",
    uitleg="Hoeveel verschillende gemeenten en uitvoerders dezelfde schuldeiser meldden, in zes maanden.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="meldingen_op",
    teller_tekst=(
        "verschillende melders: de uitvoerder van de gemeente op de dag van de melding, en anders de gemeente"
    ),
    maten=(
        Maat(teller="melders"),
        Maat(
            naam="structureel",
            tekst="Schuldeisers die ten minste {structureel_vanaf} verschillende melders meldden",
            teller="schuldeisers",
        ),
    ),
    waar=(
        "schending IN ('gemeld', 'bevestigd', 'hersteld') AND melder IS NOT NULL AND gemeld_op <= moment"
        " AND gemeld_op > moment - to_months(CAST($structureel_maanden AS INTEGER))"
    ),
    lezer=melderrijen,
    **ALGEMEEN,
)
