"""Writing files: whole or not at all, with a Dutch reason when the disk does not take it."""

import errno
import os
import threading
from pathlib import Path

import pytest

from store.leveringen import als_parquet, bewaar, lees_kwitantie
from store.schijf import (
    NietOpgeslagenError,
    als_json,
    bouwmap,
    opslag,
    ruim_bouwmappen_op,
    schrijf_vast,
    schrijfslot,
    verwijder_map,
)


def test_the_same_content_is_the_same_json_whatever_the_order() -> None:
    assert (
        als_json({"b": [1, "é"], "a": None})
        == als_json({"a": None, "b": [1, "é"]})
        == '{"a":null,"b":[1,"é"]}'.encode()
    )


def test_a_file_that_is_written_leaves_nothing_beside_it(tmp_path: Path) -> None:
    schrijf_vast(tmp_path / "diep" / "er" / "in", b"1")
    schrijf_vast(tmp_path / "diep" / "er" / "in", b"2")
    assert [(p.name, p.read_bytes()) for p in tmp_path.rglob("*") if p.is_file()] == [("in", b"2")]


def test_a_stage_of_which_something_fails_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), bouwmap(tmp_path / "doel") as stage:
        1 / (stage / "half").write_bytes(b"")
    assert list(tmp_path.iterdir()) == []


def test_what_was_built_before_is_not_built_over(tmp_path: Path) -> None:
    for inhoud in (b"eerst", b"later"):
        with bouwmap(tmp_path / "doel") as stage:
            (stage / "x").write_bytes(inhoud)
    assert (tmp_path / "doel" / "x").read_bytes() == b"eerst"
    assert [p.name for p in tmp_path.iterdir()] == ["doel"]


def test_cleaning_up_takes_what_a_killed_process_left_and_nothing_else(tmp_path: Path) -> None:
    blijft = [
        tmp_path / "CURRENT",
        tmp_path / "deliveries" / "ab" / "cd.json",
        tmp_path / ".schrijfslot",
        tmp_path / ".verborgen.txt",
    ]
    weg = [
        tmp_path / f".CURRENT.{'a' * 32}", tmp_path / "deliveries" / "ab" / f".cd.json.{'0' * 32}",
        tmp_path / "relaties" / f"stage-{'b' * 32}" / "x.parquet", tmp_path / "edities" / f"stage-{'c' * 32}" / "manifest.json",
    ]  # fmt: skip
    for pad in (*blijft, *weg):
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.touch()
    ruim_bouwmappen_op(tmp_path)
    assert sorted(p for p in tmp_path.rglob("*") if p.is_file()) == sorted(blijft)


def test_a_folder_is_removed_whole(tmp_path: Path) -> None:
    (tmp_path / "weg").mkdir()
    (tmp_path / "weg" / "x").touch()
    verwijder_map(tmp_path / "weg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("nummer", "reden"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EDQUOT, "de schijf is vol"),
        (errno.EFBIG, "de schijf is vol"),
        (errno.EROFS, "de map mag niet worden beschreven"),
        (errno.EACCES, "de map mag niet worden beschreven"),
        (errno.EIO, "de schijf geeft een fout"),
    ],
    ids=lambda x: errno.errorcode[x] if isinstance(x, int) else "",
)
def test_what_the_disk_says_becomes_a_dutch_sentence(nummer: int, reden: str) -> None:
    with pytest.raises(NietOpgeslagenError) as fout, opslag(), opslag():
        raise OSError(nummer, os.strerror(nummer))
    assert fout.value.strerror == reden
    assert str(fout.value).startswith(
        f"De gegevens konden niet worden opgeslagen: {reden}. De vorige gegevens gelden nog."
    )


def test_an_error_of_ours_stays_what_it_is() -> None:
    with pytest.raises(FileNotFoundError), opslag():
        raise FileNotFoundError(errno.ENOENT, "weg")


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    volgorde: list[str] = []

    def later() -> None:
        with schrijfslot(tmp_path):
            volgorde.append("tweede")

    with schrijfslot(tmp_path):
        wacht = threading.Thread(target=later)
        wacht.start()
        wacht.join(0.3)
        volgorde.append("eerste")
    wacht.join(10)
    assert volgorde == ["eerste", "tweede"]


def test_a_reading_that_is_there_already_stays_as_it_is(tmp_path: Path) -> None:
    rijen = als_parquet("inventarisatie", [])
    eerst = bewaar(tmp_path, "ab", kwitantie={"opties": {}, "gelezen": 1}, rijen=rijen)
    assert bewaar(tmp_path, "ab", kwitantie={"opties": {}, "gelezen": 2}, rijen=rijen) == eerst
    assert lees_kwitantie(tmp_path, "ab", eerst)["gelezen"] == 1
    assert bewaar(tmp_path, "ab", kwitantie={"opties": {"kolommen": {}}}, rijen=rijen) != eerst


def test_a_delivery_waits_for_the_publication_that_cleans_up(tmp_path: Path) -> None:
    rijen, klaar = als_parquet("inventarisatie", []), threading.Event()

    def deliver() -> None:
        bewaar(tmp_path, "ab", kwitantie={"opties": {}}, rijen=rijen)
        klaar.set()

    with schrijfslot(tmp_path):
        threading.Thread(target=deliver).start()
        assert not klaar.wait(0.3)
    assert klaar.wait(10)
