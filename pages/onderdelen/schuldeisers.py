"""The ground of the screen Schuldeisers: what is measured for this choice, and its first parts: answers and speed."""

from collections.abc import Sequence

from markupsafe import Markup

from charts.antwoorden import Balk, balken
from charts.antwoorden_svg import antwoorden_svg
from charts.kader import Kader
from charts.tabel import html_tabel
from charts.tegel import tegel
from charts.zinnen.antwoorden import (
    KOPPEN_ANTWOORDEN,
    ondertitel_antwoorden,
    rijen_antwoorden,
    titel_antwoorden,
)
from charts.zinnen.pauzes import doorgeven_zin, herkomst, herkomst_kort, status_zin
from charts.zinnen.regels import VAN_SCHULDEISERS, regels_zin
from charts.zinnen.schuldeisers import om_schuldeisers, snelheid_zinnen, termijn_regel
from charts.zinnen.snelheid import KOPPEN_SNELHEID, rijen_snelheid
from indicators.cijferboek import indicator
from indicators.dimensies import dimensie
from indicators.measurement import TOTAAL, Measurement, Status
from indicators.woorden import CONVENANTEN
from pages.frame import Scherm
from pages.gemeten import Filters, gemeten, namen
from pages.html import heel, vul
from pages.onderdelen.cijfer import deel, i
from pages.onderdelen.pauzes import VOLGEN, nu, periodevelden
from store.stand import NietBewaardError

FILTERS = ("provincie", "grootteklasse", "arbeidsmarktregio")
BIJ_SNELHEID = "Definitief antwoord na zoveel dagen; een schatting"
GEEN_CIJFERS = "Er zijn nog geen cijfers over schuldeisers."


def cijfer(scherm: Scherm, code: str, *, per: str = TOTAAL, extra: Filters = ()) -> Measurement:
    """A figure within the filters and the period of this screen; `extra` narrows it to one convenant or sector."""
    keuze, soort = scherm.keuze, indicator(code)
    filters = (*filters_van(scherm), *extra)
    periode = (keuze.van, keuze.tot) if soort.in_periode else (None, None)
    return gemeten(code, scherm.stand, per=per, filters=filters, periode=periode)


def filters_van(scherm: Scherm) -> Filters:
    """The filters of this screen that say where."""
    return tuple(f for f in scherm.keuze.filters if f[0] in FILTERS) if scherm.pad == "/schuldeisers" else ()


def van(scherm: Scherm, meting: Measurement) -> str:
    """What stands beside every figure: from how many gemeenten, and until when."""
    return herkomst(cijfer(scherm, "SIG-05"), meting)


def om(scherm: Scherm, meting: Measurement, id: str) -> Kader:
    """The frame of a picture of this screen."""
    return om_schuldeisers(cijfer(scherm, "SIG-05"), meting, id)


def stuk(
    scherm: Scherm, meting: Measurement, *, id: str, titel: str, beeld: str = "", tabel: str = "",
    zinnen: Sequence[str] = (), ook: Sequence[str] = (), knoppen: Sequence[tuple[str, str, bool]] = (),
    open_tabel: bool = False,
) -> Markup:  # fmt: skip
    """A part of this screen with where it comes from; `ook` are the codes of the other figures in it."""
    tekens = [i(indicator(code), scherm.keuze) for code in (meting.indicator.code, *ook)]
    return deel(
        id, titel=titel, tekens=tekens, beeld=beeld, tabel=tabel, knoppen=knoppen, open_tabel=open_tabel,
        zinnen=[zin for zin in zinnen if zin], van=van(scherm, meting), bron=om(scherm, meting, id).bronregel,
    )  # fmt: skip


def rust(scherm: Scherm) -> Markup | None:
    """A calm page where there are no figures for this day; None where there are."""
    try:
        meting = gemeten("SCH-11", scherm.stand)
    except NietBewaardError as fout:
        return vul("niet_bewaard", zin=str(fout), eerste=True)
    rij, tot = meting.rijen[0], meting.gegevens_tot
    if rij.status == Status.BUITEN_GEGEVENS and tot:
        terug = scherm.keuze.adres(scherm.pad, **{**scherm.keuze.plaats, "peildatum": tot, "van": None, "tot": None})
        return vul("pauzes_rust", zin=status_zin(meting, rij), uitleg="", terug=terug, dag=tot, lever="")
    if tot is None:
        lever = scherm.keuze.adres("/aanleveren")
        return vul("pauzes_rust", zin=GEEN_CIJFERS, uitleg=VOLGEN, terug="", dag=None, lever=lever)
    return None


def kop(scherm: Scherm) -> Markup:
    """Title, from how many gemeenten and how many rows, the filters and the four tiles."""
    keuze, een, elf = scherm.keuze, cijfer(scherm, "SCH-01"), cijfer(scherm, "SCH-11")
    verborgen = {k: w for k, w in keuze.zoekdeel().items() if k not in (*FILTERS, "van", "tot", "stand", "uitvoerder")}
    return vul(
        "pauzes_kop",
        pad="/schuldeisers",
        titel=titel_antwoorden(alle_balken(scherm), op=elf.gegevens_tot or elf.peildatum, vandaag=nu()),
        tweede=doorgeven_zin(cijfer(scherm, "SIG-05"), vandaag=nu()),
        regels=regels_zin(gemeten("DAT-01", scherm.stand, per="soort"), VAN_SCHULDEISERS),
        regels_adres=keuze.adres("/aanleveren"),
        filters=[(naam, dimensie(naam).label, namen(scherm.stand)[naam], getattr(keuze, naam)) for naam in FILTERS],
        verborgen=verborgen,
        periode=periodevelden(een),
        leeg=keuze.zonder_filters().met(van=None, tot=None).adres("/schuldeisers")
        if filters_van(scherm) or keuze.van or keuze.tot else "",
        tegels=[heel(t) for t in _tegels(scherm)],
        bron=om(scherm, een, "kop").bronregel,
    )  # fmt: skip


def _tegels(scherm: Scherm) -> list[str]:
    een, twee, drie, vijf, uit = (cijfer(scherm, c) for c in ("SCH-01", "SCH-02", "SCH-03", "SCH-05", "SIG-05"))
    return [
        tegel(een, regels=("aan schuldeisers, in deze periode", *herkomst_kort(uit, een))),
        tegel(twee, regels=("geen antwoord is geen weigering", *herkomst_kort(uit, twee)), woord="Kennisgevingen"),
        tegel(drie, "mediaan", regels=("de helft antwoordde binnen", *herkomst_kort(uit, drie))),
        tegel(vijf, regels=(termijn_regel(vijf), *herkomst_kort(uit, vijf)),
              woord="toezeggingen"),
    ]  # fmt: skip


def alle_balken(scherm: Scherm) -> tuple[Balk, ...]:
    """The bars of chart 4: all creditors, each kind of convenant, and its sectors."""
    per_sector = {code: cijfer(scherm, "SCH-11", per="sector", extra=(("convenant", code),)) for code in CONVENANTEN}
    return balken(cijfer(scherm, "SCH-11"), cijfer(scherm, "SCH-11", per="convenant"), per_sector)


def antwoorden(scherm: Scherm) -> Markup:
    """SCH-11 as chart 4: all answers beside each other, per convenant and per sector within it."""
    meting, alle = cijfer(scherm, "SCH-11"), alle_balken(scherm)
    tabel = html_tabel(KOPPEN_ANTWOORDEN, rijen_antwoorden(alle), id="tabel-antwoorden",
                       bijschrift="Wat schuldeisers antwoorden, per convenant en sector")  # fmt: skip
    return stuk(
        scherm, meting, id="antwoorden", titel=meting.indicator.label,
        zinnen=(f"{ondertitel_antwoorden(meting)}.",),
        beeld=antwoorden_svg(alle, om=om(scherm, meting, "antwoorden-beeld")), tabel=tabel,
    )  # fmt: skip


def snelheid(scherm: Scherm) -> Markup:
    """SCH-03: the final answers after 7, 14 and 28 days, for all and per convenant, and per sector below."""
    alle = cijfer(scherm, "SCH-03")
    rijen = rijen_snelheid(alle, cijfer(scherm, "SCH-03", per="convenant"))
    sectoren = rijen_snelheid(alle, cijfer(scherm, "SCH-03", per="sector"))[1:]
    tabel = html_tabel(KOPPEN_SNELHEID, rijen, id="tabel-snelheid", bijschrift=BIJ_SNELHEID)
    onder = html_tabel(KOPPEN_SNELHEID, sectoren, id="tabel-snelheid-sector", bijschrift=f"{BIJ_SNELHEID}, per sector")
    return stuk(scherm, alle, id="snelheid", titel=alle.indicator.label, open_tabel=True,
                zinnen=(" ".join(snelheid_zinnen(alle)), alle.indicator.uitleg),
                tabel=f"{tabel}<details><summary>Per sector</summary>{onder}</details>")  # fmt: skip
