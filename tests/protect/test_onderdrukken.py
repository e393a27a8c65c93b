"""What is hidden beside the cells that count too few: enough, not too much, and in agreement with the past."""

from itertools import product

import pytest

from protect.onderdrukken import NietTeBeveiligenError, onderdruk
from protect.speelruimte import GeenUitkomstError
from protect.stelsel import Eerder, stelsel
from protect.tabellen import Tabel
from tests.tabelstenen import beschermd, kleine, tabel, willekeurig

VIERKANT = {("A", "x"): 3, ("A", "y"): 40, ("A", "z"): 60, ("B", "x"): 25, ("B", "y"): 12, ("B", "z"): 70,
            ("C", "x"): 80, ("C", "y"): 90, ("C", "z"): 50}  # fmt: skip


def vierkant() -> Tabel:
    return tabel(VIERKANT, rij=("A", "B", "C"), kolom=("x", "y", "z"))


def test_a_table_without_small_cells_hides_nothing_and_asks_nothing() -> None:
    uit = onderdruk(stelsel(vierkant()), [], drempel=3)
    assert (uit.verborgen, uit.lps, uit.exact) == (frozenset(), 0, True)


def test_one_small_cell_takes_three_others_with_it() -> None:
    uit = beschermd(vierkant())
    assert uit.primair == {"pauzes|rij=A|kolom=x"}
    assert len(uit.secundair) == 3
    assert not any("totaal" in sleutel for sleutel in uit.verborgen)


def mogelijk(grootte: int, verborgen: frozenset[str], t: Tabel, cel: tuple[str, str]) -> set[int]:
    """What a cell of a 3 by 3 table can be, by trying: every way to move people round that changes no total shown."""
    inwendig = [(r, k) for r, k in VIERKANT if f"pauzes|rij={r}|kolom={k}" in verborgen]
    waarden = set()
    for stappen in product(range(-grootte, grootte + 1), repeat=len(inwendig)):
        nieuw = VIERKANT | {plek: VIERKANT[plek] + stap for plek, stap in zip(inwendig, stappen, strict=True)}
        vast = all(
            sum(nieuw[x] for x in t.kernen(plek)) == t.waarde(plek)
            for plek in t.plekken if t.sleutel(plek) not in verborgen
        )  # fmt: skip
        if vast and min(nieuw.values()) >= 0:
            waarden.add(nieuw[cel])
    return waarden


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "gulzig"])
def test_a_slow_and_obvious_outsider_cannot_tell_whether_the_small_cell_is_empty_or_large(exact: bool) -> None:
    t = vierkant()
    verborgen = beschermd(t, exact=exact).verborgen
    kan = mogelijk(4, verborgen, t, ("A", "x"))
    assert {0, 5} <= kan


def test_exact_never_hides_more_than_the_quick_way_and_leaves_totals_alone() -> None:
    for zaad in range(6):
        t = willekeurig(zaad)
        precies, gulzig = beschermd(t), beschermd(t, exact=False)
        assert precies.exact
        assert not gulzig.exact
        assert len(precies.secundair) <= len(gulzig.secundair)


def test_a_large_cell_that_the_rules_hide_gets_as_much_room_as_the_threshold() -> None:
    t = vierkant()
    uit = onderdruk(stelsel(t), ["pauzes|rij=C|kolom=y"], drempel=5)
    kan = mogelijk(5, uit.verborgen, t, ("C", "y"))
    assert max(kan) - min(kan) >= 5


def test_what_an_earlier_editie_showed_stays_and_what_it_hid_is_still_protected() -> None:
    jong = tabel(VIERKANT, rij=("A", "B"), kolom=("x", "y", "z"))
    eerst = beschermd(jong)
    s = stelsel(vierkant_met_groep(), [Eerder(jong, eerst.verborgen)])
    klein = [naam for naam, waarde, vrij in zip(s.sleutels, s.waarden, s.vrij, strict=True) if vrij and 0 < waarde < 5]
    uit = onderdruk(s, klein, drempel=5)
    assert not uit.verborgen & {jong.sleutel(plek) for plek in jong.plekken}


def vierkant_met_groep() -> Tabel:
    """The same rows, with a total of another name: as a later editie over more rows has it."""
    t = vierkant()
    rij, kolom = t.assen
    rij = type(rij)("rij", rij.codes, (("A..C", rij.codes),))
    plekken = tuple(("A..C", k) if r == "totaal" else (r, k) for r, k in t.plekken if (r, k) != ("C", "x"))
    return Tabel("pauzes", (rij, kolom), t.tellingen, plekken)


def test_a_cell_that_is_already_shown_cannot_be_hidden_any_more() -> None:
    t = vierkant()
    with pytest.raises(NietTeBeveiligenError, match="Al getoond"):
        onderdruk(stelsel(t, [Eerder(t, frozenset())]), kleine(t), drempel=5)


def test_what_was_published_without_protection_is_refused() -> None:
    t = vierkant()
    with pytest.raises(NietTeBeveiligenError, match="eerder is getoond"):
        onderdruk(stelsel(t, [Eerder(t, kleine(t))]), [], drempel=5)


def test_without_time_nothing_is_protected_and_nobody_says_it_is() -> None:
    t = willekeurig(1)
    with pytest.raises(GeenUitkomstError):
        onderdruk(stelsel(t), kleine(t), drempel=5, seconden=0.0)
