"""Dates in reference tables."""

from datetime import date


def als_dag(tekst: str) -> date | None:
    """An ISO date from a reference table; an empty cell is no bound."""
    return date.fromisoformat(tekst) if tekst else None
