"""The sum an outsider makes: everything published about one table, as equations over what nobody published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

Document = Mapping[str, Any]
Getallen = NDArray[np.float64]
DRIE = 3


class TegenspraakError(ValueError):
    """Two documents say something else about the same cell: then neither can be trusted."""


@dataclass(frozen=True)
class Aanvalsom:
    """One row per published cell, over all documents; `onder` and `boven` are what the documents say of it.

    A hidden cell has no bounds but nought. `drieweg`: a cell is cut along three axes or more, so whole numbers count.
    `kolom_van`: which unknown somebody counts in who is in a finest place.
    """

    namen: tuple[str, ...]
    verborgen: NDArray[np.bool_]
    onder: Getallen
    boven: Getallen
    optelling: csr_array
    drempel: int
    drieweg: bool
    kolom_van: Mapping[tuple[str, ...], int]


def aanvalsom(documenten: Sequence[Document]) -> Aanvalsom:
    """The equations in the documents of one role about one table. Raises TegenspraakError."""
    gezien: dict[frozenset[int], tuple[str, float, float]] = {}
    nummers: dict[tuple[str, ...], int] = {}
    drieweg = False
    for document in documenten:
        assen = document["assen"]
        leden = [{code: (code,) for code in as_["codes"]} | as_["groepen"] for as_ in assen]
        onmogelijk = {tuple(plek) for plek in document["onmogelijk"]}
        for cel in document["cellen"]:
            wat = [over[code] for over, code in zip(leden, cel["plek"], strict=True)]
            drieweg |= (
                sum(len(codes) < len(as_["codes"]) for codes, as_ in zip(wat, document["assen"], strict=True)) > 2
            )
            kernen = frozenset(nummers.setdefault(k, len(nummers)) for k in product(*wat) if k not in onmogelijk)
            _onthoud(gezien, kernen, (_naam(document, cel), *_grenzen(document, cel)))
    drempel = max(document["drempel"] for document in documenten)
    return _opgesteld(gezien, nummers, drempel=drempel, drieweg=drieweg)


def _onthoud(
    gezien: dict[frozenset[int], tuple[str, float, float]], kernen: frozenset[int], cel: tuple[str, float, float]
) -> None:
    """Two documents about the same people: what both say holds, also when only one of them hides it."""
    naam, onder, boven = gezien.get(kernen, cel)
    onder, boven = max(onder, cel[1]), min(boven, cel[2])
    if onder > boven:
        raise TegenspraakError(f"{naam}: eerst {gezien.get(kernen, cel)[1:]}, nu {cel[1:]}")
    gezien[kernen] = (naam, onder, boven)


def _grenzen(document: Document, cel: Mapping[str, Any]) -> tuple[float, float]:
    """Between which numbers a cell lies: a rounded one may be a little off, but not below the threshold."""
    waarde, stap = cel["waarde"], int(document["afgerond_op"])
    if waarde is None:
        return 0.0, np.inf
    if stap == 1 or waarde == 0:
        return float(waarde), float(waarde)
    return float(max(document["drempel"], waarde - stap // 2)), float(waarde + (stap - 1) // 2)


def _naam(document: Document, cel: Mapping[str, Any]) -> str:
    return " · ".join((str(document["tabel"]), *cel["plek"]))


def _opgesteld(
    gezien: Mapping[frozenset[int], tuple[str, float, float]],
    nummers: Mapping[tuple[str, ...], int],
    *,
    drempel: int,
    drieweg: bool,
) -> Aanvalsom:
    rijen = [i for i, kernen in enumerate(gezien) for _ in kernen]
    kolommen = [kern for kernen in gezien for kern in kernen]
    optelling = coo_array((np.ones(len(rijen)), (rijen, kolommen)), shape=(len(gezien), len(nummers))).tocsc()
    _, eerste, soort = np.unique(_vingerafdrukken(optelling), return_index=True, return_inverse=True)
    return Aanvalsom(
        namen=tuple(naam for naam, _, _ in gezien.values()),
        verborgen=np.array([np.isinf(boven) for _, _, boven in gezien.values()], dtype=np.bool_),
        onder=np.array([onder for _, onder, _ in gezien.values()]),
        boven=np.array([boven for _, _, boven in gezien.values()]),
        optelling=csr_array(optelling[:, eerste]),
        drempel=drempel,
        drieweg=drieweg,
        kolom_van={plek: int(soort[i]) for plek, i in nummers.items()},
    )


def _vingerafdrukken(optelling: Any) -> list[str]:
    """Per kernel in which cells it counts: those with the same list are one unknown to the outsider."""
    optelling.sort_indices()
    kolommen = np.split(optelling.indices, optelling.indptr[1:-1])
    return [",".join(map(str, kolom)) for kolom in kolommen]
