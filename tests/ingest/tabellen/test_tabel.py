"""Tables are found in whatever stands around them, and no answer is lost in a title, a total or a footnote."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ingest.bestanden.lezen import lees_werkmap
from ingest.errors import LeveringGeweigerd
from ingest.inventarisaties.inventarisatie import INVENTARISATIE
from ingest.source import Limieten
from ingest.tabellen.koppen import koppel_alle
from ingest.tabellen.tabel import Tabel, bladen_zonder_tabel, vind_tabellen

Rij = list[object]


def tables(rijen: list[Rij], map_: Path, *, merge: tuple[str, ...] = (), naam: str = "Blad") -> tuple[Tabel, ...]:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    blad.title = naam
    fill(blad, rijen, merge)
    return found(boek, map_)


def fill(blad: Worksheet, rijen: list[Rij], merge: tuple[str, ...] = ()) -> None:
    for nummer, rij in enumerate(rijen, 1):
        for kolom, waarde in enumerate(rij, 1):
            if waarde is not None:
                blad.cell(nummer, kolom, waarde)
    for bereik in merge:
        blad.merge_cells(bereik)


def found(boek: openpyxl.Workbook, map_: Path) -> tuple[Tabel, ...]:
    boek.save(map_ / "boek.xlsx")
    return vind_tabellen(lees_werkmap(map_ / "boek.xlsx", limieten=Limieten()), INVENTARISATIE)


def names(tabel: Tabel) -> list[str]:
    kolom = next(kop.kolom for kop in tabel.koppen if "emeente" in kop.tekst)
    return [rij.cellen[kolom].tekst if kolom in rij.cellen else "" for rij in tabel.rijen]


KOP: Rij = ["Gemeente", "Kennisgeving J/N"]
TWEE: list[Rij] = [["Urk", "J"], ["Assen", "N"]]


@pytest.mark.parametrize(
    ("rijen", "merge", "kop_rijen"),
    [
        ([KOP, *TWEE], (), (1,)),
        ([["Stand per 4 november 2025"], [], KOP, *TWEE], (), (3,)),
        ([["Stand per 4 november 2025"], KOP, *TWEE], (), (2,)),
        ([["Stand per 4 november 2025", None], KOP, *TWEE], ("A1:B1",), (2,)),
        (
            [
                [None, "Project Pauzeknop"],
                [None, None, "Vertrouwelijk"],
                [],
                [None, *KOP],
                [None, *TWEE[0]],
                [None, *TWEE[1]],
            ],
            (),
            (4,),
        ),
        (
            [["Gemeente", "Kennisgeving", None], [None, "J/N", "Sinds"], ["Urk", "J", "2022"], ["Assen", "N"]],
            (),
            (1, 2),
        ),
        (
            [["Gemeente", "Kennisgeving", None], [None, "J/N", "Sinds"], ["Urk", "J", "2022"], ["Assen", "N"]],
            ("B1:C1", "A1:A2"),
            (1, 2),
        ),
        ([["Gemeente", "Kennisgeving"], [None, "J/N"], *TWEE], (), (1, 2)),
        (
            [[None, "Kennisgeving", None], ["Gemeente", "J/N", "Sinds"], ["Urk", "J", "2022"], ["Assen", "N"]],
            ("B1:C1",),
            (1, 2),
        ),
        (
            [
                ["Gemeente", "Zet u de", "Datum"],
                [None, "Kennisgeving in?", "reactie"],
                ["Urk", "J", "2022"],
                ["Assen", "N"],
            ],
            (),
            (1, 2),
        ),
    ],
    ids=[
        "bovenaan",
        "titel en witregel",
        "titel zonder witregel",
        "samengevoegde titel",
        "logo en marge",
        "twee regels",
        "twee regels samengevoegd",
        "twee regels smal",
        "groep boven de kop",
        "afgebroken koppen",
    ],
)
def test_a_header_is_found_wherever_it_stands(
    rijen: list[Rij], merge: tuple[str, ...], kop_rijen: tuple[int, ...], tmp_path: Path
) -> None:
    tabellen = tables(rijen, tmp_path, merge=merge)
    (tabel,) = tabellen
    assert tabel.kop_rijen == kop_rijen
    assert names(tabel) == ["Urk", "Assen"]
    ((_, koppeling),) = koppel_alle(tabellen, INVENTARISATIE, bevestigd={})
    assert {"gemeente", "status"} <= set(koppeling.velden.values())
    assert not koppeling.onzeker


def test_two_header_rows_become_one_heading_a_column(tmp_path: Path) -> None:
    rijen: list[Rij] = [["Gemeente", "Kennisgeving", None], [None, "J/N", "Sinds"], ["Urk", "J", "2022"]]
    tabellen = tables(rijen, tmp_path, merge=("A1:A2", "B1:C1"))
    assert [kop.tekst for kop in tabellen[0].koppen] == ["Gemeente", "Kennisgeving J/N", "Kennisgeving Sinds"]
    assert koppel_alle(tabellen, INVENTARISATIE, bevestigd={})[0][1].velden == {
        1: "gemeente",
        2: "status",
        3: "in_gebruik_vanaf",
    }


@pytest.mark.parametrize(
    "totaal",
    [
        ["Totaal", 342],
        ["Totaal generaal", "200 ja"],
        ["Eindtotaal", 2],
        ["Som", 2],
        ["TOTAAL:", 342],
        ["Nederland", 200],
        ["Aantal ja", 1],
        ["Subtotaal", 2],
        ["Totaal 342 / 200 / 110 / 32"],
    ],
    ids=str,
)
def test_a_total_is_set_apart(totaal: Rij, tmp_path: Path) -> None:
    (tabel,) = tables([KOP, *TWEE, [], totaal], tmp_path)
    assert names(tabel) == ["Urk", "Assen"]
    assert [rij.rij for rij in tabel.totaalrijen] == [5]


@pytest.mark.parametrize(
    "noot",
    [
        "* peildatum 4 november 2025",
        "Bron: NVVK",
        "Toelichting op de tabel",
        "Let op: voorlopige cijfers",
        "Gemeenten die niet hebben gereageerd, zijn twee keer herinnerd",
        "Bijgewerkt op 4 november",
        "Contact: zie hierboven",
        "¹ voorlopig",
    ],
    ids=lambda noot: noot[:20],
)
def test_a_footnote_is_set_apart(noot: str, tmp_path: Path) -> None:
    (tabel,) = tables([KOP, *TWEE, [], [noot]], tmp_path)
    assert names(tabel) == ["Urk", "Assen"]
    assert [cel.tekst for cel in tabel.voetnoten] == [noot]


def test_a_gemeente_without_an_answer_is_a_row_wherever_it_stands(tmp_path: Path) -> None:
    (tabel,) = tables(
        [KOP, ["Zwolle"], *TWEE, ["Utrecht"], [], ["Someren"], ["Bronckhorst"], ["Totaal", 5], ["Texel"]], tmp_path
    )
    assert names(tabel) == ["Zwolle", "Urk", "Assen", "Utrecht", "Someren", "Bronckhorst", "Texel"]


def test_blank_rows_do_not_end_a_table_and_rows_keep_their_number(tmp_path: Path) -> None:
    (tabel,) = tables([KOP, TWEE[0], [], [], TWEE[1]], tmp_path)
    assert [rij.rij for rij in tabel.rijen] == [2, 5]


def test_a_repeated_header_is_no_answer(tmp_path: Path) -> None:
    (tabel,) = tables([KOP, TWEE[0], KOP, TWEE[1]], tmp_path)
    assert names(tabel) == ["Urk", "Assen"]
    assert tabel.herhaalde_koppen == (3,)


def test_a_provincie_above_its_gemeenten_is_carried_to_them(tmp_path: Path) -> None:
    rijen: list[Rij] = [
        KOP,
        ["Drenthe"],
        ["Assen", "J"],
        ["Groningen"],
        ["Veendam", "N"],
        ["Groningen"],
        ["Provincie Utrecht"],
    ]
    (tabel,) = tables([*rijen, ["Utrecht", "J"], ["Zeist"]], tmp_path)
    provincies = [(naam, rij.provincie) for naam, rij in zip(names(tabel), tabel.rijen, strict=True)]
    assert provincies == [
        ("Assen", "Drenthe"),
        ("Veendam", "Groningen"),
        ("Groningen", "Groningen"),
        ("Utrecht", "Utrecht"),
        ("Zeist", "Utrecht"),
    ]


def test_a_provincie_that_stands_once_in_its_own_column_holds_for_the_rows_below(tmp_path: Path) -> None:
    kop: Rij = ["Provincie", "Gemeente", "Kennisgeving J/N"]
    (tabel,) = tables([kop, ["Drenthe", "Assen", "J"], [None, "Emmen", "N"], ["Limburg", "Bergen", "J"]], tmp_path)
    assert [rij.provincie for rij in tabel.rijen] == ["Drenthe", "Drenthe", "Limburg"]


def test_a_merged_provincie_holds_for_every_row_of_the_range(tmp_path: Path) -> None:
    kop: Rij = ["Provincie", "Gemeente", "Kennisgeving J/N"]
    rijen: list[Rij] = [kop, ["Drenthe", "Assen", "J"], [None, "Emmen", "N"], [None, "Meppel", None]]
    (tabel,) = tables(rijen, tmp_path, merge=("A2:A4",))
    assert [rij.provincie for rij in tabel.rijen] == ["Drenthe"] * 3
    assert names(tabel) == ["Assen", "Emmen", "Meppel"]


def test_a_provincie_with_numbers_is_a_total_and_not_a_gemeente(tmp_path: Path) -> None:
    kop: Rij = ["Gemeente", "Kennisgeving J/N", "Aantal"]
    (tabel,) = tables([kop, ["Assen", "J", 1], ["Drenthe", 1, 2]], tmp_path)
    assert names(tabel) == ["Assen"]


def test_every_sheet_is_read_and_its_name_may_be_the_provincie(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    for naam in ("Drenthe", "Friesland", "Toelichting"):
        blad = boek.create_sheet(naam)
        fill(blad, [["Uitleg bij de cijfers"]] if naam == "Toelichting" else [[f"provincie {naam}"], [], KOP, *TWEE])
    tabellen = found(boek, tmp_path)
    assert [(tabel.blad, tabel.provincie, len(tabel.rijen)) for tabel in tabellen] == [
        ("Drenthe", "Drenthe", 2),
        ("Friesland", "Fryslân", 2),
    ]
    werkmap = lees_werkmap(tmp_path / "boek.xlsx", limieten=Limieten())
    assert bladen_zonder_tabel(werkmap, tabellen) == ("Toelichting",)


def test_two_tables_below_each_other_are_two(tmp_path: Path) -> None:
    rijen: list[Rij] = [KOP, *TWEE, [], ["Gemeente", "Status", "Sinds"], ["Zeist", "ja", "2022"]]
    eerste, tweede = tables(rijen, tmp_path)
    assert names(eerste) == ["Urk", "Assen"]
    assert names(tweede) == ["Zeist"]


def test_hidden_rows_and_columns_of_a_table_are_named(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    fill(blad, [KOP, *TWEE])
    blad.row_dimensions[3].hidden = True
    blad.column_dimensions["B"].hidden = True
    (tabel,) = found(boek, tmp_path)
    assert (tabel.verborgen_rijen, tabel.verborgen_kolommen) == ((3,), (2,))
    assert names(tabel) == ["Urk", "Assen"]


def test_a_filled_column_without_a_heading_gets_a_name(tmp_path: Path) -> None:
    (tabel,) = tables(
        [["Gemeente", None, "Provincie"], ["Urk", "ja", "Flevoland"], ["Assen", "nee", "Drenthe"]], tmp_path
    )
    assert tabel.koppen[-1].tekst == "kolom B"


def test_what_stands_beside_a_table_is_no_answer(tmp_path: Path) -> None:
    rijen: list[Rij] = [[*KOP, None, "Samenvatting", "Stuks"], [*TWEE[0], None, "ja", 1], [*TWEE[1], None, "nee", 1]]
    (tabel,) = tables([*rijen, [None, None, None, "samen", 2]], tmp_path)
    assert names(tabel) == ["Urk", "Assen"]
    assert [cel.adres for cel in tabel.voetnoten] == ["D4", "E4"]


def test_a_file_without_any_table_is_refused_with_what_was_found(tmp_path: Path) -> None:
    with pytest.raises(LeveringGeweigerd, match="Beste collega"):
        tables([["Beste collega"], ["zie de bijlage, of mail jan@voorbeeld.nl"]], tmp_path)
    with pytest.raises(LeveringGeweigerd) as weigering:
        tables([["mail jan@voorbeeld.nl"]], tmp_path)
    assert "jan@" not in str(weigering.value)
    assert "[e-mail]" in str(weigering.value)
