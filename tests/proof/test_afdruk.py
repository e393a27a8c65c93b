"""Our prints on paper: a browser makes a PDF, and it is one A4 where that is promised, with nothing cut off."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from export.stuurgroep import LANGSTE_VRAAG, MEESTE_VRAGEN, stuurgroep
from export.vormen import rapport
from export.werkboek import ministerie_bladen
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, winkel

pytestmark = pytest.mark.proof
ROLLEN = ("intern", "werkgroep", "ministerie", "publiek")
VRAAG = ("Gaat u akkoord met een extra ronde van bellen in januari, en wie doet dat namens de stuurgroep? " * 3)[
    :LANGSTE_VRAAG
]
A4_PUNTEN = (595, 842)


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """Three inventories."""
    dagen = (date(2025, 1, 31), date(2025, 6, 30))
    drie = [(dagen[0], anker(dagen[0], ja=60)), (dagen[1], anker(dagen[1], ja=120)), (ANKERDAG, anker())]
    return winkel(tmp_path_factory.mktemp("afdruk"), drie, voorbeeld=True)


def _pdf(inhoud: bytes, map_: Path) -> bytes:
    programma = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if programma is None:
        pytest.fail("Chromium is not installed: sudo apt-get install chromium", pytrace=False)
    (map_ / "pagina.html").write_bytes(inhoud)
    opties = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={map_ / 'profiel'}",
    ]
    uit = f"--print-to-pdf={map_ / 'pagina.pdf'}"
    subprocess.run(
        [programma, *opties, uit, f"file://{map_ / 'pagina.html'}"], check=True, capture_output=True, timeout=120
    )
    return (map_ / "pagina.pdf").read_bytes()


def _maten(pdf: bytes) -> list[tuple[int, int]]:
    """The size of every page in points."""
    vakken = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    return [(round(float(breed)), round(float(hoog))) for breed, hoog in vakken]


@pytest.mark.parametrize("rol", ROLLEN)
@pytest.mark.parametrize("vragen", [(), (VRAAG,) * MEESTE_VRAGEN], ids=["zonder", "vol"])
@pytest.mark.parametrize("dag", [date(2025, 1, 31), ANKERDAG], ids=["eerste", "laatste"])
def test_the_steering_group_gets_exactly_one_a4(
    editie: Editie, tmp_path: Path, rol: str, vragen: tuple[str, ...], dag: date
) -> None:
    (maat,) = _maten(_pdf(stuurgroep(Stand(editie, dag, rol), vragen), tmp_path))
    assert abs(maat[0] - A4_PUNTEN[0]) <= 1
    assert abs(maat[1] - A4_PUNTEN[1]) <= 1


@pytest.mark.parametrize("rol", ["intern", "ministerie"])
def test_the_report_prints_on_lying_a4_and_fits_its_width(editie: Editie, tmp_path: Path, rol: str) -> None:
    stand = Stand(editie, ANKERDAG, rol)
    bladen = ministerie_bladen(stand, met_gemeenten=rol == "intern")
    (pagina,) = rapport(bladen, stand, naam="x", vorm="html").values()
    maten = _maten(_pdf(pagina, tmp_path))
    assert 8 <= len(maten) <= 45
    assert {(hoog, breed) for breed, hoog in maten} <= {(595, 842), (596, 842), (595, 841), (596, 841)}
