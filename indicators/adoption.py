"""Adoption: which gemeenten use the Kennisgeving, what changed, and is the target in reach?"""

from indicators.dimensies import VAN_GEMEENTEN, VAN_STANDEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.pace import PER_DRIE_MAANDEN_MATEN, per_drie_maanden
from indicators.unit import Unit
from indicators.woorden import DIEPTES, PLANNEN

GEBRUIKT = "count(*) FILTER (WHERE stand = 'gebruikt')"
NOG_NIET = "count(*) FILTER (WHERE stand = 'gebruikt_nog_niet')"
GEEN = "count(*) FILTER (WHERE stand = 'geen_reactie')"
ANTWOORD = "count(*) FILTER (WHERE stand <> 'geen_reactie')"
ALLE = "count(*)"
ZEGT_NIET = "stand = 'gebruikt_nog_niet'"

ADO_01 = Indicator(
    code="ADO-01",
    label="Gebruikt de Kennisgeving",
    uitleg=(
        "Gemeenten die zeggen dat zij de Kennisgeving versturen, ook als dat een proef is. "
        "Van alle gemeenten in Nederland."
    ),
    zeg_niet="Zeg niet: 58,5% van de mensen met schulden krijgt een pauze.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die de Kennisgeving gebruiken",
    noemer_tekst="alle gemeenten op de peildatum",
    grenzen_tekst=(
        "De ondergrens telt alleen de gemeenten die 'ja' zeggen. "
        "De bovengrens telt ook alle gemeenten zonder antwoord mee."
    ),
    maten=(
        Maat(
            teller=GEBRUIKT,
            noemer=ALLE,
            # Where nobody answered there is nothing to say between the bounds.
            waarde=f"CASE WHEN {ANTWOORD} > 0 THEN {GEBRUIKT} * 1.0 / {ALLE} END",
            ondergrens=f"{GEBRUIKT} * 1.0 / {ALLE}",
            bovengrens=f"({GEBRUIKT} + {GEEN}) * 1.0 / {ALLE}",
        ),
    ),
    dimensies=VAN_STANDEN,
)

ADO_02 = Indicator(
    code="ADO-02",
    label="Gebruikt (nog) niet",
    uitleg="Gemeenten die zeggen dat zij de Kennisgeving niet of nog niet versturen, of daarmee zijn gestopt.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die '(nog) niet' antwoordden",
    noemer_tekst="alle gemeenten op de peildatum",
    maten=(
        Maat(teller=NOG_NIET, noemer=ALLE),
        *(
            Maat(
                naam=plan,
                tekst=tekst,
                teller=f"count(*) FILTER (WHERE {ZEGT_NIET} AND coalesce(plan_status, 'onbekend') = '{plan}')",
                noemer=ALLE,
            )
            for plan, tekst in PLANNEN.items()
        ),
    ),
    dimensies=VAN_STANDEN,
)

ADO_03 = Indicator(
    code="ADO-03",
    label="Gaf geen antwoord",
    uitleg="Gemeenten van wie wij nog nooit een antwoord kregen. Geen antwoord is geen 'nee'.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten zonder antwoord",
    noemer_tekst="alle gemeenten op de peildatum",
    maten=(Maat(teller=GEEN, noemer=ALLE),),
    dimensies=VAN_STANDEN,
)

ADO_04 = Indicator(
    code="ADO-04",
    label="Gaf antwoord",
    uitleg="Gemeenten die 'ja' of '(nog) niet' antwoordden. Van alle gemeenten.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die 'ja' of '(nog) niet' antwoordden",
    noemer_tekst="alle gemeenten op de peildatum",
    maten=(Maat(teller=ANTWOORD, noemer=ALLE),),
    dimensies=VAN_STANDEN,
)

ADO_05 = Indicator(
    code="ADO-05",
    label="Gebruikt, van wie antwoord gaf",
    uitleg="Deel van de gemeenten dat 'ja' zegt, als wij de gemeenten zonder antwoord niet meetellen.",
    zeg_niet="Gebruik dit nooit als landelijk cijfer.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die de Kennisgeving gebruiken",
    noemer_tekst="gemeenten die antwoord gaven",
    maten=(Maat(teller=GEBRUIKT, noemer=ANTWOORD),),
    dimensies=VAN_STANDEN,
)

INWONERS_GEBRUIKT = "coalesce(sum(inwoners) FILTER (WHERE stand = 'gebruikt'), 0)"
INWONERS_GEEN = "coalesce(sum(inwoners) FILTER (WHERE stand = 'geen_reactie'), 0)"

ADO_06 = Indicator(
    code="ADO-06",
    label="Inwoners van gemeenten met 'ja'",
    uitleg="Zoveel mensen wonen in een gemeente die de Kennisgeving gebruikt. Zij hebben niet allemaal schulden.",
    zeg_niet="Zeg niet dat deze inwoners worden geholpen; zij wonen in een gemeente die de Kennisgeving gebruikt.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="inwoners van gemeenten die de Kennisgeving gebruiken",
    noemer_tekst="inwoners van alle gemeenten (CBS, 1 januari van het jaar van de peildatum)",
    grenzen_tekst="De bovengrens telt ook de inwoners van gemeenten zonder antwoord mee.",
    maten=(
        Maat(
            teller=INWONERS_GEBRUIKT,
            noemer="sum(inwoners)",
            waarde=f"CASE WHEN {ANTWOORD} > 0 THEN {INWONERS_GEBRUIKT} * 1.0 / sum(inwoners) END",
            ondergrens=f"{INWONERS_GEBRUIKT} * 1.0 / sum(inwoners)",
            bovengrens=f"({INWONERS_GEBRUIKT} + {INWONERS_GEEN}) * 1.0 / sum(inwoners)",
        ),
    ),
    dimensies=VAN_STANDEN,
)


def _verandering(naam: str, toen: str, nu: str, tekst: str) -> Maat:
    """Counts nothing while there is no previous peildatum to compare with."""
    telling = f"count(*) FILTER (WHERE stand_toen = '{toen}' AND stand = '{nu}')"
    vergelijkbaar = "$vorige_peildatum IS NOT NULL"
    return Maat(naam=naam, tekst=tekst, teller=telling, waarde=f"CASE WHEN {vergelijkbaar} THEN {telling} END")


ADO_07 = Indicator(
    code="ADO-07",
    label="Veranderd sinds vorige peildatum",
    uitleg="Hoeveel gemeenten begonnen, stopten of voor het eerst antwoord gaven.",
    soort=Soort.TELLING,
    eenheid=Unit.GEMEENTEN,
    relatie="adoptie_op",
    teller_tekst="gemeenten waarvan de stand veranderde sinds de vorige peildatum",
    maten=(
        _verandering("begonnen", "gebruikt_nog_niet", "gebruikt", "Begonnen: eerst (nog) niet, nu 'ja'"),
        _verandering("eerste_antwoord_ja", "geen_reactie", "gebruikt", "Eerste antwoord: 'ja'"),
        _verandering("eerste_antwoord_nee", "geen_reactie", "gebruikt_nog_niet", "Eerste antwoord: '(nog) niet'"),
        _verandering("gestopt", "gebruikt", "gebruikt_nog_niet", "Gestopt"),
    ),
    dimensies=VAN_GEMEENTEN,
)

ADO_08 = Indicator(
    code="ADO-08",
    label="Nodig per maand voor het doel",
    uitleg="Zoveel gemeenten moeten er elke maand bij komen om het doel op tijd te halen.",
    soort=Soort.VERHOUDING,
    eenheid=Unit.PER_MAAND,
    relatie="adoptie_op",
    teller_tekst="gemeenten die de Kennisgeving nog niet gebruiken of geen antwoord gaven",
    noemer_tekst="maanden tot het doel (een maand is 30,4375 dagen)",
    maten=(Maat(teller="count(*) FILTER (WHERE stand <> 'gebruikt')", noemer="max(maanden_tot_doel)"),),
    dimensies=VAN_GEMEENTEN,
    op_inventarisatie=True,
)

ADO_09 = Indicator(
    code="ADO-09",
    label="Erbij gekomen per maand",
    uitleg=(
        "Zoveel gemeenten begonnen gemiddeld per maand in de laatste drie hele maanden. "
        "Wij kijken naar de datum die zij zelf noemen."
    ),
    soort=Soort.KWANTIEL,
    eenheid=Unit.PER_MAAND,
    relatie="starts_op",
    teller_tekst="gemeenten die in drie maanden op rij begonnen",
    noemer_tekst="drie maanden",
    strata=("soort", "maand", "alleen_grof"),
    schatter=per_drie_maanden,
    schatter_maten=PER_DRIE_MAANDEN_MATEN,
    schatter_eenheden=(("alleen_grof", Unit.GEMEENTEN),),
    dimensies=VAN_GEMEENTEN,
    op_inventarisatie=True,
)

ADO_10 = Indicator(
    code="ADO-10",
    label="Altijd, soms of als proef",
    uitleg="Hoe vaak gemeenten die 'ja' zeggen de Kennisgeving versturen: bij iedereen, bij een deel of als proef.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die de Kennisgeving zo vaak gebruiken",
    noemer_tekst="gemeenten die de Kennisgeving gebruiken",
    maten=tuple(
        Maat(
            naam=diepte,
            tekst=tekst,
            teller=f"count(*) FILTER (WHERE stand = 'gebruikt' AND coalesce(gebruik_diepte, 'onbekend') = '{diepte}')",
            noemer=GEBRUIKT,
        )
        for diepte, tekst in DIEPTES.items()
    ),
    dimensies=VAN_GEMEENTEN,
)
