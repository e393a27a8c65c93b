"""Killed at any moment, failing at any call of the disk: readers keep a whole editie, and nothing is left behind."""

import json
import random
import shutil
import statistics
from pathlib import Path

import pytest

from store.editie import lees_editie
from tests.proof.heel import gebreken, rommel
from tests.proof.warm import Warm

pytestmark = pytest.mark.proof
KILLS, MIDWAY, NAIVE_KILLS = 200, 100, 60


@pytest.fixture(scope="module")
def begin(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one editie, to be copied."""
    data = tmp_path_factory.mktemp("begin") / "data"
    assert warm(data, "goed", ja=100)["einde"] == "klaar"
    return data


def spans(warm: Warm, begin: Path, tmp_path: Path, taak: str) -> list[float]:
    """How long accepting and publishing takes when nobody interferes, three times."""
    duren = []
    for nummer in range(3):
        data = tmp_path / f"span-{nummer}"
        shutil.copytree(begin, data)
        duren.append(warm(data, taak, ja=101)["seconden"])
        assert gebreken(data) == []
    return duren


def test_two_hundred_kills_during_accept_and_publish_break_no_editie(warm: Warm, begin: Path, tmp_path: Path) -> None:
    data, kans = tmp_path / "data", random.Random(2)  # noqa: S311 - the same moments every time
    shutil.copytree(begin, data)
    duren = spans(warm, begin, tmp_path, "goed")
    kapot, gedood, nummer = [], 0, 1
    for poging in range(KILLS):
        na = kans.uniform(0, 1.15 * statistics.median(duren[-3:]))
        gedood += warm(data, "goed", ja=101 + poging % 100, na=na)["einde"] == "gedood"
        kapot += gebreken(data, minstens=nummer)
        nummer = lees_editie(data=data).nummer
        if poging % 20 == 19:
            heel = warm(data, "goed", ja=110 + poging % 100)
            assert (heel["einde"], rommel(data)) == ("klaar", [])
            duren.append(heel["seconden"])
    print(f"{KILLS} kills, {gedood} mid-way, {len(kapot)} broken, {nummer} edities")
    assert kapot == []
    assert gedood >= MIDWAY


def test_the_same_kills_find_a_publisher_that_writes_in_place(warm: Warm, begin: Path, tmp_path: Path) -> None:
    kans = random.Random(3)  # noqa: S311 - the same moments every time
    duur = statistics.median(spans(warm, begin, tmp_path, "ter_plaatse"))
    kapot = 0
    for poging in range(NAIVE_KILLS):
        data = tmp_path / f"data-{poging}"
        shutil.copytree(tmp_path / "span-0", data)
        warm(data, "ter_plaatse", ja=102 + poging, na=kans.uniform(0, 1.15 * duur))
        kapot += bool(gebreken(data))
        shutil.rmtree(data)
    print(f"{NAIVE_KILLS} kills of the naive publisher, {kapot} broken")
    assert kapot > 0


@pytest.mark.parametrize("sterf", [False, True], ids=["fails", "dies"])
def test_at_every_call_of_the_disk_the_old_or_the_new_editie_is_whole(
    sterf: bool, warm: Warm, begin: Path, tmp_path: Path
) -> None:
    calls = recorded(warm, begin, tmp_path, bewaard=1)  # so that the editie before is cleaned up as well
    for bij in range(1, len(calls) + 1):
        data = tmp_path / f"bij-{bij}"
        shutil.copytree(begin, data)
        warm(data, "goed", ja=101, bij=bij, sterf=sterf, bewaard=1)
        assert gebreken(data, minstens=1) == [], calls[bij - 1]
        assert warm(data, "goed", ja=102, bewaard=1)["einde"] == "klaar"
        assert (gebreken(data, minstens=2), rommel(data)) == ([], []), calls[bij - 1]
        shutil.rmtree(data)
    assert len(calls) > 40


def recorded(warm: Warm, begin: Path, tmp_path: Path, **rest: int) -> list[list[str]]:
    """Every call of the disk that one delivery makes, in order: [name, path, target]."""
    data = tmp_path / "opname"
    shutil.copytree(begin, data)
    assert warm(data, "goed", ja=101, opname=str(tmp_path / "opname.json"), **rest)["einde"] == "klaar"
    calls: list[list[str]] = json.loads((tmp_path / "opname.json").read_text())
    return [[naam, *(pad.removeprefix(f"{data}/") for pad in paden)] for naam, *paden in calls]


def test_everything_is_forced_onto_the_disk_before_it_gets_its_name_and_the_name_after(
    warm: Warm, begin: Path, tmp_path: Path
) -> None:
    calls = recorded(warm, begin, tmp_path)
    hernoemd = [plaats for plaats, (naam, *_) in enumerate(calls) if naam in ("rename", "replace")]
    assert len(hernoemd) == 5  # receipt, rows, relations, editie, pointer
    for plaats in hernoemd:
        _, bron, doel = calls[plaats]
        vast = {call[1] for call in calls[:plaats] if call[0] == "fsync"}
        assert bron in vast, f"{bron} was renamed before it was on the disk"
        if Path(bron).name.startswith("stage-"):
            nieuw = {"edities": {"manifest.json", "metingen.json"}}.get(bron.split("/")[0], set(RELATIES))
            assert {f"{bron}/{bestand}" for bestand in nieuw} <= vast
        boven = str(Path(doel).parent)
        later = calls[plaats + 1 : next((p for p in hernoemd if p > plaats), len(calls))]
        assert any(naam == "fsync" and pad.endswith(boven if boven != "." else "opname") for naam, pad, *_ in later)
    assert calls[hernoemd[-1]][2] == "CURRENT"
    assert not any(naam == "mkdir" for naam, *_ in calls[hernoemd[-1] :])


RELATIES = ("leveringen.parquet", "antwoorden.parquet", "adoptie.parquet", "tegenspraken.parquet")
