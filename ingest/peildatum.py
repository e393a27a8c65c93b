"""The day for which a file holds: as given, as a cell says, as the file name says; else it is asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ingest.cells import Werkmap
from ingest.datums import zoek_peildatum
from ingest.kwitantie import WAARSCHUWING, Melding, Vraag
from ingest.tabel import Tabel

ZIN = (
    "Wij weten niet van welke datum deze stand is. Geef de peildatum met --peildatum JJJJ-MM-DD, "
    "bijvoorbeeld --peildatum 2025-11-04."
)


@dataclass(frozen=True)
class Peildatum:
    """The peildatum, or the question and the sentence how to give it."""

    dag: date | None
    meldingen: tuple[Melding, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    zin: str = ""


def vind_peildatum(werkmap: Werkmap, tabellen: Iterable[Tabel], gegeven: date | None) -> Peildatum:
    """Decide the peildatum. Never from the file's own time stamp; when places disagree it is asked."""
    genoemd = _genoemd(werkmap, tuple(tabellen))
    dagen = sorted({dag for dag, _, _ in genoemd})
    if gegeven:
        anders = [dag for dag in dagen if dag != gegeven]
        return Peildatum(
            gegeven, tuple(_verschil(gegeven, anders[0], genoemd) if anders and gegeven not in dagen else ())
        )
    if len(dagen) == 1:
        return Peildatum(dagen[0])
    keuzes = tuple(dag.isoformat() for dag in dagen)
    vraag = (
        "Van welke datum is deze stand?"
        if not dagen
        else "Het bestand noemt meer datums. Van welke datum is deze stand?"
    )
    return Peildatum(None, vragen=(Vraag("", "", vraag, keuzes),), zin=ZIN)


def _genoemd(werkmap: Werkmap, tabellen: tuple[Tabel, ...]) -> list[tuple[date, str, str]]:
    """Days that titles name; else those of footnotes; else of sheet names; else of the file name."""
    titels = [(cel.tekst, tabel.blad, cel.adres) for tabel in tabellen for cel in tabel.titelregels]
    noten = [
        (c.tekst, t.blad, c.adres)
        for t in tabellen
        for c in t.voetnoten
        if "peil" in c.tekst.lower() or "stand" in c.tekst.lower()
    ]
    bladen = [(tabel.blad, tabel.blad, "") for tabel in tabellen]
    for plekken in (titels, noten, bladen, [(werkmap.bestand, "", "")]):
        gevonden = [
            (d.dag, blad, cel) for tekst, blad, cel in plekken for d in zoek_peildatum(tekst) if d.precisie == "dag"
        ]
        if gevonden:
            return gevonden
    return []


def _verschil(gegeven: date, genoemd: date, plekken: list[tuple[date, str, str]]) -> tuple[Melding, ...]:
    blad, cel = next((blad, cel) for dag, blad, cel in plekken if dag == genoemd)
    reden = (
        f"Het bestand noemt {genoemd:%d-%m-%Y}, maar u gaf {gegeven:%d-%m-%Y} als peildatum. Wij gebruiken uw datum."
    )
    return (Melding(blad, cel, "", reden, WAARSCHUWING),)
