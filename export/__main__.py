"""python -m export: the report for the ministry, and the lines not read for a sender, as files."""

import argparse
import contextlib
import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from export.bestanden import bewaar, bewaar_rapport
from export.terugmelding import OnbekendeLeveringError, terugmelding, zoek_levering
from export.vormen import VORMEN, rapport
from export.werkboek import GemeentenNietNoemenError, ministerie_bladen
from indicators.measure import NietBewaardError
from store.editie import OnbekendeEditieError, lees_editie
from store.stand import BuitenBereikError, lees_stand

ROLLEN = ("intern", "werkgroep", "ministerie", "publiek")
GEBRUIK = """Deze opdracht klopt niet. Zo gaat het wel:
  python -m export ministerie --naar MAP [--peildatum JJJJ-MM-DD] [--van JJJJ-MM-DD] [--tot JJJJ-MM-DD]
      [--vorm xlsx|ods|csv|html] [--rol intern|werkgroep|ministerie|publiek] [--met-gemeenten] [--json]
  python -m export terugmelding LEVERING --naar MAP [--json]"""
GEEN_GEGEVENS = "Er zijn nog geen gegevens. Lever een bestand aan met: python -m ingest lees BESTAND"
NIET_NOEMEN = (
    "In de rol '{rol}' mag niet bij elke gemeente staan of zij de Kennisgeving gebruikt. Er is niets gemaakt. "
    "Laat --met-gemeenten weg, of kies een andere rol."
)
VERKEERDE_PERIODE = "De begindatum ligt na de einddatum. Kies een --van die op of voor --tot ligt."
GEEN_LEVERING = "Er is geen levering '{levering}'. Geef het nummer, of het begin van de sha256 (ten minste 6 tekens)."
ALLES_GELEZEN = "Alle regels van levering {levering} zijn ingelezen. Er is niets terug te melden."
NIET_OPGESLAGEN = "De bestanden konden niet worden opgeslagen in '{map}' ({reden}). Kies een andere map."


def main(argv: list[str] | None = None) -> int:
    """Write the files; 0 done, 1 refused, 2 a wrong command."""
    opdracht = _ontleed(argv)
    if isinstance(opdracht, int):
        return opdracht
    doe: Callable[[argparse.Namespace], int] = {"ministerie": _ministerie, "terugmelding": _terugmelding}[
        opdracht.opdracht
    ]
    try:
        return doe(opdracht)
    except OnbekendeEditieError:
        return _fout(GEEN_GEGEVENS, 1)
    except OSError as fout:
        return _fout(NIET_OPGESLAGEN.format(map=opdracht.naar, reden=fout.strerror), 1)


def _ministerie(opdracht: argparse.Namespace) -> int:
    if opdracht.van and opdracht.tot and opdracht.van > opdracht.tot:
        return _fout(VERKEERDE_PERIODE, 2)
    try:
        stand = lees_stand(opdracht.peildatum, rol=opdracht.rol)
        bladen = ministerie_bladen(stand, met_gemeenten=opdracht.met_gemeenten, van=opdracht.van, tot=opdracht.tot)
    except BuitenBereikError as fout:
        return _fout(str(fout), 2)
    except NietBewaardError as fout:
        return _fout(str(fout), 1)
    except GemeentenNietNoemenError:
        return _fout(NIET_NOEMEN.format(rol=opdracht.rol), 1)
    bestanden = bewaar_rapport(opdracht.naar, stand, lambda naam: rapport(bladen, stand, naam=naam, vorm=opdracht.vorm))
    over = {"peildatum": stand.peildatum.isoformat(), "editie": stand.editie.naam, "rol": stand.rol}
    return _gedaan(opdracht, bestanden, over)


def _terugmelding(opdracht: argparse.Namespace) -> int:
    editie = lees_editie()
    try:
        levering = zoek_levering(editie, opdracht.levering)
    except OnbekendeLeveringError:
        return _fout(GEEN_LEVERING.format(levering=opdracht.levering), 1)
    werkboek = terugmelding(editie, levering)
    if werkboek is None:
        print(ALLES_GELEZEN.format(levering=levering.nummer), file=sys.stderr)
    naam = f"terugmelding-levering-{levering.nummer}.xlsx"
    bestanden = bewaar(opdracht.naar, {naam: werkboek} if werkboek else {})
    # The sender and its file are of the delivery: no role sees more or less of it.
    over = {"peildatum": levering.peildatum.isoformat(), "editie": editie.naam, "rol": "intern"}
    return _gedaan(opdracht, bestanden, over)


def _gedaan(opdracht: argparse.Namespace, bestanden: list[dict[str, Any]], over: dict[str, str]) -> int:
    if opdracht.json:
        print(json.dumps({"bestanden": bestanden, **over}, ensure_ascii=False, indent=1))
        return 0
    for bestand in bestanden:
        print(f"{opdracht.naar / bestand['naam']}  (sha256 {bestand['sha256']})")
    return 0


def _fout(zin: str, code: int) -> int:
    print(zin, file=sys.stderr)
    return code


def _ontleed(argv: list[str] | None) -> argparse.Namespace | int:
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
    rapport_.add_argument("--vorm", choices=VORMEN, default="xlsx")
    rapport_.add_argument("--rol", choices=ROLLEN, default="ministerie")
    rapport_.add_argument("--met-gemeenten", action="store_true")
    terug = deel.add_parser("terugmelding")
    terug.add_argument("levering")
    for welke in (rapport_, terug):
        welke.add_argument("--naar", type=Path, required=True)
        welke.add_argument("--json", action="store_true")
    return ontleder


if __name__ == "__main__":
    sys.exit(main())
