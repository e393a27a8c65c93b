"""The other forms: ODS and the print page say what the workbook says."""

import io
import re
import zipfile

from odf.draw import Frame
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from odf.text import P

from export.blad import Blad, Getal, Kolom, als_tekst
from export.html import schrijf_html
from export.ods import schrijf_ods
from export.werkboek import ministerie_bladen
from indicators.unit import Unit
from store.stand import Stand
from tests.bouwstenen import ANKERDAG
from tests.export.celteksten import celteksten

VIJANDIG = ("=1+1", "<script>alert(1)</script>", "a & b", "=HYPERLINK(\"http://x\",\"y\")")  # fmt: skip


def _teksten(inhoud: bytes) -> dict[str, list[list[str]]]:
    """Per sheet the shown texts of an ODS file."""
    document = load(io.BytesIO(inhoud))
    return {
        blad.getAttribute("name"): [
            ["\n".join(str(p) for p in cel.getElementsByType(P)) for cel in rij.getElementsByType(TableCell)]
            for rij in blad.getElementsByType(TableRow)
            if not rij.getElementsByType(Frame)  # a picture, which has a text of its own
        ]
        for blad in document.getElementsByType(Table)
    }


def test_ods_holds_the_same_sheets_and_texts(stand: Stand) -> None:
    bladen = ministerie_bladen(stand)
    gelezen = _teksten(schrijf_ods(bladen, titel="x", dag=stand.peildatum))
    assert list(gelezen) == [blad.naam for blad in bladen]
    for blad in bladen:
        tabel = gelezen[blad.naam][-len(blad.rijen) :]
        assert tabel == [[als_tekst(cel) for cel in rij] for rij in blad.rijen]


def test_ods_numbers_are_numbers_in_full() -> None:
    blad = Blad("Getallen", "t", "s", (Kolom("a"),), ((Getal(200 / 342, Unit.AANDEEL),),))
    document = load(io.BytesIO(schrijf_ods([blad], titel="x", dag=ANKERDAG)))
    cel = document.getElementsByType(TableCell)[-1]
    assert (cel.getAttribute("valuetype"), float(cel.getAttribute("value"))) == ("percentage", 200 / 342)


def test_hostile_texts_stay_text_in_ods_and_on_the_page() -> None:
    blad = Blad("Vijandig", "t", "s", (Kolom("a"),), tuple((tekst,) for tekst in VIJANDIG))
    ods = schrijf_ods([blad], titel="x", dag=ANKERDAG)
    assert [rij[0] for rij in _teksten(ods)["Vijandig"][-4:]] == list(VIJANDIG)
    with zipfile.ZipFile(io.BytesIO(ods)) as archief:
        assert b"table:formula" not in archief.read("content.xml")
    lezer = celteksten(schrijf_html([blad], titel="x"))
    assert lezer.cellen == list(VIJANDIG)
    assert "script" not in lezer.namen


def test_the_page_holds_every_cell_and_asks_nothing_from_outside(stand: Stand) -> None:
    bladen = ministerie_bladen(stand)
    inhoud = schrijf_html(bladen, titel="Titel")
    pagina = inhoud.decode()
    assert celteksten(inhoud).cellen == [als_tekst(cel) for blad in bladen for rij in blad.rijen for cel in rij]
    assert '<html lang="nl">' in pagina
    assert not re.search(r'(src|href)="(?!#)', pagina)
    assert "Voorbeelddata (fictief)" in pagina
