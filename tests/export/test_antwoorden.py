"""Answers noted by hand in what leaves the project: they count, but nothing tells which gemeente gave one."""

from datetime import date
from pathlib import Path

from export.kerncijfers import bron
from export.leeswijzer import leeswijzer
from indicators.cijferboek import indicator
from indicators.measure import measure
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, antwoord, lever
from tests.publish.test_antwoord import noteer, noteer_gesprek

ALMERE, URK = "GM0034", "GM0184"


def wereld(data: Path) -> Editie:
    lever(data, ANKERDAG, [antwoord(ALMERE, "gebruikt_nog_niet")])
    noteer(data, date(2025, 11, 6), ALMERE, "gebruikt")
    noteer(data, date(2025, 11, 10), URK, "gebruikt")
    return noteer_gesprek(data, date(2025, 11, 10), ALMERE, date(2025, 11, 20))


def test_the_sources_of_a_report_count_noted_answers_and_name_none(tmp_path: Path) -> None:
    editie = wereld(tmp_path)
    stand = Stand(editie, date(2025, 11, 10), "ministerie")
    regels = {str(wat): str(wat_dan) for wat, wat_dan in leeswijzer(stand, ()).rijen}
    bronnen = {wat: zin for wat, zin in regels.items() if wat.startswith("Bron")}
    assert list(bronnen) == ["Bron: levering 1", "Bron: toegevoegd"]
    assert bronnen["Bron: toegevoegd"].startswith("2 antwoorden")
    assert bronnen["Bron: toegevoegd"].endswith("van 6 november 2025 tot en met 10 november 2025")
    assert bron(indicator("ADO-01"), stand) == "Levering 1 en toegevoegde antwoorden"
    geheim = [x.sleutel for x in editie.leveringen if x.soort != "inventarisatie"]
    assert not [x for x in geheim if x in str(regels)]


def test_lines_per_delivery_put_noted_answers_under_one_name(tmp_path: Path) -> None:
    stand = Stand(wereld(tmp_path), date(2025, 11, 10), "publiek")
    meting = measure(indicator("DAT-01"), stand, per="levering")
    namen = {rij.groep: rij.naam for rij in meting.rijen}
    assert len(namen) == 2
    assert namen["antwoorden"] == "Toegevoegde antwoorden"
    assert meting.rij("antwoorden", "gelezen").waarde == 2  # type: ignore[union-attr]
    assert measure(indicator("DAT-01"), stand).totaal("gelezen").waarde == 3
