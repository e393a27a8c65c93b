"""Two closed half-years for the screens of other roles: real counts, hidden by the rules of each role."""

from pathlib import Path
from typing import Any

from protect.halfjaar import Halfjaar
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import aanvaard
from tests.halfverborgen import met_kleine_cellen_verborgen
from tests.logstenen import bewaar_log
from tests.pages.wereld import lever_standen
from tests.rolstenen import PEILDATUM, lograrijen

SCHULDEISERS = ("BELASTINGDIENST", "CJIB", "CAK", "ENECO", "VITENS", "ESSENT", "CZ", "VGZ", "MENZIS")
H1, H2 = Halfjaar(2025, 1), Halfjaar(2024, 2)


def lever_halfjaren(data: Path) -> Editie:
    """The three inventories, and signals and Kennisgevingen of 900 trajecten in twelve gemeenten."""
    lever_standen(data)
    signalen, reacties = lograrijen()
    lezingen = [bewaar_log(data, "signalen", map(_elders, range(900), signalen), peildatum=PEILDATUM, voorbeeld=True),
                bewaar_log(data, "reacties", map(_anders, range(900), reacties), peildatum=PEILDATUM,
                           voorbeeld=True)]  # fmt: skip
    return met_kleine_cellen_verborgen(Stand(aanvaard(data, lezingen), PEILDATUM), (H2, H1))


def _elders(i: int, rij: dict[str, Any]) -> dict[str, Any]:
    """One in twenty in the only gemeente of its provincie: so many that they are no few, and hidden all the same."""
    return rij if i % 20 else {**rij, "gm_code": "GM0014"}


def _anders(i: int, rij: dict[str, Any]) -> dict[str, Any]:
    """Of three creditors in each of three sectors, and a few with an outcome that is rare."""
    rij = _elders(i, rij)
    einde = "volledige_betaling" if rij["uitkomst"] and i % 100 == 0 else rij["uitkomst"]
    return {**rij, "schuldeiser_id": SCHULDEISERS[i % len(SCHULDEISERS)], "uitkomst": einde}
