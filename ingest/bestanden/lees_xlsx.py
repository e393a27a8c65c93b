"""Reads an .xlsx inside the child: one streaming pass a sheet, values as a reader sees them.

openpyxl's read-only mode gives no hidden rows, merged ranges or comments, so each sheet would be read twice.
"""

import io
import posixpath
from typing import IO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from ingest.bestanden.getallen import date_of_serial, dutch_error, plain_number
from ingest.bestanden.losse_teksten import read_loose_texts
from ingest.bestanden.overdracht import RuweCel, Schrijver, kolomnummer
from ingest.bestanden.stijlen import cell_styles, child, children, local, theme_colours
from ingest.bestanden.xmldelen import flat_text, pull_parser, root, unescaped

Stijlen = tuple[tuple[str, str], ...]
_GEEN_STIJL = ("", "")


def read_xlsx(inhoud: bytes, schrijver: Schrijver) -> None:
    """Read every worksheet of a workbook into the writer, and its loose texts."""
    with ZipFile(io.BytesIO(inhoud)) as pakket:
        boek = root(pakket, "xl/workbook.xml")
        doelen = relations(pakket, "xl/workbook.xml")
        lezer = _Lezer(schrijver, _shared(pakket), _styles(pakket), stelsel_1904=_is_1904(boek))
        for blad in children(child(boek, "sheets"), "sheet"):
            sleutel = next((waarde for naam, waarde in blad.attrib.items() if local(naam) == "id"), "")
            soort, doel = doelen.get(sleutel, ("", ""))
            if soort == "worksheet":
                schrijver.blad(blad.get("name", ""), verborgen=blad.get("state", "visible") != "visible")
                with pakket.open(doel) as stroom:
                    lezer.read_sheet(stroom)
                schrijver.sluit_blad()
                read_loose_texts(pakket, schrijver, blad=blad.get("name", ""), doelen=relations(pakket, doel))
        read_loose_texts(pakket, schrijver, blad="", doelen={})


def relations(pakket: ZipFile, deel: str) -> dict[str, tuple[str, str]]:
    """Return {id: (kind, target)} of a part, targets as names inside the package."""
    map_, naam = posixpath.split(deel)
    gevonden: dict[str, tuple[str, str]] = {}
    for el in children(root(pakket, f"{map_}/_rels/{naam}.rels"), "Relationship"):
        doel = el.get("Target", "")
        if el.get("TargetMode") != "External":
            doel = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(f"{map_}/{doel}")
        gevonden[el.get("Id", "")] = (el.get("Type", "").rsplit("/", 1)[-1], doel)
    return gevonden


def _is_1904(boek: Element | None) -> bool:
    eigenschap = child(boek, "workbookPr")
    return eigenschap is not None and eigenschap.get("date1904", "0") in {"1", "true"}


def _shared(pakket: ZipFile) -> list[str]:
    naam = next((deel for deel in pakket.namelist() if deel.casefold() == "xl/sharedstrings.xml"), "")
    return [flat_text(item) for item in children(root(pakket, naam), "si")]


def _styles(pakket: ZipFile) -> Stijlen:
    return cell_styles(root(pakket, "xl/styles.xml"), theme_colours(root(pakket, "xl/theme/theme1.xml")))


class _Lezer:
    """Turns the XML of one sheet into rows; keeps what all sheets share."""

    def __init__(self, schrijver: Schrijver, gedeeld: list[str], stijlen: Stijlen, *, stelsel_1904: bool) -> None:
        self.schrijver, self.gedeeld, self.stijlen, self.stelsel_1904 = schrijver, gedeeld, stijlen, stelsel_1904
        self.kolommen: dict[str, int] = {}

    def read_sheet(self, stroom: IO[bytes]) -> None:
        """Read the rows while they come in; what stands before and after them is small and read at the end."""
        delen = pull_parser()
        wortel: Element | None = None
        gegevens: Element | None = None
        while stuk := stroom.read(1 << 16):
            delen.feed(stuk)
            for _, el in delen.read_events():
                wortel = el if wortel is None else wortel
                if gegevens is None and local(el.tag) == "sheetData":
                    gegevens = self._begin(el)
            if gegevens is not None:
                self._rows(gegevens, len(gegevens) - 1)  # the last one may still be growing
        delen.close()
        if gegevens is not None:
            self._rows(gegevens, len(gegevens))
        for el in wortel.iter() if wortel is not None else ():
            self._outside(el)

    def _begin(self, el: Element) -> Element:
        ruimte = el.tag[: -len("sheetData")]
        self.row, self.c, self.v, self.f, self.is_ = (ruimte + naam for naam in ("row", "c", "v", "f", "is"))
        self.nummer = 0
        return el

    def _rows(self, gegevens: Element, aantal: int) -> None:
        for el in gegevens[: max(aantal, 0)]:
            if el.tag == self.row:
                self.nummer = int(el.get("r") or self.nummer + 1)
                if len(el):
                    self.schrijver.rij(self.nummer, self._cells(el), verborgen=el.get("hidden") in {"1", "true"})
        del gegevens[: max(aantal, 0)]

    def _outside(self, el: Element) -> None:
        naam, blad = local(el.tag), self.schrijver.blad_nu
        if naam == "mergeCell":
            blad["samen"].append(el.get("ref", ""))
        elif naam == "col" and el.get("hidden") in {"1", "true"}:
            blad["weg_kolom"].extend(range(int(el.get("min", "1")), min(int(el.get("max", "1")), 16_384) + 1))
        elif naam.endswith(("Header", "Footer")) and el.text:
            self.schrijver.los(f"kop- of voettekst van blad {blad['naam']}", el.text)
        elif naam == "dataValidation":
            teksten = (el.get(deel, "") for deel in ("promptTitle", "prompt", "errorTitle", "error"))
            self.schrijver.los(f"invoerregel op blad {blad['naam']}", " ".join(teksten))
        elif naam in {"formula1", "formula2"} and el.text:
            self.schrijver.los(f"keuzelijst op blad {blad['naam']}", el.text)
        elif naam == "hyperlink":
            self.schrijver.los(f"koppeling bij {el.get('ref', '')} op blad {blad['naam']}", el.get("tooltip", ""))

    def _cells(self, rij: Element) -> list[RuweCel]:
        cellen: list[RuweCel] = []
        kolom = 0
        for el in rij:
            if el.tag != self.c:
                continue
            plek = el.get("r")
            kolom = self._column(plek) if plek else kolom + 1
            stijl = el.get("s")
            soort, kleur = self.stijlen[int(stijl)] if stijl and int(stijl) < len(self.stijlen) else _GEEN_STIJL
            tekst, letter = self._value(el, soort)
            if tekst or kleur or letter == "z":
                cellen.append((kolom, tekst, letter, kleur))
        return cellen

    def _column(self, plek: str) -> int:
        letters = plek.rstrip("0123456789")
        if letters not in self.kolommen:
            self.kolommen[letters] = kolomnummer(letters)
        return self.kolommen[letters]

    def _value(self, el: Element, soort: str) -> tuple[str, str]:
        soort_cel = el.get("t", "n")
        ruw, formule = None, False
        for kind in el:
            if kind.tag == self.v:
                ruw = kind.text or ""
            elif kind.tag == self.is_:
                ruw = flat_text(kind)
            else:
                formule = formule or kind.tag == self.f
        if ruw is None or (ruw == "" and soort_cel != "str"):
            return ("", "z") if formule else ("", "l")
        return self._typed(ruw, soort_cel, soort)

    def _typed(self, ruw: str, soort_cel: str, soort: str) -> tuple[str, str]:
        if soort_cel in {"s", "inlineStr", "str"}:
            tekst = self.gedeeld[int(ruw)] if soort_cel == "s" else unescaped(ruw)
            return (tekst, "t") if tekst.strip() else ("", "l")
        if soort_cel == "b":
            return ("WAAR" if ruw == "1" else "ONWAAR"), "w"
        if soort_cel == "e":
            return dutch_error(ruw), "f"
        if soort_cel == "d":
            return ruw.removesuffix("Z").removesuffix("T00:00:00"), "d"
        datum = date_of_serial(ruw, soort=soort, stelsel_1904=self.stelsel_1904) if soort else ""
        return (datum, "d") if datum else (plain_number(ruw), "g")
