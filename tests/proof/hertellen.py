"""The figures about pauzes counted again from the text of the cells, in plain Python: slow, obvious, and not ours.

Of a cleaned delivery it reads only what the cells said (the columns that end in _ruw), the day a row was reported, and
which rows are of one traject and of one creditor. Words, days and calendar months are read here once more.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import polars as pl

from store.referentie import lees_referentie

KANALEN = {"Schuldenknooppunt": "skp", "SKP": "skp", "e-mail": "e-mail", "brief": "brief", "portaal": "portaal"}
ANTWOORDEN = {
    "pauze toegekend": "ja", "akkoord": "ja", "deels akkoord": "ja", "geen medewerking": "nee",
    "niet bekend bij ons": "nvt", "in behandeling": "later", "": "",
}  # fmt: skip
OPLOSSINGEN = ("schuldregeling", "volledige_betaling")
UITKOMSTEN = {
    "Schuldregeling gestart": "schuldregeling", "Betaald": "volledige_betaling",
    "Hervat door schuldeiser": "hervat_door_schuldeiser", "Wsnp": "naar_wsnp_of_rechter",
    **dict.fromkeys(("Ingetrokken", "Niet verschenen", "Voldoet niet", "Verhuisd", "Overig", "Overleden"), "hulp_gestopt"),
}  # fmt: skip
RIJP_NA, NOOIT = 14, date.max
PROVINCIES = {
    r["naam"]: (r["gm_code"], r["provincie_code"]) for r in lees_referentie("gemeenten") if r["jaar"] == "2025"
}


@dataclass
class Signaal:
    """One row of the signal log, and from which day each of its facts was known."""

    traject: str
    gemeente: str
    provincie: str
    kanaal: str
    dag: date
    aangemeld: date | None
    toegelaten: date | None
    einde: date | None
    reden: str
    bekend: date
    einde_bekend: date


@dataclass
class Kennisgeving:
    """One row of the creditor log, idem."""

    traject: str
    schuldeiser: str
    verzonden: date
    bekend: date
    antwoord: str
    antwoord_bekend: date
    start: date
    gepland: date | None
    verlengd: date | None
    verlengd_bekend: date
    termijn: int | None
    uitkomst: str
    uitkomst_op: date | None
    uitkomst_bekend: date
    signaal: Signaal | None = None


def dag(tekst: str | None) -> date | None:
    """31-12-2025 or 2025-12-31; nothing for an empty cell."""
    if not tekst:
        return None
    return datetime.strptime(tekst[:10], "%Y-%m-%d" if tekst[4] == "-" else "%d-%m-%Y").date()


def plus_maanden(begin: date, maanden: int) -> date:
    """The same day so many months later, or the last of that month."""
    jaar, maand = divmod(begin.year * 12 + begin.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(begin.day, monthrange(jaar, maand + 1)[1]))


def in_maanden(begin: date, tot: date) -> float:
    """Calendar months from one day to another, the last step as a part of its length."""
    heel = 0
    while plus_maanden(begin, heel + 1) <= tot:
        heel += 1
    stap = plus_maanden(begin, heel)
    return heel + (tot - stap).days / (plus_maanden(begin, heel + 1) - stap).days


def signalen(rijen: pl.DataFrame) -> list[Signaal]:
    """The signals of a cleaned delivery."""
    uit = []
    for r in rijen.iter_rows(named=True):
        op, einde = dag(r["signaaldatum_ruw"]), dag(r["traject_einddatum_ruw"])
        if op is None:
            raise ValueError(r)
        gemeente, provincie = PROVINCIES.get(r["gemeente_ruw"], ("onbekend", "onbekend"))
        kanaal = KANALEN.get(r["kanaal_ruw"] or "", "onbekend")
        uit.append(Signaal(
            r["traject_id"], gemeente, provincie, kanaal, op, dag(r["aanmelddatum_ruw"]), dag(r["toelatingsdatum_ruw"]),
            einde, UITKOMSTEN.get(r["uitstroomreden_ruw"] or "", ""), max(op, r["gemeld_op"] or op),
            max(einde, r["gemeld_op"] or einde) if einde else NOOIT,
        ))  # fmt: skip
    return uit


def kennisgevingen(rijen: pl.DataFrame, geleverd: date) -> list[Kennisgeving]:
    """The Kennisgevingen of a delivery cleaned and known on a day."""
    return [_kennisgeving(r, geleverd) for r in rijen.iter_rows(named=True)]


def _kennisgeving(r: dict[str, object], geleverd: date) -> Kennisgeving:
    def op(veld: str) -> date | None:
        return dag(str(r[f"{veld}_ruw"] or ""))

    verzonden, gemeld = op("verzonden_op") or NOOIT, r["gemeld_op"]
    maanden = str(r["termijn_toegezegd_maanden_ruw"] or "")
    termijn = int(float(maanden)) if maanden else None
    start = op("pauze_start") or op("ontvangen_op") or verzonden
    gepland = op("pauze_eind_gepland")
    if gepland is None and termijn:
        gepland = plus_maanden(start, termijn) - timedelta(days=1)

    def bekend(gebeurd: date | None) -> date:
        if gebeurd is None:
            return NOOIT
        return max(gebeurd, gemeld) if isinstance(gemeld, date) else gebeurd

    antwoord, einde = op("reactie_op"), op("uitkomst_op")
    return Kennisgeving(
        str(r["traject_id"]), str(r["schuldeiser_id"]), verzonden, bekend(verzonden),
        ANTWOORDEN[str(r["reactie_ruw"] or "")], bekend(antwoord), start, gepland, op("verlengd_tot"),
        gemeld if isinstance(gemeld, date) else geleverd, termijn,
        UITKOMSTEN.get(str(r["uitkomst_ruw"] or ""), ""), einde, bekend(einde),
    )  # fmt: skip


@dataclass
class Wereld:
    """What was known on a moment."""

    moment: date
    signalen: list[Signaal]
    kennisgevingen: list[Kennisgeving]

    @property
    def pauzes(self) -> list[Kennisgeving]:
        """What creditors had granted by then."""
        return [k for k in self.kennisgevingen if self.antwoord(k) == "ja"]

    def antwoord(self, k: Kennisgeving) -> str:
        """The answer as known on the moment."""
        return k.antwoord if k.antwoord_bekend <= self.moment else ""

    def laatste(self, k: Kennisgeving) -> date:
        """The last day of a pauze; an extension counts from when it was known."""
        if k.verlengd and k.verlengd_bekend <= self.moment:
            return k.verlengd
        return k.gepland or NOOIT

    def gemeld(self, k: Kennisgeving) -> bool:
        """Whether an outcome was reported by then."""
        return bool(k.uitkomst) and k.uitkomst_bekend <= self.moment

    def einde(self, k: Kennisgeving) -> tuple[str, date | None]:
        """How and when a pauze ended, as known on the moment; nothing while it runs."""
        laatste = self.laatste(k)
        if self.gemeld(k) and k.uitkomst_op and k.uitkomst_op <= laatste + timedelta(days=1):
            return k.uitkomst, k.uitkomst_op
        if laatste < self.moment:
            return "verlopen_zonder_besluit", laatste + timedelta(days=1)
        return "", None

    def loopt(self, k: Kennisgeving) -> bool:
        """Whether a pauze runs on the moment."""
        return k.start <= self.moment <= self.laatste(k) and not self.gemeld(k)


def wereld(alle_signalen: list[Signaal], alle_kennisgevingen: list[Kennisgeving], moment: date) -> Wereld:
    """What was known on a moment, each Kennisgeving with the latest signal of its traject before it was sent."""
    gekend = [s for s in alle_signalen if s.bekend <= moment]
    per_traject: dict[str, list[Signaal]] = defaultdict(list)
    for signaal in gekend:
        per_traject[signaal.traject].append(signaal)
    verzonden = [replace(k) for k in alle_kennisgevingen if k.bekend <= moment]
    for k in verzonden:
        eerder = [s for s in per_traject[k.traject] if s.dag <= k.verzonden]
        k.signaal = max(eerder, key=lambda s: s.dag) if eerder else None
    return Wereld(moment, gekend, verzonden)


def kwantiel(getallen: Iterable[float], p: float) -> float:
    """A quantile, straight between its two neighbours."""
    rij = sorted(getallen)
    plek = (len(rij) - 1) * p
    onder = rij[int(plek)]
    return onder + (rij[min(int(plek) + 1, len(rij) - 1)] - onder) * (plek - int(plek))


def einddeel(w: Wereld, pauzes: Sequence[Kennisgeving], staat: str, maanden: int) -> float:
    """Aalen-Johansen by walking over every distinct time; entry is the day the pauze became known."""
    rijen = []
    for k in pauzes:
        einde, op = w.einde(k)
        grens = plus_maanden(k.start, k.termijn or 0)
        if (op or w.moment) >= grens and w.laatste(k) >= grens and (op or NOOIT) > grens:
            einde, op = "", grens  # it was extended, and ran on when its term was over
        tijden = [in_maanden(k.start, max(d, k.start)) for d in (k.antwoord_bekend, op or w.moment)]
        if tijden[0] == 0 or tijden[0] < tijden[1]:
            rijen.append((*tijden, einde))
    over, delen = 1.0, defaultdict(float)
    for tijd in sorted({uit for _, uit, einde in rijen if einde and uit <= maanden}):
        onder_risico = sum((intrede < tijd or intrede == 0) and uit >= tijd for intrede, uit, _ in rijen)
        hier = [einde for _, uit, einde in rijen if uit == tijd and einde]
        for einde in hier:
            delen[einde] += over / onder_risico
        over *= 1 - len(hier) / onder_risico
    return over if staat == "lopend" else delen[staat]


def groep(rij: Kennisgeving | Signaal, per: str) -> str:
    """The group that a row is in."""
    if per == "totaal":
        return per
    if isinstance(rij, Kennisgeving) and per == "termijn":
        return str(rij.termijn)
    signaal = rij if isinstance(rij, Signaal) else rij.signaal
    if per == "maand" and signaal:
        return f"{signaal.dag:%Y-%m}"
    return str(getattr(signaal, per)) if signaal else "onbekend"
