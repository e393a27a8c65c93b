"""Two thousand damaged workbooks: the parent never falls over, never waits long, never reads rows that are not there."""

import io
import random
import time
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from ingest.bestanden.lezen import lees_werkmap
from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten

RIJEN = 40


def plain() -> bytes:
    boek = openpyxl.Workbook()
    for nummer in range(RIJEN):
        boek.worksheets[0].append([f"Gemeente {nummer}", "Ja", nummer])
    return saved(boek)


def merged() -> bytes:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    for nummer in range(1, RIJEN + 1):
        blad.append(["", f"Gemeente {nummer}", "Nee"])
    blad["A1"] = "Drenthe"
    blad.merge_cells(f"A1:A{RIJEN}")
    return saved(boek)


def saved(boek: openpyxl.Workbook) -> bytes:
    stroom = io.BytesIO()
    boek.save(stroom)
    return stroom.getvalue()


def shared_strings() -> bytes:
    stroom = io.BytesIO()
    boek = xlsxwriter.Workbook(stroom)
    blad = boek.add_worksheet("Overzicht")
    for nummer in range(RIJEN):
        blad.write_row(nummer, 0, [f"Gemeente {nummer}", "Ja", 45_965])
    boek.close()
    return bytes(stroom.getvalue())


def text() -> bytes:
    return "".join(f"Gemeente {nummer};Ja;é\n" for nummer in range(RIJEN)).encode()


def open_document() -> bytes:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    blad = Table(name="Blad")
    for nummer in range(RIJEN):
        rij = TableRow()
        cel = TableCell(valuetype="string")
        cel.addElement(P(text=f"Gemeente {nummer}"))
        rij.addElement(cel)
        blad.addElement(rij)
    document.spreadsheet.addElement(blad)
    stroom = io.BytesIO()
    document.write(stroom)
    return stroom.getvalue()


def damaged(inhoud: bytes, kans: random.Random) -> bytes:
    if kans.random() < 0.3:
        return inhoud[: kans.randrange(len(inhoud))]
    anders = bytearray(inhoud)
    for _ in range(kans.choice((1, 1, 2, 8))):
        anders[kans.randrange(len(anders))] ^= 1 << kans.randrange(8)
    return bytes(anders)


@pytest.mark.proof
@pytest.mark.parametrize("maak", [plain, merged, shared_strings, text, open_document], ids=lambda maak: maak.__name__)
def test_damage_is_refused_or_harmless(maak: object, tmp_path: Path) -> None:
    assert callable(maak)
    inhoud, pad = maak(), tmp_path / "stuk.xlsx"
    kans = random.Random(4)  # noqa: S311 - the same damage every time
    langst, geweigerd = 0.0, 0
    for _ in range(400):
        pad.write_bytes(damaged(inhoud, kans))
        begin = time.monotonic()
        try:
            werkmap = lees_werkmap(pad, limieten=Limieten())
        except LeveringGeweigerd:
            geweigerd += 1
        else:
            assert sum(len({cel.rij for cel in blad.cellen}) for blad in werkmap.bladen) <= RIJEN + 1
        langst = max(langst, time.monotonic() - begin)
    assert langst < 20
    assert geweigerd > 50 or maak is text  # damaged text is still text
