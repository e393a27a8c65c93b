"""What all tests share: commands of the house start in a Python that has imported it already."""

import sys

import pytest

from tests.voorgeladen import PROJECT, voorgeladen

_ECHT = sys.executable
# Here tests start our own commands. Proofs and the browser start what people start, and are left alone.
_MAPPEN = tuple(PROJECT / "tests" / naam for naam in ("ingest", "publish", "indicators", "export", "pages"))


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The program that stands for Python."""
    return str(voorgeladen(tmp_path_factory.mktemp("python")))


@pytest.fixture(autouse=True)
def met_voorgeladen_python(request: pytest.FixtureRequest, python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `sys.executable -m ingest` and the like begin warm."""
    if set(_MAPPEN) & set(request.path.parents):
        monkeypatch.setattr(sys, "executable", python)


@pytest.fixture
def echte_python(met_voorgeladen_python: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start afresh, for what has to hold from the first moment of a process."""
    monkeypatch.setattr(sys, "executable", _ECHT)
