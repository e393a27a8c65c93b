"""What creditors answer: a bar of 100 % for all, per convenant and per sector within it, from the rows of SCH-11."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.unit import Unit, schrijf_getal
from indicators.woorden import CONVENANTEN
from store.referentie import norm

# From left to right, each with the answers that it holds and its words in the picture.
GROEPEN = {
    "gegeven": ("toegekend",),
    "deels": ("gedeeltelijk",),
    "bezig": ("niet_van_toepassing", "in_behandeling", "doorverwezen"),
    "geen": ("geen_reactie",),
    "geweigerd": ("geweigerd",),
}
WOORDEN = {
    "gegeven": "pauze gegeven",
    "deels": "deels",
    "bezig": "niet van toepassing of nog bezig",
    "geen": "geen antwoord bekend",
    "geweigerd": "geweigerd",
    "verborgen": "niet getoond",
}
ALLE, BLOK, SECTOR = "alle", "blok", "sector"
ALLE_SCHULDEISERS = "Alle schuldeisers"


@dataclass(frozen=True)
class Balk:
    """One bar: of whom, how many Kennisgevingen, and how many per answer (None where it may not be shown).

    `klein`: too few to say anything by; then no bar is drawn. `soort` is alle, blok (a convenant) or sector.
    `dicht`: nothing of it may be shown. `afgerond`: its counts are rounded, so its shares are whole percents.
    """

    naam: str
    n: int
    antwoorden: Mapping[str, int | None]
    soort: str
    klein: bool
    dicht: bool = False
    afgerond: bool = False

    @property
    def delen(self) -> dict[str, int]:
        """Per group of answers how many; what may not be shown is one part of what is left."""
        geteld = {groep: [self.antwoorden.get(code, 0) for code in codes] for groep, codes in GROEPEN.items()}
        bekend = {groep: sum(x or 0 for x in per) for groep, per in geteld.items() if None not in per}
        rest = self.n - sum(bekend.values())
        return bekend | ({} if len(bekend) == len(geteld) else {"verborgen": max(rest, 1)})

    @property
    def lengte(self) -> int:
        """What the parts fill together; with rounded counts that need not be n."""
        return max(self.n, sum(self.delen.values()))

    def aandeel(self, aantal: int) -> str:
        """A part of n, written as the figure itself is."""
        return (Unit.HEEL_AANDEEL if self.afgerond else Unit.AANDEEL).write(aantal / self.n)


def balken(totaal: Measurement, per_convenant: Measurement, per_sector: Mapping[str, Measurement]) -> tuple[Balk, ...]:
    """All, then each convenant with its sectors by number; sectors of too few Kennisgevingen stand together.

    The measurements are SCH-11: over everything, per convenant, and of each convenant per sector.
    """
    grens = norm("minimum_schuldeiser", totaal.peildatum)
    uit = [_balk(totaal, TOTAAL, ALLE_SCHULDEISERS, soort=ALLE, grens=grens)]
    for code, naam in CONVENANTEN.items():
        blok = _balk(per_convenant, code, naam, soort=BLOK, grens=grens)
        if blok is not None:
            uit += [blok, *_sectoren(per_sector.get(code), grens=grens)]
    return tuple(balk for balk in uit if balk is not None)


def sectorbalken(totaal: Measurement, per_sector: Measurement) -> tuple[Balk, ...]:
    """All, then each group of sectors by number, as a role outside the project sees them; at the end what it may not.

    The measurements are SCH-11: over everything, and per sector.
    """
    alle = _open_of_dicht(totaal, TOTAAL, ALLE_SCHULDEISERS, soort=ALLE)
    rest = [_open_of_dicht(per_sector, g, _rijen(per_sector, g)[0].naam, soort=SECTOR) for g in per_sector.groepen]
    op_aantal = sorted((balk for balk in rest if balk), key=lambda balk: (balk.dicht, -balk.n, balk.naam))
    return tuple(balk for balk in (alle, *op_aantal) if balk)


def _open_of_dicht(meting: Measurement, groep: str, naam: str, *, soort: str) -> Balk | None:
    rijen = _rijen(meting, groep)
    if rijen and all(rij.status == Status.ONDERDRUKT for rij in rijen):
        return Balk(naam, 0, {}, soort, klein=False, dicht=True)
    return _balk(meting, groep, naam, soort=soort, grens=0)


def _sectoren(meting: Measurement | None, *, grens: float) -> list[Balk]:
    if meting is None:
        return []
    alle = [_balk(meting, g, _rijen(meting, g)[0].naam, soort=SECTOR, grens=grens) for g in meting.groepen]
    bekend = [balk for balk in alle if balk is not None]
    groot = sorted((balk for balk in bekend if not balk.klein), key=lambda balk: (-balk.n, balk.naam))
    klein = [balk for balk in bekend if balk.klein]
    return [*groot, *_samen(klein, grens=grens)]


def _samen(klein: Sequence[Balk], *, grens: float) -> list[Balk]:
    """Small sectors as one bar; a single one gains nothing by another name."""
    if len(klein) < 2:
        return list(klein)
    naam = f"Sectoren met minder dan {schrijf_getal(grens)} Kennisgevingen"
    n = sum(balk.n for balk in klein)
    codes = [code for codes in GROEPEN.values() for code in codes]
    antwoorden = {code: _som(balk.antwoorden.get(code, 0) for balk in klein) for code in codes}
    return [Balk(naam, n, antwoorden, SECTOR, n < grens)]


def _som(aantallen: Iterable[int | None]) -> int | None:
    bekend = list(aantallen)
    return None if None in bekend else sum(x or 0 for x in bekend)


def _balk(meting: Measurement, groep: str, naam: str, *, soort: str, grens: float) -> Balk | None:
    """The bar of a group; None when nothing was counted of it, or nothing of it may be shown."""
    rijen = _rijen(meting, groep)
    n = next((int(rij.noemer) for rij in rijen if rij.noemer), 0)
    if not n:
        return None
    antwoorden = {rij.maat or "": None if rij.teller is None else int(rij.teller) for rij in rijen}
    return Balk(naam, n, antwoorden, soort, n < grens, afgerond=meting.hele_procenten)


def _rijen(meting: Measurement, groep: str) -> list[Rij]:
    return [rij for rij in meting.rijen if rij.groep == groep]
