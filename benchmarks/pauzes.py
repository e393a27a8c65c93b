"""The figures on a national log: beside their bare queries, as a whole screen, and beside a script of pandas."""

import json
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

import store.stand
import store.verbinding
from benchmarks.landelijk import Gelezen, getal, omgeving
from benchmarks.logbron import Log
from benchmarks.meten import PROJECT, Uitslag, kloktijd, om_en_om, proces, python
from indicators.cijferboek import ALLE
from indicators.measure import measure
from store.stand import lees_stand

PEILDATUM, ANDERE_DAG = date(2025, 11, 4), date(2025, 11, 3)  # the second is not one the editie answers by heart
PEER_OMGEVING = Path(tempfile.gettempdir()) / ".venv-peer"
Vraag = tuple[str, Mapping[str, Any]]


def naast_kale_vragen(gelezen: Gelezen) -> Iterator[Uitslag]:
    """Every figure on the logs, measured on a day that is not stored, beside the queries it asks and nothing else."""
    stand = lees_stand(ANDERE_DAG, editie=gelezen.editie)
    con = store.verbinding.verbinding(stand.editie)
    for indicator in (i for i in ALLE if i.feed):
        meet: Callable[[], object] = lambda i=indicator: measure(i, stand)  # type: ignore[misc]  # noqa: E731
        gevraagd = _gevraagd(meet)
        gemeten, kaal = om_en_om(kloktijd(meet), kloktijd(lambda v=gevraagd: _stel(con, v)), rondes=3)  # type: ignore[misc]
        yield Uitslag(f"{indicator.code}, {getal(gelezen.maat)}", gemeten, "haar vragen, kaal", kaal, 2.0, "ms")


def _gevraagd(meet: Callable[[], object]) -> list[Vraag]:
    """The queries that a measurement asks, once everything that is held is held."""
    meet()
    vragen: list[Vraag] = []

    def hoor(con: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
        genoemd = store.verbinding.parameters_in(sql)
        vragen.append((sql, {k: v for k, v in parameters.items() if k in genoemd}))
        return eigen(con, sql, parameters)

    eigen = store.verbinding.vraag
    setattr(store.stand, "vraag", hoor)  # noqa: B010 - listened to, for as long as one measurement takes
    try:
        meet()
    finally:
        setattr(store.stand, "vraag", eigen)  # noqa: B010
    return vragen


def _stel(con: duckdb.DuckDBPyConnection, vragen: list[Vraag]) -> None:
    for sql, parameters in vragen:
        con.cursor().execute(sql, dict(parameters)).fetchall()


def scherm(gelezen: Gelezen, *, grens_ms: float, rondes: int) -> Iterator[Uitslag]:
    """All questions of the screen Pauzes in a fresh process: on the newest peildatum, and on a day not stored."""
    for naam, dag in (("op de peildatum", PEILDATUM), ("op een andere dag", ANDERE_DAG)):
        duren = sorted(float(_pauzescherm(gelezen, dag)["ms"]) for _ in range(rondes))
        titel = f"Pauzes koud {naam}, {getal(gelezen.maat)}"
        yield Uitslag(titel, duren[len(duren) // 2], "grens", grens_ms, 1.0, "ms")


def _pauzescherm(gelezen: Gelezen, dag: date) -> dict[str, Any]:
    klaar = subprocess.run(
        python("-m", "benchmarks.pauzescherm", dag.isoformat()), cwd=PROJECT, env=omgeving(gelezen.data),
        capture_output=True, check=True,
    )  # fmt: skip
    antwoord: dict[str, Any] = json.loads(klaar.stdout)
    return antwoord


def naast_pandas(gelezen: Gelezen) -> Iterator[Uitslag]:
    """The figures as whole processes: from the editie, and from the CSV files by a script of pandas and lifelines."""
    moment = Log(0).tot.isoformat()
    paden = [str(gelezen.signalen), str(gelezen.reacties)]
    script = [str(PROJECT / "benchmarks" / "peer_pandas.py"), *paden, moment, "2025-01-01"]
    peer = proces([str(_peer_python()), "-W", "ignore", *script])
    for naam, dag in (("op de peildatum", PEILDATUM), ("op een andere dag", ANDERE_DAG)):
        begin = time.perf_counter()
        _pauzescherm(gelezen, dag)
        duur = time.perf_counter() - begin
        yield Uitslag(f"cijfers {naam}, {getal(gelezen.maat)}", duur, "pandas en lifelines", peer.seconden, 0.1)
    yield Uitslag("  geheugen van pandas", peer.geheugen_mb, "grens", 2048.0, None, "MB")


def _peer_python() -> Path:
    """The Python of the peer's own environment, made once."""
    pad = PEER_OMGEVING / "bin" / "python"
    if not pad.exists():
        venv.create(PEER_OMGEVING, with_pip=True)
        eisen = PROJECT / "benchmarks" / "peer-requirements.txt"
        subprocess.run(
            [str(pad), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(eisen)],
            check=True, stdout=sys.stderr,
        )  # fmt: skip
    return pad
