"""The world of these tests: three inventories, the last one the known stand of 4 November 2025."""

from datetime import date
from typing import Any

import pytest

from protect.halfjaar import Halfjaar
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, aanvaard, anker, bewaar_inventarisatie, winkel
from tests.halfverborgen import met_kleine_cellen_verborgen
from tests.logstenen import bewaar_log, reactie, signaal

MAART, JUNI_2 = date(2025, 3, 3), date(2025, 6, 2)
# Per creditor how many Kennisgevingen got a pause, a refusal and no answer.
SCHULDEISERS = {"VITENS": (40, 12, 20), "EVIDES": (25, 10, 15), "CZ": (60, 15, 30), "ENECO": (30, 11, 2)}
GEBRUIKERS = [rij["gm_code"] for rij in anker() if rij["status"] == "gebruikt"][:6]
GEGEVEN = {"reactie": "toegekend", "reactie_op": MAART, "pauze_start": MAART, "termijn_toegezegd_maanden": 8.0}
GEWEIGERD = {"reactie": "geweigerd", "reactie_op": MAART}
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


@pytest.fixture(scope="session")
def met_pauzes(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """One inventory with logs over six gemeenten: 105 trajecten, 270 Kennisgevingen to four creditors."""
    data = tmp_path_factory.mktemp("pauzes") / "data"
    verzoeken = [
        signaal(traject=f"T{n}", signaal=f"S{n}", signaaldatum=MAART, gm_code=GEBRUIKERS[n % 6]) for n in range(105)
    ]
    logs = {"signalen": verzoeken, "reacties": _kennisgevingen()}
    lezingen = [bewaar_log(data, soort, rijen, peildatum=date(2025, 10, 31)) for soort, rijen in logs.items()]
    editie = aanvaard(data, [bewaar_inventarisatie(data, ANKERDAG, anker()), *lezingen])
    return met_kleine_cellen_verborgen(Stand(editie, ANKERDAG), [Halfjaar(2025, 1)])


def _kennisgevingen() -> list[dict[str, Any]]:
    rijen = []
    for wie, (ja, nee, stil) in SCHULDEISERS.items():
        for nummer, velden in enumerate([GEGEVEN] * ja + [GEWEIGERD] * nee + [{}] * stil):
            uitkomst = (
                {0: "hulp_gestopt", 1: "schuldregeling"}.get(nummer % 3, "") if nummer else "naar_wsnp_of_rechter"
            )
            eind = {"uitkomst": uitkomst, "uitkomst_op": JUNI_2} if uitkomst and velden is GEGEVEN else {}
            rijen.append(reactie(traject=f"T{nummer}", kennisgeving=f"{wie}{nummer}", schuldeiser_id=wie,
                                 gm_code=GEBRUIKERS[nummer % 6], verzonden_op=MAART, **velden, **eind))  # fmt: skip
    return rijen
