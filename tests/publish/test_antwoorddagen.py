"""Until when a creditor has to answer: the norm in force on the day of sending, and only then is a Kennisgeving rijp."""

from datetime import date, timedelta
from pathlib import Path

from publish.antwoorddagen import antwoorddagen, dagen
from store.stand import Stand
from store.werkdagen import DAGEN, WERKDAGEN, Termijn, termijn
from tests.logstenen import lever_log, reactie

MOMENT = date(2025, 5, 6)


def test_every_day_has_the_last_day_of_the_norm_in_force_then() -> None:
    tabel = {rij[0]: rij[1] for rij in antwoorddagen().rijen}
    for dag in (date(2015, 6, 1), date(2023, 1, 1), date(2025, 4, 17), date(2030, 12, 31)):
        assert tabel[dag] == termijn("reactietermijn", dag).laatste_dag(dag)
    assert len(tabel) == 30 * 365 + 7


def test_a_new_norm_holds_for_what_is_sent_from_its_first_day_on() -> None:
    """Fourteen days until Good Friday, ten working days from then on: Easter, King's Day and 5 May lie between."""
    van_kracht = [(date(2023, 1, 1), Termijn(14, DAGEN)), (date(2025, 4, 18), Termijn(10, WERKDAGEN))]
    tabel = dict(dagen(van_kracht, van=date(2022, 12, 31), tot=date(2025, 4, 22)))
    assert tabel[date(2022, 12, 31)] == date(2023, 1, 14)
    assert tabel[date(2025, 4, 17)] == date(2025, 5, 1)
    assert tabel[date(2025, 4, 18)] == date(2025, 5, 6)
    assert tabel[date(2025, 4, 22)] == date(2025, 5, 7)


def test_a_kennisgeving_is_rijp_on_the_last_day_of_its_term_and_not_before(tmp_path: Path) -> None:
    rijen = [reactie(kennisgeving=str(n), verzonden_op=MOMENT - timedelta(days=n)) for n in (0, 13, 14, 15, 9999)]
    stand = Stand(lever_log(tmp_path, "reacties", rijen, peildatum=MOMENT), MOMENT)
    rijp = stand.rijen(("kennisgevingen_op",), "SELECT rijp FROM kennisgevingen_op ORDER BY verzonden_op")
    assert [waar for (waar,) in rijp] == [True, True, True, False, False]
