"""The commands for what is noted by hand, as the command line knows them: a single answer, and a call without one."""

import argparse

STANDEN = ("gebruikt", "gebruikt_nog_niet", "geen_reactie")
DIEPTES = ("standaard", "deels", "pilot", "onbekend")
PLANNEN = ("in_voorbereiding", "gepland", "geen_plan", "onbekend")
WIE = ("gemeente", "uitvoerder", "nvvk")
HOE = ("telefoon", "mail", "bijeenkomst")


def antwoordkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest antwoord` asks; dates are written as people write them."""
    ontleder.add_argument("--gemeente", required=True, metavar="GEMEENTE", help="de naam of de code, zoals GM0363")
    ontleder.add_argument("--stand", required=True, metavar="STAND", choices=STANDEN)
    ontleder.add_argument("--datum", required=True, metavar="DATUM", help="de dag van het antwoord")
    ontleder.add_argument("--sinds", default="", metavar="DATUM", help="sinds wanneer: een dag, maand of jaar")
    ontleder.add_argument("--start", default="", metavar="DATUM", help="de geplande start: een dag, maand of jaar")
    ontleder.add_argument("--diepte", default="", metavar="DIEPTE", choices=("", *DIEPTES))
    ontleder.add_argument("--plan", default="", metavar="PLAN", choices=("", *PLANNEN))
    ontleder.add_argument("--wie", required=True, metavar="WIE", choices=WIE)
    ontleder.add_argument("--hoe", required=True, metavar="HOE", choices=HOE)
    ontleder.add_argument("--functie", default="", metavar="FUNCTIE", help="uw functie, nooit een naam")
    ontleder.add_argument("--json", action="store_true", help="schrijf de kwitantie als JSON")


def belkeuzes(ontleder: argparse.ArgumentParser) -> None:
    """What `python -m ingest belnotitie` asks."""
    ontleder.add_argument("--gemeente", required=True, metavar="GEMEENTE", help="de naam of de code, zoals GM0363")
    ontleder.add_argument("--gebeld", required=True, metavar="DATUM", help="de dag waarop u belde")
    ontleder.add_argument("--terugbellen", required=True, metavar="DATUM", help="de dag waarop u weer belt")
    ontleder.add_argument("--json", action="store_true", help="schrijf de kwitantie als JSON")
