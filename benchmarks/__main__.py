"""python -m benchmarks: every benchmark as a table with ratios."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks import cijfers, levering, scherm
from benchmarks.meten import PROJECT, Uitslag, piekgeheugen_mb, python
from store.editie import lees_editie


def main() -> int:
    """Print the table; the exit code is always 0, for a busy machine is no defect."""
    with tempfile.TemporaryDirectory() as map_:
        os.environ["PAUZEMONITOR_DATA"] = map_
        subprocess.run(python("-m", "ingest", "voorbeeld", "--json"), cwd=PROJECT, check=True, capture_output=True)
        druk(levering.uitslagen())
        print(f"  piekgeheugen van een levering: {piekgeheugen_mb():.0f} MB")
        druk(cijfers.uitslagen(lees_editie(data=Path(map_))))
        druk(scherm.uitslagen(Path(map_)))
    return 0


def druk(uitslagen: Iterable[Uitslag]) -> None:
    """Print results as they come."""
    for u in uitslagen:
        oordeel = (
            "" if u.gehaald is None else f"  {'gehaald' if u.gehaald else 'NIET gehaald'} (streven < {u.streven:g} x)"
        )
        print(
            f"  {u.naam:<44} {u.mediaan:8.2f} {u.eenheid}  {u.verhouding:5.2f} x  "
            f"{u.peer_naam} ({u.peer_mediaan:.2f} {u.eenheid}){oordeel}",
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main())
