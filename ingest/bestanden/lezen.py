"""From a file on disk to a Werkmap: the gate here, the reading in a child, the same bytes for both."""

import gc
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ingest.bestanden.cells import Werkmap
from ingest.bestanden.kind import Kind, start
from ingest.bestanden.overdracht import Schrijver, werkmap_of
from ingest.bestanden.poort import kind_of, read_file
from ingest.source import Limieten


@dataclass(frozen=True)
class Lezing:
    """A file that passed the gate and is being read by a child."""

    bestand: str
    sha256: str
    vorm: str  # xlsx, ods, csv
    kind: Kind

    def werkmap(self) -> Werkmap:
        """Wait for the child and return what it read; raises LeveringGeweigerd. Call it once."""
        document = self.kind.answer()
        aan = gc.isenabled()
        gc.disable()  # a million small tuples are made and none is garbage
        try:
            return werkmap_of(document, bestand=self.bestand, sha256=self.sha256, vorm=self.vorm)
        finally:
            if aan:
                gc.enable()

    def stop(self) -> None:
        """End the child without its answer."""
        self.kind.stop()


def start_lezen(pad: Path, limieten: Limieten) -> Lezing:
    """Check a file, start reading it and return at once; raises LeveringGeweigerd at the gate."""
    inhoud = read_file(pad, limieten)
    vorm = kind_of(inhoud, limieten)
    kind = start(lambda: _read(inhoud, vorm, limieten), limieten)
    return Lezing(pad.name, sha256(inhoud).hexdigest(), vorm, kind)


def lees_werkmap(pad: Path, *, limieten: Limieten) -> Werkmap:
    """Return the cells of a file; raises LeveringGeweigerd with three Dutch sentences."""
    return start_lezen(pad, limieten).werkmap()


def _read(inhoud: bytes, vorm: str, limieten: Limieten) -> dict[str, Any]:
    gc.disable()
    schrijver = Schrijver(limieten)
    if vorm == "xlsx":
        from ingest.bestanden.lees_xlsx import read_xlsx  # noqa: PLC0415 - only the child needs a reader, and only one

        read_xlsx(inhoud, schrijver)
    elif vorm == "ods":
        from ingest.bestanden.lees_ods import read_ods  # noqa: PLC0415

        read_ods(inhoud, schrijver)
    else:
        from ingest.bestanden.lees_csv import read_csv  # noqa: PLC0415

        read_csv(inhoud, schrijver)
    return schrijver.klaar()
