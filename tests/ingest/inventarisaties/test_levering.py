"""A delivery as a whole: headings asked and remembered, answers used or named, personal data kept out, files held."""

from dataclasses import replace

import pytest

from ingest.errors import LeveringGeweigerd
from ingest.inventarisaties.inventarisatie import INVENTARISATIE
from ingest.inventarisaties.levering import Gelezen, Opties, lees
from tests.leveringen import PEILDATUM, gelezen, standen, tabel, vul_aan, werkmap

VAAG = ("Gemeente", "Doen we dit al?")


def zinnen(uitkomst: Gelezen) -> str:
    return " ".join(m.reden for m in uitkomst.kwitantie.meldingen)


def test_an_unsure_heading_holds_the_file_until_it_is_said_on_the_command_line() -> None:
    gevraagd = gelezen(tabel(("Utrecht", "ja"), kop=VAAG))
    assert '--kolom "Doen we dit al?=status"' in gevraagd.vastgehouden
    assert (gevraagd.kwitantie.gelezen, gevraagd.kwitantie.afgekeurd) == (1, 1)
    assert standen(gelezen(tabel(("Utrecht", "ja"), kop=VAAG), kolommen={"doen we dit al": "status"})) == {
        "GM0344": "gebruikt"
    }


def test_an_unsure_heading_is_answered_by_its_choice_and_remembered_for_that_layout_alone() -> None:
    blad = tabel(("Utrecht", "ja"), kop=VAAG)
    (vraag,) = gelezen(blad).kwitantie.vragen
    beantwoord = gelezen(blad, antwoorden=[(vraag.blad, vraag.cel, vraag.keuzes[0])])
    assert standen(beantwoord) == {"GM0344": "gebruikt"}
    assert [a.antwoord for a in beantwoord.kwitantie.antwoorden] == [vraag.keuzes[0]]
    assert standen(gelezen(blad, onthouden=beantwoord.koppelingen)) == {"GM0344": "gebruikt"}
    ander = tabel(("Utrecht", "ja", 1), kop=(*VAAG, "Volgorde van binnenkomst"))
    assert gelezen(ander, onthouden=beantwoord.koppelingen).vastgehouden


def test_an_answer_to_a_heading_that_fits_no_choice_changes_nothing() -> None:
    uitkomst = gelezen(tabel(("Utrecht", "ja"), kop=VAAG), antwoorden=[("Blad1", "B1", "weet ik niet")])
    assert uitkomst.kwitantie.vragen
    assert uitkomst.vastgehouden


def test_a_heading_that_is_not_in_the_file_is_named() -> None:
    assert "'Statuss van toen' staat niet in dit bestand" in zinnen(
        gelezen(tabel(("Utrecht", "ja")), kolommen={"Statuss van toen": "status"})
    )


def test_one_answer_counts_for_every_cell_with_the_same_doubtful_text() -> None:
    blad = tabel(("Utrecht", "ja, maar nog niet"), ("Zwolle", "Ja, maar nog niet "), ("Tiel", "nee"))
    (vraag,) = gelezen(blad).kwitantie.vragen
    assert "1 andere regel" in vraag.vraag
    uitkomst = gelezen(blad, antwoorden=[("Blad1", "B3", "gebruikt_nog_niet")])
    assert standen(uitkomst)["GM0344"] == standen(uitkomst)["GM0193"] == "gebruikt_nog_niet"


def test_a_name_with_namesakes_is_asked_cell_by_cell() -> None:
    blad = tabel(("Bergen", "ja"), ("Bergen", "nee"))
    assert len(gelezen(blad).kwitantie.vragen) == 2
    uitkomst = gelezen(blad, antwoorden=[("Blad1", "A2", "GM0373"), ("Blad1", "A3", "GM0893")])
    assert standen(uitkomst) == {"GM0373": "gebruikt", "GM0893": "gebruikt_nog_niet"}


@pytest.mark.parametrize(
    ("cel", "antwoord", "zin"),
    [
        ("A2", "Utrecht", "past niet bij de vraag"),
        ("A2", "geen idee", "past niet"),
        ("B9", "gebruikt", "niets gevraagd"),
    ],
)
def test_an_answer_that_fits_nothing_is_named_and_changes_nothing(cel: str, antwoord: str, zin: str) -> None:
    uitkomst = gelezen(tabel(("Bergen", "ja")), antwoorden=[("Blad1", cel, antwoord)])
    assert uitkomst.rijen == ()
    assert uitkomst.kwitantie.antwoorden == ()
    assert zin in zinnen(uitkomst)


def test_both_doubts_of_a_row_are_asked_at_once() -> None:
    vragen = gelezen(tabel(("Bergen", "misschien"))).kwitantie.vragen
    assert [vraag.cel for vraag in vragen] == ["A2", "B2"]


def test_more_than_the_maximum_of_rows_not_read_holds_the_file() -> None:
    rijen = vul_aan(*[("Bergen", "ja")] * 3)  # 3 of 15 is exactly a fifth
    assert not gelezen(tabel(*rijen), maximum=0.2).vastgehouden
    gehouden = gelezen(tabel(*rijen, ("Bergen", "ja")), maximum=0.2)
    assert "4 van de 16 regels" in gehouden.vastgehouden


def test_a_personal_value_in_the_name_or_the_status_keeps_the_row_out_without_its_value() -> None:
    uitkomst = gelezen(tabel(("Utrecht p@voorbeeld.nl", "ja"), ("Zwolle", "ja p@voorbeeld.nl"), ("Tiel", "ja")))
    assert standen(uitkomst) == {"GM0281": "gebruikt"}
    assert [(x.kop_tekst, x.rij) for x in uitkomst.niet_gelezen] == [({}, 2), ({}, 3)]
    assert "voorbeeld.nl" not in str(uitkomst)


def test_a_lone_personal_value_elsewhere_is_dropped_and_named_and_its_row_counts() -> None:
    kop = ("Gemeente", "Kennisgeving J/N", "Opmerking")
    uitkomst = gelezen(tabel(("Utrecht", "ja", "mail p@voorbeeld.nl"), kop=kop))
    assert standen(uitkomst) == {"GM0344": "gebruikt"}
    assert [(m.cel, m.ernst) for m in uitkomst.kwitantie.meldingen if "e-mailadres" in m.reden] == [
        ("C2", "waarschuwing")
    ]


def test_contact_columns_only_say_that_there_is_a_contact() -> None:
    kop = ("Gemeente", "Kennisgeving J/N", "E-mail")
    uitkomst = gelezen(tabel(("Utrecht", "ja", "p@voorbeeld.nl"), ("Zwolle", "nee", None), kop=kop))
    assert [rij["contact_bekend"] for rij in uitkomst.rijen] == [True, False]
    assert "voorbeeld.nl" not in str(uitkomst)


def test_a_bsn_that_is_called_one_refuses_the_file() -> None:
    with pytest.raises(LeveringGeweigerd):
        gelezen(tabel(("Utrecht", "ja", "111222333"), kop=("Gemeente", "Kennisgeving J/N", "BSN")))


def test_a_sheet_named_after_a_person_is_called_by_its_number() -> None:
    uitkomst = gelezen(
        ("p@voorbeeld.nl", (("Gemeente", "Kennisgeving J/N"), ("Utrecht", "ja"), ("p@voorbeeld.nl", "nee")))
    )
    assert [rij["blad"] for rij in uitkomst.rijen] == ["blad 1"]
    assert uitkomst.kwitantie.afgekeurd == 1
    assert "voorbeeld.nl" not in str(uitkomst)


def test_a_merged_personal_value_is_kept_nowhere() -> None:
    """The gate names the cell of a merged range once; the rows that only repeat it keep nothing of it either."""
    boek = werkmap(tabel(("Zwolle", "ja"), ("Tiel", "p@voorbeeld.nl"), ("Ede", "p@voorbeeld.nl")))
    samen = replace(boek, bladen=(replace(boek.bladen[0], herhaald=frozenset({(4, 2)})),))
    uitkomst = lees(samen, INVENTARISATIE, Opties(PEILDATUM), onthouden={}, afkeur_maximum=1.0)
    assert standen(uitkomst) == {"GM0193": "gebruikt"}
    assert "voorbeeld.nl" not in str(uitkomst)


def test_free_text_in_a_column_of_choices_is_counted_once_per_column_and_not_kept() -> None:
    kop = ("Gemeente", "Kennisgeving J/N", "Belemmering")
    uitkomst = gelezen(tabel(("Utrecht", "nee", "geen tijd; Piet wil niet"), ("Zwolle", "nee", "zomaar"), kop=kop))
    assert [rij["belemmering"] for rij in uitkomst.rijen] == [";anders;capaciteit;", ";anders;"]
    assert "2 antwoorden niet" in zinnen(uitkomst)
    assert "Piet" not in str([(r, uitkomst.kwitantie) for r in uitkomst.rijen])


def test_an_answer_without_a_sheet_is_about_the_only_sheet() -> None:
    assert standen(gelezen(tabel(("Bergen", "ja")), antwoorden=[("", "A2", "GM0373")])) == {"GM0373": "gebruikt"}


def test_a_file_without_a_table_is_refused() -> None:
    with pytest.raises(LeveringGeweigerd):
        gelezen(("Blad1", (("zomaar wat tekst",), ("en nog wat",))))
