"""An editie: everything accepted so far, built whole, never changed. A manifest of relation files."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from store.leveringen import Levering, geldende, levering_uit
from store.schema import SCHEMA_VERSIE
from store.schijf import als_json, bouwmap, data_map, schrijf_vast, sha256_van, sha256_van_bestand, verwijder_map

BEWAARDE_EDITIES = 24
LOGS = ("signalen", "reacties", "maandtellingen")
EDITIENAAM = re.compile(r"[0-9]+-[0-9a-f]{12}")


class OnbekendeEditieError(LookupError):
    """The editie that was asked for is not in this data folder."""


@dataclass(frozen=True)
class Editie:
    """A published editie: `nummer` counts up, `hash` names its content, `data` is its data folder."""

    data: Path
    naam: str
    manifest: dict[str, Any]

    @property
    def nummer(self) -> int:
        """What a user sees: gegevens nr. 7."""
        return int(self.manifest["nummer"])

    @property
    def van_nu(self) -> bool:
        """Whether its relations have the columns that ours have now; else only what it stored is asked of it."""
        return bool(self.manifest["schema"] == SCHEMA_VERSIE)

    @property
    def voorbeeld(self) -> bool:
        """True when all answers in it are fictional: every surface then says Voorbeelddata."""
        return bool(self.manifest["voorbeeld"])

    @cached_property
    def leveringen(self) -> tuple[Levering, ...]:
        """Every delivery ever accepted into this line of edities, withdrawn ones included."""
        return tuple(levering_uit(record) for record in self.manifest["leveringen"])

    @cached_property
    def geldende_leveringen(self) -> tuple[Levering, ...]:
        """The deliveries whose rows count in this editie."""
        return geldende(self.leveringen)

    @cached_property
    def inventarisaties(self) -> tuple[date, ...]:
        """The peildata of inventory files, oldest first: the waves."""
        return tuple(sorted({x.peildatum for x in self.geldende_leveringen if x.soort == "inventarisatie"}))

    @cached_property
    def nieuwste_antwoorddag(self) -> date | None:
        """The newest day of an inventory or a single answer; of an editie of logs alone the last day that they cover.

        None when neither was delivered.
        """
        antwoorden = [x.peildatum for x in self.geldende_leveringen if x.zegt_iets]
        logs = [x.peildatum for x in self.geldende_leveringen if x.soort in LOGS]
        return max(antwoorden or logs, default=None)

    def relatie_pad(self, relatie: str) -> Path:
        """Where the Parquet file of a relation lies."""
        return self.data / "relaties" / str(self.manifest["relaties"][relatie]["bestand"])

    def __hash__(self) -> int:
        return hash((self.data, self.naam))


def lees_editie(naam: str | None = None, *, data: Path | None = None) -> Editie:
    """The editie of this name (`7-ab12cd34ef56`, or just `7`), without a name the current one.

    Raises OnbekendeEditieError when there is none.
    """
    data = data or data_map()
    gekozen = naam or huidige_naam(data)
    if gekozen and gekozen.isdigit():
        gekozen = next((x for x in editie_namen(data) if x.split("-")[0] == gekozen), None)
    if not gekozen or not EDITIENAAM.fullmatch(gekozen):
        raise OnbekendeEditieError(naam or "")
    pad = data / "edities" / gekozen / "manifest.json"
    if not pad.is_file():
        raise OnbekendeEditieError(gekozen)
    return Editie(data, gekozen, json.loads(pad.read_text("utf-8")))


def huidige_naam(data: Path) -> str | None:
    """The name that CURRENT points to; None while nothing was published."""
    wijzer = data / "CURRENT"
    return wijzer.read_text("utf-8").strip() if wijzer.is_file() else None


def editie_namen(data: Path) -> tuple[str, ...]:
    """All edities on disk, newest first."""
    namen = [pad.parent.name for pad in (data / "edities").glob("*-*/manifest.json")]
    return tuple(sorted(filter(EDITIENAAM.fullmatch, namen), key=lambda x: -_nummer(x)))


def _nummer(naam: str) -> int:
    return int(naam.split("-", maxsplit=1)[0])


def schrijf_editie(
    data: Path, manifest: dict[str, Any], metingen: bytes, *, ernaast: Mapping[str, bytes] | None = None
) -> Editie:
    """Write manifest, stored measurements and what lies beside them as a new editie, then move the pointer to it."""
    naam = f"{manifest['nummer']}-{manifest['hash'][:12]}"
    with bouwmap(data / "edities" / naam) as stage:
        (stage / "metingen.json").write_bytes(metingen)
        for bestand, inhoud in (ernaast or {}).items():
            (stage / bestand).write_bytes(inhoud)
        vast = {
            "metingen_sha256": sha256_van(metingen),
            "ernaast": {x: sha256_van(y) for x, y in (ernaast or {}).items()},
        }
        (stage / "manifest.json").write_bytes(als_json({**manifest, **vast}))
    schrijf_vast(data / "CURRENT", naam.encode())
    return lees_editie(naam, data=data)


def bewaarde_metingen(editie: Editie) -> list[dict[str, Any]]:
    """The measurements that were stored when the editie was published."""
    inhoud: list[dict[str, Any]] = json.loads((editie.data / "edities" / editie.naam / "metingen.json").read_bytes())
    return inhoud


def heeft_metingen(editie: Editie) -> bool:
    """Whether there are stored measurements yet: not while an editie is being made."""
    return (editie.data / "edities" / editie.naam / "metingen.json").is_file()


def beperk(editie: Editie, *, zonder: Iterable[str], leveringen: Iterable[Levering], waarom: str) -> None:
    """Let an older editie name these relations no more, for rows in them had to go; it answers by its measurements.

    The one change that an editie ever knows: `waarom` says which removal it was. Call under the lock.
    """
    weg = set(zonder)
    manifest = {
        **editie.manifest,
        "relaties": {naam: x for naam, x in editie.manifest["relaties"].items() if naam not in weg},
        "leveringen": [x.als_record() for x in leveringen],
        **({"verwijderd": waarom} if weg else {}),
    }
    schrijf_vast(editie.data / "edities" / editie.naam / "manifest.json", als_json(manifest))


def zet_vast(editie: Editie, getoond: dict[str, Any]) -> None:
    """Pin an editie: a link or a report names it, so it is never cleaned up. Same content, same pin."""
    inhoud = als_json({"editie": editie.naam, "getoond": getoond})
    schrijf_vast(editie.data / "pins" / f"{editie.naam}-{sha256_van(inhoud)[:12]}.json", inhoud)


def ruim_onaf_op(data: Path) -> None:
    """Drop edities newer than the current one: whoever made them was killed before the pointer moved."""
    huidig = huidige_naam(data)
    for naam in editie_namen(data) if huidig else ():
        if _nummer(naam) > _nummer(huidig or ""):
            verwijder_map(data / "edities" / naam)


def ruim_edities_op(data: Path) -> None:
    """Keep the last 24 edities and every pinned one; drop relation files that none of them names."""
    namen = editie_namen(data)
    vast = {json.loads(pad.read_text("utf-8"))["editie"] for pad in (data / "pins").glob("*.json")}
    for naam in namen[BEWAARDE_EDITIES:]:
        if naam not in vast:
            verwijder_map(data / "edities" / naam)
    nodig = set(_relatie_mappen(data, editie_namen(data)))
    for map_ in (data / "relaties").iterdir():
        if map_.name not in nodig:
            verwijder_map(map_)


def _relatie_mappen(data: Path, namen: Iterable[str]) -> Iterable[str]:
    for naam in namen:
        for relatie in lees_editie(naam, data=data).manifest["relaties"].values():
            yield relatie["bestand"].split("/")[0]


def controleer(editie: Editie) -> list[str]:
    """Which files (relations, metingen) are missing or changed since publication; empty when the editie is whole."""
    fouten = []
    metingen = editie.data / "edities" / editie.naam / "metingen.json"
    if not metingen.is_file() or sha256_van_bestand(metingen) != editie.manifest["metingen_sha256"]:
        fouten.append("metingen")
    for naam, sha256 in editie.manifest.get("ernaast", {}).items():
        pad = metingen.with_name(naam)
        if not pad.is_file() or sha256_van_bestand(pad) != sha256:
            fouten.append(naam)
    for naam, relatie in editie.manifest["relaties"].items():
        pad = editie.relatie_pad(naam)
        if not pad.is_file() or sha256_van_bestand(pad) != relatie["sha256"]:
            fouten.append(naam)
    return fouten
