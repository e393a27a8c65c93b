"""The texts of a workbook outside its cells, for the personal-data gate: comments, properties, names, text boxes."""

from xml.etree.ElementTree import Element
from zipfile import ZipFile

from ingest.bestanden.overdracht import Schrijver
from ingest.bestanden.stijlen import child, children, local
from ingest.bestanden.xmldelen import leaves, root

_EIGENSCHAPPEN = {
    "title": "titel",
    "subject": "onderwerp",
    "creator": "auteur",
    "description": "beschrijving",
    "keywords": "trefwoorden",
    "category": "categorie",
    "lastModifiedBy": "laatst gewijzigd door",
    "Company": "bedrijf",
    "Manager": "leidinggevende",
}


def read_loose_texts(pakket: ZipFile, schrijver: Schrijver, *, blad: str, doelen: dict[str, tuple[str, str]]) -> None:
    """Hand over the texts that belong to a sheet (through its relations), or to the whole file when blad is ''."""
    if not blad:
        _properties(pakket, schrijver)
        _names(root(pakket, "xl/workbook.xml"), schrijver)
        _drawings(pakket, schrijver)
    for soort, doel in doelen.values():
        if soort in {"comments", "threadedComment"}:
            _comments(root(pakket, doel), schrijver, blad)
        elif soort == "hyperlink":
            schrijver.los(f"koppeling op blad {blad}", doel)


def _comments(wortel: Element | None, schrijver: Schrijver, blad: str) -> None:
    for el in wortel.iter() if wortel is not None else ():
        if el.get("ref"):
            tekst = " ".join(deel.text or "" for deel in el.iter() if local(deel.tag) in {"t", "text"})
            schrijver.los(f"opmerking bij {el.get('ref')} op blad {blad}", tekst)
        elif local(el.tag) == "author":
            schrijver.los(f"schrijver van een opmerking op blad {blad}", el.text or "")


def _properties(pakket: ZipFile, schrijver: Schrijver) -> None:
    for deel in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml"):
        for naam, tekst in leaves(root(pakket, deel)):
            schrijver.los(f"eigenschap '{_EIGENSCHAPPEN.get(naam, naam)}'", tekst)


def _names(boek: Element | None, schrijver: Schrijver) -> None:
    for el in children(child(boek, "definedNames"), "definedName"):
        schrijver.los("benoemd bereik", f"{el.get('name', '')} {el.get('comment', '')} {el.text or ''}")


def _drawings(pakket: ZipFile, schrijver: Schrijver) -> None:
    for deel in pakket.namelist():
        if deel.startswith(("xl/drawings/drawing", "xl/charts/chart")) and deel.endswith(".xml"):
            wortel = root(pakket, deel)
            for alinea in wortel.iter() if wortel is not None else ():
                if local(alinea.tag) == "p":
                    tekst = "".join(stuk.text or "" for stuk in alinea.iter() if local(stuk.tag) == "t")
                    schrijver.los("tekstvak of grafiek", tekst)
