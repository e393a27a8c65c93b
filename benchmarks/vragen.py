"""What a figure asks of the database: listened to while it is measured, and asked again with nothing around it."""

from collections.abc import Callable, Mapping
from typing import Any

import duckdb

import store.stand
import store.verbinding
from benchmarks.meten import Uitslag, kloktijd, om_en_om
from indicators.curvefouten import delen_van
from indicators.curves import lagen_van
from indicators.indicator import Indicator
from indicators.measure import measure
from store.stand import Stand

Vraag = tuple[str, Mapping[str, Any]]


def naast_haar_vragen(indicator: Indicator, stand: Stand, naam: str, *, per: str, rondes: int) -> Uitslag:
    """A figure measured, with nothing remembered of its curve, beside the queries it asks and nothing else."""
    con = store.verbinding.verbinding(stand.editie)

    def meet() -> None:
        vergeet()
        measure(indicator, stand, per=per)

    vragen = gevraagd(meet)
    if not vragen:
        duur = kloktijd(meet)()
        return Uitslag(naam, duur, "vraagt hier niets", duur, None, "ms")
    gemeten, kaal = om_en_om(kloktijd(meet), kloktijd(lambda: stel(con, vragen)), rondes=rondes)
    return Uitslag(naam, gemeten, "haar vragen, kaal", kaal, 2.0, "ms")


def vergeet() -> None:
    """Forget the curves that figures share."""
    lagen_van.cache_clear()
    delen_van.cache_clear()


def gevraagd(meet: Callable[[], object]) -> list[Vraag]:
    """The queries that a measurement asks, once everything that is held is held."""
    meet()
    vragen: list[Vraag] = []

    def hoor(vorm: Callable[..., Any]) -> Callable[..., Any]:
        def gehoord(con: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, Any]) -> Any:
            genoemd = store.verbinding.parameters_in(sql)
            vragen.append((sql, {k: v for k, v in parameters.items() if k in genoemd}))
            return vorm(con, sql, parameters)

        return gehoord

    vormen = {"vraag": store.verbinding.vraag, "kolommen": store.verbinding.kolommen}
    try:
        vars(store.stand).update({naam: hoor(vorm) for naam, vorm in vormen.items()})
        meet()
    finally:
        vars(store.stand).update(vormen)
    return vragen


def stel(con: duckdb.DuckDBPyConnection, vragen: list[Vraag]) -> None:
    """Ask them."""
    for sql, parameters in vragen:
        con.cursor().execute(sql, dict(parameters)).fetchall()
