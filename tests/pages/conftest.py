"""The three data folders that the tests of the screens look at: none, one of three inventories, one per test."""

from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner

from tests.pages.kijken import kijk
from tests.pages.wereld import lever_standen


@pytest.fixture(scope="session", autouse=True)
def eens_gezocht() -> None:
    """Let Streamlit look for components once: for every AppTest it reads what each installed package says of itself."""
    manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


@pytest.fixture(scope="session")
def drie_standen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with three fictional inventories; nobody writes in it."""
    data = tmp_path_factory.mktemp("standen") / "data"
    lever_standen(data)
    return data


@pytest.fixture
def met_gegevens(drie_standen: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at the three inventories."""
    return kijk(drie_standen, monkeypatch)


@pytest.fixture
def zonder_gegevens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at an empty folder."""
    return kijk(tmp_path / "leeg", monkeypatch)


@pytest.fixture
def eigen_gegevens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at a folder of this test alone, holding the first two inventories."""
    lever_standen(tmp_path / "data", tot=2)
    return kijk(tmp_path / "data", monkeypatch)
