"""The accepted rows of a log until the whole file is judged: in memory as long as they are few, then on disk."""

from pathlib import Path

import polars as pl

RIJGROEP = 250_000
_GEHEUGEN = 200_000_000  # bytes of rows that are held before they go to disk


class Voorraad:
    """Rows in the order of the file; nothing is kept where there is no folder to write to (a dry run)."""

    def __init__(self, stage: Path | None) -> None:
        """Start empty."""
        self._stage = stage
        self._vast: list[pl.DataFrame] = []
        self._delen: list[Path] = []
        self._bytes = 0.0

    def add(self, rijen: pl.DataFrame, deel: int) -> None:
        """Keep rows of the sheet with this number."""
        if self._stage is None:
            return
        self._vast.append(rijen.with_columns(pl.lit(deel, dtype=pl.UInt8()).alias("deel")))
        self._bytes += self._vast[-1].estimated_size()
        if self._bytes > _GEHEUGEN:
            pad = self._stage / f"deel-{len(self._delen):05d}.parquet"
            pl.concat(self._vast).write_parquet(pad, compression="lz4", statistics=False)
            self._delen.append(pad)
            self._vast, self._bytes = [], 0.0

    def write(self, weg: pl.DataFrame, kolommen: list[str]) -> str:
        """Write these columns of all rows but those in `weg` (deel, rij) as one file; '' in a dry run.

        The same rows give the same bytes, whether they waited in memory or on disk.
        """
        if self._stage is None:
            return ""
        pad = self._stage / "rijen.parquet"
        # A condition row by row and no join: that would gather all rows in memory to keep their order.
        blijft = ~_plek().is_in(weg.select(_plek()).to_series().implode()) if weg.height else pl.lit(value=True)
        if self._delen:
            alle = pl.concat([*map(pl.scan_parquet, self._delen), *(rijen.lazy() for rijen in self._vast)])
            alle.filter(blijft).select(kolommen).sink_parquet(
                pad, compression="zstd", statistics=False, row_group_size=RIJGROEP, maintain_order=True
            )
        else:
            pl.concat(self._vast).filter(blijft).select(kolommen).rechunk().write_parquet(
                pad, compression="zstd", statistics=False, row_group_size=RIJGROEP
            )
        for deel in self._delen:
            deel.unlink()
        return str(pad)


def _plek() -> pl.Expr:
    """The sheet and row of a row as one number."""
    return pl.col("deel").cast(pl.Int64()) * 2**40 + pl.col("rij").cast(pl.Int64())
