"""python -m benchmarks.pauzescherm DAG [DIMENSIE=CODE] [--weer]: the figures of Pauzes in a fresh process, as JSON."""

import json
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date

from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.measure import measure
from indicators.measurement import Measurement
from indicators.tellen import Filters
from publish.metingen import VAN_SCHERMEN
from store.editie import lees_editie
from store.stand import Stand, lees_stand


def vragen() -> Iterator[tuple[Indicator, str]]:
    """What the screen asks: the totals of signals and pauzes, and its splits."""
    yield from ((i, "totaal") for i in ALLE if i.code[:3] in {"SIG", "PAU"})
    yield from ((i, per) for i, indelingen in VAN_SCHERMEN for per in indelingen)


def gemeten(stand: Stand, filters: Filters = (), *, weer: bool = False) -> dict[str, object]:
    """The total of each figure, and the milliseconds that all questions of the screen took together; `weer`: twice."""
    begin = time.perf_counter()
    metingen = _metingen(stand, filters)
    klaar = time.perf_counter()
    if weer:
        _metingen(stand, filters)
    totalen = {m.indicator.code: m.rijen[0].waarde for m in metingen if m.per == "totaal" and m.rijen}
    return {
        "ms": (klaar - begin) * 1000,
        "weer_ms": (time.perf_counter() - klaar) * 1000,
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "cijfers": totalen,
    }


def _metingen(stand: Stand, filters: Filters) -> list[Measurement]:
    """A series that no filter can be put to (monthly counts have no gemeenten) is left out, as on the screen."""
    namen = {naam for naam, _ in filters}
    return [
        measure(i, stand, per=per, filters=filters)
        for i, per in vragen()
        if any({*namen, per} - {"totaal"} <= {*deel.dimensies} for deel in i.delen)
    ]


def main() -> int:
    """Print the figures of the current editie on a day, within filters."""
    dag, *rest = (tekst for tekst in sys.argv[1:] if tekst != "--weer")
    filters = tuple((naam, code) for naam, _, code in (tekst.partition("=") for tekst in rest))
    stand = lees_stand(date.fromisoformat(dag), editie=lees_editie())
    print(json.dumps(gemeten(stand, filters, weer="--weer" in sys.argv)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
