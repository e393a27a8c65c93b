"""How often, how and how fast a pause is asked: the parts of Pauzes about signals."""

from markupsafe import Markup

from charts.balken import staven
from charts.kader import kader_van
from charts.maanden import Reeks, gebeurtenissen, maandbeeld, reeks
from charts.tabel import Getal, html_tabel
from charts.tabelrijen import rijen_meting
from charts.tabelrijen_pauzes import tabel_maanden
from charts.zinnen.beelden import rij_naam, titel_staven
from charts.zinnen.verzoeken import (
    EIGEN_TELLING,
    dagen_titel,
    dagen_zinnen,
    fase_zin,
    knooppunt_zin,
    maand_titel,
    verzenders_titel,
    volgend_zin,
)
from indicators.lijsten import mijlpalen
from indicators.measurement import Measurement, Status
from indicators.tekst import STATUS_TEKST, schrijf_rij
from indicators.unit import schrijf_aantal
from indicators.woorden import AFGEVERS
from pages.frame import Scherm
from pages.html import vul
from pages.onderdelen.cijfer import deel, i, metingtabel
from pages.onderdelen.pauzes import cijfer, filters_van, met_iets, om, stuk, van
from store.referentie import geldig_op, lees_referentie

FASEN = {"1": "fase 1", "2": "fase 2", "1|2": "tussen fase 1 en fase 2"}
# The maat of SIG-01 that the Schuldenknooppunt counts.
KNOOPPUNT = "schuldenknooppunt"
KNOOPPUNT_NAAM = "Kennisgevingen via het Schuldenknooppunt (eigen telling)"
KNOOPPUNT_BRON = "maandtellingen van het Schuldenknooppunt"


def per_maand(scherm: Scherm) -> Markup:
    """SIG-01 per month, and the counts of the Schuldenknooppunt as a series of their own."""
    meting = cijfer(scherm, "SIG-01", per="maand")
    reeksen = _reeksen(meting)
    gebeurd = gebeurtenissen(mijlpalen(scherm.stand), reeksen)
    kader = om(scherm, meting, "maanden", ook=KNOOPPUNT_BRON if len(reeksen) > 1 else "")
    koppen, rijen = tabel_maanden(reeksen)
    zin = knooppunt_zin(meting, maat=KNOOPPUNT)
    return stuk(
        scherm, "SIG-01", titel=maand_titel(reeksen), zinnen=(zin,) if zin else (),
        beeld=maandbeeld(reeksen, om=kader, gebeurd=gebeurd, breedte=780, hoogte=120 if len(reeksen) > 1 else 230),
        tabel=html_tabel(koppen, rijen, bijschrift="Pauzeverzoeken per maand", id="tabel-maanden"),
    )  # fmt: skip


def _reeksen(meting: Measurement) -> list[Reeks]:
    eigen = reeks(meting, "Pauzeverzoeken (uit de cijfers van gemeenten en uitvoerders)")
    ernaast = reeks(meting, KNOOPPUNT_NAAM, maat=KNOOPPUNT)
    return [r for r in (eigen, ernaast) if r.maanden]


def knooppunt(scherm: Scherm) -> Markup:
    """What can be known without a single person: the monthly counts, nationally and per sender."""
    meting = cijfer(scherm, "SIG-01", per="maand")
    reeksen = [r for r in _reeksen(meting) if r.naam == KNOOPPUNT_NAAM]
    if not reeksen:
        return Markup()
    kader = kader_van(meting, "knooppunt-beeld", bron=KNOOPPUNT_BRON)
    koppen, rijen = tabel_maanden(reeksen)
    deel_maanden = deel(
        "knooppunt", titel=knooppunt_zin(meting, maat=KNOOPPUNT), tekens=[i(meting.indicator, scherm.keuze)],
        beeld=maandbeeld(reeksen, om=kader, gebeurd=gebeurtenissen(mijlpalen(scherm.stand), reeksen), hoogte=170),
        tabel=html_tabel(koppen, rijen, bijschrift=KNOOPPUNT_NAAM, id="tabel-knooppunt"), bron=kader.bronregel,
    )  # fmt: skip
    return Markup().join([deel_maanden, verzenders(scherm)])


def verzenders(scherm: Scherm) -> Markup:
    """The counts of the Schuldenknooppunt per sender; nothing where there are none, or for a part of the country."""
    if filters_van(scherm):
        return Markup()
    meting = cijfer(scherm, "SIG-01", per="verzender")
    rijen = sorted((r for r in meting.rijen if r.maat == KNOOPPUNT and r.waarde), key=lambda r: -(r.waarde or 0))
    if not rijen:
        return Markup()
    tabel = html_tabel(
        ("Verzender", "Kennisgevingen"), [(r.naam, Getal(r.waarde)) for r in rijen], id="tabel-verzenders",
        bijschrift="Kennisgevingen via het Schuldenknooppunt per verzender, in deze periode",
    )  # fmt: skip
    return deel("verzenders", titel=verzenders_titel(rijen), tekens=[i(meting.indicator, scherm.keuze)],
                zinnen=[EIGEN_TELLING], tabel=f'<div class="pm-hoog">{tabel}</div>', open_tabel=True,
                bron=kader_van(meting, "verzenders", bron=KNOOPPUNT_BRON).bronregel)  # fmt: skip


def kanaal(scherm: Scherm) -> Markup:
    """SIG-03: through which channel."""
    meting = cijfer(scherm, "SIG-03")
    beeld = staven(met_iets(meting), om=om(scherm, meting, "kanaal"), breedte=430, naam_breedte=150)
    tabel = metingtabel(rijen_meting(meting), id="tabel-kanaal", bijschrift=meting.indicator.label)
    return stuk(scherm, "SIG-03", titel=titel_staven(meting), beeld=beeld if _iets(meting) else "", tabel=tabel)


def _iets(meting: Measurement) -> bool:
    return any(r.waarde is not None for r in meting.rijen)


def dagen(scherm: Scherm) -> Markup:
    """SIG-04: how many days it took."""
    meting = cijfer(scherm, "SIG-04")
    rijen = [(rij_naam(meting, r.groep, r.maat), schrijf_rij(meting, r), Getal(r.noemer)) for r in meting.rijen]
    tabel = html_tabel(("Onderdeel", "Waarde", "Van"), rijen, bijschrift=meting.indicator.label, id="tabel-dagen")
    return stuk(scherm, "SIG-04", titel=dagen_titel(meting), zinnen=dagen_zinnen(meting), tabel=tabel)


def pad(scherm: Scherm) -> Markup:
    """The four signals as a path from fase 1 to fase 2, and from one to the next (SIG-06)."""
    per_nummer, zes = cijfer(scherm, "SIG-01", per="signaalnummer"), cijfer(scherm, "SIG-06")
    stappen = [_stap(r, per_nummer) for r in geldig_op(lees_referentie("signalen"), scherm.stand.peildatum)]
    return vul(
        "pauzes_pad", zin=fase_zin(per_nummer), stappen=stappen, van=van(scherm, "SIG-01"),
        bron=om(scherm, per_nummer, "pad").bronregel,
        volgend=volgend_zin(zes), tekens=[i(x.indicator, scherm.keuze) for x in (per_nummer, zes)],
    )  # fmt: skip


def _stap(signaal: dict[str, str], per_nummer: Measurement) -> dict[str, str]:
    """One signal: who gives it, when, in which fase, and how often it was given."""
    rij = per_nummer.rij(signaal["nummer"])
    aantal = schrijf_aantal(rij.waarde) if rij and rij.waarde else ""
    if rij and rij.status == Status.ONDERDRUKT:
        aantal = STATUS_TEKST[Status.ONDERDRUKT]
    gever = " of ".join(AFGEVERS[code].lower() for code in signaal["gever"].split("|"))
    return {"nummer": signaal["nummer"], "gever": gever, "moment": signaal["moment"],
            "fase": FASEN[signaal["fase"]], "aantal": aantal, "termijn": signaal["termijn_maanden"]}  # fmt: skip
