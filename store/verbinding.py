"""One closed in-memory database per editie, with its relation files in view. Every query takes its own cursor."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb

from store.editie import Editie

SQL_MAP = Path(__file__).parent / "sql"
GEHEUGEN = "512MB"
# Below this a relation is read once and held; above it every query reads only the columns it needs.
RIJEN_IN_GEHEUGEN = 200_000

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


def aangehaald(pad: Path) -> str:
    """A path for between the quotes of an SQL text."""
    return str(pad).replace("'", "''")
