"""How the gemeenten of one area are divided over the three stands, with the bounds that were measured."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.measurement import TOTAAL, Measurement

VOLGORDEN = ("aandeel", "alfabet", "meeste_te_gaan")
HOGER, LAGER = "zeker hoger", "zeker lager"


@dataclass(frozen=True, slots=True)
class Verdeling:
    """Counts of gemeenten and the bounds of ADO-01 (0 to 1); a bound is None where nothing may be shown."""

    code: str
    naam: str
    gebruikt: int
    nog_niet: int
    geen: int
    totaal: int
    ondergrens: float | None
    bovengrens: float | None


def verdelingen(ado_01: Measurement, ado_02: Measurement, *, ado_03: Measurement) -> tuple[Verdeling, ...]:
    """One record per group, from three measurements of the same cut, in the order measured."""
    return tuple(_verdeling(groep, ado_01, ado_02, ado_03=ado_03) for groep in ado_01.groepen)


def _verdeling(groep: str, ado_01: Measurement, ado_02: Measurement, *, ado_03: Measurement) -> Verdeling:
    ja, nee, stil = ado_01.rij(groep), ado_02.rij(groep), ado_03.rij(groep)
    if ja is None or nee is None or stil is None:
        raise KeyError(f"de drie metingen gaan niet over dezelfde groepen: {groep}")
    gebruikt, nog_niet, geen, totaal = (int(r or 0) for r in (ja.teller, nee.teller, stil.teller, ja.noemer))
    naam = "Nederland" if groep == TOTAAL else ja.naam
    return Verdeling(groep, naam, gebruikt, nog_niet, geen, totaal, ja.ondergrens, ja.bovengrens)


def oordeel(gebied: Verdeling, land: Verdeling) -> str:
    """zeker hoger, zeker lager, or nothing where the bounds overlap."""
    grenzen = (gebied.ondergrens, gebied.bovengrens, land.ondergrens, land.bovengrens)
    if any(grens is None for grens in grenzen):
        return ""
    onder, boven, land_onder, land_boven = (grens or 0.0 for grens in grenzen)
    if onder > land_boven:
        return HOGER
    return LAGER if boven < land_onder else ""


def geordend(gebieden: Sequence[Verdeling], volgorde: str) -> list[Verdeling]:
    """By share, by name, or by the number of gemeenten that do not yet use it."""
    op_naam = sorted(gebieden, key=lambda g: g.naam.casefold())
    if volgorde == "aandeel":
        return sorted(op_naam, key=lambda g: -(g.ondergrens or 0.0))
    if volgorde == "meeste_te_gaan":
        return sorted(op_naam, key=lambda g: g.gebruikt - g.totaal)
    if volgorde == "alfabet":
        return op_naam
    raise ValueError(f"onbekende volgorde {volgorde!r}; wel: {', '.join(VOLGORDEN)}")
