"""The stand on which the rows of a figure are seen: that on which `measure` counts it; and why there may be none."""

from dataclasses import dataclass, replace
from datetime import date

from indicators.dimensies import PERIODEN
from indicators.gevraagd import Filters
from indicators.herkomst.onderdelen import Onderdeel, is_telling
from indicators.herkomst.zinnen import EERDERE_OPZET, VERBORGEN
from indicators.indicator import Indicator
from indicators.measure import herrekenbaar
from indicators.measurement import TOTAAL, Rij, Status
from indicators.onvolledig import onvolledig
from indicators.reikwijdte import reikwijdte
from indicators.rekenen import laatste_dagen
from indicators.tekst import STATUS_TEKST
from store.stand import Stand
from store.verbinding import MEESTE_RIJEN_VASTGEHOUDEN


@dataclass(frozen=True)
class Vraagstelling:
    """One figure, of one group, and the stand on which its rows are seen."""

    indicator: Indicator
    maat: str | None
    stand: Stand
    per: str
    groep: str
    filters: Filters


def waarom_niet(eigen: Indicator, stand: Stand, gemeten: Rij | None, *, van: date | None, tot: date | None) -> str:
    """Why there are no rows to show, as a sentence; '' where there are."""
    if gemeten is not None and gemeten.status == Status.ONDERDRUKT:
        return VERBORGEN
    if not herrekenbaar(eigen, stand):
        return EERDERE_OPZET
    if zin := onvolledig(eigen, stand, van=van):
        return zin
    reik = reikwijdte(eigen, stand, van=van, tot=tot)
    return f"{STATUS_TEKST[reik.status]}." if reik.status != Status.OK else ""


def moment_van(eigen: Indicator, stand: Stand, *, van: date | None, tot: date | None) -> Stand:
    """The stand on which `measure` counts this figure."""
    reik = reikwijdte(eigen, stand, van=van, tot=tot)
    dag = stand.op_inventarisatie() if eigen.op_inventarisatie else stand
    return replace(dag, van=reik.van or van, tot=reik.tot or tot)


def over_periode(vraag: Vraagstelling, eigen: Indicator) -> Vraagstelling:
    """Per month or quarter: of a date of its own that dimension, of a stock its last day, else that period."""
    if vraag.per == "kwartaal" and eigen.kwartaal_van:
        return replace(vraag, per=f"kwartaal_{eigen.kwartaal_van}")
    if vraag.per not in PERIODEN or eigen.datum:
        return vraag
    stand = vraag.stand
    eind = min(stand.tot or stand.peildatum, stand.peildatum)
    dagen = laatste_dagen(stand.van or date(stand.peildatum.year, 1, 1), eind, vraag.per)
    dag = next((d for d in dagen if vraag.groep in (f"{d:%Y-%m}", f"{d.year}-K{(d.month + 2) // 3}")), eind)
    eerste = dag.replace(day=1, month=dag.month - (2 if vraag.per == "kwartaal" else 0))
    deel = replace(stand, van=eerste, tot=dag) if eigen.in_periode else _stock_op(eigen, stand, dag)
    return replace(vraag, stand=deel, per=TOTAAL, groep=TOTAAL)


def _stock_op(eigen: Indicator, stand: Stand, dag: date) -> Stand:
    op = stand.op(dag)
    return replace(op.op_inventarisatie() if eigen.op_inventarisatie else op, van=None, tot=None)


def te_groot(stand: Stand, delen: tuple[Onderdeel, ...]) -> bool:
    """Whether the rows are too many to weigh one by one, where a condition alone does not say what each adds."""
    meeste = max((int(x["rijen"]) for x in stand.editie.manifest["relaties"].values()), default=0)
    return meeste > MEESTE_RIJEN_VASTGEHOUDEN and any(deel.indicator.feed and not is_telling(deel) for deel in delen)
