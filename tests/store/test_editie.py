"""An editie on disk: found by name, checked file by file, cleaned up but for the pinned ones."""

from datetime import date
from pathlib import Path

import pytest

from store.editie import (
    BEWAARDE_EDITIES,
    Editie,
    OnbekendeEditieError,
    controleer,
    editie_namen,
    huidige_naam,
    lees_editie,
    ruim_edities_op,
    zet_vast,
)
from tests.bouwstenen import ANKERDAG, anker, antwoord, gemeenten_op, lever, winkel
from tests.proof.heel import rommel
from tests.zaaigoed import als_eerder

A = gemeenten_op(ANKERDAG)[0]["gm_code"]


def met_anker(tmp_path: Path) -> Editie:
    """One inventory, in a store of its own."""
    return als_eerder(tmp_path / "data", "anker", lambda: winkel(tmp_path, [(ANKERDAG, anker())]))


def test_an_editie_is_found_by_its_name_by_its_number_and_as_the_current_one(tmp_path: Path) -> None:
    editie = winkel(tmp_path, [(date(2025, 1, 31), anker(ja=90)), (ANKERDAG, anker())])
    assert (
        lees_editie(data=editie.data)
        == lees_editie("2", data=editie.data)
        == lees_editie(editie.naam, data=editie.data)
    )
    assert lees_editie("1", data=editie.data).nummer == 1


@pytest.mark.parametrize(
    "naam", ["9", "x", "..", "../1-aaaaaaaaaaaa", "1-/..", "stage-1", "-", " ", "1-AAAAAAAAAAAA", "٣", "a\0b"], ids=repr
)
def test_a_name_that_is_no_editie_is_said_to_be_unknown(tmp_path: Path, naam: str) -> None:
    data = met_anker(tmp_path).data
    with pytest.raises(OnbekendeEditieError):
        lees_editie(naam, data=data)


def test_an_empty_folder_has_no_editie(tmp_path: Path) -> None:
    assert huidige_naam(tmp_path) is None
    with pytest.raises(OnbekendeEditieError):
        lees_editie(data=tmp_path)


@pytest.mark.parametrize("naam", ["gemeenten", "antwoorden", "adoptie", "leveringen", "tegenspraken"])
def test_one_changed_byte_in_a_relation_file_is_found(tmp_path: Path, naam: str) -> None:
    editie = met_anker(tmp_path)
    assert controleer(editie) == []
    pad = editie.relatie_pad(naam)
    inhoud = bytearray(pad.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    pad.write_bytes(inhoud)
    assert controleer(editie) == [naam]
    pad.unlink()
    assert controleer(editie) == [naam]


def test_a_changed_stored_measurement_is_found(tmp_path: Path) -> None:
    editie = met_anker(tmp_path)
    pad = editie.data / "edities" / editie.naam / "metingen.json"
    pad.write_bytes(pad.read_bytes() + b" ")
    assert controleer(editie) == ["metingen"]


def test_the_last_twenty_four_edities_and_the_pinned_ones_stay_and_unused_relation_files_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert BEWAARDE_EDITIES == 24
    monkeypatch.setattr("store.editie.BEWAARDE_EDITIES", bewaard := 6)  # six show it as well, in a quarter of the time

    def geleverd(nummer: int) -> None:
        status = "gebruikt" if nummer % 2 else "gebruikt_nog_niet"
        lever(tmp_path, ANKERDAG, [antwoord(A, status)], afzender="NVVK", bestand=f"{nummer}.xlsx")

    geleverd(1)
    geleverd(2)
    zet_vast(lees_editie("2", data=tmp_path), {"scherm": "adoptie"})
    zet_vast(lees_editie("2", data=tmp_path), {"scherm": "adoptie"})
    assert len(list((tmp_path / "pins").iterdir())) == 1
    for nummer in range(3, bewaard + 4):
        geleverd(nummer)
    nummers = [int(naam.split("-")[0]) for naam in editie_namen(tmp_path)]
    assert nummers == [*range(bewaard + 3, 3, -1), 2]
    assert len(list((tmp_path / "relaties").iterdir())) == len(
        {
            relatie["bestand"].split("/")[0]
            for naam in editie_namen(tmp_path)
            for relatie in lees_editie(naam, data=tmp_path).manifest["relaties"].values()
        }
    )
    assert all(controleer(lees_editie(naam, data=tmp_path)) == [] for naam in editie_namen(tmp_path))
    assert rommel(tmp_path) == []


def test_cleaning_up_never_takes_the_current_editie(tmp_path: Path) -> None:
    editie = met_anker(tmp_path)
    ruim_edities_op(editie.data)
    assert controleer(lees_editie(data=editie.data)) == []
