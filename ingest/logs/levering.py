"""Delivering logs: each is read in a process of its own, compared with what holds, and for `lees` published."""

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ingest.aanleveren import aanvaard, geweigerd, meld, opties_van
from ingest.bestanden.poort import check_present
from ingest.bestanden.schoon import bestandsnaam
from ingest.errors import LeveringGeweigerd
from ingest.inventarisaties.levering import Gelezen, Opties
from ingest.kwitantie import INFO, Antwoord, Kwitantie, Melding, NietGelezen, Vraag, als_records
from ingest.logs.bron import te_groot
from ingest.logs.bronnen import MET_AFZENDER, MET_NAMEN
from ingest.logs.proces import start_logproces
from ingest.register.verschil import geldend_register, which
from ingest.source import Source
from ingest.uitgever import Uitgever
from ingest.winkel import geldt, huidige, met_eerdere, onthouden_koppen
from store.editie import Editie
from store.leveringen import Levering, rijen_pad
from store.referentie import norm
from store.schijf import NietOpgeslagenError, data_map, leesmap, sha256_van_bestand

GEHEUGEN = 4_000_000_000  # bytes of address space; with less than one thousand million polars was seen to hang
ZONDER_AFZENDER = LeveringGeweigerd(
    "Bij dit bestand hoort een afzender.",
    "Wij bewaren geen kenmerken van dossiers, maar een code die per afzender anders is.",
    'Geef de afzender met --afzender "NAAM", steeds op dezelfde manier geschreven.',
)
VERANDERD = LeveringGeweigerd(
    "Dit bestand veranderde terwijl wij het lazen.", "", "Wacht tot het klaar is en lever het opnieuw aan."
)
AL_GELEZEN = (
    "Dit bestand is al ingelezen (levering {}). Opnieuw inlezen verandert alleen iets als u nu een andere peildatum, "
    "afzender, kolom of ander antwoord geeft."
)

Voortgang = Callable[[int], None]


def lever_logs_aan(opdracht: argparse.Namespace, bron: Source, *, uitgever: Uitgever | None) -> int:
    """Read the logs; with an `uitgever` accept and publish the ones that are not refused or held."""
    editie = huidige()
    with ExitStack() as mappen:
        gelezen = [
            lees_log(pad, bron, opdracht, editie=editie, stage=stage_in(mappen) if uitgever else None)
            for pad in opdracht.bestanden
        ]
        if uitgever:
            gelezen = aanvaard(uitgever, gelezen, vorige=editie)
    meld(opdracht, gelezen)
    return 1 if any(g.vastgehouden for g in gelezen) else 0


def stage_in(mappen: ExitStack) -> Callable[[], Path]:
    """What makes a folder for the rows of a log, to be gone with the other folders."""
    return lambda: mappen.enter_context(leesmap(data_map()))


def lees_log(
    pad: Path, bron: Source, opdracht: argparse.Namespace, *, editie: Editie | None, stage: Callable[[], Path] | None
) -> Gelezen:
    """Read one log, its rows into a folder that `stage` makes; a refusal is a reading too."""
    opties = opties_van(opdracht)
    try:
        if bron.soort in MET_AFZENDER and not opties.afzender:
            raise ZONDER_AFZENDER
        check_present(pad)
        if pad.stat().st_size > bron.limieten.bytes:
            raise te_groot(bron.limieten)
        return _gelezen(pad, bron, opties, editie=editie, stage=stage() if stage else None, toon=_teller(opdracht, pad))
    except LeveringGeweigerd as weigering:
        return geweigerd(pad, bron, opties, weigering)
    except NietOpgeslagenError as fout:
        return geweigerd(pad, bron, opties, LeveringGeweigerd(str(fout), "", ""))


def _gelezen(
    pad: Path, bron: Source, opties: Opties, *, editie: Editie | None, stage: Path | None, toon: Voortgang
) -> Gelezen:
    limieten = replace(bron.limieten, geheugen=max(bron.limieten.geheugen, GEHEUGEN))
    proces = start_logproces(limieten, toon)
    stand, sha256 = _stand(pad), sha256_van_bestand(pad)
    opties = met_eerdere(opties, editie, sha256)
    eerder = _eerder(editie, bron.soort, opties.afzender)
    vervangt = _vervangt(eerder, sha256, opties.peildatum)
    vraag = {
        "pad": str(pad.resolve()), "naam": pad.name, "sha256": sha256, "soort": bron.soort, "afzender": opties.afzender,
        "peildatum": opties.peildatum.isoformat() if opties.peildatum else None, "kolommen": dict(opties.kolommen),
        "antwoorden": als_records(opties.antwoorden), "onthouden": onthouden_koppen(editie),
        "eerder": [str(rijen_pad(data_map(), levering)) for levering in eerder],
        "signalen": _signalen(editie, opties.afzender) if bron.soort == "reacties" else None,
        "register": _register(editie, bron.soort),
        "vervangt": vervangt.nummer if vervangt else None, "stage": str(stage) if stage else "",
        "afkeur_maximum": norm("afkeur_maximum", date.today()),
        "limieten": {"geheugen": limieten.geheugen, "cpu": limieten.cpu},
    }  # fmt: skip
    antwoord = proces.answer(vraag)
    if _stand(pad) != stand:
        raise VERANDERD
    return _met_eerder(_uit(antwoord), geldt(editie, sha256))


def _signalen(editie: Editie | None, afzender: str) -> list[str]:
    """Where the signals lie that the answers of an afzender are about."""
    return [str(rijen_pad(data_map(), levering)) for levering in _eerder(editie, "signalen", afzender)]


def _register(editie: Editie | None, soort: str) -> dict[str, str]:
    """The register by which names are known: where a delivered one lies, and which it is."""
    if soort not in MET_NAMEN:
        return {}
    nu = geldend_register(editie)
    pad = str(rijen_pad(editie.data, nu.levering)) if editie and nu.levering else ""
    return {"pad": pad, "wat": which(nu)}


def _stand(pad: Path) -> tuple[int, int]:
    stat = pad.stat()
    return stat.st_size, stat.st_mtime_ns


def _eerder(editie: Editie | None, soort: str, afzender: str) -> list[Levering]:
    """What holds now of the same soort and afzender, in the order it counts."""
    geldend = editie.geldende_leveringen if editie else ()
    return [x for x in geldend if (x.soort, x.afzender) == (soort, afzender)]


def _vervangt(eerder: list[Levering], sha256: str, peildatum: date | None) -> Levering | None:
    andere = (x for x in eerder if x.afzender and x.sha256 != sha256)
    return next((x for x in andere if x.peildatum == peildatum), None)


def _uit(antwoord: dict[str, Any]) -> Gelezen:
    """The reading that the process wrote down."""
    k = antwoord["kwitantie"]
    lijsten = {
        "meldingen": tuple(Melding(**m) for m in k["meldingen"]),
        "vragen": tuple(Vraag(**{**v, "keuzes": tuple(v["keuzes"])}) for v in k["vragen"]),
        "antwoorden": tuple(Antwoord(**a) for a in k["antwoorden"]),
        "geweigerd": (),
        "peildatum": date.fromisoformat(k["peildatum"]) if k["peildatum"] else None,
    }
    return Gelezen(
        Kwitantie(**{**k, **lijsten}),
        niet_gelezen=tuple(NietGelezen(**n) for n in antwoord["niet_gelezen"]),
        koppelingen=antwoord["koppelingen"],
        vastgehouden=antwoord["zin"],
        rijenbestand=Path(antwoord["rijen"]) if antwoord["rijen"] else None,
        meer=antwoord["meer"],
    )


def _met_eerder(gelezen: Gelezen, levering: Levering | None) -> Gelezen:
    if levering is None:
        return gelezen
    al = Melding("", "", "", AL_GELEZEN.format(levering.nummer), INFO)
    return replace(gelezen, kwitantie=replace(gelezen.kwitantie, meldingen=(*gelezen.kwitantie.meldingen, al)))


def _teller(opdracht: argparse.Namespace, pad: Path) -> Voortgang:
    """Say how far the reading is: as lines for a program that asked, on one line for who looks at a terminal."""
    if opdracht.voortgang:
        return lambda procent: print(f"voortgang {procent}", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        einde = {100: "\n"}
        naam = bestandsnaam(pad.name)
        return lambda p: print(f"\r{naam}: {p} %", end=einde.get(p, ""), file=sys.stderr, flush=True)
    return lambda _: None
