"""Pauzes outside the project: requests of a closed half-year, how pauzes ended in it, and what ran at its end."""

from markupsafe import Markup

from charts.balken import staven
from charts.einde import termijnen
from charts.kader import Kader
from charts.tabel import html_tabel
from charts.tabelrijen import rijen_meting
from charts.tabelrijen_halfjaar import cel, rijen_maten, rijen_naast
from charts.tabelrijen_pauzes import tabel_einde
from charts.zinnen.beelden import rij_naam
from charts.zinnen.halfjaar import einde_kop, naast_kop, titel_halfjaar
from charts.zinnen.pauzes import lopend_zin, om_pauzes
from indicators.kubuscellen import perioden
from indicators.measurement import Measurement
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.html import vul
from pages.onderdelen.cijfer import metingtabel
from pages.onderdelen.halfjaar import PROVINCIE, Tegel, cijfer, deel_met, periode_van, te_zien
from pages.onderdelen.halfjaar import kop as kop_van
from pages.onderdelen.halfjaar import rust as rust_van
from pages.onderdelen.pauzes import met_iets, nu
from protect.halfjaar import Periode

CODES = ("SIG-01", "PAU-13", "PAU-05", "PAU-01", "PAU-02")
FILTERS = (PROVINCIE,)
NAAST = ("SIG-01", "PAU-13")
EEN_KEER = "Een traject telt mee in het kwartaal en de provincie van zijn eerste pauze."


def rust(scherm: Scherm) -> Markup | None:
    """Why there is nothing to see; None where there is."""
    return rust_van(scherm, CODES, filters=FILTERS)


def _om(scherm: Scherm, meting: Measurement, id: str) -> Kader:
    return om_pauzes(gemeten("SIG-05", scherm.stand), meting, id)


def kop(scherm: Scherm) -> Markup:
    """Title, the choice of half-year and provincie, and the tiles."""
    periode = periode_van(scherm, CODES)
    een = cijfer(scherm, "SIG-01", periode)
    return kop_van(
        scherm, CODES, periode, titel=titel_halfjaar(een, periode.naam), filters=FILTERS,
        tegels=(Tegel("SIG-01", regel="signaal 1 tot en met 4"), Tegel("PAU-13"), Tegel("PAU-01"), Tegel("PAU-02")),
        bron=_om(scherm, een, "kop").bronregel,
    )  # fmt: skip


def tabellen(scherm: Scherm) -> Markup:
    """SIG-01 and PAU-13 per provincie and per kwartaal, side by side."""
    provincies = Markup() if scherm.keuze.provincie else _naast(scherm, PROVINCIE)
    return vul("pauzes_kolommen", delen=[d for d in (provincies, _naast(scherm, "kwartaal")) if d])


def _naast(scherm: Scherm, per: str) -> Markup:
    periode = periode_van(scherm, CODES)
    metingen = [cijfer(scherm, code, periode, per=per) for code in NAAST]
    totaal = [cijfer(scherm, code, periode) for code in NAAST]
    namen = {p.code: p.naam for p in perioden(scherm.stand, "SIG-01")}
    rijen = rijen_naast(metingen, totaal, namen=namen)
    titel = naast_kop(*totaal, per=per, naam=periode.naam)
    koppen = (per.capitalize(), *(meting.indicator.label for meting in metingen))
    bijschrift = f"Per {per}, {periode.naam}"
    tabel = html_tabel(koppen, rijen, bijschrift=bijschrift, id=f"tabel-{per}", totaalrij=True) if rijen else ""
    return deel_met(scherm, metingen, om=_om(scherm, metingen[0], per), id=f"halfjaar-{per}", titel=titel, tabel=tabel,
                    zinnen=(EEN_KEER,))  # fmt: skip


def einde(scherm: Scherm) -> Markup:
    """PAU-05: the outcomes as bars, and per sector and kwartaal as tables."""
    periode = periode_van(scherm, CODES)
    meting = cijfer(scherm, "PAU-05", periode)
    tabel = metingtabel(rijen_meting(meting), id="tabel-beeindigd", bijschrift=meting.indicator.label)
    om = _om(scherm, meting, "beeindigd-beeld")
    beeld = staven(met_iets(meting), om=om, breedte=760) if any(r.waarde for r in meting.rijen) else ""
    return Markup().join([
        deel_met(scherm, [meting], om=om, id="beeindigd", titel=einde_kop(meting, periode.naam, vandaag=nu()),
                 beeld=beeld, tabel=tabel if meting.rijen else "", uitleg=True, open_tabel=False),
        *(_uitkomsten(scherm, meting, per) for per in ("sector", PROVINCIE, "kwartaal")),
    ])  # fmt: skip


def _uitkomsten(scherm: Scherm, totaal: Measurement, per: str) -> Markup:
    """PAU-05 per group, where this role may ask that."""
    meting = cijfer(scherm, "PAU-05", periode_van(scherm, CODES), per=per)
    if not meting.rijen or (per == PROVINCIE and scherm.keuze.provincie):
        return Markup()
    namen = {p.code: p.naam for p in perioden(scherm.stand, "PAU-05")}
    koppen, rijen = rijen_maten(meting, totaal, namen=namen)
    titel = f"{meting.indicator.label} per {per}"
    tabel = html_tabel((per.capitalize(), *koppen), rijen, bijschrift=titel, id=f"tabel-uitkomst-{per}", totaalrij=True)
    return deel_met(scherm, [meting], om=_om(scherm, meting, per), id=f"uitkomst-{per}", titel=titel, tabel=tabel,
                    open_tabel=False)  # fmt: skip


def lopend(scherm: Scherm) -> Markup:
    """What ran on the last day of the half-year: for the whole country alone."""
    periode = periode_van(scherm, CODES)
    codes = [code for code in ("PAU-01", "PAU-02", "PAU-08") if te_zien(scherm, code, periode)]
    if not codes or scherm.keuze.provincie:
        return Markup()
    metingen = [cijfer(scherm, code, periode) for code in codes]
    op = f"Heel Nederland op {schrijf_datum(periode.tot)}"
    rijen = [(rij_naam(m, r.groep, r.maat), cel(m, r)) for m in metingen for r in m.rijen]
    eerst = [m for m in metingen if m.indicator.code != "PAU-08"]
    titel = lopend_zin(*eerst, vandaag=nu()) if len(eerst) == 2 else op
    tabel = html_tabel(("Onderdeel", "Waarde"), rijen, id="tabel-lopend", bijschrift=op)
    om = _om(scherm, metingen[0], "lopend")
    return deel_met(scherm, metingen, om=om, id="lopend", titel=titel, tabel=tabel) + _kromme(scherm, periode)


def _kromme(scherm: Scherm, periode: Periode) -> Markup:
    """PAU-03 as it stood on that day, as a table per term."""
    if not te_zien(scherm, "PAU-03", periode):
        return Markup()
    meting = cijfer(scherm, "PAU-03", periode)
    tabellen = []
    for termijn in sorted(termijnen(meting), reverse=True):
        koppen, rijen = tabel_einde(meting, termijn)
        bijschrift = f"Pauzes met een termijn van {termijn} maanden; een schatting"
        tabellen.append(html_tabel(koppen, rijen, bijschrift=bijschrift, id=f"tabel-einde-{termijn}"))
    return deel_met(scherm, [meting], om=_om(scherm, meting, "einde"), id="einde", titel=meting.indicator.label,
                    tabel="".join(tabellen), uitleg=True, open_tabel=False)  # fmt: skip
