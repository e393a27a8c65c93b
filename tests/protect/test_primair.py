"""Each rule hides what it is for, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from protect.primair import Gevoelig, Herkomst, primair
from protect.regels import OnbekendeRegelError, Regels, lees_regels, regels_uit
from protect.tabellen import Tabel, as_met_totaal, plekken_van
from store.referentie import lees_referentie
from tests.tabelstenen import regels, tabel

DAG = date(2025, 11, 4)
MET_NUL = replace(regels(10), nul_vanaf_maal=3)
BREED = Herkomst(gemeenten=3, grootste_gemeente=0.5, schuldeisers=3, grootste_schuldeiser=0.5)


def rijen(**tellingen: tuple[int, ...]) -> Tabel:
    namen = ("geregeld", "hervat", "gestopt")
    return tabel(
        {(rij, namen[i]): n for rij, getallen in tellingen.items() for i, n in enumerate(getallen)},
        rij=tuple(tellingen), uitkomst=namen,
    )  # fmt: skip


def namen(sleutels: frozenset[str]) -> set[str]:
    return {sleutel.removeprefix("pauzes|").replace("rij=", "").replace("|uitkomst=", " ") for sleutel in sleutels}


def test_fewer_than_the_threshold_is_hidden_and_the_threshold_itself_is_not() -> None:
    t = rijen(A=(9, 10, 30), B=(1, 40, 50))
    assert namen(primair(t, regels(10))) == {"A geregeld", "B geregeld"}


def test_a_nought_is_hidden_in_a_row_or_column_of_less_than_three_times_the_threshold() -> None:
    t = rijen(A=(0, 14, 15), B=(30, 14, 15))
    assert namen(primair(t, MET_NUL)) == {"A geregeld"}
    assert namen(primair(rijen(A=(0, 15, 15), B=(30, 15, 15)), MET_NUL)) == set()
    assert namen(primair(rijen(A=(0, 15, 15), B=(29, 15, 15)), MET_NUL)) == {"A geregeld"}


def test_a_nought_under_a_total_of_nought_tells_nothing_more() -> None:
    t = rijen(A=(0, 0, 0), B=(30, 15, 0), C=(0, 20, 0))
    assert namen(primair(t, MET_NUL)) == {"C geregeld"}
    assert namen(primair(rijen(A=(0, 0, 0), B=(5, 15, 0)), MET_NUL)) == {
        "B geregeld", "totaal geregeld", "B gestopt", "totaal gestopt", "A geregeld", "A hervat", "A gestopt", "A totaal",
    }  # fmt: skip


def test_a_nought_that_cannot_be_otherwise_is_shown() -> None:
    t = rijen(A=(0, 14, 15), B=(30, 14, 15))
    assert namen(primair(replace(t, onmogelijk=frozenset({("A", "geregeld")})), MET_NUL)) == set()


@pytest.mark.parametrize(
    ("hervat", "verborgen"), [(90, set()), (91, {"geregeld", "hervat", "gestopt"})], ids=["negentig", "meer"]
)
def test_a_row_with_nearly_all_in_one_bad_outcome_is_hidden(hervat: int, verborgen: set[str]) -> None:
    t = rijen(A=(100 - hervat, hervat, 0), B=(500, 500, 500))
    streng = replace(regels(5), hoogste_aandeel_groep=0.9)
    gevoelig = (Gevoelig("uitkomst", frozenset({"hervat"})),)
    assert namen(primair(t, streng, gevoelig=gevoelig)) == {f"A {naam}" for naam in verborgen}
    assert namen(primair(t, streng, gevoelig=(Gevoelig("uitkomst", frozenset({"geregeld"})),))) == set()


@pytest.mark.parametrize(
    ("herkomst", "mag"),
    [
        (BREED, True),
        (replace(BREED, gemeenten=2), False),
        (replace(BREED, grootste_gemeente=0.51), False),
        (replace(BREED, schuldeisers=2), False),
        (replace(BREED, grootste_schuldeiser=0.51), False),
        (Herkomst(gemeenten=3, grootste_gemeente=0.5), True),
        (None, False),
    ],
    ids=[
        "breed",
        "twee gemeenten",
        "een grote gemeente",
        "twee schuldeisers",
        "een grote",
        "geen schuldeisers",
        "onbekend",
    ],
)
def test_a_cell_comes_from_enough_gemeenten_and_schuldeisers(herkomst: Herkomst | None, mag: bool) -> None:
    t = rijen(A=(50, 50, 50))
    bron = dict.fromkeys(t.plekken, BREED) | {("A", "hervat"): herkomst}
    streng = replace(regels(5), minimum_gemeenten=3, minimum_schuldeisers=3, hoogste_bijdrage=0.5)
    weg = primair(t, streng, herkomst={plek: x for plek, x in bron.items() if x})
    assert namen(weg) == (set() if mag else {"A hervat"})


def test_many_pauzes_of_few_people_are_few_people() -> None:
    t = rijen(A=(50, 50, 50))
    bron = {("A", "hervat"): replace(BREED, trajecten=4), ("A", "gestopt"): replace(BREED, trajecten=5)}
    assert namen(primair(t, regels(5), herkomst=bron)) == {"A hervat"}


def test_inside_the_house_only_the_threshold_of_five_holds() -> None:
    intern = lees_regels("intern", DAG)
    assert intern == Regels("intern", intern.versie, 5)
    assert not intern.met_samenhang


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_outside_the_house_every_rule_holds_and_only_the_public_reads_rounded_counts(rol: str) -> None:
    afronding = 5 if rol == "publiek" else None
    r = lees_regels(rol, DAG)
    assert r == Regels(rol, r.versie, 10, 3, 0.9, 3, 3, 0.5, 10, afronding, 10, "provincie", "kwartaal", 10)
    assert r.met_samenhang
    assert len({lees_regels(naam, DAG).versie for naam in ("intern", "publiek", rol)}) >= 2


def test_a_role_without_rules_sees_nothing() -> None:
    with pytest.raises(KeyError):
        lees_regels("gast", DAG)


def test_an_area_or_a_period_that_is_too_fine_is_not_shown() -> None:
    assen = (as_met_totaal("provincie", ("PV20", "PV21")), as_met_totaal("kwartaal", ("K1", "K2"), totaal="H1"))
    t = Tabel("T", assen, {(p, k): 50 for p in assen[0].codes for k in assen[1].codes},
              plekken_van(assen, [("provincie", "kwartaal")]))  # fmt: skip
    per_provincie, per_kwartaal = ({t.sleutel(p) for p in t.plekken if p[i] in assen[i].codes} for i in (0, 1))
    assert primair(t, regels(5)) == frozenset()
    assert primair(t, replace(regels(5), fijnste_gebied="land")) == per_provincie
    assert primair(t, replace(regels(5), fijnste_periode="halfjaar")) == per_kwartaal


def test_kennisgevingen_may_have_a_threshold_of_their_own() -> None:
    streng = replace(regels(10), drempel_kennisgevingen=25, minimum_verschil=30)
    assert (streng.over("mensen").drempel, streng.over("kennisgevingen").drempel) == (10, 25)
    assert (streng.verschil, regels(10).verschil) == (30, 10)


@pytest.mark.parametrize(
    ("regel", "waarde"), [("fijnste_gebied", "gemeente"), ("fijnste_periode", "dag"), ("afgeleide_getallen", "altijd")]
)
def test_a_rule_that_the_code_cannot_keep_stops_everything(regel: str, waarde: str) -> None:
    van_rol = [rij for rij in lees_referentie("beveiliging") if rij["rol"] == "ministerie"]
    assert regels_uit("ministerie", van_rol) == lees_regels("ministerie", DAG)
    anders = [{**rij, "waarde": waarde} if rij["regel"] == regel else rij for rij in van_rol]
    with pytest.raises(OnbekendeRegelError):
        regels_uit("ministerie", anders)
