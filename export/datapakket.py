"""The CSV files of a report described by a machine-readable datapackage.json (Frictionless Data Package)."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from export.blad import AFKORTINGEN, Blad, Getal
from export.csv import AFKOMST, csv_bestanden
from export.stempel import AUTEUR
from export.veilig import veilige_csv_tekst
from store.schijf import sha256_van

NAAM = "datapackage.json"
DIALECT = {"delimiter": ";", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def datapakket(bladen: Sequence[Blad], naam: str) -> bytes:
    """The description of the files that csv_bestanden makes, with the sha256 and size of each."""
    bestanden = csv_bestanden(bladen, naam).items()
    pakket = {
        "name": naam,
        "title": bladen[0].titel,
        "description": bladen[0].stempel,
        "contributors": [{"title": AUTEUR, "role": "publisher"}],
        "resources": [_bron(blad, *bestand) for blad, bestand in zip(bladen, bestanden, strict=True)],
    }
    return (json.dumps(pakket, ensure_ascii=False, indent=1) + "\n").encode()


def _bron(blad: Blad, bestand: str, inhoud: bytes) -> dict[str, Any]:
    return {
        "name": blad.naam.lower().replace("_", "-"),
        "title": blad.titel,
        "path": bestand,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "bytes": len(inhoud),
        "hash": f"sha256:{sha256_van(inhoud)}",
        "schema": {"fields": velden(blad), "missingValues": ["", *AFKORTINGEN]},
    }


def velden(blad: Blad) -> list[dict[str, Any]]:
    """The columns with their type; a number has a decimal comma and no mark for thousands."""
    eigen = [_veld(blad, plaats, kolom.kop) for plaats, kolom in enumerate(blad.kolommen)]
    return [*eigen, {"name": AFKOMST, "type": "string"}]


def _veld(blad: Blad, plaats: int, kop: str) -> dict[str, Any]:
    veld: dict[str, Any] = {"name": veilige_csv_tekst(kop), "type": soort(blad, plaats)}
    if veld["type"] == "number":
        veld["decimalChar"] = ","
        eenheden = {rij[plaats].eenheid.naam for rij in blad.rijen if isinstance(rij[plaats], Getal)}  # type: ignore[union-attr]
        veld["description"] = f"Eenheid: {', '.join(sorted(eenheden))}" if eenheden else "Eenheid: aantal"
    return veld


def soort(blad: Blad, plaats: int) -> str:
    """number, date or string: a column that holds any other text than shorthand is a text."""
    cellen = [rij[plaats] for rij in blad.rijen if not (isinstance(rij[plaats], str) and rij[plaats] in AFKORTINGEN)]
    if not cellen or any(isinstance(cel, str) for cel in cellen):
        return "string"
    return "date" if all(isinstance(cel, date) for cel in cellen) else "number"
