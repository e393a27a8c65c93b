"""Readers while edities appear: no error, and every answer belongs to exactly one editie."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.editie import lees_editie
from tests.proof.warm import PROJECT, Warm

EDITIES = 50
LEZER = """
import json, sys, threading, time
from pathlib import Path
from tests.proof.heel import telfouten
from store.editie import lees_editie

data, klaar, threads = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
fouten, gezien, keren = [], set(), [0]

def lees():
    hoogste = 0
    while not klaar.exists():
        try:
            editie = lees_editie(data=data)
            fouten.extend(telfouten.__wrapped__(editie))
            if editie.nummer < hoogste:
                fouten.append(f"backward: {editie.nummer} after {hoogste}")
            hoogste = editie.nummer
            gezien.add(editie.naam)
            keren[0] += 1
        except Exception as fout:
            fouten.append(repr(fout))
        time.sleep(0.1)

lezers = [threading.Thread(target=lees) for _ in range(threads)]
[lezer.start() for lezer in lezers]
print("begonnen", flush=True)
[lezer.join() for lezer in lezers]
print(json.dumps({"fouten": fouten[:5], "edities": len(gezien), "keren": keren[0]}))
"""


@pytest.mark.proof
def test_two_processes_and_their_threads_read_without_an_error_while_fifty_edities_appear(tmp_path: Path) -> None:
    data, klaar, warm = tmp_path / "data", tmp_path / "klaar", Warm()
    warm(data, "goed", ja=100)
    lezers = [
        subprocess.Popen(
            [sys.executable, "-c", LEZER, str(data), str(klaar), threads],
            stdout=subprocess.PIPE, text=True, cwd=PROJECT, env={**os.environ, "PYTHONPATH": str(PROJECT)},
        )
        for threads in ("1", "3")
    ]  # fmt: skip
    for lezer in lezers:
        assert lezer.stdout
        assert lezer.stdout.readline() == "begonnen\n"
    einden = [warm(data, "goed", ja=101 + nummer)["einde"] for nummer in range(EDITIES)]
    klaar.touch()
    uitkomsten = [json.loads(lezer.communicate(timeout=60)[0]) for lezer in lezers]
    warm.stop()
    print(uitkomsten)
    assert einden == ["klaar"] * EDITIES
    assert lees_editie(data=data).nummer == EDITIES + 1
    for uitkomst in uitkomsten:
        assert uitkomst["fouten"] == []
        assert uitkomst["edities"] > EDITIES / 3
        assert uitkomst["keren"] > EDITIES
