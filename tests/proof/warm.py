"""A warm process that forks the work of accepting and publishing, and lets it live, fail or die at a given moment.

Run as a program; every line on standard input is one task as JSON, every line on standard output its outcome.
It never works itself: what it forks must find no thread of an engine.
"""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
CALLS = ("replace", "rename", "fsync", "mkdir", "unlink", "rmdir")
IN_PLACE = "1-000000000000"


class Warm:
    """The other end: hands tasks to a warm process and waits for their outcome."""

    def __init__(self) -> None:
        """Start the process."""
        self.proces = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT
        )

    def __call__(self, data: Path, taak: str, **rest: Any) -> dict[str, Any]:
        """Run one task on a data folder; `na` kills after so many seconds, `bij` at the so-manieth call of the disk."""
        assert self.proces.stdin
        assert self.proces.stdout
        self.proces.stdin.write(json.dumps({"data": str(data), "taak": taak, **rest}) + "\n")
        self.proces.stdin.flush()
        uitkomst: dict[str, Any] = json.loads(self.proces.stdout.readline())
        return uitkomst

    def stop(self) -> None:
        """End the process."""
        self.proces.communicate()


def publish_well(data: Path, ja: int) -> None:
    """Accept an inventory with `ja` gemeenten that use the Kennisgeving, and publish, as production does."""
    from datetime import date

    from tests.bouwstenen import anker, lever

    lever(data, date(2025, 11, 4), anker(ja=ja), afzender="NVVK", bestand=f"{ja}.xlsx")


def publish_in_place(data: Path, ja: int) -> None:
    """The negative control: the same build, written over the files that readers are looking at."""
    from tests import bouwstenen

    bouwstenen.voeg_toe = _voeg_toe_ter_plaatse  # type: ignore[attr-defined, assignment]
    publish_well(data, ja)


def _voeg_toe_ter_plaatse(data: Path, lezingen: list[tuple[str, str]]) -> None:
    from publish import publiceer
    from store import schijf

    pad = data / "edities" / IN_PLACE / "manifest.json"
    vorige = json.loads(pad.read_text()) if pad.is_file() and pad.stat().st_size else {"nummer": 0}
    for map_ in (pad.parent, data / "relaties" / "vast"):
        map_.mkdir(parents=True, exist_ok=True)
    (data / "CURRENT").write_text(IN_PLACE)
    publiceer.bouw = _bouw_ter_plaatse  # type: ignore[attr-defined]
    manifest = publiceer._manifest(data, publiceer._met(data, (), *lezingen[0]), None)
    manifest |= {"nummer": vorige["nummer"] + 1, "metingen_sha256": schijf.sha256_van(b"[]")}
    (pad.parent / "metingen.json").write_bytes(b"[]")
    pad.write_bytes(schijf.als_json(manifest))


def _bouw_ter_plaatse(data: Path, groep: Any, *, eerder: Any) -> dict[str, Any]:
    from store import bouw

    map_ = data / "relaties" / "vast"
    shutil.rmtree(map_.with_name("vast-werk"), ignore_errors=True)
    bouw._bouw_in(map_, groep)
    bewaard = [relatie for relatie in groep.relaties if relatie not in groep.stappen]
    return {relatie: bouw._beschreven(map_, relatie, {}) for relatie in bewaard}


def remove_what_is_too_old(data: Path, ja: int) -> None:
    """Remove rows about people for good, as production does."""
    from tests.weggehaald import bewaartermijn

    bewaartermijn(data)


TASKS: dict[str, Callable[[Path, int], None]] = {
    "goed": publish_well, "ter_plaatse": publish_in_place, "bewaartermijn": remove_what_is_too_old,
}  # fmt: skip


def forked(taak: dict[str, Any]) -> dict[str, Any]:
    """Fork one task and give how it ended: `klaar`, `gedood` or `fout`, and how long it took from its own start."""
    klaar_om_te_beginnen, begin = os.pipe()
    kind = os.fork()
    if kind == 0:
        os._exit(_work(taak, begin))
    os.close(begin)
    os.read(klaar_om_te_beginnen, 1)
    os.close(klaar_om_te_beginnen)
    start = time.monotonic()
    if "na" in taak:
        time.sleep(taak["na"])
        os.kill(kind, signal.SIGKILL)
    _, status = os.waitpid(kind, 0)
    einde = "gedood" if os.WIFSIGNALED(status) else "fout" if os.WEXITSTATUS(status) else "klaar"
    return {"einde": einde, "seconden": time.monotonic() - start}


def _work(taak: dict[str, Any], begin: int) -> int:
    from store import editie

    data = Path(taak["data"])
    editie.BEWAARDE_EDITIES = taak.get("bewaard", editie.BEWAARDE_EDITIES)
    calls = _watch(taak)
    os.write(begin, b".")
    try:
        TASKS[taak["taak"]](data, taak["ja"])
    except OSError:
        return 1
    finally:
        if taak.get("opname"):
            Path(taak["opname"]).write_text(json.dumps(calls))
    return 0


def _watch(taak: dict[str, Any]) -> list[list[str]]:
    """Record every call of the disk; at call `bij` fail with an input/output error, or die when `sterf` is set."""
    calls: list[list[str]] = []
    for naam in CALLS:
        setattr(os, naam, _watched(naam, getattr(os, naam), calls, taak))
    return calls


def _watched(naam: str, echt: Callable[..., Any], calls: list[list[str]], taak: dict[str, Any]) -> Callable[..., Any]:
    def call(*argumenten: Any, **rest: Any) -> Any:
        waarvan = [str(Path(f"/proc/self/fd/{argumenten[0]}").readlink()) if naam == "fsync" else str(argumenten[0])]
        calls.append([naam, *waarvan, *(str(x) for x in argumenten[1:2])])
        if len(calls) == taak.get("bij"):
            if taak.get("sterf"):
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(errno.EIO, os.strerror(errno.EIO), waarvan[0])
        return echt(*argumenten, **rest)

    return call


def main() -> None:
    """Warm up, then fork one task per line."""
    sys.path.insert(0, str(PROJECT))
    import tests.bouwstenen
    import tests.weggehaald  # noqa: F401 - so that what is forked has everything imported

    for regel in sys.stdin:
        print(json.dumps(forked(json.loads(regel))), flush=True)


if __name__ == "__main__":
    main()
