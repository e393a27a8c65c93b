"""What the commands do: look, accept, list, withdraw, and build the demo."""

import argparse
import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from store.referentie import norm

from ingest.errors import LeveringGeweigerd
from ingest.inventarisatie import INVENTARISATIE
from ingest.kwitantie import FOUT, Kwitantie, Melding, antwoorden_uit
from ingest.levering import Gelezen, Opties, lees
from ingest.lezen import Lezing, start_lezen
from ingest.source import Source
from ingest.verslag import als_verslag
from ingest.winkel import (
    VOORBEELDEN,
    PublicatieMislukt,
    Uitgever,
    bewaard,
    huidige,
    nummer_van,
    onthouden_koppen,
    trek_in,
    vergeleken,
    vind_levering,
)
from store.editie import Editie, editie_namen, lees_editie
from store.schijf import data_map, sha256_van_bestand

Start = Lezing | LeveringGeweigerd
Bestanden = list[tuple[Path, Start]]


def lever_aan(opdracht: argparse.Namespace, bestanden: Bestanden, bron: Source) -> int:
    """Read the files, and for `lees` accept and publish the ones that are not refused or held."""
    uitgever = Uitgever() if opdracht.opdracht == "lees" else None
    editie = huidige()
    opties = _opties(opdracht)
    gelezen = [_gelezen(pad, gestart, bron, opties=opties, editie=editie) for pad, gestart in bestanden]
    if uitgever:
        try:
            gelezen = _gepubliceerd(uitgever, gelezen, opties, vorige=editie)
        except (PublicatieMislukt, OSError) as fout:
            gelezen = [_met_zin(g, str(fout)) for g in gelezen]
    _meld(opdracht, gelezen)
    return 1 if any(g.vastgehouden for g in gelezen) else 0


def _opties(opdracht: argparse.Namespace) -> Opties:
    antwoorden = antwoorden_uit(opdracht.antwoorden, vandaag=date.today())
    return Opties(opdracht.peildatum, opdracht.afzender.strip(), dict(opdracht.kolom), antwoorden)


def _gelezen(pad: Path, gestart: Start, bron: Source, *, opties: Opties, editie: Editie | None) -> Gelezen:
    try:
        if isinstance(gestart, LeveringGeweigerd):
            raise gestart
        gelezen = lees(
            gestart.werkmap(), bron, opties, onthouden=onthouden_koppen(editie), afkeur_maximum=_afkeur_maximum()
        )
    except LeveringGeweigerd as weigering:
        return _geweigerd(pad, bron, opties, weigering)
    return vergeleken(gelezen, editie)


def _afkeur_maximum() -> float:
    return norm("afkeur_maximum", date.today())


def _geweigerd(pad: Path, bron: Source, opties: Opties, weigering: LeveringGeweigerd) -> Gelezen:
    kwitantie = Kwitantie(
        bestand=pad.name, sha256=sha256_van_bestand(pad) if pad.is_file() else "", soort=bron.soort,
        afzender=opties.afzender, peildatum=opties.peildatum, meldingen=(Melding("", "", "", str(weigering), FOUT),),
        geweigerd=weigering.zinnen,
    )  # fmt: skip
    return Gelezen(kwitantie, vastgehouden=str(weigering))


def _gepubliceerd(
    uitgever: Uitgever, gelezen: list[Gelezen], opties: Opties, *, vorige: Editie | None
) -> list[Gelezen]:
    goed = [g for g in gelezen if not g.vastgehouden]
    lezingen = [bewaard(g, opties) for g in goed]
    antwoord = uitgever.geef(lezingen)
    if not antwoord:
        return gelezen
    editie = lees_editie(antwoord["editie"])
    return [_met_editie(g, editie, vorige) if not g.vastgehouden else g for g in gelezen]


def _met_editie(gelezen: Gelezen, editie: Editie, vorige: Editie | None) -> Gelezen:
    nieuw = vorige is None or vorige.naam != editie.naam
    kwitantie = replace(
        gelezen.kwitantie, editie=editie.naam, gepubliceerd=True, levering=nummer_van(editie, gelezen.kwitantie.sha256)
    )
    if not nieuw:
        zin = f"Dit bestand was al ingelezen. Er is niets veranderd; gegevens nr. {editie.nummer} blijft gelden."
        kwitantie = replace(kwitantie, meldingen=(*kwitantie.meldingen, Melding("", "", "", zin)))
    return replace(gelezen, kwitantie=kwitantie)


def _met_zin(gelezen: Gelezen, zin: str) -> Gelezen:
    kwitantie = replace(gelezen.kwitantie, meldingen=(*gelezen.kwitantie.meldingen, Melding("", "", "", zin, FOUT)))
    return replace(gelezen, kwitantie=kwitantie, vastgehouden=gelezen.vastgehouden or zin)


def _meld(opdracht: argparse.Namespace, gelezen: list[Gelezen]) -> None:
    if opdracht.json:
        lijst = [g.kwitantie.als_json() for g in gelezen]
        _druk(lijst[0] if len(lijst) == 1 else lijst)
        for g in gelezen:
            if g.vastgehouden:
                print(g.vastgehouden, file=sys.stderr)
        return
    for g in gelezen:
        print(als_verslag(g))


def lijst(opdracht: argparse.Namespace) -> int:
    """List deliveries and edities, newest first."""
    editie = huidige()
    leveringen = [
        {**x.als_record(), "geldt": editie is not None and x in editie.geldende_leveringen}
        for x in reversed(editie.leveringen if editie else ())
    ]
    if opdracht.json:
        _druk(
            {
                "editie": editie.naam if editie else None,
                "leveringen": leveringen,
                "edities": list(editie_namen(data_map())),
            }
        )
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
        print(f"Er is geen levering '{opdracht.levering}' die u kunt intrekken.", file=sys.stderr)
        return 1
    try:
        antwoord = trek_in(levering.nummer)
    except PublicatieMislukt as fout:
        print(fout, file=sys.stderr)
        return 1
    if opdracht.json:
        _druk({"levering": levering.nummer, "ingetrokken": True, "editie": antwoord["editie"]})
    else:
        print(
            f"Levering {levering.nummer} ({levering.bestand}) is ingetrokken. Gegevens nr. {antwoord['nummer']} gelden nu."
        )
    return 0


def voorbeeld(opdracht: argparse.Namespace) -> int:
    """Build the demo editie from data/samples when there is no editie yet."""
    if huidige() is not None:
        return 0
    paden = sorted(p for p in VOORBEELDEN.glob("*") if p.suffix in (".xlsx", ".csv", ".ods"))
    bestanden: Bestanden = [(pad, start_lezen(pad, INVENTARISATIE.limieten)) for pad in paden]
    print("Er zijn nog geen gegevens. Wij maken eerst de voorbeelddata (fictief).", file=sys.stderr)
    leeg = argparse.Namespace(opdracht="lees", peildatum=None, afzender="", kolom=[], antwoorden=[], json=opdracht.json)
    return lever_aan(leeg, bestanden, INVENTARISATIE)


def _druk(inhoud: Any) -> None:
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(json.dumps(inhoud, ensure_ascii=False, indent=1))


OVERIGE = {"lijst": lijst, "trek-in": trek_levering_in, "voorbeeld": voorbeeld}
