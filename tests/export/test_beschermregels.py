"""The rules of protection stand in every report, in words, with the values of beveiliging.csv."""

from dataclasses import replace
from html import unescape

import pytest

from export.beschermregels import WOORDEN, beschermregels, in_een_regel
from export.stuurgroep import stuurgroep
from export.vormen import VORMEN, als_een, rapport
from export.werkboek import ministerie_bladen
from protect.regels import lees_regels
from store.referentie import lees_referentie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG
from tests.export.test_rollen import _tekst

ROLLEN = ("intern", "werkgroep", "ministerie", "publiek")


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_rule_of_a_role_is_a_sentence_with_its_value(stand: Stand, rol: str) -> None:
    regels = dict(beschermregels(replace(stand, rol=rol)))
    eigen = [rij for rij in lees_referentie("beveiliging") if rij["rol"] == rol]
    for rij in eigen:
        zin = regels[f"Regel {WOORDEN[rij['regel']][0]}"]
        assert "Geldt vanaf 1 januari 2023. Bron: Werkafspraak Pauzemonitor, november 2026." in zin
        assert "{" not in zin
    assert len(regels) == len(eigen) + 1
    assert lees_regels(rol, ANKERDAG).versie in regels["Regels voor bescherming"]


def test_the_threshold_differs_by_role_and_only_the_public_is_rounded(stand: Stand) -> None:
    intern, publiek, ministerie = (
        dict(beschermregels(replace(stand, rol=rol))) for rol in ("intern", "publiek", "ministerie")
    )
    assert "onder de 5 " in intern["Regel D1, kleine aantallen"]
    assert "onder de 10 " in publiek["Regel D1, kleine aantallen"]
    assert "veelvoud van 5" in publiek["Regel D7, afronding"]
    assert "meer dan 90% van" in ministerie["Regel D3, hele groep"]
    assert "Regel D7, afronding" not in ministerie


def test_a_stand_of_before_the_rules_has_the_first(stand: Stand) -> None:
    vroeg = replace(stand, peildatum=ANKERDAG.replace(year=2022))
    assert beschermregels(vroeg) == beschermregels(stand)


@pytest.mark.parametrize("vorm", VORMEN)
def test_every_form_prints_the_rules_of_its_role(stand: Stand, vorm: str) -> None:
    tekst = _tekst(als_een(rapport(ministerie_bladen(stand), stand, naam="x", vorm=vorm), vorm))
    for naam, zin in beschermregels(stand):
        assert naam in tekst
        assert zin in tekst


@pytest.mark.parametrize("rol", ROLLEN)
def test_the_page_for_the_steering_group_names_its_rules(stand: Stand, rol: str) -> None:
    eigen = replace(stand, rol=rol)
    pagina = unescape(stuurgroep(eigen).decode())
    assert in_een_regel(eigen) in pagina
    assert lees_regels(rol, ANKERDAG).versie in in_een_regel(eigen)
