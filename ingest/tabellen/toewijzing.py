"""Which column is which in one file: recognised, remembered of this layout, given on the command line, or asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.antwoorden import kaal
from ingest.kwitantie import WAARSCHUWING, Antwoord, Melding, Vraag
from ingest.persoonlijk.patronen import masked
from ingest.source import Source
from ingest.tabellen.herkenning import heading_words
from ingest.tabellen.koppen import NIET_GEBRUIKEN, Koppeling, Onzeker, koppel_alle, layout_vingerafdruk
from ingest.tabellen.koprij import Kop
from ingest.tabellen.tabel import Tabel

Gekoppeld = tuple[tuple[Tabel, Koppeling], ...]
Bevestigd = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Toewijzing:
    """The tables with their columns; `bevestigd` is what a person said, per layout, to be remembered."""

    gekoppeld: Gekoppeld
    bevestigd: Bevestigd
    gehoord: tuple[Antwoord, ...] = ()
    meldingen: tuple[Melding, ...] = ()

    @property
    def onzeker(self) -> tuple[tuple[Tabel, Onzeker], ...]:
        """The headings that must be asked about; one that several sheets share is asked once."""
        per_kop: dict[str, tuple[Tabel, Onzeker]] = {}
        for tabel, koppeling in self.gekoppeld:
            for onzeker in koppeling.onzeker:
                per_kop.setdefault(heading_words(onzeker.kop.tekst), (tabel, onzeker))
        return tuple(per_kop.values())

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """The questions about headings."""
        return tuple(Vraag(tabel.blad, o.kop.cel, o.vraag, o.keuzes) for tabel, o in self.onzeker)

    @property
    def zin(self) -> str:
        """Why the rows cannot be read before a heading is known, and how to say it; '' when they can."""
        nodig = [o for _, o in self.onzeker if o.nodig]
        if not nodig:
            return ""
        voorbeeld = " ".join(f'--kolom "{masked(o.kop.tekst)}={o.kandidaten[0]}"' for o in nodig)
        return f"Wij weten niet zeker wat er in een kolom staat. Geef het aan met {voorbeeld} of beantwoord de vraag."


def wijs_toe(
    tabellen: tuple[Tabel, ...],
    bron: Source,
    *,
    kolommen: Mapping[str, str],
    antwoorden: tuple[Antwoord, ...],
    onthouden: Bevestigd,
) -> Toewijzing:
    """Decide the columns of every table. Raises LeveringGeweigerd when no table has what the Source needs."""
    eerder = {kop: veld for tabel in tabellen for kop, veld in onthouden.get(layout_vingerafdruk(tabel), {}).items()}
    gezegd = dict(kolommen)
    gekoppeld = koppel_alle(tabellen, bron, bevestigd={**eerder, **gezegd})
    gehoord: list[Antwoord] = []
    for tabel, koppeling in gekoppeld:
        for onzeker in koppeling.onzeker:
            for antwoord in antwoorden:
                veld = _veld(antwoord, tabel, onzeker)
                if veld is not None:
                    gezegd[onzeker.kop.tekst] = veld
                    gehoord.append(antwoord)
    if gehoord:
        gekoppeld = koppel_alle(tabellen, bron, bevestigd={**eerder, **gezegd})
    bevestigd, meldingen = _bevestigd(gekoppeld, {**eerder, **gezegd}), _onbekend(tabellen, kolommen)
    return Toewijzing(gekoppeld, bevestigd, tuple(gehoord), meldingen)


def _veld(antwoord: Antwoord, tabel: Tabel, onzeker: Onzeker) -> str | None:
    """The field that an answer gives a heading ('' = do not use it); None when it answers something else."""
    if (antwoord.blad, antwoord.cel) != (tabel.blad, onzeker.kop.cel):
        return None
    velden = {NIET_GEBRUIKEN: "", **{veld: veld for veld in onzeker.kandidaten}}
    velden |= {kaal(keuze): veld for keuze, veld in zip(onzeker.keuzes, onzeker.kandidaten, strict=False)}
    return velden.get(kaal(antwoord.antwoord))


def _bevestigd(gekoppeld: Gekoppeld, gezegd: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Per layout what a person said about its headings, now or before."""
    per_kop = {heading_words(kop): veld for kop, veld in gezegd.items()}
    uit: dict[str, dict[str, str]] = {}
    for tabel, _ in gekoppeld:
        van_tabel = {masked(kop.tekst): per_kop[naam] for kop in tabel.koppen if (naam := _genoemd(kop, per_kop))}
        if van_tabel:
            uit[layout_vingerafdruk(tabel)] = van_tabel
    return uit


def _genoemd(kop: Kop, per_kop: Mapping[str, str]) -> str:
    namen = (heading_words(deel) for deel in (kop.tekst, kop.onder) if deel)
    return next((naam for naam in namen if naam in per_kop), "")


def _onbekend(tabellen: tuple[Tabel, ...], kolommen: Mapping[str, str]) -> tuple[Melding, ...]:
    """A heading that was given but stands in no table."""
    koppen = {heading_words(deel) for t in tabellen for kop in t.koppen for deel in (kop.tekst, kop.onder) if deel}
    return tuple(
        Melding("", "", masked(kop), f"De kop '{masked(kop)}' staat niet in dit bestand.", WAARSCHUWING)
        for kop in kolommen
        if heading_words(kop) not in koppen
    )
