"""Small registers of creditors made by hand: read as a delivery, and accepted by the real publication."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ingest.inventarisaties.levering import Gelezen, Opties, lees
from ingest.kwitantie import Antwoord
from ingest.register.bron import REFERENTIE
from store.editie import Editie
from store.leveringen import als_parquet, bewaar
from store.register import Register
from store.schijf import sha256_van
from tests.bouwstenen import aanvaard
from tests.leveringen import Rijen, werkmap

KOP = ("Naam", "Sector", "Koepel", "Ook bekend als", "Convenant", "Termijn na Kennisgeving (mnd)", "Stopt bij ontvangst",
       "Geldig van", "Geldig tot")  # fmt: skip
DAG = date(2026, 11, 1)


def partij(naam: str, **anders: object) -> tuple[object, ...]:
    """One row of a register; a keyword fills a column."""
    rij = {"naam": naam, "sector": "telecom", "koepel": "", "ook": "", "convenant": "", "termijn": "", "stopt": "",
           "van": "", "tot": "", **anders}  # fmt: skip
    return tuple(rij.values())


def lees_lijst(
    *rijen: Sequence[object],
    kop: Sequence[object] = KOP,
    antwoorden: Sequence[tuple[str, str]] = (),
    eerder: Register | None = None,
    maximum: float = 1.0,
) -> Gelezen:
    """A register read from a workbook with one sheet."""
    blad: tuple[str, Rijen] = ("Blad1", (kop, *rijen))
    opties = Opties(DAG, "", {}, tuple(Antwoord("Blad1", *a, "2026-11-02", "adviseur") for a in antwoorden))
    boek = werkmap(blad, bestand="register.xlsx")
    return lees(boek, REFERENTIE, opties, onthouden={}, afkeur_maximum=maximum, register=eerder)


def lever_lijst(data: Path, gelezen: Gelezen, *, peildatum: date = DAG, bestand: str = "register.xlsx") -> Editie:
    """Accept a register that was read, without measuring."""
    parquet = als_parquet("referentie", gelezen.rijen)
    sleutel = sha256_van(parquet + f"{bestand}{peildatum}".encode())
    k = gelezen.kwitantie
    kwitantie = {
        **k.als_json(), **gelezen.meer, "sha256": sleutel, "peildatum": peildatum.isoformat(), "bestand": bestand,
        "opties": {"bestand": bestand, "peildatum": peildatum.isoformat()}, "voorbeeld": False, "tegenspraken": [],
        "niet_gelezen": [], "koppelingen": {},
    }  # fmt: skip
    return aanvaard(data, [(sleutel, bewaar(data, sleutel, kwitantie=kwitantie, rijen=parquet))])
