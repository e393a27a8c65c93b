"""Single answers among inventories: the rules of Stand decide, nothing is replaced, and the waves stay what they were."""

from datetime import date
from pathlib import Path
from typing import Any

from indicators.lijsten import antwoorden
from publish.metingen import metingen, peildata
from publish.publiceer import herbouw, trek_in, voeg_toe
from store.editie import Editie, bewaarde_metingen
from store.leveringen import als_parquet, bewaar
from store.schijf import sha256_van
from store.stand import Stand, lees_stand
from tests.bouwstenen import ANKERDAG, anker, antwoord, gemeenten_op, lever

VROEG = date(2025, 6, 30)
LATER = date(2025, 11, 10)
JA, NEE, STIL = "gebruikt", "gebruikt_nog_niet", "geen_reactie"
A, B, C = (rij["gm_code"] for rij in gemeenten_op(ANKERDAG)[:3])


def noteer(data: Path, dag: date, gm_code: str, status: str, **velden: Any) -> Editie:
    """Accept one answer as the ingest leaves it."""
    vast = {"antwoorddatum": dag, "respondent_soort": "gemeente", "blad": "toegevoegd antwoord", "rij": 1,
            "status_cel": "telefoon", **velden}  # fmt: skip
    return _neem_op(data, dag, "antwoord", als_parquet("antwoord", [antwoord(gm_code, status, **vast)]))


def noteer_gesprek(data: Path, dag: date, gm_code: str, terug: date) -> Editie:
    rij = {"blad": "belnotitie", "rij": 1, "gm_code": gm_code, "gebeld_op": dag, "terugbellen_op": terug}
    return _neem_op(data, dag, "belnotitie", als_parquet("belnotitie", [rij]))


def _neem_op(data: Path, dag: date, soort: str, rijen: bytes) -> Editie:
    kwitantie = {
        "opties": {}, "bestand": f"{soort} {dag}", "soort": soort, "afzender": None, "peildatum": dag.isoformat(),
        "voorbeeld": False, "gelezen": 1, "geaccepteerd": 1, "afgekeurd": 0, "genegeerd": 0, "tegenspraken": [],
    }  # fmt: skip
    sha256 = sha256_van(rijen)
    return voeg_toe(data, [(sha256, bewaar(data, sha256, kwitantie=kwitantie, rijen=rijen))])


def stand_van(editie: Editie, gm_code: str, dag: date | None = None) -> str:
    select = "SELECT stand FROM adoptie_op WHERE gm_code = $code"
    return str(lees_stand(dag, editie=editie).rijen(("adoptie_op",), select, {"code": gm_code})[0][0])


def test_an_answer_moves_the_newest_day_but_is_no_wave(tmp_path: Path) -> None:
    lever(tmp_path, VROEG, anker(VROEG, ja=100))
    lever(tmp_path, ANKERDAG, anker())
    editie = noteer(tmp_path, LATER, A, JA)
    stand = lees_stand(editie=editie)
    assert stand.peildatum == LATER
    assert stand.vorige_peildatum == ANKERDAG
    assert editie.inventarisaties == stand.inventarisaties == (VROEG, ANKERDAG)
    assert Stand(editie, ANKERDAG).vorige_peildatum == VROEG


def test_an_answer_survives_the_withdrawal_of_another_delivery_and_a_rebuild(tmp_path: Path) -> None:
    lever(tmp_path, VROEG, [antwoord(A, STIL), antwoord(B, NEE)])
    noteer(tmp_path, LATER, A, JA, gebruik_diepte="pilot")
    lever(tmp_path, ANKERDAG, [antwoord(B, JA)])
    assert stand_van(trek_in(tmp_path, 3), A) == JA
    assert stand_van(trek_in(tmp_path, 1), A) == JA
    editie = herbouw(tmp_path)
    assert stand_van(editie, A) == JA
    (regel,) = antwoorden(lees_stand(editie=editie), A)
    assert (regel.blad, regel.status_cel, regel.geldt) == ("toegevoegd antwoord", "telefoon", True)
    assert stand_van(trek_in(tmp_path, 2), A, LATER) == STIL


def test_a_later_inventory_with_a_later_date_overrides_and_a_later_silence_does_not(tmp_path: Path) -> None:
    noteer(tmp_path, ANKERDAG, A, JA)
    noteer(tmp_path, ANKERDAG, B, JA)
    editie = lever(tmp_path, LATER, [antwoord(A, NEE), antwoord(B, STIL)])
    assert (stand_van(editie, A), stand_van(editie, B)) == (NEE, JA)
    assert stand_van(editie, A, ANKERDAG) == JA


def test_at_an_equal_date_the_gemeente_beats_its_uitvoerder_and_that_beats_nvvk(tmp_path: Path) -> None:
    lever(tmp_path, ANKERDAG, [
        antwoord(A, JA, antwoorddatum=ANKERDAG, respondent_soort="gemeente"),
        antwoord(B, NEE, antwoorddatum=ANKERDAG, respondent_soort="nvvk"),
        antwoord(C, NEE, antwoorddatum=ANKERDAG, respondent_soort="gemeente"),
    ])  # fmt: skip
    noteer(tmp_path, ANKERDAG, A, NEE, respondent_soort="uitvoerder")
    noteer(tmp_path, ANKERDAG, B, JA, respondent_soort="uitvoerder")
    editie = noteer(tmp_path, ANKERDAG, C, JA)
    assert (stand_van(editie, A), stand_van(editie, B), stand_van(editie, C)) == (JA, JA, JA)


def test_answers_of_one_gemeente_replace_nothing(tmp_path: Path) -> None:
    noteer(tmp_path, ANKERDAG, A, NEE)
    editie = noteer(tmp_path, LATER, A, JA)
    assert len(editie.geldende_leveringen) == 2
    assert [a.status for a in antwoorden(lees_stand(editie=editie), A)] == [JA, NEE]


def test_a_call_without_an_answer_changes_no_figure_and_no_newest_day(tmp_path: Path) -> None:
    lever(tmp_path, ANKERDAG, anker())
    voor = noteer(tmp_path, LATER, A, JA)
    na = noteer_gesprek(tmp_path, date(2026, 1, 5), B, date(2026, 1, 12))
    assert na.nummer == voor.nummer + 1
    assert lees_stand(editie=na).peildatum == LATER
    assert na.inventarisaties == (ANKERDAG,)
    assert na.manifest["relaties"]["adoptie"] == voor.manifest["relaties"]["adoptie"]
    assert na.manifest["totalen"] == voor.manifest["totalen"]
    zonder = [{**x, "editie": ""} for x in bewaarde_metingen(na)]
    assert zonder == [{**x, "editie": ""} for x in bewaarde_metingen(voor)]
    gebeld = Stand(na, LATER).rijen(("belnotities_op",), "SELECT * FROM belnotities_op", {"vandaag": date(2026, 1, 5)})
    assert gebeld == [(B, date(2026, 1, 5), date(2026, 1, 12))]


def test_measurements_are_kept_for_the_waves_and_the_newest_answer_and_equal_fresh_ones(tmp_path: Path) -> None:
    lever(tmp_path, VROEG, anker(VROEG, ja=100))
    lever(tmp_path, ANKERDAG, anker())
    noteer(tmp_path, date(2025, 11, 6), A, JA)
    editie = noteer(tmp_path, LATER, B, NEE)
    assert peildata(editie) == (VROEG, ANKERDAG, LATER)
    assert bewaarde_metingen(editie) == metingen(editie)
    terug = trek_in(tmp_path, 4)
    assert peildata(terug) == (VROEG, ANKERDAG, date(2025, 11, 6))
    assert bewaarde_metingen(terug) == metingen(terug)
