"""python -m benchmarks: every benchmark as a table; --log or --bescherming that alone, --groot up to 10 million."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks import bescherming, cijfers, landelijk, levering, pakket, pauzes, scherm
from benchmarks.meten import PROJECT, Uitslag, piekgeheugen_mb, python
from store.editie import lees_editie


def main() -> int:
    """Print the table; the exit code is always 0, for a busy machine is no defect."""
    alleen = {"--log", "--bescherming"} & set(sys.argv)
    if not alleen:
        demo()
    if not alleen or "--bescherming" in alleen:
        druk(bescherming.uitslagen())
    if not alleen or "--log" in alleen:
        log()
    return 0


def demo() -> None:
    """The delivery of inventories, the figures and the screens on the demo."""
    with tempfile.TemporaryDirectory() as map_:
        os.environ["PAUZEMONITOR_DATA"] = map_
        subprocess.run(python("-m", "ingest", "voorbeeld", "--json"), cwd=PROJECT, check=True, capture_output=True)
        druk(levering.uitslagen())
        print(f"  piekgeheugen van een levering: {piekgeheugen_mb():.0f} MB")
        druk(cijfers.uitslagen(lees_editie(data=Path(map_))))
        druk(pakket.uitslagen(lees_editie(data=Path(map_))))
        druk(scherm.uitslagen(Path(map_)))


def log() -> None:
    """A national log at every size: ingest, growth, an inventory on top, figures, screen and peer."""
    maten = [(100_000, 3, 300.0), (1_000_000, 3, 300.0)] + [(10_000_000, 1, 1_500.0)] * ("--groot" in sys.argv)
    vorige: landelijk.Gelezen | None = None
    with tempfile.TemporaryDirectory() as map_:
        for maat, rondes, grens_ms in maten:
            gelezen, uitslagen = landelijk.lever_landelijk(maat, Path(map_), rondes=rondes)
            druk(uitslagen)
            druk([landelijk.groei(vorige, gelezen)] if vorige else [])
            druk(pauzes.scherm(gelezen, grens_ms=grens_ms, rondes=rondes))
            druk(pauzes.naast_kale_vragen(gelezen) if maat == maten[1][0] else [])
            druk(pauzes.naast_pandas(gelezen) if maat == maten[1][0] else [])
            druk(landelijk.inventarisatie_erbij(gelezen, Path(map_), rondes=rondes))
            vorige = gelezen


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
