"""Which rows of a log are about the same thing: within the file, and beside what holds of the same bronhouder."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from store.schema import HERKOMST, SCHEMAS

SLEUTELS = {
    "signalen": ("signaal_id", ("traject_id", "signaalnummer", "signaaldatum")),
    "reacties": (
        "kennisgeving_id",
        ("traject_id", "schuldeiser_id", "schuldeiser_ruw", "incassant_id", "verzonden_op"),
    ),
    "maandtellingen": ("", ("berichtsoort", "berichtsoort_ruw", "verzender", "ontvanger", "maand")),
}
_SCHEMA: dict[str, pl.DataType] = {
    "deel": pl.UInt8(), "rij": pl.UInt32(), "sleutel": pl.UInt64(), "bewaard": pl.UInt64(), "inhoud": pl.UInt64(),
}  # fmt: skip


@dataclass(frozen=True)
class Verschil:
    """How many rows are new, changed and the same, and how many that hold now are not in the file."""

    nieuw: int = 0
    gewijzigd: int = 0
    gelijk: int = 0
    vervalt: int = 0


class Sleutels:
    """The keys and contents of all accepted rows, as numbers: a national log has twenty million of them."""

    def __init__(self, soort: str) -> None:
        """Start without rows."""
        self._soort = soort
        self._delen: list[pl.DataFrame] = []

    def add(self, rijen: pl.DataFrame, deel: int, naast: pl.Series | None = None) -> None:
        """Keep what rows are about; `naast` tells rows apart that look alike in what may be stored."""
        sleutel, inhoud = key_and_content(self._soort)
        eigen = rijen.select(
            pl.lit(deel, dtype=pl.UInt8()).alias("deel"), pl.col("rij").cast(pl.UInt32()),
            sleutel.alias("bewaard"), inhoud.alias("inhoud"),
        )  # fmt: skip
        apart = pl.DataFrame({"s": eigen["bewaard"], "n": naast}).hash_rows() if naast is not None else eigen["bewaard"]
        self._delen.append(eigen.with_columns(apart.alias("sleutel")).select(*_SCHEMA))

    def all(self) -> pl.DataFrame:
        """All of them in the order of the file."""
        self._delen = [pl.concat((pl.DataFrame(schema=_SCHEMA), *self._delen))]
        return self._delen[0]

    def doubles(self) -> pl.DataFrame:
        """The rows (deel, rij) that a later row about the same thing replaces; `gelijk` where it says the same."""
        alle = self.all()
        if alle["sleutel"].n_unique() == alle.height:
            return pl.DataFrame(schema={"deel": pl.UInt8(), "rij": pl.UInt32(), "gelijk": pl.Boolean()})
        met_plek = alle.with_row_index("plek")
        laatste = met_plek.group_by("sleutel").agg(
            pl.col("plek").max().alias("telt"), pl.col("inhoud").last().alias("geldt"), pl.len()
        )  # fmt: skip
        dubbel = met_plek.join(laatste.filter(pl.col("len") > 1), on="sleutel", maintain_order="left")
        return dubbel.filter(pl.col("plek") != pl.col("telt")).select(
            "deel", "rij", (pl.col("inhoud") == pl.col("geldt")).alias("gelijk")
        )

    def difference(self, weg: pl.DataFrame, paden: Iterable[Path]) -> Verschil:
        """What the rows that are left would change of what these stored files say, the last of which holds."""
        nu = (
            self.all().join(weg, on=("deel", "rij"), how="anti").select("bewaard", "inhoud")
            if weg.height
            else self.all()
        )
        eerder = _stored(self._soort, paden)
        if eerder.is_empty():
            return Verschil(nieuw=nu.height)
        samen = nu.join(eerder, on="bewaard", how="left")
        gelijk = samen.filter(pl.col("inhoud") == pl.col("was")).height
        nieuw = samen.filter(pl.col("was").is_null()).height
        vervalt = eerder.join(nu, on="bewaard", how="anti").height
        return Verschil(nieuw, nu.height - nieuw - gelijk, gelijk, vervalt)


def key_and_content(soort: str) -> tuple[pl.Expr, pl.Expr]:
    """What a stored row is about and what it says, each as one number; how a cell was written says nothing."""
    eigen, samen = SLEUTELS[soort]
    gezet = pl.struct(*samen).hash()
    sleutel = pl.when(pl.col(eigen) != "").then(pl.struct(eigen).hash(1)).otherwise(gezet) if eigen else gezet
    zegt = [naam for naam in SCHEMAS[soort] if naam not in HERKOMST and not naam.endswith("_ruw")]
    return sleutel, pl.struct(*zegt).hash()


def _stored(soort: str, paden: Iterable[Path]) -> pl.DataFrame:
    sleutel, inhoud = key_and_content(soort)
    delen = [
        pl.scan_parquet(pad).select(sleutel.alias("bewaard"), inhoud.alias("was")).collect(engine="streaming")
        for pad in paden
    ]
    leeg = pl.DataFrame(schema={"bewaard": pl.UInt64(), "was": pl.UInt64()})
    return pl.concat((leeg, *delen)).unique("bewaard", keep="last", maintain_order=False)
