"""What the attacker found: a cell of which too much can be known. With such a cell nothing is published."""

from collections.abc import Iterable
from dataclasses import dataclass

EXACT = "het aantal is precies uit te rekenen"
KLEIN = "zeker minder dan de drempel"
AANWEZIG = "er zit zeker iemand in, en het kan een klein aantal zijn"
GETOOND = "getoond, maar minder dan de drempel"
MISLUKT = "niet na te gaan"


@dataclass(frozen=True)
class Vondst:
    """A cell of which too much can be known: why, and between which numbers it lies."""

    cel: str
    reden: str
    laagste: int | None = None
    hoogste: int | None = None


class OnveiligError(ValueError):
    """Something could be worked out from what a role would be given: nothing is published. Names role and cells."""

    def __init__(self, vondsten: Iterable[tuple[str, Vondst]]) -> None:
        self.vondsten = tuple(vondsten)
        super().__init__("; ".join(f"{rol}: {vondst.cel} ({vondst.reden})" for rol, vondst in self.vondsten))

    @property
    def zinnen(self) -> tuple[str, ...]:
        """What is said of it: why nothing was published, and which cells of whom."""
        begin = "Niet gepubliceerd: uit wat een rol te zien krijgt, is iets over enkele mensen af te leiden."
        return (begin, *(f"Rol {rol}, {vondst.cel}: {vondst.reden}." for rol, vondst in self.vondsten))
