"""Which rows about people are hidden: those that count too few, and those from which a reader could work them out."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from indicators.dimensies import PERIODEN
from indicators.indicator import Indicator
from indicators.measurement import TOTAAL, Rij, Status, onderdrukt
from indicators.woorden import LOPEND
from protect.mensen import drempel, verberg_kleine
from protect.tweede import verberg_tweede
from store.stand import Stand


def verborgen_rijen(indicator: Indicator, rijen: Sequence[Rij], stand: Stand, *, per: str) -> list[Rij]:
    """The rows as this role may see them: of a row or column that adds up never one cell is hidden alone."""
    if not indicator.over_mensen or indicator.telt_organisaties:
        return list(rijen)
    getoond = verberg_kleine(rijen, stand, onderdrukt)
    grens, telt_op = drempel(stand), groepen_tellen_op(indicator, per)
    dicht = {plek for plek, rij in enumerate(getoond) if rij.status == Status.ONDERDRUKT}
    if telt_op:
        dicht |= _hele_groepen(rijen, dicht, grens)

    def lijnen(rij: Rij) -> Iterator[Hashable]:
        if indicator.maten_tellen_op:
            yield "rij", rij.groep, rij.termijn, rij.na_maanden
        if telt_op:
            yield "kolom", rij.maat, rij.termijn, rij.na_maanden

    alle = verberg_tweede(rijen, dicht, lijnen=lijnen, grootte=_grootte, grens=grens, liever_open=_loopt_nog)
    return [onderdrukt(rij) if plek in alle else rij for plek, rij in enumerate(getoond)]


def groepen_tellen_op(indicator: Indicator, per: str) -> bool:
    """Whether the groups of a dimension are parts of the total that is shown elsewhere."""
    if per in (TOTAAL, "uitvoerder", *indicator.overlapt, *dict(indicator.standaard)):
        return False
    return per not in PERIODEN or indicator.in_periode or bool(indicator.datum)


def _hele_groepen(rijen: Sequence[Rij], dicht: set[int], grens: float) -> set[int]:
    """The rows of groups that go as a whole: what all rows of a group say (noemer, nog te volgen) adds up too."""
    plekken: dict[tuple[str, int | None, int | None], list[int]] = defaultdict(list)
    for plek, rij in enumerate(rijen):
        plekken[rij.groep, rij.termijn, rij.na_maanden].append(plek)
    groepen = list(plekken)
    omvang = {groep: max(rijen[plek].nog_te_volgen or rijen[plek].noemer or 0 for plek in plekken[groep])
              for groep in groepen}  # fmt: skip
    heel = [i for i, groep in enumerate(groepen) if omvang[groep] and set(plekken[groep]) <= dicht]
    weg = verberg_tweede(groepen, heel, lijnen=lambda groep: (groep[1:],), grootte=omvang.__getitem__, grens=grens)
    return {plek for i in weg for plek in plekken[groepen[i]]}


def _loopt_nog(rij: Rij) -> bool:
    """Without what still runs a moment of a curve says nothing at all."""
    return rij.maat in LOPEND


def _grootte(rij: Rij) -> float:
    """How many a cell counts; of a share on a curve as many as it stands for."""
    if rij.noemer is not None and rij.waarde is not None and rij.na_maanden is not None:
        return rij.waarde * rij.noemer
    return next((float(n) for n in (rij.teller, rij.noemer, rij.waarde) if n is not None), 0.0)
