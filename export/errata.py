"""The sheet Errata: which figures of an earlier version changed, from what into what, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from export.blad import GEEN_GEGEVENS, NIET_VAN_TOEPASSING, Blad, Cel, Kolom, als_tekst

# What names a row of a sheet; every other column is a figure, but for where it came from.
SLEUTELS = {
    "Kerncijfers": ("indicator_code", "regio_code", "uitsplitsing"),
    "Adoptie_provincie": ("Code",),
    "Adoptie_grootteklasse": ("Code",),
    "Tijdreeks": ("peildatum", "precisie", "indicator_code"),
    "Pauzes": ("code", "uitsplitsing"),
    "Schuldeisers_sector": ("Sector",),
}
GEEN_CIJFER = ("bron", "markering", "noot", "Noot")
# Codes, not free text: a remark could name a person or a gemeente.
REDENEN = {
    "antwoord_erbij": "Een gemeente gaf later antwoord",
    "antwoord_verbeterd": "Een antwoord is verbeterd",
    "levering_ingetrokken": "Een levering is ingetrokken",
    "rekenfout": "Wij rekenden verkeerd",
    "definitie": "De definitie van een cijfer is veranderd",
    "tekst": "Alleen de tekst is verbeterd",
}
Cijfers = dict[str, str]
_TUSSEN = "\t"


@dataclass(frozen=True)
class Verbetering:
    """What a new version corrects: the earlier version, its figures as `cijfers` gave them, and a code of REDENEN."""

    versie: int
    cijfers: Cijfers
    reden: str


def cijfers(bladen: Iterable[Blad]) -> Cijfers:
    """Every figure of a report as a reader meets it, by sheet, row and column."""
    return {
        _TUSSEN.join((blad.naam, naam, kolom)): waarde
        for blad in bladen if blad.naam in SLEUTELS
        for naam, kolom, waarde in _van_blad(blad)
    }  # fmt: skip


def _van_blad(blad: Blad) -> Iterable[tuple[str, str, str]]:
    koppen = [kolom.kop for kolom in blad.kolommen]
    sleutel = SLEUTELS[blad.naam]
    for rij in blad.rijen:
        cellen = dict(zip(koppen, map(als_tekst, rij), strict=True))
        naam = ", ".join(cellen[kop] for kop in sleutel if cellen[kop] != NIET_VAN_TOEPASSING)
        for kop, waarde in cellen.items():
            if kop not in (*sleutel, *GEEN_CIJFER):
                yield naam, kop, waarde


def verschillen(toen: Cijfers, nu: Cijfers) -> list[tuple[str, str, str, str, str]]:
    """Sheet, row, column, old value and new value of what differs, in the order of the sheets."""
    alle = dict.fromkeys([*nu, *toen])
    paren = ((naam, toen.get(naam, GEEN_GEGEVENS), nu.get(naam, GEEN_GEGEVENS)) for naam in alle)
    return [(*_delen(naam), oud, nieuw) for naam, oud, nieuw in paren if oud != nieuw]


def _delen(naam: str) -> tuple[str, str, str]:
    blad, rij, kolom = naam.split(_TUSSEN)
    return blad, rij, kolom


def errata(bladen: Iterable[Blad], verbetering: Verbetering, *, stempel: str) -> Blad:
    """What changed since the earlier version; one row that says so when no figure did."""
    reden = REDENEN[verbetering.reden]
    rijen: list[tuple[Cel, ...]] = [(*v, reden) for v in verschillen(verbetering.cijfers, cijfers(bladen))]
    geen = (*(NIET_VAN_TOEPASSING,) * 5, reden)
    return Blad(
        naam="Errata", titel=f"Wat er veranderde sinds versie {verbetering.versie}", stempel=stempel,
        noten=(f"Versie {verbetering.versie} geldt niet meer. Reden van de nieuwe versie: {reden.lower()}.",),
        kolommen=(Kolom("Blad"), Kolom("Regel", 34), Kolom("Kolom", 24), Kolom("Oude waarde", 20),
                  Kolom("Nieuwe waarde", 20), Kolom("Reden", 34)),
        rijen=tuple(rijen) or (geen,),
    )  # fmt: skip
