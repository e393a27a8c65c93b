"""No cell stays findable by subtracting it from the sum of its row or column."""

from collections.abc import Iterator
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from protect.tweede import verberg_tweede

GRENS = 5


class Cel(NamedTuple):
    rij: int
    kolom: int
    aantal: int


def _lijnen(cel: Cel) -> Iterator[tuple[str, int]]:
    yield "rij", cel.rij
    yield "kolom", cel.kolom


def _verborgen(cellen: list[Cel]) -> frozenset[int]:
    klein = [plek for plek, cel in enumerate(cellen) if 0 < cel.aantal < GRENS]
    return verberg_tweede(cellen, klein, lijnen=_lijnen, grootte=lambda cel: cel.aantal, grens=GRENS)


def _tabel(*rijen: tuple[int, ...]) -> list[Cel]:
    return [Cel(r, k, n) for r, rij in enumerate(rijen) for k, n in enumerate(rij)]


def test_the_smallest_other_cell_of_row_and_column_goes_with_a_cell_that_is_hidden_alone() -> None:
    cellen = _tabel((3, 20, 7), (30, 40, 50), (8, 60, 70))
    assert {cellen[plek][:2] for plek in _verborgen(cellen)} == {(0, 0), (0, 2), (2, 0), (2, 2)}


def test_two_small_cells_that_are_too_few_together_take_a_third_along() -> None:
    cellen = _tabel((1, 2, 9, 30))
    per_rij = verberg_tweede(cellen, [0, 1], lijnen=lambda c: (c.rij,), grootte=lambda c: c.aantal, grens=GRENS)
    assert per_rij == {0, 1, 2}


def test_what_should_stay_open_goes_only_where_nothing_else_can() -> None:
    def verborgen(*rij: int) -> frozenset[int]:
        return verberg_tweede(_tabel(rij), [0], lijnen=lambda c: (c.rij,), grootte=lambda c: c.aantal, grens=GRENS,
                              liever_open=lambda c: c.kolom == 1)  # fmt: skip

    assert verborgen(3, 6, 40) == {0, 2}
    assert verborgen(3, 6, 0) == {0, 1}


def test_nothing_small_hides_nothing_and_a_nought_protects_nothing() -> None:
    assert _verborgen(_tabel((5, 6), (0, 8))) == frozenset()
    assert 1 not in verberg_tweede(
        _tabel((3, 0, 9)), [0], lijnen=lambda c: (c.rij,), grootte=lambda c: c.aantal, grens=GRENS
    )


@given(st.lists(st.lists(st.integers(0, 40), min_size=4, max_size=4), min_size=1, max_size=5))
def test_no_sum_gives_a_hidden_cell_away(rijen: list[list[int]]) -> None:
    cellen = _tabel(*(tuple(rij) for rij in rijen))
    dicht = _verborgen(cellen)
    for lijn in {lijn for cel in cellen for lijn in _lijnen(cel)}:
        samen = [plek for plek, cel in enumerate(cellen) if lijn in set(_lijnen(cel))]
        binnen = [cellen[plek].aantal for plek in samen if plek in dicht]
        rest = [cellen[plek].aantal for plek in samen if plek not in dicht]
        assert len(binnen) != 1 or not any(rest)
        assert not binnen or sum(binnen) >= GRENS or not any(rest)
