"""Figures on creditors counted a second time, slowly and plainly, on random small worlds."""

import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.cijferboek import indicator
from indicators.logwoorden import REACTIES
from indicators.measure import measure
from indicators.measurement import Measurement, Status
from store.stand import Stand
from store.werkdagen import maanden_later
from tests.logstenen import neem_op, reactie

TOT = date(2025, 10, 31)
EERSTE = date(2025, 1, 1)
TERMIJN, MINIMUM, OVERIGE_ONDER = 14, 30, 10
# Convenant, its months and whether collection stops on receipt, on every day of these worlds.
CONVENANT = {"VITENS": ("ja", 8), "ZILVEREN_KRUIS": ("ja", 6), "KPN": ("ja", None), "ENECO": ("niet_bekend", None)}
GEMEENTEN = {"GM0310": "RDWI", "GM0355": "RDWI", "GM0518": "GM0518", "GM0344": "GM0344"}
JA = ("toegekend", "gedeeltelijk")


@dataclass(frozen=True)
class Verzoek:
    """One Kennisgeving as it was delivered."""

    traject: int
    schuldeiser: str
    gemeente: str
    verzonden: date
    reactie: str
    reactie_op: date | None
    maanden: int
    zegt_termijn: bool
    reden: str
    schending: str
    schending_op: date

    def antwoord(self, op: date) -> str:
        """What was known on a day."""
        return self.reactie if self.reactie_op and self.reactie_op <= op else "geen_reactie"

    @property
    def laatste(self) -> date:
        maanden = self.maanden if self.zegt_termijn else CONVENANT[self.schuldeiser][1]
        return maanden_later(self.verzonden, maanden) - timedelta(days=1) if maanden else date.max


@st.composite
def verzoeken(draw: st.DrawFn) -> Verzoek:
    verzonden = EERSTE + timedelta(days=draw(st.integers(0, 330)))
    soort = draw(st.sampled_from(("geen_reactie", "toegekend", *REACTIES)))
    antwoord_op = None if soort == "geen_reactie" else verzonden + timedelta(days=draw(st.integers(0, 45)))
    return Verzoek(
        draw(st.integers(0, 6)), draw(st.sampled_from(tuple(CONVENANT))), draw(st.sampled_from(tuple(GEMEENTEN))),
        verzonden, soort, antwoord_op, draw(st.sampled_from((4, 6, 8))), draw(st.booleans()),
        draw(st.sampled_from(("", "fraude", "geen_convenant"))),
        draw(st.sampled_from(("geen_melding", "geen_melding", "gemeld", "bevestigd", "weerlegd", "hersteld"))),
        verzonden + timedelta(days=draw(st.integers(0, 200))),
    )  # fmt: skip


WERELD = st.lists(verzoeken(), min_size=1, max_size=45)


def _gepubliceerd(wereld: list[Verzoek], data: Path) -> Stand:
    rijen = [
        reactie(
            traject=f"T{v.traject}", kennisgeving=f"K{i}", schuldeiser_id=v.schuldeiser, gm_code=v.gemeente,
            verzonden_op=v.verzonden, reactie=v.reactie, reactie_op=v.reactie_op, reden=v.reden,
            termijn_toegezegd_maanden=float(v.maanden) if v.reactie in JA and v.zegt_termijn else None,
            schending=v.schending, schending_op=None if v.schending == "geen_melding" else v.schending_op,
        )
        for i, v in enumerate(wereld)
    ]  # fmt: skip
    return Stand(neem_op(data, "reacties", rijen, peildatum=TOT), TOT)


# --- the second count


def _gezien(wereld: list[Verzoek]) -> list[Verzoek]:
    return [v for v in wereld if v.verzonden <= TOT]


def _rijp(wereld: list[Verzoek]) -> list[Verzoek]:
    return [v for v in wereld if (TOT - v.verzonden).days >= TERMIJN]


def _telling(code: str, wereld: list[Verzoek]) -> dict[str | None, tuple[int, int | None]]:
    """Per maat teller and noemer of the figures that are plain counts."""
    gezien, rijp = _gezien(wereld), _rijp(wereld)
    antwoord = Counter(v.antwoord(TOT) for v in rijp)
    alle = Counter(v.antwoord(TOT) for v in gezien)
    ja = sum(alle[r] for r in JA)
    onder_termijn = [v for v in gezien if v.antwoord(TOT) in JA and CONVENANT[v.schuldeiser][1]]
    toegezegd = [v for v in onder_termijn if v.zegt_termijn]
    lang = [v for v in toegezegd if v.maanden >= (CONVENANT[v.schuldeiser][1] or 0)]
    geweigerd = [v.reden or "onbekend" for v in gezien if v.antwoord(TOT) in ("geweigerd", "gedeeltelijk")]
    per_reden = Counter(geweigerd)
    tellingen: dict[str, dict[str | None, tuple[int, int | None]]] = {
        "SCH-01": {None: (len(gezien), None)},
        "SCH-02": {None: (len(rijp) - antwoord["geen_reactie"], len(rijp))},
        "SCH-04": {None: (ja, ja + alle["geweigerd"])},
        "SCH-05": {None: (len(lang), len(toegezegd)), "zonder_termijn": (len(onder_termijn) - len(toegezegd), None)},
        "SCH-09": {reden: (per_reden[reden], len(geweigerd)) for reden in ("fraude", "geen_convenant", "onbekend")},
        "SCH-11": {r: (antwoord[r], len(rijp)) for r in REACTIES},
    }
    return tellingen[code]


def _groepen(wereld: list[Verzoek], per: str) -> dict[str, list[Verzoek]]:
    uit: dict[str, list[Verzoek]] = defaultdict(list)
    aantal = Counter(v.schuldeiser for v in _gezien(wereld))
    for v in wereld:
        schuldeiser = v.schuldeiser if aantal[v.schuldeiser] >= OVERIGE_ONDER else "overige"
        uit[{"totaal": "totaal", "schuldeiser": schuldeiser, "convenant": CONVENANT[v.schuldeiser][0]}[per]].append(v)
    return uit


def _antwoord_na(wereld: list[Verzoek], dagen: int) -> tuple[dict[str, float], int]:
    """Aalen-Johansen by a loop over days: per state the share so many days after sending, and how many are followed."""
    soort = {"toegekend": "gegeven", "gedeeltelijk": "gegeven", "geweigerd": "geweigerd"}
    gevolgd = []
    for v in _rijp(wereld):
        bekend = v.antwoord(TOT)
        af = v.reactie_op if bekend not in ("geen_reactie", "in_behandeling") else None
        gevolgd.append(((af or TOT) - v.verzonden, soort.get(bekend, "anders") if af else ""))
    open_, uit = 1.0, dict.fromkeys(("gegeven", "geweigerd", "anders"), 0.0)
    for dag in range(dagen + 1):
        risico = [(t, o) for t, o in gevolgd if t.days >= dag]
        einde = Counter(o for t, o in risico if t.days == dag and o)
        for oorzaak, n in einde.items():
            uit[oorzaak] += open_ * n / len(risico)
        open_ *= 1 - einde.total() / len(risico) if risico else 1.0
    return {**uit, "antwoord": 1 - open_}, len([t for t, _ in gevolgd if t.days >= dagen])


def _melders(wereld: list[Verzoek]) -> dict[str, set[str]]:
    uit: dict[str, set[str]] = defaultdict(set)
    for v in _gezien(wereld):
        afspraak = CONVENANT[v.schuldeiser][0] == "ja" or v.antwoord(TOT) in JA
        recent = maanden_later(TOT, -6) < v.schending_op <= TOT
        if v.schending in ("gemeld", "bevestigd", "hersteld") and afspraak and recent:
            uit[v.schuldeiser].add(GEMEENTEN[v.gemeente])
    return uit


def _pauzedagen(wereld: list[Verzoek]) -> int:
    """Every day of every confirmed pauze under a convenant, one by one."""
    return sum(
        v.verzonden <= dag <= v.laatste
        for v in _gezien(wereld)
        if v.antwoord(TOT) in JA and CONVENANT[v.schuldeiser][0] == "ja"
        for dag in (EERSTE + timedelta(days=n) for n in range((TOT - EERSTE).days + 1))
    )


def _geschonden(wereld: list[Verzoek], schending: str) -> int:
    return sum(
        v.schending == schending and v.schending_op <= TOT and v.antwoord(TOT) in JA
        for v in _gezien(wereld)
        if CONVENANT[v.schuldeiser][0] == "ja"
    )


# --- the two beside each other


def _gelijk(meting: Measurement, groep: str, verwacht: dict[str | None, tuple[int, int | None]]) -> None:
    for maat, (teller, noemer) in verwacht.items():
        rij = meting.rij(groep, maat)
        assert rij is not None, (meting.indicator.code, groep, maat)
        assert (rij.teller, rij.noemer) == (teller, noemer), (meting.indicator.code, groep, maat)
        if noemer == 0:
            assert (rij.waarde, rij.status) == (None, Status.GEEN_WAARNEMINGEN)
        elif meting.per == "schuldeiser" and noemer is not None:
            assert (rij.status == Status.TE_KLEIN) == (noemer < MINIMUM)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WERELD)
def test_the_second_count_of_creditors_says_the_same(wereld: list[Verzoek]) -> None:
    with tempfile.TemporaryDirectory() as map_:
        stand = _gepubliceerd(wereld, Path(map_))
        gezien = bool(_gezien(wereld))
        for code in ("SCH-01", "SCH-02", "SCH-04", "SCH-05", "SCH-09", "SCH-11"):
            for per in ("totaal", "schuldeiser", "convenant"):
                meting = measure(indicator(code), stand, per=per)
                for groep, deel in _groepen(_gezien(wereld), per).items():
                    verwacht = _telling(code, deel)
                    if code == "SCH-09" and per != "totaal" and not verwacht["fraude"][1]:
                        assert meting.rij(groep, "fraude") is None
                    elif gezien:
                        _gelijk(meting, groep, verwacht)
        if gezien:
            _zelfde_snelheid(stand, wereld)
            _zelfde_schendingen(stand, wereld)


def _zelfde_snelheid(stand: Stand, wereld: list[Verzoek]) -> None:
    meting = measure(indicator("SCH-03"), stand)
    for dagen in (7, 14, 28):
        standen, te_volgen = _antwoord_na(wereld, dagen)
        for staat, waarde in standen.items():
            rij = meting.totaal(f"{staat}_{dagen}")
            if rij.waarde is None:
                assert not te_volgen
            else:
                assert rij.waarde == pytest.approx(waarde, abs=1e-12)
                assert (rij.noemer, rij.nog_te_volgen) == (len(_rijp(wereld)), te_volgen)


def _zelfde_schendingen(stand: Stand, wereld: list[Verzoek]) -> None:
    dagen = _pauzedagen(wereld)
    for code, schending in (("SCH-06", "bevestigd"), ("SCH-07", "gemeld")):
        rij = measure(indicator(code), stand).totaal()
        assert rij.teller == _geschonden(wereld, schending)
        assert rij.noemer == pytest.approx(dagen / 30.4375)
        assert (rij.status == Status.OK) == (dagen > 0)
    melders = _melders(wereld)
    per = measure(indicator("SCH-08"), stand)
    assert per.totaal().teller == len(set().union(*melders.values()))
    assert per.totaal("structureel").teller == sum(len(van) >= 3 for van in melders.values())
