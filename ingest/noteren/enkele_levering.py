"""What is noted by hand, command by command: read what was typed, and take it in as a delivery of one row."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from ingest.kwitantie import INFO, WAARSCHUWING, Antwoord, Melding
from ingest.noteren.antwoord import BLAD, antwoord_van
from ingest.noteren.belnotitie import belnotitie_van
from ingest.noteren.beslissing import beslissing_van
from ingest.noteren.betwisting import betwisting_van
from ingest.noteren.getypt import NietGenoteerd
from ingest.noteren.innemen import aanvaard, geweigerd, kwitantie_van
from ingest.noteren.notitie import Getypt, Notitie
from ingest.noteren.uitzondering import uitzondering_van
from ingest.noteren.weerwoord import weerwoord_van
from ingest.uitgever import Uitgever
from ingest.winkel import huidige
from store.editie import Editie
from store.stand import BuitenBereikError, lees_stand

LATER_ANTWOORD = "Er is een later antwoord van deze gemeente. Dat blijft gelden."
START_VOORBIJ = "De geplande start ligt voor de datum van het antwoord."
MAAK: dict[str, Callable[[Getypt], Notitie]] = {
    "weerwoord": weerwoord_van, "betwisting": betwisting_van, "uitzondering": uitzondering_van,
    "beslissing": beslissing_van,
}  # fmt: skip


def noteer_antwoord(opdracht: argparse.Namespace) -> int:
    """Take in a single answer."""
    uitgever, vandaag = Uitgever(), date.today()
    try:
        antwoord = antwoord_van(vars(opdracht), vandaag=vandaag)
    except NietGenoteerd as weigering:
        return geweigerd(opdracht, uitgever, weigering)
    rij, editie = antwoord.als_rij(), huidige()
    nieuw, gewijzigd = _verschil(rij, editie)
    gehoord = Antwoord(BLAD, antwoord.hoe, antwoord.stand, vandaag.isoformat(), antwoord.functie)
    start_voorbij = antwoord.start is not None and antwoord.start.laatste_dag < antwoord.datum
    kwitantie = replace(
        kwitantie_van("antwoord", antwoord.bestand, antwoord.als_document(), peildatum=antwoord.datum),
        antwoorden=(gehoord,), nieuw=nieuw, gewijzigd=gewijzigd, gelijk=1 - nieuw - gewijzigd,
        meldingen=(
            *((Melding(BLAD, antwoord.hoe, "", START_VOORBIJ, WAARSCHUWING),) if start_voorbij else ()),
            *((Melding(BLAD, antwoord.hoe, "", LATER_ANTWOORD, INFO),) if _later(rij, editie) else ()),
        ),
    )  # fmt: skip
    return aanvaard(opdracht, uitgever, kwitantie, rij=rij, editie=editie)


def noteer_belnotitie(opdracht: argparse.Namespace) -> int:
    """Take in a call that nobody answered."""
    uitgever = Uitgever()
    try:
        notitie = belnotitie_van(vars(opdracht), vandaag=date.today())
    except NietGenoteerd as weigering:
        return geweigerd(opdracht, uitgever, weigering)
    kwitantie = kwitantie_van("belnotitie", notitie.bestand, notitie.als_document(), peildatum=notitie.gebeld)
    return aanvaard(opdracht, uitgever, replace(kwitantie, nieuw=1), rij=notitie.als_rij(), editie=huidige())


def noteer_notitie(opdracht: argparse.Namespace, maak: Callable[[Getypt], Notitie]) -> int:
    """Take in what is noted about a creditor or a contradiction; the function of who did it stays in the receipt."""
    uitgever, vandaag, editie = Uitgever(), date.today(), huidige()
    try:
        notitie = maak(Getypt(vars(opdracht), vandaag, editie))
    except NietGenoteerd as weigering:
        return geweigerd(opdracht, uitgever, weigering)
    kwitantie = kwitantie_van(notitie.soort, notitie.bestand, notitie.document, peildatum=notitie.peildatum)
    rij = notitie.als_rij()
    gehoord = Antwoord(rij["blad"], "", notitie.gezegd, vandaag.isoformat(), notitie.functie)
    return aanvaard(opdracht, uitgever, replace(kwitantie, antwoorden=(gehoord,), nieuw=1), rij=rij, editie=editie)


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


def noteer(opdracht: argparse.Namespace) -> int:
    """Run the command for one thing that is noted."""
    vaste = {"antwoord": noteer_antwoord, "belnotitie": noteer_belnotitie}
    if doe := vaste.get(opdracht.opdracht):
        return doe(opdracht)
    return noteer_notitie(opdracht, MAAK[opdracht.opdracht])
