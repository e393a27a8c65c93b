"""The columns of what people note by hand: each entry is one row of a small delivery."""

import polars as pl

_TEKST, _DAG, _GETAL = pl.String(), pl.Date(), pl.Int64()
_HERKOMST: dict[str, pl.DataType] = {"blad": _TEKST, "rij": _GETAL}

WEERWOORD: dict[str, pl.DataType] = {
    **_HERKOMST,
    "schuldeiser_id": _TEKST,
    "datum": _DAG,
    "bij": _DAG,
    "tekst": _TEKST,
    "hoe": _TEKST,
}

# Which report: the delivery, sheet and row of the line it stands in.
BETWISTING: dict[str, pl.DataType] = {
    **_HERKOMST,
    "schuldeiser_id": _TEKST,
    "datum": _DAG,
    "staat": _TEKST,
    "melding_levering": _TEKST,
    "melding_blad": _TEKST,
    "melding_rij": _GETAL,
}

# `dekt`: reactietermijn, meldingen or beide; the last day is included.
UITZONDERING: dict[str, pl.DataType] = {
    **_HERKOMST,
    "schuldeiser_id": _TEKST,
    "reden": _TEKST,
    "dekt": _TEKST,
    "van": _DAG,
    "tot": _DAG,
}

# `kenmerk` names the contradiction, whatever its soort; the sides are kept as they were when it was decided.
BESLISSING: dict[str, pl.DataType] = {
    **_HERKOMST,
    "kenmerk": _TEKST,
    "soort": _TEKST,
    "gm_code": _TEKST,
    "datum": _DAG,
    "reden": _TEKST,
    "geldt": _TEKST,
    **{f"{kant}_{deel}": _TEKST for kant in ("ene", "andere") for deel in ("levering", "blad", "cel", "status")},
}

INVOER = {
    "weerwoord": WEERWOORD,
    "betwisting": BETWISTING,
    "uitzondering": UITZONDERING,
    "beslissing": BESLISSING,
}
