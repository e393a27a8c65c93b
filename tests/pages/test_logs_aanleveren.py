"""Delivering a log on the screen Gegevens: its kind, its sender, how far it is, and what came of it."""

from datetime import date
from pathlib import Path

import pytest

from pages.gegevens.aanlevering import Aanlevering, controleer
from pages.gegevens.kind import KindMisluktError, kind
from pages.onderdelen.uitleg import lijst_van_schuldeisers
from store.editie import lees_editie
from store.leveringen import lees_kwitantie
from store.stand import lees_stand
from tests.logs import schrijf_csv, signaal
from tests.pages.test_aanleveren import druk, open_gegevens, tekst
from tests.registers import KOP, partij


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


def test_a_question_about_a_whole_log_is_answered_once_on_the_screen(data: Path, tmp_path: Path) -> None:
    log = schrijf_csv(
        tmp_path / "log.csv", ("D-1", "Utrecht", "26-02-2025"), kop=("Kenmerk", "Gemeente", "Datum melding")
    )
    at = open_gegevens()
    at.radio[0].set_value("signalen").run()
    {veld.label: veld for veld in at.text_input}["Afzender"].set_value("Kredietbank Fictief").run()
    at.file_uploader[0].set_value(("log.csv", log.read_bytes(), "text/csv")).run()
    assert "geen kolom met het nummer van het signaal" in tekst(at)
    (vraag,) = [keuze for keuze in at.radio if "nummer van het signaal" in keuze.label]
    vraag.set_value("4").run()
    {keuze.label: keuze for keuze in at.selectbox}["Uw functie (niet uw naam)"].set_value("adviseur").run()
    druk(at, "Controleer opnieuw")
    druk(at, "Aanvaarden en publiceren")

    (levering,) = lees_editie(data=data).leveringen
    antwoorden = lees_kwitantie(data, levering.sha256, levering.lezing)["antwoorden"]
    assert [(a["cel"], a["antwoord"], a["functie"]) for a in antwoorden] == [("D1", "4", "adviseur")]


def test_a_register_of_creditors_is_delivered_on_the_screen_and_uitleg_says_that_it_counts(
    data: Path, tmp_path: Path
) -> None:
    lijst = schrijf_csv(tmp_path / "l.csv", partij("Zonnewende B.V.", convenant="ja", termijn=6), kop=KOP)
    at = open_gegevens()
    at.radio[0].set_value("referentie").run()
    at.file_uploader[0].set_value(("lijst per 1-11-2026.csv", lijst.read_bytes(), "text/csv")).run()
    assert "partijen die niet in de lijst van nu staan" in tekst(at)
    druk(at, "Aanvaarden en publiceren")

    editie = lees_editie(data=data)
    assert [x.soort for x in editie.leveringen] == ["referentie"]
    uitleg = lijst_van_schuldeisers(lees_stand(editie=editie))
    assert "‘lijst per 1-11-2026.csv’" in uitleg
    assert "1 schuldeiser." in uitleg
    assert "de lijst die bij Pauzemonitor hoort" in lijst_van_schuldeisers(None)
