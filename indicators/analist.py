"""What an analyst compares: creditors of one convenant in a funnel, shrunken beside crude, and with their mix."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from indicators.casemix import Aangepast, Soortgelijk, aangepast
from indicators.funnel import Eenheid, Trechter, trechter
from indicators.indicator import Indicator
from indicators.measure import measure
from indicators.measurement import Measurement
from indicators.shrinkage import Geschat, Voorkennis, gekrompen, voorkennis
from indicators.tellen import bevraagd
from indicators.uitzonderingen import Uitzondering, uitgezonderd
from store.referentie import norm
from store.stand import Stand

# No schuldeiser by itself, but what could not be told apart.
GEEN_EENHEID = ("overige", "niet_in_lijst", "PARTICULIER", "ONBEKEND")
GELIJK_IN = "sector, coalesce(CAST(convenant_maanden AS VARCHAR), 'onbekend'), grootteklasse_code"


@dataclass(frozen=True)
class Vergelijking:
    """The creditors of one convenant beside each other by one share; never those with and without in one.

    `geschat` and `aangepast` are by the code of a creditor with enough to go by; the crude share stands in the funnel.
    Those of `uitgezonderd` are not judged for now.
    """

    meting: Measurement
    convenant: str
    trechter: Trechter | None
    vooraf: Voorkennis | None
    geschat: dict[str, Geschat]
    aangepast: dict[str, Aangepast]
    uitgezonderd: dict[str, Uitzondering] = field(default_factory=dict)


def vergelijking(indicator: Indicator, stand: Stand, *, convenant: str) -> Vergelijking:
    """Compare by the first maat of a share (SCH-02, SCH-04, SCH-05). Nothing for a role that sees no rows."""
    meting = measure(indicator, stand, per="schuldeiser", filters=(("convenant", convenant),))
    eenheden = [
        Eenheid(rij.groep, rij.naam, int(rij.teller), int(rij.noemer))
        for rij in meting.rijen
        if rij.groep not in GEEN_EENHEID and rij.teller is not None and rij.noemer
    ]
    vanaf = int(norm("minimum_schuldeiser", stand.peildatum))
    vooraf = voorkennis(eenheden)
    mix = _mix(indicator, stand, convenant) if eenheden else {}
    beoordeeld = [e for e in eenheden if e.n >= vanaf]
    buiten = uitgezonderd(stand, indicator.code)
    return Vergelijking(
        meting,
        convenant,
        trechter(eenheden, oordeel_vanaf=vanaf, uitgezonderd=buiten),
        vooraf,
        {e.code: g for e in beoordeeld if vooraf and (g := gekrompen(e.x, e.n, vooraf))},
        {e.code: aangepast(mix[e.code], _geheel(mix)) for e in beoordeeld},
        buiten,
    )


Mix = dict[str, dict[Soortgelijk, tuple[int, int]]]


def _mix(indicator: Indicator, stand: Stand, convenant: str) -> Mix:
    """Per creditor and kind of case (sector, term, size of gemeente) x and n."""
    maat = indicator.maten[0]
    rijen = bevraagd(
        replace(indicator, tros=""), stand, f"{GELIJK_IN}, {maat.teller}, {maat.noemer}",
        per="schuldeiser", filters=(("convenant", convenant),), strata=GELIJK_IN,
    )  # fmt: skip
    uit: Mix = defaultdict(dict)
    for groep, _, sector, termijn, klasse, x, n in rijen:
        uit[groep][str(sector), str(termijn), str(klasse)] = (int(x), int(n))
    return uit


def _geheel(mix: Mix) -> dict[Soortgelijk, tuple[int, int]]:
    """Of all creditors together, also those that cannot be told apart."""
    x: Counter[Soortgelijk] = Counter()
    n: Counter[Soortgelijk] = Counter()
    for per_soort in mix.values():
        for soort, (teller, noemer) in per_soort.items():
            x[soort] += teller
            n[soort] += noemer
    return {soort: (x[soort], n[soort]) for soort in n}
