"""Protecting and attacking the national cube with six earlier edities, beside the same linear programs and no more."""

import time
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from benchmarks.kubus import geteld, per_jaar
from benchmarks.meten import Uitslag
from protect.onderdrukken import onderdruk
from protect.regels import Regels
from protect.stelsel import Eerder, stelsel
from protect.tabellen import Tabel
from publish.aanvaller import Verslag, val_aan
from publish.aanvalsom import Document, aanvalsom
from publish.rolbestand import rolbestand
from publish.sleutelgat import Sleutelgat

GRENS = 60.0
REGELS = Regels("ministerie", "proef", 10)


def uitslagen(maten: Sequence[int] = (3_000, 12_000, 60_000)) -> Iterator[Uitslag]:
    """The last of seven edities: protected while the six before it stand, and attacked together with them."""
    for maat in maten:
        yield from _van(f"{maat} pauzes", per_jaar(geteld(maat)))


def _van(naam: str, edities: Iterable[tuple[Tabel, ...]]) -> Iterator[Uitslag]:
    eerdere: dict[str, list[Eerder]] = {}
    documenten: dict[str, list[Document]] = {}
    for tabellen in edities:
        begin, lps = time.perf_counter(), 0
        for tabel in tabellen:
            lps += _beschermd(tabel, eerdere.setdefault(tabel.naam, []), documenten.setdefault(tabel.naam, []))
        duur = time.perf_counter() - begin
    verslagen = [val_aan(samen, seconden=GRENS) for samen in documenten.values()]
    aanval = sum(verslag.seconden for verslag in verslagen)
    gesteld, kaal = _kaal(documenten.values())
    yield Uitslag(f"beschermen en aanvallen, {naam}", duur + aanval, "grens", GRENS, 1.0)
    yield Uitslag(f"  aanval: {_telling(verslagen)}", aanval, f"{gesteld} kale lp's", kaal)
    yield Uitslag(f"  beschermen: {lps} lp's", duur, "dezelfde lp's kaal", max(lps * kaal / max(gesteld, 1), 1e-3))


def _beschermd(tabel: Tabel, eerdere: list[Eerder], documenten: list[Document]) -> int:
    """One editie further: hide what the new cells need, write its document, and give how many programs that took."""
    samen = stelsel(tabel, eerdere)
    klein = samen.vrij & (samen.waarden > 0) & (samen.waarden < REGELS.drempel)
    primair = frozenset(samen.sleutels[i] for i in np.flatnonzero(klein))
    uit = onderdruk(samen, primair, drempel=REGELS.drempel, seconden=GRENS / 3)
    weg = uit.verborgen.union(*(e.verborgen for e in eerdere)) & {tabel.sleutel(plek) for plek in tabel.plekken}
    eerdere.append(Eerder(tabel, weg))
    documenten.append(rolbestand(tabel, weg, REGELS, editie=str(len(eerdere))))
    return uit.lps


def _kaal(groepen: Iterable[Sequence[Document]]) -> tuple[int, float]:
    """The floor: the programs of the attack alone, from equations that are already there."""
    gesteld, duur = 0, 0.0
    for som in map(aanvalsom, groepen):
        kijker = Sleutelgat(som, tot=time.monotonic() + 10 * GRENS)
        begin = time.perf_counter()
        for cel in map(int, np.flatnonzero(som.verborgen)):
            kijker.grenzen(cel)
        gesteld, duur = gesteld + kijker.gesteld, duur + time.perf_counter() - begin
    return gesteld, max(duur, 1e-3)


def _telling(verslagen: Iterable[Verslag]) -> str:
    alle = list(verslagen)
    onveilig = sum(len(v.onveilig) for v in alle)
    return f"{sum(v.verborgen for v in alle)} van {sum(v.cellen for v in alle)} verborgen, {onveilig} onveilig"
