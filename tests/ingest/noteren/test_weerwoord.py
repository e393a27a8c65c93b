"""The reply of a creditor: read as people type it, refused where it holds somebody, kept once with its history."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest.noteren.getypt import NietGenoteerd
from ingest.noteren.notitie import Getypt
from ingest.noteren.weerwoord import weerwoord_van
from ingest.persoonlijk.vrije_tekst import LANGST, noemt_iemand
from store.editie import lees_editie
from store.invoerschema import WEERWOORD
from tests.leveringen import opdracht

VANDAAG = date(2026, 11, 22)
TYP = {
    "schuldeiser": "CZ", "tekst": "Wij antwoorden sinds juni binnen een week.", "datum": "12-11-2025",
    "bij": "4 november 2025", "hoe": "brief", "functie": "",
}  # fmt: skip
DELEN = ("--schuldeiser", "cz zorgverzekeringen", "--tekst", TYP["tekst"], "--datum", "12-11-2025", "--hoe", "brief")


def gelezen(**anders: str) -> dict[str, Any]:
    return weerwoord_van(Getypt({**TYP, **anders}, VANDAAG, None)).als_rij()


def weigering(**anders: str) -> str:
    with pytest.raises(NietGenoteerd) as fout:
        weerwoord_van(Getypt({**TYP, **anders}, VANDAAG, None))
    return str(fout.value)


def test_a_reply_is_one_row_in_the_columns_of_its_schema() -> None:
    rij = gelezen(tekst=" Wij antwoorden\nsinds juni   binnen een week.  ")
    assert set(rij) == set(WEERWOORD)
    assert (rij["schuldeiser_id"], rij["datum"], rij["bij"]) == ("CZ", date(2025, 11, 12), date(2025, 11, 4))
    assert (rij["tekst"], rij["hoe"]) == ("Wij antwoorden sinds juni binnen een week.", "brief")


def test_without_the_day_of_the_figures_a_reply_is_about_those_of_its_own_day() -> None:
    assert gelezen(bij="")["bij"] == date(2025, 11, 12)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [("cz", "CZ"), ("CZ Zorgverzekeringen", "CZ"), ("nuon", "VATTENFALL"), ("PURE_ENERGIE", "PURE_ENERGIE"),
     ("gemeente Utrecht", "GM0344"), ("GM0344", "GM0344")],
)  # fmt: skip
def test_a_creditor_is_found_by_every_spelling_of_the_register(tekst: str, code: str) -> None:
    assert gelezen(schuldeiser=tekst)["schuldeiser_id"] == code


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"schuldeiser": "qqqqq"}, "Wij kennen geen schuldeiser"),
        ({"schuldeiser": "PARTICULIER"}, "Wij kennen geen schuldeiser"),
        ({"schuldeiser": "gemeente"}, "welke gemeente"),
        ({"datum": "november 2025"}, "hele dag"),
        ({"datum": "23-11-2026"}, "na vandaag"),
        ({"bij": "13-11-2025"}, "van voor de dag van de cijfers"),
        ({"tekst": "  "}, "Vul de tekst van de reactie in"),
        ({"tekst": "x" * (LANGST + 1)}, f"Het mogen er {LANGST} zijn"),
        ({"functie": "Jan de Vries"}, "Noem geen naam"),
    ],
    ids=str,
)
def test_what_is_not_certain_is_refused_with_a_sentence(anders: dict[str, str], woorden: str) -> None:
    zin = weigering(**anders)
    assert woorden in zin
    assert zin.endswith((".", "?"))


@pytest.mark.parametrize(
    "persoonlijk",
    ["06 12345678", "piet@voorbeeld.nl", "NL91 ABNA 0417 1643 00", "111222333", "dhr. Jansen", "mevrouw De Wit",
     "J. de Vries", "Piet Jansen", "dossier 2025 0011 2233", "3511 AB Utrecht", "Met vriendelijke groet"],
)  # fmt: skip
def test_a_text_that_names_or_leads_to_somebody_is_refused_and_not_repeated(persoonlijk: str) -> None:
    zin = weigering(tekst=f"Vraag het aan {persoonlijk} bij ons.")
    assert "mogen wij niet bewaren" in zin
    assert persoonlijk not in zin


@pytest.mark.parametrize(
    "tekst",
    ["Zorgverzekeraars Nederland steunt dit.", "Vitens N.V. Nederland doet mee.", "In 2025 waren het er 1.250.",
     "De Kennisgeving van 4 november 2025 kwam niet aan.", "Wij volgen de Wet gemeentelijke schuldhulpverlening.",
     "De heer des huizes is bij ons nooit een reden."],
)  # fmt: skip
def test_a_text_about_organisations_names_nobody(tekst: str) -> None:
    assert not noemt_iemand(tekst)
    assert gelezen(tekst=tekst)["tekst"] == tekst


def test_a_reply_is_a_delivery_with_receipt_and_function_that_can_be_withdrawn(tmp_path: Path) -> None:
    klaar = opdracht(tmp_path, "weerwoord", *DELEN, "--functie", "adviseur", "--json")
    k = klaar.json
    assert (klaar.code, klaar.fout) == (0, "")
    assert (k["levering"], k["soort"], k["peildatum"]) == (1, "weerwoord", "2025-11-12")
    assert k["bestand"] == "Reactie van CZ (brief, 12 november 2025)"
    assert (k["gelezen"], k["geaccepteerd"], k["verschil"]["nieuw"], k["gepubliceerd"]) == (1, 1, 1, True)
    assert [(a["antwoord"], a["functie"]) for a in k["antwoorden"]] == [(TYP["tekst"], "adviseur")]

    nog_eens = opdracht(tmp_path, "weerwoord", *DELEN, "--functie", "secretariaat", "--json").json
    assert (nog_eens["editie"], nog_eens["verschil"]) == (k["editie"], {"nieuw": 0, "gewijzigd": 0, "gelijk": 1})
    assert opdracht(tmp_path, "trek-in", 1, "--json").json["ingetrokken"] is True
    (levering,) = opdracht(tmp_path, "lijst", "--json").json["leveringen"]
    assert (levering["ingetrokken"], levering["soort"]) == (True, "weerwoord")
    assert lees_editie(data=tmp_path).manifest["relaties"]["weerwoorden"]["rijen"] == 0


def test_a_refused_reply_names_the_creditors_it_may_mean_and_writes_nothing(tmp_path: Path) -> None:
    delen = ("--tekst", "Kort.", "--datum", "12-11-2025", "--hoe", "mail", "--json")
    klaar = opdracht(tmp_path / "data", "weerwoord", "--schuldeiser", "vitns", *delen)
    assert klaar.code == 1
    (vraag,) = klaar.json["vragen"]
    assert vraag["vraag"] == "Welke schuldeiser is bedoeld?"
    assert "VITENS Vitens" in vraag["keuzes"]
    assert not (tmp_path / "data" / "deliveries").exists()
