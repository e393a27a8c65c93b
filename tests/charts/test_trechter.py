"""The funnel: limits that widen where less is known, no name and no judgement on few, and words from the same records."""

import pytest

from charts.trechter import BREED, HOOG, OPEN, trechter_svg
from charts.zinnen.trechter import (
    GEEN_TRECHTER,
    KOPPEN_TRECHTER,
    WIJKT_AF,
    afwijkend_zin,
    alt_trechter,
    rijen_trechter,
    spreiding_zin,
    toeval_zin,
)
from indicators.analist import Vergelijking
from indicators.casemix import Soortgelijk, aangepast
from indicators.funnel import Eenheid, Trechter, trechter
from indicators.shrinkage import gekrompen, voorkennis
from tests.charts.pauzemetingen import meting
from tests.charts.svg_lezen import NS, OM, ontleed, woorden

GEWOON = [Eenheid(f"S{i}", f"Schuldeiser {i:02}", 60 + i % 5, 100) for i in range(12)]
ANDERS = Eenheid("ANDERS", "Abonnement Anders", 10, 100)
KLEIN = Eenheid("KLEIN", "Kleintje", 0, 12)
NIETS = Eenheid("NIETS", "Nooit Aangeschreven", 0, 0)
ALLE = [*GEWOON, ANDERS, KLEIN, NIETS]


def van(eenheden: list[Eenheid]) -> Trechter:
    gevonden = trechter(eenheden, oordeel_vanaf=30)
    assert gevonden
    return gevonden


def vergeleken(eenheden: list[Eenheid]) -> Vergelijking:
    vooraf = voorkennis(eenheden)
    assert vooraf
    groot = [e for e in eenheden if e.n >= 30]
    soort: Soortgelijk = ("water",)
    geheel = {soort: (sum(e.x for e in eenheden), sum(e.n for e in eenheden))}
    return Vergelijking(
        meting("SCH-02"), "ja", trechter(eenheden, oordeel_vanaf=30), vooraf,
        {e.code: g for e in groot if (g := gekrompen(e.x, e.n, vooraf))},
        {e.code: aangepast({soort: (e.x, e.n)}, geheel) for e in groot},
    )  # fmt: skip


def test_the_limits_widen_to_the_left_and_the_outer_ones_lie_outside() -> None:
    boom = ontleed(trechter_svg(van(ALLE), om=OM))
    lijnen = [
        [tuple(map(float, p.split(","))) for p in e.get("points", "").split()] for e in boom.iter(f"{NS}polyline")
    ]
    onder_95, boven_95, onder_998, boven_998 = lijnen
    for lijn in lijnen:
        assert [x for x, _ in lijn] == sorted(x for x, _ in lijn)
        assert all(0 <= x <= BREED and 0 <= y <= HOOG for x, y in lijn)
    assert all(breed >= smal for (_, smal), (_, breed) in zip(onder_95, onder_998, strict=True))
    assert all(breed <= smal for (_, smal), (_, breed) in zip(boven_95, boven_998, strict=True))
    hoogte = [onder - boven for (_, onder), (_, boven) in zip(onder_998, boven_998, strict=True)]
    assert hoogte[0] == HOOG > 1.5 * hoogte[-1]


def test_every_creditor_is_a_dot_and_a_small_one_is_hollow_without_a_name() -> None:
    boom = ontleed(trechter_svg(van(ALLE), om=OM))
    klassen = [e.get("class") for e in boom.iter(f"{NS}circle")]
    assert (klassen.count("punt"), klassen.count("hol")) == (13, 1)
    tekst = woorden(boom)
    assert "Abonnement Anders" in tekst
    assert "Kleintje" not in tekst
    assert OPEN in tekst


def test_names_of_those_that_differ_do_not_lie_over_each_other() -> None:
    drie = [Eenheid(f"A{i}", f"Anders {i}", 5, 100 + i) for i in range(3)]
    veel = [Eenheid(f"G{i}", f"Gewoon {i}", 60 + i % 5, 100) for i in range(40)]
    boom = ontleed(trechter_svg(van([*veel, *drie]), om=OM))
    hoog = sorted(float(t.get("y", 0)) for t in boom.iter(f"{NS}text") if (t.text or "").startswith("Anders"))
    assert len(hoog) == 3
    assert hoog[1] - hoog[0] >= 13
    assert hoog[2] - hoog[1] >= 13


def test_with_too_few_to_compare_the_picture_says_so() -> None:
    assert GEEN_TRECHTER in woorden(ontleed(trechter_svg(None, om=OM)))


def test_the_sentence_says_how_many_chance_alone_puts_outside() -> None:
    assert toeval_zin(van(ALLE)) == (
        "Van 13 schuldeisers verwacht u er door toeval 0 à 1 buiten de buitenste grenzen; het is er 1."
    )
    assert toeval_zin(van([KLEIN, KLEIN])) == (
        "Te weinig om iets te zeggen: geen enkele schuldeiser heeft genoeg Kennisgevingen."
    )


def test_who_differs_is_named_by_the_alphabet_with_what_chance_explains() -> None:
    assert afwijkend_zin(van(ALLE)) == (
        "Abonnement Anders wijkt af: nader bekijken. Door toeval verwacht u hierbij hoogstens 0 à 1."
    )
    twee = van([*GEWOON, ANDERS, Eenheid("HOOG", "Aap", 99, 100)])
    assert afwijkend_zin(twee).startswith("Aap en Abonnement Anders wijken af")
    assert afwijkend_zin(van(GEWOON)) == "Geen enkele schuldeiser wijkt aantoonbaar af."


@pytest.mark.parametrize(
    ("eenheden", "zin"),
    [
        ([*GEWOON[:6], *[Eenheid(f"L{i}", f"L{i}", 20, 100) for i in range(6)]], "De grenzen houden rekening met"),
        (GEWOON[:3], "Dit zijn minder dan 10 schuldeisers."),
        (GEWOON, "De verschillen tussen schuldeisers zijn niet groter dan toeval."),
    ],
    ids=["spread", "few", "chance"],
)
def test_the_spread_between_creditors_is_told(eenheden: list[Eenheid], zin: str) -> None:
    assert spreiding_zin(van(eenheden)).startswith(zin)


def test_the_table_is_alphabetical_with_crude_shrunken_and_adjusted_beside_each_other() -> None:
    rijen = rijen_trechter(vergeleken(ALLE))
    assert {len(rij) for rij in rijen} == {len(KOPPEN_TRECHTER)}
    assert [rij[0] for rij in rijen] == sorted((str(rij[0]) for rij in rijen), key=str.casefold)
    anders = next(rij for rij in rijen if rij[0] == "Abonnement Anders")
    assert anders[2] == "10 van de 100 (10,0%)"
    assert "tussen" in str(anders[3])
    assert anders[-1] == WIJKT_AF
    assert rijen_trechter(vergeleken([KLEIN])) == []


def test_below_the_norm_a_row_holds_its_counts_and_nothing_else() -> None:
    (klein,) = [rij for rij in rijen_trechter(vergeleken(ALLE)) if rij[0] == "Kleintje"]
    assert klein[2:] == ("0 van de 12", "–", "–", "–", "Te weinig om iets te zeggen")


def test_the_alternative_names_who_is_left_out_and_who_is_not_judged() -> None:
    alt = alt_trechter(van(ALLE))
    assert "Over 1 schuldeiser met weinig Kennisgevingen zeggen wij niets." in alt
    assert "Zonder gegevens: Nooit Aangeschreven." in alt
    assert "Kleintje" not in alt
