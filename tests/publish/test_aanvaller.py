"""The attacker knows only what was published, and says of every hidden cell whether that is too much."""

import ast
from pathlib import Path

import pytest

from protect.onderdrukken import onderdruk
from protect.stelsel import Eerder, stelsel
from protect.tabellen import Tabel
from publish.aanvaller import Verslag, reden_van, val_aan
from publish.vondst import AANWEZIG, EXACT, GETOOND, KLEIN, MISLUKT
from tests.tabelstenen import beschermd, document, kleine, tabel, willekeurig

PUBLISH = Path(__file__).resolve().parents[2] / "publish"
TELLINGEN = {("A", "x"): 3, ("A", "y"): 40, ("B", "x"): 25, ("B", "y"): 12}


def klein_vierkant() -> Tabel:
    return tabel(TELLINGEN, rij=("A", "B"), kolom=("x", "y"))


def gevonden(verslag: Verslag) -> dict[str, tuple[str, int | None, int | None]]:
    return {vondst.cel: (vondst.reden, vondst.laagste, vondst.hoogste) for vondst in verslag.onveilig}


@pytest.mark.parametrize("module", ["aanvaller", "aanvalsom", "sleutelgat"])
def test_the_attacker_takes_nothing_from_those_who_hide(module: str) -> None:
    boom = ast.parse((PUBLISH / f"{module}.py").read_text("utf-8"))
    van = {k.module for k in ast.walk(boom) if isinstance(k, ast.ImportFrom) and k.module}
    van |= {naam.name for k in ast.walk(boom) if isinstance(k, ast.Import) for naam in k.names}
    assert {naam for naam in van if naam.split(".")[0] in ("protect", "indicators", "store")} == set()


@pytest.mark.parametrize(
    ("grenzen", "reden"),
    [((0, 10), ""), ((0, 9), KLEIN), ((1, 30), AANWEZIG), ((9, 30), AANWEZIG), ((10, 30), ""), ((10, 11), ""),
     ((40, 40), EXACT), ((0, 0), EXACT), ((5, 4), MISLUKT)],
)  # fmt: skip
def test_what_is_too_much_to_know_at_a_threshold_of_ten(grenzen: tuple[int, int], reden: str) -> None:
    assert reden_van(*grenzen, 10) == reden


def test_a_cell_hidden_alone_is_found_to_the_unit() -> None:
    t = klein_vierkant()
    assert gevonden(val_aan([document(t, kleine(t))])) == {"pauzes · A · x": (EXACT, 3, 3)}


def test_a_square_of_four_hidden_cells_is_bounded_by_its_totals() -> None:
    t = klein_vierkant()
    inwendig = {t.sleutel(plek) for plek in TELLINGEN}
    verslag = val_aan([document(t, inwendig)])
    assert verslag.veilig
    assert (verslag.cellen, verslag.verborgen, verslag.milps) == (9, 4, 0)
    assert 0 < verslag.lps <= 8  # what one answer already showed of another cell is not asked again
    assert val_aan([document(t, inwendig, drempel=30)]).onveilig[0].reden == GETOOND


def test_two_small_cells_in_one_row_that_hide_each_other_are_known_to_be_small() -> None:
    t = tabel({("A", "x"): 2, ("A", "y"): 2, ("A", "z"): 50}, rij=("A",), kolom=("x", "y", "z"))
    weg = {t.sleutel(("A", k)) for k in "xy"} | {t.sleutel(("totaal", k)) for k in "xy"}
    assert {reden for reden, *_ in gevonden(val_aan([document(t, weg)])).values()} == {KLEIN}


def test_a_small_cell_that_is_shown_is_found() -> None:
    assert (GETOOND, 3, 3) in gevonden(val_aan([document(klein_vierkant(), [])])).values()


def test_what_one_document_hides_and_another_shows_is_known() -> None:
    t = klein_vierkant()
    verborgen = {t.sleutel(plek) for plek in TELLINGEN}
    tweede = verborgen - {t.sleutel(("B", "y"))}
    assert val_aan([document(t, verborgen)]).veilig
    assert gevonden(val_aan([document(t, verborgen), document(t, tweede)]))["pauzes · A · x"] == (EXACT, 3, 3)


def test_documents_that_contradict_each_other_are_not_published() -> None:
    anders = tabel(TELLINGEN | {("B", "y"): 13}, rij=("A", "B"), kolom=("x", "y"))
    assert MISLUKT in {v.reden for v in val_aan([document(klein_vierkant(), []), document(anders, [])]).onveilig}


def test_without_time_the_attack_fails_and_nothing_is_safe() -> None:
    t = willekeurig(0)
    verslag = val_aan([document(t, beschermd(t).verborgen)], seconden=0.0)
    assert not verslag.veilig
    assert verslag.onveilig[0].reden.startswith(MISLUKT)


def test_rounded_counts_leave_more_room_than_exact_ones() -> None:
    t = klein_vierkant()
    alleen = kleine(t)
    assert gevonden(val_aan([document(t, alleen, afronding=5)]))["pauzes · A · x"] == (AANWEZIG, 1, 9)


def test_three_axes_are_also_tried_in_whole_people() -> None:
    t = tabel({(a, b, c): 20 for a in "12" for b in "12" for c in "12"}, samen=3, a="12", b="12", c="12")
    weg = {t.sleutel((a, b, c)) for a in "12" for b in "12" for c in "12"}
    verslag = val_aan([document(t, weg)])
    assert verslag.veilig
    assert 0 < verslag.lps <= 16
    assert 0 < verslag.milps <= 16


@pytest.mark.parametrize("zaad", range(8))
def test_what_is_protected_withstands_the_attack_and_what_is_not_does_not(zaad: int) -> None:
    t = willekeurig(zaad)
    uit = beschermd(t)
    assert val_aan([document(t, uit.verborgen)]).veilig
    assert not val_aan([document(t, uit.primair)]).veilig


def test_two_edities_that_are_each_safe_are_only_safe_together_when_the_second_knows_the_first() -> None:
    volle = willekeurig(3, aantal=2500)
    rij, kolom = volle.assen
    eerst = tabel(volle.tellingen, provincie=rij.codes[:6], sector=kolom.codes)
    eerst = Tabel(eerst.naam, (type(rij)("provincie", rij.codes[:6], (("eerste zes", rij.codes[:6]),)), kolom), eerst.tellingen,
                  tuple(("eerste zes" if p == "totaal" else p, s) for p, s in eerst.plekken))  # fmt: skip
    weg = beschermd(eerst).verborgen
    s = stelsel(volle, [Eerder(eerst, weg)])
    klein = [n for n, w, vrij in zip(s.sleutels, s.waarden, s.vrij, strict=True) if vrij and 0 < w < 5]
    samen = onderdruk(s, klein, drempel=5).verborgen | weg
    assert val_aan([document(eerst, weg), document(volle, samen)]).veilig
    los = beschermd(volle).verborgen
    assert not val_aan([document(eerst, weg), document(volle, los)]).veilig
