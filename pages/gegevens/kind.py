"""A child process of the project: asked once, watched while it reads, stopped when it takes too long."""

import logging
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parents[2]
LANGST = 300  # seconds; the child keeps its own, shorter limits on the reading itself
LANGST_LOGBOEK = 3600
_VOORTGANG = re.compile(r"voortgang (\d{1,3})\s*")
_LOG = logging.getLogger(__name__)

Klaar = subprocess.CompletedProcess[str]
Voortgang = Callable[[int], None]


class KindMisluktError(RuntimeError):
    """The child process gave no answer that can be read: our mistake, not that of the file. The log says more."""


def kind(*opdracht: str, toon: Voortgang | None = None, langst: int = LANGST) -> Klaar:
    """What the command printed; `toon` hears how far a log is (0 to 100). Raises KindMisluktError after `langst` s."""
    proces = subprocess.Popen(  # noqa: S603 - our own program; what a user typed is one argument, never a shell
        [sys.executable, "-m", *opdracht], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        cwd=PROJECT, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    te_laat = threading.Event()
    wekker = threading.Timer(langst, _stop, (proces, te_laat))
    uit: list[str] = []
    luisteraar = threading.Thread(target=_lees_uit, args=(proces, uit), daemon=True)
    with proces:
        wekker.start()
        luisteraar.start()
        fouten = _volg(proces, toon or _zwijg)
        luisteraar.join()
        code = proces.wait()
        wekker.cancel()
    if te_laat.is_set():
        _LOG.error("%s took longer than %s s", opdracht[:2], langst)
        raise KindMisluktError
    return subprocess.CompletedProcess(opdracht, code, "".join(uit), "".join(fouten))


def _volg(proces: subprocess.Popen[str], toon: Voortgang) -> list[str]:
    """What the child says on standard error, but for how far it is: that is shown."""
    fouten = []
    for regel in proces.stderr or ():
        if vorm := _VOORTGANG.fullmatch(regel):
            toon(min(100, int(vorm[1])))
        else:
            fouten.append(regel)
    return fouten


def _lees_uit(proces: subprocess.Popen[str], uit: list[str]) -> None:
    uit.append(proces.stdout.read() if proces.stdout else "")


def _stop(proces: subprocess.Popen[str], te_laat: threading.Event) -> None:
    te_laat.set()
    proces.kill()


def _zwijg(_: int) -> None:
    """Nobody wants to know."""
