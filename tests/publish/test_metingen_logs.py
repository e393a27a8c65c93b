"""Stored figures on the logs: made anew when a log comes, and the same as measuring them live."""

from datetime import date
from pathlib import Path

from indicators.cijferboek import ALLE, indicator
from indicators.measure import measure
from indicators.opgeslagen import opgeslagen
from publish.metingen import VAN_SCHERMEN
from store.editie import Editie
from store.stand import lees_stand
from tests.bouwstenen import ANKERDAG, anker, antwoord, lever, winkel
from tests.logstenen import lever_log, reactie, signaal
from tests.versgemeten import stored_is_fresh
from tests.zaaigoed import als_eerder

TOT = date(2025, 10, 31)


def met_log(data: Path) -> Editie:
    """Two inventories, then a log of eight trajecten with two creditors each, in a store of their own."""
    return als_eerder(data / "data", "inventarisaties en logs", lambda: _geleverd(data))


def _geleverd(data: Path) -> Editie:
    data = winkel(data, [(date(2025, 6, 30), anker(ja=120)), (ANKERDAG, anker())]).data
    dossiers = [(f"T{i}", date(2025, 1 + i, 3)) for i in range(1, 9)]
    lever_log(data, "signalen", [signaal(traject=t, signaaldatum=op) for t, op in dossiers], peildatum=TOT)
    pauze = {"reactie": "toegekend", "termijn_toegezegd_maanden": 8.0}
    rijen = [
        reactie(traject=t, schuldeiser_id=eiser, verzonden_op=op, reactie_op=op, **pauze)
        for t, op in dossiers
        for eiser in ("ENECO", "VITENS")
    ]
    return lever_log(data, "reacties", rijen, peildatum=TOT)


def test_a_log_makes_the_stored_figures_on_logs_anew_and_leaves_those_on_inventories(tmp_path: Path) -> None:
    editie = met_log(tmp_path)
    stored_is_fresh(editie)
    assert measure(indicator("SIG-01"), lees_stand(ANKERDAG, editie=editie)).totaal().waarde == 8
    assert measure(indicator("PAU-02"), lees_stand(date(2025, 6, 30), editie=editie)).totaal().waarde == 5


def test_an_inventory_on_top_leaves_what_only_the_logs_say(tmp_path: Path) -> None:
    data = met_log(tmp_path).data
    editie = lever(data, ANKERDAG, [antwoord("GM0518", "gebruikt_nog_niet")])
    stored_is_fresh(editie)


def test_a_stored_figure_is_what_measuring_it_live_gives(tmp_path: Path) -> None:
    editie = met_log(tmp_path)
    stand = lees_stand(ANKERDAG, editie=editie)
    vragen = [(i, "totaal") for i in ALLE if i.feed] + [(i, per) for i, pers in VAN_SCHERMEN for per in pers]
    bewaard = [opgeslagen(i, stand, per=per) for i, per in vragen]
    assert None not in bewaard
    (editie.data / "edities" / editie.naam / "metingen.json").rename(tmp_path / "elders.json")
    assert [measure(i, stand, per=per) for i, per in vragen] == bewaard


def test_a_filter_a_period_and_another_role_are_measured_live(tmp_path: Path) -> None:
    stand = lees_stand(ANKERDAG, editie=met_log(tmp_path))
    een = indicator("SIG-01")
    assert measure(een, stand, van=date(2025, 3, 1)).totaal().waarde == 7
    assert measure(een, stand, filters=(("signaalnummer", "4"),)).totaal().waarde == 8
    assert opgeslagen(een, lees_stand(ANKERDAG, editie=stand.editie, rol="publiek"), per="totaal") is None
