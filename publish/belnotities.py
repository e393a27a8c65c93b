"""The relation of calls that were not answered, from the notes about them."""

from pathlib import Path

import polars as pl

from store.bouw import Geleverd, Groep, Tabel
from store.leveringen import Levering, rijen_pad
from store.schema import BELNOTITIE

LEVERING_SCHEMA: dict[str, pl.DataType] = {"levering": pl.String(), "volgorde": pl.Int64(), "pad": pl.String()}


def belnotities(data: Path, leveringen: tuple[Levering, ...]) -> Groep:
    """The group of one relation that the belnotities among these deliveries make, in the order they count."""
    notities = [x for x in leveringen if x.soort == "belnotitie"]
    rijen = [(x.sleutel, volgorde, f"{x.sha256}/{x.lezing}.parquet") for volgorde, x in enumerate(notities)]
    return Groep(
        naam="belnotities",
        tabellen=(Tabel("belleveringen", LEVERING_SCHEMA, rijen),),
        relaties=("belnotities",),
        geleverd=(Geleverd(BELNOTITIE, tuple(rijen_pad(data, x) for x in notities)),),
    )
