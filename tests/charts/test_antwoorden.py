"""What creditors answer: parts that are the whole, refusals at the right, silence hatched, and no bar on too little."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from charts.antwoorden import GROEPEN, Balk, balken, sectorbalken
from charts.antwoorden_svg import NAAM, STAAF, antwoorden_svg
from charts.kader import kader_van
from charts.stijl import DONKER, LICHT, Thema
from charts.zinnen.antwoorden import (
    GEEN_ANTWOORDEN,
    GEEN_WEIGERING,
    KOPPEN_ANTWOORDEN,
    NIET_SLECHTER,
    alt_antwoorden,
    balk_zin,
    ondertitel_antwoorden,
    rijen_antwoorden,
    titel_antwoorden,
)
from indicators.logwoorden import REACTIES
from indicators.measurement import TOTAAL, Measurement, Rij, Status, onderdrukt
from indicators.unit import Unit
from tests.charts.metingen import LATER, VERS
from tests.charts.pauzemetingen import PEILDATUM, meting
from tests.charts.svg_lezen import NS, ontleed, woorden
from tests.charts.test_stijl import afstand, contrast

Aantallen = tuple[int, int, int, int, int, int, int]
NAMEN = {"ja": "Met convenant", "niet_bekend": "Convenant niet bekend", "water": "Water", "energie": "Energie",
         "telecom": "Telecom", "vervoer": "Vervoer", "bank_krediet": "Bank en krediet", TOTAAL: "Totaal"}  # fmt: skip
WATER: Aantallen = (60, 5, 10, 5, 5, 0, 35)
ENERGIE: Aantallen = (100, 20, 0, 0, 0, 10, 70)
TELECOM: Aantallen = (8, 0, 2, 0, 0, 0, 2)
VERVOER: Aantallen = (5, 5, 5, 0, 0, 0, 5)


def sch_11(per: str, groepen: Mapping[str, Aantallen], *, zonder: str = "") -> Measurement:
    """SCH-11 by hand: answers in the order of REACTIES; `zonder` is an answer that may not be shown."""
    rijen = []
    for groep, aantallen in groepen.items():
        n = sum(aantallen)
        for code, aantal in zip(REACTIES, aantallen, strict=True):
            status = Status.TE_KLEIN if n < 30 else Status.OK
            rij = Rij(groep, NAMEN[groep], code, aantal / n, aantal, n, status=status)
            weg = Rij(groep, NAMEN[groep], code, None, None, None, status=Status.ONDERDRUKT)
            rijen.append(weg if code == zonder else rij)
    return meting("SCH-11", *rijen, per=per, eenheid=Unit.AANDEEL)


def _som(*delen: Aantallen) -> Aantallen:
    a, b, c, d, e, f, g = (sum(x) for x in zip(*delen, strict=True))
    return a, b, c, d, e, f, g


def alle(*, zonder: str = "") -> tuple[Balk, ...]:
    """Water with a convenant; energie, telecom and vervoer without a known one."""
    onbekend = {"telecom": TELECOM, "energie": ENERGIE, "vervoer": VERVOER}
    return balken(
        sch_11(TOTAAL, {TOTAAL: _som(WATER, *onbekend.values())}, zonder=zonder),
        sch_11("convenant", {"ja": WATER, "niet_bekend": _som(*onbekend.values())}, zonder=zonder),
        {"ja": sch_11("sector", {"water": WATER}), "niet_bekend": sch_11("sector", onbekend)},
    )


def beeld(van: tuple[Balk, ...]) -> ET.Element:
    m = sch_11(TOTAAL, {TOTAAL: WATER})
    return ontleed(antwoorden_svg(van, om=kader_van(m, "antwoorden", titel="Titel")))


def test_every_answer_has_its_place_in_one_part() -> None:
    assert sorted(code for codes in GROEPEN.values() for code in codes) == sorted(REACTIES)


def test_all_stand_first_then_each_convenant_with_its_sectors_by_number() -> None:
    assert [(balk.naam, balk.n) for balk in alle()] == [
        ("Alle schuldeisers", 352),
        ("Met convenant", 120),
        ("Water", 120),
        ("Convenant niet bekend", 232),
        ("Energie", 200),
        ("Sectoren met minder dan 30 Kennisgevingen", 32),
    ]


def test_sectors_never_stand_in_order_of_their_rate() -> None:
    """The larger one refuses most, and stays first."""
    weigert: Aantallen = (0, 0, 80, 0, 0, 0, 0)
    per = {"vervoer": weigert, "water": (40, 0, 0, 0, 0, 0, 0), "energie": (0, 0, 0, 0, 0, 0, 60)}
    blok = balken(
        sch_11(TOTAAL, {TOTAAL: weigert}), sch_11("convenant", {"ja": weigert}), {"ja": sch_11("sector", per)}
    )
    assert [balk.naam for balk in blok[2:]] == ["Vervoer", "Energie", "Water"]


@pytest.mark.parametrize("zonder", ["", "geweigerd", "in_behandeling"])
def test_the_parts_of_every_bar_are_the_whole(zonder: str) -> None:
    for balk in alle(zonder=zonder):
        assert sum(balk.delen.values()) == balk.n
    assert ("verborgen" in alle(zonder=zonder)[0].delen) == bool(zonder)


def test_too_few_make_no_bar_only_their_number() -> None:
    klein = balken(sch_11(TOTAAL, {TOTAAL: TELECOM}), sch_11("convenant", {"ja": TELECOM}), {})
    assert [balk.klein for balk in klein] == [True, True]
    boom = beeld(klein)
    balkvakken = [r for r in boom.iter(f"{NS}rect") if r.get("height") == "24"]
    assert balkvakken == []
    tekst = woorden(boom)
    assert "Te weinig om iets te zeggen." in tekst
    assert "%" not in alt_antwoorden(klein)
    assert "Met convenant (12)" in tekst


def test_the_segments_fill_the_bar_and_the_refusals_end_at_the_right() -> None:
    vakken = [r for r in beeld(alle()).iter(f"{NS}rect") if r.get("height") == "24"]
    per_balk: dict[str, list[ET.Element]] = {}
    for vak in vakken:
        per_balk.setdefault(vak.get("y", ""), []).append(vak)
    assert len(per_balk) == len(alle())
    for rij in per_balk.values():
        van_tot = [(float(r.get("x", "")), float(r.get("width", ""))) for r in rij]
        assert all(x + breed == pytest.approx(volgende, abs=0.02) for (x, breed), (volgende, _) in pairwise(van_tot))
        assert van_tot[0][0] == NAAM
        assert sum(breed for _, breed in van_tot) == pytest.approx(STAAF, abs=0.05)
    laatsten = [rij[-1] for rij in per_balk.values() if any("hervat" in (r.get("class") or "") for r in rij)]
    assert laatsten
    assert all(r.get("fill") == "url(#antwoorden-stippen)" for r in laatsten)
    assert all("einde" in (r.get("class") or "") for r in laatsten), "else the style sheet takes the dots away"


def test_silence_is_hatched_and_says_what_it_is_not() -> None:
    boom = beeld(alle())
    gearceerd = [r for r in boom.iter(f"{NS}rect") if r.get("fill") == "url(#antwoorden-arcering)"]
    assert len(gearceerd) == len(alle()) + 1, "in every bar and in the legend"
    assert GEEN_WEIGERING in woorden(boom)
    assert NIET_SLECHTER in woorden(boom)


def test_a_count_that_does_not_fit_stands_beside_its_bar() -> None:
    smal: Aantallen = (996, 0, 1, 1, 1, 1, 0)
    tekst = woorden(beeld(balken(sch_11(TOTAAL, {TOTAAL: smal}), sch_11("convenant", {}), {})))
    assert "3 niet van toepassing of" in tekst
    assert "1 geweigerd" in tekst
    assert "996" in tekst


def test_the_title_gives_all_three_with_their_counts_in_the_right_tense() -> None:
    assert titel_antwoorden(alle(), op=PEILDATUM, vandaag=VERS) == (
        "Op 352 Kennisgevingen geven schuldeisers 203 keer (57,7%) geheel of deels een pauze, "
        "weigeren zij 17 keer (4,8%) en is 112 keer (31,8%) geen antwoord bekend"
    )
    assert "gaven schuldeisers" in titel_antwoorden(alle(), op=PEILDATUM, vandaag=LATER)
    assert "was 112 keer" in titel_antwoorden(alle(), op=PEILDATUM, vandaag=LATER)


@pytest.mark.parametrize(
    ("van", "titel"),
    [
        ((), GEEN_ANTWOORDEN),
        (
            balken(sch_11(TOTAAL, {TOTAAL: TELECOM}), sch_11("convenant", {}), {}),
            "Wat schuldeisers antwoorden: te weinig om iets te zeggen (12 Kennisgevingen)",
        ),
    ],
    ids=["nothing", "too few"],
)
def test_without_enough_the_title_claims_nothing(van: tuple[Balk, ...], titel: str) -> None:
    assert titel_antwoorden(van, op=PEILDATUM, vandaag=VERS) == titel
    assert "Wat schuldeisers antwoorden" in alt_antwoorden(van)


def test_without_answers_the_picture_says_so() -> None:
    leeg = meting(
        "SCH-11", *(Rij(TOTAAL, "Totaal", c, None, None, None, status=Status.GEEN_WAARNEMINGEN) for c in REACTIES)
    )
    assert balken(leeg, leeg, {}) == ()
    assert GEEN_ANTWOORDEN in woorden(beeld(()))


def test_the_second_line_says_which_kennisgevingen() -> None:
    m = sch_11(TOTAAL, {TOTAAL: WATER})
    assert ondertitel_antwoorden(m, herkomst="uit 60 gemeenten") == (
        "Alle Kennisgevingen van 14 dagen of ouder · uit 60 gemeenten"
    )


def test_picture_alternative_and_table_hold_the_same_numbers() -> None:
    rijen = rijen_antwoorden(alle())
    assert {len(rij) for rij in rijen} == {len(KOPPEN_ANTWOORDEN)}
    assert rijen[1] == ("Met convenant", 120, "60 (50,0%)", "5 (4,2%)", "10 (8,3%)", "5 (4,2%)", "5 (4,2%)", "0 (0,0%)", "35 (29,2%)")  # fmt: skip
    assert rijen[2][0] == "– Water"
    alt = alt_antwoorden(alle())
    assert "Met convenant: 120 Kennisgevingen; pauze gegeven 60 (50,0%), deels 5 (4,2%)" in alt
    tekst = woorden(beeld(alle()))
    for balk in alle():
        assert f"({balk.n})" in tekst
        assert f"{balk.n} Kennisgevingen" in alt


def test_a_hidden_answer_is_the_mark_in_the_table_and_a_part_without_a_name() -> None:
    verborgen = alle(zonder="geweigerd")
    assert rijen_antwoorden(verborgen)[0][4] == "[c]"
    assert "niet getoond" in woorden(beeld(verborgen))
    assert "geweigerd" not in alt_antwoorden(verborgen[:1])


def test_what_is_hidden_of_a_bar_has_no_number_in_picture_title_or_words() -> None:
    water: Aantallen = (60, 5, 17, 5, 5, 0, 35)
    totaal, per = sch_11(TOTAAL, {TOTAAL: water}, zonder="geweigerd"), sch_11("sector", {"water": water})
    dicht = replace(per, rijen=tuple(onderdrukt(rij) for rij in per.rijen))
    alles = sectorbalken(totaal, dicht)
    assert [balk.dicht for balk in alles] == [False, True]
    gezegd = (woorden(beeld(alles)), alt_antwoorden(alles), titel_antwoorden(alles, op=PEILDATUM, vandaag=VERS))
    for tekst in gezegd:
        assert "[c]" in tekst
    assert "weigeren zij [c] keer" in gezegd[2]
    assert "Water: [c] niet getoond om mensen te beschermen" in gezegd[1]
    assert not re.search(r"\b17\b", " ".join(gezegd))
    assert set(rijen_antwoorden(alles)[1][1:]) == {"[c]"}


def test_sectors_of_other_roles_stand_by_number_and_rounded_counts_keep_whole_percents() -> None:
    per = sch_11("sector", {"water": WATER, "energie": ENERGIE})
    assert [balk.naam for balk in sectorbalken(per, per)] == ["Energie", "Water"]
    rond = replace(per, rijen=tuple(r for r in per.rijen if r.groep == "water"), hele_procenten=True)
    (water,) = sectorbalken(rond, rond)
    assert water.aandeel(5) == "4%"
    assert "deels 5 (4%)" in balk_zin(water)
    assert sum(water.delen.values()) <= water.lengte


@pytest.mark.parametrize("thema", [LICHT, DONKER], ids=["light", "dark"])
def test_the_parts_can_be_told_apart_and_read_on(thema: Thema) -> None:
    naast = ((thema.oplossing, thema.hulp_gestopt), (thema.hulp_gestopt, thema.raster), (thema.raster, thema.geen))
    for gezicht in ("alle", "protan", "deutan", "tritan"):
        assert all(afstand(*paar, gezicht) >= 10 for paar in naast)
    assert contrast(thema.tekst, thema.raster) >= 4.5
    assert contrast(thema.op_donker, thema.oplossing) >= 4.5
    assert contrast(thema.op_donker, thema.hervat) >= 4.5
