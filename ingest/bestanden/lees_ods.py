"""Reads an .ods inside the child: one streaming pass, repeated cells and rows counted instead of copied."""

import io
import re
from datetime import datetime
from typing import IO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from ingest.bestanden.getallen import iso_text, plain_number
from ingest.bestanden.losse_teksten import read_loose_texts
from ingest.bestanden.overdracht import RuweCel, Schrijver, plaats_van
from ingest.bestanden.stijlen import local
from ingest.bestanden.xmldelen import events, root

_TIJD = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")


def read_ods(inhoud: bytes, schrijver: Schrijver) -> None:
    """Read every sheet of an OpenDocument workbook into the writer, and its loose texts."""
    with ZipFile(io.BytesIO(inhoud)) as pakket:
        with pakket.open("content.xml") as stroom:
            _Lezer(schrijver).read(stroom)
        read_loose_texts(pakket, schrijver, blad="", doelen={})
        _page_headers(pakket, schrijver)


def _page_headers(pakket: ZipFile, schrijver: Schrijver) -> None:
    wortel = root(pakket, "styles.xml")
    for el in wortel.iter() if wortel is not None else ():
        if local(el.tag) in {"header", "footer", "header-left", "footer-left"}:
            schrijver.los("kop- of voettekst", " ".join(el.itertext()))


def attribute(el: Element, naam: str) -> str:
    """Return an attribute by its local name; '' when it is not there."""
    return next((waarde for sleutel, waarde in el.attrib.items() if local(sleutel) == naam), "")


def _times(el: Element, naam: str) -> int:
    return max(1, int(attribute(el, naam) or 1))


class _Lezer:
    """Follows the document from top to bottom and keeps where it is."""

    def __init__(self, schrijver: Schrijver) -> None:
        self.schrijver = schrijver
        self.kleuren: dict[str, str] = {}
        self.onzichtbaar: set[str] = set()  # table styles that do not display
        self.formaten: dict[str, str] = {}  # data style -> dag, maand or jaar
        self.datumstijl: dict[str, str] = {}  # cell style -> dag, maand or jaar
        self.rij = self.kolom = 0
        self.diep = 0

    def read(self, stroom: IO[bytes]) -> None:
        wortel: Element | None = None
        for gebeurtenis, el in events(stroom):
            naam = local(el.tag)
            if gebeurtenis == "start":
                wortel = el if wortel is None else wortel
                self._start(el, naam)
            else:
                self._end(el, naam)

    def _start(self, el: Element, naam: str) -> None:
        if naam == "table":
            self.diep += 1
            if self.diep == 1:
                self.rij = self.kolom = 0
                verborgen = attribute(el, "style-name") in self.onzichtbaar
                self.schrijver.blad(attribute(el, "name"), verborgen=verborgen)

    def _end(self, el: Element, naam: str) -> None:
        if naam == "table":
            self.diep -= 1
            if self.diep == 0:
                self.schrijver.sluit_blad()
            el.clear()
        elif naam == "table-row" and self.diep == 1:
            self._row(el)
            el.clear()
        elif naam == "table-column" and self.diep == 1:
            self._column(el)
        elif naam == "date-style":
            self.formaten[attribute(el, "name")] = _shown(el)
        elif naam == "style":
            self._style(el)
        elif naam == "named-range":
            self.schrijver.los("benoemd bereik", f"{attribute(el, 'name')} {attribute(el, 'cell-range-address')}")

    def _style(self, el: Element) -> None:
        naam = attribute(el, "name")
        self.datumstijl[naam] = self.formaten.get(attribute(el, "data-style-name"), "dag")
        for kind in el:
            kleur = attribute(kind, "background-color").lstrip("#").upper()
            if local(kind.tag) == "table-cell-properties" and re.fullmatch(r"[0-9A-F]{6}", kleur):
                self.kleuren[naam] = "" if kleur == "FFFFFF" else kleur
            if local(kind.tag) == "table-properties" and attribute(kind, "display") == "false":
                self.onzichtbaar.add(naam)

    def _column(self, el: Element) -> None:
        keer = _times(el, "number-columns-repeated")
        if attribute(el, "visibility") in {"collapse", "filter"}:
            eerste = self.kolom + 1
            self.schrijver.blad_nu["weg_kolom"].extend(range(eerste, eerste + min(keer, 1_024)))
        self.kolom += keer

    def _row(self, el: Element) -> None:
        keer = _times(el, "number-rows-repeated")
        cellen = self._cells(el)
        verborgen = attribute(el, "visibility") in {"collapse", "filter"}
        if any(cel[1] or cel[2] == "z" for cel in cellen):
            for herhaling in range(keer):
                self.schrijver.rij(self.rij + 1 + herhaling, cellen, verborgen=verborgen)
        self.rij += keer

    def _cells(self, rij: Element) -> list[RuweCel]:
        cellen: list[RuweCel] = []
        kolom = 1
        for el in rij:
            naam = local(el.tag)
            if naam not in {"table-cell", "covered-table-cell"}:
                continue
            keer = _times(el, "number-columns-repeated")
            self._merged(el, kolom)
            self._notes(el, kolom)
            tekst, letter = self._value(el)
            kleur = self.kleuren.get(attribute(el, "style-name"), "")
            if (tekst or kleur or letter == "z") and naam == "table-cell":
                breed = min(keer, 1_024) if tekst else min(keer, 60)
                cellen.extend((kolom + i, tekst, letter, kleur) for i in range(breed))
            kolom += keer
        return cellen

    def _merged(self, el: Element, kolom: int) -> None:
        breed, hoog = _times(el, "number-columns-spanned"), _times(el, "number-rows-spanned")
        if breed > 1 or hoog > 1:
            begin, eind = plaats_van(self.rij + 1, kolom), plaats_van(self.rij + hoog, kolom + breed - 1)
            self.schrijver.blad_nu["samen"].append(f"{begin}:{eind}")

    def _notes(self, el: Element, kolom: int) -> None:
        for deel in el.iter():
            if local(deel.tag) == "annotation":
                plek = f"opmerking bij {plaats_van(self.rij + 1, kolom)} op blad {self.schrijver.blad_nu['naam']}"
                self.schrijver.los(plek, " ".join(deel.itertext()))
            elif local(deel.tag) == "a" and attribute(deel, "href"):
                self.schrijver.los(f"koppeling op blad {self.schrijver.blad_nu['naam']}", attribute(deel, "href"))

    def _value(self, el: Element) -> tuple[str, str]:
        tekst = "\n".join(_paragraph(kind) for kind in el if local(kind.tag) in {"p", "h"})
        soort = attribute(el, "value-type")
        if not soort and not tekst.strip():
            return ("", "z") if attribute(el, "formula") else ("", "l")
        fout = "error" in {waarde for sleutel, waarde in el.attrib.items() if sleutel.endswith("}value-type")}
        if fout or re.fullmatch(r"#(N/A|N/B|VALUE!|WAARDE!|REF!|VERW!|DIV/0!|DEEL/0!|NAME\?|NAAM\?)", tekst):
            return tekst.replace("#N/A", "#N/B"), "f"
        return self._typed(el, soort, tekst)

    def _typed(self, el: Element, soort: str, tekst: str) -> tuple[str, str]:
        if soort in {"float", "percentage", "currency"}:
            return plain_number(attribute(el, "value")), "g"
        if soort == "boolean":
            return ("WAAR" if attribute(el, "boolean-value") == "true" else "ONWAAR"), "w"
        if soort == "date" and (ruw := attribute(el, "date-value")):
            toon = self.datumstijl.get(attribute(el, "style-name"), "dag")
            return iso_text(datetime.fromisoformat(ruw[:19]), soort=toon), "d"
        if soort == "time" and (deel := _TIJD.fullmatch(attribute(el, "time-value"))):
            return f"{int(deel[1]):02d}:{int(deel[2]):02d}:{int(deel[3]):02d}", "d"
        tekst = tekst or attribute(el, "string-value")
        return (tekst, "t") if tekst.strip() else ("", "l")


def _shown(el: Element) -> str:
    delen = {local(kind.tag) for kind in el}
    return "dag" if "day" in delen else "maand" if "month" in delen else "jaar" if "year" in delen else "dag"


def _paragraph(el: Element) -> str:
    stukken = [el.text or ""]
    for kind in el:
        naam = local(kind.tag)
        if naam == "s":
            stukken.append(" " * min(_times(kind, "c"), 100))
        elif naam in {"tab", "line-break"}:
            stukken.append("\t" if naam == "tab" else "\n")
        elif naam != "annotation":
            stukken.append(_paragraph(kind))
        stukken.append(kind.tail or "")
    return "".join(stukken)
