"""The sheets on pauzes and creditors: what measure says, cell by cell, and for other roles a sign that tells why not."""

from collections.abc import Mapping

import pytest

from export.blad import Blad, Cel, Getal, Noten
from export.pauzeblad import CIJFERS, pauzes
from export.schuldeiserblad import ALLE, schuldeisers_sector
from export.werkboek import ministerie_bladen, ministerie_werkboek
from indicators.cijferboek import ALLE as ALLE_CIJFERS
from indicators.cijferboek import indicator
from indicators.logwoorden import REACTIES
from indicators.measure import measure
from indicators.measurement import Status
from protect.mensen import NIET_GETOOND
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG
from tests.export.norm import bevindingen
from tests.rolstenen import rol, wereld

Regel = Mapping[str, Cel]


def _regels(blad: Blad) -> list[Regel]:
    koppen = [kolom.kop for kolom in blad.kolommen]
    return [dict(zip(koppen, rij, strict=True)) for rij in blad.rijen]


def _noot(regel: Regel) -> tuple[str, ...]:
    cel = regel["Noot"]
    assert isinstance(cel, Noten)
    return cel.zinnen


def _getal(cel: Cel) -> float | None:
    return cel.waarde if isinstance(cel, Getal) else None


def test_how_many_gemeenten_pass_on_figures_stands_first(met_pauzes: Editie) -> None:
    codes = [regel["code"] for regel in _regels(pauzes(Stand(met_pauzes, ANKERDAG)))]
    assert codes[0] == "SIG-05"
    assert list(dict.fromkeys(codes)) == [cijfer.code for cijfer in CIJFERS]


def test_every_row_on_pauzes_is_what_measure_says(met_pauzes: Editie) -> None:
    stand = Stand(met_pauzes, ANKERDAG)
    regels = iter(_regels(pauzes(stand)))
    gezien: set[Status] = set()
    for cijfer in CIJFERS:
        for rij in measure(cijfer, stand).rijen:
            if rij.maat not in cijfer.maat_namen:
                continue
            regel = next(regels)
            gezien.add(rij.status)
            assert regel["code"] == cijfer.code
            assert _getal(regel["teller"]) == (None if rij.status == Status.ONDERDRUKT else rij.teller)
            assert _getal(regel["waarde"]) == (rij.waarde if rij.status == Status.OK else None)
            assert (regel["waarde"] == "[c]") == (rij.status == Status.ONDERDRUKT)
    assert next(regels, None) is None
    assert {Status.OK, Status.ONDERDRUKT} <= gezien


@pytest.fixture(scope="module")
def gesloten(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    return wereld(tmp_path_factory.mktemp("gesloten"))


def test_every_sector_is_what_measure_says_and_stands_by_name(met_pauzes: Editie) -> None:
    stand = Stand(met_pauzes, ANKERDAG)
    regels = {str(regel["Sector"]): regel for regel in _regels(schuldeisers_sector(stand))}
    assert list(regels) == ["Energie", "Water", "Zorgverzekeraar", ALLE]
    verstuurd, elf = (measure(indicator(code), stand, per="sector") for code in ("SCH-01", "SCH-11"))
    for rij in verstuurd.rijen:
        regel = regels[rij.naam]
        assert _getal(regel["Verstuurde Kennisgevingen"]) == rij.teller
        for code, kop in REACTIES.items():
            gevonden = elf.rij(rij.groep, code)
            assert gevonden is not None
            assert _getal(regel[kop]) == gevonden.teller
    assert _getal(regels[ALLE]["Pauze gegeven"]) == 155
    assert _getal(regels["Water"]["Geen antwoord bekend"]) == 35


def test_no_creditor_stands_on_a_sheet(met_pauzes: Editie) -> None:
    teksten = {cel for blad in ministerie_bladen(Stand(met_pauzes, ANKERDAG)) for rij in blad.rijen for cel in rij}
    assert not teksten & {"Vitens", "Evides", "CZ", "Eneco", "VITENS", "EVIDES", "ENECO"}


@pytest.mark.parametrize("naam", ["werkgroep", "ministerie", "publiek"])
def test_what_a_role_does_not_see_says_why_and_holds_no_number(met_pauzes: Editie, naam: str) -> None:
    stand = Stand(met_pauzes, ANKERDAG, naam)
    over_mensen = {i.code for i in ALLE_CIJFERS if i.over_mensen}
    for cijfer in CIJFERS:
        rijen = [r for r in measure(cijfer, stand).rijen if r.maat in cijfer.maat_namen]
        getoond = [regel for regel in _regels(pauzes(stand)) if regel["code"] == cijfer.code]
        if cijfer.code in over_mensen and not rijen:
            (regel,) = getoond
            assert [regel[kop] for kop in ("teller", "noemer", "waarde")] == ["[c]"] * 3
        else:
            assert [_getal(regel["teller"]) for regel in getoond] == [rij.teller for rij in rijen]


@pytest.mark.parametrize("naam", ["intern", "ministerie"])
def test_a_workbook_with_pauzes_meets_the_norm(met_pauzes: Editie, naam: str) -> None:
    assert bevindingen(ministerie_werkboek(Stand(met_pauzes, ANKERDAG, naam))) == []


@pytest.mark.parametrize("naam", ["intern", "ministerie"])
def test_kerncijfers_hold_no_row_of_a_figure_about_people(met_pauzes: Editie, naam: str) -> None:
    over_mensen = {i.code for i in ALLE_CIJFERS if all(deel.over_mensen for deel in i.delen)}
    (blad,) = [b for b in ministerie_bladen(Stand(met_pauzes, ANKERDAG, naam)) if b.naam == "Kerncijfers"]
    assert over_mensen
    assert not {cel for rij in blad.rijen for cel in rij if cel in over_mensen}


def test_a_role_gets_no_column_of_what_it_may_never_know(gesloten: Editie) -> None:
    for naam, staat_er in (("intern", True), ("ministerie", False)):
        for regel in _regels(schuldeisers_sector(rol(gesloten, naam))):
            assert ("Verstuurde Kennisgevingen" in regel) is staat_er


def test_of_a_closed_half_year_only_what_says_something_about_it_is_a_note(gesloten: Editie) -> None:
    regel = _regels(schuldeisers_sector(rol(gesloten, "ministerie")))[-1]
    assert _getal(regel["Tijd om te antwoorden voorbij"]) is not None
    assert NIET_GETOOND not in _noot(regel)
