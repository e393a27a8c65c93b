"""Everything published about one table, in this editie and the ones before it, as one system of sums."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from protect.afgeleid import afgerond
from protect.regels import Regels
from protect.tabellen import Plek, Tabel

Getallen = NDArray[np.float64]
Vlaggen = NDArray[np.bool_]
LICHT, ZWAAR = 1.0, 4.0  # hiding a cell costs the first, and the second for each axis that it sums beyond the finest


class CelVeranderdError(ValueError):
    """A cell of closed quarters counts something else than in an editie that was published before."""


@dataclass(frozen=True)
class Eerder:
    """What an earlier editie published: its table, and the keys it hid."""

    tabel: Tabel
    verborgen: frozenset[str]


@dataclass(frozen=True)
class Stelsel:
    """Cells as sums of kernels that nobody sees: one row of `optelling` per cell, one column per kind of kernel.

    A cell that is shown is read as a number from `onder` up to and including `boven`: more than one where counts are
    rounded. `bezet` says in which kinds there is anybody. `getoond` and `verborgen` are settled by earlier edities;
    every other cell is still to be decided.
    """

    sleutels: tuple[str, ...]
    waarden: Getallen
    onder: Getallen
    boven: Getallen
    optelling: csr_matrix
    bezet: Vlaggen
    gewichten: Getallen
    getoond: Vlaggen
    verborgen: Vlaggen

    @property
    def vrij(self) -> Vlaggen:
        """The cells that may still be shown or hidden."""
        return ~(self.getoond | self.verborgen)


def stelsel(tabel: Tabel, eerdere: Sequence[Eerder] = ()) -> Stelsel:
    """The union of a table and of all that was published of it before. Raises CelVeranderdError."""
    plekken: dict[str, frozenset[Plek]] = {}
    waarden: dict[str, int] = {}
    diepte: dict[str, int] = {}
    for bron in (*(e.tabel for e in eerdere), tabel):
        for plek in bron.plekken:
            naam, waarde, kernen = bron.sleutel(plek), bron.waarde(plek), bron.kernen(plek)
            if plekken.setdefault(naam, kernen) != kernen or waarden.setdefault(naam, waarde) != waarde:
                raise CelVeranderdError(f"{naam}: eerst {waarden[naam]}, nu {waarde}")
            diepte[naam] = bron.samengenomen(plek)
    mensen = {kern for bron in (*(e.tabel for e in eerdere), tabel) for kern, n in bron.tellingen.items() if n}
    geweest = {e.tabel.sleutel(plek): e.tabel.sleutel(plek) in e.verborgen for e in eerdere for plek in e.tabel.plekken}
    return _opgezet(plekken, waarden, diepte, geweest, mensen=mensen)


def afgerond_gelezen(stelsel: Stelsel, regels: Regels) -> Stelsel:
    """D7: the same cells, of which an outsider reads a rounded number: a nought is one, and no other is too small."""
    stap = regels.afronding or 1
    gelezen = np.array([float(afgerond(int(waarde), regels)) for waarde in stelsel.waarden])
    onder = np.where(gelezen > 0, np.maximum(regels.drempel, gelezen - stap // 2), 0.0)
    return replace(stelsel, onder=onder, boven=np.where(gelezen > 0, gelezen + (stap - 1) // 2, 0.0))


def _opgezet(
    plekken: Mapping[str, frozenset[Plek]],
    waarden: Mapping[str, int],
    diepte: Mapping[str, int],
    geweest: Mapping[str, bool],
    *,
    mensen: Set[Plek],
) -> Stelsel:
    nummer = {kern: i for i, kern in enumerate(sorted(frozenset().union(*plekken.values())))}
    grenzen = np.cumsum([0, *(len(kernen) for kernen in plekken.values())])
    kolommen = np.fromiter((nummer[kern] for kernen in plekken.values() for kern in kernen), np.int64, grenzen[-1])
    optelling = csr_matrix((np.ones(grenzen[-1]), kolommen, grenzen), shape=(len(plekken), len(nummer)))
    optelling, soort = _zonder_dubbele_kolommen(optelling)
    bezet = np.zeros(optelling.shape[1], dtype=np.bool_)
    bezet[[soort[i] for kern, i in nummer.items() if kern in mensen]] = True
    ondiepst = min(diepte.values(), default=0)
    geteld = np.array([float(waarden[naam]) for naam in plekken])
    return Stelsel(
        sleutels=tuple(plekken),
        waarden=geteld,
        onder=geteld,
        boven=geteld,
        optelling=optelling,
        bezet=bezet,
        gewichten=np.array([LICHT + ZWAAR * (diepte[naam] - ondiepst) for naam in plekken]),
        getoond=np.array([not geweest.get(naam, True) for naam in plekken], dtype=np.bool_),
        verborgen=np.array([geweest.get(naam, False) for naam in plekken], dtype=np.bool_),
    )


def _zonder_dubbele_kolommen(optelling: csr_matrix) -> tuple[csr_matrix, list[int]]:
    """Kernels that stand in exactly the same cells cannot be told apart: one of each kind, and the kind of each."""
    per_kolom = optelling.tocsc()
    per_kolom.sort_indices()
    soorten: dict[bytes, int] = {}
    cellen = (per_kolom.indices[van:tot].tobytes() for van, tot in pairwise(per_kolom.indptr))
    soort = [soorten.setdefault(in_welke, len(soorten)) for in_welke in cellen]
    eerste = [soort.index(i) for i in range(len(soorten))]
    return per_kolom[:, eerste].tocsr(), soort
