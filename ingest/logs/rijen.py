"""What kind of row a row of a log is before it is read: one of answers, or a total, a repeated heading, a footnote."""

import polars as pl

from ingest.logs.kop import Deel
from ingest.logs.regels import NIET_VOORUIT

TOTAAL = "Dit is een totaalregel. Wij tellen zelf."
KOPREGEL = "Hier staan de koppen nog een keer."
NOOT = "Dit is een opmerking bij de tabel en geen regel ervan."
NIETS = "In deze regel staat niets in de kolommen die wij gebruiken."
REDENEN = (TOTAAL, KOPREGEL, NOOT, NIETS)
_TOTAAL = r"(?i)^\W*((eind|sub|generaal\s+)?totaal\b|totalen\b|som\b)"
_NOOT = r"(?i)^([*†¹²³]|bron\b|bronnen\b|toelichting|legenda|let op|noot\b|peildatum|stand (per|van|op)\b|einde\b)"
_LANG = 60


def sorted_rows(frame: pl.DataFrame, deel: Deel, soort: str) -> pl.DataFrame:
    """The rows below the header that hold something: `rij` and the text of every field that is read.

    `opzij` says why one is no row, as a number in REDENEN; null for a row that is to be read.
    """
    onder = frame.filter(pl.col("rij") > deel.koprij)
    kolommen = [f"c{i}" for i in range(1, deel.breedte + 1)]
    kaal = _stripped(onder, kolommen)
    gevuld = kaal.with_columns(pl.sum_horizontal(pl.col(kolom).is_not_null() for kolom in kolommen).alias("gevuld"))
    gevuld = gevuld.filter(pl.col("gevuld") > 0)
    velden = {veld: f"c{kolom}" for veld, kolom in deel.velden.items()}
    opzij = _set_aside(kolommen, velden, deel, soort)
    gezegd = (pl.lit(tekst).alias(veld) for veld, tekst in deel.gezegd.items())
    gelezen = (pl.col(kolom).alias(veld) for veld, kolom in velden.items())
    return gevuld.select("rij", *gelezen, *gezegd, opzij.alias("opzij"))


def _stripped(rijen: pl.DataFrame, kolommen: list[str]) -> pl.DataFrame:
    """The texts without spaces around them, null where nothing is left; most columns have none, which is soon seen."""
    ruim = rijen.select((pl.col(k).str.starts_with(" ") | pl.col(k).str.ends_with(" ")).any() for k in kolommen).row(0)
    teksten = [pl.col(k).str.strip_chars() if om else pl.col(k) for k, om in zip(kolommen, ruim, strict=True)]
    return rijen.select("rij", *(pl.when(tekst != "").then(tekst) for tekst in teksten))


def _set_aside(kolommen: list[str], velden: dict[str, str], deel: Deel, soort: str) -> pl.Expr:
    eis = NIET_VOORUIT[soort]
    eerste = pl.coalesce(kolommen)
    zonder_dag = pl.col(velden[eis]).is_null() if eis in velden and soort != "maandtellingen" else pl.lit(value=True)
    kop = pl.col(velden[eis]).str.to_lowercase() == deel.kop(eis).casefold() if eis in velden else pl.lit(value=False)
    alleen = pl.col("gevuld") == 1
    noot = alleen & (eerste.str.contains(_NOOT) | (eerste.str.len_chars() > _LANG))
    niets = pl.all_horizontal(pl.col(kolom).is_null() for kolom in velden.values())
    return (
        pl.when(eerste.str.contains(_TOTAAL) & zonder_dag)
        .then(0)
        .when(kop)
        .then(1)
        .when(noot)
        .then(2)
        .when(niets)
        .then(3)
    )
