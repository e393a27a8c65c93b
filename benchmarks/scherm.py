"""The screens: CPU of a warm rerun beside an empty page, and time to tiles and map beside the empty page's heading."""

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright
from streamlit.testing.v1 import AppTest

from benchmarks.meten import PROJECT, Uitslag, cputijd, om_en_om, python

VLAGGEN = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync")  # fmt: skip
LEEG = "import streamlit as st\nst.title('Leeg')\n"
KAART = "svg[id^=kaart]"


def uitslagen(data: Path) -> Iterator[Uitslag]:
    """CPU per rerun of Overzicht and Gemeenten, then the first paint of both."""
    leeg = AppTest.from_string(LEEG).run()
    for naam, pagina in (("Overzicht", ""), ("Gemeenten", "pages/adoptie.py")):
        app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60).run()
        if pagina:
            app.switch_page(pagina).run()
        warm, kaal = om_en_om(cputijd(app.run), cputijd(leeg.run), rondes=15)
        yield Uitslag(f"{naam}: CPU van een warme rerun", warm, "een lege Streamlit-pagina", kaal, None, "ms")
    with (
        _server(PROJECT / "app.py") as echt,
        _leeg_bestand(data) as pad,
        _server(pad) as kaal_adres,
        sync_playwright() as spel,
    ):
        browser = spel.chromium.launch(executable_path=shutil.which("chromium"), args=list(VLAGGEN))
        for naam, adres in (("Overzicht", echt), ("Gemeenten", f"{echt}/adoptie")):
            getekend, kop = om_en_om(_tot(browser, adres, KAART), _tot(browser, kaal_adres, "h1"))
            yield Uitslag(f"{naam}: kaart getekend", getekend, "de kop van een lege pagina", kop, 1.5)
        browser.close()


def _tot(browser: Browser, adres: str, kiezer: str) -> Callable[[], float]:
    def meet() -> float:
        pagina = browser.new_page(viewport={"width": 1440, "height": 900})
        begin = time.perf_counter()
        pagina.goto(adres, wait_until="commit")
        pagina.locator(kiezer).first.wait_for(state="visible", timeout=30_000)
        duur = time.perf_counter() - begin
        pagina.close()
        return duur

    return meet


@contextmanager
def _leeg_bestand(map_: Path) -> Iterator[Path]:
    pad = map_ / "leeg.py"
    pad.write_text(LEEG, "utf-8")
    yield pad
    pad.unlink()


@contextmanager
def _server(script: Path) -> Iterator[str]:
    with socket.socket() as los:
        los.bind(("127.0.0.1", 0))
        poort = los.getsockname()[1]
    opdracht = python("-m", "streamlit", "run", str(script), "--server.port", str(poort))
    proces = subprocess.Popen(opdracht, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wacht_op(f"http://127.0.0.1:{poort}/_stcore/health")
        yield f"http://127.0.0.1:{poort}"
    finally:
        proces.terminate()
        proces.wait(timeout=20)


def _wacht_op(adres: str) -> None:
    for _ in range(200):
        try:
            urlopen(adres, timeout=1).close()  # noqa: S310 - our own server on this machine
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(adres)
