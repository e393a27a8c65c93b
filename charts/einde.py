"""How pauses of one term end, month by month: the areas of the picture, from the rows of PAU-03."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from indicators.measurement import TOTAAL, Measurement, Rij
from store.referentie import geldig_op, lees_referentie

# From below, each with its words in the picture. A code is a group of data/reference/uitkomsten.csv.
GROEPEN = {
    "oplossing": "oplossing",
    "hulp_gestopt": "hulp gestopt",
    "hervat": "schuldeiser ging weer innen",
    "termijn_voorbij": "termijn voorbij",
    "anders": "anders of onbekend",
    "verborgen": "niet getoond",
}
LOPEND = "lopend"
MAANDEN_MET_GRENZEN = (4, 6, 8)


@dataclass(frozen=True, slots=True)
class Deel:
    """One group after so many months: its part of all pauzes (0 to 1) with its bounds.

    `ten_minste`: one of its outcomes may not be shown, so that the group may be larger.
    """

    waarde: float
    ondergrens: float | None = None
    bovengrens: float | None = None
    ten_minste: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """All groups after so many months; what is left of 1 still runs."""

    na_maanden: int
    delen: dict[str, Deel]
    lopend: float
    nog_te_volgen: int | None


@dataclass(frozen=True)
class Verloop:
    """How pauses of one term end: the moments that were measured, in their order."""

    termijn: int
    momenten: tuple[Moment, ...]

    @property
    def groepen(self) -> tuple[str, ...]:
        """The groups that have a part at any moment, from below."""
        return tuple(g for g in GROEPEN if any(g in m.delen and m.delen[g].waarde > 0 for m in self.momenten))

    def na(self, maanden: int) -> Moment | None:
        """The moment after so many months; None when it was not measured."""
        return next((m for m in self.momenten if m.na_maanden == maanden), None)


def termijnen(pau_03: Measurement) -> tuple[int, ...]:
    """The terms that were measured, the longest first."""
    return tuple(sorted({r.termijn for r in pau_03.rijen if r.termijn is not None}, reverse=True))


def verloop(pau_03: Measurement, termijn: int, *, groep: str = TOTAAL, per_maand: Measurement | None = None) -> Verloop:
    """The moments of one term that may be shown, from nought on; `per_maand` is the same curve at every month."""
    momenten: dict[int, Moment] = {}
    for meting in (per_maand, pau_03):
        rijen = [r for r in meting.rijen if r.termijn == termijn and r.groep == groep] if meting else []
        for maand in sorted({r.na_maanden for r in rijen if r.na_maanden is not None}):
            moment = _moment([r for r in rijen if r.na_maanden == maand], maand, op=pau_03.peildatum)
            momenten |= {maand: moment} if moment else {}
    if momenten:
        momenten.setdefault(0, Moment(0, {}, 1.0, None))
    return Verloop(termijn, tuple(momenten[maand] for maand in sorted(momenten)))


def _moment(rijen: Sequence[Rij], na_maanden: int, *, op: date) -> Moment | None:
    """The moment of these rows; None when what still runs may not be said, or nobody was followed for so long."""
    lopend = next((r for r in rijen if r.maat == LOPEND), None)
    if lopend is None or lopend.waarde is None or (na_maanden and lopend.nog_te_volgen == 0):
        return None
    delen = {}
    for groep, codes in groepscodes(op).items():
        eigen = [r for r in rijen if r.maat in codes]
        if any(r.waarde is not None for r in eigen):
            delen[groep] = _samen(eigen)
    # What may not be shown is one part, so that the whole stays 1.
    rest = 1 - lopend.waarde - sum(d.waarde for d in delen.values())
    if rest > 0.0005:
        delen["verborgen"] = Deel(rest)
    return Moment(na_maanden, delen, lopend.waarde, lopend.nog_te_volgen)


def _samen(rijen: Sequence[Rij]) -> Deel:
    """Outcomes exclude each other, so the half widths of their bounds add up as squares at most."""
    bekend = [(r.waarde, r.ondergrens, r.bovengrens) for r in rijen if r.waarde is not None]
    waarde = sum(w for w, _, _ in bekend)
    ten_minste = len(bekend) < len(rijen)
    if ten_minste or not waarde or any(onder is None or boven is None for w, onder, boven in bekend if w):
        return Deel(waarde, ten_minste=ten_minste)
    omlaag = sum((w - (onder or 0.0)) ** 2 for w, onder, _ in bekend if w) ** 0.5
    omhoog = sum(((boven or 0.0) - w) ** 2 for w, _, boven in bekend if w) ** 0.5
    return Deel(waarde, max(0.0, waarde - omlaag), min(1.0, waarde + omhoog))


@lru_cache(maxsize=8)
def groepscodes(op: date) -> dict[str, tuple[str, ...]]:
    """Per group of the picture the outcome codes that it holds."""
    uitkomsten = geldig_op(lees_referentie("uitkomsten"), op)
    return {g: codes for g in GROEPEN if (codes := tuple(u["code"] for u in uitkomsten if u["groep"] == g))}


@lru_cache(maxsize=8)
def uitkomsten(op: date) -> dict[str, str]:
    """Every outcome with its name: those of the areas from below, then what still runs."""
    namen = {u["code"]: u["naam"] for u in geldig_op(lees_referentie("uitkomsten"), op)}
    volgorde = [code for codes in groepscodes(op).values() for code in codes]
    return {code: namen[code] for code in [*volgorde, LOPEND] if code in namen}


def op_honderd(moment: Moment) -> dict[str, int]:
    """Of every 100 pauzes how many per group and how many still run: whole numbers that add up to 100."""
    delen = {g: d.waarde for g, d in moment.delen.items()} | {LOPEND: moment.lopend}
    som = sum(delen.values()) or 1.0
    precies = {naam: 100 * w / som for naam, w in delen.items()}
    heel = {naam: int(w) for naam, w in precies.items()}
    grootste_rest = sorted(precies, key=lambda naam: (heel[naam] - precies[naam], naam))
    for naam in grootste_rest[: 100 - sum(heel.values())]:
        heel[naam] += 1
    return heel
