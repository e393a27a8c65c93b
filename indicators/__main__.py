"""python -m indicators: the figures on the command line, as text or JSON."""

import argparse
import json
import sys

from indicators.cijferboek import ALLE, OnbekendeCodeError, indicator
from indicators.indicator import Indicator
from indicators.measure import OnbekendeDimensieError, measure
from indicators.measurement import TOTAAL, Measurement
from indicators.tekst import als_tekst
from store.editie import OnbekendeEditieError
from store.opdrachtregel import Ontleder, datum, ontleed
from store.stand import BuitenBereikError, NietBewaardError, Stand, lees_stand

ROLLEN = ("intern", "werkgroep", "ministerie", "publiek")
GEEN_GEGEVENS = "Er zijn nog geen gegevens. Lever een bestand aan met: python -m ingest lees BESTAND"


def main(argv: list[str] | None = None) -> int:
    """Print the figures; 0 done, 1 there is nothing to measure, 2 a wrong command."""
    opdracht = ontleed(_ontleder(), argv)
    try:
        stand = lees_stand(opdracht.peildatum, editie=opdracht.editie, rol=opdracht.rol)
        gemeten = [_gemeten(i, stand, opdracht) for i in _gekozen(opdracht)]
    except OnbekendeEditieError as fout:
        return _fout(f"Er is geen editie '{fout.args[0]}'." if fout.args[0] else GEEN_GEGEVENS, 1)
    except (OnbekendeCodeError, OnbekendeDimensieError, BuitenBereikError) as fout:
        return _fout(str(fout), 2)
    except NietBewaardError as fout:
        return _fout(str(fout), 1)
    _schrijf(gemeten, opdracht)
    return 0


def _ontleder() -> Ontleder:
    ontleder = Ontleder(prog="python -m indicators", description="Drukt cijfers af.")
    ontleder.add_argument("codes", nargs="*", metavar="CODE", help="bijvoorbeeld ADO-01; zonder code alle cijfers")
    ontleder.add_argument("--peildatum", type=datum, metavar="JJJJ-MM-DD")
    ontleder.add_argument("--van", type=datum, metavar="JJJJ-MM-DD")
    ontleder.add_argument("--tot", type=datum, metavar="JJJJ-MM-DD")
    ontleder.add_argument("--per", default=TOTAAL, metavar="INDELING")
    ontleder.add_argument("--filter", action="append", default=[], metavar="INDELING=CODE", type=_filter)
    ontleder.add_argument("--editie", metavar="EDITIE")
    ontleder.add_argument("--rol", metavar="ROL", choices=ROLLEN, default="intern")
    ontleder.add_argument("--json", action="store_true", help="schrijf het antwoord als JSON")
    return ontleder


def _filter(tekst: str) -> tuple[str, str]:
    naam, teken, code = tekst.partition("=")
    if not (naam and teken and code):
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen INDELING=CODE, zoals provincie=PV24")
    return naam, code


def _gekozen(opdracht: argparse.Namespace) -> tuple[Indicator, ...]:
    if opdracht.codes:
        return tuple(indicator(code) for code in opdracht.codes)
    nodig = {naam for naam, _ in opdracht.filter} | ({opdracht.per} - {TOTAAL})
    return tuple(i for i in ALLE if any(nodig <= set(deel.dimensies) for deel in i.delen))


def _gemeten(i: Indicator, stand: Stand, opdracht: argparse.Namespace) -> Measurement:
    return measure(i, stand, per=opdracht.per, filters=opdracht.filter, van=opdracht.van, tot=opdracht.tot)


def _schrijf(gemeten: list[Measurement], opdracht: argparse.Namespace) -> None:
    for zin in dict.fromkeys(zin for meting in gemeten for zin in meting.opmerkingen):
        print(zin, file=sys.stderr)
    if opdracht.json:
        lijst = [meting.als_json() for meting in gemeten]
        print(json.dumps(lijst[0] if len(opdracht.codes) == 1 else lijst, ensure_ascii=False, indent=1))
        return
    for meting in gemeten:
        print(als_tekst(meting))


def _fout(zin: str, code: int) -> int:
    print(zin, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
