"""Deciding about a contradiction on the command line: a reason that fits, a kenmerk that is there, a delivery."""

from pathlib import Path
from typing import Any

import pytest

from tests.leveringen import opdracht


@pytest.fixture(scope="module")
def tegenspraak(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """Two files of one day in which Lelystad says ja and nee, with what the command line lists of that."""
    data = tmp_path_factory.mktemp("beslissing")
    for nummer, zegt in enumerate(("ja", "nee")):
        bestand = data / f"lijst {nummer} per 4 november 2025.csv"
        bestand.write_text(f"Gemeente;Gebruik Kennisgeving\nLelystad;{zegt}\nUrk;nee\n", "utf-8")
        assert opdracht(data / "data", "lees", bestand).code == 0
    document = opdracht(data / "data", "tegenspraken", "--json").json
    (gevonden,) = document["tegenspraken"]
    return data / "data", gevonden


def besluit(data: Path, t: dict[str, Any], *delen: str) -> Any:
    return opdracht(data, "beslissing", "--tegenspraak", t["kenmerk"], "--datum", "1-12-2025", "--json", *delen)


def test_the_list_names_both_cells_and_a_kenmerk(tegenspraak: tuple[Path, dict[str, Any]]) -> None:
    t = tegenspraak[1]
    assert (t["soort"], t["gm_code"], t["op"], t["opgelost"]) == ("gelijke_rang", "GM0995", "2025-11-04", False)
    assert {t["status"], t["andere_status"]} == {"gebruikt", "gebruikt_nog_niet"}
    assert (t["cel"], t["andere_cel"]) == ("B2", "B2")
    assert t["levering"] != t["andere_levering"]


@pytest.mark.parametrize(
    ("delen", "woorden"),
    [
        (("--reden", "bron_gebeld"), "Bij deze reden hoort een keuze"),
        (("--reden", "beide_oud", "--geldt", "ene"), "hoort geen keuze"),
        (("--reden", "beide_oud", "--functie", "Jan de Vries"), "Noem geen naam"),
        (("--reden", "beide_oud", "--tegenspraak", "000000000000"), "Er is geen tegenspraak"),
        (("--reden", "beide_oud", "--datum", "1-12-2039"), "na vandaag"),
    ],
)
def test_a_decision_that_does_not_fit_is_refused_and_writes_nothing(
    delen: tuple[str, ...], woorden: str, tegenspraak: tuple[Path, dict[str, Any]]
) -> None:
    klaar = besluit(*tegenspraak, *delen)
    assert klaar.code == 1
    assert woorden in klaar.fout
    assert klaar.json["levering"] is None


def test_an_unknown_reason_is_a_wrong_command(tegenspraak: tuple[Path, dict[str, Any]]) -> None:
    assert besluit(*tegenspraak, "--reden", "zomaar").code == 2


def test_a_decision_is_a_delivery_that_takes_the_contradiction_off_the_list_until_it_is_withdrawn(
    tegenspraak: tuple[Path, dict[str, Any]],
) -> None:
    data, t = tegenspraak
    klaar = besluit(data, t, "--reden", "bron_gebeld", "--geldt", "ene", "--functie", "adviseur")
    k = klaar.json
    assert (klaar.code, k["soort"], k["levering"], k["peildatum"]) == (0, "beslissing", 3, "2025-12-01")
    assert k["bestand"] == "Tegenspraak opgelost: Lelystad (4 november 2025)"
    assert [(a["antwoord"], a["functie"]) for a in k["antwoorden"]] == [
        ("De bron is gebeld en zei welk antwoord klopt", "adviseur")
    ]
    assert opdracht(data, "tegenspraken", "--json").json["tegenspraken"] == []
    cijfer = opdracht(data, "DAT-03", "--json", module="indicators").json
    assert {rij["maat"]: rij["teller"] for rij in cijfer["rijen"]}["opgelost"] == 1
    assert opdracht(data, "trek-in", 3).code == 0
    assert len(opdracht(data, "tegenspraken", "--json").json["tegenspraken"]) == 1
