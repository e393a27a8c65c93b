"""A decision between two answers: the stand follows it, DAT-03 lets it go, and withdrawing it brings both back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from indicators.beslissingen import beslissingen
from indicators.cijferboek import indicator
from indicators.measure import measure
from indicators.tegenspraken import tegenspraken
from publish.publiceer import trek_in
from store.editie import Editie, bewaarde_metingen
from store.stand import Stand, lees_stand
from tests.bouwstenen import ANKERDAG, antwoord, gemeenten_op, lever
from tests.notitiestenen import noteer, noteer_en_meet
from tests.zaaigoed import als_eerder

BESLOTEN = date(2025, 12, 1)
JA, NEE = "gebruikt", "gebruikt_nog_niet"
A, B = (rij["gm_code"] for rij in gemeenten_op(ANKERDAG)[:2])


def _wereld(data: Path) -> Editie:
    """Two files of one day: A says ja and then nee, B agrees; in a store of its own."""
    return als_eerder(data, "twee van één dag", lambda: _geleverd(data))


def _geleverd(data: Path) -> Editie:
    lever(data, ANKERDAG, [antwoord(A, JA), antwoord(B, JA)], bestand="een.xlsx")
    return lever(data, ANKERDAG, [antwoord(A, NEE), antwoord(B, JA)], bestand="twee.xlsx")


def _besluit(data: Path, editie: Editie, geldt: str, *, dag: date = BESLOTEN, **anders: Any) -> Editie:
    (t,) = tegenspraken(Stand(editie, ANKERDAG))
    kanten = {
        "ene_levering": t.levering, "ene_blad": t.blad, "ene_cel": t.cel, "ene_status": t.status,
        "andere_levering": t.andere_levering, "andere_blad": t.ander_blad, "andere_cel": t.andere_cel,
        "andere_status": t.andere_status,
    }  # fmt: skip
    vast = {"kenmerk": t.kenmerk, "soort": t.soort, "gm_code": t.gm_code, "geldt": geldt}
    return noteer(data, "beslissing", dag, **{**vast, **kanten, **anders})


def stand_van(editie: Editie, dag: date = ANKERDAG) -> str:
    select = "SELECT stand FROM adoptie_op WHERE gm_code = $code"
    return str(lees_stand(dag, editie=editie).rijen(("adoptie_op",), select, {"code": A})[0][0])


def geteld(editie: Editie, maat: str | None = None, dag: date = ANKERDAG) -> float | None:
    return measure(indicator("DAT-03"), Stand(editie, dag)).totaal(maat).teller


def test_without_a_decision_the_later_accepted_holds_and_the_contradiction_is_open(tmp_path: Path) -> None:
    editie = _wereld(tmp_path)
    assert (stand_van(editie), geteld(editie), geteld(editie, "opgelost")) == (NEE, 1, 0)
    assert beslissingen(Stand(editie, ANKERDAG)) == ()


@pytest.mark.parametrize(("geldt", "stand"), [("ene", JA), ("andere", NEE), ("geen", NEE)])
def test_the_stand_follows_the_decision_from_the_day_of_the_two_answers(geldt: str, stand: str, tmp_path: Path) -> None:
    editie = _besluit(tmp_path, _wereld(tmp_path), geldt)
    assert (stand_van(editie), stand_van(editie, BESLOTEN)) == (stand, stand)
    assert (geteld(editie), geteld(editie, "gelijke_rang"), geteld(editie, "opgelost")) == (0, 0, 1)
    assert tegenspraken(Stand(editie, ANKERDAG)) == ()
    (b,) = beslissingen(Stand(editie, ANKERDAG))
    assert (b.waarom, b.functie, b.datum) == ("De bron is gebeld en zei welk antwoord klopt", "adviseur", BESLOTEN)
    assert b.keuze == {"ene": "Gebruikt", "andere": "Gebruikt (nog) niet", "geen": "geen keuze"}[geldt]


def test_an_older_editie_keeps_what_it_said_and_a_withdrawn_decision_is_open_again(tmp_path: Path) -> None:
    eerder = _wereld(tmp_path)
    nummer = _besluit(tmp_path, eerder, "ene").leveringen[-1].nummer
    assert (stand_van(eerder), geteld(eerder)) == (NEE, 1)
    terug = trek_in(tmp_path, nummer)
    assert (stand_van(terug), geteld(terug), geteld(terug, "opgelost")) == (NEE, 1, 0)


def test_a_later_decision_takes_the_place_of_an_earlier_one_and_both_stay_in_the_log(tmp_path: Path) -> None:
    wereld = _wereld(tmp_path)
    _besluit(tmp_path, wereld, "ene")
    editie = _besluit(tmp_path, wereld, "andere", dag=date(2025, 12, 2))
    assert (stand_van(editie), geteld(editie, "opgelost")) == (NEE, 1)
    assert [(b.geldt, b.laatste) for b in beslissingen(Stand(editie, ANKERDAG))] == [("andere", True), ("ene", False)]


def test_a_decision_bears_on_that_day_alone_and_a_later_answer_still_wins(tmp_path: Path) -> None:
    _besluit(tmp_path, _wereld(tmp_path), "ene")
    editie = lever(tmp_path, BESLOTEN, [antwoord(A, NEE)], bestand="drie.xlsx")
    assert (stand_van(editie), stand_van(editie, BESLOTEN)) == (JA, NEE)


def test_a_third_answer_that_nobody_decided_on_is_a_contradiction_of_its_own(tmp_path: Path) -> None:
    _besluit(tmp_path, _wereld(tmp_path), "ene")
    editie = lever(tmp_path, ANKERDAG, [antwoord(A, NEE)], bestand="drie.xlsx")
    assert (geteld(editie), geteld(editie, "opgelost")) == (1, 1)
    assert stand_van(editie) == NEE


def test_the_stored_measurements_follow_a_decision_and_the_newest_day_does_not_move(tmp_path: Path) -> None:
    wereld = _wereld(tmp_path)
    (t,) = tegenspraken(Stand(wereld, ANKERDAG))
    kanten = {"ene_levering": t.levering, "ene_blad": t.blad, "ene_cel": t.cel, "andere_levering": t.andere_levering,
              "andere_blad": t.ander_blad, "andere_cel": t.andere_cel}  # fmt: skip
    editie = noteer_en_meet(tmp_path, "beslissing", BESLOTEN, kenmerk=t.kenmerk, soort=t.soort, gm_code=A, **kanten)
    assert editie.nieuwste_antwoorddag == ANKERDAG
    bewaard = {(x["code"], x["per"]): x for x in bewaarde_metingen(editie)}
    assert bewaard["ADO-01", "totaal"]["rijen"][0]["teller"] == 2
    assert bewaard["DAT-03", "totaal"]["rijen"][0]["teller"] == 0
