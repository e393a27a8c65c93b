"""The folder of a delivery that is being read: gone afterwards, cleaned up after a crash, never while it is in use."""

from pathlib import Path

from filelock import FileLock

from store.leveringen import bewaar, lees_kwitantie, lezing_van
from store.schijf import leesmap, ruim_bouwmappen_op, sha256_van


def test_a_folder_in_use_stays_and_is_gone_when_the_reading_is_done(tmp_path: Path) -> None:
    with leesmap(tmp_path) as map_:
        (map_ / "rijen.parquet").write_bytes(b"half")
        ruim_bouwmappen_op(tmp_path)
        assert (map_ / "rijen.parquet").exists()
    assert list((tmp_path / "deliveries").iterdir()) == []


def test_a_folder_that_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    achter = tmp_path / "deliveries" / "stage-dood"
    achter.mkdir(parents=True)
    with FileLock(achter / ".bezig"):
        pass
    ruim_bouwmappen_op(tmp_path)
    assert not achter.exists()


def test_rows_that_were_written_already_are_moved_into_their_place(tmp_path: Path) -> None:
    opties = {"soort": "signalen"}
    with leesmap(tmp_path) as map_:
        rijen = map_ / "rijen.parquet"
        rijen.write_bytes(b"rijen")
        verwacht = lezing_van(opties, rijen)
        lezing = bewaar(tmp_path, "a" * 64, kwitantie={"opties": opties}, rijen=rijen)
        assert not rijen.exists()
    assert lezing == verwacht
    assert (tmp_path / "deliveries" / ("a" * 64) / f"{lezing}.parquet").read_bytes() == b"rijen"
    assert lees_kwitantie(tmp_path, "a" * 64, lezing)["rijen_sha256"] == sha256_van(b"rijen")
