"""Trajecten: who got a pauze, from how many creditors, and whether a solution was found in time."""

from dataclasses import replace
from typing import Any

from indicators.dimensies import PERIODEN, VAN_MENSEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.measurement import Rij
from indicators.signals import ALLEEN_KENNISGEVING
from indicators.tellen import Filters, bevraagd, geteld, met_intervallen, rij_van, uitdrukkingen
from indicators.unit import Unit
from store.stand import Stand

# Parts of a traject: its Kennisgevingen to creditors of one sector, or with one kind of convenant.
DELEN = ("sector", "convenant")
# What trajecten_op says of a whole traject, said of such a part.
VAN_DEEL = """
count(*) FILTER (WHERE reactie <> 'niet_van_toepassing') AS aantal_kennisgevingen,
count(*) FILTER (WHERE reactie <> 'niet_van_toepassing' AND rijp) AS aantal_rijp,
count(*) FILTER (WHERE zekerheid = 'bevestigd') AS aantal_met_pauze,
count(*) FILTER (WHERE reactie = 'geweigerd') AS aantal_geweigerd,
count(*) FILTER (
    WHERE reactie NOT IN ('niet_van_toepassing', 'geweigerd') AND zekerheid <> 'bevestigd'
) AS aantal_onbekend,
count(DISTINCT CASE WHEN zekerheid = 'bevestigd' AND rijp THEN schuldeiser_id END) AS schuldeisers_met_pauze,
count(DISTINCT CASE WHEN reactie <> 'niet_van_toepassing' AND rijp THEN schuldeiser_id END) AS schuldeisers_rijp
"""


def trajectrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """The rows over trajecten; per sector or convenant over the part of each traject that has to do with it."""
    if {per, *(naam for naam, _ in filters)}.isdisjoint(DELEN):
        rijen = geteld([indicator], stand, per=per, filters=filters)[indicator.code]
    else:
        deel = replace(indicator, relatie="kennisgevingen_op", standaard=ALLEEN_KENNISGEVING)
        waarden = uitdrukkingen([indicator])
        om = f"SELECT groep, max(naam), {', '.join(waarden)} FROM ({{}}) AS trajecten GROUP BY groep ORDER BY groep"
        gevonden = bevraagd(deel, stand, VAN_DEEL, per=per, filters=filters, strata="traject", om=om)
        rijen = [
            rij_van(groep, naam or groep, dict(zip(waarden, gemeten, strict=True)), maat)
            for groep, naam, *gemeten in gevonden
            for maat in indicator.maten
        ]
    return met_intervallen(indicator, rijen, stand, per=per, filters=filters)


def _onder(noemer: str, *maten: tuple[str | None, str, str]) -> tuple[Maat, ...]:
    """Maten that share what they are a part of: (name, words, condition of the teller)."""
    return tuple(
        Maat(naam=naam, tekst=tekst, teller=f"count(*) FILTER (WHERE {noemer} AND {wanneer})",
             noemer=f"count(*) FILTER (WHERE {noemer})")
        for naam, tekst, wanneer in maten
    )  # fmt: skip


# A share of trajecten, with its interval.
_AANDEEL: dict[str, Any] = {
    "soort": Soort.AANDEEL,
    "eenheid": Unit.AANDEEL,
    "relatie": "trajecten_op",
    "dimensies": VAN_MENSEN,
    "over_mensen": True,
    "wilson": True,
}
# What can also be asked per part of a traject; a traject then counts in each of its sectors.
_PER_DEEL: dict[str, Any] = {
    "dimensies": (*VAN_MENSEN, *DELEN), "lezer": trajectrijen, "overlapt": DELEN, "feed": "reacties",
}  # fmt: skip

ALLE_RIJP = "aantal_kennisgevingen > 0 AND aantal_rijp = aantal_kennisgevingen"
OUD_GENOEG = "eerste_signaal + to_months(8) <= moment"
IN_DE_PAUZE = "nieuwe_achterstand_op >= eerste_pauze_start"

PAU_08 = Indicator(
    code="PAU-08",
    label="Alle schuldeisers geven pauze",
    uitleg=("Van de trajecten waarin de tijd om te antwoorden voorbij is: hoe vaak gaven alle schuldeisers een pauze?"),
    zeg_niet="Zeg niet 'van alle trajecten'.",
    teller_tekst="trajecten waarin elke schuldeiser (van die sector of dat soort convenant) een pauze gaf",
    noemer_tekst="trajecten waarin voor elk van die Kennisgevingen de tijd om te antwoorden voorbij is",
    maten=_onder(
        ALLE_RIJP,
        (None, "", "aantal_met_pauze = aantal_kennisgevingen"),
        ("weigering", "Met ten minste één weigering", "aantal_geweigerd > 0"),
        ("onbekend", "Met ten minste één schuldeiser van wie geen antwoord bekend is", "aantal_onbekend > 0"),
    ),
    **{**_AANDEEL, **_PER_DEEL},
)

PAU_09 = Indicator(
    code="PAU-09",
    label="Oplossing binnen 8 maanden",
    uitleg="Trajecten met een schuldregeling of volledige betaling binnen 8 maanden na het eerste signaal.",
    teller_tekst="trajecten met een oplossing binnen 8 maanden na het eerste signaal",
    noemer_tekst="trajecten waarvan het eerste signaal ten minste 8 maanden oud is",
    maten=_onder(OUD_GENOEG, (None, "", "oplossing_op <= eerste_signaal + to_months(8)")),
    feed="signalen",
    **_AANDEEL,
)

PAU_12 = Indicator(
    code="PAU-12",
    label="Nieuwe achterstand in de pauze",
    uitleg="Trajecten waarin tijdens de pauze een nieuwe achterstand ontstond, en of die is ingehaald.",
    teller_tekst="trajecten met een nieuwe achterstand na het begin van de pauze",
    noemer_tekst="trajecten waarvoor dit is ingevuld",
    maten=(
        *_onder("achterstand_ingevuld", (None, "", IN_DE_PAUZE)),
        *_onder(IN_DE_PAUZE, ("ingehaald", "Daarvan ingehaald", "achterstand_hersteld_op IS NOT NULL")),
    ),
    feed="signalen",
    **_AANDEEL,
)

PAU_13 = Indicator(
    code="PAU-13",
    label="Trajecten die een pauze kregen",
    uitleg="Trajecten waarin in deze periode de eerste pauze begon. Alleen uit gemeenten die cijfers doorgeven.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="trajecten_op",
    teller_tekst="trajecten waarvan de eerste bevestigde pauze in de periode begon",
    maten=(Maat(teller="count(*)"),),
    dimensies=(*VAN_MENSEN, *PERIODEN),
    feed="reacties",
    over_mensen=True,
    in_periode=True,
    datum="eerste_pauze_start",
)

PAU_14 = Indicator(
    code="PAU-14",
    label="Schuldeisers die pauze geven",
    uitleg="Welk deel van zijn schuldeisers geeft iemand gemiddeld een pauze?",
    soort=Soort.KWANTIEL,
    eenheid=Unit.AANDEEL,
    relatie="trajecten_op",
    teller_tekst="gemiddelde van het deel van de schuldeisers dat een pauze geeft",
    noemer_tekst="trajecten met ten minste één Kennisgeving waarvoor de tijd om te antwoorden voorbij is",
    maten=(
        Maat(
            teller="CAST(NULL AS DOUBLE)",
            noemer="count(*) FILTER (WHERE schuldeisers_rijp > 0)",
            waarde="avg(schuldeisers_met_pauze * 1.0 / nullif(schuldeisers_rijp, 0))",
        ),
    ),
    over_mensen=True,
    **_PER_DEEL,
)
