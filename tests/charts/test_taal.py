"""Dutch that counts."""

from datetime import date, timedelta

import pytest

from charts.taal import aan_het_begin, hoe_oud, is_verleden, opsomming, schrijf_moment, telwoord

DAG = date(2025, 11, 4)


@pytest.mark.parametrize(
    ("vandaag", "woorden"),
    [
        (date(2025, 11, 3), "nog niet bereikt"),
        (date(2025, 11, 4), "vandaag"),
        (date(2025, 11, 5), "1 dag oud"),
        (date(2025, 11, 17), "13 dagen oud"),
        (date(2025, 11, 18), "2 weken oud"),
        (date(2026, 1, 3), "8 weken oud"),
        (date(2026, 1, 4), "2 maanden oud"),
        (date(2026, 2, 4), "3 maanden oud"),
        (date(2026, 11, 3), "11 maanden oud"),
        (date(2026, 11, 4), "een jaar oud"),
        (date(2026, 11, 21), "ruim een jaar oud"),
        (date(2027, 8, 4), "bijna twee jaar oud"),
        (date(2027, 11, 4), "twee jaar oud"),
        (date(2028, 1, 4), "ruim twee jaar oud"),
    ],
    ids=str,
)
def test_the_age_of_a_stand_in_words(vandaag: date, woorden: str) -> None:
    assert hoe_oud(DAG, vandaag=vandaag) == woorden


def test_the_last_day_of_a_long_month_counts_as_the_end_of_a_short_one() -> None:
    assert hoe_oud(date(2025, 12, 31), vandaag=date(2026, 2, 28)) == "2 maanden oud"


def test_the_past_tense_begins_the_day_after_120_days() -> None:
    assert not is_verleden(DAG, vandaag=DAG + timedelta(days=120))
    assert is_verleden(DAG, vandaag=DAG + timedelta(days=121))


def test_numbers_up_to_twelve_are_words() -> None:
    assert [telwoord(n) for n in (0, 1, 12, 13)] == ["geen enkele", "één", "twaalf", "13"]
    assert aan_het_begin(telwoord(1)) == "Één"


def test_a_list_ends_in_en() -> None:
    assert [opsomming(d) for d in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a en b", "a, b en c"]


@pytest.mark.parametrize(
    ("precisie", "woorden"),
    [
        ("dag", "4 november 2025"),
        ("maand", "november 2025"),
        ("kwartaal", "het 4e kwartaal van 2025"),
        ("jaar", "2025"),
    ],
)
def test_a_day_is_written_as_precisely_as_it_is_known(precisie: str, woorden: str) -> None:
    assert schrijf_moment(DAG, precisie) == woorden
