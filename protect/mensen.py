"""Cells about people: for whom they exist, and which are too small to show."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from store.referentie import geldig_op, lees_referentie
from store.stand import Stand

NIET_GETOOND = "Niet getoond om mensen te beschermen."
_ROLLEN = frozenset({"intern"})


class Cel(Protocol):
    """Anything that shows counts: what was counted, among how many, and how many are still followed."""

    @property
    def teller(self) -> float | None: ...

    @property
    def noemer(self) -> float | None: ...

    @property
    def nog_te_volgen(self) -> int | None: ...


T = TypeVar("T", bound=Cel)


def ziet_mensen(stand: Stand) -> bool:
    """Whether figures about people exist for the role of this stand."""
    return stand.rol in _ROLLEN


def drempel(stand: Stand) -> int:
    """Below how many a count of people is hidden for this role: the strictest rule where the role has none."""
    regels = [rij for rij in lees_referentie("beveiliging") if rij["regel"] == "drempel"]
    van_kracht = geldig_op(regels, stand.peildatum) or tuple(regels)
    van_rol = [int(rij["waarde"]) for rij in van_kracht if rij["rol"] == stand.rol]
    return max(van_rol or [int(rij["waarde"]) for rij in van_kracht])


def te_klein(aantallen: Iterable[float | None], grens: int) -> bool:
    """Whether one of these counts is more than nought and under the threshold."""
    return any(aantal is not None and 0 < aantal < grens for aantal in aantallen)


def verberg_kleine(rijen: Sequence[T], stand: Stand, leeg: Callable[[T], T]) -> list[T]:
    """The rows, with `leeg` in the place of each that counts too few: those it is about, or those it is not about."""
    grens = drempel(stand)
    return [leeg(rij) if te_klein(_aantallen(rij), grens) else rij for rij in rijen]


def _aantallen(cel: Cel) -> tuple[float | None, ...]:
    rest = cel.noemer - cel.teller if cel.noemer is not None and cel.teller is not None else None
    return cel.teller, cel.noemer, rest, cel.nog_te_volgen
