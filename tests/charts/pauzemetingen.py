"""Measurements about signals and pauses made by hand, as the real records."""

from datetime import date
from typing import Any

from charts.einde import uitkomsten
from indicators.indicator import Indicator, Soort
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.unit import Unit

PEILDATUM = date(2025, 11, 4)
GEGEVENS_TOT = date(2025, 10, 31)
UITKOMSTEN = uitkomsten(PEILDATUM)
# Of every 1,000 pauzes with a term of 8 months, per outcome after so many months; the last is at the term.
EINDES = {
    0: (0, 0, 0, 0, 0, 0, 0, 0),
    2: (20, 2, 60, 2, 0, 0, 0, 1),
    4: (80, 20, 170, 4, 0, 0, 0, 2),
    6: (190, 60, 250, 7, 0, 0, 2, 4),
    8: (270, 90, 300, 10, 240, 75, 5, 10),
}
TE_VOLGEN = {0: 3443, 2: 2400, 4: 1423, 6: 554, 8: 45}


def meting(code: str, *rijen: Rij, per: str = TOTAAL, eenheid: Unit = Unit.AANTAL, **velden: Any) -> Measurement:
    namen = tuple(UITKOMSTEN.items()) if code == "PAU-03" else ()
    zelf = Indicator(code, code, "", Soort.TELLING, eenheid, "", "", schatter_maten=namen)
    vast: dict[str, Any] = {
        "peildatum": PEILDATUM, "editie": "1-abc", "nummer": 7, "rol": "intern", "voorbeeld": True,
        "gegevens_tot": GEGEVENS_TOT,
    }  # fmt: skip
    return Measurement(zelf, per=per, rijen=rijen, **{**vast, **velden})


def curve(*, termijn: int = 8, groep: str = TOTAAL, zonder: str = "", tot: int = 8) -> Measurement:
    """PAU-03 of one term; `zonder` is an outcome that may not be shown."""
    rijen: list[Rij] = []
    for maanden, aantallen in EINDES.items():
        if maanden > tot:
            continue
        delen = [n / 1000 for n in aantallen]
        for code, deel in zip(UITKOMSTEN, [*delen, 1 - sum(delen)], strict=True):
            rijen.append(_rij(code, round(deel, 6), maanden=maanden, termijn=termijn, groep=groep, weg=code == zonder))
    return meting("PAU-03", *rijen, eenheid=Unit.AANDEEL)


def _rij(code: str, deel: float, *, maanden: int, termijn: int, groep: str, weg: bool) -> Rij:
    vast: dict[str, Any] = {"termijn": termijn, "na_maanden": maanden, "nog_te_volgen": TE_VOLGEN[maanden]}
    if weg:
        return Rij(groep, "Totaal", code, None, None, None, status=Status.ONDERDRUKT, **vast)
    grenzen = (max(0.0, deel - 0.02), min(1.0, deel + 0.02)) if maanden else (None, None)
    voor = 0.0 if code in ("verlopen_zonder_besluit", "afgelopen_zonder_oplossing") else deel
    return Rij(
        groep, "Totaal", code, deel, None, None, grenzen[0], grenzen[1],
        net_ervoor=voor if maanden == termijn else None, **vast,
    )  # fmt: skip


def aantal(waarde: float | None, *, groep: str = TOTAAL, naam: str = "Totaal", maat: str | None = None,
           status: Status = Status.OK) -> Rij:  # fmt: skip
    """A count, or why there is none."""
    return Rij(groep, naam, maat, waarde, waarde, None, status=status)


def deel(teller: int, noemer: int, *, groep: str = TOTAAL, naam: str = "Totaal", maat: str | None = None) -> Rij:
    """A share with its two counts."""
    return Rij(groep, naam, maat, teller / noemer, teller, noemer)
