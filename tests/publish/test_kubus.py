"""The cube counts what the stand holds, closes what can no longer change, and gives no role more than it may know."""

from datetime import date

import numpy as np
import pytest

from protect.kubus import KUBUSSEN, Kubus
from publish.kubus import Kubusjaar, bescherm, gesloten_jaren, herkomst, tel
from store.stand import Stand
from tests.logstenen import neem_op, reactie

PEILDATUM = date(2025, 11, 4)
PAUZES, KENNISGEVINGEN, SIGNALEN, TRAJECTEN = KUBUSSEN
# Three provincies of four gemeenten each.
GEMEENTEN = ("GM0518", "GM0599", "GM0546", "GM0502", "GM0363", "GM0392", "GM0394", "GM0361",
             "GM0344", "GM0307", "GM0310", "GM0345")  # fmt: skip
SCHULDEISERS = ("ENECO", "VITENS", "BELASTINGDIENST", "CJIB", "CZ", "VGZ")


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    lot = np.random.default_rng(6)
    rijen = []
    for i in range(900):
        dag = date(2024, 1 + int(lot.integers(12)), 1 + int(lot.integers(28)))
        einde = ("schuldregeling", "hulp_gestopt", "")[int(lot.choice(3, p=(0.6, 0.1, 0.3)))]
        rijen.append(reactie(
            traject=f"T{i}", kennisgeving=f"K{i}", gm_code=GEMEENTEN[int(lot.integers(12))],
            initiatief="kennisgeving", schuldeiser_id=SCHULDEISERS[int(lot.integers(6))],
            verzonden_op=dag, reactie="toegekend", reactie_op=dag, termijn_toegezegd_maanden=6.0, pauze_start=dag,
            uitkomst=einde, uitkomst_op=dag if einde else None,
        ))  # fmt: skip
    editie = neem_op(tmp_path_factory.mktemp("data"), "reacties", rijen, peildatum=PEILDATUM)
    return Stand(editie, PEILDATUM, "ministerie")


@pytest.fixture(scope="module")
def jaar(stand: Stand) -> Kubusjaar:
    return bescherm(PAUZES, stand, 2024)


def test_the_cube_counts_every_pauze_of_the_year_once(stand: Stand) -> None:
    assert gesloten_jaren(PAUZES, stand) == (2024,)
    tabel = tel(PAUZES, stand, 2024)
    assert tabel.waarde(("totaal", "totaal", "totaal", "2024")) == 900
    assert sum(tabel.tellingen.values()) == 900
    per_provincie = {code: tabel.waarde((code, "totaal", "totaal", "2024")) for code in tabel.assen[0].codes}
    assert sum(per_provincie.values()) == 900
    assert sum(n > 0 for n in per_provincie.values()) == 3


def test_a_year_is_closed_when_its_last_pauze_can_have_ended_and_been_told_of(stand: Stand) -> None:
    assert gesloten_jaren(PAUZES, stand.op(date(2025, 9, 30))) == ()
    assert gesloten_jaren(PAUZES, stand.op(date(2025, 10, 1))) == (2024,)


def test_who_made_up_a_cell_is_counted_apart(stand: Stand) -> None:
    land = herkomst(PAUZES, stand, 2024)["totaal", "totaal", "totaal", "2024"]
    assert (land.gemeenten, land.schuldeisers, land.trajecten) == (12, 6, 900)
    assert 0 < land.grootste_gemeente < 0.2
    assert len(herkomst(KENNISGEVINGEN, stand, 2024)) > 20


@pytest.mark.proof
def test_what_leaves_the_house_holds_no_hidden_number_and_withstands_the_attack(jaar: Kubusjaar) -> None:
    assert jaar.verslag.veilig, jaar.verslag.onveilig
    verborgen = [cel for cel in jaar.document["cellen"] if cel["merk"]]
    assert 0 < len(verborgen) == len(jaar.verborgen) < len(jaar.document["cellen"])
    assert {(cel["waarde"], cel["merk"]) for cel in verborgen} == {(None, "[c]")}
    getoond = [cel["waarde"] for cel in jaar.document["cellen"] if not cel["merk"]]
    assert all(waarde == 0 or waarde >= 10 for waarde in getoond)
    assert 900 in getoond


@pytest.mark.parametrize("kubus", [KENNISGEVINGEN, SIGNALEN, TRAJECTEN], ids=lambda kubus: kubus.naam)
def test_every_table_of_the_cube_can_be_asked(kubus: Kubus, stand: Stand) -> None:
    assert tel(kubus, stand, 2024).waarde(("totaal",) * (len(kubus.assen) - 1) + ("2024",)) >= 0


def test_inside_the_house_only_what_is_too_small_is_hidden(stand: Stand) -> None:
    binnen = Stand(stand.editie, stand.peildatum, "intern")
    intern = bescherm(PAUZES, binnen, 2024)
    t = intern.tabel
    assert {t.sleutel(plek) for plek in t.plekken if 0 < t.waarde(plek) < 5} == intern.verborgen
