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
        eerste = _first_signals(signalen)
        self._trajecten, self._eerste = eerste["traject"], eerste["eerste"]
        self._rijen = [pl.DataFrame(schema=_PLEK)]

    def add(self, rijen: pl.DataFrame, deel: int) -> None:
        """Look at the accepted rows of a block."""
        zonder = rijen.filter(~self._have_signal(rijen["traject_id"].hash(), rijen["verzonden_op"]))
        self._rijen.append(zonder.select(pl.lit(deel, dtype=pl.UInt8()).alias("deel"), pl.col("rij").cast(pl.UInt32())))

    def _have_signal(self, trajecten: pl.Series, verzonden: pl.Series) -> pl.Series:
        """Look each traject up in the sorted ones: joining would sort out a million texts again for every block."""
        if self._trajecten.is_empty():
            return pl.repeat(value=False, n=len(trajecten), dtype=pl.Boolean(), eager=True)
        plek = self._trajecten.search_sorted(trajecten).clip(upper_bound=len(self._trajecten) - 1)
        return (self._trajecten.gather(plek) == trajecten) & (self._eerste.gather(plek) <= verzonden)

    def count(self, weg: pl.DataFrame) -> int:
        """How many rows wait, but for those (deel, rij) that are left out."""
        return pl.concat(self._rijen).join(weg, on=("deel", "rij"), how="anti").height


def _first_signals(paden: Sequence[Path]) -> pl.DataFrame:
    """Per traject, as a number and sorted, the day of its first signal."""
    if not paden:
        return pl.DataFrame(schema={"traject": pl.UInt64(), "eerste": pl.Date()})
    alle = pl.scan_parquet(list(paden)).select(pl.col("traject_id").hash().alias("traject"), "signaaldatum")
    return alle.group_by("traject").agg(pl.col("signaaldatum").min().alias("eerste")).sort("traject").collect()


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
