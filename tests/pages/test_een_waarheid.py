"""One truth on the screens: every tile and the sentence it gives away say what measure says, on three days, per role."""

import html
import re
from pathlib import Path

import pytest
import streamlit as st

from charts.tegel import tegelzin
from indicators.cijferboek import indicator
from indicators.measure import measure
from indicators.measurement import Status
from store.editie import lees_editie
from store.stand import Stand
from tests.pages.halfjaarwereld import lever_halfjaren
from tests.pages.kijken import html_van, open_scherm, woorden

SCHERMEN = ("/", "/pauzes", "/schuldeisers")
TEGEL = re.compile(
    r'<section class="pm-tegel"[^>]*data-code="([^"]+)"[^>]*data-zin="([^"]*)"[^>]*>(.*?)</section>', re.S
)
WOORDEN = ("gemeenten", "trajecten", "pauzes", "Kennisgevingen", "schuldeisers", "toezeggingen", "antwoorden")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("waarheid") / "data"
    lever_halfjaren(map_)
    return map_


def _tellingen(zin: str) -> set[float]:
    """The counts in the sentence of the tile that has every answer at once."""
    return {float(n.replace(".", "")) for n in re.findall(r"(?<![\d,.])\d{1,3}(?:\.\d{3})*(?![\d,%])", zin)}


@pytest.mark.parametrize("rol", ["intern", "werkgroep", "ministerie", "publiek"])
def test_every_tile_and_its_sentence_say_what_measure_says(
    data: Path, rol: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(data))
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    st.cache_resource.clear()
    editie = lees_editie()
    gezien: set[tuple[str, str]] = set()
    for dag in editie.inventarisaties:
        for pad in SCHERMEN:
            for code, zin, inhoud in TEGEL.findall(html_van(open_scherm(pad, peildatum=dag.isoformat()))):
                meting = measure(indicator(code), Stand(editie, dag, rol))
                maten = [rij.maat for rij in meting.rijen] or [None]
                bedoeld = {tegelzin(meting, maat, woord=woord) for maat in maten for woord in WOORDEN}
                samen = _tellingen(zin) <= {
                    n for rij in meting.rijen for n in (rij.teller, rij.noemer) if n is not None
                }
                assert html.unescape(zin) in bedoeld or (code == "SCH-11" and samen), (rol, dag, pad, code)
                gezien.add((code, str(dag)))
                if all(rij.status == Status.ONDERDRUKT for rij in meting.rijen) and meting.rijen:
                    assert re.findall(r"\d", woorden(inhoud.split("</h3>")[1].split("</p>")[0])) == []
    assert len({dag for _, dag in gezien}) == 3
    assert len(gezien) >= 12
