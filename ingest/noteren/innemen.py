"""Taking in what is noted by hand: an ordinary delivery of one row, with its receipt, and a new editie."""

import argparse
import sys
from dataclasses import replace
from datetime import date
from typing import Any

from ingest.aanleveren import druk
from ingest.kwitantie import FOUT, Kwitantie, Melding, Vraag
from ingest.noteren.getypt import NietGenoteerd
from ingest.uitgever import PublicatieMislukt, Uitgever
from ingest.winkel import geldt
from store.editie import Editie, lees_editie
from store.leveringen import als_parquet, bewaar
from store.schijf import NietOpgeslagenError, als_json, data_map, opslag, sha256_van

AL_GENOTEERD = "Dit stond er al. Er is niets veranderd; gegevens nr. {} blijft gelden."


def kwitantie_van(soort: str, bestand: str, document: dict[str, Any], *, peildatum: date) -> Kwitantie:
    """The receipt of one noted row; the same document is the same delivery."""
    sha256 = sha256_van(als_json(document))
    return Kwitantie(bestand, sha256, soort=soort, peildatum=peildatum, gelezen=1, geaccepteerd=1)


def aanvaard(
    opdracht: argparse.Namespace,
    uitgever: Uitgever,
    kwitantie: Kwitantie,
    *,
    rij: dict[str, Any],
    editie: Editie | None,
) -> int:
    """Keep the row, publish and say so; the exit code."""
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


def geweigerd(opdracht: argparse.Namespace, uitgever: Uitgever, weigering: NietGenoteerd) -> int:
    """Say why nothing was noted, with the choices there are; the exit code."""
    uitgever.geef([])
    vragen = (Vraag("", "", weigering.vraag, weigering.keuzes),) if weigering.keuzes else ()
    return _mislukt(opdracht, Kwitantie("", "", soort=opdracht.opdracht, vragen=vragen), str(weigering))


def _mislukt(opdracht: argparse.Namespace, kwitantie: Kwitantie, zin: str) -> int:
    if opdracht.json:
        druk(replace(kwitantie, meldingen=(*kwitantie.meldingen, Melding("", "", "", zin, FOUT))).als_json())
    print(zin, file=sys.stderr)
    return 1
