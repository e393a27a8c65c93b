"""The personal-data gate: what in a delivery may not be kept, named by place and kind, never by value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import comb

from ingest.bestanden.cells import Blad, Cel, Werkmap, kolomletters
from ingest.errors import LeveringGeweigerd
from ingest.persoonlijk.patronen import BSN_WOORD, bsn_shaped, elfproef, kinds, masked
from ingest.source import Source
from ingest.tabellen.koppen import Koppeling
from ingest.tabellen.tabel import Tabel

_TOEVAL = 1e-6  # a column is refused when chance alone is less likely than this
_KOPLENGTE = 40  # a longer text that mentions a BSN is a remark, not a heading
_KANS = 1 / 11  # of any nine digits to pass the elfproef


@dataclass(frozen=True)
class Vondst:
    """One personal value: its place, its kind, and what follows from it.

    ernst: 'bestand' refuses the file, 'rij' keeps its row out, 'waarde' drops the value and the row counts.
    """

    blad: str
    cel: str  # 'D4', or a place in words: "opmerking bij D4"
    kolom: str  # heading, or letters where the heading itself holds something personal; '' outside a table
    soort: str  # bsn, iban, e-mail, telefoon
    ernst: str
    rij: int = 0
    kolomnummer: int = 0


@dataclass(frozen=True)
class _Kolom:
    """What a column of a sheet is: its name for messages, and what a hit in it means (any other kind, a BSN)."""

    naam: str
    ernst: tuple[str, str] = ("waarde", "waarde")


def doorzoek(werkmap: Werkmap, gekoppeld: Iterable[tuple[Tabel, Koppeling]], bron: Source) -> tuple[Vondst, ...]:
    """Return every personal value in cells, headings, sheet names, comments and properties of a file."""
    tabellen: dict[str, list[tuple[Tabel, Koppeling]]] = {}
    for tabel, koppeling in gekoppeld:
        tabellen.setdefault(tabel.blad, []).append((tabel, koppeling))
    soorten: dict[str, tuple[str, ...]] = {}
    vondsten: list[Vondst] = []
    for nummer, blad in enumerate(werkmap.bladen, 1):
        naam = f"blad {nummer}" if kinds(blad.naam) else blad.naam
        vondsten += [Vondst(naam, "de naam van het blad", "", soort, "waarde") for soort in kinds(blad.naam)]
        vondsten += _sheet(blad, naam, tabellen.get(blad.naam, []), soorten=soorten, bron=bron)
    return (*vondsten, *_loose(werkmap))


def weigering(vondsten: Sequence[Vondst]) -> LeveringGeweigerd | None:
    """Return the refusal of a file that holds a column of BSNs or a BSN that is called one; None for any other."""
    erg = [vondst for vondst in vondsten if vondst.ernst == "bestand"]
    if not erg:
        return None
    plaatsen = list(dict.fromkeys(_place(vondst) for vondst in erg))
    meer = f" en nog {len(plaatsen) - 3} plaatsen" if len(plaatsen) > 3 else ""
    return LeveringGeweigerd(
        "In dit bestand staan burgerservicenummers (BSN). Die mogen wij niet bewaren.",
        f"Wij vonden ze hier: {', '.join(plaatsen[:3])}{meer}. Dit bestand is niet bewaard.",
        "Haal deze gegevens weg, sla het bestand opnieuw op en probeer het nog eens.",
    )


def _place(vondst: Vondst) -> str:
    if vondst.kolomnummer:
        return f"blad ‘{vondst.blad}’, kolom {kolomletters(vondst.kolomnummer)} (vanaf {vondst.cel})"
    return f"blad ‘{vondst.blad}’, {vondst.cel}" if vondst.blad else vondst.cel


def _sheet(
    blad: Blad,
    naam: str,
    tabellen: Sequence[tuple[Tabel, Koppeling]],
    *,
    soorten: dict[str, tuple[str, ...]],
    bron: Source,
) -> list[Vondst]:
    treffers = list(_hits(blad, soorten))
    if not treffers:
        return []
    kolommen = [(tabel, _columns(tabel, koppeling, bron)) for tabel, koppeling in tabellen]
    geweigerd = _bsn_columns(blad, [cel for cel, soort in treffers if soort == "bsn"])
    vondsten: list[Vondst] = []
    for cel, soort in treffers:
        kolom = _column_at(cel, kolommen)
        erg = soort == "bsn" and (cel.kolom in geweigerd or (cel.rij, cel.kolom) in geweigerd[0])
        ernst = "bestand" if erg else kolom.ernst[soort == "bsn"]
        nummer = cel.kolom if erg and cel.kolom in geweigerd else 0
        vondsten.append(Vondst(naam, cel.adres, kolom.naam, soort, ernst, cel.rij, nummer))
    return _one_per_refused_column(vondsten)


def _one_per_refused_column(vondsten: list[Vondst]) -> list[Vondst]:
    """Return the findings with one line for a whole column of BSNs."""
    gezien: set[int] = set()
    uit: list[Vondst] = []
    for vondst in vondsten:
        if vondst.kolomnummer and vondst.kolomnummer in gezien:
            continue
        gezien.add(vondst.kolomnummer)
        uit.append(vondst)
    return uit


def _hits(blad: Blad, soorten: dict[str, tuple[str, ...]]) -> Iterator[tuple[Cel, str]]:
    """Yield every cell with something personal in it; equal texts are looked at once."""
    herhaald = blad.herhaald
    for cel in blad.cellen:
        tekst = cel.tekst
        if len(tekst) < 6 or cel.soort == "datum":
            continue
        gevonden = soorten.get(tekst)
        if gevonden is None:
            gevonden = soorten[tekst] = kinds(tekst)
        if gevonden and (not herhaald or (cel.rij, cel.kolom) not in herhaald):
            for soort in gevonden:
                yield cel, soort


def _columns(tabel: Tabel, koppeling: Koppeling, bron: Source) -> Mapping[int, _Kolom]:
    kolommen: dict[int, _Kolom] = {}
    for kop in tabel.koppen:
        veld = bron.veld(koppeling.velden.get(kop.kolom, ""))
        # A value that no row can do without takes its row along; any other is only dropped.
        kern = veld is not None and veld.bewaard and (veld.verplicht == "V" or veld.soort in {"gemeente", "code"})
        bewaard = veld is not None and veld.bewaard
        ernst = ("rij" if kern else "waarde", "rij" if bewaard else "waarde")
        kolommen[kop.kolom] = _Kolom(kolomletters(kop.kolom) if kinds(kop.tekst) else kop.tekst, ernst)
    return kolommen


def _column_at(cel: Cel, kolommen: Sequence[tuple[Tabel, Mapping[int, _Kolom]]]) -> _Kolom:
    for tabel, van_tabel in reversed(kolommen):
        if cel.rij > tabel.kop_rijen[-1]:
            return van_tabel.get(cel.kolom, _Kolom(kolomletters(cel.kolom)))
    return _Kolom("")


def _bsn_columns(blad: Blad, treffers: Sequence[Cel]) -> dict[int, set[tuple[int, int]]]:
    """Return the columns that hold BSNs; under 0 the single cells that are called a BSN beside or inside them."""
    uit: dict[int, set[tuple[int, int]]] = {0: set()}
    if not treffers:
        return uit
    woorden = [
        cel for cel in blad.cellen if cel.soort == "tekst" and len(cel.tekst) < 200 and BSN_WOORD.search(cel.tekst)
    ]
    plekken = {(cel.rij, cel.kolom) for cel in woorden}
    boven: dict[int, int] = {}
    for cel in (cel for cel in woorden if len(cel.tekst) <= _KOPLENGTE and "geen" not in cel.tekst.casefold()):
        boven[cel.kolom] = min(cel.rij, boven.get(cel.kolom, cel.rij))
    for cel in treffers:
        if {(cel.rij, cel.kolom), (cel.rij, cel.kolom - 1)} & plekken:
            uit[0].add((cel.rij, cel.kolom))
        if boven.get(cel.kolom, cel.rij) < cel.rij:
            uit[cel.kolom] = set()
    for kolom in {cel.kolom for cel in treffers} - uit.keys():
        if _beyond_chance(cel.tekst for cel in blad.cellen if cel.kolom == kolom):
            uit[kolom] = set()
    return uit


def _beyond_chance(teksten: Iterable[str]) -> bool:
    """Say whether more different numbers pass the elfproef than chance explains: P(Bin(m, 1/11) >= k) < 1e-6."""
    nummers = {cijfers for tekst in teksten if (cijfers := bsn_shaped(tekst))}
    m, k = len(nummers), sum(map(elfproef, nummers))
    return chance(m, k) < _TOEVAL


def chance(m: int, k: int) -> float:
    """Return P(Bin(m, 1/11) >= k)."""
    if k <= 0:
        return 1.0
    if m > 1000:  # the sum below grows too slow; this bound (Chernoff) is never too small
        return _chernoff(m, k)
    return sum(comb(m, i) * _KANS**i * (1 - _KANS) ** (m - i) for i in range(k, m + 1))


def _chernoff(m: int, k: int) -> float:
    from math import exp, log  # noqa: PLC0415

    deel = k / m
    if deel <= _KANS:
        return 1.0
    rest = 0.0 if deel == 1 else (1 - deel) * log((1 - deel) / (1 - _KANS))
    return exp(-m * (deel * log(deel / _KANS) + rest))


def _loose(werkmap: Werkmap) -> Iterator[Vondst]:
    """Yield what stands outside the cells; a BSN that is called one refuses the file wherever it stands."""
    for plaats, tekst in werkmap.losse_teksten:
        for soort in kinds(tekst):
            erg = soort == "bsn" and BSN_WOORD.search(tekst) is not None
            yield Vondst("", masked(plaats), "", soort, "bestand" if erg else "waarde")
