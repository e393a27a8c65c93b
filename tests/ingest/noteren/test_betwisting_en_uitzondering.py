"""A disputed report and an agreed exception: named by their line, bounded in time, and deliveries like any other."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest.noteren.betwisting import betwisting_van
from ingest.noteren.getypt import NietGenoteerd
from ingest.noteren.notitie import Getypt
from ingest.noteren.uitzondering import uitzondering_van
from store.editie import Editie
from store.invoerschema import BETWISTING, UITZONDERING
from tests.leveringen import opdracht
from tests.logstenen import neem_op, reactie
from tests.notitiestenen import noteer

VANDAAG, TOT = date(2026, 11, 22), date(2025, 10, 31)
UIT = {"schuldeiser": "Vitens", "reden": "systeemwissel", "dekt": "beide", "van": "1-10-2025", "tot": "31-12-2025",
       "functie": "adviseur"}  # fmt: skip


@pytest.fixture(scope="module")
def wereld(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """One log: on row 2 a report about Vitens of 1 September, on row 3 nothing."""
    toegekend: dict[str, Any] = {"schuldeiser_id": "VITENS", "reactie": "toegekend", "reactie_op": date(2025, 2, 3)}
    rijen = [
        reactie(traject="A", kennisgeving="A", **toegekend, schending="gemeld", schending_op=date(2025, 9, 1)),
        reactie(traject="B", kennisgeving="B", **toegekend),
    ]
    return neem_op(tmp_path_factory.mktemp("betwisting"), "reacties", rijen, peildatum=TOT)


def gelezen(wereld: Editie, **anders: str) -> dict[str, Any]:
    velden = {"schuldeiser": "vitens", "levering": "1", "blad": "Blad1", "rij": "2", "datum": "1-10-2025",
              "staat": "betwist", "functie": "", **anders}  # fmt: skip
    return betwisting_van(Getypt(velden, VANDAAG, wereld)).als_rij()


def test_a_dispute_is_one_row_that_names_the_line_of_the_report(wereld: Editie) -> None:
    rij = gelezen(wereld, levering=wereld.leveringen[0].sha256[:8])
    assert set(rij) == set(BETWISTING)
    assert (rij["schuldeiser_id"], rij["staat"], rij["datum"]) == ("VITENS", "betwist", date(2025, 10, 1))
    assert (rij["melding_levering"], rij["melding_blad"], rij["melding_rij"]) == (
        wereld.leveringen[0].sleutel, "Blad1", 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"rij": "3"}, "staat geen melding"),
        ({"blad": "Blad2"}, "staat geen melding"),
        ({"levering": "9"}, "Er is geen levering"),
        ({"schuldeiser": "CZ"}, "een andere schuldeiser"),
        ({"datum": "31-8-2025"}, "kan daar niet voor liggen"),
        ({"datum": "23-11-2026"}, "na vandaag"),
        ({"staat": "ingetrokken"}, "staat niet dat de schuldeiser het er niet mee eens is"),
        ({"blad": "piet@voorbeeld.nl"}, "mogen wij niet bewaren"),
    ],
    ids=str,
)
def test_a_dispute_about_nothing_that_is_there_is_refused(anders: dict[str, str], woorden: str, wereld: Editie) -> None:
    with pytest.raises(NietGenoteerd) as fout:
        gelezen(wereld, **anders)
    assert woorden in str(fout.value)


def test_a_dispute_that_is_there_can_be_let_go(tmp_path: Path) -> None:
    rij = reactie(schuldeiser_id="VITENS", reactie="toegekend", reactie_op=date(2025, 2, 3), schending="gemeld",
                  schending_op=date(2025, 9, 1))  # fmt: skip
    wereld = neem_op(tmp_path, "reacties", [rij], peildatum=TOT)
    editie = noteer(tmp_path, "betwisting", date(2025, 10, 1), melding_levering=wereld.leveringen[0].sleutel,
                    melding_blad="Blad1", melding_rij=2)  # fmt: skip
    assert gelezen(editie, staat="ingetrokken", datum="2-10-2025")["staat"] == "ingetrokken"
    with pytest.raises(NietGenoteerd):
        gelezen(editie, staat="ingetrokken", datum="30-9-2025")


def uitzondering(**anders: str) -> dict[str, Any]:
    return uitzondering_van(Getypt({**UIT, **anders}, VANDAAG, None)).als_rij()


def test_an_exception_is_one_row_with_its_first_and_its_last_day() -> None:
    rij = uitzondering()
    assert set(rij) == set(UITZONDERING)
    assert (rij["schuldeiser_id"], rij["van"], rij["tot"]) == ("VITENS", date(2025, 10, 1), date(2025, 12, 31))
    assert uitzondering(tot="31-3-2026")["tot"] == date(2026, 3, 31)
    assert uitzondering(van="1-10-2025", tot="1-10-2025")["tot"] == date(2025, 10, 1)


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"tot": ""}, "altijd een einddatum"),
        ({"tot": "30-9-2025"}, "voor de eerste dag"),
        ({"tot": "1-4-2026"}, "hoogstens 6 maanden. Kies een laatste dag op of voor 31 maart 2026."),
        ({"van": "oktober 2025"}, "hele dag"),
        ({"schuldeiser": "qqqqq"}, "Wij kennen geen schuldeiser"),
    ],
    ids=str,
)
def test_an_exception_without_an_end_or_that_lasts_too_long_is_refused(anders: dict[str, str], woorden: str) -> None:
    with pytest.raises(NietGenoteerd) as fout:
        uitzondering(**anders)
    assert woorden in str(fout.value)


def test_both_are_deliveries_with_a_receipt_that_can_be_withdrawn(tmp_path: Path) -> None:
    delen = [f"--{naam}={waarde}" for naam, waarde in UIT.items()]
    k = opdracht(tmp_path, "uitzondering", *delen, "--json").json
    assert (k["soort"], k["peildatum"], k["levering"]) == ("uitzondering", "2025-10-01", 1)
    assert k["bestand"] == "Afgesproken uitzondering voor Vitens (1 oktober 2025 tot en met 31 december 2025)"
    assert k["antwoorden"][0]["functie"] == "adviseur"
    assert opdracht(tmp_path, "uitzondering", *delen[:1], "--reden=zomaar", *delen[2:]).code == 2
    assert opdracht(tmp_path, "trek-in", 1, "--json").json["ingetrokken"] is True
    (levering,) = opdracht(tmp_path, "lijst", "--json").json["leveringen"]
    assert levering["ingetrokken"] is True
