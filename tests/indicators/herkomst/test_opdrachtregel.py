"""Where a figure comes from on the command line: places of inventories, no row about people, nothing for other roles."""

import json

import pytest

from indicators.__main__ import main
from store.editie import Editie
from tests.herkomstwereld import OP

OPTIES = ("--herkomst", "--peildatum", OP.isoformat())


@pytest.fixture(autouse=True)
def _hier(wereld: Editie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(wereld.data))


def test_a_figure_on_gemeenten_names_file_sheet_and_cell(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ADO-01", *OPTIES, "--per", "gemeente", "--groep", "GM0344"]) == 0
    tekst = capsys.readouterr().out
    assert "Een regel is één gemeente van de peildatum" in tekst
    assert "Utrecht · " in tekst
    assert "levering 3, inventarisatie-2025-11-04.xlsx, blad Reacties, C278" in tekst


def test_the_document_holds_the_figure_its_reasons_and_its_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ADO-12", *OPTIES, "--maat", "capaciteit", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    (deel,) = document["delen"]
    assert document["gemeten"]["teller"] == document["herrekend"]["teller"]
    assert sum(t["aantal"] for t in deel["tellingen"]) == deel["totaal"] == 342
    assert {cel["kolom"] for p in deel["regels"][0]["plaatsen"] for cel in p["cellen"]} == {"status", "belemmering"}


@pytest.mark.parametrize("code", ["SIG-01", "PAU-02", "PAU-13", "SCH-02", "SIG-02"])
def test_rows_about_people_are_counted_and_stay_on_the_screen(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([code, *OPTIES]) == 0
    tekst = capsys.readouterr().out
    assert "Wij tonen ze alleen op het scherm." in tekst
    assert ".csv" not in tekst
    assert main([code, *OPTIES, "--json"]) == 0
    assert [deel["regels"] for deel in json.loads(capsys.readouterr().out)["delen"]] == [[]]


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_gets_a_sentence_and_not_a_byte_of_a_row(rol: str, capsys: pytest.CaptureFixture[str]) -> None:
    for code in ("ADO-01", "SIG-01", "DAT-01"):
        for vorm in ((), ("--json",)):
            assert main([code, *OPTIES, *vorm, "--rol", rol]) == 1
            uit, fout = capsys.readouterr()
            assert uit == ""
            assert fout.startswith("Waar een cijfer vandaan komt, tonen wij alleen binnen het project.")
            assert "inventarisatie" not in fout


def test_a_maat_that_does_not_exist_is_a_wrong_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ADO-12", *OPTIES, "--maat", "bestaat_niet"]) == 2
    assert "ADO-12 heeft geen onderdeel 'bestaat_niet'. Wel: capaciteit, " in capsys.readouterr().err
