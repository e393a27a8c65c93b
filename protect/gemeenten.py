"""Which gemeenten a role may see by name together with their stand."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from store.referentie import geldig_op, lees_referentie
from store.stand import Stand

NIET_GETOOND = "Niet alle gemeenten staan erbij. Namen van gemeenten met hun stand tonen wij in deze rol {wie}."

GEEN_SELECTIE = "In deze rol kunt u geen gemeenten kiezen: zo zou de stand van één gemeente te zien zijn."


class Regel(Protocol):
    """Anything that is about one gemeente and carries its code as groep."""

    @property
    def groep(self) -> str: ...


T = TypeVar("T", bound=Regel)


def gemeenten_noemen(stand: Stand) -> str:
    """What the rule gemeenten_noemen says for the role of this stand: ja, gebruikers or nee."""
    rijen = geldig_op(lees_referentie("beveiliging"), stand.peildatum) or lees_referentie("beveiliging")
    for rij in rijen:
        if rij["regel"] == "gemeenten_noemen" and rij["rol"] == stand.rol:
            return rij["waarde"]
    return "nee"


def toonbare_gemeenten(stand: Stand, selectie: frozenset[str] = frozenset()) -> frozenset[str] | None:
    """The codes whose stand this role may see; None means all. An own `selectie` is excepted where users are named."""
    regel = gemeenten_noemen(stand)
    if regel == "ja":
        return None
    if regel == "gebruikers":
        select = "SELECT gm_code FROM adoptie_op WHERE stand = 'gebruikt'"
        return selectie.union(code for (code,) in stand.rijen(("adoptie_op",), select))
    return frozenset()


def selectie_mag(stand: Stand) -> bool:
    """Whether this role may choose gemeenten itself: a selection of one would give a name with its stand."""
    return gemeenten_noemen(stand) != "nee"


def verberg_gemeenten(rijen: Sequence[T], stand: Stand, code: str) -> tuple[list[T], tuple[str, ...]]:
    """The rows that may be seen, and the sentence that says that others were left out (of figure `code`)."""
    toonbaar = toonbare_gemeenten(stand)
    if toonbaar is None:
        return list(rijen), ()
    over = [rij for rij in rijen if rij.groep in toonbaar]
    wie = "alleen van gemeenten die de Kennisgeving gebruiken" if toonbaar else "niet"
    return over, (f"{code}: {NIET_GETOOND.format(wie=wie)}",) if len(over) < len(rijen) else ()
