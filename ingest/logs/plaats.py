"""Which gemeente a row of a log is about: each distinct name, code and day-in-force looked up once, or asked once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from ingest.antwoorden import kaal
from ingest.kwitantie import Antwoord, Vraag
from ingest.logs.kolom import Redenen
from ingest.logs.kop import Deel
from ingest.logs.woordvraag import at_cells
from ingest.namen.gemeentelijst import gemeentelijst
from ingest.namen.gemeenten import Vondst, code_uit_keuze, keuzetekst, met_antwoord, vergelijk, zoek
from ingest.persoonlijk.patronen import masked

ONBEKEND = "onbekend"
VELDEN = ("gemeente", "gemeentecode", "provincie")
VRAGEN = 100  # names that are asked about; a file with more of them is better mended than answered
_ONBEKEND = frozenset(["onbekend", "onbekende gemeente", "gemeente onbekend", "niet bekend"])
_LEEG = "Er staat geen gemeente in deze regel. | Vul de naam of de code in, of schrijf Onbekend."
_MEER = "In deze regel staan meer gemeenten. | Een regel gaat over één gemeente: maak er één van, of schrijf Onbekend."
_SCHEMA = {
    "sleutel": pl.String(), "gm_code": pl.String(), "gemeente_ruw": pl.String(), "uitvoerder_code": pl.String(),
    "fout": pl.Int32(), "let_op": pl.Int32(),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plaats:
    """What a gemeente cell means: a code or `onbekend`, the uitvoerder it names, or why it could not be read."""

    gm_code: str = ""
    uitvoerder: str = ""
    reden: str = ""
    let_op: str = ""
    vraag: str = ""
    keuzes: tuple[str, ...] = ()
    gehoord: tuple[Antwoord, ...] = ()


@dataclass
class Plaatsen:
    """The gemeenten of a file as they are met, with what is asked and what was answered about them."""

    redenen: Redenen
    antwoorden: dict[str, Antwoord] = field(default_factory=dict)
    vragen: dict[str, tuple[Plaats, Deel, int, int]] = field(default_factory=dict)
    gehoord: set[Antwoord] = field(default_factory=set)
    onbekend: int = 0
    _bekend: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=_SCHEMA))

    def hear(self, frame: pl.DataFrame, deel: Deel, antwoorden: Iterable[Antwoord]) -> None:
        """Keep the answers that were given at a cell of this block, under the text that stands there."""
        for _veld, tekst, antwoord in at_cells(frame, deel, antwoorden, VELDEN):
            self.antwoorden[kaal(tekst)] = antwoord

    def read(self, frame: pl.DataFrame, deel: Deel, dag: str) -> pl.DataFrame:
        """The columns gm_code, gemeente_ruw, uitvoerder_code, fout and let_op; `dag` names the column of the day."""
        delen = [pl.col(veld).fill_null("") if veld in frame.columns else pl.lit("") for veld in VELDEN]
        sleutels = frame.select(
            "rij", pl.concat_str(*delen, _tijdvak(frame[dag]).cast(pl.String()), separator="\x1f").alias("sleutel")
        )
        nieuw = sleutels.join(self._bekend, on="sleutel", how="anti").group_by("sleutel").agg(
            pl.col("rij").min(), pl.len()
        ).sort("rij")  # fmt: skip
        if nieuw.height:
            self._learn(nieuw, deel)
        uit = sleutels.join(self._bekend, on="sleutel", how="left", maintain_order="left")
        self._count_questions(uit, deel)
        return uit.drop("rij", "sleutel")

    def _learn(self, nieuw: pl.DataFrame, deel: Deel) -> None:
        rijen = []
        for sleutel, _rij, _aantal in nieuw.iter_rows():
            gemeente, code, provincie, tijdvak = sleutel.split("\x1f")
            op = gemeentelijst().grenzen[int(tijdvak)]
            plaats = plaats_van(gemeente, code, provincie=provincie, op=op, antwoorden=self.antwoorden)
            self.gehoord.update(plaats.gehoord)
            if plaats.vraag:
                self.vragen.setdefault(kaal(gemeente or code), (plaats, deel, 0, 0))
            ruw = masked((gemeente or code).strip()) if plaats.gm_code else ""
            nummers = self.redenen.nummer(plaats.reden), self.redenen.nummer(plaats.let_op)
            rijen.append((sleutel, plaats.gm_code, ruw, plaats.uitvoerder, *nummers))
        self._bekend = pl.concat((self._bekend, pl.DataFrame(rijen, schema=_SCHEMA, orient="row")))

    def _count_questions(self, uit: pl.DataFrame, deel: Deel) -> None:
        """How many rows wait for an answer, and where the first of them stands."""
        self.onbekend += uit.filter(pl.col("gm_code") == ONBEKEND).height
        wachten = uit.filter(pl.col("fout") >= 0).group_by("sleutel").agg(pl.col("rij").min(), pl.len())
        for sleutel, rij, aantal in wachten.sort("rij").iter_rows():
            gemeente, code, *_ = sleutel.split("\x1f")
            naam = kaal(gemeente or code)
            if naam in self.vragen:
                plaats, waar, eerste, eerder = self.vragen[naam]
                self.vragen[naam] = (plaats, waar if eerste else deel, eerste or rij, eerder + aantal)

    def questions(self) -> tuple[Vraag, ...]:
        """Each name that is not understood once, at the first place it stands."""
        open_ = [vraag for vraag in self.vragen.values() if vraag[2]]
        return tuple(_vraag(*vraag) for vraag in open_[:VRAGEN])


def _vraag(plaats: Plaats, deel: Deel, rij: int, aantal: int) -> Vraag:
    meer = f" Dit staat ook in {aantal - 1} andere {'regel' if aantal == 2 else 'regels'}." if aantal > 1 else ""
    veld = "gemeente" if "gemeente" in deel.velden else "gemeentecode"
    return Vraag(deel.blad, deel.adres(veld, rij), plaats.vraag + meer, plaats.keuzes)


def _tijdvak(dagen: pl.Series) -> pl.Series:
    """Per day the number of the stretch of time in which the list of gemeenten did not change."""
    grenzen = pl.Series(gemeentelijst().grenzen, dtype=pl.Date())
    plek = grenzen.search_sorted(dagen.fill_null(gemeentelijst().grenzen[-1]), side="right").cast(pl.Int64()) - 1
    return plek.clip(lower_bound=0)


def plaats_van(gemeente: str, code: str, *, provincie: str, op: date, antwoorden: Mapping[str, Antwoord]) -> Plaats:
    """What a row means by its gemeente; an answer given for the same text decides."""
    tekst = gemeente or code
    if not tekst:
        return Plaats(reden=_LEEG)
    if kaal(tekst) in _ONBEKEND:
        return Plaats(ONBEKEND)
    vondst = zoek(tekst, provincie=provincie, op=op)
    if gemeente and code:
        vondst = vergelijk(zoek(code, op=op), vondst)
    antwoord = antwoorden.get(kaal(tekst))
    if not vondst.codes and antwoord is not None:
        return _beantwoord(tekst, vondst, antwoord, op)
    return _gezegd(vondst)


def _beantwoord(tekst: str, vondst: Vondst, antwoord: Antwoord, op: date) -> Plaats:
    if kaal(antwoord.antwoord) == ONBEKEND:
        return Plaats(ONBEKEND, gehoord=(antwoord,))
    past = not (vondst.vraag and vondst.kandidaten) or code_uit_keuze(antwoord.antwoord) in vondst.kandidaten
    nieuw = zoek(met_antwoord(tekst, vondst.deel, antwoord.antwoord), op=op) if past else Vondst()
    if len(nieuw.codes) == 1 and nieuw.wijze != "uitvoerder":
        return Plaats(nieuw.codes[0], gehoord=(antwoord,))
    return _gezegd(vondst)


def _gezegd(vondst: Vondst) -> Plaats:
    if vondst.wijze == "uitvoerder":
        zin = "Hier staat een uitvoerder en geen gemeente. Wij tellen de gemeente als onbekend."
        return Plaats(ONBEKEND, vondst.uitvoerder, let_op=zin)
    if len(vondst.codes) == 1:
        return Plaats(vondst.codes[0], let_op=vondst.melding if vondst.wijze == "benadering" else "")
    if vondst.codes:
        return Plaats(reden=_MEER)
    vraag = vondst.vraag or vondst.melding or "Wij weten niet welke gemeente dit is."
    keuzes = tuple(keuzetekst(code) for code in vondst.kandidaten)
    doen = f"Bedoelt u {' of '.join(keuzes)}?" if keuzes else "Schrijf de naam van de gemeente voluit."
    gekozen = (*keuzes, ONBEKEND) if vondst.vraag and keuzes else ()
    return Plaats(reden=f"{masked(vraag)} | {doen}", vraag=masked(vraag), keuzes=gekozen)
