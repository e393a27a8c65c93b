"""The rows of the table Hoe snel schuldeisers antwoorden: for all, per convenant and per sector."""

from charts.tabel import Cel, Getal
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import NIETS, Unit

KOPPEN_SNELHEID = (
    "Wie", "Kennisgevingen", "Na 7 dagen", "Na 14 dagen", "Waarvan ja, na 14", "Waarvan nee, na 14", "Na 28 dagen",
    "De helft binnen (dagen)",
)  # fmt: skip
_MATEN = ("antwoord_7", "antwoord_14", "gegeven_14", "geweigerd_14", "antwoord_28")


def rijen_snelheid(alle: Measurement, *per: Measurement) -> list[tuple[Cel, ...]]:
    """A row for all, then a row per group; each value with its bounds, or why there is none."""
    rijen = [_rij(alle, TOTAAL, "Alle schuldeisers")]
    for meting in per:
        namen = {r.groep: r.naam for r in meting.rijen if r.noemer and r.maat == "antwoord_14"}
        aantallen = {r.groep: r.noemer or 0 for r in meting.rijen if r.groep in namen and r.maat == "antwoord_14"}
        op_aantal = sorted(namen, key=lambda groep: (-aantallen[groep], namen[groep]))
        volgorde = op_aantal if meting.per == "sector" else list(namen)
        rijen += [_rij(meting, groep, namen[groep]) for groep in volgorde]
    return rijen


def _rij(meting: Measurement, groep: str, naam: str) -> tuple[Cel, ...]:
    eerste = meting.rij(groep, "antwoord_14")
    if eerste and eerste.status == Status.TE_KLEIN:
        leeg = [NIETS] * (len(_MATEN) - 1)
        return (naam, Getal(eerste.noemer), STATUS_TEKST[Status.TE_KLEIN], *leeg, NIETS)
    delen = [_deel(meting.rij(groep, maat)) for maat in _MATEN]
    return (naam, Getal(eerste.noemer if eerste else None), *delen, _dagen(meting.rij(groep, "mediaan")))


def _deel(rij: Rij | None) -> str:
    if rij is None:
        return NIETS
    if rij.status != Status.OK:
        return STATUS_TEKST[rij.status]
    grenzen = ""
    if rij.ondergrens is not None and rij.bovengrens is not None:
        grenzen = f" ({Unit.AANDEEL.write(rij.ondergrens)} tot {Unit.AANDEEL.write(rij.bovengrens)})"
    return f"{Unit.AANDEEL.write(rij.waarde)}{grenzen}"


def _dagen(rij: Rij | None) -> str:
    if rij is None:
        return NIETS
    if rij.status == Status.NIET_BEREIKT:
        return "Nog geen helft"
    return Unit.DAGEN.write(rij.waarde) if rij.status == Status.OK else STATUS_TEKST[rij.status]
