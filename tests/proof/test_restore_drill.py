"""The drill: copy, lose the data folder, put the copy back, and every figure is what it was."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ingest.opdrachten import VOORBEELDAFZENDERS
from store.editie import controleer, editie_namen, lees_editie
from tests.proof.warm import PROJECT

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def omgeving(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The demo with one dossier forgotten, so that there is more than one editie and a receipt of a removal."""
    map_ = tmp_path_factory.mktemp("oefening")
    uit = {**os.environ, "PAUZEMONITOR_DATA": str(map_ / "data"), "PAUZEMONITOR_SLEUTELS": str(map_ / "sleutels")}
    run(uit, "ingest", "voorbeeld")
    log = next((PROJECT / "data" / "samples" / "logs").glob("*signalen*.csv"))
    dossier = log.read_text("utf-8-sig").splitlines()[1].split(";")[0]
    run(uit, "publish", "vergeet", dossier, "--afzender", VOORBEELDAFZENDERS["signalen"])
    return uit


def run(omgeving: dict[str, str], module: str, *woorden: str) -> str:
    """What a command prints; one that does not succeed fails the test."""
    klaar = subprocess.run(
        [sys.executable, "-m", module, *woorden], capture_output=True, text=True, check=False, cwd=PROJECT, env=omgeving
    )
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout


def figures(omgeving: dict[str, str]) -> dict[str, Any]:
    """Every figure of every editie, as the command line prints it."""
    namen = editie_namen(Path(omgeving["PAUZEMONITOR_DATA"]))
    cijfers = {naam: json.loads(run(omgeving, "indicators", "--json", "--editie", naam)) for naam in namen}
    assert min(map(len, cijfers.values())) > 30
    return cijfers


def test_after_the_data_folder_is_lost_every_figure_comes_back(omgeving: dict[str, str], tmp_path: Path) -> None:
    data = Path(omgeving["PAUZEMONITOR_DATA"])
    voor, kopie = figures(omgeving), tmp_path / "kopie.tar"
    run(omgeving, "publish", "reservekopie", "--naar", str(kopie))
    shutil.rmtree(data)
    run(omgeving, "publish", "zet-terug", str(kopie), "--naar", str(data))
    assert figures(omgeving) == voor
    assert [controleer(lees_editie(naam, data=data)) for naam in editie_namen(data)] == [[], []]
    run(omgeving, "publish", "herbouw")
    assert figures(omgeving) == voor
    sleutels = [pad.read_text("utf-8") for pad in Path(omgeving["PAUZEMONITOR_SLEUTELS"]).iterdir()]
    geheim = [sleutel for tekst in sleutels for sleutel in json.loads(tekst)["sleutels"]]
    inhoud = kopie.read_bytes()
    assert geheim
    assert not any(bytes.fromhex(x) in inhoud or x.encode() in inhoud for x in geheim)
