"""Disputed reports in and out of the figures, and exceptions that lapse by themselves: worlds counted by hand."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from charts.zinnen.trechter import rijen_trechter, uitgezonderd_zin
from indicators.analist import vergelijking
from indicators.cijferboek import indicator
from indicators.measure import measure
from indicators.measurement import Measurement
from indicators.termijnen import openstaand
from indicators.uitzonderingen import uitgezonderd
from store.editie import Editie, bewaarde_metingen
from store.stand import Stand
from tests.logstenen import lever_log, neem_op, reactie
from tests.notitiestenen import noteer, noteer_en_meet
from tests.zaaigoed import als_eerder

VERSTUURD, TOT, P = date(2025, 3, 3), date(2025, 10, 31), date(2025, 11, 4)
MELDERS = ("GM0034", "GM0344", "GM0599", "GM0518")
EEN_DAG = timedelta(days=1)


def _rijen(schendingen: Mapping[str, str], *, schuldeiser: str = "VITENS") -> list[dict[str, Any]]:
    """Forty grants of a creditor with a convenant, of which the first were reported, each by another melder."""
    rijen = []
    for n in range(40):
        gm_code = MELDERS[n] if n < len(schendingen) else "GM0518"
        melding = (
            {"schending": schendingen[gm_code], "schending_op": date(2025, 9, 1 + n)} if n < len(schendingen) else {}
        )
        rijen.append(reactie(traject=f"{schuldeiser}{n}", kennisgeving=f"{schuldeiser}{n}", schuldeiser_id=schuldeiser,
                             gm_code=gm_code, verzonden_op=VERSTUURD, reactie="toegekend", reactie_op=VERSTUURD,
                             termijn_toegezegd_maanden=8.0, pauze_start=VERSTUURD, **melding))  # fmt: skip
    return rijen


DRIE = {"GM0034": "gemeld", "GM0344": "bevestigd", "GM0599": "gemeld"}


def _wereld(data: Path) -> Editie:
    """Three reports, in a store of its own."""
    return als_eerder(data, "drie schendingen", lambda: neem_op(data, "reacties", _rijen(DRIE), peildatum=TOT))


def _betwist(data: Path, editie: Editie, rij: int, dag: date, **anders: Any) -> Editie:
    levering = editie.leveringen[-1] if not anders.get("levering") else anders.pop("levering")
    plek = {"melding_levering": levering.sleutel, "melding_blad": "Blad1", "melding_rij": rij}
    return noteer(data, "betwisting", dag, **plek, **anders)


def _meet(editie: Editie, code: str, dag: date = P, **keuze: Any) -> Measurement:
    return measure(indicator(code), Stand(editie, dag), **keuze)


def _tellers(meting: Measurement, *maten: str | None) -> list[float | None]:
    return [meting.totaal(maat).teller for maat in maten]


def test_a_disputed_report_stays_in_the_figure_and_is_left_out_of_the_one_beside_it(tmp_path: Path) -> None:
    wereld = _wereld(tmp_path)
    assert _tellers(_meet(wereld, "SCH-07"), None, "zonder_betwist", "betwist") == [2, 2, 0]
    editie = _betwist(tmp_path, wereld, 2, date(2025, 9, 20))
    zeven, zes, acht = (_meet(editie, code) for code in ("SCH-07", "SCH-06", "SCH-08"))
    assert _tellers(zeven, None, "zonder_betwist", "betwist") == [2, 1, 1]
    assert _tellers(zes, None, "zonder_betwist", "betwist") == [1, 1, 0]
    assert _tellers(acht, None, "zonder_betwist", "structureel") == [3, 2, 1]
    maanden = zeven.totaal().noemer
    assert maanden
    assert zeven.totaal("zonder_betwist").waarde == pytest.approx(1000 / maanden)
    assert zeven.totaal("zonder_betwist").noemer == maanden


def test_a_dispute_counts_from_its_own_day_and_until_it_is_let_go(tmp_path: Path) -> None:
    wereld = _wereld(tmp_path)
    op, weg = date(2025, 9, 20), date(2025, 10, 10)
    eerst = _betwist(tmp_path, wereld, 2, op)
    editie = _betwist(tmp_path, wereld, 2, weg, staat="ingetrokken", levering=wereld.leveringen[-1])
    betwist = {dag: _tellers(_meet(editie, "SCH-07", dag), "betwist") for dag in (op - EEN_DAG, op, weg - EEN_DAG, weg)}
    assert betwist == {op - EEN_DAG: [0], op: [1], weg - EEN_DAG: [1], weg: [0]}
    assert _tellers(_meet(eerst, "SCH-07", weg), "betwist") == [1]


@pytest.mark.parametrize(
    ("uitspraak", "zes", "zeven"),
    [("bevestigd", [2, 2, 0], [1, 1, 0]), ("weerlegd", [1, 1, 0], [1, 1, 0])],
)
def test_what_the_log_says_after_a_dispute_settles_it(
    uitspraak: str, zes: list[float], zeven: list[float], tmp_path: Path
) -> None:
    wereld = neem_op(tmp_path, "reacties", _rijen(DRIE), peildatum=date(2025, 9, 30))
    _betwist(tmp_path, wereld, 2, date(2025, 10, 5))
    editie = neem_op(tmp_path, "reacties", _rijen({**DRIE, "GM0034": uitspraak}), peildatum=TOT)
    maten = (None, "zonder_betwist", "betwist")
    assert _tellers(_meet(editie, "SCH-06"), *maten) == zes
    assert _tellers(_meet(editie, "SCH-07"), *maten) == zeven
    assert _tellers(_meet(editie, "SCH-07", date(2025, 10, 6)), *maten) == [2, 1, 1]


def test_a_dispute_follows_the_report_into_a_later_delivery_that_repeats_it(tmp_path: Path) -> None:
    eerste = neem_op(tmp_path, "reacties", _rijen(DRIE), peildatum=date(2025, 9, 30))
    _betwist(tmp_path, eerste, 2, date(2025, 10, 5))
    omgekeerd = list(reversed(_rijen(DRIE)))
    editie = neem_op(tmp_path, "reacties", omgekeerd, peildatum=TOT)
    assert _tellers(_meet(editie, "SCH-07"), None, "zonder_betwist") == [2, 1]


def test_a_dispute_of_a_confirmed_breach_takes_it_out_of_the_figure_beside_it(tmp_path: Path) -> None:
    editie = _betwist(tmp_path, _wereld(tmp_path), 3, date(2025, 10, 5))
    assert _tellers(_meet(editie, "SCH-06"), None, "zonder_betwist", "betwist") == [1, 0, 1]


VAN, EIND = date(2025, 10, 1), date(2025, 10, 20)


def _vlag(editie: Editie, dag: date) -> list[float | None]:
    return _tellers(_meet(editie, "SCH-08", dag), None, "structureel", "uitgezonderd")


def test_while_an_exception_holds_the_flag_is_down_and_the_day_after_it_is_up_again(tmp_path: Path) -> None:
    _wereld(tmp_path)
    editie = noteer(tmp_path, "uitzondering", VAN, dekt="meldingen", tot=EIND)
    gezien = {dag: _vlag(editie, dag) for dag in (VAN - EEN_DAG, VAN, EIND, EIND + EEN_DAG)}
    assert gezien == {VAN - EEN_DAG: [3, 1, 0], VAN: [3, 0, 1], EIND: [3, 0, 1], EIND + EEN_DAG: [3, 1, 0]}
    (zin,) = _meet(editie, "SCH-08", EIND, per="schuldeiser").opmerkingen
    assert zin.startswith("Vitens: Afgesproken uitzondering van 1 oktober 2025 tot en met 20 oktober 2025")
    assert _meet(editie, "SCH-08", EIND + EEN_DAG, per="schuldeiser").opmerkingen == ()


def test_an_exception_for_something_else_leaves_the_flag_up_and_no_figure_changes(tmp_path: Path) -> None:
    wereld = _wereld(tmp_path)
    editie = noteer(tmp_path, "uitzondering", VAN, dekt="reactietermijn", tot=EIND)
    assert _vlag(editie, EIND) == [3, 1, 0]
    for code in ("SCH-02", "SCH-06", "SCH-07", "SCH-11"):
        assert _meet(editie, code, EIND).rijen == _meet(wereld, code, EIND).rijen


def test_an_answer_is_not_too_late_while_an_exception_for_it_holds(tmp_path: Path) -> None:
    neem_op(tmp_path, "reacties", [reactie(schuldeiser_id="VITENS", verzonden_op=date(2025, 9, 1))], peildatum=TOT)
    editie = noteer(tmp_path, "uitzondering", VAN, dekt="beide", tot=EIND)
    per_dag = {dag: openstaand(Stand(editie, dag))[0] for dag in (EIND, EIND + EEN_DAG)}
    assert (per_dag[EIND].te_laat, per_dag[EIND].uitgezonderd_tot) == (0, EIND)
    assert (per_dag[EIND + EEN_DAG].te_laat, per_dag[EIND + EEN_DAG].uitgezonderd_tot) == (36, None)


def test_in_the_funnel_who_has_an_exception_keeps_its_figures_and_gets_no_judgement(tmp_path: Path) -> None:
    stil = [reactie(traject=f"S{n}", kennisgeving=f"S{n}", schuldeiser_id="EVIDES", verzonden_op=VERSTUURD)
            for n in range(40)]  # fmt: skip
    neem_op(tmp_path, "reacties", [*_rijen({}), *stil], peildatum=TOT)
    editie = noteer(tmp_path, "uitzondering", VAN, schuldeiser_id="EVIDES", dekt="reactietermijn", tot=EIND)
    oordelen = {}
    for dag in (EIND, EIND + EEN_DAG):
        v = vergelijking(indicator("SCH-02"), Stand(editie, dag), convenant="ja")
        assert v.trechter is not None
        oordelen[dag] = next(rij for rij in rijen_trechter(v) if rij[0] == "Evides")
        assert bool(uitgezonderd_zin(v.trechter)) == (dag == EIND)
    assert oordelen[EIND][:6] == oordelen[EIND + EEN_DAG][:6]
    assert oordelen[EIND][6] == "afgesproken uitzondering tot en met 20 oktober 2025"
    assert oordelen[EIND + EEN_DAG][6] == "wijkt af, nader bekijken"


def test_of_two_exceptions_at_once_the_one_that_lasts_longest_is_named(tmp_path: Path) -> None:
    noteer(tmp_path, "uitzondering", VAN, tot=EIND)
    editie = noteer(tmp_path, "uitzondering", VAN, tot=EIND + EEN_DAG, reden="storing")
    assert uitgezonderd(Stand(editie, EIND), "SCH-08")["VITENS"].tot == EIND + EEN_DAG
    assert uitgezonderd(Stand(editie, EIND, "ministerie"), "SCH-08") == {}


def test_the_stored_measurement_of_the_newest_day_follows_a_dispute(tmp_path: Path) -> None:
    wereld = lever_log(tmp_path, "reacties", _rijen(DRIE), peildatum=TOT)
    levering = wereld.leveringen[-1].sleutel
    editie = noteer_en_meet(tmp_path, "betwisting", date(2025, 9, 20), melding_levering=levering, melding_blad="Blad1",
                            melding_rij=2)  # fmt: skip
    bewaard = next(x for x in bewaarde_metingen(editie) if x["code"] == "SCH-07" and x["per"] == "totaal")
    tellers = {rij["maat"]: rij["teller"] for rij in bewaard["rijen"]}
    assert tellers == {None: 2, "zonder_betwist": 1, "betwist": 1}
