"""Which rows of a log can be accepted: what could not be read in them and which rules they break, counted and said."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from ingest.kwitantie import FOUT, WAARSCHUWING
from ingest.logs.kolom import Redenen
from ingest.logs.kop import Deel
from ingest.logs.meldingen import TERUG, Meldingen
from ingest.logs.regels import NODIG, Regel, regels

# What was said here and not understood would else count as silence, or as another initiatief.
GELEZEN_OF_NIET = ("gemeente", "reactie", "uitkomst", "initiatief")


@dataclass
class Telling:
    """How many rows there were, and what became of those that are not accepted."""

    gelezen: int = 0
    afgekeurd: int = 0
    genegeerd: int = 0

    @property
    def geaccepteerd(self) -> int:
        """The rows that are left."""
        return self.gelezen - self.afgekeurd - self.genegeerd


@dataclass
class Oordeel:
    """Judges block after block; `tot` is the last day that a fact may lie on, `gegeven` whether somebody gave it."""

    soort: str
    meldingen: Meldingen
    redenen: Redenen
    telling: Telling
    tot: date
    gegeven: bool

    def accepted(self, rijen: pl.DataFrame, deel: Deel) -> pl.DataFrame:
        """The rows that can be accepted; what is wrong with all of them is counted."""
        eisen = {*NODIG[self.soort], *GELEZEN_OF_NIET}
        slecht: list[pl.DataFrame] = []
        for veld in (kolom[:-1] for kolom in rijen.columns if kolom.endswith("!")):
            fout = rijen.select("rij", pl.col(f"{veld}!").alias("nummer")).filter(pl.col("nummer") >= 0)
            ernst = FOUT if veld in eisen else WAARSCHUWING
            self.meldingen.add_column(deel, veld, ernst, rijen=fout, redenen=self.redenen.teksten)
            if ernst == FOUT and fout.height:
                slecht.append(fout.with_columns(pl.lit(veld).alias("veld")))
        for veld in (kolom[:-1] for kolom in rijen.columns if kolom.endswith("?")):
            op = rijen.select("rij", pl.col(f"{veld}?").alias("nummer")).filter(pl.col("nummer") >= 0)
            self.meldingen.add_column(deel, veld, WAARSCHUWING, rijen=op, redenen=self.redenen.teksten)
        slecht += self._by_rule(rijen, deel)
        return self._without(rijen, slecht, deel)

    def _by_rule(self, rijen: pl.DataFrame, deel: Deel) -> list[pl.DataFrame]:
        alle = regels(self.soort, set(rijen.columns), tot=self.tot, gegeven=self.gegeven)
        if not alle:
            return []
        geschonden = rijen.select(
            "rij", *(regel.geschonden.fill_null(value=False).alias(str(i)) for i, regel in enumerate(alle))
        )
        slecht = []
        for i, regel in enumerate(alle):
            raak = geschonden.filter(pl.col(str(i)))["rij"]
            if raak.len():
                slecht += self._broken(regel, raak, deel)
        return slecht

    def _broken(self, regel: Regel, raak: pl.Series, deel: Deel) -> list[pl.DataFrame]:
        veld = {"schuldeiser_id": "schuldeiser"}.get(regel.veld, regel.veld)
        self.meldingen.add(deel, veld, regel.ernst, reden=regel.reden, eerste=int(raak[0]), aantal=raak.len())
        if regel.ernst != FOUT:
            return []
        nummer = pl.lit(self.redenen.nummer(regel.reden), dtype=pl.Int32())
        return [raak.to_frame().with_columns(nummer.alias("nummer"), pl.lit(veld).alias("veld"))]

    def _without(self, rijen: pl.DataFrame, slecht: list[pl.DataFrame], deel: Deel) -> pl.DataFrame:
        if not slecht:
            return rijen
        fout = pl.concat(slecht).unique("rij", keep="first", maintain_order=True).sort("rij")
        self.telling.afgekeurd += fout.height
        for rij, nummer, veld in fout.head(TERUG).iter_rows():
            self.meldingen.return_line(deel, rij, veld, self.redenen.teksten[nummer])
        return rijen.join(fout, on="rij", how="anti", maintain_order="left")
