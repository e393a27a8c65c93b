"""The sheet Citeren, the calendar, and the description of the CSV files."""

import csv
import io
import json
import re
from datetime import date

import pytest

from export.blad import als_tekst
from export.citeren import MEESTE_ZINNEN, citeren
from export.csv import csv_bestanden
from export.datapakket import datapakket
from export.kalender import volgende_cijfers, volgende_maand
from export.stempel import CONCEPT, Uitgave
from export.vormen import rapport
from export.werkboek import ministerie_bladen
from indicators.lijsten import gemeenten
from store.schijf import sha256_van
from store.stand import Stand
from tests.bouwstenen import anker, winkel


def _rijen(stand: Stand, uitgave: Uitgave = CONCEPT) -> list[dict[str, str]]:
    blad = citeren(stand, uitgave)
    koppen = [kolom.kop for kolom in blad.kolommen]
    return [dict(zip(koppen, map(als_tekst, rij), strict=True)) for rij in blad.rijen]


def test_few_sentences_and_then_one_per_provincie(stand: Stand) -> None:
    rijen = _rijen(stand)
    assert len(rijen) - 12 <= MEESTE_ZINNEN
    provincies = sorted({g.provincie_naam for g in gemeenten(stand)})
    for naam, rij in zip(provincies, rijen[-12:], strict=True):
        assert f"in {naam} " in rij["Zin"]


def test_no_sentence_has_a_bare_percentage_and_each_names_its_day(stand: Stand) -> None:
    for rij in _rijen(stand):
        assert "4 november 2025" in rij["Zin"]
        assert not re.search(r"%", re.sub(r"\(\d+,\d%\)", "", rij["Zin"]))
        assert rij["Bron"].startswith("NVVK")


def test_each_row_says_concept_until_it_is_vastgesteld(stand: Stand, tmp_path) -> None:
    assert all(rij["Status"].startswith("concept") for rij in _rijen(stand))
    echt = Stand(winkel(tmp_path, [(stand.peildatum, anker())]), stand.peildatum, "ministerie")
    vast = Uitgave(1, "projectleider", "hoofd communicatie", "2025-12-01")
    assert {rij["Status"] for rij in _rijen(echt, vast)} == {"vastgesteld"}


def test_what_not_to_say_names_the_share_of_its_own_row(stand: Stand) -> None:
    for rij in _rijen(stand):
        for aandeel in re.findall(r"\d+,\d%", rij["Zeg niet"]):
            assert aandeel in rij["Cijfer"]


@pytest.mark.parametrize(
    ("dag", "maand"),
    [
        (date(2025, 11, 4), date(2025, 12, 1)),
        (date(2025, 12, 31), date(2025, 12, 1)),
        (date(2026, 1, 1), date(2026, 6, 1)),
    ],
)
def test_the_next_expected_month_comes_from_the_table(dag: date, maand: date) -> None:
    assert volgende_maand(dag) == maand


def test_the_reader_hears_when_the_next_figures_are_expected() -> None:
    assert "december 2025" in volgende_cijfers(date(2025, 11, 4))
    assert "juni 2026" in volgende_cijfers(date(2025, 11, 4))
    assert "juni 2026" in volgende_cijfers(date(2025, 12, 20))


def test_the_description_fits_the_files(stand: Stand) -> None:
    bladen = ministerie_bladen(Stand(stand.editie, stand.peildatum), met_gemeenten=True)
    bestanden = csv_bestanden(bladen, "x")
    pakket = json.loads(datapakket(bladen, "x"))
    assert [bron["path"] for bron in pakket["resources"]] == list(bestanden)
    for bron in pakket["resources"]:
        inhoud = bestanden[bron["path"]]
        assert (bron["bytes"], bron["hash"]) == (len(inhoud), f"sha256:{sha256_van(inhoud)}")
        dialect, schema = bron["dialect"], bron["schema"]
        tabel = csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=dialect["delimiter"])
        kop, *rijen = tabel
        assert kop == [veld["name"] for veld in schema["fields"]]
        assert {"[x]", "[c]", "[u]", "[z]"} <= set(schema["missingValues"])
        for rij in rijen:
            for tekst, veld in zip(rij, schema["fields"], strict=True):
                _past(tekst, veld, schema["missingValues"])


def _past(tekst: str, veld: dict[str, str], ontbreekt: list[str]) -> None:
    if tekst in ontbreekt:
        return
    if veld["type"] == "number":
        assert veld["decimalChar"] == ","
        float(tekst.replace(",", "."))
    if veld["type"] == "date":
        date.fromisoformat(tekst)


def test_the_name_of_the_description_does_not_clash_with_another_report(stand: Stand) -> None:
    namen = rapport(ministerie_bladen(stand), stand, naam="x", vorm="csv")
    assert "x-datapackage.json" in namen
