"""python -m tests.proof.orakel: our attacker's bounds beside those of gconfid, on tables of 12 by 6."""

import json
import subprocess
import sys
import tempfile
import time
import venv
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from protect.tabellen import TOTAAL, Plek, Tabel
from publish.aanvalsom import aanvalsom
from publish.sleutelgat import Sleutelgat
from tests.tabelstenen import beschermd, document, willekeurig

HIER = Path(__file__).parent
OMGEVING = Path(tempfile.gettempdir()) / ".venv-orakel"
TABELLEN, MEER = 5, 10.0  # gconfid takes no cell to be more than ten times itself


def main() -> int:
    """Print how many bounds agree; 0 when all do."""
    gevallen = [(t, beschermd(t).verborgen) for t in map(willekeurig, range(100, 140))]
    gevallen = [(t, weg) for t, weg in gevallen if all(t.waarde(p) for p in t.plekken if t.sleutel(p) in weg)][
        :TABELLEN
    ]
    vragen = json.dumps([_vraag(t, weg) for t, weg in gevallen])
    klaar = subprocess.run(
        [str(_python()), "-W", "ignore", str(HIER / "orakel_gconfid.py")], input=vragen, capture_output=True, text=True, check=False
    )  # fmt: skip
    if klaar.returncode:
        print(klaar.stderr, file=sys.stderr)
        return 2
    zijn = [{int(cel): grens for cel, grens in deel.items()} for deel in json.loads(klaar.stdout.splitlines()[-1])]
    paren = [
        (onze[cel], tuple(round(x) for x in zij[cel]))
        for (t, weg), zij in zip(gevallen, zijn, strict=True)
        for onze in [_onze(t, weg)]
        for cel in onze
    ]
    gelijk = sum(a == b for a, b in paren)
    print(f"{gelijk} van de {len(paren)} verborgen cellen hebben dezelfde grenzen als bij gconfid.")
    return 0 if paren and gelijk == len(paren) else 1


def _vraag(t: Tabel, verborgen: frozenset[str]) -> dict[str, Any]:
    nummer = {plek: i for i, plek in enumerate(t.plekken)}
    return {
        "cellen": [{"waarde": t.waarde(plek), "verborgen": t.sleutel(plek) in verborgen} for plek in t.plekken],
        "sommen": [som for plek in t.plekken for as_ in (0, 1) if (som := _som(t, nummer, plek, as_))],
    }


def _som(t: Tabel, nummer: dict[Plek, int], plek: Plek, as_: int) -> list[tuple[int, int]]:
    """The line of which a place is the total: its parts add up, and the total goes off."""
    if plek[as_] != TOTAAL:
        return []
    delen = [(*plek[:as_], code, *plek[as_ + 1 :]) for code in t.assen[as_].codes]
    return [(nummer[deel], 1) for deel in delen] + [(nummer[plek], -1)]


def _onze(t: Tabel, verborgen: frozenset[str]) -> dict[int, tuple[int, int]]:
    som = aanvalsom([document(t, verborgen)])
    waarden = np.array([float(t.waarde(plek)) for plek in t.plekken])
    gat = Sleutelgat(replace(som, boven=np.where(som.verborgen, MEER * waarden, som.boven)), tot=time.monotonic() + 60)
    return {int(cel): gat.grenzen(int(cel)) for cel in np.flatnonzero(som.verborgen)}


def _python() -> Path:
    """The Python of the oracle's own environment, made once: it asks for another duckdb and pandas than we do."""
    pad = OMGEVING / "bin" / "python"
    if not pad.exists():
        venv.create(OMGEVING, with_pip=True)
        eisen = str(HIER / "orakel-requirements.txt")
        subprocess.run(
            [str(pad), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", eisen], check=True
        )
    return pad


if __name__ == "__main__":
    sys.exit(main())
