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

from export.bestanden import bewaar, bewaar_genummerd, bewaar_rapport, vrij
from export.errata import REDENEN
from export.schuldeisers import AlleenInternError, schuldeiserbestanden
from export.stuurgroep import VraagGeweigerdError, maak_a4
from export.terugmelding import OnbekendeLeveringError, terugmelding, zoek_levering
from export.vaststellen import AFSPRAAK, STAPPEN, VaststellenError, Verzoek, neem_stap
from export.vormen import VORMEN, rapport, van_vorm
from export.werkboek import GemeentenNietNoemenError, ministerie_bladen
from indicators.schuldeisers import schuldeisers
from indicators.unit import schrijf_datum
from store.editie import OnbekendeEditieError, lees_editie
from store.rapporten import GewijzigdRapportError, Rapport, controlegetal, lees_bestanden, over_rapport, rapporten
from store.schijf import NietOpgeslagenError, data_map
from store.stand import BuitenBereikError, NietBewaardError, lees_stand

ROLLEN = ("intern", "werkgroep", "ministerie", "publiek")
GEBRUIK = """Deze opdracht klopt niet. Zo gaat het wel:
  python -m export ministerie --naar MAP [--peildatum JJJJ-MM-DD] [--van JJJJ-MM-DD] [--tot JJJJ-MM-DD]
      [--vorm xlsx|ods|csv|html] [--rol intern|werkgroep|ministerie|publiek] [--met-gemeenten] [--json]
  python -m export ministerie --naar MAP --peildatum JJJJ-MM-DD --versie N [--vorm xlsx|ods|csv|html] [--json]
  python -m export vaststellen --peildatum JJJJ-MM-DD --stap gecontroleerd|vastgesteld|verzonden --functie FUNCTIE
      [--reden CODE] [--json]
  python -m export stuurgroep --naar MAP [--vraag TEKST]... [--peildatum JJJJ-MM-DD]
      [--rol intern|werkgroep|ministerie|publiek] [--json]
  python -m export schuldeisers --naar MAP [--schuldeiser CODE] [--peildatum JJJJ-MM-DD] [--vorm xlsx|ods|csv|html]
      [--rol intern] [--json]
  python -m export terugmelding LEVERING --naar MAP [--json]"""
GEEN_GEGEVENS = "Er zijn nog geen gegevens. Lever een bestand aan met: python -m ingest lees BESTAND"
NIET_NOEMEN = (
    "In de rol '{rol}' mag niet bij elke gemeente staan of zij de Kennisgeving gebruikt. Er is niets gemaakt. "
    "Laat --met-gemeenten weg, of kies een andere rol."
)
VERKEERDE_PERIODE = "De begindatum ligt na de einddatum. Kies een --van die op of voor --tot ligt."
GEEN_LEVERING = "Er is geen levering '{levering}'. Geef het nummer, of het begin van de sha256 (ten minste 6 tekens)."
BIJ_VERSIE = "Bij --versie hoort --peildatum. Met --van, --tot of --met-gemeenten gaat het niet samen."
ALLEEN_MINISTERIE = "Een vastgesteld rapport is er alleen voor de rol ministerie. Laat --rol weg."
GEEN_VERSIE = "Er is geen vastgestelde versie {versie} van het rapport van {dag}."
GEWIJZIGD = (
    "Het bewaarde bestand '{naam}' is niet meer het bestand dat is vastgesteld. Er is niets gemaakt. "
    "Zet de map rapporten terug uit een reservekopie."
)
STAAT_ER_AL = "In deze map staat al een ander bestand met de naam '{naam}'. Er is niets gemaakt. Kies een andere map."
STAP_GEZET = "Het rapport van {dag}, versie {versie}, is {staat}."
GEEN_SCHULDEISER = "Wij kennen geen schuldeiser met de code '{wie}'. Geef de code, zoals CZ of GM0363."
NIET_VOOR_ROL = "Cijfers over schuldeisers zijn er alleen voor de rol intern, niet voor '{rol}'. Er is niets gemaakt."
ALLES_GELEZEN = "Alle regels van levering {levering} zijn ingelezen. Er is niets terug te melden."
NIET_OPGESLAGEN = "De bestanden konden niet worden opgeslagen in '{map}' ({reden}). Kies een andere map."


def main(argv: list[str] | None = None) -> int:
    """Write the files; 0 done, 1 refused, 2 a wrong command."""
    opdracht = _ontleed(argv)
    if isinstance(opdracht, int):
        return opdracht
    doe: Callable[[argparse.Namespace], int] = {
        "ministerie": _ministerie, "terugmelding": _terugmelding, "vaststellen": _vaststellen,
        "stuurgroep": _stuurgroep, "schuldeisers": _schuldeisers,
    }[opdracht.opdracht]  # fmt: skip
    try:
        return doe(opdracht)
    except OnbekendeEditieError:
        return _fout(GEEN_GEGEVENS, 1)
    except BuitenBereikError as fout:
        return _fout(str(fout), 2)
    except (VaststellenError, VraagGeweigerdError, NietOpgeslagenError, NietBewaardError) as fout:
        return _fout(str(fout), 1)
    except OSError as fout:
        return _fout(NIET_OPGESLAGEN.format(map=getattr(opdracht, "naar", data_map()), reden=fout.strerror), 1)


def _ministerie(opdracht: argparse.Namespace) -> int:
    if opdracht.versie is not None:
        return _bewaard(opdracht)
    if opdracht.van and opdracht.tot and opdracht.van > opdracht.tot:
        return _fout(VERKEERDE_PERIODE, 2)
    try:
        stand = lees_stand(opdracht.peildatum, rol=opdracht.rol)
        bladen = ministerie_bladen(stand, met_gemeenten=opdracht.met_gemeenten, van=opdracht.van, tot=opdracht.tot)
    except GemeentenNietNoemenError:
        return _fout(NIET_NOEMEN.format(rol=opdracht.rol), 1)
    bestanden = bewaar_rapport(opdracht.naar, stand, lambda naam: rapport(bladen, stand, naam=naam, vorm=opdracht.vorm))
    over = {"peildatum": stand.peildatum.isoformat(), "editie": stand.editie.naam, "rol": stand.rol}
    return _gedaan(opdracht, bestanden, over)


def _bewaard(opdracht: argparse.Namespace) -> int:
    """The kept bytes of a vastgesteld report, and nothing else under that name."""
    if opdracht.peildatum is None or opdracht.van or opdracht.tot or opdracht.met_gemeenten:
        return _fout(BIJ_VERSIE, 2)
    if opdracht.rol != "ministerie":
        return _fout(ALLEEN_MINISTERIE, 1)
    gezocht = (r for r in rapporten(data_map(), opdracht.peildatum) if r.versie == opdracht.versie and r.vast)
    gevonden = next(gezocht, None)
    if gevonden is None:
        return _fout(GEEN_VERSIE.format(versie=opdracht.versie, dag=schrijf_datum(opdracht.peildatum)), 1)
    try:
        bestanden = van_vorm(lees_bestanden(gevonden), opdracht.vorm)
    except GewijzigdRapportError as fout:
        return _fout(GEWIJZIGD.format(naam=fout), 1)
    if ander := next((naam for naam, inhoud in bestanden.items() if not vrij(opdracht.naar / naam, inhoud)), ""):
        return _fout(STAAT_ER_AL.format(naam=ander), 1)
    over = {
        "peildatum": opdracht.peildatum.isoformat(),
        "editie": over_rapport(gevonden)["editie"],
        "rol": "ministerie",
    }
    return _gedaan(opdracht, bewaar(opdracht.naar, bestanden), over)


def _vaststellen(opdracht: argparse.Namespace) -> int:
    verzoek = Verzoek(opdracht.stap, opdracht.functie, opdracht.reden)
    gedaan = neem_stap(data_map(), opdracht.peildatum, verzoek)
    if opdracht.json:
        print(json.dumps(als_record(gedaan), ensure_ascii=False, indent=1))
        return 0
    print(STAP_GEZET.format(dag=schrijf_datum(gedaan.peildatum), versie=gedaan.versie, staat=gedaan.staat))
    print(AFSPRAAK)
    return 0


def als_record(gedaan: Rapport) -> dict[str, Any]:
    """A report with its steps as a JSON document."""
    stappen = [{naam: getattr(stap, naam) for naam in type(stap).__slots__} for stap in gedaan.stappen]
    vast = {"sha256": controlegetal(gedaan), "bestanden": over_rapport(gedaan)["bestanden"]} if gedaan.vast else {}
    return {"peildatum": gedaan.peildatum.isoformat(), "versie": gedaan.versie, "staat": gedaan.staat,
            "stappen": stappen, **vast}  # fmt: skip


def _stuurgroep(opdracht: argparse.Namespace) -> int:
    stand = lees_stand(opdracht.peildatum, rol=opdracht.rol)
    inhoud = maak_a4(stand, opdracht.vraag)
    basis = f"pauzeknop-stuurgroep-{stand.peildatum.isoformat()}"
    bestanden = bewaar_genummerd(opdracht.naar, stand, lambda versie: {f"{basis}-v{versie}.html": inhoud})
    over = {"peildatum": stand.peildatum.isoformat(), "editie": stand.editie.naam, "rol": stand.rol}
    return _gedaan(opdracht, bestanden, over)


def _schuldeisers(opdracht: argparse.Namespace) -> int:
    stand = lees_stand(opdracht.peildatum, rol=opdracht.rol)
    wie = opdracht.schuldeiser.upper()
    if wie and wie not in schuldeisers(stand):
        return _fout(GEEN_SCHULDEISER.format(wie=wie), 1)
    try:
        bestanden = bewaar(opdracht.naar, schuldeiserbestanden(stand, vorm=opdracht.vorm, schuldeiser_id=wie))
    except AlleenInternError:
        return _fout(NIET_VOOR_ROL.format(rol=opdracht.rol), 1)
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
    rapport_.add_argument("--versie", type=int)
    terug = deel.add_parser("terugmelding")
    terug.add_argument("levering")
    stap = deel.add_parser("vaststellen")
    stap.add_argument("--peildatum", type=date.fromisoformat, required=True)
    stap.add_argument("--stap", choices=STAPPEN, required=True)
    stap.add_argument("--functie", required=True)
    stap.add_argument("--reden", choices=tuple(REDENEN), default="")
    blad = deel.add_parser("stuurgroep")
    blad.add_argument("--vraag", action="append")
    blad.add_argument("--peildatum", type=date.fromisoformat)
    blad.add_argument("--rol", choices=ROLLEN, default="intern")
    eisers = deel.add_parser("schuldeisers")
    eisers.add_argument("--schuldeiser", default="")
    eisers.add_argument("--peildatum", type=date.fromisoformat)
    eisers.add_argument("--vorm", choices=VORMEN, default="xlsx")
    eisers.add_argument("--rol", choices=ROLLEN, default="intern")
    for welke in (rapport_, terug, blad, eisers):
        welke.add_argument("--naar", type=Path, required=True)
    for welke in (rapport_, terug, blad, stap, eisers):
        welke.add_argument("--json", action="store_true")
    return ontleder


if __name__ == "__main__":
    sys.exit(main())
