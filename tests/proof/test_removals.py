"""Rows about people are removed while the power fails: the old state or the new one, and a second run finishes it."""

import json
import os
import random
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from store.editie import controleer, editie_namen, lees_editie
from store.leveringen import lees_kwitantie, rijen_pad
from tests.logstenen import lever_log, pseudoniem
from tests.proof.heel import rommel
from tests.proof.warm import PROJECT, Warm
from tests.weggehaald import LEVERDAG, OUDE_DAG, bewaartermijn, nieuw, oud, waar

pytestmark = pytest.mark.proof
KILLS = 10
# Every third change: each takes a whole publication to finish. Set to 1 after a change in how rows are removed.
STAP = 3
TEKENS = (pseudoniem("OUD"), pseudoniem("K-OUD"), OUDE_DAG.isoformat())


@pytest.fixture(scope="module")
def begin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two edities of logs, in both of which there are rows that have to go."""
    data = tmp_path_factory.mktemp("begin") / "data"
    lever_log(data, "signalen", [oud()[0], nieuw()[0]], peildatum=LEVERDAG)
    lever_log(data, "reacties", [oud()[1], nieuw()[1]], peildatum=LEVERDAG)
    return data


def kapot(data: Path) -> list[str]:
    """What a reader of any editie misses: its files, the receipts and rows of its deliveries."""
    fouten = []
    for naam in editie_namen(data):
        editie = lees_editie(naam, data=data)
        fouten += [f"{naam}: {fout}" for fout in controleer(editie)]
        for levering in editie.leveringen:
            if not rijen_pad(data, levering).is_file() or not lees_kwitantie(data, levering.sha256, levering.lezing):
                fouten.append(f"{naam}: levering {levering.nummer}")
    return fouten


def over(data: Path) -> list[str]:
    """The files with something that had to go."""
    return sorted({pad for teken in TEKENS for pad in waar(data, teken)})


def afgemaakt(data: Path, einde: bytes) -> bool:
    """Whether a second run finishes what a first one began, with the figures of one that was never disturbed."""
    bewaartermijn(data)
    editie = lees_editie(data=data)
    return (over(data), kapot(data), rommel(data), len(editie.leveringen)) == ([], [], [], 2) and gemeten(data) == einde


def gemeten(data: Path) -> bytes:
    """What the current editie stored of its figures, but for its own name."""
    editie = lees_editie(data=data)
    pad = data / "edities" / editie.naam / "metingen.json"
    return pad.read_bytes().replace(editie.naam.encode(), b"")


@pytest.fixture(scope="module")
def einde(begin: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    data = tmp_path_factory.mktemp("einde") / "data"
    shutil.copytree(begin, data)
    bewaartermijn(data)
    return gemeten(data)


def test_whoever_dies_at_any_change_on_the_disk_leaves_whole_edities_and_a_second_run_finishes(
    warm: Warm, begin: Path, einde: bytes, tmp_path: Path
) -> None:
    opname, data = tmp_path / "opname.json", tmp_path / "opname"
    shutil.copytree(begin, data)
    assert warm(data, "bewaartermijn", ja=0, opname=str(opname))["einde"] == "klaar"
    calls = json.loads(opname.read_text())
    # Between two of these nothing gets another name or goes: dying there is dying just before the next.
    wisselend = [bij for bij, call in enumerate(calls, start=1) if call[0] not in ("fsync", "mkdir")]
    assert len(wisselend) > 20
    for bij in wisselend[::STAP]:
        data = tmp_path / f"bij-{bij}"
        shutil.copytree(begin, data)
        assert warm(data, "bewaartermijn", ja=0, bij=bij, sterf=True)["einde"] == "gedood"
        assert kapot(data) == [], calls[bij - 1]
        assert afgemaakt(data, einde), calls[bij - 1]
        shutil.rmtree(data)


def test_whoever_is_killed_at_any_moment_does_too(warm: Warm, begin: Path, einde: bytes, tmp_path: Path) -> None:
    kans, gedood = random.Random(6), 0  # noqa: S311 - the same moments every time
    shutil.copytree(begin, tmp_path / "duur")
    duur = warm(tmp_path / "duur", "bewaartermijn", ja=0)["seconden"]
    for poging in range(KILLS):
        data = tmp_path / f"poging-{poging}"
        shutil.copytree(begin, data)
        na = kans.uniform(0.02, 1.05) * duur
        gedood += warm(data, "bewaartermijn", ja=0, na=na)["einde"] == "gedood"
        assert kapot(data) == []
        assert afgemaakt(data, einde)
        shutil.rmtree(data)
    assert gedood >= KILLS // 2


def removal(data: Path, *, grootte: int | None = None) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, that may write no files larger than `grootte`."""
    grens = None if grootte is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (grootte, grootte))
    return subprocess.run(
        [sys.executable, "-m", "publish", "bewaartermijn", "--op", "2026-11-22", "--uitvoeren"],
        capture_output=True, text=True, check=False, cwd=PROJECT, preexec_fn=grens,
        env={**os.environ, "PAUZEMONITOR_DATA": str(data)},
    )  # fmt: skip


def test_a_full_disk_is_a_sentence_and_room_on_it_finishes_the_work(
    small_disk: Path,
    begin: Path,
    einde: bytes,
) -> None:
    for ruimte in (0, 8, 32, 128):
        data, vulling = small_disk / "data", small_disk / "vulling"
        shutil.copytree(begin, data)
        vulling.write_bytes(b"0" * (shutil.disk_usage(small_disk).free - ruimte * 1024))
        klaar = removal(data)
        assert "Traceback" not in klaar.stderr, klaar.stderr
        assert klaar.returncode == 0 or "de schijf is vol" in klaar.stderr, klaar.stderr
        assert kapot(data) == [], ruimte
        vulling.unlink()
        assert afgemaakt(data, einde), ruimte
        shutil.rmtree(data)


@pytest.mark.parametrize("grootte", [0, 1500, 50_000])
def test_files_that_may_not_grow_are_a_sentence_and_a_second_run_finishes(
    grootte: int, begin: Path, einde: bytes, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(begin, data)
    klaar = removal(data, grootte=grootte)
    assert "Traceback" not in klaar.stderr, klaar.stderr
    assert klaar.returncode == 1
    assert kapot(data) == []
    assert afgemaakt(data, einde)
