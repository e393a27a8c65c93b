"""python -m ingest: look at a delivery, accept it, list deliveries, withdraw one."""

import argparse
import json
import sys
from pathlib import Path

from ingest.bestanden.lezen import Lezing, start_lezen
from ingest.bronnen import BRONNEN
from ingest.errors import LeveringGeweigerd
from ingest.logs.bronnen import LOGBRONNEN
from ingest.noteren.enkele_opdracht import antwoordkeuzes, belkeuzes
from ingest.noteren.schuldeiseropdracht import NOTITIES, notitiekeuzes, tegenspraakkeuzes
from ingest.source import Source
from ingest.uitgever import Uitgever
from store.opdrachtregel import Ontleder, datum, ontleed

Start = Lezing | LeveringGeweigerd


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 done, 1 refused or held, 2 a wrong command."""
    opdracht = ontleed(_ontleder(), argv)
    if opdracht.opdracht in ("controleer", "lees"):
        bron = BRONNEN[opdracht.soort]
        if opdracht.soort in LOGBRONNEN:
            return _logs(opdracht, bron)
        # The first child and the publisher start before anything heavy is imported: they work while we load the rest.
        gestart = [_gestart(opdracht.bestanden[0], opdracht.soort)]
        uitgever = Uitgever() if opdracht.opdracht == "lees" else None
        from ingest.aanleveren import lever_aan, op_volgorde  # noqa: PLC0415

        return lever_aan(opdracht, op_volgorde(opdracht.bestanden, gestart, bron), bron, uitgever=uitgever)
    if opdracht.opdracht in ("antwoord", "belnotitie", *NOTITIES):
        from ingest.noteren.enkele_levering import noteer  # noqa: PLC0415

        return noteer(opdracht)
    from ingest.opdrachten import OVERIGE  # noqa: PLC0415

    return OVERIGE[opdracht.opdracht](opdracht)


def _logs(opdracht: argparse.Namespace, bron: Source) -> int:
    uitgever = Uitgever() if opdracht.opdracht == "lees" else None
    from ingest.logs.levering import lever_logs_aan  # noqa: PLC0415 - while the publisher loads

    return lever_logs_aan(opdracht, bron, uitgever=uitgever)


def _gestart(pad: Path, soort: str) -> Start:
    try:
        return start_lezen(pad, BRONNEN[soort].limieten)
    except LeveringGeweigerd as weigering:
        return weigering


def _ontleder() -> Ontleder:
    ontleder = Ontleder(prog="python -m ingest", description="Levert bestanden aan.")
    deel = ontleder.add_subparsers(dest="opdracht", required=True, metavar="OPDRACHT")
    for naam, hulp in (
        ("controleer", "kijk wat er zou veranderen; schrijft niets"),
        ("lees", "lees, aanvaard en publiceer"),
    ):
        _levering(deel.add_parser(naam, help=hulp))
    for naam, hulp in (
        ("lijst", "toon leveringen en gegevens"),
        ("voorbeeld", "maak de voorbeelddata als er nog niets is"),
    ):
        deel.add_parser(naam, help=hulp).add_argument("--json", action="store_true")
    weg = deel.add_parser("trek-in", help="publiceer gegevens zonder een levering")
    weg.add_argument("levering", metavar="LEVERING", help="het nummer van de levering, of het begin van haar sha256")
    weg.add_argument("--json", action="store_true")
    antwoordkeuzes(deel.add_parser("antwoord", help="noteer het antwoord van één gemeente"))
    belkeuzes(deel.add_parser("belnotitie", help="noteer dat u belde en geen antwoord kreeg"))
    tegenspraakkeuzes(deel.add_parser("tegenspraken", help="toon antwoorden die elkaar tegenspreken"))
    for naam, (hulp, keuzes) in NOTITIES.items():
        notitiekeuzes(deel.add_parser(naam, help=hulp), keuzes)
    return ontleder


def _levering(ontleder: argparse.ArgumentParser) -> None:
    ontleder.add_argument("bestanden", nargs="+", type=Path, metavar="BESTAND")
    ontleder.add_argument("--soort", metavar="SOORT", choices=tuple(BRONNEN), default="inventarisatie")
    ontleder.add_argument("--peildatum", type=datum, metavar="JJJJ-MM-DD")
    ontleder.add_argument("--afzender", default="", metavar="NAAM")
    ontleder.add_argument("--kolom", action="append", default=[], type=_kolom, metavar='"KOP=VELD"')
    ontleder.add_argument("--antwoorden", type=_antwoorden, default=[], metavar="BESTAND.json")
    ontleder.add_argument("--json", action="store_true", help="schrijf de kwitantie als JSON")
    ontleder.add_argument("--voortgang", action="store_true", help="meld bij een log op de foutuitvoer hoe ver het is")


def _kolom(tekst: str) -> tuple[str, str]:
    kop, teken, veld = tekst.rpartition("=")
    velden = list(dict.fromkeys(v.naam for bron in BRONNEN.values() for v in bron.velden))
    if not (kop and teken) or (veld and veld not in velden and veld != "niet gebruiken"):
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen KOP=VELD. Velden: {', '.join(velden)}, niet gebruiken.")
    return kop.strip(), veld.strip()


def _antwoorden(pad: str) -> list[dict[str, str]]:
    try:
        inhoud = json.loads(Path(pad).read_text("utf-8-sig"))
    except (OSError, ValueError) as fout:
        raise argparse.ArgumentTypeError(f"'{pad}' is geen leesbaar JSON-bestand met antwoorden.") from fout
    lijst = inhoud.get("antwoorden") if isinstance(inhoud, dict) else inhoud
    if not isinstance(lijst, list) or not all(
        isinstance(x, dict) and {"blad", "cel", "antwoord"} <= set(x) for x in lijst
    ):
        raise argparse.ArgumentTypeError(f"'{pad}' moet een lijst zijn van antwoorden met blad, cel en antwoord.")
    return lijst


if __name__ == "__main__":
    sys.exit(main())
