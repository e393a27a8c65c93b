"""Every figure about signals and pauses, counted again over what was known on a moment: the second half of hertellen."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from tests.proof.hertellen import (
    OPLOSSINGEN,
    RIJP_NA,
    Kennisgeving,
    Signaal,
    Wereld,
    einddeel,
    groep,
    kwantiel,
    plus_maanden,
)

ACHT = 8


@dataclass(frozen=True)
class Vraag:
    """One number of one measurement."""

    code: str
    maat: str | None
    per: str
    groep: str
    termijn: int | None = None
    na_maanden: int | None = None


def herteld(w: Wereld, vraag: Vraag, van: date) -> float:
    """The number, counted by walking over every row. Raises KeyError for a figure that is not counted here."""
    return _TELLERS[vraag.code](w, vraag, van)


def _signalen(w: Wereld, v: Vraag, van: date) -> list[Signaal]:
    return [s for s in w.signalen if van <= s.dag <= w.moment and groep(s, v.per) == v.groep]


def _pauzes(w: Wereld, v: Vraag) -> list[Kennisgeving]:
    return [k for k in w.pauzes if groep(k, v.per) == v.groep]


def _sig_01(w: Wereld, v: Vraag, van: date) -> float:
    return len(_signalen(w, v, van))


def _sig_03(w: Wereld, v: Vraag, van: date) -> float:
    alle = [k for k in w.kennisgevingen if van <= k.verzonden <= w.moment and groep(k, v.per) == v.groep]
    return mean((k.signaal.kanaal if k.signaal else "onbekend") == v.maat for k in alle)


def _sig_04(w: Wereld, v: Vraag, van: date) -> float:
    vanaf, _, soort = (v.maat or "").partition("_")[2].partition("_")
    begin = {"aanmelding": "aangemeld", "toelating": "toegelaten"}[vanaf]
    alle = [(s.dag - getattr(s, begin)).days for s in _signalen(w, v, van) if getattr(s, begin)]
    dagen = [d for d in alle if d >= 0]
    if soort == "negatief":
        return len(alle) - len(dagen)
    if soort.startswith("binnen_"):
        return mean(d <= int(soort.removeprefix("binnen_")) for d in dagen)
    return kwantiel(dagen, 0.9 if soort == "p90" else 0.5)


def _pau_01(w: Wereld, v: Vraag, _: date) -> float:
    return sum(map(w.loopt, _pauzes(w, v)))


def _pau_02(w: Wereld, v: Vraag, _: date) -> float:
    return len({k.traject for k in _pauzes(w, v) if w.loopt(k)})


def _pau_03(w: Wereld, v: Vraag, _: date) -> float:
    eigen = [k for k in _pauzes(w, v) if k.termijn == v.termijn]
    return einddeel(w, eigen, v.maat or "", v.na_maanden or 0)


def _pau_05(w: Wereld, v: Vraag, van: date) -> float:
    eindes = [w.einde(k) for k in _pauzes(w, v)]
    return mean(uitkomst == v.maat for uitkomst, op in eindes if op and van <= op <= w.moment)


def _pau_06(w: Wereld, v: Vraag, _: date) -> float:
    grens = w.moment + timedelta(days=int((v.maat or "").removeprefix("binnen_")))
    return sum(w.einde(k)[0] == "" and w.moment <= w.laatste(k) <= grens for k in _pauzes(w, v))


def _pau_07(w: Wereld, v: Vraag, _: date) -> float:
    return sum(w.laatste(k) < w.moment and not w.gemeld(k) for k in _pauzes(w, v))


def _per_traject(w: Wereld, v: Vraag) -> Mapping[str, list[Kennisgeving]]:
    """The Kennisgevingen of each traject, the traject in the group of its signal."""
    van_traject = {s.traject: groep(s, v.per) for s in w.signalen}
    trajecten: dict[str, list[Kennisgeving]] = defaultdict(list)
    for k in w.kennisgevingen:
        if van_traject.get(k.traject, "totaal" if v.per == "totaal" else "onbekend") == v.groep:
            trajecten[k.traject].append(k)
    return trajecten


def _rijp(w: Wereld, k: Kennisgeving) -> bool:
    return k.verzonden + timedelta(days=RIJP_NA) <= w.moment


def _pau_08(w: Wereld, v: Vraag, _: date) -> float:
    gevraagd = [[k for k in rij if w.antwoord(k) != "nvt"] for rij in _per_traject(w, v).values()]
    oud = [[w.antwoord(k) for k in rij] for rij in gevraagd if rij and all(_rijp(w, k) for k in rij)]
    if v.maat == "weigering":
        return mean("nee" in antwoorden for antwoorden in oud)
    if v.maat == "onbekend":
        return mean(bool({"", "later"} & set(antwoorden)) for antwoorden in oud)
    return mean(set(antwoorden) == {"ja"} for antwoorden in oud)


def _pau_09(w: Wereld, v: Vraag, _: date) -> float:
    eerste: dict[str, date] = {}
    opgelost: dict[str, date] = {}
    for s in w.signalen:
        if groep(s, v.per) == v.groep:
            eerste[s.traject] = min(s.dag, eerste.get(s.traject, s.dag))
        if s.einde and s.einde_bekend <= w.moment and s.reden in OPLOSSINGEN:
            opgelost[s.traject] = min(s.einde, opgelost.get(s.traject, s.einde))
    for k in w.kennisgevingen:
        if w.gemeld(k) and k.uitkomst_op and k.uitkomst in OPLOSSINGEN:
            opgelost[k.traject] = min(k.uitkomst_op, opgelost.get(k.traject, k.uitkomst_op))
    oud = {t: plus_maanden(dag, ACHT) for t, dag in eerste.items() if plus_maanden(dag, ACHT) <= w.moment}
    return mean(opgelost.get(t, date.max) <= grens for t, grens in oud.items())


def _pau_13(w: Wereld, v: Vraag, van: date) -> float:
    starts = [
        min((k.start for k in rij if w.antwoord(k) == "ja" and k.start <= w.moment), default=date.max)
        for rij in _per_traject(w, v).values()
    ]
    return sum(van <= start <= w.moment for start in starts)


def _pau_14(w: Wereld, v: Vraag, _: date) -> float:
    delen = []
    for rij in _per_traject(w, v).values():
        rijp = {k.schuldeiser for k in rij if _rijp(w, k) and w.antwoord(k) != "nvt"}
        gaf = {k.schuldeiser for k in rij if _rijp(w, k) and w.antwoord(k) == "ja"}
        delen += [len(gaf) / len(rijp)] if rijp else []
    return mean(delen)


Teller = Callable[[Wereld, Vraag, date], float]
_TELLERS: Mapping[str, Teller] = {
    "SIG-01": _sig_01, "SIG-03": _sig_03, "SIG-04": _sig_04, "PAU-01": _pau_01, "PAU-02": _pau_02, "PAU-03": _pau_03,
    "PAU-05": _pau_05, "PAU-06": _pau_06, "PAU-07": _pau_07, "PAU-08": _pau_08, "PAU-09": _pau_09, "PAU-13": _pau_13,
    "PAU-14": _pau_14,
}  # fmt: skip
CODES: Sequence[str] = tuple(_TELLERS)
