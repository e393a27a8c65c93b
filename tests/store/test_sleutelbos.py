"""Keys: made once, readable by their owner alone, and never in the data folder."""

import json
import stat
import threading
from pathlib import Path

import pytest

from store.sleutelbos import SleutelmapError, sleutels_van


@pytest.fixture
def bos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(tmp_path / "sleutels"))
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "data"))
    return tmp_path / "sleutels"


def test_a_key_is_made_on_first_use_and_stays_the_same(bos: Path) -> None:
    eerste = sleutels_van("Kredietbank Voorbeeld")
    assert sleutels_van("Kredietbank Voorbeeld") == eerste
    assert len(eerste) == 1
    assert len(eerste[0]) == 32
    assert sleutels_van("Een ander") != eerste


def test_only_the_owner_may_read_the_keys(bos: Path) -> None:
    sleutels_van("Kredietbank Voorbeeld")
    assert stat.S_IMODE(bos.stat().st_mode) == 0o700
    assert [stat.S_IMODE(pad.stat().st_mode) for pad in bos.iterdir()] == [0o600]


def test_a_file_holds_a_list_of_keys_that_are_applied_in_order(bos: Path) -> None:
    eerste = sleutels_van("A")
    pad = next(bos.iterdir())
    inhoud = json.loads(pad.read_text("utf-8"))
    tweede = "cd" * 32
    pad.write_text(json.dumps({**inhoud, "sleutels": [*inhoud["sleutels"], tweede]}), "utf-8")
    assert sleutels_van("A") == (*eerste, bytes.fromhex(tweede))


@pytest.mark.parametrize("inhoud", ["", "{}", '{"sleutels": []}', '{"sleutels": ["kort"]}', '{"sleutels": ["ab"]}'])
def test_a_damaged_key_is_never_replaced_by_a_new_one(bos: Path, inhoud: str) -> None:
    sleutels_van("A")
    pad = next(bos.iterdir())
    pad.write_text(inhoud, "utf-8")
    with pytest.raises(SleutelmapError, match="beschadigd"):
        sleutels_van("A")
    assert pad.read_text("utf-8") == inhoud


@pytest.mark.parametrize("plek", ["data", "data/sleutels"])
def test_keys_may_not_lie_in_the_data_folder(bos: Path, monkeypatch: pytest.MonkeyPatch, plek: str) -> None:
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(bos.parent / plek))
    with pytest.raises(SleutelmapError, match="andere map"):
        sleutels_van("A")


def test_two_that_make_the_first_key_at_once_end_with_the_same_one(bos: Path) -> None:
    gezien: list[tuple[bytes, ...]] = []
    draden = [threading.Thread(target=lambda: gezien.append(sleutels_van("A"))) for _ in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(set(gezien)) == 1
    assert len(list(bos.iterdir())) == 1
