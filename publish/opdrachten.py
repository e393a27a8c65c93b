"""What the commands do that take rows away or copy the data folder: their outcome as a record with its sentences."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from publish.bericht import ONBEKEND, als_record, over_bewaartermijn, over_vergeten
from publish.bewaartermijn import verlopen
from publish.reservekopie import reservekopie, zet_terug
from publish.vergeet import vergeten
from publish.verwijderen import gezocht, verwijder
from store.opdrachtregel import Ontleder, datum
from store.schijf import data_map

LATER = "Uitvoeren kan alleen voor vandaag of een eerdere dag. Laat --uitvoeren weg om te zien wat er dan weg gaat."
_SLEUTELS = (
    "De sleutels van de pseudoniemen zitten niet in de kopie. Bewaar de map van PAUZEMONITOR_SLEUTELS (anders "
    "~/.config/pauzemonitor/sleutels) apart en veilig: zonder sleutel herkennen wij een dossier niet terug."
)
_KOPIE = "In de kopie staan regels over mensen. Ook voor haar geldt de bewaartermijn: gooi oude kopieën weg."
_TERUG = (
    "Voer nu ook uit: python -m publish bewaartermijn. Wat na deze kopie is vergeten of verwijderd, staat er weer in. "
    "Een dossier vergeet u opnieuw met: python -m publish vergeet."
)


class Zwijgend(Ontleder):
    """The parser of a command line with the number of a dossier: what is wrong with it is said without quoting it."""

    def error(self, message: str) -> Any:
        """End with exit code 2 and how the command is written."""
        del message
        self.exit(2, "Deze opdracht klopt niet. Schrijf: python -m publish vergeet DOSSIER --afzender NAAM\n")


def voeg_opdrachten_toe(deel: Any) -> None:
    """Add these commands to those of publish."""
    weg = deel.add_parser("bewaartermijn", help="toon welke regels over mensen te oud zijn, of verwijder ze")
    hoe = weg.add_mutually_exclusive_group()
    hoe.add_argument("--uitvoeren", action="store_true", help="verwijder de regels; zonder dit verandert er niets")
    hoe.add_argument("--proef", action="store_true", help="toon alleen wat er weg zou gaan (dat is gewoon)")
    weg.add_argument("--op", type=datum, metavar="JJJJ-MM-DD", help="reken alsof het deze dag is")
    een = deel.add_parser("vergeet", help="verwijder alle regels van een dossier")
    een.add_argument("dossier", metavar="DOSSIER", help="het nummer bij de afzender, of - om het in te typen")
    een.add_argument("--afzender", required=True, metavar="NAAM", help="de organisatie van wie het dossier is")
    een.add_argument("--proef", action="store_true", help="toon alleen wat er weg zou gaan")
    kopie = deel.add_parser("reservekopie", help="maak een kopie van alle gegevens")
    kopie.add_argument("--naar", required=True, type=Path, metavar="BESTAND-OF-MAP")
    terug = deel.add_parser("zet-terug", help="zet een kopie terug in een lege map")
    terug.add_argument("bestand", type=Path, metavar="BESTAND")
    terug.add_argument("--naar", "--in", required=True, type=Path, metavar="MAP")


def bewaartermijn(opdracht: argparse.Namespace) -> dict[str, Any]:
    """Show what is kept too long, or remove it."""
    op = opdracht.op or date.today()
    if opdracht.uitvoeren and op > date.today():
        return {"editie": None, "fouten": [LATER]}
    doe = verwijder if opdracht.uitvoeren else gezocht
    uitkomst, proef = doe(data_map(), lambda alle: verlopen(alle, op=op)), not opdracht.uitvoeren
    return {**als_record(uitkomst, proef=proef), "zinnen": over_bewaartermijn(uitkomst, proef=proef)}


def vergeet(opdracht: argparse.Namespace) -> dict[str, Any]:
    """Remove the rows of one dossier."""
    dossier = sys.stdin.readline() if opdracht.dossier == "-" else opdracht.dossier
    doe = gezocht if opdracht.proef else verwijder
    uitkomst = doe(data_map(), vergeten(dossier, opdracht.afzender.strip(), op=date.today()))
    if not uitkomst.geraakt:
        return {"editie": None, "fouten": [ONBEKEND]}
    zinnen = over_vergeten(uitkomst, proef=opdracht.proef)
    return {**als_record(uitkomst, proef=opdracht.proef), "zinnen": zinnen}


def kopieer(opdracht: argparse.Namespace) -> dict[str, Any]:
    """Copy the data folder."""
    bestand, lijst = reservekopie(data_map(), opdracht.naar)
    zin = f"De kopie staat in {bestand}: {len(lijst['bestanden'])} bestanden, {bestand.stat().st_size} bytes."
    return {**_over_kopie(lijst), "bestand": str(bestand), "zinnen": [zin, _SLEUTELS, _KOPIE]}


def herstel(opdracht: argparse.Namespace) -> dict[str, Any]:
    """Put a copy back."""
    lijst = zet_terug(opdracht.bestand, opdracht.naar)
    zin = f"De kopie staat in {opdracht.naar.resolve()}: {len(lijst['bestanden'])} bestanden, alle heel."
    return {**_over_kopie(lijst), "map": str(opdracht.naar.resolve()), "zinnen": [zin, _SLEUTELS, _TERUG]}


def _over_kopie(lijst: dict[str, Any]) -> dict[str, Any]:
    nummer = int(lijst["editie"].split("-")[0])
    return {
        "editie": lijst["editie"],
        "nummer": nummer,
        "gemaakt_op": lijst["gemaakt_op"],
        "bestanden": len(lijst["bestanden"]),
    }


OPDRACHTEN: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "bewaartermijn": bewaartermijn, "vergeet": vergeet, "reservekopie": kopieer, "zet-terug": herstel,
}  # fmt: skip
