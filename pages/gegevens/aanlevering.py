"""The one door to the ingest: a file and what was answered about it go to a child process, a receipt comes back."""

import json
import logging
import re
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pages.gegevens.kind import LANGST_LOGBOEK, KindMisluktError, Klaar, Voortgang, kind
from pages.gegevens.kwitantie import Antwoord, Kwitantie, kwitantie_uit

_NAAM_LETTERS = 120
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Aanlevering:
    """A file to deliver, as long as the session holds it, with everything that was said about it."""

    naam: str
    inhoud: bytes
    afzender: str = ""
    peildatum: date | None = None
    kolommen: tuple[tuple[str, str], ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()
    soort: str = "inventarisatie"


def controleer(aanlevering: Aanlevering, toon: Voortgang | None = None) -> Kwitantie:
    """The dry run: what would be new, changed, the same, not read. Writes nothing. `toon` hears how far a log is."""
    return _aangeboden("controleer", aanlevering, toon)


def lees(aanlevering: Aanlevering, toon: Voortgang | None = None) -> Kwitantie:
    """Accept the file and publish; the receipt names the new editie. `toon` hears how far a log is."""
    return _aangeboden("lees", aanlevering, toon)


def trek_in(nummer: int) -> str:
    """Publish without a delivery; the sentence why that could not be done, or '' when it was."""
    klaar = kind("ingest", "trek-in", str(nummer), "--json")
    return _zin(klaar) if klaar.stderr.strip() or not klaar.returncode else "Het intrekken is niet gelukt."


def noteer(opdracht: str, velden: Mapping[str, str]) -> Kwitantie:
    """Note a single answer (`antwoord`) or a call without one (`belnotitie`) and publish."""
    klaar = kind("ingest", opdracht, "--json", *(f"--{naam}={waarde}" for naam, waarde in velden.items()))
    return kwitantie_uit(_document(klaar), zin=_zin(klaar))


def terugmelding(nummer: int) -> bytes:
    """The workbook with the lines of a delivery that were not read."""
    with tempfile.TemporaryDirectory(prefix="terugmelding-") as naar:
        document = _document(kind("export", "terugmelding", str(nummer), "--naar", naar, "--json"))
        return Path(naar, str(document["bestanden"][0]["naam"])).read_bytes()


def _aangeboden(opdracht: str, aanlevering: Aanlevering, toon: Voortgang | None) -> Kwitantie:
    # A private folder of its own, gone at once whatever happens; the name can hold the peildatum.
    with tempfile.TemporaryDirectory(prefix="aanlevering-") as map_:
        pad = Path(map_, "bestand", veilige_naam(aanlevering.naam))
        pad.parent.mkdir()
        pad.write_bytes(aanlevering.inhoud)
        antwoorden = Path(map_, "antwoorden.json")
        antwoorden.write_text(json.dumps([asdict(a) for a in aanlevering.antwoorden]), "utf-8")
        vraag = (opdracht, str(pad), "--json", "--voortgang", "--antwoorden", str(antwoorden), *_opties(aanlevering))
        klaar = kind("ingest", *vraag, toon=toon, langst=LANGST_LOGBOEK)
    return kwitantie_uit(_document(klaar), zin=_zin(klaar))


def _opties(aanlevering: Aanlevering) -> list[str]:
    # "--naam=waarde" in one piece: a value that begins with a dash stays a value.
    opties = [f"--soort={aanlevering.soort}", *(f"--kolom={kop}={veld}" for kop, veld in aanlevering.kolommen)]
    if aanlevering.afzender:
        opties.append(f"--afzender={aanlevering.afzender}")
    if aanlevering.peildatum:
        opties.append(f"--peildatum={aanlevering.peildatum.isoformat()}")
    return opties


def veilige_naam(naam: str) -> str:
    """The name of an uploaded file as a name in a folder: no path, no control characters, its ending kept."""
    kaal = re.sub(r"[\x00-\x1f\x7f]", "", re.split(r"[/\\]", naam)[-1]).lstrip(". ")
    stam, punt, einde = kaal.rpartition(".")
    return f"{stam[:_NAAM_LETTERS]}.{einde[:10]}" if punt else kaal[:_NAAM_LETTERS] or "bestand"


def _document(klaar: Klaar) -> Any:
    try:
        return json.loads(klaar.stdout)
    except ValueError as fout:
        _LOG.error("exit code %s: %s", klaar.returncode, klaar.stderr)
        raise KindMisluktError from fout


def _zin(klaar: Klaar) -> str:
    """Why nothing may be accepted, as the child says it on standard error; '' when all is well."""
    regels = klaar.stderr.strip().splitlines()
    if not klaar.returncode or not regels:
        return ""
    if len(regels) > 1:  # a trace of the publishing went before the sentence about it
        _LOG.error("%s", klaar.stderr)
    return regels[-1]
