"""Publishing: the same input is the same editie, a delivery can be corrected, withdrawn and given again."""

import hashlib
import json
import os
import random
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from indicators.adoption import ADO_01
from indicators.measure import measure
from publish.publiceer import VoorbeeldOpEchtError, herbouw, huidige, trek_in, voeg_toe
from store.editie import Editie, OnbekendeEditieError, controleer, editie_namen, lees_editie
from store.leveringen import lees_kwitantie
from store.stand import lees_stand
from tests.bouwstenen import ANKERDAG, anker, antwoord, gemeenten_op, lever, winkel
from tests.zaaigoed import als_eerder

PROJECT = Path(__file__).resolve().parents[2]
GOLVEN = [date(2025, 1, 31), date(2025, 6, 30), ANKERDAG]
A, B, C = (rij["gm_code"] for rij in gemeenten_op(ANKERDAG)[:3])


def standen(editie: Editie, dag: date = ANKERDAG) -> dict[str, str]:
    """The stand of every gemeente that answered."""
    rijen = lees_stand(dag, editie=editie).rijen(("adoptie_op",), "SELECT gm_code, stand FROM adoptie_op")
    return {code: stand for code, stand in rijen if stand != "geen_reactie"}


def relation_hashes(editie: Editie) -> dict[str, str]:
    return {
        naam: hashlib.sha256(editie.relatie_pad(naam).read_bytes()).hexdigest() for naam in editie.manifest["relaties"]
    }


def tree(data: Path) -> dict[str, tuple[int, bytes]]:
    """Every file with its time of change and content."""
    return {str(p.relative_to(data)): (p.stat().st_mtime_ns, p.read_bytes())
            for p in data.rglob("*") if p.is_file() and p.name != ".schrijfslot"}  # fmt: skip


def met_anker(tmp_path: Path) -> Editie:
    """The known stand alone, to begin with, in a store of its own."""
    return als_eerder(tmp_path / "data", "anker", lambda: winkel(tmp_path, [(ANKERDAG, anker())]))


def met_twee(tmp_path: Path) -> Editie:
    """Two inventories to begin with, in a store of their own."""
    golven = [(GOLVEN[0], anker(ja=80)), (ANKERDAG, anker())]
    return als_eerder(tmp_path / "data", "januari en november", lambda: winkel(tmp_path, golven))


# --- the same input is the same editie


def test_inventories_of_different_peildata_give_the_same_editie_in_any_order(tmp_path: Path) -> None:
    kans, uit = random.Random(5), []  # noqa: S311 - the same orders every time
    for poging in range(4):
        golven = [(dag, anker(ja=100 + plaats)) for plaats, dag in enumerate(GOLVEN)]
        kans.shuffle(golven)
        uit.append(winkel(tmp_path / str(poging), golven))
    assert len({editie.manifest["hash"] for editie in uit}) == 1
    assert len({json.dumps(relation_hashes(editie)) for editie in uit}) == 1
    assert len({json.dumps(editie.manifest["totalen"], sort_keys=True) for editie in uit}) == 1


def test_the_same_input_gives_equal_bytes_whatever_the_hash_seed_and_the_number_of_threads(tmp_path: Path) -> None:
    uit = [
        published_elsewhere(tmp_path / zaad, zaad, threads) for zaad, threads in (("0", "1"), ("1", "2"), ("2", "4"))
    ]
    assert uit[0] == uit[1] == uit[2]


def published_elsewhere(map_: Path, zaad: str, threads: str) -> dict[str, Any]:
    """The hash, the relation files and the stored measurements that a process of its own makes."""
    opdracht = (
        "import json, sys; from pathlib import Path; from tests.publish.test_publiceer import *\n"
        "e = winkel(Path(sys.argv[1]), [(dag, anker(ja=100 + i)) for i, dag in enumerate(GOLVEN)])\n"
        "m = e.manifest\n"
        "print(json.dumps([m['hash'], relation_hashes(e), m['totalen'], m['metingen_sha256'], m['vingerafdrukken']]))"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", opdracht, str(map_)], capture_output=True, text=True, check=True, cwd=PROJECT,
        env={**os.environ, "PYTHONHASHSEED": zaad, "POLARS_MAX_THREADS": threads, "PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    uit: dict[str, Any] = json.loads(klaar.stdout)
    return uit


def test_the_same_bytes_delivered_twice_change_nothing_on_the_disk(tmp_path: Path) -> None:
    editie = winkel(tmp_path, [(ANKERDAG, anker())], afzender="NVVK")
    eerst = tree(tmp_path / "data")
    nogmaals = lever(tmp_path / "data", ANKERDAG, anker(), afzender="NVVK")
    assert nogmaals.naam == editie.naam
    assert tree(tmp_path / "data") == eerst


def test_building_again_with_the_same_tables_and_definitions_changes_nothing(tmp_path: Path) -> None:
    editie = winkel(tmp_path, [(ANKERDAG, anker())])
    assert herbouw(tmp_path / "data").naam == editie.naam


# --- correct, withdraw, give again


def test_a_corrected_file_of_the_same_afzender_and_peildatum_replaces_the_answers_and_keeps_the_history(
    tmp_path: Path,
) -> None:
    eerst = winkel(tmp_path, [(ANKERDAG, [antwoord(A, "gebruikt"), antwoord(B, "gebruikt")])], afzender="NVVK")
    daarna = lever(
        tmp_path / "data", ANKERDAG, [antwoord(A, "gebruikt_nog_niet")], afzender="NVVK", bestand="beter.xlsx"
    )
    assert standen(daarna) == {A: "gebruikt_nog_niet"}
    assert [x.nummer for x in daarna.leveringen] == [1, 2]
    assert [x.nummer for x in daarna.geldende_leveringen] == [2]
    assert standen(lees_editie(eerst.naam, data=eerst.data)) == {A: "gebruikt", B: "gebruikt"}


@pytest.mark.parametrize(
    ("afzender", "dag"),
    [("Gemeente A", ANKERDAG), ("", ANKERDAG), ("NVVK", date(2025, 11, 5))],
    ids=["another afzender", "no afzender", "another peildatum"],
)
def test_nothing_is_replaced_by_another_afzender_or_of_another_day(tmp_path: Path, afzender: str, dag: date) -> None:
    winkel(tmp_path, [(ANKERDAG, [antwoord(A, "gebruikt"), antwoord(B, "gebruikt")])], afzender="NVVK")
    editie = lever(tmp_path / "data", dag, [antwoord(A, "gebruikt_nog_niet")], afzender=afzender)
    assert standen(editie, date(2025, 11, 5)) == {A: "gebruikt_nog_niet", B: "gebruikt"}


def test_without_an_afzender_nothing_is_replaced(tmp_path: Path) -> None:
    winkel(tmp_path, [(ANKERDAG, [antwoord(A, "gebruikt"), antwoord(B, "gebruikt")])])
    editie = lever(tmp_path / "data", ANKERDAG, [antwoord(C, "gebruikt")])
    assert set(standen(editie)) == {A, B, C}


def test_withdrawing_builds_the_editie_without_it_and_keeps_the_history(tmp_path: Path) -> None:
    alleen = winkel(tmp_path / "x", [(GOLVEN[0], anker(ja=80))])
    beide = met_twee(tmp_path)
    zonder = trek_in(beide.data, 2)
    assert zonder.manifest["hash"] == alleen.manifest["hash"]
    assert zonder.nummer == 3
    assert [(x.nummer, x.ingetrokken) for x in zonder.leveringen] == [(1, False), (2, True)]
    assert measure(ADO_01, lees_stand(ANKERDAG, editie=lees_editie("2", data=beide.data))).totaal().teller == 200


def test_withdrawing_everything_leaves_an_editie_that_says_nobody_answered(tmp_path: Path) -> None:
    editie = trek_in(met_anker(tmp_path).data, 1)
    assert standen(editie) == {}
    assert controleer(editie) == []


def test_withdrawing_a_correction_brings_the_answers_before_it_back(tmp_path: Path) -> None:
    winkel(tmp_path, [(ANKERDAG, [antwoord(A, "gebruikt")])], afzender="NVVK")
    lever(tmp_path / "data", ANKERDAG, [antwoord(A, "gebruikt_nog_niet")], afzender="NVVK")
    assert standen(trek_in(tmp_path / "data", 2)) == {A: "gebruikt"}


def test_a_withdrawn_file_can_be_delivered_again_and_gives_the_same_hash(tmp_path: Path) -> None:
    eerst = met_twee(tmp_path)
    trek_in(eerst.data, 2)
    weer = lever(eerst.data, ANKERDAG, anker())
    assert weer.manifest["hash"] == eerst.manifest["hash"]
    assert [(x.nummer, x.ingetrokken) for x in weer.leveringen] == [(1, False), (2, True), (3, False)]


@pytest.mark.parametrize("nummer", [2, 99])
def test_what_is_not_there_or_withdrawn_already_cannot_be_withdrawn(tmp_path: Path, nummer: int) -> None:
    editie = met_twee(tmp_path)
    trek_in(editie.data, 2)
    with pytest.raises(KeyError):
        trek_in(editie.data, nummer)
    assert huidige(editie.data) == lees_editie("3", data=editie.data)


# --- invented and real answers never mix


def test_the_first_real_delivery_on_top_of_the_demo_starts_an_empty_store(tmp_path: Path) -> None:
    demo = winkel(tmp_path, [(GOLVEN[0], anker(ja=90)), (ANKERDAG, anker())], voorbeeld=True)
    echt = lever(demo.data, ANKERDAG, [antwoord(A, "gebruikt")])
    assert demo.voorbeeld
    assert not echt.voorbeeld
    assert [x.voorbeeld for x in echt.leveringen] == [False]
    assert standen(echt) == {A: "gebruikt"}
    for relatie, aantal in (("antwoorden", 1), ("adoptie", 1), ("leveringen", 1), ("tegenspraken", 0)):
        assert echt.manifest["relaties"][relatie]["rijen"] == aantal
    assert list(echt.manifest["totalen"]) == [ANKERDAG.isoformat()]
    assert lees_editie(demo.naam, data=demo.data).voorbeeld
    assert len(standen(lees_editie(demo.naam, data=demo.data))) == 310


def test_a_fictional_file_is_refused_in_a_store_of_real_answers(tmp_path: Path) -> None:
    echt = met_anker(tmp_path)
    with pytest.raises(VoorbeeldOpEchtError):
        lever(echt.data, ANKERDAG, anker(ja=150), voorbeeld=True)
    assert huidige(echt.data) == echt


def test_a_real_and_a_fictional_file_together_leave_no_fictional_row(tmp_path: Path) -> None:
    demo = winkel(tmp_path, [(ANKERDAG, anker())], voorbeeld=True)
    ander = winkel(tmp_path / "x", [(ANKERDAG, [antwoord(A, "gebruikt")])])
    (demo.data / "deliveries" / ander.leveringen[0].sha256).symlink_to(
        ander.data / "deliveries" / ander.leveringen[0].sha256
    )
    lezingen = [(x.sha256, x.lezing) for x in (*demo.leveringen, *ander.leveringen)]
    assert standen(voeg_toe(demo.data, lezingen)) == {A: "gebruikt"}


# --- the folder


def test_relation_files_that_did_not_change_are_shared_between_edities(tmp_path: Path) -> None:
    eerst = winkel(tmp_path, [(GOLVEN[0], anker(ja=90))])
    daarna = lever(eerst.data, ANKERDAG, anker())
    assert eerst.relatie_pad("gemeenten") == daarna.relatie_pad("gemeenten")
    assert eerst.relatie_pad("adoptie") != daarna.relatie_pad("adoptie")


def test_the_manifest_names_inputs_counts_totals_versions_and_the_sha256_of_each_file(tmp_path: Path) -> None:
    editie = winkel(tmp_path, [(ANKERDAG, anker())], afzender="NVVK")
    m = editie.manifest
    assert m["totalen"] == {
        "2025-11-04": {"gebruikt": 200, "gebruikt_nog_niet": 110, "geen_reactie": 32, "gemeenten": 342}
    }
    assert {naam: relatie["sha256"] for naam, relatie in m["relaties"].items()} == relation_hashes(editie)
    assert m["relaties"]["antwoorden"]["rijen"] == 342
    assert m["relaties"]["adoptie"]["rijen"] == 310
    assert set(m["definities"]) >= {"ADO-01", "ADO-18", "DAT-03", "MIJ-01"}
    assert m["schema"] >= 1
    assert set(m["vingerafdrukken"]) == {"referentie", "herindelingen", "relatieteksten", "rollen"}
    (levering,) = m["leveringen"]
    assert len(levering["sha256"]) == 64
    kwitantie = lees_kwitantie(editie.data, levering["sha256"], levering["lezing"])
    rijen = (editie.data / "deliveries" / levering["sha256"] / f"{levering['lezing']}.parquet").read_bytes()
    assert kwitantie["rijen_sha256"] == hashlib.sha256(rijen).hexdigest()
    assert editie.naam == f"1-{m['hash'][:12]}"


def test_a_pointer_that_points_nowhere_is_our_fault_and_never_an_empty_store(tmp_path: Path) -> None:
    editie = met_anker(tmp_path)
    (editie.data / "CURRENT").write_text("")
    with pytest.raises(OnbekendeEditieError):
        lever(editie.data, ANKERDAG, anker(ja=150))
    assert editie_namen(editie.data) == (editie.naam,)


def test_an_editie_that_was_never_pointed_at_is_gone_after_the_next_publication(tmp_path: Path) -> None:
    eerst = winkel(tmp_path, [(GOLVEN[0], anker(ja=90)), (ANKERDAG, anker())])
    (eerst.data / "CURRENT").write_text(lees_editie("1", data=eerst.data).naam)
    daarna = lever(eerst.data, ANKERDAG, anker(ja=150))
    assert [naam.split("-")[0] for naam in editie_namen(eerst.data)] == ["2", "1"]
    assert daarna.manifest["totalen"]["2025-11-04"]["gebruikt"] == 150


def test_two_processes_that_deliver_at_once_both_get_in(tmp_path: Path) -> None:
    data = winkel(tmp_path, [(GOLVEN[0], anker(ja=90))]).data
    opdracht = (
        "import sys; from pathlib import Path; from tests.publish.test_publiceer import *\n"
        "[lever(Path(sys.argv[1]), ANKERDAG, anker(ja=n), bestand=f'{n}.xlsx') for n in range(int(sys.argv[2]), int(sys.argv[2]) + 4)]"
    )
    processen = [
        subprocess.Popen(
            [sys.executable, "-c", opdracht, str(data), begin],
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
        )
        for begin in ("100", "200")
    ]
    assert [proces.wait(timeout=120) for proces in processen] == [0, 0]
    editie = lees_editie(data=data)
    assert (editie.nummer, len(editie.geldende_leveringen)) == (9, 9)
    assert controleer(editie) == []
