"""One gemeente with two answers in one file: asked with both cells named, and decided by one answer."""

from tests.leveringen import gelezen, standen, tabel, telt_op

TWEE = tabel(("Utrecht", "ja"), ("Zwolle", "nee"), ("Utrecht", "nee"))


def test_two_different_answers_are_one_question_that_names_both_cells() -> None:
    uitkomst = gelezen(TWEE)
    (vraag,) = uitkomst.kwitantie.vragen
    assert "cel B2" in vraag.vraag
    assert "cel B4" in vraag.vraag
    assert vraag.keuzes == ("gebruikt (B2)", "gebruikt_nog_niet (B4)")
    assert standen(uitkomst) == {"GM0193": "gebruikt_nog_niet"}
    assert uitkomst.kwitantie.afgekeurd == 2


def test_the_row_that_was_chosen_counts_and_the_other_is_set_aside() -> None:
    (vraag,) = gelezen(TWEE).kwitantie.vragen
    for keuze, status in zip(vraag.keuzes, ("gebruikt", "gebruikt_nog_niet"), strict=True):
        uitkomst = gelezen(TWEE, antwoorden=[(vraag.blad, vraag.cel, keuze)])
        assert standen(uitkomst)["GM0344"] == status
        assert (uitkomst.kwitantie.geaccepteerd, uitkomst.kwitantie.genegeerd) == (2, 1)
        assert [a.antwoord for a in uitkomst.kwitantie.antwoorden] == [keuze]


def test_a_name_and_its_double_are_answered_at_the_same_cell() -> None:
    blad = tabel(("GM0373", "ja"), ("Bergen", "nee"))
    antwoorden = [("Blad1", "A3", "GM0373")]
    (vraag,) = gelezen(blad, antwoorden=antwoorden).kwitantie.vragen
    assert vraag.cel == "A3"
    assert standen(gelezen(blad, antwoorden=[*antwoorden, ("Blad1", "A3", vraag.keuzes[1])])) == {
        "GM0373": "gebruikt_nog_niet"
    }


def test_the_same_address_on_two_sheets_gives_two_choices() -> None:
    kop = ("Gemeente", "Kennisgeving J/N")
    uitkomst = gelezen(("Een", (kop, ("Utrecht", "ja"))), ("Twee", (kop, ("Utrecht", "nee"))))
    assert uitkomst.kwitantie.vragen[0].keuzes == ("gebruikt (Een!B2)", "gebruikt_nog_niet (Twee!B2)")


def test_the_same_answer_twice_and_silence_beside_an_answer_are_no_contradiction() -> None:
    uitkomst = gelezen(tabel(("Utrecht", "ja"), ("Utrecht", "Ja"), ("Utrecht", "-")))
    assert uitkomst.kwitantie.vragen == ()
    assert uitkomst.kwitantie.geaccepteerd == 3


def test_a_gemeente_and_its_uitvoerder_may_differ() -> None:
    uitkomst = gelezen(tabel(("Drechtsteden", "ja"), ("Dordrecht", "nee")))
    assert uitkomst.kwitantie.vragen == ()
    assert uitkomst.kwitantie.geaccepteerd == 2


def test_a_contradiction_in_one_gemeente_of_a_body_keeps_the_others_when_it_is_decided() -> None:
    blad = tabel(("Zwolle en Tiel", "ja"), ("Tiel en Ede", "nee"))
    (vraag,) = gelezen(blad).kwitantie.vragen
    uitkomst = gelezen(blad, antwoorden=[(vraag.blad, vraag.cel, vraag.keuzes[0])])
    assert standen(uitkomst) == {"GM0193": "gebruikt", "GM0281": "gebruikt", "GM0228": "gebruikt_nog_niet"}
    assert telt_op(uitkomst)
