"""Every Source that a file may be delivered as, by its soort, with its name on the screen."""

from ingest.inventarisaties.inventarisatie import INVENTARISATIE
from ingest.logs.bronnen import LOGBRONNEN, MET_AFZENDER
from ingest.register.bron import REFERENTIE
from ingest.source import Source

BRONNEN: dict[str, Source] = {"inventarisatie": INVENTARISATIE, **LOGBRONNEN, REFERENTIE.soort: REFERENTIE}
NAMEN = {
    "inventarisatie": "Inventarisatie van gemeenten",
    "signalen": "Pauzeverzoeken (signaal 1 tot en met 4)",
    "reacties": "Antwoorden van schuldeisers",
    "maandtellingen": "Maandtellingen van het Schuldenknooppunt",
    "referentie": "Lijst van schuldeisers en convenanten",
}


def opdrachtregel(bestand: str, soort: str) -> str:
    """How a file is delivered as a soort on the command line."""
    afzender = ' --afzender "NAAM"' if soort in MET_AFZENDER else ""
    return f'python -m ingest lees "{bestand}" --soort {soort}{afzender}'
