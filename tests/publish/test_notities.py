"""Entries about creditors among the deliveries: known from their day, in the editie, and no figure of another."""

from datetime import date
from pathlib import Path

from indicators.schuldeisernotities import geldend_weerwoord, weerwoorden
from publish.publiceer import herbouw, trek_in
from store.editie import bewaarde_metingen, lees_editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, lever
from tests.notitiestenen import noteer, noteer_en_meet

EERST, LATER = date(2025, 11, 12), date(2025, 12, 1)


def test_a_newer_reply_stands_beside_the_figures_and_the_older_stays_in_the_history(tmp_path: Path) -> None:
    noteer(tmp_path, "weerwoord", EERST, tekst="Eerst.")
    editie = noteer(tmp_path, "weerwoord", LATER, tekst="Later.")
    assert [(w.tekst, w.geldt) for w in weerwoorden(Stand(editie, LATER), "VITENS")] == [
        ("Later.", True), ("Eerst.", False),
    ]  # fmt: skip
    assert [(w.tekst, w.geldt) for w in weerwoorden(Stand(editie, date(2025, 11, 30)))] == [("Eerst.", True)]
    assert weerwoorden(Stand(editie, date(2025, 11, 11))) == ()
    assert weerwoorden(Stand(editie, LATER), "CZ") == ()


def test_a_reply_to_figures_of_an_earlier_day_stands_with_them(tmp_path: Path) -> None:
    editie = noteer(tmp_path, "weerwoord", EERST, bij=ANKERDAG)
    assert geldend_weerwoord(Stand(editie, ANKERDAG), "VITENS") is not None
    assert geldend_weerwoord(Stand(editie, date(2025, 11, 3)), "VITENS") is None


def test_an_older_editie_does_not_know_a_later_reply_and_a_rebuild_does(tmp_path: Path) -> None:
    eerder = noteer(tmp_path, "weerwoord", EERST, tekst="Eerst.")
    noteer(tmp_path, "weerwoord", LATER, tekst="Later.")
    toen = Stand(lees_editie(eerder.naam, data=tmp_path), LATER)
    assert [w.tekst for w in weerwoorden(toen)] == ["Eerst."]
    assert [w.tekst for w in weerwoorden(Stand(herbouw(tmp_path), LATER))] == ["Later.", "Eerst."]
    assert [w.tekst for w in weerwoorden(Stand(trek_in(tmp_path, 2), LATER))] == ["Eerst."]


def test_a_reply_changes_no_figure_and_no_newest_day(tmp_path: Path) -> None:
    voor = lever(tmp_path, ANKERDAG, anker())
    na = noteer_en_meet(tmp_path, "weerwoord", LATER)
    assert (na.nummer, na.nieuwste_antwoorddag) == (voor.nummer + 1, ANKERDAG)
    zonder = [[{**x, "editie": ""} for x in bewaarde_metingen(e)] for e in (voor, na)]
    assert zonder[0] == zonder[1]


def test_another_role_sees_no_reply(tmp_path: Path) -> None:
    editie = noteer(tmp_path, "weerwoord", EERST)
    assert weerwoorden(Stand(editie, LATER, "werkgroep")) == ()
