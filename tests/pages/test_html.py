"""Pieces of a screen: a heading keeps its *i* with it, and what is delivered stays text."""

import re

from markupsafe import Markup

from pages.html import vul

TEKEN = Markup('<a class="pm-i"></a>')


def _kop(titel: str, *tekens: Markup) -> str:
    vast = {"id": "x", "bron": "", "zin": "", "zinnen": (), "van": "", "knoppen": (), "beeld": "", "tabel": ""}
    html = vul("deel", titel=titel, tekens=tekens, open_tabel=False, **vast)
    return str(re.findall(r"<h2[^>]*>(.*?)</h2>", html, re.S)[0])


def test_the_i_of_a_heading_stays_on_the_line_of_its_last_word() -> None:
    assert _kop("Per kwartaal in 2025", TEKEN, TEKEN) == (
        f'Per kwartaal in <span class="pm-vast">2025 {TEKEN} {TEKEN}</span>'
    )
    assert _kop("Per kwartaal") == "Per kwartaal"


def test_a_heading_with_an_i_stays_text() -> None:
    assert "<img" not in _kop("a <img src=x> <b>c</b>", TEKEN)
