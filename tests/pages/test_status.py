"""The status on every surface, with answers that are not fictional: Voorlopig until the report is vastgesteld."""

import json
from datetime import date
from pathlib import Path

import pytest

from export.stuurgroep import stuurgroep
from export.vaststellen import Verzoek, neem_stap
from pages.bovenkant import bronregel
from store.editie import Editie
from store.rapporten import vastgesteld_op
from store.stand import Stand
from tests.bouwstenen import lever
from tests.pages.kijken import html_van, kijk, open_scherm, woorden
from tests.pages.wereld import DAGEN, antwoorden, lever_standen

DAG = DAGEN[-1]
REGEL = "Stand van 4 november 2025 · Bron: inventarisatie Kennisgeving, gegevens nr. 3 · "
SCHERMEN: tuple[tuple[str, dict[str, str]], ...] = (
    ("/", {}), ("/adoptie", {}), ("/gebied", {"soort": "provincie", "code": "PV24"}), ("/groot", {}),
    ("/groot", {"beeld": "provincies"}), ("/gemeente", {"code": "GM0363"}), ("/rapportage", {}),
)  # fmt: skip


@pytest.fixture
def echt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editie:
    """Three inventories that are no example."""
    kijk(tmp_path / "data", monkeypatch)
    return lever_standen(tmp_path / "data", voorbeeld=False)


def _stel_vast(data: Path, reden: str = "") -> None:
    neem_stap(data, DAG, Verzoek("gecontroleerd", "projectleider", reden))
    neem_stap(data, DAG, Verzoek("vastgesteld", "hoofd communicatie"))


def _bronregels(pad: str, delen: dict[str, str]) -> tuple[str, str]:
    """Everything a screen says, and the words inside the picture that Plotly draws."""
    scherm = open_scherm(pad, **delen)
    assert not scherm.exception
    figuren = [json.loads(f.proto.spec) for f in scherm.get("plotly_chart")]
    return woorden(html_van(scherm)) + html_van(scherm), json.dumps(figuren, ensure_ascii=False)


def _regel(delen: dict[str, str], status: str) -> str:
    """The source line; that of a gebied says which."""
    return (REGEL.replace(" · Bron", " · in Flevoland · Bron") if "soort" in delen else REGEL) + status


def test_every_screen_says_vastgesteld_from_the_moment_it_is(echt: Editie) -> None:
    for pad, delen in SCHERMEN:
        eerst, getekend = _bronregels(pad, delen)
        assert _regel(delen, "Voorlopig") in eerst, pad
        assert "Vastgesteld" not in eerst + getekend, pad
    _stel_vast(echt.data)
    for pad, delen in SCHERMEN:
        daarna, getekend = _bronregels(pad, delen)
        assert _regel(delen, "Vastgesteld") in daarna, pad
        assert "Voorlopig" not in daarna + getekend, pad
        assert pad != "/adoptie" or REGEL + "Vastgesteld" in getekend


def test_another_day_and_later_gegevens_stay_voorlopig(echt: Editie) -> None:
    _stel_vast(echt.data)
    assert bronregel(Stand(echt, DAG)).endswith("Vastgesteld")
    assert bronregel(Stand(echt, DAGEN[1])).endswith("Voorlopig")
    assert bronregel(Stand(echt, date(2025, 11, 5))).endswith("Voorlopig")
    later = lever(echt.data, DAG, antwoorden(DAG, ja=201, nee=110), bestand="nagekomen.xlsx")
    assert bronregel(Stand(later, DAG)).endswith("Voorlopig")
    assert bronregel(Stand(echt, DAG)).endswith("Vastgesteld")


def test_what_is_only_checked_is_not_vastgesteld_and_example_data_never_are(echt: Editie, tmp_path: Path) -> None:
    neem_stap(echt.data, DAG, Verzoek("gecontroleerd", "projectleider"))
    assert vastgesteld_op(echt, DAG) is None
    voorbeeld = lever_standen(tmp_path / "voorbeeld")
    _stel_vast(voorbeeld.data)
    assert bronregel(Stand(voorbeeld, DAG)).endswith("Voorbeelddata (fictief)")


def test_a_correction_of_the_text_is_the_version_that_the_figures_are_of(echt: Editie) -> None:
    _stel_vast(echt.data)
    _stel_vast(echt.data, "tekst")
    vast = vastgesteld_op(echt, DAG)
    assert vast is not None
    assert vast.versie == 2


def test_the_a4_for_the_steering_group_says_concept_until_vastgesteld(echt: Editie) -> None:
    stand = Stand(echt, DAG)
    assert stuurgroep(stand).decode().count("· concept") == 2
    _stel_vast(echt.data)
    pagina = stuurgroep(stand).decode()
    assert pagina.count("vastgesteld, versie 1") == 2
    assert "concept" not in pagina
