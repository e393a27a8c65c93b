"""Op weg naar 342: picture, figure and words from the same points."""

import json
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from charts.kader import Kader
from charts.tabelrijen import KOPPEN_WEG, rijen_weg
from charts.weg_figuur import weg_figuur
from charts.weg_svg import weg_svg
from charts.wegpunten import Doel, Punt, Weg, assen, doel_op, punt, tijdstrepen, weg
from charts.zinnen.weg import alt_weg, gebeurtenis_zinnen, punt_zinnen, titel_weg
from indicators.lijsten import Mijlpaal
from tests.charts.metingen import LATER, PEILDATUM, VERS, VORIGE, standen, tempo, veranderd

OM = Kader("weg", "", "", PEILDATUM, "inventarisatie", "Voorlopig")
EERSTE = Punt(VORIGE, 112, 138, 92, 342)
LAATSTE = Punt(PEILDATUM, 200, 110, 32, 342, 57, 31, 0)
DOEL = Doel(date(2026, 12, 31), 342)


def mijlpaal(dag: date, tekst: str = "iets", *, soort: str = "mijlpaal", waarde: float | None = None) -> Mijlpaal:
    return Mijlpaal(dag, "dag", tekst, soort, "2", waarde, "bron", "gehaald")


def een_weg(*, benaderingen: Sequence[Mijlpaal] = (), gebeurtenissen: Sequence[Mijlpaal] = ()) -> Weg:
    ado_08, ado_09 = tempo()
    return weg([LAATSTE, EERSTE], ado_08, ado_09=ado_09, doel=DOEL, vandaag=LATER,
               benaderingen=benaderingen, gebeurtenissen=gebeurtenissen)  # fmt: skip


def test_a_point_holds_what_was_measured() -> None:
    ado_01, ado_02, ado_03 = standen(200, 110, 32)
    assert punt(ado_01, ado_02, ado_03=ado_03, ado_07=veranderd(57, 31)) == LAATSTE


def test_the_target_is_the_first_on_or_after_the_day() -> None:
    assert doel_op(PEILDATUM) == DOEL
    assert doel_op(DOEL.datum) == DOEL
    assert doel_op(date(2027, 1, 1)) is None


@pytest.mark.parametrize(
    ("dagen", "getoond"), [(date(2025, 5, 16), False), (date(2025, 5, 15), True)], ids=["45", "46"]
)
def test_an_approximation_within_45_days_of_a_delivered_point_is_left_out(dagen: date, getoond: bool) -> None:
    beeld = een_weg(benaderingen=[mijlpaal(dagen, soort="benadering", waarde=60)])
    assert bool(beeld.benaderingen) == getoond


def test_at_most_the_newest_four_events_are_drawn() -> None:
    dagen = [date(2025, maand, 15) for maand in (1, 7, 8, 9, 10, 11)]
    beeld = een_weg(gebeurtenissen=[mijlpaal(dag, f"nr {dag.month}") for dag in dagen])
    assert [m.datum.month for m in beeld.gebeurtenissen] == [8, 9, 10, 11]
    assert gebeurtenis_zinnen(beeld)[0] == "A 15 augustus 2025: nr 8"


def test_the_axis_runs_from_the_first_day_to_a_month_after_the_target() -> None:
    vlak = assen(een_weg(), 100, 50)
    assert (vlak.van, vlak.tot) == (VORIGE, date(2027, 1, 31))
    assert vlak.x(VORIGE) == 0
    assert vlak.y(0) == 50
    assert 0 < vlak.y(342) < vlak.y(200)


def test_ticks_are_dutch_and_not_too_many() -> None:
    strepen = tijdstrepen(date(2025, 1, 1), date(2027, 1, 31), 6)
    assert [naam for _, naam in strepen] == ["jan 2025", "jul 2025", "jan 2026", "jul 2026", "jan 2027"]
    assert all(een[0] < ander[0] for een, ander in pairwise(strepen))


def test_hovering_tells_the_change_with_its_split() -> None:
    assert punt_zinnen(een_weg()) == [
        "30 juni 2025: 112 gemeenten.",
        "4 november 2025: 200 gemeenten. 88 meer dan op 30 juni 2025: 57 begonnen, 31 gaven voor het eerst antwoord, 0 gestopt.",
    ]


@pytest.mark.parametrize(
    ("nodig", "erbij", "rest", "vandaag", "zin"),
    [
        (10.2, 17.3, 142, LATER, "Op 4 november 2025 hadden 142 gemeenten nog geen ja gezegd. "
         "Daarvoor waren 10,2 gemeenten per maand nodig; er kwamen er 17,3 per maand bij."),
        (10.2, 17.3, 142, VERS, "Op 4 november 2025 hebben 142 gemeenten nog geen ja gezegd. "
         "Daarvoor zijn 10,2 gemeenten per maand nodig; er kwamen er 17,3 per maand bij."),
        (0.1, None, 1, LATER, "Op 4 november 2025 had 1 gemeente nog geen ja gezegd. "
         "Daarvoor waren 0,1 gemeenten per maand nodig."),
        (0.0, 17.3, 0, LATER, "Op 4 november 2025 hadden alle gemeenten ja gezegd."),
        (None, 17.3, 142, LATER, "De datum van het doel is voorbij. "
         "Op 4 november 2025 gebruikten 200 van de 342 gemeenten de Kennisgeving (58,5%)."),
    ],
    ids=["past", "present", "one", "reached", "too late"],
)  # fmt: skip
def test_the_title_compares_paces_and_promises_nothing(
    nodig: float | None, erbij: float | None, rest: int, vandaag: date, zin: str
) -> None:
    ado_08, ado_09 = tempo(nodig, erbij, zonder_ja=rest)
    assert titel_weg(ado_08, ado_09, ado_01=standen(200, 110, 32)[0], vandaag=vandaag) == zin


def test_picture_and_figure_hold_the_same_points() -> None:
    beeld = een_weg(benaderingen=[mijlpaal(date(2025, 1, 1), soort="benadering", waarde=60)])
    svg = weg_svg(beeld, om=OM, staven=True, scherm=True)
    teksten = [t.text for t in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314 - our own output
    figuur = weg_figuur(beeld, om=OM)
    spoor = next(s for s in figuur.data if s.name == "gebruikt de Kennisgeving")
    assert spoor.cliponaxis is False  # the first dot stands on the axis, and stands there whole
    assert list(spoor.y) == [112, 200]
    assert list(spoor.text) == punt_zinnen(beeld)
    assert all(woord in teksten for woord in ("112", "200", "circa 60", "10,2", "17,3", "doel: alle gemeenten (342)"))


def test_the_figure_has_no_colour_or_word_of_plotly_itself() -> None:
    document = weg_figuur(een_weg(), om=OM).to_json()
    opmaak = json.loads(document)["layout"]
    assert opmaak["separators"] == ",."
    assert "#636efa" not in document.lower()
    assert "template" not in opmaak or not opmaak["template"].get("data")
    assert "Stand van 4 november 2025" in document


@pytest.mark.parametrize("punten", [[], [LAATSTE]], ids=["none", "one"])
def test_the_picture_holds_with_few_points(punten: list[Punt]) -> None:
    ado_08, ado_09 = tempo(None, None)
    svg = weg_svg(weg(punten, ado_08, ado_09=ado_09, doel=None, vandaag=LATER), om=OM, staven=True, scherm=True)
    assert svg.count("http") == 1
    ET.fromstring(svg)  # noqa: S314 - our own output


def test_the_alternative_and_the_table_hold_the_counts() -> None:
    beeld = een_weg(benaderingen=[mijlpaal(date(2025, 1, 1), "circa 60", soort="benadering", waarde=60)])
    alt = alt_weg(beeld)
    assert all(zin in alt for zin in (*punt_zinnen(beeld), "Als alle 32 stille gemeenten gebruiken: 232.", "circa 60"))
    rijen = rijen_weg(beeld)
    assert [rij[0] for rij in rijen] == ["1 januari 2025", "30 juni 2025", "4 november 2025"]
    assert rijen[2][1:9] == (200, 110, 32, 342, 57, 31, 0, "Geleverd")
    assert {len(rij) for rij in rijen} == {len(KOPPEN_WEG)}
