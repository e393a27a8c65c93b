"""The status spellings and traps of real inventories."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.woorden.datums import Datum
from ingest.woorden.statussen import KEUZES, Statusoordeel, codering, lees_status, naar_peildatum

PEILDATUM = date(2025, 11, 4)


def _ids(rijen: list[tuple[str, ...]]) -> list[str]:
    return [rij[0] or "empty" for rij in rijen]


ZEKER = [
    *((tekst, "gebruikt", "", "") for tekst in (
        "Ja", "ja", "ja ", "J", "JA!", "Yes", "1", "1.0", "x", "X", "✓", "WAAR", "TRUE", "wordt ingezet", "in gebruik",
        "Ja.", "'ja'", "ja hoor", "Ja, wij versturen de brief", "ja, sinds kort")),
    *((tekst, "gebruikt", "standaard", "") for tekst in ("standaard", "Ja, standaard", "Ja, wij versturen hem altijd")),
    *((tekst, "gebruikt", "deels", "") for tekst in (
        "deels", "gedeeltelijk", "soms", "alleen convenantpartners", "Ja, deels", "ja (soms)")),
    *((tekst, "gebruikt", "pilot", "") for tekst in ("pilot", "Ja, pilot")),
    *((tekst, "gebruikt_nog_niet", "", "") for tekst in (
        "Nee", "N", "0", "0.0", "ONWAAR", "FALSE", "No", "nog niet", "(nog) niet", "Nee, nog niet", "niet",
        "Nee, wij hebben geen capaciteit")),
    *((tekst, "gebruikt_nog_niet", "", "gepland") for tekst in ("nee, wel gepland", "gepland")),
    *((tekst, "gebruikt_nog_niet", "", "in_voorbereiding") for tekst in ("in voorbereiding", "bezig", "volgt")),
    ("nee, geen plannen", "gebruikt_nog_niet", "", "geen_plan"),
    *((tekst, "geen_reactie", "", "") for tekst in (
        "", "  ", "\u00a0", "-", "–", "geen reactie", "Niet gereageerd", "onbekend", "n.n.b.", "?", "#N/B", "n.v.t.")),
    *((code, code, "", "") for code in KEUZES),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "status", "diepte", "plan"), ZEKER, ids=_ids(ZEKER))
def test_a_known_spelling_is_certain(tekst: str, status: str, diepte: str, plan: str) -> None:
    assert lees_status(tekst) == Statusoordeel(status, diepte=diepte, plan=plan)


TWIJFEL = [
    "ja, maar nog niet", "niet ja/nee", "ja/nee", "geen", "n.b.", "ja, nog niet", "ja, binnenkort", "nee, maar soms wel",
    "Nee, dat doet de kredietbank wel", "2", "200", "0,5", "#REF!", "✗", "ja?", "2022", "1-1-2020", "45965", "misschien",
    "!!", "Ja, mits de schuldeiser meewerkt", "ja, gestopt", "ja 2", "de wethouder beslist", "een", "nog niet gestopt",
]  # fmt: skip


@pytest.mark.parametrize("tekst", TWIJFEL)
def test_a_trap_is_one_question_with_three_choices(tekst: str) -> None:
    oordeel = naar_peildatum(lees_status(tekst), PEILDATUM)
    assert not oordeel.zeker
    assert oordeel.status == ""
    assert oordeel.vraag.endswith("?")
    assert oordeel.keuzes == ("gebruikt", "gebruikt_nog_niet", "geen_reactie")


def test_a_formula_without_a_value_is_asked() -> None:
    assert not lees_status("=A1", soort="formule_zonder_waarde").zeker


@pytest.mark.parametrize("tekst", ["nee, gestopt", "gestopt", "niet meer", "Nee, niet meer", "gestopt per 1-1-2025"])
def test_who_stopped_does_not_use_it_and_is_marked(tekst: str) -> None:
    oordeel = lees_status(tekst)
    assert (oordeel.status, oordeel.zeker, oordeel.gestopt) == ("gebruikt_nog_niet", True, True)


MET_DATUM = [
    ("ja (sinds 2022)", "gebruikt", "", "2022-01-01 jaar", ""),
    ("in gebruik sinds maart 2024", "gebruikt", "", "2024-03-01 maand", ""),
    ("sinds 2022", "gebruikt", "", "2022-01-01 jaar", ""),
    ("ja, per 1-1-2025", "gebruikt", "", "2025-01-01 dag", ""),
    ("ja (4 nov. 2024)", "gebruikt", "", "2024-11-04 dag", ""),
    ("ja, per 4-11-2025", "gebruikt", "", "2025-11-04 dag", ""),
    ("ja, per 5-11-2025", "gebruikt_nog_niet", "gepland", "", "2025-11-05 dag"),
    ("ja, per 1-1-2026", "gebruikt_nog_niet", "gepland", "", "2026-01-01 dag"),
    ("1-1-2026", "gebruikt_nog_niet", "gepland", "", "2026-01-01 dag"),
    ("Q1 2026", "gebruikt_nog_niet", "gepland", "", "2026-01-01 kwartaal"),
    ("nee, gepland voor Q1 2026", "gebruikt_nog_niet", "gepland", "", "2026-01-01 kwartaal"),
    ("nog niet, start najaar 2026", "gebruikt_nog_niet", "gepland", "", "2026-10-01 kwartaal"),
    ("gepland per 1-3-2026", "gebruikt_nog_niet", "gepland", "", "2026-03-01 dag"),
    ("in voorbereiding, 2026", "gebruikt_nog_niet", "in_voorbereiding", "", "2026-01-01 jaar"),
]


@pytest.mark.parametrize(("tekst", "status", "plan", "sinds", "gepland"), MET_DATUM, ids=_ids(MET_DATUM))
def test_a_status_with_a_date_depends_on_the_peildatum(
    tekst: str, status: str, plan: str, sinds: str, gepland: str
) -> None:
    oordeel = naar_peildatum(lees_status(tekst), PEILDATUM)
    assert (oordeel.zeker, oordeel.status, oordeel.plan) == (True, status, plan)
    assert (_datum(oordeel.in_gebruik_vanaf), _datum(oordeel.gepland_vanaf)) == (sinds, gepland)


def _datum(datum: Datum | None) -> str:
    return f"{datum.dag} {datum.precisie}" if datum else ""


def test_ja_with_a_start_is_doubtful_until_the_peildatum_is_known() -> None:
    oordeel = lees_status("ja, per 1-1-2026")
    assert (oordeel.zeker, oordeel.vanaf) == (False, Datum(date(2026, 1, 1), "dag"))


def test_ja_with_a_period_around_the_peildatum_stays_doubtful() -> None:
    assert not naar_peildatum(lees_status("ja, vanaf november 2025"), PEILDATUM).zeker


@pytest.mark.parametrize(
    ("teksten", "verwacht"),
    [
        (["1", "0", ""], "01"), (["1.0", "0.0"], "01"), (["1", "2", "-"], "12"), (["0", "1", "2"], "12"),
        (["1", ""], None), (["ja", "nee"], None), ([], None),
    ],
)  # fmt: skip
def test_the_digits_of_a_column_are_told_from_the_whole(teksten: list[str], verwacht: str | None) -> None:
    assert codering(teksten) == verwacht


@pytest.mark.parametrize("cijfer", ["1", "2", "1.0"])
def test_digits_one_and_two_are_asked(cijfer: str) -> None:
    assert not lees_status(cijfer, codering="12").zeker


@given(st.text(max_size=40))
@settings(max_examples=200)
def test_no_text_makes_the_reader_fall_over_or_certain_without_a_state(tekst: str) -> None:
    oordeel = naar_peildatum(lees_status(tekst), PEILDATUM)
    assert (oordeel.status in KEUZES) is oordeel.zeker
    assert bool(oordeel.vraag) is not oordeel.zeker


@given(
    st.sampled_from([rij for rij in ZEKER if rij[0].strip()]),
    st.sampled_from([str.upper, str.title, "  {}\u00a0".format]),
)
@settings(max_examples=100)
def test_case_and_spaces_change_nothing(rij: tuple[str, str, str, str], dress: object) -> None:
    assert callable(dress)
    assert lees_status(dress(rij[0])) == lees_status(rij[0])
