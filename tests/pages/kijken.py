"""Opening a screen without a browser and reading what it says."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.menu import BESTEMMINGEN

APP = Path(__file__).resolve().parents[2] / "app.py"


def kijk(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at a data folder, as intern. What it measured there before stays in its cache, as in a server."""
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(data))
    monkeypatch.delenv("PAUZEMONITOR_ROL", raising=False)
    return data


def open_scherm(pad: str = "/", **delen: str) -> AppTest:
    """A screen, opened at an address."""
    proef = AppTest.from_file(str(APP), default_timeout=60)
    proef.query_params.update(delen)
    bestand = next(b.bestand for b in BESTEMMINGEN if b.pad == pad)
    if pad == "/":
        return proef.run()
    proef.run()
    proef.query_params.update(delen)
    return proef.switch_page(bestand).run()


def html_van(proef: AppTest) -> str:
    """All HTML that was put in place, top line included."""
    protos = [e.proto for e in proef.main if getattr(e, "type", "") == "bidi_component"]
    return "\n".join(json.loads(p.json or "{}").get("html", "") for p in protos)


def koppen(proef: AppTest) -> list[tuple[int, str]]:
    """The headings in their order, with their level."""
    return [(int(n), woorden(kop)) for n, kop in re.findall(r"<h([1-6])[^>]*>(.*?)</h\1>", html_van(proef), re.S)]


def titel(proef: AppTest) -> str:
    """The text of the only h1."""
    (kop,) = [tekst for niveau, tekst in koppen(proef) if niveau == 1]
    return kop


def woorden(html: str) -> str:
    """Text without tags, spaces folded."""
    zonder = re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.S)
    return re.sub(r"\s+", " ", unescape(zonder)).strip()
