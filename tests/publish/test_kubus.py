"""The cube counts what the stand holds, and closes what can no longer change."""

from datetime import date

import pytest

from indicators.cijferboek import indicator
from indicators.logwoorden import REACTIES
from indicators.measure import measure
from indicators.woorden import SECTOREN, UITKOMSTEN
from protect import kubus as kubusdefinitie
from protect.halfjaar import Halfjaar
from protect.kubus import KUBUSSEN, Kubus, sectorgroepen
from publish.kubus import dicht_op, gesloten, herkomst, tel
from store.editie import Editie
from store.referentie import lees_referentie
from store.stand import Stand
from tests.rolstenen import PEILDATUM, wereld

SIGNALEN, TRAJECTEN, PAUZES, KENNISGEVINGEN = KUBUSSEN
H1 = Halfjaar(2025, 1)


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    return wereld(tmp_path_factory.mktemp("kubus"), rollen=False)


@pytest.fixture(scope="module")
def stand(editie: Editie) -> Stand:
    return Stand(editie, PEILDATUM)


def test_every_pauze_that_ended_in_the_half_year_is_counted_once(stand: Stand) -> None:
    geteld = measure(indicator("PAU-05"), stand.op(dicht_op(H1)), van=H1.van, tot=H1.tot)
    tabel = tel(PAUZES, stand, H1)
    assert tabel.waarde(("totaal", "totaal", "totaal", "2025-H1")) == geteld.rijen[0].noemer
    assert sum(tabel.tellingen.values()) == geteld.rijen[0].noemer > 300


@pytest.mark.parametrize("kubus", [PAUZES, TRAJECTEN, SIGNALEN], ids=lambda kubus: kubus.naam)
def test_a_table_says_what_its_figure_says_inside_the_house(kubus: Kubus, stand: Stand) -> None:
    tabel = tel(kubus, stand, H1)
    per_provincie = measure(indicator(kubus.code), stand.op(dicht_op(H1)), per="provincie", van=H1.van, tot=H1.tot)
    plekken = {rij.groep: (rij.groep, *("totaal",) * (len(kubus.assen) - 2), "2025-H1") for rij in per_provincie.rijen}
    vergeleken = 0
    for rij in per_provincie.rijen:
        geteld = rij.noemer if rij.noemer is not None else rij.teller
        if geteld is not None:
            assert tabel.waarde(plekken[rij.groep]) == geteld
            vergeleken += 1
    assert vergeleken >= 3


def test_answers_by_quarter_of_sending_are_those_of_the_figure(stand: Stand) -> None:
    tabel = tel(KENNISGEVINGEN, stand, H1)
    meting = measure(indicator("SCH-11"), stand.op(dicht_op(H1)), per="startkwartaal")
    for kwartaal in H1.kwartalen:
        for rij in (rij for rij in meting.rijen if rij.groep == kwartaal):
            assert tabel.waarde(("totaal", rij.maat or "", kwartaal)) == rij.teller
            assert tabel.waarde(("totaal", "totaal", kwartaal)) == rij.noemer


def test_a_half_year_closes_two_months_after_its_end(stand: Stand, editie: Editie) -> None:
    assert dicht_op(H1) == date(2025, 8, 31)
    assert gesloten(PAUZES, stand) == (Halfjaar(2024, 2), H1)
    assert dicht_op(Halfjaar(2025, 2)) == date(2026, 2, 28)


def test_who_made_up_a_cell_is_counted_apart(stand: Stand) -> None:
    land = herkomst(PAUZES, stand, H1)["totaal", "totaal", "totaal", "2025-H1"]
    assert (land.gemeenten, land.schuldeisers) == (12, 6)
    assert 0 < land.grootste_gemeente < 0.2
    assert herkomst(TRAJECTEN, stand, H1)["totaal", "2025-H1"].trajecten is None


def test_the_codes_of_the_cube_are_those_of_the_figures() -> None:
    assert set(kubusdefinitie.UITKOMSTEN) == set(UITKOMSTEN)
    assert set(kubusdefinitie.ANTWOORDEN) == set(REACTIES)
    assert {rij["sector"] for rij in lees_referentie("sectorgroepen")} == set(SECTOREN)
    assert len(sectorgroepen()) == 6
