"""The measurements an editie stores, so that it keeps answering when definitions change."""

from datetime import date
from typing import Any

from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.cijferboek import ALLE
from indicators.measure import measure_all
from store.editie import Editie
from store.stand import Stand

GEBRUIKELIJK = ("provincie", "grootteklasse")


def metingen(editie: Editie) -> list[dict[str, Any]]:
    """Every indicator by its usual dimensions at each delivered peildatum, as the command line would print it."""
    gemeten: list[dict[str, Any]] = []
    for peildatum in _peildata(editie):
        stand = Stand(editie, peildatum)
        for per in ("totaal", *GEBRUIKELIJK):
            indicatoren = [i for i in ALLE if per in ("totaal", *i.dimensies)]
            gemeten += [meting.als_json() for meting in measure_all(indicatoren, stand, per=per)]
    return gemeten


def totalen(editie: Editie) -> dict[str, dict[str, int]]:
    """Per peildatum the three counts and their sum, which must be the number of gemeenten of that day."""
    return {dag.isoformat(): _totaal(Stand(editie, dag)) for dag in _peildata(editie)}


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


def _peildata(editie: Editie) -> tuple[date, ...]:
    return tuple(sorted({x.peildatum for x in editie.geldende_leveringen}))
