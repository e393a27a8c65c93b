"""CSV files: readable by a Dutch spreadsheet, and equal to the workbook."""

import csv
import io
from datetime import date

from export.blad import Blad, Cel, Controle, Getal
from export.csv import als_zip, csv_bestanden
from export.werkboek import ministerie_bladen
from store.stand import Stand


def _gelezen(inhoud: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def _waarde(cel: Cel) -> object:
    if isinstance(cel, Getal | Controle):
        return float(cel.waarde)
    return cel.isoformat() if isinstance(cel, date) else cel


def _terug(tekst: str, cel: Cel) -> object:
    return float(tekst.replace(",", ".")) if isinstance(cel, Getal | Controle) else tekst.removeprefix("'")


def test_every_cell_of_every_sheet_comes_back(stand: Stand) -> None:
    bladen = ministerie_bladen(Stand(stand.editie, stand.peildatum), met_gemeenten=True)
    for blad, inhoud in zip(bladen, csv_bestanden(bladen, "x").values(), strict=True):
        kop, *rijen = _gelezen(inhoud)
        assert kop == [*(kolom.kop for kolom in blad.kolommen), "afkomst"]
        for gelezen, rij in zip(rijen, blad.rijen, strict=True):
            assert [_terug(t, c) for t, c in zip(gelezen[:-1], rij, strict=True)] == [_van(c) for c in rij]
            assert gelezen[-1] == blad.stempel


def _van(cel: Cel) -> object:
    waarde = _waarde(cel)
    return waarde.removeprefix("'") if isinstance(waarde, str) else waarde


def test_files_begin_with_a_bom_and_have_names_in_lower_case(stand: Stand) -> None:
    bestanden = csv_bestanden(ministerie_bladen(stand), "pauzeknop-szw-2025-11-04-v1")
    assert "pauzeknop-szw-2025-11-04-v1-adoptie-provincie.csv" in bestanden
    assert all(naam == naam.lower() and " " not in naam and "_" not in naam for naam in bestanden)
    assert all(inhoud.startswith(b"\xef\xbb\xbf") for inhoud in bestanden.values())


def test_a_sheet_without_rows_is_a_heading_alone() -> None:
    leeg = Blad("Leeg", "Leeg", "stempel", (), ())
    assert als_zip(csv_bestanden([leeg], "x")).startswith(b"PK")
