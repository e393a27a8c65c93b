"""A column of kenmerken: each becomes a pseudonym at once, and the column is refused when it holds BSNs."""

import polars as pl

from ingest.errors import LeveringGeweigerd
from ingest.logs.kop import Deel
from ingest.persoonlijk.patronen import BSN_WOORD
from ingest.persoonlijk.privacy import chance
from store.pseudoniem import Pseudoniemen

TOEVAL = 1e-6  # a column is refused when chance alone is less likely than this
UITZONDERING = 0.1  # where fewer kenmerken than this are numbers of that length, one that passes is no chance
_VORM = r"^\d{8,9}$|^\d{2,4}([ .]\d{2,4}){2,3}$|^\d{3}-\d{3}-\d{3}$"
_DATUM = r"^((19|20)\d{2}(0\d|1[0-2])[0-3]\d|[0-3]\d(0\d|1[0-2])(19|20)\d{2})$"
_MEESTE = 2_000_000  # distinct kenmerken that are remembered; a later one is read again per block
_SCHEMA: dict[str, pl.DataType] = {"tekst": pl.String(), "waarde": pl.String(), "bsn": pl.Boolean()}
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


class Kenmerken:
    """Turns kenmerken into pseudonyms, each distinct one once, and counts which of them could be a BSN."""

    def __init__(self, pseudoniemen: Pseudoniemen) -> None:
        """Start with nothing counted."""
        self._pseudoniemen = pseudoniemen
        self._nummers: list[pl.Series] = []
        self._bekend = pl.DataFrame(schema=_SCHEMA)
        self.aantal = 0

    def read(self, teksten: pl.Series) -> pl.DataFrame:
        """The columns waarde (null of an empty text) and bsn (it passes the elfproef) of these texts, row by row."""
        rijen = pl.DataFrame({"tekst": teksten})
        if self._bekend.is_empty():
            return self._learned(rijen, rijen)
        uit = self._joined(rijen)
        onbekend = uit.filter(pl.col("tekst").is_not_null() & pl.col("waarde").is_null())
        return self._learned(rijen, onbekend) if onbekend.height else uit.drop("tekst")

    def _joined(self, rijen: pl.DataFrame) -> pl.DataFrame:
        return rijen.join(self._bekend, on="tekst", how="left", maintain_order="left")

    def _learned(self, rijen: pl.DataFrame, onbekend: pl.DataFrame) -> pl.DataFrame:
        """The columns of all rows once those of the unknown texts are made."""
        nieuw = onbekend["tekst"].drop_nulls().unique(maintain_order=True)
        nummers = bsn_nummers(nieuw)
        self._nummers.append(nummers.drop_nulls())
        self.aantal += nieuw.len()
        erbij = pl.DataFrame({"tekst": nieuw, "waarde": self._pseudoniemen.van_alle(nieuw), "bsn": elfproef(nummers)})
        if nieuw.len() == rijen.height:
            return erbij.drop("tekst")  # every row has a kenmerk of its own: nothing to remember
        self._bekend = pl.concat((self._bekend, erbij)) if self._bekend.height + erbij.height <= _MEESTE else erbij
        return self._joined(rijen).drop("tekst")

    def is_bsn_column(self, kop: str) -> bool:
        """Whether more different numbers pass the elfproef than chance explains, or one does under such a heading."""
        nummers = self._unique()
        m, k = nummers.len(), int(elfproef(nummers).sum() or 0)
        return (k > 0 and BSN_WOORD.search(kop) is not None) or chance(m, k) < TOEVAL

    def is_exception(self) -> bool:
        """Whether a number of that length is an exception among the kenmerken."""
        return self._unique().len() < UITZONDERING * max(self.aantal, 1)

    def _unique(self) -> pl.Series:
        self._nummers = [pl.concat(self._nummers).unique()] if self._nummers else [pl.Series([], dtype=pl.UInt32())]
        return self._nummers[0]


def bsn_nummers(teksten: pl.Series) -> pl.Series:
    """The number of each text that is nothing but eight or nine digits and no date; null of any other."""
    kaal = teksten.str.strip_chars()
    cijfers = kaal.str.replace_all(r"\D", "")
    past = kaal.str.contains(_VORM) & cijfers.str.len_chars().is_between(8, 9) & ~cijfers.str.contains(_DATUM)
    return cijfers.set(~past.fill_null(value=False), None).cast(pl.UInt32(), strict=False)


def elfproef(nummers: pl.Series) -> pl.Series:
    """Whether each number could be a BSN; False of a null."""
    tellen = nummers.cast(pl.Int64())
    som = pl.zeros(nummers.len(), dtype=pl.Int64(), eager=True)
    for plek, gewicht in enumerate(_GEWICHTEN):
        som = som + (tellen // 10 ** (8 - plek)) % 10 * gewicht
    return ((som % 11 == 0) & (tellen > 0)).fill_null(value=False)


def bsn_refusal(deel: Deel, veld: str) -> LeveringGeweigerd:
    """The refusal of a file whose kenmerken are BSNs."""
    kolom = deel.adres(veld, 0)[:-1]
    return LeveringGeweigerd(
        "In dit bestand staan burgerservicenummers (BSN). Die mogen wij niet bewaren.",
        f"Wij vonden ze hier: blad ‘{deel.blad}’, kolom {kolom}. Dit bestand is niet bewaard.",
        "Zet een eigen dossiernummer in deze kolom, sla het bestand opnieuw op en probeer het nog eens.",
    )
