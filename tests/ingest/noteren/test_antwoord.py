"""A single answer and a call without one: read as people type them, refused where they are not certain, kept once."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest.noteren.antwoord import FUNCTIES, antwoord_van
from ingest.noteren.belnotitie import belnotitie_van
from ingest.noteren.getypt import NietGenoteerd
from store.editie import lees_editie
from store.leveringen import lees_kwitantie
from store.schema import BELNOTITIE, INVENTARISATIE
from tests.leveringen import opdracht

VANDAAG = date(2026, 11, 22)
TYP: dict[str, str] = {
    "gemeente": "GM0034", "stand": "gebruikt", "datum": "5 november 2025", "sinds": "", "start": "", "diepte": "",
    "plan": "", "wie": "gemeente", "hoe": "telefoon", "functie": "",
}  # fmt: skip
BEL = {"gemeente": "Almere", "gebeld": "5-11-2025", "terugbellen": "12 november 2025"}
OPDRACHT = ("antwoord", "--gemeente", "almere", "--datum", "05-11-2025", "--wie", "gemeente", "--hoe", "telefoon")


def gelezen(**anders: str) -> dict[str, Any]:
    return antwoord_van({**TYP, **anders}, vandaag=VANDAAG).als_rij()


def weigering(**anders: str) -> str:
    with pytest.raises(NietGenoteerd) as fout:
        antwoord_van({**TYP, **anders}, vandaag=VANDAAG)
    return str(fout.value)


# --- what is typed


def test_an_answer_is_one_row_in_the_columns_of_an_inventory_that_says_how_it_came() -> None:
    rij = gelezen(sinds="maart 2025", diepte="deels")
    assert set(rij) == set(INVENTARISATIE)
    assert (rij["gm_code"], rij["status"], rij["antwoorddatum"]) == ("GM0034", "gebruikt", date(2025, 11, 5))
    assert (rij["blad"], rij["status_cel"], rij["respondent_soort"]) == ("toegevoegd antwoord", "telefoon", "gemeente")
    assert (rij["in_gebruik_vanaf"], rij["in_gebruik_precisie"]) == (date(2025, 3, 1), "maand")
    assert (rij["gebruik_diepte"], rij["gepland_vanaf"], rij["plan_status"]) == ("deels", None, None)


@pytest.mark.parametrize(
    ("veld", "tekst", "verwacht"),
    [
        ("gemeente", "almere", "GM0034"), ("gemeente", "Gemeente Almere", "GM0034"), ("gemeente", "0034", "GM0034"),
        ("gemeente", "Den Haag", "GM0518"), ("datum", "05-11-2025", "GM0034"), ("datum", "5 nov 2025", "GM0034"),
    ],
    ids=str,
)  # fmt: skip
def test_gemeente_and_date_are_read_as_people_write_them(veld: str, tekst: str, verwacht: str) -> None:
    rij = gelezen(**{veld: tekst})
    assert (rij["gm_code"], rij["antwoorddatum"]) == (verwacht, date(2025, 11, 5))


def test_a_planned_start_makes_the_plan_gepland_and_keeps_its_precision() -> None:
    rij = gelezen(stand="gebruikt_nog_niet", start="2e kwartaal 2026")
    assert (rij["gepland_vanaf"], rij["gepland_precisie"]) == (date(2026, 4, 1), "kwartaal")
    assert (rij["plan_status"], rij["gepland_ruw"]) == ("gepland", "kwartaal 2 van 2026")


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"stand": "geen_reactie"}, "gebeld, geen antwoord"),
        ({"gemeente": "Bergen"}, "GM0373"),
        ({"gemeente": "Almre"}, "Bedoelt u: GM0034 Almere?"),
        ({"gemeente": "qqqq"}, "Wij kennen geen gemeente"),
        ({"gemeente": "Almere en Lelystad"}, "meer dan één gemeente"),
        ({"datum": ""}, "hele dag"),
        ({"datum": "november 2025"}, "hele dag"),
        ({"datum": "31-11-2025"}, "november 2025 heeft 30 dagen"),
        ({"datum": "23-11-2026"}, "na vandaag"),
        ({"datum": "31-12-2022"}, "kennen wij de gemeenten niet"),
        ({"sinds": "6-11-2025"}, "gebruikt (nog) niet"),
        ({"start": "2026"}, "geplande start hoort bij"),
        ({"stand": "gebruikt_nog_niet", "sinds": "2025"}, "horen bij 'gebruikt'"),
        ({"stand": "gebruikt_nog_niet", "start": "2026", "plan": "geen_plan"}, "geen plan"),
        ({"functie": "Jan de Vries"}, "Noem geen naam"),
    ],
    ids=str,
)
def test_what_is_not_certain_or_does_not_fit_is_refused_with_a_sentence(anders: dict[str, str], woorden: str) -> None:
    zin = weigering(**anders)
    assert woorden in zin
    assert zin.endswith((".", "?"))


@pytest.mark.parametrize("veld", ["gemeente", "datum", "sinds", "start", "functie"])
@pytest.mark.parametrize("waarde", ["06 12345678", "piet@voorbeeld.nl", "NL91 ABNA 0417 1643 00", "111222333"])
def test_a_personal_number_or_address_in_any_field_is_refused_and_not_repeated(veld: str, waarde: str) -> None:
    zin = weigering(**{veld: waarde})
    assert "mogen wij niet bewaren" in zin
    assert waarde not in zin


@pytest.mark.parametrize("functie", FUNCTIES)
def test_a_function_of_the_list_is_taken_whatever_its_capitals(functie: str) -> None:
    assert antwoord_van({**TYP, "functie": f" {functie.title()} "}, vandaag=VANDAAG).functie == functie


def test_the_same_answer_typed_otherwise_by_somebody_else_is_the_same_document() -> None:
    een = antwoord_van({**TYP, "sinds": "maart 2025", "functie": "adviseur"}, vandaag=VANDAAG)
    twee = antwoord_van({**TYP, "gemeente": "almere", "datum": "05-11-2025", "sinds": "3-2025"}, vandaag=VANDAAG)
    assert een.als_document() == twee.als_document()
    assert een.als_rij() == twee.als_rij()


def test_a_call_without_an_answer_is_a_row_with_its_two_days() -> None:
    rij = belnotitie_van(BEL, vandaag=VANDAAG).als_rij()
    assert set(rij) == set(BELNOTITIE)
    assert (rij["gm_code"], rij["gebeld_op"], rij["terugbellen_op"]) == (
        "GM0034", date(2025, 11, 5), date(2025, 11, 12),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"terugbellen": "5-11-2025"}, "niet na de dag"), ({"gebeld": "23-11-2026"}, "na vandaag"),
        ({"gemeente": "Bergen"}, "Bedoelt u"), ({"gemeente": "0612345678"}, "mogen wij niet bewaren"),
    ],
    ids=str,
)  # fmt: skip
def test_a_call_that_does_not_fit_is_refused(anders: dict[str, str], woorden: str) -> None:
    with pytest.raises(NietGenoteerd) as fout:
        belnotitie_van({**BEL, **anders}, vandaag=VANDAAG)
    assert woorden in str(fout.value)


# --- the command


def test_an_answer_is_a_delivery_with_receipt_and_history_that_can_be_withdrawn(tmp_path: Path) -> None:
    klaar = opdracht(tmp_path, *OPDRACHT, "--stand", "gebruikt", "--functie", "adviseur", "--json")
    k = klaar.json
    assert (klaar.code, klaar.fout) == (0, "")
    assert (k["levering"], k["bestand"]) == (1, "Antwoord van Almere (telefoon, 5 november 2025)")
    assert (k["soort"], k["peildatum"], k["gepubliceerd"]) == ("antwoord", "2025-11-05", True)
    assert (k["gelezen"], k["geaccepteerd"], k["afgekeurd"], k["genegeerd"]) == (1, 1, 0, 0)
    assert k["verschil"] == {"nieuw": 1, "gewijzigd": 0, "gelijk": 0}
    assert [(a["cel"], a["antwoord"], a["functie"]) for a in k["antwoorden"]] == [("telefoon", "gebruikt", "adviseur")]

    nog_eens = opdracht(tmp_path, *OPDRACHT, "--stand", "gebruikt", "--functie", "secretariaat", "--json").json
    assert (nog_eens["levering"], nog_eens["editie"]) == (1, k["editie"])
    assert nog_eens["verschil"] == {"nieuw": 0, "gewijzigd": 0, "gelijk": 1}
    editie = lees_editie(data=tmp_path)
    bewaard = lees_kwitantie(tmp_path, editie.leveringen[0].sha256, editie.leveringen[0].lezing)
    assert bewaard["antwoorden"][0]["functie"] == "adviseur"
    assert not editie.voorbeeld

    assert opdracht(tmp_path, "trek-in", 1, "--json").json["ingetrokken"] is True
    (levering,) = opdracht(tmp_path, "lijst", "--json").json["leveringen"]
    assert (levering["ingetrokken"], levering["geldt"], levering["soort"]) == (True, False, "antwoord")


def test_a_refused_answer_names_the_candidates_and_writes_nothing(tmp_path: Path) -> None:
    delen = ("--datum", "5-11-2025", "--wie", "nvvk", "--hoe", "mail", "--stand", "gebruikt", "--json")
    klaar = opdracht(tmp_path / "data", "antwoord", "--gemeente", "Bergen", *delen)
    assert klaar.code == 1
    assert [v["keuzes"] for v in klaar.json["vragen"]] == [["GM0373 Bergen (NH.)", "GM0893 Bergen (L.)"]]
    assert klaar.json["levering"] is None
    assert klaar.json["meldingen"][0]["reden"] == klaar.fout.strip()
    assert not (tmp_path / "data" / "deliveries").exists()


def test_an_unknown_word_for_a_choice_is_a_wrong_command(tmp_path: Path) -> None:
    assert opdracht(tmp_path, *OPDRACHT, "--stand", "misschien").code == 2


def test_what_is_noted_on_the_demo_is_practice_and_may_be_noted_again_for_real(tmp_path: Path) -> None:
    assert opdracht(tmp_path, "voorbeeld").code == 0
    assert opdracht(tmp_path, *OPDRACHT, "--stand", "gebruikt").code == 0
    assert opdracht(tmp_path, "belnotitie", "--gemeente", "Almere", "--gebeld", "6-11-2025",
                    "--terugbellen", "1-12-2025").code == 0  # fmt: skip
    oefening = lees_editie(data=tmp_path)
    assert oefening.voorbeeld
    assert [x.soort for x in oefening.leveringen][-2:] == ["antwoord", "belnotitie"]
    echt = tmp_path / "Inventarisatie per 4 november 2025.csv"
    echt.write_text("Gemeente;Gebruik Kennisgeving\nLelystad;ja\nUrk;nee\n", "utf-8")
    assert opdracht(tmp_path, "lees", echt).code == 0
    leeg = lees_editie(data=tmp_path)
    assert [x.soort for x in leeg.leveringen] == ["inventarisatie"]
    assert opdracht(tmp_path, *OPDRACHT, "--stand", "gebruikt").code == 0
    nu = lees_editie(data=tmp_path)
    assert [(x.soort, x.voorbeeld) for x in nu.leveringen] == [("inventarisatie", False), ("antwoord", False)]
