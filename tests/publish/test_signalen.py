"""Logs on their way to an editie: what is known since when, what links to what, and what a new delivery changes."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from publish.publiceer import herbouw, trek_in, voeg_toe
from publish.signalen import gemeentecodes
from store.editie import Editie, lees_editie
from store.referentie import lees_referentie
from store.stand import Stand, lees_stand, nieuwste_peildatum
from tests.bouwstenen import ANKERDAG, antwoord, lever
from tests.logstenen import BRONHOUDER, bewaar_log, lever_log, maandtelling, neem_op, reactie, signaal

TOT = date(2025, 10, 31)
LATER = date(2025, 12, 31)
Rijen = list[dict[str, Any]]


def log(data: Path, soort: str, rijen: Rijen, peildatum: date = TOT, **anders: Any) -> Editie:
    return neem_op(data, soort, rijen, peildatum=peildatum, **anders)


def seen(editie: Editie, dag: date, relatie: str, kolommen: str, volgorde: str = "1") -> list[tuple[Any, ...]]:
    return Stand(editie, dag).rijen((relatie,), f"SELECT {kolommen} FROM {relatie} ORDER BY {volgorde}")


def stored(editie: Editie, relatie: str, kolommen: str) -> list[tuple[Any, ...]]:
    return Stand(editie, TOT).rijen((), f"SELECT {kolommen} FROM {relatie} ORDER BY ALL")


# --- known on P


def test_an_outcome_reported_on_3_march_about_20_february_is_known_from_3_march(tmp_path: Path) -> None:
    einde = {"uitkomst": "schuldregeling", "uitkomst_op": date(2025, 2, 20), "gemeld_op": date(2025, 3, 3)}
    begin = reactie(kennisgeving="K", verzonden_op=date(2025, 1, 6), reactie="toegekend", reactie_op=date(2025, 1, 9),
                    termijn_toegezegd_maanden=8.0)  # fmt: skip
    log(tmp_path, "reacties", [begin], peildatum=date(2025, 1, 31))
    editie = log(tmp_path, "reacties", [{**begin, **einde}], peildatum=date(2025, 3, 31))
    for dag, uitkomst in ((date(2025, 3, 2), ""), (date(2025, 3, 3), "schuldregeling")):
        assert seen(editie, dag, "pauzes_op", "uitkomst, lopend") == [(uitkomst, uitkomst == "")]
    assert seen(editie, date(2025, 3, 3), "pauzes_op", "beeindigd_op") == [(date(2025, 2, 20),)]


def test_without_a_report_date_a_change_is_known_from_the_peildatum_of_the_file_that_brought_it(tmp_path: Path) -> None:
    rij = reactie(kennisgeving="K", reactie="toegekend", reactie_op=date(2025, 2, 10), termijn_toegezegd_maanden=8.0)
    log(tmp_path, "reacties", [rij], peildatum=date(2025, 3, 31))
    anders = {**rij, "uitkomst": "hulp_gestopt", "uitkomst_op": date(2025, 4, 2)}
    editie = log(tmp_path, "reacties", [anders], peildatum=date(2025, 4, 30))
    assert seen(editie, date(2025, 4, 29), "pauzes_op", "uitkomst") == [("",)]
    assert seen(editie, date(2025, 4, 30), "pauzes_op", "uitkomst, beeindigd_op") == [
        ("hulp_gestopt", date(2025, 4, 2))
    ]


def test_in_the_first_file_that_holds_a_row_each_fact_is_known_since_it_happened(tmp_path: Path) -> None:
    rij = reactie(verzonden_op=date(2025, 2, 1), reactie="geweigerd", reactie_op=date(2025, 2, 10), schending="gemeld",
                  schending_op=date(2025, 3, 5))  # fmt: skip
    editie = log(tmp_path, "reacties", [rij])
    verloop = {
        date(2025, 1, 31): [],
        date(2025, 2, 1): [("geen_reactie", None, "geen_melding")],
        date(2025, 2, 9): [("geen_reactie", None, "geen_melding")],
        date(2025, 2, 10): [("geweigerd", date(2025, 2, 10), "geen_melding")],
        date(2025, 3, 4): [("geweigerd", date(2025, 2, 10), "geen_melding")],
        date(2025, 3, 5): [("geweigerd", date(2025, 2, 10), "gemeld")],
    }
    for dag, verwacht in verloop.items():
        assert seen(editie, dag, "kennisgevingen_op", "reactie, reactie_op, schending") == verwacht, dag


def test_a_fact_without_a_date_is_known_from_the_peildatum_of_its_file(tmp_path: Path) -> None:
    editie = log(tmp_path, "reacties", [reactie(reactie="toegekend", uitkomst="onbekend")])
    assert seen(editie, TOT - timedelta(days=1), "kennisgevingen_op", "reactie, uitkomst") == [("geen_reactie", "")]
    assert seen(editie, TOT, "kennisgevingen_op", "reactie, uitkomst") == [("toegekend", "onbekend")]


VERSIES: dict[str, tuple[list[tuple[date, dict[str, Any]]], list[tuple[date, date | None, str]]]] = {
    "the same twice is one version": (
        [(TOT, {}), (LATER, {})], [(date(2025, 2, 1), None, "")]),
    "another report date alone changes nothing": (
        [(TOT, {}), (LATER, {"gemeld_op": date(2025, 11, 5)})], [(date(2025, 2, 1), None, "")]),
    "an end makes a new version from its own report date": (
        [(TOT, {}), (LATER, {"uitstroomreden": "overig", "gemeld_op": date(2025, 11, 5)})],
        [(date(2025, 2, 1), date(2025, 11, 5), ""), (date(2025, 11, 5), None, "overig")]),
    "an end makes a new version from the peildatum of its file": (
        [(TOT, {}), (LATER, {"uitstroomreden": "overig"})],
        [(date(2025, 2, 1), LATER, ""), (LATER, None, "overig")]),
    "what is taken back is a version too": (
        [(TOT, {}), (date(2025, 11, 30), {"uitstroomreden": "overig"}), (LATER, {})],
        [(date(2025, 2, 1), date(2025, 11, 30), ""), (date(2025, 11, 30), LATER, "overig"), (LATER, None, "")]),
    "a first report that is late starts late": (
        [(TOT, {"gemeld_op": date(2025, 2, 20)})], [(date(2025, 2, 20), None, "")]),
    "a report date before the signal does not make it known earlier": (
        [(TOT, {"gemeld_op": date(2025, 1, 5)})], [(date(2025, 2, 1), None, "")]),
    "a change reported before the first version replaces it whole": (
        [(TOT, {"gemeld_op": date(2025, 3, 1)}), (LATER, {"uitstroomreden": "overig", "gemeld_op": date(2025, 2, 3)})],
        [(date(2025, 3, 1), None, "overig")]),
}  # fmt: skip


@pytest.mark.parametrize("soort", ["signalen", "reacties"])
@pytest.mark.parametrize("geval", VERSIES)
def test_versions(tmp_path: Path, geval: str, soort: str) -> None:
    leveringen, verwacht = VERSIES[geval]
    for peildatum, anders in leveringen:
        if soort == "signalen":
            rij = signaal(signaal="S", **anders)
        else:
            vertaald = {"subreden" if naam == "uitstroomreden" else naam: waarde for naam, waarde in anders.items()}
            rij = reactie(kennisgeving="K", **vertaald)
        editie = log(tmp_path, soort, [rij], peildatum=peildatum)
    relatie, kolom = ("signalen", "uitstroomreden") if soort == "signalen" else ("kennisgevingen", "subreden")
    assert stored(editie, relatie, f"bekend_van, bekend_tot, {kolom}") == verwacht


def test_a_row_that_a_later_file_does_not_hold_stays(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(traject="T1"), signaal(traject="T2")])
    editie = log(tmp_path, "signalen", [signaal(traject="T2")], peildatum=LATER)
    assert len(seen(editie, LATER, "signalen_op", "signaal")) == 2


def test_a_later_file_of_the_same_day_replaces_the_earlier_one_and_its_rows_lapse(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(traject="T1"), signaal(traject="T2")])
    editie = log(tmp_path, "signalen", [signaal(traject="T2", kanaal="skp")], bestand="verbeterd.csv")
    assert seen(editie, TOT, "signalen_op", "kanaal, signaaldatum") == [("skp", date(2025, 2, 1))]
    assert stored(editie, "signalen", "bekend_van, bekend_tot") == [(date(2025, 2, 1), None)]


def test_a_withdrawn_delivery_leaves_the_editie_as_it_was_before(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal()])
    eerst = log(tmp_path, "reacties", [reactie()])
    log(tmp_path, "reacties", [reactie(reactie="toegekend", reactie_op=date(2025, 11, 2))], peildatum=LATER)
    weer = trek_in(tmp_path, 3)
    assert len(weer.leveringen) == 3
    assert weer.manifest["hash"] == eerst.manifest["hash"]
    assert weer.manifest["relaties"] == eerst.manifest["relaties"]


def test_deliveries_in_another_order_tell_the_same(tmp_path: Path) -> None:
    rij = reactie(kennisgeving="K", reactie="toegekend", reactie_op=date(2025, 2, 10), termijn_toegezegd_maanden=8.0)
    files: list[tuple[str, Rijen, date]] = [
        ("signalen", [signaal()], TOT), ("reacties", [rij], TOT),
        ("reacties", [{**rij, "uitkomst": "schuldregeling", "uitkomst_op": date(2025, 7, 1)}], LATER),
    ]  # fmt: skip
    for naam, volgorde in (("a", files), ("b", files[::-1])):
        for soort, rijen, peildatum in volgorde:
            log(tmp_path / naam, soort, rijen, peildatum=peildatum)
    a, b = (lees_editie(data=tmp_path / naam) for naam in "ab")
    kolommen = "bekend_van, bekend_tot, signaaldatum, reactie, reactie_bekend_op, uitkomst, uitkomst_bekend_op"
    assert stored(a, "kennisgevingen", kolommen) == stored(b, "kennisgevingen", kolommen)
    assert len(stored(a, "kennisgevingen", kolommen)) == 2


# --- which rows are one


def test_a_source_key_is_what_makes_two_rows_one_whatever_else_changed(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(signaal="S", signaaldatum=date(2025, 2, 1))])
    editie = log(tmp_path, "signalen", [signaal(signaal="S", signaaldatum=date(2025, 2, 3))], peildatum=LATER)
    assert seen(editie, TOT, "signalen_op", "signaaldatum") == [(date(2025, 2, 1),)]
    assert seen(editie, LATER, "signalen_op", "signaaldatum") == [(date(2025, 2, 3),)]


@pytest.mark.parametrize(
    ("soort", "anders"),
    [("signalen", {"signaalnummer": 3}), ("signalen", {"signaaldatum": date(2025, 2, 2)}), ("signalen", {"traject": "T9"}),
     ("reacties", {"schuldeiser_id": "VITENS"}), ("reacties", {"incassant_id": "FLANDERIJN"}),
     ("reacties", {"verzonden_op": date(2025, 2, 2)}), ("reacties", {"traject": "T9"})],
    ids=lambda x: next(iter(x)) if isinstance(x, dict) else x,
)  # fmt: skip
def test_without_one_another_part_of_the_key_is_another_row(tmp_path: Path, soort: str, anders: dict[str, Any]) -> None:
    maak: Callable[..., dict[str, Any]] = signaal if soort == "signalen" else reactie
    log(tmp_path, soort, [maak()])
    editie = log(tmp_path, soort, [maak(**anders)], peildatum=LATER)
    assert len(seen(editie, LATER, "signalen_op" if soort == "signalen" else "kennisgevingen_op", "moment")) == 2


def test_two_bronhouders_with_the_same_kenmerk_do_not_mix(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(signaal="S", kanaal="skp")], afzender="Bron A")
    log(tmp_path, "signalen", [signaal(signaal="S", kanaal="brief")], afzender="Bron B", peildatum=LATER)
    editie = log(tmp_path, "reacties", [reactie()], afzender="Bron B", peildatum=LATER)
    assert seen(editie, date(2025, 11, 15), "signalen_op", "bronhouder, kanaal") == [
        ("Bron A", "skp"),
        ("Bron B", "brief"),
    ]
    assert seen(editie, LATER, "kennisgevingen_op", "bronhouder, kanaal") == [("Bron B", "brief")]
    assert stored(editie, "signalen", "count(DISTINCT traject), count(DISTINCT signaal)") == [(2, 2)]


def test_the_same_creditor_under_two_names_is_two_kennisgevingen_and_one_schuldeiser(tmp_path: Path) -> None:
    rijen = [
        reactie(schuldeiser_ruw=naam, reactie="toegekend", reactie_op=date(2025, 2, 9)) for naam in ("CZ", "CZ groep")
    ]
    rijen.append(reactie(schuldeiser_id="VITENS", reactie="toegekend", reactie_op=date(2025, 2, 9)))
    editie = log(tmp_path, "reacties", rijen)
    kolommen = "aantal_kennisgevingen, aantal_met_pauze, schuldeisers_met_pauze, schuldeisers_rijp"
    assert seen(editie, TOT, "trajecten_op", kolommen) == [(3, 3, 2, 2)]


# --- linking


def test_a_kennisgeving_waits_for_its_signal_and_links_when_it_comes(tmp_path: Path) -> None:
    wees = log(tmp_path, "reacties", [reactie(gm_code="GM0363", kanaal="brief")], peildatum=LATER)
    eigen = [(None, "GM0363", "brief", None)]
    kolommen = "signaal IS NOT NULL OR NULL, gm_code, kanaal, signaalnummer"
    assert seen(wees, LATER, "kennisgevingen_op", kolommen) == eigen
    editie = log(tmp_path, "signalen", [signaal(gemeld_op=date(2025, 11, 10))], peildatum=LATER)
    assert seen(editie, date(2025, 11, 9), "kennisgevingen_op", kolommen) == eigen
    assert seen(editie, date(2025, 11, 10), "kennisgevingen_op", kolommen) == [(True, "GM0518", "e-mail", 4)]


def test_it_links_to_the_latest_signal_on_or_before_its_sending_date(tmp_path: Path) -> None:
    dagen = [date(2025, 2, 1), date(2025, 5, 1)]
    log(tmp_path, "signalen", [signaal(signaaldatum=dag) for dag in dagen])
    verzonden = [date(2025, 1, 31), date(2025, 2, 1), date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2)]
    editie = log(tmp_path, "reacties", [reactie(verzonden_op=dag) for dag in verzonden])
    assert seen(editie, TOT, "kennisgevingen_op", "verzonden_op, signaaldatum") == list(
        zip(verzonden, [None, *dagen[:1] * 2, *dagen[1:] * 2], strict=True)
    )


def test_what_it_takes_from_the_signal_is_what_was_known_of_that_signal_then(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(signaal="S", kanaal="onbekend", gm_code="onbekend")])
    log(tmp_path, "signalen", [signaal(signaal="S", kanaal="skp")], peildatum=LATER)
    editie = log(tmp_path, "reacties", [reactie()], peildatum=LATER)
    assert seen(editie, LATER - timedelta(days=1), "kennisgevingen_op", "kanaal, gm_code") == [("onbekend", "onbekend")]
    assert seen(editie, LATER, "kennisgevingen_op", "kanaal, gm_code") == [("skp", "GM0518")]


def test_a_change_of_the_signal_that_a_kennisgeving_does_not_take_makes_no_new_version_of_it(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(signaal="S")])
    log(tmp_path, "signalen", [signaal(signaal="S", traject_einddatum=date(2025, 12, 1))], peildatum=LATER)
    editie = log(tmp_path, "reacties", [reactie()], peildatum=LATER)
    assert len(stored(editie, "signalen", "bekend_van")) == 2
    assert stored(editie, "kennisgevingen", "bekend_van, bekend_tot") == [(date(2025, 2, 1), None)]


def test_rows_of_another_initiatief_stay_beside_those_of_the_kennisgeving(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(), signaal(traject="T2", initiatief="noodstop")])
    editie = log(tmp_path, "reacties", [reactie(traject="T2"), reactie(traject="T1")])
    assert seen(editie, TOT, "kennisgevingen_op", "initiatief") == [("kennisgeving",), ("noodstop",)]
    assert seen(editie, TOT, "trajecten_op", "aantal_signalen, aantal_kennisgevingen") == [(1, 1)]


# --- what holds for the creditor

CONVENANTEN = [
    ("BELASTINGDIENST", date(2024, 8, 26), ("ja", None, False)),
    ("BELASTINGDIENST", date(2024, 8, 27), ("ja", 8.0, True)),
    ("CZ", date(2024, 8, 26), ("ja", None, False)),
    ("CZ", date(2024, 8, 27), ("ja", 6.0, True)),
    ("BILLINK", date(2024, 6, 11), ("niet_bekend", None, False)),
    ("BILLINK", date(2024, 6, 12), ("ja", 8.0, True)),
    ("PARTICULIER", date(2025, 2, 1), ("niet_bekend", None, False)),
    ("GM0344", date(2025, 2, 1), ("niet_bekend", None, False)),
]


@pytest.mark.parametrize(("wie", "dag", "verwacht"), CONVENANTEN, ids=lambda x: x if isinstance(x, str) else None)
def test_the_covenant_is_the_one_in_force_on_the_sending_date_also_by_its_koepel(
    tmp_path: Path, wie: str, dag: date, verwacht: tuple[Any, ...]
) -> None:
    editie = log(tmp_path, "reacties", [reactie(schuldeiser_id=wie, verzonden_op=dag)])
    assert seen(editie, TOT, "kennisgevingen_op", "convenant, convenant_maanden, stopt_bij_ontvangst") == [verwacht]


def test_every_kennisgeving_has_a_sector_whoever_the_creditor_is(tmp_path: Path) -> None:
    sectoren = {"BELASTINGDIENST": "overheid", "CZ": "zorgverzekeraar", "GM0344": "gemeente",
                "PARTICULIER": "particulier", "ONBEKEND": "onbekend", "X-0123456789abcdef": "onbekend"}  # fmt: skip
    editie = log(tmp_path, "reacties", [reactie(schuldeiser_id=wie) for wie in sectoren])
    assert dict(seen(editie, TOT, "kennisgevingen_op", "schuldeiser_id, sector")) == sectoren


# --- how far the data reach


def test_every_feed_is_seen_up_to_its_last_day_and_no_longer_than_the_norm_after_it(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal()])
    editie = log(tmp_path, "reacties", [reactie()], peildatum=date(2025, 9, 30), peildatum_geschat=True)
    assert seen(editie, TOT, "bereik_op", "soort, gegevens_tot, moment, geschat") == [
        ("reacties", date(2025, 9, 30), date(2025, 9, 30), True), ("signalen", TOT, TOT, False)]  # fmt: skip
    assert seen(editie, date(2025, 9, 1), "bereik_op", "soort, moment") == [
        ("reacties", date(2025, 9, 1)), ("signalen", date(2025, 9, 1))]  # fmt: skip
    assert seen(editie, date(2025, 11, 14), "bereik_op", "soort") == [("reacties",), ("signalen",)]
    assert seen(editie, date(2025, 11, 15), "bereik_op", "soort") == [("signalen",)]
    assert seen(editie, TOT + timedelta(days=46), "signalen_op", "signaal") == []


def test_a_pauze_is_seen_at_the_end_of_the_data_not_at_the_peildatum(tmp_path: Path) -> None:
    rij = reactie(reactie="toegekend", reactie_op=date(2025, 2, 10), pauze_eind_gepland=date(2025, 11, 3))
    editie = log(tmp_path, "reacties", [rij])
    assert seen(editie, date(2025, 11, 10), "pauzes_op", "lopend, moment") == [(True, TOT)]


def test_without_an_inventory_the_newest_day_of_the_logs_is_the_peildatum(tmp_path: Path) -> None:
    editie = log(tmp_path, "signalen", [signaal()])
    assert nieuwste_peildatum(editie) == TOT
    editie = lever(tmp_path, date(2025, 6, 30), [antwoord("GM0518", "gebruikt")])
    assert nieuwste_peildatum(editie) == lees_stand(editie=editie).peildatum == date(2025, 6, 30)
    assert editie.inventarisaties == (date(2025, 6, 30),)


# --- gemeenten


def test_no_row_is_lost_or_doubled_whatever_its_gemeente(tmp_path: Path) -> None:
    codes = ["onbekend", "", *sorted({rij["gm_code"] for rij in lees_referentie("gemeenten")}), "GM0001", "GM0425"]
    rijen = [signaal(traject=f"T{i}", gm_code=code) for i, code in enumerate(codes)]
    editie = log(tmp_path, "signalen", rijen)
    for dag in (date(2025, 2, 1), TOT):
        gezien = seen(editie, dag, "signalen_op", "gm_code, naam, inwoners")
        assert len(gezien) == len(codes)
        assert {code for code, *_ in gezien} == {rij["gm_code"] for rij in lees_referentie("gemeenten")} | {"onbekend"}
        assert gezien.count(("onbekend", "Onbekend", None)) == 4 - ("GM0425" in _going_into_another(dag))


def _going_into_another(dag: date) -> set[str]:
    return {
        rij["oude_code"]
        for rij in lees_referentie("herindelingen")
        if rij["status"] == "van_kracht" and rij["soort"] != "splitsing" and rij["datum"] <= dag.isoformat()
    }


def test_every_number_of_a_gemeente_has_one_row_on_every_day(tmp_path: Path) -> None:
    editie = log(tmp_path, "signalen", [signaal()])
    for dag in (date(2023, 1, 1), date(2024, 2, 29), TOT, date(2026, 11, 4)):
        nummers = [nummer for (nummer,) in seen(editie, dag, "gemeenten_op", "gm_nr")]
        assert len(nummers) == len(set(nummers)) == len(gemeentecodes().rijen)


# --- doorgevers


def test_a_gemeente_passes_figures_on_when_a_row_names_it_in_the_year_before_the_last_day(tmp_path: Path) -> None:
    lever(tmp_path, ANKERDAG, [antwoord("GM0518", "gebruikt")])
    log(tmp_path, "signalen", [
        signaal(traject="T1", signaaldatum=date(2024, 10, 31), gm_code="GM0034"),
        signaal(traject="T2", signaaldatum=date(2024, 11, 1), gm_code="GM0363"),
        signaal(traject="T3", signaaldatum=date(2025, 8, 2), gm_code="GM0518"),
        signaal(traject="T4", signaaldatum=date(2025, 8, 3), gm_code="GM0518"),
    ])  # fmt: skip
    editie = log(tmp_path, "reacties", [reactie(traject="T9", gm_code="GM0599")])
    kolommen = "gm_code, geeft_door, laatste_signaal, signalen_90, signalen_in_periode"
    rijen = {code: waarden for code, *waarden in seen(editie, ANKERDAG, "doorgevers_op", kolommen)}
    assert len(rijen) == 342
    assert {code for code, (geeft_door, *_) in rijen.items() if geeft_door} == {"GM0363", "GM0518", "GM0599"}
    assert rijen["GM0518"] == [True, date(2025, 8, 3), 1, 2]
    assert rijen["GM0363"] == [True, date(2024, 11, 1), 0, 0]


# --- monthly counts


def test_a_month_counts_from_its_end_and_a_corrected_count_from_the_file_that_brought_it(tmp_path: Path) -> None:
    log(tmp_path, "maandtellingen", [maandtelling(aantal=10), maandtelling(maand=date(2025, 2, 1), aantal=5)],
        peildatum=date(2025, 3, 31))  # fmt: skip
    editie = log(tmp_path, "maandtellingen", [maandtelling(aantal=12)], peildatum=date(2025, 6, 30))
    verloop = {
        date(2025, 1, 30): [], date(2025, 1, 31): [10], date(2025, 2, 28): [5, 10],
        date(2025, 6, 29): [5, 10], date(2025, 6, 30): [5, 12],
    }  # fmt: skip
    for dag, aantallen in verloop.items():
        assert [n for (n,) in seen(editie, dag, "maandtellingen_op", "aantal")] == aantallen, dag


# --- an editie


def test_a_new_inventory_shares_the_files_of_the_logs(tmp_path: Path) -> None:
    eerst = lever_log(tmp_path, "reacties", [reactie()], peildatum=TOT)
    tijden = {pad: pad.stat().st_mtime_ns for pad in (tmp_path / "relaties").rglob("*.parquet")}
    editie = lever(tmp_path, ANKERDAG, [antwoord("GM0518", "gebruikt")])
    for naam in ("signalen", "kennisgevingen", "pauzes", "maandtellingen", "bereik"):
        assert editie.manifest["relaties"][naam] == eerst.manifest["relaties"][naam]
        assert editie.relatie_pad(naam).stat().st_mtime_ns == tijden[editie.relatie_pad(naam)]


def test_the_same_logs_give_the_same_bytes_and_a_rebuild_changes_nothing(tmp_path: Path) -> None:
    for map_ in ("een", "twee"):
        log(tmp_path / map_, "signalen", [signaal(traject=f"T{i}") for i in range(40)])
        log(tmp_path / map_, "signalen", [signaal(traject=f"T{i}", kanaal="skp") for i in range(20)], peildatum=LATER)
        log(tmp_path / map_, "reacties", [reactie(traject=f"T{i % 50}", verzonden_op=date(2025, 2, 1 + i % 28))
                                          for i in range(300)], peildatum=LATER)  # fmt: skip
    een, twee = (lees_editie(data=tmp_path / map_) for map_ in ("een", "twee"))
    assert een.manifest["relaties"] == twee.manifest["relaties"]
    assert een.naam == twee.naam == herbouw(tmp_path / "een").naam


def test_no_relation_holds_a_pseudonym_and_no_step_on_the_way_is_kept(tmp_path: Path) -> None:
    log(tmp_path, "signalen", [signaal(signaal="S")])
    editie = log(tmp_path, "reacties", [reactie(kennisgeving="K")])
    assert {"trajectnummers", "koppelingen", "reactieversies"}.isdisjoint(editie.manifest["relaties"])
    for naam in editie.manifest["relaties"]:
        for kolom in pl.read_parquet(editie.relatie_pad(naam)).iter_columns():
            assert not kolom.cast(pl.String, strict=False).str.contains(r"^[0-9a-f]{32}$").any(), (naam, kolom.name)


def test_several_deliveries_accepted_at_once_make_one_editie(tmp_path: Path) -> None:
    files = [bewaar_log(tmp_path, soort, rijen, peildatum=TOT)
             for soort, rijen in (("signalen", [signaal()]), ("reacties", [reactie()]))]  # fmt: skip
    editie = voeg_toe(tmp_path, files)
    assert editie.nummer == 1
    assert seen(editie, TOT, "kennisgevingen_op", "bronhouder, gm_code") == [(BRONHOUDER, "GM0518")]


# --- time travel


def test_an_old_and_a_new_editie_differ_on_the_old_peildatum_only_by_what_was_reported_later(tmp_path: Path) -> None:
    oud_dag, kolommen = date(2025, 6, 30), "verzonden_op, schuldeiser_id, reactie, uitkomst"
    rijen = [reactie(kennisgeving=f"K{i}", traject=f"T{i}", verzonden_op=date(2025, 5, 1) + timedelta(days=i),
                     reactie="toegekend", reactie_op=date(2025, 5, 20) + timedelta(days=i)) for i in range(30)]  # fmt: skip
    oud = log(tmp_path, "reacties", rijen, peildatum=oud_dag)
    nieuw = [*({**rij, "uitkomst": "schuldregeling", "uitkomst_op": date(2025, 6, 15)} for rij in rijen[:5]),
             *({**rij, "uitkomst": "hulp_gestopt", "uitkomst_op": date(2025, 6, 10), "gemeld_op": date(2025, 6, 20)}
               for rij in rijen[5:8]),
             reactie(kennisgeving="laat", verzonden_op=date(2025, 5, 9), schuldeiser_id="VITENS")]  # fmt: skip
    editie = log(tmp_path, "reacties", nieuw, peildatum=TOT)
    toen, nu = (set(seen(e, oud_dag, "kennisgevingen_op", kolommen)) for e in (oud, editie))
    gemeld = {(r["verzonden_op"], "ENECO", "toegekend", "") for r in rijen[5:8]}
    assert toen - nu == gemeld  # reported in time, delivered later
    assert nu - toen == {(*rij[:3], "hulp_gestopt") for rij in gemeld} | {
        (date(2025, 5, 9), "VITENS", "geen_reactie", "")
    }
