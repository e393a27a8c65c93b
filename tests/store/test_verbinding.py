"""The database of an editie: it reaches no file and no setting, and many threads may ask it at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.measure import measure
from store.editie import Editie, controleer, lees_editie
from store.stand import lees_stand
from store.verbinding import MEESTE_VASTGEHOUDEN, RIJEN_IN_GEHEUGEN, verbinding
from tests.bouwstenen import ANKERDAG, aanvaard, anker, bewaar_inventarisatie, winkel, zegt_rijen

HOSTILE = (
    "'; DROP TABLE adoptie;--", "' OR 1=1 --", "PV20' UNION SELECT 1,2,3 --", "\"; DELETE FROM gemeenten; --", "$peildatum",
    "?", "%", "*", "NULL", "\0", "é" * 5000, "$filter_0_",
)  # fmt: skip


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    return winkel(tmp_path_factory.mktemp("winkel"), [(date(2025, 6, 30), anker(ja=120)), (ANKERDAG, anker())])


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_parquet('{eigen}')",
        "SELECT * FROM '{eigen}'",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM glob('{map}/*')",
        "SELECT * FROM read_text('{data}/CURRENT')",
        "COPY adoptie TO '{data}/gestolen.csv'",
        "COPY adoptie TO '{map}/gestolen.parquet'",
        "COPY adoptie TO '{eigen}'",
        "COPY adoptie FROM '/etc/passwd'",
        "EXPORT DATABASE '{map}/alles'",
        "IMPORT DATABASE '{map}'",
        "ATTACH '{data}/nieuw.duckdb'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET threads = 1",
        "RESET memory_limit",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SET lock_configuration = false",
        "PRAGMA enable_profiling = 'json'",
        "CALL enable_logging()",
        "CREATE PERSISTENT SECRET s (TYPE s3)",
        "SELECT getenv('HOME')",
        "SELECT * FROM editie",
    ],
)
def test_an_editie_refuses_what_reaches_outside_it(editie: Editie, sql: str) -> None:
    data, eigen = editie.data, editie.relatie_pad("adoptie")
    with pytest.raises(duckdb.Error):
        verbinding(editie).cursor().execute(sql.format(data=data, map=data / "relaties", eigen=eigen)).fetchall()
    assert controleer(editie) == []


def test_a_relation_too_large_to_hold_is_read_from_its_own_file_and_nothing_beside_it(editie: Editie) -> None:
    groot = zegt_rijen(editie, "adoptie", RIJEN_IN_GEHEUGEN + 1)
    assert measure(ADO_01, lees_stand(editie=groot)).totaal().teller == 200
    assert verbinding(groot).cursor().execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
    for pad in (groot.data / "CURRENT", groot.relatie_pad("normen")):
        with pytest.raises(duckdb.PermissionException):
            verbinding(groot).cursor().execute(f"SELECT * FROM read_text('{pad}')")


@pytest.mark.parametrize("waarde", HOSTILE, ids=lambda waarde: repr(waarde[:20]))
def test_a_hostile_filter_value_is_a_value_that_matches_nothing(editie: Editie, waarde: str) -> None:
    stand = lees_stand(editie=editie)
    gemeten = measure(ADO_01, stand, filters=(("provincie", waarde),)).totaal()
    assert (gemeten.teller, gemeten.noemer) == (0, 0)
    assert measure(ADO_01, stand, per="provincie", filters=(("gemeente", waarde),)).rijen == ()
    assert measure(ADO_01, stand).totaal().teller == 200


def test_eight_threads_ask_two_hundred_times_each_and_every_answer_is_right(editie: Editie) -> None:
    verwacht = {date(2025, 6, 30): (120, 110, 112), ANKERDAG: (200, 110, 32), date(2025, 12, 31): (200, 110, 32)}

    def asked(nummer: int) -> list[Any]:
        fout = []
        for keer in range(67):
            dag = list(verwacht)[(nummer + keer) % 3]
            stand = lees_stand(dag, editie=editie)
            tellers = tuple(measure(i, stand).totaal().teller for i in (ADO_01, ADO_02, ADO_03))
            fout += [] if tellers == verwacht[dag] else [(dag, tellers)]
        return fout

    with ThreadPoolExecutor(8) as threads:
        assert [fout for fouten in threads.map(asked, range(8)) for fout in fouten] == []


def test_more_edities_than_are_open_at_once_still_answer_from_many_threads(tmp_path: Path) -> None:
    for nummer in range(7):
        antwoorden = anker(ja=100 + nummer)
        aanvaard(tmp_path, [bewaar_inventarisatie(tmp_path, ANKERDAG, antwoorden, afzender="NVVK")])

    def asked(keer: int) -> bool:
        stand = lees_stand(ANKERDAG, editie=lees_editie(str(keer % 7 + 1), data=tmp_path))
        return measure(ADO_01, stand).totaal().teller == 100 + keer % 7

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(asked, range(70)))


def test_more_days_than_are_held_at_once_still_answer_from_many_threads(editie: Editie) -> None:
    def asked(keer: int) -> bool:
        stand = lees_stand(ANKERDAG + timedelta(days=keer), editie=editie)
        return measure(ADO_01, stand).totaal().teller == 200

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(asked, range(MEESTE_VASTGEHOUDEN + 20)))
