"""A figure worked out again from its rows alone."""

from indicators.herkomst.onderdelen import Wijze, factor
from indicators.herkomst.records import Uitkomst
from indicators.herkomst.regelvraag import Regelvraag
from indicators.indicator import Indicator


def herrekend_uit(indicator: Indicator, maat: str | None, vragen: list[Regelvraag]) -> Uitkomst:
    """The figure worked out again from its rows alone; nothing where it does not follow by counting."""
    eerste = vragen[0]
    if eerste.onderdeel.wijze in (Wijze.CURVE, Wijze.ANDERS):
        tellers = [v for v in vragen if v.onderdeel.wijze == Wijze.CURVE]
        return Uitkomst(None, _som(tellers, "teller"), _som(tellers, "noemer")) if tellers else Uitkomst()
    teller = _som([v for v in vragen if v.onderdeel.alleen != "noemer"], "teller")
    noemer = _noemer(vragen)
    if eerste.onderdeel.wijze == Wijze.VERDELING:
        return Uitkomst(eerste.samengevat(), teller, noemer)
    if not _gedeeld(vragen):
        return Uitkomst(teller, teller, None)
    return Uitkomst(factor(indicator, maat) * teller / noemer if noemer else None, teller, noemer)


def _gedeeld(vragen: list[Regelvraag]) -> bool:
    return any(v.onderdeel.maat.noemer or v.onderdeel.alleen == "noemer" for v in vragen)


def _noemer(vragen: list[Regelvraag]) -> float | None:
    if vragen[0].onderdeel.wijze == Wijze.VAST:
        return vragen[0].grootste_noemer()
    apart = [v for v in vragen if v.onderdeel.alleen == "noemer"]
    return _som(apart, "teller") if apart else _som(vragen, "noemer")


def _som(vragen: list[Regelvraag], kolom: str) -> float:
    plek = {"teller": 4, "noemer": 5}[kolom]
    return float(sum(rij[plek] for v in vragen for rij in v.tellingen))
