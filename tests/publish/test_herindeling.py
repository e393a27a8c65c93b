"""Herindelingen: a planned one changes nothing, one in force makes one gemeente of two and keeps every inhabitant."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]
VRAAG = """
import json, sys
from datetime import date
from pathlib import Path
from indicators.adoption import ADO_01
from indicators.lijsten import gemeenten
from indicators.measure import measure
from store.stand import lees_stand
from tests.bouwstenen import ANKERDAG, anker, antwoord, lever

data = Path(sys.argv[1])
lever(data, ANKERDAG, anker(), afzender="NVVK")
wel = [antwoord("GM0402", "gebruikt"), antwoord("GM1696", "gebruikt_nog_niet")]
editie = lever(data, date(2026, 6, 30), wel)
uit = {}
for dag in (date(2026, 12, 31), date(2027, 1, 1)):
    stand = lees_stand(dag, editie=editie)
    alle = {g.gm_code: g for g in gemeenten(stand)}
    uit[dag.isoformat()] = {
        "gemeenten": measure(ADO_01, stand).totaal().noemer, "gebruikt": measure(ADO_01, stand).totaal().teller,
        "inwoners": sum(g.inwoners for g in alle.values()), "Hilversum": alle["GM0402"].inwoners,
        "stand": alle["GM0402"].stand, "Wijdemeren": alle["GM1696"].inwoners if "GM1696" in alle else None,
        "provincies": sum(r.noemer for r in measure(ADO_01, stand, per="provincie").rijen),
    }
print(json.dumps([uit, editie.manifest["hash"], editie.manifest["totalen"]]))
"""


def answered(map_: Path, **vervang: str) -> Any:
    """What a copy of the project says, in whose herindelingen some words were replaced."""
    for kamer in ("store", "publish", "protect", "indicators", "tests", "data/reference"):
        shutil.copytree(PROJECT / kamer, map_ / kamer, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    pad = map_ / "data" / "reference" / "herindelingen.csv"
    regels = pad.read_text("utf-8").splitlines(keepends=True)
    assert sum("GM1696" in regel and "voorgenomen" in regel for regel in regels) == 1
    for oud, nieuw in vervang.items():
        regels = [regel.replace(oud, nieuw) if "GM1696" in regel else regel for regel in regels]
    pad.write_text("".join(regels), "utf-8")
    klaar = subprocess.run(
        [sys.executable, "-c", VRAAG, str(map_ / "gegevens")], capture_output=True, text=True, check=False, cwd=map_,
        env={**os.environ, "PYTHONPATH": str(map_)},
    )  # fmt: skip
    assert klaar.returncode == 0, klaar.stderr
    return json.loads(klaar.stdout)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return answered(tmp_path_factory.mktemp("voorgenomen"))


@pytest.fixture(scope="module")
def in_force(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return answered(tmp_path_factory.mktemp("van_kracht"), voorgenomen="van_kracht")


def test_a_planned_herindeling_changes_nothing(planned: Any) -> None:
    ervoor, erna = planned[0].values()
    assert ervoor == erna
    assert erna["gemeenten"] == 342


def test_in_force_it_makes_one_gemeente_of_two_from_its_day_on(planned: Any, in_force: Any) -> None:
    ervoor, erna = in_force[0].values()
    assert ervoor == planned[0]["2026-12-31"]
    assert (ervoor["gemeenten"], erna["gemeenten"]) == (342, 341)
    assert erna["provincies"] == 341
    assert erna["Wijdemeren"] is None


def test_the_inhabitants_are_summed_and_none_is_lost(in_force: Any) -> None:
    ervoor, erna = in_force[0].values()
    assert erna["Hilversum"] == ervoor["Hilversum"] + ervoor["Wijdemeren"]
    assert erna["inwoners"] == ervoor["inwoners"]


def test_the_gemeente_that_takes_in_another_keeps_its_own_stand(in_force: Any) -> None:
    ervoor, erna = in_force[0].values()
    assert (ervoor["stand"], erna["stand"]) == ("gebruikt", "gebruikt")
    assert erna["gebruikt"] == ervoor["gebruikt"]


def test_another_reference_table_is_another_editie_of_which_the_past_counts_the_same(
    planned: Any, in_force: Any
) -> None:
    assert planned[1] != in_force[1]
    assert planned[2] == in_force[2]
