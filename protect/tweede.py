"""The second cell: a cell that is hidden alone in a sum is found by subtracting, so another goes with it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def verberg_tweede(
    open_: Sequence[T],
    verborgen: Iterable[int],
    *,
    lijnen: Callable[[T], Iterable[Hashable]],
    grootte: Callable[[T], float],
    grens: float,
    liever_open: Callable[[T], bool] = lambda _: False,
) -> frozenset[int]:
    """The places of `open_` to hide: those of `verborgen`, and in each line that adds up the smallest others with them.

    A line (of `lijnen`) with hidden cells has at least two, that count `grens` together, as far as it holds so many.
    A cell that is `liever_open` goes only where no other can.
    """
    dicht, groottes = set(verborgen), [grootte(cel) for cel in open_]
    van_cel = [tuple(lijnen(cel)) for cel in open_]
    per_lijn: dict[Hashable, list[int]] = defaultdict(list)
    for plek, van in enumerate(van_cel):
        for lijn in van:
            per_lijn[lijn].append(plek)

    def nieuw(plek: int) -> tuple[bool, int, float]:
        """What hiding it costs: how many lines without a hidden cell it would touch, and then its size."""
        return liever_open(open_[plek]), sum(dicht.isdisjoint(per_lijn[lijn]) for lijn in van_cel[plek]), groottes[plek]

    wacht = list(per_lijn)
    while wacht:
        plekken = per_lijn[wacht.pop(0)]
        binnen = [groottes[plek] for plek in plekken if plek in dicht]
        over = [plek for plek in plekken if plek not in dicht and groottes[plek] > 0]
        if over and binnen and (len(binnen) == 1 or sum(binnen) < grens):
            erbij = min(over, key=nieuw)
            dicht.add(erbij)
            wacht += van_cel[erbij]
    return frozenset(dicht)
