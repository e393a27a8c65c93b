"""How long rows about people are kept: which trajecten ended so long ago that their rows go."""

from collections.abc import Iterable
from datetime import date

import polars as pl

from publish.signalen import LOGS
from publish.verwijderen import Weg
from store.lezingen import Lezing
from store.referentie import norm
from store.schema import SCHEMAS

WAAROM = "volgens de bewaartermijn"
# A pauze may run on for the term that was asked or granted: until then its traject has not ended.
_TERMIJNEN = {
    "signalen": ("signaaldatum", "termijn_gevraagd_maanden"),
    "reacties": ("pauze_start", "termijn_toegezegd_maanden"),
}


def norm_van(soort: str) -> str:
    """The name of the norm of a soort of delivery."""
    return f"bewaartermijn_{soort}"


def grens(maanden: int, op: date) -> date:
    """The first day of the oldest quarter that is kept: those before it ended `maanden` months ago or longer."""
    nummer = op.year * 12 + op.month - 1 - maanden
    eerste = nummer - nummer % 3
    return date(eerste // 12, eerste % 12 + 1, 1)


def grenzen(op: date) -> dict[str, date]:
    """Per soort of delivery about people the day before which a traject must have ended for its rows to go."""
    return {soort: grens(int(norm(norm_van(soort), op)), op) for soort in LOGS}


def verlopen(lezingen: Iterable[Lezing], *, op: date) -> Weg:
    """Every traject of which nothing is known on or after the grens of its soort, whichever feed or reading says it."""
    per_bron: dict[str, list[Lezing]] = {}
    for lezing in lezingen:
        per_bron.setdefault(lezing.bronhouder, []).append(lezing)
    tot = grenzen(op)
    laatste = {bron: laatste_dagen(van) for bron, van in per_bron.items()}
    trajecten = {
        (bron, soort): dagen.filter(pl.col("laatste") < dag)["traject_id"]
        for bron, dagen in laatste.items()
        for soort, dag in tot.items()
    }
    return Weg(WAAROM, op, trajecten, grens=max(tot.values()))


def laatste_dagen(lezingen: Iterable[Lezing]) -> pl.DataFrame:
    """Per traject_id of one bronhouder the last day that anything says of it: a fact, a plan or the end of a term."""
    delen = [
        pl.scan_parquet(x.rijen).select("traject_id", _laatste(x.soort)).group_by("traject_id").max() for x in lezingen
    ]
    return pl.concat(delen).group_by("traject_id").max().collect(engine="streaming")


def _laatste(soort: str) -> pl.Expr:
    begin, maanden = _TERMIJNEN[soort]
    dagen = [pl.col(naam) for naam, vorm in SCHEMAS[soort].items() if vorm == pl.Date()]
    einde = pl.col(begin).dt.offset_by(pl.format("{}mo", pl.col(maanden).ceil().cast(pl.Int32())))
    return pl.max_horizontal(*dagen, einde).alias("laatste")
