"""What a creditor says against the log: counted, listed with both cells, and for role intern alone."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from indicators.cijferboek import indicator
from indicators.measure import measure, measure_all
from indicators.tegenspraken import Tegenspraak, tegenspraken
from ingest.logs.woorden import lees_reden
from store.stand import Stand
from tests.logstenen import neem_op, reactie
from tests.rolstenen import met_rollen

TOT = date(2025, 10, 31)
NOOIT = {"reden": "niet_ontvangen", "reactie_op": date(2025, 3, 10)}
GEWEIGERD = {"schuldeiser_id": "ENECO", "reactie": "geweigerd", **NOOIT}
STIL = {"schuldeiser_id": "VITENS", "reactie": "geen_reactie", **NOOIT}


def _stand(data: Path, *rijen: dict[str, Any]) -> Stand:
    geleverd = [
        reactie(traject=f"T{i}", kennisgeving=f"K{i}", gm_code="GM0518", verzonden_op=date(2025, 3, 3), **rij)
        for i, rij in enumerate(rijen)
    ]
    kolommen = {"Blad1": {"verzonden_op": "C", "reden": "G"}}
    return Stand(neem_op(data, "reacties", geleverd, peildatum=TOT, kolommen=kolommen), TOT)


def _nooit(stand: Stand) -> list[Tegenspraak]:
    return [t for t in tegenspraken(stand) if t.soort == "niet_ontvangen"]


def test_a_kennisgeving_that_never_came_says_the_creditor_is_counted_and_shown_with_both_cells(tmp_path: Path) -> None:
    stand = _stand(tmp_path, {"reactie": "geweigerd", "reden": "fraude"}, GEWEIGERD, STIL, {"reactie": "toegekend"})
    meting = measure(indicator("DAT-03"), stand)
    assert (meting.totaal("niet_ontvangen").waarde, meting.totaal().waarde) == (2, 2)
    (vitens, eneco) = sorted(_nooit(stand), key=lambda t: t.tekst, reverse=True)
    assert eneco.tekst == "Eneco: zegt dat de Kennisgeving nooit is ontvangen, maar zij is verstuurd"
    assert (eneco.op, eneco.status, eneco.cel) == (date(2025, 3, 10), "Verstuurd 3 maart 2025", "C3")
    assert (eneco.andere_status, eneco.andere_cel, eneco.andere_levering) == ("Niet ontvangen", "G3", eneco.levering)
    assert (vitens.cel, vitens.andere_cel) == ("C4", "G4")


def test_it_is_not_known_before_the_creditor_said_it(tmp_path: Path) -> None:
    stand = _stand(tmp_path, GEWEIGERD, STIL)
    assert measure(indicator("DAT-03"), stand.op(date(2025, 3, 9))).totaal("niet_ontvangen").waarde == 0
    assert measure(indicator("DAT-03"), stand.op(date(2025, 3, 10))).totaal("niet_ontvangen").waarde == 2


def test_who_never_received_it_did_not_answer_and_gave_no_pauze_by_its_convenant(tmp_path: Path) -> None:
    stand = _stand(tmp_path, STIL, {"schuldeiser_id": "VITENS"})
    assert measure(indicator("SCH-11"), stand).totaal("geen_reactie").teller == 2
    zekerheid = stand.rijen(("kennisgevingen_op",), "SELECT zekerheid FROM kennisgevingen_op ORDER BY kennisgeving")
    assert {rij[0] for rij in zekerheid} == {"onbekend", "volgens_convenant"}


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_hears_nothing_of_what_creditors_say(tmp_path: Path, rol: str) -> None:
    stand = replace(_stand(tmp_path, GEWEIGERD, STIL), rol=rol)
    met_rollen(stand.editie)
    for meting in (measure(indicator("DAT-03"), stand), *measure_all((indicator("DAT-03"),), stand)):
        assert meting.totaal().waarde == 0
        assert meting.rij("totaal", "niet_ontvangen") is None
    assert not _nooit(stand)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Kennisgeving niet ontvangen", "niet_ontvangen"),
        ("nooit ontvangen", "niet_ontvangen"),
        ("brief nooit aangekomen", "niet_ontvangen"),
        ("Kennisgeving onvolledig", "kennisgeving_onvolledig"),
        ("anders", "anders"),
    ],
)
def test_the_words_of_a_log_for_never_received_are_known(tekst: str, code: str) -> None:
    assert lees_reden(tekst).waarde == code
