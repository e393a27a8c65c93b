"""What the rules hide by themselves: too few people, a nought that tells, a group of one kind, too few who gave."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from protect.regels import HALFJAAR, LAND, Regels
from protect.tabellen import Plek, Tabel


@dataclass(frozen=True)
class Herkomst:
    """Who made up a cell: how many gemeenten and schuldeisers, and the largest share of one of each.

    `schuldeisers` is None where a table is not about them; `trajecten` where it counts trajecten itself: one person may
    have many pauzes.
    """

    gemeenten: int
    grootste_gemeente: float
    schuldeisers: int | None = None
    grootste_schuldeiser: float = 0.0
    trajecten: int | None = None


@dataclass(frozen=True)
class Gevoelig:
    """An axis that says something about people, and which of its codes is held against somebody."""

    as_: str
    ongunstig: frozenset[str]


def primair(
    tabel: Tabel,
    regels: Regels,
    *,
    herkomst: Mapping[Plek, Herkomst] | None = None,
    gevoelig: tuple[Gevoelig, ...] = (),
) -> frozenset[str]:
    """The keys of the cells that may not be shown, whatever else is. Without `herkomst` D4 hides every cell."""
    waarden = {plek: tabel.waarde(plek) for plek in tabel.plekken}
    plekken = {plek for plek, waarde in waarden.items() if 0 < waarde < regels.drempel}
    plekken |= {plek for plek, waarde in waarden.items() if waarde == 0 and _nul_zegt_iets(tabel, plek, regels)}
    if regels.hoogste_aandeel_groep is not None:
        for eigenschap in gevoelig:
            plekken |= set(_eenzijdig(tabel, waarden, eigenschap, regels.hoogste_aandeel_groep))
    plekken |= {plek for plek in waarden if _te_fijn(tabel, plek, regels)}
    bekend = herkomst or {}
    plekken |= {plek for plek, van in bekend.items() if van.trajecten is not None and van.trajecten < regels.drempel}
    if regels.minimum_gemeenten is not None:
        plekken |= {plek for plek, waarde in waarden.items() if waarde and not breed_genoeg(bekend.get(plek), regels)}
    return frozenset(map(tabel.sleutel, plekken))


def _te_fijn(tabel: Tabel, plek: Plek, regels: Regels) -> bool:
    """D8: a place by an area or a period that the role may not see apart."""
    dicht = {"provincie": regels.fijnste_gebied == LAND, "kwartaal": regels.fijnste_periode == HALFJAAR}
    return any(dicht.get(as_.naam, False) and code in as_.codes for as_, code in zip(tabel.assen, plek, strict=True))


def _nul_zegt_iets(tabel: Tabel, plek: Plek, regels: Regels) -> bool:
    """D2: a nought tells of all in a small row that they are not here; one that must be nought tells nothing.

    In a line of which the total is a nought that may be shown, every cell must be nought.
    """
    if regels.nul_vanaf_maal is None or not tabel.kernen(plek):
        return False
    boven = {ouder: tabel.waarde(ouder) for ouder in tabel.ouders(plek)}
    if any(waarde == 0 and not _nul_zegt_iets(tabel, ouder, regels) for ouder, waarde in boven.items()):
        return False
    return any(waarde < regels.nul_vanaf_maal * regels.drempel for waarde in boven.values())


def _eenzijdig(tabel: Tabel, waarden: Mapping[Plek, int], eigenschap: Gevoelig, hoogste: float) -> Iterator[Plek]:
    """D3: the rows over a sensitive axis in which nearly all are of one unfavourable kind."""
    nummer = [as_.naam for as_ in tabel.assen].index(eigenschap.as_)
    rijen: dict[Plek, dict[str, Plek]] = {}
    for plek in waarden:
        if plek[nummer] in tabel.assen[nummer].codes:
            rijen.setdefault((*plek[:nummer], *plek[nummer + 1 :]), {})[plek[nummer]] = plek
    for rij in rijen.values():
        samen = sum(waarden[plek] for plek in rij.values())
        ergste = max((waarden[plek] for code, plek in rij.items() if code in eigenschap.ongunstig), default=0)
        if samen and ergste > hoogste * samen:
            yield from rij.values()


def breed_genoeg(herkomst: Herkomst | None, regels: Regels) -> bool:
    """D4, for a role that has it: enough gemeenten and schuldeisers, and none of them makes up most of the cell."""
    if herkomst is None or regels.minimum_gemeenten is None or regels.hoogste_bijdrage is None:
        return False
    genoeg = herkomst.gemeenten >= regels.minimum_gemeenten and herkomst.grootste_gemeente <= regels.hoogste_bijdrage
    if herkomst.schuldeisers is None:
        return genoeg
    schuldeisers = herkomst.schuldeisers >= (regels.minimum_schuldeisers or 0)
    return genoeg and schuldeisers and herkomst.grootste_schuldeiser <= regels.hoogste_bijdrage
