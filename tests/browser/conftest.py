"""The app in a real browser: a server on a free port with its own data folder, and a page that asks nothing outside."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.pages.wereld import lever_standen

WORTEL = Path(__file__).resolve().parents[2]
VLAGGEN = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
LAPTOP: ViewportSize = {"width": 1280, "height": 640}
SCHERM: ViewportSize = {"width": 1440, "height": 900}
# A first visit imports everything, and the machine may be busy.
expect.set_options(timeout=20_000)


@dataclass(frozen=True)
class App:
    """A running app: its address and its data folder."""

    adres: str
    data: Path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser. It is never skipped: without it these tests fail."""
    pad = shutil.which("chromium")
    if pad is None:
        pytest.fail("De browsertests hebben chromium nodig. Installeer het met: sudo apt-get install chromium")
    with sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=pad, args=VLAGGEN)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app with three fictional inventories. Tests that deliver something use `eigen_app`."""
    data = tmp_path_factory.mktemp("browser") / "data"
    lever_standen(data)
    yield from draai(data)


@pytest.fixture
def eigen_app(tmp_path: Path) -> Iterator[App]:
    """An app of this test alone, with the first two inventories."""
    lever_standen(tmp_path / "data", tot=2)
    yield from draai(tmp_path / "data")


@pytest.fixture
def lege_app(tmp_path: Path) -> Iterator[App]:
    """An app of this test alone, without any data."""
    yield from draai(tmp_path / "data")


@pytest.fixture
def blad(chromium: Browser) -> Iterator[Page]:
    """A page of 1440 x 900 that fails the test when it asks another host or its script fails."""
    context = chromium.new_context(viewport=SCHERM, locale="en-US", permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(20_000)
    bladzij, elders, fouten = context.new_page(), [], []
    bladzij.on("request", lambda vraag: elders.append(vraag.url) if _is_elders(vraag.url) else None)
    bladzij.on("pageerror", lambda fout: fouten.append(str(fout)))
    yield bladzij
    context.close()
    assert elders == []
    assert fouten == []


def _is_elders(adres: str) -> bool:
    delen = urlsplit(adres)
    return delen.scheme in ("http", "https", "ws", "wss") and delen.hostname not in ("localhost", "127.0.0.1")


def draai(data: Path, **anders: str) -> Iterator[App]:
    """Start the app on a free port, with other settings where asked, and stop it afterwards."""
    with socket.socket() as plek:
        plek.bind(("127.0.0.1", 0))
        poort = plek.getsockname()[1]
    opdracht = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(poort)]
    omgeving = {**os.environ, "PAUZEMONITOR_DATA": str(data), "PAUZEMONITOR_ROL": "intern", **anders}
    logboek = (data.parent / "app.log").open("wb")
    proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=logboek, stderr=logboek)
    try:
        _wacht(f"http://127.0.0.1:{poort}")
        yield App(f"http://127.0.0.1:{poort}", data)
    finally:
        proces.terminate()
        proces.wait(timeout=20)
        logboek.close()


def _wacht(adres: str) -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(f"{adres}/_stcore/health", timeout=2):  # noqa: S310 - our own address
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail("De app startte niet binnen 30 seconden.")
