"""The delivery of an inventory as a whole process: 342 rows beside the bare imports, 50,000 beside openpyxl."""

import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import xlsxwriter

from benchmarks.meten import Uitslag, om_en_om, python, wandtijd
from store.referentie import lees_referentie

IMPORTS = "import polars, duckdb, openpyxl"
OPENPYXL = (
    "import sys, openpyxl\n"
    "for rij in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True): pass"
)
KOPPEN = ("Gemeente", "Zet u de Kennisgeving in?", "Sinds wanneer", "Datum reactie", "Hoe verstuurt u de Kennisgeving?")
STATUSSEN = ("ja", "Ja, standaard", "nee", "nog niet", "in voorbereiding", "-")


def uitslagen() -> Iterator[Uitslag]:
    """Both deliveries, each beside its floor."""
    with _werkmap() as map_:
        klein, groot = (inventarisatie(map_ / f"inventarisatie {n} per 4-11-2025.xlsx", n) for n in (342, 50_000))
        lees, kaal = om_en_om(_lever_aan(klein, map_), wandtijd(python("-c", IMPORTS)))
        yield Uitslag("levering van 342 regels, heel proces", lees, IMPORTS, kaal, 3.0)
        lees, kaal = om_en_om(_lever_aan(groot, map_), wandtijd(python("-c", OPENPYXL, str(groot))), rondes=3)
        yield Uitslag("levering van 50.000 regels, heel proces", lees, "openpyxl read_only van hetzelfde bestand", kaal)


@contextmanager
def _werkmap() -> Iterator[Path]:
    map_ = Path(tempfile.mkdtemp())
    try:
        yield map_
    finally:
        shutil.rmtree(map_)


def _lever_aan(pad: Path, map_: Path) -> Callable[[], float]:
    data = map_ / "data"
    return wandtijd(
        python("-m", "ingest", "lees", "--json", str(pad)),
        omgeving={"PAUZEMONITOR_DATA": str(data)},
        vooraf=lambda: shutil.rmtree(data, ignore_errors=True),
    )


def inventarisatie(pad: Path, aantal: int, *, zaad: int = 4) -> Path:
    """A fictional inventory of so many rows: every gemeente in turn, always with the same answer of its own."""
    toeval = random.Random(zaad)
    namen = [rij["naam"] for rij in lees_referentie("gemeenten") if rij["jaar"] == "2025"]
    antwoorden = {
        naam: (toeval.choice(STATUSSEN), f"{toeval.randint(1, 28)}-{toeval.randint(1, 9)}-2025") for naam in namen
    }
    with xlsxwriter.Workbook(str(pad)) as boek:
        blad = boek.add_worksheet("Antwoorden")
        blad.write_row(0, 0, ("Stand per 4 november 2025, verzonnen antwoorden",))
        blad.write_row(2, 0, KOPPEN)
        for i in range(aantal):
            naam = namen[i % len(namen)]
            status, datum = antwoorden[naam]
            sinds = datum if status.lower().startswith("ja") else ""
            blad.write_row(3 + i, 0, (naam, status, sinds, datum, "Schuldenknooppunt en e-mail" if sinds else ""))
    return pad
