"""The reference tables: facts with the days they hold for and where they come from, as the CSV files have them."""

import csv
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

REFERENTIE_MAP = Path(__file__).resolve().parent.parent / "data" / "reference"


@cache
def lees_referentie(naam: str) -> tuple[dict[str, str], ...]:
    """The rows of data/reference/<naam>.csv with every value as text; read once per process."""
    with (REFERENTIE_MAP / f"{naam}.csv").open(encoding="utf-8", newline="") as bestand:
        return tuple(csv.DictReader(bestand, strict=True))


def geldig_op(rijen: Iterable[dict[str, str]], dag: date) -> tuple[dict[str, str], ...]:
    """The rows with geldig_vanaf <= dag < geldig_tot; an empty cell is no bound."""
    iso = dag.isoformat()
    return tuple(
        rij for rij in rijen if rij["geldig_vanaf"] <= iso and (not rij["geldig_tot"] or iso < rij["geldig_tot"])
    )


def norm(naam: str, op: date) -> float:
    """The value of a norm in force on a day, in the unit that its row names; KeyError when there is none."""
    for rij in geldig_op(lees_referentie("normen"), op):
        if rij["norm"] == naam:
            return float(rij["waarde"])
    raise KeyError(f"Geen norm '{naam}' van kracht op {op.isoformat()}")


@lru_cache(maxsize=128)
def normen(op: date) -> dict[str, float]:
    """Every norm in force on a day, by its name."""
    return {rij["norm"]: float(rij["waarde"]) for rij in geldig_op(lees_referentie("normen"), op)}
