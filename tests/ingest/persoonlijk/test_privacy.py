"""Personal data is named by place and kind, never by value; a column of BSNs refuses the file, chance does not."""

import random
import re
import time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from ingest.bestanden.lezen import lees_werkmap
from ingest.inventarisaties.inventarisatie import INVENTARISATIE
from ingest.persoonlijk.patronen import elfproef, kinds, masked
from ingest.persoonlijk.privacy import Vondst, chance, doorzoek, weigering
from ingest.source import Limieten
from ingest.tabellen.koppen import koppel_alle
from ingest.tabellen.tabel import vind_tabellen

BSNS = [n for n in range(100_000_000, 100_100_000) if elfproef(str(n))]


def findings(pad: Path) -> tuple[Vondst, ...]:
    werkmap = lees_werkmap(pad, limieten=Limieten())
    tabellen = koppel_alle(vind_tabellen(werkmap, INVENTARISATIE), INVENTARISATIE, bevestigd={})
    return doorzoek(werkmap, tabellen, INVENTARISATIE)


def of_rows(rijen: list[list[object]], map_: Path) -> tuple[Vondst, ...]:
    boek = openpyxl.Workbook()
    for rij in rijen:
        boek.worksheets[0].append(rij)
    boek.save(map_ / "p.xlsx")
    return findings(map_ / "p.xlsx")


KOP: list[object] = ["Gemeente", "Kennisgeving J/N", "Opmerkingen", "Kanaal"]


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("111222333", ("bsn",)),
        ("123456782", ("bsn",)),
        ("999996356", ("bsn",)),
        ("012345672", ("bsn",)),
        ("12345672", ("bsn",)),
        ("1112.22.333", ("bsn",)),
        ("111 222 333", ("bsn",)),
        ("111.222.333", ("bsn",)),
        ("BSN111222333", ("bsn",)),
        ("bsn: 111222333.", ("bsn",)),
        ("000000000", ()),
        ("111222334", ()),
        ("1112223330", ()),
        ("NL91ABNA0417164300", ("iban",)),
        ("NL91 ABNA 0417 1643 00", ("iban",)),
        ("nl91 abna 0417 1643 00 t.n.v. iemand", ("iban",)),
        ("NL92ABNA0417164300", ()),
        ("jan@voorbeeld.nl", ("e-mail",)),
        ("mail naar j.de.vries+x@sub.voorbeeld.nl a.u.b.", ("e-mail",)),
        ("via e-mail", ()),
        ("06-12345678", ("telefoon",)),
        ("06 12 34 56 78", ("telefoon",)),
        ("0612345678", ("telefoon",)),
        ("+31 6 12345678", ("telefoon",)),
        ("0031 (0)20 123 4567", ("telefoon",)),
        ("(020) 123 45 67", ("telefoon",)),
        ("020-1234567", ("telefoon",)),
        ("0518", ()),
        ("GM0518", ()),
        ("518.0", ()),
        ("45965", ()),
        ("123456", ()),
        ("1234567", ()),
        ("20251104", ()),
        ("04112025", ()),
        ("2025-11-04", ()),
        ("2025-11-04T09:12:00", ()),
        ("04-11-2025 09:12", ()),
        ("04.11.2025", ()),
        ("1-11-2025 t/m 31-12-2026", ()),
        ("D2025002", ()),
        ("2025-000123", ()),
        ("0.123456782", ()),
        ("Totaal 342 / 200 / 110 / 32", ()),
        ("1.234.567", ()),
        ("18.130.208", ()),
        ("12345678-90", ()),
        ("1234 AB 12", ()),
    ],
)
def test_a_text_holds_what_it_holds(tekst: str, soorten: tuple[str, ...]) -> None:
    assert kinds(tekst) == soorten


def test_a_masked_text_keeps_its_words_and_loses_its_values() -> None:
    tekst = "Bel Jan op 06-12345678 of mail jan@voorbeeld.nl; BSN 111222333, NL91 ABNA 0417 1643 00."
    assert masked(tekst) == "Bel Jan op [telefoon] of mail [e-mail]; BSN [bsn], [iban]."


def test_a_column_called_bsn_refuses_the_file_at_the_first_hit(tmp_path: Path) -> None:
    vondsten = of_rows([["Gemeente", "Status", "BSN cliënt"], ["Urk", "ja", 111222333]], tmp_path)
    reden = weigering(vondsten)
    assert reden is not None
    assert "burgerservicenummers (BSN)" in reden.zinnen[0]
    assert "kolom C (vanaf C2)" in reden.zinnen[1]
    assert "111222333" not in str(reden)


@pytest.mark.parametrize("plek", ["opmerking in de cel", "cel ernaast"])
def test_a_number_that_is_called_a_bsn_refuses_the_file(plek: str, tmp_path: Path) -> None:
    rij: list[object] = (
        ["Urk", "ja", "sofinummer 111222333"] if plek == "opmerking in de cel" else ["Urk", "ja", "BSN:", 111222333]
    )
    assert weigering(of_rows([KOP, rij], tmp_path)) is not None


def test_a_column_called_bsn_without_numbers_is_no_reason_to_refuse(tmp_path: Path) -> None:
    assert of_rows([["Gemeente", "Status", "BSN"], ["Urk", "ja", "n.v.t."]], tmp_path) == ()


def test_twenty_bsns_under_any_heading_refuse_the_file(tmp_path: Path) -> None:
    rijen: list[list[object]] = [["Urk", "ja", str(nummer)] for nummer in BSNS[:20]]
    vondsten = of_rows([["Gemeente", "Status", "Kenmerk"], *rijen], tmp_path)
    assert weigering(vondsten) is not None
    assert len(vondsten) == 1


def test_one_bsn_twenty_times_is_one_number_and_may_be_chance(tmp_path: Path) -> None:
    rijen: list[list[object]] = [["Urk", "ja", BSNS[0]] for _ in range(20)]
    assert weigering(of_rows([["Gemeente", "Status", "Kenmerk"], *rijen], tmp_path)) is None


@pytest.mark.parametrize("zaad", range(5))
def test_a_random_dossier_column_is_accepted_and_its_hits_are_named(zaad: int, tmp_path: Path) -> None:
    kans = random.Random(zaad)  # noqa: S311 - the same dossiers every time
    rijen: list[list[object]] = [["Urk", "ja", kans.randrange(100_000_000, 999_999_999)] for _ in range(1000)]
    vondsten = of_rows([["Gemeente", "Status", "Dossier"], *rijen], tmp_path)
    assert weigering(vondsten) is None
    assert 50 < len(vondsten) < 140
    assert {vondst.ernst for vondst in vondsten} == {"waarde"}


@pytest.mark.parametrize(
    ("m", "k", "weigert"),
    [
        (5, 5, False),
        (6, 6, True),
        (20, 12, True),
        (20, 8, False),
        (1000, 91, False),
        (1000, 150, True),
        (5000, 455, False),
        (5000, 5000, True),
    ],
)
def test_chance_decides_about_a_column(m: int, k: int, weigert: bool) -> None:
    assert (chance(m, k) < 1e-6) is weigert


@pytest.mark.parametrize(
    ("kolom", "waarde", "ernst"),
    [
        (0, "Urk 111222333", "rij"),
        (1, "ja 111222333", "rij"),
        (3, "brief 111222333", "rij"),
        (2, "zie 111222333", "waarde"),
        (4, "111222333", "waarde"),
        (1, "ja, bel 06-12345678", "rij"),
        (2, "bel 06-12345678", "waarde"),
        (3, "e-mail jan@voorbeeld.nl", "waarde"),
        (2, "NL91ABNA0417164300", "waarde"),
    ],
    ids=[
        "bsn bij gemeente",
        "bsn bij status",
        "bsn bij kanaal",
        "bsn in opmerking",
        "bsn buiten de koppen",
        "telefoon bij status",
        "telefoon in opmerking",
        "e-mail bij kanaal",
        "iban in opmerking",
    ],
)
def test_a_lone_hit_keeps_its_row_out_only_where_it_would_be_stored(
    kolom: int, waarde: str, ernst: str, tmp_path: Path
) -> None:
    rij: list[object] = ["Urk", "ja", None, None, None]
    rij[kolom] = waarde
    (vondst,) = of_rows([KOP, ["Assen", "nee"], rij], tmp_path)
    assert (vondst.blad, vondst.cel, vondst.rij, vondst.ernst) == ("Sheet", f"{'ABCDE'[kolom]}3", 3, ernst)
    assert not re.search(r"111222333|12345678|jan@|0417", repr(vondst))


def test_headings_sheet_names_titles_comments_and_properties_are_searched(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    blad.title = "jan@voorbeeld.nl"
    blad.append(["Vragen? Bel 06-12345678"])
    blad.append(["Gemeente", "Status", "Bel 020-1234567"])
    blad.append(["Urk", "ja", "x"])
    blad["B3"].comment = Comment("rekening NL91ABNA0417164300", "Jan")
    boek.properties.title = "van jan@voorbeeld.nl"
    boek.save(tmp_path / "p.xlsx")
    vondsten = findings(tmp_path / "p.xlsx")
    assert [(vondst.cel, vondst.soort) for vondst in vondsten[:3]] == [
        ("de naam van het blad", "e-mail"),
        ("A1", "telefoon"),
        ("C2", "telefoon"),
    ]
    assert {"eigenschap 'titel'", "opmerking bij B3 op blad [e-mail]"} <= {vondst.cel for vondst in vondsten}
    assert not re.search(r"jan@|12345678|1234567|0417", repr(vondsten))


def test_a_bsn_in_a_comment_that_says_so_refuses_the_file(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.worksheets[0].append(KOP)
    boek.worksheets[0].append(["Urk", "ja"])
    boek.worksheets[0]["B2"].comment = Comment("BSN 111222333", "x")
    boek.save(tmp_path / "p.xlsx")
    reden = weigering(findings(tmp_path / "p.xlsx"))
    assert reden is not None
    assert "opmerking bij B2 op blad Sheet" in reden.zinnen[1]


def test_fifty_thousand_rows_are_searched_in_a_moment(tmp_path: Path) -> None:
    regels = ["Gemeente;Status;Sinds;Dossier;Opmerking"]
    regels += [f"Gemeente {n};ja;17-{n % 12 + 1}-2022;{100_000_000 + 7 * n};opmerking {n}" for n in range(50_000)]
    (tmp_path / "g.csv").write_text("\n".join(regels))
    werkmap = lees_werkmap(tmp_path / "g.csv", limieten=Limieten())
    tabellen = koppel_alle(vind_tabellen(werkmap, INVENTARISATIE), INVENTARISATIE, bevestigd={})
    begin = time.process_time()
    doorzoek(werkmap, tabellen, INVENTARISATIE)
    assert time.process_time() - begin < 5
