"""Rows of logs that are held per peildatum: narrow, few, and saying what the whole relation says."""

from datetime import date
from pathlib import Path

import pytest

from store import stand as standen
from store.editie import Editie
from store.stand import Stand
from store.verbinding import MEESTE_RIJEN_VASTGEHOUDEN, MEESTE_VASTGEHOUDEN, _te_veel, namen_in, verbinding
from tests.bouwstenen import zegt_rijen
from tests.logstenen import neem_op, reactie, signaal

DAG, LATER = date(2025, 3, 31), date(2025, 10, 31)


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """Twenty trajecten with a signal, an answer that comes later and an answer without a known gemeente."""
    data = tmp_path_factory.mktemp("vastgehouden")
    dagen = [date(2025, maand, 1) for maand in range(1, 11)] * 2
    neem_op(
        data, "signalen", [signaal(traject=str(n), signaaldatum=dag) for n, dag in enumerate(dagen)], peildatum=LATER
    )
    rijen = [
        reactie(traject=str(n), kennisgeving=f"{n}-{i}", verzonden_op=dag, reactie="toegekend", reactie_op=dag,
                termijn_toegezegd_maanden=float(4 + 4 * i))
        for n, dag in enumerate(dagen) for i in (0, 1)
    ]  # fmt: skip
    return neem_op(data, "reacties", rijen, peildatum=LATER)


def tables(editie: Editie) -> set[str]:
    return {
        naam for (naam,) in verbinding(editie).cursor().execute("SELECT table_name FROM duckdb_tables()").fetchall()
    }


@pytest.mark.parametrize("relatie", standen._SMAL)
@pytest.mark.parametrize("dag", [DAG, LATER], ids=str)
def test_the_rows_that_are_held_say_what_the_whole_relation_says(editie: Editie, relatie: str, dag: date) -> None:
    stand, (_, zonder) = Stand(editie, dag), standen._SMAL[relatie]
    assert stand.rijen((relatie,), f"SELECT gm_nr FROM {relatie}")
    tabel = f"{relatie}_{dag:%Y%m%d}"
    kolommen = "SELECT column_name FROM duckdb_columns() WHERE table_name = $tabel"
    gehouden = [naam for (naam,) in stand.rijen((), kolommen, {"tabel": tabel})]
    assert not {*gehouden} & {*zonder, *standen._VAN_GEMEENTE}
    namen = ", ".join((*gehouden, *standen._VAN_GEMEENTE))
    geheel = f"(SELECT {namen}, {zonder[0]} FROM {relatie}) AS r"
    assert stand.rijen((relatie,), f"SELECT {namen} FROM {relatie} ORDER BY ALL") == stand.rijen(
        (relatie,), f"SELECT {namen} FROM {geheel} ORDER BY ALL"
    )


def test_a_column_that_is_not_held_is_still_there_for_who_names_it(editie: Editie) -> None:
    stand = Stand(editie, LATER)
    assert stand.rijen(("pauzes_op",), "SELECT count(*) FROM pauzes_op") == [(40,)]
    assert stand.rijen(("pauzes_op",), "SELECT count(bekend_op) FROM pauzes_op") == [(40,)]


def test_a_word_between_quotes_is_not_a_column() -> None:
    woorden = namen_in("SELECT a FROM b WHERE initiatief = 'kennisgeving' AND c = $d")
    assert {"a", "b", "c", "initiatief"} <= woorden
    assert "kennisgeving" not in woorden


def test_more_rows_than_may_be_held_are_asked_from_their_file(tmp_path: Path) -> None:
    rijen = [reactie(kennisgeving=str(n), verzonden_op=DAG, reactie="toegekend", reactie_op=DAG) for n in range(5)]
    klein = neem_op(tmp_path, "reacties", rijen, peildatum=LATER)
    groot = zegt_rijen(klein, "kennisgevingen", MEESTE_RIJEN_VASTGEHOUDEN // 2 + 1)
    assert Stand(groot, LATER).rijen(("kennisgevingen_op",), "SELECT count(*) FROM kennisgevingen_op") == [(5,)]
    assert not any(naam.startswith("kennisgevingen_op") for naam in tables(groot))


def test_what_was_asked_for_longest_ago_makes_room_for_as_many_rows_as_come_in() -> None:
    tiende = MEESTE_RIJEN_VASTGEHOUDEN // 10
    gehouden = {"klein": 0, "oud": 6 * tiende, "nieuw": 3 * tiende}
    assert _te_veel(gehouden, tiende) == []
    assert _te_veel(gehouden, tiende + 1) == ["oud"]
    assert _te_veel(gehouden, 8 * tiende) == ["oud", "nieuw"]
    assert _te_veel(gehouden, 0) == []


def test_of_more_tables_than_may_be_held_the_oldest_goes() -> None:
    gehouden = {f"tabel_{n}": 0 for n in range(MEESTE_VASTGEHOUDEN)}
    assert _te_veel(gehouden, 0) == ["tabel_0"]
    del gehouden["tabel_0"]
    assert _te_veel(gehouden, 0) == []
