"""A half-year: outside the project figures about people are shown per half-year, once nothing about it can change."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAMEN = {1: "eerste", 2: "tweede"}


@dataclass(frozen=True, order=True)
class Periode:
    """Days from `van` up to and including `tot`, with the code that a cube has for it."""

    van: date
    tot: date
    code: str
    naam: str


@dataclass(frozen=True, order=True)
class Halfjaar:
    """The first or second half (`helft` 1 or 2) of a year."""

    jaar: int
    helft: int

    @property
    def code(self) -> str:
        """As in 2025-H1."""
        return f"{self.jaar}-H{self.helft}"

    @property
    def naam(self) -> str:
        """As in a sentence: eerste helft van 2025."""
        return f"{_NAMEN[self.helft]} helft van {self.jaar}"

    @property
    def van(self) -> date:
        """Its first day."""
        return date(self.jaar, 6 * self.helft - 5, 1)

    @property
    def tot(self) -> date:
        """Its last day."""
        return laatste_dag(self.jaar, 6 * self.helft)

    @property
    def kwartalen(self) -> tuple[str, str]:
        """The codes of its quarters, as in 2025-K1."""
        return f"{self.jaar}-K{2 * self.helft - 1}", f"{self.jaar}-K{2 * self.helft}"

    @property
    def periodes(self) -> tuple[Periode, ...]:
        """The half-year itself and its quarters: the only periods that other roles may ask for."""
        heel = Periode(self.van, self.tot, self.code, self.naam)
        return (heel, *(_kwartaal(self.jaar, 2 * self.helft - 1 + i) for i in (0, 1)))

    def dicht_op(self, maanden: int) -> date:
        """The day on which it closes: the last of so many months after its end."""
        jaar, maand = divmod(self.jaar * 12 + 6 * self.helft - 1 + maanden, 12)
        return laatste_dag(jaar, maand + 1)


def laatste_dag(jaar: int, maand: int) -> date:
    """The last day of a month."""
    return date(jaar, maand, monthrange(jaar, maand)[1])


def _kwartaal(jaar: int, nummer: int) -> Periode:
    van, tot = date(jaar, 3 * nummer - 2, 1), laatste_dag(jaar, 3 * nummer)
    return Periode(van, tot, f"{jaar}-K{nummer}", f"{nummer}e kwartaal van {jaar}")


def halfjaar_van(dag: date) -> Halfjaar:
    """The half-year that a day lies in."""
    return Halfjaar(dag.year, 1 if dag.month <= 6 else 2)


def halfjaar_uit(code: str) -> Halfjaar:
    """The half-year of a code such as 2025-H1."""
    jaar, _, helft = code.partition("-H")
    return Halfjaar(int(jaar), int(helft))


def halfjaren(van: date, tot: date) -> Iterator[Halfjaar]:
    """Every half-year from that of `van` up to and including that of `tot`, oldest first."""
    nu, laatste = halfjaar_van(van), halfjaar_van(tot)
    while nu <= laatste:
        yield nu
        nu = Halfjaar(nu.jaar, 2) if nu.helft == 1 else Halfjaar(nu.jaar + 1, 1)
