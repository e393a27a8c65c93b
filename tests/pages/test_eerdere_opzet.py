"""An editie whose relations have other columns than ours have now: every screen opens on what it stored."""

import json
from pathlib import Path

import pytest

from pages.menu import BESTEMMINGEN
from store.editie import lees_editie
from tests.pages.kijken import html_van, kijk, koppen, open_scherm
from tests.pages.logwereld import lever_logs

# The deliveries of this world have bare receipts, which Gegevens cannot show.
SCHERMEN = [b.pad for b in BESTEMMINGEN if b.pad not in ("/gebied", "/groot", "/signalen", "/aanleveren")]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("eerder") / "data"
    editie = lever_logs(map_)
    manifest = map_ / "edities" / editie.naam / "manifest.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text("utf-8")), "schema": 0}), "utf-8")
    return map_


@pytest.fixture(autouse=True)
def _kijk(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kijk(data, monkeypatch)


def test_it_is_known_as_one_of_before(data: Path) -> None:
    assert not lees_editie(data=data).van_nu


@pytest.mark.parametrize("pad", SCHERMEN)
def test_every_screen_opens_with_one_title_and_no_error(pad: str) -> None:
    scherm = open_scherm(pad, code="GM0363", id="CAK")
    assert not scherm.exception
    assert [niveau for niveau, _ in koppen(scherm)].count(1) == 1


def test_the_stored_figures_stand_on_overzicht() -> None:
    assert "Trajecten met een lopende pauze" in html_van(open_scherm("/"))


def test_what_is_not_stored_is_said_in_a_sentence() -> None:
    assert "niet bewaard" in html_van(open_scherm("/gemeente", code="GM0363"))
