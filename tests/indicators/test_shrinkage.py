"""Shrinkage against published figures, and what must hold for every set of units."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.funnel import Eenheid
from indicators.shrinkage import Voorkennis, gekrompen, voorkennis, voorkennis_van

RATTEN = voorkennis_van(0.136, 0.103**2)


def eenheden(*paren: tuple[int, int]) -> list[Eenheid]:
    return [Eenheid(str(i), str(i), x, n) for i, (x, n) in enumerate(paren)]


def test_the_rat_tumours_of_gelman() -> None:
    """BDA3 §5.1: a mean of .136 and a standard deviation of .103 are Beta(1.4, 8.6); 4 of 14 becomes .223."""
    a, b = RATTEN.gewicht * RATTEN.midden, RATTEN.gewicht * (1 - RATTEN.midden)
    assert (a, b) == pytest.approx((1.370, 8.706), abs=5e-4)
    geschat = gekrompen(4, 14, RATTEN)
    assert geschat
    assert geschat.waarde == pytest.approx(0.22306, abs=5e-6)


HITS = (18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7)
EFRON_MORRIS = (0.294, 0.289, 0.285, 0.280, 0.275, 0.275, 0.270, 0.266, 0.261, 0.261, 0.256, 0.256, 0.256, 0.256, 0.256,
                0.252, 0.247, 0.242)  # fmt: skip


def test_the_batters_of_efron_and_morris() -> None:
    """1975, JASA 70:311-319: 45 at-bats each, pulled to .265 by 1 - (18 - 3) sigma2 / S = .212."""
    midden = sum(HITS) / (18 * 45)
    over = 1 - 15 * midden * (1 - midden) / 45 / sum((x / 45 - midden) ** 2 for x in HITS)
    assert (midden, over) == pytest.approx((0.265, 0.212), abs=5e-4)
    vooraf = Voorkennis(midden, 45 * (1 - over) / over)
    gevonden = [geschat.waarde for x in HITS if (geschat := gekrompen(x, 45, vooraf))]
    assert gevonden == pytest.approx(EFRON_MORRIS, abs=1e-3)


@pytest.mark.parametrize("deel", [0.025, 0.5, 0.975])
def test_the_beta_quantiles_are_those_that_can_be_written_down(deel: float) -> None:
    """Beta(1, 1) is uniform; the quantile of Beta(a, 1) is the a-th root. Here 95 % is replaced by any width."""
    zekerheid = abs(1 - 2 * deel)
    plat, macht = Voorkennis(0.5, 1), Voorkennis(1.0, 4)
    laag = min(deel, 1 - deel)
    geschat = gekrompen(1, 1, Voorkennis(0.0, 1), zekerheid=zekerheid)
    assert geschat
    assert geschat.ondergrens == pytest.approx(laag, abs=1e-12)
    vijf = gekrompen(0, 1, macht, zekerheid=zekerheid)
    assert vijf
    assert vijf.ondergrens == pytest.approx(laag ** (1 / 4), abs=1e-9)
    midden = gekrompen(1, 2, plat, zekerheid=zekerheid)
    assert midden
    assert (midden.ondergrens or 0) + (midden.bovengrens or 0) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize(
    ("paren", "midden"),
    [(((5, 10), (5, 10), (5, 10)), 0.5), (((0, 4), (0, 9)), 0), (((4, 4), (9, 9)), 1), (((1, 1), (0, 1)), 0.5)],
    ids=["all equal", "none", "all", "one each"],
)
def test_without_spread_between_units_each_is_the_whole_and_says_so(
    paren: tuple[tuple[int, int], ...], midden: float
) -> None:
    vooraf = voorkennis(eenheden(*paren))
    assert vooraf == Voorkennis(midden, inf)
    assert vooraf.alles_samen
    geschat = gekrompen(*paren[0], vooraf)
    assert geschat
    assert (geschat.waarde, geschat.ondergrens, geschat.bovengrens) == (midden, None, None)


def test_of_nothing_nothing_is_said() -> None:
    assert voorkennis([]) is None
    assert voorkennis(eenheden((0, 0))) is None
    assert gekrompen(0, 0, RATTEN) is None


def test_units_that_are_all_or_nothing_are_left_as_they_are() -> None:
    vooraf = voorkennis(eenheden((0, 50), (50, 50), (50, 50), (0, 50)))
    assert vooraf
    assert vooraf.gewicht == pytest.approx(0, abs=0.05)
    geschat = gekrompen(0, 50, vooraf)
    assert geschat
    assert geschat.waarde == pytest.approx(0, abs=1e-3)


UNITS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 60)).map(lambda p: (min(p), p[1])), min_size=2, max_size=20
)


@given(UNITS)
def test_a_shrunken_share_lies_between_its_own_and_the_whole_within_its_interval(paren: list[tuple[int, int]]) -> None:
    vooraf = voorkennis(eenheden(*paren))
    assert vooraf
    for x, n in paren:
        geschat = gekrompen(x, n, vooraf)
        assert geschat
        laag, hoog = sorted((x / n, vooraf.midden))
        assert laag - 1e-9 <= geschat.waarde <= hoog + 1e-9
        if geschat.ondergrens is not None and geschat.bovengrens is not None:
            assert 0 <= geschat.ondergrens <= geschat.bovengrens <= 1


@given(st.integers(1, 200), st.data(), st.floats(0.01, 0.99), st.floats(0.5, 200))
def test_the_more_is_known_of_a_unit_the_less_it_shrinks(n: int, data: st.DataObject, m: float, gewicht: float) -> None:
    x = data.draw(st.integers(0, n))
    vooraf = Voorkennis(m, gewicht)
    een, tien = gekrompen(x, n, vooraf), gekrompen(10 * x, 10 * n, vooraf)
    assert een
    assert tien
    assert abs(tien.waarde - x / n) <= abs(een.waarde - x / n) + 1e-12
