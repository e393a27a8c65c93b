"""The query behind a figure row by row: every condition as a column, so that a row that does not count says why."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from indicators.gevraagd import Filters, Gevraagd, gevraagd_over
from indicators.herkomst.onderdelen import Onderdeel, Wijze, als_voorwaarde, is_telling
from indicators.herkomst.records import Telt
from indicators.herkomst.redenen import GROEP, NOEMER, TELLER, ZELFDE, Stap, stappen
from indicators.herkomst.relaties import RELATIES
from indicators.measurement import TOTAAL
from store.referentie import normen
from store.stand import Stand
from store.verbinding import Waarde

# In the order in which rows are shown: what counts, then what comes nearest to counting, last the other groups.
_EIGEN = f"'{TELLER}', '{NOEMER}', '{ZELFDE}'"
_VOLGORDE = (
    f"CASE telt_ WHEN '{Telt.TELT}' THEN 0 WHEN '{Telt.NOEMER}' THEN 1 ELSE 2 END,"
    f" CASE WHEN reden_ = '{GROEP}' THEN 2 WHEN reden_ IN ({_EIGEN}) THEN 0 ELSE 1 END, reden_ DESC, zegt_"
)


@dataclass(frozen=True)
class Regelvraag:
    """The rows of an onderdeel on a stand, for one group; asked for their counts, or some of them at a time."""

    onderdeel: Onderdeel
    stand: Stand
    sql: str
    relaties: tuple[str, ...]
    parameters: dict[str, Waarde]
    stappen: tuple[Stap, ...]

    @cached_property
    def tellingen(self) -> list[tuple[Any, ...]]:
        """Per reason: whether it counts, what rows say of themselves, how many, and what they add up to."""
        kolommen = "telt_, reden_, zegt_, count(*), coalesce(sum(teller_), 0), coalesce(sum(noemer_), 0)"
        return self._gevraagd(
            f"SELECT {kolommen} FROM ({self.sql}) AS r GROUP BY telt_, reden_, zegt_ ORDER BY {_VOLGORDE}"
        )

    def regels(self, *, vanaf: int, hoogstens: int) -> list[tuple[Any, ...]]:
        """Rows in their order: telt, reden, what it says, name, teller, noemer, number, then the key."""
        sleutels = ", ".join(f"s{i}_" for i, _ in enumerate(self._sleutel))
        select = (
            f"SELECT telt_, reden_, zegt_, naam_, teller_, noemer_, getal_, {sleutels} FROM ({self.sql}) AS r"
            f" WHERE reden_ <> '{GROEP}' ORDER BY {_VOLGORDE}, naam_, {sleutels}"
            f" LIMIT {int(hoogstens)} OFFSET {int(vanaf)}"
        )
        return self._gevraagd(select)

    def samengevat(self) -> float | None:
        """What is taken of the numbers of the rows that count: their median, maximum, mean or a quantile."""
        select = (
            f"SELECT CAST({self.onderdeel.samenvatting} AS DOUBLE) FROM ({self.sql}) AS r WHERE telt_ = '{Telt.TELT}'"
        )
        waarde: float | None = self._gevraagd(select)[0][0]
        return waarde

    def grootste_noemer(self) -> float | None:
        """What a figure is divided by that is the same for every row."""
        waarde: float | None = self._gevraagd(f"SELECT max(noemer_) FROM ({self.sql}) AS r WHERE reden_ <> '{GROEP}'")[
            0
        ][0]
        return waarde

    @property
    def _sleutel(self) -> tuple[str, ...]:
        return RELATIES[self.onderdeel.relatie].sleutel

    def _gevraagd(self, select: str) -> list[tuple[Any, ...]]:
        return self.stand.rijen(self.relaties, select, self.parameters)


def regelvraag(onderdeel: Onderdeel, stand: Stand, *, per: str, groep: str, filters: Filters) -> Regelvraag:
    """The question what became of every row of the relation, for one group of a dimension."""
    over = gevraagd_over(onderdeel.indicator, per=per, filters=filters)
    alle = stappen(onderdeel, over)
    sql = _beoordeeld(onderdeel, alle, _per_regel(onderdeel, alle, _gezien(onderdeel, over, alle, per)))
    parameters: dict[str, Waarde] = {**normen(stand.peildatum), **over.parameters, "groep_": groep}
    return Regelvraag(onderdeel, stand, sql, over.relaties, parameters, alle)


def _gezien(onderdeel: Onderdeel, over: Gevraagd, alle: Iterable[Stap], per: str) -> str:
    """Every row with its number and, for each step, whether it stops there."""
    relatie = RELATIES[onderdeel.relatie]
    van = over.van
    if onderdeel.gevouwen:
        bron = onderdeel.indicator.relatie
        van = van.replace(bron, f"({onderdeel.gevouwen}) AS {bron}", 1)
    kolommen = [
        "*",
        f"{over.groep if per != TOTAAL else '$groep_'} AS groep_",
        f"CAST({relatie.naam} AS VARCHAR) AS naam_", f"coalesce({relatie.zegt}, '') AS zegt_",
        *(f"{kolom} AS s{i}_" for i, kolom in enumerate(relatie.sleutel)),
        *(f"coalesce({stap.sql}, {str(stap.leeg).lower()}) AS v{i}_" for i, stap in enumerate(alle)),
    ]  # fmt: skip
    if not is_telling(onderdeel):
        wie = relatie.verschillend if _verschillend(onderdeel) else "NULL"
        kolommen += ["row_number() OVER () AS regel_", f"{wie} AS wie_"]
    return f"SELECT {', '.join(kolommen)} FROM {van}"


def _verschillend(onderdeel: Onderdeel) -> bool:
    return "DISTINCT" in onderdeel.maat.teller


def _per_regel(onderdeel: Onderdeel, alle: Iterable[Stap], gezien: str) -> str:
    """The aggregates of the figure over each row by itself: what it would count for, were it the only one.

    A plain count is its condition; grouping millions of rows one by one would not fit in memory.
    """
    maat = onderdeel.maat
    zelf = ["groep_", "naam_", "zegt_", *(f"s{i}_" for i, _ in enumerate(RELATIES[onderdeel.relatie].sleutel)),
            *(f"v{i}_" for i, _ in enumerate(alle))]  # fmt: skip
    if is_telling(onderdeel):
        tellingen = f"{als_voorwaarde(maat.teller)} AS teller_, {als_voorwaarde(maat.noemer or '')} AS noemer_"
        return f"SELECT {', '.join(zelf)}, {tellingen}, NULL AS getal_ FROM ({gezien}) AS g"
    zelf += ["regel_", "wie_"]
    getal = maat.waarde if onderdeel.samenvatting else "NULL"
    tellingen = f"{maat.teller} AS teller_, {maat.noemer or 'NULL'} AS noemer_, {getal} AS getal_"
    return f"SELECT {', '.join(zelf)}, {tellingen} FROM ({gezien}) AS g GROUP BY {', '.join(zelf)}"


def _beoordeeld(onderdeel: Onderdeel, alle: Iterable[Stap], per_regel: str) -> str:
    """Of each row whether it counts, and the first reason why not; what may count once counts the first time."""
    in_teller = "coalesce(noemer_, 0) <> 0" if onderdeel.wijze == Wijze.VERDELING else "coalesce(teller_, 0) <> 0"
    heeft_noemer = bool(onderdeel.maat.noemer) and onderdeel.wijze != Wijze.VAST
    reden = " ".join([
        f"WHEN groep_ IS DISTINCT FROM $groep_ THEN '{GROEP}'",
        *(f"WHEN v{i}_ THEN '{i}'" for i, _ in enumerate(alle)),
        f"WHEN {in_teller} THEN ''",
        f"WHEN coalesce(noemer_, 0) <> 0 THEN '{TELLER}' ELSE '{NOEMER}'" if heeft_noemer else f"ELSE '{TELLER}'",
    ])  # fmt: skip
    eerst = f"SELECT *, CASE {reden} END AS eerste_reden_ FROM ({per_regel}) AS p"
    keer = "row_number() OVER (PARTITION BY eerste_reden_, wie_ ORDER BY regel_)"
    nog_eens = f"CASE WHEN eerste_reden_ = '' AND {keer} > 1 THEN '{ZELFDE}' ELSE eerste_reden_ END AS reden_"
    dan = f"SELECT *, {nog_eens if _verschillend(onderdeel) else 'eerste_reden_ AS reden_'} FROM ({eerst}) AS q"
    noemer = f"WHEN reden_ = '{TELLER}' THEN '{Telt.NOEMER}'" if heeft_noemer else ""
    telt = f"CASE WHEN reden_ = '' THEN '{Telt.TELT}' {noemer} ELSE '{Telt.NIET}' END AS telt_"
    telbaar = f"reden_ IN ('', '{TELLER}')"
    sleutels = ", ".join(f"s{i}_" for i, _ in enumerate(RELATIES[onderdeel.relatie].sleutel))
    return (
        f"SELECT {telt}, reden_, CASE WHEN reden_ IN ('', {_EIGEN}) THEN zegt_ ELSE '' END AS zegt_, naam_, {sleutels},"
        f" CASE WHEN reden_ = '' THEN CAST(teller_ AS DOUBLE) WHEN {telbaar} THEN 0 END AS teller_,"
        f" CASE WHEN {telbaar} THEN CAST(noemer_ AS DOUBLE) END AS noemer_, CAST(getal_ AS DOUBLE) AS getal_"
        f" FROM ({dan}) AS z"
    )
