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

    def __init__(self, lezer: Lezer, dtype: pl.DataType, redenen: Redenen) -> None:
        """`lezer` reads distinct texts."""
        self._lezer, self._redenen = lezer, redenen
        soorten = {"waarde": dtype, "ruw": pl.String(), "fout": pl.Int32(), "let_op": pl.Int32()}
        self._schema: dict[str, pl.DataType] = soorten
        self._begin()

    def _begin(self) -> None:
        """Every text has a number of its own, and what it means stands in the row of that number."""
        self._nummers = pl.Categorical(pl.Categories.random())
        self._houdt = pl.Series([], dtype=self._nummers)  # the numbers are forgotten when no series goes by them
        self._bekend = pl.DataFrame(schema=self._schema)

    def read(self, teksten: pl.Series) -> pl.DataFrame:
        """The columns waarde, ruw, fout and let_op of these texts, row by row; an empty text gives nulls."""
        if self._bekend.height > _MEESTE:
            self._begin()
        nummers = teksten.cast(self._nummers).to_physical()
        nieuw = pl.DataFrame({"tekst": teksten, "nummer": nummers}).filter(pl.col("nummer") >= self._bekend.height)
        if nieuw.height:
            self._learn(nieuw.unique("nummer"))
        return pl.DataFrame([kolom.gather(nummers) for kolom in self._bekend])

    def _learn(self, nieuw: pl.DataFrame) -> None:
        """Read texts that were not seen before; a number that no text has keeps an empty row."""
        nummers = pl.DataFrame(
            {"nummer": range(self._bekend.height, max(nieuw["nummer"]) + 1)}, {"nummer": pl.UInt32()}
        )
        teksten = nummers.join(nieuw, on="nummer", how="left", maintain_order="left")["tekst"]
        uitkomst = iter(self._lezer(teksten.drop_nulls().to_list()))
        gelezen = [Gelezen() if tekst is None else next(uitkomst) for tekst in teksten]
        nummer = self._redenen.nummer
        erbij = pl.DataFrame(
            {
                "waarde": [g.waarde for g in gelezen],
                "ruw": [g.ruw for g in gelezen],
                "fout": [nummer(g.reden) for g in gelezen],
                "let_op": [nummer(g.let_op) for g in gelezen],
            },
            schema=self._schema,
        )
        self._bekend = pl.concat((self._bekend, erbij), rechunk=True)
