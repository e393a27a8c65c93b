"""The realistic mess of senders, case by case: what a file says, and the counts and stands that come of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from ingest.bestanden.cells import Cel
from tests.leveringen import PEILDATUM, gelezen, standen, tabel, telt_op

JA, NEE, STIL = "gebruikt", "gebruikt_nog_niet", "geen_reactie"


def een(status: object, kop: str = "Gebruik Kennisgeving") -> Any:
    return gelezen(tabel(("Utrecht", status), ("Zwolle", "ja"), kop=("Gemeente", kop)))


@pytest.mark.parametrize(
    "kop",
    ["Gemeente", "Gemeentenaam", "Naam gemeente", "Gemeente(n)", "Gemeente/organisatie", "Organisatie",
     "Welke gemeente(n) vertegenwoordigt u?", "Regio", "Plaats"],
)  # fmt: skip
def test_a_heading_names_the_gemeente(kop: str) -> None:
    assert standen(gelezen(tabel(("Utrecht", "ja"), kop=(kop, "Gebruik Kennisgeving")))) == {"GM0344": JA}


@pytest.mark.parametrize("kop", ["CBS-code", "GM-code", "Gemeentecode", "code", "statcode", "Gem.nr"])
@pytest.mark.parametrize("code", ["0518", "518", "GM0518", "518.0", "gm0518", 518])
def test_a_code_in_any_dress_names_the_gemeente(kop: str, code: object) -> None:
    assert standen(gelezen(tabel((code, "ja"), kop=(kop, "Gebruik Kennisgeving")))) == {"GM0518": JA}


@pytest.mark.parametrize(
    "kop",
    ["Gebruik Kennisgeving", "Kennisgeving J/N", "Kennisgeving?", "Zet u de Kennisgeving in?", "Status", "Pauzeknop",
     "Stand van zaken"],
)  # fmt: skip
def test_a_heading_names_the_status(kop: str) -> None:
    assert standen(een("ja", kop))["GM0344"] == JA


@pytest.mark.parametrize(
    ("spelling", "verwacht"),
    [
        *((s, JA) for s in ("Ja", "ja", "J", "JA!", "Yes", "1", 1, "x", "X", "✓", "WAAR", "TRUE", "ja (sinds 2022)",
                            "wordt ingezet", "in gebruik", "standaard", "deels", "gedeeltelijk", "soms", "pilot",
                            "alleen convenantpartners")),
        *((s, NEE) for s in ("Nee", "N", "0", 0, "ONWAAR", "nog niet", "(nog) niet", "nee, wel gepland",
                             "in voorbereiding", "Q1 2026", "bezig", "volgt", "nee, gestopt")),
        *((s, STIL) for s in (None, "-", "geen reactie", "niet gereageerd", "onbekend", "n.n.b.", "?", "#N/B", "n.v.t.")),
    ],
)  # fmt: skip
def test_a_status_word_gives_a_stand(spelling: object, verwacht: str) -> None:
    uitkomst = een(spelling)
    assert standen(uitkomst)["GM0344"] == verwacht
    assert telt_op(uitkomst)


@pytest.mark.parametrize("spelling", ["ja, maar nog niet", "niet ja/nee", "n.b.", "misschien", "2"])
def test_a_trap_is_asked_and_its_row_waits(spelling: str) -> None:
    uitkomst = een(spelling)
    assert "GM0344" not in standen(uitkomst)
    (vraag,) = uitkomst.kwitantie.vragen
    assert (vraag.blad, vraag.cel, vraag.keuzes) == ("Blad1", "B2", (JA, NEE, STIL))
    assert uitkomst.kwitantie.afgekeurd == 1


@pytest.mark.parametrize(
    ("tekst", "dag", "precisie"),
    [
        ("4-11-2025", "2025-11-04", "dag"), ("04/11/25", "2025-11-04", "dag"), ("4 nov. 2025", "2025-11-04", "dag"),
        ("4 november 2025", "2025-11-04", "dag"), ("2025-11-04T09:12:00", "2025-11-04", "dag"),
        ("45965", "2025-11-04", "dag"), (45965, "2025-11-04", "dag"), ("nov-25", "2025-11-01", "maand"),
        ("Q3 2025", "2025-07-01", "kwartaal"), ("per 1-1-2025", "2025-01-01", "dag"), ("2025", "2025-01-01", "jaar"),
        ("'3-11-2025", "2025-11-03", "dag"),
    ],
)  # fmt: skip
def test_a_start_date_is_read_with_its_precision(tekst: object, dag: str, precisie: str) -> None:
    uitkomst = gelezen(tabel(("Utrecht", "ja", tekst), kop=("Gemeente", "Kennisgeving J/N", "Sinds")))
    (rij,) = uitkomst.rijen
    assert (str(rij["in_gebruik_vanaf"]), rij["in_gebruik_precisie"]) == (dag, precisie)


@pytest.mark.parametrize("tekst", ["00-00-0000", "31-6-2025", "zodra Piet terug is"])
def test_what_is_no_date_is_named_and_not_kept(tekst: str) -> None:
    uitkomst = gelezen(tabel(("Utrecht", "ja", tekst), kop=("Gemeente", "Kennisgeving J/N", "Sinds")))
    (rij,) = uitkomst.rijen
    assert rij["in_gebruik_vanaf"] is None
    assert rij["in_gebruik_ruw"] == ""


def test_the_order_of_day_and_month_is_decided_per_column() -> None:
    kop = ("Gemeente", "Kennisgeving J/N", "Sinds", "Datum reactie")
    uitkomst = gelezen(
        tabel(("Utrecht", "ja", "3/4/2025", "3/4/2025"), ("Zwolle", "ja", "12/31/2024", "25/4/2025"), kop=kop)
    )
    utrecht = uitkomst.rijen[0]
    assert utrecht["in_gebruik_vanaf"] == date(2025, 3, 4)
    assert utrecht["antwoorddatum"] == date(2025, 4, 3)


def test_a_column_whose_order_cannot_be_told_is_warned_about() -> None:
    kop = ("Gemeente", "Kennisgeving J/N", "Datum reactie")
    uitkomst = gelezen(tabel(("Utrecht", "ja", "3/4/2025"), kop=kop))
    assert uitkomst.rijen[0]["antwoorddatum"] == date(2025, 4, 3)
    assert any("dag of de maand voorop" in m.reden for m in uitkomst.kwitantie.meldingen)


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ("Den Haag", ("GM0518",)), ("s-Gravenhage", ("GM0518",)), ("’s-Gravenhage", ("GM0518",)),
        ("Gem. Den Haag", ("GM0518",)), ("The Hague", ("GM0518",)), ("Den Bosch", ("GM0796",)),
        ("Sudwest Fryslan", ("GM1900",)), ("SWF", ("GM1900",)), ("Noardeast-Fryslân", ("GM1970",)),
        ("Súdwest-FryslÃ¢n", ("GM1900",)), ("Hengelo", ("GM0164",)), ("Hengelo (O.)", ("GM0164",)),
        ("Nuenen c.a.", ("GM0820",)), ("UTRECHT", ("GM0344",)), ("Utrecht\u00a0", ("GM0344",)),
        ("Gemeente Utrecht", ("GM0344",)), ("Utrecht (gemeente)", ("GM0344",)), ("Heerhugowaard", ("GM1980",)),
        ("Uden", ("GM1991",)), ("Cuijk", ("GM1982",)), ("Beemster", ("GM0439",)), ("Weesp", ("GM0363",)),
        ("Brielle", ("GM1992",)), ("Delfzijl", ("GM1979",)), ("Wijdemeren", ("GM1696",)),
        ("Utrect", ("GM0344",)), ("Zwolle, Tiel en Ede", ("GM0193", "GM0228", "GM0281")),
    ],
)  # fmt: skip
def test_a_name_in_any_spelling_finds_its_gemeenten(tekst: str, codes: Sequence[str]) -> None:
    uitkomst = gelezen(tabel((tekst, "ja")))
    assert tuple(sorted(standen(uitkomst))) == codes
    assert uitkomst.kwitantie.geaccepteerd == 1


def test_a_misspelling_is_named_in_the_receipt() -> None:
    (melding,) = [m for m in gelezen(tabel(("Utrect", "ja"))).kwitantie.meldingen if m.cel == "A2"]
    assert melding.ernst == "waarschuwing"
    assert "Utrect" in melding.reden


@pytest.mark.parametrize(
    ("tekst", "antwoord", "code"),
    [("Haren", "GM0014", "GM0014"), ("Bergen", "GM0373 Bergen (NH.)", "GM0373"), ("Bergen", "GM0893", "GM0893"), ("Haaren", "GM0865 Vught", "GM0865"),
     ("Hoofddorp", "GM0394 Haarlemmermeer", "GM0394"), ("IJmuiden", "GM0453 Velsen", "GM0453")],
)  # fmt: skip
def test_a_doubtful_name_is_asked_and_answered(tekst: str, antwoord: str, code: str) -> None:
    (vraag,) = gelezen(tabel((tekst, "ja"))).kwitantie.vragen
    assert any(keuze.startswith(code) for keuze in vraag.keuzes)
    assert standen(gelezen(tabel((tekst, "ja")), antwoorden=[(vraag.blad, vraag.cel, antwoord)])) == {code: JA}


def test_a_provincie_in_the_row_decides_between_namesakes() -> None:
    kop = ("Gemeente", "Provincie", "Kennisgeving J/N")
    uitkomst = gelezen(tabel(("Bergen", "Limburg", "ja"), ("Bergen", "NH", "nee"), kop=kop))
    assert standen(uitkomst) == {"GM0893": JA, "GM0373": NEE}


@pytest.mark.parametrize("tekst", ["Atlantis", "overige deelnemers idem", "provincie Drenthe", "=A2"])
def test_a_name_that_means_nothing_goes_back(tekst: str) -> None:
    uitkomst = gelezen(tabel((tekst, "ja")))
    assert uitkomst.rijen == ()
    assert [(x.cel, x.rij) for x in uitkomst.niet_gelezen] == [("A2", 2)]


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [("Drechtsteden", 7), ("Kempengemeenten", 5), ("gemeenten Zwolle/Tiel/Ede", 3), ("RDWI (De Bilt, Bunnik)", 2)],
)
def test_a_regional_answer_is_spread_over_its_gemeenten(tekst: str, aantal: int) -> None:
    uitkomst = gelezen(tabel((tekst, "ja")))
    assert len(uitkomst.rijen) == aantal
    assert {rij["respondent_soort"] for rij in uitkomst.rijen} == {"uitvoerder"}
    assert uitkomst.kwitantie.geaccepteerd == 1


@pytest.mark.parametrize(
    "regel", [("Totaal", "1"), ("Totaal 1 / 1 / 0 / 0", None), ("Totaal", "1 ja / 0 nee"), ("Aantal ja", 1)]
)
def test_a_totals_row_is_a_check_and_no_gemeente(regel: Sequence[object]) -> None:
    uitkomst = gelezen(tabel(("Utrecht", "ja"), regel))
    k = uitkomst.kwitantie
    assert (k.gelezen, k.geaccepteerd, k.genegeerd) == (2, 1, 1)
    assert uitkomst.tegenspraken == ()


@pytest.mark.parametrize("regel", [("Totaal", "7"), ("Totaal 1 / 2 / 0 / 0", None), ("Totaal", "0 ja / 1 nee")])
def test_a_totals_row_that_differs_is_a_contradiction_and_mends_nothing(regel: Sequence[object]) -> None:
    uitkomst = gelezen(tabel(("Utrecht", "ja"), regel))
    assert len(uitkomst.tegenspraken) == 1
    assert standen(uitkomst) == {"GM0344": JA}


def test_title_rows_blank_rows_repeated_headings_and_footnotes_are_no_rows() -> None:
    kop = ("Gemeente", "Gebruik Kennisgeving")
    rijen = (("Inventarisatie per 4 november 2025",), (), kop, ("Utrecht", "ja"), (), kop, ("Zwolle", "nee"), (),
             ("* stand volgens opgave van de gemeente",))  # fmt: skip
    uitkomst = gelezen(("Blad1", rijen), peildatum=None)
    assert uitkomst.kwitantie.gelezen == 2
    assert uitkomst.kwitantie.peildatum == PEILDATUM
    assert standen(uitkomst) == {"GM0344": JA, "GM0193": NEE}


def test_a_sheet_per_provincie_is_one_delivery_and_names_the_provincie() -> None:
    uitkomst = gelezen(
        ("Limburg", (("Gemeente", "Kennisgeving J/N"), ("Bergen", "ja"))),
        ("Noord-Holland", (("Gemeente", "Kennisgeving J/N"), ("Bergen", "nee"))),
    )
    assert standen(uitkomst) == {"GM0893": JA, "GM0373": NEE}


def test_sheets_of_a_series_of_months_follow_each_other() -> None:
    kop = ("Gemeente", "Kennisgeving J/N")
    uitkomst = gelezen(("oktober 2025", (kop, ("Utrecht", "nee"))), ("november 2025", (kop, ("Utrecht", "ja"))))
    assert uitkomst.kwitantie.vragen == ()
    assert [(str(rij["antwoorddatum"]), rij["status"]) for rij in uitkomst.rijen] == [
        ("2025-10-31", NEE),
        ("2025-11-04", JA),
    ]


def test_a_formula_without_a_value_goes_back_without_a_question() -> None:
    uitkomst = een(Cel(0, 0, "", "formule_zonder_waarde"))
    assert uitkomst.kwitantie.vragen == ()
    assert uitkomst.niet_gelezen[0].reden == "Hier staat een formule in plaats van een waarde."


def test_a_status_in_colours_is_asked_per_colour_and_the_legend_counts_for_all() -> None:
    groen, rood = Cel(0, 0, "", "leeg", "00B050"), Cel(0, 0, "", "leeg", "FF0000")
    blad = tabel(("Utrecht", groen), ("Zwolle", rood), ("Tiel", groen), ("Ede", None))
    vragen = gelezen(blad).kwitantie.vragen
    assert [vraag.cel for vraag in vragen] == ["B2", "B3"]
    legenda = [("Blad1", "B4", JA), ("Blad1", "B3", NEE)]
    assert standen(gelezen(blad, antwoorden=legenda)) == {"GM0344": JA, "GM0193": NEE, "GM0281": JA, "GM0228": STIL}


def test_a_status_as_the_colour_of_the_name_is_asked_and_answered_too() -> None:
    namen = [Cel(0, 0, naam, "tekst", kleur) for naam, kleur in (("Utrecht", "00B050"), ("Zwolle", "FF0000"))]
    blad = ("Blad1", (("Gemeente", "Provincie"), (namen[0], "Utrecht"), (namen[1], "Overijssel")))
    assert [vraag.cel for vraag in gelezen(blad).kwitantie.vragen] == ["A2", "A3"]
    legenda = [("Blad1", "A2", JA), ("Blad1", "A3", NEE)]
    assert standen(gelezen(blad, antwoorden=legenda)) == {"GM0344": JA, "GM0193": NEE}


def test_a_file_with_only_a_totals_row_gives_no_answers_and_is_held() -> None:
    uitkomst = gelezen(tabel(("Totaal", "342")))
    assert uitkomst.vastgehouden
    assert telt_op(uitkomst)
