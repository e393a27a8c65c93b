"""The process that reads one log: a question on standard input, progress on the error stream, a reading as answer.

A process of its own, begun afresh and not forked: polars works with threads, and a fork takes their locks along but
not the threads that would let go of them. Its limits hold before the first byte of the file is looked at.
"""

import contextlib
import json
import os
import resource
import signal
import sys
import traceback
from types import TracebackType
from typing import Any

from ingest.errors import LeveringGeweigerd

_ADRESRUIMTE = 3


def main() -> None:
    """Read the log that is asked for; a refusal is an answer too."""
    vraag = json.load(sys.stdin)
    _limit(vraag["limieten"])
    sys.excepthook = _without_values
    from ingest.logs.opdracht import antwoord_op  # noqa: PLC0415 - after the limits, for it brings polars
    from store.schijf import NietOpgeslagenError  # noqa: PLC0415
    from store.sleutelbos import SleutelmapError  # noqa: PLC0415

    try:
        antwoord: dict[str, Any] = antwoord_op(vraag, _progress)
    except LeveringGeweigerd as weigering:
        antwoord = {"geweigerd": weigering.zinnen}
    except (SleutelmapError, NietOpgeslagenError) as fout:
        antwoord = {"geweigerd": (str(fout), "", "")}
    json.dump(antwoord, sys.stdout, ensure_ascii=False)
    sys.stdout.flush()


def _limit(limieten: dict[str, int]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # More threads than the machine has gives nothing; each takes address space from what the file may use.
    os.environ.setdefault("POLARS_MAX_THREADS", str(min(os.cpu_count() or 1, 8)))
    # Reading ahead while rows are written doubles the memory and saves no time.
    os.environ.setdefault("POLARS_ROW_GROUP_PREFETCH_SIZE", "1")
    # What is allocated counts; address space also counts files that are looked at where they lie, and what is only
    # reserved, and is held at a multiple.
    grenzen = (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_DATA, limieten["geheugen"]),
        (resource.RLIMIT_AS, _ADRESRUIMTE * limieten["geheugen"]),
        (resource.RLIMIT_CPU, limieten["cpu"]),
    )
    for grens, waarde in grenzen:
        hard = resource.getrlimit(grens)[1]
        zacht = waarde if hard == resource.RLIM_INFINITY else min(waarde, hard)
        # Some systems do not know a limit on address space; the clock of the parent still holds there.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(grens, (zacht, hard))


def _progress(procent: int) -> None:
    print(f"voortgang {procent}", file=sys.stderr, flush=True)


def _without_values(soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
    """Print where it went wrong but not the message: it may quote a cell."""
    del fout
    print("".join(traceback.format_tb(spoor)), soort.__name__, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
