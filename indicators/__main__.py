"""python -m indicators: the figures on the command line, as text or JSON."""

import argparse
import json
import sys
from typing import Any

from indicators.cijferboek import ALLE, OnbekendeCodeError, indicator
from indicators.herkomst import tekst as herkomsttekst
from indicators.herkomst.herleid import GeenHerkomstError, OnbekendeMaatError, herkomst
from indicators.herkomst.records import Herkomst
from indicators.indicator import Indicator
from indicators.measure import OnbekendeDimensieError, measure
from indicators.measurement import TOTAAL, Measurement
from indicators.tekst import als_tekst
from protect.rollen import ROLLEN, rol_hier
from store.editie import OnbekendeEditieError
from store.opdrachtregel import Ontleder, datum, ontleed
from store.stand import BuitenBereikError, NietBewaardError, Stand, lees_stand

GEEN_GEGEVENS = "Er zijn nog geen gegevens. Lever een bestand aan met: python -m ingest lees BESTAND"


def main(argv: list[str] | None = None) -> int:
    """Print the figures; 0 done, 1 there is nothing to measure, 2 a wrong command."""
    opdracht = ontleed(_ontleder(), argv)
    try:
        stand = lees_stand(opdracht.peildatum, editie=opdracht.editie, rol=opdracht.rol)
        gevonden = [_gevonden(i, stand, opdracht) for i in _gekozen(opdracht)]
    except OnbekendeEditieError as fout:
        return _fout(f"Er is geen editie '{fout.args[0]}'." if fout.args[0] else GEEN_GEGEVENS, 1)
    except (OnbekendeCodeError, OnbekendeDimensieError, OnbekendeMaatError, BuitenBereikError) as fout:
        return _fout(str(fout), 2)
    except (NietBewaardError, GeenHerkomstError) as fout:
        return _fout(str(fout), 1)
    _schrijf(gevonden, opdracht)
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
    ontleder.add_argument("--rol", metavar="ROL", choices=ROLLEN, default=rol_hier())
    ontleder.add_argument("--herkomst", action="store_true", help="welke regels en cellen achter het cijfer zitten")
    ontleder.add_argument("--groep", default=TOTAAL, metavar="GROEP", help="bij --herkomst: van welke groep")
    ontleder.add_argument("--maat", metavar="MAAT", help="bij --herkomst: van welk onderdeel van het cijfer")
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


def _gevonden(i: Indicator, stand: Stand, opdracht: argparse.Namespace) -> Measurement | Herkomst:
    if not opdracht.herkomst:
        return measure(i, stand, per=opdracht.per, filters=opdracht.filter, van=opdracht.van, tot=opdracht.tot)
    return herkomst(
        i, stand, per=opdracht.per, groep=opdracht.groep, maat=opdracht.maat or i.delen[0].maat_namen[0],
        filters=tuple(opdracht.filter), van=opdracht.van, tot=opdracht.tot,
    )  # fmt: skip


def _schrijf(gevonden: list[Measurement | Herkomst], opdracht: argparse.Namespace) -> None:
    opmerkingen = (x.opmerkingen for x in gevonden if isinstance(x, Measurement))
    for zin in dict.fromkeys(zin for zinnen in opmerkingen for zin in zinnen):
        print(zin, file=sys.stderr)
    if opdracht.json:
        lijst = [_document(x) for x in gevonden]
        print(json.dumps(lijst[0] if len(opdracht.codes) == 1 else lijst, ensure_ascii=False, indent=1))
        return
    for x in gevonden:
        print(als_tekst(x) if isinstance(x, Measurement) else herkomsttekst.als_tekst(x))


def _document(x: Measurement | Herkomst) -> dict[str, Any]:
    return x.als_json() if isinstance(x, Measurement) else herkomsttekst.als_json(x)


def _fout(zin: str, code: int) -> int:
    print(zin, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
