"""The command line of export: which commands there are, and what each takes."""

import argparse
import contextlib
import io
import sys
from datetime import date
from pathlib import Path

from export.errata import REDENEN
from export.vaststellen import STAPPEN
from export.vormen import ALLE, VORMEN
from protect.rollen import ROLLEN, rol_hier

GEBRUIK = """Deze opdracht klopt niet. Zo gaat het wel:
  python -m export ministerie --naar MAP [--peildatum JJJJ-MM-DD] [--van JJJJ-MM-DD] [--tot JJJJ-MM-DD]
      [--vorm xlsx|ods|csv|html|alle] [--rol intern|werkgroep|ministerie|publiek] [--met-gemeenten] [--json]
  python -m export ministerie --naar MAP --peildatum JJJJ-MM-DD --versie N [--vorm xlsx|ods|csv|html|alle] [--json]
  python -m export vaststellen --peildatum JJJJ-MM-DD --stap gecontroleerd|vastgesteld|verzonden --functie FUNCTIE
      [--reden CODE] [--json]
  python -m export hermaak --peildatum JJJJ-MM-DD --versie N [--json]
  python -m export stuurgroep --naar MAP [--vraag TEKST]... [--peildatum JJJJ-MM-DD]
      [--rol intern|werkgroep|ministerie|publiek] [--json]
  python -m export schuldeisers --naar MAP [--schuldeiser CODE] [--peildatum JJJJ-MM-DD] [--vorm xlsx|ods|csv|html]
      [--rol intern] [--json]
  python -m export terugmelding LEVERING --naar MAP [--json]"""


def ontleed(argv: list[str] | None) -> argparse.Namespace | int:
    """The command, or the exit code. argparse speaks English, so what it says about a mistake is not passed on."""
    try:
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            return _ontleder().parse_args(argv)
    except SystemExit as einde:
        hulp = einde.code == 0
        print(GEBRUIK.partition("\n")[2] if hulp else GEBRUIK, file=sys.stdout if hulp else sys.stderr)
        return 0 if hulp else 2


def _ontleder() -> argparse.ArgumentParser:
    ontleder = argparse.ArgumentParser(prog="python -m export")
    deel = ontleder.add_subparsers(dest="opdracht", required=True)
    rapport_ = deel.add_parser("ministerie")
    for naam in ("--peildatum", "--van", "--tot"):
        rapport_.add_argument(naam, type=date.fromisoformat)
    rapport_.add_argument("--vorm", choices=(*VORMEN, ALLE), default="xlsx")
    rapport_.add_argument("--rol", choices=ROLLEN, default="ministerie")
    rapport_.add_argument("--met-gemeenten", action="store_true")
    rapport_.add_argument("--versie", type=int)
    terug = deel.add_parser("terugmelding")
    terug.add_argument("levering")
    stap = deel.add_parser("vaststellen")
    stap.add_argument("--peildatum", type=date.fromisoformat, required=True)
    stap.add_argument("--stap", choices=STAPPEN, required=True)
    stap.add_argument("--functie", required=True)
    stap.add_argument("--reden", choices=tuple(REDENEN), default="")
    opnieuw = deel.add_parser("hermaak")
    opnieuw.add_argument("--peildatum", type=date.fromisoformat, required=True)
    opnieuw.add_argument("--versie", type=int, required=True)
    blad = deel.add_parser("stuurgroep")
    blad.add_argument("--vraag", action="append")
    blad.add_argument("--peildatum", type=date.fromisoformat)
    blad.add_argument("--rol", choices=ROLLEN, default=rol_hier())
    eisers = deel.add_parser("schuldeisers")
    eisers.add_argument("--schuldeiser", default="")
    eisers.add_argument("--peildatum", type=date.fromisoformat)
    eisers.add_argument("--vorm", choices=VORMEN, default="xlsx")
    eisers.add_argument("--rol", choices=ROLLEN, default=rol_hier())
    for welke in (rapport_, terug, blad, eisers):
        welke.add_argument("--naar", type=Path, required=True)
    for welke in (rapport_, terug, blad, stap, opnieuw, eisers):
        welke.add_argument("--json", action="store_true")
    return ontleder
