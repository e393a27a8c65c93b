"""A Python that has imported the house: what a test starts gets a process of its own without importing everything anew.

Most of a short command is importing. A test that starts `sys.executable -m ingest` starts `_KLANT` here, a few lines
that hand command, settings and streams to a server, which forks. What is not a command of the house, or asks for other
settings of the interpreter than the server has, becomes the real Python and starts afresh.
"""

import array
import atexit
import gc
import importlib
import io
import locale
import marshal
import os
import runpy
import select
import signal
import socket
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
KAMERS = ("ingest", "publish", "indicators", "export")
OPDRACHTEN = (*KAMERS, "ingest.logs.kind")
# What these commands import once they know what is asked.
_LATER = (
    "ingest.aanleveren", "ingest.bestanden.lees_csv", "ingest.bestanden.lees_xlsx", "ingest.logs.levering",
    "ingest.logs.opdracht", "ingest.noteren.enkele_levering", "ingest.opdrachten", "publish.rolmaker",
)  # fmt: skip
# What an interpreter reads of its environment when it starts, or a library when it is imported.
_VAN_HET_BEGIN = ("PYTHON", "POLARS", "LANG", "LC_", "TZ", "OPENBLAS", "OMP", "MALLOC")
_ADRES_MAX = 90
_KLANT = """#!{python} -IS
import marshal, os, sys, time
import _socket
woorden = sys.argv[1:]
begin = {{k: v for k, v in os.environ.items() if k.startswith({prefixen!r}) and k not in {gelijk!r}}}
if woorden[:1] != ["-m"] or woorden[1] not in {opdrachten!r} or begin != {begin!r} or os.getcwd() != {project!r}:
    os.execv({python!r}, [{python!r}, *woorden])
try:
    os.close(os.open({adres!r} + "-bezet", os.O_CREAT | os.O_EXCL))
    niets = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_RDWR, 0) for n in (0, 1, 2)]
    os.posix_spawn({python!r}, [{python!r}, {dit!r}, {adres!r}, {ouder!r}], os.environ, file_actions=niets, setsid=True)
except FileExistsError:
    pass
lijn = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
for _ in range(600):
    try:
        lijn.connect({adres!r})
        break
    except OSError:
        time.sleep(0.05)
stromen = (_socket.SOL_SOCKET, _socket.SCM_RIGHTS, b"".join(n.to_bytes(4, sys.byteorder) for n in (0, 1, 2)))
lijn.sendmsg([b"."], [stromen])
lijn.sendall(marshal.dumps((woorden[1:], dict(os.environ))))
lijn.shutdown(_socket.SHUT_WR)
code = int(lijn.recv(16))
if code < 0:
    os.kill(os.getpid(), -code)
os._exit(code)
"""


def voorgeladen(map_: Path) -> Path:
    """What to start instead of the real Python. The first command starts the server, which ends with this process.

    It is the real one where the system cannot watch over a process, or has no room for the address.
    """
    pad = map_ / "python"
    if not hasattr(os, "pidfd_open") or len(str(map_)) > _ADRES_MAX:
        return Path(sys.executable)
    # Where text is UTF-8 already, asking for it changes nothing.
    gelijk = ("PYTHONUTF8",) if locale.getencoding().lower() == "utf-8" else ()
    begin = {naam: x for naam, x in os.environ.items() if naam.startswith(_VAN_HET_BEGIN) and naam not in gelijk}
    pad.write_text(_KLANT.format(
        python=sys.executable, prefixen=_VAN_HET_BEGIN, gelijk=gelijk, opdrachten=OPDRACHTEN, begin=begin,
        project=str(PROJECT), adres=str(map_ / "lijn"), dit=__file__, ouder=str(os.getpid()),
    ))  # fmt: skip
    pad.chmod(0o755)
    return pad


def dien(adres: Path, ouder: int) -> None:
    """Import everything, then fork for every command that is asked for, until who started us is gone."""
    deur = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    deur.bind(str(adres))
    deur.listen(64)
    sys.path[0] = str(PROJECT)
    for module in (*OPDRACHTEN, *_LATER):
        importlib.import_module(f"{module}.__main__" if module in KAMERS else module)
    for module in OPDRACHTEN:
        sys.modules.pop(f"{module}.__main__" if module in KAMERS else module)  # a command begins afresh as `__main__`
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    weg = os.pidfd_open(ouder)
    while weg not in select.select([deur.fileno(), weg], [], [])[0]:
        lijn = deur.accept()[0]
        if os.fork() == 0:
            deur.close()
            os._exit(_begeleid(lijn, str(adres.with_name("python"))))
        lijn.close()
    os._exit(0)


def _begeleid(lijn: socket.socket, python: str) -> int:
    """Fork one command, tell how it ended, and end it when who asked for it is gone."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    stromen = array.array("i")
    stromen.frombytes(lijn.recvmsg(1, socket.CMSG_SPACE(3 * stromen.itemsize))[1][0][2])
    woorden, omgeving = marshal.loads(b"".join(iter(lambda: lijn.recv(1 << 16), b"")))  # noqa: S302 - our own bytes
    werker = os.fork()
    if werker == 0:
        lijn.close()
        os._exit(_voer_uit(woorden, omgeving, stromen, python))
    for stroom in (0, 1, 2, *stromen):
        os.close(stroom)
    af = os.pidfd_open(werker)
    vraag = select.poll()
    vraag.register(af, select.POLLIN)
    vraag.register(lijn, 0)  # only whether the other side is gone
    if af not in dict(vraag.poll()):
        os.kill(werker, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(werker, 0)[1])
    lijn.sendall(str(code).encode())
    return 0


def _voer_uit(woorden: list[str], omgeving: Mapping[str, str], stromen: Any, python: str) -> int:
    """Run a command as an interpreter does that was started for it."""
    for plek, stroom in enumerate(stromen):
        os.dup2(stroom, plek)
        os.close(stroom)
    os.environ.clear()
    os.environ.update(omgeving)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), encoding="utf-8")
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
    sys.argv, sys.executable = list(woorden), python
    code = _gelopen(woorden[0])
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def _gelopen(module: str) -> int:
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as einde:
        if not isinstance(einde.code, str):
            return int(einde.code or 0)
        print(einde.code, file=sys.stderr)
        return 1
    except BaseException:  # noqa: BLE001 - as an interpreter does
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


if __name__ == "__main__":
    dien(Path(sys.argv[1]), int(sys.argv[2]))
