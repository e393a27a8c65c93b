"""The commands about the report for the ministry: make it, take its steps, give its kept bytes, make it again."""

import argparse
import json
from typing import Any

from export.bestanden import bewaar, bewaar_rapport, vrij
from export.hermaken import bewaarde_bestanden, hermaak, zoek_vaste
from export.uitvoer import fout, gedaan
from export.vaststellen import AFSPRAAK, Verzoek, neem_stap
from export.vormen import rapport, van_vorm
from export.werkboek import GemeentenNietNoemenError, ministerie_bladen
from indicators.unit import schrijf_datum
from store.rapporten import Rapport, controlegetal, over_rapport
from store.schijf import data_map
from store.stand import lees_stand

NIET_NOEMEN = (
    "In de rol '{rol}' mag niet bij elke gemeente staan of zij de Kennisgeving gebruikt. Er is niets gemaakt. "
    "Laat --met-gemeenten weg, of kies een andere rol."
)
VERKEERDE_PERIODE = "De begindatum ligt na de einddatum. Kies een --van die op of voor --tot ligt."
BIJ_VERSIE = "Bij --versie hoort --peildatum. Met --van, --tot of --met-gemeenten gaat het niet samen."
ALLEEN_MINISTERIE = "Een vastgesteld rapport is er alleen voor de rol ministerie. Laat --rol weg."
STAAT_ER_AL = "In deze map staat al een ander bestand met de naam '{naam}'. Er is niets gemaakt. Kies een andere map."
STAP_GEZET = "Het rapport van {dag}, versie {versie}, is {staat}."


def ministerie(opdracht: argparse.Namespace) -> int:
    """The report in one form, under the first free version."""
    if opdracht.versie is not None:
        return _bewaard(opdracht)
    if opdracht.van and opdracht.tot and opdracht.van > opdracht.tot:
        return fout(VERKEERDE_PERIODE, 2)
    try:
        stand = lees_stand(opdracht.peildatum, rol=opdracht.rol)
        bladen = ministerie_bladen(stand, met_gemeenten=opdracht.met_gemeenten, van=opdracht.van, tot=opdracht.tot)
    except GemeentenNietNoemenError:
        return fout(NIET_NOEMEN.format(rol=opdracht.rol), 1)
    bestanden = bewaar_rapport(opdracht.naar, stand, lambda naam: rapport(bladen, stand, naam=naam, vorm=opdracht.vorm))
    over = {"peildatum": stand.peildatum.isoformat(), "editie": stand.editie.naam, "rol": stand.rol}
    return gedaan(opdracht, bestanden, over)


def _bewaard(opdracht: argparse.Namespace) -> int:
    """The kept bytes of a vastgesteld report, and nothing else under that name."""
    if opdracht.peildatum is None or opdracht.van or opdracht.tot or opdracht.met_gemeenten:
        return fout(BIJ_VERSIE, 2)
    if opdracht.rol != "ministerie":
        return fout(ALLEEN_MINISTERIE, 1)
    gevonden = zoek_vaste(data_map(), opdracht.peildatum, opdracht.versie)
    bestanden = van_vorm(bewaarde_bestanden(gevonden), opdracht.vorm)
    if ander := next((naam for naam, inhoud in bestanden.items() if not vrij(opdracht.naar / naam, inhoud)), ""):
        return fout(STAAT_ER_AL.format(naam=ander), 1)
    over = {
        "peildatum": opdracht.peildatum.isoformat(),
        "editie": over_rapport(gevonden)["editie"],
        "rol": "ministerie",
    }
    return gedaan(opdracht, bewaar(opdracht.naar, bestanden), over)


def vaststellen(opdracht: argparse.Namespace) -> int:
    """One step of a report on its way to verzonden."""
    verzoek = Verzoek(opdracht.stap, opdracht.functie, opdracht.reden)
    gezet = neem_stap(data_map(), opdracht.peildatum, verzoek)
    if opdracht.json:
        print(json.dumps(als_record(gezet), ensure_ascii=False, indent=1))
        return 0
    print(STAP_GEZET.format(dag=schrijf_datum(gezet.peildatum), versie=gezet.versie, staat=gezet.staat))
    print(AFSPRAAK)
    return 0


def opnieuw(opdracht: argparse.Namespace) -> int:
    """Make a vastgesteld report again: 0 the same bytes, 1 not, with what differs and why."""
    gevonden = zoek_vaste(data_map(), opdracht.peildatum, opdracht.versie)
    uitkomst = hermaak(gevonden)
    if opdracht.json:
        document = {"gelijk": uitkomst.gelijk, "bestanden": uitkomst.alle, "anders": uitkomst.anders,
                    "zinnen": uitkomst.zinnen}  # fmt: skip
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        print("\n".join(uitkomst.zinnen))
    return 0 if uitkomst.gelijk else 1


def als_record(gedaan: Rapport) -> dict[str, Any]:
    """A report with its steps as a JSON document."""
    stappen = [{naam: getattr(stap, naam) for naam in type(stap).__slots__} for stap in gedaan.stappen]
    vast = {"sha256": controlegetal(gedaan), "bestanden": over_rapport(gedaan)["bestanden"]} if gedaan.vast else {}
    return {"peildatum": gedaan.peildatum.isoformat(), "versie": gedaan.versie, "staat": gedaan.staat,
            "stappen": stappen, **vast}  # fmt: skip
