"""When a row counts by a condition alone, and the months that a pace is counted over."""

from datetime import date

import pytest

from indicators.herkomst.onderdelen import als_voorwaarde
from indicators.pace import laatste_drie_maanden


@pytest.mark.parametrize(
    ("telling", "voorwaarde"),
    [
        ("", "NULL"),
        ("count(*)", "1"),
        ("count(*) FILTER (WHERE rijp)", "CASE WHEN rijp THEN 1 ELSE 0 END"),
        ("count(*) FILTER (WHERE (a OR b) AND c IN ('x'))", "CASE WHEN (a OR b) AND c IN ('x') THEN 1 ELSE 0 END"),
        ("count(*) FILTER (WHERE a) + count(*) FILTER (WHERE b)", ""),
        ("count(*) FILTER (WHERE a) * 2", ""),
        ("count(DISTINCT traject) FILTER (WHERE lopend)", ""),
        ("coalesce(sum(inwoners), 0)", ""),
    ],
    ids=["nothing", "all", "condition", "brackets", "two counts", "more than a count", "distinct", "sum"],
)
def test_only_a_plain_count_is_its_condition(telling: str, voorwaarde: str) -> None:
    assert als_voorwaarde(telling) == voorwaarde


@pytest.mark.parametrize(
    ("peildatum", "eerste", "laatste"),
    [
        (date(2025, 11, 4), date(2025, 8, 1), date(2025, 10, 1)),
        (date(2025, 11, 30), date(2025, 9, 1), date(2025, 11, 1)),
        (date(2026, 1, 15), date(2025, 10, 1), date(2025, 12, 1)),
        (date(2025, 2, 28), date(2024, 12, 1), date(2025, 2, 1)),
    ],
    ids=["within a month", "last day of a month", "over the year", "last of February"],
)
def test_the_last_three_whole_months(peildatum: date, eerste: date, laatste: date) -> None:
    assert laatste_drie_maanden(peildatum) == (eerste, laatste)
