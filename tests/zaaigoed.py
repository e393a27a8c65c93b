"""What a new data folder of a test starts with: the relations of a store without deliveries, published once a process.

An editie names its relation files by what goes into them, so a publication finds these as it finds those of the editie
before, and builds only what the deliveries of the test change.
"""

import tempfile
from functools import cache
from pathlib import Path

from publish.publiceer import herbouw


def zaai(data: Path) -> None:
    """Put the relations into a data folder that holds none yet."""
    if (data / "relaties").exists():
        return
    for naam, inhoud in _zaaigoed():
        pad = data / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)


@cache
def _zaaigoed() -> tuple[tuple[str, bytes], ...]:
    with tempfile.TemporaryDirectory() as map_:
        relaties = herbouw(Path(map_)).data / "relaties"
        return tuple((str(pad.relative_to(map_)), pad.read_bytes()) for pad in relaties.glob("*/*.parquet"))
