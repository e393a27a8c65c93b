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

    def eenheid_van(self, maat: str | None) -> Unit:
        """The unit of one maat: mostly the indicator's own."""
        eigen = {m.naam: m.eenheid for m in self.maten if m.eenheid} | dict(self.schatter_eenheden)
        return eigen.get(maat, self.eenheid) if maat else self.eenheid

    @property
    def maat_teksten(self) -> dict[str, str]:
        """Each maat with its name in Dutch."""
        return {m.naam: m.tekst for m in self.maten if m.naam} | dict(self.schatter_maten)
