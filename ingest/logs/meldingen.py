"""The remarks on a log: each reason once, with its first place and in how many other rows it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from ingest.kwitantie import FOUT, Melding, NietGelezen
from ingest.logs.kop import Deel

PER_VELD = 20  # different reasons that are named of one column
TERUG = 1_000  # lines that go back to the sender one by one


@dataclass
class _Telling:
    eerste: int
    aantal: int


class Meldingen:
    """Counts what is said about rows while they pass."""

    def __init__(self) -> None:
        """Start with nothing said."""
        self._geteld: dict[tuple[Deel, str, str, str], _Telling] = {}
        self._meer: dict[tuple[Deel, str, str], _Telling] = {}
        self._per_veld: dict[tuple[Deel, str, str], int] = {}
        self.terug: list[NietGelezen] = []

    def add(self, deel: Deel, veld: str, ernst: str, *, reden: str, eerste: int, aantal: int) -> None:
        """Say something about a number of rows, of which `eerste` is the first."""
        plek = (deel, veld, ernst)
        bekend = self._geteld.get((*plek, reden))
        if bekend is None and self._per_veld.get(plek, 0) >= PER_VELD:
            bekend = self._meer.setdefault(plek, _Telling(eerste, 0))
        if bekend is None:
            bekend = self._geteld[(*plek, reden)] = _Telling(eerste, 0)
            self._per_veld[plek] = self._per_veld.get(plek, 0) + 1
        bekend.aantal += aantal
        bekend.eerste = min(bekend.eerste, eerste)

    def add_column(self, deel: Deel, veld: str, ernst: str, *, rijen: pl.DataFrame, redenen: list[str]) -> None:
        """Say what a column of reason numbers (`nummer`, beside `rij`) says."""
        tel = rijen.group_by("nummer").agg(pl.len().alias("aantal"), pl.col("rij").min()).sort("rij")
        for nummer, aantal, rij in tel.iter_rows():
            self.add(deel, veld, ernst, reden=redenen[nummer], eerste=rij, aantal=aantal)

    def return_line(self, deel: Deel, rij: int, veld: str, reden: str) -> None:
        """Keep a line for the sender: its place and why, nothing of what stands in it."""
        if len(self.terug) < TERUG:
            zin, _, doen = reden.partition(" | ")
            self.terug.append(NietGelezen(deel.blad, rij, deel.adres(veld, rij), {}, zin, doen))

    def all(self) -> Iterable[Melding]:
        """The remarks, those about rows that were not read first, each at the first place it holds for."""
        volgorde = sorted(self._geteld.items(), key=lambda paar: (paar[0][2] != FOUT, paar[1].eerste))
        for (deel, veld, ernst, reden), telling in volgorde:
            zin = reden.replace(" | ", " ")
            ook = telling.aantal - 1
            meer = f" Dit staat ook in {ook} andere {'regel' if ook == 1 else 'regels'}." if ook else ""
            yield Melding(deel.blad, deel.adres(veld, telling.eerste), deel.kop(veld), zin + meer, ernst)
        for (deel, veld, ernst), telling in self._meer.items():
            zin = f"En nog {telling.aantal} andere regels met iets in deze kolom dat wij niet konden lezen."
            yield Melding(deel.blad, deel.adres(veld, telling.eerste), deel.kop(veld), zin, ernst)
