"""What holds for a creditor on a day: its sector, whether a covenant binds it, and what that covenant says."""

from typing import Any

import polars as pl

from store.bouw import Tabel
from store.referentiedag import als_dag
from store.register import Register, eigen_register

AFSPRAAK_SCHEMA: dict[str, pl.DataType] = {
    "schuldeiser_id": pl.String(), "geldig_vanaf": pl.Date(), "geldig_tot": pl.Date(), "sector": pl.String(),
    "convenant": pl.String(), "maanden": pl.Float64(), "stopt_bij_ontvangst": pl.Boolean(),
}  # fmt: skip
Rij = dict[str, str]
_GEEN = {"convenant": "niet_bekend", "term_na_kennisgeving_maanden": "", "stopt_bij_ontvangst": ""}


def afspraken(register: Register | None = None) -> Tabel:
    """A row is one creditor in a stretch of days; two rows of one creditor never overlap.

    A covenant of its own goes before the one of its koepel; without any in force it is niet_bekend.
    """
    register = register or eigen_register()
    rijen = [rij for wie in register.schuldeisers for rij in _stukken(wie, register.convenanten)]
    return Tabel("afspraken", AFSPRAAK_SCHEMA, rijen)


def _stukken(schuldeiser: Rij, convenanten: tuple[Rij, ...]) -> list[tuple[Any, ...]]:
    partijen = [x for x in (schuldeiser["schuldeiser_id"], schuldeiser["koepel"]) if x]
    eigen = [x for partij in partijen for x in convenanten if x["partij_of_koepel"] == partij]
    van, tot = schuldeiser["geldig_vanaf"], schuldeiser["geldig_tot"] or "9999"
    grenzen = {x[kant] for x in eigen for kant in ("geldig_vanaf", "geldig_tot") if van < x[kant] < tot}
    dagen = [van, *sorted(grenzen), schuldeiser["geldig_tot"]]
    return [_stuk(schuldeiser, dagen[i], dagen[i + 1], eigen) for i in range(len(dagen) - 1)]


def _stuk(schuldeiser: Rij, van: str, tot: str, convenanten: list[Rij]) -> tuple[Any, ...]:
    geldig = [x for x in convenanten if x["geldig_vanaf"] <= van and (not x["geldig_tot"] or van < x["geldig_tot"])]
    beste = min(geldig, key=lambda x: x["convenant"] != "ja", default=_GEEN)
    maanden = beste["term_na_kennisgeving_maanden"]
    return (
        schuldeiser["schuldeiser_id"], als_dag(van), als_dag(tot), schuldeiser["sector"],
        beste["convenant"], float(maanden) if maanden else None, beste["stopt_bij_ontvangst"] == "1",
    )  # fmt: skip
