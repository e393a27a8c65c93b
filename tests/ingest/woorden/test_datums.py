"""Dates as people write them: every kind of the mess that inventories hold."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.woorden.datums import Datum, Onleesbaar, lees_datum, maand_eerst, waarschuwing_volgorde, zoek_peildatum

LEESBAAR = [
    ("4-11-2025", "2025-11-04", "dag"),
    ("04/11/25", "2025-11-04", "dag"),
    ("4.11.2025", "2025-11-04", "dag"),
    ("4 nov. 2025", "2025-11-04", "dag"),
    ("4 november 2025", "2025-11-04", "dag"),
    ("4 NOVEMBER 2025\u00a0", "2025-11-04", "dag"),
    ("4-nov-25", "2025-11-04", "dag"),
    ("4 nov '25", "2025-11-04", "dag"),
    ("2025-11-04T09:12:00", "2025-11-04", "dag"),
    ("2025-11-04 09:12", "2025-11-04", "dag"),
    ("2025-11-04T09:12:00+01:00", "2025-11-04", "dag"),
    ("2025-11-04T09:12:00.123Z", "2025-11-04", "dag"),
    ("4-11-2025 9:12", "2025-11-04", "dag"),
    ("4-11-2025 om 9:12 uur", "2025-11-04", "dag"),
    ("20251104", "2025-11-04", "dag"),
    ("20112025", "2025-11-20", "dag"),
    ("45965", "2025-11-04", "dag"),
    ("dinsdag 4 november 2025", "2025-11-04", "dag"),
    ("di 4-11-2025", "2025-11-04", "dag"),
    ("per dinsdag 4 november 2025", "2025-11-04", "dag"),
    ("Nov 4, 2025", "2025-11-04", "dag"),
    ("November 4th, 2025", "2025-11-04", "dag"),
    ("11/25/2025", "2025-11-25", "dag"),
    ("per 1-1-2026", "2026-01-01", "dag"),
    ("m.i.v. 1-1-2026", "2026-01-01", "dag"),
    ("d.d. 1-1-2026", "2026-01-01", "dag"),
    ("'4-11-2025", "2025-11-04", "dag"),
    ("29-2-2024", "2024-02-29", "dag"),
    ("nov-25", "2025-11-01", "maand"),
    ("februari 2025", "2025-02-01", "maand"),
    ("mrt 2025", "2025-03-01", "maand"),
    ("medio maart 2025", "2025-03-01", "maand"),
    ("eind maart 2025", "2025-03-01", "maand"),
    ("2025-02", "2025-02-01", "maand"),
    ("02-2025", "2025-02-01", "maand"),
    ("vanaf februari 2025", "2025-02-01", "maand"),
    ("Q3 2025", "2025-07-01", "kwartaal"),
    ("K3 2025", "2025-07-01", "kwartaal"),
    ("2025-Q3", "2025-07-01", "kwartaal"),
    ("Q3-'25", "2025-07-01", "kwartaal"),
    ("3e kwartaal 2025", "2025-07-01", "kwartaal"),
    ("derde kwartaal van 2025", "2025-07-01", "kwartaal"),
    ("voorjaar 2025", "2025-04-01", "kwartaal"),
    ("zomer 2025", "2025-07-01", "kwartaal"),
    ("najaar 2025", "2025-10-01", "kwartaal"),
    ("najaar van 2025", "2025-10-01", "kwartaal"),
    ("winter 2025", "2025-01-01", "kwartaal"),
    ("winter 2025/2026", "2026-01-01", "kwartaal"),
    ("begin 2026", "2026-01-01", "kwartaal"),
    ("eind 2025", "2025-10-01", "kwartaal"),
    ("2025", "2025-01-01", "jaar"),
    ("sinds 2022", "2022-01-01", "jaar"),
]


@pytest.mark.parametrize(("tekst", "dag", "precisie"), LEESBAAR, ids=[rij[0] for rij in LEESBAAR])
def test_a_written_date_is_read_with_its_precision(tekst: str, dag: str, precisie: str) -> None:
    assert lees_datum(tekst) == Datum(date.fromisoformat(dag), precisie)


@pytest.mark.parametrize(
    ("tekst", "waarom"),
    [
        ("00-00-0000", "is geen datum"),
        ("31-6-2025", "juni 2025 heeft 30 dagen"),
        ("29-2-2025", "februari 2025 heeft 28 dagen"),
        ("13-13-2025", "is geen datum"),
        ("medio maart", "ontbreekt het jaar"),
        ("4 november", "ontbreekt het jaar"),
        ("25-nov", "ontbreekt het jaar"),
        ("najaar", "ontbreekt het jaar"),
        ("4-11", "ontbreekt het jaar"),
        ("1-1-1900", "buiten de jaren"),
        ("1-1-2041", "buiten de jaren"),
        ("Q5 2025", "is geen datum"),
        ("binnenkort", "niet als datum lezen"),
        ("1-1-2025 / 1-3-2025", "niet als datum lezen"),
        ("99999", "niet als datum lezen"),
    ],
)
def test_what_is_no_date_says_why(tekst: str, waarom: str) -> None:
    oordeel = lees_datum(tekst)
    assert isinstance(oordeel, Onleesbaar)
    assert waarom in oordeel.reden
    assert oordeel.reden.endswith(".")
    assert not oordeel.leeg


@pytest.mark.parametrize("tekst", ["", "  ", "\u00a0", "-", "?", "n.v.t.", "#N/B", "onbekend"])
def test_an_absent_date_is_no_error(tekst: str) -> None:
    oordeel = lees_datum(tekst)
    assert isinstance(oordeel, Onleesbaar)
    assert oordeel.leeg


def test_a_serial_number_with_a_time_counts_only_in_a_number_cell() -> None:
    assert lees_datum("45965.39", soort="getal") == Datum(date(2025, 11, 4), "dag")
    assert isinstance(lees_datum("45965.39"), Onleesbaar)


def test_the_order_of_the_column_decides_an_ambiguous_row() -> None:
    assert lees_datum("11/4/2025", maand_eerst=True) == Datum(date(2025, 11, 4), "dag")
    assert lees_datum("11/4/2025", maand_eerst=False) == Datum(date(2025, 4, 11), "dag")
    assert lees_datum("25/4/2025", maand_eerst=True) == Datum(date(2025, 4, 25), "dag")


@pytest.mark.parametrize(
    ("teksten", "verwacht", "gewaarschuwd"),
    [
        pytest.param(["11/4/2025", "11/25/2025"], True, False, id="one row can only be month first"),
        pytest.param(["4/11/2025", "25/11/2025"], False, False, id="one row can only be day first"),
        pytest.param(["11/25/2025", "25/11/2025"], None, True, id="both kinds in one column"),
        pytest.param(["4/11/2025", "5/11/2025"], None, True, id="slashes and nothing to tell by"),
        pytest.param(["4-11-2025", "5-11-2025"], False, False, id="dashes are day first"),
        pytest.param(["2025-11-04", "najaar 2025", ""], False, False, id="nothing ambiguous"),
    ],
)
def test_day_or_month_first_is_told_from_the_whole_column(
    teksten: list[str], verwacht: bool | None, gewaarschuwd: bool
) -> None:
    assert maand_eerst(teksten) is verwacht
    assert bool(waarschuwing_volgorde(teksten)) is gewaarschuwd


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Inventarisatie inzet Kennisgeving, stand per 4 november 2025 (FICTIEF VOORBEELD)", [("2025-11-04", "dag")]),
        ("Stand per 30 juni 2025, provincie Drenthe", [("2025-06-30", "dag")]),
        ("* peildatum 04-11-2025; gemeenten zonder reactie", [("2025-11-04", "dag")]),
        ("Inventarisatie Kennisgeving per 4 november 2025.xlsx", [("2025-11-04", "dag")]),
        ("inventarisatie_04-11-2025(1).xlsx", [("2025-11-04", "dag")]),
        ("export 2025-06-30.csv", [("2025-06-30", "dag")]),
        ("2025-06-30T00:00:00", [("2025-06-30", "dag")]),
        ("kennisgeving_20251104_v2.xlsx", [("2025-11-04", "dag")]),
        ("stand_4_nov_2025.xlsx", [("2025-11-04", "dag")]),
        ("kennisgeving per provincie juni 2025.xlsx", [("2025-06-01", "maand")]),
        ("Enquête inzet Kennisgeving januari 2025(1-150).xlsx", [("2025-01-01", "maand")]),
        ("stand per 4 november 2025 (november 2025)", [("2025-11-04", "dag")]),
        ("30 juni 2025 en 4 november 2025", [("2025-06-30", "dag"), ("2025-11-04", "dag")]),
        ("Q3 2025", [("2025-07-01", "kwartaal")]),
        ("stand per 31 juni 2025", []),
        ("Project Landelijke Pauzeknop", []),
        ("Totaal 342 / 200 / 110 / 32", []),
        ("enquete(1-150).xlsx", []),
    ],
)
def test_dates_are_found_in_titles_and_file_names(tekst: str, verwacht: list[tuple[str, str]]) -> None:
    assert [(d.dag.isoformat(), d.precisie) for d in zoek_peildatum(tekst)] == verwacht


@given(st.text(max_size=40) | st.from_regex(r"[0-9/\-. ]{1,12}", fullmatch=True))
@settings(max_examples=200)
def test_no_text_makes_the_reader_fall_over(tekst: str) -> None:
    assert isinstance(lees_datum(tekst), Datum | Onleesbaar)
    assert isinstance(zoek_peildatum(tekst), tuple)


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)))
@settings(max_examples=100)
def test_every_day_survives_every_dress(dag: date) -> None:
    for vorm in (
        dag.isoformat(),
        f"{dag.day}-{dag.month}-{dag.year}",
        f"{dag:%d.%m.%Y}",
        f"{dag:%Y%m%d}",
        f"{dag}T23:59:59",
    ):
        assert lees_datum(vorm) == Datum(dag, "dag"), vorm


@pytest.mark.parametrize(
    ("datum", "laatste"),
    [
        (Datum(date(2025, 11, 4), "dag"), "2025-11-04"),
        (Datum(date(2025, 12, 1), "maand"), "2025-12-31"),
        (Datum(date(2025, 10, 1), "kwartaal"), "2025-12-31"),
        (Datum(date(2024, 1, 1), "jaar"), "2024-12-31"),
    ],
)
def test_an_imprecise_date_knows_its_last_day(datum: Datum, laatste: str) -> None:
    assert datum.laatste_dag.isoformat() == laatste
