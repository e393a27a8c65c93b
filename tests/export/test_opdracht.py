"""python -m export: files, JSON, Dutch sentences and exit codes."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from export.__main__ import main
from store.editie import Editie
from store.schijf import sha256_van
from tests.bouwstenen import anker, antwoord, lever, winkel
from tests.export.norm import bevindingen
from tests.export.test_werkboek import VASTE_BLADEN

NIET_GELEZEN = [
    {"blad": "Reacties", "rij": 7, "cel": "B7", "kop_tekst": [("Gemeente", "=1+1"), ("blad", "x"), ("", "+31")],
     "reden": "Deze gemeente kennen wij niet.", "doen": "Schrijf de naam van de gemeente voluit."},
    {"blad": "Reacties", "rij": 9, "cel": "D9", "kop_tekst": {"Gemeente": "Bergen"},
     "reden": "Er zijn twee gemeenten met deze naam.", "doen": "Zet de provincie erbij."},
]  # fmt: skip


@pytest.fixture
def map_(tmp_path: Path, editie: Editie, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for the files, with the data of the fictional world."""
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    return tmp_path / "naar"


def test_the_report_is_written_and_named(map_: Path, editie: Editie, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ministerie", "--naar", str(map_), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    bestand = document["bestanden"][0]
    inhoud = (map_ / "pauzeknop-szw-2025-11-04-v1.xlsx").read_bytes()
    assert bestand == {"naam": "pauzeknop-szw-2025-11-04-v1.xlsx", "sha256": sha256_van(inhoud), "bytes": len(inhoud)}
    assert (document["peildatum"], document["editie"], document["rol"]) == ("2025-11-04", editie.naam, "ministerie")


@pytest.mark.parametrize(("vorm", "aantal"), [("xlsx", 1), ("ods", 1), ("html", 1), ("csv", len(VASTE_BLADEN))])
def test_every_form_is_written(map_: Path, vorm: str, aantal: int) -> None:
    assert main(["ministerie", "--naar", str(map_), "--vorm", vorm]) == 0
    assert len(list(map_.glob(f"pauzeknop-szw-2025-11-04-v1*.{vorm}"))) == aantal


def test_the_whole_pack_is_the_files_of_every_form(map_: Path) -> None:
    for vorm in ("xlsx", "ods", "csv", "html"):
        assert main(["ministerie", "--naar", str(map_ / "los"), "--vorm", vorm]) == 0
    assert main(["ministerie", "--naar", str(map_ / "samen"), "--vorm", "alle"]) == 0
    los, samen = ({pad.name: pad.read_bytes() for pad in (map_ / deel).iterdir()} for deel in ("los", "samen"))
    assert samen == los


def test_a_report_is_never_overwritten_by_another(map_: Path) -> None:
    assert main(["ministerie", "--naar", str(map_)]) == 0
    assert main(["ministerie", "--naar", str(map_)]) == 0
    assert len(list(map_.iterdir())) == 1
    eerste = map_ / "pauzeknop-szw-2025-11-04-v1.xlsx"
    eerste.write_bytes(b"een ander rapport")
    assert main(["ministerie", "--naar", str(map_)]) == 0
    assert eerste.read_bytes() == b"een ander rapport"
    assert (map_ / "pauzeknop-szw-2025-11-04-v2.xlsx").exists()


def test_an_earlier_peildatum_gives_the_figures_of_then(map_: Path) -> None:
    assert main(["ministerie", "--naar", str(map_), "--peildatum", "2025-06-30"]) == 0
    boek = load_workbook(map_ / "pauzeknop-szw-2025-06-30-v1.xlsx")
    assert next(rij for rij in boek["Kerncijfers"].iter_rows(values_only=True) if rij[0] == "ADO-01")[8] == 120


@pytest.mark.parametrize(
    ("opdracht", "code", "woord"),
    [
        (["ministerie", "--met-gemeenten"], 1, "ministerie"),
        (["ministerie", "--van", "2025-12-01", "--tot", "2025-01-01"], 2, "einddatum"),
        (["ministerie", "--peildatum", "2019-01-01"], 2, "Kies een datum"),
        (["ministerie", "--peildatum", "gisteren"], 2, "Zo gaat het wel"),
        (["ministerie", "--vorm", "pdf"], 2, "Zo gaat het wel"),
        (["terugmelding", "99"], 1, "99"),
        (["terugmelding"], 2, "Zo gaat het wel"),
        ([], 2, "Zo gaat het wel"),
    ],
    ids=lambda x: " ".join(x) if isinstance(x, list) else None,
)
def test_what_cannot_be_done_is_refused_in_dutch(
    map_: Path, capsys: pytest.CaptureFixture[str], opdracht: list[str], code: int, woord: str
) -> None:
    assert main([*opdracht, "--naar", str(map_)] if opdracht else []) == code
    gezegd = capsys.readouterr()
    assert gezegd.out == ""
    assert woord in gezegd.err
    assert "error" not in gezegd.err
    assert not map_.exists()


def test_without_data_the_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "leeg"))
    assert main(["ministerie", "--naar", str(tmp_path)]) == 1
    assert "python -m ingest lees" in capsys.readouterr().err


def test_a_folder_that_is_a_file_is_named(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    map_.write_text("geen map")
    assert main(["ministerie", "--naar", str(map_)]) == 1
    assert "konden niet worden opgeslagen" in capsys.readouterr().err


def test_lines_not_read_go_back_as_a_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dag = date(2025, 6, 30)
    editie = winkel(tmp_path, [(dag, [antwoord("GM0363", "gebruikt")])], niet_gelezen=NIET_GELEZEN, afgekeurd=2)
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    kenmerk = editie.leveringen[0].sha256[:8]
    assert main(["terugmelding", kenmerk, "--naar", str(tmp_path / "uit"), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [bestand["naam"] for bestand in document["bestanden"]] == ["terugmelding-levering-1.xlsx"]
    inhoud = (tmp_path / "uit" / "terugmelding-levering-1.xlsx").read_bytes()
    assert bevindingen(inhoud) == []
    rijen = [
        rij for rij in load_workbook(io.BytesIO(inhoud)).active.iter_rows(values_only=True) if rij[0] == "Reacties"
    ]
    assert rijen == [
        ("Reacties", 7, "B7", "=1+1", "x", "+31", NIET_GELEZEN[0]["reden"], NIET_GELEZEN[0]["doen"]),
        ("Reacties", 9, "D9", "Bergen", "[x]", "[x]", NIET_GELEZEN[1]["reden"], NIET_GELEZEN[1]["doen"]),
    ]


def test_a_delivery_that_was_read_whole_gives_nothing_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    editie = lever(tmp_path / "data", date(2025, 6, 30), anker(date(2025, 6, 30)))
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    assert main(["terugmelding", "1", "--naar", str(tmp_path / "uit")]) == 0
    assert "niets terug te melden" in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()
