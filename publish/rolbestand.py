"""The file of a role: what it may see of one table in one editie, and nothing that is hidden."""

from collections.abc import Mapping
from typing import Any

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
