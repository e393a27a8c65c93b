"""How pauzes end per group: the same numbers as the curve of each, the largest first, and nothing of what is hidden."""

from dataclasses import replace

from charts.einde import verloop
from charts.einde_delen import alt_delen, einde_delen_svg, groepen, momenten
from charts.kader import kader_van
from indicators.measurement import Measurement, Status
from indicators.unit import Unit
from tests.charts.pauzemetingen import curve, meting
from tests.charts.svg_lezen import ontleed, woorden


def _per_sector() -> Measurement:
    """Three sectors: one large, one small, and one of which nothing may be shown."""
    rijen = [replace(r, groep="energie", naam="Energie", noemer=40) for r in curve().rijen]
    rijen += [replace(r, groep="water", naam="Water", noemer=900) for r in curve().rijen]
    rijen += [replace(r, groep="telecom", naam="Telecom", waarde=None, status=Status.ONDERDRUKT)
              for r in curve().rijen]  # fmt: skip
    return meting("PAU-03", *rijen, per="sector", eenheid=Unit.AANDEEL)


def _woorden(pau_03: Measurement) -> str:
    return woorden(ontleed(einde_delen_svg(groepen(pau_03, 8), 8, om=kader_van(pau_03, "delen"))))


def test_the_largest_group_comes_first_whatever_its_ends_are() -> None:
    assert [(g.naam, g.aantal) for g in groepen(_per_sector(), 8)] == [
        ("Water", 900),
        ("Energie", 40),
        ("Telecom", None),
    ]


def test_each_group_has_the_moments_of_its_own_curve() -> None:
    alle = groepen(_per_sector(), 8)
    assert alle[0].verloop == verloop(_per_sector(), 8, groep="water")
    assert (momenten(8), momenten(6)) == ((4, 6, 8), (4, 6))


def test_a_group_that_may_not_be_shown_has_no_bar_and_no_number() -> None:
    gezien = _woorden(_per_sector())
    assert gezien.count("niet getoond of te weinig") == len(momenten(8))
    assert "Water (900)" in gezien
    assert "Telecom (" not in gezien
    assert "Telecom: [c] niet getoond om mensen te beschermen" in alt_delen(groepen(_per_sector(), 8), 8)


def test_without_groups_there_is_a_sentence() -> None:
    assert "te weinig gegevens" in _woorden(meting("PAU-03", per="sector", eenheid=Unit.AANDEEL))
