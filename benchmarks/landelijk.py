"""A national log as whole processes: ingest to published editie beside DuckDB reading the same CSV, at every size."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import schrijf
from benchmarks.levering import inventarisatie
from benchmarks.logbron import Log
from benchmarks.meten import Proces, Uitslag, mediaan, proces, python
from store.editie import Editie, lees_editie

AFZENDER, LOGDAG = "Landelijke uitvoerder (fictief)", Log(0).tot.isoformat()
IMPORTS = "import polars, duckdb"
LEES_CSV = f"""import sys
{IMPORTS}
con = duckdb.connect(config={{"threads": 2}})
con.execute("CREATE TABLE rijen AS FROM read_csv(?, delim=';', header=true)", [sys.argv[1]])
"""
GEHEUGEN_MB = 2048.0


@dataclass(frozen=True)
class Gelezen:
    """A log of one size, read and published: its two files, the data folder, and what both deliveries took together."""

    maat: int
    signalen: Path
    reacties: Path
    data: Path
    duur: float

    @property
    def editie(self) -> Editie:
        """The published editie."""
        return lees_editie(data=self.data)


def lever_landelijk(maat: int, map_: Path, *, rondes: int) -> tuple[Gelezen, list[Uitslag]]:
    """Make a log, deliver it that many times onto an inventory, and keep the last."""
    signalen, reacties = schrijf(Log(maat), map_ / f"log-{maat}")
    basis = _met_inventarisatie(map_ / "data-basis")
    data, uitslagen, duur = map_ / f"data-{maat}", [], 0.0
    ons: dict[str, list[Proces]] = {"signalen": [], "reacties": []}
    kaal: dict[str, list[Proces]] = {"signalen": [], "reacties": []}
    for _ in range(rondes):
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(basis, data)
        for soort, pad in (("signalen", signalen), ("reacties", reacties)):
            ons[soort].append(proces(lees(soort, pad), omgeving=omgeving(data)))
            kaal[soort].append(proces(python("-c", LEES_CSV, str(pad))))
    for soort, metingen in ons.items():
        m, k = mediaan(metingen), mediaan(kaal[soort])
        naam = f"{getal(maat)} Kennisgevingen: {soort} tot editie"
        uitslagen += [
            Uitslag(naam, m.seconden, "DuckDB leest dezelfde CSV, heel proces", k.seconden, 5.0),
            Uitslag("  het meeste geheugen van een proces", m.geheugen_mb, "grens", GEHEUGEN_MB, 1.0, "MB"),
        ]
        duur += m.seconden
    return Gelezen(maat, signalen, reacties, data, duur), uitslagen


def lees(soort: str, pad: Path) -> list[str]:
    """The command that delivers a log and publishes."""
    return python("-m", "ingest", "lees", "--json", "--soort", soort, "--afzender", AFZENDER, "--peildatum",
                  LOGDAG, str(pad))  # fmt: skip


def _met_inventarisatie(data: Path) -> Path:
    """A data folder that holds one inventory."""
    if not data.exists():
        pad = inventarisatie(data.parent / "inventarisatie per 4-11-2025.xlsx", 342)
        proces(_lees_inventarisatie(pad), omgeving=omgeving(data))
    return data


def omgeving(data: Path) -> Mapping[str, str]:
    return {**os.environ, "PAUZEMONITOR_DATA": str(data), "PAUZEMONITOR_SLEUTELS": str(data.parent / "sleutels")}


def groei(klein: Gelezen, groot: Gelezen) -> Uitslag:
    """How much longer the bigger log took, beside how much bigger it is."""
    keer = groot.maat / klein.maat
    naam = f"{getal(groot.maat)} na {getal(klein.maat)}: zo veel keer zo lang"
    return Uitslag(naam, groot.duur / klein.duur, "zo veel keer zo groot", keer, 1.2, "x")


def inventarisatie_erbij(gelezen: Gelezen, map_: Path, *, rondes: int) -> Iterator[Uitslag]:
    """A new inventory on top of a log beside the same on an empty store; is the log shared?"""
    met, zonder, leeg = [], [], map_ / "data-leeg"
    voor = {naam: relatie["bestand"] for naam, relatie in gelezen.editie.manifest["relaties"].items()}
    for ronde in range(rondes):
        pad = inventarisatie(map_ / f"inventarisatie {ronde} per 4-11-2025.xlsx", 342, zaad=ronde)
        met.append(proces(_lees_inventarisatie(pad), omgeving=omgeving(gelezen.data)))
        shutil.rmtree(leeg, ignore_errors=True)
        zonder.append(proces(_lees_inventarisatie(pad), omgeving=omgeving(leeg)))
    naam = f"een inventarisatie erbij, na {getal(gelezen.maat)} Kennisgevingen"
    yield Uitslag(naam, mediaan(met).seconden, "dezelfde in een lege map", mediaan(zonder).seconden, 2.0)
    na = {naam: relatie["bestand"] for naam, relatie in gelezen.editie.manifest["relaties"].items()}
    gebouwd = sum(na[naam] != bestand for naam, bestand in voor.items() if naam in {"kennisgevingen", "signalen"})
    yield Uitslag("  opnieuw gebouwde bestanden van het log", float(gebouwd), "grens", 1.0, 1.0, "n")


def _lees_inventarisatie(pad: Path) -> list[str]:
    return python("-m", "ingest", "lees", "--json", str(pad))


def getal(n: int) -> str:
    """1.000.000"""
    return f"{n:,}".replace(",", ".")
