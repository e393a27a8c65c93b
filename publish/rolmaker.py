"""Making the files of roles: each closed half-year protected, attacked, and given again as it was ever after."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from indicators.measurement import rij_als_json
from protect.kubus import KERNCIJFERS
from protect.onderdrukken import NietTeBeveiligenError
from protect.regels import lees_regels
from protect.rollen import BUITEN
from protect.speelruimte import GeenUitkomstError
from publish.aanvalsom import Document
from publish.beschermen import Beschermer
from publish.kerncijfers import Kernstand, kernrijen, kernstand_uit
from publish.kubus import dicht_op
from publish.poort import Verslagen, doorgelaten
from publish.sluiten import KERN, Kubusrecord, Record, delen_van, kubus_van
from publish.vastleggen import naam_van, uit_json
from publish.vondst import MISLUKT, OnveiligError, Vondst
from store.editie import Editie
from store.rolbestanden import verslag_van
from store.vastgelegd import lees_vastgelegd, leg_vast


@dataclass(frozen=True)
class Gemaakt:
    """The record with what each role was given, and per role its half-years and what the attacker said of them."""

    record: Kubusrecord
    van_rol: Mapping[str, tuple[list[dict[str, Any]], Verslagen]]


def gemaakt(wordt: Editie, vorige: Editie | None, record: Kubusrecord, *, seconden: float) -> Gemaakt:
    """Make what is new for each role. Raises OnveiligError.

    What a role was given of a closed half-year is given again as it is; only what is new is protected and attacked.
    """
    beschermer = Beschermer(seconden=seconden)
    van_rol: dict[str, tuple[list[dict[str, Any]], Verslagen]] = {}
    uit: Kubusrecord = {naam: {**deel, "rollen": dict(deel["rollen"])} for naam, deel in record.items()}
    for rol in BUITEN:
        documenten = dict(_documenten(wordt, uit, rol, beschermer))
        verslagen = doorgelaten(rol, documenten, eerder=_verslagen(vorige, rol, record), seconden=2 * seconden)
        for naam, document in documenten.items():
            uit[naam]["rollen"][rol] = leg_vast(wordt.data, f"{rol} {document['tabel']}", document)
        van_rol[rol] = _halfjaren(uit, documenten), verslagen
    return Gemaakt(uit, van_rol)


def _documenten(wordt: Editie, record: Kubusrecord, rol: str, beschermer: Beschermer) -> Iterator[tuple[str, Document]]:
    """What a role is given, oldest half-year first: what it had, and what is made for it now."""
    eerder: dict[str, list[Mapping[str, Any]]] = {}
    for naam, deel in sorted(record.items(), key=lambda x: delen_van(x[0])[1]):
        if not deel["vast"]:
            continue
        if rol in deel["rollen"]:
            document = lees_vastgelegd(wordt.data, deel["rollen"][rol])
        elif delen_van(naam)[0] == KERN:
            for bestand in deel["was"].get(rol, ()):
                _onthoud(eerder, lees_vastgelegd(wordt.data, bestand))
            document = _kerndocument(wordt, naam, deel, rol, eerder)
        else:
            document = _tabeldocument(wordt, naam, deel, rol, beschermer)
        _onthoud(eerder, document)
        yield naam, document


def _onthoud(eerder: dict[str, list[Mapping[str, Any]]], document: Document) -> None:
    """Keep what a role was given of the figures over the whole country: the next half-year is held against it."""
    for code, cijfer in document.get("cijfers", {}).items():
        eerder.setdefault(code, []).append(cijfer)


def _tabeldocument(wordt: Editie, naam: str, deel: Record, rol: str, beschermer: Beschermer) -> Document:
    kubus, (_, halfjaar) = kubus_van(naam), delen_van(naam)
    inhoud = lees_vastgelegd(wordt.data, deel["vast"])
    tabel = uit_json(kubus, halfjaar, naam_van(kubus, halfjaar, deel["versie"]), inhoud)
    try:
        regels = lees_regels(rol, dicht_op(halfjaar)).over(kubus.over)
        return beschermer.document(tabel, regels, editie=wordt.naam)
    except (NietTeBeveiligenError, GeenUitkomstError) as fout:
        raise OnveiligError([(rol, Vondst(naam, f"{MISLUKT}: {fout}"))]) from fout


def _kerndocument(
    wordt: Editie, naam: str, deel: Record, rol: str, eerder: Mapping[str, Iterable[Mapping[str, Any]]]
) -> Document:
    regels = lees_regels(rol, dicht_op(delen_van(naam)[1]))
    standen = map(kernstand_uit, lees_vastgelegd(wordt.data, deel["vast"])["cijfers"])
    over = {kern.code: kern.over for kern in KERNCIJFERS}

    def rijen(x: Kernstand) -> list[dict[str, Any]]:
        van = kernrijen(x, regels.over(over[x.code]), eerder.get(x.code, ()))
        return [rij_als_json(rij) for rij in van]

    cijfers = {x.code: {"code": x.code, "rijen": rijen(x)} for x in standen}
    return {"tabel": naam, "editie": wordt.naam, "rol": rol, "regels": regels.versie, "drempel": regels.drempel,
            "cijfers": cijfers}  # fmt: skip


def _halfjaren(record: Kubusrecord, documenten: Mapping[str, Document]) -> list[dict[str, Any]]:
    """The half-years of a role file, each with the tables and the figures that the role may see."""
    halfjaren: dict[str, dict[str, Any]] = {}
    for naam, document in documenten.items():
        wat, halfjaar = delen_van(naam)
        van = halfjaren.setdefault(halfjaar.code, {
            "code": halfjaar.code, "van": halfjaar.van.isoformat(), "tot": halfjaar.tot.isoformat(),
            "op": dicht_op(halfjaar).isoformat(), "tabellen": {}, "kerncijfers": {}, "achterhaald": [],
        })  # fmt: skip
        if wat == KERN:
            van["kerncijfers"] = document["cijfers"]
        else:
            van["tabellen"][wat] = document
        van["achterhaald"] += [wat] if record[naam]["achterhaald"] else []
    return [halfjaren[code] for code in sorted(halfjaren)]


def _verslagen(vorige: Editie | None, rol: str, record: Kubusrecord) -> Verslagen:
    """What the attacker said before of documents that are given again."""
    pad = vorige.data / "edities" / vorige.naam / verslag_van(rol) if vorige else None
    if pad is None or not pad.is_file():
        return {}
    zelfde = {naam for naam, deel in record.items() if rol in deel["rollen"]}
    verslagen: Verslagen = json.loads(pad.read_bytes())
    return {naam: verslag for naam, verslag in verslagen.items() if naam in zelfde}
