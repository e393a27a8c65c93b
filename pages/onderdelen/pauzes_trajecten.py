"""How far a pause reaches in a traject: full coverage, what is known later, and the initiatieven beside it."""

from markupsafe import Markup

from charts.tabel import Cel, Getal, html_tabel
from charts.tabelrijen import rijen_meting
from charts.tabelrijen_pauzes import tabel_momenten
from charts.tegel import tegel
from charts.zinnen.pauzes import compleet_zinnen, gemiddeld_zin, herkomst_kort, trajecten_regel
from indicators.cijferboek import indicator
from indicators.indicator import Soort
from indicators.measurement import Measurement, Status
from indicators.tekst import STATUS_TEKST, ingevuld
from indicators.woorden import INITIATIEVEN
from pages.frame import Scherm
from pages.html import heel, vul
from pages.onderdelen.cijfer import i, metingtabel
from pages.onderdelen.pauzes import cijfer, nu, om, stuk, van
from store.referentie import geldig_op, lees_referentie

# Shown once a file brings their columns.
LATER = ("PAU-10", "PAU-11", "PAU-12")
KOPPEN = ("Initiatief", "Verzoeken in de bestanden", "Wat er verder bekend is", "Wat het is")


def compleet(scherm: Scherm) -> Markup:
    """PAU-08 with its refusals and unknowns, and PAU-14."""
    acht, veertien, vijf = (cijfer(scherm, code) for code in ("PAU-08", "PAU-14", "SIG-05"))
    tabel = metingtabel(rijen_meting(acht), id="tabel-compleet", bijschrift=acht.indicator.label)
    return vul(
        "pauzes_compleet", titel=acht.indicator.label,
        tekens=[i(acht.indicator, scherm.keuze), i(veertien.indicator, scherm.keuze)],
        zinnen=[*compleet_zinnen(acht, vandaag=nu()), gemiddeld_zin(veertien, vandaag=nu())],
        van=van(scherm, "PAU-08"), bron=om(scherm, acht, "compleet").bronregel,
        tabel=heel(tabel),
        tegels=[heel(tegel(acht, regels=herkomst_kort(vijf, acht), woord="trajecten")),
                heel(tegel(veertien, regels=(trajecten_regel(veertien), *herkomst_kort(vijf, veertien))))],
    )  # fmt: skip


def later(scherm: Scherm) -> Markup:
    """PAU-10 to PAU-12, each only where a file brought what it counts."""
    return Markup().join(_later(scherm, code) for code in LATER)


def _later(scherm: Scherm, code: str) -> Markup:
    meting = cijfer(scherm, code)
    if all(r.status == Status.GEEN_WAARNEMINGEN for r in meting.rijen):
        return Markup()
    tabel = metingtabel(rijen_meting(meting), id=f"tabel-{code}", bijschrift=meting.indicator.label)
    if meting.indicator.soort == Soort.CURVE:
        koppen, rijen = tabel_momenten(meting)
        tabel = html_tabel(koppen, rijen, id=f"tabel-{code}", bijschrift=meting.indicator.label)
    uitleg = ingevuld(meting.indicator.uitleg, meting.peildatum)
    return stuk(scherm, code, titel=meting.indicator.label, zinnen=(uitleg,), tabel=tabel, open_tabel=True)


def initiatieven(scherm: Scherm) -> Markup:
    """What stands beside the Kennisgeving and is never added to it: its own count, and how it counts."""
    per = cijfer(scherm, "SIG-01", per="initiatief")
    rijen = [_initiatief(r, per) for r in geldig_op(lees_referentie("initiatieven"), scherm.stand.peildatum)
             if r["code"] in INITIATIEVEN]  # fmt: skip
    tabel = html_tabel(KOPPEN, rijen, id="tabel-initiatieven",
                       bijschrift="Staat naast de Kennisgeving; wij tellen het er niet bij op")  # fmt: skip
    return vul(
        "pauzes_initiatieven",
        bron=om(scherm, per, "initiatieven").bronregel,
        tabel=heel(tabel),
        tekens=[i(indicator("SIG-01"), scherm.keuze)],
    )


def _initiatief(rij: dict[str, str], per: Measurement) -> tuple[Cel, ...]:
    geteld = per.rij(rij["code"])
    aantal: Cel = Getal(geteld.waarde if geteld else None)
    if geteld and geteld.status == Status.ONDERDRUKT:
        aantal = STATUS_TEKST[Status.ONDERDRUKT]
    return rij["naam"], aantal, rij["bekende_cijfers"] or "Niet bekend", rij["omschrijving"]
