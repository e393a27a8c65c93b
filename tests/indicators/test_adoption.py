"""ADO-01 to ADO-18 on a world of six gemeenten, the known anchor, and the edges of a full count."""

from datetime import date
from pathlib import Path

import pytest

from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07, ADO_08
from indicators.cijferboek import indicator
from indicators.data import DAT_01
from indicators.measure import OnbekendeDimensieError, measure
from indicators.measurement import Status
from indicators.milestones import MIJ_01
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, antwoord, gemeenten_op, winkel

JUNI = date(2025, 6, 30)
FLEVOLAND = [("provincie", "PV24")]
ALMERE, ZEEWOLDE, POLDER, URK, DRONTEN, LELYSTAD = "GM0034", "GM0050", "GM0171", "GM0184", "GM0303", "GM0995"
JA, NEE, STIL = "gebruikt", "gebruikt_nog_niet", "geen_reactie"
MAANDEN = 422 / 30.4375  # 4 November 2025 to 31 December 2026

EERST = [
    antwoord(ALMERE, NEE, plan_status="gepland", gepland_vanaf=date(2025, 9, 1), gepland_precisie="maand"),
    antwoord(DRONTEN, JA, antwoorddatum=date(2025, 4, 1), gebruik_diepte="pilot",
             in_gebruik_vanaf=date(2024, 1, 1), in_gebruik_precisie="jaar"),
    antwoord(LELYSTAD, STIL),
    antwoord(POLDER, JA, gebruik_diepte="standaard"),
]  # fmt: skip
DAARNA = [
    antwoord(ALMERE, JA, antwoorddatum=date(2025, 10, 25), gebruik_diepte="standaard", kanaal=";e-mail;skp;",
             in_gebruik_vanaf=date(2025, 9, 15), in_gebruik_precisie="dag", model_gebruikt="nvvk_model",
             pluspunt=";overzicht;"),
    antwoord(LELYSTAD, JA, antwoorddatum=date(2025, 10, 20), in_gebruik_vanaf=date(2025, 8, 1), in_gebruik_precisie="maand", belemmering=";software;"),
    antwoord(POLDER, NEE, plan_status="geen_plan", belemmering=";capaciteit;nut;", ondersteuningsvraag=";training;"),
    antwoord(URK, NEE, plan_status="gepland", gepland_vanaf=date(2025, 10, 1), gepland_precisie="kwartaal",
             ondersteuningsvraag=";geen;"),
]  # fmt: skip


@pytest.fixture(scope="module")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    """Flevoland on 4 November 2025: three ja, two (nog) niet, one silent."""
    return Stand(winkel(tmp_path_factory.mktemp("klein"), [(JUNI, EERST), (ANKERDAG, DAARNA)]), ANKERDAG)


def _inwoners(*codes: str) -> int:
    return sum(int(rij["inwoners"]) for rij in gemeenten_op(ANKERDAG) if rij["gm_code"] in codes)


SAMEN = _inwoners(ALMERE, ZEEWOLDE, POLDER, URK, DRONTEN, LELYSTAD)
GEVALLEN = [
    ("ADO-01", None, 3 / 6, 3, 6),
    ("ADO-02", None, 2 / 6, 2, 6),
    ("ADO-02", "gepland", 1 / 6, 1, 6),
    ("ADO-02", "geen_plan", 1 / 6, 1, 6),
    ("ADO-02", "in_voorbereiding", 0, 0, 6),
    ("ADO-02", "onbekend", 0, 0, 6),
    ("ADO-03", None, 1 / 6, 1, 6),
    ("ADO-04", None, 5 / 6, 5, 6),
    ("ADO-05", None, 3 / 5, 3, 5),
    ("ADO-06", None, _inwoners(ALMERE, DRONTEN, LELYSTAD) / SAMEN, _inwoners(ALMERE, DRONTEN, LELYSTAD), SAMEN),
    ("ADO-07", "begonnen", 1, 1, None),
    ("ADO-07", "eerste_antwoord_ja", 1, 1, None),
    ("ADO-07", "eerste_antwoord_nee", 1, 1, None),
    ("ADO-07", "gestopt", 1, 1, None),
    ("ADO-08", None, 3 / MAANDEN, 3, MAANDEN),
    ("ADO-09", "eigen_start", 2 / 3, 2, 3),
    ("ADO-09", "eigen_start_beste", 2 / 3, 2, 3),
    ("ADO-09", "waargenomen", 1 / 3, 1, 3),
    ("ADO-09", "waargenomen_beste", 1 / 3, 1, 3),
    ("ADO-09", "alleen_grof", 1, 1, None),
    ("ADO-10", "standaard", 1 / 3, 1, 3),
    ("ADO-10", "pilot", 1 / 3, 1, 3),
    ("ADO-10", "deels", 0, 0, 3),
    ("ADO-10", "onbekend", 1 / 3, 1, 3),
    ("ADO-11", "mediaan", 10, 10, 5),
    ("ADO-11", "maximum", 217, 217, 5),
    ("ADO-11", "ouder_dan_norm", 1 / 5, 1, 5),
    ("ADO-12", "software", 1 / 2, 1, 2),
    ("ADO-12", "nut", 1 / 2, 1, 2),
    ("ADO-12", "capaciteit", 1 / 2, 1, 2),
    ("ADO-12", "privacy", 0, 0, 2),
    ("ADO-13", "training", 1 / 2, 1, 2),
    ("ADO-13", "geen", 1 / 2, 1, 2),
    ("ADO-14", "gemeenten", 3, 3, None),
    ("ADO-14", "inwoners", _inwoners(POLDER, URK, ZEEWOLDE), _inwoners(POLDER, URK, ZEEWOLDE), None),
    ("ADO-15", "gepland", 1, 1, None),
    ("ADO-15", "verstreken", 1, 1, None),
    ("ADO-16", "goed_overzicht", 1, 1, 1),
    ("ADO-16", "goed_minder_kosten", 0, 0, 1),
    ("ADO-16", "beter_software", 1, 1, 1),
    ("ADO-17", "nvvk_model", 1, 1, 1),
    ("ADO-17", "eigen", 0, 0, 1),
    ("ADO-18", "skp", 1, 1, 1),
    ("ADO-18", "e-mail", 1, 1, 1),
    ("ADO-18", "brief", 0, 0, 1),
]


@pytest.mark.parametrize("geval", GEVALLEN, ids=[f"{geval[0]} {geval[1]}" for geval in GEVALLEN])
def test_each_figure_of_six_gemeenten(klein: Stand, geval: tuple[str, str | None, float, float, float | None]) -> None:
    code, maat, waarde, teller, noemer = geval
    rij = measure(indicator(code), klein, filters=FLEVOLAND).totaal(maat)
    assert rij.status == Status.OK
    assert (rij.waarde, rij.teller) == (pytest.approx(waarde), teller)
    assert rij.noemer == (pytest.approx(noemer) if noemer else None)


def test_the_bounds_count_the_silent(klein: Stand) -> None:
    rij = measure(ADO_01, klein, filters=FLEVOLAND).totaal()
    assert (rij.ondergrens, rij.bovengrens) == (3 / 6, 4 / 6)
    inwoners = measure(ADO_06, klein, filters=FLEVOLAND).totaal()
    assert inwoners.bovengrens == pytest.approx((inwoners.teller + _inwoners(ZEEWOLDE)) / SAMEN)


def test_nothing_changed_on_the_first_peildatum(klein: Stand) -> None:
    meting = measure(ADO_07, klein.op(JUNI))
    assert all((rij.waarde, rij.status) == (None, Status.GEEN_WAARNEMINGEN) for rij in meting.rijen)


def test_planned_starts_fall_in_their_quarter(klein: Stand) -> None:
    meting = measure(indicator("ADO-15"), klein, per="kwartaal")
    assert {rij.groep: rij.waarde for rij in meting.rijen if rij.maat == "gepland"} == {"2025-K4": 1}


def test_pace_is_measured_at_the_last_inventory(klein: Stand) -> None:
    later = measure(ADO_08, klein.op(date(2026, 1, 10)), filters=FLEVOLAND)
    assert later.gegevens_tot == ANKERDAG
    assert later.totaal().waarde == pytest.approx(3 / MAANDEN)


def test_after_the_target_there_is_no_pace(tmp_path: Path) -> None:
    na = date(2027, 1, 31)
    een, twee = (
        winkel(tmp_path / "een", [(ANKERDAG, DAARNA)]),
        winkel(tmp_path / "twee", [(ANKERDAG, DAARNA), (na, DAARNA)]),
    )
    for editie, dag in ((een, na), (twee, na), (twee, date(2027, 3, 1))):
        rij = measure(ADO_08, Stand(editie, dag)).totaal()
        assert (rij.waarde, rij.status) == (None, Status.GEEN_WAARNEMINGEN)


def test_per_uitvoerder_an_unknown_one_has_its_own_group_and_the_page_says_why(klein: Stand) -> None:
    meting = measure(indicator("ADO-14"), klein, per="uitvoerder", filters=FLEVOLAND)
    assert meting.rij("onbekend", "gemeenten").waarde == 3
    assert meting.opmerkingen


def test_a_dimension_that_a_figure_lacks_is_named(klein: Stand) -> None:
    with pytest.raises(OnbekendeDimensieError, match="provincie"):
        measure(ADO_01, klein, per="sector")


def test_the_known_anchor(tmp_path: Path) -> None:
    stand = Stand(winkel(tmp_path, [(ANKERDAG, anker())]), ANKERDAG)
    for ado, teller, noemer in (
        (ADO_01, 200, 342),
        (ADO_02, 110, 342),
        (ADO_03, 32, 342),
        (ADO_04, 310, 342),
        (ADO_05, 200, 310),
    ):
        rij = measure(ado, stand).totaal()
        assert (rij.teller, rij.noemer, rij.waarde) == (teller, noemer, teller / noemer)
    rij = measure(ADO_01, stand).totaal()
    assert (rij.ondergrens, rij.bovengrens) == (200 / 342, 232 / 342)
    tempo = measure(ADO_08, stand).totaal()
    assert (tempo.teller, tempo.noemer, tempo.waarde) == (
        142,
        pytest.approx(13.864, abs=1e-3),
        pytest.approx(10.2, abs=0.05),
    )


@pytest.mark.parametrize(
    ("ja", "nee", "grenzen", "waarde"),
    [(342, 0, (1, 1), 1), (0, 342, (0, 0), 0), (0, 0, (0, 1), None), (100, 0, (100 / 342, 1), 100 / 342)],
    ids=["everyone ja", "everyone nee", "everyone silent", "nobody nee"],
)
def test_the_edges_of_a_full_count(
    tmp_path: Path, ja: int, nee: int, grenzen: tuple[float, float], waarde: float | None
) -> None:
    stand = Stand(winkel(tmp_path, [(ANKERDAG, anker(ja=ja, nee=nee))]), ANKERDAG)
    rij = measure(ADO_01, stand).totaal()
    assert (rij.ondergrens, rij.bovengrens, rij.waarde) == (*grenzen, waarde)
    assert rij.bovengrens - rij.ondergrens == pytest.approx((342 - ja - nee) / 342)
    assert rij.status == (Status.OK if ja + nee else Status.GEEN_WAARNEMINGEN)
    assert measure(ADO_05, stand).totaal().waarde == (ja / (ja + nee) if ja + nee else None)


def test_rows_in_the_files_always_add_up(tmp_path: Path) -> None:
    eerste = winkel(tmp_path, [(JUNI, EERST)], gelezen=9, geaccepteerd=4, afgekeurd=3, genegeerd=2)
    meting = measure(DAT_01, Stand(eerste, JUNI))
    telling = {rij.maat: rij.waarde for rij in meting.rijen}
    assert telling == {"gelezen": 9, "geaccepteerd": 4, "afgekeurd": 3, "genegeerd": 2}


def test_milestones_are_judged_on_the_peildatum(klein: Stand) -> None:
    doel = measure(MIJ_01, klein).totaal("komt_nog").waarde
    na = measure(MIJ_01, klein.op(date(2027, 1, 2)))
    assert doel >= 1
    assert (na.totaal("komt_nog").waarde, na.totaal("te_laat").waarde) == (0, doel)


@pytest.fixture(scope="module")
def groot(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """The anchor after a first inventory."""
    return winkel(tmp_path_factory.mktemp("groot"), [(JUNI, anker(JUNI, ja=90)), (ANKERDAG, anker())])


@pytest.mark.parametrize(
    "per", ["gemeente", "provincie", "grootteklasse", "grootteklasse_cbs", "arbeidsmarktregio", "stand"]
)
@pytest.mark.parametrize("code", ["ADO-01", "ADO-02", "ADO-03", "ADO-04", "ADO-05", "ADO-06", "ADO-07", "ADO-14"])
def test_groups_together_are_the_whole(groot: Editie, per: str, code: str) -> None:
    stand = Stand(groot, ANKERDAG)
    geheel, delen = measure(indicator(code), stand), measure(indicator(code), stand, per=per)
    for rij in geheel.rijen:
        van_maat = [deel for deel in delen.rijen if deel.maat == rij.maat]
        assert sum(deel.teller or 0 for deel in van_maat) == rij.teller
        if rij.noemer is not None:
            assert sum(deel.noemer or 0 for deel in van_maat) == rij.noemer
