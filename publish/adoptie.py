"""The relations of adoption: all answers, of inventories and noted by hand, and per gemeente what was known when."""

from pathlib import Path
from typing import Any

import polars as pl

from publish.notities import LEVERING_SCHEMA as NOTITIELEVERING
from publish.notities import notitierijen
from store.bouw import Geleverd, Groep, Tabel
from store.invoerschema import BESLISSING
from store.leveringen import Levering, lees_kwitantie, rijen_pad
from store.referentie import lees_referentie
from store.referentiedag import als_dag
from store.schema import INVENTARISATIE

LEVERING_SCHEMA: dict[str, pl.DataType] = {
    "levering": pl.String(), "volgorde": pl.Int64(), "pad": pl.String(), "soort": pl.String(),
    "bestand": pl.String(), "afzender": pl.String(), "peildatum": pl.Date(),
    "gelezen": pl.Int64(), "geaccepteerd": pl.Int64(), "afgekeurd": pl.Int64(), "genegeerd": pl.Int64(),
}  # fmt: skip
TOTAALRIJ_SCHEMA: dict[str, pl.DataType] = {
    "levering": pl.String(), "blad": pl.String(), "cel": pl.String(), "tekst": pl.String(),
}  # fmt: skip
HERINDELING_SCHEMA: dict[str, pl.DataType] = {
    "datum": pl.Date(), "oude_code": pl.String(), "nieuwe_code": pl.String(),
    "soort": pl.String(), "status": pl.String(),
}  # fmt: skip
SOORTEN = ("inventarisatie", "antwoord")
TELLINGEN = ("gelezen", "geaccepteerd", "afgekeurd", "genegeerd")


def adoptie(data: Path, leveringen: tuple[Levering, ...]) -> Groep:
    """The group of relations that the inventories and single answers among these make, in the order they count.

    What was decided about two answers that contradict each other goes in: the stand follows it.
    """
    tellend = [x for x in leveringen if x.soort in SOORTEN]
    besloten = [x for x in leveringen if x.soort == "beslissing"]
    kwitanties = [lees_kwitantie(data, x.sha256, x.lezing) for x in tellend]
    return Groep(
        naam="adoptie",
        tabellen=(
            Tabel("leveringen", LEVERING_SCHEMA, [
                _leveringrij(i, x, k) for i, (x, k) in enumerate(zip(tellend, kwitanties, strict=True))
            ]),
            Tabel("totaalrijen", TOTAALRIJ_SCHEMA, [
                (x.sleutel, t["blad"], t["cel"], t["tekst"])
                for x, k in zip(tellend, kwitanties, strict=True) for t in k["tegenspraken"]
            ]),
            Tabel("beslissingleveringen", NOTITIELEVERING, notitierijen(data, besloten)),
            Tabel("herindelingen", HERINDELING_SCHEMA, [
                (als_dag(h["datum"]), h["oude_code"], h["nieuwe_code"], h["soort"], h["status"])
                for h in lees_referentie("herindelingen")
            ]),
        ),
        relaties=("leveringen", "herindelingen", "antwoorden", "beslissingen", "adoptie", "tegenspraken"),
        geleverd=(
            Geleverd(INVENTARISATIE, tuple(rijen_pad(data, x) for x in tellend)),
            Geleverd(BESLISSING, tuple(rijen_pad(data, x) for x in besloten), "geleverde_beslissingen"),
        ),
    )  # fmt: skip


def _leveringrij(volgorde: int, levering: Levering, kwitantie: dict[str, Any]) -> tuple[Any, ...]:
    return (
        levering.sleutel, volgorde, f"{levering.sha256}/{levering.lezing}.parquet", levering.soort,
        levering.bestand, levering.afzender, levering.peildatum, *(kwitantie[telling] for telling in TELLINGEN),
    )  # fmt: skip
