"""The Python that tests start their commands in: it answers as a fresh one does, and is one where it matters."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.voorgeladen import PROJECT

VRAGEN = (
    ("indicators", "ADO-01"), ("indicators", "ADO-99"), ("ingest", "lees"), ("ingest", "controleer", "er-niet.csv"),
    ("publish", "trek-in", "7"), ("publish", "voeg-toe", "-"), ("export", "ministerie", "--naar", "nergens"),
)  # fmt: skip


def gestart(python: str, *woorden: str, data: Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, *woorden], cwd=PROJECT, input="", capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PAUZEMONITOR_DATA": str(data), **omgeving},
    )  # fmt: skip


def zonder_ruis(tekst: str) -> list[str]:
    """What a command says, without what a library says of the end of an interpreter."""
    return [regel for regel in tekst.splitlines() if "nanobind" not in regel and not regel.startswith(" - ")]


@pytest.mark.parametrize("woorden", VRAGEN, ids=" ".join)
def test_a_command_says_and_ends_as_in_a_fresh_python(python: str, tmp_path: Path, woorden: tuple[str, ...]) -> None:
    warm, vers = (gestart(welke, "-m", *woorden, data=tmp_path) for welke in (python, sys.executable))
    assert (warm.returncode, warm.stdout) == (vers.returncode, vers.stdout)
    assert zonder_ruis(warm.stderr) == zonder_ruis(vers.stderr)


def test_what_the_screens_start_is_forked_too(python: str, tmp_path: Path) -> None:
    """They ask for UTF-8, as every text of ours is."""
    klant = subprocess.Popen([python, "-m", "publish", "voeg-toe", "-"], cwd=PROJECT, stdin=subprocess.PIPE,
                             env={**os.environ, "PAUZEMONITOR_DATA": str(tmp_path), "PYTHONUTF8": "1"})  # fmt: skip
    time.sleep(1)
    assert b"-IS" in Path(f"/proc/{klant.pid}/cmdline").read_bytes()  # still the few lines that wait for an answer
    klant.communicate()


def test_another_hash_seed_a_text_of_code_and_another_folder_begin_afresh(python: str, tmp_path: Path) -> None:
    wie = "import sys; print(sys.executable, hash('Utrecht'))"
    assert [gestart(python, "-c", wie, data=tmp_path, PYTHONHASHSEED=zaad).stdout for zaad in "12"] == [
        gestart(sys.executable, "-c", wie, data=tmp_path, PYTHONHASHSEED=zaad).stdout for zaad in "12"
    ]


def test_a_command_ends_when_who_asked_for_it_is_killed(python: str, tmp_path: Path) -> None:
    opdracht = [python, "-m", "publish", "voeg-toe", "-"]  # waits for its standard input
    lees, schrijf = os.pipe()
    klant = subprocess.Popen(opdracht, cwd=PROJECT, stdin=subprocess.PIPE, stdout=schrijf, stderr=schrijf)
    os.close(schrijf)
    time.sleep(1)
    klant.send_signal(signal.SIGKILL)
    klant.wait()
    assert os.read(lees, 1) == b""  # nobody holds the other end any more
    os.close(lees)
    assert klant.stdin
    klant.stdin.close()
