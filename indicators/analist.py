"""For the analyst: creditors of one kind of covenant beside what chance alone would give, crude and adjusted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indicators.casemix import Aangepast, Soortgelijk, aangepast
from indicators.creditors import SCH_02
from indicators.funnel import Eenheid, Punt, Trechter, trechter
from indicators.measurement import Status
from indicators.reikwijdte import reikwijdte
from indicators.schuldeisers import met_eigen_cijfers
from indicators.shrinkage import Geschat, Voorkennis, gekrompen, voorkennis
from indicators.tellen import Filters, bevraagd
from protect.mensen import ziet_mensen
from store.referentie import norm
from store.stand import Stand

# Cases that are alike: the sector, the term of the covenant, and how large the gemeente is.
_SOORTGELIJK = "sector, coalesce(CAST(convenant_maanden AS VARCHAR), ''), grootteklasse_code"
_Tellingen = dict[Soortgelijk, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Vergeleken:
    """One creditor that may be judged: its point, its shrunken share beside the crude one, and the same adjusted."""

    punt: Punt
    gekrompen: Geschat | None
    aangepast: Aangepast


@dataclass(frozen=True)
class Vergelijking:
    """The creditors of one kind of covenant, by name; `te_klein` is how many are too small to judge."""

    convenant: str
    trechter: Trechter
    vooraf: Voorkennis | None
    rijen: tuple[Vergeleken, ...]
    te_klein: int


def vergelijking(stand: Stand, convenant: str, *, filters: Filters = ()) -> Vergelijking | None:
    """SCH-02 of the creditors with one kind of covenant; None where fewer than two may be judged."""
    if not ziet_mensen(stand) or reikwijdte(SCH_02, stand).status != Status.OK:
        return None
    tellingen, namen = _tellingen(stand, (*filters, ("convenant", convenant)))
    eenheden = [_eenheid(id, namen[id], soorten) for id, soorten in tellingen.items()]
    vanaf = int(norm(SCH_02.oordeel_vanaf, stand.peildatum))
    groot = [e for e in eenheden if e.n >= vanaf]
    beeld = trechter(groot, oordeel_vanaf=vanaf)
    if beeld is None:
        return None
    vooraf, geheel = voorkennis(groot), _geheel(tellingen[e.code] for e in groot)
    rijen = [
        Vergeleken(
            punt,
            gekrompen(punt.eenheid.x, punt.eenheid.n, vooraf) if vooraf else None,
            aangepast(tellingen[punt.eenheid.code], geheel),
        )
        for punt in sorted(beeld.punten, key=lambda punt: punt.eenheid.naam.casefold())
    ]
    return Vergelijking(convenant, beeld, vooraf, tuple(rijen), len(eenheden) - len(groot))


def _tellingen(stand: Stand, filters: Filters) -> tuple[dict[str, _Tellingen], dict[str, str]]:
    """Per creditor that is shown apart its (answered, all) per kind of case, and its name."""
    kolommen = f"{_SOORTGELIJK}, {SCH_02.maten[0].teller}, {SCH_02.maten[0].noemer}"
    eigen = met_eigen_cijfers(stand)
    tellingen: dict[str, _Tellingen] = defaultdict(dict)
    namen: dict[str, str] = {}
    for id, naam, *soort, x, n in bevraagd(
        SCH_02, stand, kolommen, per="schuldeiser", filters=filters, strata=_SOORTGELIJK
    ):
        if id in eigen and n:
            tellingen[id][tuple(soort)] = (x, n)
            namen[id] = naam
    return dict(tellingen), namen


def _eenheid(id: str, naam: str, soorten: Mapping[Soortgelijk, tuple[int, int]]) -> Eenheid:
    return Eenheid(id, naam, sum(x for x, _ in soorten.values()), sum(n for _, n in soorten.values()))


def _geheel(alle: Iterable[_Tellingen]) -> _Tellingen:
    som: dict[Soortgelijk, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for soorten in alle:
        for soort, (x, n) in soorten.items():
            som[soort] = (som[soort][0] + x, som[soort][1] + n)
    return dict(som)
