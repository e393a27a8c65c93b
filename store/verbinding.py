"""One closed in-memory database per editie, with its relation files in view. Every query takes its own cursor."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import Any
from weakref import WeakKeyDictionary

import duckdb
from numpy.typing import NDArray

from store.editie import Editie

SQL_MAP = Path(__file__).parent / "sql"
# Half of it for rows of logs that are held (some 150 bytes each), half for what a query needs beside.
GEHEUGEN = "1GB"
# Below this a relation is read once and held; above it every query reads only the columns it needs.
RIJEN_IN_GEHEUGEN = 200_000

# A row of these is about one person, or about what was said of one.
OVER_MENSEN = ("signalen", "kennisgevingen", "pauzes", "wachtend", "weerwoorden", "betwistingen", "uitzonderingen")
MEESTE_VASTGEHOUDEN = 200
# Rows of relations too large for RIJEN_IN_GEHEUGEN that may be held, all of these together.
MEESTE_RIJEN_VASTGEHOUDEN = 3_000_000
_PARAMETER, _WOORD, _AANGEHAALD = re.compile(r"\$(\w+)"), re.compile(r"\w+"), re.compile(r"'[^']*'")

_SLOT = RLock()
_VASTGEHOUDEN: WeakKeyDictionary[duckdb.DuckDBPyConnection, dict[str, int]] = WeakKeyDictionary()

Waarde = str | int | float | bool | date | list[Any] | None  # a list becomes the rows of an unnest


@lru_cache(maxsize=64)
def relatie_sql(naam: str) -> str:
    """The text of store/sql/<naam>.sql: what a row of this relation is."""
    return (SQL_MAP / f"{naam}.sql").read_text("utf-8")


def alle_relatie_sql() -> str:
    """All texts of store/sql after one another, by name."""
    return "\n".join(relatie_sql(pad.stem) for pad in sorted(SQL_MAP.glob("*.sql")))


def verbinding(editie: Editie, *, mensen: bool = True) -> duckdb.DuckDBPyConnection:
    """The database of an editie. Once it is open it reaches no file, but those of relations too large to hold.

    Without `mensen` the relations about people are not opened at all: they do not exist for who asks.
    """
    with _SLOT:
        return _geopend(editie, mensen=mensen)


@lru_cache(maxsize=6)
def _geopend(editie: Editie, *, mensen: bool) -> duckdb.DuckDBPyConnection:
    namen = [naam for naam in editie.manifest["relaties"] if mensen or naam not in OVER_MENSEN]
    groot = [naam for naam in namen if editie.manifest["relaties"][naam]["rijen"] > RIJEN_IN_GEHEUGEN]
    # Of small relations most of a query is its plan, and sharing out the rows costs more than reading them.
    threads = 2 if groot else 1
    con = duckdb.connect(
        config={"threads": threads, "memory_limit": GEHEUGEN, "autoload_known_extensions": False, "temp_directory": "",
                "autoinstall_known_extensions": False, "allow_community_extensions": False}
    )  # fmt: skip
    paden = {naam: f"'{aangehaald(editie.relatie_pad(naam))}'" for naam in namen}
    for naam, pad in paden.items():
        con.execute(f"CREATE {'VIEW' if naam in groot else 'TABLE'} {naam} AS SELECT * FROM read_parquet({pad})")
    if groot:
        con.execute(f"SET allowed_paths = [{', '.join(paden[naam] for naam in groot)}]")
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


def kolommen(con: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, Waarde]) -> dict[str, NDArray[Any]]:
    """The same rows as columns of numbers by name, for what is computed over many rows. No column may be empty."""
    cursor = con.cursor()
    try:
        genoemd = parameters_in(sql)
        return cursor.execute(sql, {k: v for k, v in parameters.items() if k in genoemd}).fetchnumpy()
    finally:
        cursor.close()


def parameters_in(sql: str) -> set[str]:
    """The names of the parameters that a text names."""
    return set(_PARAMETER.findall(sql))


def namen_in(sql: str) -> set[str]:
    """The words of a text outside its quotes: whatever it can name is among them."""
    return set(_WOORD.findall(_AANGEHAALD.sub("", sql)))


def houd_vast(
    con: duckdb.DuckDBPyConnection,
    naam: str,
    sql: Callable[[], str],
    *,
    parameters: dict[str, Waarde],
    rijen: int = 0,
) -> str:
    """Keep the rows of a query, at most so many, as a table of this name, once; give the name.

    Tables that were asked for longest ago make room. A reader that was about to ask one has to ask for it again.
    """
    with _SLOT:
        gehouden = _VASTGEHOUDEN.setdefault(con, {})
        if naam in gehouden:
            gehouden[naam] = gehouden.pop(naam)
            return naam
        tekst = sql()  # which may hold others first
        for oudste in _te_veel(gehouden, rijen):
            vraag(con, f"DROP TABLE {oudste}", {})
            del gehouden[oudste]
        vraag(con, f"CREATE TABLE {naam} AS {tekst}", parameters)
        gehouden[naam] = rijen
    return naam


def _te_veel(gehouden: dict[str, int], rijen: int) -> list[str]:
    """Which tables have to go before one of so many rows comes in, the oldest first."""
    weg = list(gehouden)[: max(0, len(gehouden) - MEESTE_VASTGEHOUDEN + 1)]
    over = sum(aantal for naam, aantal in gehouden.items() if naam not in weg) + rijen - MEESTE_RIJEN_VASTGEHOUDEN
    for naam in list(gehouden)[len(weg) :]:
        if over > 0 and gehouden[naam]:
            weg.append(naam)
            over -= gehouden[naam]
    return weg


def aangehaald(pad: Path) -> str:
    """A path for between the quotes of an SQL text."""
    return str(pad).replace("'", "''")
