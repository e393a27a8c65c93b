"""A disk that fills up at any moment: a Dutch sentence, the old editie whole, and nothing left after the next start."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from store.editie import huidige_naam
from tests.bouwstenen import anker, lever
from tests.proof.heel import gebreken, rommel
from tests.proof.warm import PROJECT

pytestmark = pytest.mark.proof
ZIN = re.compile("De gegevens konden niet worden opgeslagen.{1,3}de schijf is vol.{1,3}De vorige gegevens gelden nog")


def delivered(data: Path, *, klaar_zetten: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    """Deliver a corrected file of the demo as a whole process."""
    return subprocess.run(
        [sys.executable, "-m", "ingest", "lees", "--json", "--afzender", "NVVK", str(data.parent / "150.csv")],
        capture_output=True, text=True, check=False, cwd=PROJECT, preexec_fn=klaar_zetten,
        env={**os.environ, "PAUZEMONITOR_DATA": str(data)},
    )  # fmt: skip


def first(map_: Path) -> Path:
    """A data folder with one editie, and beside it the file that is to be delivered."""
    data = map_ / "data"
    lever(data, date(2025, 11, 4), anker(ja=140), bestand="140.xlsx", afzender="NVVK")
    regels = [f"{rij['gm_code']};{'Ja' if rij['status'] == 'gebruikt' else 'Nee'}" for rij in anker(ja=150)
              if rij["status"] != "geen_reactie"]  # fmt: skip
    (map_ / "150.csv").write_text(
        "Stand per 4 november 2025\nGemeentecode;Gebruikt de Kennisgeving?\n" + "\n".join(regels)
    )
    return data


def checked(klaar: subprocess.CompletedProcess[str], data: Path, oud: str | None) -> bool:
    """Whether it was refused; then with the sentence and the old editie, else with a new one. Always whole."""
    assert gebreken(data, minstens=1) == []
    assert "Traceback" not in klaar.stderr, klaar.stderr
    redenen = [melding["reden"] for melding in json.loads(klaar.stdout)["meldingen"]]
    if klaar.returncode == 0:
        assert huidige_naam(data) != oud
        return False
    assert any(map(ZIN.search, redenen)), redenen
    assert huidige_naam(data) == oud
    return True


def test_a_full_disk_leaves_the_old_editie_and_no_litter_after_the_next_start(small_disk: Path, tmp_path: Path) -> None:
    voorbeeld, data = first(tmp_path), small_disk / "data"
    shutil.copy(voorbeeld.parent / "150.csv", small_disk)
    geweigerd = []
    for ruimte in (0, 4, 12, 20, 32, 48, 64, 96, 160, 1000):
        shutil.copytree(voorbeeld, data)
        oud, vulling = huidige_naam(data), small_disk / "vulling"
        vulling.write_bytes(b"0" * (shutil.disk_usage(small_disk).free - ruimte * 1024))
        geweigerd.append(checked(delivered(data), data, oud))
        vulling.unlink()
        checked(delivered(data), data, oud if geweigerd[-1] else None)
        assert rommel(data) == [], ruimte
        shutil.rmtree(data)
    assert geweigerd == sorted(geweigerd, reverse=True)
    assert geweigerd[0]
    assert not geweigerd[-1]


@pytest.mark.parametrize("grootte", [0, 100, 1000, 3000, 6000, 20_000, 100_000])
def test_files_that_may_not_grow_leave_the_old_editie_and_no_litter(grootte: int, tmp_path: Path) -> None:
    data = first(tmp_path)
    oud = huidige_naam(data)
    klaar = delivered(data, klaar_zetten=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (grootte, grootte)))
    assert checked(klaar, data, oud)
    assert delivered(data).returncode == 0
    assert (gebreken(data, minstens=2), rommel(data)) == ([], [])
