"""Protecting one table of a closed half-year for a role: what it hides, as the document that the role is given."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from protect.onderdrukken import NietTeBeveiligenError, onderdruk
from protect.primair import primair
from protect.regels import Regels
from protect.speelruimte import GeenUitkomstError
from protect.stelsel import afgerond_gelezen, stelsel
from protect.tabellen import Plek, Tabel
from publish.aanvalsom import Document
from publish.poort import aangevallen
from publish.rolbestand import rolbestand
from publish.vastleggen import Kubustabel
from publish.vondst import MISLUKT, Vondst

RONDES = 6


class Beschermer:
    """Roles whose rules hide the same cells share the work: only what they read is rounded otherwise."""

    def __init__(self, *, seconden: float) -> None:
        self._seconden = seconden
        self._al: dict[tuple[str, Regels], frozenset[str]] = {}

    def document(self, deel: Kubustabel, regels: Regels, *, editie: str) -> Document:
        """The document of a role. Raises NietTeBeveiligenError and GeenUitkomstError."""
        sleutel = deel.tabel.naam, replace(regels, rol="", versie="", afronding=None)
        if sleutel not in self._al:
            self._al[sleutel] = verborgen(deel, regels, seconden=self._seconden)
        weg = self._al[sleutel]
        if regels.afronding is not None:
            weg = _ook_afgerond(deel.tabel, weg, regels, seconden=self._seconden)
        return rolbestand(deel.tabel, weg, regels, editie=editie)


def verborgen(deel: Kubustabel, regels: Regels, *, seconden: float) -> frozenset[str]:
    """The keys of the cells that a role may not see: those of the rules, and what would give those away."""
    tabel = deel.tabel
    klein = primair(tabel, regels, herkomst=deel.herkomst, gevoelig=deel.kubus.gevoelig)
    klein |= frozenset(tabel.sleutel(plek) for plek in deel.bewogen if plek in tabel.plekken)
    if _niets_getoond(tabel, klein):
        return frozenset(map(tabel.sleutel, tabel.plekken))
    if not regels.met_samenhang:
        return klein
    return klein | onderdruk(stelsel(tabel), klein, drempel=regels.drempel, seconden=seconden).verborgen


def _niets_getoond(tabel: Tabel, weg: frozenset[str]) -> bool:
    """Whether nothing but noughts is shown: then these go too, and there is nothing to work anything out from."""
    return all(tabel.sleutel(plek) in weg for plek in tabel.plekken if tabel.waarde(plek))


def _ook_afgerond(tabel: Tabel, weg: frozenset[str], regels: Regels, *, seconden: float) -> frozenset[str]:
    """Rounding blurs the bounds of a cell that was certainly large, so more is hidden than of the counts themselves.

    What the attacker still finds loses the totals above it, until that may be nought; at the end everything goes.
    """
    weg = _voor_wie_afgerond_leest(tabel, weg, regels, seconden=seconden)
    for _ in range(RONDES):
        vondsten = aangevallen([rolbestand(tabel, weg, regels, editie="")], seconden=2 * seconden).onveilig
        if not vondsten or any(vondst.reden.startswith(MISLUKT) for vondst in vondsten):
            return weg
        weg |= frozenset(_erboven(tabel, weg, vondsten))
    return frozenset(map(tabel.sleutel, tabel.plekken))


def _voor_wie_afgerond_leest(tabel: Tabel, weg: frozenset[str], regels: Regels, *, seconden: float) -> frozenset[str]:
    """Hide more, beside what is hidden of the counts, until it holds for who reads them rounded; if that can be."""
    gelezen = afgerond_gelezen(stelsel(tabel), regels)
    vast = replace(gelezen, verborgen=np.isin(gelezen.sleutels, list(weg)))
    try:
        return weg | onderdruk(vast, (), drempel=regels.drempel, seconden=seconden).verborgen
    except (NietTeBeveiligenError, GeenUitkomstError):
        return weg


def _erboven(tabel: Tabel, weg: frozenset[str], vondsten: Iterable[Vondst]) -> Iterable[str]:
    """Of each cell that was found the smallest total above it that is still shown."""
    per_naam: dict[str, Plek] = {" · ".join((tabel.naam, *plek)): plek for plek in tabel.plekken}
    for vondst in vondsten:
        ouders = [x for x in tabel.ouders(per_naam[vondst.cel]) if tabel.sleutel(x) not in weg]
        if ouders:
            yield tabel.sleutel(min(ouders, key=tabel.waarde))
