"""The measurements an editie stores, so that it keeps answering when definitions change."""

from datetime import date
from typing import Any

from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.cijferboek import ALLE
from indicators.measure import measure
from store.editie import Editie
from store.stand import Stand

GEBRUIKELIJK = ("provincie", "grootteklasse")


def metingen(editie: Editie) -> list[dict[str, Any]]:
    """Every indicator by its usual dimensions at each delivered peildatum, as the command line would print it."""
    gemeten = []
    for peildatum in _peildata(editie):
        stand = Stand(editie, peildatum)
        for indicator in ALLE:
            for per in ("totaal", *(d for d in GEBRUIKELIJK if d in indicator.dimensies)):
                gemeten.append(measure(indicator, stand, per=per).als_json())
    return gemeten


def totalen(editie: Editie) -> dict[str, dict[str, int]]:
    """Per peildatum the three counts and their sum, which must be the number of gemeenten of that day."""
    return {dag.isoformat(): _totaal(Stand(editie, dag)) for dag in _peildata(editie)}


def _totaal(stand: Stand) -> dict[str, int]:
    delen = {
        code: measure(indicator, stand).totaal()
        for code, indicator in (("gebruikt", ADO_01), ("gebruikt_nog_niet", ADO_02), ("geen_reactie", ADO_03))
    }
    telling = {code: int(rij.teller or 0) for code, rij in delen.items()}
    gemeenten = int(delen["gebruikt"].noemer or 0)
    if sum(telling.values()) != gemeenten:
        raise ArithmeticError(f"{stand.peildatum}: {telling} telt niet op tot {gemeenten}")
    return {**telling, "gemeenten": gemeenten}


def _peildata(editie: Editie) -> tuple[date, ...]:
    return tuple(sorted({x.peildatum for x in editie.geldende_leveringen}))
