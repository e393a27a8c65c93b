"""The texts in store/sql: each says what a row is, and uses only SQL that another engine can run."""

import ast
import re
from pathlib import Path

import pytest

from store.verbinding import SQL_MAP

PROJECT = Path(__file__).resolve().parents[2]
TEKSTEN = sorted(SQL_MAP.glob("*.sql"))
NIET_OVERAL = {
    "ASOF JOIN": r"\bASOF\b", "PIVOT": r"\b(UN)?PIVOT(_WIDER|_LONGER)?\b", "COLUMNS()": r"\bCOLUMNS\s*\(", "lambda": r"->|\blambda\b",
    "approximate": r"\bapprox_\w+", "QUALIFY": r"\bQUALIFY\b", "BY NAME": r"\bBY NAME\b", "EXCLUDE or REPLACE": r"\*\s*(EXCLUDE|REPLACE)\b",
    "GROUP BY ALL": r"\bBY ALL\b", "a file": r"\bread_\w+\s*\(", "SELECT without a list": r"^\s*FROM\s[^;]*$(?!.*SELECT)",
    "list or struct": r"\[|\{",
}  # fmt: skip


@pytest.mark.parametrize("pad", TEKSTEN, ids=lambda pad: pad.stem)
def test_a_text_begins_with_what_a_row_is_and_stays_short(pad: Path) -> None:
    tekst = pad.read_text("utf-8")
    assert tekst.startswith("-- A row is one ")
    assert ";" not in re.sub(r"--.*", "", tekst)


@pytest.mark.parametrize("wat", [wat for wat in NIET_OVERAL if wat != "SELECT without a list"])
@pytest.mark.parametrize("pad", TEKSTEN, ids=lambda pad: pad.stem)
def test_a_text_uses_only_what_other_engines_have(pad: Path, wat: str) -> None:
    kaal = re.sub(r"--.*|'[^']*'", "", pad.read_text("utf-8"))
    assert not re.search(NIET_OVERAL[wat], kaal, re.IGNORECASE)


def test_the_guard_itself_sees_what_it_forbids() -> None:
    fout = {"ASOF JOIN": "a ASOF JOIN b", "PIVOT": "PIVOT t ON x", "COLUMNS()": "COLUMNS('x')", "lambda": "list_filter(l, x -> x > 1)",
            "approximate": "approx_quantile(x, 0.5)", "QUALIFY": "QUALIFY row_number() = 1", "BY NAME": "UNION ALL BY NAME",
            "EXCLUDE or REPLACE": "SELECT * EXCLUDE (a)", "GROUP BY ALL": "GROUP BY ALL", "a file": "read_csv ('x')",
            "list or struct": "[1, 2]"}  # fmt: skip
    assert [wat for wat, sql in fout.items() if not re.search(NIET_OVERAL[wat], sql, re.IGNORECASE)] == []


def test_what_a_user_typed_is_bound_and_never_part_of_a_text() -> None:
    """Only these places run SQL, and none of them is given anything but our own names and paths."""
    plekken = set()
    for pad in [
        p
        for map_ in ("store", "publish", "indicators", "protect", "export", "pages", "ingest")
        for p in (PROJECT / map_).rglob("*.py")
    ]:
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if (
                isinstance(knoop, ast.Call)
                and isinstance(knoop.func, ast.Attribute)
                and knoop.func.attr in ("execute", "executemany", "sql", "query")
            ):
                plekken.add(pad.relative_to(PROJECT).as_posix())
    assert plekken == {"store/bouw.py", "store/verbinding.py"}


def test_a_parameter_is_bound_by_name_wherever_a_day_is_meant() -> None:
    for pad in TEKSTEN:
        assert not re.search(r"DATE\s*'|current_date|now\(\)|today\(\)", pad.read_text("utf-8"), re.IGNORECASE), (
            pad.name
        )
