"""The frame that every picture carries."""

from charts.kader import kader_van
from charts.svg import breek, tekstbreedte
from tests.charts.metingen import standen


def test_the_frame_says_stand_source_and_status() -> None:
    om = kader_van(standen(200, 110, 32)[0], "k")
    assert (
        om.bronregel
        == "Stand van 4 november 2025 · Bron: inventarisatie Kennisgeving, gegevens nr. 7 · Voorbeelddata (fictief)"
    )
    echt = standen(200, 110, 32, voorbeeld=False)[0]
    assert kader_van(echt, "k").status == "Voorlopig"
    assert kader_van(echt, "k", vastgesteld=True).status == "Vastgesteld"


def test_words_are_broken_and_none_is_lost() -> None:
    zin = "Op 4 november 2025 hadden 142 gemeenten nog geen ja gezegd"
    regels = breek(zin, 120, 14)
    assert " ".join(regels) == zin
    assert len(regels) > 2
    assert all(tekstbreedte(r, 14) <= 120 for r in regels)
