"""Which pauses run and which end soon: tiles, the creditors they are with, and a work list for who may see it."""

from dataclasses import replace

from markupsafe import Markup

from charts.balken import staven
from charts.tabel import Cel, html_tabel
from charts.tabelrijen_pauzes import tabel_per
from charts.tegel import tegel
from charts.zinnen.pauzes import aflopend_zin, bijna_regel, herkomst_kort, lopend_zin
from indicators.aflopend import HOOGSTENS, Aflopend, aflopend
from indicators.cijferboek import indicator
from indicators.dimensies import dimensie
from indicators.measurement import Measurement
from indicators.tekst import schrijf_rij
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.gemeten import namen
from pages.html import heel, vul
from pages.onderdelen.cijfer import i
from pages.onderdelen.pauzes import FILTERS, cijfer, filters_van, met_iets, nu, om, stuk, van
from store.referentie import norm

KOPPEN = ("Laatste dag", "Gemeente", "Uitvoerder", "Schuldeiser", "Sector", "Termijn")


def lopend(scherm: Scherm) -> Markup:
    """PAU-01 and PAU-02 as one finding, the tiles beside it, and the pauzes by sector and by term."""
    een, twee, zes, zeven, vijf = (cijfer(scherm, c) for c in ("PAU-01", "PAU-02", "PAU-06", "PAU-07", "SIG-05"))
    return vul(
        "pauzes_lopend",
        titel=lopend_zin(een, twee, vandaag=nu()),
        van=van(scherm, "PAU-01"),
        bron=om(scherm, een, "lopend").bronregel,
        tegels=[
            heel(tegel(een, regels=herkomst_kort(vijf, een))),
            heel(tegel(zes, "binnen_30", regels=("binnen 30 dagen", bijna_regel(zes), *herkomst_kort(vijf, zes)[1:]))),
            heel(tegel(zeven, regels=("zegt iets over de gegevens", *herkomst_kort(vijf, zeven)))),
            heel(tegel(cijfer(scherm, "PAU-13"), regels=herkomst_kort(vijf, cijfer(scherm, "PAU-13")))),
        ],
        per_sector=_per(scherm, "sector"),
        per_termijn=_per(scherm, "termijn"),
        zekerheid=_zekerheid(scherm),
    )  # fmt: skip


def _per(scherm: Scherm, per: str) -> Markup:
    """PAU-01 as bars by one dimension, with its table."""
    meting = cijfer(scherm, "PAU-01", per=per)
    kader = om(scherm, meting, f"lopend-{per}")
    koppen, rijen = tabel_per(meting, per.capitalize())
    tabel = html_tabel(koppen, rijen, id=f"tabel-lopend-{per}", bijschrift=f"Lopende pauzes per {per}")
    return stuk(scherm, "PAU-01", titel=f"Lopende pauzes per {per}", beeld=staven(meting, om=kader, breedte=560),
                tabel=tabel, id=f"lopend-{per}")  # fmt: skip


def _zekerheid(scherm: Scherm) -> Markup:
    """What a creditor confirmed beside what follows from its agreement: two columns that are never added."""
    een, twee = (cijfer(scherm, code, per="zekerheid") for code in ("PAU-01", "PAU-02"))
    rijen: list[tuple[Cel, ...]] = [
        (r.naam, schrijf_rij(een, r), _trajecten(twee, r.groep)) for r in een.rijen
    ]  # fmt: skip
    tabel = html_tabel(("Hoe zeker", "Lopende pauzes", "Trajecten"), rijen, id="tabel-zekerheid",
                       bijschrift="Naast elkaar, niet op te tellen")  # fmt: skip
    zin = "Een pauze telt als de schuldeiser hem bevestigde. Zonder antwoord telt hij alleen volgens het convenant."
    return stuk(scherm, "PAU-02", titel="Bevestigd en volgens het convenant", zinnen=(zin,), tabel=tabel,
                open_tabel=True, id="zekerheid")  # fmt: skip


def _trajecten(meting: Measurement, groep: str) -> str:
    rij = meting.rij(groep)
    return schrijf_rij(meting, rij) if rij else ""


def werklijst(scherm: Scherm) -> Markup:
    """The pauzes that nearly end, for role intern only, with the filters of the screen and 30 or 60 days."""
    if scherm.rol != "intern":
        return Markup()
    dagen = gekozen_dagen(scherm)
    zes = cijfer(scherm, "PAU-06")
    alle = aflopend(scherm.stand, dagen=dagen, filters=filters_van(scherm))
    rijen, geteld = [_regel(a) for a in alle], zes.totaal(f"binnen_{dagen}").waarde
    aantal = len(alle) if len(alle) < HOOGSTENS or geteld is None else int(geteld)
    tabel = html_tabel(KOPPEN, rijen, bijschrift="Zonder namen van mensen; alleen intern", id="werklijst")
    keuze = scherm.keuze
    return vul(
        "pauzes_werklijst", teken=i(indicator("PAU-06"), keuze),
        titel=aflopend_zin(zes, aantal, dagen=dagen, vandaag=nu()), tabel=heel(tabel) if rijen else "",
        meer=aantal - len(rijen), van=van(scherm, "PAU-06"),
        bron=om(scherm, zes, "bijna").bronregel,
        knoppen=[(f"{n} dagen", f"{keuze.adres('/pauzes', dagen=str(n))}#bijna", n == dagen) for n in _dagen(scherm)],
        filters=[(naam, dimensie(naam).label, namen(scherm.stand)[naam], getattr(keuze, naam)) for naam in FILTERS],
        verborgen={k: w for k, w in keuze.zoekdeel().items() if k not in (*FILTERS, "stand")},
    )  # fmt: skip


def aflopend_aantallen(scherm: Scherm) -> Markup:
    """PAU-06 as counts to take along: per week and per uitvoerder."""
    per_week, per_uitvoerder = (met_iets(cijfer(scherm, "PAU-06", per=per)) for per in ("week", "uitvoerder"))
    weken = replace(per_week, rijen=tuple(r for r in per_week.rijen if r.maat == "binnen_60"))
    links = stuk(scherm, "PAU-06", titel="Pauzes die bijna aflopen, per week", id="bijna-weken", open_tabel=True,
                 tabel=_tabel(weken, "Week", id="tabel-weken"))  # fmt: skip
    rechts = stuk(scherm, "PAU-06", titel="Pauzes die bijna aflopen, per uitvoerder", id="bijna-uitvoerders",
                  zinnen=per_uitvoerder.opmerkingen[:1],
                  tabel=_tabel(per_uitvoerder, "Uitvoerder", id="tabel-bijna-uitvoerders"))  # fmt: skip
    return vul("pauzes_kolommen", delen=[links, rechts])


def _tabel(meting: Measurement, kop: str, *, id: str) -> str:
    koppen, rijen = tabel_per(meting, kop)
    return html_tabel(koppen, rijen, bijschrift=f"{meting.indicator.label}, per {kop.lower()}", id=id)


def _dagen(scherm: Scherm) -> tuple[int, ...]:
    return tuple(int(norm(naam, scherm.stand.peildatum)) for naam in ("loopt_bijna_af_binnen", "loopt_af_binnen"))


def gekozen_dagen(scherm: Scherm) -> int:
    """30 or 60, as chosen; anything else is the first."""
    mogelijk = _dagen(scherm)
    gevraagd = int(scherm.keuze.dagen or 0)
    return gevraagd if gevraagd in mogelijk else mogelijk[0]


def _regel(a: Aflopend) -> tuple[Cel, ...]:
    termijn = f"{a.termijn} maanden" if a.termijn else "niet bekend"
    return (schrijf_datum(a.laatste_dag), a.gemeente, ", ".join(a.uitvoerders) or "Niet bekend", a.schuldeiser,
            a.sector, f"{termijn}, verlengd" if a.verlengd else termijn)  # fmt: skip
