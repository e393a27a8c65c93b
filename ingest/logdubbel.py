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
_STUK = 1_000_000  # stored rows at a time
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
        bewaard, inhoud = keys_and_contents(rijen, self._soort)
        apart = pl.DataFrame({"bewaard": bewaard, "naast": naast}).hash_rows() if naast is not None else bewaard
        eigen = {"deel": pl.repeat(deel, rijen.height, dtype=pl.UInt8(), eager=True), "rij": rijen["rij"]}
        self._delen.append(
            pl.DataFrame({**eigen, "sleutel": apart, "bewaard": bewaard, "inhoud": inhoud}, schema_overrides=_SCHEMA)
        )

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


def keys_and_contents(rijen: pl.DataFrame, soort: str) -> tuple[pl.Series, pl.Series]:
    """What each stored row is about and what it says, as numbers; how a cell was written says nothing."""
    eigen, samen = SLEUTELS[soort]
    sleutel = rijen.select(pl.col(naam).fill_null("") if naam.endswith("_ruw") else naam for naam in samen).hash_rows()
    if eigen and (rijen[eigen] != "").any():
        sleutel = rijen.select(eigen).hash_rows().zip_with(rijen[eigen] != "", sleutel)
    return sleutel, rijen.select(_zegt(soort)).hash_rows()


def _zegt(soort: str) -> list[str]:
    return [naam for naam in SCHEMAS[soort] if naam not in HERKOMST and not naam.endswith("_ruw")]


def _stored(soort: str, paden: Iterable[Path]) -> pl.DataFrame:
    """What stored files say per key, the last of them winning; read in slices, for a national log is large."""
    eigen, samen = SLEUTELS[soort]
    kolommen = list(dict.fromkeys((*([eigen] if eigen else []), *samen, *_zegt(soort))))
    delen = [pl.DataFrame(schema={"bewaard": pl.UInt64(), "was": pl.UInt64()})]
    for pad in paden:
        bestand = pl.scan_parquet(pad)
        for begin in range(0, bestand.select(pl.len()).collect().item(), _STUK):
            rijen = bestand.slice(begin, _STUK).select(kolommen).collect()
            bewaard, was = keys_and_contents(rijen, soort)
            delen.append(pl.DataFrame({"bewaard": bewaard, "was": was}))
    return pl.concat(delen).unique("bewaard", keep="last")
