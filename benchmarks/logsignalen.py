"""The signals of a fictional log: one row a traject, with the days on which it was asked for, admitted and ended."""

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl

from benchmarks.logbron import Bron
from benchmarks.logkalender import Kalender, Nummers, nummer

KOLOMMEN = ("Kenmerk", "Gemeente", "Signaal", "Datum melding", "Afgegeven door", "Aangemeld op", "Toegelaten op",
            "Kanaal", "Aantal schuldeisers", "Schuldenoverzicht compleet op", "Nieuwe achterstand op",
            "Achterstand hersteld op", "Einddatum traject", "Reden uitstroom", "Gemeld op")  # fmt: skip
KANALEN = {"Schuldenknooppunt": 0.24, "SKP": 0.2, "e-mail": 0.32, "brief": 0.17, "portaal": 0.05, "": 0.02}
REDENEN = {"Schuldregeling gestart": 0.34, "Ingetrokken": 0.15, "Niet verschenen": 0.13, "Voldoet niet": 0.12,
           "Betaald": 0.11, "Verhuisd": 0.09, "Overig": 0.04, "Overleden": 0.02}  # fmt: skip
ONBEKEND, NOOIT = "Onbekend", 1_000_000


def trajecten(aantallen: Nummers, bron: Bron, toeval: np.random.Generator, *, eerste: int) -> pl.DataFrame:
    """One row for each number of creditors: the columns of the file, and the days and places they were made from."""
    kalender, wie = bron.kalender, bron.wie
    n = len(aantallen)
    gemeente = kies(wie.kansen, n, toeval)
    dag = kalender.dagen(wie.vanaf[gemeente] + toeval.random(n) * (wie.tot - wie.vanaf)[gemeente])
    toegelaten = dag - toeval.gamma(1.5, 4.5, n).astype(int) + 2 * (toeval.random(n) < 0.02)
    aangemeld = toegelaten - 2 - toeval.gamma(1.6, 19.0, n).astype(int)
    eind = dag + 14 + toeval.gamma(2.0, 75.0, n).astype(int)
    eindigt = (toeval.random(n) < 0.75) & (eind <= nummer(kalender.tot))
    rijen = pl.DataFrame(
        {
            "nummer": np.arange(eerste, eerste + n),
            "plek": gemeente,
            "Gemeente": _namen(wie.namen, gemeente, toeval),
            "dag": dag,
            "aangemeld": aangemeld,
            "toegelaten": toegelaten,
            "Kanaal": woorden(KANALEN, n, toeval),
            "Aantal schuldeisers": aantallen + (toeval.random(n) < 0.03),
            "eind": eind,
            "eindigt": eindigt,
            "reden": woorden(REDENEN, n, toeval),
            "overzicht": np.where(toeval.random(n) < 0.8, dag + 10 + toeval.gamma(2.0, 50.0, n).astype(int), NOOIT),
            "achterstand": np.where(toeval.random(n) < 0.12, dag + toeval.integers(15, 230, n), NOOIT),
            "herstel": np.where(toeval.random(n) < 0.6, toeval.integers(7, 70, n), NOOIT),
            "laat": np.where(toeval.random(n) < 0.08, toeval.integers(1, 40, n), 0),
        }
    )
    return rijen.with_columns(**_kolommen(kalender))


def _kolommen(kalender: Kalender) -> Mapping[str, pl.Expr]:
    dag, eindigt = pl.col("dag").cast(pl.Int32).cast(pl.Date), pl.col("eindigt")
    kenmerk = pl.format("D{}{}", dag.dt.year(), pl.col("nummer").cast(pl.String).str.zfill(7))
    tot = nummer(kalender.tot)
    grens = pl.when(eindigt).then(pl.min_horizontal("eind", tot)).otherwise(tot)
    hersteld = pl.col("achterstand") + pl.col("herstel")
    feiten = {
        "Schuldenoverzicht compleet op": pl.when(pl.col("overzicht") <= grens).then("overzicht"),
        "Nieuwe achterstand op": pl.when(pl.col("achterstand") <= grens).then("achterstand"),
        "Achterstand hersteld op": pl.when(hersteld <= grens).then(hersteld),
        "Einddatum traject": pl.when(eindigt).then("eind"),
    }
    laatste = pl.max_horizontal("dag", *feiten.values()) + pl.col("laat")
    return {
        "Kenmerk": kenmerk,
        "Signaal": pl.lit(4),
        "Datum melding": dag,
        "Afgegeven door": pl.lit("schuldhulpverlener"),
        "Aangemeld op": als_datum("aangemeld"),
        "Toegelaten op": als_datum("toegelaten"),
        **{kolom: als_datum(feit) for kolom, feit in feiten.items()},
        "Reden uitstroom": pl.when(eindigt).then("reden"),
        "Gemeld op": als_datum(pl.when(pl.col("laat") > 0).then(pl.min_horizontal(laatste, tot))),
    }


def als_datum(dagen: pl.Expr | str) -> pl.Expr:
    """Day numbers as dates."""
    return (pl.col(dagen) if isinstance(dagen, str) else dagen).cast(pl.Int32).cast(pl.Date)


def kies(kansen: np.ndarray[tuple[int], np.dtype[np.float64]], n: int, toeval: np.random.Generator) -> Nummers:
    """So many places, each as likely as it is given to be."""
    return np.minimum(np.searchsorted(np.cumsum(kansen), toeval.random(n), side="right"), len(kansen) - 1)


def woorden(kansen: Mapping[str, float], n: int, toeval: np.random.Generator) -> pl.Series:
    """So many words, each as likely as it is given to be; the empty word is an empty cell."""
    return verdeeld(tuple(kansen), kies(np.array(list(kansen.values())), n, toeval))


def verdeeld(woorden_: Sequence[str], plekken: Nummers) -> pl.Series:
    """The word at each place."""
    return pl.Series([woord or None for woord in woorden_], dtype=pl.String).gather(pl.Series(plekken))


def _namen(namen: tuple[str, ...], gemeente: Nummers, toeval: np.random.Generator) -> pl.Series:
    onbekend = toeval.random(len(gemeente)) < 0.008
    return verdeeld((*namen, ONBEKEND), np.where(onbekend, len(namen), gemeente))
