"""What the ministry's files say of pauzes until nobody can be recognised in them."""

import pytest

from export.pauzeblad import pauzes
from export.werkboek import ministerie_bladen
from indicators.cijferboek import ALLE
from protect.mensen import VOLGT
from store.stand import Stand


@pytest.mark.parametrize("rol", ["intern", "werkgroep", "ministerie", "publiek"])
def test_the_report_says_of_pauzes_that_they_follow_whoever_makes_it(stand: Stand, rol: str) -> None:
    bladen = ministerie_bladen(Stand(stand.editie, stand.peildatum, rol))
    blad = next(blad for blad in bladen if blad.naam == "Pauzes")

    assert blad.rijen
    assert all(rij[1] == VOLGT for rij in blad.rijen)


@pytest.mark.parametrize("rol", ["intern", "ministerie"])
def test_no_sheet_holds_a_row_of_a_figure_about_people(stand: Stand, rol: str) -> None:
    over_mensen = {i.code for i in ALLE if all(deel.over_mensen for deel in i.delen)}
    cijfers = [
        blad for blad in ministerie_bladen(Stand(stand.editie, stand.peildatum, rol)) if blad.naam != "Definities"
    ]

    assert over_mensen
    assert not {cel for blad in cijfers for rij in blad.rijen for cel in rij if cel in over_mensen}
    berichten = [rij for blad in cijfers for rij in blad.rijen if "SIG-01" in rij]
    assert all("Kennisgevingen via het Schuldenknooppunt" in rij for rij in berichten)


def test_the_sheet_names_what_follows(stand: Stand) -> None:
    assert [rij[0] for rij in pauzes(stand).rijen][:2] == ["Pauzeverzoeken", "Lopende en beëindigde pauzes"]
