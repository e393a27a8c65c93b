"""Indirect standardisation against published figures, and what must hold for every mix of cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.casemix import aangepast, byar

# Berkeley 1973 (Bickel, Hammel and O'Connell 1975): admitted of applied, per department.
MANNEN = {"A": (512, 825), "B": (353, 560), "C": (120, 325), "D": (138, 417), "E": (53, 191), "F": (22, 373)}
VROUWEN = {"A": (89, 108), "B": (17, 25), "C": (202, 593), "D": (131, 375), "E": (94, 393), "F": (24, 341)}


def _lagen(per_afdeling: dict[str, tuple[int, int]]) -> dict[tuple[str, ...], tuple[int, int]]:
    return {(afdeling,): paar for afdeling, paar in per_afdeling.items()}


SAMEN = _lagen({k: (MANNEN[k][0] + VROUWEN[k][0], MANNEN[k][1] + VROUWEN[k][1]) for k in MANNEN})


@pytest.mark.parametrize(
    ("groep", "ruw", "verhouding"), [(MANNEN, 0.4452, 0.9873), (VROUWEN, 0.3035, 1.0284)], ids=["men", "women"]
)
def test_berkeley_turns_round_once_departments_are_compared(
    groep: dict[str, tuple[int, int]], ruw: float, verhouding: float
) -> None:
    uit = aangepast(_lagen(groep), SAMEN)
    assert (uit.ruw, uit.verhouding) == pytest.approx((ruw, verhouding), abs=5e-5)


@pytest.mark.parametrize(("x", "laag", "hoog"), [(65, 50.16318771, 82.84913855), (1, 0.01307213, 5.56375558)])
def test_byar_gives_the_limits_of_ukhsa(x: int, laag: float, hoog: float) -> None:
    assert byar(x) == pytest.approx((laag, hoog), abs=5e-9)


def test_nothing_seen_has_a_lower_limit_of_nought_and_an_upper_one_above_it() -> None:
    laag, hoog = byar(0)
    assert (laag, str(laag)) == (0, "0.0")
    assert 3 < hoog < 4


def test_where_nothing_is_expected_no_ratio_is_given() -> None:
    uit = aangepast({("water",): (0, 5)}, {("water",): (0, 40)})
    assert (uit.ruw, uit.verwacht, uit.verhouding, uit.grenzen) == (0, 0, None, None)
    assert aangepast({}, {}).ruw is None


def test_a_kind_of_case_that_the_whole_does_not_hold_is_an_error() -> None:
    with pytest.raises(KeyError):
        aangepast({("water",): (1, 5)}, {})


PAAR = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda p: (min(p), p[1]))
GROEPEN = st.lists(
    st.dictionaries(st.sampled_from("abcd").map(lambda s: (s,)), PAAR, min_size=1), min_size=1, max_size=6
)


@given(GROEPEN)
def test_all_units_together_are_what_was_expected(groepen: list[dict[tuple[str, ...], tuple[int, int]]]) -> None:
    soorten = {soort for g in groepen for soort in g}
    geheel = {s: (sum(g[s][0] for g in groepen if s in g), sum(g[s][1] for g in groepen if s in g)) for s in soorten}
    uit = [aangepast(g, geheel) for g in groepen]
    assert sum(u.verwacht for u in uit) == pytest.approx(sum(u.waargenomen for u in uit))
    for u in uit:
        if u.verhouding is not None and u.grenzen is not None:
            assert u.grenzen[0] <= u.verhouding <= u.grenzen[1]


@given(st.integers(1, 2000))
def test_byar_lies_around_the_count_and_narrows(x: int) -> None:
    laag, hoog = byar(x)
    assert 0 < laag < x < hoog
    ruim = byar(4 * x)
    assert (ruim[1] - ruim[0]) / (4 * x) < (hoog - laag) / x
