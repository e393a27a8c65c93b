"""python -m publish: what it prints, in Dutch or as one JSON document, and the code it ends with."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publish.__main__ import main
from tests.bouwstenen import ANKERDAG, anker, lever, winkel

PROJECT = Path(__file__).resolve().parents[2]


def run(data: Path, *woorden: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "publish", *woorden], input=stdin, capture_output=True, text=True, check=False, cwd=PROJECT,
        env={**os.environ, "PAUZEMONITOR_DATA": str(data)},
    )  # fmt: skip


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    editie = winkel(tmp_path, [(ANKERDAG, anker())])
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    return editie.data


def test_a_whole_editie_is_said_to_be_whole_and_a_damaged_one_not(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--json", "controleer"]) == 0
    assert json.loads(capsys.readouterr().out)["fouten"] == []
    pad = next((data / "relaties").glob("*/adoptie.parquet"))
    pad.write_bytes(pad.read_bytes()[:-1] + b"x")
    assert main(["--json", "controleer"]) == 1
    assert json.loads(capsys.readouterr().out)["fouten"] == ["adoptie"]


def test_an_unknown_delivery_cannot_be_withdrawn(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trek-in", "99"]) == 1
    assert "Er is geen levering met nummer 99." in capsys.readouterr().err


def test_a_fictional_file_on_real_answers_is_refused_with_a_sentence(tmp_path: Path, data: Path) -> None:
    demo = winkel(tmp_path / "x", [(ANKERDAG, anker(ja=150))], voorbeeld=True)
    levering = demo.leveringen[0]
    (data / "deliveries" / levering.sha256).symlink_to(demo.data / "deliveries" / levering.sha256)
    klaar = run(data, "--json", "voeg-toe", "-", stdin=f"{levering.sha256}/{levering.lezing}\n")
    assert klaar.returncode == 1
    (zin,) = json.loads(klaar.stdout)["fouten"]
    assert zin.startswith("Dit is een voorbeeldbestand met verzonnen antwoorden. Er staan al echte antwoorden in.")
    assert klaar.stderr == ""


def test_withdrawing_names_the_new_editie(data: Path) -> None:
    lever(data, ANKERDAG, anker(ja=150))
    klaar = run(data, "--json", "trek-in", "2")
    assert klaar.returncode == 0
    assert json.loads(klaar.stdout)["nummer"] == 3
    assert klaar.stderr == ""


def test_nothing_to_add_changes_nothing(data: Path) -> None:
    klaar = run(data, "--json", "voeg-toe", "-")
    assert (klaar.returncode, json.loads(klaar.stdout)["editie"]) == (0, None)


def test_a_wrong_command_ends_with_two(data: Path) -> None:
    assert run(data, "onzin").returncode == 2


def test_a_folder_that_may_not_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    klaar = run(tmp_path / "bestand" / "data", "--json", "herbouw")
    assert klaar.returncode == 1
    assert "Traceback" not in klaar.stderr
    assert json.loads(klaar.stdout)["fouten"][0].startswith("De gegevens konden niet worden opgeslagen: ")
