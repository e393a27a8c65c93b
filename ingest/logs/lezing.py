"""A log read: block by block cleaned, judged and counted; at the end its duplicates, its questions and its receipt."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polars as pl

from ingest.kwitantie import FOUT, INFO, Antwoord
from ingest.logs.bron import Logbestand
from ingest.logs.dubbel import Sleutels
from ingest.logs.kenmerk import bsn_refusal
from ingest.logs.kolom import Redenen
from ingest.logs.kop import Deel
from ingest.logs.meldingen import TERUG, Meldingen
from ingest.logs.oordeel import Oordeel, Telling
from ingest.logs.plaats import Plaatsen
from ingest.logs.regels import NODIG, PLANNEN
from ingest.logs.rijen import REDENEN, sorted_rows
from ingest.logs.voorraad import Voorraad
from ingest.logs.waarden import Waarden, stored_columns
from ingest.logs.wezen import Wezen
from ingest.logs.woordvraag import Woordvragen
from store.partijnamen import Partijnamen
from store.pseudoniem import Pseudoniemen
from store.schema import SCHEMAS

PERSOONLIJK = "In deze regel staat een persoonsgegeven. | Haal het weg en lever de regel opnieuw aan."
VERVANGEN = "Een latere regel in dit bestand gaat over hetzelfde. Die telt, deze niet."
DUBBEL = "Deze regel staat dubbel in het bestand. Zij telt één keer."


_PLEK: dict[str, pl.DataType] = {"deel": pl.UInt8(), "rij": pl.UInt32(), "veld": pl.String()}


@dataclass
class Loglezing:
    """Everything that is known of a log while it is read; `stage` is where accepted rows go, if anywhere."""

    soort: str
    pseudoniemen: Pseudoniemen
    tot: date
    peildatum: date | None
    antwoorden: tuple[Antwoord, ...]
    stage: Path | None = None
    wezen: Wezen | None = None
    namen: Partijnamen | None = None  # of a delivered register of creditors
    telling: Telling = field(default_factory=Telling)
    redenen: Redenen = field(default_factory=Redenen)
    meldingen: Meldingen = field(default_factory=Meldingen)
    nieuwste: date | None = None
    delen: list[tuple[Deel, Waarden]] = field(default_factory=list)
    _bsn: list[pl.DataFrame] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start without rows."""
        self.plaatsen = Plaatsen(self.redenen)
        self.woorden = Woordvragen()
        self.oordeel = Oordeel(
            self.soort,
            meldingen=self.meldingen,
            redenen=self.redenen,
            telling=self.telling,
            tot=self.tot,
            gegeven=self.peildatum is not None,
        )
        self.sleutels = Sleutels(self.soort)
        self.voorraad = Voorraad(self.stage)

    def read(self, bestand: Logbestand, deel: Deel, gelezen: Callable[[int], None]) -> None:
        """Read all rows of a sheet. Raises LeveringGeweigerd."""
        waarden = Waarden(
            deel,
            self.soort,
            pseudoniemen=self.pseudoniemen,
            plaatsen=self.plaatsen,
            redenen=self.redenen,
            woorden=self.woorden,
            namen=self.namen,
        )
        self.delen.append((deel, waarden))
        for nummer, blok in enumerate(bestand.rijen(deel.blad, deel.breedte, gelezen)):
            self._block(blok, deel, waarden)
            if nummer == 0:
                self._refuse_bsn()

    def _block(self, blok: pl.DataFrame, deel: Deel, waarden: Waarden) -> None:
        rijen = sorted_rows(blok, deel, self.soort)
        self.telling.gelezen += rijen.height
        opzij = rijen.filter(pl.col("opzij").is_not_null())
        self.telling.genegeerd += opzij.height
        self.meldingen.add_column(
            deel, "", INFO, rijen=opzij.select("rij", pl.col("opzij").alias("nummer")), redenen=list(REDENEN)
        )
        teksten = rijen.filter(pl.col("opzij").is_null())
        if teksten.is_empty():
            return
        self.plaatsen.hear(teksten, deel, self.antwoorden)
        self.woorden.hear(teksten, deel, self.antwoorden)
        getypt = _completed(waarden.read(teksten), self.soort)
        self.woorden.count(teksten, getypt, deel)
        goed = self.oordeel.accepted(getypt, deel)
        if goed.height:
            self._keep(goed, deel)

    def _keep(self, goed: pl.DataFrame, deel: Deel) -> None:
        nummer = len(self.delen) - 1
        for kolom in (k for k in goed.columns if k.endswith("#")):
            raak = goed.filter(pl.col(kolom)).select(
                pl.lit(nummer, dtype=pl.UInt8()).alias("deel"),
                pl.col("rij").cast(pl.UInt32()),
                pl.lit(kolom[:-1]).alias("veld"),
            )
            self._bsn.append(raak)
        rijen = stored_columns(goed, deel, self.soort)
        self.sleutels.add(rijen, nummer, naast=goed["naast"] if "naast" in goed.columns else None)
        if self.wezen is not None:
            self.wezen.add(rijen, nummer)
        self._newest(rijen)
        self.voorraad.add(rijen, nummer)

    def _newest(self, rijen: pl.DataFrame) -> None:
        """Follow the newest day of a fact; the last day of a month stands for its counts."""
        dagen = [naam for naam, soort in rijen.schema.items() if soort == pl.Date() and naam not in PLANNEN]
        einde = pl.min_horizontal(pl.col("maand").dt.month_end(), pl.lit(self.tot))
        uit = [einde if naam == "maand" else pl.col(naam) for naam in dagen]
        laatste = rijen.select(pl.max_horizontal(*(dag.filter(dag <= self.tot).max() for dag in uit)))
        dag = laatste.item()
        if isinstance(dag, date) and (self.nieuwste is None or dag > self.nieuwste):
            self.nieuwste = dag

    def _refuse_bsn(self) -> None:
        for deel, waarden in self.delen:
            for veld, kenmerken in waarden.kenmerken.items():
                if kenmerken.is_bsn_column(deel.kop(veld)):
                    raise bsn_refusal(deel, veld)

    def finish(self) -> pl.DataFrame:
        """Decide about what only the whole file tells; the rows (deel, rij) that are left out after all."""
        self._refuse_bsn()
        weg = [self._exceptions()]
        dubbel = self.sleutels.doubles().join(weg[0], on=("deel", "rij"), how="anti")
        self.telling.genegeerd += dubbel.height
        for gelijk, reden in ((True, DUBBEL), (False, VERVANGEN)):
            zo = dubbel.filter(pl.col("gelijk") == gelijk).group_by("deel").agg(pl.col("rij").min(), pl.len())
            for nummer, rij, aantal in zo.sort("deel").iter_rows():
                self.meldingen.add(self.delen[nummer][0], "", INFO, reden=reden, eerste=rij, aantal=aantal)
        return pl.concat((weg[0], dubbel.select("deel", "rij")))

    def _exceptions(self) -> pl.DataFrame:
        """Rows with a number that passes the elfproef in a column where such numbers are no kenmerken."""
        alle = pl.concat((pl.DataFrame(schema=_PLEK), *self._bsn))
        weg = alle.clear()
        for (nummer, veld), rijen in alle.partition_by("deel", "veld", as_dict=True).items():
            deel, waarden = self.delen[int(nummer)]
            if waarden.kenmerken[str(veld)].is_exception():
                weg = pl.concat((weg, rijen))
                self.meldingen.add(
                    deel, str(veld), FOUT, reden=PERSOONLIJK, eerste=int(rijen["rij"][0]), aantal=rijen.height
                )
                for rij in rijen["rij"].head(TERUG):
                    self.meldingen.return_line(deel, rij, str(veld), PERSOONLIJK)
        uit = weg.select("deel", "rij").unique(maintain_order=True)
        self.telling.afgekeurd += uit.height
        return uit


def _completed(rijen: pl.DataFrame, soort: str) -> pl.DataFrame:
    """The rows with every field that a row needs; the kenmerk of a signal stands for that of a traject not named."""
    nodig = [veld for veld in NODIG[soort] if veld not in rijen.columns]
    uit = rijen.with_columns(pl.lit(None, dtype=SCHEMAS[soort][veld]).alias(veld) for veld in nodig)
    if "traject_id" in NODIG[soort] and "signaal_id" in uit.columns:
        uit = uit.with_columns(pl.coalesce("traject_id", "signaal_id").alias("traject_id"))
    return uit.with_columns(
        pl.lit(None, dtype=pl.Int32()).alias(f"{v}!") for v in NODIG[soort] if f"{v}!" not in uit.columns
    )
