"""The ground of the screen Pauzes: what is measured for this choice, why there may be nothing, and the top of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from charts.kader import Kader
from charts.tegel import tegel
from charts.zinnen.pauzes import (
    doorgeven_zin,
    herkomst,
    herkomst_kort,
    lopend_regel,
    om_pauzes,
    status_zin,
    titel_pauzes,
)
from charts.zinnen.regels import VAN_PAUZES, regels_zin
from charts.zinnen.verzoeken import dagen_regels, fase_kort, inwoners_regel, zonder_ja_regel
from indicators.cijferboek import indicator
from indicators.dimensies import dimensie
from indicators.measurement import TOTAAL, Measurement, Status
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.gemeten import Filters, gemeten, namen
from pages.html import heel, vul
from pages.onderdelen.cijfer import deel, i
from pages.onderdelen.pauzes_plaats import NIEMAND_HIER, geeft_door
from store.stand import NietBewaardError

FILTERS = ("provincie", "arbeidsmarktregio", "uitvoerder")
GEEN_CIJFERS = "Er zijn nog geen cijfers over pauzes."
VOLGEN = "Zij volgen als gemeenten en uitvoerders die aan ons doorgeven."


def cijfer(scherm: Scherm, code: str, *, per: str = TOTAAL) -> Measurement:
    """A figure within the filters and the period of this screen; a filter that the figure does not have is left out."""
    keuze, soort = scherm.keuze, indicator(code)
    filters = tuple(f for f in filters_van(scherm) if f[0] in soort.indelingen)
    periode = (keuze.van, keuze.tot) if soort.in_periode else (None, None)
    return gemeten(code, scherm.stand, per=per, filters=filters, periode=periode)


def van(scherm: Scherm, code: str) -> str:
    """What stands beside every figure: from how many gemeenten, and until when."""
    return herkomst(cijfer(scherm, "SIG-05"), cijfer(scherm, code))


def om(scherm: Scherm, meting: Measurement, id: str, *, ook: str = "") -> Kader:
    """The frame of a picture of this screen."""
    return om_pauzes(cijfer(scherm, "SIG-05"), meting, f"{id}-beeld", ook=ook)


def stuk(
    scherm: Scherm, code: str, *, titel: str, beeld: str = "", tabel: str = "", zinnen: Sequence[str] = (),
    open_tabel: bool = False, id: str = "",
) -> Markup:  # fmt: skip
    """A part of this screen about one figure, with where it comes from under its sentences."""
    tekens = [i(indicator(code), scherm.keuze)]
    bron = om(scherm, cijfer(scherm, code), code).bronregel
    return deel(id or f"deel-{code}", titel=titel, tekens=tekens, beeld=beeld, tabel=tabel, bron=bron,
                zinnen=zinnen, open_tabel=open_tabel, van=van(scherm, code))  # fmt: skip


def nu() -> date:
    """The day that the tense of the sentences follows."""
    return date.today()


def filters_van(scherm: Scherm) -> Filters:
    """The filters of this screen that say where."""
    return tuple(f for f in scherm.keuze.filters if f[0] != "stand")


def met_iets(meting: Measurement) -> Measurement:
    """The rows for a picture: what was counted nought times stands in the table alone."""
    return replace(meting, rijen=tuple(r for r in meting.rijen if r.waarde != 0))


def rust(scherm: Scherm) -> Markup | None:
    """A calm page where there are no figures for this day or this place; None where there are."""
    keuze = scherm.keuze
    try:
        meting = cijfer(scherm, "SIG-01")
    except NietBewaardError as fout:
        return vul("niet_bewaard", zin=str(fout), eerste=True)
    rij, tot = meting.totaal(), meting.gegevens_tot
    if rij.status == Status.BUITEN_GEGEVENS and tot:
        terug = keuze.adres("/pauzes", peildatum=tot, van=None, tot=None)
        return _rust(status_zin(meting, rij), adres=terug, woorden=f"Naar de cijfers van {schrijf_datum(tot)}")
    if rij.status == Status.GEEN_WAARNEMINGEN and cijfer(scherm, "PAU-01").totaal().status != Status.OK:
        return _rust(GEEN_CIJFERS, VOLGEN, adres=keuze.adres("/aanleveren"), woorden="Lever een bestand aan")
    if filters_van(scherm) and not geeft_door(cijfer(scherm, "SIG-05")):
        leeg = keuze.zonder_filters().adres("/pauzes")
        return _rust(NIEMAND_HIER, adres=leeg, woorden="Naar de cijfers van alle gemeenten")
    return None


def _rust(zin: str, uitleg: str = "", *, adres: str = "", woorden: str = "") -> Markup:
    return vul("pauzes_rust", zin=zin, uitleg=uitleg, adres=adres, woorden=woorden)


def kop(scherm: Scherm) -> Markup:
    """Title, from how many gemeenten, the filters and the four tiles."""
    keuze = scherm.keuze
    een, vijf = cijfer(scherm, "SIG-01"), cijfer(scherm, "SIG-05")
    return vul(
        "pauzes_kop",
        pad="/pauzes",
        titel=titel_pauzes(een),
        tweede=doorgeven_zin(vijf, vandaag=nu()),
        regels=regels_zin(gemeten("DAT-01", scherm.stand, per="soort"), VAN_PAUZES),
        regels_adres=keuze.adres("/aanleveren"),
        filters=[(naam, dimensie(naam).label, namen(scherm.stand)[naam], getattr(keuze, naam)) for naam in FILTERS],
        verborgen={k: w for k, w in keuze.zoekdeel().items() if k not in (*FILTERS, "van", "tot", "stand")},
        periode=periodevelden(een),
        leeg=keuze.zonder_filters().met(van=None, tot=None).adres("/pauzes") if keuze.filters or keuze.van else "",
        tegels=[heel(t) for t in _tegels(scherm)],
        bron=om(scherm, een, "kop").bronregel,
    )  # fmt: skip


def periodevelden(een: Measurement) -> list[tuple[str, str, str]]:
    """The two dates of the period as they stand in their boxes."""
    if een.periode is None:
        return []
    namen_van = (("van", "Van"), ("tot", "Tot en met"))
    return [(naam, label, f"{dag:%d-%m-%Y}") for (naam, label), dag in zip(namen_van, een.periode, strict=True)]


def _tegels(scherm: Scherm) -> list[str]:
    een, vier, vijf, lopend = (cijfer(scherm, code) for code in ("SIG-01", "SIG-04", "SIG-05", "PAU-02"))
    return [
        tegel(vijf, regels=(inwoners_regel(vijf), zonder_ja_regel(vijf))),
        tegel(een, regels=(fase_kort(cijfer(scherm, "SIG-01", per="signaalnummer")), *herkomst_kort(vijf, een))),
        tegel(vier, "vanaf_aanmelding", regels=(*dagen_regels(vier), *herkomst_kort(vijf, vier)[1:])),
        tegel(lopend, regels=(lopend_regel(cijfer(scherm, "PAU-01")), *herkomst_kort(vijf, lopend))),
    ]
