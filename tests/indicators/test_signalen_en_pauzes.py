"""SIG-01 to SIG-06, PAU-01 to PAU-14 and DAT-03 on a world of six kinds of traject, five of each, counted by hand."""

from dataclasses import replace
from datetime import date, timedelta
from math import sqrt
from pathlib import Path
from typing import Any

import pytest

from indicators.cijferboek import ALLE, indicator
from indicators.measure import OnbekendeDimensieError, measure
from indicators.measurement import Measurement, Rij, Status
from indicators.outcomes import PAU_03, PAU_03_PER_MAAND
from indicators.signals import SIG_01, SIG_02
from indicators.statistics import aalen_johansen, interval, invloed_op_stand
from indicators.tegenspraken import tegenspraken
from indicators.vergelijken import verschil_van
from protect.mensen import NIET_GETOOND
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, aanvaard, antwoord, bewaar_inventarisatie, gemeenten_op, lever
from tests.logstenen import maandtelling, neem_op, neem_samen_op, reactie, signaal

TOT = date(2025, 10, 31)
DEN_HAAG, UTRECHT, ALMERE, ROTTERDAM = "GM0518", "GM0344", "GM0034", "GM0599"
KEER = 5  # so that no count is too small to show
A, B, C, NOODSTOP, E, F = (date(2025, 2, 3), date(2025, 5, 1), date(2025, 4, 10), date(2025, 3, 15),
                           date(2025, 10, 25), date(2024, 11, 15))  # fmt: skip
INWONERS = {rij["gm_code"]: int(rij["inwoners"]) for rij in gemeenten_op(ANKERDAG)}


def _signalen(n: int) -> list[dict[str, Any]]:
    return [
        signaal(traject=f"A{n}", signaaldatum=A, aanmelddatum=date(2025, 1, 20), toelatingsdatum=date(2025, 1, 31),
                schuldenoverzicht_compleet_op=date(2025, 4, 3), nieuwe_achterstand_op=date(2025, 3, 10),
                achterstand_hersteld_op=date(2025, 4, 1)),
        signaal(traject=f"B{n}", gm_code=UTRECHT, signaaldatum=B, aanmelddatum=date(2025, 4, 25),
                toelatingsdatum=date(2025, 5, 5), kanaal="skp"),
        signaal(traject=f"C{n}", gm_code=ALMERE, signaalnummer=1, afgever_rol="hulpvrager", signaaldatum=date(2025, 3, 1)),
        signaal(traject=f"C{n}", gm_code=ALMERE, signaaldatum=C, kanaal="brief"),
        signaal(traject=f"D{n}", signaaldatum=NOODSTOP, initiatief="noodstop"),
        signaal(traject=f"E{n}", gm_code="onbekend", signaaldatum=E),
        signaal(traject=f"F{n}", signaaldatum=F),
    ]  # fmt: skip


def _reacties(n: int) -> list[dict[str, Any]]:
    def toegekend(traject: str, op: date, maanden: float, **anders: Any) -> dict[str, Any]:
        return reactie(traject=f"{traject}{n}", verzonden_op=op, reactie="toegekend", **{
            "reactie_op": op + timedelta(days=2), "termijn_toegezegd_maanden": maanden, **anders})  # fmt: skip

    return [
        toegekend("A", A, 8.0),
        toegekend("A", A, 8.0, schuldeiser_id="CJIB", uitkomst="schuldregeling", uitkomst_op=date(2025, 6, 10)),
        reactie(traject=f"A{n}", schuldeiser_id="KPN", verzonden_op=A, reactie="geweigerd", reactie_op=date(2025, 2, 10)),
        toegekend("B", B, 8.0, reactie_op=date(2025, 5, 6), voortgang_gemeld_op=date(2025, 9, 30)),
        toegekend("B", B, 6.0, schuldeiser_id="CJIB"),
        reactie(traject=f"C{n}", schuldeiser_id="X-0123456789abcdef", verzonden_op=C),
        reactie(traject=f"C{n}", schuldeiser_id="BELASTINGDIENST", verzonden_op=C),
        reactie(traject=f"C{n}", schuldeiser_id="DUO", verzonden_op=C, reactie="niet_van_toepassing", reactie_op=C),
        reactie(traject=f"E{n}", schuldeiser_id="X-0123456789abcdef", verzonden_op=E),
        toegekend("F", F, 8.0, uitkomst="hulp_gestopt", uitkomst_op=date(2025, 1, 20)),
    ]  # fmt: skip


def _wereld(data: Path) -> Editie:
    standen = {DEN_HAAG: "gebruikt", UTRECHT: "gebruikt_nog_niet", ALMERE: "gebruikt", ROTTERDAM: "gebruikt"}
    aanvaard(data, [bewaar_inventarisatie(data, ANKERDAG, [antwoord(code, s) for code, s in standen.items()])])
    return neem_samen_op(
        data,
        [x for n in range(KEER) for x in _signalen(n)],
        [x for n in range(KEER) for x in _reacties(n)],
        peildatum=TOT,
    )


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    return Stand(_wereld(tmp_path_factory.mktemp("wereld") / "data"), ANKERDAG)


def _samen(*codes: str) -> int:
    return sum(INWONERS[code] for code in codes)


DOORGEVERS = _samen(DEN_HAAG, UTRECHT, ALMERE)
GEVALLEN = [
    ("SIG-01", None, 25, 25, None),
    ("SIG-02", None, 20 / DOORGEVERS * 10_000, 20, DOORGEVERS),
    ("SIG-03", "e-mail", 20 / 45, 20, 45),
    ("SIG-03", "skp", 10 / 45, 10, 45),
    ("SIG-03", "brief", 15 / 45, 15, 45),
    ("SIG-03", "telefoon", 0, 0, 45),
    ("SIG-04", "vanaf_aanmelding", 10, 10, 10),
    ("SIG-04", "vanaf_aanmelding_p90", 14, 10, 10),
    ("SIG-04", "vanaf_aanmelding_binnen_7", 0.5, 5, 10),
    ("SIG-04", "vanaf_aanmelding_binnen_28", 1, 10, 10),
    ("SIG-04", "vanaf_aanmelding_negatief", 0, 0, None),
    ("SIG-04", "vanaf_toelating", 3, 5, 5),
    ("SIG-04", "vanaf_toelating_p90", 3, 5, 5),
    ("SIG-04", "vanaf_toelating_binnen_7", 1, 5, 5),
    ("SIG-04", "vanaf_toelating_negatief", 5, 5, None),
    ("SIG-05", None, 2 / 3, 2, 3),
    ("SIG-05", "inwoners", _samen(DEN_HAAG, ALMERE) / _samen(DEN_HAAG, ALMERE, ROTTERDAM), _samen(DEN_HAAG, ALMERE),
     _samen(DEN_HAAG, ALMERE, ROTTERDAM)),
    ("SIG-05", "zonder_ja", 1, 1, None),
    ("SIG-06", "1_4", 1, 5, 5),
    ("SIG-06", "1_4_dagen", 40, 5, 5),
    ("PAU-01", None, 10, 10, None),
    ("PAU-02", None, 5, 5, None),
    ("PAU-05", "schuldregeling", 1 / 3, 5, 15),
    ("PAU-05", "hulp_gestopt", 1 / 3, 5, 15),
    ("PAU-05", "verlopen_zonder_besluit", 1 / 3, 5, 15),
    ("PAU-05", "onbekend", 0, 0, 15),
    ("PAU-06", "binnen_30", 5, 5, None),
    ("PAU-06", "binnen_60", 5, 5, None),
    ("PAU-07", None, 5, 5, None),
    ("PAU-08", None, 10 / 20, 10, 20),
    ("PAU-08", "weigering", 5 / 20, 5, 20),
    ("PAU-08", "onbekend", 5 / 20, 5, 20),
    ("PAU-09", None, 5 / 10, 5, 10),
    ("PAU-10", None, 5 / 10, 5, 10),
    ("PAU-10", "onbekend", 5 / 10, 5, 10),
    ("PAU-12", None, 1, 5, 5),
    ("PAU-12", "ingehaald", 1, 5, 5),
    ("PAU-13", None, 10, 10, None),
    ("PAU-14", None, (2 / 3 + 1 + 0 + 1) / 4, None, 20),
]  # fmt: skip


@pytest.mark.parametrize("geval", GEVALLEN, ids=[f"{geval[0]} {geval[1]}" for geval in GEVALLEN])
def test_each_figure_of_the_six_kinds_of_traject(
    stand: Stand, geval: tuple[str, str | None, float, float | None, float | None]
) -> None:
    code, maat, waarde, teller, noemer = geval
    rij = measure(indicator(code), stand).totaal(maat)
    assert rij.status == Status.OK
    assert (rij.waarde, rij.teller, rij.noemer) == (pytest.approx(waarde), teller, noemer)


PER_SECTOR = {"energie": (15, 15), "overheid": (10, 15), "telecom": (0, 5), "onbekend": (0, 5)}


def test_full_coverage_can_be_asked_of_the_creditors_of_one_sector_or_kind_of_convenant(stand: Stand) -> None:
    per = measure(indicator("PAU-08"), stand, per="sector")
    assert {r.groep: (r.teller, r.noemer) for r in per.rijen if r.maat is None} == PER_SECTOR
    assert {r.groep: r.teller for r in per.rijen if r.maat == "weigering"} == {
        "energie": 0, "overheid": 0, "telecom": 5, "onbekend": 0}  # fmt: skip
    assert {r.groep: r.teller for r in per.rijen if r.maat == "onbekend"} == {
        "energie": 0, "overheid": 5, "telecom": 0, "onbekend": 5}  # fmt: skip
    gemiddeld = measure(indicator("PAU-14"), stand, per="sector")
    assert {r.groep: (pytest.approx(r.waarde), r.noemer) for r in gemiddeld.rijen} == {
        groep: (ja / n, n) for groep, (ja, n) in PER_SECTOR.items()
    }
    per_convenant = measure(indicator("PAU-08"), stand, per="convenant")
    assert {r.groep: r.noemer for r in per_convenant.rijen if r.maat is None} == {"ja": 15, "niet_bekend": 20}
    in_utrecht = measure(indicator("PAU-08"), stand, per="sector", filters=[("gemeente", UTRECHT)])
    assert {r.groep: r.noemer for r in in_utrecht.rijen if r.maat is None} == {"energie": 5, "overheid": 5}


def test_of_trajecten_with_creditors_of_one_sector_the_part_says_what_the_whole_says(tmp_path: Path) -> None:
    soorten = ("toegekend", "geweigerd", "geen_reactie", "gedeeltelijk", "niet_van_toepassing")
    rijen = [
        reactie(traject=f"T{n}", schuldeiser_id=wie, verzonden_op=A, reactie=soorten[(n // 6 + plek) % 5], reactie_op=A,
                initiatief="noodstop" if n % 7 == 0 else "kennisgeving")
        for n in range(60) for plek, wie in enumerate(("ENECO", "VATTENFALL", "ENECO"))
    ]  # fmt: skip
    stand = Stand(neem_op(tmp_path, "reacties", rijen, peildatum=TOT), TOT)
    for code in ("PAU-08", "PAU-14"):
        heel, deel = measure(indicator(code), stand), measure(indicator(code), stand, per="sector")
        assert deel.groepen == ("energie",)
        assert [replace(r, groep="totaal", naam="Totaal") for r in deel.rijen] == list(heel.rijen)
        assert any(r.waarde for r in heel.rijen)


def _per(meting: Measurement, maat: str | None = None) -> dict[str, float | None]:
    return {rij.groep: rij.waarde for rij in meting.rijen if rij.maat == maat}


VERDELINGEN = [
    ("SIG-01", "provincie", {"PV28": 5, "PV26": 5, "PV24": 10, "onbekend": 5}),
    ("SIG-01", "signaalnummer", {"1": 5, "4": 20}),
    ("SIG-01", "kanaal", {"e-mail": 15, "skp": 5, "brief": 5}),
    ("SIG-01", "afgever_rol", {"hulpvrager": 5, "schuldhulpverlener": 20}),
    ("SIG-01", "initiatief", {"kennisgeving": 25, "noodstop": 5}),
    ("SIG-01", "maand", {"2025-02": 5, "2025-03": 5, "2025-04": 5, "2025-05": 5, "2025-10": 5}),
    ("SIG-01", "kwartaal", {"2025-K1": 10, "2025-K2": 10, "2025-K4": 5}),
    ("PAU-01", "zekerheid", {"bevestigd": 10, "volgens_convenant": 5}),
    ("PAU-02", "zekerheid", {"bevestigd": 5, "volgens_convenant": 5}),
    ("PAU-01", "termijn", {"6": 5, "8": 5}),
    ("PAU-01", "sector", {"energie": 5, "overheid": 5}),
    ("PAU-13", "maand", {"2025-02": 5, "2025-05": 5}),
    ("PAU-01", "kwartaal", {"2025-K1": 10, "2025-K2": 15, "2025-K3": 15}),
]


@pytest.mark.parametrize(("code", "per", "verwacht"), VERDELINGEN, ids=[f"{c} per {p}" for c, p, _ in VERDELINGEN])
def test_a_figure_is_split(stand: Stand, code: str, per: str, verwacht: dict[str, float]) -> None:
    gevonden = _per(measure(indicator(code), stand, per=per))
    assert {groep: waarde for groep, waarde in gevonden.items() if waarde} == verwacht


def test_other_initiatieven_are_counted_when_asked_for_and_never_added(stand: Stand) -> None:
    assert measure(SIG_01, stand, filters=[("initiatief", "noodstop")]).totaal().waarde == 5
    assert measure(SIG_01, stand, filters=[("provincie", "PV28")]).totaal().waarde == 5


def test_a_period_may_be_given_and_ends_where_the_data_do(stand: Stand) -> None:
    meting = measure(SIG_01, stand, van=date(2024, 11, 1), tot=date(2026, 1, 1))
    assert (meting.periode, meting.gegevens_tot) == ((date(2024, 11, 1), TOT), TOT)
    assert meting.totaal().waarde == 30
    assert measure(SIG_01, stand, van=B, tot=B).totaal().waarde == 5
    assert measure(SIG_02, stand, van=B, tot=B).totaal().teller == 5
    assert measure(SIG_02, stand, per="maand").rij("2025-05").teller == 5


# --- curves


def _curverij(stand: Stand, staat: str, na: int, *, termijn: int = 8) -> Rij:
    rijen = measure(PAU_03, stand).rijen
    (rij,) = [r for r in rijen if (r.termijn, r.maat, r.na_maanden) == (termijn, staat, na)]
    return rij


@pytest.mark.parametrize(
    "geval",
    [
        (4, "hulp_gestopt", 0.25, 15, None),
        (4, "schuldregeling", 0, 15, None),
        (4, "lopend", 0.75, 15, None),
        (6, "schuldregeling", 0.25, 5, None),
        (6, "lopend", 0.5, 5, None),
        (8, "schuldregeling", 0.25, 5, 0.25),
        (8, "verlopen_zonder_besluit", 0.5, 5, 0),
        (8, "lopend", 0, 5, 0.5),
    ],
)
def test_how_pauzes_of_eight_months_end(stand: Stand, geval: tuple[int, str, float, int, float | None]) -> None:
    na, staat, waarde, gevolgd, net_ervoor = geval
    rij = _curverij(stand, staat, na)
    assert (rij.status, rij.waarde, rij.nog_te_volgen) == (Status.OK, pytest.approx(waarde), gevolgd)
    assert rij.net_ervoor == (None if net_ervoor is None else pytest.approx(net_ervoor))
    assert rij.noemer == 20


def test_terms_are_never_pooled_and_say_nothing_past_what_was_followed(stand: Stand) -> None:
    assert (_curverij(stand, "lopend", 4, termijn=6).waarde, _curverij(stand, "lopend", 4, termijn=6).noemer) == (1, 5)
    rij = _curverij(stand, "lopend", 6, termijn=6)
    assert (rij.status, rij.waarde, rij.nog_te_volgen) == (Status.GEEN_WAARNEMINGEN, None, None)
    assert {r.termijn for r in measure(PAU_03, stand).rijen} == {6, 8}


def test_the_errors_of_the_curve_know_which_pauzes_share_a_traject(stand: Stand) -> None:
    """Every traject's rows together, over again in Python from the days themselves."""
    soorten = {  # per kind of traject its pauzes of eight months: intrede, uittrede, oorzaak
        "A": [(2 / 28, 8.0, "verlopen_zonder_besluit"), (2 / 28, 4 + 7 / 30, "schuldregeling")],
        "B": [(5 / 31, 5 + 30 / 31, "")],
        "F": [(2 / 30, 2 + 5 / 31, "hulp_gestopt")],
    }
    curve = aalen_johansen((*rij, KEER) for rijen in soorten.values() for rij in rijen)
    for staat, na in (
        ("hulp_gestopt", 4),
        ("lopend", 4),
        ("schuldregeling", 6),
        ("lopend", 6),
        ("verlopen_zonder_besluit", 8),
    ):
        invloed = invloed_op_stand(curve, staat, na)
        fout = sqrt(KEER * sum(sum(invloed.van(*rij) for rij in rijen) ** 2 for rijen in soorten.values()))
        rij = _curverij(stand, staat, na)
        assert (rij.ondergrens, rij.bovengrens) == pytest.approx(interval(staat, curve.stand(staat, na), fout))


def test_every_month_of_the_curve_is_there_for_the_picture(stand: Stand) -> None:
    rijen = [r for r in measure(PAU_03_PER_MAAND, stand).rijen if r.termijn == 8 and r.maat == "lopend"]
    assert [r.na_maanden for r in rijen] == list(range(9))
    assert [r.waarde for r in rijen] == pytest.approx([1, 1, 1, 0.75, 0.75, 0.5, 0.5, 0.5, 0])
    assert all(r.ondergrens is None for r in rijen)
    assert rijen[0].nog_te_volgen == 20


def test_the_states_of_a_moment_add_up_to_one(stand: Stand) -> None:
    for per in ("totaal", "provincie", "sector"):
        rijen = measure(PAU_03, stand, per=per).rijen
        for plek in {(r.groep, r.termijn, r.na_maanden) for r in rijen if r.status == Status.OK}:
            op_plek = [r.waarde or 0 for r in rijen if (r.groep, r.termijn, r.na_maanden) == plek]
            assert sum(op_plek) == pytest.approx(1, abs=1e-12)


def test_how_long_pauzes_last(stand: Stand) -> None:
    rijen = {(r.termijn, r.maat): r for r in measure(indicator("PAU-04"), stand).rijen}
    assert rijen[8, "mediaan"].waarde == pytest.approx(4 + 7 / 30)
    eind_f, eind_a = 2 + 5 / 31, 4 + 7 / 30
    assert rijen[8, "gemiddelde"].waarde == pytest.approx(eind_f + (eind_a - eind_f) * 0.75 + (8 - eind_a) * 0.5)
    assert rijen[8, "gemiddelde"].ondergrens < rijen[8, "gemiddelde"].waarde < rijen[8, "gemiddelde"].bovengrens <= 8
    assert (rijen[6, "mediaan"].status, rijen[6, "mediaan"].waarde) == (Status.NIET_BEREIKT, None)
    assert rijen[6, "gemiddelde"].status == Status.NIET_BEREIKT


def test_a_complete_overview_is_counted_from_the_first_signal(stand: Stand) -> None:
    rijen = {r.na_maanden: r for r in measure(indicator("PAU-11"), stand).rijen}
    assert list(rijen) == [2, 4, 6, 8]
    assert (rijen[2].waarde, rijen[2].teller, rijen[2].noemer, rijen[2].termijn) == (pytest.approx(0.25), 5, 25, None)
    assert rijen[8].waarde == pytest.approx(0.25)


def test_quarters_are_compared_only_at_equal_age(stand: Stand) -> None:
    meting = measure(PAU_03, stand, per="startkwartaal")
    lopend = {(r.groep, r.na_maanden): r for r in meting.rijen if r.maat == "lopend" and r.termijn == 8}
    # The last day of the second quarter, 30 June, is followed for four months on 31 October.
    assert lopend["2025-K2", 4].status == Status.OK
    assert lopend["2025-K2", 6].status == Status.NIET_VAN_TOEPASSING
    assert lopend["2024-K4", 8].status == Status.OK
    assert meting.opmerkingen


def test_a_difference_is_said_only_when_it_is_shown(stand: Stand) -> None:
    een = replace(_curverij(stand, "lopend", 4), waarde=0.8, ondergrens=0.75, bovengrens=0.85)
    ander = replace(een, waarde=0.6, ondergrens=0.5, bovengrens=0.7)
    verschil = verschil_van(een, ander)
    assert verschil.waarde == pytest.approx(0.2)
    assert verschil.aangetoond
    assert not verschil_van(een, replace(een, waarde=0.78)).aangetoond
    assert verschil_van(een, replace(een, ondergrens=None)) is None


# --- the logs against the survey


def test_what_gemeenten_say_is_held_against_what_the_logs_hold(stand: Stand) -> None:
    meting = measure(indicator("DAT-03"), stand)
    assert meting.totaal("geen_verzoeken").waarde == 2
    assert meting.totaal("verzoeken_zonder_ja").waarde == 1
    assert meting.totaal().waarde == 3
    lijst = {t.gm_code: (t.soort, t.status, t.andere_status) for t in tegenspraken(stand)}
    assert lijst == {
        DEN_HAAG: ("geen_verzoeken", "gebruikt", "Laatste pauzeverzoek 15 maart 2025"),
        ALMERE: ("geen_verzoeken", "gebruikt", "Laatste pauzeverzoek 10 april 2025"),
        UTRECHT: ("verzoeken_zonder_ja", "gebruikt_nog_niet", "Laatste pauzeverzoek 1 mei 2025"),
    }
    (utrecht,) = [t for t in tegenspraken(stand) if t.gm_code == UTRECHT]
    assert utrecht.tekst == "Utrecht: doet pauzeverzoeken, maar zei geen 'ja'"
    assert utrecht.cel


# --- who sees what, and how far the data reach

OVER_MENSEN = [i for i in ALLE if i.over_mensen]


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_figures_about_people_exist_for_the_project_alone(stand: Stand, rol: str) -> None:
    for i in OVER_MENSEN:
        meting = measure(i, replace(stand, rol=rol))
        eigen = [r for r in meting.rijen if r.maat != "schuldenknooppunt"]
        assert (eigen, meting.opmerkingen[0]) == ([], NIET_GETOOND), i.code


def test_every_figure_on_signals_and_pauzes_about_people_says_so() -> None:
    zonder = {i.code for i in ALLE if i.code[:3] in ("SIG", "PAU") and not i.over_mensen}
    assert zonder == {"SIG-05"}


def test_more_than_forty_five_days_after_the_last_data_there_is_no_value(stand: Stand) -> None:
    laatste, te_laat = stand.op(TOT + timedelta(days=45)), stand.op(TOT + timedelta(days=46))
    assert measure(indicator("PAU-01"), laatste).totaal().waarde == 10
    for i in OVER_MENSEN:
        meting = measure(i, te_laat)
        eigen = [r for r in meting.rijen if r.maat != "schuldenknooppunt"]
        assert {(r.status, r.waarde) for r in eigen} == {(Status.BUITEN_GEGEVENS, None)}, i.code
        assert meting.gegevens_tot == TOT


def test_before_the_first_row_there_is_nothing(stand: Stand, tmp_path: Path) -> None:
    leeg = Stand(lever(tmp_path / "data", ANKERDAG, [antwoord(DEN_HAAG, "gebruikt")]), ANKERDAG)
    for op in (stand.op(date(2024, 10, 1)), leeg):
        for i in (*OVER_MENSEN, indicator("SIG-05")):
            statussen = {(r.status, r.waarde) for r in measure(i, op).rijen}
            assert statussen == {(Status.GEEN_WAARNEMINGEN, None)}, i.code


def test_a_dimension_that_a_figure_about_people_lacks_is_named(stand: Stand) -> None:
    with pytest.raises(OnbekendeDimensieError, match="sector"):
        measure(SIG_01, stand, per="sector")
    with pytest.raises(OnbekendeDimensieError):
        measure(SIG_01, stand, per="verzender", filters=[("provincie", "PV28")])


# --- small cells


def test_a_cell_under_the_threshold_is_hidden_whatever_it_is(tmp_path: Path) -> None:
    data = tmp_path / "data"
    vier = [signaal(traject=f"T{n}", signaaldatum=A) for n in range(4)]
    zeven = [signaal(traject=f"U{n}", gm_code=UTRECHT, signaaldatum=A) for n in range(7)]
    antwoorden = [reactie(traject=f"U{n}", schuldeiser_id="CJIB", verzonden_op=A, reactie="geweigerd" if n < 3 else "toegekend",
                          reactie_op=A, termijn_toegezegd_maanden=None if n < 3 else 8.0) for n in range(7)]  # fmt: skip
    editie = neem_samen_op(data, [*vier, *zeven], antwoorden, peildatum=TOT)
    stand = Stand(editie, TOT)
    # The seven of Utrecht go too: with the total of eleven they would tell the four.
    assert {r.groep: r.status for r in measure(SIG_01, stand, per="provincie").rijen} == {
        "PV26": Status.ONDERDRUKT,
        "PV28": Status.ONDERDRUKT,
    }
    klein = measure(SIG_01, stand, per="provincie").rij("PV28")
    assert (klein.waarde, klein.teller, klein.noemer) == (None, None, None)
    # four of seven: both the four and the other three would tell
    aandeel = measure(indicator("PAU-08"), stand).totaal()
    assert (aandeel.status, aandeel.ondergrens, aandeel.bovengrens) == (Status.ONDERDRUKT, None, None)
    assert measure(indicator("PAU-07"), stand.op(date(2025, 2, 20))).totaal().waarde == 0
    assert measure(indicator("PAU-02"), stand.op(date(2025, 2, 20))).totaal().status == Status.ONDERDRUKT


def test_the_schuldenknooppunt_counts_messages_and_everyone_may_see_them(tmp_path: Path) -> None:
    data = tmp_path / "data"
    tellingen = [maandtelling(maand=date(2025, 9, 1), aantal=3), maandtelling(maand=date(2025, 10, 1), aantal=4),
                 maandtelling(maand=date(2025, 10, 1), aantal=2, verzender="Andere bank"),
                 maandtelling(maand=date(2025, 10, 1), aantal=90, berichtsoort="saldoverzoek")]  # fmt: skip
    editie = neem_op(data, "maandtellingen", tellingen, peildatum=TOT)
    for rol in ("intern", "publiek"):
        stand = Stand(editie, ANKERDAG, rol)
        meting = measure(SIG_01, stand)
        assert meting.totaal("schuldenknooppunt").waarde == 9
        assert (meting.gegevens_tot, meting.periode) == (TOT, (date(2025, 1, 1), TOT))
        assert _per(measure(SIG_01, stand, per="maand"), "schuldenknooppunt") == {"2025-09": 3, "2025-10": 6}
        assert _per(measure(SIG_01, stand, per="verzender"), "schuldenknooppunt") == {
            "Kredietbank Voorbeeld": 7,
            "Andere bank": 2,
        }
        assert measure(SIG_01, stand.op(date(2025, 10, 30))).totaal("schuldenknooppunt").waarde == 3
