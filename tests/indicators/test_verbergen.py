"""What a role may not see of people cannot be worked out from what stands beside it in the same table."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

import pytest

from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.measure import measure
from indicators.measurement import Rij, Status
from indicators.outcomes import PAU_03
from indicators.pauses import PAU_01
from indicators.signals import SIG_01
from indicators.verbergen import groepen_tellen_op
from store.stand import Stand
from tests.bouwstenen import aanvaard
from tests.logstenen import bewaar_log, reactie, signaal

TOT = date(2025, 10, 31)
GEMEENTEN = ("GM0344", "GM0034", "GM0599", "GM0363")
SCHULDEISERS = ("ENECO", "CJIB", "KPN", "VITENS", "ZILVEREN_KRUIS")
UITKOMSTEN = ("schuldregeling", "hulp_gestopt", "", "", "hervat_door_schuldeiser", "volledige_betaling", "")


def _rijen(n: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """One traject with one pauze: rare and common combinations by the number alone."""
    op = date(2024, 11, 1) + timedelta(days=(n * 37) % 300)
    wie, waar = SCHULDEISERS[(n * n) % 7 % 5], GEMEENTEN[0 if n % 20 == 0 else 1 + (n * n + n) % 11 % 3]
    einde = UITKOMSTEN[(n * n) % 13 % 7]
    return (
        signaal(traject=f"T{n}", gm_code=waar, signaaldatum=op, kanaal=("e-mail", "skp", "brief")[(n * n) % 5 % 3]),
        reactie(traject=f"T{n}", schuldeiser_id=wie, verzonden_op=op, reactie="toegekend", reactie_op=op,
                termijn_toegezegd_maanden=8.0 if n % 9 else 6.0, uitkomst=einde,
                uitkomst_op=op + timedelta(days=60 + n % 90) if einde else None),
    )  # fmt: skip


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    data = tmp_path_factory.mktemp("verbergen")
    paren = [_rijen(n) for n in range(70)]
    lezingen = [bewaar_log(data, soort, [paar[plek] for paar in paren], peildatum=TOT)
                for plek, soort in enumerate(("signalen", "reacties"))]  # fmt: skip
    return Stand(aanvaard(data, lezingen), TOT)


def _lijnen(indicator: Indicator, rijen: tuple[Rij, ...], per: str) -> list[list[Rij]]:
    """The rows and columns of a table that a reader can add up."""
    samen: dict[tuple[object, ...], list[Rij]] = defaultdict(list)
    for rij in rijen:
        if indicator.maten_tellen_op:
            samen["rij", rij.groep, rij.termijn, rij.na_maanden].append(rij)
        if groepen_tellen_op(indicator, per):
            samen["kolom", rij.maat, rij.termijn, rij.na_maanden].append(rij)
    return list(samen.values())


OVER_MENSEN = [i for i in ALLE if i.over_mensen and not i.telt_organisaties]


@pytest.mark.parametrize("i", OVER_MENSEN, ids=[i.code for i in OVER_MENSEN])
def test_no_cell_is_hidden_alone_in_a_row_or_column_that_adds_up(stand: Stand, i: Indicator) -> None:
    for per in ("totaal", *i.dimensies):
        meting = measure(i, stand, per=per)
        for lijn in _lijnen(i, meting.rijen, per):
            dicht = [r for r in lijn if r.status == Status.ONDERDRUKT]
            over = [r for r in lijn if r.status != Status.ONDERDRUKT and r.waarde]
            assert len(dicht) != 1 or not over, (i.code, per, dicht)


def test_something_is_hidden_in_that_world_and_not_everything(stand: Stand) -> None:
    for i, per in ((SIG_01, "provincie"), (PAU_01, "sector"), (PAU_03, "totaal"), (PAU_03, "sector")):
        statussen = {r.status for r in measure(i, stand, per=per).rijen}
        assert Status.ONDERDRUKT in statussen, (i.code, per)
    assert Status.OK in {r.status for r in measure(PAU_03, stand).rijen}


def test_a_sector_that_is_hidden_whole_takes_the_smallest_other_whole_sector_along(stand: Stand) -> None:
    """How many can be followed stands in every row of a sector, and with those of the others it adds up."""
    meting = measure(PAU_03, stand, per="sector")
    momenten = {(r.termijn, r.na_maanden) for r in meting.rijen}
    gevonden = set()
    for moment in momenten:
        rijen = [r for r in meting.rijen if (r.termijn, r.na_maanden) == moment]
        dicht = {groep for groep in meting.groepen
                 if all(r.status == Status.ONDERDRUKT for r in rijen if r.groep == groep)}  # fmt: skip
        gevonden.add(len(dicht))
    assert gevonden - {0}
    assert 1 not in gevonden
