"""Where a table begins: the row, or the two rows, in which its headings stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.bestanden.cells import Cel
from ingest.bestanden.overdracht import span
from ingest.source import Source
from ingest.tabellen.herkenning import ONZEKER, recognise

Rij = Mapping[int, Cel]
_ANTWOORD = re.compile(
    r"\s*(ja|nee|nog niet|x|v|✓|-|waar|onwaar|geen reactie|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})\W*", re.I
)
_ZOEK = 60  # rows with a value in which a header is looked for


@dataclass(frozen=True)
class Kop:
    """One heading; onder is its lower half when the header takes two rows."""

    kolom: int
    tekst: str
    cel: str
    onder: str = ""


@dataclass(frozen=True)
class Kopregel:
    """The header of a table: the rows it takes, its headings and how many fields they name."""

    rijen: tuple[int, ...]
    koppen: tuple[Kop, ...]
    velden: frozenset[str]


@dataclass(frozen=True)
class Raster:
    """The filled cells of a sheet by row and column, and which of them only repeat a merged cell."""

    rijen: dict[int, dict[int, Cel]]
    herhaald: frozenset[tuple[int, int]]
    samengevoegd: tuple[str, ...]

    def own(self, rij: int) -> list[Cel]:
        """Return the cells of a row with a value of their own, in order."""
        cellen = [cel for cel in self.rijen.get(rij, {}).values() if cel.tekst or cel.soort == "formule_zonder_waarde"]
        return [cel for cel in cellen if (cel.rij, cel.kolom) not in self.herhaald] if self.herhaald else cellen


def find_header(raster: Raster, nummers: Sequence[int], bron: Source) -> Kopregel | None:
    """Return the header that names most fields among the first rows; None when no row names what a table needs."""
    beste: Kopregel | None = None
    for plek, nummer in enumerate(nummers[:_ZOEK]):
        if len(raster.own(nummer)) < 1:
            continue
        enkel = single(raster, nummer, bron)
        volgende = nummers[plek + 1] if plek + 1 < len(nummers) else 0
        dubbel = _double(raster, nummer, volgende, bron) if volgende == nummer + 1 else None
        for regel in (dubbel, enkel):
            if regel and _is_header(regel, bron) and (beste is None or len(regel.velden) > len(beste.velden)):
                beste = regel
        if beste and nummer > beste.rijen[0]:
            break
    return beste


def _is_header(regel: Kopregel, bron: Source) -> bool:
    wie = set(bron.nodig[0]) if bron.nodig else set()
    kern = set().union(*bron.nodig)
    return len(regel.koppen) > 1 and (bool(wie & regel.velden) or (len(regel.velden) > 1 and bool(kern & regel.velden)))


def first_text_row(raster: Raster, nummers: Sequence[int], bron: Source) -> Kopregel | None:
    """Return the first row that could be a header by its looks: two or more different texts, and rows below it."""
    for plek, nummer in enumerate(nummers[:_ZOEK]):
        eigen = raster.own(nummer)
        teksten = {cel.tekst.casefold() for cel in eigen}
        if len(teksten) > 1 and all(cel.soort == "tekst" for cel in eigen) and plek + 1 < len(nummers):
            return single(raster, nummer, bron)
    return None


def single(raster: Raster, rij: int, bron: Source) -> Kopregel:
    """Return one row read as a header."""
    koppen = tuple(Kop(cel.kolom, _folded(cel.tekst), cel.adres) for cel in raster.own(rij) if cel.tekst)
    return Kopregel((rij,), koppen, _fields(koppen, bron))


def _folded(tekst: str) -> str:
    return " ".join(tekst.split())


def _fields(koppen: Sequence[Kop], bron: Source) -> frozenset[str]:
    gevonden = (field_of(kop, bron) for kop in koppen if len(kop.tekst) <= 300)
    return frozenset(veld for veld in gevonden if veld)


def field_of(kop: Kop, bron: Source) -> str:
    """Return the field a heading names for certain, by the whole of it or by its lower half."""
    heel = recognise(kop.tekst, bron)
    if heel.graad < ONZEKER or not kop.onder:
        return heel.veld
    return recognise(kop.onder, bron).veld


def _double(raster: Raster, boven: int, onder: int, bron: Source) -> Kopregel | None:
    """Return two rows read as one header, when the lower one splits headings of the upper one."""
    laag = {cel.kolom: cel for cel in raster.own(onder)}
    if not laag or any(cel.soort != "tekst" or len(cel.tekst) > 80 for cel in laag.values()):
        return None
    if any(_ANTWOORD.fullmatch(cel.tekst) for cel in laag.values()):
        return None  # a first row without a name: an answer, not the lower half of a heading
    hoog = {cel.kolom: cel for cel in raster.own(boven)}
    groep = _spread(hoog, laag, raster, boven)
    if not set(hoog) - set(laag) and not set(laag) - set(hoog):
        return None
    koppen = tuple(
        _joined(kolom, hoog.get(kolom), laag.get(kolom), groep.get(kolom, "")) for kolom in sorted({*hoog, *laag})
    )
    regel = Kopregel((boven, onder), koppen, _fields(koppen, bron))
    wie = set(bron.nodig[0]) if bron.nodig else set()
    naam = next((kop for kop in koppen if field_of(kop, bron) in wie), None)
    # A first data row also lies below a header, but it has a name below the heading Gemeente.
    gevuld = any(recognise(_folded(cel.tekst), bron).veld in wie for kolom, cel in hoog.items() if kolom in laag)
    if naam is None or gevuld or (naam.kolom in hoog and naam.kolom in laag):
        return None
    # A title above the header is one text too, but a longer one, or it stands before the name.
    return regel if len(hoog) > 1 or (min(hoog) > naam.kolom and len(koppen[-1].tekst) <= 60) else None


def _joined(kolom: int, hoog: Cel | None, laag: Cel | None, groep: str) -> Kop:
    boven = _folded(hoog.tekst) if hoog else groep
    onder = _folded(laag.tekst) if laag else ""
    bron = laag or hoog
    return Kop(kolom, f"{boven} {onder}".strip(), bron.adres if bron else "", onder if boven else "")


def _spread(hoog: Rij, laag: Rij, raster: Raster, boven: int) -> dict[int, str]:
    """Return the group heading above each column that has none of its own: merged, or blank to the right of one."""
    groep: dict[int, str] = {}
    for rij1, kolom1, rij2, kolom2 in map(span, raster.samengevoegd):
        if rij1 <= boven <= rij2 and kolom1 in hoog:
            groep |= dict.fromkeys(range(kolom1 + 1, min(kolom2, max(laag)) + 1), _folded(hoog[kolom1].tekst))
    for kolom in sorted(set(laag) - set(hoog) - set(groep)):
        links = kolom - 1
        if links in laag and (links in hoog or links in groep):
            groep[kolom] = _folded(hoog[links].tekst) if links in hoog else groep[links]
    return groep
