"""Texts about figures with the norms of the day filled in, and a measurement as plain text."""

from datetime import date

from indicators.indicator import Soort
from indicators.measurement import Measurement, Rij, Status
from indicators.unit import schrijf_aantal, schrijf_datum, schrijf_getal
from store.referentie import geldig_op, lees_referentie

# One mark for every kind of hiding; beside it stands what it means.
MERK = "[c]"
STATUS_TEKST = {
    Status.GEEN_WAARNEMINGEN: "Nog geen gegevens",
    Status.BUITEN_GEGEVENS: "Voor deze datum zijn er nog geen gegevens",
    Status.NIET_BEREIKT: "Minder dan de helft is geëindigd",
    Status.TE_KLEIN: "Te weinig om iets te zeggen",
    Status.ONDERDRUKT: f"{MERK} niet getoond om mensen te beschermen",
    Status.NIET_VAN_TOEPASSING: "Niet van toepassing",
}


def ingevuld(tekst: str, op: date) -> str:
    """A text whose words in braces are filled from the norms in force on a day."""
    for norm in geldig_op(lees_referentie("normen"), op):
        tekst = tekst.replace("{" + norm["norm"] + "}", schrijf_getal(float(norm["waarde"])))
    return tekst


def als_tekst(meting: Measurement) -> str:
    """A measurement for reading on the command line."""
    kop = f"{meting.indicator.code} {meting.indicator.label} · stand van {schrijf_datum(meting.peildatum)}"
    voorbeeld = " · Voorbeelddata (fictief)" if meting.voorbeeld else ""
    if meting.periode:
        kop += f" · van {schrijf_datum(meting.periode[0])} tot en met {schrijf_datum(meting.periode[1])}"
    if meting.gegevens_tot and meting.indicator.feed:
        kop += f" · gegevens tot en met {schrijf_datum(meting.gegevens_tot)}"
    regels = [f"{kop} · gegevens nr. {meting.nummer}{voorbeeld}"]
    onder = [_regel(meting, rij) for rij in meting.rijen] or list(meting.opmerkingen)
    return "\n".join(regels + [f"  {regel}" for regel in onder])


def _regel(meting: Measurement, rij: Rij) -> str:
    maat = ingevuld(meting.indicator.maat_teksten.get(rij.maat or "", ""), meting.peildatum)
    termijn = f"termijn {rij.termijn} maanden" if rij.termijn is not None else ""
    na = f"na {rij.na_maanden} maanden" if rij.na_maanden is not None else ""
    naam = " · ".join(x for x in (rij.naam if rij.groep != "totaal" else "", termijn, na, maat) if x)
    return f"{naam}: {schrijf_rij(meting, rij)}" if naam else schrijf_rij(meting, rij)


def schrijf_rij(meting: Measurement, rij: Rij) -> str:
    """The value of a row with its counts: 58,5% (200 van 342), or the words of its status."""
    if rij.status not in (Status.OK, Status.TE_KLEIN):
        return STATUS_TEKST[rij.status]
    eenheid = meting.eenheid(rij.maat)
    kaal = eenheid.write(rij.waarde) if rij.status == Status.OK else STATUS_TEKST[rij.status]
    geschat = meting.indicator.soort == Soort.CURVE  # its counts are not the parts of its value
    if eenheid.achter == "%" and rij.teller is not None and rij.noemer is not None and not geschat:
        kaal += f" ({schrijf_aantal(rij.teller)} van {schrijf_aantal(rij.noemer)})"
    if rij.bovengrens is not None and rij.bovengrens != rij.ondergrens:
        kaal += f"; tussen {eenheid.write(rij.ondergrens)} en {eenheid.write(rij.bovengrens)}"
    return kaal
