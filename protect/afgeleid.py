"""What is worked out from counts: a share, a bound or a curve may not tell more than the counts it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from protect.regels import Regels


@dataclass(frozen=True)
class Stap:
    """A curve at the end of a month: how many were still followed at its begin, and how many it ended for in it."""

    maand: int
    gevolgd: int
    geeindigd: int


def deel_mag(teller: int | None, noemer: int | None, regels: Regels) -> bool:
    """D5: whether a share, its interval and its bounds may be shown.

    None is a hidden count. What is left of the whole counts as much as the part: the one follows from the other.
    """
    if teller is None or noemer is None:
        return False
    return not any(0 < aantal < regels.drempel for aantal in (teller, noemer, noemer - teller))


def kromme(stappen: Sequence[Stap], regels: Regels) -> tuple[Stap, ...]:
    """D6: the months of a curve that may be drawn: where enough are followed, in steps of nought or enough ends.

    A step that is too small is taken together with the months after it; what is left at the end is not drawn.
    """
    minimum = regels.minimum_op_kromme or regels.drempel
    uit: list[Stap] = []
    begin, wacht = 0, 0
    for stap in sorted(stappen, key=lambda s: s.maand):
        if stap.gevolgd < minimum:
            break
        begin, wacht = (begin if wacht else stap.gevolgd), wacht + stap.geeindigd
        if wacht == 0 or wacht >= minimum:
            uit.append(Stap(stap.maand, begin, wacht))
            wacht = 0
    return tuple(uit)


def afgerond(aantal: int, regels: Regels) -> int:
    """D7: a count as a role may read it: to the nearest multiple, the half upwards; unchanged where no rule says so."""
    return aantal if regels.afronding is None else regels.afronding * floor(aantal / regels.afronding + 0.5)


def aandeel_afgerond(teller: int, noemer: int, regels: Regels) -> float:
    """D7: a share from the counts as they are read, in whole percents where those are rounded."""
    if regels.afronding is None:
        return teller / noemer
    return floor(100 * afgerond(teller, regels) / afgerond(noemer, regels) + 0.5) / 100
