"""Building relation files: what goes in names the folder, and an engine that cannot write says so as a disk does."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from store.bouw import Groep, Tabel, bouw
from store.schijf import schijffout

PROJECT = Path(__file__).resolve().parents[2]
SCHEMA = {"a": pl.Int64(), "b": pl.String()}


def group(*rijen: tuple[int, str], naam: str = "proef") -> Groep:
    return Groep(naam=naam, tabellen=(Tabel("t", SCHEMA, rijen),), relaties=("t",))


def test_the_same_input_is_built_once_and_other_input_beside_it(tmp_path: Path) -> None:
    eerst = bouw(tmp_path, group((1, "x")), eerder={})
    tijd = (tmp_path / "relaties" / eerst["t"]["bestand"]).stat().st_mtime_ns
    assert bouw(tmp_path, group((1, "x")), eerder={}) == bouw(tmp_path, group((1, "x")), eerder=eerst) == eerst
    assert (tmp_path / "relaties" / eerst["t"]["bestand"]).stat().st_mtime_ns == tijd
    assert bouw(tmp_path, group((1, "y")), eerder=eerst) != eerst
    assert len(list((tmp_path / "relaties").iterdir())) == 2


@pytest.mark.parametrize(
    "ander",
    [group((2, "x")), group((1, "x"), (1, "x")), group((1, "X")), group((1, "x"), naam="anders"), group()],
    ids=["value", "row", "case", "name", "empty"],
)
def test_whatever_differs_in_what_goes_in_gives_another_fingerprint(ander: Groep) -> None:
    assert ander.vingerafdruk() != group((1, "x")).vingerafdruk()
    assert ander.vingerafdruk() == ander.vingerafdruk()


@pytest.mark.parametrize("nummer", [errno.ENOSPC, errno.EFBIG, errno.EROFS], ids=lambda x: errno.errorcode[x])
def test_the_number_of_an_error_is_read_from_the_text_of_an_engine(nummer: int) -> None:
    assert schijffout(f'IO Error: Could not write "x": {os.strerror(nummer)}').errno == nummer
    assert schijffout("IO Error: something else").errno == errno.EIO


def test_an_engine_that_may_write_no_further_says_what_a_disk_says_and_leaves_nothing(tmp_path: Path) -> None:
    """A small table becomes a large relation, so that it is the database that hits the limit."""
    opdracht = (
        "import sys; from pathlib import Path; from tests.store.test_bouw import *; from store import bouw\n"
        "bouw.relatie_sql = lambda naam: 'SELECT md5(range::VARCHAR) AS m FROM range(20000), t'\n"
        "groep = Groep(naam='p', tabellen=(Tabel('t', SCHEMA, ((1, 'x'),)),), relaties=('groot',))\n"
        "try: bouw.bouw(Path(sys.argv[1]), groep, eerder={})\n"
        "except OSError as fout: print(fout.errno)"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", opdracht, str(tmp_path)], capture_output=True, text=True, check=False, cwd=PROJECT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)),
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert klaar.stdout.strip() == str(errno.EFBIG), klaar.stderr
    assert list((tmp_path / "relaties").iterdir()) == []
