"""What one value of a figure is made of: the rows of one relation, or of two, and how the value follows from them."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate

from indicators.creditors_breaches import (
    DAGEN_PAUZE,
    DAGEN_PER_MAAND,
    GEMELD_IN_PERIODE,
    MET_CONVENANT,
    ZONDER_BETWIST,
    melderrijen,
    schendingsrijen,
)
from indicators.creditors_speed import ZONDER_DATUM, snelheidsrijen
from indicators.gevraagd import Filters
from indicators.indicator import Indicator, Maat
from indicators.pace import laatste_drie_maanden
from indicators.signals import ALLEEN_KENNISGEVING
from indicators.statistics import LOPEND
from indicators.trajectories import DELEN, VAN_DEEL, trajectrijen
from indicators.unit import Unit

FACTOREN = {Unit.PER_10000: 10_000, Unit.PER_1000: 1000}


class Wijze(StrEnum):
    """How a figure follows from its rows."""

    OPTELLEN = "optellen"
    VAST = "vast"  # what it is divided by is the same for every row
    VERDELING = "verdeling"
    CURVE = "curve"
    ANDERS = "anders"


@dataclass(frozen=True)
class Onderdeel:
    """Rows that are counted: over what (`indicator`), what of them (`maat`), and how the figure follows.

    `alleen`: they make only the teller or only the noemer of the figure. `samenvatting`: what is taken of the numbers
    of the rows (`getal_`) where they are not added up. `gevouwen`: the query that folds rows of the relation into one.
    """

    indicator: Indicator
    maat: Maat
    wijze: Wijze = Wijze.OPTELLEN
    alleen: str = ""
    samenvatting: str = ""
    gevouwen: str = ""

    @property
    def relatie(self) -> str:
        """What a row is: that of the relation, or what its rows are folded into."""
        return "trajecten_op" if self.gevouwen else self.indicator.relatie


def onderdelen(
    indicator: Indicator, maat: str | None, peildatum: date, *, per: str, filters: Filters
) -> tuple[Onderdeel, ...]:
    """What a value is made of. KeyError when the figure has no such maat."""
    deel = next((d for d in indicator.delen if maat in d.maat_namen), None)
    if deel is None:
        raise KeyError(maat)
    if deel.schatter:
        return (_start(deel, maat, peildatum),)
    return _van_maat(deel, next(m for m in deel.maten if m.naam == maat), per, filters)


def _van_maat(deel: Indicator, maat: Maat, per: str, filters: Filters) -> tuple[Onderdeel, ...]:
    if deel.lezer is schendingsrijen:
        return _schending(deel, maat)
    if deel.lezer is melderrijen:
        return (_melders(deel, maat),)
    if deel.lezer is snelheidsrijen:
        return (_snelheid(deel, maat),)
    if deel.op_curve:
        return (Onderdeel(deel, _op_curve(maat, maat.teller), Wijze.CURVE),)
    if deel.lezer is trajectrijen and not {per, *(naam for naam, _ in filters)}.isdisjoint(DELEN):
        los = replace(deel, lezer=None, relatie="kennisgevingen_op")
        return (replace(_geteld(los, maat), gevouwen=_per_traject(per, filters)),)
    return (_geteld(replace(deel, lezer=None), maat),)


def factor(indicator: Indicator, maat: str | None) -> int:
    """By what teller / noemer is multiplied."""
    return FACTOREN.get(indicator.eenheid_van(maat), 1)


def _geteld(deel: Indicator, maat: Maat) -> Onderdeel:
    if samenvatting := _samenvatting(maat.waarde or ""):
        return Onderdeel(deel, maat, Wijze.VERDELING, samenvatting=samenvatting)
    vast = (maat.noemer or "").startswith("max(")
    return Onderdeel(deel, maat, Wijze.VAST if vast else Wijze.OPTELLEN)


def _per_traject(per: str, filters: Filters) -> str:
    """The part of each traject that has to do with what is asked, as trajectrijen counts it."""
    gevraagd = {kolom for naam in (per, *(naam for naam, _ in filters)) for kolom in _VAN_DIMENSIE.get(naam, (naam,))}
    op = sorted((gevraagd - {"totaal"}) | {"traject"})
    erbij = [f"min({kolom}) AS {kolom}" for kolom in ("gm_code", "naam") if kolom not in op]
    waar = " AND ".join(f"{naam} = '{code}'" for naam, code in ALLEEN_KENNISGEVING)
    return f"SELECT {', '.join((*op, *erbij))}, {VAN_DEEL} FROM kennisgevingen_op WHERE {waar} GROUP BY {', '.join(op)}"


_VAN_DIMENSIE = {
    "gemeente": ("gm_code", "naam"), "uitvoerder": ("gm_code",),
    **{naam: (f"{naam}_code", f"{naam}_naam")
       for naam in ("provincie", "grootteklasse", "grootteklasse_cbs", "arbeidsmarktregio")},
}  # fmt: skip


def _samenvatting(waarde: str) -> str:
    """What is taken of the numbers of the rows: their median, maximum, mean or a quantile; '' where counted."""
    gevonden = re.match(r"(?:(median|max|avg)|percentile_cont\((0\.\d+)\) WITHIN GROUP )\(", waarde)
    if not gevonden:
        return ""
    soort, deel = gevonden.groups()
    return f"{soort}(getal_)" if soort else f"quantile_cont(getal_, {deel})"


def _op_curve(maat: Maat, staat: str, tot: str = "") -> Maat:
    """Of each row on the curve whether it was seen to end so (for lopend: at all)."""
    zo = "oorzaak <> ''" if staat == LOPEND else f"oorzaak = '{staat}'"
    return replace(maat, teller=f"count(*) FILTER (WHERE {zo}{tot})", noemer="count(*)", waarde=None)


def _snelheid(deel: Indicator, maat: Maat) -> Onderdeel:
    if maat == ZONDER_DATUM:
        return Onderdeel(replace(deel, lezer=None, waar="rijp AND zonder_datum"), maat)
    dagen = (maat.naam or "").rpartition("_")[2]
    tot = f" AND uittrede <= {int(dagen)}" if dagen.isdigit() else ""
    return Onderdeel(deel, _op_curve(maat, maat.teller, tot), Wijze.CURVE)


def _schending(deel: Indicator, maat: Maat) -> tuple[Onderdeel, ...]:
    gemeld = replace(deel, relatie="meldingen_op", waar=f"{MET_CONVENANT} AND {GEMELD_IN_PERIODE}", lezer=None)
    geteld = Maat(naam=maat.naam, teller=f"count(*) FILTER (WHERE {maat.teller})")
    if maat.eenheid:
        return (Onderdeel(gemeld, geteld),)
    pauzes = replace(deel, relatie="pauzes_op", waar=MET_CONVENANT, lezer=None)
    maanden = Maat(naam=maat.naam, teller=f"sum({DAGEN_PAUZE}) / {DAGEN_PER_MAAND}")
    return Onderdeel(gemeld, geteld, alleen="teller"), Onderdeel(pauzes, maanden, alleen="noemer")


def _melders(deel: Indicator, maat: Maat) -> Onderdeel:
    niet_betwist = " FILTER (WHERE NOT betwist)" if maat.naam == ZONDER_BETWIST else ""
    los = replace(deel, lezer=None)
    if maat.teller == "schuldeisers":
        return Onderdeel(los, Maat(naam=maat.naam, teller="count(*)"), Wijze.ANDERS)
    return Onderdeel(los, Maat(naam=maat.naam, teller=f"count(DISTINCT melder){niet_betwist}"))


def _start(deel: Indicator, maat: str | None, peildatum: date) -> Onderdeel:
    """The gemeenten of ADO-09: those that began in the last three whole months; for the best three all of them."""
    los, soort = replace(deel, schatter=None), (maat or "").removesuffix("_beste")
    if maat == "alleen_grof":
        return Onderdeel(los, Maat(naam=maat, teller=_starts("eigen_start", "alleen_grof")))
    if soort != maat:
        return Onderdeel(los, Maat(naam=maat, teller=_starts(soort, "NOT alleen_grof")), Wijze.ANDERS)
    van, tot = laatste_drie_maanden(peildatum)
    teller = _starts(soort, f"NOT alleen_grof AND maand BETWEEN DATE '{van}' AND DATE '{tot}'")
    return Onderdeel(los, Maat(naam=maat, teller=teller, noemer="max(3)"), Wijze.VAST)


def _starts(soort: str, wanneer: str) -> str:
    return f"count(*) FILTER (WHERE soort = '{soort}' AND {wanneer})"


def is_telling(onderdeel: Onderdeel) -> bool:
    """Whether teller and noemer are plain counts, so that a row counts by a condition alone."""
    tellingen = (onderdeel.maat.teller, onderdeel.maat.noemer or "")
    return not onderdeel.samenvatting and all(als_voorwaarde(telling) for telling in tellingen)


def als_voorwaarde(telling: str) -> str:
    """What one row adds to a plain count: 1 or 0; NULL for no count at all, '' for what is more than a count."""
    vast = {"": "NULL", "count(*)": "1"}
    wanneer = telling.removeprefix("count(*) FILTER (WHERE ").removesuffix(")")
    if telling in vast or telling != f"count(*) FILTER (WHERE {wanneer})" or not _in_evenwicht(wanneer):
        return vast.get(telling, "")
    return f"CASE WHEN {wanneer} THEN 1 ELSE 0 END"


def _in_evenwicht(tekst: str) -> bool:
    """Whether no bracket closes that was not opened: then it is one condition, not two counts."""
    diepten = accumulate({"(": 1, ")": -1}.get(teken, 0) for teken in tekst)
    return min(diepten, default=0) >= 0
