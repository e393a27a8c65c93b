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
TELEFOON: ViewportSize = {"width": 390, "height": 844}
# A first visit imports everything, and the machine may be busy.
GEDULD = 20_000
expect.set_options(timeout=GEDULD)


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


@pytest.fixture(scope="session")
def wisselende_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app whose data folder belongs to one test at a time: starting costs more than most tests do."""
    yield from draai(tmp_path_factory.mktemp("wisselend") / "data")


@pytest.fixture
def lege_app(wisselende_app: App) -> App:
    """An app without any data, and of this test alone until it ends."""
    shutil.rmtree(wisselende_app.data, ignore_errors=True)
    return wisselende_app


@pytest.fixture
def eigen_app(lege_app: App) -> App:
    """An app of this test alone, with the first two inventories."""
    lever_standen(lege_app.data, tot=2)
    return lege_app


@pytest.fixture
def nieuwe_app(tmp_path: Path) -> Iterator[App]:
    """An app nobody asked anything yet, without any data."""
    yield from draai(tmp_path / "data")


@pytest.fixture(scope="session")
def venster(chromium: Browser) -> Iterator[Page]:
    """The page all tests of a process go on in: in a new one the browser begins by compiling Streamlit."""
    context = chromium.new_context(viewport=SCHERM, locale="en-US", permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script("window.print = () => {}")  # nobody answers what it would ask
    yield context.new_page()
    context.close()


@pytest.fixture
def blad(venster: Page) -> Iterator[Page]:
    """The page, set back to 1440 x 900 in daylight; it fails the test that asks another host or whose script fails."""
    elders: list[str] = []
    fouten: list[str] = []
    luister = {
        "request": lambda vraag: elders.append(vraag.url) if _is_elders(vraag.url) else None,
        "pageerror": lambda fout: fouten.append(str(fout)),
    }
    _zet_terug(venster)
    for soort, hoor in luister.items():
        venster.on(soort, hoor)  # type: ignore[call-overload]
    yield venster
    for soort, hoor in luister.items():
        venster.remove_listener(soort, hoor)
    assert elders == []
    assert fouten == []


def _zet_terug(blad: Page) -> None:
    expect.set_options(timeout=GEDULD)
    blad.set_default_timeout(GEDULD)
    blad.set_viewport_size(SCHERM)
    blad.emulate_media(color_scheme="light")
    blad.mouse.move(0, 0)
    blad.context.clear_cookies()


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
