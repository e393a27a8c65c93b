"""Sheets as CSV files for a Dutch spreadsheet: UTF-8 with BOM, semicolons, a decimal comma."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date

from export.blad import Blad, Cel, Controle, Getal, als_tekst
from export.veilig import veilige_csv_tekst

BOM = "\ufeff"
# Each row says of which stand it is: a CSV has no place for a title, and travels alone.
AFKOMST = "afkomst"


def schrijf_csv(blad: Blad) -> bytes:
    """One sheet: one header row, then the rows, each with where it came from."""
    bak = io.StringIO(newline="")
    schrijver = csv.writer(bak, delimiter=";", lineterminator="\r\n")
    schrijver.writerow([*(veilige_csv_tekst(kolom.kop) for kolom in blad.kolommen), AFKOMST])
    schrijver.writerows([*(_cel(cel) for cel in rij), blad.stempel] for rij in blad.rijen)
    return (BOM + bak.getvalue()).encode()


def _cel(cel: Cel) -> str:
    if isinstance(cel, Getal | Controle):
        waarde = float(cel.waarde)
        return str(int(waarde)) if waarde.is_integer() else repr(waarde).replace(".", ",")
    return cel.isoformat() if isinstance(cel, date) else veilige_csv_tekst(als_tekst(cel))


def csv_bestanden(bladen: Sequence[Blad], naam: str) -> dict[str, bytes]:
    """Every sheet by the name of its file: pauzeknop-szw-2025-11-04-v1-kerncijfers.csv."""
    return {f"{naam}-{blad.naam.lower().replace('_', '-')}.csv": schrijf_csv(blad) for blad in bladen}


def als_zip(bestanden: Mapping[str, bytes]) -> bytes:
    """Files in one archive: the same files give the same bytes."""
    bak = io.BytesIO()
    with zipfile.ZipFile(bak, "w") as archief:
        for bestand, inhoud in bestanden.items():
            archief.writestr(zipfile.ZipInfo(bestand, (1980, 1, 1, 0, 0, 0)), inhoud, zipfile.ZIP_DEFLATED)
    return bak.getvalue()
