"""The world of these tests: three inventories, the last one the known stand of 4 November 2025."""

from datetime import date

import pytest

from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, winkel

JANUARI, JUNI = date(2025, 1, 31), date(2025, 6, 30)


@pytest.fixture(scope="session")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """Fictional answers of three dates: 60, 120 and 200 gemeenten say ja."""
    drie = [(JANUARI, anker(JANUARI, ja=60, nee=100)), (JUNI, anker(JUNI, ja=120)), (ANKERDAG, anker())]
    return winkel(tmp_path_factory.mktemp("export"), drie, voorbeeld=True)


@pytest.fixture
def stand(editie: Editie) -> Stand:
    """The ministry's view on 4 November 2025."""
    return Stand(editie, ANKERDAG, "ministerie")
