"""The cells of one sheet of a log as typed columns: per field the reader of its distinct texts."""

import re
from collections.abc import Callable, Iterable, Sequence

import polars as pl

from ingest.logs.datum import Datumlezer, maand_van, without_time
from ingest.logs.kenmerk import Kenmerken
from ingest.logs.kolom import Gelezen, Redenen, Woordenboek
from ingest.logs.kop import Deel
from ingest.logs.partij import Partijen, organisaties, uitvoerder_codes
from ingest.logs.plaats import VELDEN, Plaatsen
from ingest.logs.woorden import LEZERS, Waarde, subreden_van
from ingest.logs.woordvraag import Woordvragen
from ingest.namen.schuldeisernamen import register
from ingest.persoonlijk.patronen import kinds
from ingest.woorden.codewoorden import is_codetekst
from store.partijnamen import Partijnamen
from store.pseudoniem import Pseudoniemen
from store.schema import SCHEMAS

STANDAARD = {
    "kanaal": "onbekend", "particulier_ondernemer": "onbekend", "initiatief": "kennisgeving",
    "reactie": "geen_reactie", "schending": "geen_melding", "gm_code": "onbekend",
}  # fmt: skip
KENMERKEN = ("traject_id", "signaal_id", "kennisgeving_id")
_AANHALING = re.compile(r"‘([^’]*)’")
_CIJFERS = re.compile(r"[\d\W]{1,30}")


class Waarden:
    """Reads the fields of one sheet block after block, and remembers what each text meant."""

    def __init__(
        self,
        deel: Deel,
        soort: str,
        *,
        pseudoniemen: Pseudoniemen,
        plaatsen: Plaatsen,
        redenen: Redenen,
        woorden: Woordvragen,
        namen: Partijnamen | None = None,
    ) -> None:
        """Make a reader for every field that has a text."""
        self.deel, self.soort, self.plaatsen = deel, soort, plaatsen
        self.kenmerken = {veld: Kenmerken(pseudoniemen) for veld in KENMERKEN if veld in deel.velden}
        self.datums: dict[str, Datumlezer] = {}
        self._namen = namen or register()
        self._partijen = (
            Partijen(pseudoniemen, self._namen) if {"schuldeiser", "incassant"} & set(deel.velden) else None
        )
        self._boeken = {
            veld: Woordenboek(woorden.reader(veld, self._reader(veld, dtype)), dtype, redenen)
            for veld, dtype in SCHEMAS[soort].items()
            if veld in deel.leest and veld not in self.kenmerken
        }
        self._nader = Woordenboek(_nadere_redenen, pl.String(), redenen) if "uitkomst" in deel.velden else None
        self._uitvoerder = Woordenboek(uitvoerder_codes, pl.String(), redenen) if "uitvoerder" in deel.velden else None

    def _reader(self, veld: str, dtype: pl.DataType) -> Callable[[Sequence[str]], Iterable[Gelezen]]:
        if veld == "maand":
            return maand_van
        if dtype == pl.Date():
            return self.datums.setdefault(veld, Datumlezer())
        return coded(LEZERS[veld]) if veld in LEZERS else organisaties(self._namen)

    def read(self, teksten: pl.DataFrame) -> pl.DataFrame:
        """The typed columns of the schema beside `rij`; `<veld>!` and `<veld>?` number why one could not be read so."""
        kolommen: list[pl.Series] = [teksten["rij"]]
        if {"maand", "jaar"} <= set(teksten.columns):
            teksten = teksten.with_columns(_met_jaar().alias("maand"))
        for veld, kenmerken in self.kenmerken.items():
            gelezen = kenmerken.read(teksten[veld])
            kolommen += [gelezen["waarde"].alias(veld), gelezen["bsn"].alias(f"{veld}#")]
        for veld, boek in self._boeken.items():
            texten = without_time(teksten[veld]) if veld in self.datums else teksten[veld]
            kolommen += self._columns(veld, boek.read(texten))
        if self._partijen is not None:
            kolommen += self._partijen.read(teksten).get_columns()
        return self._with_gemeente(self._with_others(pl.DataFrame(kolommen), teksten), teksten)

    def _with_others(self, uit: pl.DataFrame, teksten: pl.DataFrame) -> pl.DataFrame:
        """The rows with what a text says beside its own field: the nearer reason of an end, the uitvoerder."""
        if self._nader is not None:
            nader = self._nader.read(teksten["uitkomst"])["waarde"]
            eigen = [pl.col("subreden").replace("", None)] if "subreden" in uit.columns else []
            uit = uit.with_columns(pl.coalesce(*eigen, pl.lit(nader)).alias("subreden"))
        if self._uitvoerder is not None:
            uit = uit.with_columns(self._uitvoerder.read(teksten["uitvoerder"])["waarde"].alias("uitvoerder_code"))
        return uit

    def _columns(self, veld: str, gelezen: pl.DataFrame) -> list[pl.Series]:
        uit = [gelezen["waarde"].alias(veld), gelezen["fout"].alias(f"{veld}!"), gelezen["let_op"].alias(f"{veld}?")]
        return [*uit, gelezen["ruw"].alias(f"{veld}_ruw")] if f"{veld}_ruw" in SCHEMAS[self.soort] else uit

    def _with_gemeente(self, uit: pl.DataFrame, teksten: pl.DataFrame) -> pl.DataFrame:
        if not {"gemeente", "gemeentecode"} & self.deel.leest:
            return uit
        dag = "signaaldatum" if self.soort == "signalen" else "verzonden_op"
        waar = [veld for veld in VELDEN if veld in self.deel.leest]
        plaats = self.plaatsen.read(uit.select("rij", dag).hstack(teksten.select(waar)), self.deel, dag)
        if "uitvoerder_code" in uit.columns:
            eigen = pl.coalesce(pl.col("uitvoerder_code").replace("", None), pl.lit(plaats["uitvoerder_code"]))
            uit, plaats = uit.with_columns(eigen.alias("uitvoerder_code")), plaats.drop("uitvoerder_code")
        return uit.hstack(plaats.rename({"fout": "gemeente!", "let_op": "gemeente?"}))


def stored_columns(rijen: pl.DataFrame, deel: Deel, soort: str) -> pl.DataFrame:
    """The rows in the schema of their soort: a field without a column or a value gets what stands for nothing."""
    rijen = rijen.with_columns(pl.lit(deel.blad).alias("blad"))
    gezegd = {f"{veld}_ruw" for veld in deel.gezegd}  # no cell says it
    uit: list[pl.Expr] = []
    for naam, dtype in SCHEMAS[soort].items():
        leeg = STANDAARD.get(naam, "") if dtype == pl.String() and not naam.endswith("_ruw") else None
        staat = naam in rijen.columns and naam not in gezegd
        kolom = pl.col(naam) if staat else pl.lit(None, dtype=dtype)
        uit.append((kolom.fill_null(leeg) if leeg is not None else kolom).cast(dtype).alias(naam))
    return rijen.select(uit)


def coded(lezer: Callable[[str], Waarde]) -> Callable[[Sequence[str]], Iterable[Gelezen]]:
    """The reader of a column of numbers or code words, each distinct text once."""

    def gelezen(teksten: Sequence[str]) -> Iterable[Gelezen]:
        return (_gelezen(lezer(tekst), tekst) for tekst in teksten)

    return gelezen


def _gelezen(waarde: Waarde, tekst: str) -> Gelezen:
    if not waarde.reden:
        return Gelezen(waarde.waarde, tekst if is_codetekst(tekst) else "")
    reden = without_text(waarde.reden)
    return Gelezen(reden=reden) if waarde.waarde in (None, "") else Gelezen(waarde.waarde, let_op=reden)


def without_text(reden: str) -> str:
    """A reason that repeats no words of a cell: what is no code word may be free text about a person."""
    return _AANHALING.sub(
        lambda deel: deel[0] if _CIJFERS.fullmatch(deel[1]) and not kinds(deel[1]) else "deze tekst", reden
    )


def _nadere_redenen(teksten: Sequence[str]) -> Iterable[Gelezen]:
    return (Gelezen(subreden_van(tekst)) for tekst in teksten)


def _met_jaar() -> pl.Expr:
    """A month that stands beside its year in one text."""
    maand, jaar = pl.col("maand"), pl.col("jaar")
    nummer = maand.str.contains(r"^\d{1,2}$")
    samen = (
        pl.when(nummer)
        .then(pl.concat_str(jaar, pl.lit("-"), maand.str.zfill(2)))
        .otherwise(pl.concat_str(maand, pl.lit(" "), jaar))
    )
    return pl.when(jaar.is_not_null() & ~maand.str.contains(r"\d{4}")).then(samen).otherwise(maand)
