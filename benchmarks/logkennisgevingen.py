"""The Kennisgevingen of a fictional log: what each creditor of a traject answered and how its pause went."""

from collections.abc import Mapping

import numpy as np
import polars as pl

from benchmarks.logbron import Bron
from benchmarks.logkalender import Nummers, nummer
from benchmarks.logschuldeisers import EIGEN_GEMEENTE, ONGEBONDEN, ZORG, trek
from benchmarks.logsignalen import NOOIT, als_datum, verdeeld, woorden

KOLOMMEN = ("Ons kenmerk", "Crediteur", "Verzonden d.d.", "Ontvangst", "Antwoord", "Antwoord d.d.",
            "Toelichting antwoord", "Termijn (mnd)", "Pauze van", "Pauze t/m", "Verlengd tot",
            "Voortgang gemeld op", "Afgelopen op", "Waarom afgelopen", "Klacht over incasso", "Soort klacht",
            "Datum klacht", "Gemeld op")  # fmt: skip
ANTWOORDEN = {"pauze toegekend": 0.45, "akkoord": 0.27, "deels akkoord": 0.09, "geen medewerking": 0.08,
              "in behandeling": 0.06, "niet bekend bij ons": 0.05}  # fmt: skip
TOEGEKEND, DEELS, GEEN = ["pauze toegekend", "akkoord", "deels akkoord"], "deels akkoord", "geen medewerking"
KLACHTEN = {"aanmaning": 0.4, "incassokosten": 0.35, "beslag": 0.25}
HERVAT = {"Hervat door schuldeiser": 0.8, "Wsnp": 0.2}
WEES = "W"  # a kenmerk of which no signal ever came


def kennisgevingen(van: pl.DataFrame, aantallen: Nummers, bron: Bron, toeval: np.random.Generator) -> pl.DataFrame:
    """So many rows for each traject, in the columns of the file."""
    traject = np.repeat(np.arange(len(aantallen)), aantallen)
    keuze = trek(bron.eisers, aantallen, toeval)
    soort, n = bron.eisers.soort[keuze], len(keuze)
    rijen = pl.DataFrame(
        {
            "Crediteur": _namen(bron, keuze, van["plek"].to_numpy()[traject]),
            "zorg": soort == ZORG,
            "verzonden": np.where(toeval.random(n) < 0.1, toeval.integers(1, 6, n), 0),
            "post": np.where(toeval.random(n) < 0.3, toeval.integers(0, 4, n), -1),
            "antwoordt": toeval.random(n) < np.where(soort < ONGEBONDEN, 0.66, 0.48),
            "antwoord": woorden(ANTWOORDEN, n, toeval),
            "duur": toeval.gamma(1.3, 8.0, n).astype(int),
            "verlengd": np.where(toeval.random(n) < 0.04, toeval.integers(1, 5, n), 0),
            "zonder_dagen": toeval.random(n) < 0.05,
            "hervat": np.where(toeval.random(n) < 0.03, toeval.integers(20, 230, n), -1),
            "hervatting": woorden(HERVAT, n, toeval),
            "klaagt": np.where(toeval.random(n) < 0.015, toeval.integers(5, 150, n), -1),
            "klacht": woorden(KLACHTEN, n, toeval),
            "voortgang": np.where(toeval.random(n) < 0.6, toeval.integers(20, 240, n), NOOIT),
            "laat": np.where(toeval.random(n) < 0.06, toeval.integers(1, 40, n), 0),
            "wees": toeval.random(n) < 0.001,
        }
    )
    tot = nummer(bron.kalender.tot)
    bij = van.select("Kenmerk", "dag", "eind", "eindigt", "reden")[traject]
    return pl.concat([rijen, bij], how="horizontal").pipe(_met_antwoord, tot).pipe(_met_einde, tot)


def _namen(bron: Bron, keuze: Nummers, gemeente: Nummers) -> pl.Series:
    namen = bron.eisers.namen
    belastingen = tuple(EIGEN_GEMEENTE.format(naam) for naam in bron.wie.namen)
    eigen = keuze == namen.index(EIGEN_GEMEENTE)
    return verdeeld((*namen, *belastingen), np.where(eigen, len(namen) + gemeente, keuze))


def _met_antwoord(rijen: pl.DataFrame, tot: int) -> pl.DataFrame:
    """With what was sent, received and answered; an answer after the end of the log is not there yet."""
    verzonden = pl.min_horizontal(pl.col("dag") + pl.col("verzonden"), tot)
    ontvangen = verzonden + pl.col("post")
    antwoord = pl.max_horizontal(verzonden, ontvangen) + pl.col("duur")
    rijen = rijen.with_columns(
        verzonden=verzonden,
        ontvangen=pl.when(pl.col("post") >= 0, ontvangen <= tot).then(ontvangen),
        antwoord=pl.when(pl.col("antwoordt"), antwoord <= tot).then("antwoord"),
        antwoord_op=pl.when(pl.col("antwoordt"), antwoord <= tot).then(antwoord),
    )
    pauze = pl.col("antwoord").is_in(TOEGEKEND)
    termijn = pl.when(pauze).then(pl.when("zorg").then(6).otherwise(8))
    start = als_datum("verzonden")
    return rijen.with_columns(
        pauze=pauze.fill_null(value=False),
        termijn=termijn,
        start=pl.when(pauze).then(start),
        laatste=pl.when(pauze).then(_na_maanden(start, termijn)),
    ).with_columns(laatste_dag=_na_maanden(pl.col("laatste").dt.offset_by("1d"), pl.col("verlengd")))


def _na_maanden(start: pl.Expr, maanden: pl.Expr) -> pl.Expr:
    """The last day of so many calendar months from a day."""
    return start.dt.offset_by(pl.format("{}mo", maanden)).dt.offset_by("-1d")


def _met_einde(rijen: pl.DataFrame, tot: int) -> pl.DataFrame:
    """With how the pause ended as far as the log reaches, and the columns of the file only."""
    grens = pl.col("laatste_dag").to_physical() + 1
    hervat = pl.when(pl.col("hervat") >= 0).then(pl.col("antwoord_op") + pl.col("hervat"))
    door_traject = pl.col("eindigt") & (pl.col("eind") >= pl.col("antwoord_op")) & (pl.col("eind") <= grens)
    door_hervat = (hervat <= pl.min_horizontal(grens - 1, tot)) & ~(door_traject & (pl.col("eind") < hervat))
    door_hervat = pl.col("pauze") & door_hervat.fill_null(value=False)
    door_traject, klaagt = pl.col("pauze") & door_traject, pl.col("antwoord_op") + pl.col("klaagt")
    in_pauze = klaagt <= pl.min_horizontal(grens - 1, tot)
    rijen = rijen.with_columns(
        einde=pl.when(door_hervat).then(hervat).when(door_traject).then("eind"),
        waarom=pl.when(door_hervat).then("hervatting").when(door_traject).then("reden"),
        klacht_op=pl.when(pl.col("pauze"), pl.col("klaagt") >= 0, in_pauze).then(klaagt),
        bericht=pl.when("pauze").then(pl.col("antwoord_op") + pl.col("voortgang")),
    )
    return rijen.with_columns(**_kolommen(tot)).select(KOLOMMEN)


def _kolommen(tot: int) -> Mapping[str, pl.Expr]:
    klaagt, verlengd = pl.col("klacht_op").is_not_null(), pl.col("verlengd") > 0
    bekend = pl.col("laatste").to_physical() - 30 <= tot  # an extension is agreed in the last month of a pause
    met_dagen = ~pl.col("zonder_dagen")
    op_de_hoogte = pl.col("bericht") <= pl.min_horizontal("einde", tot)
    bericht = pl.when(op_de_hoogte).then("bericht")
    laatste_feit = pl.max_horizontal("verzonden", "ontvangen", "antwoord_op", "einde", "klacht_op", bericht)
    wees = pl.format("{}{}", pl.lit(WEES), pl.col("Kenmerk").str.slice(1))
    return {
        "Ons kenmerk": pl.when("wees").then(wees).otherwise("Kenmerk"),
        "Verzonden d.d.": als_datum("verzonden"),
        "Ontvangst": als_datum("ontvangen"),
        "Antwoord": pl.col("antwoord"),
        "Antwoord d.d.": als_datum("antwoord_op"),
        "Toelichting antwoord": pl.when(pl.col("antwoord") == DEELS, "zorg").then(pl.lit("alleen premie"))
        .when(pl.col("antwoord").is_in([DEELS, GEEN]), pl.col("duur") % 2 == 0).then(pl.lit("loopt beroep")),
        "Termijn (mnd)": pl.col("termijn"),
        "Pauze van": pl.when(met_dagen).then("start"),
        "Pauze t/m": pl.when(met_dagen).then("laatste"),
        "Verlengd tot": pl.when(verlengd, bekend, pl.col("einde").is_null()).then("laatste_dag"),
        "Voortgang gemeld op": als_datum(bericht),
        "Afgelopen op": als_datum("einde"),
        "Waarom afgelopen": pl.col("waarom"),
        "Klacht over incasso": pl.when(klaagt).then(pl.lit("ja")),
        "Soort klacht": pl.when(klaagt).then("klacht"),
        "Datum klacht": als_datum("klacht_op"),
        "Gemeld op": pl.when(pl.col("laat") > 0)
        .then(pl.min_horizontal(laatste_feit + pl.col("laat"), tot)).cast(pl.Int32).cast(pl.Date),
    }  # fmt: skip
