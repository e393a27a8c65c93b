"""Sheets as an OpenDocument spreadsheet, from the same model as the workbook."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date

from odf import dc, meta
from odf.draw import Frame, Image
from odf.element import Element
from odf.namespaces import STYLENS, nsdict
from odf.number import DateStyle, Day, Month, Number, NumberStyle, PercentageStyle, Text, Year
from odf.opendocument import OpenDocument, OpenDocumentSpreadsheet
from odf.style import (
    MasterPage,
    PageLayout,
    PageLayoutProperties,
    Style,
    TableCellProperties,
    TableColumnProperties,
    TextProperties,
)
from odf.svg import Desc, Title
from odf.table import Table, TableCell, TableColumn, TableHeaderRows, TableRow
from odf.text import P

from export.blad import Blad, Cel, Controle, Getal, als_tekst
from export.grafiek_svg import als_svg, hoogte_van
from export.stempel import AUTEUR
from export.veilig import veilige_tekst

TAAL = "nl-NL"
MM_PER_TEKEN = 2.1
BEELD_BREED = 250
DATUM = "ce-datum"


def schrijf_ods(bladen: Sequence[Blad], *, titel: str, dag: date) -> bytes:
    """The bytes of a spreadsheet. `dag` stands in for the clock."""
    # odfpy writes every namespace that any document of this process named before; a fixed set gives fixed bytes.
    Element.namespaces.clear()
    Element.namespaces.update(nsdict)
    document = OpenDocumentSpreadsheet()
    _eigenschappen(document, bladen, titel=titel, dag=dag)
    _stijlen(document, bladen)
    op_naam = {blad.naam: blad for blad in bladen}
    for blad in bladen:
        tabel = _tabel(blad)
        if blad.grafiek:
            tabel.addElement(_rij([_beeld(document, blad, als_svg(blad, bladen=op_naam))]))
        document.spreadsheet.addElement(tabel)
    bak = io.BytesIO()
    document.save(bak)
    return _vaste_tijden(bak.getvalue())


def _eigenschappen(document: OpenDocument, bladen: Sequence[Blad], *, titel: str, dag: date) -> None:
    for deel in (
        dc.Title(text=titel), dc.Subject(text=bladen[0].stempel), meta.InitialCreator(text=AUTEUR),
        dc.Creator(text=AUTEUR), dc.Language(text=TAAL),
        meta.CreationDate(text=f"{dag.isoformat()}T12:00:00"), dc.Date(text=f"{dag.isoformat()}T12:00:00"),
    ):  # fmt: skip
        document.meta.addElement(deel)


def _getalstijl(document: OpenDocument, excel: str) -> Style:
    """The number style and cell style that belong to one of Excel's formats."""
    naam = _stijlnaam(excel)
    maak = PercentageStyle if "%" in excel else NumberStyle
    getal = maak(name=f"n-{naam}")
    getal.addElement(Number(decimalplaces=excel.count("0") - 1 if "." in excel else 0, minintegerdigits=1,
                            grouping=str("," in excel).lower()))  # fmt: skip
    if "%" in excel:
        getal.addElement(Text(text="%" + excel.partition("%")[2].strip('"')))
    document.automaticstyles.addElement(getal)
    return Style(name=naam, family="table-cell", datastylename=getal)


def _stijlen(document: OpenDocument, bladen: Sequence[Blad]) -> None:
    auto = document.automaticstyles
    for excel in sorted(
        {c.eenheid.excel for b in bladen for r in b.rijen for c in r if isinstance(c, Getal)} | {"#,##0"}
    ):
        auto.addElement(_letters(_getalstijl(document, excel)))
    datum = DateStyle(name="n-datum")
    for deel in (Day(style="long"), Text(text="-"), Month(style="long"), Text(text="-"), Year(style="long")):
        datum.addElement(deel)
    auto.addElement(datum)
    auto.addElement(_letters(Style(name=DATUM, family="table-cell", datastylename=datum)))
    auto.addElement(_letters(Style(name="ce-titel", family="table-cell"), vet=True, punten=14))
    auto.addElement(_letters(Style(name="ce-regel", family="table-cell")))
    auto.addElement(_letters(Style(name="ce-kop", family="table-cell"), vet=True, afbreken=True))
    auto.addElement(_letters(Style(name="ce-tekst", family="table-cell"), afbreken=True))
    for breed in sorted({breed for blad in bladen for breed in blad.breedtes}):
        kolom = Style(name=f"co-{breed}", family="table-column")
        kolom.addElement(TableColumnProperties(columnwidth=f"{breed * MM_PER_TEKEN:.1f}mm"))
        auto.addElement(kolom)
    _liggend(document)


def _letters(stijl: Style, *, vet: bool = False, punten: int = 10, afbreken: bool = False) -> Style:
    stijl.addElement(TableCellProperties(verticalalign="top", wrapoption="wrap" if afbreken else "no-wrap"))
    stijl.addElement(TextProperties(fontfamily="Arial", fontsize=f"{punten}pt", fontweight="bold" if vet else "normal",
                                    language="nl", country="NL"))  # fmt: skip
    return stijl


def _liggend(document: OpenDocument) -> None:
    vel = PageLayout(name="a4-liggend")
    maten = PageLayoutProperties(pagewidth="297mm", pageheight="210mm", printorientation="landscape")
    maten.setAttrNS(STYLENS, "scale-to-X", "1")  # as wide as one page; odfpy does not know the word
    vel.addElement(maten)
    document.automaticstyles.addElement(vel)
    document.masterstyles.addElement(MasterPage(name="Default", pagelayoutname=vel))


def _stijlnaam(excel: str) -> str:
    return "ce-" + "".join(f"{ord(teken):x}" for teken in excel)


def _tabel(blad: Blad) -> Table:
    tabel = Table(name=blad.naam)
    for plaats in range(len(blad.kolommen)):
        tabel.addElement(TableColumn(stylename=f"co-{blad.breedtes[plaats]}"))
    tabel.addElement(_rij([_tekst(blad.titel, "ce-titel")]))
    for regel in blad.regels:
        tabel.addElement(_rij([_tekst(regel, "ce-regel")]))
    kop = TableHeaderRows()
    kop.addElement(_rij([_tekst(kolom.kop, "ce-kop") for kolom in blad.kolommen]))
    tabel.addElement(kop)
    for rij in blad.rijen:
        tabel.addElement(_rij([_cel(cel) for cel in rij]))
    return tabel


def _beeld(document: OpenDocument, blad: Blad, svg: str) -> TableCell:
    """A cell with the picture of the chart, and its text for who does not see it."""
    pad = document.addPicture(f"Pictures/{blad.naam}.svg", "image/svg+xml", svg.encode())
    kader = Frame(name=blad.naam, width=f"{BEELD_BREED}mm", height=f"{BEELD_BREED * hoogte_van(svg):.1f}mm")
    kader.addElement(Image(href=pad, type="simple", show="embed", actuate="onLoad"))
    kader.addElement(Title(text=blad.titel))
    kader.addElement(Desc(text=blad.grafiek.alt if blad.grafiek else ""))
    cel = TableCell()
    cel.addElement(kader)
    return cel


def _rij(cellen: Sequence[TableCell]) -> TableRow:
    rij = TableRow()
    for cel in cellen:
        rij.addElement(cel)
    return rij


def _cel(cel: Cel) -> TableCell:
    if isinstance(cel, Getal | Controle):
        excel = cel.eenheid.excel if isinstance(cel, Getal) else "#,##0"
        soort = "percentage" if "%" in excel else "float"
        uit = TableCell(valuetype=soort, value=repr(cel.waarde), stylename=_stijlnaam(excel))
    elif isinstance(cel, date):
        uit = TableCell(valuetype="date", datevalue=cel.isoformat(), stylename=DATUM)
    else:
        return _tekst(als_tekst(cel), "ce-tekst")
    uit.addElement(P(text=als_tekst(cel)))
    return uit


def _tekst(tekst: str, stijl: str) -> TableCell:
    cel = TableCell(valuetype="string", stylename=stijl)
    for regel in veilige_tekst(tekst).split("\n"):
        cel.addElement(P(text=regel))
    return cel


def _vaste_tijden(inhoud: bytes) -> bytes:
    """The same archive with fixed times; the mimetype stays first and unpacked, as the format asks."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w") as doel:
        for deel in bron.infolist():
            info = zipfile.ZipInfo(deel.filename, (1980, 1, 1, 0, 0, 0))
            doel.writestr(info, bron.read(deel), deel.compress_type)
    return uit.getvalue()
