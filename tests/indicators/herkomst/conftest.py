"""One fictional world for all tests of where figures come from; nobody writes in it."""

import pytest

from store.editie import Editie
from tests.herkomstwereld import lever_alles


@pytest.fixture(scope="session")
def wereld(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """Three inventories, monthly counts, signals and answers."""
    return lever_alles(tmp_path_factory.mktemp("herkomst") / "data")
