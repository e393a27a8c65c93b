"""python -m publish: accept readings, withdraw a delivery, build again, check what is published."""

import argparse
import json
import sys
from typing import Any

from publish.opdrachten import OPDRACHTEN, Zwijgend, voeg_opdrachten_toe
from publish.publiceer import (
    OnbekendeLeveringError,
    OnbekendeLezingError,
    VoorbeeldOpEchtError,
    bijgewerkt,
    herbouw,
    huidige,
    trek_in,
    voeg_toe,
)
from publish.reservekopie import KopieGeweigerdError
from publish.rollen import SECONDEN
from publish.verwijderen import NietOpgeruimdError
from publish.vondst import OnveiligError
from store.editie import Editie, controleer
from store.opdrachtregel import Ontleder, ontleed
from store.schijf import NietOpgeslagenError, data_map
from store.sleutelbos import SleutelmapError

VOORBEELD_OP_ECHT = (
    "Dit is een voorbeeldbestand met verzonnen antwoorden. Er staan al echte antwoorden in. "
    "Verzonnen en echte antwoorden gaan nooit samen; er is niets veranderd."
)


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 done, 1 refused, 2 a wrong command."""
    opdracht = _ontleed(argv)
    try:
        uitkomst = _uitgevoerd(opdracht)
    except OnveiligError as fout:
        return _geweigerd(opdracht, *fout.zinnen)
    except VoorbeeldOpEchtError:
        return _geweigerd(opdracht, VOORBEELD_OP_ECHT)
    except OnbekendeLeveringError as fout:
        return _geweigerd(opdracht, f"Er is geen levering met nummer {fout.args[0]}.")
    except OnbekendeLezingError:
        return _geweigerd(opdracht, "Wat u inlas, is intussen verwijderd. Lever het bestand opnieuw aan.")
    except (NietOpgeslagenError, NietOpgeruimdError, KopieGeweigerdError, SleutelmapError) as fout:
        return _geweigerd(opdracht, str(fout))
    _meld(opdracht, uitkomst)
    return 1 if uitkomst.get("fouten") else 0


def _ontleed(argv: list[str] | None) -> argparse.Namespace:
    vorm = Zwijgend if "vergeet" in (sys.argv[1:] if argv is None else argv) else Ontleder
    ontleder = vorm(prog="python -m publish", description="Maakt en controleert gegevens.")
    deel = ontleder.add_subparsers(dest="opdracht", required=True, metavar="OPDRACHT")
    erbij = deel.add_parser("voeg-toe", help="neem gelezen leveringen op")
    erbij.add_argument(
        "lezingen", nargs="+", metavar="SHA256/LEZING", help="of - om ze van de standaardinvoer te lezen"
    )
    erbij.add_argument("--seconden", type=float, default=SECONDEN, help="zo lang mag het beveiligen duren")
    weg = deel.add_parser("trek-in", help="maak gegevens zonder een levering")
    weg.add_argument("nummer", type=int, metavar="NUMMER")
    deel.add_parser("herbouw", help="maak de gegevens opnieuw met de tabellen van nu")
    deel.add_parser("bijwerken", help="herbouw, als er gegevens zijn die met een eerdere opzet zijn gemaakt")
    deel.add_parser("controleer", help="controleer of alle bestanden van de gegevens heel zijn")
    voeg_opdrachten_toe(deel)
    for wat in (ontleder, *deel.choices.values()):
        wat.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="schrijf het antwoord als JSON")
    ontleder.set_defaults(json=False)
    return ontleed(ontleder, argv)


def _uitgevoerd(opdracht: argparse.Namespace) -> dict[str, Any]:
    data = data_map()
    if opdracht.opdracht == "voeg-toe":
        lezingen = sys.stdin.read().split() if opdracht.lezingen == ["-"] else opdracht.lezingen
        return (
            _van(voeg_toe(data, [_lezing(x) for x in lezingen], seconden=opdracht.seconden))
            if lezingen
            else {"editie": None}
        )
    if opdracht.opdracht == "trek-in":
        return _van(trek_in(data, opdracht.nummer))
    if opdracht.opdracht == "herbouw":
        return _van(herbouw(data))
    if opdracht.opdracht == "bijwerken":
        editie = bijgewerkt(data)
        return _van(editie) if editie else {"editie": None}
    if opdracht.opdracht in OPDRACHTEN:
        return OPDRACHTEN[opdracht.opdracht](opdracht)
    editie = huidige(data)
    return {**_van(editie), "fouten": _gecontroleerd(editie)} if editie else {"editie": None, "fouten": []}


def _gecontroleerd(editie: Editie) -> list[str]:
    """What is not whole, and what an outsider can work out from all that the roles were given."""
    from publish.poort import fouten_in_rolbestanden  # noqa: PLC0415 - solvers take a second to load

    return [*controleer(editie), *fouten_in_rolbestanden(editie.data)]


def _lezing(tekst: str) -> tuple[str, str]:
    sha256, _, lezing = tekst.partition("/")
    return sha256, lezing


def _van(editie: Editie) -> dict[str, Any]:
    return {"editie": editie.naam, "nummer": editie.nummer, "voorbeeld": editie.voorbeeld}


def _geweigerd(opdracht: argparse.Namespace, *zinnen: str) -> int:
    _meld(opdracht, {"editie": None, "fouten": list(zinnen)})
    return 1


def _meld(opdracht: argparse.Namespace, uitkomst: dict[str, Any]) -> None:
    if opdracht.json:
        print(json.dumps(uitkomst, ensure_ascii=False))
        return
    for fout in uitkomst.get("fouten", []):
        print(fout, file=sys.stderr)
    for zin in uitkomst.get("zinnen", []):
        print(zin)
    if uitkomst["editie"]:
        print(f"Gegevens nr. {uitkomst['nummer']} ({uitkomst['editie']}).")


if __name__ == "__main__":
    sys.exit(main())
