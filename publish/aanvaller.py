"""The attacker: bounds every hidden cell from published documents alone, and says which can be narrowed too far."""

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from publish.aanvalsom import Aanvalsom, Document, TegenspraakError, aanvalsom
from publish.sleutelgat import GeenUitkomstError, Sleutelgat
from publish.vondst import AANWEZIG, EXACT, GETOOND, KLEIN, MISLUKT, Vondst


@dataclass(frozen=True)
class Verslag:
    """What the attacker did and found in the documents of one role about one table."""

    cellen: int
    verborgen: int
    lps: int
    milps: int
    onveilig: tuple[Vondst, ...]
    seconden: float
    regelversie: str

    @property
    def veilig(self) -> bool:
        """Whether these documents may be published: everything was looked at, and nothing found."""
        return not self.onveilig

    def als_json(self) -> dict[str, Any]:
        """The report as it lies beside what it is about."""
        return {**asdict(self), "veilig": self.veilig}


def val_aan(documenten: Sequence[Document], *, seconden: float = 60.0) -> Verslag:
    """Attack all documents of one role about one table together. What cannot be found out counts as unsafe."""
    begin = time.monotonic()
    versie = " ".join(sorted({str(document["regels"]) for document in documenten}))
    try:
        som = aanvalsom(documenten)
    except TegenspraakError as fout:
        return Verslag(0, 0, 0, 0, (Vondst(str(fout), MISLUKT),), time.monotonic() - begin, versie)
    onveilig = list(_te_klein_getoond(som))
    tellers = {}
    for heel in (False, True) if som.drieweg else (False,):
        kijker = Sleutelgat(som, tot=begin + seconden, heel=heel)
        onveilig += _vondsten(som, kijker) if not onveilig else []
        tellers[heel] = kijker.gesteld
    return Verslag(
        len(som.namen), int(som.verborgen.sum()), tellers[False], tellers.get(True, 0), tuple(onveilig),
        time.monotonic() - begin, versie,
    )  # fmt: skip


def val_aan_van_binnen(
    documenten: Sequence[Document], plekken: Iterable[tuple[str, ...]], *, seconden: float = 60.0
) -> Verslag:
    """The same by somebody who is counted in one of these finest places and knows it.

    What is then known of all others is held against the threshold less one.
    """
    begin, som = time.monotonic(), aanvalsom(documenten)
    kijker = Sleutelgat(som, tot=begin + seconden)
    onveilig: dict[str, Vondst] = {}
    for kern in sorted({som.kolom_van[plek] for plek in plekken} & set(map(int, som.optelling[som.verborgen].indices))):
        kijker.weet_van(kern)
        eigen = set(map(int, np.flatnonzero(som.optelling[:, [kern]].toarray().ravel())))
        for vondst in _vondsten(replace(som, drempel=som.drempel - 1), kijker, eigen):
            onveilig.setdefault(vondst.cel, vondst)
    versie, duur = str(documenten[0]["regels"]), time.monotonic() - begin
    return Verslag(len(som.namen), int(som.verborgen.sum()), kijker.gesteld, 0, tuple(onveilig.values()), duur, versie)


def _te_klein_getoond(som: Aanvalsom) -> Iterator[Vondst]:
    for i in np.flatnonzero((som.boven < som.drempel) & (som.boven > 0)):
        yield Vondst(som.namen[i], GETOOND, int(som.onder[i]), int(som.boven[i]))


def _vondsten(som: Aanvalsom, kijker: Sleutelgat, eigen: Collection[int] = ()) -> Iterator[Vondst]:
    """What is found in the hidden cells; in those of `eigen` the attacker's own case is not counted."""
    for cel in map(int, np.flatnonzero(som.verborgen)):
        if cel not in eigen and kijker.laat_open(cel, som.drempel):
            continue
        try:
            laagste, hoogste = (grens - (cel in eigen) for grens in kijker.grenzen(cel))
        except GeenUitkomstError as fout:
            yield Vondst(som.namen[cel], f"{MISLUKT}: {fout}")
            return
        reden = reden_van(laagste, hoogste, som.drempel)
        if reden:
            yield Vondst(som.namen[cel], reden, laagste, hoogste)


def reden_van(laagste: int, hoogste: int, drempel: int) -> str:
    """Why bounds on a hidden cell give too much away; empty when they do not. `laagste` over `hoogste`: a mistake."""
    if laagste > hoogste:
        return MISLUKT
    if laagste == hoogste:
        return EXACT
    if hoogste < drempel:
        return KLEIN
    return AANWEZIG if 0 < laagste < drempel else ""
