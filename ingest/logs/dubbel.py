"""Which rows of a log are about the same thing: within the file, and beside what holds of the same bronhouder."""

from collections.abc import Iterable, Iterator
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
_BAKKEN = 16  # parts in which what holds is compared
_PLEK: dict[str, pl.DataType] = {"deel": pl.UInt8(), "rij": pl.UInt32()}
_SCHEMA: dict[str, pl.DataType] = {**_PLEK, "bewaard": pl.UInt64(), "inhoud": pl.UInt64()}
_APART: dict[str, pl.DataType] = {**_SCHEMA, "sleutel": pl.UInt64()}


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
        self._apart = soort == "reacties"  # private persons look alike in what may be stored of them
        self._schema = _APART if self._apart else _SCHEMA
        self._delen: list[pl.DataFrame] = []

    def add(self, rijen: pl.DataFrame, deel: int, naast: pl.Series | None = None) -> None:
        """Keep what rows are about; `naast` tells rows apart that look alike in what may be stored."""
        bewaard, inhoud = keys_and_contents(rijen, self._soort)
        plek = {"deel": pl.repeat(deel, rijen.height, dtype=pl.UInt8(), eager=True), "rij": rijen["rij"]}
        eigen = {**plek, "bewaard": bewaard, "inhoud": inhoud}
        if self._apart:
            samen = {"bewaard": bewaard, "naast": naast} if naast is not None else {"bewaard": bewaard}
            eigen["sleutel"] = pl.DataFrame(samen).hash_rows()
        self._delen.append(pl.DataFrame(eigen, schema_overrides=self._schema))

    def all(self) -> pl.DataFrame:
        """All of them in the order of the file."""
        self._delen = [pl.concat((pl.DataFrame(schema=self._schema), *self._delen))]
        return self._delen[0]

    def doubles(self) -> pl.DataFrame:
        """The rows (deel, rij) that a later row about the same thing replaces; `gelijk` where it says the same."""
        alle = self.all()
        sleutel = alle["sleutel" if self._apart else "bewaard"]
        # Sorted beside itself: counting the different ones takes five times the memory.
        volgorde = sleutel.sort()
        meer = volgorde.filter(volgorde == volgorde.shift(1)).unique()
        dubbel = alle.select(*_PLEK, "inhoud", sleutel.alias("sleutel")).filter(sleutel.is_in(meer.implode()))
        laatste = pl.int_range(pl.len()).over("sleutel") == pl.len().over("sleutel") - 1
        gelijk = (pl.col("inhoud") == pl.col("inhoud").last().over("sleutel")).alias("gelijk")
        return dubbel.select(*_PLEK, gelijk, laatste.alias("telt")).filter(~pl.col("telt")).drop("telt")

    def difference(self, weg: pl.DataFrame, paden: Iterable[Path]) -> Verschil:
        """What the rows that are left would change of what these stored files say, the last of which holds."""
        alle = self.all()
        nu = alle.join(weg, on=("deel", "rij"), how="anti") if weg.height else alle
        eerder = list(_stored(self._soort, paden))
        if not eerder:
            return Verschil(nieuw=nu.height)
        delen = [
            _compared(_bucket(nu, nummer), [_bucket(deel, nummer) for deel in eerder]) for nummer in range(_BAKKEN)
        ]
        nieuw, gelijk, vervalt = (sum(deel[plek] for deel in delen) for plek in range(3))
        return Verschil(nieuw, nu.height - nieuw - gelijk, gelijk, vervalt)


def _bucket(rijen: pl.DataFrame, nummer: int) -> pl.DataFrame:
    """The part of the rows that is compared at once: two national logs side by side would not fit."""
    return rijen.filter(pl.col("bewaard") % _BAKKEN == nummer)


def _compared(nu: pl.DataFrame, eerder: list[pl.DataFrame]) -> tuple[int, int, int]:
    """How many of these rows are new and the same, and how many earlier ones are not there any more."""
    was = pl.concat(eerder).unique("bewaard", keep="last", maintain_order=True)
    samen = nu.join(was, on="bewaard", how="left")
    gelijk = samen.filter(pl.col("inhoud") == pl.col("was")).height
    return samen.filter(pl.col("was").is_null()).height, gelijk, was.join(nu, on="bewaard", how="anti").height


def keys_and_contents(rijen: pl.DataFrame, soort: str) -> tuple[pl.Series, pl.Series]:
    """What each stored row is about and what it says, as numbers; how a cell was written says nothing."""
    eigen, samen = SLEUTELS[soort]
    sleutel = rijen.select(_key_columns(samen)).hash_rows()
    if eigen and (rijen[eigen] != "").any():
        sleutel = rijen.select(eigen).hash_rows().zip_with(rijen[eigen] != "", sleutel)
    return sleutel, rijen.select(_zegt(soort)).hash_rows()


def _key_columns(samen: Iterable[str]) -> Iterator[pl.Expr]:
    """The columns of a key. A creditor goes by the name that was kept: its id may change with the register."""
    for naam in samen:
        if naam == "schuldeiser_id":
            continue
        tekst = pl.col(naam).fill_null("") if naam.endswith("_ruw") else pl.col(naam)
        yield pl.coalesce(tekst.replace("", None), "schuldeiser_id") if naam == "schuldeiser_ruw" else tekst


def _zegt(soort: str) -> list[str]:
    return [naam for naam in SCHEMAS[soort] if naam not in HERKOMST and not naam.endswith("_ruw")]


def _stored(soort: str, paden: Iterable[Path]) -> Iterator[pl.DataFrame]:
    """What stored files say per key, in their order and in slices."""
    eigen, samen = SLEUTELS[soort]
    kolommen = list(dict.fromkeys((*([eigen] if eigen else []), *samen, *_zegt(soort))))
    for pad in paden:
        bestand = pl.scan_parquet(pad)
        for begin in range(0, bestand.select(pl.len()).collect().item(), _STUK):
            rijen = bestand.slice(begin, _STUK).select(kolommen).collect()
            bewaard, was = keys_and_contents(rijen, soort)
            yield pl.DataFrame({"bewaard": bewaard, "was": was})
