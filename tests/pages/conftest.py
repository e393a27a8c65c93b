"""The three data folders that the tests of the screens look at: none, one of three inventories, one per test."""

from pathlib import Path

import pytest
import streamlit as st

from tests.pages.wereld import lever_standen


@pytest.fixture(scope="session")
def drie_standen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with three fictional inventories; nobody writes in it."""
    data = tmp_path_factory.mktemp("standen") / "data"
    lever_standen(data)
    return data


@pytest.fixture
def met_gegevens(drie_standen: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at the three inventories."""
    return _kijk(drie_standen, monkeypatch)


@pytest.fixture
def zonder_gegevens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at an empty folder."""
    return _kijk(tmp_path / "leeg", monkeypatch)


@pytest.fixture
def eigen_gegevens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at a folder of this test alone, holding the first two inventories."""
    lever_standen(tmp_path / "data", tot=2)
    return _kijk(tmp_path / "data", monkeypatch)


def _kijk(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(data))
    monkeypatch.delenv("PAUZEMONITOR_ROL", raising=False)
    st.cache_resource.clear()
    return data
