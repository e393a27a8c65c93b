"""An indicator: one figure, whole. What is counted, among what, in which words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from indicators.unit import Unit


class Soort(StrEnum):
    """The five kinds of figure."""

    TELLING = "telling"
    AANDEEL = "aandeel"
    VERHOUDING = "verhouding"
    KWANTIEL = "kwantiel"
    CURVE = "curve"


@dataclass(frozen=True)
class Maat:
    """One value of an indicator, as SQL aggregates over its relation.

    Without `waarde` the value is teller / noemer, or without `noemer` the teller.
    """

    teller: str
    noemer: str | None = None
    naam: str | None = None
    waarde: str | None = None
    ondergrens: str | None = None
    bovengrens: str | None = None
    tekst: str = ""
    eenheid: Unit | None = None


# Per group the estimator's own columns in, per maat (waarde, teller, noemer) out.
Schatter = Callable[[Sequence[tuple[Any, ...]], Any], dict[str, tuple[float | None, float | None, float | None]]]


@dataclass(frozen=True)
class Indicator:
    """One figure. `teller_tekst` and `noemer_tekst` say in words what the two counts are.

    `strata` and `schatter` replace `maten` where the database counts per stratum and statistics.py estimates.
    `op_inventarisatie`: measured at the last inventory on or before the peildatum.
    `kwartaal_van`: per quarter means the quarter of this date column, not the stand at each quarter's end.
    `feed`: which deliveries it rests on (signalen, reacties, maandtellingen); '' for inventories.
    `over_mensen`: its cells count people or their pauzes, so small ones are hidden.
    `in_periode`: counted from van to tot, by the date column `datum` where the relation has one for it.
    `waar`: which rows of the relation it is about. `standaard`: what it counts unless that dimension is asked for.
    `ook`: series of their own, shown beside it.
    `tros`: rows that share this column are not independent; with it or with `wilson` a share carries its interval.
    `op_curve`: read from a curve; the teller of a maat is then the state that it is about.
    `na_maanden`: the moments at which the curve is read; () for each month.
    `lezer`: makes its rows itself, from (indicator, stand, per, filters); a maat then names what it says.
    `telt_organisaties`: its cells count organisations or letters to them, so small ones are not hidden.
    `maten_tellen_op`: its maten are the parts of one whole. `overlapt`: dimensions whose groups share what is counted.
    `oordeel_vanaf`: the norm below which nothing is said about a schuldeiser or sector: counts without a judgement.
    """

    code: str
    label: str
    uitleg: str
    soort: Soort
    eenheid: Unit
    relatie: str
    teller_tekst: str
    noemer_tekst: str = ""
    zeg_niet: str = ""
    maten: tuple[Maat, ...] = ()
    dimensies: tuple[str, ...] = ()
    strata: tuple[str, ...] = ()
    schatter: Schatter | None = None
    schatter_maten: tuple[tuple[str, str], ...] = ()
    schatter_eenheden: tuple[tuple[str, Unit], ...] = ()
    op_inventarisatie: bool = False
    versie: int = 1
    grenzen_tekst: str = ""
    kwartaal_van: str = ""
    feed: str = ""
    over_mensen: bool = False
    in_periode: bool = False
    datum: str = ""
    waar: str = ""
    standaard: tuple[tuple[str, str], ...] = ()
    ook: tuple["Indicator", ...] = ()
    wilson: bool = False
    tros: str = ""
    op_curve: bool = False
    na_maanden: tuple[int, ...] = ()
    lezer: Callable[..., Any] | None = None
    telt_organisaties: bool = False
    oordeel_vanaf: str = ""
    maten_tellen_op: bool = False
    overlapt: tuple[str, ...] = ()

    @property
    def delen(self) -> tuple["Indicator", ...]:
        """The figure itself and the series beside it."""
        return (self, *self.ook)

    @property
    def indelingen(self) -> tuple[str, ...]:
        """The dimensions that it or a series beside it has."""
        return tuple(dict.fromkeys(naam for deel in self.delen for naam in deel.dimensies))

    @property
    def maat_namen(self) -> tuple[str | None, ...]:
        """Its own maten, without those of the series beside it."""
        return tuple(maat.naam for maat in self.maten) or tuple(naam for naam, _ in self.schatter_maten)

    def eenheid_van(self, maat: str | None) -> Unit:
        """The unit of one maat: mostly the indicator's own."""
        eigen = {m.naam: m.eenheid for deel in self.delen for m in deel.maten if m.eenheid}
        eigen |= dict(self.schatter_eenheden)
        return eigen.get(maat, self.eenheid) if maat else self.eenheid

    @property
    def maat_teksten(self) -> dict[str, str]:
        """Each maat with its name in Dutch."""
        eigen = {m.naam: m.tekst for deel in self.delen for m in deel.maten if m.naam}
        return eigen | dict(self.schatter_maten)
