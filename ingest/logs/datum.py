"""A column of dates in a log: whole days, the order of day and month told by the first block of the file."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import polars as pl

from ingest.logs.kolom import Gelezen
from ingest.persoonlijk.patronen import masked
from ingest.woorden.datums import Onleesbaar, lees_datum, maand_eerst

TIJD = r"[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?$"
_ZONE = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})")
_NEDERLAND = ZoneInfo("Europe/Amsterdam")
_LANGSTE = 30
GEEN_DAG = "Deze datum noemt geen dag. | Vul dag, maand en jaar in."
ONLEESBAAR = "Hier staat geen datum die wij kunnen lezen. De tekst is niet bewaard. | Vul dag, maand en jaar in."
_DOEN = " | Vul dag, maand en jaar in."


def without_time(teksten: pl.Series) -> pl.Series:
    """The texts without a time of day: a moment is kept as its day, and a day is read once."""
    return teksten.str.replace(TIJD, "")


class Datumlezer:
    """Reads the distinct texts of one column; the first ones it sees decide whether the month comes first."""

    def __init__(self) -> None:
        """Start without an order."""
        self._maand_eerst: bool | None = None
        self.onbeslist: tuple[str, ...] = ()

    def __call__(self, teksten: Sequence[str]) -> Iterable[Gelezen]:
        """Read texts to days."""
        if self._maand_eerst is None:
            self._maand_eerst = bool(maand_eerst(teksten))
            self.onbeslist = tuple(tekst for tekst in teksten if "/" in tekst)
        return [_gelezen(tekst, month_first=self._maand_eerst) for tekst in teksten]


def _gelezen(tekst: str, *, month_first: bool) -> Gelezen:
    if (dag := _met_zone(tekst)) is not None:
        return Gelezen(dag, dag.isoformat())
    datum = lees_datum(tekst, maand_eerst=month_first)
    if isinstance(datum, Onleesbaar):
        if datum.leeg:
            return Gelezen()
        # What stands in a column of dates and is none may name a person; only what looks like a date is repeated.
        kort = re.search(r"\d", tekst) and len(tekst) <= _LANGSTE
        return Gelezen(reden=masked(datum.reden) + _DOEN if kort else ONLEESBAAR)
    return Gelezen(datum.dag, masked(tekst)) if datum.precisie == "dag" else Gelezen(reden=GEEN_DAG)


def _met_zone(tekst: str) -> date | None:
    """The day in the Netherlands of a moment that names its zone; None for any other text."""
    vorm = _ZONE.fullmatch(tekst.strip())
    if vorm is None:
        return None
    try:
        moment = datetime.fromisoformat(f"{vorm[1]}T{vorm[2]}{vorm[3].replace('Z', '+00:00')}")
    except ValueError:
        return None
    return moment.astimezone(_NEDERLAND).date()


def maand_van(teksten: Sequence[str]) -> list[Gelezen]:
    """The first day of the month that each text names; a whole day names its month."""
    return [_maand(tekst) for tekst in teksten]


def _maand(tekst: str) -> Gelezen:
    kaal = re.sub(r"^(\d{4})(0[1-9]|1[0-2])$", r"\1-\2", tekst.strip())
    datum = lees_datum(kaal)
    if isinstance(datum, Onleesbaar):
        reden = masked(datum.reden) if len(tekst) <= _LANGSTE else "Hier staat geen maand die wij kunnen lezen."
        return Gelezen(reden=f"{reden} | Vul maand en jaar in, bijvoorbeeld 2025-09.") if not datum.leeg else Gelezen()
    if datum.precisie not in {"dag", "maand"}:
        return Gelezen(reden="Hier staat geen maand. | Vul maand en jaar in, bijvoorbeeld 2025-09.")
    return Gelezen(datum.dag.replace(day=1), masked(tekst))
