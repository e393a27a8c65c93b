"""Shares, curves and rounded counts tell no more than the counts they come from."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.statistics import wilson
from protect.afgeleid import Stap, aandeel_afgerond, afgerond, deel_mag, kromme
from tests.tabelstenen import regels

TIEN = regels(10)
PUBLIEK = replace(TIEN, afronding=5, minimum_op_kromme=10)


@pytest.mark.parametrize(
    ("teller", "noemer", "mag"),
    [(10, 20, True), (9, 20, False), (11, 20, False), (0, 20, True), (20, 20, True), (0, 9, False), (10, 19, False),
     (None, 20, False), (10, None, False)],
)  # fmt: skip
def test_a_share_hides_with_its_count_and_with_what_is_left(teller: int | None, noemer: int | None, mag: bool) -> None:
    assert deel_mag(teller, noemer, TIEN) is mag


def paren(percentage: int, onder: int, boven: int, tot: int) -> set[tuple[int, int]]:
    """Every x of n that would be printed like this: a whole percentage with whole Wilson limits."""
    passend = ((x, n) for n in range(1, tot + 1) for x in range(round(n * (percentage - 1) / 100), n + 1))
    return {(x, n) for x, n in passend if druk(x, n) == (percentage, onder, boven)}


def druk(x: int, n: int) -> tuple[int, int, int]:
    laag, hoog = wilson(x, n)
    return round(100 * x / n), round(100 * laag), round(100 * hoog)


def test_a_printed_interval_gives_small_counts_away_so_it_hides_with_them() -> None:
    assert paren(*druk(3, 7), tot=400) == {(3, 7)}
    assert not deel_mag(3, 7, TIEN)


@pytest.mark.parametrize(("x", "n"), [(10, 20), (12, 31), (25, 60), (40, 110), (30, 300)])
def test_no_small_count_fits_with_an_interval_that_may_be_shown(x: int, n: int) -> None:
    assert deel_mag(x, n, TIEN)
    assert all(min(a, b - a) >= 9 for a, b in paren(*druk(x, n), tot=400))


def test_a_curve_stops_where_too_few_are_followed_and_joins_small_steps() -> None:
    stappen = [Stap(1, 100, 12), Stap(2, 88, 4), Stap(3, 84, 7), Stap(4, 77, 0), Stap(5, 77, 60), Stap(6, 9, 9)]
    assert kromme(stappen, PUBLIEK) == (Stap(1, 100, 12), Stap(3, 88, 11), Stap(4, 77, 0), Stap(5, 77, 60))


def test_what_is_left_of_a_curve_after_its_last_whole_step_is_not_drawn() -> None:
    assert kromme([Stap(1, 50, 10), Stap(2, 40, 3)], PUBLIEK) == (Stap(1, 50, 10),)
    assert kromme([Stap(1, 9, 9)], PUBLIEK) == ()


@given(st.lists(st.integers(0, 30), max_size=12), st.integers(0, 300))
def test_no_step_of_a_curve_is_one_of_few(einden: list[int], begin: int) -> None:
    stappen, over = [], begin
    for maand, einde in enumerate(einden, 1):
        stappen.append(Stap(maand, over, min(einde, over)))
        over -= stappen[-1].geeindigd
    getekend = kromme(stappen, PUBLIEK)
    assert all(s.geeindigd == 0 or s.geeindigd >= 10 for s in getekend)
    assert all(s.gevolgd >= 10 for s in getekend)
    assert [s.gevolgd for s in getekend[1:]] == [s.gevolgd - s.geeindigd for s in getekend[:-1]]


@pytest.mark.parametrize(("aantal", "gelezen"), [(0, 0), (10, 10), (12, 10), (13, 15), (17, 15), (18, 20)])
def test_the_public_reads_multiples_of_five(aantal: int, gelezen: int) -> None:
    assert afgerond(aantal, PUBLIEK) == gelezen
    assert afgerond(aantal, TIEN) == aantal


def test_a_public_share_comes_from_the_counts_as_they_are_read() -> None:
    assert aandeel_afgerond(13, 38, PUBLIEK) == 0.38  # 15 of 40
    assert aandeel_afgerond(13, 38, TIEN) == 13 / 38
