"""What a role is given follows from what was delivered: not from hash seeds, threads or the order of rows."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from protect.rollen import BUITEN
from store.rolbestanden import lees_rolbestand
from tests.bouwstenen import aanvaard
from tests.logstenen import bewaar_log
from tests.rolstenen import PEILDATUM, lograrijen, met_rollen

PROJECT = Path(__file__).parents[2]
pytestmark = pytest.mark.proof


def gegeven(data: Path, volgorde: str) -> list[Any]:
    """The half-years of every role, from rows in this order; without the name of the editie, which the order makes."""
    lezingen = []
    for soort, rijen in zip(("signalen", "reacties"), lograrijen(900), strict=True):
        random.Random(volgorde).shuffle(rijen)  # noqa: S311 - the same orders every time
        lezingen.append(bewaar_log(data, soort, rijen, peildatum=PEILDATUM))
    editie = met_rollen(aanvaard(data, lezingen))
    return [
        json.loads(json.dumps(lees_rolbestand(editie, rol)["halfjaren"]).replace(editie.naam, "")) for rol in BUITEN
    ]


def elders(data: Path, *, zaad: str, draden: str, volgorde: str) -> list[Any]:
    """The same, made by a process of its own."""
    opdracht = (
        "import json, sys; from pathlib import Path; from tests.proof.test_vaste_rolbestanden import gegeven\n"
        "print(json.dumps(gegeven(Path(sys.argv[1]), sys.argv[2])))"
    )
    omgeving = {**os.environ, "PYTHONHASHSEED": zaad, "POLARS_MAX_THREADS": draden, "PYTHONPATH": str(PROJECT)}
    klaar = subprocess.run([sys.executable, "-c", opdracht, str(data), volgorde], capture_output=True, text=True,
                           check=True, cwd=PROJECT, env=omgeving)  # fmt: skip
    uit: list[Any] = json.loads(klaar.stdout)
    return uit


def test_role_files_are_the_same_whatever_the_hash_seed_the_threads_and_the_order_of_rows(tmp_path: Path) -> None:
    een, twee, drie = (
        elders(tmp_path / zaad, zaad=zaad, draden=draden, volgorde=volgorde)
        for zaad, draden, volgorde in (("0", "1", "a"), ("1", "2", "a"), ("2", "4", "b"))
    )
    assert [halfjaar["code"] for halfjaar in een[0]] == ["2024-H2", "2025-H1"]
    assert een == twee
    assert een == drie
