"""Figures on signals and pauses counted a second time, slowly and plainly, on random small worlds."""

import tempfile
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.cijferboek import indicator
from indicators.measure import measure
from indicators.measurement import Status
from store.stand import Stand
from tests.bouwstenen import aanvaard, antwoord, bewaar_inventarisatie, gemeenten_op
from tests.logstenen import neem_samen_op, reactie, signaal

KEER = 5  # every traject five times: no cell is too small to show
TOT = date(2025, 10, 31)
EERSTE = date(2024, 10, 1)
GEBRUIKT, NOG_NIET = ("GM0518", "GM0034", "GM0599"), ("GM0344",)
INWONERS = {rij["gm_code"]: int(rij["inwoners"]) for rij in gemeenten_op(TOT)}
CODES = ("schuldregeling", "volledige_betaling", "hulp_gestopt", "hervat_door_schuldeiser", "onbekend")
PAUZE = ("toegekend", "gedeeltelijk")


@dataclass(frozen=True)
class Kennisgeving:
    """One Kennisgeving as it was delivered."""

    schuldeiser: str
    verzonden: date
    reactie: str
    reactie_op: date | None
    termijn: int
    start: date | None
    uitkomst: str
    uitkomst_op: date | None
    gemeld_op: date | None

    @property
    def begin(self) -> date:
        return self.start or self.verzonden

    @property
    def laatste(self) -> date:
        return plus_maanden(self.begin, self.termijn) - timedelta(days=1)


@dataclass(frozen=True)
class Traject:
    """One traject: its gemeente, its signals (number, day, aanmelding) and its Kennisgevingen."""

    gemeente: str
    initiatief: str
    signalen: tuple[tuple[int, date, date | None], ...]
    kennisgevingen: tuple[Kennisgeving, ...]


def plus_maanden(dag: date, maanden: int) -> date:
    """So many calendar months later, on the last day of a month that is too short."""
    maand = dag.month - 1 + maanden
    jaar, maand = dag.year + maand // 12, maand % 12 + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


def op_de_lijn(begin: date, dag: date) -> float:
    """Months since the start: whole steps, and the days of the step that has begun."""
    hele = 0
    while plus_maanden(begin, hele + 1) <= dag:
        hele += 1
    van, tot = plus_maanden(begin, hele), plus_maanden(begin, hele + 1)
    return hele + (dag - van).days / (tot - van).days


# --- the worlds

DAGEN = st.integers(0, (TOT - EERSTE).days).map(lambda n: EERSTE + timedelta(days=n))


@st.composite
def kennisgevingen(draw: st.DrawFn, vanaf: date) -> Kennisgeving:
    verzonden = vanaf + timedelta(days=draw(st.integers(0, 30)))
    soort = draw(st.sampled_from((*PAUZE, "toegekend", "geweigerd", "niet_van_toepassing", "geen_reactie")))
    antwoord_op = None if soort == "geen_reactie" else verzonden + timedelta(days=draw(st.integers(0, 40)))
    start = draw(st.sampled_from((None, None, verzonden + timedelta(days=3))))
    uitkomst = draw(st.sampled_from(("", "", *CODES))) if soort in PAUZE else ""
    begin = max(antwoord_op or verzonden, start or verzonden)
    return Kennisgeving(
        draw(st.sampled_from(("X-0123456789abcdef", "ENECO", "CJIB", "GM0363"))), verzonden, soort, antwoord_op,
        draw(st.sampled_from((4, 6, 8, 8))), start, uitkomst,
        begin + timedelta(days=draw(st.integers(0, 270))) if uitkomst else None,
        draw(st.sampled_from((None, None, verzonden + timedelta(days=60)))),
    )  # fmt: skip


@st.composite
def trajecten(draw: st.DrawFn) -> Traject:
    eerste = draw(DAGEN)
    dagen = sorted({eerste, *(eerste + timedelta(days=n) for n in draw(st.lists(st.integers(1, 120), max_size=2)))})
    nummers = sorted(draw(st.lists(st.integers(1, 4), min_size=len(dagen), max_size=len(dagen))))
    signalen = tuple(
        (nummer, dag, dag - timedelta(days=draw(st.integers(-5, 40))) if draw(st.booleans()) else None)
        for nummer, dag in zip(nummers, dagen, strict=True)
    )
    return Traject(
        draw(st.sampled_from((*GEBRUIKT, *NOG_NIET, "onbekend"))),
        draw(st.sampled_from(("kennisgeving", "kennisgeving", "kennisgeving", "noodstop"))),
        signalen, tuple(draw(st.lists(kennisgevingen(eerste), max_size=3))),
    )  # fmt: skip


def _gepubliceerd(wereld: list[Traject], data: Path) -> Stand:
    signalen: list[dict[str, Any]] = []
    reacties: list[dict[str, Any]] = []
    for nummer, t in enumerate(wereld * KEER):
        signalen += [
            signaal(traject=f"T{nummer}", signaal=f"S{nummer}-{i}", gm_code=t.gemeente, initiatief=t.initiatief,
                    signaalnummer=n, signaaldatum=dag, aanmelddatum=aanmeld)
            for i, (n, dag, aanmeld) in enumerate(t.signalen)
        ]  # fmt: skip
        reacties += [
            reactie(traject=f"T{nummer}", kennisgeving=f"K{nummer}-{i}", schuldeiser_id=k.schuldeiser,
                    verzonden_op=k.verzonden, reactie=k.reactie, reactie_op=k.reactie_op, pauze_start=k.start,
                    termijn_toegezegd_maanden=float(k.termijn) if k.reactie in PAUZE else None,
                    uitkomst=k.uitkomst, uitkomst_op=k.uitkomst_op, gemeld_op=k.gemeld_op)
            for i, k in enumerate(t.kennisgevingen)
        ]  # fmt: skip
    antwoorden = [antwoord(c, "gebruikt") for c in GEBRUIKT] + [antwoord(c, "gebruikt_nog_niet") for c in NOG_NIET]
    aanvaard(data, [bewaar_inventarisatie(data, EERSTE, antwoorden)])
    return Stand(neem_samen_op(data, signalen, reacties, peildatum=TOT), TOT)


# --- the second count


@dataclass(frozen=True)
class Pauze:
    """A confirmed pauze as known on a moment."""

    traject: int
    bekend_op: date
    begin: date
    laatste: date
    termijn: int
    einde: str
    einde_op: date | None
    open: bool


class Telling:
    """What was known on a moment, counted by looping over everything."""

    def __init__(self, wereld: list[Traject], moment: date) -> None:
        self.moment, self.van = moment, date(moment.year, 1, 1)
        self.eigen = [t for t in wereld if t.initiatief == "kennisgeving"]
        self.wereld = wereld
        self.pauzes = [p for i, t in enumerate(self.eigen) for k in self.bekend(t) if (p := self.pauze(i, k))]

    def bekend(self, t: Traject) -> list[Kennisgeving]:
        return [k for k in t.kennisgevingen if max(k.verzonden, k.gemeld_op or k.verzonden) <= self.moment]

    def weet(self, k: Kennisgeving, dag: date | None) -> bool:
        return dag is not None and max(dag, k.gemeld_op or dag) <= self.moment

    def reactie(self, k: Kennisgeving) -> str:
        return k.reactie if self.weet(k, k.reactie_op) else "geen_reactie"

    def pauze(self, i: int, k: Kennisgeving) -> Pauze | None:
        if self.reactie(k) not in PAUZE:
            return None
        heeft = self.weet(k, k.uitkomst_op)
        einde, einde_op = "", None
        if heeft and k.uitkomst_op <= k.laatste + timedelta(days=1):
            einde, einde_op = k.uitkomst, k.uitkomst_op
        elif k.laatste < self.moment:
            einde, einde_op = "verlopen_zonder_besluit", k.laatste + timedelta(days=1)
        bekend_op = max(k.reactie_op, k.gemeld_op or k.reactie_op)
        return Pauze(i, bekend_op, k.begin, k.laatste, k.termijn, einde, einde_op, not heeft)

    def signalen(self, t: Traject) -> list[tuple[int, date, date | None]]:
        return [s for s in t.signalen if s[1] <= self.moment]

    def in_periode(self, dag: date | None) -> bool:
        return dag is not None and self.van <= dag <= self.moment

    def uitkomsten(self) -> dict[tuple[str, str | None], tuple[float | None, float | None, float | None]]:
        """Per code and maat (waarde, teller, noemer), of one copy of the world."""
        return {**self._signalen(), **self._pauzes(), **self._trajecten()}

    def _signalen(self) -> dict[Any, Any]:
        van_t = [(t, s) for t in self.eigen for s in self.signalen(t) if self.in_periode(s[1])]
        grens = plus_maanden(self.moment, -12)
        geven = {t.gemeente for t in self.wereld for s in self.signalen(t) if s[1] > grens} - {"onbekend"}
        dagen = [(s[1] - s[2]).days for _, s in van_t if s[0] == 4 and s[2]]
        goed = [n for n in dagen if n >= 0]
        uit: dict[Any, Any] = {
            ("SIG-01", None): (len(van_t), len(van_t), None),
            ("SIG-02", None): _deel(sum(t.gemeente in geven for t, _ in van_t), sum(INWONERS[g] for g in geven) / KEER, 10_000),
            ("SIG-04", "vanaf_aanmelding"): (median(goed) if goed else None, len(goed), len(goed)),
            ("SIG-04", "vanaf_aanmelding_binnen_7"): _deel(sum(n <= 7 for n in goed), len(goed)),
            ("SIG-04", "vanaf_aanmelding_negatief"): (len(dagen) - len(goed), len(dagen) - len(goed), None),
            ("SIG-05", None): _deel(len(geven & set(GEBRUIKT)) / KEER, len(GEBRUIKT) / KEER),
            ("SIG-05", "zonder_ja"): (len(geven & set(NOG_NIET)) / KEER, len(geven & set(NOG_NIET)) / KEER, None),
        }  # fmt: skip
        for van, naar in ((1, 2), (1, 4), (2, 4), (3, 4)):
            eersten = [(t, min(d for n, d, _ in self.signalen(t) if n == van)) for t in self.eigen
                       if any(n == van for n, _, _ in self.signalen(t))]  # fmt: skip
            later = [[d for n, d, _ in self.signalen(t) if n == naar and d > eerste] for t, eerste in eersten]
            uit["SIG-06", f"{van}_{naar}"] = _deel(sum(bool(x) for x in later), len(eersten))
        return uit

    def _pauzes(self) -> dict[Any, Any]:
        lopend = [p for p in self.pauzes if p.begin <= self.moment <= p.laatste and p.open]
        open_eind = [(p.laatste - self.moment).days for p in self.pauzes if p.open and not p.einde]
        klaar = Counter(p.einde for p in self.pauzes if self.in_periode(p.einde_op) and p.einde)
        voorbij = sum(p.laatste < self.moment and p.open for p in self.pauzes)
        return {
            ("PAU-01", None): (len(lopend), len(lopend), None),
            ("PAU-02", None): (len({p.traject for p in lopend}),) * 2 + (None,),
            ("PAU-06", "binnen_30"): (sum(0 <= n <= 30 for n in open_eind),) * 2 + (None,),
            ("PAU-06", "binnen_60"): (sum(0 <= n <= 60 for n in open_eind),) * 2 + (None,),
            ("PAU-07", None): (voorbij, voorbij, None),
            **{("PAU-05", code): _deel(klaar[code], klaar.total()) for code in (*CODES, "verlopen_zonder_besluit")},
        }

    def _trajecten(self) -> dict[Any, Any]:
        rijp_voor = self.moment - timedelta(days=14)
        alle_rijp, vol, weigering, onbekend, delen, oud, opgelost, eerste_pauzes = 0, 0, 0, 0, [], 0, 0, 0
        for i, t in enumerate(self.eigen):
            echt = [k for k in self.bekend(t) if self.reactie(k) != "niet_van_toepassing"]
            if echt and all(k.verzonden <= rijp_voor for k in echt):
                alle_rijp += 1
                vol += all(self.reactie(k) in PAUZE for k in echt)
                weigering += any(self.reactie(k) == "geweigerd" for k in echt)
                onbekend += any(self.reactie(k) == "geen_reactie" for k in echt)
            rijp = {k.schuldeiser for k in echt if k.verzonden <= rijp_voor}
            met = {k.schuldeiser for k in echt if k.verzonden <= rijp_voor and self.reactie(k) in PAUZE}
            delen += [len(met) / len(rijp)] if rijp else []
            if self.signalen(t) and plus_maanden(eerste := min(s[1] for s in self.signalen(t)), 8) <= self.moment:
                oud += 1
                opgelost += any(
                    k.uitkomst in CODES[:2] and self.weet(k, k.uitkomst_op) and k.uitkomst_op <= plus_maanden(eerste, 8)
                    for k in self.bekend(t)
                )
            begonnen = [p.begin for p in self.pauzes if p.traject == i and p.begin <= self.moment]
            eerste_pauzes += self.in_periode(min(begonnen, default=None))
        return {
            ("PAU-08", None): _deel(vol, alle_rijp),
            ("PAU-08", "weigering"): _deel(weigering, alle_rijp),
            ("PAU-08", "onbekend"): _deel(onbekend, alle_rijp),
            ("PAU-09", None): _deel(opgelost, oud),
            ("PAU-13", None): (eerste_pauzes, eerste_pauzes, None),
            ("PAU-14", None): (sum(delen) / len(delen) if delen else None, None, len(delen)),
        }

    def curve(self, termijn: int, staat: str, na: int) -> tuple[float, int] | None:
        """Aalen-Johansen again, moment after moment, over the pauzes one by one; None past what was followed."""
        rijen = []
        for p in self.pauzes:
            uit_op = min(
                p.einde_op or self.moment, self.moment if not p.einde else p.einde_op, plus_maanden(p.begin, termijn)
            )
            intrede = op_de_lijn(p.begin, max(p.bekend_op, p.begin))
            if p.termijn == termijn and uit_op >= p.begin:
                rij = (intrede or -1.0, op_de_lijn(p.begin, uit_op), p.einde)
                rijen += [rij] if rij[0] < rij[1] else []
        over, kans = 1.0, 0.0
        for t in sorted({u for _, u, einde in rijen if einde and u <= na}):
            gevolgd = [r for r in rijen if r[0] < t <= r[1]]
            einden = [r[2] for r in gevolgd if r[1] == t and r[2]]
            kans += over * einden.count(staat) / len(gevolgd)
            over *= 1 - len(einden) / len(gevolgd)
        gevolgd_tot = sum(i < na <= u for i, u, _ in rijen)
        if not rijen or (not gevolgd_tot and over > 1e-12):
            return None
        return (over if staat == "lopend" else kans), gevolgd_tot


def _deel(teller: float, noemer: float, keer: float = 1) -> tuple[float | None, float, float]:
    return (teller / noemer * keer if noemer else None), teller, noemer


MOMENTEN = (TOT, date(2025, 6, 30), date(2025, 3, 1))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(trajecten(), min_size=1, max_size=8))
def test_a_second_count_of_the_logs_gives_the_same(wereld: list[Traject]) -> None:
    with tempfile.TemporaryDirectory() as map_:
        stand = _gepubliceerd(wereld, Path(map_) / "data")
        for moment in MOMENTEN:
            _vergelijk(Telling(wereld, moment), stand.op(moment))


def _vergelijk(telling: Telling, stand: Stand) -> None:
    iets = any(telling.signalen(t) for t in telling.wereld)
    reacties = any(telling.bekend(t) for t in telling.wereld)
    for (code, maat), (waarde, teller, noemer) in telling.uitkomsten().items():
        if not (iets if indicator(code).feed == "signalen" else reacties):
            continue
        rij = measure(indicator(code), stand).totaal(maat)
        verwacht = tuple(None if x is None else pytest.approx(x * KEER) for x in (teller, noemer))
        assert (rij.teller, rij.noemer) == verwacht, (code, maat, stand.peildatum)
        telt = waarde is not None and noemer is None  # a bare count is its own value
        assert rij.waarde == (None if waarde is None else pytest.approx(waarde * KEER if telt else waarde)), (
            code,
            maat,
        )
        assert rij.status == (Status.GEEN_WAARNEMINGEN if waarde is None else Status.OK)
    for rij in measure(indicator("PAU-03"), stand).rijen if reacties else ():
        if rij.termijn:
            verwacht_punt = telling.curve(rij.termijn, rij.maat, rij.na_maanden)
            assert (rij.waarde is None) == (verwacht_punt is None), rij
            if verwacht_punt:
                assert rij.waarde == pytest.approx(verwacht_punt[0], abs=1e-12), rij
                assert rij.nog_te_volgen == verwacht_punt[1] * KEER, rij


def test_the_second_count_knows_its_calendar() -> None:
    assert plus_maanden(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert op_de_lijn(date(2025, 1, 31), date(2025, 2, 28)) == 1
    assert op_de_lijn(date(2025, 2, 3), date(2025, 6, 10)) == pytest.approx(4 + 7 / 30)
