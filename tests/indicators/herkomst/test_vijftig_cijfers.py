"""Fifty figures drawn by lot: their rows recompute them, and every cell read again from its delivery holds its value."""

import random
from collections.abc import Iterator
from functools import cache
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

import polars as pl
import pytest

from indicators.cijferboek import ALLE, indicator
from indicators.herkomst.herleid import herkomst
from indicators.herkomst.records import Herkomst, Plaats, Telt
from indicators.indicator import Indicator, Soort
from indicators.measure import measure
from indicators.measurement import TOTAAL, Rij, Status
from store.editie import Editie
from store.leveringen import rijen_pad
from store.stand import Stand
from tests.herkomstwereld import OP

ALLES = 100_000
# What is read from a distribution or a curve, or searched among months, is no sum of rows.
GEEN_SOM = ("eigen_start_beste", "waargenomen_beste", "structureel", "uitgezonderd")


@pytest.fixture(scope="module")
def stand(wereld: Editie) -> Stand:
    return Stand(wereld, OP)


def lot(stand: Stand, aantal: int) -> Iterator[tuple[Indicator, str, Rij]]:
    """So many figures that are shown: every code once before any twice, each of a group of a dimension."""
    kans = random.Random(6)  # noqa: S311 - the same lot every time
    codes = cycle(kans.sample([i.code for i in ALLE], len(ALLE)))
    gevonden = 0
    while gevonden < aantal:
        i = indicator(next(codes))
        per = kans.choice((TOTAAL, *i.indelingen))
        getoond = [rij for rij in measure(i, stand, per=per).rijen if rij.status == Status.OK]
        if getoond:
            gevonden += 1
            yield i, per, kans.choice(getoond)


def test_the_rows_of_fifty_figures_recompute_them_and_every_cell_holds_its_value(stand: Stand) -> None:
    cellen = 0
    for i, per, rij in lot(stand, 50):
        h = herkomst(i, stand, per=per, groep=rij.groep, maat=rij.maat, hoogstens=ALLES)
        waar = f"{i.code} per {per}, groep {rij.groep}, maat {rij.maat}"
        assert h.gemeten is not None, waar
        assert h.waarom_niet == "", waar
        assert sum(len(deel.regels) for deel in h.delen) == sum(deel.totaal for deel in h.delen), waar
        if rij.maat not in GEEN_SOM:
            _rekent_na(h, waar)
        cellen += sum(
            _cellen(stand.editie, plaats, waar) for deel in h.delen for r in deel.regels for plaats in r.plaatsen
        )
    assert cellen > 20_000


@pytest.mark.parametrize("code", ["SCH-03", "PAU-03"])
def test_on_every_place_of_a_curve_the_rows_give_its_counts(stand: Stand, code: str) -> None:
    for rij in {rij.maat: rij for rij in measure(indicator(code), stand).rijen}.values():
        h = herkomst(indicator(code), stand, maat=rij.maat, hoogstens=1)
        assert (h.herrekend.teller, h.herrekend.noemer) == (rij.teller, rij.noemer), rij.maat


def _rekent_na(h: Herkomst, waar: str) -> None:
    """The counts and the value, worked out in the plainest way from the rows that are listed."""
    gemeten = h.gemeten
    assert gemeten is not None
    eerste, laatste = h.delen[0], h.delen[-1]
    teller = sum(r.teller or 0 for r in eerste.regels)
    noemer = sum((r.noemer if len(h.delen) == 1 else r.teller) or 0 for r in laatste.regels)
    if h.indicator.code in ("ADO-08", "ADO-09") and gemeten.noemer is not None:
        noemer = max(r.noemer for r in eerste.regels if r.noemer is not None)
    if h.indicator.soort != Soort.KWANTIEL:
        assert teller == pytest.approx(gemeten.teller), waar
    if gemeten.noemer is not None:
        assert noemer == pytest.approx(gemeten.noemer), waar
    getallen = [r.getal for r in eerste.regels if r.telt == Telt.TELT and r.getal is not None]
    if h.indicator.soort == Soort.CURVE or h.indicator.op_curve:
        return
    if getallen:
        _verdeling(h, getallen, waar)
    else:
        keer = {"SIG-02": 10_000, "SCH-06": 1000, "SCH-07": 1000}.get(h.indicator.code, 1)
        waarde = teller if gemeten.noemer is None else keer * teller / noemer
        assert waarde == pytest.approx(gemeten.waarde), waar
    assert h.herrekend.waarde == pytest.approx(gemeten.waarde), waar


def _verdeling(h: Herkomst, getallen: list[float], waar: str) -> None:
    """The median, the mean or the greatest of the numbers of the rows; a share of them is under what is called p90."""
    assert h.gemeten is not None
    assert h.gemeten.waarde is not None
    waarde = h.gemeten.waarde
    if h.maat == "maximum":
        assert waarde == max(getallen), waar
    elif h.indicator.code == "PAU-14":
        assert waarde == pytest.approx(sum(getallen) / len(getallen)), waar
    elif (h.maat or "").endswith("p90"):
        assert sum(g <= waarde for g in getallen) >= 0.9 * len(getallen) - 1, waar
    else:
        assert waarde == pytest.approx(median(getallen)), waar


def _cellen(editie: Editie, plaats: Plaats, waar: str) -> int:
    """How many cells of a place were read again from the cleaned Parquet of its delivery, each with its value."""
    if not plaats.rij:  # a whole file, or the cell of a contradiction
        return 0
    gelezen = _rijen(editie, plaats.levering).get((plaats.blad, plaats.rij))
    assert gelezen is not None, f"{waar}: {plaats}"
    for veld in plaats.velden:
        assert gelezen[veld.kolom] == veld.waarde, f"{waar}: {veld}"
    return len(plaats.velden)


@cache
def _rijen(editie: Editie, sleutel: str) -> dict[tuple[str, int], dict[str, Any]]:
    """The cleaned rows of a delivery by sheet and row, straight from the file."""
    (levering,) = [x for x in editie.leveringen if x.sleutel == sleutel]
    rijen = pl.read_parquet(rijen_pad(Path(editie.data), levering)).iter_rows(named=True)
    return {(rij["blad"], rij["rij"]): rij for rij in rijen}
