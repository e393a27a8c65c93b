"""The relations of the logs: signals, Kennisgevingen and monthly counts, and how far the data of a sender reach."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polars as pl

from publish.afspraken import afspraken
from publish.antwoorddagen import antwoorddagen
from publish.herkend import herkend
from store.bouw import Geleverd, Groep, Tabel
from store.leveringen import Levering, lees_kwitantie, rijen_pad
from store.referentie import lees_referentie
from store.referentiedag import als_dag
from store.register import register_van
from store.schema import MAANDTELLINGEN, REACTIES, SIGNALEN

LEVERING_SCHEMA: dict[str, pl.DataType] = {
    "levering": pl.String(), "volgorde": pl.Int64(), "pad": pl.String(), "bron": pl.Int16(),
    "bronhouder": pl.String(), "peildatum": pl.Date(),
}  # fmt: skip
FEED_SCHEMA: dict[str, pl.DataType] = {
    "levering": pl.String(), "bestand": pl.String(), "volgorde": pl.Int64(), "soort": pl.String(),
    "bron": pl.Int16(), "bronhouder": pl.String(), "peildatum": pl.Date(), "geschat": pl.Boolean(),
    "gelezen": pl.Int64(), "geaccepteerd": pl.Int64(), "afgekeurd": pl.Int64(), "genegeerd": pl.Int64(),
}  # fmt: skip
GEMEENTECODE_SCHEMA: dict[str, pl.DataType] = {"gm_code": pl.String(), "gm_nr": pl.Int16()}
LOGS = ("signalen", "reacties")
FEEDS = (*LOGS, "maandtellingen")
Leveringen = tuple[Levering, ...]


def signalen(data: Path, leveringen: Leveringen) -> Groep:
    """The group of signals and Kennisgevingen. Nothing but their own deliveries and the covenants goes in."""
    eigen = [x for x in leveringen if x.soort in LOGS]
    register = register_van(data, leveringen)
    geleverd = [
        Geleverd(schema, tuple(rijen_pad(data, x) for x in van), f"{woord}_{soort}")
        for soort, schema in (("signalen", SIGNALEN), ("reacties", REACTIES))
        for woord, van in _delen(data, _van(eigen, soort)).items()
    ]
    return Groep(
        naam="signalen",
        tabellen=(Tabel("logleveringen", LEVERING_SCHEMA, _leveringrijen(eigen)), afspraken(register), antwoorddagen(),
                  gemeentecodes(), bewaard(data, eigen),
                  herkend(register, [rijen_pad(data, x) for x in _van(eigen, "reacties")])),
        relaties=("gemeentecodes", "trajectnummers", "signaalversies", "signalen", "koppelingen", "reactieversies",
                  "dubbelen", "kennisgevingen", "pauzes", "wachtend"),
        geleverd=tuple(geleverd),
        stappen=("trajectnummers", "signaalversies", "koppelingen", "reactieversies", "dubbelen"),
    )  # fmt: skip


def bewaard(data: Path, leveringen: Iterable[Levering]) -> Tabel:
    """One row: the day before which rows of trajecten that had ended were removed for good; none where nothing was."""
    vanaf = [lees_kwitantie(data, x.sha256, x.lezing).get("bewaard_vanaf", "") for x in leveringen]
    return Tabel("bewaard", {"vanaf": pl.Date()}, [(als_dag(max(vanaf, default="")),)])


def maandtellingen(data: Path, leveringen: Leveringen) -> Groep:
    """The group of the monthly counts, which are about no one."""
    eigen = _van(leveringen, "maandtellingen")
    return Groep(
        naam="maandtellingen",
        tabellen=(Tabel("maandleveringen", LEVERING_SCHEMA, _leveringrijen(eigen)),),
        relaties=("maandtellingen",),
        geleverd=(Geleverd(MAANDTELLINGEN, tuple(rijen_pad(data, x) for x in eigen), "geleverde_maandtellingen"),),
    )


def bereik(data: Path, leveringen: Leveringen) -> Groep:
    """The group that says of every feed what was delivered and how far it reaches."""
    nummers = _bronnen(leveringen)
    rijen = [
        _feedrij(volgorde, x, lees_kwitantie(data, x.sha256, x.lezing), bron=nummers.get(x.afzender))
        for volgorde, x in enumerate(leveringen)
        if x.soort in FEEDS
    ]
    return Groep(naam="bereik", tabellen=(Tabel("feeds", FEED_SCHEMA, rijen),), relaties=("feeds", "bereik"))


def _van(leveringen: Iterable[Levering], soort: str) -> list[Levering]:
    return [x for x in leveringen if x.soort == soort]


def _delen(data: Path, leveringen: list[Levering]) -> dict[str, list[Levering]]:
    """The deliveries of one feed: all, those of who delivered more than once, and of these all but the largest.

    Only rows that two deliveries of one bronhouder hold can be versions, and those stand in one of the last.
    """
    per_bron: dict[str, list[Levering]] = {}
    for x in leveringen:
        per_bron.setdefault(x.afzender, []).append(x)
    herhaald = [x for x in leveringen if len(per_bron[x.afzender]) > 1]
    grootste = [max(van, key=lambda x: rijen_pad(data, x).stat().st_size) for van in per_bron.values()]
    return {"geleverde": leveringen, "herhaalde": herhaald, "nagekomen": [x for x in herhaald if x not in grootste]}


def _bronnen(leveringen: Iterable[Levering]) -> dict[str, int]:
    """The bronhouders of the logs, numbered: a relation of ten million rows joins on a number."""
    namen = sorted({x.afzender for x in leveringen if x.soort in LOGS})
    return {naam: nummer for nummer, naam in enumerate(namen, start=1)}


def gemeentecodes() -> Tabel:
    """Every code of a gemeente that ever was, as far as we know, with its number; 0 is onbekend."""
    codes = {rij["gm_code"] for rij in lees_referentie("gemeenten")}
    codes |= {rij[naam] for rij in lees_referentie("herindelingen") for naam in ("oude_code", "nieuwe_code")}
    rijen = [("onbekend", 0), *((code, int(code.removeprefix("GM"))) for code in sorted(codes))]
    return Tabel("gemeentecodes", GEMEENTECODE_SCHEMA, rijen)


def _leveringrijen(leveringen: list[Levering]) -> list[tuple[Any, ...]]:
    nummers = _bronnen(leveringen)
    return [
        (x.sleutel, volgorde, f"{x.sha256}/{x.lezing}.parquet", nummers.get(x.afzender), x.afzender, x.peildatum)
        for volgorde, x in enumerate(leveringen)
    ]


def _feedrij(volgorde: int, levering: Levering, kwitantie: dict[str, Any], *, bron: int | None) -> tuple[Any, ...]:
    return (
        levering.sleutel, levering.bestand, volgorde, levering.soort, bron, levering.afzender, levering.peildatum,
        bool(kwitantie.get("peildatum_geschat")),
        *(kwitantie[telling] for telling in ("gelezen", "geaccepteerd", "afgekeurd", "genegeerd")),
    )  # fmt: skip
