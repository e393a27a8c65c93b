"""The sheet Tijdreeks: the standen at every delivered peildatum, and beside them what is only known about."""

from datetime import date

from export.blad import GEEN_GEGEVENS, NIET_VAN_TOEPASSING, Blad, Cel, Kolom, Noten, getal
from export.cellen import markering, waarde_cellen
from export.kerncijfers import bron
from export.meetrijen import noot
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_04, ADO_05
from indicators.indicator import Indicator
from indicators.lijsten import Mijlpaal, benaderingen
from indicators.measure import measure
from indicators.unit import Unit
from store.stand import Stand

REEKSEN = (ADO_01, ADO_02, ADO_03, ADO_04, ADO_05)
BENADERING = "benadering"
GEEN_TREND = "Een paar peildata zijn nog geen trend. Tussen twee peildata kan ook het aantal antwoorden zijn veranderd."
NIET_REKENEN = (
    "Een getal in de kolom benadering komt uit een tekst en niet uit een geleverd bestand. Reken er niet mee."
)
KOLOMMEN = (
    Kolom("peildatum"), Kolom("precisie"), Kolom("indicator_code"), Kolom("indicator"), Kolom("teller"),
    Kolom("noemer"), Kolom("waarde"), Kolom("ondergrens"), Kolom("bovengrens"), Kolom("eenheid"),
    Kolom("benadering"), Kolom("markering", 24), Kolom("bron", 50), Kolom("noot", 14),
)  # fmt: skip


def tijdreeks(stand: Stand, uitgave: Uitgave = CONCEPT, *, van: date | None = None, tot: date | None = None) -> Blad:
    """ADO-01 to ADO-05 at each inventory in the period, and the approximate figures of that period."""
    dagen = [dag for dag in stand.inventarisaties if (van or dag) <= dag <= (tot or dag)]
    los = [b for b in benaderingen(stand) if (van or b.datum) <= b.datum <= (tot or b.datum)]
    geleverd = [_geleverd(indicator, stand.op(dag), uitgave) for dag in dagen for indicator in REEKSEN]
    return Blad(
        naam="Tijdreeks", titel="Gebruik van de Kennisgeving per peildatum", stempel=stempel(stand, uitgave),
        noten=(GEEN_TREND,),
        kolommen=KOLOMMEN,
        rijen=tuple(sorted([*geleverd, *(_benadering(b) for b in los)], key=_plaats)),
    )  # fmt: skip


def _plaats(rij: tuple[Cel, ...]) -> tuple[str, bool, str]:
    """Per figure in the order of the days, what is only known about after what was delivered: so a chart reads it."""
    return str(rij[2]), rij[11] == BENADERING, str(rij[0])


def _geleverd(indicator: Indicator, stand: Stand, uitgave: Uitgave) -> tuple[Cel, ...]:
    meting = measure(indicator, stand)
    rij = meting.totaal()
    return (
        stand.peildatum, "dag", indicator.code, indicator.label, *waarde_cellen(rij, indicator.eenheid),
        indicator.eenheid.naam, NIET_VAN_TOEPASSING, markering(rij.status, uitgave), bron(indicator, stand),
        noot(meting),
    )  # fmt: skip


def _benadering(punt: Mijlpaal) -> tuple[Cel, ...]:
    return (
        punt.datum, punt.precisie, ADO_01.code, ADO_01.label, *(GEEN_GEGEVENS,) * 5,
        Unit.GEMEENTEN.naam, getal(punt.waarde, Unit.GEMEENTEN), BENADERING, f"{punt.tekst}; {punt.bron}",
        Noten((NIET_REKENEN,)),
    )  # fmt: skip
