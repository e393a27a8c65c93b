"""A copy holds everything but the keys, comes back whole or not at all, and never over something else."""

import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from publish.__main__ import main
from store.schijf import als_json
from tests.logstenen import neem_op, signaal
from tests.weggehaald import LEVERDAG


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "data"))
    neem_op(tmp_path / "data", "signalen", [signaal()], peildatum=LEVERDAG)
    return tmp_path / "data"


def inhoud(map_: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(map_)): p.read_bytes() for p in map_.rglob("*") if p.is_file() and p.name != ".schrijfslot"
    }


def gemaakt(map_: Path) -> Path:
    assert main(["reservekopie", "--naar", str(map_ / "kopie.tar")]) == 0
    return map_ / "kopie.tar"


def test_what_comes_back_is_what_went_in_byte_for_byte(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "deliveries" / "stage-van-een-ander").mkdir()
    (data / "deliveries" / "stage-van-een-ander" / "rijen.parquet").write_bytes(b"half")
    kopie = gemaakt(tmp_path)
    assert "De sleutels van de pseudoniemen zitten niet in de kopie." in capsys.readouterr().out
    assert kopie.stat().st_mode & 0o077 == 0
    assert main(["zet-terug", str(kopie), "--in", str(tmp_path / "terug")]) == 0
    assert inhoud(tmp_path / "terug") == {k: v for k, v in inhoud(data).items() if "stage-" not in k}


def test_a_folder_gets_a_file_with_a_name_of_its_own(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kopieen").mkdir()
    assert main(["reservekopie", "--json", "--naar", str(tmp_path / "kopieen")]) == 0
    bestand = Path(json.loads(capsys.readouterr().out)["bestand"])
    assert bestand.parent == tmp_path / "kopieen"
    assert bestand.name.startswith("pauzemonitor-nr-1-")


@pytest.mark.parametrize(
    ("waar", "zin"),
    [
        ("data/kopie.tar", "Bewaar de kopie niet in de map met gegevens zelf."),
        ("er.tar", "Er staat al een bestand er.tar."),
    ],
    ids=["inside the data folder", "over another file"],
)
def test_a_copy_is_not_written_just_anywhere(
    data: Path, waar: str, zin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (data.parent / "er.tar").write_bytes(b"van een ander")
    assert main(["reservekopie", "--naar", str(data.parent / waar)]) == 1
    assert capsys.readouterr().err.startswith(zin)
    assert (data.parent / "er.tar").read_bytes() == b"van een ander"


def test_of_nothing_and_of_damaged_data_there_is_no_copy(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    next((data / "relaties").glob("*/signalen.parquet")).write_bytes(b"kapot")
    assert main(["reservekopie", "--naar", str(tmp_path / "kopie.tar")]) == 1
    assert capsys.readouterr().err.startswith("Deze gegevens zijn beschadigd (signalen).")
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "leeg"))
    assert main(["reservekopie", "--naar", str(tmp_path / "kopie.tar")]) == 1
    assert not (tmp_path / "kopie.tar").exists()


@pytest.mark.parametrize("wat", ["a file in it", "a file in its place"])
def test_nothing_is_put_back_over_something_else(
    data: Path, tmp_path: Path, wat: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kopie, terug = gemaakt(tmp_path), tmp_path / "terug"
    if wat == "a file in it":
        terug.mkdir()
        (terug / "brief.txt").write_text("van een ander")
    else:
        terug.write_text("van een ander")
    assert main(["zet-terug", str(kopie), "--in", str(terug)]) == 1
    assert "is niet leeg. Wij schrijven nergens overheen." in capsys.readouterr().err


def rewritten(kopie: Path, verander: Callable[[dict[str, bytes]], None]) -> None:
    """The copy with other members, and a list that fits them where `verander` does not touch it."""
    with tarfile.open(kopie) as tar:
        leden = {lid.name: tar.extractfile(lid).read() for lid in tar.getmembers()}  # type: ignore[union-attr]
    verander(leden)
    with tarfile.open(kopie, "w") as tar:
        for naam, bytes_ in leden.items():
            lid = tarfile.TarInfo(naam)
            lid.size = len(bytes_)
            tar.addfile(lid, io.BytesIO(bytes_))


def flip(kopie: Path) -> None:
    bytes_ = bytearray(kopie.read_bytes())
    bytes_[len(bytes_) // 3] ^= 1
    kopie.write_bytes(bytes_)


def swap(leden: dict[str, bytes]) -> None:
    leden["gegevens/CURRENT"] = b"9-000000000000"


def escape(leden: dict[str, bytes]) -> None:
    lijst = json.loads(leden["controlelijst.json"])
    lijst["bestanden"]["../buiten"] = "0" * 64
    leden["gegevens/../buiten"] = b"x"
    leden["controlelijst.json"] = als_json(lijst)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "one bit": flip,
    "cut off": lambda kopie: kopie.write_bytes(kopie.read_bytes()[:-12_000]),
    "empty": lambda kopie: kopie.write_bytes(b""),
    "not a copy": lambda kopie: kopie.write_text("een brief"),
    "another pointer": lambda kopie: rewritten(kopie, swap),
    "without a file": lambda kopie: rewritten(kopie, lambda leden: leden.pop("gegevens/CURRENT") and None),
    "with a file too many": lambda kopie: rewritten(kopie, lambda leden: leden.update({"gegevens/nog-een": b""})),
    "without a list": lambda kopie: rewritten(kopie, lambda leden: leden.pop("controlelijst.json") and None),
    "out of the folder": lambda kopie: rewritten(kopie, escape),
}


@pytest.mark.parametrize("schade", DAMAGE)
def test_a_damaged_copy_is_refused_and_leaves_nothing(
    data: Path, tmp_path: Path, schade: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kopie = gemaakt(tmp_path)
    DAMAGE[schade](kopie)
    voor = sorted(x.name for x in tmp_path.iterdir())
    assert main(["zet-terug", str(kopie), "--in", str(tmp_path / "terug")]) == 1
    assert capsys.readouterr().err.startswith("Deze kopie is beschadigd of geen kopie van Pauzemonitor")
    assert sorted(x.name for x in tmp_path.iterdir()) == voor
