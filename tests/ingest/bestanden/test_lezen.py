"""What a file shows is what is read: cells, dates, colours, merged and hidden parts, in every kind of file."""

import datetime as dt
import io
import random
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.formula import ArrayFormula

from ingest.bestanden.cells import Blad, Werkmap
from ingest.bestanden.lezen import lees_werkmap
from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten


def read(boek: openpyxl.Workbook, map_: Path) -> Werkmap:
    boek.save(map_ / "boek.xlsx")
    return lees_werkmap(map_ / "boek.xlsx", limieten=Limieten())


def read_bytes(inhoud: bytes, map_: Path, naam: str = "boek.csv") -> Werkmap:
    (map_ / naam).write_bytes(inhoud)
    return lees_werkmap(map_ / naam, limieten=Limieten())


def one(waarde: object, map_: Path, formaat: str = "General") -> tuple[str, str]:
    boek = openpyxl.Workbook()
    cel = boek.worksheets[0].cell(1, 1, waarde)
    cel.number_format = formaat
    cellen = read(boek, map_).bladen[0].cellen
    return (cellen[0].tekst, cellen[0].soort) if cellen else ("", "leeg")


def texts(blad: Blad) -> dict[str, str]:
    return {cel.adres: cel.tekst for cel in blad.cellen}


@pytest.mark.parametrize(
    ("waarde", "formaat", "verwacht"),
    [
        (518, "General", ("518", "getal")),
        (518.0, "0000", ("518", "getal")),
        (0.1 + 0.2, "General", ("0.3", "getal")),
        (518.5, "0.0", ("518.5", "getal")),
        (0.585, "0.0%", ("0.585", "getal")),
        (123456782, "General", ("123456782", "getal")),
        (-3, "General", ("-3", "getal")),
        (1e21, "General", ("1000000000000000000000", "getal")),
        ("0518", "@", ("0518", "tekst")),
        (" ja ", "General", (" ja ", "tekst")),
        ("   ", "General", ("", "leeg")),
        (True, "General", ("WAAR", "waar")),
        (False, "General", ("ONWAAR", "waar")),
        ("#N/A", "General", ("#N/B", "fout")),
        ("=1+1", "General", ("", "formule_zonder_waarde")),
        (dt.date(2025, 11, 4), "d-m-yyyy", ("2025-11-04", "datum")),
        (dt.datetime(2025, 11, 4, 9, 12), "d-m-yyyy h:mm", ("2025-11-04T09:12:00", "datum")),
        (dt.datetime(2025, 11, 4), "[$-413]d mmmm yyyy;@", ("2025-11-04", "datum")),
        (dt.date(2025, 11, 1), "mmm-yy", ("2025-11", "datum")),
        (dt.date(2025, 11, 25), "mmm-yy", ("2025-11-25", "datum")),
        (dt.date(2025, 1, 1), "yyyy", ("2025", "datum")),
        (dt.time(9, 12), "h:mm", ("09:12:00", "datum")),
        (45965, "General", ("45965", "getal")),
        (45965, '0 "dagen"', ("45965", "getal")),
        (45965, "[Red]#,##0.00", ("45965", "getal")),
        (1.5, "[h]:mm", ("1.5", "getal")),
        (59, "d-m-yyyy", ("1900-02-28", "datum")),
        (61, "d-m-yyyy", ("1900-03-01", "datum")),
        (3e9, "d-m-yyyy", ("3000000000", "getal")),
    ],
)
def test_a_cell_reads_as_excel_shows_it(
    waarde: object, formaat: str, verwacht: tuple[str, str], tmp_path: Path
) -> None:
    assert one(waarde, tmp_path, formaat) == verwacht


def test_a_file_of_the_1904_system_gives_the_same_dates(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    boek.worksheets[0]["A1"] = dt.date(2025, 11, 4)
    assert read(boek, tmp_path).bladen[0].cellen[0].tekst == "2025-11-04"


def test_a_formula_keeps_the_value_that_was_saved_with_it(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "f.xlsx") as boek:
        blad = boek.add_worksheet()
        blad.write_formula("A1", "=1+1", None, 2)
        blad.write_formula("A2", '="ja"', None, "ja")
        blad.write_formula("A3", "=NA()", None, "#N/A")
        blad.write_formula("A4", "=TRUE()", None, True)
    cellen = lees_werkmap(tmp_path / "f.xlsx", limieten=Limieten()).bladen[0].cellen
    assert [(cel.tekst, cel.soort) for cel in cellen] == [
        ("2", "getal"),
        ("ja", "tekst"),
        ("#N/B", "fout"),
        ("WAAR", "waar"),
    ]


def test_rich_text_is_read_as_one_text(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "r.xlsx") as boek:
        blad = boek.add_worksheet()
        blad.write_rich_string("A1", "Nee, ", boek.add_format({"bold": True}), "nog", " niet")
    assert lees_werkmap(tmp_path / "r.xlsx", limieten=Limieten()).bladen[0].cellen[0].tekst == "Nee, nog niet"


@pytest.mark.parametrize(
    ("kleur", "verwacht"),
    [
        (Color(rgb="FF00B050"), "00B050"),
        (Color(indexed=10), "FF0000"),
        (Color(theme=4), "4F81BD"),
        (Color(theme=0), ""),
        (Color(rgb="FFFFFFFF"), ""),
    ],
    ids=["eigen", "genummerd", "thema", "wit uit het thema", "wit"],
)
def test_a_fill_is_read_as_its_colour(kleur: Color, verwacht: str, tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    blad["A1"], blad["B1"] = "Urk", None
    blad["B1"].fill = blad["A1"].fill = PatternFill("solid", fgColor=kleur)
    blad["B2"].fill = PatternFill("solid", fgColor=kleur)
    cellen = read(boek, tmp_path).bladen[0].cellen
    assert cellen[0].kleur == verwacht
    assert [cel.adres for cel in cellen] == (["A1", "B1"] if verwacht else ["A1"])


def test_a_tint_changes_a_theme_colour(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.worksheets[0]["A1"] = "Urk"
    boek.worksheets[0]["A1"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.5))
    assert read(boek, tmp_path).bladen[0].cellen[0].kleur == "A7C0DE"


def test_a_merged_range_repeats_its_value_on_rows_that_hold_one(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    for rij, naam in enumerate(["Assen", "Hoogeveen", None, "Meppel"], 1):
        blad.cell(rij, 2, naam)
    blad["A1"] = "Drenthe"
    blad.merge_cells("A1:A4")
    gelezen = read(boek, tmp_path).bladen[0]
    assert texts(gelezen) == {
        "A1": "Drenthe",
        "B1": "Assen",
        "A2": "Drenthe",
        "B2": "Hoogeveen",
        "A4": "Drenthe",
        "B4": "Meppel",
    }
    assert gelezen.herhaald == {(2, 1), (4, 1)}
    assert gelezen.samengevoegd == ("A1:A4",)


def test_a_merge_over_the_whole_sheet_costs_nothing(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.worksheets[0]["A1"] = "x"
    boek.save(tmp_path / "m.xlsx")
    with zipfile.ZipFile(tmp_path / "m.xlsx") as oud, zipfile.ZipFile(tmp_path / "n.xlsx", "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam).replace(
                b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            )
            nieuw.writestr(naam, inhoud)
    assert len(lees_werkmap(tmp_path / "n.xlsx", limieten=Limieten()).bladen[0].cellen) == 1


def test_hidden_sheets_rows_and_columns_are_read_and_named(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    for rij in range(1, 4):
        blad.append([f"a{rij}", f"b{rij}"])
    blad.row_dimensions[2].hidden = True
    blad.column_dimensions["B"].hidden = True
    geheim, heel_geheim = boek.create_sheet("weg"), boek.create_sheet("erg weg")
    geheim["A1"] = heel_geheim["A1"] = "x"
    geheim.sheet_state, heel_geheim.sheet_state = "hidden", "veryHidden"
    bladen = read(boek, tmp_path).bladen
    assert [(blad.naam, blad.verborgen) for blad in bladen] == [("Sheet", False), ("weg", True), ("erg weg", True)]
    assert bladen[0].verborgen_rijen == {2}
    assert bladen[0].verborgen_kolommen == {2}
    assert texts(bladen[0])["A2"] == "a2"


def test_texts_outside_the_cells_are_handed_over_with_their_place(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    blad["D4"] = "x"
    blad["D4"].comment = Comment("bel 06-12345678", "Jan")
    blad.oddFooter.center.text = "voettekst"
    boek.properties.title = "titeltekst"
    boek.custom_doc_props.append(StringProperty(name="eigen", value="eigenwaarde"))
    boek.defined_names["naampje"] = openpyxl.workbook.defined_name.DefinedName("naampje", attr_text="Sheet!$A$1")
    blad["E1"].hyperlink = "mailto:iemand@voorbeeld.nl"
    los = dict(read(boek, tmp_path).losse_teksten)
    assert "06-12345678" in los["opmerking bij D4 op blad Sheet"]
    assert "voettekst" in los["kop- of voettekst van blad Sheet"]
    assert los["eigenschap 'titel'"] == "titeltekst"
    assert "naampje" in los["benoemd bereik"]
    assert los["koppeling op blad Sheet"] == "mailto:iemand@voorbeeld.nl"
    assert "eigenwaarde" in los.values()


def test_a_million_empty_rows_are_no_rows(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "m.xlsx", {"constant_memory": True}) as boek:
        blad, geel = boek.add_worksheet(), boek.add_format({"bg_color": "yellow"})
        blad.write_row(0, 0, ["Gemeente", "Status"])
        for rij in range(1, 1_048_576):
            blad.set_row(rij, None, geel)
    assert len(lees_werkmap(tmp_path / "m.xlsx", limieten=Limieten()).bladen[0].cellen) == 2


def test_a_cell_in_the_last_corner_of_the_sheet_is_one_cell(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.worksheets[0]["A1"], boek.worksheets[0]["XFD1048576"] = "a", "b"
    assert texts(read(boek, tmp_path).bladen[0]) == {"A1": "a", "XFD1048576": "b"}


def test_every_random_workbook_reads_as_openpyxl_reads_it(tmp_path: Path) -> None:
    kans = random.Random(7)  # noqa: S311 - the same workbooks every time
    keus = [None, "ja", "’s-Gravenhage", "a\nb", 3, 2.75, -0.5, True, 1e-7, 12345678901, "<&>", "ÿ", "1.0"]
    for _ in range(10):
        boek = openpyxl.Workbook()
        for _rij in range(30):
            boek.worksheets[0].append([kans.choice(keus) for _ in range(8)])
        gelezen = read(boek, tmp_path).bladen[0]
        terug = openpyxl.load_workbook(tmp_path / "boek.xlsx").worksheets[0]
        verwacht = {cel.coordinate: cel.value for rij in terug.iter_rows() for cel in rij if cel.value is not None}
        assert texts(gelezen).keys() == verwacht.keys()
        for adres, waarde in verwacht.items():
            tekst = texts(gelezen)[adres]
            gelijk = tekst == {True: "WAAR", False: "ONWAAR"}[waarde] if isinstance(waarde, bool) else None
            assert (
                gelijk
                if gelijk is not None
                else (float(tekst) == waarde if not isinstance(waarde, str) else tekst == waarde)
            )


@pytest.mark.parametrize("formule", ["=SUM(A1:A2)", ArrayFormula("B1:B2", "=A1:A2*2")], ids=["gewoon", "matrix"])
def test_a_formula_without_a_value_is_named_as_one(formule: object, tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.worksheets[0]["B1"] = formule
    assert read(boek, tmp_path).bladen[0].cellen[0].soort == "formule_zonder_waarde"


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        (
            "Gemeente;Status\nSúdwest-Fryslân;ja\n".encode(),
            {"A1": "Gemeente", "B1": "Status", "A2": "Súdwest-Fryslân", "B2": "ja"},
        ),
        ("\ufeffGemeente,Status\n".encode(), {"A1": "Gemeente", "B1": "Status"}),
        ("Fryslân\tja\n".encode("cp1252"), {"A1": "Fryslân", "B1": "ja"}),
        ("Fryslân;ja\r\n".encode("utf-16"), {"A1": "Fryslân", "B1": "ja"}),
        (b"sep=;\nGemeente;Status\n", {"A2": "Gemeente", "B2": "Status"}),
        (b'a;"b\nc";d\ne;f;g\n', {"A1": "a", "B1": "b\nc", "C1": "d", "A2": "e", "B2": "f", "C2": "g"}),
        (b"a;b\n\n;\nc;d\n", {"A1": "a", "B1": "b", "A4": "c", "B4": "d"}),
        (
            b"Nuenen, Gerwen en Nederwetten;ja\nUrk;nee\n",
            {"A1": "Nuenen, Gerwen en Nederwetten", "B1": "ja", "A2": "Urk", "B2": "nee"},
        ),
        (b"a;1,5\nb;2,5\n", {"A1": "a", "B1": "1,5", "A2": "b", "B2": "2,5"}),
        (b"'0518;ja\n", {"A1": "'0518", "B1": "ja"}),
        (b"a;b\rc;d\r", {"A1": "a", "B1": "b", "A2": "c", "B2": "d"}),
    ],
    ids=[
        "utf-8",
        "bom en komma",
        "windows en tab",
        "utf-16",
        "sep=",
        "regels in een veld",
        "lege regels",
        "komma in een naam",
        "decimale komma",
        "apostrof",
        "oude mac",
    ],
)
def test_a_csv_file_reads_as_excel_would_show_it(inhoud: bytes, verwacht: dict[str, str], tmp_path: Path) -> None:
    werkmap = read_bytes(inhoud, tmp_path)
    assert werkmap.bladen[0].naam == "CSV"
    assert texts(werkmap.bladen[0]) == verwacht


def test_a_quote_that_never_closes_does_not_swallow_rows(tmp_path: Path) -> None:
    with pytest.raises(LeveringGeweigerd, match="Vanaf rij 2 staat een aanhalingsteken"):
        read_bytes(b'Gemeente;Status\n"Urk;ja\nAssen;nee\n', tmp_path)


def open_document() -> bytes:
    document = OpenDocumentSpreadsheet()
    groen = Style(name="groen", family="table-cell")
    groen.addElement(TableCellProperties(backgroundcolor="#00b050"))
    weg = Style(name="weg", family="table")
    weg.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(groen)
    document.automaticstyles.addElement(weg)
    blad = Table(name="Blad")
    rij = TableRow()
    for waarde in ({"valuetype": "float", "value": "518"}, {"valuetype": "date", "datevalue": "2025-11-04"}):
        rij.addElement(TableCell(**waarde))
    cel = TableCell(valuetype="string", stylename="groen", numbercolumnsspanned=2, numberrowsspanned=1)
    cel.addElement(P(text="ja, maar"))
    cel.addElement(P(text="nog niet"))
    noot = Annotation()
    noot.addElement(P(text="bel 06-12345678"))
    cel.addElement(noot)
    rij.addElement(cel)
    rij.addElement(CoveredTableCell())
    rij.addElement(TableCell(valuetype="boolean", booleanvalue="true"))
    rij.addElement(TableCell(formula="of:=1+1"))
    rij.addElement(TableCell(numbercolumnsrepeated=16_000))
    blad.addElement(rij)
    leeg = TableRow(numberrowsrepeated=1_048_000)
    leeg.addElement(TableCell(numbercolumnsrepeated=16_384, stylename="groen"))
    blad.addElement(leeg)
    verborgen = TableRow(visibility="collapse")
    verborgen.addElement(TableCell(valuetype="float", value="3"))
    blad.addElement(verborgen)
    document.spreadsheet.addElement(blad)
    document.spreadsheet.addElement(Table(name="Geheim", stylename="weg"))
    stroom = io.BytesIO()
    document.write(stroom)
    return stroom.getvalue()


def test_an_open_document_reads_like_a_workbook(tmp_path: Path) -> None:
    werkmap = read_bytes(open_document(), tmp_path, "boek.ods")
    blad = werkmap.bladen[0]
    assert texts(blad) == {
        "A1": "518",
        "B1": "2025-11-04",
        "C1": "ja, maar\nnog niet",
        "D1": "ja, maar\nnog niet",
        "E1": "WAAR",
        "F1": "",
        "A1048002": "3",
    }
    assert [cel.soort for cel in blad.cellen[:2]] == ["getal", "datum"]
    assert blad.cellen[2].kleur == "00B050"
    assert blad.cellen[5].soort == "formule_zonder_waarde"
    assert blad.verborgen_rijen == {1_048_002}
    assert [(blad.naam, blad.verborgen) for blad in werkmap.bladen] == [("Blad", False), ("Geheim", True)]
    assert "06-12345678" in dict(werkmap.losse_teksten)["opmerking bij C1 op blad Blad"]


def test_the_fingerprint_of_a_file_is_that_of_its_bytes(tmp_path: Path) -> None:
    werkmap = read_bytes(b"a;b\n", tmp_path)
    assert werkmap.sha256 == "9a8be2eb1604c06722f17a9bbdb1160123efa0dcf87979013ead941593977af2"
