"""How pauses end: the curve of one term, PAU-09 beside it, and what ended in the period and why."""

from markupsafe import Markup

from charts.balken import staven
from charts.einde import termijnen, verloop
from charts.einde_svg import einde_svg
from charts.tabel import html_tabel
from charts.tabelrijen import rijen_meting
from charts.tabelrijen_pauzes import tabel_cohorten, tabel_einde, tabel_per
from charts.tegel import tegel
from charts.zinnen.beelden import titel_staven
from charts.zinnen.einde import ondertitel_einde, titel_einde
from charts.zinnen.pauzes import (
    ANDERS_DAN_BEEINDIGD,
    MEER_PAUZES,
    duur_zin,
    gemiddelde_duur_zin,
    herkomst_kort,
    oplossing_zin,
    voorbij_zin,
)
from indicators.cijferboek import indicator
from indicators.measurement import Measurement
from indicators.outcomes import PAU_03_PER_MAAND
from pages.frame import Scherm
from pages.gemeten import gemeten_los
from pages.html import heel, vul
from pages.onderdelen.cijfer import i, metingtabel
from pages.onderdelen.pauzes import cijfer, filters_van, met_iets, nu, om, stuk, van

TERMIJNEN = (8, 6)
EERSTE_AFLEZING = 4


def einde(scherm: Scherm) -> Markup:
    """Chart 5 with its choices, and beside it PAU-09, which counts trajecten."""
    meting = cijfer(scherm, "PAU-03")
    termijn = gekozen_termijn(scherm, meting)
    lijn = verloop(meting, termijn, per_maand=_per_maand(scherm))
    titel = titel_einde(lijn, op=meting.gegevens_tot or meting.peildatum, vandaag=nu())
    koppen, rijen = tabel_einde(meting, termijn)
    negen, vijf = cijfer(scherm, "PAU-09"), cijfer(scherm, "SIG-05")
    kader = om(scherm, meting, "einde")
    return vul(
        "pauzes_einde", titel=titel, bron=kader.bronregel,
        tekens=[i(indicator(code), scherm.keuze) for code in ("PAU-03", "PAU-04")],
        knoppen=_knoppen(scherm, meting, termijn),
        zinnen=_duur(scherm, termijn),
        van=ondertitel_einde(lijn, herkomst=van(scherm, "PAU-03")),
        beeld=heel(einde_svg(lijn, om=kader, onzekerheid=scherm.keuze.onzekerheid)),
        tabel=heel(html_tabel(koppen, rijen, bijschrift=titel, id="tabel-einde")),
        tegel=heel(tegel(negen, regels=herkomst_kort(vijf, negen), woord="trajecten")),
        naast=(oplossing_zin(negen), f"De lijn hiernaast telt pauzes; {MEER_PAUZES}."),
    )  # fmt: skip


def _duur(scherm: Scherm, termijn: int) -> tuple[str, ...]:
    """PAU-04: the median, and the mean up to the term, which is there when the median is not."""
    meting = cijfer(scherm, "PAU-04")
    zinnen = (duur_zin(meting, maat="mediaan", termijn=termijn, vandaag=nu()),
              gemiddelde_duur_zin(meting, termijn=termijn, vandaag=nu()))  # fmt: skip
    return tuple(zin for zin in zinnen if zin)


def _per_maand(scherm: Scherm) -> Measurement:
    return gemeten_los(PAU_03_PER_MAAND, scherm.stand, filters=filters_van(scherm))


def gekozen_termijn(scherm: Scherm, meting: Measurement) -> int:
    """The term that was chosen, where there are pauzes with it; else the first of 8 and 6 that there are."""
    bekend = termijnen(meting)
    gevraagd = int(scherm.keuze.termijn or 0)
    if gevraagd in bekend:
        return gevraagd
    return next((t for t in (*TERMIJNEN, *bekend) if t in bekend), TERMIJNEN[0])


def _knoppen(scherm: Scherm, meting: Measurement, termijn: int) -> list[tuple[str, str, bool]]:
    keuze, bekend = scherm.keuze, termijnen(meting)
    over = [t for t in TERMIJNEN if t in bekend] or list(bekend)
    knoppen = [(f"Termijn {t} maanden", _hier(keuze.adres("/pauzes", termijn=str(t))), t == termijn) for t in over]
    aan = keuze.onzekerheid
    return [*knoppen, ("Toon onzekerheid", _hier(keuze.adres("/pauzes", onzekerheid=not aan)), aan)]


def _hier(adres: str) -> str:
    return f"{adres}#einde"


def voorbij(scherm: Scherm) -> Markup:
    """PAU-07: over without a known end, per uitvoerder, for who can ask after it."""
    meting = cijfer(scherm, "PAU-07", per="uitvoerder")
    koppen, rijen = tabel_per(met_iets(meting), "Uitvoerder")
    tabel = html_tabel(koppen, rijen, id="tabel-voorbij", bijschrift=f"{meting.indicator.label}, per uitvoerder")
    zin = voorbij_zin(cijfer(scherm, "PAU-07"), vandaag=nu())
    return stuk(scherm, "PAU-07", titel=meting.indicator.label, zinnen=(zin, ANDERS_DAN_BEEINDIGD),
                tabel=tabel if rijen else "")  # fmt: skip


def beeindigd(scherm: Scherm) -> Markup:
    """PAU-05: what ended in the period, and why."""
    meting = cijfer(scherm, "PAU-05")
    kader = om(scherm, meting, "beeindigd")
    tabel = metingtabel(rijen_meting(meting), id="tabel-beeindigd", bijschrift=meting.indicator.label)
    return stuk(
        scherm, "PAU-05", titel=titel_staven(meting), beeld=staven(met_iets(meting), om=kader, breedte=560), tabel=tabel
    )


def cohorten(scherm: Scherm) -> Markup:
    """PAU-03 per startkwartaal: each cohort after as many months, never one that is younger."""
    meting = cijfer(scherm, "PAU-03", per="startkwartaal")
    termijn = gekozen_termijn(scherm, cijfer(scherm, "PAU-03"))
    koppen, rijen = tabel_cohorten(meting, termijn, na=EERSTE_AFLEZING)
    zin = (
        f"Wij vergelijken alleen pauzes van {termijn} maanden die ten minste {EERSTE_AFLEZING} maanden geleden "
        "begonnen. Een verschil tussen kwartalen kan toeval zijn."
    )
    tabel = html_tabel(koppen, rijen, bijschrift="Pauzes per kwartaal waarin zij begonnen", id="tabel-cohorten")
    return stuk(scherm, "PAU-03", titel="Pauzes per kwartaal waarin zij begonnen", zinnen=(zin,), tabel=tabel,
                open_tabel=True, id="cohorten")  # fmt: skip
