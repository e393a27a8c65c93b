"""The commands for what is noted about creditors, as the command line knows them."""

import argparse
from collections.abc import Callable

from store.opdrachtregel import datum
from store.referentie import lees_referentie

Keuzes = Callable[[argparse.ArgumentParser], None]
HOE = ("brief", "mail", "gesprek")
STATEN = ("betwist", "ingetrokken")
KANTEN = ("ene", "andere", "geen")
DEKT = ("reactietermijn", "meldingen", "beide")
_SCHULDEISER = "de naam of de code, zoals CZ"


def weerwoordkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest weerwoord` asks; dates are written as people write them."""
    ontleder.add_argument("--schuldeiser", required=True, metavar="SCHULDEISER", help=_SCHULDEISER)
    ontleder.add_argument("--tekst", required=True, metavar="TEKST", help="de reactie zelf, zonder namen van mensen")
    ontleder.add_argument("--datum", required=True, metavar="DATUM", help="de dag van de reactie")
    ontleder.add_argument("--bij", default="", metavar="DATUM", help="de peildatum van de cijfers waar zij over gaat")
    ontleder.add_argument("--hoe", required=True, metavar="HOE", choices=HOE)


def betwistingkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest betwisting` asks: whose report, and in which line of which delivery it stands."""
    ontleder.add_argument("--schuldeiser", required=True, metavar="SCHULDEISER", help=_SCHULDEISER)
    ontleder.add_argument(
        "--levering", required=True, metavar="LEVERING", help="het nummer, of het begin van de sha256"
    )
    ontleder.add_argument("--blad", required=True, metavar="BLAD", help="het blad waarop de melding staat")
    ontleder.add_argument("--rij", required=True, type=int, metavar="RIJ", help="de rij van de melding")
    ontleder.add_argument("--datum", required=True, metavar="DATUM", help="sinds wanneer de schuldeiser dit zegt")
    ontleder.add_argument("--staat", default="betwist", metavar="STAAT", choices=STATEN)


def uitzonderingkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest uitzondering` asks; the last day is included."""
    ontleder.add_argument("--schuldeiser", required=True, metavar="SCHULDEISER", help=_SCHULDEISER)
    ontleder.add_argument("--reden", required=True, metavar="REDEN", choices=_codes("uitzonderingsredenen"))
    ontleder.add_argument("--dekt", required=True, metavar="DEKT", choices=DEKT)
    ontleder.add_argument("--van", required=True, metavar="DATUM", help="de eerste dag")
    ontleder.add_argument("--tot", required=True, metavar="DATUM", help="de laatste dag; daarna telt alles weer mee")


def beslissingkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest beslissing` asks: which contradiction, why it is solved, and which answer holds."""
    ontleder.add_argument("--tegenspraak", required=True, metavar="KENMERK", help="zie: python -m ingest tegenspraken")
    ontleder.add_argument("--reden", required=True, metavar="REDEN", choices=_codes("oplosredenen"))
    ontleder.add_argument("--geldt", default="geen", metavar="KANT", choices=KANTEN, help="welk antwoord geldt")
    ontleder.add_argument("--datum", required=True, metavar="DATUM", help="de dag van de beslissing")
    ontleder.add_argument("--peildatum", type=datum, metavar="JJJJ-MM-DD", help="de stand waarin zij te zien is")


def tegenspraakkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest tegenspraken` asks."""
    ontleder.add_argument("--peildatum", type=datum, metavar="JJJJ-MM-DD")
    ontleder.add_argument("--json", action="store_true")


def _codes(tabel: str) -> tuple[str, ...]:
    return tuple(rij["code"] for rij in lees_referentie(tabel))


def notitiekeuzes(ontleder: argparse.ArgumentParser, keuzes: Keuzes) -> None:
    """What one of these commands asks, and what all of them do."""
    keuzes(ontleder)
    ontleder.add_argument("--functie", default="", metavar="FUNCTIE", help="uw functie, nooit een naam")
    ontleder.add_argument("--json", action="store_true", help="schrijf de kwitantie als JSON")


NOTITIES: dict[str, tuple[str, Keuzes]] = {
    "weerwoord": ("noteer de reactie van een schuldeiser", weerwoordkeuzes),
    "betwisting": ("noteer dat een schuldeiser het niet eens is met een melding", betwistingkeuzes),
    "beslissing": ("noteer hoe een tegenspraak is opgelost", beslissingkeuzes),
    "uitzondering": ("noteer een afgesproken uitzondering voor een schuldeiser", uitzonderingkeuzes),
}
