"""What is left of something in a data folder: every byte is looked at, and every value of every Parquet file."""

from datetime import date
from pathlib import Path

import polars as pl

from publish.bewaartermijn import verlopen
from publish.verwijderen import Uitkomst, verwijder
from store.editie import Editie
from tests.logstenen import neem_op, reactie, signaal

VANDAAG = date(2026, 11, 22)
GRENS = date(2024, 10, 1)
# A day on which nothing else in the tests happens: where it is found, a row is left.
OUDE_DAG = date(2023, 2, 3)
LEVERDAG = date(2025, 10, 31)


def oud(traject: str = "OUD") -> tuple[dict[str, object], dict[str, object]]:
    """A signal and an answer of a traject that ended long ago."""
    return (
        signaal(traject=traject, signaal=f"S-{traject}", signaaldatum=OUDE_DAG, traject_einddatum=date(2023, 9, 1)),
        reactie(traject=traject, kennisgeving=f"K-{traject}", verzonden_op=OUDE_DAG, reactie="toegekend", reactie_op=OUDE_DAG,
                pauze_start=OUDE_DAG, termijn_toegezegd_maanden=6.0, uitkomst="schuldregeling", uitkomst_op=date(2023, 7, 1)),
    )  # fmt: skip


def nieuw(traject: str = "NIEUW") -> tuple[dict[str, object], dict[str, object]]:
    """A signal and an answer of a traject of this year."""
    return (
        signaal(traject=traject, signaal=f"S-{traject}", signaaldatum=date(2025, 2, 1)),
        reactie(traject=traject, kennisgeving=f"K-{traject}", verzonden_op=date(2025, 2, 1), reactie="toegekend",
                reactie_op=date(2025, 2, 9), pauze_start=date(2025, 2, 9), termijn_toegezegd_maanden=6.0),
    )  # fmt: skip


def gevuld(data: Path, *trajecten: tuple[dict[str, object], dict[str, object]]) -> Editie:
    """A data folder with one delivery of each log, of these trajecten."""
    neem_op(data, "signalen", [a for a, _ in trajecten], peildatum=LEVERDAG)
    return neem_op(data, "reacties", [b for _, b in trajecten], peildatum=LEVERDAG)


def bewaartermijn(data: Path, op: date = VANDAAG) -> Uitkomst:
    """Remove what is kept too long on a day."""
    return verwijder(data, lambda alle: verlopen(alle, op=op))


def waar(data: Path, tekst: str) -> list[str]:
    """The files that hold a text: in their bytes, in their name, or in a value of a Parquet file."""
    gevonden = []
    for pad in sorted(x for x in data.rglob("*") if x.is_file()):
        inhoud = [str(pad.relative_to(data)).encode(), pad.read_bytes()]
        if pad.suffix == ".parquet":
            kolommen = pl.read_parquet(pad).select(pl.all().cast(pl.String(), strict=False))
            inhoud += [kolommen.write_csv().encode()]
        if any(tekst.encode() in x for x in inhoud):
            gevonden.append(str(pad.relative_to(data)))
    return gevonden
