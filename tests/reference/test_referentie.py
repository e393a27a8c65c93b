"""Reading a reference table costs next to nothing and needs no engine."""

import subprocess
import sys

from store.referentie import REFERENTIE_MAP, lees_referentie


def test_importing_the_reader_loads_no_engine() -> None:
    code = "import sys, store.referentie; print(sorted({'duckdb', 'polars', 'pandas', 'pyarrow'} & set(sys.modules)))"
    uit = subprocess.run(
        [sys.executable, "-c", code], cwd=REFERENTIE_MAP.parent.parent, capture_output=True, text=True, check=True
    )
    assert uit.stdout.strip() == "[]"


def test_a_table_is_read_once() -> None:
    assert lees_referentie("normen") is lees_referentie("normen")
