"""What the ingest finds in the store and leaves there: what was said before, and readings with their receipt."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from ingest.antwoorden import samengevoegd
from ingest.inventarisaties.levering import Gelezen, Opties
from ingest.kwitantie import Antwoord, als_records
from store.editie import Editie, OnbekendeEditieError, lees_editie
from store.leveringen import Levering, als_parquet, bewaar, geldende, lees_kwitantie, lezing_van
from store.schijf import data_map, sha256_van_bestand

VOORBEELDEN = Path(__file__).parent.parent / "data" / "samples"
VORMEN = (".xlsx", ".csv", ".ods")


def huidige() -> Editie | None:
    """The current editie; None in an empty data folder."""
    try:
        return lees_editie()
    except OnbekendeEditieError:
        return None


def voorbeeldpaden() -> tuple[Path, ...]:
    """The fictional deliveries that the project brings along, in the order of their names."""
    return tuple(sorted(pad for pad in VOORBEELDEN.glob("*") if pad.suffix in VORMEN))


def voorbeeldlogs() -> tuple[tuple[str, Path], ...]:
    """The fictional logs that the project brings along, each with its soort: the word behind the day in its name."""
    return tuple((pad.name.split()[1], pad) for pad in sorted((VOORBEELDEN / "logs").glob("*.csv")))


@cache
def voorbeeldbestanden() -> frozenset[str]:
    """The sha256 of every fictional file that the project brings along."""
    return frozenset(map(sha256_van_bestand, (*voorbeeldpaden(), *(pad for _, pad in voorbeeldlogs()))))


def onthouden_koppen(editie: Editie | None) -> dict[str, dict[str, str]]:
    """Per layout the mapping that a person confirmed in an earlier delivery."""
    uit: dict[str, dict[str, str]] = {}
    for levering in editie.leveringen if editie else ():
        for layout, koppen in _kwitantie(editie, levering).get("koppelingen", {}).items():
            uit.setdefault(layout, {}).update(koppen)
    return uit


def met_eerdere(opties: Opties, editie: Editie | None, sha256: str) -> Opties:
    """The options with what was answered before about the same bytes, so that delivering them again changes nothing."""
    levering = geldt(editie, sha256)
    if levering is None:
        return opties
    eerder = [Antwoord(**record) for record in _kwitantie(editie, levering)["antwoorden"]]
    over_cellen = [antwoord for antwoord in eerder if antwoord.cel]
    return replace(
        opties,
        antwoorden=samengevoegd(over_cellen, opties.antwoorden),
        afzender=opties.afzender or levering.afzender,
    )


def geldt(editie: Editie | None, sha256: str) -> Levering | None:
    """The delivery under which these bytes count in an editie."""
    return next((x for x in geldende(editie.leveringen if editie else ()) if x.sha256 == sha256), None)


def _kwitantie(editie: Editie | None, levering: Levering) -> dict[str, Any]:
    return lees_kwitantie(editie.data, levering.sha256, levering.lezing) if editie else {}


def bewaard(gelezen: Gelezen) -> tuple[str, str]:
    """Write a reading to the data folder and give its name (sha256, lezing). It counts only once it is published."""
    k, opties = gelezen.kwitantie, _opties(gelezen)
    rijen = gelezen.rijenbestand or als_parquet(k.soort, gelezen.rijen)
    lezing = lezing_van(opties, rijen)
    if (data_map() / "deliveries" / k.sha256 / f"{lezing}.json").is_file():
        return k.sha256, lezing  # its receipt says what happened the first time
    kwitantie = {
        **k.als_json(),
        **gelezen.meer,
        "voorbeeld": k.sha256 in voorbeeldbestanden(),
        "opties": opties,
        "koppelingen": gelezen.koppelingen,
        "tegenspraken": list(gelezen.tegenspraken),
        "niet_gelezen": als_records(gelezen.niet_gelezen),
    }
    return k.sha256, bewaar(data_map(), k.sha256, kwitantie=kwitantie, rijen=rijen)


def _opties(gelezen: Gelezen) -> Mapping[str, Any]:
    """What a person said that led to this reading: the same again is the same reading."""
    k = gelezen.kwitantie
    return {
        "soort": k.soort,
        "afzender": k.afzender,
        "peildatum": k.peildatum.isoformat() if k.peildatum else None,
        "koppelingen": gelezen.koppelingen,
        "antwoorden": sorted([a.blad, a.cel, a.antwoord] for a in k.antwoorden),
    }


def vind_levering(editie: Editie, tekst: str) -> Levering | None:
    """The delivery of this number, or whose sha256 starts so; a withdrawn one only when no other fits."""
    passend = [
        x for x in editie.leveringen if tekst == str(x.nummer) or (len(tekst) >= 6 and x.sha256.startswith(tekst))
    ]
    return min(passend, key=lambda x: (x.ingetrokken, -x.nummer), default=None)
