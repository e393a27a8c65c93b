"""Delivering files: each is read by a child, compared with what holds, and for `lees` accepted and published."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ingest.bestanden.lezen import Lezing, start_lezen
from ingest.bestanden.schoon import bestandsnaam
from ingest.errors import LeveringGeweigerd
from ingest.inventarisaties.levering import Gelezen, Opties, lees
from ingest.kwitantie import FOUT, Kwitantie, Melding, antwoorden_uit
from ingest.register.verschil import geldend_register, register_vergeleken
from ingest.source import Source
from ingest.uitgever import PublicatieMislukt, Uitgever
from ingest.verschil import vergeleken
from ingest.verslag import als_verslag
from ingest.winkel import bewaard, geldt, huidige, met_eerdere, onthouden_koppen
from store.editie import Editie, lees_editie
from store.referentie import norm
from store.register import SOORT as REGISTER
from store.schijf import NietOpgeslagenError, opslag, sha256_van_bestand

Start = Lezing | LeveringGeweigerd
Bestanden = Iterator[tuple[Path, Start]]
VOORUIT = 2  # children that read ahead: more would wait for us until their clock runs out
AL_INGELEZEN = "Dit bestand was al ingelezen. Er is niets veranderd; gegevens nr. {} blijft gelden."


def begonnen(pad: Path, bron: Source) -> Start:
    """A file that a child is reading, or why it may not be read."""
    try:
        return start_lezen(pad, bron.limieten)
    except LeveringGeweigerd as weigering:
        return weigering


def op_volgorde(paden: list[Path], gestart: list[Start], bron: Source) -> Bestanden:
    """Every file with its child, a few of them reading ahead; `gestart` are those that were started already."""
    for nummer, pad in enumerate(paden):
        while len(gestart) < min(len(paden), nummer + VOORUIT):
            gestart.append(begonnen(paden[len(gestart)], bron))
        yield pad, gestart[nummer]


def lever_aan(
    opdracht: argparse.Namespace, bestanden: Bestanden, bron: Source, *, uitgever: Uitgever | None = None
) -> int:
    """Read the files; with an `uitgever` accept and publish the ones that are not refused or held."""
    editie = huidige()
    gelezen = lees_alle(opdracht, bestanden, bron, editie=editie)
    if uitgever:
        gelezen = aanvaard(uitgever, gelezen, vorige=editie)
    meld(opdracht, gelezen)
    return 1 if any(g.vastgehouden for g in gelezen) else 0


def lees_alle(
    opdracht: argparse.Namespace, bestanden: Bestanden, bron: Source, *, editie: Editie | None
) -> list[Gelezen]:
    """Read the files; a refusal is a reading too."""
    opties = opties_van(opdracht)
    return [_gelezen(pad, gestart, bron, opties=opties, editie=editie) for pad, gestart in bestanden]


def opties_van(opdracht: argparse.Namespace) -> Opties:
    """What a command says about its files."""
    antwoorden = antwoorden_uit(opdracht.antwoorden, vandaag=date.today())
    return Opties(opdracht.peildatum, opdracht.afzender.strip(), dict(opdracht.kolom), antwoorden)


def _gelezen(pad: Path, gestart: Start, bron: Source, *, opties: Opties, editie: Editie | None) -> Gelezen:
    try:
        if isinstance(gestart, LeveringGeweigerd):
            raise gestart
        opties = met_eerdere(opties, editie, gestart.sha256)
        gelezen = lees(
            gestart.werkmap(), bron, opties, onthouden=onthouden_koppen(editie),
            afkeur_maximum=norm("afkeur_maximum", date.today()),
            register=geldend_register(editie, zonder=gestart.sha256) if bron.soort == REGISTER else None,
        )  # fmt: skip
    except LeveringGeweigerd as weigering:
        return geweigerd(pad, bron, opties, weigering)
    return register_vergeleken(gelezen, editie) if bron.soort == REGISTER else vergeleken(gelezen, editie)


def geweigerd(pad: Path, bron: Source, opties: Opties, weigering: LeveringGeweigerd) -> Gelezen:
    """The reading of a file that is refused: a receipt that says why, and nothing else."""
    kwitantie = Kwitantie(
        bestand=bestandsnaam(pad.name), sha256=_sha256(pad), soort=bron.soort, afzender=opties.afzender,
        peildatum=opties.peildatum, meldingen=(Melding("", "", "", str(weigering), FOUT),), geweigerd=weigering.zinnen,
    )  # fmt: skip
    return Gelezen(kwitantie, vastgehouden=str(weigering))


def _sha256(pad: Path) -> str:
    try:
        return sha256_van_bestand(pad) if pad.is_file() else ""
    except OSError:
        return ""


def aanvaard(uitgever: Uitgever, gelezen: list[Gelezen], *, vorige: Editie | None) -> list[Gelezen]:
    """The readings once they are published; a sentence in each when that did not succeed."""
    try:
        with opslag():
            lezingen = {g.kwitantie.sha256: bewaard(g)[1] for g in gelezen if not g.vastgehouden}
        antwoord = uitgever.geef(list(lezingen.items()))
    except NietOpgeslagenError as fout:
        uitgever.geef([])
        return [_met_zin(g, str(fout)) for g in gelezen]
    except PublicatieMislukt as fout:
        return [_met_zin(g, str(fout)) for g in gelezen]
    if not antwoord:
        return gelezen
    editie = lees_editie(antwoord["editie"])
    return [
        g if g.vastgehouden else _met_editie(g, editie, vorige, lezing=lezingen[g.kwitantie.sha256]) for g in gelezen
    ]


def _met_editie(gelezen: Gelezen, editie: Editie, vorige: Editie | None, *, lezing: str) -> Gelezen:
    k = gelezen.kwitantie
    levering, eerder = geldt(editie, k.sha256), geldt(vorige, k.sha256)
    al = (Melding("", "", "", AL_INGELEZEN.format(editie.nummer)),) if eerder and eerder.lezing == lezing else ()
    nummer = levering.nummer if levering else None
    meldingen = (*k.meldingen, *al)
    return replace(
        gelezen, kwitantie=replace(k, editie=editie.naam, gepubliceerd=True, levering=nummer, meldingen=meldingen)
    )


def _met_zin(gelezen: Gelezen, zin: str) -> Gelezen:
    kwitantie = replace(gelezen.kwitantie, meldingen=(*gelezen.kwitantie.meldingen, Melding("", "", "", zin, FOUT)))
    return replace(gelezen, kwitantie=kwitantie, vastgehouden=gelezen.vastgehouden or zin)


def meld(opdracht: argparse.Namespace, gelezen: list[Gelezen]) -> None:
    """Print the receipts, and why a file is refused or held."""
    if opdracht.json:
        lijst = [g.kwitantie.als_json() for g in gelezen]
        druk(lijst[0] if len(lijst) == 1 else lijst)
    for g in gelezen:
        if not opdracht.json:
            print(als_verslag(g), flush=True)
        if g.vastgehouden:
            print(g.vastgehouden, file=sys.stderr)


def druk(inhoud: Any) -> None:
    """Print one JSON document."""
    print(json.dumps(inhoud, ensure_ascii=False, indent=1))
