"""Words in coded columns of a log that we do not know: each asked about once, and answered for all its rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import polars as pl

from ingest.antwoorden import kaal
from ingest.kwitantie import Antwoord, Vraag
from ingest.logs.keuzes import BESLIST, ZONDER_ANTWOORD, gekozen, keuzes_van
from ingest.logs.kolom import Gelezen
from ingest.logs.kop import Deel

PER_VELD = 20  # words of one column that are asked about: with more of them it holds free text
Lezer = Callable[[Sequence[str]], Iterable[Gelezen]]


@dataclass
class _Open:
    deel: Deel
    rij: int
    aantal: int


@dataclass
class Woordvragen:
    """What is asked about words, and what was answered; no word is kept in a question, for it may be free text."""

    gehoord: set[Antwoord] = field(default_factory=set)
    _gezegd: dict[tuple[str, str], Antwoord] = field(default_factory=dict)
    _open: dict[tuple[str, str], _Open] = field(default_factory=dict)

    def hear(self, frame: pl.DataFrame, deel: Deel, antwoorden: Iterable[Antwoord]) -> None:
        """Keep the answers that were given at a cell of this block, under the word that stands there."""
        velden = [veld for veld in deel.velden if keuzes_van(veld)]
        for veld, tekst, antwoord in at_cells(frame, deel, antwoorden, velden):
            if gekozen(veld, antwoord.antwoord):
                self._gezegd[veld, kaal(tekst)] = antwoord

    def reader(self, veld: str, lezer: Lezer) -> Lezer:
        """The reader of a column that takes an answer where the words of the column are not understood."""
        if not keuzes_van(veld):
            return lezer

        def gelezen(teksten: Sequence[str]) -> Iterable[Gelezen]:
            return (self._answered(veld, tekst, g) for tekst, g in zip(teksten, lezer(teksten), strict=True))

        return gelezen

    def _answered(self, veld: str, tekst: str, gelezen: Gelezen) -> Gelezen:
        antwoord = self._gezegd.get((veld, kaal(tekst))) if gelezen.reden or gelezen.let_op else None
        waarde = gekozen(veld, antwoord.antwoord) if antwoord else None
        if antwoord is None or waarde is None:
            return gelezen
        self.gehoord.add(antwoord)
        return Gelezen(waarde[0])

    def count(self, teksten: pl.DataFrame, getypt: pl.DataFrame, deel: Deel) -> None:
        """Follow which words of a block are not understood: where each first stands, and in how many rows."""
        for veld in (veld for veld in deel.velden if f"{veld}!" in getypt.columns and keuzes_van(veld)):
            raak = (getypt[f"{veld}!"].fill_null(-1) >= 0) | (getypt[f"{veld}?"].fill_null(-1) >= 0)
            open_ = teksten.select("rij", pl.col(veld).alias("tekst")).filter(raak)
            per = open_.group_by("tekst").agg(pl.col("rij").min(), pl.len()).sort("rij")
            for tekst, rij, aantal in per.iter_rows():
                self._add(veld, kaal(tekst), deel, rij=rij, aantal=aantal)

    def _add(self, veld: str, woord: str, deel: Deel, *, rij: int, aantal: int) -> None:
        bekend = self._open.get((veld, woord))
        if bekend is not None:
            bekend.aantal += aantal
        elif sum(ander == veld for ander, _ in self._open) < PER_VELD:
            self._open[veld, woord] = _Open(deel, rij, aantal)

    def questions(self) -> tuple[Vraag, ...]:
        """Each word once, at the first place where it stands."""
        return tuple(_vraag(veld, plek) for (veld, _), plek in self._open.items())


def _vraag(veld: str, plek: _Open) -> Vraag:
    keer = "één regel" if plek.aantal == 1 else f"{plek.aantal} regels"
    kop = plek.deel.kop(veld)
    if veld in BESLIST:
        gevolg = "Zonder antwoord lezen wij die niet in."
    else:
        gevolg = f"Zonder antwoord tellen wij daar: {ZONDER_ANTWOORD.get(veld, 'onbekend')}."
    vraag = f"Wat betekent de tekst in deze cel van de kolom ‘{kop}’? Zij staat in {keer}. {gevolg}"
    return Vraag(plek.deel.blad, plek.deel.adres(veld, plek.rij), vraag, tuple(keuzes_van(veld)))


def at_cells(
    frame: pl.DataFrame, deel: Deel, antwoorden: Iterable[Antwoord], velden: Iterable[str]
) -> Iterator[tuple[str, str, Antwoord]]:
    """The answers that were given at a cell of this block, each with its field and the text that stands there."""
    per_kolom = {deel.adres(veld, 0)[:-1]: veld for veld in velden if veld in deel.velden}
    for antwoord in antwoorden:
        letters = antwoord.cel.rstrip("0123456789")
        nummer = antwoord.cel[len(letters) :]
        if antwoord.blad != deel.blad or letters not in per_kolom or not nummer:
            continue
        rij = frame.filter(pl.col("rij") == int(nummer))
        if rij.height and (tekst := rij[per_kolom[letters]][0]):
            yield per_kolom[letters], tekst, antwoord
