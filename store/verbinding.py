"""One closed in-memory database per editie, with its relation files in view. Every query takes its own cursor."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import Any
from weakref import WeakKeyDictionary

import duckdb

from store.editie import Editie

SQL_MAP = Path(__file__).parent / "sql"
GEHEUGEN = "512MB"
# Below this a relation is read once and held; above it every query reads only the columns it needs.
RIJEN_IN_GEHEUGEN = 200_000

MEESTE_VASTGEHOUDEN = 200
_PARAMETER = re.compile(r"\$(\w+)")

_SLOT = RLock()
_VASTGEHOUDEN: WeakKeyDictionary[duckdb.DuckDBPyConnection, dict[str, None]] = WeakKeyDictionary()

Waarde = str | int | float | bool | date | list[Any] | None  # a list becomes the rows of an unnest


@lru_cache(maxsize=64)
def relatie_sql(naam: str) -> str:
    """The text of store/sql/<naam>.sql: what a row of this relation is."""
    return (SQL_MAP / f"{naam}.sql").read_text("utf-8")


def alle_relatie_sql() -> str:
    """All texts of store/sql after one another, by name."""
    return "\n".join(relatie_sql(pad.stem) for pad in sorted(SQL_MAP.glob("*.sql")))


def verbinding(editie: Editie) -> duckdb.DuckDBPyConnection:
    """The database of an editie. Once it is open it reaches no file, but those of relations too large to hold."""
    with _SLOT:
        return _geopend(editie)


@lru_cache(maxsize=6)
def _geopend(editie: Editie) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(
        config={"threads": 2, "memory_limit": GEHEUGEN, "autoload_known_extensions": False, "temp_directory": "",
                "autoinstall_known_extensions": False, "allow_community_extensions": False}
    )  # fmt: skip
    groot = []
    for naam, relatie in editie.manifest["relaties"].items():
        soort = "TABLE" if relatie["rijen"] <= RIJEN_IN_GEHEUGEN else "VIEW"
        pad = aangehaald(editie.relatie_pad(naam))
        groot += [f"'{pad}'"] if soort == "VIEW" else []
        con.execute(f"CREATE {soort} {naam} AS SELECT * FROM read_parquet('{pad}')")
    if groot:
        con.execute(f"SET allowed_paths = [{', '.join(groot)}]")
    con.execute("SET enable_external_access = false")
    con.execute("SET lock_configuration = true")
    return con


def vraag(con: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, Waarde]) -> list[tuple[Any, ...]]:
    """The rows of a query on an editie's database; only the parameters that the text names are bound."""
    cursor = con.cursor()
    try:
        genoemd = parameters_in(sql)
        return cursor.execute(sql, {k: v for k, v in parameters.items() if k in genoemd}).fetchall()
    finally:
        cursor.close()


def parameters_in(sql: str) -> set[str]:
    """The names of the parameters that a text names."""
    return set(_PARAMETER.findall(sql))


def houd_vast(con: duckdb.DuckDBPyConnection, naam: str, sql: str, *, parameters: dict[str, Waarde]) -> str:
    """Keep the rows of a query as a table of this name in an editie's database, once; give the name.

    The table that was asked for longest ago makes room, so that a table in use is not dropped under its reader.
    """
    with _SLOT:
        gehouden = _VASTGEHOUDEN.setdefault(con, {})
        if naam in gehouden:
            gehouden[naam] = gehouden.pop(naam)
            return naam
        for oudste in list(gehouden)[: max(0, len(gehouden) - MEESTE_VASTGEHOUDEN + 1)]:
            vraag(con, f"DROP TABLE {oudste}", {})
            del gehouden[oudste]
        vraag(con, f"CREATE TABLE {naam} AS {sql}", parameters)
        gehouden[naam] = None
    return naam


def aangehaald(pad: Path) -> str:
    """A path for between the quotes of an SQL text."""
    return str(pad).replace("'", "''")
