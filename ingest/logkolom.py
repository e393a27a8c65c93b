"""One column of a log read by its distinct texts: each is cleaned once, and joined back to the rows that hold it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

_MEESTE = 2_000_000  # distinct texts that are remembered; what comes later is read again per block
GOED = -1


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What one text means: the value to store, the text that may be kept beside it, or why it could not be read."""

    waarde: Any = None
    ruw: str = ""
    reden: str = ""
    let_op: str = ""  # read, but to be looked at


Lezer = Callable[[Sequence[str]], Iterable[Gelezen]]


class Redenen:
    """Every reason once, under a number that a column can hold."""

    def __init__(self) -> None:
        """Start without reasons."""
        self.teksten: list[str] = []
        self._nummers: dict[str, int] = {}

    def nummer(self, tekst: str) -> int:
        """The number of a reason; GOED of ''."""
        if not tekst:
            return GOED
        if tekst not in self._nummers:
            self._nummers[tekst] = len(self.teksten)
            self.teksten.append(tekst)
        return self._nummers[tekst]


class Woordenboek:
    """What the texts of one column mean, for as long as a file is read."""

    def __init__(
        self, lezer: Callable[[Sequence[str]], Iterable[Gelezen]], dtype: pl.DataType, redenen: Redenen
    ) -> None:
        """`lezer` reads distinct texts, in their order."""
        self._lezer, self._redenen = lezer, redenen
        soorten = {"tekst": pl.String(), "waarde": dtype, "ruw": pl.String(), "fout": pl.Int32(), "let_op": pl.Int32()}
        self._schema: dict[str, pl.DataType] = soorten
        self._bekend = pl.DataFrame(schema=soorten)

    def read(self, teksten: pl.Series) -> pl.DataFrame:
        """The columns waarde, ruw, fout and let_op of these texts, row by row; an empty text gives nulls."""
        rijen = pl.DataFrame({"tekst": teksten})
        uit = self._joined(rijen)
        nieuw = uit.filter(pl.col("tekst").is_not_null() & pl.col("fout").is_null())["tekst"].unique(
            maintain_order=True
        )
        if nieuw.len():
            self._learn(nieuw)
            uit = self._joined(rijen)
        return uit.drop("tekst")

    def _joined(self, rijen: pl.DataFrame) -> pl.DataFrame:
        return rijen.join(self._bekend, on="tekst", how="left", maintain_order="left")

    def _learn(self, nieuw: pl.Series) -> None:
        gelezen = list(self._lezer(nieuw.to_list()))
        nummer = self._redenen.nummer
        erbij = pl.DataFrame(
            {
                "tekst": nieuw,
                "waarde": [g.waarde for g in gelezen],
                "ruw": [g.ruw for g in gelezen],
                "fout": [nummer(g.reden) for g in gelezen],
                "let_op": [nummer(g.let_op) for g in gelezen],
            },
            schema=self._schema,
        )
        eerder = self._bekend if self._bekend.height + erbij.height <= _MEESTE else self._bekend.clear()
        self._bekend = pl.concat((eerder, erbij))
