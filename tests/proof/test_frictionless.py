"""A reader we did not write accepts the CSV files: frictionless, in an environment of its own."""

import json
import subprocess
import sys
import venv
import zipfile
from datetime import date
from pathlib import Path

import pytest

from export.vormen import als_een, rapport
from export.werkboek import ministerie_bladen
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, winkel

pytestmark = pytest.mark.proof
NIET_GELUKT = "frictionless could not be installed; with access to a package index: pip install frictionless"


@pytest.fixture(scope="module")
def frictionless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed apart so that its dependencies are not ours."""
    map_ = tmp_path_factory.mktemp("frictionless") / "venv"
    venv.create(map_, with_pip=True)
    opdracht = [str(map_ / "bin" / "python"), "-m", "pip", "install", "--quiet", "frictionless>=5.18,<6"]
    if subprocess.run(opdracht, check=False, capture_output=True, timeout=600).returncode:
        pytest.fail(NIET_GELUKT, pytrace=False)
    return map_ / "bin" / "frictionless"


def _uitgepakt(stand: Stand, map_: Path) -> Path:
    bestanden = rapport(
        ministerie_bladen(stand, met_gemeenten=stand.rol == "intern"), stand, naam="rapport", vorm="csv"
    )
    pad = map_ / "rapport.zip"
    pad.write_bytes(als_een(bestanden, "csv"))
    with zipfile.ZipFile(pad) as archief:
        archief.extractall(map_ / "uit")
    return map_ / "uit"


def _gevalideerd(programma: Path, map_: Path) -> dict:
    kind = subprocess.run(
        [str(programma), "validate", "--json", "datapackage.json"],
        cwd=map_,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return json.loads(kind.stdout)


@pytest.mark.parametrize("rol", ["ministerie", "intern"])
@pytest.mark.parametrize("dag", [date(2025, 6, 30), ANKERDAG], ids=["eerste", "laatste"])
def test_every_file_is_what_its_description_says(frictionless: Path, tmp_path: Path, rol: str, dag: date) -> None:
    juni = date(2025, 6, 30)
    editie = winkel(tmp_path, [(juni, anker(juni, ja=120)), (ANKERDAG, anker())])
    stand = Stand(editie, dag, rol)
    oordeel = _gevalideerd(frictionless, _uitgepakt(stand, tmp_path))
    assert oordeel["valid"], oordeel
    bladen = ministerie_bladen(stand, met_gemeenten=rol == "intern")
    assert len(oordeel["tasks"]) == len(bladen) == 13 + (rol == "intern")


def test_a_changed_file_would_be_seen(frictionless: Path, tmp_path: Path) -> None:
    uit = _uitgepakt(Stand(winkel(tmp_path, [(ANKERDAG, anker())]), ANKERDAG, "ministerie"), tmp_path)
    pad = uit / "rapport-kerncijfers.csv"
    pad.write_bytes(pad.read_bytes().replace(b";200;", b";tweehonderd;", 1))
    assert not _gevalideerd(frictionless, uit)["valid"]


def test_this_interpreter_does_not_know_it() -> None:
    kind = subprocess.run([sys.executable, "-c", "import frictionless"], check=False, capture_output=True)
    assert kind.returncode
