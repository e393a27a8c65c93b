"""The tables in a workbook: header, answers, totals and footnotes apart, every row with the number Excel shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.bestanden.cells import Blad, Cel, Werkmap
from ingest.errors import LeveringGeweigerd
from ingest.persoonlijk.patronen import masked
from ingest.source import Source
from ingest.tabellen.koprij import Kop, Kopregel, Raster, field_of, find_header, first_text_row, single
from ingest.tabellen.rijsoorten import is_note, is_total, opens_sections, provincie_in, provincie_of, section

_WAT = {"referentie": ("schuldeisers", "'Naam' en 'Sector'")}


@dataclass(frozen=True)
class TabelRij:
    """One row of answers; provincie is what the sheet says of it outside its own cells, or in them."""

    rij: int
    cellen: dict[int, Cel]
    provincie: str = ""
    verborgen: bool = False


@dataclass(frozen=True)
class Tabel:
    """One table on a sheet, and everything around it that is not an answer."""

    blad: str
    kop_rijen: tuple[int, ...]
    koppen: tuple[Kop, ...]
    rijen: tuple[TabelRij, ...]
    titelregels: tuple[Cel, ...] = ()
    totaalrijen: tuple[TabelRij, ...] = ()
    voetnoten: tuple[Cel, ...] = ()
    herhaalde_koppen: tuple[int, ...] = ()
    provincie: str = ""  # of the whole sheet, by its name or title
    herkend: bool = True  # False: the header is only a guess by its looks
    blad_verborgen: bool = False
    verborgen_kolommen: tuple[int, ...] = ()

    @property
    def verborgen_rijen(self) -> tuple[int, ...]:
        """Return the numbers of the rows that Excel does not show; they are read all the same."""
        return tuple(rij.rij for rij in self.rijen if rij.verborgen)


def vind_tabellen(werkmap: Werkmap, bron: Source) -> tuple[Tabel, ...]:
    """Return every table with headings that the Source knows; raises LeveringGeweigerd when no sheet has a table.

    When no heading is known at all, tables are guessed by their looks, so that the sender can say what they hold.
    """
    zeker = tuple(tabel for blad in werkmap.bladen for tabel in _tables(blad, bron))
    if zeker:
        return zeker
    gegokt = tuple(tabel for blad in werkmap.bladen for tabel in _guess(blad, bron))
    if not gegokt:
        wat, koppen = _WAT.get(bron.soort, ("gemeenten", "'Gemeente' en 'Kennisgeving J/N'"))
        raise LeveringGeweigerd(
            f"In dit bestand staat geen tabel met {wat}.",
            _seen(werkmap),
            f"Zet boven elke kolom een kop, zoals {koppen}, en lever het bestand opnieuw aan.",
        )
    return gegokt


def bladen_zonder_tabel(werkmap: Werkmap, tabellen: Iterable[Tabel]) -> tuple[str, ...]:
    """Return the names of the sheets with cells but without a table."""
    met = {tabel.blad for tabel in tabellen}
    return tuple(blad.naam for blad in werkmap.bladen if blad.cellen and blad.naam not in met)


def _seen(werkmap: Werkmap) -> str:
    teksten = [
        masked(" ".join(cel.tekst.split()))[:40] for blad in werkmap.bladen for cel in blad.cellen[:5] if cel.tekst
    ]
    return f"Wij vonden deze teksten: {', '.join(teksten[:8])}." if teksten else "Er staat geen tekst in."


def raster_of(blad: Blad) -> Raster:
    """Return the cells of a sheet by row and column."""
    rijen: dict[int, dict[int, Cel]] = {}
    for cel in blad.cellen:
        rijen.setdefault(cel.rij, {})[cel.kolom] = cel
    return Raster(rijen, blad.herhaald, blad.samengevoegd)


def _tables(blad: Blad, bron: Source) -> list[Tabel]:
    raster, tabellen = raster_of(blad), list[Tabel]()
    nummers = sorted(raster.rijen)
    while nummers and (kop := find_header(raster, nummers, bron)):
        na = [nummer for nummer in nummers if nummer > kop.rijen[-1]]
        eind = _next_header(raster, na, kop, bron)
        boven = [nummer for nummer in nummers if nummer < kop.rijen[0]]
        tabellen.append(_table(blad, raster, kop, boven, [nummer for nummer in na if nummer < eind], bron=bron))
        nummers = [nummer for nummer in na if nummer >= eind]
    return tabellen


def _guess(blad: Blad, bron: Source) -> list[Tabel]:
    raster = raster_of(blad)
    nummers = sorted(raster.rijen)
    kop = first_text_row(raster, nummers, bron)
    if kop is None:
        return []
    boven, na = ([nummer for nummer in nummers if nummer < kop.rijen[0]], [n for n in nummers if n > kop.rijen[0]])
    return [_table(blad, raster, kop, boven, na, bron=bron, herkend=False)]


def _next_header(raster: Raster, na: Sequence[int], kop: Kopregel, bron: Source) -> int:
    """Return the row where another table with other headings begins; past the end when there is none."""
    namen = {kop.tekst.casefold() for kop in kop.koppen} | {"gemeente", "gemeentenaam", "naam gemeente", "organisatie"}
    for nummer in na:
        eigen = raster.own(nummer)
        if len(eigen) < 2 or not any(cel.tekst.strip().casefold() in namen for cel in eigen[:3]):
            continue
        regel = single(raster, nummer, bron)
        wie = set(bron.nodig[0]) & regel.velden if bron.nodig else set()
        if wie and len(regel.velden) > 1 and len(regel.velden) >= len(eigen) / 2 and not _repeats(eigen, kop):
            return nummer
    return 1 << 30


def _repeats(eigen: Sequence[Cel], kop: Kopregel) -> bool:
    """Say whether a row says the headings again."""
    namen = {kop.kolom: {kop.tekst.casefold(), kop.onder.casefold()} - {""} for kop in kop.koppen}
    gelijk = [" ".join(cel.tekst.split()).casefold() in namen.get(cel.kolom, set()) for cel in eigen]
    return len(gelijk) > 1 and all(gelijk)


class _Bouwer:
    """Sorts the rows below a header into answers, totals and footnotes."""

    def __init__(self, blad: Blad, raster: Raster, kop: Kopregel, bron: Source) -> None:
        self.blad, self.raster, self.kop = blad, raster, kop
        velden = {kop.kolom: field_of(kop, bron) for kop in kop.koppen}
        wie = bron.nodig[0] if bron.nodig else ()
        self.naamkolom = next((kolom for veld in wie for kolom, naam in velden.items() if naam == veld), None)
        self.provinciekolom = next((kolom for kolom, naam in velden.items() if naam == "provincie"), None)
        self.bekend = {kolom for kolom, naam in velden.items() if naam} or set(velden)
        self.eerste = {kop.tekst.casefold() for kop in kop.koppen} | {kop.onder.casefold() for kop in kop.koppen}
        self.rijen, self.totalen = list[TabelRij](), list[TabelRij]()
        self.noten, self.herhaald = list[Cel](), list[int]()

    def add(self, nummers: Sequence[int], provincie: str) -> None:
        los = (eigen[0] for nummer in nummers if len(eigen := self.raster.own(nummer)) == 1)
        met_secties = opens_sections(los)
        vorige, na_totaal = self.kop.rijen[-1], False
        for nummer in nummers:
            eigen = self.raster.own(nummer)
            if not eigen:
                continue
            na_gat, vorige = na_totaal or nummer > vorige + 1, nummer
            if len(eigen) == 1 and (deel := section(eigen, nu=provincie, met_secties=met_secties)):
                provincie = deel
                continue
            na_totaal = self._sort(nummer, eigen, provincie, na_gat=na_gat)

    def _sort(self, nummer: int, eigen: list[Cel], provincie: str, *, na_gat: bool) -> bool:
        """Put one row where it belongs; True when it was no answer, so that a remark may follow."""
        rij = TabelRij(nummer, self.raster.rijen[nummer], provincie, nummer in self.blad.verborgen_rijen)
        if eigen[0].tekst.strip().casefold() in self.eerste and _repeats(eigen, self.kop):
            self.herhaald.append(nummer)
        elif is_total(eigen, len(self.kop.koppen)):
            self.totalen.append(rij)
            return True
        elif is_note(eigen, na_gat=na_gat, naamkolom=self.naamkolom) or not any(
            cel.kolom in self.bekend for cel in eigen
        ):
            self.noten.extend(eigen)
            return True
        else:
            self.rijen.append(rij)
        return False


def _table(
    blad: Blad, raster: Raster, kop: Kopregel, boven: list[int], na: list[int], *, bron: Source, herkend: bool = True
) -> Tabel:
    titels = tuple(cel for nummer in boven for cel in raster.own(nummer))
    provincie = provincie_of(blad.naam) or next((naam for cel in titels if (naam := provincie_in(cel.tekst))), "")
    bouwer = _Bouwer(blad, raster, kop, bron)
    laatste = next((naam for cel in reversed(titels[-2:]) if (naam := provincie_of(cel.tekst))), provincie)
    bouwer.add(na, laatste)
    return Tabel(
        blad=blad.naam,
        kop_rijen=kop.rijen,
        koppen=kop.koppen + _unnamed(kop, bouwer.rijen),
        rijen=_with_provincie(bouwer.rijen, bouwer.provinciekolom),
        titelregels=titels,
        totaalrijen=tuple(bouwer.totalen),
        voetnoten=tuple(bouwer.noten),
        herhaalde_koppen=tuple(bouwer.herhaald),
        provincie=provincie,
        herkend=herkend,
        blad_verborgen=blad.verborgen,
        verborgen_kolommen=tuple(sorted(blad.verborgen_kolommen & {kop.kolom for kop in kop.koppen})),
    )


def _unnamed(kop: Kopregel, rijen: Sequence[TabelRij]) -> tuple[Kop, ...]:
    """Return a stand-in heading for every column that is filled in half of the rows and has no heading."""
    tel: dict[int, int] = {}
    met_kop = {kop.kolom for kop in kop.koppen}
    for rij in rijen:
        for kolom in rij.cellen.keys() - met_kop:
            tel[kolom] = tel.get(kolom, 0) + bool(rij.cellen[kolom].tekst)
    letters = {kolom: Cel(kop.rijen[-1], kolom, "").adres for kolom in tel}
    return tuple(
        Kop(kolom, f"kolom {letters[kolom].rstrip('0123456789')}", letters[kolom])
        for kolom, aantal in sorted(tel.items())
        if aantal * 2 >= len(rijen)
    )


def _with_provincie(rijen: list[TabelRij], kolom: int | None) -> tuple[TabelRij, ...]:
    """Return the rows with the provincie of their own column; one that stands only above its group is carried down."""
    if kolom is None:
        return tuple(rijen)
    eigen = [rij.cellen[kolom].tekst.strip() if kolom in rij.cellen else "" for rij in rijen]
    gevuld = [tekst for tekst in eigen if tekst]
    dragen = len(set(gevuld)) == len(gevuld) and 0 < len(gevuld) < len(rijen)
    uit, nu = list[TabelRij](), ""
    for rij, tekst in zip(rijen, eigen, strict=True):
        nu = tekst or (nu if dragen else "")
        uit.append(TabelRij(rij.rij, rij.cellen, provincie_of(nu) or nu or rij.provincie, rij.verborgen))
    return tuple(uit)
