"""The funnel against published limits, and what must hold for every set of units."""

from math import asin, ceil, comb, floor, log, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.funnel import (
    SPREIDING_VANAF_EENHEDEN,
    Z998,
    Eenheid,
    benjamini_hochberg,
    binomiale_grenzen,
    grenzen,
    kans,
    normale_grenzen,
    spreiding,
    trechter,
    verhoudingsgrenzen,
    winsoriseer,
)

Z95 = 1.959963984540054
UKHSA = 0.80642448  # the share over 303 areas of testdata_funnel_prop_inputs.csv


def eenheden(*paren: tuple[int, int]) -> list[Eenheid]:
    return [Eenheid(f"S{i}", f"Schuldeiser {i}", x, n) for i, (x, n) in enumerate(paren)]


# --- published figures


def test_the_normal_limits_are_those_of_ukhsa() -> None:
    assert 100 * normale_grenzen(UKHSA, 1)[0] == pytest.approx(3.204264, abs=5e-7)
    assert 100 * normale_grenzen(UKHSA, 3, Z998)[0] == pytest.approx(10.150815, abs=5e-7)
    assert normale_grenzen(UKHSA, 1)[1] == 1


SHMI = ((100, 108), (150, 112), (180, 165), (80, 95), (120, 100), (225, 220))


def test_phi_and_tau2_are_those_of_funnelplotr() -> None:
    """Its test takes the log of observed / expected without pulling in the ends."""
    phi, tau2 = spreiding([log(x / n) * sqrt(n) for x, n in SHMI], [n for _, n in SHMI])
    assert phi == pytest.approx(2.948033175, abs=5e-10)
    assert tau2 == pytest.approx(0.0194775, abs=5e-8)


@pytest.mark.parametrize(
    ("verwacht", "grenzen_95", "grenzen_998"),
    [
        (15, (0.5596924, 1.649348), (0.3862650, 2.082907)),
        (20, (0.6108260, 1.544419), (0.4479107, 1.902094)),
        (30, (0.6746958, 1.427562), (0.5289724, 1.702771)),
    ],
)
def test_the_poisson_limits_are_those_of_funnelplotr(
    verwacht: float, grenzen_95: tuple[float, float], grenzen_998: tuple[float, float]
) -> None:
    assert verhoudingsgrenzen(verwacht) == pytest.approx(grenzen_95, abs=5e-7)
    assert verhoudingsgrenzen(verwacht, Z998) == pytest.approx(grenzen_998, abs=5e-7)


BH_1995 = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
           0.7590, 1.0]  # fmt: skip


def test_benjamini_and_hochberg_reject_the_four_of_their_example() -> None:
    assert benjamini_hochberg(BH_1995) == [True] * 4 + [False] * 11
    assert sum(p <= 0.05 / len(BH_1995) for p in BH_1995) == 3, "Bonferroni, beside it"


# --- edges


@pytest.mark.parametrize(
    ("paren", "hoeveel"), [((), 0), (((3, 5),), 1), (((0, 0), (3, 5)), 1)], ids=["none", "one", "one that counts"]
)
def test_fewer_than_two_units_make_no_funnel(paren: tuple[tuple[int, int], ...], hoeveel: int) -> None:
    assert trechter(eenheden(*paren)) is None


def test_a_unit_without_observations_is_listed_and_left_out() -> None:
    t = trechter(eenheden((3, 5), (0, 0), (2, 4)))
    assert t
    assert (len(t.punten), t.zonder) == (2, ("Schuldeiser 1",))


@pytest.mark.parametrize("x", [0, 20, 40], ids=["none", "half", "all"])
def test_units_with_one_and_the_same_share_have_no_spread_and_none_stands_out(x: int) -> None:
    t = trechter(eenheden(*[(x, 40)] * 12))
    assert t
    assert (t.phi, t.tau2, t.afwijkend()) == (0, 0, ())
    assert not any(punt.buiten_998 for punt in t.punten)


UITEEN = [(9 * i % 61, 60) for i in range(SPREIDING_VANAF_EENHEDEN)]


def test_the_spread_is_only_allowed_for_from_ten_units_on() -> None:
    met, zonder = trechter(eenheden(*UITEEN)), trechter(eenheden(*UITEEN[1:]))
    assert met
    assert zonder
    assert met.tau2 > 0
    assert (zonder.tau2, zonder.phi > 1) == (0, True)


def test_below_the_norm_a_unit_stands_in_the_funnel_without_a_judgement() -> None:
    t = trechter(eenheden((0, 29), *[(90, 100)] * 5), oordeel_vanaf=30)
    assert t
    klein = t.punten[0]
    assert klein.eenheid.x / klein.eenheid.n < klein.grenzen_998[0]
    assert (klein.kans, klein.buiten_998) == (None, False)
    assert klein not in t.afwijkend()
    assert len(t.beoordeeld) == 5


def test_the_number_outside_by_chance_goes_by_the_units_that_are_judged() -> None:
    t = trechter(eenheden(*[(80, 100)] * 40, (1, 5)), oordeel_vanaf=30)
    assert t
    assert t.door_toeval_buiten() == pytest.approx(0.08)
    assert t.door_toeval_buiten(Z95) == pytest.approx(2)


def test_winsorising_pulls_in_the_ends_to_the_quantiles_of_r() -> None:
    """quantile(0:10, c(.1, .9)) is 1 and 9; of 1, 2, 4 it is 1.2 and 3.6."""
    assert winsoriseer(range(11)) == [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    assert winsoriseer([4, 1, 2]) == pytest.approx([3.6, 1.2, 2])


# --- what always holds

AANTAL = st.integers(1, 60)
DEEL = st.floats(0.001, 0.999)


def _traag(midden: float, n: int) -> list[float]:
    return [comb(n, k) * midden**k * (1 - midden) ** (n - k) for k in range(n + 1)]


@given(DEEL, AANTAL, st.sampled_from((Z95, Z998)))
def test_outside_the_exact_limits_lies_no_more_than_the_tail_and_one_step_closer_does(
    midden: float, n: int, z: float
) -> None:
    staart = {Z95: 0.025, Z998: 0.001}[z]
    onder, boven = binomiale_grenzen(midden, n, z)
    laag, hoog = ceil(onder * n - 1e-9), floor(boven * n + 1e-9)
    kansen = _traag(midden, n)
    assert sum(kansen[hoog + 1 :]) <= staart + 1e-12
    assert sum(kansen[:laag]) <= staart + 1e-12
    assert hoog == 0 or sum(kansen[hoog:]) > staart - 1e-12
    assert laag == n or sum(kansen[: laag + 1]) > staart - 1e-12


@given(DEEL, st.integers(1, 5000), st.floats(0, 0.2))
def test_limits_lie_around_the_whole_and_those_of_998_around_those_of_95(midden: float, n: int, tau2: float) -> None:
    smal, breed = grenzen(midden, n, tau2=tau2), grenzen(midden, n, Z998, tau2=tau2)
    assert 0 <= breed[0] <= smal[0] <= midden + 1e-12
    assert midden - 1e-12 <= smal[1] <= breed[1] <= 1


@given(DEEL, st.integers(1, 2000), st.floats(0, 0.2))
def test_refusals_and_grants_have_mirrored_limits(midden: float, n: int, tau2: float) -> None:
    laag, hoog = grenzen(midden, n, tau2=tau2)
    assert grenzen(1 - midden, n, tau2=tau2) == pytest.approx((1 - hoog, 1 - laag), abs=1e-9)


@given(st.integers(1, 300), st.data(), st.floats(0.02, 0.98), st.sampled_from((0.0, 0.01)))
def test_a_p_value_and_the_limits_say_the_same(n: int, data: st.DataObject, midden: float, tau2: float) -> None:
    x = data.draw(st.integers(0, n))
    laag, hoog = grenzen(midden, n, Z998, tau2=tau2)
    p = kans(x, n, midden, tau2=tau2)
    assert 0 <= p <= 1
    if abs(p - 0.002) > 1e-9:
        assert (p < 0.002) == (not laag - 1e-12 <= x / n <= hoog + 1e-12)


UNITS = st.lists(
    st.tuples(st.integers(0, 80), st.integers(1, 80)).map(lambda p: (min(p), p[1])), min_size=2, max_size=25
)


@given(UNITS, st.randoms(use_true_random=False))
def test_the_order_of_units_changes_no_judgement(paren: list[tuple[int, int]], door: Random) -> None:
    alle = eenheden(*paren)
    geschud = list(alle)
    door.shuffle(geschud)
    een, ander = trechter(alle), trechter(geschud)
    assert een
    assert ander
    assert een.tau2 == pytest.approx(ander.tau2, abs=1e-12)
    assert {p.eenheid.code for p in een.afwijkend()} == {p.eenheid.code for p in ander.afwijkend()}


@given(UNITS)
def test_phi_and_tau2_follow_their_formulas(paren: list[tuple[int, int]]) -> None:
    t = trechter(eenheden(*paren))
    assert t
    k, midden = len(paren), sum(x for x, _ in paren) / sum(n for _, n in paren)
    z = winsoriseer([(asin(sqrt(x / n)) - asin(sqrt(midden))) * 2 * sqrt(n) for x, n in paren])
    assert t.phi == pytest.approx(sum(v * v for v in z) / k)
    w = [4 * n for _, n in paren]
    tau2 = (k * t.phi - (k - 1)) / (sum(w) - sum(v * v for v in w) / sum(w))
    assert t.tau2 == pytest.approx(max(0.0, tau2) if k >= 10 else 0.0, abs=1e-12)


@given(st.lists(st.floats(0, 1), max_size=40), st.floats(0.01, 0.3))
def test_benjamini_hochberg_is_the_largest_step_up_set(kansen: list[float], vals: float) -> None:
    gekozen = benjamini_hochberg(kansen, vals_aandeel=vals)
    m = len(kansen)
    meeste = max((i for i in range(1, m + 1) if sorted(kansen)[i - 1] <= vals * i / m), default=0)
    grens = sorted(kansen)[meeste - 1] if meeste else -1
    assert gekozen == [p <= grens for p in kansen]


# --- simulation with known truth


def _buiten(door: Random, *, spreiding_van: float, werelden: int = 150, aantal: int = 40) -> tuple[float, float]:
    """Units outside the 99.8 % limits per world of 40 with a true share around .85: with the spread, and without."""
    met = zonder = 0
    for _ in range(werelden):
        groottes = [round(30 * 10 ** door.uniform(0, 1)) for _ in range(aantal)]
        waar = [min(0.99, door.gauss(0.85, spreiding_van)) for _ in range(aantal)]
        paren = [(sum(door.random() < p for _ in range(n)), n) for p, n in zip(waar, groottes, strict=True)]
        t = trechter(eenheden(*paren), oordeel_vanaf=30)
        assert t
        met += sum(punt.buiten_998 for punt in t.punten)
        zonder += sum(kans(x, n, t.midden) < 0.002 for x, n in paren)
    return met / werelden, zonder / werelden


def test_units_that_do_not_differ_fall_outside_at_no_more_than_the_expected_rate() -> None:
    """0.08 of 40 are expected; five standard errors of 150 worlds above it is 0.2."""
    met, zonder = _buiten(Random(20251104), spreiding_van=0.0)  # noqa: S311 - the same worlds every time
    assert met <= zonder <= 0.2


def test_a_spread_that_is_normal_between_units_is_mostly_allowed_for() -> None:
    """Winsorising takes the ends as deviant, so a few of a normal spread remain outside."""
    met, zonder = _buiten(Random(20251105), spreiding_van=0.05)  # noqa: S311 - the same worlds every time
    assert met <= zonder / 3
    assert met <= 1
