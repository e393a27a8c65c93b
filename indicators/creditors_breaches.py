"""Broken pauses: confirmed and reported per 1,000 months of pauze, and by how many different organisations.

Each figure counts what the creditor disputes; beside it stands the same figure without that.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from indicators.casemix import byar
from indicators.creditors import ALGEMEEN, VAN_SCHULDEISERS
from indicators.indicator import Indicator, Maat, Soort
from indicators.measurement import TOTAAL, Rij, Status
from indicators.oordeel import over_schuldeisers, te_klein
from indicators.pauses import BEVESTIGD
from indicators.tellen import Filters, bevraagd
from indicators.uitzonderingen import uitgezonderd
from indicators.unit import Unit
from store.referentie import norm
from store.stand import Stand

DAGEN_PER_MAAND = 30.4375
# Days of a pauze in the period, up to and with the last day that is known of it.
DAGEN_PAUZE = (
    "greatest(0, least(coalesce(beeindigd_op, moment + 1), CAST($tot AS DATE) + 1)"
    " - greatest(start, CAST($van AS DATE)))"
)
GEMELD_IN_PERIODE = "coalesce(schending_op, verzonden_op) BETWEEN $van AND $tot"
MET_CONVENANT = "convenant = 'ja'"
BETWIST, ZONDER_BETWIST = "betwist", "zonder_betwist"
BETWIST_TEKST = "De schuldeiser is het hier niet mee eens (telt mee)"
ZONDER_TEKST = "Zonder de meldingen waar de schuldeiser het niet mee eens is"
# By schuldeiser and melder: how many reports that are not disputed.
Meldingen = dict[str, dict[str, int]]


def schendingsrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """Per group each kind of report: the first per 1,000 months of pauze with Byar's limits, the others counted."""
    pauzes = replace(indicator, relatie="pauzes_op", waar=MET_CONVENANT)
    kolommen = f"coalesce(sum({DAGEN_PAUZE}), 0) / {DAGEN_PER_MAAND}, count(*) FILTER (WHERE {DAGEN_PAUZE} > 0)"
    duur = bevraagd(pauzes, stand, kolommen, per=per, filters=filters)
    gemeld = replace(indicator, relatie="meldingen_op", waar=f"{MET_CONVENANT} AND {GEMELD_IN_PERIODE}")
    tellingen = ", ".join(f"count(*) FILTER (WHERE {maat.teller})" for maat in indicator.maten)
    schendingen = {rij[0]: rij[2:] for rij in bevraagd(gemeld, stand, tellingen, per=per, filters=filters)}
    grens = norm(indicator.oordeel_vanaf, stand.peildatum) if over_schuldeisers(per, filters) else 0
    uit = []
    for groep, naam, maanden, aantal in duur:
        aantallen = schendingen.get(groep, (0,) * len(indicator.maten))
        rijen = [
            _rij(groep, naam or groep, *paar, float(maanden)) for paar in zip(indicator.maten, aantallen, strict=True)
        ]
        uit += [te_klein(rij) if aantal < grens and rij.noemer is not None else rij for rij in rijen]
    return uit


def _rij(groep: str, naam: str, maat: Maat, aantal: int, maanden: float) -> Rij:
    """A rate with Byar's limits; of a maat with a unit of its own the count."""
    if maat.eenheid:
        return Rij(groep, naam, maat.naam, aantal, aantal, None)
    if maanden <= 0:
        return Rij(groep, naam, maat.naam, None, aantal, maanden, status=Status.GEEN_WAARNEMINGEN)
    laag, hoog = (1000 * grens / maanden for grens in byar(aantal))
    return Rij(groep, naam, maat.naam, 1000 * aantal / maanden, aantal, maanden, laag, hoog)


def melderrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """Per group how many different melders, and how many schuldeisers that enough different melders reported."""
    gezien = bevraagd(
        indicator, stand, "schuldeiser_id, melder, count(*) FILTER (WHERE NOT betwist)", per=per, filters=filters,
        strata="schuldeiser_id, melder",
    )  # fmt: skip
    melders: dict[tuple[str, str], Meldingen] = defaultdict(lambda: defaultdict(dict))
    if per == TOTAAL:
        melders[TOTAAL, "Totaal"] = defaultdict(dict)
    for groep, naam, schuldeiser_id, melder, onbetwist in gezien:
        melders[groep, naam or groep][schuldeiser_id][melder] = onbetwist
    vanaf, buiten = norm("structureel_vanaf", stand.peildatum), uitgezonderd(stand, indicator.code)
    return [
        Rij(groep, naam, maat, aantal, aantal, None)
        for (groep, naam), per_id in melders.items()
        for maat, aantal in _melders(per_id, vanaf, buiten).items()
    ]


def _melders(per_id: Meldingen, vanaf: float, buiten: Collection[str]) -> dict[str | None, int]:
    """By maat: all melders, those with a report that is not disputed, and the schuldeisers with so many of them."""
    zonder = {melder for van_id in per_id.values() for melder, onbetwist in van_id.items() if onbetwist}
    vaak = [schuldeiser_id for schuldeiser_id, van_id in per_id.items() if len(van_id) >= vanaf]
    return {
        None: len({melder for van_id in per_id.values() for melder in van_id}),
        ZONDER_BETWIST: len(zonder),
        "structureel": sum(schuldeiser_id not in buiten for schuldeiser_id in vaak),
        "uitgezonderd": sum(schuldeiser_id in buiten for schuldeiser_id in vaak),
    }


def _met_en_zonder(schending: str) -> tuple[Maat, ...]:
    """All reports in this state, without those that the creditor disputes, and how many those are."""
    alle = f"schending = '{schending}'"
    return (
        Maat(teller=alle),
        Maat(naam=ZONDER_BETWIST, tekst=ZONDER_TEKST, teller=f"{alle} AND NOT betwist"),
        Maat(naam=BETWIST, tekst=BETWIST_TEKST, teller=f"{alle} AND betwist", eenheid=Unit.AANTAL),
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
        *_met_en_zonder("bevestigd"),
        Maat(
            naam="hersteld",
            tekst="Gemeld en hersteld (telt niet mee)",
            teller="schending = 'hersteld'",
            eenheid=Unit.AANTAL,
        ),
        Maat(
            naam="weerlegd",
            tekst="Gemeld en weerlegd (telt niet mee)",
            teller="schending = 'weerlegd'",
            eenheid=Unit.AANTAL,
        ),
    ),
    in_periode=True,
    versie=2,
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
    maten=_met_en_zonder("gemeld"),
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
        Maat(naam=ZONDER_BETWIST, tekst=ZONDER_TEKST, teller="melders"),
        Maat(
            naam="structureel",
            tekst="Schuldeisers die ten minste {structureel_vanaf} verschillende melders meldden",
            teller="schuldeisers",
        ),
        Maat(
            naam="uitgezonderd",
            tekst="Zo vaak gemeld, met een afgesproken uitzondering (telt daar niet mee)",
            teller="schuldeisers",
        ),
    ),
    waar=(
        "schending IN ('gemeld', 'bevestigd', 'hersteld') AND melder IS NOT NULL AND gemeld_op <= moment"
        " AND gemeld_op > moment - to_months(CAST($structureel_maanden AS INTEGER))"
    ),
    lezer=melderrijen,
    versie=2,
    **ALGEMEEN,
)
