"""Rows with an answer of a creditor whose signal was not delivered yet: they wait, and the receipt counts them."""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from ingest.kwitantie import WAARSCHUWING, Melding

_PLEK: dict[str, pl.DataType] = {"deel": pl.UInt8(), "rij": pl.UInt32()}


class Wezen:
    """Follows which rows have no signal on or before the day they were sent, in what holds of their bronhouder."""

    def __init__(self, signalen: Sequence[Path]) -> None:
        """`signalen` are the rows of the signal logs that count."""
        self._eerste = _first_signals(signalen)
        self._rijen = [pl.DataFrame(schema=_PLEK)]

    def add(self, rijen: pl.DataFrame, deel: int) -> None:
        """Look at the accepted rows of a block."""
        naast = rijen.select("rij", "traject_id", "verzonden_op").join(self._eerste, on="traject_id", how="left")
        zonder = naast.filter(pl.col("eerste").is_null() | (pl.col("eerste") > pl.col("verzonden_op")))
        self._rijen.append(zonder.select(pl.lit(deel, dtype=pl.UInt8()).alias("deel"), pl.col("rij").cast(pl.UInt32())))

    def count(self, weg: pl.DataFrame) -> int:
        """How many rows wait, but for those (deel, rij) that are left out."""
        return pl.concat(self._rijen).join(weg, on=("deel", "rij"), how="anti").height


def _first_signals(paden: Sequence[Path]) -> pl.DataFrame:
    """Per traject the day of its first signal."""
    if not paden:
        return pl.DataFrame(schema={"traject_id": pl.String(), "eerste": pl.Date()})
    alle = pl.scan_parquet(list(paden)).select("traject_id", "signaaldatum")
    return alle.group_by("traject_id").agg(pl.col("signaaldatum").min().alias("eerste")).collect()


def over_wezen(aantal: int) -> list[Melding]:
    """What the receipt says of rows that wait."""
    if not aantal:
        return []
    wat = "één Kennisgeving" if aantal == 1 else f"{aantal} Kennisgevingen"
    zin = (
        f"Bij {wat} hoort een signaal dat wij nog niet hebben. Zij tellen mee met hun eigen gemeente, of als onbekend. "
        "Wij koppelen ze zodra dezelfde afzender het signaal aanlevert."
    )
    return [Melding("", "", "", zin, WAARSCHUWING)]
