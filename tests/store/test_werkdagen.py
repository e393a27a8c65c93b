"""Terms in days, working days and months, worked by hand over holidays, leap days and the turn of the year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.referentie import lees_referentie
from store.werkdagen import (
    DAGEN,
    MAANDEN,
    WERKDAGEN,
    OnbekendeEenheidError,
    Termijn,
    feestdagen,
    is_werkdag,
    maanden_later,
    termijn,
    werkdagen_tussen,
)

# Sent, last day of 14 calendar days, last day of 10 working days: counted on a paper calendar.
MET_DE_HAND = [
    ("2024-12-16", "2024-12-30", "2025-01-02"),  # Christmas on Wednesday and Thursday, New Year on Wednesday
    ("2024-12-18", "2025-01-01", "2025-01-06"),
    ("2024-12-24", "2025-01-07", "2025-01-10"),
    ("2024-12-25", "2025-01-08", "2025-01-10"),  # sent on a holiday
    ("2024-12-28", "2025-01-11", "2025-01-13"),  # sent on a Saturday
    ("2024-12-31", "2025-01-14", "2025-01-15"),
    ("2025-01-01", "2025-01-15", "2025-01-15"),
    ("2025-01-15", "2025-01-29", "2025-01-29"),
    ("2025-02-14", "2025-02-28", "2025-02-28"),
    ("2025-02-28", "2025-03-14", "2025-03-14"),
    ("2025-04-04", "2025-04-18", "2025-04-22"),  # Good Friday 18 April, Easter Monday 21 April
    ("2025-04-10", "2025-04-24", "2025-04-28"),  # King's Day on Saturday the 26th, for the 27th is a Sunday
    ("2025-04-14", "2025-04-28", "2025-04-30"),
    ("2025-04-17", "2025-05-01", "2025-05-06"),  # 5 May is a holiday in 2025
    ("2025-04-22", "2025-05-06", "2025-05-07"),
    ("2025-04-25", "2025-05-09", "2025-05-12"),
    ("2025-05-05", "2025-05-19", "2025-05-19"),
    ("2025-05-20", "2025-06-03", "2025-06-04"),  # Ascension Day 29 May
    ("2025-05-28", "2025-06-11", "2025-06-13"),  # and Whit Monday 9 June
    ("2025-06-06", "2025-06-20", "2025-06-23"),
    ("2025-07-01", "2025-07-15", "2025-07-15"),
    ("2025-10-24", "2025-11-07", "2025-11-07"),  # over the end of summer time
    ("2025-12-11", "2025-12-25", "2025-12-29"),  # Christmas on Thursday and Friday
    ("2025-12-12", "2025-12-26", "2025-12-30"),
    ("2025-12-18", "2026-01-01", "2026-01-06"),
    ("2025-12-24", "2026-01-07", "2026-01-12"),
    ("2025-12-31", "2026-01-14", "2026-01-15"),
    ("2026-03-20", "2026-04-03", "2026-04-07"),  # Good Friday 3 April, Easter Monday 6 April
    ("2026-03-26", "2026-04-09", "2026-04-13"),
    ("2026-04-13", "2026-04-27", "2026-04-28"),  # King's Day on a Monday
    ("2026-04-24", "2026-05-08", "2026-05-11"),  # 5 May is a working day in 2026
    ("2026-04-30", "2026-05-14", "2026-05-15"),
    ("2026-05-12", "2026-05-26", "2026-05-28"),
    ("2027-03-15", "2027-03-29", "2027-03-31"),
    ("2027-04-20", "2027-05-04", "2027-05-05"),
    ("2027-05-03", "2027-05-17", "2027-05-19"),
    ("2028-02-15", "2028-02-29", "2028-02-29"),  # a leap day
    ("2028-02-29", "2028-03-14", "2028-03-14"),
    ("2030-04-29", "2030-05-13", "2030-05-13"),  # 5 May, a holiday again, falls on a Sunday
    ("2031-04-25", "2031-05-09", "2031-05-09"),  # King's Day moves to a Saturday, so the Monday after is worked
]


def test_forty_requests_are_worked_by_hand() -> None:
    assert len(MET_DE_HAND) == 40


@pytest.mark.parametrize(("verzonden", "dagen", "werkdagen"), MET_DE_HAND, ids=[rij[0] for rij in MET_DE_HAND])
def test_the_last_day_of_a_term_is_the_one_counted_by_hand(verzonden: str, dagen: str, werkdagen: str) -> None:
    dag = date.fromisoformat(verzonden)
    assert Termijn(14, DAGEN).laatste_dag(dag) == date.fromisoformat(dagen)
    assert Termijn(10, WERKDAGEN).laatste_dag(dag) == date.fromisoformat(werkdagen)


@pytest.mark.parametrize(
    ("op", "dagen", "werkdagen"),
    [
        ("2025-04-17", 14, 10),  # the day it was sent
        ("2025-04-21", 10, 10),  # Easter Monday: not a working day gone yet
        ("2025-04-22", 9, 9),
        ("2025-05-01", 0, 2),  # the last calendar day
        ("2025-05-05", -4, 1),
        ("2025-05-06", -5, 0),
        ("2025-05-07", -6, -1),
        ("2025-05-11", -10, -3),  # a Sunday
        ("2025-05-12", -11, -4),
    ],
)
def test_what_is_left_of_a_term_counts_in_its_own_unit_and_below_nought_it_is_too_late(
    op: str, dagen: int, werkdagen: int
) -> None:
    verzonden, dag = date(2025, 4, 17), date.fromisoformat(op)
    assert Termijn(14, DAGEN).resterend(verzonden, op=dag) == dagen
    assert Termijn(10, WERKDAGEN).resterend(verzonden, op=dag) == werkdagen


@pytest.mark.parametrize(
    ("dag", "vrij"),
    [
        (date(2025, 4, 26), True),
        (date(2025, 4, 27), False),
        (date(2026, 4, 27), True),
        (date(2025, 5, 5), True),
        (date(2026, 5, 5), False),
        (date(2030, 5, 5), True),
        (date(2025, 1, 1), True),
        (date(2025, 12, 5), False),
        (date(2025, 12, 31), False),
    ],
    ids=str,
)
def test_king_s_day_moves_from_a_sunday_and_5_may_is_free_every_five_years(dag: date, vrij: bool) -> None:
    assert (dag in feestdagen(dag.year)) == vrij


@pytest.mark.parametrize(
    ("begin", "maanden", "laatste"),
    [
        ("2025-02-26", 8, "2025-10-25"),
        ("2025-10-31", 8, "2026-06-29"),  # there is no 31 June
        ("2025-08-31", 6, "2026-02-27"),
        ("2027-08-31", 6, "2028-02-28"),
        ("2025-05-01", 8, "2025-12-31"),
        ("2025-12-31", 2, "2026-02-27"),
    ],
)
def test_a_term_in_months_ends_the_day_before_and_keeps_to_the_end_of_short_months(
    begin: str, maanden: int, laatste: str
) -> None:
    eind = Termijn(maanden, MAANDEN).laatste_dag(date.fromisoformat(begin))
    assert eind == date.fromisoformat(laatste)
    assert Termijn(maanden, MAANDEN).resterend(date.fromisoformat(begin), op=eind) == 0


def test_the_answering_term_comes_from_the_table_in_force_and_before_it_the_first() -> None:
    rij = next(r for r in lees_referentie("normen") if r["norm"] == "reactietermijn")
    assert termijn("reactietermijn", date(2025, 6, 1)) == Termijn(int(rij["waarde"]), rij["eenheid"])
    assert termijn("reactietermijn", date(2021, 6, 1)) == termijn("reactietermijn", date(2023, 1, 1))


def test_a_norm_that_is_no_term_and_one_that_is_not_there_are_errors() -> None:
    with pytest.raises(OnbekendeEenheidError):
        termijn("afkeur_maximum", date(2025, 1, 1))
    with pytest.raises(KeyError, match="Geen norm"):
        termijn("bestaat_niet", date(2025, 1, 1))


DAG = st.dates(date(2023, 1, 1), date(2035, 12, 31))


@given(DAG, st.integers(1, 60))
def test_a_term_in_working_days_ends_on_one_and_spans_as_many(dag: date, aantal: int) -> None:
    laatste = Termijn(aantal, WERKDAGEN).laatste_dag(dag)
    assert is_werkdag(laatste)
    assert werkdagen_tussen(dag, laatste) == aantal
    assert Termijn(aantal, WERKDAGEN).resterend(dag, op=laatste) == 0


@given(DAG, st.integers(0, 40), st.integers(0, 90), st.sampled_from((DAGEN, WERKDAGEN)))
def test_what_is_left_never_grows_by_the_day_and_tells_the_same_as_the_last_day(
    dag: date, aantal: int, later: int, eenheid: str
) -> None:
    t, op = Termijn(aantal, eenheid), dag + timedelta(days=later)
    assert t.resterend(dag, op=op + timedelta(days=1)) <= t.resterend(dag, op=op)
    if t.resterend(dag, op=op) < 0:
        assert op > t.laatste_dag(dag)


@given(DAG, st.integers(0, 30))
def test_months_later_keeps_the_day_or_the_end_of_the_month(dag: date, maanden: int) -> None:
    later = maanden_later(dag, maanden)
    assert later.day == dag.day or (later + timedelta(days=1)).day == 1
    assert (later.year - dag.year) * 12 + later.month - dag.month == maanden
