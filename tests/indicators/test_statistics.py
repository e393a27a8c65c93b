"""The estimators against published figures, and what must hold for every world."""

from collections import Counter, defaultdict
from math import exp, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.statistics import (
    LOPEND,
    Curve,
    Invloed,
    Stratum,
    aalen_johansen,
    gemiddelde_tot,
    greenwood,
    interval,
    invloed_op_gemiddelde,
    invloed_op_stand,
    log_log,
    mediaan,
    ontwerpeffect,
    verschil,
    verschil_aangetoond,
    wilson,
)

Z998 = 3.090232306167813


# --- proportions


@pytest.mark.parametrize(
    ("x", "n", "z", "grenzen", "nauwkeurig"),
    [
        (81, 263, None, (0.2553, 0.3662), 5e-5),  # Newcombe 1998
        (15, 148, None, (0.0624, 0.1605), 5e-5),
        (0, 20, None, (0, 0.1611), 5e-5),
        (1, 29, None, (0.0061, 0.1718), 5e-5),
        (1, 100, None, (0.0017674320641, 0.0544861961787), 1e-10),  # UKHSA
        (1, 100, Z998, (0.0008730656973, 0.1045544528371), 1e-10),
        (65, 100, None, (0.5525444329689, 0.7363575175690), 1e-10),
        (9856, 12345, None, (0.7912101752909, 0.8053640073615), 1e-10),
        (10, 10, None, (0.7225, 1), 5e-5),
    ],
)
def test_wilson_gives_the_published_intervals(
    x: int, n: int, z: float | None, grenzen: tuple[float, float], nauwkeurig: float
) -> None:
    assert wilson(x, n, **({"z": z} if z else {})) == pytest.approx(grenzen, abs=nauwkeurig)


@given(st.integers(1, 500), st.data())
def test_wilson_is_a_mirror_lies_around_the_share_and_narrows_with_n(n: int, data: st.DataObject) -> None:
    x = data.draw(st.integers(0, n))
    laag, hoog = wilson(x, n)
    assert 0 <= laag <= x / n <= hoog <= 1
    assert wilson(n - x, n) == pytest.approx((1 - hoog, 1 - laag), abs=1e-12)
    ruim = wilson(10 * x, 10 * n)
    assert ruim[1] - ruim[0] < hoog - laag
    assert str(wilson(0, n)[0]) == "0.0"
    assert wilson(n, n)[1] == 1


@pytest.mark.parametrize(("x", "n"), [(0, 0), (3, 2), (-1, 5)])
def test_wilson_refuses_what_is_no_share(x: int, n: int) -> None:
    with pytest.raises(ValueError, match="Geen aandeel"):
        wilson(x, n)


TROSSEN = st.lists(
    st.tuples(st.integers(0, 6), st.integers(1, 6)).map(lambda p: (min(p), p[1])), min_size=2, max_size=9
)


def _effect(trossen: list[tuple[int, int]]) -> tuple[int, int, float]:
    x, n = (sum(tros[i] for tros in trossen) for i in (0, 1))
    producten = {"xx": sum(a * a for a, _ in trossen), "xn": sum(a * b for a, b in trossen), "nn": sum(b * b for _, b in trossen)}  # fmt: skip
    return x, n, ontwerpeffect(x, n, **producten)


@given(TROSSEN, st.integers(2, 9))
def test_with_every_cluster_duplicated_the_interval_stays(trossen: list[tuple[int, int]], keer: int) -> None:
    x, n, effect = _effect(trossen)
    vaker_x, vaker_n, vaker = _effect([(a * keer, b * keer) for a, b in trossen])
    assert wilson(vaker_x, vaker_n, ontwerpeffect=vaker) == pytest.approx(wilson(x, n, ontwerpeffect=effect), abs=1e-9)


def test_the_naive_interval_of_duplicates_is_narrower_by_the_root_of_their_number() -> None:
    een, vier = wilson(3000, 9000), wilson(12000, 36000)
    assert (een[1] - een[0]) / (vier[1] - vier[0]) == pytest.approx(2, abs=1e-3)
    assert _effect([(1, 1), (0, 1), (1, 1), (0, 1)])[2] == pytest.approx(1)


@pytest.mark.parametrize(
    ("een", "ander", "laag", "hoog"),
    [
        ((56, 70), (48, 80), 0.0524315, 0.3338727),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 10), 0.6075, 1),
    ],
)
def test_newcombe_gives_the_published_differences(
    een: tuple[int, int], ander: tuple[int, int], laag: float, hoog: float
) -> None:
    gevonden = verschil((een[0] / een[1], wilson(*een)), (ander[0] / ander[1], wilson(*ander)))
    assert gevonden[1] == pytest.approx((laag, hoog), abs=5e-5)
    assert verschil_aangetoond(gevonden[1])


def test_zero_inside_is_no_difference_shown() -> None:
    _, grenzen = verschil((0.5, wilson(10, 20)), (0.45, wilson(9, 20)))
    assert not verschil_aangetoond(grenzen)


# --- time to event

AML = [(9, 1), (13, 1), (13, 0), (18, 1), (23, 1), (28, 0), (31, 1), (34, 1), (45, 0), (48, 1), (161, 0)]
KLEIN = [(1, 1), (2, 2), (2, 0), (3, 1), (4, 1), (4, 2), (5, 0), (6, 1), (7, 2), (8, 0), (8, 0), (8, 0)]


def _rijen(tijden: list[tuple[int, int]]) -> list[Stratum]:
    return [(0.0, float(tijd), f"oorzaak {e}" if e else "", 1) for tijd, e in tijden]


def _fout(rijen: list[Stratum], invloed: Invloed) -> float:
    return sqrt(sum(n * invloed.van(i, u, o) ** 2 for i, u, o, n in rijen))


def test_the_curve_of_r_aml_maintained() -> None:
    rijen = _rijen(AML)
    curve = aalen_johansen(rijen)
    assert curve.stand(LOPEND, 9) == pytest.approx(0.9090909, abs=5e-8)
    assert curve.stand(LOPEND, 23) == pytest.approx(0.6136364, abs=5e-8)
    assert curve.stand(LOPEND, 48) == pytest.approx(0.1840909, abs=5e-8)
    fout = _fout(rijen, invloed_op_stand(curve, LOPEND, 23))
    assert fout == pytest.approx(0.1526323, abs=5e-8)
    assert fout == pytest.approx(sqrt(greenwood(curve, 23)), abs=1e-12)
    assert log_log(curve.stand(LOPEND, 23), fout) == pytest.approx((0.265752, 0.835299), abs=5e-7)
    assert gemiddelde_tot(curve, 48) == pytest.approx(31.8432, abs=5e-5)
    assert _fout(rijen, invloed_op_gemiddelde(curve, 48)) == pytest.approx(4.52788, abs=5e-6)


def test_the_median_of_r_aml_maintained() -> None:
    """R prints 18 for the lower end on its default log scale; on the log-log scale that we show it is 13."""
    curve = aalen_johansen(_rijen(AML))
    z = 1.959963984540054
    assert mediaan(curve, schaal=lambda s, se: (s * exp(-z * se / s), min(1, s * exp(z * se / s)))) == (31, 18, None)
    assert mediaan(curve) == (31, 13, None)


def test_the_competing_ends_of_the_small_table() -> None:
    rijen = _rijen(KLEIN)
    curve = aalen_johansen(rijen)
    verwacht = {
        "oorzaak 1": (0.3796296296, 0.1517894206),
        "oorzaak 2": (0.2870370370, 0.1418628782),
        LOPEND: (1 / 3, 0.1511274501),
    }
    for staat, (waarde, fout) in verwacht.items():
        assert curve.stand(staat, 8) == pytest.approx(waarde, abs=1e-9)
        assert _fout(rijen, invloed_op_stand(curve, staat, 8)) == pytest.approx(fout, abs=1e-9)


RIJ = st.tuples(
    st.sampled_from((0.0, 0.0, 0.5, 1.25)),
    st.sampled_from((0.0, 1.0, 1.5, 2.25, 3.0, 4.0, 6.0, 8.0)),
    st.sampled_from(("", "a", "b", "c")),
    st.integers(1, 3),
)
RIJEN = st.lists(RIJ, max_size=14)
MOMENTEN = (0.0, 0.5, 1.0, 2.25, 4.0, 6.0, 8.0)


def _standen(curve: Curve) -> list[float]:
    return [curve.stand(staat, t, net_ervoor=voor) for staat in ("a", "b", "c", LOPEND) for t in MOMENTEN for voor in (True, False)]  # fmt: skip


def _traag(rijen: list[Stratum], tijd: float) -> dict[str, float]:
    """Aalen-Johansen again: one row a pauze, one loop a moment."""
    los = [(i, u, o) for i, u, o, n in rijen for _ in range(n) if i < u or i == u == 0]
    over, f = 1.0, defaultdict(float)
    for t in sorted({u for _, u, o in los if o and u <= tijd}):
        gevolgd = [x for x in los if (x[0] < t or x[0] == 0) and t <= x[1]]
        einde = Counter(o for _, u, o in gevolgd if u == t and o)
        for oorzaak, aantal in einde.items():
            f[oorzaak] += over * aantal / len(gevolgd)
        over *= 1 - einde.total() / len(gevolgd)
    return {**f, LOPEND: over}


@given(RIJEN, st.randoms(use_true_random=False))
def test_the_states_sum_to_one_every_moment_and_the_order_of_rows_changes_no_bit(rijen: list[Stratum], door) -> None:  # type: ignore[no-untyped-def]
    curve = aalen_johansen(rijen)
    for t in MOMENTEN:
        for voor in (True, False):
            assert sum(curve.stand(s, t, net_ervoor=voor) for s in ("a", "b", "c", LOPEND)) == pytest.approx(
                1, abs=1e-12
            )
    geschud = list(rijen)
    door.shuffle(geschud)
    assert _standen(aalen_johansen(geschud)) == _standen(curve)


@given(RIJEN)
def test_a_second_slow_curve_says_the_same(rijen: list[Stratum]) -> None:
    curve = aalen_johansen(rijen)
    for t in MOMENTEN:
        traag = _traag(rijen, t)
        for staat in ("a", "b", "c", LOPEND):
            assert curve.stand(staat, t) == pytest.approx(traag.get(staat, 0.0), abs=1e-12)


@given(RIJEN)
def test_two_causes_merged_are_their_sum(rijen: list[Stratum]) -> None:
    apart = aalen_johansen(rijen)
    samen = aalen_johansen([(i, u, "a" if o == "b" else o, n) for i, u, o, n in rijen])
    for t in MOMENTEN:
        assert samen.stand("a", t) == pytest.approx(apart.stand("a", t) + apart.stand("b", t), abs=1e-12)
        assert samen.stand("c", t) == pytest.approx(apart.stand("c", t), abs=1e-12)


@given(st.lists(RIJ.map(lambda r: (0.0, *r[1:])), max_size=14), st.sampled_from(MOMENTEN))
def test_a_row_that_is_only_censored_never_raises_the_past(rijen: list[Stratum], tot: float) -> None:
    met = aalen_johansen([*rijen, (0.0, tot, "", 1)])
    zonder = aalen_johansen(rijen)
    for oorzaak in "abc":
        for t in (x for x in MOMENTEN if x <= tot):
            assert met.stand(oorzaak, t) <= zonder.stand(oorzaak, t) + 1e-12


@given(RIJEN)
@settings(deadline=None)  # it measures no time: a busy machine is no defect
def test_the_influence_of_a_row_is_what_a_little_more_of_it_does(rijen: list[Stratum]) -> None:
    zwaar = 10**7
    rijen = [(i, u, o, n * zwaar) for i, u, o, n in rijen if i < u]
    curve = aalen_johansen(rijen)
    for rij in rijen:
        meer = aalen_johansen([*rijen, (*rij[:3], 1)])
        for staat in ("a", LOPEND):
            for t in (2.25, 8.0):
                gezien = meer.stand(staat, t) - curve.stand(staat, t)
                assert invloed_op_stand(curve, staat, t).van(*rij[:3]) == pytest.approx(gezien, abs=1e-12)
        assert invloed_op_gemiddelde(curve, 8).van(*rij[:3]) == pytest.approx(
            gemiddelde_tot(meer, 8) - gemiddelde_tot(curve, 8), abs=1e-12
        )


def _geclusterd(rijen: list[tuple[int, Stratum]], invloed: Invloed) -> float:
    per_traject: Counter[int] = Counter()
    for traject, (i, u, o, n) in rijen:
        per_traject[traject] += n * invloed.van(i, u, o)  # type: ignore[assignment]
    return sqrt(sum(x * x for x in per_traject.values()))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 4), RIJ), min_size=2, max_size=12), st.integers(2, 5))
def test_with_every_traject_s_pauzes_duplicated_the_clustered_interval_stays(
    rijen: list[tuple[int, Stratum]], keer: int
) -> None:
    rijen = [(t, rij) for t, rij in rijen if rij[0] < rij[1]]
    vaker = [(t, (i, u, o, n * keer)) for t, (i, u, o, n) in rijen]
    een, meer = (aalen_johansen([rij for _, rij in x]) for x in (rijen, vaker))
    for staat in ("a", LOPEND):
        fout, weer = (_geclusterd(x, invloed_op_stand(c, staat, 4)) for x, c in ((rijen, een), (vaker, meer)))
        assert weer == pytest.approx(fout, abs=1e-9)


def test_nobody_and_nobody_ended() -> None:
    leeg = aalen_johansen([])
    assert (leeg.aantal, leeg.stand(LOPEND, 8), leeg.stand("a", 8), mediaan(leeg)) == (0, 1, 0, (None, None, None))
    stil = aalen_johansen([(0.0, 3.0, "", 5)])
    assert (stil.aantal, stil.stand(LOPEND, 8), mediaan(stil), interval(LOPEND, 1, 0)) == (
        5,
        1,
        (None, None, None),
        None,
    )
    assert gemiddelde_tot(stil, 8) == 8


def test_at_the_limit_the_state_before_and_after_differ_by_what_ran_out() -> None:
    curve = aalen_johansen([(0.0, 8.0, "verlopen", 6), (0.0, 8.0, "a", 1), (0.0, 5.0, "a", 3)])
    assert (curve.stand("a", 8, net_ervoor=True), curve.stand("a", 8)) == (pytest.approx(0.3), pytest.approx(0.4))
    assert (curve.stand(LOPEND, 8, net_ervoor=True), curve.stand(LOPEND, 8)) == (pytest.approx(0.7), 0)
    assert (curve.gevolgd(5), curve.gevolgd(5.5), curve.gevolgd(8), curve.eindes("a", 8)) == (10, 7, 7, 4)


def test_who_enters_late_is_not_followed_before() -> None:
    curve = aalen_johansen([(0.0, 1.0, "a", 1), (0.0, 4.0, "", 1), (2.0, 3.0, "a", 2)])
    assert [stap.gevolgd for stap in curve.stappen] == [2, 3]
    assert curve.stand(LOPEND, 3) == pytest.approx(1 / 2 * 1 / 3)
    assert aalen_johansen([(2.0, 2.0, "a", 1)]).aantal == 0


def test_what_ends_on_the_first_day_counts_on_day_nought() -> None:
    assert aalen_johansen([(0.0, 0.0, "a", 1), (0.0, 3.0, "", 3)]).stand("a", 0) == 0.25


@pytest.mark.parametrize("waarde", [0.001, 0.2, 0.5, 0.97])
def test_the_interval_of_a_cause_mirrors_that_of_what_still_runs(waarde: float) -> None:
    laag, hoog = interval("a", waarde, 0.01) or (0, 0)
    assert 0 <= laag < waarde < hoog <= 1
    assert interval(LOPEND, 1 - waarde, 0.01) == pytest.approx((1 - hoog, 1 - laag))
