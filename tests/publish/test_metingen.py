"""Stored measurements: what is taken over from the editie before is what measuring afresh would have given."""

import json
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from indicators.adoption import ADO_01
from indicators.measure import measure
from publish.metingen import eerste_verschil
from publish.publiceer import bijgewerkt, trek_in, voeg_toe
from store.editie import Editie, bewaarde_metingen, lees_editie
from store.stand import NietBewaardError, lees_stand
from tests.bouwstenen import ANKERDAG, anker, antwoord, gemeenten_op, lever, winkel
from tests.versgemeten import stored_is_fresh
from tests.zaaigoed import als_eerder

GOLVEN = [date(2025, 1, 31), date(2025, 6, 30), ANKERDAG]
A, B, C = (rij["gm_code"] for rij in gemeenten_op(ANKERDAG)[:3])


def waves(tmp_path: Path, volgorde: tuple[int, ...] = (0, 1, 2)) -> Editie:
    """Three inventories in this order, in a store of their own."""
    golven = [(GOLVEN[i], anker(ja=100 + 20 * i)) for i in volgorde]
    return als_eerder(tmp_path / "data", ("golven", volgorde), lambda: winkel(tmp_path, golven, afzender="NVVK"))


@pytest.mark.parametrize("volgorde", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)], ids=str)
def test_in_any_order_of_deliveries_the_stored_measurements_equal_fresh_ones(
    tmp_path: Path, volgorde: tuple[int, ...]
) -> None:
    editie = waves(tmp_path, volgorde)
    stored_is_fresh(editie)


STEPS: dict[str, tuple[Callable[[Path], Editie], date]] = {
    "a late answer with an early antwoorddatum": (
        lambda data: lever(data, ANKERDAG, [antwoord(A, "gebruikt", antwoorddatum=date(2025, 3, 1))]), date(2025, 3, 1)),
    "an answer dated after its own peildatum": (
        lambda data: lever(data, GOLVEN[1], [antwoord(A, "gebruikt", antwoorddatum=date(2025, 8, 1))]), GOLVEN[1]),
    "a wave in between": (lambda data: lever(data, date(2025, 5, 1), anker(ja=111)), date(2025, 5, 1)),
    "a new wave": (lambda data: lever(data, date(2025, 12, 1), anker(ja=211)), date(2025, 12, 1)),
    "a corrected wave": (lambda data: lever(data, GOLVEN[1], anker(ja=55), afzender="NVVK"), GOLVEN[1]),
    "a withdrawn wave": (lambda data: trek_in(data, 2), GOLVEN[1]),
    "the first wave withdrawn": (lambda data: trek_in(data, 1), GOLVEN[0]),
}  # fmt: skip


@pytest.mark.parametrize("stap", STEPS)
def test_after_every_kind_of_step_the_stored_measurements_equal_fresh_ones(tmp_path: Path, stap: str) -> None:
    vorige = waves(tmp_path)
    doe, grens = STEPS[stap]
    editie = doe(vorige.data)
    assert eerste_verschil(editie, vorige) == grens
    stored_is_fresh(editie)


def test_ten_random_steps_keep_the_stored_measurements_equal_to_fresh_ones(tmp_path: Path) -> None:
    kans, codes = random.Random(11), [rij["gm_code"] for rij in gemeenten_op(ANKERDAG)]  # noqa: S311 - the same steps
    editie = waves(tmp_path)
    for _ in range(10):
        actief = [x.nummer for x in editie.geldende_leveringen]
        if len(actief) > 3 and kans.random() < 0.3:
            editie = trek_in(editie.data, kans.choice(actief))
        else:
            rijen = [antwoord(code, kans.choice(["gebruikt", "gebruikt_nog_niet", "geen_reactie"]),
                              antwoorddatum=kans.choice([None, date(2025, kans.randint(1, 12), kans.randint(1, 28))]))
                     for code in kans.sample(codes, 30)]  # fmt: skip
            editie = lever(editie.data, kans.choice(GOLVEN), rijen, afzender=kans.choice(["", "NVVK", "Regio"]))
    stored_is_fresh(editie)


def test_deliveries_of_one_day_that_change_places_are_measured_afresh(tmp_path: Path) -> None:
    data = winkel(tmp_path, [(ANKERDAG, [antwoord(A, "gebruikt")])]).data
    vorige = lever(data, ANKERDAG, [antwoord(A, "gebruikt_nog_niet")])
    eerste = vorige.leveringen[0]
    anders = f"{'0' * 15}1"
    for eind in ("json", "parquet"):
        map_ = data / "deliveries" / eerste.sha256
        shutil.copyfile(map_ / f"{eerste.lezing}.{eind}", map_ / f"{anders}.{eind}")
    editie = voeg_toe(data, [(eerste.sha256, anders), (eerste.sha256, eerste.lezing)])
    assert measure(ADO_01, lees_stand(editie=editie)).totaal().teller == 1
    stored_is_fresh(editie)


@pytest.mark.parametrize("naam", ["referentie", "herindelingen", "relatieteksten"])
def test_a_changed_table_or_relation_text_takes_nothing_over(tmp_path: Path, naam: str) -> None:
    vorige = waves(tmp_path)
    anders = {**vorige.manifest, "vingerafdrukken": {**vorige.manifest["vingerafdrukken"], naam: "anders"}}
    assert eerste_verschil(vorige, Editie(vorige.data, vorige.naam, anders)) == date.min


def test_another_definition_takes_nothing_over(tmp_path: Path) -> None:
    vorige = waves(tmp_path)
    anders = {**vorige.manifest, "definities": {**vorige.manifest["definities"], "ADO-01": 99}}
    assert eerste_verschil(vorige, Editie(vorige.data, vorige.naam, anders)) == date.min


def test_two_edities_of_the_same_deliveries_differ_on_no_day(tmp_path: Path) -> None:
    editie = waves(tmp_path)
    assert eerste_verschil(editie, editie) == date.max


# --- an older editie, made with other definitions


def older(tmp_path: Path, **anders: object) -> Editie:
    """A copied editie whose manifest says that it was made with other definitions."""
    editie = als_eerder(tmp_path / "data", "anker", lambda: winkel(tmp_path, [(ANKERDAG, anker())]))
    pad = editie.data / "edities" / editie.naam / "manifest.json"
    pad.write_text(json.dumps({**editie.manifest, **anders}))
    return lees_editie(editie.naam, data=editie.data)


@pytest.mark.parametrize("anders", [{"definities": {"ADO-01": 99}}, {"schema": 99}, {"definities": {}}], ids=str)
def test_an_editie_of_other_definitions_answers_from_what_it_stored(tmp_path: Path, anders: dict[str, object]) -> None:
    editie = older(tmp_path, **anders)
    stand = lees_stand(ANKERDAG, editie=editie)
    bewaard = {(m["code"], m["per"]): m for m in bewaarde_metingen(editie)}
    for per in ("totaal", "provincie", "grootteklasse"):
        gemeten = measure(ADO_01, stand, per=per)
        assert gemeten.als_json()["rijen"] == bewaard["ADO-01", per]["rijen"]
    assert measure(ADO_01, stand).totaal().teller == 200


@pytest.mark.parametrize(
    ("per", "filters", "dag"),
    [
        ("gemeente", (), ANKERDAG),
        ("totaal", (("provincie", "PV20"),), ANKERDAG),
        ("totaal", (), date(2025, 11, 5)),
        ("maand", (), ANKERDAG),
    ],
    ids=["another dimension", "a filter", "another day", "a period"],
)
def test_and_refuses_every_other_cut(tmp_path: Path, per: str, filters: tuple[tuple[str, str], ...], dag: date) -> None:
    stand = lees_stand(dag, editie=older(tmp_path, definities={"ADO-01": 99}))
    with pytest.raises(NietBewaardError, match="Deze doorsnede is niet bewaard"):
        measure(ADO_01, stand, per=per, filters=filters)


def test_what_an_earlier_setup_made_is_published_again_and_what_ours_made_stays(tmp_path: Path) -> None:
    assert bijgewerkt(tmp_path / "leeg") is None
    oud = older(tmp_path, schema=0, hash="van eerder")
    nieuw = bijgewerkt(oud.data)
    assert nieuw is not None
    assert (nieuw.nummer, nieuw.van_nu) == (oud.nummer + 1, True)
    assert bijgewerkt(oud.data) == nieuw
