"""Until when a creditor has to answer, per day on which a Kennisgeving is sent: by the norm in force on that day."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

import polars as pl

from store.bouw import Tabel
from store.referentie import lees_referentie
from store.werkdagen import Termijn, termijn

ANTWOORDDAG_SCHEMA: dict[str, pl.DataType] = {"verzonden_op": pl.Date(), "uiterlijk_op": pl.Date()}
# Days outside these are not met in a log; a Kennisgeving of then is long past its term, or not sent yet.
VAN, TOT = date(2010, 1, 1), date(2039, 12, 31)


@lru_cache(maxsize=1)
def antwoorddagen() -> Tabel:
    """A row is one day of sending, with the last day to answer: calendar or working days, as the norm counts."""
    grenzen = sorted({rij["geldig_vanaf"] for rij in lees_referentie("normen") if rij["norm"] == "reactietermijn"})
    van_kracht = [(date.fromisoformat(dag), termijn("reactietermijn", date.fromisoformat(dag))) for dag in grenzen]
    return Tabel("antwoorddagen", ANTWOORDDAG_SCHEMA, dagen(van_kracht, van=VAN, tot=TOT))


def dagen(van_kracht: Sequence[tuple[date, Termijn]], *, van: date, tot: date) -> list[tuple[date, date]]:
    """Each day with its last day to answer; `van_kracht` are terms by the day they begin, oldest first."""
    uit, volgende = [], 1
    for n in range((tot - van).days + 1):
        dag = van + timedelta(days=n)
        while volgende < len(van_kracht) and van_kracht[volgende][0] <= dag:
            volgende += 1
        uit.append((dag, van_kracht[volgende - 1][1].laatste_dag(dag)))
    return uit
