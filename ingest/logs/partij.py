"""Who is owed and who collects in a log: each distinct name read once, and only the name of an organisation kept."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import polars as pl

from ingest.logs.kolom import Gelezen
from ingest.namen.gemeenten import zoek
from ingest.namen.mensnamen import is_mens
from ingest.namen.schuldeisernamen import bekend_als, register
from ingest.namen.schuldeisers import PARTICULIER, Partij, lees_schuldeiser
from ingest.persoonlijk.patronen import kinds
from store.partijnamen import Partijnamen
from store.pseudoniem import Pseudoniemen

_SCHEMA: dict[str, pl.DataType] = {
    "tekst": pl.String(), "schuldeiser_id": pl.String(), "schuldeiser_ruw": pl.String(), "incassant_id": pl.String(),
    "naast": pl.UInt64(),
}  # fmt: skip
_LANGSTE = 120
PERSOON = "Hier staat een persoon en geen organisatie. De tekst is niet bewaard. | Vul de naam van de organisatie in."


class Partijen:
    """The creditors and agents of a file; a name that nobody knows goes by a keyed hash of the bronhouder."""

    def __init__(self, pseudoniemen: Pseudoniemen, namen: Partijnamen) -> None:
        """Start with nobody but who stands in the register under these names."""
        self._namen = namen
        self._pseudoniemen = pseudoniemen
        self._bekend = pl.DataFrame(schema=_SCHEMA)

    def read(self, teksten: pl.DataFrame) -> pl.DataFrame:
        """The columns schuldeiser_id (null: none named), schuldeiser_ruw, incassant_id, and `naast`.

        `naast` tells private persons apart within this file; it is stored nowhere.
        """
        delen = [pl.col(v).fill_null("") if v in teksten.columns else pl.lit("") for v in ("schuldeiser", "incassant")]
        rijen = teksten.select(pl.concat_str(*delen, separator="\x1f").alias("tekst"))
        nieuw = rijen.join(self._bekend, on="tekst", how="anti")["tekst"].unique(maintain_order=True)
        if nieuw.len():
            gelezen = pl.DataFrame([self._read_one(tekst) for tekst in nieuw], schema=_SCHEMA, orient="row")
            self._bekend = pl.concat((self._bekend, gelezen))
        return rijen.join(self._bekend, on="tekst", how="left", maintain_order="left").drop("tekst")

    def _read_one(self, tekst: str) -> tuple[str, str | None, str, str, int]:
        naam, incassant = tekst.split("\x1f")
        partij = lees_schuldeiser(naam, sleutel=self._hash, incassant=incassant, namen=self._namen)
        kaal = " ".join(naam.split())
        apart = int(self._hash(kaal.casefold())[:15], 16) if partij.schuldeiser_id == PARTICULIER else 0
        return tekst, partij.schuldeiser_id or None, self._kept(kaal, incassant, partij), partij.incassant_id, apart

    def _kept(self, naam: str, incassant: str, partij: Partij) -> str:
        """What is kept beside the id: the name of an organisation, else the id by our own register where it differs.

        By it a later row about the same is known again. So it never follows from the register that counts.
        """
        eigen = partij
        if self._namen is not register():
            eigen = lees_schuldeiser(naam, sleutel=self._hash, incassant=incassant)
        if eigen.organisatie and not kinds(naam) and len(naam) <= _LANGSTE:
            return naam
        return "" if eigen.schuldeiser_id == partij.schuldeiser_id else eigen.schuldeiser_id

    def _hash(self, naam: str) -> str:
        return self._pseudoniemen.van(f"schuldeiser\x1f{naam}")


def organisaties(namen: Partijnamen) -> Callable[[Sequence[str]], Iterable[Gelezen]]:
    """The reader of names of organisations; one of a person, or with something personal in it, is dropped."""
    return lambda teksten: (_organisatie(" ".join(tekst.split()), namen) for tekst in teksten)


def _organisatie(tekst: str, namen: Partijnamen) -> Gelezen:
    erg = kinds(tekst) or len(tekst) > _LANGSTE or (not bekend_als(tekst, namen) and is_mens(tekst))
    return Gelezen("", let_op=PERSOON) if erg else Gelezen(tekst, tekst)


def uitvoerder_codes(teksten: Sequence[str]) -> Iterable[Gelezen]:
    """The code of the uitvoerder that each text names; '' of one that nobody knows, whose name is not kept."""
    return (Gelezen(zoek(tekst, op=date.max).uitvoerder) for tekst in teksten)
