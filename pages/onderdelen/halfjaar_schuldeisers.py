"""Schuldeisers outside the project: what creditors answered in a closed half-year, per sector and per kwartaal."""

from markupsafe import Markup

from charts.antwoorden import Balk, sectorbalken
from charts.antwoorden_svg import antwoorden_svg
from charts.kader import Kader
from charts.tabel import html_tabel
from charts.tabelrijen_halfjaar import cel, rijen_maten, rijen_naast
from charts.zinnen.antwoorden import NIET_SLECHTER, antwoorden_kop, titel_antwoorden
from charts.zinnen.beelden import rij_naam
from charts.zinnen.schuldeisers import om_schuldeisers
from indicators.kubuscellen import perioden
from indicators.measurement import Measurement
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.html import vul
from pages.onderdelen.halfjaar import Tegel, cijfer, deel_met, periode_van, te_zien
from pages.onderdelen.halfjaar import kop as kop_van
from pages.onderdelen.halfjaar import rust as rust_van
from pages.onderdelen.pauzes import nu

CODES = ("SCH-11", "SCH-02", "SCH-04", "SCH-03")
NAAST = ("SCH-02", "SCH-04")
GEEN_WEIGERING = "geen antwoord is geen weigering"
# How the dimensions are called on screen.
WOORDEN = {"sector": "groep van sectoren", "startkwartaal": "kwartaal van versturen"}


def rust(scherm: Scherm) -> Markup | None:
    """Why there is nothing to see; None where there is."""
    return rust_van(scherm, CODES)


def _om(scherm: Scherm, meting: Measurement, id: str) -> Kader:
    return om_schuldeisers(gemeten("SIG-05", scherm.stand), meting, id)


def _balken(scherm: Scherm) -> tuple[Balk, ...]:
    periode = periode_van(scherm, CODES)
    return sectorbalken(cijfer(scherm, "SCH-11", periode), cijfer(scherm, "SCH-11", periode, per="sector"))


def kop(scherm: Scherm) -> Markup:
    """Title with given, refused and silent; the choice of half-year, and the tiles."""
    periode = periode_van(scherm, CODES)
    elf = cijfer(scherm, "SCH-11", periode)
    return kop_van(
        scherm, CODES, periode, titel=titel_antwoorden(_balken(scherm), op=periode.tot, vandaag=nu()),
        tegels=(
            Tegel("SCH-02", woord="Kennisgevingen", regel=GEEN_WEIGERING),
            Tegel("SCH-04", woord="Kennisgevingen", regel="wie niets liet weten, telt niet mee"),
            Tegel("SCH-03", maat="mediaan", regel="de helft antwoordde binnen"),
        ),
        bron=_om(scherm, elf, "kop").bronregel,
    )  # fmt: skip


def antwoorden(scherm: Scherm) -> Markup:
    """SCH-11: all answers beside each other, per group of sectors, as bars of 100 % and as a table."""
    periode = periode_van(scherm, CODES)
    totaal, per = (cijfer(scherm, "SCH-11", periode, per=per) for per in ("totaal", "sector"))
    koppen, rijen = rijen_maten(per, totaal)
    balken = _balken(scherm)
    titel = antwoorden_kop(balken[0], f"in de {periode.naam}") if balken else totaal.indicator.label
    tabel = html_tabel((WOORDEN["sector"].capitalize(), *koppen), rijen, id="tabel-antwoorden",
                       bijschrift=totaal.indicator.label,
                       totaalrij=True) if rijen else ""  # fmt: skip
    om = _om(scherm, totaal, "antwoorden-beeld")
    return deel_met(scherm, [totaal], om=om, id="halfjaar-antwoorden", titel=titel, uitleg=True,
                    beeld=antwoorden_svg(balken, om=om), tabel=tabel)  # fmt: skip


def tabellen(scherm: Scherm) -> Markup:
    """SCH-02 and SCH-04 side by side, per group of sectors and per kwartaal of sending."""
    return vul("pauzes_kolommen", delen=[_naast(scherm, per) for per in WOORDEN])


def _naast(scherm: Scherm, per: str) -> Markup:
    periode = periode_van(scherm, CODES)
    metingen = [cijfer(scherm, code, periode, per=per) for code in NAAST]
    namen = {p.code: p.naam for p in perioden(scherm.stand, "SCH-02")} if per != "sector" else None
    rijen = rijen_naast(metingen, [cijfer(scherm, code, periode) for code in NAAST], namen=namen)
    titel = f"Antwoorden per {WOORDEN[per]}"
    koppen = (WOORDEN[per].capitalize(), *(meting.indicator.label for meting in metingen))
    tabel = html_tabel(koppen, rijen, bijschrift=titel, id=f"tabel-{per}", totaalrij=True) if rijen else ""
    return deel_met(scherm, metingen, om=_om(scherm, metingen[0], per), id=f"per-{per}", titel=titel, tabel=tabel,
                    zinnen=(NIET_SLECHTER,))  # fmt: skip


def snelheid(scherm: Scherm) -> Markup:
    """SCH-03 as it stood on the last day of the half-year: for the whole country alone."""
    periode = periode_van(scherm, CODES)
    if not te_zien(scherm, "SCH-03", periode):
        return Markup()
    meting = cijfer(scherm, "SCH-03", periode)
    rijen = [(rij_naam(meting, r.groep, r.maat), cel(meting, r)) for r in meting.rijen]
    tabel = html_tabel(("Onderdeel", "Waarde"), rijen, id="tabel-snelheid", bijschrift=meting.indicator.label)
    return deel_met(scherm, [meting], om=_om(scherm, meting, "snelheid"), id="snelheid", titel=meting.indicator.label,
                    tabel=tabel, uitleg=True)  # fmt: skip
