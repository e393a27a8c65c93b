"""The measurements an editie stores, so that it keeps answering when definitions change."""

from datetime import date
from typing import Any

import polars as pl

from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.cijferboek import ALLE
from indicators.measure import measure_all
from store.editie import Editie, bewaarde_metingen
from store.leveringen import Levering, rijen_pad
from store.stand import Stand

GEBRUIKELIJK = ("provincie", "grootteklasse")
_BEPALEND = ("schema", "definities", "vingerafdrukken")


def metingen(editie: Editie, vorige: Editie | None = None) -> list[dict[str, Any]]:
    """Every indicator by its usual dimensions at each delivered peildatum, as the command line would print it.

    Days before the first thing that differs from `vorige` were measured then, and are taken over.
    """
    grens = eerste_verschil(editie, vorige) if vorige else date.min
    dagen = peildata(editie)
    bewaard = bewaarde_metingen(vorige) if vorige else []
    bekend = [{**x, "editie": editie.naam} for x in bewaard if date.fromisoformat(x["peildatum"]) < grens]
    return [x for dag in dagen for x in _van_dag(bekend, dag) or _gemeten(Stand(editie, dag))]


def _van_dag(gemeten: list[dict[str, Any]], dag: date) -> list[dict[str, Any]]:
    return [x for x in gemeten if x["peildatum"] == dag.isoformat()]


def _gemeten(stand: Stand) -> list[dict[str, Any]]:
    gemeten: list[dict[str, Any]] = []
    for per in ("totaal", *GEBRUIKELIJK):
        indicatoren = [i for i in ALLE if per in ("totaal", *i.dimensies)]
        gemeten += [meting.als_json() for meting in measure_all(indicatoren, stand, per=per)]
    return gemeten


def eerste_verschil(editie: Editie, vorige: Editie) -> date:
    """The first day on which the two can say something else: all of them when tables or definitions differ."""
    if any(editie.manifest.get(naam) != vorige.manifest.get(naam) for naam in _BEPALEND):
        return date.min
    nu, toen = ({_inhoud(x): x for x in e.geldende_leveringen if x.zegt_iets} for e in (editie, vorige))
    if [x for x in nu if x in toen] != [x for x in toen if x in nu]:
        return date.min  # at equal dates the later delivery wins
    anders = [x for inhoud, x in {**nu, **toen}.items() if (inhoud in nu) != (inhoud in toen)]
    return min((_eerste_dag(editie, x) for x in anders), default=date.max)


def _inhoud(levering: Levering) -> tuple[str, str, date]:
    return levering.sha256, levering.lezing, levering.peildatum


def _eerste_dag(editie: Editie, levering: Levering) -> date:
    oudste = pl.scan_parquet(rijen_pad(editie.data, levering)).select(pl.col("antwoorddatum").min()).collect().item()
    return min(oudste or levering.peildatum, levering.peildatum)


def totalen(editie: Editie) -> dict[str, dict[str, int]]:
    """Per peildatum the three counts and their sum, which must be the number of gemeenten of that day."""
    return {dag.isoformat(): _totaal(Stand(editie, dag)) for dag in peildata(editie)}


def _totaal(stand: Stand) -> dict[str, int]:
    ja, nog_niet, stil = (meting.totaal() for meting in measure_all((ADO_01, ADO_02, ADO_03), stand))
    telling = {
        "gebruikt": int(ja.teller or 0),
        "gebruikt_nog_niet": int(nog_niet.teller or 0),
        "geen_reactie": int(stil.teller or 0),
    }
    gemeenten = int(ja.noemer or 0)
    if sum(telling.values()) != gemeenten:
        raise ArithmeticError(f"{stand.peildatum}: {telling} telt niet op tot {gemeenten}")
    return {**telling, "gemeenten": gemeenten}


def peildata(editie: Editie) -> tuple[date, ...]:
    """The days an editie answers for by heart, oldest first: its inventories, and the newest day of an answer."""
    nieuwste = editie.nieuwste_antwoorddag
    return tuple(sorted({*editie.inventarisaties, *((nieuwste,) if nieuwste else ())}))
