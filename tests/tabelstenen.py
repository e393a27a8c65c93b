"""Tables of invented people, to protect and to attack."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

import numpy as np

from protect.onderdrukken import Onderdrukking, onderdruk
from protect.regels import Regels
from protect.stelsel import stelsel
from protect.tabellen import Plek, Tabel, as_met_totaal, plekken_van
from publish.rolbestand import rolbestand

PROVINCIES = tuple(f"PV{n:02}" for n in range(20, 32))
SECTOREN = ("banken", "energie_water", "overheid", "overig", "wonen", "zorg")


def regels(drempel: int = 5, *, afronding: int | None = None) -> Regels:
    """A role for which cells are hidden when they count too few, and for no other reason."""
    return Regels("ministerie", "proef", drempel, afronding=afronding)


def tabel(tellingen: Mapping[Plek, int], *, samen: int = 2, **assen: Iterable[str]) -> Tabel:
    """A table with the totals of every axis, published along `samen` axes at a time."""
    opgezet = tuple(as_met_totaal(naam, tuple(codes)) for naam, codes in assen.items())
    plekken = plekken_van(opgezet, combinations(assen, min(samen, len(opgezet))))
    return Tabel("pauzes", opgezet, tellingen, plekken)


def willekeurig(zaad: int, *, aantal: int = 1000) -> Tabel:
    """A table of 12 provincies by 6 sectors, as uneven as the land is."""
    lot = np.random.default_rng(zaad)
    kans = np.outer(lot.dirichlet(np.ones(12)), lot.dirichlet(np.ones(6))) * lot.gamma(1, 1, (12, 6))
    geteld = lot.multinomial(aantal, (kans / kans.sum()).ravel()).reshape(12, 6)
    tellingen = {(PROVINCIES[i], SECTOREN[j]): int(geteld[i, j]) for i, j in np.ndindex(12, 6)}
    return tabel(tellingen, provincie=PROVINCIES, sector=SECTOREN)


def kleine(over: Tabel, drempel: int = 5) -> frozenset[str]:
    """The keys of the cells that count too few."""
    return frozenset(over.sleutel(plek) for plek in over.plekken if 0 < over.waarde(plek) < drempel)


def beschermd(over: Tabel, drempel: int = 5, *, exact: bool = True) -> Onderdrukking:
    """What is hidden of a table that stands alone."""
    return onderdruk(stelsel(over), kleine(over, drempel), drempel=drempel, exact=exact)


def document(
    over: Tabel, verborgen: Iterable[str], drempel: int = 5, *, afronding: int | None = None
) -> dict[str, Any]:
    """What leaves the house when these cells are hidden."""
    return rolbestand(over, frozenset(verborgen), regels(drempel, afronding=afronding), editie="1-0123456789ab")
