"""The gate: what a role would be given is attacked as an outsider would, and only what holds may be published."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from protect.rollen import BUITEN
from publish.aanvaller import Verslag, val_aan
from publish.aanvalsom import Document
from publish.kerncijfers import kernvondsten
from publish.vondst import OnveiligError, Vondst
from store.editie import editie_namen, lees_editie
from store.rolbestanden import lees_rolbestand
from store.schijf import als_json, sha256_van

SECONDEN = 120.0
KERNCIJFERS = "kerncijfers"
Verslagen = dict[str, Any]


def doorgelaten(
    rol: str, documenten: Mapping[str, Document], *, eerder: Mapping[str, Any], seconden: float = SECONDEN
) -> Verslagen:
    """What the attacker says of every document of a role; taken from `eerder` where it was asked before.

    Raises OnveiligError.
    """
    tabellen = {naam: x for naam, x in documenten.items() if "cellen" in x}
    verslagen: Verslagen = {
        naam: eerder.get(naam) or aangevallen([x], seconden=seconden).als_json() for naam, x in tabellen.items()
    }
    fout = [(rol, Vondst(**v)) for x in verslagen.values() for v in x["onveilig"]]
    fout += [(rol, vondst) for vondst in kernaanval(documenten)]
    if fout:
        raise OnveiligError(fout)
    return verslagen | {KERNCIJFERS: {"veilig": True}}


_GEZIEN: dict[bytes, Verslag] = {}


def aangevallen(documenten: list[Document], *, seconden: float = SECONDEN) -> Verslag:
    """The attack on the documents of one table; the same cells are attacked once, for whichever role."""
    sleutel = als_json([{k: v for k, v in x.items() if k not in ("rol", "regels", "editie")} for x in documenten])
    if sleutel not in _GEZIEN:
        _GEZIEN.clear() if len(_GEZIEN) > 64 else None
        _GEZIEN[sleutel] = val_aan(documenten, seconden=seconden)
    return _GEZIEN[sleutel]


def kernaanval(documenten: Mapping[str, Document]) -> list[Vondst]:
    """The attack on the figures over the whole country, over all half-years together."""
    kern = [x for x in documenten.values() if "cijfers" in x]
    codes = sorted({code for x in kern for code in x["cijfers"]})
    return [
        vondst
        for code in codes
        for vondst in kernvondsten(
            [(x["tabel"].split(" ")[1], x["cijfers"][code]) for x in kern if code in x["cijfers"]],
            drempel=max(x["drempel"] for x in kern),
        )
    ]


def fouten_in_rolbestanden(data: Path) -> list[str]:
    """Attack everything that every role was ever given in the edities that are kept; what is found, as sentences."""
    zinnen: list[str] = []
    for rol in BUITEN:
        documenten, kern = _van_alle_edities(data, rol)
        vondsten = [v for tabel in documenten.values() for v in val_aan(tabel, seconden=SECONDEN).onveilig]
        vondsten += kernaanval(kern)
        zinnen += [f"Rol {rol}, {vondst.cel}: {vondst.reden}." for vondst in vondsten]
    return zinnen


def _van_alle_edities(data: Path, rol: str) -> tuple[dict[str, list[Document]], dict[str, Document]]:
    """What an outsider can have gathered: per table every different document, and the figures of each half-year."""
    tabellen: dict[str, dict[bytes, Document]] = {}
    kern: dict[str, Document] = {}
    for naam in editie_namen(data):
        for halfjaar in lees_rolbestand(lees_editie(naam, data=data), rol)["halfjaren"]:
            for tabel in halfjaar["tabellen"].values():
                tabellen.setdefault(tabel["tabel"], {})[als_json(tabel)] = tabel
            cijfers = {"tabel": f"{KERNCIJFERS} {halfjaar['code']}", "cijfers": halfjaar["kerncijfers"],
                       "drempel": max((x["drempel"] for x in halfjaar["tabellen"].values()), default=0)}  # fmt: skip
            kern[f"{halfjaar['code']} {sha256_van(als_json(cijfers))}"] = cijfers
    return {naam: list(per.values()) for naam, per in tabellen.items()}, kern
