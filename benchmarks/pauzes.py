"""The figures on a national log: beside their bare queries, as a whole screen, and beside a script of pandas."""

import json
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.landelijk import GEHEUGEN_MB, Gelezen, getal, omgeving
from benchmarks.logbron import Log
from benchmarks.meten import PROJECT, Uitslag, proces, python
from benchmarks.vragen import naast_haar_vragen
from indicators.cijferboek import ALLE
from store.stand import lees_stand

PEILDATUM, ANDERE_DAG = date(2025, 11, 4), date(2025, 11, 3)  # the second is not one the editie answers by heart
PEER_OMGEVING = Path(tempfile.gettempdir()) / ".venv-peer"
SCHERMEN = (
    ("op de peildatum", PEILDATUM, ()),
    ("op een andere dag", ANDERE_DAG, ()),
    ("binnen een provincie", PEILDATUM, ("provincie=PV27",)),
)


def naast_kale_vragen(gelezen: Gelezen) -> Iterator[Uitslag]:
    """Every figure on the logs, measured on a day that is not stored, beside the queries it asks; worst and median."""
    stand = lees_stand(ANDERE_DAG, editie=gelezen.editie)
    alle = []
    for indicator in (i for i in ALLE if i.feed):
        naam = f"{indicator.code}, {getal(gelezen.maat)}"
        alle.append(naast_haar_vragen(indicator, stand, naam, per="totaal", rondes=3))
        yield alle[-1]
    alle.sort(key=lambda uitslag: uitslag.verhouding)
    yield replace(alle[len(alle) // 2], naam="  de middelste daarvan")
    yield replace(alle[-1], naam="  de slechtste daarvan")


def scherm(gelezen: Gelezen, *, grens_ms: float, rondes: int) -> Iterator[Uitslag]:
    """All questions of the screen Pauzes in a fresh process: by heart, on a day not stored, and within a provincie."""
    for naam, dag, filters in SCHERMEN:
        metingen = [_pauzescherm(gelezen, dag, "--weer", *filters) for _ in range(rondes)]
        titel = f"Pauzes koud {naam}, {getal(gelezen.maat)}"
        yield Uitslag(titel, median(m["ms"] for m in metingen), "grens", grens_ms, 1.0, "ms")
        yield Uitslag("  nog eens gemeten", median(m["weer_ms"] for m in metingen), "grens", grens_ms, 1.0, "ms")
        yield Uitslag("  het meeste geheugen", median(m["mb"] for m in metingen), "grens", GEHEUGEN_MB, 1.0, "MB")


def _pauzescherm(gelezen: Gelezen, dag: date, *filters: str) -> dict[str, Any]:
    klaar = subprocess.run(
        python("-m", "benchmarks.pauzescherm", dag.isoformat(), *filters), cwd=PROJECT, env=omgeving(gelezen.data),
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
