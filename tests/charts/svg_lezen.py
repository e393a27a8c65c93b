"""An SVG of ours read back, with what holds for every one of them."""

import re
from xml.etree import ElementTree as ET

from charts.kader import Kader
from tests.charts.metingen import PEILDATUM

NS = "{http://www.w3.org/2000/svg}"
OM = Kader("beeld", "Titel", "Ondertitel", PEILDATUM, "inventarisatie", "Voorbeelddata (fictief)")


def ontleed(svg: str) -> ET.Element:
    assert re.findall(r"https?://[^\s\"'<>]+", svg) == ["http://www.w3.org/2000/svg"]
    assert "<script" not in svg
    assert "@import" not in svg
    return ET.fromstring(svg)  # noqa: S314 - our own output


def woorden(boom: ET.Element) -> str:
    return " ".join(t.text or "" for t in boom.iter(f"{NS}text"))
