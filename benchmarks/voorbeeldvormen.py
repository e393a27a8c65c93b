"""How a fictional file is opened and how a sender would write a date in it."""

from datetime import date, datetime, time
from pathlib import Path
from random import Random
from typing import Any

import xlsxwriter

FICTIEF = "FICTIEF VOORBEELD: antwoorden zijn verzonnen"
MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december")  # fmt: skip


def werkboek(pad: Path) -> Any:
    """A workbook with fixed properties, so that the same answers give the same bytes."""
    boek = xlsxwriter.Workbook(str(pad), {"strings_to_formulas": False, "strings_to_urls": False})
    boek.set_properties({"title": FICTIEF, "author": "Voorbeeld", "created": datetime(2025, 1, 1)})
    return boek


def kort(dag: date) -> str:
    """9-8-2025"""
    return f"{dag.day}-{dag.month}-{dag.year}"


def kwartaal(dag: date) -> str:
    """Q3 2025"""
    return f"Q{(dag.month + 2) // 3} {dag.year}"


def maand(dag: date) -> str:
    """augustus 2025"""
    return f"{MAANDEN[dag.month - 1]} {dag.year}"


def start(dag: date, toeval: Random) -> date | str:
    """A start in one of its dresses: a real date, a text, only a month, or long ago only a year."""
    if dag.year < 2024 and toeval.random() < 0.25:
        return str(dag.year)
    return toeval.choice((dag, kort(dag), f"{dag.day} {maand(dag)}", maand(dag)))


def antwoorddag(dag: date, toeval: Random) -> date | str:
    """The day of an answer in one of its dresses; always with the day."""
    return toeval.choice((dag, dag, kort(dag), f"{dag.day} {maand(dag)}", dag.isoformat()))


def plan(dag: date, toeval: Random) -> str:
    """A planned start: a quarter, a month or the first of a month."""
    return toeval.choice((kwartaal(dag), kwartaal(dag), maand(dag), f"per {kort(dag.replace(day=1))}"))


def schrijf_datum(blad: Any, rij: int, kolom: int, waarde: date | str, *, vorm: Any) -> None:
    """Write a date as a date cell and a text as a text."""
    if isinstance(waarde, date):
        blad.write_datetime(rij, kolom, datetime.combine(waarde, time()), vorm)
    else:
        blad.write_string(rij, kolom, waarde)
