"""What the funnel says in words: who lies outside, how many chance alone would put there, and the rows of its table."""

from math import ceil, floor

from charts.taal import enkel_of_meer, opsomming
from charts.tabel import Cel, Getal
from indicators.analist import Vergelijking
from indicators.funnel import SPREIDING_VANAF_EENHEDEN, Eenheid, Punt, Trechter
from indicators.measurement import Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import NIETS, Unit, schrijf_aantal, schrijf_getal, van_de

GEEN_TRECHTER = "Er zijn te weinig schuldeisers met gegevens om ze met elkaar te vergelijken."
WIJKT_AF = "wijkt af, nader bekijken"
KOPPEN_TRECHTER = ("Schuldeiser", "Kennisgevingen", "Aandeel", "Geschat", "Verwacht bij deze mix", "Gezien op verwacht",
                   "Oordeel")  # fmt: skip


def toeval_zin(trechter: Trechter) -> str:
    """Van 40 schuldeisers verwacht u er door toeval 0 à 1 buiten de buitenste grenzen; het zijn er 3."""
    aantal = len(trechter.beoordeeld)
    if not aantal:
        return f"{STATUS_TEKST[Status.TE_KLEIN]}: geen enkele schuldeiser heeft genoeg Kennisgevingen."
    buiten = sum(punt.buiten_998 for punt in trechter.beoordeeld)
    eerst = f"Van {_schuldeisers(aantal)} verwacht u er door toeval {_tussen(trechter.door_toeval_buiten())}"
    return f"{eerst} buiten de buitenste grenzen; {enkel_of_meer(buiten, 'het is', 'het zijn')} er {buiten}."


def afwijkend_zin(trechter: Trechter) -> str:
    """Who differs, in the order of the alphabet and never of the rate, and how many of them may do so by chance."""
    namen = sorted(punt.eenheid.naam for punt in trechter.afwijkend())
    if not namen:
        return "Geen enkele schuldeiser wijkt aantoonbaar af."
    wijken = enkel_of_meer(len(namen), "wijkt", "wijken")
    bij_toeval = _tussen(0.05 * len(namen))
    return f"{opsomming(namen)} {wijken} af: nader bekijken. Door toeval verwacht u hierbij hoogstens {bij_toeval}."


def spreiding_zin(trechter: Trechter) -> str:
    """Whether the limits allow for the spread that is normal between creditors."""
    if trechter.tau2 > 0:
        return "De grenzen houden rekening met de gewone verschillen tussen schuldeisers."
    if len(trechter.punten) < SPREIDING_VANAF_EENHEDEN:
        return (
            f"Dit zijn minder dan {schrijf_getal(SPREIDING_VANAF_EENHEDEN)} schuldeisers. "
            "Hoe groot de gewone verschillen zijn, is dan niet te meten; de grenzen zijn daarom krap."
        )
    return "De verschillen tussen schuldeisers zijn niet groter dan toeval."


def uitgezonderd_zin(trechter: Trechter) -> str:
    """Who is not judged for now because that was agreed; '' where nobody is."""
    namen = sorted(punt.eenheid.naam for punt in trechter.punten if punt.uitgezonderd)
    if not namen:
        return ""
    heeft = enkel_of_meer(len(namen), "heeft", "hebben")
    return f"{opsomming(namen)} {heeft} een afgesproken uitzondering: daarover zeggen wij nu niets."


def alt_trechter(trechter: Trechter) -> str:
    """The picture in words."""
    geheel = f"Alle samen: {Unit.AANDEEL.write(trechter.midden)}."
    zonder = f"Zonder gegevens: {opsomming(trechter.zonder)}." if trechter.zonder else ""
    klein = sum(punt.kans is None and not punt.uitgezonderd for punt in trechter.punten)
    te_klein = f"Over {_schuldeisers(klein)} met weinig Kennisgevingen zeggen wij niets." if klein else ""
    zinnen = (geheel, toeval_zin(trechter), afwijkend_zin(trechter), spreiding_zin(trechter), te_klein,
              uitgezonderd_zin(trechter), zonder)  # fmt: skip
    return " ".join(zin for zin in zinnen if zin)


def rijen_trechter(v: Vergelijking) -> list[tuple[Cel, ...]]:
    """A row per creditor, alphabetical: crude beside shrunken beside adjusted; below the norm its counts alone."""
    if v.trechter is None:
        return []
    afwijkend = {punt.eenheid.code for punt in v.trechter.afwijkend()}
    punten = sorted(v.trechter.punten, key=lambda punt: punt.eenheid.naam.casefold())
    return [_rij(v, punt, afwijkt=punt.eenheid.code in afwijkend) for punt in punten]


def _rij(v: Vergelijking, punt: Punt, *, afwijkt: bool) -> tuple[Cel, ...]:
    e = punt.eenheid
    if punt.uitgezonderd:
        oordeel = v.uitgezonderd[e.code].kort
        return (e.naam, Getal(e.n), van_de(e.x, e.n), _geschat(v, e), *_mix(v, e), oordeel)
    if punt.kans is None:
        telling = f"{schrijf_aantal(e.x)} van de {schrijf_aantal(e.n)}"
        return (e.naam, Getal(e.n), telling, NIETS, NIETS, NIETS, STATUS_TEKST[Status.TE_KLEIN])
    oordeel = WIJKT_AF if afwijkt else "geen aantoonbaar verschil"
    return (e.naam, Getal(e.n), van_de(e.x, e.n), _geschat(v, e), *_mix(v, e), oordeel)


def _geschat(v: Vergelijking, e: Eenheid) -> str:
    geschat = v.geschat.get(e.code)
    if geschat is None:
        return NIETS
    kaal = Unit.AANDEEL.write(geschat.waarde)
    if geschat.ondergrens is None or geschat.bovengrens is None:
        return f"{kaal} (gelijk voor alle schuldeisers)"
    return f"{kaal} (tussen {Unit.AANDEEL.write(geschat.ondergrens)} en {Unit.AANDEEL.write(geschat.bovengrens)})"


def _mix(v: Vergelijking, e: Eenheid) -> tuple[str, str]:
    uit = v.aangepast.get(e.code)
    if uit is None or uit.verhouding is None or uit.grenzen is None:
        return NIETS, NIETS
    laag, hoog = (schrijf_getal(grens, decimalen=2) for grens in uit.grenzen)
    verhouding = f"{schrijf_getal(uit.verhouding, decimalen=2)} (tussen {laag} en {hoog})"
    return schrijf_getal(uit.verwacht, decimalen=1), verhouding


def _tussen(verwacht: float) -> str:
    """A number that is expected, as whole ones: 0 à 1."""
    onder, boven = floor(verwacht), ceil(verwacht)
    return str(onder) if onder == boven else f"{onder} à {boven}"


def _schuldeisers(aantal: int) -> str:
    return f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'schuldeiser', 'schuldeisers')}"
