"""Terms in calendar days, Dutch working days or calendar months: the last day of each, and what is left of it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

from store.referentie import geldig_op, lees_referentie

DAGEN, WERKDAGEN, MAANDEN = "dagen", "werkdagen", "maanden"
_EEN_DAG = timedelta(days=1)


class OnbekendeEenheidError(ValueError):
    """A norm that is no term, such as a share or a number of Kennisgevingen."""


@dataclass(frozen=True, slots=True)
class Termijn:
    """So many days, working days or months."""

    aantal: int
    eenheid: str = DAGEN

    def __post_init__(self) -> None:
        if self.eenheid not in (DAGEN, WERKDAGEN, MAANDEN):
            raise OnbekendeEenheidError(f"Geen termijn: {self.aantal} {self.eenheid}")

    def laatste_dag(self, vanaf: date) -> date:
        """The last day within the term: so many days after `vanaf`, or the day before the same day months later."""
        if self.eenheid == WERKDAGEN:
            return _werkdagen_later(vanaf, self.aantal)
        if self.eenheid == MAANDEN:
            return maanden_later(vanaf, self.aantal) - _EEN_DAG
        return vanaf + timedelta(days=self.aantal)

    def resterend(self, vanaf: date, *, op: date) -> int:
        """What is left on a day, in the unit that the term is counted in (months in days); less than 0 is too late."""
        laatste = self.laatste_dag(vanaf)
        if self.eenheid != WERKDAGEN:
            return (laatste - op).days
        return werkdagen_tussen(op, laatste) if op <= laatste else -werkdagen_tussen(laatste, op)


def termijn(norm: str, op: date) -> Termijn:
    """A norm in force on a day, of before there was one the first; KeyError when there is no such norm."""
    rijen = [rij for rij in lees_referentie("normen") if rij["norm"] == norm]
    van_kracht = [*geldig_op(rijen, op), *sorted(rijen, key=lambda rij: rij["geldig_vanaf"])]
    if not van_kracht:
        raise KeyError(f"Geen norm '{norm}'")
    return Termijn(int(float(van_kracht[0]["waarde"])), van_kracht[0]["eenheid"])


def is_werkdag(dag: date) -> bool:
    """Whether a day is no Saturday, Sunday or Dutch holiday (5 May only every five years)."""
    return dag.weekday() < 5 and dag not in feestdagen(dag.year)


@lru_cache(maxsize=64)
def feestdagen(jaar: int) -> frozenset[date]:
    """The Dutch holidays of a year."""
    return frozenset(holidays.country_holidays("NL", years=jaar))


def werkdagen_tussen(van: date, tot: date) -> int:
    """How many working days lie after `van` up to and including `tot`."""
    return sum(is_werkdag(van + timedelta(days=n)) for n in range(1, (tot - van).days + 1))


def maanden_later(dag: date, maanden: int) -> date:
    """The same day so many months later, or the last of that month."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def _werkdagen_later(dag: date, aantal: int) -> date:
    while aantal > 0:
        dag += _EEN_DAG
        aantal -= is_werkdag(dag)
    return dag
