"""The ministry workbook: the norm, one truth with measure, the same bytes, hostile text."""

import hashlib
import io
import os
import re
import subprocess
import sys
import time
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from export.blad import Blad, Getal, Kolom
from export.csv import schrijf_csv
from export.kerncijfers import PER_PROVINCIE, uitsplitsing
from export.werkboek import GemeentenNietNoemenError, ministerie_bladen, ministerie_werkboek
from export.xlsx import schrijf_xlsx
from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.cijferboek import ALLE
from indicators.measure import measure
from indicators.measurement import TOTAAL
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, winkel
from tests.export.norm import bevindingen

VIJANDIG = (
    "=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\tx", "\rx", "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>", "lang " * 9000, "nul\x00bel\x07", "😀 \u202eمرحبا",
)  # fmt: skip
VASTE_BLADEN = [
    "Leeswijzer", "Citeren", "Kerncijfers", "Adoptie_provincie", "Adoptie_grootteklasse", "Tijdreeks", "Pauzes",
    "Schuldeisers_sector", "Datakwaliteit", "Grafiek_tijdreeks", "Grafiek_provincie", "Definities", "Noten",
]  # fmt: skip


def _rijen(vel: Worksheet) -> list[dict[str, object]]:
    """The marked table of a sheet as records."""
    tabel = next(iter(vel.tables.values()))
    kop, *rijen = [[cel.value for cel in rij] for rij in vel[tabel.ref]]
    return [dict(zip(kop, rij, strict=True)) for rij in rijen]


def _bijna(waarde: float | None, anders: str = "") -> object:
    """What Excel keeps of a number: sixteen digits."""
    return anders if waarde is None else pytest.approx(waarde, rel=1e-14, abs=1e-15)


def _boek(inhoud: bytes, **opties: bool):
    return load_workbook(io.BytesIO(inhoud), **opties)


@pytest.mark.parametrize(("rol", "met_gemeenten"), [("ministerie", False), ("werkgroep", True), ("intern", True)])
def test_a_workbook_meets_the_spreadsheet_norm(stand: Stand, rol: str, met_gemeenten: bool) -> None:
    assert (
        bevindingen(ministerie_werkboek(Stand(stand.editie, stand.peildatum, rol), met_gemeenten=met_gemeenten)) == []
    )


def test_a_workbook_of_the_first_peildatum_meets_the_norm_too(stand: Stand) -> None:
    eerste = stand.op(stand.editie.inventarisaties[0])
    assert bevindingen(ministerie_werkboek(eerste)) == []


def test_the_norm_finds_what_is_wrong() -> None:
    los = Blad("Te_veel", "Titel", "stempel", (Kolom("Kop"),), (("",), ("[x]",)))
    fouten = bevindingen(schrijf_xlsx([los], titel="x", dag=ANKERDAG))
    assert any("lege cel" in fout for fout in fouten)


def test_the_norm_finds_a_note_or_sign_that_nobody_explains() -> None:
    kop = (Kolom("Waarde"), Kolom("noot"))
    los = Blad("Cijfers", "Titel", "stempel", kop, (("[c]", "noot 2"),))
    assert any("verwijst nergens" in fout for fout in bevindingen(schrijf_xlsx([los], titel="x", dag=ANKERDAG)))
    uitleg = Blad("Noten", "Titel", "stempel", (Kolom("Noot"), Kolom("Betekenis")), (("noot 1", "Een zin."),))
    fouten = bevindingen(schrijf_xlsx([los, uitleg], titel="x", dag=ANKERDAG))
    assert "Noten: niet gebruikt of niet uitgelegd: ['Teken [c]', 'noot 1', 'noot 2']" in fouten


def test_the_sheets_stand_in_their_order(stand: Stand) -> None:
    assert _boek(ministerie_werkboek(stand)).sheetnames == VASTE_BLADEN
    met = _boek(ministerie_werkboek(Stand(stand.editie, stand.peildatum), met_gemeenten=True)).sheetnames
    assert met == [*VASTE_BLADEN[:5], "Adoptie_gemeente", *VASTE_BLADEN[5:]]


def test_every_row_of_kerncijfers_is_what_measure_says(stand: Stand) -> None:
    gelezen = _rijen(_boek(ministerie_werkboek(stand))["Kerncijfers"])
    plaats = 0
    alle = [(deel, TOTAAL) for i in ALLE for deel in i.delen if not deel.over_mensen]
    for indicator, per in alle + [(i, "provincie") for i in PER_PROVINCIE]:
        nu, toen = measure(indicator, stand, per=per), measure(indicator, stand.op(date(2025, 6, 30)), per=per)
        for rij in nu.rijen:
            gelezen_rij, eerder = gelezen[plaats], toen.rij(rij.groep, rij.maat)
            plaats += 1
            assert gelezen_rij["indicator_code"] == indicator.code
            assert gelezen_rij["uitsplitsing"] == uitsplitsing(nu, rij)
            assert gelezen_rij["regio_code"] == ("NL" if per == TOTAAL else rij.groep)
            assert gelezen_rij["peildatum"] == datetime(2025, 11, 4)
            for kolom in ("teller", "noemer", "waarde", "ondergrens", "bovengrens"):
                waarde = getattr(rij, kolom)
                assert gelezen_rij[kolom] == _bijna(waarde, "[x]" if kolom == "waarde" else "[z]")
            if rij.waarde is not None and eerder is not None and eerder.waarde is not None:
                assert gelezen_rij["vorige_waarde"] == _bijna(eerder.waarde)
                assert gelezen_rij["verschil"] == _bijna(rij.waarde - eerder.waarde)
    assert plaats == len(gelezen)


def test_shares_are_fractions_that_show_as_percentages(stand: Stand) -> None:
    vel = _boek(ministerie_werkboek(stand))["Kerncijfers"]
    rij = next(rij for rij in vel.iter_rows() if rij[0].value == "ADO-01")
    assert (rij[10].value, rij[10].number_format) == (200 / 342, "0.0%")
    assert (rij[8].value, rij[8].number_format) == (200, "#,##0")
    assert (rij[15].value, rij[15].number_format) == (_bijna(80 / 342), '0.0%"-punt"')


@pytest.mark.parametrize("blad", ["Adoptie_provincie", "Adoptie_grootteklasse"])
def test_the_three_standen_add_up_per_row_and_to_nederland(stand: Stand, blad: str) -> None:
    *delen, nederland = _rijen(_boek(ministerie_werkboek(stand), data_only=True)[blad])
    tellingen = ("Gebruikt de Kennisgeving", "Gebruikt (nog) niet", "Gaf geen antwoord")
    for rij in [*delen, nederland]:
        assert sum(rij[kop] for kop in tellingen) == rij["Alle gemeenten"]
        assert rij["Controle: drie samen min alle"] == 0
    for kop in (*tellingen, "Alle gemeenten", "Alle inwoners"):
        assert sum(rij[kop] for rij in delen) == nederland[kop]
    assert [nederland[kop] for kop in tellingen] == [
        measure(i, stand).totaal().teller for i in (ADO_01, ADO_02, ADO_03)
    ]


def test_the_only_formulas_are_checks_that_carry_their_value(stand: Stand) -> None:
    formules = [
        cel
        for vel in _boek(ministerie_werkboek(stand))
        for rij in vel.iter_rows()
        for cel in rij
        if cel.data_type == "f"
    ]
    assert len(formules) == 13 + 9
    assert all(re.fullmatch(r"=SUM\(C\d+,D\d+,E\d+\)-F\d+", cel.value) for cel in formules)


def test_the_time_series_keeps_the_approximate_figure_apart(stand: Stand) -> None:
    rijen = _rijen(_boek(ministerie_werkboek(stand))["Tijdreeks"])
    los = [rij for rij in rijen if rij["markering"] == "benadering"]
    assert [(rij["benadering"], rij["teller"], rij["waarde"]) for rij in los] == [(60, "[x]", "[x]")]
    assert "circa 60" in los[0]["bron"]
    geleverd = [
        rij["teller"] for rij in rijen if rij["markering"] != "benadering" and rij["indicator_code"] == "ADO-01"
    ]
    assert geleverd == [60, 120, 200]
    assert all(rij["benadering"] == "[z]" for rij in rijen if rij["markering"] != "benadering")


def test_the_time_series_keeps_to_the_period(stand: Stand) -> None:
    blad = next(
        b for b in ministerie_bladen(stand, van=date(2025, 6, 1), tot=date(2025, 7, 1)) if b.naam == "Tijdreeks"
    )
    assert {rij[0] for rij in blad.rijen} == {date(2025, 6, 30)}


def test_the_leeswijzer_names_stand_files_and_signs(stand: Stand) -> None:
    rijen = {rij["Onderwerp"]: rij["Toelichting"] for rij in _rijen(_boek(ministerie_werkboek(stand))["Leeswijzer"])}
    assert rijen["Peildatum"] == "4 november 2025"
    assert rijen["Vorige peildatum"] == "30 juni 2025"
    assert rijen["Kenmerk van de editie (hash)"] == stand.editie.manifest["hash"]
    assert {f"Teken {kort}" for kort in ("[c]", "[x]", "[z]")} == {kop for kop in rijen if kop.startswith("Teken")}
    for levering in stand.editie.leveringen:
        assert levering.sha256 in rijen[f"Bron: levering {levering.nummer}"]
        assert levering.bestand in rijen[f"Bron: levering {levering.nummer}"]


def test_fictional_data_say_so_on_every_sheet_and_real_data_never(stand: Stand, tmp_path) -> None:
    for vel in _boek(ministerie_werkboek(stand)):
        assert "Voorbeelddata (fictief)" in vel["A2"].value
        assert "Voorbeelddata (fictief)" in vel.oddFooter.left.text
    echt = winkel(tmp_path, [(ANKERDAG, anker())])
    assert b"Voorbeelddata" not in b"".join(schrijf_csv(b) for b in ministerie_bladen(Stand(echt, ANKERDAG)))


@pytest.mark.parametrize("rol", ["ministerie", "publiek"])
def test_gemeenten_by_name_are_refused_where_the_rule_says_no(stand: Stand, rol: str) -> None:
    with pytest.raises(GemeentenNietNoemenError):
        ministerie_werkboek(Stand(stand.editie, stand.peildatum, rol), met_gemeenten=True)


def test_the_werkgroep_gets_only_users_by_name(stand: Stand) -> None:
    boek = _boek(ministerie_werkboek(Stand(stand.editie, stand.peildatum, "werkgroep"), met_gemeenten=True))
    rijen = _rijen(boek["Adoptie_gemeente"])
    assert len(rijen) == 200
    assert {rij["Stand"] for rij in rijen} == {"Gebruikt"}


def test_other_processes_at_other_times_write_the_same_bytes(stand: Stand) -> None:
    opdracht = (
        "import hashlib, sys; from datetime import date; from pathlib import Path;"
        "from export.werkboek import ministerie_bladen, ministerie_werkboek; from export.vormen import als_een, rapport;"
        "from export.ods import schrijf_ods; from export.html import schrijf_html;"
        "from store.editie import lees_editie; from store.stand import Stand;"
        "s = Stand(lees_editie(data=Path(sys.argv[1])), date(2025, 11, 4), 'ministerie'); b = ministerie_bladen(s);"
        "uit = (ministerie_werkboek(s), als_een(rapport(b, s, naam='x', vorm='csv'), 'csv'), schrijf_ods(b, titel='x', dag=s.peildatum), schrijf_html(b, titel='x'));"
        "print([hashlib.sha256(x).hexdigest() for x in uit])"
    )
    gemaakt = []
    for zaad in ("1", "2"):
        omgeving = {**os.environ, "PYTHONHASHSEED": zaad, "TZ": "UTC" if zaad == "1" else "Asia/Tokyo"}
        kind = subprocess.run(
            [sys.executable, "-c", opdracht, str(stand.editie.data)],
            env=omgeving,
            capture_output=True,
            text=True,
            check=True,
        )
        gemaakt.append(kind.stdout)
        time.sleep(2)
    assert gemaakt[0] == gemaakt[1]
    assert hashlib.sha256(ministerie_werkboek(stand)).hexdigest() in gemaakt[0]


@pytest.mark.parametrize("tekst", VIJANDIG, ids=range(len(VIJANDIG)))
def test_a_hostile_text_stays_text_in_a_workbook(tekst: str) -> None:
    blad = Blad("Vijandig", "Vijandig", "stempel", (Kolom("Tekst"), Kolom("Getal")), ((tekst, Getal(-1)),))
    inhoud = schrijf_xlsx([blad], titel="x", dag=ANKERDAG)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        assert not any("hyperlink" in naam.lower() for naam in archief.namelist())
        assert b"<f>" not in archief.read("xl/worksheets/sheet1.xml")
    cel, getal = next(c for c in _boek(inhoud)["Vijandig"].iter_rows() if c[1].value == -1)
    assert cel.data_type == "s"
    assert getal.data_type == "n"
    if tekst.isprintable() and len(tekst) < 100:
        assert cel.value == tekst
    assert cel.value.strip()[:4] == tekst.strip().replace("\x00", " ")[:4]
    assert len(cel.value) <= 32_767


@pytest.mark.parametrize("tekst", VIJANDIG, ids=range(len(VIJANDIG)))
def test_a_hostile_text_is_quoted_in_csv_and_numbers_are_left_alone(tekst: str) -> None:
    blad = Blad("Vijandig", "Vijandig", "stempel", (Kolom("Tekst"), Kolom("Getal")), ((tekst, Getal(-1.5)),))
    regel = schrijf_csv(blad).decode("utf-8-sig").split("\r\n", 1)[1]
    gevaarlijk = tekst[0] in "=+-@\t\r"
    assert regel.lstrip('"').startswith("'") == gevaarlijk
    assert ";-1,5;" in regel
