"""The sheets on pauzes and creditors: what measure says, cell by cell, and for other roles a sign that tells why not."""

from collections.abc import Mapping

import pytest

from export.blad import Blad, Cel, Getal
from export.pauzeblad import CIJFERS, pauzes
from export.schuldeiserblad import ALLE, schuldeisers_sector
from export.werkboek import ministerie_bladen, ministerie_werkboek
from indicators.cijferboek import ALLE as ALLE_CIJFERS
from indicators.cijferboek import indicator
from indicators.logwoorden import REACTIES
from indicators.measure import measure
from indicators.measurement import Status
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG
from tests.export.norm import bevindingen

Regel = Mapping[str, Cel]


def _regels(blad: Blad) -> list[Regel]:
    koppen = [kolom.kop for kolom in blad.kolommen]
    return [dict(zip(koppen, rij, strict=True)) for rij in blad.rijen]


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


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_what_a_role_does_not_see_says_why_and_holds_no_number(met_pauzes: Editie, rol: str) -> None:
    stand = Stand(met_pauzes, ANKERDAG, rol)
    over_mensen = {i.code for i in ALLE_CIJFERS if i.over_mensen}
    for cijfer in CIJFERS:
        rijen = [r for r in measure(cijfer, stand).rijen if r.maat in cijfer.maat_namen]
        getoond = [regel for regel in _regels(pauzes(stand)) if regel["code"] == cijfer.code]
        if cijfer.code in over_mensen and not rijen:
            (regel,) = getoond
            assert [regel[kop] for kop in ("teller", "noemer", "waarde")] == ["[c]"] * 3
        else:
            assert [_getal(regel["teller"]) for regel in getoond] == [rij.teller for rij in rijen]


@pytest.mark.parametrize("rol", ["intern", "ministerie"])
def test_a_workbook_with_pauzes_meets_the_norm(met_pauzes: Editie, rol: str) -> None:
    assert bevindingen(ministerie_werkboek(Stand(met_pauzes, ANKERDAG, rol))) == []


@pytest.mark.parametrize("rol", ["intern", "ministerie"])
def test_kerncijfers_hold_no_row_of_a_figure_about_people(met_pauzes: Editie, rol: str) -> None:
    over_mensen = {i.code for i in ALLE_CIJFERS if all(deel.over_mensen for deel in i.delen)}
    (blad,) = [b for b in ministerie_bladen(Stand(met_pauzes, ANKERDAG, rol)) if b.naam == "Kerncijfers"]
    assert over_mensen
    assert not {cel for rij in blad.rijen for cel in rij if cel in over_mensen}
