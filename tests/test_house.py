"""The walls of the house: who may import what, what code may not do, and what may not lie in it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
KAMERS = ("ingest", "store", "publish", "protect", "indicators", "charts", "export", "pages")
CODE = sorted([PROJECT / "app.py", *(pad for kamer in KAMERS for pad in (PROJECT / kamer).rglob("*.py"))])
ALLES = sorted([*CODE, *(PROJECT / "tests").rglob("*.py"), *(PROJECT / "benchmarks").rglob("*.py")])
MAG = {
    "duckdb": {"store"},
    "openpyxl": {"ingest"},
    "odf": {"ingest", "export"},  # the one reads ODS, the other writes it
    "csv": {"ingest", "export", "store"},  # deliveries, exports, and the reference tables
    "xlsxwriter": {"export"},
    "plotly": {"charts"},
    "streamlit": {"app", "pages"},
}


def room(pad: Path) -> str:
    return pad.relative_to(PROJECT).parts[0].removesuffix(".py")


@cache
def tree(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text("utf-8"), str(pad))


@cache
def nodes(pad: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(pad)))


@cache
def imported(pad: Path) -> tuple[str, ...]:
    """Every module that a file imports, wherever it does so."""
    namen: list[str] = []
    for knoop in nodes(pad):
        if isinstance(knoop, ast.Import):
            namen += (naam.name for naam in knoop.names)
        if isinstance(knoop, ast.ImportFrom):
            namen += (f"{knoop.module}.{naam.name}" for naam in knoop.names)
    return tuple(namen)


def places(*soorten: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of these kinds in our code, with where it stands."""
    for pad in CODE:
        for knoop in nodes(pad):
            if isinstance(knoop, soorten):
                yield f"{pad.relative_to(PROJECT)}:{getattr(knoop, 'lineno', 0)}", knoop


# --- who may import whom


def test_imports_between_rooms_only_point_down_and_nobody_imports_ingest_or_publish() -> None:
    klaar = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"],
        capture_output=True, text=True, check=False, cwd=PROJECT,
    )  # fmt: skip
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert "2 kept, 0 broken" in klaar.stdout


MUREN = (
    ("store", "protect"), ("store", "ingest"), ("protect", "indicators"), ("indicators", "charts"), ("charts", "export"),
    ("export", "pages"), ("ingest", "protect"), ("ingest", "indicators"), ("ingest", "publish"), ("publish", "ingest"),
    ("publish", "charts"), ("publish", "export"), ("pages", "ingest"), ("pages", "publish"), ("export", "publish"),
    ("export", "ingest"), ("charts", "publish"), ("indicators", "ingest"), ("protect", "ingest"), ("indicators", "publish"),
)  # fmt: skip


@pytest.fixture(scope="module")
def genoemd(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the contracts say of a project of empty rooms with a door through every wall, and one where none stands."""
    map_ = tmp_path_factory.mktemp("huis")
    for kamer in KAMERS:
        (map_ / kamer).mkdir()
        (map_ / kamer / "__init__.py").touch()
        (map_ / kamer / "deur.py").touch()
    for van, naar in (*MUREN, ("pages", "export")):
        (map_ / van / f"naar_{naar}.py").write_text(f"from {naar} import deur\n")
    (map_ / "pyproject.toml").write_bytes((PROJECT / "pyproject.toml").read_bytes())
    klaar = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"],
        capture_output=True, text=True, check=False, cwd=map_,
    )  # fmt: skip
    assert klaar.returncode == 1, klaar.stdout
    return klaar.stdout


@pytest.mark.parametrize(("van", "naar"), MUREN, ids=lambda kamer: kamer)
def test_a_wall_stands_where_the_house_draws_one(van: str, naar: str, genoemd: str) -> None:
    assert f"{van}.naar_{naar} -> {naar}.deur" in genoemd


def test_no_wall_stands_where_the_house_draws_none(genoemd: str) -> None:
    assert "pages.naar_export" not in genoemd


def test_app_imports_only_pages_and_what_lies_under_them_and_nobody_imports_app() -> None:
    eigen = {naam.split(".")[0] for naam in imported(PROJECT / "app.py")} & set(KAMERS)
    assert eigen <= {"pages", "export", "charts", "indicators", "protect", "store"}
    assert [str(pad) for pad in CODE if any(naam.split(".")[0] == "app" for naam in imported(pad))] == []


@pytest.mark.parametrize("bibliotheek", MAG)
def test_a_library_is_imported_in_its_own_room_alone(bibliotheek: str) -> None:
    waar = {room(pad) for pad in CODE if any(naam.split(".")[0] == bibliotheek for naam in imported(pad))}
    assert waar <= MAG[bibliotheek]


def test_only_ingest_opens_workbooks_and_store_reads_csv_only_for_the_reference_tables() -> None:
    lezers = {"odf.opendocument.load", "csv.reader", "csv.DictReader"}
    aanroepen = {
        (room(pad), ast.unparse(knoop.func))
        for pad in CODE
        for knoop in nodes(pad)
        if isinstance(knoop, ast.Call)
        and ast.unparse(knoop.func) in {"load_workbook", "read_excel", "pl.read_excel", *lezers}
    }
    assert {kamer for kamer, _ in aanroepen} <= {"ingest", "store"}
    assert [p.name for p in (PROJECT / "store").rglob("*.py") if "csv" in imported(p)] == ["referentie.py"]
    assert "odf.opendocument.load" not in {naam for pad in (PROJECT / "export").rglob("*.py") for naam in imported(pad)}


def test_no_import_hides_in_a_text() -> None:
    verborgen = [
        waar
        for waar, k in places(ast.Call)
        if isinstance(k, ast.Call) and ast.unparse(k.func).endswith(("import_module", "__import__"))
    ]
    assert verborgen == []


# --- what code may not do


def test_no_error_is_caught_without_saying_which() -> None:
    fout = [waar for waar, k in places(ast.ExceptHandler) if isinstance(k, ast.ExceptHandler)
            and (k.type is None or re.search(r"\b(Base)?Exception\b", ast.unparse(k.type)))]  # fmt: skip
    assert fout == []


def test_nothing_is_asserted_outside_tests() -> None:
    assert [waar for waar, _ in places(ast.Assert)] == []


def test_nothing_delivered_is_ever_run_or_unpickled() -> None:
    gevaarlijk = {"eval", "exec", "compile", "pickle.load", "pickle.loads", "os.system"}
    assert [waar for waar, k in places(ast.Call) if isinstance(k, ast.Call) and ast.unparse(k.func) in gevaarlijk] == []
    assert [str(pad) for pad in CODE if {"pickle", "marshal", "shelve"} & set(imported(pad))] == []
    schil = [waar for waar, k in places(ast.keyword) if isinstance(k, ast.keyword) and k.arg == "shell"]
    assert schil == []


def test_functions_are_named_for_what_they_return_or_do() -> None:
    fout = [waar for waar, k in places(ast.FunctionDef, ast.AsyncFunctionDef)
            if isinstance(k, ast.FunctionDef) and re.match(r"_*(get|process|handle)_", k.name)]  # fmt: skip
    assert fout == []
    assert [waar for waar, k in places(ast.Name, ast.arg) if getattr(k, "id", getattr(k, "arg", "")) == "df"] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    fout = re.compile(r"(^|_)(utils?|helpers?|managers?|common|misc)$")
    assert [str(pad) for pad in ALLES if fout.search(pad.stem) or fout.search(pad.parent.name)] == []


def test_every_module_says_in_its_docstring_what_it_is() -> None:
    assert [str(pad.relative_to(PROJECT)) for pad in CODE if not ast.get_docstring(tree(pad))] == []


def test_every_public_function_of_store_and_publish_has_a_docstring() -> None:
    zonder = [
        f"{pad.relative_to(PROJECT)}:{knoop.name}"
        for pad in CODE
        if room(pad) in ("store", "publish")
        for knoop in tree(pad).body
        if isinstance(knoop, ast.FunctionDef | ast.ClassDef)
        and not knoop.name.startswith("_")
        and not ast.get_docstring(knoop)
    ]
    assert zonder == []


# --- what may not lie in the repository


@cache
def tracked() -> list[Path]:
    """Every text file of ours that git knows."""
    uit = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True, cwd=PROJECT).stdout.decode()
    return [
        PROJECT / naam
        for naam in uit.split("\0")
        if naam and Path(naam).suffix not in (".xlsx", ".ods", ".png", ".ico") and (PROJECT / naam).is_file()
    ]


FICTIONAL_HOST = re.compile(r"@(\w+\.)*(voorbeeld\.nl|example\.(com|org|nl))(\.xlsx)?$", re.IGNORECASE)


@cache
def text_of(pad: Path) -> str:
    return pad.read_text("utf-8", errors="replace")


def lines(patroon: str) -> Iterator[tuple[str, str]]:
    for pad in tracked():
        for regel in re.finditer(patroon, text_of(pad)):
            yield f"{pad.relative_to(PROJECT)}: {regel.group()}", regel.group()


def test_every_e_mail_address_is_one_of_an_example() -> None:
    echt = [
        waar
        for waar, adres in lines(r"[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}\b")
        if not FICTIONAL_HOST.search(adres)
    ]
    assert echt == []


def test_every_telephone_number_is_a_row_of_digits_that_nobody_has() -> None:
    def real(nummer: str) -> bool:
        cijfers = re.sub(r"\D", "", nummer)[-8:]
        stappen = {(int(b) - int(a)) % 10 for a, b in pairwise(cijfers)}
        return not (stappen <= {0, 1} or len(set(cijfers)) <= 3)

    gevonden = lines(r"(?<![\w.,/:-])(\+31|0031|0)[ -]?(\(0\))?[ -]?6[ -]?(\d[ -]?){7}\d(?![\w.])")
    assert [waar for waar, nummer in gevonden if real(nummer)] == []


def test_no_address_of_a_package_registry_stands_anywhere() -> None:
    adressen = (
        r"(?i)\b(files\.)?python" + r"hosted\.org|\bpypi\." + r"org|--(extra-)?index-" + r"url|registry\.npm" + r"js"
    )
    assert [waar for waar, _ in lines(adressen)] == []


def test_no_data_that_was_delivered_and_no_key_lies_in_the_repository() -> None:
    namen = [str(pad.relative_to(PROJECT)) for pad in tracked()]
    assert [
        naam for naam in namen if naam.startswith("data/") and not naam.startswith(("data/reference/", "data/samples/"))
    ] == []
    assert [naam for naam in namen if re.search(r"secrets\.toml|sleutels|\.env$|\.pem$|\.key$", naam)] == []
