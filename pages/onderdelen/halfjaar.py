"""The ground of Pauzes and Schuldeisers outside the project: which closed half-year, and what is measured of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from charts.kader import Kader
from charts.taal import aan_het_begin
from charts.tegel import tegel
from charts.zinnen.halfjaar import AFGEROND, NIET_DEZE, NIET_DIT, NOG_GEEN, PER_HALFJAAR, wanneer
from charts.zinnen.pauzes import doorgeven_zin, herkomst
from indicators.dimensies import dimensie
from indicators.kubuscellen import perioden
from indicators.measurement import TOTAAL, Measurement
from indicators.tekst import ingevuld
from indicators.unit import schrijf_getal
from pages.frame import Scherm
from pages.gemeten import gemeten, namen
from pages.html import heel, vul
from pages.onderdelen.cijfer import deel, i
from pages.onderdelen.pauzes import nu
from protect.halfjaar import Periode
from protect.regels import lees_regels

PROVINCIE = "provincie"


@dataclass(frozen=True)
class Tegel:
    """A tile to come: its figure, which maat of it, what a share counts, and a small line."""

    code: str
    maat: str | None = None
    woord: str = ""
    regel: str = ""


def halfjaren(scherm: Scherm, codes: Iterable[str]) -> tuple[Periode, ...]:
    """The closed half-years of which one of these figures may be seen, newest first."""
    alle = {periode for code in codes for periode in perioden(scherm.stand, code) if "-H" in periode.code}
    return tuple(sorted(alle, reverse=True))


def gekozen(scherm: Scherm, codes: Iterable[str]) -> Periode | None:
    """The half-year on screen: the one of the address, else the newest; None where there is none such."""
    keuze, alle = scherm.keuze, halfjaren(scherm, codes)
    if keuze.van is None and keuze.tot is None:
        return alle[0] if alle else None
    return next((periode for periode in alle if (periode.van, periode.tot) == (keuze.van, keuze.tot)), None)


def periode_van(scherm: Scherm, codes: Iterable[str]) -> Periode:
    """The half-year on screen. Raises LookupError where there is none: ask `rust` first."""
    periode = gekozen(scherm, codes)
    if periode is None:
        raise LookupError("geen afgesloten halfjaar")
    return periode


def cijfer(scherm: Scherm, code: str, periode: Periode, *, per: str = TOTAAL) -> Measurement:
    """A figure of a half-year, on Pauzes of the provincie on screen where there is one."""
    filters = tuple(f for f in scherm.keuze.filters if f[0] == PROVINCIE and scherm.pad == "/pauzes")
    return gemeten(code, scherm.stand, per=per, filters=filters, periode=(periode.van, periode.tot))


def te_zien(scherm: Scherm, code: str, periode: Periode) -> bool:
    """Whether this role may ask a figure of this half-year at all."""
    return periode in perioden(scherm.stand, code)


def rust(scherm: Scherm, codes: Sequence[str], *, filters: Sequence[str] = ()) -> Markup | None:
    """A calm page where no half-year is closed, or another period or filter was asked than there is; else None."""
    keuze, alle = scherm.keuze, halfjaren(scherm, codes)
    if not alle:
        return _rust(NOG_GEEN)
    if anders := next((naam for naam, _ in keuze.filters if naam not in (*filters, "stand")), ""):
        adres = keuze.zonder_filters().adres(scherm.pad)
        return _rust(NIET_DIT.format(wat=dimensie(anders).label.lower()), ("Zonder deze keuze", adres))
    if gekozen(scherm, codes) is None:
        return _rust(NIET_DEZE, *((woord, adres) for woord, adres, _ in _knoppen(scherm, alle)))
    return None


def _rust(zin: str, *links: tuple[str, str]) -> Markup:
    return vul("halfjaar_rust", zin=zin, uitleg=PER_HALFJAAR, links=links)


def _knoppen(scherm: Scherm, alle: Iterable[Periode], nu_op: Periode | None = None) -> list[tuple[str, str, bool]]:
    adres = scherm.keuze.adres
    return [(aan_het_begin(x.naam), adres(scherm.pad, van=x.van, tot=x.tot), x == nu_op) for x in alle]


def kop(
    scherm: Scherm, codes: Sequence[str], periode: Periode, *, titel: str, tegels: Sequence[Tegel], bron: str,
    filters: Sequence[str] = (),
) -> Markup:  # fmt: skip
    """Title, what this is and until when it is known, the choice of half-year and filter, and the tiles."""
    keuze, getoond = scherm.keuze, [t for t in tegels if te_zien(scherm, t.code, periode)]
    metingen = [cijfer(scherm, t.code, periode) for t in getoond]
    return vul(
        "halfjaar_kop",
        pad=scherm.pad,
        titel=titel,
        tweede=PER_HALFJAAR,
        zinnen=(*_zinnen(metingen), *_afgerond(scherm),
                doorgeven_zin(gemeten("SIG-05", scherm.stand), vandaag=nu())),
        drie=len(getoond) == 3,
        halfjaren=_knoppen(scherm, halfjaren(scherm, codes), periode),
        filters=[(naam, dimensie(naam).label, namen(scherm.stand)[naam], getattr(keuze, naam)) for naam in filters],
        verborgen={k: w for k, w in keuze.zoekdeel().items() if k not in filters},
        tegels=[_tegel(meting, t, periode) for meting, t in zip(metingen, getoond, strict=True)],
        bron=bron,
    )  # fmt: skip


def _zinnen(metingen: Iterable[Measurement]) -> tuple[str, ...]:
    """What the figures of the half-year say about themselves, each sentence once; others say it in their own place."""
    return tuple(dict.fromkeys(zin for m in metingen if m.rijen and m.periode for zin in m.opmerkingen))


def _afgerond(scherm: Scherm) -> tuple[str, ...]:
    """That counts are rounded for this role, where they are."""
    stap = lees_regels(scherm.stand.rol, scherm.stand.peildatum).afronding
    return (AFGEROND.format(stap=schrijf_getal(stap)),) if stap else ()


def _tegel(meting: Measurement, t: Tegel, periode: Periode) -> Markup:
    return heel(tegel(meting, t.maat, regels=(t.regel, wanneer(meting, periode.naam)), woord=t.woord))


def deel_met(
    scherm: Scherm, metingen: Sequence[Measurement], *, om: Kader, id: str, titel: str, tabel: str = "",
    beeld: str = "", uitleg: bool = False, zinnen: Iterable[str] = (), open_tabel: bool = True,
) -> Markup:  # fmt: skip
    """A part with its *i* per figure and where it comes from; a figure without rows says why in its place."""
    eerst = [ingevuld(metingen[0].indicator.uitleg, metingen[0].peildatum)] * uitleg
    zonder = dict.fromkeys(zin for meting in metingen if not meting.rijen for zin in meting.opmerkingen)
    return deel(
        id, titel=titel, tekens=[i(meting.indicator, scherm.keuze) for meting in metingen], beeld=beeld, tabel=tabel,
        zinnen=(*eerst, *zinnen, *zonder), open_tabel=open_tabel, bron=om.bronregel,
        van=herkomst(gemeten("SIG-05", scherm.stand), metingen[0]),
    )  # fmt: skip
