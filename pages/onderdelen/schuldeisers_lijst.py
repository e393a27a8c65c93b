"""Every creditor with what it answered: by number or by name, never by how often it says yes or no."""

from collections.abc import Sequence

from markupsafe import Markup

from charts.tabel import Cel, Getal, html_tabel
from charts.zinnen.antwoorden import NIET_SLECHTER
from charts.zinnen.schuldeisers import GEEN_RANGLIJST, antwoordcel
from indicators.logwoorden import REACTIES
from indicators.measurement import Measurement
from indicators.schuldeisers import met_eigen_cijfers, schuldeisers
from indicators.unit import NIETS
from indicators.woorden import CONVENANTEN, SECTOREN
from pages.frame import Scherm
from pages.onderdelen.schuldeisers import cijfer, stuk
from pages.onderdelen.schuldeisers_afspraken import wie

KOPPEN = ("Schuldeiser", "Sector", "Convenant", "Kennisgevingen")
# Answers that have a column whatever was answered; the others have one where somebody gave them.
ALTIJD = ("toegekend", "gedeeltelijk", "geweigerd", "geen_reactie")
ALFABET = "alfabet"


def lijst(scherm: Scherm) -> Markup:
    """SCH-11 per creditor, those that are shown together at the end."""
    meting, op_naam = cijfer(scherm, "SCH-11", per="schuldeiser"), scherm.keuze.volgorde == ALFABET
    adres = scherm.keuze.adres
    knoppen = [("Op aantal", f"{adres('/schuldeisers', volgorde='aandeel')}#schuldeisers", not op_naam),
               ("Op naam", f"{adres('/schuldeisers', volgorde=ALFABET)}#schuldeisers", op_naam)]  # fmt: skip
    groepen = sorted(meting.groepen, key=lambda groep: _plek(scherm, meting, groep, op_naam=op_naam))
    codes = [c for c in REACTIES if c in ALTIJD or any(r.teller for r in meting.rijen if r.maat == c)]
    rijen = [_regel(scherm, meting, groep, codes) for groep in groepen]
    koppen = (*KOPPEN, *(REACTIES[code] for code in codes))
    tabel = html_tabel(koppen, rijen, id="tabel-schuldeisers",
                       bijschrift="Kennisgevingen die oud genoeg zijn om mee te tellen; "
                       "bij weinig staan alleen aantallen")  # fmt: skip
    return stuk(scherm, meting, id="schuldeisers", titel="Alle schuldeisers", knoppen=knoppen,
                zinnen=(f"{NIET_SLECHTER} {GEEN_RANGLIJST}",),
                tabel=f'<div class="pm-hoog">{tabel}</div>', open_tabel=True)  # fmt: skip


def _plek(scherm: Scherm, meting: Measurement, groep: str, *, op_naam: bool) -> tuple[bool, float, str]:
    aantal = max((rij.noemer or 0 for rij in meting.rijen if rij.groep == groep), default=0)
    return groep not in met_eigen_cijfers(scherm.stand), 0 if op_naam else -aantal, _naam(meting, groep).casefold()


def _naam(meting: Measurement, groep: str) -> str:
    return next(rij.naam for rij in meting.rijen if rij.groep == groep)


def _regel(scherm: Scherm, meting: Measurement, groep: str, codes: Sequence[str]) -> tuple[Cel, ...]:
    bekend = schuldeisers(scherm.stand).get(groep) if groep in met_eigen_cijfers(scherm.stand) else None
    rijen = [meting.rij(groep, code) for code in codes]
    return (
        wie(scherm, groep, _naam(meting, groep)),
        SECTOREN.get(bekend.sector, bekend.sector) if bekend else NIETS,
        CONVENANTEN[bekend.convenant] if bekend else NIETS,
        Getal(rijen[0].noemer if rijen[0] else None),
        *(antwoordcel(rij) for rij in rijen),
    )
