"""The reading of one log in a process of its own: asked, watched, stopped when it takes too long, and heard."""

import json
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten

PROJECT = Path(__file__).parents[2]
_VOORTGANG = re.compile(r"voortgang (\d+)\s*")
_KLEINER = "Lever het in delen aan, bijvoorbeeld een bestand per jaar, of sla het op als CSV."
_TIJD = (
    "Het lezen van dit bestand duurt te lang.",
    "Wij zijn ermee gestopt toen de toegestane tijd voorbij was.",
    _KLEINER,
)
_GEHEUGEN = (
    "Dit bestand is te groot om te lezen.",
    "Bij het lezen was meer geheugen nodig dan is toegestaan.",
    _KLEINER,
)


class LezenMislukt(RuntimeError):  # noqa: N818 - read as a statement
    """The reading broke down by our own mistake; what it printed says where, without anything of the file."""


@dataclass
class Logproces:
    """One reading at work."""

    proces: subprocess.Popen[str]
    limieten: Limieten
    voortgang: Callable[[int], None]
    te_laat: bool = False
    fouten: list[str] = field(default_factory=list)

    def answer(self, vraag: dict[str, Any]) -> dict[str, Any]:
        """Ask and wait. Raises LeveringGeweigerd when the file was refused, LezenMislukt when we were wrong."""
        luisteraar = threading.Thread(target=self._listen, daemon=True)
        wekker = threading.Timer(self.limieten.wand, self._stop)
        luisteraar.start()
        wekker.start()
        try:
            uit = self._asked(vraag)
        finally:
            wekker.cancel()
            self.proces.kill()
            code = self.proces.wait()
            luisteraar.join()
            for stroom in (self.proces.stdout, self.proces.stderr):
                if stroom is not None:
                    stroom.close()
        return self._read(uit, code)

    def _asked(self, vraag: dict[str, Any]) -> str:
        invoer, uitvoer = self.proces.stdin, self.proces.stdout
        if invoer is None or uitvoer is None:
            return ""
        try:
            invoer.write(json.dumps(vraag))
            invoer.close()
        except BrokenPipeError:
            return ""
        uit = uitvoer.read()
        self.proces.wait()
        return uit

    def _listen(self) -> None:
        for regel in self.proces.stderr or ():
            if vorm := _VOORTGANG.fullmatch(regel):
                self.voortgang(int(vorm[1]))
            else:
                self.fouten.append(regel)

    def _stop(self) -> None:
        self.te_laat = True
        self.proces.kill()

    def _read(self, uit: str, code: int) -> dict[str, Any]:
        if self.te_laat or code == -signal.SIGXCPU:
            raise LeveringGeweigerd(*_TIJD)
        fouten = "".join(self.fouten)
        # polars ends the process where memory cannot be had; Python says MemoryError.
        if (
            code in (-signal.SIGABRT, -signal.SIGKILL, -signal.SIGSEGV)
            or "MemoryError" in fouten
            or "memory alloc" in fouten
        ):
            raise LeveringGeweigerd(*_GEHEUGEN)
        if code:
            raise LezenMislukt(fouten)
        antwoord: dict[str, Any] = json.loads(uit)
        if "geweigerd" in antwoord:
            raise LeveringGeweigerd(*antwoord["geweigerd"])
        return antwoord


def start_logproces(limieten: Limieten, voortgang: Callable[[int], None]) -> Logproces:
    """Start a reader; it loads what it needs and waits for its question."""
    proces = subprocess.Popen(
        [sys.executable, "-m", "ingest.logs.kind"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", cwd=PROJECT,
    )  # fmt: skip
    return Logproces(proces, limieten, voortgang)
