"""One row of a register of creditors: its cells as values, or why it is not read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ingest.bestanden.cells import Cel
from ingest.inventarisaties.blik import LEEG
from ingest.kwitantie import WAARSCHUWING, Antwoord, Melding
from ingest.persoonlijk.patronen import masked
from ingest.register.naam import ALIAS_WEG, andere_namen, geen_naam
from ingest.register.woorden import (
    ddas_soort,
    is_publiek,
    lees_convenant,
    lees_koepel,
    lees_maanden,
    lees_rol,
    lees_sector,
    lees_stelling,
)
from ingest.tabellen.herkenning import heading_words
from ingest.tabellen.koppen import Koppeling
from ingest.tabellen.tabel import Tabel, TabelRij
from ingest.woorden.datums import Onleesbaar, lees_datum
from ingest.woorden.normaal import herstel, woorden
from ingest.woorden.waarde import Waarde

_TEKST = ("reikwijdte", "bron", "convenant_naam")


@dataclass(frozen=True)
class Blik:
    """How the rows of one table are read: where its fields are, which columns write the month first, what was said."""

    tabel: Tabel
    koppeling: Koppeling
    maand_eerst: Mapping[str, bool]
    sectoren: Mapping[str, str] = field(default_factory=dict)  # an unknown word for a sector, and what it means
    weg: frozenset[tuple[int, int]] = frozenset()  # cells with something personal in them

    def cel(self, rij: TabelRij, veld: str) -> Cel:
        """The cell of a field; an empty one where no column or nothing that may be kept is."""
        kolom = self.koppeling.kolom(veld)
        return LEEG if kolom is None or (rij.rij, kolom) in self.weg else rij.cellen.get(kolom, LEEG)

    def kop(self, veld: str) -> str:
        """The heading that the sender gave a field."""
        kolom = self.koppeling.kolom(veld)
        return next((masked(kop.tekst) for kop in self.tabel.koppen if kop.kolom == kolom), "")


@dataclass(frozen=True)
class Registerrij:
    """What became of a row: its values without an id, or why it is not read, with what must be looked at."""

    blad: str
    rij: int
    cel: str
    waarden: dict[str, Any] = field(default_factory=dict)
    reden: str = ""
    meldingen: tuple[Melding, ...] = ()
    sector: str = ""  # the word for a sector that nobody knows
    sector_cel: str = ""
    gehoord: tuple[Antwoord, ...] = ()


def lees_registerrij(rij: TabelRij, blik: Blik) -> Registerrij:
    """Read one row. What looks wrong but is not needed is left out, and said."""
    naamcel = blik.cel(rij, "naam")
    naam = " ".join(herstel(naamcel.tekst).split())
    cel = naamcel.adres if naamcel.tekst else min(rij.cellen.values(), key=lambda c: c.kolom).adres
    if reden := geen_naam(naam):
        return Registerrij(blik.tabel.blad, rij.rij, cel, reden=reden)
    lezer = _Lezer(rij, blik)
    waarden = {"blad": blik.tabel.blad, "rij": rij.rij, "naam": naam, **lezer.partij(), **lezer.afspraak()}
    waarden["ook_bekend_als"] = "|".join(lezer.ook_bekend_als(naam))
    return Registerrij(
        blik.tabel.blad, rij.rij, cel, waarden, meldingen=tuple(lezer.meldingen), sector=lezer.sector,
        sector_cel=blik.cel(rij, "sector").adres if lezer.sector else "",
    )  # fmt: skip


class _Lezer:
    """Reads the cells of one row, and keeps what must be said about them."""

    def __init__(self, rij: TabelRij, blik: Blik) -> None:
        self.rij, self.blik = rij, blik
        self.meldingen: list[Melding] = []
        self.sector = ""

    def _say(self, veld: str, waarde: Waarde) -> Any:
        if waarde.reden:
            cel = self.blik.cel(self.rij, veld)
            zin = waarde.reden.replace(" | ", " ")
            self.meldingen.append(Melding(self.blik.tabel.blad, cel.adres, self.blik.kop(veld), zin, WAARSCHUWING))
        return waarde.waarde

    def _tekst(self, veld: str) -> str:
        return self.blik.cel(self.rij, veld).tekst.strip()

    def partij(self) -> dict[str, Any]:
        """Who it is."""
        sector = self._sector()
        return {
            "sector": sector or "onbekend",
            "ddas_soort": ddas_soort(sector) if sector else "Overig",
            "koepel": lees_koepel(self._tekst("koepel")) or self._tekst("koepel"),
            "publiek": self._say("publiek", is_publiek(self._tekst("publiek"), sector)),
            "rol": lees_rol(self._tekst("rol"), sector),
        }

    def _sector(self) -> str:
        tekst = self._tekst("sector")
        gelezen = lees_sector(tekst)
        if not gelezen.reden:
            return str(gelezen.waarde)
        if gezegd := self.blik.sectoren.get(woorden(tekst)):
            return gezegd
        self.sector = woorden(tekst)
        return ""

    def afspraak(self) -> dict[str, Any]:
        """What was agreed with it; a term without a word about a covenant is a covenant."""
        convenant, naam = lees_convenant(self._tekst("convenant"))
        maanden = {
            veld: self._say(veld, lees_maanden(self._tekst(veld)))
            for veld in ("term_na_kennisgeving_maanden", "term_na_saldo_maanden")
        }
        heeft = self._say("convenant", convenant)
        if not heeft and not self._tekst("convenant") and any(maanden.values()):
            heeft = "ja"
        stellingen = {
            veld: self._say(veld, lees_stelling(self._tekst(veld)))
            for veld in ("stopt_bij_ontvangst", "vooraf_akkoord", "doorgelegd_incassant")
        }
        teksten = {veld: masked(" ".join(self._tekst(veld).split()))[:300] for veld in _TEKST}
        teksten["convenant_naam"] = teksten["convenant_naam"] or naam
        return {"convenant": heeft, **maanden, **stellingen, **teksten, **self._dagen()}

    def _dagen(self) -> dict[str, date | None]:
        van, tot = self._dag("geldig_vanaf"), self._dag("geldig_tot")
        if tot is not None and {"t m", "tot en met"} & {
            heading_words(self.blik.kop("geldig_tot")).removeprefix("geldig ")
        }:
            tot += timedelta(days=1)
        if van and tot and tot <= van:
            self._say("geldig_tot", Waarde(None, "Het einde ligt voor het begin. Wij gebruiken het einde niet."))
            tot = None
        return {"geldig_vanaf": van, "geldig_tot": tot}

    def _dag(self, veld: str) -> date | None:
        cel = self.blik.cel(self.rij, veld)
        if not cel.tekst.strip():
            return None
        gelezen = lees_datum(cel.tekst, soort=cel.soort, maand_eerst=self.blik.maand_eerst.get(veld, False))
        if isinstance(gelezen, Onleesbaar):
            if not gelezen.leeg:
                self._say(veld, Waarde(None, "Hier staat geen datum die wij kunnen lezen. De tekst is niet bewaard."))
            return None
        return gelezen.dag

    def ook_bekend_als(self, naam: str) -> list[str]:
        """The other names; one of a human being is not kept."""
        namen, weg = andere_namen(self._tekst("ook_bekend_als"), naam)
        if weg:
            self._say("ook_bekend_als", Waarde("", ALIAS_WEG))
        return namen
