"""The example logs are fictional, say so in their names, contradict the example inventories where they should, and can be made again."""

import csv
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.voorbeeldlogs import (
    LOG,
    MAANDTELLINGEN,
    MAP,
    REACTIES,
    SIGNALEN,
    schrijf_maandtellingen,
    schrijf_reacties,
    schrijf_signalen,
)
from benchmarks.voorbeeldverhalen import JA, verhalen

SCHRIJVERS = {SIGNALEN: schrijf_signalen, REACTIES: schrijf_reacties, MAANDTELLINGEN: schrijf_maandtellingen}


def rijen(naam: str) -> list[dict[str, str]]:
    with (MAP / naam).open(encoding="utf-8-sig", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def dag(tekst: str) -> date:
    return datetime.strptime(tekst, "%d-%m-%Y").date()


def test_there_are_three_logs_and_each_says_that_it_is_an_example() -> None:
    assert sorted(pad.name for pad in MAP.iterdir()) == sorted(SCHRIJVERS)
    assert all(Path(naam).stem.endswith("(voorbeeld)") for naam in SCHRIJVERS)
    assert sum(pad.stat().st_size for pad in MAP.iterdir()) < 200_000


@pytest.mark.parametrize("naam", SCHRIJVERS)
def test_making_a_log_again_gives_what_is_committed(naam: str, tmp_path: Path) -> None:
    SCHRIJVERS[naam](tmp_path / naam)
    assert (tmp_path / naam).read_bytes() == (MAP / naam).read_bytes()


def test_the_signals_come_from_users_but_for_three_gemeenten_and_those_nobody_knows() -> None:
    ja = {verhaal.rij["naam"] for verhaal in verhalen() if verhaal.standen[2] == JA}
    per_gemeente = Counter(rij["Gemeente"] for rij in rijen(SIGNALEN))
    assert per_gemeente.pop("Onbekend") >= 1
    assert len(set(per_gemeente) - ja) == 3
    assert len(set(per_gemeente) & ja) >= 12
    assert 60 <= per_gemeente.total() <= 120


def test_a_user_fell_silent_in_the_last_ninety_days() -> None:
    ja = {verhaal.rij["naam"] for verhaal in verhalen() if verhaal.standen[2] == JA}
    laatste: dict[str, date] = {}
    for rij in rijen(SIGNALEN):
        laatste[rij["Gemeente"]] = max(laatste.get(rij["Gemeente"], date.min), dag(rij["Datum melding"]))
    assert any(naam in ja and moment < LOG.tot - timedelta(days=90) for naam, moment in laatste.items())


def test_answers_belong_to_a_signal_but_for_a_few_orphans() -> None:
    kenmerken = {rij["Kenmerk"] for rij in rijen(SIGNALEN)}
    wezen = [rij for rij in rijen(REACTIES) if rij["Ons kenmerk"] not in kenmerken]
    assert 1 <= len(wezen) <= 10


def test_each_term_has_pauses_enough_to_show() -> None:
    termijnen = Counter(rij["Termijn (mnd)"] for rij in rijen(REACTIES))
    assert min(termijnen["6"], termijnen["8"]) > 100


def test_the_only_person_among_the_creditors_is_plainly_invented() -> None:
    personen = {rij["Crediteur"] for rij in rijen(REACTIES) if rij["Crediteur"].startswith(("dhr", "mevr"))}
    assert personen == {"dhr. Voorbeeld"}


def test_the_monthly_counts_hold_organisations_and_numbers_only() -> None:
    for rij in rijen(MAANDTELLINGEN):
        assert date.fromisoformat(f"{rij['Maand']}-01") <= LOG.tot
        assert int(rij["Aantal"]) >= 0
    assert len({rij["Maand"] for rij in rijen(MAANDTELLINGEN)}) == 14
