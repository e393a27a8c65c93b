"""How pauses end: areas that fill the whole, steps per month, a veil where little is known, and words from the same rows."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from charts.einde import GROEPEN, LOPEND, groepscodes, op_honderd, termijnen, uitkomsten, verloop
from charts.einde_svg import HOOGTE, einde_svg
from charts.kader import kader_van
from charts.stijl import DONKER, LICHT, Thema
from charts.tabel import Getal
from charts.tabelrijen_pauzes import tabel_cohorten, tabel_einde, tabel_momenten, tabel_per
from charts.zinnen.einde import GEEN_VERLOOP, alt_einde, ondertitel_einde, titel_einde
from indicators.measurement import Measurement, Rij, Status
from indicators.unit import Unit
from tests.charts.metingen import LATER, VERS
from tests.charts.pauzemetingen import EINDES, PEILDATUM, aantal, curve, meting
from tests.charts.svg_lezen import NS, ontleed, woorden
from tests.charts.test_stijl import contrast, lab

AANTAL_UITKOMSTEN = 9


def _samen(*metingen: Measurement) -> Measurement:
    return meting("PAU-03", *(r for m in metingen for r in m.rijen), per="startkwartaal", eenheid=Unit.AANDEEL)


def test_every_outcome_lies_in_one_group_and_the_ninth_still_runs() -> None:
    in_groepen = [code for codes in groepscodes(PEILDATUM).values() for code in codes]
    assert len(in_groepen) == len(set(in_groepen)) == AANTAL_UITKOMSTEN - 1
    assert set(uitkomsten(PEILDATUM)) == {*in_groepen, LOPEND}
    assert set(groepscodes(PEILDATUM)) == set(GROEPEN) - {"verborgen"}


def test_at_every_moment_the_groups_and_what_still_runs_are_the_whole() -> None:
    for moment in verloop(curve(), 8).momenten:
        assert sum(d.waarde for d in moment.delen.values()) + moment.lopend == pytest.approx(1)
        assert sum(op_honderd(moment).values()) == 100


def test_terms_stand_apart_the_longest_first() -> None:
    samen = _samen(curve(termijn=6, tot=6), curve())
    assert termijnen(samen) == (8, 6)
    assert verloop(samen, 6).momenten[-1].na_maanden == 6


def test_what_may_not_be_shown_is_a_part_without_a_name() -> None:
    m = verloop(curve(zonder="hulp_gestopt"), 8).na(4)
    assert m is not None
    assert "hulp_gestopt" not in m.delen
    assert m.delen["verborgen"].waarde == pytest.approx(0.17)
    assert "niet getoond: [c]" in woorden(_boom(curve(zonder="hulp_gestopt")))


def test_the_words_have_the_mark_of_what_is_hidden_and_say_at_least_where_that_is_a_part() -> None:
    gezegd = alt_einde(verloop(curve(zonder="hulp_gestopt"), 8))
    assert gezegd.count("niet getoond [c], loopt nog") == 3
    assert "17,0" not in gezegd
    deels = verloop(curve(zonder="volledige_betaling"), 8)
    assert "Na 4 maanden: oplossing ten minste 8,0" in alt_einde(deels)


def test_the_title_calls_what_is_hidden_by_no_other_name() -> None:
    titel = titel_einde(verloop(curve(zonder="hulp_gestopt"), 8), op=PEILDATUM, vandaag=VERS)
    assert "[c] op een manier die wij niet tonen" in titel


def test_a_group_of_which_one_outcome_is_hidden_says_at_least() -> None:
    v = verloop(curve(zonder="volledige_betaling"), 8)
    assert "ten minste 8 met een oplossing" in titel_einde(v, op=PEILDATUM, vandaag=VERS)


def test_the_curve_per_month_gives_the_steps_and_the_figure_itself_the_bounds() -> None:
    kaal = meting(
        "PAU-03", *(replace(r, ondergrens=None, bovengrens=None) for r in curve().rijen), eenheid=Unit.AANDEEL
    )
    gelezen = meting("PAU-03", *(r for r in curve().rijen if r.na_maanden in (4, 6, 8)), eenheid=Unit.AANDEEL)
    v = verloop(gelezen, 8, per_maand=kaal)
    assert [m.na_maanden for m in v.momenten] == [0, 2, 4, 6, 8]
    assert [m.na_maanden for m in v.momenten if m.delen["hulp_gestopt"].ondergrens is not None] == [4, 6, 8]


def test_the_title_says_how_many_of_every_hundred_and_how_many_still_run() -> None:
    v = verloop(curve(), 8)
    assert titel_einde(v, op=PEILDATUM, vandaag=VERS) == (
        "Naar schatting eindigen van elke 100 pauzes na 4 maanden 10 met een oplossing, 17 doordat de hulp stopt "
        "en 1 op een andere manier; 72 lopen nog."
    )
    assert "eindigden" in titel_einde(v, op=PEILDATUM, vandaag=LATER)
    assert "72 liepen nog" in titel_einde(v, op=PEILDATUM, vandaag=LATER)


def test_without_a_moment_after_four_months_the_title_claims_nothing() -> None:
    assert titel_einde(verloop(curve(tot=2), 8), op=PEILDATUM, vandaag=VERS) == GEEN_VERLOOP
    assert GEEN_VERLOOP in woorden(_boom(meting("PAU-03", eenheid=Unit.AANDEEL)))


def test_the_second_line_says_of_which_pauses_and_from_where() -> None:
    assert ondertitel_einde(verloop(curve(), 8), herkomst="uit 60 van de 200 gemeenten") == (
        "3.443 pauzes met een termijn van 8 maanden · uit 60 van de 200 gemeenten"
    )


def _boom(m: Measurement, *, onzekerheid: bool = False) -> ET.Element:
    return ontleed(einde_svg(verloop(m, 8), om=kader_van(m, "einde"), onzekerheid=onzekerheid))


def test_the_areas_lie_on_each_other_and_step_at_the_months_measured() -> None:
    paden = [p.get("d", "") for p in _boom(curve()).iter(f"{NS}path")]
    assert len(paden) == 5
    for pad in paden:
        punten = [tuple(map(float, p.split(","))) for p in re.findall(r"-?[\d.]+,-?[\d.]+", pad)]
        # Every edge of a step area is level or upright.
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(punten))
        assert {p[0] for p in punten} <= {520 * m / 8 for m in EINDES}
        assert all(0 <= p[1] <= HOOGTE for p in punten)


def test_the_picture_reads_off_four_months_the_term_and_what_is_left_to_follow() -> None:
    tekst = woorden(_boom(curve()))
    for woord in ("4 maanden", "einde termijn", "maanden na de start", "van elke 100 pauzes", "loopt nog"):
        assert woord in tekst
    assert tekst.index("Nog te volgen:") < tekst.index("3.443") < tekst.index("1.423") < tekst.index("554")
    assert "oplossing: 36" in tekst


def test_where_few_are_left_the_picture_says_so() -> None:
    tekst = woorden(_boom(curve()))
    assert "hier zijn weinig gegevens" in tekst
    boom = _boom(curve(tot=6))
    assert "hier zijn weinig gegevens" not in woorden(boom)


def test_whiskers_stand_only_where_they_were_asked() -> None:
    def snorren(*, onzekerheid: bool) -> int:
        return len(
            [e for e in _boom(curve(), onzekerheid=onzekerheid).iter(f"{NS}line") if e.get("class") == "halo dun"]
        )

    assert snorren(onzekerheid=False) == 0
    assert snorren(onzekerheid=True) % 3 == 0
    assert snorren(onzekerheid=True) > 0


def test_the_alternative_holds_the_same_numbers_and_the_bounds_when_they_are_drawn() -> None:
    v = verloop(curve(), 8)
    assert "Na 4 maanden: oplossing 10,0, hulp gestopt 17,0" in alt_einde(v)
    assert "Nog te volgen: 1.423." in alt_einde(v)
    assert "(tussen 15,0 en 19,0)" in alt_einde(v, onzekerheid=True)


def test_the_table_has_nine_outcomes_what_is_left_to_follow_and_both_sides_of_the_term() -> None:
    koppen, rijen = tabel_einde(curve(), 8)
    assert "Net voor 8 maanden" in koppen
    assert len(rijen) == AANTAL_UITKOMSTEN + 1
    assert {len(rij) for rij in rijen} == {len(koppen)}
    assert rijen[-2][0] == "Loopt nog"
    assert rijen[-1][:2] == ("Nog te volgen (aantal pauzes)", Getal(1423))
    verlopen = next(rij for rij in rijen if rij[0] == "Termijn voorbij, einde onbekend")
    plaats = koppen.index("Net voor 8 maanden")
    assert verlopen[plaats] == Getal(0.0, Unit.AANDEEL)
    assert verlopen[plaats + 1] == Getal(0.24, Unit.AANDEEL)


def test_a_hidden_outcome_is_words_in_the_table() -> None:
    _, rijen = tabel_einde(curve(zonder="hulp_gestopt"), 8)
    assert "[c] niet getoond om mensen te beschermen" in next(rij for rij in rijen if rij[0] == "Hulp gestopt")


def test_cohorts_stand_beside_each_other_after_as_many_months_only() -> None:
    samen = _samen(curve(groep="2025-K1"), curve(groep="2025-K2"), curve(groep="2025-K3"))
    koppen, (eerste, tweede, derde) = tabel_cohorten(samen, 8)
    assert koppen[1] == "Oplossing na 4 maanden"
    assert eerste[1] == Getal(0.1, Unit.AANDEEL)
    assert derde[1] == "Nog niet lang genoeg geleden"
    assert len(eerste) == len(derde) == len(koppen)
    assert eerste[5] == ""
    assert tweede[5] == "geen aantoonbaar verschil"


def test_where_nobody_was_followed_so_far_there_is_no_moment() -> None:
    rijen = [replace(r, nog_te_volgen=0) if r.na_maanden == 8 else r for r in curve().rijen]
    m = meting("PAU-03", *rijen, eenheid=Unit.AANDEEL)
    assert [x.na_maanden for x in verloop(m, 8).momenten] == [0, 2, 4, 6]
    assert "nog niet bekend" in woorden(_boom(m))
    koppen, (eerste, *_) = tabel_einde(m, 8)
    assert eerste[koppen.index("Na 8 maanden")] == "Te weinig om iets te zeggen"


@pytest.mark.parametrize("thema", [LICHT, DONKER], ids=["light", "dark"])
def test_the_areas_can_be_told_apart_and_read_on_in_both_themes(thema: Thema) -> None:
    donker = (thema.oplossing, thema.hervat)
    licht = (thema.hulp_gestopt, thema.termijn_voorbij, thema.anders)
    assert all(contrast(thema.op_donker, kleur) >= 4.5 for kleur in donker)
    assert all(contrast("#1B1B1B", kleur) >= 4.5 for kleur in licht)
    helderheid = [lab(kleur, "alle")[0] for kleur in (*donker, *licht)]
    assert helderheid == sorted(helderheid)


def test_a_stand_of_today_is_spoken_of_in_the_present() -> None:
    assert "eindigen" in titel_einde(verloop(curve(), 8), op=date(2026, 11, 1), vandaag=LATER)


def test_counts_per_group_have_a_column_per_maat_and_words_where_hidden() -> None:
    m = meting(
        "PAU-06", aantal(7, groep="a", naam="A", maat="binnen_30"), aantal(12, groep="a", naam="A", maat="binnen_60"),
        aantal(None, groep="b", naam="B", maat="binnen_30", status=Status.ONDERDRUKT), per="uitvoerder",
    )  # fmt: skip
    koppen, rijen = tabel_per(m, "Uitvoerder")
    assert len(koppen) == 3
    assert rijen == [("A", Getal(7), Getal(12)), ("B", "[c] niet getoond om mensen te beschermen", Getal(None))]


def test_a_curve_of_one_state_has_a_row_per_moment() -> None:
    r = Rij("totaal", "Totaal", None, 0.25, 23, 115, 0.16, 0.34, na_maanden=2, nog_te_volgen=63)
    _, rijen = tabel_momenten(meting("PAU-11", r, eenheid=Unit.AANDEEL))
    assert rijen == [("Na 2 maanden", Getal(0.25, Unit.AANDEEL), "16,0% tot 34,0%", Getal(63))]
