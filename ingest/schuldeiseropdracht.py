"""The commands for what is noted about creditors, as the command line knows them."""

import argparse
from collections.abc import Callable

Keuzes = Callable[[argparse.ArgumentParser], None]
HOE = ("brief", "mail", "gesprek")
_SCHULDEISER = "de naam of de code, zoals CZ"


def weerwoordkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest weerwoord` asks; dates are written as people write them."""
    ontleder.add_argument("--schuldeiser", required=True, metavar="SCHULDEISER", help=_SCHULDEISER)
    ontleder.add_argument("--tekst", required=True, metavar="TEKST", help="de reactie zelf, zonder namen van mensen")
    ontleder.add_argument("--datum", required=True, metavar="DATUM", help="de dag van de reactie")
    ontleder.add_argument("--bij", default="", metavar="DATUM", help="de peildatum van de cijfers waar zij over gaat")
    ontleder.add_argument("--hoe", required=True, metavar="HOE", choices=HOE)


def notitiekeuzes(ontleder: argparse.ArgumentParser, keuzes: Keuzes) -> None:
    """What one of these commands asks, and what all of them do."""
    keuzes(ontleder)
    ontleder.add_argument("--functie", default="", metavar="FUNCTIE", help="uw functie, nooit een naam")
    ontleder.add_argument("--json", action="store_true", help="schrijf de kwitantie als JSON")


NOTITIES: dict[str, tuple[str, Keuzes]] = {
    "weerwoord": ("noteer de reactie van een schuldeiser", weerwoordkeuzes),
}
