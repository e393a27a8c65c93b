"""What the ingest needs of the store: what was confirmed before, what differs, and the way to a new editie."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from ingest.kwitantie import WAARSCHUWING, Kwitantie, Melding, als_records
from ingest.levering import Gelezen, Opties
from store.editie import Editie, OnbekendeEditieError, lees_editie
from store.leveringen import Levering, als_parquet, bewaar, geldende, lees_kwitantie, rijen_pad
from store.schijf import data_map, sha256_van_bestand
from store.stand import BuitenBereikError, lees_stand

PROJECT = Path(__file__).parent.parent
VOORBEELDEN = PROJECT / "data" / "samples"


class PublicatieMislukt(RuntimeError):  # noqa: N818 - read as a statement
    """Publishing did not succeed; the sentence says why. The editie before still holds."""


def huidige() -> Editie | None:
    """The current editie; None in an empty data folder."""
    try:
        return lees_editie()
    except OnbekendeEditieError:
        return None


@cache
def voorbeeldbestanden() -> frozenset[str]:
    """The sha256 of every fictional file that the project brings along."""
    return frozenset(
        sha256_van_bestand(pad) for pad in VOORBEELDEN.glob("*") if pad.suffix in (".xlsx", ".csv", ".ods")
    )


def onthouden_koppen(editie: Editie | None) -> dict[str, dict[str, str]]:
    """Per layout the mapping that a person confirmed in an earlier delivery."""
    uit: dict[str, dict[str, str]] = {}
    for levering in editie.leveringen if editie else ():
        kwitantie = lees_kwitantie(editie.data, levering.sha256, levering.lezing) if editie else {}
        for layout, koppen in kwitantie.get("koppelingen", {}).items():
            uit.setdefault(layout, {}).update(koppen)
    return uit


def vergeleken(gelezen: Gelezen, editie: Editie | None) -> Gelezen:
    """The reading with what is new, changed and the same against the editie that holds now."""
    kwitantie = gelezen.kwitantie
    if kwitantie.peildatum is None:
        return gelezen
    basis = editie if editie and editie.voorbeeld == (kwitantie.sha256 in voorbeeldbestanden()) else None
    nieuw, gewijzigd, gelijk = _verschil(gelezen.rijen, _standen(basis, kwitantie.peildatum))
    vervalt = _vervalt(kwitantie, gelezen, basis)
    reden = (
        f"Dit bestand vervangt een eerder bestand van dezelfde afzender en peildatum. {vervalt} "
        f"{'gemeente staat' if vervalt == 1 else 'gemeenten staan'} niet meer in het nieuwe bestand; dat antwoord vervalt."
    )
    meldingen = (*kwitantie.meldingen, *((Melding("", "", "", reden, WAARSCHUWING),) if vervalt is not None else ()))
    return replace(gelezen, kwitantie=replace(kwitantie, meldingen=meldingen, nieuw=nieuw, gewijzigd=gewijzigd, gelijk=gelijk))


def _standen(editie: Editie | None, peildatum: date) -> dict[str, str]:
    if editie is None:
        return {}
    try:
        stand = lees_stand(peildatum, editie=editie)
    except BuitenBereikError:
        return {}
    return dict(stand.rijen(("adoptie_op",), "SELECT gm_code, stand FROM adoptie_op"))


def _verschil(rijen: tuple[dict[str, Any], ...], standen: Mapping[str, str]) -> tuple[int, int, int]:
    nu = {rij["gm_code"]: rij["status"] for rij in rijen}
    anders = [code for code, status in nu.items() if status not in (standen.get(code, "geen_reactie"), "geen_reactie")]
    nieuw = sum(standen.get(code, "geen_reactie") == "geen_reactie" for code in anders)
    return nieuw, len(anders) - nieuw, len(nu) - len(anders)


def _vervalt(kwitantie: Kwitantie, gelezen: Gelezen, editie: Editie | None) -> int | None:
    """How many gemeenten of the file that this one replaces are not in it; None when it replaces nothing."""
    if not (editie and kwitantie.afzender):
        return None
    for levering in editie.geldende_leveringen:
        if (levering.afzender, levering.soort, levering.peildatum) == (
            kwitantie.afzender,
            kwitantie.soort,
            kwitantie.peildatum,
        ):
            if levering.sha256 != kwitantie.sha256:
                return len(_gemeenten(editie, levering) - {rij["gm_code"] for rij in gelezen.rijen})
    return None


def _gemeenten(editie: Editie, levering: Levering) -> set[str]:
    import polars as pl  # noqa: PLC0415 - only a replacing delivery needs it here

    return set(pl.read_parquet(rijen_pad(editie.data, levering), columns=["gm_code"])["gm_code"])


def bewaard(gelezen: Gelezen, opties: Opties) -> tuple[str, str]:
    """Write a reading to the data folder and give its name (sha256, lezing). It counts only once it is published."""
    k = gelezen.kwitantie
    kwitantie = {
        **k.als_json(),
        "afzender": k.afzender,
        "voorbeeld": k.sha256 in voorbeeldbestanden(),
        "opties": {"peildatum": k.peildatum.isoformat() if k.peildatum else None, "afzender": k.afzender,
                   "soort": k.soort, "kolommen": dict(opties.kolommen),
                   "antwoorden": [[a.blad, a.cel, a.antwoord] for a in opties.antwoorden]},
        "koppelingen": gelezen.koppelingen,
        "tegenspraken": list(gelezen.tegenspraken),
        "niet_gelezen": als_records(gelezen.niet_gelezen),
    }  # fmt: skip
    return k.sha256, bewaar(data_map(), k.sha256, kwitantie=kwitantie, rijen=als_parquet(k.soort, gelezen.rijen))


class Uitgever:
    """A `python -m publish` that is started early, so that it is ready when the reading is done."""

    def __init__(self) -> None:
        """Start the process; it waits for its work on standard input."""
        self._proces = subprocess.Popen(
            [sys.executable, "-m", "publish", "--json", "voeg-toe", "-"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=PROJECT,
        )  # fmt: skip

    def geef(self, lezingen: list[tuple[str, str]]) -> dict[str, Any]:
        """Hand over the readings and wait for the editie. Without readings the process just ends."""
        uit, fout = self._proces.communicate("".join(f"{sha}/{lezing}\n" for sha, lezing in lezingen))
        return _antwoord(uit, fout, self._proces.returncode) if lezingen else {}


def trek_in(nummer: int) -> dict[str, Any]:
    """Publish an editie without a delivery. Raises PublicatieMislukt."""
    klaar = subprocess.run(  # noqa: S603 - our own program with our own arguments
        [sys.executable, "-m", "publish", "--json", "trek-in", str(nummer)],
        capture_output=True, text=True, cwd=PROJECT, check=False,
    )  # fmt: skip
    return _antwoord(klaar.stdout, klaar.stderr, klaar.returncode)


def _antwoord(uit: str, fout: str, code: int) -> dict[str, Any]:
    if code == 0:
        antwoord: dict[str, Any] = json.loads(uit)
        return antwoord
    zinnen = json.loads(uit)["fouten"] if uit.startswith("{") else []
    if not zinnen:
        print(fout, file=sys.stderr)
    raise PublicatieMislukt(
        " ".join(zinnen) or "De gegevens konden niet worden gemaakt. De vorige gegevens gelden nog."
    )


def nummer_van(editie: Editie, sha256: str) -> int | None:
    """The number under which a file counts in an editie."""
    return next((x.nummer for x in geldende(editie.leveringen) if x.sha256 == sha256), None)


def vind_levering(editie: Editie, tekst: str) -> Levering | None:
    """The delivery of this number, or whose sha256 starts so; a withdrawn one only when no other fits."""
    passend = [
        x for x in editie.leveringen if tekst == str(x.nummer) or (len(tekst) >= 6 and x.sha256.startswith(tekst))
    ]
    return min(passend, key=lambda x: (x.ingetrokken, -x.nummer), default=None)
