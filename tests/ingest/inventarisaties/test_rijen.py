"""One row: who it is about, when it was answered, what is kept of it, and what it may not say."""

from datetime import date

import pytest

from tests.leveringen import gelezen, standen, tabel

KOP = ("Gemeente", "Kennisgeving J/N", "Sinds", "Datum reactie", "Gepland vanaf", "Uitvoerder", "Namens")


def rij(*waarden: object) -> dict[str, object]:
    (antwoord,) = gelezen(tabel(waarden, kop=KOP)).rijen
    return antwoord


def test_an_answer_keeps_where_it_stands_and_what_it_said() -> None:
    antwoord = rij("’s-Gravenhage", "JA!", "1-2-2024", "3-11-2025")
    assert (antwoord["gm_code"], antwoord["gemeente_ruw"], antwoord["gemeente_cel"]) == (
        "GM0518",
        "’s-Gravenhage",
        "A2",
    )
    assert (antwoord["status"], antwoord["status_ruw"], antwoord["status_cel"]) == ("gebruikt", "JA!", "B2")
    assert (antwoord["blad"], antwoord["rij"], antwoord["antwoorddatum"]) == ("Blad1", 2, date(2025, 11, 3))


def test_a_start_belongs_to_a_ja_and_a_plan_to_a_nee() -> None:
    assert rij("Utrecht", "nee", "1-2-2024", None, "1-2-2026")["in_gebruik_vanaf"] is None
    nee = rij("Utrecht", "nee", None, None, "1-2-2026")
    assert (nee["gepland_vanaf"], nee["plan_status"]) == (date(2026, 2, 1), "gepland")
    assert rij("Utrecht", "ja", None, None, "1-2-2026")["gepland_vanaf"] is None


def test_who_did_not_answer_did_not_answer_on_a_day() -> None:
    assert rij("Utrecht", "geen reactie", None, "3-11-2025")["antwoorddatum"] is None


def test_a_date_without_a_day_is_not_taken_for_one() -> None:
    assert rij("Utrecht", "ja", None, "oktober 2025")["antwoorddatum"] is None


@pytest.mark.parametrize(("antwoord", "status"), [("gebruikt", "gebruikt"), ("gebruikt_nog_niet", "gebruikt_nog_niet")])
def test_a_ja_that_starts_after_the_peildatum_is_asked(antwoord: str, status: str) -> None:
    blad = tabel(("Utrecht", "ja", "1-2-2026"), kop=KOP)
    (vraag,) = gelezen(blad).kwitantie.vragen
    assert (vraag.cel, vraag.keuzes) == ("C2", ("gebruikt", "gebruikt_nog_niet"))
    assert standen(gelezen(blad, antwoorden=[("Blad1", "C2", antwoord)])) == {"GM0344": status}


def test_the_code_decides_unless_the_name_certainly_means_another() -> None:
    kop = ("Gemeentecode", "Gemeente", "Kennisgeving J/N")
    assert standen(gelezen(tabel(("0344", "Utrechtt", "ja"), kop=kop))) == {"GM0344": "gebruikt"}
    blad = tabel(("0344", "Zwolle", "ja"), kop=kop)
    (vraag,) = gelezen(blad).kwitantie.vragen
    assert {keuze[:6] for keuze in vraag.keuzes} == {"GM0344", "GM0193"}
    assert standen(gelezen(blad, antwoorden=[("Blad1", vraag.cel, "GM0193")])) == {"GM0193": "gebruikt"}


def test_a_row_with_only_an_uitvoerder_answers_for_its_gemeenten() -> None:
    antwoorden = gelezen(tabel((None, "ja", None, None, None, "Drechtsteden"), kop=KOP)).rijen
    assert len(antwoorden) == 7
    assert {a["respondent_soort"] for a in antwoorden} == {"uitvoerder"}


def test_a_gemeente_that_names_its_uitvoerder_still_answers_for_itself() -> None:
    antwoord = rij("Dordrecht", "ja", None, None, None, "Drechtsteden", "gemeente")
    assert antwoord["respondent_soort"] == "gemeente"
    assert antwoord["uitvoerder_code"]


def test_a_region_is_spread_over_the_gemeenten_of_the_day_it_answered() -> None:
    oud = gelezen(tabel(("Brielle", "ja", None, "1-6-2023"), kop=KOP))
    assert standen(oud) == {"GM1992": "gebruikt"}


def test_a_row_that_says_nothing_is_set_aside() -> None:
    kop = ("Gemeente", "Kennisgeving J/N", "Belemmering")
    k = gelezen(tabel(("Utrecht", "ja", None), (None, None, "geen tijd"), ("Zwolle", "nee", None), kop=kop)).kwitantie
    assert (k.gelezen, k.geaccepteerd, k.genegeerd) == (3, 2, 1)


def test_an_answer_without_a_gemeente_goes_back() -> None:
    (terug,) = gelezen(tabel((None, "ja", "1-1-2024"), kop=KOP)).niet_gelezen
    assert terug.reden == "Er staat geen gemeente bij dit antwoord."
    assert terug.kop_tekst == {"Kennisgeving J/N": "ja", "Sinds": "1-1-2024"}


def test_digits_one_and_two_are_asked_since_nobody_knows_their_legend() -> None:
    vragen = gelezen(tabel(("Utrecht", 1), ("Zwolle", 2))).kwitantie.vragen
    assert [vraag.cel for vraag in vragen] == ["B2", "B3"]
