"""Twelve hostile texts in every column of a log: read, said back and sent back, they stay text everywhere."""

import io
from collections.abc import Callable, Iterator

import openpyxl
import pytest

from export.terugmelding import terugmelding
from export.vormen import VORMEN, als_een, rapport
from export.werkboek import ministerie_bladen
from ingest.__main__ import main
from store.editie import Editie, lees_editie
from store.stand import Stand
from tests.export.norm import bevindingen
from tests.logs import REACTIEKOP, SIGNAALKOP, reactie, schrijf_csv, signaal
from tests.pages.kijken import html_van, kijk, open_scherm

pytestmark = pytest.mark.proof

VIJANDIG = (
    "=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\tx", "'; DROP TABLE signalen; --",
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "lang " * 2000, "bel\x07", "😀 \u202eمرحبا",
)  # fmt: skip
DAG = "2025-10-31"
LOGS: tuple[tuple[str, tuple[str, ...], Callable[[str], tuple[object, ...]]], ...] = (
    ("signalen", SIGNAALKOP, signaal), ("reacties", REACTIEKOP, reactie),
)  # fmt: skip


def _rijen(kop: tuple[str, ...], maak: Callable[[str], tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """Enough good rows that the file is read, and one row for each hostile text in each column."""
    yield from (maak(f"goed-{n}") for n in range(600))
    for plaats in range(len(kop)):
        for n, tekst in enumerate(VIJANDIG):
            rij = list(maak(f"kwaad-{plaats}-{n}"))
            rij[plaats] = tekst
            yield tuple(rij)


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editie]:
    map_ = tmp_path_factory.mktemp("vijandig")
    with pytest.MonkeyPatch.context() as omgeving:
        omgeving.setenv("PAUZEMONITOR_DATA", str(map_ / "data"))
        omgeving.setenv("PAUZEMONITOR_SLEUTELS", str(map_ / "sleutels"))
        for soort, kop, maak in LOGS:
            pad = schrijf_csv(map_ / f"{soort}.csv", *_rijen(kop, maak), kop=kop)
            assert main(["lees", str(pad), "--soort", soort, "--afzender", "Bank Fictief", "--peildatum", DAG]) == 0
        yield lees_editie(data=map_ / "data")


def test_what_was_not_read_is_sent_back_as_text(editie: Editie) -> None:
    for levering in editie.leveringen:
        werkboek = terugmelding(editie, levering)
        assert werkboek is not None
        assert bevindingen(werkboek) == []
        cellen = [
            cel for blad in openpyxl.load_workbook(io.BytesIO(werkboek)) for rij in blad.iter_rows() for cel in rij
        ]
        assert {cel.data_type for cel in cellen} <= {"s", "n", "d", "inlineStr"}
        assert any("=1+1" in str(cel.value) for cel in cellen)


@pytest.mark.parametrize("rol", ["intern", "ministerie"])
def test_no_form_of_the_report_holds_a_formula_or_a_tag_that_came_from_a_file(editie: Editie, rol: str) -> None:
    stand = Stand(editie, max(x.peildatum for x in editie.leveringen), rol)
    for vorm in VORMEN:
        bestanden = als_een(rapport(ministerie_bladen(stand), stand, naam="x", vorm=vorm), vorm)
        assert b"<script>alert" not in bestanden
        assert b"cmd|" not in bestanden


def test_the_screen_with_the_receipt_shows_them_as_text(editie: Editie, monkeypatch: pytest.MonkeyPatch) -> None:
    kijk(editie.data, monkeypatch)
    for levering in editie.leveringen:
        proef = open_scherm("/aanleveren", code=str(levering.nummer))
        assert not proef.exception
        assert "&lt;script&gt;alert(1)" in html_van(proef)
        assert "<script>alert" not in html_van(proef)
