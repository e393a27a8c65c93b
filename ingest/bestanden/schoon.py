"""A workbook under names that may be kept: a sheet or file named after a person is called by its number."""

from dataclasses import replace

from ingest.bestanden.cells import Werkmap
from ingest.persoonlijk.patronen import kinds, masked
from ingest.persoonlijk.privacy import Vondst


def bestandsnaam(naam: str) -> str:
    """The name of a file as it may be kept and printed: nothing personal in it, no letters that are none."""
    return masked(naam.encode("utf-8", "replace").decode())


def schone_namen(werkmap: Werkmap) -> tuple[Werkmap, tuple[Vondst, ...]]:
    """The workbook under names without personal data, and what was found in the names it had."""
    vondsten = [Vondst("", "de naam van het bestand", "", soort, "waarde") for soort in kinds(werkmap.bestand)]
    bladen = []
    for nummer, blad in enumerate(werkmap.bladen, 1):
        soorten = kinds(blad.naam)
        naam = f"blad {nummer}" if soorten else blad.naam
        vondsten += [Vondst(naam, "de naam van het blad", "", soort, "waarde") for soort in soorten]
        bladen.append(replace(blad, naam=naam) if soorten else blad)
    if not vondsten and bestandsnaam(werkmap.bestand) == werkmap.bestand:
        return werkmap, ()
    return replace(werkmap, bestand=bestandsnaam(werkmap.bestand), bladen=tuple(bladen)), tuple(vondsten)
