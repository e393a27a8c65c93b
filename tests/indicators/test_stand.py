"""The rules of Stand: which answer counts, and which of its attributes stay."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from indicators.data import DAT_03
from indicators.lijsten import GemeenteStand, gemeenten
from indicators.measure import measure
from indicators.tegenspraken import tegenspraken
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, antwoord, gemeenten_op, winkel

JANUARI, JUNI = date(2025, 1, 31), date(2025, 6, 30)
# The deliveries in the order they were accepted; a case says in which of them an answer stands.
LEVERINGEN = (JANUARI, JUNI, JUNI, ANKERDAG)
JA, NEE, STIL = "gebruikt", "gebruikt_nog_niet", "geen_reactie"


@dataclass(frozen=True)
class Geval:
    """Answers about one gemeente as (delivery, status, other columns), and what must come out."""

    zin: str
    antwoorden: tuple[tuple[int, str, dict[str, Any]], ...]
    verwacht: dict[str, Any]
    op: date = ANKERDAG


GEVALLEN = (
    Geval("silence gives no stand", ((0, STIL, {}), (3, STIL, {})), {"stand": STIL, "antwoorddatum": None}),
    Geval("later silence never wipes a ja", ((0, JA, {}), (3, STIL, {})), {"stand": JA, "antwoorddatum": JANUARI}),
    Geval("later silence never wipes a nee", ((0, NEE, {}), (3, STIL, {})), {"stand": NEE, "gestopt": False}),
    Geval("a later nee after ja has stopped", ((0, JA, {}), (1, NEE, {})), {"stand": NEE, "gestopt": True}),
    Geval("who starts again has not stopped", ((0, JA, {}), (1, NEE, {}), (3, JA, {})), {"stand": JA, "gestopt": False}),
    Geval("before a stop the gemeente used", ((0, JA, {}), (3, NEE, {})), {"stand": JA, "gestopt": False}, JUNI),
    Geval("the gemeente beats its uitvoerder of that date",
          ((1, NEE, {"respondent_soort": "gemeente"}), (2, JA, {"respondent_soort": "uitvoerder"})), {"stand": NEE}),
    Geval("the gemeente beats its uitvoerder, whichever came first",
          ((1, JA, {"respondent_soort": "uitvoerder"}), (2, NEE, {"respondent_soort": "gemeente"})), {"stand": NEE}),
    Geval("the uitvoerder beats nvvk",
          ((1, NEE, {"respondent_soort": "uitvoerder"}), (2, JA, {"respondent_soort": "nvvk"})), {"stand": NEE}),
    Geval("a later nvvk beats an earlier gemeente",
          ((0, NEE, {"respondent_soort": "gemeente"}), (1, JA, {"respondent_soort": "nvvk"})), {"stand": JA}),
    Geval("silence of the gemeente does not beat its uitvoerder",
          ((1, STIL, {"respondent_soort": "gemeente"}), (2, JA, {"respondent_soort": "uitvoerder"})), {"stand": JA}),
    Geval("at equal rank the later accepted wins", ((1, JA, {}), (2, NEE, {})), {"stand": NEE}),
    Geval("an own date before the file's counts as of that date",
          ((1, NEE, {}), (3, JA, {"antwoorddatum": date(2025, 3, 1)})), {"stand": NEE}),
    Geval("an own date is seen from that day on",
          ((3, JA, {"antwoorddatum": date(2025, 3, 1)}),), {"stand": JA}, date(2025, 3, 1)),
    Geval("an own date is not seen a day earlier",
          ((3, JA, {"antwoorddatum": date(2025, 3, 1)}),), {"stand": STIL}, date(2025, 2, 28)),
    Geval("without a date the peildatum of the file holds", ((1, JA, {}),), {"stand": JA}, JUNI),
    Geval("and not the day before", ((1, JA, {}),), {"stand": STIL}, date(2025, 6, 29)),
    Geval("an empty answer keeps the depth", ((0, JA, {"gebruik_diepte": "pilot"}), (1, JA, {})), {"gebruik_diepte": "pilot"}),
    Geval("the last depth given holds",
          ((0, JA, {"gebruik_diepte": "pilot"}), (1, JA, {"gebruik_diepte": "standaard"}), (3, JA, {})),
          {"gebruik_diepte": "standaard"}),
    Geval("silence in between keeps the depth",
          ((0, JA, {"gebruik_diepte": "deels"}), (1, STIL, {}), (3, JA, {})), {"gebruik_diepte": "deels"}),
    Geval("a plan does not outlive the start", ((0, NEE, {"plan_status": "gepland"}), (1, JA, {})), {"plan_status": ""}),
    Geval("depth does not outlive a stop",
          ((0, JA, {"gebruik_diepte": "pilot"}), (1, NEE, {}), (3, JA, {})), {"gebruik_diepte": ""}),
    Geval("a coarser date that agrees does not replace a finer one",
          ((0, JA, {"in_gebruik_vanaf": date(2024, 3, 1), "in_gebruik_precisie": "maand"}),
           (1, JA, {"in_gebruik_vanaf": date(2024, 1, 1), "in_gebruik_precisie": "jaar"})),
          {"sinds": date(2024, 3, 1), "sinds_precisie": "maand"}),
    Geval("a date that disagrees replaces it",
          ((0, JA, {"in_gebruik_vanaf": date(2024, 3, 1), "in_gebruik_precisie": "maand"}),
           (1, JA, {"in_gebruik_vanaf": date(2023, 1, 1), "in_gebruik_precisie": "jaar"})),
          {"sinds": date(2023, 1, 1), "sinds_precisie": "jaar"}),
    Geval("a finer date replaces a coarser one",
          ((0, JA, {"in_gebruik_vanaf": date(2024, 1, 1), "in_gebruik_precisie": "jaar"}),
           (1, JA, {"in_gebruik_vanaf": date(2024, 5, 7), "in_gebruik_precisie": "dag"})),
          {"sinds": date(2024, 5, 7), "sinds_precisie": "dag"}),
    Geval("of two days the later answer holds",
          ((0, JA, {"in_gebruik_vanaf": date(2024, 5, 6), "in_gebruik_precisie": "dag"}),
           (1, JA, {"in_gebruik_vanaf": date(2024, 5, 7), "in_gebruik_precisie": "dag"})),
          {"sinds": date(2024, 5, 7)}),
    Geval("an empty date keeps the date",
          ((0, JA, {"in_gebruik_vanaf": date(2024, 5, 6), "in_gebruik_precisie": "dag"}), (1, JA, {})),
          {"sinds": date(2024, 5, 6)}),
    Geval("the day of a stop that a later answer gives, is no start",
          ((0, JA, {"in_gebruik_vanaf": date(2024, 5, 6), "in_gebruik_precisie": "dag"}), (1, NEE, {})), {"sinds": None}),
    Geval("a planned quarter refines a planned year",
          ((0, NEE, {"gepland_vanaf": date(2026, 1, 1), "gepland_precisie": "jaar"}),
           (1, NEE, {"gepland_vanaf": date(2026, 4, 1), "gepland_precisie": "kwartaal"})),
          {"gepland_vanaf": date(2026, 4, 1), "gepland_precisie": "kwartaal"}),
)  # fmt: skip
CODES = [rij["gm_code"] for rij in gemeenten_op(JANUARI)]


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """One store in which every case is a gemeente of its own."""
    rijen = defaultdict(list)
    for code, geval in zip(CODES, GEVALLEN, strict=False):
        for levering, status, velden in geval.antwoorden:
            rijen[levering].append(antwoord(code, status, **velden))
    files = [(dag, rijen[nummer]) for nummer, dag in enumerate(LEVERINGEN)]
    return winkel(tmp_path_factory.mktemp("stand"), files)


def _van(stand: Stand, code: str) -> GemeenteStand:
    return next(g for g in gemeenten(stand) if g.gm_code == code)


@pytest.mark.parametrize("nummer", range(len(GEVALLEN)), ids=[geval.zin for geval in GEVALLEN])
def test_the_answer_that_counts(editie: Editie, nummer: int) -> None:
    geval = GEVALLEN[nummer]
    gemeente = _van(Stand(editie, geval.op), CODES[nummer])
    assert {veld: getattr(gemeente, veld) for veld in geval.verwacht} == geval.verwacht


def test_only_answers_of_equal_date_and_rank_contradict_each_other(editie: Editie) -> None:
    stand = Stand(editie, ANKERDAG)
    nummer = next(i for i, geval in enumerate(GEVALLEN) if geval.zin == "at equal rank the later accepted wins")
    assert [t.gm_code for t in tegenspraken(stand)] == [CODES[nummer]]
    assert measure(DAT_03, stand).totaal().waarde == 1
    assert measure(DAT_03, stand.op(date(2025, 6, 29))).totaal().waarde == 0


def _oud(code: str, status: str) -> dict[str, Any]:
    return antwoord(code, status, antwoorddatum=date(2021, 12, 1))


@pytest.fixture(scope="module")
def heringedeeld(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    """Answers of gemeenten that were merged or absorbed since."""
    oud = [
        _oud("GM0398", JA), _oud("GM0416", JA),      # Dijk en Waard: both ja
        _oud("GM0856", JA), _oud("GM1685", NEE),     # Maashorst: they differ
        _oud("GM0756", JA),                          # Land van Cuijk: one ja, four silent
        _oud("GM0439", NEE), _oud("GM0370", JA),     # Purmerend took in Beemster
        _oud("GM0457", JA),                          # Weesp went into Amsterdam, which never answered
        _oud("GM0501", JA), _oud("GM0530", NEE),     # Voorne aan Zee: differ, then it answered itself
        antwoord("GM1992", NEE),
    ]  # fmt: skip
    return Stand(winkel(tmp_path_factory.mktemp("herindeling"), [(JANUARI, oud)]), JANUARI)


@pytest.mark.parametrize(
    ("code", "stand", "geerfd"),
    [("GM1980", JA, True), ("GM1991", STIL, True), ("GM1982", STIL, True), ("GM0439", NEE, False),
     ("GM0363", STIL, False), ("GM1992", NEE, False)],
    ids=["agreeing predecessors", "differing predecessors", "one of them silent", "absorption keeps the absorber",
         "absorbed into silence", "its own answer counts"],
)  # fmt: skip
def test_a_herindeling_carries_only_what_all_agree_on(heringedeeld: Stand, code: str, stand: str, geerfd: bool) -> None:
    gemeente = _van(heringedeeld, code)
    assert (gemeente.stand, gemeente.geerfd) == (stand, geerfd)


def test_an_intended_herindeling_changes_nothing(heringedeeld: Stand) -> None:
    na = {g.gm_code for g in gemeenten(heringedeeld.op(date(2027, 1, 2)))}
    assert {"GM0402", "GM1696"} <= na
    assert len(na) == 342
