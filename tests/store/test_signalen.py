"""The clocks of a pauze: last day, running, ended and time on the curve, at every boundary and against two libraries."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from dateutil.relativedelta import relativedelta

from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import aanvaard
from tests.logkennis import maanden_tussen
from tests.logstenen import bewaar_log, neem_op, reactie

DAG = timedelta(days=1)
TERMIJNEN = (1, 4, 6, 8)
VIER_JAAR = [date(2023, 1, 1) + n * DAG for n in range(1461)]
# A leap day, ends of short and long months, and days in between, in and after the four years.
MOMENTEN = (date(2023, 2, 28), date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2025, 2, 28), date(2025, 8, 30),
            date(2026, 4, 30), date(2026, 12, 31))  # fmt: skip


@pytest.fixture(scope="module")
def four_years(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """A pauze of every term from every day of four years, granted on that day."""
    rijen = [
        reactie(kennisgeving=f"{start}-{n}", verzonden_op=start, reactie="toegekend", reactie_op=start, pauze_start=start,
                termijn_toegezegd_maanden=float(n))
        for start in VIER_JAAR for n in TERMIJNEN
    ]  # fmt: skip
    return neem_op(tmp_path_factory.mktemp("jaren"), "reacties", rijen, peildatum=date(2026, 12, 31))


def test_the_last_day_of_every_start_of_four_years_is_what_two_libraries_say(four_years: Editie) -> None:
    rijen = Stand(four_years, date(2026, 12, 31)).rijen((), "SELECT start, termijn, laatste_dag FROM pauzes")
    assert len(rijen) == len(VIER_JAAR) * len(TERMIJNEN)
    assert [x for x in rijen if x[2] != x[0] + relativedelta(months=x[1]) - DAG] == []
    tabel = pl.DataFrame(rijen, schema=["start", "termijn", "laatste_dag"], orient="row")
    offset = pl.col("start").dt.offset_by(pl.format("{}mo", pl.col("termijn"))) - pl.duration(days=1)
    assert tabel.filter(pl.col("laatste_dag") != offset).is_empty()


@pytest.mark.parametrize("moment", MOMENTEN, ids=str)
def test_every_pauze_of_four_years_runs_ends_and_stands_on_the_curve_as_counted_by_hand(
    four_years: Editie, moment: date
) -> None:
    kolommen = "start, termijn, lopend, uitkomst, beeindigd_op, voorbij_zonder_einde, intrede, uittrede, oorzaak, telt_op_curve"
    rijen = Stand(four_years, moment).rijen(("pauzes_op",), f"SELECT {kolommen} FROM pauzes_op")
    assert len(rijen) == sum(start <= moment for start in VIER_JAAR) * len(TERMIJNEN)
    assert [rij for rij in rijen if rij[2:] != _by_hand(rij[0], rij[1], moment)] == []


def _by_hand(start: date, termijn: int, moment: date) -> tuple[Any, ...]:
    na = start + relativedelta(months=termijn)
    if moment >= na:
        return (False, "verlopen_zonder_besluit", na, True, 0.0, float(termijn), "verlopen_zonder_besluit", True)
    return (True, "", None, False, 0.0, maanden_tussen(start, moment), "", True)


# --- one pauze: 8 months from 1 February 2025, so laatste_dag 30 September and the term over on 1 October

START, LAATSTE = date(2025, 2, 1), date(2025, 9, 30)
EINDE = {"uitkomst": "schuldregeling"}


def log_of(data: Path, geval: str, moment: date, anders: dict[str, Any]) -> tuple[str, str]:
    """The one Kennisgeving of a case, kept as a log of a bronhouder of its own."""
    vast = {"verzonden_op": START, "reactie": "toegekend", "reactie_op": START, "termijn_toegezegd_maanden": 8.0}
    velden = {**vast, **anders}
    peildatum = velden.pop("peildatum", max(moment, date(2025, 12, 31)))
    return bewaar_log(data, "reacties", [reactie(**velden)], afzender=geval, peildatum=peildatum)


def pauzes(editie: Editie, geval: str, moment: date) -> list[dict[str, Any]]:
    """The pauzes of a case on a moment."""
    kolommen = ("zekerheid", "start", "start_geschat", "laatste_dag", "verlengd", "termijn", "lopend", "uitkomst",
                "beeindigd_op", "voorbij_zonder_einde", "intrede", "uittrede", "oorzaak", "telt_op_curve", "startkwartaal")  # fmt: skip
    sql = f"SELECT {', '.join(kolommen)} FROM pauzes_op WHERE bronhouder = $geval"
    return [
        dict(zip(kolommen, rij, strict=True))
        for rij in Stand(editie, moment).rijen(("pauzes_op",), sql, {"geval": geval})
    ]


VERLOPEN = "verlopen_zonder_besluit"
GRENZEN: dict[str, tuple[date, dict[str, Any], dict[str, Any]]] = {
    "on its last day it runs": (LAATSTE, {}, {"lopend": True, "uitkomst": "", "oorzaak": "", "voorbij_zonder_einde": False}),
    "the day after it has ended": (LAATSTE + DAG, {}, {
        "lopend": False, "uitkomst": VERLOPEN, "beeindigd_op": LAATSTE + DAG, "voorbij_zonder_einde": True,
        "uittrede": 8.0, "oorzaak": VERLOPEN}),
    "on its start it runs": (START, {}, {"lopend": True, "uittrede": 0.0, "telt_op_curve": True}),
    "the day before its start it does not run": (START, {"pauze_start": START + DAG}, {
        "lopend": False, "telt_op_curve": False}),
    "an outcome on its last day keeps its code": (date(2025, 12, 1), {**EINDE, "uitkomst_op": LAATSTE}, {
        "uitkomst": "schuldregeling", "beeindigd_op": LAATSTE, "uittrede": 7 + 29 / 30, "voorbij_zonder_einde": False}),
    "an outcome the day after its last day keeps its code": (date(2025, 12, 1), {**EINDE, "uitkomst_op": LAATSTE + DAG}, {
        "uitkomst": "schuldregeling", "beeindigd_op": LAATSTE + DAG, "uittrede": 8.0, "oorzaak": "schuldregeling"}),
    "an outcome two days after its last day is none": (date(2025, 12, 1), {**EINDE, "uitkomst_op": LAATSTE + 2 * DAG}, {
        "uitkomst": VERLOPEN, "beeindigd_op": LAATSTE + DAG, "uittrede": 8.0, "oorzaak": VERLOPEN,
        "voorbij_zonder_einde": False}),
    "an outcome on its start counts on day nought": (date(2025, 12, 1), {**EINDE, "uitkomst_op": START}, {
        "beeindigd_op": START, "intrede": 0.0, "uittrede": 0.0, "oorzaak": "schuldregeling", "telt_op_curve": True}),
    "an outcome before its start is not on the curve": (date(2025, 12, 1), {**EINDE, "uitkomst_op": START - DAG}, {
        "uitkomst": "schuldregeling", "telt_op_curve": False, "lopend": False}),
    "an end without a reason is onbekend": (date(2025, 12, 1), {"uitkomst_op": date(2025, 5, 1)}, {
        "uitkomst": "onbekend", "beeindigd_op": date(2025, 5, 1), "uittrede": 3.0}),
    "known later than its start it enters then": (LAATSTE, {"reactie_op": date(2025, 3, 15)}, {
        "intrede": 1 + 14 / 31, "telt_op_curve": True}),
    "known the day after its start it enters then": (LAATSTE, {"reactie_op": START + DAG}, {"intrede": 1 / 28}),
    "extended by one day it leaves the curve at the term and runs": (LAATSTE + DAG, {
        "verlengd_tot": LAATSTE + DAG, "gemeld_op": START}, {"lopend": True, "uittrede": 8.0, "oorzaak": ""}),
    "known before its start it is followed from its start": (LAATSTE, {"pauze_start": date(2025, 2, 3)}, {"intrede": 0.0}),
    "ended before it was known it is not on the curve": (
        date(2025, 12, 1), {**EINDE, "uitkomst_op": date(2025, 3, 14), "reactie_op": date(2025, 3, 15)}, {
            "telt_op_curve": False, "uitkomst": "schuldregeling"}),
    "ended on the day it was known it is not on the curve": (
        date(2025, 12, 1), {**EINDE, "uitkomst_op": date(2025, 3, 15), "reactie_op": date(2025, 3, 15)}, {
            "telt_op_curve": False}),
    "ended the day after it was known it is on the curve": (
        date(2025, 12, 1), {**EINDE, "uitkomst_op": date(2025, 3, 16), "reactie_op": date(2025, 3, 15)}, {
            "telt_op_curve": True, "uittrede": 1 + 15 / 31}),
    "the delivered last day goes before the term": (date(2025, 8, 1), {"pauze_eind_gepland": date(2025, 7, 31)}, {
        "laatste_dag": date(2025, 7, 31), "uitkomst": VERLOPEN, "uittrede": 6.0, "termijn": 8}),
    "a delivered last day beyond the term does not carry the curve beyond it": (
        LAATSTE + 5 * DAG, {"pauze_eind_gepland": LAATSTE + 30 * DAG}, {
            "lopend": True, "uitkomst": "", "uittrede": 8.0, "oorzaak": VERLOPEN}),
    "a term is read from a delivered last day": (LAATSTE, {
        "termijn_toegezegd_maanden": None, "pauze_eind_gepland": date(2025, 7, 31)}, {"termijn": 6}),
    "days that are no whole months are no term": (LAATSTE, {
        "termijn_toegezegd_maanden": None, "pauze_eind_gepland": date(2025, 7, 30)}, {
            "termijn": None, "laatste_dag": date(2025, 7, 30), "telt_op_curve": False}),
    "without term and last day it runs until an end is known": (date(2025, 12, 31), {"termijn_toegezegd_maanden": None}, {
        "lopend": True, "laatste_dag": None, "termijn": None, "voorbij_zonder_einde": False, "telt_op_curve": False}),
    "part of a month is that part of its days, and no term for the curve": (LAATSTE, {"termijn_toegezegd_maanden": 4.5}, {
        "laatste_dag": date(2025, 6, 15), "termijn": None}),
    "an extension moves the last day, the curve stops at the term": (date(2025, 11, 30), {
        "verlengd_tot": date(2025, 11, 30), "gemeld_op": START}, {
            "laatste_dag": date(2025, 11, 30), "verlengd": True, "lopend": True, "uittrede": 8.0, "oorzaak": "",
            "termijn": 8}),
    "an outcome in the extension is counted, not on the curve": (date(2025, 12, 1), {
        **EINDE, "uitkomst_op": date(2025, 11, 1), "verlengd_tot": date(2025, 11, 30), "gemeld_op": date(2025, 11, 1)}, {
            "uitkomst": "schuldregeling", "beeindigd_op": date(2025, 11, 1), "telt_op_curve": False}),
    "an extension nobody reported the day of counts from the peildatum of its file": (
        date(2025, 10, 30), {"verlengd_tot": date(2025, 11, 30), "peildatum": date(2025, 10, 31)}, {
            "laatste_dag": LAATSTE, "verlengd": False, "uitkomst": VERLOPEN}),
    "and on that peildatum it runs": (
        date(2025, 10, 31), {"verlengd_tot": date(2025, 11, 30), "peildatum": date(2025, 10, 31)}, {
            "laatste_dag": date(2025, 11, 30), "verlengd": True, "lopend": True}),
    "31 August and six months": (LAATSTE, {"pauze_start": date(2025, 8, 31), "termijn_toegezegd_maanden": 6.0}, {
        "laatste_dag": date(2026, 2, 27), "startkwartaal": "2025-K3"}),
    "31 August and six months before a leap day": (date(2023, 9, 30), {
        "verzonden_op": date(2023, 8, 31), "reactie_op": date(2023, 8, 31), "termijn_toegezegd_maanden": 6.0,
        "peildatum": date(2023, 9, 30)}, {"laatste_dag": date(2024, 2, 28), "uittrede": 1.0}),
    "from the leap day": (date(2024, 3, 31), {
        "verzonden_op": date(2024, 2, 29), "reactie_op": date(2024, 2, 29), "termijn_toegezegd_maanden": 4.0,
        "peildatum": date(2024, 3, 31)}, {"laatste_dag": date(2024, 6, 28), "uittrede": 1 + 2 / 31}),
    "received goes before sent": (LAATSTE, {"ontvangen_op": date(2025, 2, 4)}, {
        "start": date(2025, 2, 4), "start_geschat": False}),
    "sent is an estimate of the start": (LAATSTE, {}, {"start": START, "start_geschat": True}),
    "granted in part is a pauze": (LAATSTE, {"reactie": "gedeeltelijk"}, {"zekerheid": "bevestigd"}),
}  # fmt: skip


@pytest.mark.parametrize("geval", GRENZEN)
def test_boundaries_of_a_pauze(cases: Editie, geval: str) -> None:
    moment, _, verwacht = GRENZEN[geval]
    (gezien,) = pauzes(cases, geval, moment)
    assert {naam: gezien[naam] for naam in verwacht} == pytest.approx(verwacht, abs=1e-12)


MET_CONVENANT = {"schuldeiser_id": "BELASTINGDIENST", "reactie": "geen_reactie", "reactie_op": None,
                 "termijn_toegezegd_maanden": None}  # fmt: skip
ZEKERHEID: dict[str, tuple[dict[str, Any], list[tuple[str, date]]]] = {
    "silence under a covenant that stops on receipt": (MET_CONVENANT, [("volgens_convenant", LAATSTE)]),
    "its term runs from receipt": ({**MET_CONVENANT, "ontvangen_op": date(2025, 2, 8)}, [
        ("volgens_convenant", date(2025, 10, 7))]),
    "in behandeling under such a covenant": ({**MET_CONVENANT, "reactie": "in_behandeling", "reactie_op": START}, [
        ("volgens_convenant", LAATSTE)]),
    "silence without a covenant": ({"reactie": "geen_reactie", "reactie_op": None}, []),
    "a covenant that does not stop on receipt": ({**MET_CONVENANT, "schuldeiser_id": "CJIB"}, []),
    "before the covenant held": ({**MET_CONVENANT, "schuldeiser_id": "NVB", "verzonden_op": START}, []),
    "a refusal under a covenant": ({**MET_CONVENANT, "reactie": "geweigerd", "reactie_op": date(2025, 2, 9)}, []),
    "not their debtor": ({"reactie": "niet_van_toepassing"}, []),
    "passed on": ({"reactie": "doorverwezen"}, []),
    "a promise without a term takes that of the covenant": (
        {**MET_CONVENANT, "reactie": "toegekend", "reactie_op": date(2025, 2, 9)}, [("bevestigd", LAATSTE)]),
    "a promise with a term keeps its own": (
        {**MET_CONVENANT, "reactie": "toegekend", "reactie_op": date(2025, 2, 9), "termijn_toegezegd_maanden": 4.0},
        [("bevestigd", date(2025, 5, 31))]),
}  # fmt: skip


@pytest.mark.parametrize("geval", ZEKERHEID)
def test_what_counts_as_a_pauze(cases: Editie, geval: str) -> None:
    assert [(x["zekerheid"], x["laatste_dag"]) for x in pauzes(cases, geval, LAATSTE)] == ZEKERHEID[geval][1]


LATER_BEKEND = {
    **MET_CONVENANT,
    "reactie": "toegekend",
    "reactie_op": date(2025, 3, 1),
    "termijn_toegezegd_maanden": 4.0,
}


@pytest.mark.parametrize(
    ("moment", "verwacht"),
    [(date(2025, 2, 28), ("volgens_convenant", LAATSTE)), (date(2025, 3, 1), ("bevestigd", date(2025, 5, 31)))],
    ids=str,
)
def test_until_the_answer_is_known_the_covenant_says_whether_there_is_a_pauze(
    cases: Editie, moment: date, verwacht: tuple[str, date]
) -> None:
    assert [(x["zekerheid"], x["laatste_dag"]) for x in pauzes(cases, "later bekend", moment)] == [verwacht]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """Every case as a bronhouder of its own, in one editie."""
    data = tmp_path_factory.mktemp("gevallen")
    logs = [(geval, moment, anders) for geval, (moment, anders, _) in GRENZEN.items()]
    logs += [(geval, LAATSTE, anders) for geval, (anders, _) in ZEKERHEID.items()]
    logs.append(("later bekend", LAATSTE, LATER_BEKEND))
    return aanvaard(data, [log_of(data, *log) for log in logs])
