"""A child process that reads a hostile file: limits on memory, CPU and time, its answer in JSON over a pipe."""

import contextlib
import json
import os
import resource
import select
import signal
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten

Lezer = Callable[[], dict[str, Any]]
_ANTWOORD_MAX = 400_000_000  # bytes of JSON; more is no inventory
_GEHEUGEN_OP, _GEWEIGERD = 71, 72

_KAPOT = (
    "Dit bestand is beschadigd.",
    "Wij konden niet lezen wat erin staat.",
    "Open het in Excel of LibreOffice, sla het opnieuw op en probeer het nog eens.",
)
_GEHEUGEN = (
    "Dit bestand is te groot om te lezen.",
    "Bij het lezen was meer geheugen nodig dan is toegestaan.",
    "Haal weg wat wij niet nodig hebben, of sla het blad op als CSV, en probeer het nog eens.",
)
_TIJD = (
    "Het lezen van dit bestand duurt te lang.",
    "Wij zijn ermee gestopt toen de toegestane tijd voorbij was.",
    "Haal weg wat wij niet nodig hebben, of sla het blad op als CSV, en probeer het nog eens.",
)


@dataclass(frozen=True)
class Kind:
    """A child at work: its process, the pipe it answers through, and when it must be done (monotonic clock)."""

    pid: int
    pijp: int
    uiterlijk: float

    def answer(self) -> dict[str, Any]:
        """Wait for the answer; raises LeveringGeweigerd when the child refused, broke down or ran out of something."""
        try:
            ruw, op_tijd = _drain(self.pijp, self.uiterlijk)
        finally:
            code = self.stop()
        if not op_tijd or code == -signal.SIGXCPU:
            raise LeveringGeweigerd(*_TIJD)
        return _read_answer(ruw, code)

    def stop(self) -> int:
        """End the child if it still runs and return how it ended (negative = by a signal)."""
        os.close(self.pijp)
        with contextlib.suppress(ProcessLookupError):
            if not os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                _grace(self.pid)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def start(lezer: Lezer, limieten: Limieten) -> Kind:
    """Start a child that runs the reader; the caller goes on and asks for the answer later."""
    lezen, schrijven = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    with warnings.catch_warnings():
        # Python 3.12 warns when the caller has threads; the child only parses and never takes a lock of theirs.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid == 0:
        try:
            os.close(lezen)
            os._exit(_work(lezer, schrijven, limieten))
        finally:
            os._exit(70)
    os.close(schrijven)
    return Kind(pid, lezen, time.monotonic() + limieten.wand)


def _work(lezer: Lezer, pijp: int, limieten: Limieten) -> int:
    _limit(limieten)
    try:
        antwoord, code = json.dumps(lezer(), ensure_ascii=False, separators=(",", ":")), 0
    except MemoryError:
        return _GEHEUGEN_OP
    except LeveringGeweigerd as weigering:
        antwoord, code = json.dumps(weigering.zinnen), _GEWEIGERD
    with os.fdopen(pijp, "wb") as stroom:
        stroom.write(antwoord.encode("utf-8", errors="replace"))
    return code


def _limit(limieten: Limieten) -> None:
    niets = os.open(os.devnull, os.O_RDWR)
    for stroom in (0, 1, 2):
        os.dup2(niets, stroom)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    geheugen = _in_use() + limieten.geheugen
    for grens, waarde in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, geheugen),
        (resource.RLIMIT_CPU, limieten.cpu),
    ):
        hard = resource.getrlimit(grens)[1]
        zacht = waarde if hard == resource.RLIM_INFINITY else min(waarde, hard)
        # Some systems do not know a limit on address space; the clock of the parent still holds there.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(grens, (zacht, hard))


def _in_use() -> int:
    """Return the address space the parent already takes: the limit is for reading the file, on top of that."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _drain(pijp: int, uiterlijk: float) -> tuple[bytes, bool]:
    stukken: list[bytes] = []
    totaal = 0
    while (rest := uiterlijk - time.monotonic()) > 0:
        if not select.select([pijp], [], [], rest)[0]:
            break
        if not (stuk := os.read(pijp, 1 << 20)):
            return b"".join(stukken), True
        stukken.append(stuk)
        totaal += len(stuk)
        if totaal > _ANTWOORD_MAX:
            raise LeveringGeweigerd(*_GEHEUGEN)
    return b"", False


def _grace(pid: int) -> None:
    """Give a child that has closed its pipe a moment to end by itself, then kill it."""
    for _ in range(100):
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            return
        time.sleep(0.001)
    os.kill(pid, signal.SIGKILL)


def _read_answer(ruw: bytes, code: int) -> dict[str, Any]:
    if code == _GEHEUGEN_OP:
        raise LeveringGeweigerd(*_GEHEUGEN)
    if code not in {0, _GEWEIGERD}:
        raise LeveringGeweigerd(*_KAPOT)
    antwoord = json.loads(ruw)
    if code == _GEWEIGERD:
        raise LeveringGeweigerd(*antwoord)
    document: dict[str, Any] = antwoord
    return document
