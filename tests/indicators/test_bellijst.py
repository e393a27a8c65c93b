"""Wie bellen wij? Each reason is counted again by hand from the answers, and each way to close a line is tried."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from indicators.bellijst import Belregel, bellijst, belregels
from indicators.cijferboek import indicator
from indicators.lijsten import GemeenteStand, gemeenten
from indicators.measure import measure
from store.editie import Editie
from store.referentie import geldig_op, lees_referentie, norm
from store.stand import Stand, lees_stand
from tests.bouwstenen import ANKERDAG, antwoord, gemeenten_op, lever
from tests.pages.wereld import lever_standen
from tests.publish.test_antwoord import noteer, noteer_gesprek

VANDAAG = date(2026, 11, 22)
VROEG = date(2025, 1, 31)
JA, NEE, STIL = "gebruikt", "gebruikt_nog_niet", "geen_reactie"
ALMERE, DRONTEN, LELYSTAD = "GM0034", "GM0303", "GM0995"  # one arbeidsmarktregio of six: Flevoland
FLEVOLAND = {rij["gm_code"] for rij in gemeenten_op(ANKERDAG) if rij["arbeidsmarktregio_naam"] == "Flevoland"}


@pytest.fixture(scope="module")
def wereld(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    return lees_stand(editie=lever_standen(tmp_path_factory.mktemp("bellen") / "data"))


def redenen(editie: Editie, gm_code: str, *, dag: date = ANKERDAG) -> dict[str, list[str]]:
    """The sentences about a gemeente per code of reason."""
    uit: dict[str, list[str]] = {}
    for regel in belregels(Stand(editie, dag), vandaag=VANDAAG):
        for reden in regel.redenen if regel.gemeente.gm_code == gm_code else ():
            uit.setdefault(reden.code, []).append(reden.tekst)
    return uit


def regel_van(editie: Editie, gm_code: str, vandaag: date) -> Belregel:
    stand = lees_stand(editie=editie)
    return next(r for r in belregels(stand, vandaag=vandaag) if r.gemeente.gm_code == gm_code)


def codes(stand: Stand, reden: str) -> set[str]:
    """The gemeenten that have a reason of this code."""
    return {r.gemeente.gm_code for r in belregels(stand, vandaag=VANDAAG) if reden in {x.code for x in r.redenen}}


def zonder_ja(stand: Stand) -> list[GemeenteStand]:
    return [g for g in gemeenten(stand) if g.stand != JA]


# --- every reason counted again over a whole world


def test_large_is_everybody_without_a_yes_from_the_norm_on(wereld: Stand) -> None:
    grens = norm("grote_gemeente", wereld.peildatum)
    groot = {rij["gm_code"] for rij in gemeenten_op(wereld.peildatum) if int(rij["inwoners"]) >= grens}
    assert codes(wereld, "groot") == groot & {g.gm_code for g in zonder_ja(wereld)} != set()


def test_silent_is_who_answered_in_no_wave(wereld: Stand) -> None:
    geantwoord = {c for (c,) in wereld.rijen((), "SELECT gm_code FROM antwoorden WHERE status <> 'geen_reactie'")}
    stil = {rij["gm_code"] for rij in gemeenten_op(wereld.peildatum)} - geantwoord
    assert codes(wereld, "stil") == stil
    assert len(stil) == 32


def test_a_planned_start_that_passed_adds_up_to_ado_15(wereld: Stand) -> None:
    verstreken = measure(indicator("ADO-15"), wereld).totaal("verstreken").teller
    assert len(codes(wereld, "verstreken")) == verstreken
    assert verstreken


def test_stalled_is_an_answer_older_than_the_norm(wereld: Stand) -> None:
    later = wereld.op(wereld.peildatum + timedelta(days=170))
    grens = later.peildatum - timedelta(days=int(norm("antwoord_oud_na", later.peildatum)))
    oud = {g.gm_code for g in gemeenten(later) if g.stand == NEE and g.antwoorddatum and g.antwoorddatum < grens}
    assert codes(later, "stilgevallen") == oud
    assert 0 < len(oud) < 110


def test_an_uitvoerder_counts_the_users_it_works_for(wereld: Stand) -> None:
    per_uitvoerder: dict[str, set[str]] = {}
    for rij in geldig_op(lees_referentie("uitvoerders"), wereld.peildatum):
        per_uitvoerder.setdefault(rij["uitvoerder_code"], set()).add(rij["gm_code"])
    ja = {g.gm_code for g in gemeenten(wereld) if g.stand == JA}
    bediend = {code for leden in per_uitvoerder.values() if leden & ja for code in leden}
    assert codes(wereld, "uitvoerder") == bediend & {g.gm_code for g in zonder_ja(wereld)} != set()


def test_most_of_the_arbeidsmarktregio_is_more_than_half(wereld: Stand) -> None:
    alle, ja = Counter[str](), Counter[str]()
    for g in gemeenten(wereld):
        alle[g.arbeidsmarktregio_code] += 1
        ja[g.arbeidsmarktregio_code] += g.stand == JA
    verwacht = {g.gm_code for g in zonder_ja(wereld)
                if 2 * ja[g.arbeidsmarktregio_code] > alle[g.arbeidsmarktregio_code]}  # fmt: skip
    assert codes(wereld, "regio") == verwacht != set()


def test_who_asked_for_support_gets_its_toolbox_item_and_address(wereld: Stand) -> None:
    items = {rij["code"]: rij for rij in geldig_op(lees_referentie("toolbox"), wereld.peildatum)}
    hulp = [x for r in belregels(wereld, vandaag=VANDAAG) for x in r.redenen if x.code == "hulp"]
    assert {(x.tekst, x.toolbox, x.adres) for x in hulp} == {
        ("Vroeg om hulp: een training", items["training"]["onderdeel"], items["training"]["adres"]),
        ("Vroeg om hulp: een werkinstructie", items["werkinstructie"]["onderdeel"], items["werkinstructie"]["adres"]),
    }


# --- the words and the borders


def test_a_reason_says_its_numbers(tmp_path: Path) -> None:
    lever(tmp_path, VROEG, [antwoord(DRONTEN, STIL)])
    editie = lever(tmp_path, ANKERDAG, [
        *(antwoord(code, JA) for code in FLEVOLAND - {ALMERE, DRONTEN}),
        antwoord(ALMERE, NEE, antwoorddatum=date(2025, 2, 1), gepland_vanaf=date(2025, 7, 1),
                 gepland_precisie="kwartaal", ondersteuningsvraag=";geen;"),
    ])  # fmt: skip
    ja, alle = len(FLEVOLAND) - 2, len(FLEVOLAND)
    regio = [f"In de arbeidsmarktregio Flevoland gebruiken {ja} van de {alle} gemeenten de Kennisgeving"]
    assert redenen(editie, ALMERE) | {"uitvoerder": []} == {
        "groot": [next(f"Grote gemeente: {g.inwoners:,} inwoners".replace(",", ".") for g in gemeenten(Stand(editie, ANKERDAG)) if g.gm_code == ALMERE)],
        "verstreken": ["Wilde starten in kwartaal 3 van 2025 en gebruikt de Kennisgeving nog niet"],
        "stilgevallen": ["Geen nieuws sinds 1 februari 2025"], "regio": regio, "uitvoerder": [],
    }  # fmt: skip
    assert redenen(editie, DRONTEN)["stil"] == ["Gaf in 2 rondes geen antwoord"]
    assert "stil" not in redenen(editie, DRONTEN, dag=VROEG)


@pytest.mark.parametrize(("dagen", "oud"), [(180, False), (181, True)], ids=["on the norm", "a day over"])
def test_an_answer_is_old_from_the_day_after_the_norm(tmp_path: Path, dagen: int, oud: bool) -> None:
    dag = ANKERDAG - timedelta(days=dagen)
    editie = lever(tmp_path, ANKERDAG, [antwoord(ALMERE, NEE, antwoorddatum=dag)])
    assert ("stilgevallen" in redenen(editie, ALMERE)) == oud


@pytest.mark.parametrize(("start", "voorbij"), [(ANKERDAG, False), (ANKERDAG - timedelta(days=1), True)], ids=str)
def test_a_start_on_the_peildatum_has_not_passed(tmp_path: Path, start: date, voorbij: bool) -> None:
    rij = antwoord(ALMERE, NEE, antwoorddatum=VROEG, gepland_vanaf=start, gepland_precisie="dag")
    assert ("verstreken" in redenen(lever(tmp_path, ANKERDAG, [rij]), ALMERE)) == voorbij


def test_the_list_goes_by_kinds_of_reasons_and_then_by_inhabitants(wereld: Stand) -> None:
    regels = bellijst(wereld, vandaag=VANDAAG)
    sleutels = [(-len({x.code for x in r.redenen}), -r.gemeente.inwoners) for r in regels]
    assert sleutels == sorted(sleutels)
    assert all(r.redenen and r.gemeente.stand != JA for r in regels)


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_other_roles_than_intern_get_no_line(wereld: Stand, rol: str) -> None:
    assert belregels(Stand(wereld.editie, wereld.peildatum, rol), vandaag=VANDAAG) == ()


# --- what closes a line


def test_a_call_without_an_answer_closes_a_line_until_its_day(tmp_path: Path) -> None:
    lever(tmp_path, ANKERDAG, [antwoord(ALMERE, NEE)])
    gebeld, terug = date(2026, 11, 20), date(2026, 11, 27)
    editie = noteer_gesprek(tmp_path, gebeld, ALMERE, terug)
    assert regel_van(editie, ALMERE, date(2026, 11, 19)).gebeld_op is None
    dicht = regel_van(editie, ALMERE, date(2026, 11, 26))
    assert (dicht.dicht_door, dicht.dicht_tot, dicht.gebeld_op) == ("belnotitie", terug, gebeld)
    weer_open = regel_van(editie, ALMERE, terug)
    assert (weer_open.dicht_door, weer_open.gebeld_op) == ("", gebeld)
    assert ALMERE in {r.gemeente.gm_code for r in bellijst(lees_stand(editie=editie), vandaag=terug)}


def test_the_last_call_decides(tmp_path: Path) -> None:
    lever(tmp_path, ANKERDAG, [antwoord(ALMERE, NEE)])
    noteer_gesprek(tmp_path, date(2026, 11, 10), ALMERE, date(2027, 1, 1))
    editie = noteer_gesprek(tmp_path, date(2026, 11, 20), ALMERE, date(2026, 11, 21))
    assert regel_van(editie, ALMERE, VANDAAG).dicht_door == ""


def test_a_yes_takes_the_line_away_and_a_not_yet_closes_it_until_the_start_it_names(tmp_path: Path) -> None:
    lever(tmp_path, ANKERDAG, [antwoord(ALMERE, STIL), antwoord(LELYSTAD, NEE)])
    noteer(tmp_path, date(2026, 11, 20), LELYSTAD, JA)
    start = date(2027, 1, 15)
    editie = noteer(tmp_path, date(2026, 11, 20), ALMERE, NEE, gepland_vanaf=start, gepland_precisie="dag")
    assert LELYSTAD not in {r.gemeente.gm_code for r in belregels(lees_stand(editie=editie), vandaag=VANDAAG)}
    dicht = regel_van(editie, ALMERE, start)
    assert (dicht.dicht_door, dicht.dicht_tot) == ("antwoord", date(2027, 1, 16))
    assert regel_van(editie, ALMERE, date(2027, 1, 16)).dicht_door == ""


def test_a_noted_not_yet_without_a_start_opens_when_it_is_an_old_answer(tmp_path: Path) -> None:
    lever(tmp_path, ANKERDAG, [antwoord(ALMERE, NEE, gepland_vanaf=date(2025, 10, 1), gepland_precisie="dag")])
    dag = date(2026, 11, 20)
    editie = noteer(tmp_path, dag, ALMERE, NEE)
    oud = dag + timedelta(days=int(norm("antwoord_oud_na", dag)))
    assert regel_van(editie, ALMERE, oud).dicht_door == "antwoord"
    assert regel_van(editie, ALMERE, oud + timedelta(days=1)).dicht_door == ""
