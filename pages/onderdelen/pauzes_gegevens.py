"""What the figures rest on: per 10.000 inhabitants of who passes them on, and where sources contradict each other."""

from dataclasses import replace

from markupsafe import Markup

from charts.balken import staven
from charts.tabel import Cel, Getal, html_tabel
from charts.zinnen.regels import tegenspraak_zinnen
from charts.zinnen.verzoeken import inwoners_titel, zonder_cijfers_zin
from indicators.measurement import TOTAAL, Rij, Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import Unit
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.onderdelen.cijfer import deel, i
from pages.onderdelen.pauzes import cijfer, met_iets, om, stuk, van

NAAR_LIJST = "Bekijk welke het zijn ›"


def per_inwoners(scherm: Scherm) -> Markup:
    """SIG-02, per provincie: only over gemeenten that pass figures on."""
    meting, per = cijfer(scherm, "SIG-02"), cijfer(scherm, "SIG-02", per="provincie")
    rijen = [_regel(r) for r in (*per.rijen, meting.totaal()) if r.noemer or r.status == Status.ONDERDRUKT]
    tabel = html_tabel(("Gebied", "Per 10.000 inwoners", "Pauzeverzoeken", "Inwoners van wie cijfers doorgeeft"), rijen,
                       id="tabel-inwoners", bijschrift=meting.indicator.label)  # fmt: skip
    getoond = met_iets(replace(per, rijen=tuple(r for r in per.rijen if r.status != Status.GEEN_WAARNEMINGEN)))
    iets = any(r.waarde for r in getoond.rijen)
    return stuk(scherm, "SIG-02", titel=inwoners_titel(meting), tabel=tabel,
                zinnen=[zin for zin in (meting.indicator.uitleg, zonder_cijfers_zin(per)) if zin],
                beeld=staven(getoond, om=om(scherm, per, "inwoners"), breedte=560, naam_breedte=150)
                if iets else "")  # fmt: skip


def _regel(rij: Rij) -> tuple[Cel, ...]:
    naam = "Alle gemeenten die cijfers doorgeven" if rij.groep == TOTAAL else rij.naam
    if rij.status != Status.OK:
        return naam, STATUS_TEKST[rij.status], "", ""
    return naam, Unit.PER_10000.write(rij.waarde), Getal(rij.teller), Getal(rij.noemer)


def tegenspraken(scherm: Scherm) -> Markup:
    """DAT-03 as far as the logs are one of the two sources: how many of each kind, and where they stand one by one."""
    meting = gemeten("DAT-03", scherm.stand)
    adres = f"{scherm.keuze.adres('/aanleveren')}#tegenspraken"
    zinnen = [*tegenspraak_zinnen(meting), Markup('<a href="{}">{}</a>').format(adres, NAAR_LIJST)]
    bron = om(scherm, meting, "tegenspraken").bronregel
    return deel("tegenspraken", titel=meting.indicator.label, tekens=[i(meting.indicator, scherm.keuze)],
                zinnen=zinnen, van=van(scherm, "SIG-05"), bron=bron)  # fmt: skip
