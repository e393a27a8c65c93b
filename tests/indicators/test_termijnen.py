"""What is left of the term to answer, per Kennisgeving that waits: in worlds counted by hand."""

from datetime import date
from pathlib import Path

import pytest

from indicators.termijnen import Openstaand, antwoord_uiterlijk, openstaand
from store.stand import lees_stand
from tests.logstenen import neem_op, reactie

OP = date(2025, 5, 6)


@pytest.fixture(scope="module")
def wachtend(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Openstaand]:
    """Per creditor what waits on 6 May 2025; the convenant of VITENS stops collection for 8 months."""
    data: Path = tmp_path_factory.mktemp("termijnen")
    rijen = [
        reactie(kennisgeving="1", schuldeiser_id="VITENS", verzonden_op=date(2025, 4, 17)),
        reactie(kennisgeving="2", schuldeiser_id="ENECO", verzonden_op=date(2025, 4, 22)),
        reactie(kennisgeving="3", schuldeiser_id="KPN", verzonden_op=date(2025, 5, 1)),
        reactie(kennisgeving="4", schuldeiser_id="CJIB", verzonden_op=date(2025, 3, 1), reactie="in_behandeling",
                reactie_op=date(2025, 3, 5)),
        reactie(kennisgeving="5", schuldeiser_id="DUO", verzonden_op=date(2025, 3, 1), reactie="geweigerd",
                reactie_op=date(2025, 3, 5)),
        reactie(kennisgeving="6", schuldeiser_id="RIVERTY", verzonden_op=date(2025, 4, 1), initiatief="noodstop"),
        reactie(kennisgeving="7", schuldeiser_id="UWV", verzonden_op=date(2025, 4, 30), reactie="toegekend",
                reactie_op=date(2025, 5, 7)),
    ]  # fmt: skip
    stand = lees_stand(OP, editie=neem_op(data, "reacties", rijen, peildatum=date(2025, 6, 30)))
    assert openstaand(lees_stand(OP, editie=stand.editie, rol="ministerie")) == ()
    assert [o.schuldeiser_id for o in openstaand(stand, hoogstens=2)] == ["CJIB", "VITENS"]
    assert [o.schuldeiser_id for o in openstaand(stand, schuldeiser_id="KPN")] == ["KPN"]
    return {o.schuldeiser_id: o for o in openstaand(stand)}


def test_what_waits_has_no_final_answer_that_was_known_then(wachtend: dict[str, Openstaand]) -> None:
    assert list(wachtend) == ["CJIB", "VITENS", "ENECO", "UWV", "KPN"]


@pytest.mark.parametrize(
    ("schuldeiser", "uiterlijk", "resterend", "te_laat"),
    [
        ("VITENS", date(2025, 5, 1), -5, 5),
        ("ENECO", date(2025, 5, 6), 0, 0),
        ("KPN", date(2025, 5, 15), 9, 0),
        ("CJIB", date(2025, 3, 15), -52, 52),
    ],
)
def test_what_is_left_counts_from_the_day_it_was_sent(
    wachtend: dict[str, Openstaand], schuldeiser: str, uiterlijk: date, resterend: int, te_laat: int
) -> None:
    rij = wachtend[schuldeiser]
    assert (rij.uiterlijk_op, rij.resterend, rij.te_laat) == (uiterlijk, resterend, te_laat)
    assert (rij.eenheid, antwoord_uiterlijk(rij.verzonden_op)) == ("dagen", uiterlijk)


def test_where_the_convenant_stops_collection_its_last_day_stands_beside_it(wachtend: dict[str, Openstaand]) -> None:
    assert wachtend["VITENS"].stopt_tot == date(2025, 12, 16)
    assert wachtend["ENECO"].stopt_tot is None
    assert wachtend["CJIB"].stopt_tot is None, "it answers per case, so nothing stops on receipt"
