"""Delivering a log on the screen Gegevens: its kind, its sender, how far it is, and what came of it."""

from datetime import date
from pathlib import Path

import pytest

from pages.gegevens.aanlevering import Aanlevering, controleer
from pages.gegevens.kind import KindMisluktError, kind
from store.editie import lees_editie
from tests.logs import schrijf_csv, signaal
from tests.pages.test_aanleveren import druk, open_gegevens, tekst


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(tmp_path / "sleutels"))
    return tmp_path / "data"


def inhoud(map_: Path) -> bytes:
    return schrijf_csv(map_ / "log.csv", *(signaal(f"D-{n}") for n in range(6))).read_bytes()


def test_a_log_is_delivered_on_the_screen_with_its_kind_its_sender_and_its_last_day(data: Path, tmp_path: Path) -> None:
    at = open_gegevens()
    at.radio[0].set_value("signalen").run()
    at.file_uploader[0].set_value(("log.csv", inhoud(tmp_path), "text/csv")).run()
    assert "Vul eerst de afzender in" in tekst(at)

    velden = {veld.label: veld for veld in at.text_input}
    velden["Gegevens tot en met (mag leeg blijven)"].set_value("31-10-2025")
    velden["Afzender"].set_value("Kredietbank Fictief").run()
    assert "pauzeverzoeken die wij nog niet hadden" in tekst(at)
    druk(at, "Aanvaarden en publiceren")

    (levering,) = lees_editie(data=data).leveringen
    assert (levering.soort, levering.afzender, levering.peildatum) == (
        "signalen", "Kredietbank Fictief", date(2025, 10, 31),
    )  # fmt: skip


def test_who_waits_hears_how_far_the_reading_is(data: Path, tmp_path: Path) -> None:
    gehoord: list[int] = []
    kwitantie = controleer(Aanlevering("log.csv", inhoud(tmp_path), "Fictief", soort="signalen"), gehoord.append)

    assert kwitantie.geaccepteerd == 6
    assert gehoord == sorted(gehoord)
    assert gehoord[-1] == 100


def test_a_child_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(KindMisluktError):
        kind("ingest", "--help", langst=0)
