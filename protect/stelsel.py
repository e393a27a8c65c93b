"""Everything published about one table, in this editie and the ones before it, as one system of sums."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

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

    `getoond` and `verborgen` are settled by earlier edities; every other cell is still to be decided.
    """

    sleutels: tuple[str, ...]
    waarden: Getallen
    optelling: csr_matrix
    gewichten: Getallen
    getoond: Vlaggen
    verborgen: Vlaggen

    @property
    def vrij(self) -> Vlaggen:
        """The cells that may still be shown or hidden."""
        return ~(self.getoond | self.verborgen)

    def rijen(self, welke: Iterable[int]) -> "Stelsel":
        """The same of some of its cells: what an outsider knows who looks at these alone."""
        kies = np.array(sorted(welke), dtype=np.int64)
        deel = replace(
            self,
            sleutels=tuple(self.sleutels[i] for i in kies),
            waarden=self.waarden[kies],
            optelling=self.optelling[kies],
            gewichten=self.gewichten[kies],
            getoond=self.getoond[kies],
            verborgen=self.verborgen[kies],
        )
        return replace(deel, optelling=_zonder_dubbele_kolommen(deel.optelling))


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
    geweest = {e.tabel.sleutel(plek): e.tabel.sleutel(plek) in e.verborgen for e in eerdere for plek in e.tabel.plekken}
    return _opgezet(plekken, waarden, diepte, geweest)


def _opgezet(
    plekken: Mapping[str, frozenset[Plek]],
    waarden: Mapping[str, int],
    diepte: Mapping[str, int],
    geweest: Mapping[str, bool],
) -> Stelsel:
    nummer = {kern: i for i, kern in enumerate(sorted(frozenset().union(*plekken.values())))}
    grenzen = np.cumsum([0, *(len(kernen) for kernen in plekken.values())])
    kolommen = np.fromiter((nummer[kern] for kernen in plekken.values() for kern in kernen), np.int64, grenzen[-1])
    optelling = csr_matrix((np.ones(grenzen[-1]), kolommen, grenzen), shape=(len(plekken), len(nummer)))
    ondiepst = min(diepte.values(), default=0)
    return Stelsel(
        sleutels=tuple(plekken),
        waarden=np.array([float(waarden[naam]) for naam in plekken]),
        optelling=_zonder_dubbele_kolommen(optelling),
        gewichten=np.array([LICHT + ZWAAR * (diepte[naam] - ondiepst) for naam in plekken]),
        getoond=np.array([not geweest.get(naam, True) for naam in plekken], dtype=np.bool_),
        verborgen=np.array([geweest.get(naam, False) for naam in plekken], dtype=np.bool_),
    )


def _zonder_dubbele_kolommen(optelling: csr_matrix) -> csr_matrix:
    """Kernels that stand in exactly the same cells cannot be told apart: one of each kind is enough."""
    per_kolom = optelling.tocsc()
    per_kolom.sort_indices()
    soorten: dict[bytes, int] = {}
    for j in range(per_kolom.shape[1]):
        soorten.setdefault(per_kolom.indices[per_kolom.indptr[j] : per_kolom.indptr[j + 1]].tobytes(), j)
    return per_kolom[:, [j for cellen, j in soorten.items() if cellen]].tocsr()
