"""Trajecten: who got a pauze, from how many creditors, and whether a solution was found in time."""

from indicators.dimensies import PERIODEN, VAN_MENSEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.unit import Unit

ALLE_RIJP = "aantal_kennisgevingen > 0 AND aantal_rijp = aantal_kennisgevingen"
OUD_GENOEG = "eerste_signaal + to_months(8) <= moment"
IN_DE_PAUZE = "nieuwe_achterstand_op >= eerste_pauze_start"

PAU_08 = Indicator(
    code="PAU-08",
    label="Alle schuldeisers geven pauze",
    uitleg=("Van de trajecten waarin de tijd om te antwoorden voorbij is: hoe vaak gaven alle schuldeisers een pauze?"),
    zeg_niet="Zeg niet 'van alle trajecten'.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="trajecten_op",
    teller_tekst="trajecten waarin elke schuldeiser een pauze gaf",
    noemer_tekst="trajecten waarin voor elke Kennisgeving de tijd om te antwoorden voorbij is",
    maten=(
        Maat(
            teller=f"count(*) FILTER (WHERE {ALLE_RIJP} AND aantal_met_pauze = aantal_kennisgevingen)",
            noemer=f"count(*) FILTER (WHERE {ALLE_RIJP})",
        ),
        Maat(
            naam="weigering",
            tekst="Met ten minste één weigering",
            teller=f"count(*) FILTER (WHERE {ALLE_RIJP} AND aantal_geweigerd > 0)",
            noemer=f"count(*) FILTER (WHERE {ALLE_RIJP})",
        ),
        Maat(
            naam="onbekend",
            tekst="Met ten minste één schuldeiser van wie geen antwoord bekend is",
            teller=f"count(*) FILTER (WHERE {ALLE_RIJP} AND aantal_onbekend > 0)",
            noemer=f"count(*) FILTER (WHERE {ALLE_RIJP})",
        ),
    ),
    dimensies=VAN_MENSEN,
    feed="reacties",
    over_mensen=True,
    wilson=True,
)

PAU_09 = Indicator(
    code="PAU-09",
    label="Oplossing binnen 8 maanden",
    uitleg="Trajecten met een schuldregeling of volledige betaling binnen 8 maanden na het eerste signaal.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="trajecten_op",
    teller_tekst="trajecten met een oplossing binnen 8 maanden na het eerste signaal",
    noemer_tekst="trajecten waarvan het eerste signaal ten minste 8 maanden oud is",
    maten=(
        Maat(
            teller=f"count(*) FILTER (WHERE {OUD_GENOEG} AND oplossing_op <= eerste_signaal + to_months(8))",
            noemer=f"count(*) FILTER (WHERE {OUD_GENOEG})",
        ),
    ),
    dimensies=VAN_MENSEN,
    feed="signalen",
    over_mensen=True,
    wilson=True,
)

PAU_12 = Indicator(
    code="PAU-12",
    label="Nieuwe achterstand in de pauze",
    uitleg="Trajecten waarin tijdens de pauze een nieuwe achterstand ontstond, en of die is ingehaald.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="trajecten_op",
    teller_tekst="trajecten met een nieuwe achterstand na het begin van de pauze",
    noemer_tekst="trajecten waarvoor dit is ingevuld",
    maten=(
        Maat(
            teller=f"count(*) FILTER (WHERE achterstand_ingevuld AND {IN_DE_PAUZE})",
            noemer="count(*) FILTER (WHERE achterstand_ingevuld)",
        ),
        Maat(
            naam="ingehaald",
            tekst="Daarvan ingehaald",
            teller=f"count(*) FILTER (WHERE {IN_DE_PAUZE} AND achterstand_hersteld_op IS NOT NULL)",
            noemer=f"count(*) FILTER (WHERE {IN_DE_PAUZE})",
        ),
    ),
    dimensies=VAN_MENSEN,
    feed="signalen",
    over_mensen=True,
    wilson=True,
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
    dimensies=VAN_MENSEN,
    feed="reacties",
    over_mensen=True,
)
