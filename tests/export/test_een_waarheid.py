"""One truth: every figure on three days says the same in every form of the report and on the command line."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date, datetime

import pytest
from odf.element import Element
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from odf.teletype import extractText
from odf.text import P
from openpyxl import load_workbook

from export.blad import Blad, Cel, Getal, als_tekst
from export.csv import csv_bestanden
from export.html import schrijf_html
from export.ods import schrijf_ods
from export.werkboek import ministerie_bladen
from export.xlsx import schrijf_xlsx
from indicators.__main__ import main
from indicators.cijferboek import ALLE
from indicators.measure import measure
from indicators.measurement import Status
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import aanvaard, anker, bewaar_inventarisatie
from tests.export.celteksten import celteksten
from tests.logstenen import bewaar_log
from tests.rolstenen import PEILDATUM, lograrijen, met_rollen

DAGEN = (date(2025, 2, 28), date(2025, 9, 15), PEILDATUM)
ROLLEN = ("intern", "ministerie", "publiek")
Tabellen = dict[str, list[list[float | str]]]
BLADEN = ("Kerncijfers", "Pauzes", "Schuldeisers_sector")


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    data = tmp_path_factory.mktemp("waarheid")
    signalen, reacties = lograrijen(900)
    lezingen = [
        bewaar_inventarisatie(data, dag, anker(dag, ja=ja)) for dag, ja in zip(DAGEN, (60, 120, 200), strict=True)
    ]
    lezingen += [bewaar_log(data, "signalen", signalen, peildatum=PEILDATUM),
                 bewaar_log(data, "reacties", reacties, peildatum=PEILDATUM)]  # fmt: skip
    return met_rollen(aanvaard(data, lezingen))


@pytest.mark.parametrize("dag", DAGEN, ids=str)
@pytest.mark.parametrize("rol", ROLLEN)
def test_every_form_holds_the_same_value_or_the_same_mark(editie: Editie, rol: str, dag: date) -> None:
    bladen = [blad for blad in ministerie_bladen(Stand(editie, dag, rol)) if blad.naam in BLADEN]
    bedoeld = {blad.naam: [[_inhoud(cel) for cel in rij] for rij in blad.rijen] for blad in bladen}
    assert sum(len(rijen) for rijen in bedoeld.values()) > 80
    assert _uit_xlsx(bladen, dag) == bedoeld
    assert _uit_ods(bladen, dag) == bedoeld
    assert _uit_csv(bladen) == bedoeld
    assert celteksten(schrijf_html(bladen, titel="x")).cellen == [
        als_tekst(cel) for blad in bladen for rij in blad.rijen for cel in rij
    ]


def _inhoud(cel: Cel) -> float | str:
    """A number as a number to nine digits, anything else as a reader meets it."""
    return round(float(cel.waarde), 9) if isinstance(cel, Getal) else als_tekst(cel)


def _uit_xlsx(bladen: Sequence[Blad], dag: date) -> Tabellen:
    boek = load_workbook(io.BytesIO(schrijf_xlsx(bladen, titel="x", dag=dag)))
    uit: Tabellen = {}
    for blad in bladen:
        rijen = [rij for rij in boek[blad.naam].iter_rows(values_only=True) if any(x is not None for x in rij)]
        uit[blad.naam] = [[_van_excel(x) for x in rij[: len(blad.kolommen)]] for rij in rijen[-len(blad.rijen) :]]
    return uit


def _van_excel(cel: object) -> float | str:
    if isinstance(cel, datetime):
        return als_tekst(cel.date())
    return round(float(cel), 9) if isinstance(cel, int | float) else str(cel or "")


def _uit_ods(bladen: Sequence[Blad], dag: date) -> Tabellen:
    document = load(io.BytesIO(schrijf_ods(bladen, titel="x", dag=dag)))
    uit: Tabellen = {}
    for tabel in document.getElementsByType(Table):
        rijen = [
            [_van_ods(cel) for cel in rij.getElementsByType(TableCell)] for rij in tabel.getElementsByType(TableRow)
        ]
        blad = next((blad for blad in bladen if blad.naam == tabel.getAttribute("name")), None)
        if blad:
            uit[blad.naam] = rijen[-len(blad.rijen) :]
    return uit


def _van_ods(cel: Element) -> float | str:
    if cel.getAttribute("valuetype") in ("float", "percentage"):
        return round(float(cel.getAttribute("value")), 9)
    return "\n".join(map(extractText, cel.getElementsByType(P)))


def _uit_csv(bladen: Sequence[Blad]) -> Tabellen:
    uit: Tabellen = {}
    for blad, inhoud in zip(bladen, csv_bestanden(bladen, "x").values(), strict=True):
        rijen = list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";"))[1:]
        uit[blad.naam] = [
            [_van_csv(tekst, cel) for tekst, cel in zip(gelezen[:-1], rij, strict=True)]
            for gelezen, rij in zip(rijen, blad.rijen, strict=True)
        ]
    return uit


def _van_csv(tekst: str, cel: Cel) -> float | str:
    """A date and a number are written for machines; a text that a spreadsheet could take for a formula is quoted."""
    if isinstance(cel, Getal):
        return round(float(tekst.replace(",", ".")), 9)
    return als_tekst(date.fromisoformat(tekst)) if isinstance(cel, date) else tekst.removeprefix("'")


@pytest.mark.parametrize("rol", ROLLEN)
def test_the_command_line_prints_what_measure_says_of_every_figure(
    editie: Editie, rol: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    for dag in DAGEN:
        assert main(["--rol", rol, "--peildatum", dag.isoformat(), "--json"]) == 0
        gezegd = {x["code"]: x for x in json.loads(capsys.readouterr().out)}
        assert set(gezegd) == {i.code for i in ALLE}
        for i in ALLE:
            rijen = measure(i, Stand(editie, dag, rol)).als_json()["rijen"]
            assert gezegd[i.code]["rijen"] == rijen, (i.code, dag)
            assert all(rij["teller"] is None for rij in rijen if rij["status"] == Status.ONDERDRUKT)
