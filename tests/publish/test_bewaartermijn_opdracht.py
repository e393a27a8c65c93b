"""python -m publish bewaartermijn: nothing goes without the word for it, and what it says is Dutch."""

import json
from datetime import date
from pathlib import Path

import pytest

from publish.__main__ import main
from tests.publish.test_publiceer import tree
from tests.weggehaald import gevuld, nieuw, oud


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path))
    gevuld(tmp_path, oud(), nieuw())
    return tmp_path


@pytest.mark.parametrize("woorden", [[], ["--proef"], ["--op", "2026-11-22"]], ids=["alone", "proef", "on a day"])
def test_without_the_word_nothing_changes(data: Path, woorden: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    eerst = tree(data)
    assert main(["bewaartermijn", *woorden]) == 0
    gezegd = capsys.readouterr().out
    assert "levering 1, signalen-2025-10-31.csv (pauzeverzoeken): 1 regel" in gezegd
    assert "Er is nog niets veranderd." in gezegd
    assert tree(data) == eerst


def test_what_is_not_too_old_yet_cannot_be_removed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    morgen = date(date.today().year + 1, 1, 1).isoformat()
    eerst = tree(data)
    assert main(["bewaartermijn", "--op", morgen, "--uitvoeren"]) == 1
    assert capsys.readouterr().err.startswith("Uitvoeren kan alleen voor vandaag of een eerdere dag.")
    assert tree(data) == eerst


def test_it_says_what_went_as_one_document_and_then_that_there_is_nothing_left(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bewaartermijn", "--op", "2026-11-22", "--uitvoeren", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["uitgevoerd"], document["voor"], document["regels"]) == (True, "2024-10-01", 2)
    assert [x["regels"] for x in document["leveringen"]] == [1, 1]
    assert document["nummer"] == 3
    assert main(["bewaartermijn", "--op", "2026-11-22"]) == 0
    assert (
        capsys.readouterr().out == "Er zijn geen regels waarvan de bewaartermijn voorbij is. Er is niets veranderd.\n"
    )


def test_an_empty_folder_has_nothing_that_is_too_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "leeg"))
    assert main(["bewaartermijn", "--uitvoeren"]) == 0
