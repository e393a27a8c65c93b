"""Places of a table, the sums between them, and the union with what was published before."""

import numpy as np
import pytest

from protect.stelsel import CelVeranderdError, Eerder, stelsel
from protect.tabellen import As, Tabel, as_met_totaal, plekken_van
from tests.tabelstenen import tabel


def test_a_place_counts_all_finest_places_that_it_adds_up() -> None:
    t = tabel({("A", "x"): 3, ("A", "y"): 4, ("B", "x"): 5}, rij=("A", "B"), kolom=("x", "y"))
    assert {plek: t.waarde(plek) for plek in t.plekken} == {
        ("A", "x"): 3, ("A", "y"): 4, ("A", "totaal"): 7, ("B", "x"): 5, ("B", "y"): 0, ("B", "totaal"): 5,
        ("totaal", "x"): 8, ("totaal", "y"): 4, ("totaal", "totaal"): 12,
    }  # fmt: skip


def test_a_group_of_groups_goes_up_one_step_at_a_time() -> None:
    gebied = As("gebied", ("G1", "G2", "G3"), (("PV20", ("G1", "G2")), ("PV21", ("G3",)), ("NL", ("G1", "G2", "G3"))))
    assert gebied.ouders["G1"] == ("PV20",)
    assert gebied.ouders["PV20"] == ("NL",)
    assert gebied.toppen == ("NL",)


def test_views_of_two_axes_hold_their_totals_and_no_cell_of_three() -> None:
    assen = [as_met_totaal(naam, ("1", "2")) for naam in ("a", "b", "c")]
    plekken = plekken_van(assen, [("a", "b"), ("b", "c")])
    assert len(plekken) == len(set(plekken)) == 4 + 4 + 6 + 1
    assert all(plek.count("totaal") >= 1 for plek in plekken)
    assert ("1", "totaal", "1") not in plekken


def test_every_cell_of_the_system_is_the_sum_that_its_row_says() -> None:
    t = tabel({("A", "x"): 3, ("A", "y"): 4, ("B", "x"): 5}, rij=("A", "B"), kolom=("x", "y"))
    s = stelsel(t)
    assert s.optelling.shape == (9, 4)
    assert np.count_nonzero(s.optelling.toarray()) == 4 * 4
    assert dict(zip(s.sleutels, s.waarden, strict=True))["pauzes|rij=totaal|kolom=x"] == 8
    assert s.vrij.all()


def test_kernels_that_no_cell_tells_apart_are_one() -> None:
    t = tabel({}, samen=1, rij=("A", "B"), kolom=("x", "y"), laag=("1", "2"))
    assert stelsel(t).optelling.shape == (7, 8)
    alleen_rijen = Tabel("pauzes", t.assen, {}, plekken_van(t.assen, [("rij",)]))
    assert stelsel(alleen_rijen).optelling.shape == (3, 2)


def test_what_was_published_before_keeps_its_state_and_may_not_change() -> None:
    eerst = tabel({("A", "x"): 3, ("B", "x"): 9}, rij=("A", "B"), kolom=("x",))
    weg = frozenset({"pauzes|rij=A|kolom=x"})
    s = stelsel(eerst, [Eerder(eerst, weg)])
    assert {s.sleutels[i] for i in np.flatnonzero(s.verborgen)} == weg
    assert not s.vrij.any()
    with pytest.raises(CelVeranderdError, match=r"rij=B\|kolom=x: eerst 9, nu 8"):
        stelsel(tabel({("A", "x"): 3, ("B", "x"): 8}, rij=("A", "B"), kolom=("x",)), [Eerder(eerst, weg)])
