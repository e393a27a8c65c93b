"""Timing: two commands or functions in turn, several times, and the ratio of their medians."""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parent.parent
RONDES = 7


@dataclass(frozen=True)
class Uitslag:
    """One line of the table: what was timed, its median, that of its peer, and what the ratio should stay under."""

    naam: str
    mediaan: float
    peer_naam: str
    peer_mediaan: float
    streven: float | None = None
    eenheid: str = "s"

    @property
    def verhouding(self) -> float:
        """How many times the peer's median."""
        return self.mediaan / self.peer_mediaan

    @property
    def gehaald(self) -> bool | None:
        """Whether the aim is met; None where there is none."""
        return None if self.streven is None else self.verhouding < self.streven


def om_en_om(a: Callable[[], float], b: Callable[[], float], rondes: int = RONDES) -> tuple[float, float]:
    """The medians of two measured functions, run in turn so that a drifting machine hits both.

    The first round is not counted.
    """
    a(), b()
    paren = [(a(), b()) for _ in range(rondes)]
    return statistics.median(x for x, _ in paren), statistics.median(y for _, y in paren)


def wandtijd(
    opdracht: Sequence[str], *, omgeving: Mapping[str, str] | None = None, vooraf: Callable[[], None] | None = None
) -> Callable[[], float]:
    """A function that runs a command as a whole process and gives its wall time in seconds."""

    def meet() -> float:
        if vooraf:
            vooraf()
        begin = time.perf_counter()
        subprocess.run(opdracht, cwd=PROJECT, env={**os.environ, **(omgeving or {})}, check=True, capture_output=True)
        return time.perf_counter() - begin

    return meet


@dataclass(frozen=True)
class Proces:
    """What a whole process took: wall time in seconds, and the most memory that it or a child of it held, in MB."""

    seconden: float
    geheugen_mb: float


def proces(opdracht: Sequence[str], *, omgeving: Mapping[str, str] | None = None) -> Proces:
    """Run a command to its end. Raises CalledProcessError, with what it said, when it fails."""
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as gezegd:
        kind = subprocess.Popen(
            opdracht, cwd=PROJECT, env={**os.environ, **(omgeving or {})}, stdout=gezegd, stderr=subprocess.STDOUT
        )
        _, afloop, gebruik = os.wait4(kind.pid, 0)
        duur = time.perf_counter() - begin
        kind.returncode = os.waitstatus_to_exitcode(afloop)
        if kind.returncode:
            gezegd.seek(0)
            raise subprocess.CalledProcessError(kind.returncode, opdracht, output=gezegd.read())
    return Proces(duur, gebruik.ru_maxrss / 1024)


def mediaan(processen: Sequence[Proces]) -> Proces:
    """The medians of what several runs took."""
    return Proces(statistics.median(p.seconden for p in processen), statistics.median(p.geheugen_mb for p in processen))


def cputijd(functie: Callable[[], object]) -> Callable[[], float]:
    """A function that runs another in this process and gives its CPU time in milliseconds."""

    def meet() -> float:
        begin = time.process_time()
        functie()
        return (time.process_time() - begin) * 1000

    return meet


def kloktijd(functie: Callable[[], object]) -> Callable[[], float]:
    """A function that runs another in this process and gives its wall time in milliseconds."""

    def meet() -> float:
        begin = time.perf_counter()
        functie()
        return (time.perf_counter() - begin) * 1000

    return meet


def python(*argumenten: str) -> list[str]:
    """A command for this Python."""
    return [sys.executable, *argumenten]


def piekgeheugen_mb() -> float:
    """The most memory that a child process of this one ever took, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
