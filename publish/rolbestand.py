"""The file of a role: what it may see of one table in one editie, and nothing that is hidden."""

from collections.abc import Mapping
from typing import Any

from indicators.measurement import Status
from protect.afgeleid import afgerond
from protect.regels import Regels
from protect.tabellen import Tabel

VERBORGEN = "[c]"  # one mark for every kind of hiding: two would tell which cells are small


def rolbestand(tabel: Tabel, verborgen: frozenset[str], regels: Regels, *, editie: str) -> dict[str, Any]:
    """The document that leaves the house, with the public structure: which codes each total adds up."""
    return {
        "tabel": tabel.naam,
        "editie": editie,
        "rol": regels.rol,
        "regels": regels.versie,
        "drempel": regels.drempel,
        "afgerond_op": regels.afronding or 1,
        "assen": [
            {"naam": as_.naam, "codes": list(as_.codes), "groepen": {naam: list(over) for naam, over in as_.groepen}}
            for as_ in tabel.assen
        ],
        "onmogelijk": sorted(map(list, tabel.onmogelijk)),
        "cellen": [_cel(tabel, plek, verborgen, regels) for plek in tabel.plekken],
    }


def _cel(tabel: Tabel, plek: tuple[str, ...], verborgen: frozenset[str], regels: Regels) -> Mapping[str, Any]:
    if tabel.sleutel(plek) in verborgen:
        return {"plek": list(plek), "waarde": None, "merk": VERBORGEN}
    return {"plek": list(plek), "waarde": afgerond(tabel.waarde(plek), regels), "merk": ""}


def toont_iets(document: Mapping[str, Any]) -> bool:
    """Whether a role was given any number at all in a document: one in which all is hidden gives nothing away."""
    rijen = (rij for cijfer in document.get("cijfers", {}).values() for rij in cijfer["rijen"])
    return any(not cel["merk"] for cel in document.get("cellen", ())) or any(
        rij["status"] != Status.ONDERDRUKT for rij in rijen
    )
