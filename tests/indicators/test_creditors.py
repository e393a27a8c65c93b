"""Creditors in a small world, every figure counted by hand."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from indicators.casemix import byar
from indicators.cijferboek import ALLE, indicator
from indicators.measure import measure
from indicators.measurement import Measurement, Rij, Status
from indicators.statistics import ontwerpeffect, wilson
from indicators.tekst import als_tekst
from protect.mensen import NIET_GETOOND
from store.stand import Stand
from tests.logstenen import neem_op, reactie

TOT = date(2025, 10, 31)
OP = date(2025, 11, 4)
VERSTUURD = date(2025, 3, 3)
SCH = tuple(i for i in ALLE if i.code.startswith("SCH"))
ANTWOORDCIJFERS = ("SCH-02", "SCH-03", "SCH-04", "SCH-05", "SCH-09", "SCH-11")
DAGEN_PER_MAAND = 30.4375


def na(dagen: int) -> date:
    return VERSTUURD + timedelta(days=dagen)


def _vitens() -> list[dict[str, Any]]:
    """A convenant of 8 months: six grants in full with a report on each, one in part, one refusal, four of silence."""
    meldingen = [
        ("GM0310", "bevestigd", date(2025, 6, 1)),
        ("GM0355", "gemeld", date(2025, 7, 1)),  # the same uitvoerder as GM0310
        ("GM0518", "hersteld", date(2025, 8, 1)),
        ("GM0034", "weerlegd", date(2025, 9, 1)),
        ("GM0599", "gemeld", date(2025, 3, 20)),  # more than six months before
        ("GM0344", "gemeld", date(2025, 7, 2)),
    ]
    rijen = [
        {"gm_code": code, "reactie": "toegekend", "reactie_op": na(5), "termijn_toegezegd_maanden": 8.0,
         "pauze_start": VERSTUURD, "schending": schending, "schending_op": op}
        for code, schending, op in meldingen
    ]  # fmt: skip
    rijen += [
        {"reactie": "gedeeltelijk", "reactie_op": na(10), "termijn_toegezegd_maanden": 6.0, "pauze_start": VERSTUURD},
        {"reactie": "geweigerd", "reactie_op": na(12), "reden": "fraude"},
        {"reactie": "in_behandeling", "reactie_op": na(3)},
        {}, {}, {},
    ]  # fmt: skip
    return [{"schuldeiser_id": "VITENS", "gm_code": "GM0518", **rij} for rij in rijen]


def _eneco() -> list[dict[str, Any]]:
    """No convenant known: four grants, one of them broken; four refusals, reported as if they broke something."""
    rijen: list[dict[str, Any]] = [
        {"reactie": "toegekend", "reactie_op": na(20), "termijn_toegezegd_maanden": 4.0} for _ in range(4)
    ]
    rijen[0] |= {"schending": "bevestigd", "schending_op": date(2025, 6, 2)}
    rijen += [
        {"reactie": "geweigerd", "reactie_op": na(2), "reden": "geen_convenant", "schending": "gemeld",
         "schending_op": date(2025, 7, 3)}
        for _ in range(4)
    ]  # fmt: skip
    codes = ("GM0363", "GM0518")
    return [{"schuldeiser_id": "ENECO", "gm_code": codes[i % 2], **rij} for i, rij in enumerate([*rijen, {}, {}])]


def _kpn() -> list[dict[str, Any]]:
    """A convenant whose term is not known; too few to stand on its own."""
    return [{"schuldeiser_id": "KPN", **rij} for rij in ({"reactie": "toegekend", "reactie_op": na(1)}, {}, {})]


RIJEN = [*_vitens(), *_eneco(), *_kpn()]
# Too young to count, also where something came back already.
JONG = [
    {"schuldeiser_id": "VITENS", "verzonden_op": date(2025, 10, 25), **rij}
    for rij in ({}, {"reactie": "in_behandeling", "reactie_op": date(2025, 10, 27)})
]


def _wereld(data: Path, rijen: Iterable[dict[str, Any]]) -> Stand:
    geleverd = [
        reactie(**{"traject": f"T{i}", "kennisgeving": f"K{i}", "verzonden_op": VERSTUURD, **rij})
        for i, rij in enumerate(rijen)
    ]
    return Stand(neem_op(data, "reacties", geleverd, peildatum=TOT), OP)


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    return _wereld(tmp_path_factory.mktemp("schuldeisers"), [*RIJEN, *JONG])


def meet(stand: Stand, code: str, **keuze: Any) -> Measurement:
    return measure(indicator(code), stand, **keuze)


def paar(rij: Rij | None) -> tuple[float | None, float | None]:
    assert rij is not None
    return rij.teller, rij.noemer


def is_bijna(een: Rij, ander: Rij) -> None:
    """Equal, but for the last digit of what was divided."""
    velden = ("waarde", "noemer", "ondergrens", "bovengrens")
    assert replace(een, **{naam: getattr(ander, naam) for naam in velden}) == ander
    for naam in velden:
        assert getattr(een, naam) == pytest.approx(getattr(ander, naam)), (een.groep, een.maat, naam)


# --- each figure by hand


@pytest.mark.parametrize(
    ("code", "teller", "noemer"),
    [("SCH-02", 18, 25), ("SCH-04", 12, 17), ("SCH-05", 6, 7)],
)
def test_a_share_of_kennisgevingen_is_the_one_counted_by_hand(
    stand: Stand, code: str, teller: int, noemer: int
) -> None:
    rij = meet(stand, code).totaal()
    assert paar(rij) == (teller, noemer)
    assert rij.waarde == pytest.approx(teller / noemer)
    # Every Kennisgeving has a traject of its own here, so the interval is that of Wilson as it stands.
    effect = ontwerpeffect(teller, noemer, xx=teller, xn=teller, nn=noemer)
    assert (rij.ondergrens, rij.bovengrens) == pytest.approx(wilson(teller, noemer, ontwerpeffect=effect))


TOEGEZEGD = {"schuldeiser_id": "VITENS", "reactie": "toegekend", "reactie_op": na(5), "pauze_start": VERSTUURD}


@pytest.mark.parametrize(
    ("gezegd", "teller", "noemer", "zonder"),
    [
        pytest.param({"termijn_toegezegd_maanden": 8.0}, 1, 1, 0, id="as many months as the convenant"),
        pytest.param({"termijn_toegezegd_maanden": 7.0}, 0, 1, 0, id="a month less"),
        pytest.param({"pauze_eind_gepland": date(2025, 11, 2)}, 1, 1, 0, id="a last day of just eight months"),
        pytest.param({"pauze_eind_gepland": date(2025, 11, 1)}, 0, 1, 0, id="a last day one day before that"),
        pytest.param({}, 0, 0, 1, id="granted without saying how long"),
        pytest.param({"verlengd_tot": date(2026, 3, 1)}, 0, 0, 1, id="extended, never said how long at first"),
        pytest.param({"reactie": "geweigerd", "pauze_start": None}, 0, 0, 0, id="refused"),
        pytest.param({"schuldeiser_id": "KPN"}, 0, 0, 0, id="a convenant without a known term"),
    ],
)
def test_long_enough_is_asked_only_of_grants_in_which_the_creditor_said_how_long(
    tmp_path: Path, gezegd: dict[str, Any], teller: int, noemer: int, zonder: int
) -> None:
    meting = meet(_wereld(tmp_path, [{**TOEGEZEGD, **gezegd}]), "SCH-05")
    assert paar(meting.totaal()) == (teller, noemer)
    assert meting.totaal("zonder_termijn").waarde == zonder


def test_per_quarter_of_sending_each_request_counts_once_and_only_when_it_is_old_enough(tmp_path: Path) -> None:
    dagen = (date(2025, 3, 31), date(2025, 4, 1), date(2025, 6, 30), date(2025, 10, 17), date(2025, 10, 18))
    rijen = [{"schuldeiser_id": "VITENS", "verzonden_op": dag} for dag in dagen]
    rijen[1] |= {"reactie": "toegekend", "reactie_op": date(2025, 8, 1)}
    stand = _wereld(tmp_path, rijen)
    per = meet(stand, "SCH-11", per="startkwartaal")
    assert {r.groep: (r.naam, r.noemer) for r in per.rijen} == {
        "2025-K1": ("1e kwartaal 2025", 1), "2025-K2": ("2e kwartaal 2025", 2), "2025-K4": ("4e kwartaal 2025", 1),
    }  # fmt: skip
    assert {r.groep: r.teller for r in per.rijen if r.maat == "toegekend"} == {"2025-K1": 0, "2025-K2": 1, "2025-K4": 0}
    heel = meet(stand, "SCH-11")
    assert sum(r.noemer or 0 for r in per.rijen if r.maat == "toegekend") == heel.totaal("toegekend").noemer
    # Per kwartaal stays what the cijferboek says of a stock: what was known on its last day.
    assert {r.groep: r.noemer for r in meet(stand, "SCH-11", per="kwartaal").rijen}["2025-K2"] == 2


def test_what_was_sent_counts_in_the_period_and_per_month(stand: Stand) -> None:
    assert meet(stand, "SCH-01").totaal().teller == 27
    assert {r.groep: r.teller for r in meet(stand, "SCH-01", per="maand").rijen} == {"2025-03": 25, "2025-10": 2}
    assert meet(stand, "SCH-01", van=date(2025, 4, 1)).totaal().teller == 2


ANTWOORDEN = {"toegekend": 11, "gedeeltelijk": 1, "geweigerd": 5, "niet_van_toepassing": 0, "in_behandeling": 1,
              "doorverwezen": 0, "geen_reactie": 7}  # fmt: skip


def test_all_answers_stand_together_and_are_the_whole(stand: Stand) -> None:
    meting = meet(stand, "SCH-11")
    assert {r.maat: r.teller for r in meting.rijen} == ANTWOORDEN
    assert {r.noemer for r in meting.rijen} == {25}
    assert sum(r.waarde or 0 for r in meting.rijen) == pytest.approx(1)


@pytest.mark.parametrize(
    ("staat", "na_7", "na_14", "na_28"),
    [("antwoord", 11, 13, 17), ("gegeven", 7, 8, 12), ("geweigerd", 4, 5, 5), ("anders", 0, 0, 0)],
)
def test_how_fast_they_answer_with_everyone_followed_is_a_plain_share(
    stand: Stand, staat: str, na_7: int, na_14: int, na_28: int
) -> None:
    meting = meet(stand, "SCH-03")
    for dagen, aantal in ((7, na_7), (14, na_14), (28, na_28)):
        rij = meting.totaal(f"{staat}_{dagen}")
        assert paar(rij) == (aantal, 25)
        assert rij.waarde == pytest.approx(aantal / 25)
        if aantal:
            assert (rij.ondergrens or 1) < aantal / 25 < (rij.bovengrens or 0)


def test_half_has_answered_after_twelve_days_and_what_is_being_dealt_with_still_waits(stand: Stand) -> None:
    rij = meet(stand, "SCH-03").totaal("mediaan")
    assert (rij.waarde, rij.status, paar(rij)) == (12, Status.OK, (17, 25))
    assert meet(stand, "SCH-03").totaal("zonder_datum").waarde == 0


def test_a_median_that_is_not_reached_says_so(stand: Stand, tmp_path: Path) -> None:
    stil = _wereld(tmp_path, [{"schuldeiser_id": "VITENS"} for _ in range(40)])
    rij = meet(stil, "SCH-03").totaal("mediaan")
    assert (rij.waarde, rij.status) == (None, Status.NIET_BEREIKT)


def test_an_answer_without_a_day_stays_off_the_curve_and_is_counted(tmp_path: Path) -> None:
    rijen = [*RIJEN, {"reactie": "geweigerd", "gemeld_op": na(30)},
             {"reactie": "geweigerd", "reactie_op": na(-2), "gemeld_op": na(30)}]  # fmt: skip
    meting = meet(_wereld(tmp_path, rijen), "SCH-03")
    assert meting.totaal("zonder_datum").waarde == 2
    assert paar(meting.totaal("antwoord_28")) == (17, 25)


def test_reasons_are_those_of_refusals_and_partial_pauses(stand: Stand) -> None:
    meting = meet(stand, "SCH-09")
    assert {r.maat: r.teller for r in meting.rijen if r.teller} == {"fraude": 1, "geen_convenant": 4, "onbekend": 1}
    assert {r.noemer for r in meting.rijen} == {6}


MAANDEN = (6 * 243 + 184 + 243) / DAGEN_PER_MAAND  # six of 3 March to 31 October, one to 2 September, one without end


@pytest.mark.parametrize(("code", "aantal"), [("SCH-06", 1), ("SCH-07", 3)])
def test_broken_pauses_are_counted_per_thousand_months_of_pauze_under_a_convenant(
    stand: Stand, code: str, aantal: int
) -> None:
    rij = meet(stand, code).totaal()
    assert rij.teller == aantal
    assert rij.noemer == pytest.approx(MAANDEN)
    assert rij.waarde == pytest.approx(1000 * aantal / MAANDEN)
    laag, hoog = byar(aantal)
    assert (rij.ondergrens, rij.bovengrens) == pytest.approx((1000 * laag / MAANDEN, 1000 * hoog / MAANDEN))


def test_what_was_mended_or_refuted_stands_beside_it_and_is_not_added(stand: Stand) -> None:
    meting = meet(stand, "SCH-06")
    assert [(r.maat, r.teller) for r in meting.rijen[1:]] == [
        ("zonder_betwist", 1), ("betwist", 0), ("hersteld", 1), ("weerlegd", 1),
    ]  # fmt: skip


def test_months_of_pauze_are_those_of_the_period(stand: Stand) -> None:
    juni = meet(stand, "SCH-06", van=date(2025, 6, 1), tot=date(2025, 6, 30)).totaal()
    assert juni.teller == 1
    assert juni.noemer == pytest.approx(8 * 30 / DAGEN_PER_MAAND)
    per_maand = {r.groep: r for r in meet(stand, "SCH-06", per="maand").rijen if r.maat is None}
    assert {groep: r.teller for groep, r in per_maand.items() if r.teller} == {"2025-06": 1}
    assert sum(r.noemer or 0 for r in per_maand.values()) == pytest.approx(MAANDEN)
    assert per_maand["2025-01"].status == Status.GEEN_WAARNEMINGEN


def test_melders_are_counted_once_per_uitvoerder_else_per_gemeente_within_six_months(stand: Stand) -> None:
    per = meet(stand, "SCH-08", per="schuldeiser")
    assert {r.groep: r.teller for r in per.rijen if r.maat is None} == {"VITENS": 3, "ENECO": 1}
    assert {r.groep: r.teller for r in per.rijen if r.maat == "structureel"} == {"VITENS": 1, "ENECO": 0}
    assert (meet(stand, "SCH-08").totaal().teller, meet(stand, "SCH-08").totaal("structureel").teller) == (4, 1)


def test_without_reports_there_are_no_melders(tmp_path: Path) -> None:
    meting = meet(_wereld(tmp_path, JONG), "SCH-08")
    maten = (None, "zonder_betwist", "structureel", "uitgezonderd")
    assert [(r.maat, r.waarde, r.status) for r in meting.rijen] == [(maat, 0, "ok") for maat in maten]


def test_candidates_for_a_convenant_come_with_the_word_their_answers_and_their_gemeenten(stand: Stand) -> None:
    meting = meet(stand, "SCH-10", per="schuldeiser")
    assert meting.groepen == ("ENECO",)
    rijen = {r.maat: r.teller for r in meting.rijen}
    assert (rijen[None], rijen["convenant_niet_bekend"], rijen["zonder_convenant"], rijen["gemeenten"]) == (
        10,
        10,
        0,
        2,
    )
    assert (rijen["toegekend"], rijen["geweigerd"], rijen["geen_reactie"]) == (4, 4, 2)


# --- fairness


def test_a_refusal_without_a_convenant_is_in_no_numerator_of_a_breach(tmp_path: Path) -> None:
    geweigerd = [
        {"schuldeiser_id": "ENECO", "gm_code": "GM0518", "reactie": "geweigerd", "reactie_op": na(2),
         "schending": schending, "schending_op": date(2025, 9, 1)}
        for schending in ("gemeld", "bevestigd", "hersteld") * 5
    ]  # fmt: skip
    stand = _wereld(tmp_path, geweigerd)
    assert [meet(stand, code).totaal().teller for code in ("SCH-06", "SCH-07", "SCH-08")] == [0, 0, 0]


def test_a_hundred_requests_sent_yesterday_change_no_response_figure(stand: Stand, tmp_path: Path) -> None:
    gisteren = [{"schuldeiser_id": "VITENS", "verzonden_op": TOT - timedelta(days=1)} for _ in range(100)]
    erbij = _wereld(tmp_path, [*RIJEN, *JONG, *gisteren])
    for code in ANTWOORDCIJFERS:
        for per in ("totaal", "sector", "convenant", "schuldeiser"):
            for een, ander in zip(meet(erbij, code, per=per).rijen, meet(stand, code, per=per).rijen, strict=True):
                is_bijna(een, ander)
    assert meet(erbij, "SCH-01").totaal().teller == 127


def test_the_order_of_the_rows_changes_nothing(stand: Stand, tmp_path: Path) -> None:
    omgekeerd = _wereld(tmp_path, [*RIJEN, *JONG][::-1])
    for i in SCH:
        for een, ander in zip(measure(i, stand).rijen, measure(i, omgekeerd).rijen, strict=True):
            is_bijna(een, ander)


# --- small numbers


def test_below_ten_creditors_stand_together_and_names_that_are_not_ours_do_too(tmp_path: Path) -> None:
    onbekende_naam = [{"schuldeiser_id": f"X-{i:016x}"} for i in range(11)]
    gemeente = [{"schuldeiser_id": "GM0363"} for _ in range(10)]
    stand = _wereld(tmp_path, [*RIJEN, *onbekende_naam, *gemeente])
    per = meet(stand, "SCH-01", per="schuldeiser")
    assert {r.groep: (r.naam, r.teller) for r in per.rijen} == {
        "ENECO": ("Eneco", 10),
        "GM0363": ("Gemeente Amsterdam", 10),
        "VITENS": ("Vitens", 12),
        "niet_in_lijst": ("Niet in onze lijst", 11),
        "overige": ("Overige schuldeisers", 3),
    }


def test_a_creditor_that_was_asked_for_stands_by_itself_without_a_judgement(stand: Stand) -> None:
    rij = meet(stand, "SCH-02", filters=(("schuldeiser", "KPN"),)).totaal()
    assert (*paar(rij), rij.ondergrens, rij.status) == (1, 3, None, Status.TE_KLEIN)
    assert rij.waarde == pytest.approx(1 / 3)


@pytest.mark.parametrize("i", SCH, ids=[i.code for i in SCH])
def test_below_thirty_there_is_no_judgement_on_a_creditor_or_sector_in_any_form(stand: Stand, i: Any) -> None:
    if not i.oordeel_vanaf:
        return
    for per in ("schuldeiser", "sector"):
        meting = measure(i, stand, per=per)
        aandelen = [r for r in meting.rijen if r.noemer]
        assert aandelen
        assert {r.status for r in aandelen} <= {Status.TE_KLEIN, Status.GEEN_WAARNEMINGEN}
        assert {(r.ondergrens, r.bovengrens) for r in aandelen} == {(None, None)}
        assert "tussen" not in als_tekst(meting)
        assert all(r["ondergrens"] is None for r in meting.als_json()["rijen"] if r["noemer"])


def test_from_thirty_on_a_creditor_is_judged(tmp_path: Path) -> None:
    stand = _wereld(tmp_path, [{"schuldeiser_id": "VITENS"} for _ in range(30)])
    rij = meet(stand, "SCH-02", per="schuldeiser").rij("VITENS")
    assert rij is not None
    assert (rij.status, rij.bovengrens is not None) == (Status.OK, True)


def test_broken_pauses_are_judged_by_the_number_of_pauzes_not_of_months(tmp_path: Path) -> None:
    """Forty pauzes in a week are nine months."""
    pauze = {"schuldeiser_id": "VITENS", "reactie": "toegekend", "reactie_op": na(5), "pauze_start": VERSTUURD}
    week = {"per": "schuldeiser", "van": date(2025, 6, 2), "tot": date(2025, 6, 8)}
    for aantal, status in ((40, Status.OK), (29, Status.TE_KLEIN)):
        rij = meet(_wereld(tmp_path / str(aantal), [pauze] * aantal), "SCH-06", **week).rij("VITENS")
        assert rij is not None
        assert rij.status == status
        assert rij.noemer == pytest.approx(aantal * 7 / DAGEN_PER_MAAND)
        assert (rij.bovengrens is None) == (status == Status.TE_KLEIN)


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_sees_nothing_that_is_not_in_its_file(stand: Stand, rol: str) -> None:
    for i in SCH:
        meting = measure(i, replace(stand, rol=rol))
        assert (meting.rijen, meting.opmerkingen[0]) == ((), NIET_GETOOND)


# --- what is independent, and what is not


def test_requests_of_one_traject_make_the_interval_wider(stand: Stand, tmp_path: Path) -> None:
    samen = _wereld(tmp_path, [{**rij, "traject": f"T{i // 5}"} for i, rij in enumerate([*RIJEN, *JONG])])
    for code, maat in (("SCH-02", None), ("SCH-04", None), ("SCH-11", "toegekend"), ("SCH-03", "gegeven_7")):
        los, tros = meet(stand, code).totaal(maat), meet(samen, code).totaal(maat)
        assert tros.waarde == los.waarde
        assert (tros.bovengrens or 0) - (tros.ondergrens or 0) > (los.bovengrens or 0) - (los.ondergrens or 0), code


def test_a_figure_has_the_dimensions_it_is_asked_by(stand: Stand) -> None:
    for i in SCH:
        for per in ("sector", "schuldeiser", "kanaal", "maand", "provincie"):
            assert measure(i, stand, per=per).rijen is not None
    sectoren = meet(stand, "SCH-11", per="sector")
    assert {r.groep: r.noemer for r in sectoren.rijen} == {"water": 12, "energie": 10, "telecom": 3}
    convenant = meet(stand, "SCH-11", per="convenant")
    assert {r.groep: r.noemer for r in convenant.rijen} == {"ja": 15, "niet_bekend": 10}
