"""What asks attention: at most five lines that lead to where something can be done. Counts only outside role intern."""

from dataclasses import dataclass
from datetime import date

from charts.taal import enkel_of_meer, gemeenten_woord
from indicators.bellijst import bellijst
from indicators.measurement import TOTAAL
from indicators.unit import schrijf_aantal
from pages.frame import Scherm
from pages.gemeten import gemeten, lijst

HOOGSTENS = 5
GROOTSTE = 3


@dataclass(frozen=True)
class Punt:
    """One line, the address where one goes on (nothing: only the count), and the gemeenten it names."""

    zin: str
    adres: str = ""
    gemeenten: tuple[tuple[str, str], ...] = ()


def aandacht(scherm: Scherm) -> tuple[Punt, ...]:
    """The lines in their order; what is zero is left out."""
    alle = (deel(scherm) for deel in (_stil, _voorbij, _bellen, _tegen, _niet_ingelezen, _grootste))
    punten = [p for p in alle if p]
    if scherm.rol != "intern":
        punten = [Punt(p.zin) for p in punten if not p.gemeenten]
    return tuple(punten[:HOOGSTENS])


def _aantal(scherm: Scherm, code: str, maat: str | None = None) -> int:
    rij = gemeten(code, scherm.stand).rij(TOTAAL, maat)
    return int(rij.teller or 0) if rij else 0


def _stil(scherm: Scherm) -> Punt | None:
    aantal = _aantal(scherm, "ADO-03")
    adres = scherm.keuze.zonder_filters().adres("/adoptie", stand="geen_reactie")
    return Punt(f"{gemeenten_woord(aantal)} zonder antwoord", adres) if aantal else None


def _voorbij(scherm: Scherm) -> Punt | None:
    aantal = _aantal(scherm, "ADO-15", "verstreken")
    zin = f"{gemeenten_woord(aantal)} met een startdatum die voorbij is"
    return Punt(zin, f"{scherm.keuze.adres('/adoptie')}#starts") if aantal else None


def _bellen(scherm: Scherm) -> Punt | None:
    """Only for who may call: outside role intern the call list disappears."""
    aantal = len(bellijst(scherm.stand, vandaag=date.today()))
    zin = f"Wie bellen wij? {gemeenten_woord(aantal)} (alleen intern)"
    return Punt(zin, f"{scherm.keuze.adres('/adoptie')}#bellen") if aantal else None


def _tegen(scherm: Scherm) -> Punt | None:
    aantal = _aantal(scherm, "DAT-03")
    wat = enkel_of_meer(aantal, "antwoord dat een ander tegenspreekt", "antwoorden die elkaar tegenspreken")
    return Punt(f"{schrijf_aantal(aantal)} {wat}", scherm.keuze.adres("/aanleveren")) if aantal else None


def _niet_ingelezen(scherm: Scherm) -> Punt | None:
    aantal = _aantal(scherm, "DAT-01", "afgekeurd")
    zin = f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'regel', 'regels')} niet ingelezen"
    return Punt(zin, scherm.keuze.adres("/aanleveren")) if aantal else None


def _grootste(scherm: Scherm) -> Punt | None:
    zonder_ja = [g for g in lijst(scherm.stand) if g.stand in ("gebruikt_nog_niet", "geen_reactie")]
    grootste = sorted(zonder_ja, key=lambda g: -g.inwoners)[:GROOTSTE]
    links = tuple((g.naam, scherm.keuze.adres("/gemeente", code=g.gm_code)) for g in grootste)
    return Punt("Grootste gemeenten zonder 'ja':", gemeenten=links) if links else None
