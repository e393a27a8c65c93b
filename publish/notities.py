"""The relations of what people noted about creditors: replies, disputed reports and agreed exceptions."""

from pathlib import Path
from typing import Any

import polars as pl

from store.bouw import Geleverd, Groep, Tabel
from store.invoerschema import INVOER
from store.leveringen import Levering, lees_kwitantie, rijen_pad

LEVERING_SCHEMA: dict[str, pl.DataType] = {
    "levering": pl.String(), "volgorde": pl.Int64(), "pad": pl.String(), "functie": pl.String(),
}  # fmt: skip
SOORTEN = {"weerwoord": "weerwoorden", "betwisting": "betwistingen", "uitzondering": "uitzonderingen"}


def notities(data: Path, leveringen: tuple[Levering, ...]) -> Groep:
    """The group of the entries about creditors among these deliveries, in the order they count."""
    eigen = [x for x in leveringen if x.soort in SOORTEN]
    return Groep(
        naam="notities",
        tabellen=(Tabel("notitieleveringen", LEVERING_SCHEMA, notitierijen(data, eigen)),),
        relaties=tuple(SOORTEN.values()),
        geleverd=tuple(
            Geleverd(INVOER[soort], tuple(rijen_pad(data, x) for x in eigen if x.soort == soort), f"geleverde_{naam}")
            for soort, naam in SOORTEN.items()
        ),
    )  # fmt: skip


def notitierijen(data: Path, leveringen: list[Levering]) -> list[tuple[Any, ...]]:
    """A row is one delivery with the function of who noted it, as its receipt has it."""
    rijen = []
    for volgorde, x in enumerate(leveringen):
        gehoord = lees_kwitantie(data, x.sha256, x.lezing).get("antwoorden", [])
        functie = gehoord[0]["functie"] if gehoord else ""
        rijen.append((x.sleutel, volgorde, f"{x.sha256}/{x.lezing}.parquet", functie))
    return rijen
