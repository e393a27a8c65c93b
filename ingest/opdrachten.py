"""What the commands beside delivering do: list, withdraw, and build the demo."""

import argparse
import sys
from contextlib import ExitStack
from datetime import date

from ingest.aanleveren import aanvaard, druk, lees_alle, meld, op_volgorde
from ingest.inventarisaties.inventarisatie import INVENTARISATIE
from ingest.logs.bronnen import LOGBRONNEN
from ingest.logs.levering import lees_log, stage_in
from ingest.noteren.tegenspraken import tegenspraken
from ingest.uitgever import PublicatieMislukt, Uitgever, trek_in
from ingest.winkel import huidige, vind_levering, voorbeeldlogs, voorbeeldpaden
from store.editie import editie_namen
from store.schijf import data_map

_VOORBEELD = "Voorbeeld-uitvoerder (fictief)"
VOORBEELDAFZENDERS = {
    "signalen": _VOORBEELD, "reacties": _VOORBEELD, "maandtellingen": "Schuldenknooppunt (fictief)",
}  # fmt: skip


def lijst(opdracht: argparse.Namespace) -> int:
    """List deliveries and edities, newest first."""
    editie = huidige()
    leveringen = [
        {**x.als_record(), "geldt": editie is not None and x in editie.geldende_leveringen}
        for x in reversed(editie.leveringen if editie else ())
    ]
    if opdracht.json:
        edities = list(editie_namen(data_map()))
        druk({"editie": editie.naam if editie else None, "leveringen": leveringen, "edities": edities})
        return 0
    print(f"Gegevens nr. {editie.nummer} ({editie.naam})." if editie else "Er zijn nog geen gegevens.")
    for x in leveringen:
        staat = "ingetrokken" if x["ingetrokken"] else "geldt" if x["geldt"] else "vervangen"
        print(f"{x['nummer']:>4}  {x['peildatum']}  {x['bestand']}  ({staat}; {x['sha256'][:12]})")
    return 0


def trek_levering_in(opdracht: argparse.Namespace) -> int:
    """Publish an editie without one delivery."""
    editie = huidige()
    levering = vind_levering(editie, opdracht.levering) if editie else None
    if levering is None or levering.ingetrokken:
        return _niet_ingetrokken(opdracht, f"Er is geen levering '{opdracht.levering}' die u kunt intrekken.")
    try:
        antwoord = trek_in(levering.nummer)
    except PublicatieMislukt as fout:
        return _niet_ingetrokken(opdracht, str(fout))
    if opdracht.json:
        druk({"levering": levering.nummer, "ingetrokken": True, "editie": antwoord["editie"]})
        return 0
    wat = f"Levering {levering.nummer} ({levering.bestand}) is ingetrokken."
    print(f"{wat} Gegevens nr. {antwoord['nummer']} gelden nu.")
    return 0


def _niet_ingetrokken(opdracht: argparse.Namespace, zin: str) -> int:
    editie = huidige()
    if opdracht.json:
        druk({"levering": None, "ingetrokken": False, "editie": editie.naam if editie else None})
    print(zin, file=sys.stderr)
    return 1


def voorbeeld(opdracht: argparse.Namespace) -> int:
    """Build the demo editie from data/samples when there is no editie yet."""
    if huidige() is not None:
        return 0
    print("Er zijn nog geen gegevens. Wij maken eerst de voorbeelddata (fictief).", file=sys.stderr)
    uitgever = Uitgever()
    leeg = _zonder_opties(opdracht, afzender="", peildatum=None)
    gelezen = lees_alle(leeg, op_volgorde(list(voorbeeldpaden()), [], INVENTARISATIE), INVENTARISATIE, editie=None)
    with ExitStack() as mappen:
        for soort, pad in voorbeeldlogs():
            dag, wie = date.fromisoformat(pad.name[:10]), VOORBEELDAFZENDERS[soort]
            opties = _zonder_opties(opdracht, afzender=wie, peildatum=dag)
            gelezen.append(lees_log(pad, LOGBRONNEN[soort], opties, editie=None, stage=stage_in(mappen)))
        gelezen = aanvaard(uitgever, gelezen, vorige=None)
    meld(opdracht, gelezen)
    return 1 if any(g.vastgehouden for g in gelezen) else 0


def toon_tegenspraken(opdracht: argparse.Namespace) -> int:
    """List the contradictions that nobody solved, each with the kenmerk that a decision names."""
    editie = huidige()
    alle = [t for t in tegenspraken(editie, opdracht.peildatum) if not t.opgelost] if editie else []
    if opdracht.json:
        druk({"editie": editie.naam if editie else None, "tegenspraken": [t.als_record() for t in alle]})
        return 0
    for t in alle:
        ene, andere = t.als_kanten()
        print(f"{t.kenmerk}  {t.op}  {t.soort}  {t.gm_code or t.tekst}  [{ene}]  [{andere}]")
    if not alle:
        print("Er zijn geen antwoorden die elkaar tegenspreken.")
    return 0


def _zonder_opties(opdracht: argparse.Namespace, *, afzender: str, peildatum: date | None) -> argparse.Namespace:
    return argparse.Namespace(
        opdracht="lees", peildatum=peildatum, afzender=afzender, kolom=[], antwoorden=[], json=opdracht.json,
        voortgang=False,
    )  # fmt: skip


OVERIGE = {"lijst": lijst, "tegenspraken": toon_tegenspraken, "trek-in": trek_levering_in, "voorbeeld": voorbeeld}
