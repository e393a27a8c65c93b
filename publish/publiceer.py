"""Publishing: from the deliveries that count to a new editie, whole or not at all."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from indicators.cijferboek import definities
from publish.adoptie import adoptie
from publish.belnotities import belnotities
from publish.metingen import metingen, totalen
from publish.notities import notities
from publish.referentie import eerste_dag, referentie
from publish.rollen import SECONDEN, definitie, rollen
from publish.signalen import LOGS, bereik, maandtellingen, signalen
from store.bouw import bouw
from store.editie import (
    Editie,
    editie_namen,
    huidige_naam,
    lees_editie,
    ruim_edities_op,
    ruim_onaf_op,
    schrijf_editie,
)
from store.leveringen import Levering, geldende, lees_kwitantie, rijen_pad
from store.referentie import lees_referentie
from store.register import register_van
from store.schema import SCHEMA_VERSIE
from store.schijf import als_json, opslag, ruim_bouwmappen_op, schrijfslot, sha256_van, sha256_van_bestand
from store.verbinding import alle_relatie_sql

Leveringen = tuple[Levering, ...]
MAKERS = (adoptie, belnotities, notities, signalen, maandtellingen, bereik)


class VoorbeeldOpEchtError(ValueError):
    """A fictional file was delivered into a store of real answers."""


class OnbekendeLeveringError(KeyError):
    """There is no delivery of this number that can be withdrawn."""


class OnbekendeLezingError(KeyError):
    """There is no reading of this name: it was removed, or never made."""


def huidige(data: Path) -> Editie | None:
    """The current editie; None in an empty data folder.

    Raises OnbekendeEditieError when the pointer points nowhere: going on would start an empty store.
    """
    return lees_editie(data=data) if huidige_naam(data) is not None else None


def voeg_toe(data: Path, lezingen: Sequence[tuple[str, str]], *, seconden: float = SECONDEN) -> Editie:
    """Accept readings (sha256, lezing) and publish. What is accepted already changes nothing.

    Raises VoorbeeldOpEchtError, and OnveiligError when what a role would be given is not safe, or a solver has not
    found that it is in these `seconden`. The first real delivery on top of the demo starts an empty store.
    """

    def erbij(bekend: Leveringen) -> Leveringen:
        for sha256, lezing in lezingen:
            bekend = _met(data, bekend, sha256, lezing)
        return bekend

    return _publiceer(data, erbij, seconden=seconden)


def trek_in(data: Path, nummer: int) -> Editie:
    """Publish an editie without this delivery; its history stays. Raises OnbekendeLeveringError."""

    def zonder(bekend: Leveringen) -> Leveringen:
        if not any(x.nummer == nummer and not x.ingetrokken for x in bekend):
            raise OnbekendeLeveringError(nummer)
        return tuple(replace(x, ingetrokken=x.ingetrokken or x.nummer == nummer) for x in bekend)

    return _publiceer(data, zonder)


def herbouw(data: Path) -> Editie:
    """Publish the same deliveries again, with the reference tables and definitions of now."""
    return _publiceer(data, lambda bekend: bekend)


def bijgewerkt(data: Path) -> Editie | None:
    """The current editie; published again when tables, schema or definitions changed since. None in an empty folder."""
    return herbouw(data) if huidige(data) else None


def _met(data: Path, bekend: Leveringen, sha256: str, lezing: str) -> Leveringen:
    if any(x.sha256 == sha256 and x.lezing == lezing for x in geldende(bekend)):
        return bekend
    try:
        kwitantie = lees_kwitantie(data, sha256, lezing)
    except FileNotFoundError as fout:
        raise OnbekendeLezingError(lezing) from fout
    over = _zelfde_wereld(bekend, voorbeeld=kwitantie["voorbeeld"])
    nummer = max((x.nummer for x in bekend), default=0) + 1
    return (*over, Levering(
        nummer=nummer, sha256=sha256, lezing=lezing, soort=kwitantie["soort"], bestand=kwitantie["bestand"],
        afzender=kwitantie["afzender"] or "", peildatum=datetime.fromisoformat(kwitantie["peildatum"]).date(),
        voorbeeld=kwitantie["voorbeeld"], aanvaard_op=datetime.now(UTC).isoformat(timespec="seconds"),
    ))  # fmt: skip


def _zelfde_wereld(bekend: Leveringen, *, voorbeeld: bool) -> Leveringen:
    """Invented and real answers never mix."""
    if voorbeeld and any(not x.voorbeeld for x in bekend):
        raise VoorbeeldOpEchtError
    return tuple(x for x in bekend if x.voorbeeld == voorbeeld)


def _publiceer(data: Path, verander: Callable[[Leveringen], Leveringen], *, seconden: float = SECONDEN) -> Editie:
    with opslag(), schrijfslot(data):
        ruim_bouwmappen_op(data)
        ruim_onaf_op(data)
        editie = publiceer_onder_slot(data, verander, seconden=seconden)
        with suppress(OSError):  # the editie holds by now; what could not be removed is removed next time
            ruim_edities_op(data)
        return editie


def publiceer_onder_slot(
    data: Path,
    verander: Callable[[Leveringen], Leveringen],
    *,
    verwijdering: str = "",
    seconden: float = SECONDEN,
) -> Editie:
    """Publish what `verander` makes of the deliveries, by who holds the lock; `verwijdering` names what was removed."""
    vorige = huidige(data)
    leveringen = verander(vorige.leveringen if vorige else ())
    manifest = _manifest(data, leveringen, vorige, verwijdering=verwijdering)
    if vorige and _gelijk(vorige, manifest):
        return vorige
    wordt = Editie(data, f"{manifest['nummer']}-{manifest['hash'][:12]}", manifest)
    van_rollen = rollen(wordt, vorige, seconden=seconden)
    vast = {**manifest, "totalen": totalen(wordt, vorige), "kubus": van_rollen.kubus}
    return schrijf_editie(data, vast, als_json(metingen(wordt, vorige)), ernaast=van_rollen.bestanden)


def _verwijderd(data: Path, tellend: Leveringen, vorige: Editie | None, verwijdering: str) -> dict[str, Any]:
    """What was removed for good: the receipts of it, and the day before which the logs are no longer whole."""
    eerder = vorige.manifest.get("verwijderingen", []) if vorige else []
    bewijzen = [*eerder, *([verwijdering] if verwijdering else [])]
    logs = [lees_kwitantie(data, x.sha256, x.lezing) for x in tellend if x.soort in LOGS]
    vanaf = [kwitantie.get("bewaard_vanaf", "") for kwitantie in logs]
    laatste = max(vanaf, default="")
    return {**({"verwijderingen": bewijzen} if bewijzen else {}), **({"bewaard_vanaf": laatste} if laatste else {})}


def _gelijk(vorige: Editie, manifest: dict[str, Any]) -> bool:
    return bool(vorige.manifest["hash"] == manifest["hash"] and vorige.manifest["leveringen"] == manifest["leveringen"])


def _manifest(data: Path, leveringen: Leveringen, vorige: Editie | None, *, verwijdering: str = "") -> dict[str, Any]:
    tellend = geldende(leveringen)
    tabellen = referentie(register_van(data, tellend))
    groepen = (tabellen, *(maak(data, tellend) for maak in MAKERS))
    eerder = vorige.manifest["relaties"] if vorige else {}
    relaties = {k: v for groep in groepen for k, v in bouw(data, groep, eerder=eerder).items()}
    nummers = [int(naam.split("-")[0]) for naam in editie_namen(data)]
    return {
        "nummer": max(nummers, default=0) + 1,
        "hash": _hash(data, tellend, [groep.vingerafdruk() for groep in groepen]),
        "gemaakt_op": datetime.now(UTC).isoformat(timespec="seconds"),
        "schema": SCHEMA_VERSIE,
        "definities": definities(),
        "voorbeeld": bool(leveringen) and all(x.voorbeeld for x in leveringen),
        "gemeenten_vanaf": eerste_dag().isoformat(),
        "vingerafdrukken": {"referentie": tabellen.vingerafdruk(), "herindelingen": _herindelingen(),
                              "relatieteksten": sha256_van(alle_relatie_sql().encode()), "rollen": definitie()},
        "leveringen": [x.als_record() for x in leveringen],
        "relaties": relaties,
        **_verwijderd(data, tellend, vorige, verwijdering),
    }  # fmt: skip


def _herindelingen() -> str:
    return sha256_van(als_json(lees_referentie("herindelingen")))


def _hash(data: Path, tellend: Leveringen, groepen: list[str]) -> str:
    """The hash of an editie: ordered inputs, reference tables, schema and definitions. Not when or by whom."""
    invoer = [[x.sha256, sha256_van_bestand(rijen_pad(data, x)), x.peildatum.isoformat(), x.afzender] for x in tellend]
    return sha256_van(als_json([invoer, groepen, SCHEMA_VERSIE, definities(), definitie()]))
