"""Creditors compared: one convenant at a time, no judgement on few, and the mix of cases beside the crude share."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from indicators.analist import Vergelijking, vergelijking
from indicators.cijferboek import indicator
from protect.mensen import NIET_GETOOND
from store.stand import Stand
from tests.logstenen import neem_op, reactie

TOT = date(2025, 10, 31)
VERSTUURD = date(2025, 3, 3)
# Per creditor how many answered and how many did not.
WERELD = {"VITENS": (36, 4), "CJIB": (30, 10), "DUO": (10, 30), "KPN": (5, 5), "ENECO": (20, 20), "ESSENT": (4, 36),
          "PARTICULIER": (40, 0), "X-0123": (0, 40), "TINKA": (3, 0)}  # fmt: skip


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    data: Path = tmp_path_factory.mktemp("analist")
    rijen = []
    for schuldeiser, (wel, niet) in WERELD.items():
        for i in range(wel + niet):
            reden = {"reactie": "toegekend", "reactie_op": VERSTUURD + timedelta(days=3)} if i < wel else {}
            naam = f"{schuldeiser}-{i}"
            rijen.append(reactie(traject=naam, kennisgeving=naam, schuldeiser_id=schuldeiser, verzonden_op=VERSTUURD,
                                 gm_code="GM0518" if i % 2 else "GM0363", **reden))  # fmt: skip
    return Stand(neem_op(data, "reacties", rijen, peildatum=TOT), TOT)


def met(stand: Stand, convenant: str) -> Vergelijking:
    return vergelijking(indicator("SCH-02"), stand, convenant=convenant)


def test_with_and_without_a_convenant_never_stand_in_one_funnel(stand: Stand) -> None:
    ja, onbekend = (met(stand, c).trechter for c in ("ja", "niet_bekend"))
    assert ja
    assert onbekend
    assert {p.eenheid.code for p in ja.punten} == {"VITENS", "CJIB", "DUO", "KPN"}
    assert {p.eenheid.code for p in onbekend.punten} == {"ENECO", "ESSENT"}
    assert ja.midden == pytest.approx(81 / 130)
    assert met(stand, "nee").trechter is None


def test_what_cannot_be_told_apart_is_no_unit(stand: Stand) -> None:
    codes = {p.eenheid.code for c in ("ja", "niet_bekend") for t in [met(stand, c).trechter] if t for p in t.punten}
    assert not codes & {"overige", "niet_in_lijst", "PARTICULIER", "ONBEKEND", "TINKA", "X-0123"}


def test_below_thirty_a_creditor_is_drawn_and_not_judged_anywhere(stand: Stand) -> None:
    v = met(stand, "ja")
    assert v.trechter
    assert {p.eenheid.code for p in v.trechter.beoordeeld} == {"VITENS", "CJIB", "DUO"}
    assert "KPN" not in {**v.geschat, **v.aangepast}
    assert {p.eenheid.code for p in v.trechter.afwijkend()} == {"VITENS", "DUO"}


def test_shrunken_lies_between_crude_and_the_whole(stand: Stand) -> None:
    v = met(stand, "ja")
    assert v.vooraf
    assert 0.25 < v.geschat["DUO"].waarde < v.vooraf.midden < v.geschat["VITENS"].waarde < 0.9


def test_the_mix_compares_a_creditor_with_its_own_sector_and_term(stand: Stand) -> None:
    """Vitens is the one water company; CJIB and DUO share sector and term: 20 of 40 are expected of each."""
    v = met(stand, "ja")
    assert v.aangepast["VITENS"].verhouding == pytest.approx(1)
    for code, gezien in (("CJIB", 30), ("DUO", 10)):
        uit = v.aangepast[code]
        assert (uit.waargenomen, uit.aantal) == (gezien, 40)
        assert uit.verwacht == pytest.approx(20)
        assert uit.ruw == pytest.approx(gezien / 40)


def test_another_role_compares_nothing(stand: Stand) -> None:
    v = met(replace(stand, rol="ministerie"), "ja")
    assert (v.trechter, v.geschat, v.aangepast, v.meting.opmerkingen[0]) == (None, {}, {}, NIET_GETOOND)
