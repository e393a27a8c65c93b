"""The work list: the pauzes of PAU-06 row by row, the first to end first, without whose they are, for role intern alone."""

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

from indicators.aflopend import aflopend
from indicators.cijferboek import indicator
from indicators.measure import measure
from store.stand import Stand, lees_stand
from tests.logstenen import neem_samen_op, reactie, signaal
from tests.pages.wereld import lever_standen

TOT = date(2025, 10, 31)
START = date(2025, 4, 1)


def _pauze(n: int, laatste: date, **anders: object) -> dict[str, object]:
    vast = {"traject": f"T{n}", "kennisgeving": f"K{n}", "gm_code": "GM0363", "verzonden_op": START,
            "reactie": "toegekend", "reactie_op": START, "pauze_start": START, "pauze_eind_gepland": laatste}  # fmt: skip
    return reactie(**{**vast, **anders})


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    data = tmp_path_factory.mktemp("aflopend") / "data"
    lever_standen(data)
    signalen = [signaal(traject=f"T{n}", signaaldatum=START) for n in range(9)]
    rijen = [
        _pauze(1, date(2025, 11, 30)), _pauze(2, date(2025, 12, 1)), _pauze(3, date(2025, 10, 31)),
        _pauze(4, date(2025, 10, 30)), _pauze(5, date(2025, 12, 30), schuldeiser_id="PARTICULIER"),
        _pauze(6, date(2025, 12, 31)), _pauze(7, date(2025, 11, 5), uitkomst="hulp_gestopt", uitkomst_op=date(2025, 9, 1)),
    ]  # fmt: skip
    return lees_stand(editie=neem_samen_op(data, signalen, rijen, peildatum=TOT, voorbeeld=True))


@pytest.mark.parametrize(
    ("dagen", "verwacht"),
    [(30, [date(2025, 10, 31), date(2025, 11, 30)]),
     (60, [date(2025, 10, 31), date(2025, 11, 30), date(2025, 12, 1), date(2025, 12, 30)])],
    ids=["30 days", "60 days"],
)  # fmt: skip
def test_it_holds_what_ends_within_so_many_days_and_has_no_end_yet(
    dagen: int, verwacht: list[date], stand: Stand
) -> None:
    assert [a.laatste_dag for a in aflopend(stand, dagen=dagen)] == verwacht


def test_it_counts_as_pau_06_does_where_that_may_be_shown(stand: Stand) -> None:
    rij = measure(indicator("PAU-06"), stand).totaal("binnen_60")
    assert rij.waarde in (None, len(aflopend(stand, dagen=60)))


def test_it_names_the_creditor_and_never_whose_pauze_it_is(stand: Stand) -> None:
    rijen = aflopend(stand, dagen=60)
    assert [a.schuldeiser for a in rijen][-1] == "Particulier"
    assert set(asdict(rijen[0])) == {
        "laatste_dag", "over_dagen", "gm_code", "gemeente", "uitvoerders", "schuldeiser", "sector", "termijn", "verlengd",
    }  # fmt: skip


def test_the_first_to_end_come_first_when_there_are_too_many(stand: Stand) -> None:
    assert [a.laatste_dag for a in aflopend(stand, dagen=60, hoogstens=1)] == [date(2025, 10, 31)]


def test_a_filter_on_a_place_leaves_the_rest_out(stand: Stand) -> None:
    assert aflopend(stand, dagen=60, filters=(("gemeente", "GM0599"),)) == ()


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_gets_no_rows(rol: str, stand: Stand) -> None:
    assert aflopend(replace(stand, rol=rol), dagen=60) == ()


def test_there_is_no_list_before_there_are_answers_or_long_after_them(stand: Stand, tmp_path: Path) -> None:
    assert aflopend(lees_stand(editie=lever_standen(tmp_path / "data")), dagen=60) == ()
    assert aflopend(stand.op(date(2026, 6, 30)), dagen=60) == ()
