"""The map of tiles: it parses, holds every gemeente, asks for nothing from outside, and escapes what is hostile."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from charts.balken import provinciebalken
from charts.kader import Kader
from charts.tegelkaart import tegelkaart
from charts.verdeling import verdelingen
from charts.zeshoek import BREEDTE, grenslijnen, kaartmaat
from charts.zinnen.beelden import alt_kaart, gemeente_zin
from tests.charts.metingen import PEILDATUM, aandeel, gemeente, heel_nederland, meting
from tests.charts.svg_lezen import NS, OM, ontleed, woorden

KWAAD = "<script>alert('x')</script> \"=1+1\" &amp; \x00"


def naar_gemeente(code: str) -> str:
    return f"/gemeente?code={code}"


@pytest.fixture(scope="module")
def kaart() -> ET.Element:
    return ontleed(tegelkaart(heel_nederland(), om=OM, koppeling=naar_gemeente, veranderingen=True))


def test_the_map_has_a_link_per_gemeente_that_says_what_its_colour_says(kaart: ET.Element) -> None:
    links = list(kaart.iter(f"{NS}a"))
    assert len(links) == 342
    assert {a.get("href") for a in links} == {naar_gemeente(g.gm_code) for g in heel_nederland()}
    zinnen = {g.gm_code: gemeente_zin(g) for g in heel_nederland()}
    assert all(a.get("aria-label") == zinnen[a.get("data-gm") or ""] for a in links)
    assert all((t := a.find(f"{NS}title")) is not None and t.text == a.get("aria-label") for a in links)


def test_the_map_is_one_tab_stop(kaart: ET.Element) -> None:
    tabs = [a.get("tabindex") for a in kaart.iter(f"{NS}a")]
    assert tabs == ["0"] + ["-1"] * 341


def test_the_map_of_25_px_tiles_is_564_by_679() -> None:
    assert kaartmaat(BREEDTE) == (564, 679)


def test_three_stands_differ_in_fill_and_edge_and_silence_is_hatched(kaart: ET.Element) -> None:
    vormen = [v for v in kaart.iter(f"{NS}path") if (v.get("class") or "").startswith("vorm")]
    assert {v.get("class") for v in vormen} == {"vorm gebruikt", "vorm gebruikt_nog_niet", "vorm geen_reactie"}
    assert {v.get("fill") for v in vormen if v.get("class") == "vorm geen_reactie"} == {"url(#beeld-arcering)"}
    assert [p.get("id") for p in kaart.iter(f"{NS}pattern")] == ["beeld-arcering"]


def test_every_changed_gemeente_has_a_ring(kaart: ET.Element) -> None:
    ringen = [p for p in kaart.iter(f"{NS}path") if p.get("class") == "ring"]
    assert len(ringen) == sum(g.veranderd for g in heel_nederland())


def test_a_filter_dims_and_removes_none() -> None:
    dim = frozenset(g.gm_code for g in heel_nederland() if g.provincie_code != "PV24")
    boom = ontleed(tegelkaart(heel_nederland(), om=OM, koppeling=naar_gemeente, gedimd=dim))
    assert len(list(boom.iter(f"{NS}a"))) == 342
    assert sum(g.get("class") == "gedimd" for g in boom.iter(f"{NS}g")) == len(dim) == 336
    assert "6 gemeenten" in (boom.get("aria-label") or "")


def test_the_small_map_is_one_link_without_labels() -> None:
    boom = ontleed(tegelkaart(heel_nederland(), om=OM, koppeling=lambda _: "/adoptie", formaat="klein"))
    assert len(list(boom.iter(f"{NS}a"))) == 1
    assert sum((p.get("class") or "").startswith("vorm") for p in boom.iter(f"{NS}path")) == 342
    assert "ALM" not in woorden(boom)
    assert "Voorbeelddata" in woorden(boom)


def test_a_role_that_may_not_see_a_stand_sees_one_neutral_tile() -> None:
    leeg = tuple(gemeente(stand=None, stand_toen=None, kolom=i) for i in range(3))
    svg = tegelkaart(leeg, om=OM, koppeling=naar_gemeente)
    assert svg.count('class="vorm verborgen"') == 3
    assert "vorm gebruikt" not in svg
    assert "vorm geen_reactie" not in svg
    assert "niet getoond per gemeente" in svg
    assert "geen antwoord" not in svg.partition("<style>")[0]


def test_a_gemeente_that_stopped_has_a_cross() -> None:
    svg = tegelkaart((gemeente(stand="gebruikt_nog_niet", gestopt=True),), om=OM, koppeling=naar_gemeente)
    assert "ALM×" in woorden(ontleed(svg))


def test_a_line_runs_only_where_two_provincies_meet() -> None:
    assert grenslijnen({(0, 0): "A", (1, 0): "A", (0, 1): "A"}, 25) == ""
    assert grenslijnen({(0, 0): "A", (1, 0): "B"}, 25).count("M") == 1
    assert grenslijnen({(0, 1): "B", (0, 0): "A", (1, 0): "A"}, 25).count("M") == 2


def test_hostile_names_are_text() -> None:
    kwaad = gemeente(naam=KWAAD, provincie_naam=KWAAD, label=KWAAD)
    boom = ontleed(tegelkaart((kwaad,), om=OM, koppeling=naar_gemeente))
    link = next(boom.iter(f"{NS}a"))
    assert "<script>alert('x')</script> \"=1+1\" &amp;" in (link.get("aria-label") or "")
    ado = [meting(c, aandeel(1, 3, groep="x", naam=KWAAD, stil=1)) for c in ("ADO-01", "ADO-02", "ADO-03")]
    rijen = verdelingen(ado[0], ado[1], ado_03=ado[2])
    ontleed(provinciebalken(rijen, rijen[0], om=OM))
    titel = Kader("x", KWAAD, KWAAD, PEILDATUM, KWAAD, KWAAD)
    ontleed(tegelkaart((kwaad,), om=titel, koppeling=naar_gemeente))


@pytest.mark.parametrize("adres", ["javascript:alert(1)", "//elders.nl", "http://elders.nl", "data:text/html,x"])
def test_a_link_leads_nowhere_but_the_app_or_https(adres: str) -> None:
    with pytest.raises(ValueError, match="geen adres"):
        tegelkaart((gemeente(),), om=OM, koppeling=lambda _: adres)


@pytest.mark.parametrize(
    ("velden", "einde"),
    [
        ({}, "Gaf geen antwoord. Laatste vraag: 4 november 2025."),
        ({"stand": None}, "De stand van deze gemeente tonen wij hier niet."),
        ({"stand": "gebruikt", "antwoorddatum": date(2025, 9, 20), "sinds": date(2025, 3, 1), "sinds_precisie": "maand"},
         "Antwoord van 20 september 2025: gebruikt de Kennisgeving, sinds maart 2025."),
        ({"stand": "gebruikt_nog_niet", "antwoorddatum": date(2025, 9, 20), "gestopt": True},
         "Antwoord van 20 september 2025: gebruikt de Kennisgeving (nog) niet, is gestopt."),
    ],
    ids=["silent", "hidden", "uses", "stopped"],
)  # fmt: skip
def test_a_tile_in_words(velden: dict[str, object], einde: str) -> None:
    assert gemeente_zin(gemeente(**velden)) == f"Almere (Flevoland), 229.574 inwoners. {einde}"


def test_the_alternative_of_the_map_holds_the_counts() -> None:
    alt = alt_kaart(heel_nederland())
    assert "342 gemeenten: 114 gebruikt de Kennisgeving; 114 gebruikt (nog) niet; 114 geen antwoord" in alt
