"""The drawn charts of print and open spreadsheet: the cells of the workbook, with words for who does not see them."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from odf.opendocument import load
from odf.svg import Desc

from export.blad import Blad, Getal, als_tekst
from export.grafiek_schaal import streepjes
from export.grafiek_svg import als_svg, hoogte_van
from export.grafiekbladen import cellen
from export.html import schrijf_html
from export.ods import schrijf_ods
from export.werkboek import ministerie_bladen
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def bladen(met_pauzes: Editie) -> tuple[Blad, ...]:
    """The sheets of the project itself."""
    return ministerie_bladen(Stand(met_pauzes, ANKERDAG))


def _getekend(bladen: tuple[Blad, ...], naam: str) -> ElementTree.Element:
    op_naam = {blad.naam: blad for blad in bladen}
    return ElementTree.fromstring(als_svg(op_naam[naam], bladen=op_naam))  # noqa: S314 - our own drawing


def _woorden(beeld: ElementTree.Element) -> list[str]:
    return [str(tekst.text) for tekst in beeld.iter(f"{SVG}text")]


def test_bars_hold_their_counts_and_hidden_ones_only_their_sign(bladen: tuple[Blad, ...]) -> None:
    beeld, op_naam = _getekend(bladen, "Grafiek_pauzes"), {blad.naam: blad for blad in bladen}
    grafiek = op_naam["Grafiek_pauzes"].grafiek
    assert grafiek is not None
    waarden = cellen(op_naam["Pauzes"], grafiek.reeksen[0].waarden)
    woorden = _woorden(beeld)
    assert "[c]" in woorden
    for cel in waarden:
        assert als_tekst(cel) in woorden
    grond = 1
    assert len(list(beeld.iter(f"{SVG}rect"))) == grond + 2 + sum(
        isinstance(c, Getal) and c.waarde > 0 for c in waarden
    )


def test_parts_are_as_long_as_their_counts(bladen: tuple[Blad, ...]) -> None:
    beeld = _getekend(bladen, "Grafiek_provincie")
    vakken = [r for r in beeld.iter(f"{SVG}rect") if r.get("height") == "18"]
    breedte = {}
    for vak in vakken:
        breedte.setdefault(vak.get("y"), []).append(float(str(vak.get("width"))))
    land = breedte[max(breedte, key=lambda y: float(str(y)))]
    assert [deel / sum(land) for deel in land] == pytest.approx([200 / 342, 32 / 342, 110 / 342], abs=0.001)


@pytest.mark.parametrize("naam", ["Grafiek_tijdreeks", "Grafiek_provincie", "Grafiek_pauzes", "Grafiek_schuldeisers"])
def test_every_drawing_has_a_text_a_source_and_no_small_letters(bladen: tuple[Blad, ...], naam: str) -> None:
    beeld = _getekend(bladen, naam)
    (blad,) = [blad for blad in bladen if blad.naam == naam]
    assert blad.grafiek is not None
    assert beeld.findtext(f"{SVG}title") == blad.grafiek.alt
    assert {blad.titel, blad.stempel, blad.grafiek.as_labels, blad.grafiek.as_waarden} <= set(_woorden(beeld))
    assert all(float(str(tekst.get("font-size"))) >= 11 for tekst in beeld.iter(f"{SVG}text"))
    assert all(float(str(tekst.get("x"))) < 940 for tekst in beeld.iter(f"{SVG}text"))


def test_the_page_has_every_drawing_once_and_no_name_twice(bladen: tuple[Blad, ...]) -> None:
    pagina = schrijf_html(bladen, titel="x").decode()
    assert pagina.count("<svg") == 4
    namen = re.findall(r'<(?:section|pattern)[^>]* id="([^"]+)"', pagina)
    assert len(namen) == len(set(namen))
    assert "<script" not in pagina


def test_the_open_spreadsheet_has_every_drawing_with_its_text(bladen: tuple[Blad, ...]) -> None:
    inhoud = schrijf_ods(bladen, titel="x", dag=ANKERDAG)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        beelden = [naam for naam in archief.namelist() if naam.startswith("Pictures/")]
    assert len(beelden) == 4
    met = [blad for blad in bladen if blad.grafiek]
    teksten = [str(desc) for desc in load(io.BytesIO(inhoud)).getElementsByType(Desc)]
    assert teksten == [blad.grafiek.alt for blad in met if blad.grafiek]
    assert inhoud == schrijf_ods(bladen, titel="x", dag=ANKERDAG)


@pytest.mark.parametrize(
    ("hoogste", "stap", "top"),
    [(0, 1, 1), (3, 1, 3), (7, 2, 8), (140, 50, 150), (375, 100, 400), (10_000, 2000, 10_000)],
)
def test_lines_stand_at_round_numbers(hoogste: float, stap: float, top: float) -> None:
    assert streepjes(hoogste) == (stap, top)


def test_a_drawing_knows_how_high_it_is() -> None:
    assert hoogte_van('<svg viewBox="0 0 940 470">') == 0.5
