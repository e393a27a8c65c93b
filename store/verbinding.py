"""One closed in-memory database per editie, with its relation files in view. Every query takes its own cursor."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

import duckdb

from store.editie import Editie

SQL_MAP = Path(__file__).parent / "sql"
GEHEUGEN = "512MB"
# Below this a relation is read once and held; above it every query reads only the columns it needs.
RIJEN_IN_GEHEUGEN = 200_000

MEESTE_VASTGEHOUDEN = 200

_SLOT = Lock()
_VASTGEHOUDEN: WeakKeyDictionary[duckdb.DuckDBPyConnection, dict[str, None]] = WeakKeyDictionary()

Waarde = str | int | float | bool | date | None


@lru_cache(maxsize=64)
def relatie_sql(naam: str) -> str:
    """The text of store/sql/<naam>.sql: what a row of this relation is."""
    return (SQL_MAP / f"{naam}.sql").read_text("utf-8")


@lru_cache(maxsize=6)
def verbinding(editie: Editie) -> duckdb.DuckDBPyConnection:
    """The database of an editie. It can read the editie's own files and nothing else, and write nowhere."""
    con = duckdb.connect(
        config={"threads": 2, "memory_limit": GEHEUGEN, "autoload_known_extensions": False,
                "autoinstall_known_extensions": False, "allow_community_extensions": False}
    )  # fmt: skip
    con.execute(f"SET allowed_directories = ['{aangehaald(editie.data / 'relaties')}']")
    con.execute("SET enable_external_access = false")
    for naam, relatie in editie.manifest["relaties"].items():
        soort = "TABLE" if relatie["rijen"] <= RIJEN_IN_GEHEUGEN else "VIEW"
        pad = aangehaald(editie.relatie_pad(naam))
        con.execute(f"CREATE {soort} {naam} AS SELECT * FROM read_parquet('{pad}')")
    con.execute("SET lock_configuration = true")
    return con


def vraag(editie: Editie, sql: str, parameters: dict[str, Waarde]) -> list[tuple[Any, ...]]:
    """The rows of a query on an editie; only the parameters that the text names are bound."""
    cursor = verbinding(editie).cursor()
    try:
        return cursor.execute(sql, {k: v for k, v in parameters.items() if f"${k}" in sql}).fetchall()
    finally:
        cursor.close()


def houd_vast(editie: Editie, naam: str, sql: str, *, parameters: dict[str, Waarde]) -> str:
    """Keep the rows of a query as a table of this name in the editie's database, once; give the name."""
    with _SLOT:
        gehouden = _VASTGEHOUDEN.setdefault(verbinding(editie), {})
        if naam not in gehouden:
            cursor = verbinding(editie).cursor()
            for oudste in list(gehouden)[: max(0, len(gehouden) - MEESTE_VASTGEHOUDEN + 1)]:
                cursor.execute(f"DROP TABLE {oudste}")
                del gehouden[oudste]
            cursor.execute(f"CREATE TABLE {naam} AS {sql}", {k: v for k, v in parameters.items() if f"${k}" in sql})
            cursor.close()
            gehouden[naam] = None
    return naam


def aangehaald(pad: Path) -> str:
    """A path for between the quotes of an SQL text."""
    return str(pad).replace("'", "''")
