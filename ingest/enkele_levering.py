"""What is noted by hand as an ordinary delivery of one row: a receipt, the row, and a new editie."""

import argparse
import sys
from dataclasses import replace
from datetime import date
from typing import Any

from ingest.aanleveren import druk
from ingest.antwoord import BLAD, antwoord_van
from ingest.belnotitie import belnotitie_van
from ingest.getypt import NietGenoteerd
from ingest.kwitantie import FOUT, INFO, WAARSCHUWING, Antwoord, Kwitantie, Melding, Vraag
from ingest.uitgever import PublicatieMislukt, Uitgever
from ingest.winkel import geldt, huidige
from store.editie import Editie, lees_editie
from store.leveringen import als_parquet, bewaar
from store.schijf import NietOpgeslagenError, als_json, data_map, opslag, sha256_van
from store.stand import BuitenBereikError, lees_stand

AL_GENOTEERD = "Dit stond er al. Er is niets veranderd; gegevens nr. {} blijft gelden."
LATER_ANTWOORD = "Er is een later antwoord van deze gemeente. Dat blijft gelden."
START_VOORBIJ = "De geplande start ligt voor de datum van het antwoord."


def noteer_antwoord(opdracht: argparse.Namespace) -> int:
    """Take in a single answer."""
    uitgever, vandaag = Uitgever(), date.today()
    try:
        antwoord = antwoord_van(vars(opdracht), vandaag=vandaag)
    except NietGenoteerd as weigering:
        return _geweigerd(opdracht, uitgever, weigering)
    rij, editie = antwoord.als_rij(), huidige()
    nieuw, gewijzigd = _verschil(rij, editie)
    gehoord = Antwoord(BLAD, antwoord.hoe, antwoord.stand, vandaag.isoformat(), antwoord.functie)
    start_voorbij = antwoord.start is not None and antwoord.start.laatste_dag < antwoord.datum
    kwitantie = replace(
        _kwitantie("antwoord", antwoord.bestand, antwoord.als_document(), peildatum=antwoord.datum),
        antwoorden=(gehoord,), nieuw=nieuw, gewijzigd=gewijzigd, gelijk=1 - nieuw - gewijzigd,
        meldingen=(
            *((Melding(BLAD, antwoord.hoe, "", START_VOORBIJ, WAARSCHUWING),) if start_voorbij else ()),
            *((Melding(BLAD, antwoord.hoe, "", LATER_ANTWOORD, INFO),) if _later(rij, editie) else ()),
        ),
    )  # fmt: skip
    return _aanvaard(opdracht, uitgever, kwitantie, rij=rij, editie=editie)


def noteer_belnotitie(opdracht: argparse.Namespace) -> int:
    """Take in a call that nobody answered."""
    uitgever = Uitgever()
    try:
        notitie = belnotitie_van(vars(opdracht), vandaag=date.today())
    except NietGenoteerd as weigering:
        return _geweigerd(opdracht, uitgever, weigering)
    kwitantie = _kwitantie("belnotitie", notitie.bestand, notitie.als_document(), peildatum=notitie.gebeld)
    return _aanvaard(opdracht, uitgever, replace(kwitantie, nieuw=1), rij=notitie.als_rij(), editie=huidige())


def _kwitantie(soort: str, bestand: str, document: dict[str, Any], *, peildatum: date) -> Kwitantie:
    sha256 = sha256_van(als_json(document))
    return Kwitantie(bestand, sha256, soort=soort, peildatum=peildatum, gelezen=1, geaccepteerd=1)


def _verschil(rij: dict[str, Any], editie: Editie | None) -> tuple[int, int]:
    """Whether this is a first answer, and whether it is another answer than the stand on its own day."""
    toen = _stand_op(rij["antwoorddatum"], rij["gm_code"], editie)
    return int(toen == "geen_reactie"), int(toen not in ("geen_reactie", rij["status"]))


def _stand_op(dag: date, gm_code: str, editie: Editie | None) -> str:
    try:
        stand = lees_stand(dag, editie=editie) if editie else None
    except BuitenBereikError:
        return "geen_reactie"
    select = "SELECT stand FROM adoptie_op WHERE gm_code = $gm_code"
    rijen = stand.rijen(("adoptie_op",), select, {"gm_code": gm_code}) if stand else []
    return str(rijen[0][0]) if rijen else "geen_reactie"


def _later(rij: dict[str, Any], editie: Editie | None) -> bool:
    """Whether the gemeente answered after the day of this answer."""
    if editie is None:
        return False
    select = "SELECT 1 FROM adoptie WHERE gm_code = $gm_code AND geldig_van > $dag AND stand <> 'geen_reactie' LIMIT 1"
    return bool(lees_stand(editie=editie).rijen((), select, {"gm_code": rij["gm_code"], "dag": rij["antwoorddatum"]}))


def _aanvaard(
    opdracht: argparse.Namespace,
    uitgever: Uitgever,
    kwitantie: Kwitantie,
    *,
    rij: dict[str, Any],
    editie: Editie | None,
) -> int:
    # What is noted while the demo is shown is practice: it goes with the demo when the first real file comes.
    voorbeeld = editie is not None and editie.voorbeeld
    try:
        with opslag():
            lezing = _bewaard(kwitantie, rij, voorbeeld=voorbeeld)
        uitkomst = uitgever.geef([(kwitantie.sha256, lezing)])
    except NietOpgeslagenError as fout:
        uitgever.geef([])
        return _mislukt(opdracht, kwitantie, str(fout))
    except PublicatieMislukt as fout:
        return _mislukt(opdracht, kwitantie, str(fout))
    return _gemeld(opdracht, kwitantie, lees_editie(uitkomst["editie"]), vorige=editie)


def _bewaard(kwitantie: Kwitantie, rij: dict[str, Any], *, voorbeeld: bool) -> str:
    # Practice and real are two lezingen: who practised an answer may note the same one for real.
    opties = {"soort": kwitantie.soort, "peildatum": kwitantie.als_json()["peildatum"], "voorbeeld": voorbeeld}
    bewaren = {**kwitantie.als_json(), "voorbeeld": voorbeeld, "opties": opties, "koppelingen": {},
               "tegenspraken": [], "niet_gelezen": []}  # fmt: skip
    return bewaar(data_map(), kwitantie.sha256, kwitantie=bewaren, rijen=als_parquet(kwitantie.soort, [rij]))


def _gemeld(opdracht: argparse.Namespace, kwitantie: Kwitantie, editie: Editie, *, vorige: Editie | None) -> int:
    levering = geldt(editie, kwitantie.sha256)
    al = vorige is not None and vorige.naam == editie.naam
    if al:
        kwitantie = replace(
            kwitantie, nieuw=0, gewijzigd=0, gelijk=1,
            meldingen=(*kwitantie.meldingen, Melding("", "", "", AL_GENOTEERD.format(editie.nummer))),
        )  # fmt: skip
    nummer = levering.nummer if levering else None
    kwitantie = replace(kwitantie, editie=editie.naam, gepubliceerd=True, levering=nummer)
    if opdracht.json:
        druk(kwitantie.als_json())
        return 0
    print(f"{kwitantie.bestand} is genoteerd als levering {nummer}. Gegevens nr. {editie.nummer} gelden nu.")
    for melding in kwitantie.meldingen:
        print(f"  {melding.reden}")
    return 0


def _geweigerd(opdracht: argparse.Namespace, uitgever: Uitgever, weigering: NietGenoteerd) -> int:
    uitgever.geef([])
    vragen = (Vraag("", "", "Welke gemeente is bedoeld?", weigering.keuzes),) if weigering.keuzes else ()
    return _mislukt(opdracht, Kwitantie("", "", soort=opdracht.opdracht, vragen=vragen), str(weigering))


def _mislukt(opdracht: argparse.Namespace, kwitantie: Kwitantie, zin: str) -> int:
    if opdracht.json:
        druk(replace(kwitantie, meldingen=(*kwitantie.meldingen, Melding("", "", "", zin, FOUT))).als_json())
    print(zin, file=sys.stderr)
    return 1


NOTEREN = {"antwoord": noteer_antwoord, "belnotitie": noteer_belnotitie}
