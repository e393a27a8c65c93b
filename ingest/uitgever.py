"""The way to a new editie: `python -m publish` as a child process, and its answer."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parent.parent
MISLUKT = "De gegevens konden niet worden gemaakt. De vorige gegevens gelden nog."


class PublicatieMislukt(RuntimeError):  # noqa: N818 - read as a statement
    """Publishing did not succeed; the sentence says why. The editie before still holds."""


class Uitgever:
    """A `python -m publish` that is started early, so that it is ready when the reading is done."""

    def __init__(self) -> None:
        """Start the process; it waits for its work on standard input."""
        self._proces = subprocess.Popen(
            [sys.executable, "-m", "publish", "--json", "voeg-toe", "-"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", cwd=PROJECT,
        )  # fmt: skip

    def geef(self, lezingen: list[tuple[str, str]]) -> dict[str, Any]:
        """Hand over the readings and wait for the editie. Without readings the process just ends."""
        uit, fout = self._proces.communicate("".join(f"{sha}/{lezing}\n" for sha, lezing in lezingen))
        return _antwoord(uit, fout, self._proces.returncode) if lezingen else {}


def trek_in(nummer: int) -> dict[str, Any]:
    """Publish an editie without a delivery. Raises PublicatieMislukt."""
    klaar = subprocess.run(  # noqa: S603 - our own program with our own arguments
        [sys.executable, "-m", "publish", "--json", "trek-in", str(nummer)],
        capture_output=True, encoding="utf-8", cwd=PROJECT, check=False,
    )  # fmt: skip
    return _antwoord(klaar.stdout, klaar.stderr, klaar.returncode)


def _antwoord(uit: str, fout: str, code: int) -> dict[str, Any]:
    if code == 0:
        antwoord: dict[str, Any] = json.loads(uit)
        return antwoord
    zinnen = json.loads(uit)["fouten"] if uit.startswith("{") else []
    if not zinnen:
        print(fout, file=sys.stderr)
    raise PublicatieMislukt(" ".join(zinnen) or MISLUKT)
