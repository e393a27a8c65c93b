"""python -m benchmarks.pauzescherm DAG: every figure of the screen Pauzes in a fresh process, as JSON."""

import json
import sys
import time
from collections.abc import Iterator
from datetime import date

from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.measure import measure
from publish.metingen import VAN_SCHERMEN
from store.editie import lees_editie
from store.stand import Stand, lees_stand


def vragen() -> Iterator[tuple[Indicator, str]]:
    """What the screen asks: the totals of signals and pauzes, and its splits."""
    yield from ((i, "totaal") for i in ALLE if i.code[:3] in {"SIG", "PAU"})
    yield from ((i, per) for i, indelingen in VAN_SCHERMEN for per in indelingen)


def gemeten(stand: Stand) -> dict[str, object]:
    """The total of each figure, and the milliseconds that all questions of the screen took together."""
    begin = time.perf_counter()
    metingen = [measure(i, stand, per=per) for i, per in vragen()]
    duur = (time.perf_counter() - begin) * 1000
    totalen = {m.indicator.code: m.rijen[0].waarde for m in metingen if m.per == "totaal" and m.rijen}
    return {"ms": duur, "cijfers": totalen}


def main() -> int:
    """Print the figures of the current editie on a day."""
    print(json.dumps(gemeten(lees_stand(date.fromisoformat(sys.argv[1]), editie=lees_editie()))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
