"""The cleaned rows of one delivery, read again from its Parquet file: for who wants to know where a number stands."""

from typing import Any

import polars as pl

from store.editie import Editie
from store.leveringen import rijen_pad


def gelezen_rijen(editie: Editie, sleutel: str) -> list[dict[str, Any]]:
    """Every row of the delivery of this key that counts in the editie; only for deliveries that are small."""
    levering = next(x for x in editie.geldende_leveringen if x.sleutel == sleutel)
    return pl.read_parquet(rijen_pad(editie.data, levering)).to_dicts()
