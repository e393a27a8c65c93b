"""Names of organisations that no register knew when they were delivered, and that the one of now does."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import polars as pl

from store.bouw import Tabel
from store.naamsleutel import sleutel, woorden
from store.partijnamen import Partijnamen, partijnamen
from store.referentie import lees_referentie
from store.register import Register

HERKEND_SCHEMA: dict[str, pl.DataType] = {"onbekend_id": pl.String(), "schuldeiser_id": pl.String()}
_NAMENS = " namens "


def herkend(register: Register, paden: Sequence[Path]) -> Tabel:
    """A row is one id that a delivery gave to a name nobody knew (X-…), and the party that bears that name.

    Only under a delivered register: our own was there when the rows were read. A name that was not stored stays.
    """
    rijen = sorted(_recognised(partijnamen(register), paden).items()) if register.levering and paden else []
    return Tabel("herkend", HERKEND_SCHEMA, rijen)


def _recognised(namen: Partijnamen, paden: Sequence[Path]) -> dict[str, str]:
    plaatsen = frozenset(sleutel(rij[naam]) for rij in lees_referentie("gemeenten") for naam in ("naam", "naam_kort"))
    uit: dict[str, set[str]] = {}
    for onbekend, tekst in _unknown(paden):
        code = namen.genoemd(_creditor(tekst), lambda plaats: sleutel(plaats) in plaatsen)
        if code and code not in namen.incassanten:
            uit.setdefault(onbekend, set()).add(code)
    return {onbekend: codes.pop() for onbekend, codes in uit.items() if len(codes) == 1}


def _creditor(tekst: str) -> str:
    """The bare words of the creditor in a stored name, which may begin with its agent."""
    kaal = woorden(tekst)
    return kaal.rpartition(_NAMENS)[2]


def _unknown(paden: Iterable[Path]) -> list[tuple[str, str]]:
    """Every id of an unknown name with each text that was kept of it."""
    kolommen = pl.scan_parquet(list(paden)).select("schuldeiser_id", "schuldeiser_ruw")
    gezocht = kolommen.filter(pl.col("schuldeiser_id").str.starts_with("X-") & (pl.col("schuldeiser_ruw") != ""))
    return gezocht.unique().sort("schuldeiser_id", "schuldeiser_ruw").collect().rows()
