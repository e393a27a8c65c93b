"""The fictional national log: the same bytes from the same seed, any size, and the shape of a real one."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from benchmarks import logkennisgevingen, logsignalen
from benchmarks.generate import main, schrijf
from benchmarks.logbron import Log
from benchmarks.logdeelnemers import deelnemers
from benchmarks.logkalender import kalender, nummer
from benchmarks.voorbeeldverhalen import JA, verhalen
from store.referentie import lees_referentie

DAGEN = {"Datum melding", "Aangemeld op", "Toegelaten op", "Einddatum traject", "Gemeld op", "Verzonden d.d.",
         "Ontvangst", "Antwoord d.d.", "Pauze van", "Pauze t/m", "Verlengd tot", "Afgelopen op", "Datum klacht",
         "Schuldenoverzicht compleet op", "Nieuwe achterstand op", "Achterstand hersteld op", "Voortgang gemeld op"}  # fmt: skip
LOG = Log(30_000)


def gelezen(pad: Path) -> pl.DataFrame:
    rijen = pl.read_csv(pad, separator=";", infer_schema=False)
    return rijen.with_columns(pl.col(k).str.to_date("%d-%m-%Y") for k in rijen.columns if k in DAGEN)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> tuple[pl.DataFrame, pl.DataFrame]:
    signalen, reacties = schrijf(LOG, tmp_path_factory.mktemp("log"))
    return gelezen(signalen), gelezen(reacties)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_other_bytes(tmp_path: Path) -> None:
    een, weer, ander = (
        [p.read_bytes() for p in schrijf(Log(900, zaad), tmp_path / naam)]
        for naam, zaad in (("een", 7), ("weer", 7), ("ander", 8))
    )
    assert een == weer
    assert een[0] != ander[0]
    assert een[1] != ander[1]


@pytest.mark.parametrize("aantal", [1, 2, 40, 12_345])
def test_a_log_holds_exactly_as_many_kennisgevingen_as_asked(aantal: int, tmp_path: Path) -> None:
    assert main(["--kennisgevingen", str(aantal), "--naar", str(tmp_path)]) == 0
    assert sorted(len(gelezen(pad)) for pad in tmp_path.iterdir())[-1] == aantal


def test_a_log_of_several_parts_has_one_heading_and_every_kenmerk_once(tmp_path: Path) -> None:
    signalen, reacties = schrijf(Log(2500, per_deel=1000), tmp_path)
    assert gelezen(signalen)["Kenmerk"].is_unique().all()
    assert len(gelezen(reacties)) == 2500
    assert signalen.read_bytes().count(b"Kenmerk;") == 1


def test_the_files_have_the_headings_of_a_case_system(log: tuple[pl.DataFrame, pl.DataFrame]) -> None:
    assert tuple(log[0].columns) == logsignalen.KOLOMMEN
    assert tuple(log[1].columns) == logkennisgevingen.KOLOMMEN


def test_nothing_happens_after_the_log_ends_but_the_last_day_of_a_pause(
    log: tuple[pl.DataFrame, pl.DataFrame],
) -> None:
    for rijen in log:
        for kolom in DAGEN & set(rijen.columns) - {"Pauze t/m", "Verlengd tot"}:
            assert rijen[kolom].max() <= LOG.tot, kolom  # type: ignore[operator]


def test_days_come_in_the_order_in_which_things_happen(log: tuple[pl.DataFrame, pl.DataFrame]) -> None:
    signalen, reacties = log
    assert (signalen["Aangemeld op"] <= signalen["Toegelaten op"]).all()
    assert 0 < (signalen["Toegelaten op"] > signalen["Datum melding"]).sum() < 0.02 * len(signalen)
    assert (signalen["Datum melding"] < signalen["Einddatum traject"]).all()
    for eerder, later in (("Verzonden d.d.", "Ontvangst"), ("Verzonden d.d.", "Antwoord d.d."), ("Pauze van", "Pauze t/m"),
                          ("Pauze t/m", "Verlengd tot"), ("Antwoord d.d.", "Afgelopen op"),
                          ("Afgelopen op", "Gemeld op")):  # fmt: skip
        assert (reacties[eerder] <= reacties[later]).all(), (eerder, later)


def test_a_pause_lasts_its_term_in_calendar_months(log: tuple[pl.DataFrame, pl.DataFrame]) -> None:
    pauzes = log[1].filter(pl.col("Pauze van").is_not_null())
    termijn = pl.format("{}mo", pl.col("Termijn (mnd)"))
    assert pauzes.select(
        (pl.col("Pauze van").dt.offset_by(termijn).dt.offset_by("-1d") == pl.col("Pauze t/m")).all()
    ).item()
    assert set(pauzes["Termijn (mnd)"]) == {"6", "8"}


def test_a_traject_has_about_thirteen_creditors_and_half_of_them_answer(
    log: tuple[pl.DataFrame, pl.DataFrame],
) -> None:
    signalen, reacties = log
    per_traject = reacties.unique().group_by("Ons kenmerk").len()["len"]
    assert per_traject.max() <= 18  # type: ignore[operator]
    assert len(reacties) / len(signalen) == pytest.approx(13, abs=0.3)
    assert reacties["Antwoord"].is_not_null().mean() == pytest.approx(0.58, abs=0.05)
    wezen = reacties.join(signalen, left_on="Ons kenmerk", right_on="Kenmerk", how="anti")
    assert 0 < len(wezen) < 0.003 * len(reacties)
    assert 0 < len(reacties) - len(reacties.unique()) < 0.003 * len(reacties)


def test_signals_follow_the_seasons_and_the_working_week(log: tuple[pl.DataFrame, pl.DataFrame]) -> None:
    dagen = log[0]["Datum melding"]
    in_2024 = dagen.filter(dagen.dt.year() == 2024).dt.month().value_counts().sort("Datum melding")["count"]
    assert in_2024[7] < 0.75 * in_2024[5]
    assert in_2024[11] < 0.75 * in_2024[10]
    assert (dagen.dt.weekday() >= 6).mean() < 0.02  # type: ignore[operator]
    assert dagen.filter((dagen.dt.month() == 12) & (dagen.dt.day() == 25)).is_empty()


def test_big_gemeenten_send_more_and_some_are_unknown(log: tuple[pl.DataFrame, pl.DataFrame]) -> None:
    inwoners = {rij["naam"]: int(rij["inwoners"]) for rij in lees_referentie("gemeenten") if rij["jaar"] == "2025"}
    per_gemeente = dict(log[0]["Gemeente"].value_counts().iter_rows())
    assert 0 < per_gemeente.pop("Onbekend") < 0.02 * len(log[0])
    assert set(per_gemeente) <= set(inwoners)
    groot = sum(aantal for naam, aantal in per_gemeente.items() if inwoners[naam] > 100_000)
    assert groot > 0.4 * len(log[0])


def test_a_few_senders_never_said_ja_and_a_few_users_fell_silent() -> None:
    dagen = kalender(LOG.van, LOG.tot)
    wie = deelnemers(dagen, np.random.default_rng([1]), aantal=180, voor=date.max, tegenspraak=0.003)
    ja = {v.rij["naam"] for v in verhalen() if v.standen[2] == JA}
    assert sum(naam not in ja for naam in wie.namen) == 3
    assert (wie.tot < 1).sum() == 5
    assert max(dagen.dagen(wie.tot[wie.tot < 1])) < nummer(LOG.tot - timedelta(days=90))
