"""The day for which a file holds: as given, as a cell says, as the file name says; else it is asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ingest.bestanden.cells import Cel, Werkmap
from ingest.kwitantie import WAARSCHUWING, Antwoord, Melding, Vraag
from ingest.tabellen.tabel import Tabel
from ingest.woorden.datums import Datum, lees_datum, zoek_peildatum

ZIN = (
    "Wij weten niet van welke datum deze stand is. Geef de peildatum met --peildatum JJJJ-MM-DD, "
    "bijvoorbeeld --peildatum 2025-11-04."
)
WELKE = "Van welke datum is deze stand?"
MEER = "Het bestand noemt meer datums. Van welke datum is deze stand?"
_STAND = re.compile(r"\b(peildatum|peildag|stand|per|situatie)\b", re.IGNORECASE)
Plek = tuple[date, str, str]


@dataclass(frozen=True)
class Peildatum:
    """The peildatum, or the question and the sentence how to give it."""

    dag: date | None
    meldingen: tuple[Melding, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    zin: str = ""
    gehoord: tuple[Antwoord, ...] = ()


def vind_peildatum(
    werkmap: Werkmap, tabellen: Iterable[Tabel], gegeven: date | None, antwoorden: Iterable[Antwoord] = ()
) -> Peildatum:
    """Decide the peildatum. Never from the file's own time stamp; when places disagree it is asked."""
    genoemd = _genoemd(werkmap, tuple(tabellen))
    dagen = sorted({dag for dag, _, _ in genoemd})
    geantwoord = [(a, dag) for a in antwoorden if not a.blad and not a.cel and (dag := _dag(a.antwoord))]
    gekozen = gegeven or (geantwoord[-1][1] if geantwoord else None)
    gehoord = tuple(a for a, dag in geantwoord if dag == gekozen)
    if gekozen:
        anders = _verschil(gekozen, genoemd) if dagen and gekozen not in dagen else ()
        return Peildatum(gekozen, anders, gehoord=gehoord)
    if len(dagen) == 1:
        return Peildatum(dagen[0])
    keuzes = tuple(dag.isoformat() for dag in dagen)
    return Peildatum(None, vragen=(Vraag("", "", MEER if dagen else WELKE, keuzes),), zin=ZIN)


def bladdagen(tabellen: Iterable[Tabel], peildatum: date) -> dict[str, date]:
    """Of a workbook with a sheet a month (or a day): the day of each sheet; empty for any other workbook."""
    datums = {tabel.blad: datum for tabel in tabellen if (datum := _van_blad(tabel))}
    if len({datum.dag for datum in datums.values()}) < 2:
        return {}
    return {
        blad: peildatum if datum.dag <= peildatum <= datum.laatste_dag else datum.laatste_dag
        for blad, datum in datums.items()
    }


def _van_blad(tabel: Tabel) -> Datum | None:
    titel = {d for cel in tabel.titelregels for d in zoek_peildatum(cel.tekst) if d.precisie == "dag"}
    gevonden = titel or {d for d in zoek_peildatum(tabel.blad) if d.precisie != "jaar"}
    return gevonden.pop() if len(gevonden) == 1 else None


def _dag(tekst: str) -> date | None:
    datum = lees_datum(tekst)
    return datum.dag if isinstance(datum, Datum) and datum.precisie == "dag" else None


def _genoemd(werkmap: Werkmap, tabellen: tuple[Tabel, ...]) -> list[Plek]:
    """Days that titles name; else those of footnotes; else of sheets without a table, sheet names, the file name."""
    met_tabel = {tabel.blad for tabel in tabellen}
    titels = [plek for tabel in tabellen for plek in _regels(tabel.blad, tabel.titelregels)]
    noten = [plek for tabel in tabellen for plek in _regels(tabel.blad, tabel.voetnoten)]
    rest = [plek for b in werkmap.bladen if b.naam not in met_tabel for plek in _regels(b.naam, b.cellen[:200])]
    namen = [(tabel.blad, tabel.blad, "") for tabel in tabellen]
    for plekken, alleen_stand in (
        (titels, False), (noten, True), (rest, True), (namen, False), ([(werkmap.bestand, "", "")], False),
    ):  # fmt: skip
        if gevonden := _dagen(plekken, alleen_stand=alleen_stand):
            return gevonden
    return []


def _regels(blad: str, cellen: Iterable[Cel]) -> list[tuple[str, str, str]]:
    """The texts of each row in one piece: 'Peildatum' and its date may stand in two cells."""
    uit = []
    for _, rij in groupby(cellen, key=lambda cel: cel.rij):
        van_rij = [cel for cel in rij if cel.tekst.strip()]
        if van_rij:
            uit.append((" ".join(cel.tekst for cel in van_rij), blad, van_rij[0].adres))
    return uit


def _dagen(plekken: Iterable[tuple[str, str, str]], *, alleen_stand: bool) -> list[Plek]:
    """The whole days that texts name; a text that says of which stand it speaks goes before any other."""
    van_stand: list[Plek] = []
    overig: list[Plek] = []
    for tekst, blad, cel in plekken:
        na = [_hele_dagen(tekst[woord.end() :])[:1] for woord in _STAND.finditer(tekst)]
        if any(na):
            van_stand += [(dag, blad, cel) for eerste in na for dag in eerste]
        elif not alleen_stand:
            overig += [(dag, blad, cel) for dag in _hele_dagen(tekst)]
    return van_stand or overig


def _hele_dagen(tekst: str) -> list[date]:
    return [datum.dag for datum in zoek_peildatum(tekst) if datum.precisie == "dag"]


def _verschil(gegeven: date, plekken: list[Plek]) -> tuple[Melding, ...]:
    genoemd, blad, cel = plekken[0]
    reden = (
        f"Het bestand noemt {genoemd:%d-%m-%Y}, maar u gaf {gegeven:%d-%m-%Y} als peildatum. Wij gebruiken uw datum."
    )
    return (Melding(blad, cel, "", reden, WAARSCHUWING),)
