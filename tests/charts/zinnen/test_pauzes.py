"""The sentences of Pauzes: counts beside every share, from how many gemeenten, until when, and why there is nothing."""

from datetime import date

import pytest

from charts.maanden import reeks
from charts.zinnen.pauzes import (
    aflopend_zin,
    compleet_zinnen,
    doorgeven_zin,
    duur_zin,
    gemiddeld_zin,
    herkomst,
    herkomst_kort,
    lopend_zin,
    oplossing_zin,
    periode_zin,
    status_zin,
    titel_pauzes,
    voorbij_zin,
)
from charts.zinnen.verzoeken import (
    EIGEN_TELLING,
    dagen_regels,
    dagen_titel,
    dagen_zinnen,
    fase_kort,
    fase_zin,
    inwoners_regel,
    knooppunt_zin,
    maand_titel,
    verzenders_titel,
    volgend_zin,
    zonder_cijfers_zin,
    zonder_ja_regel,
)
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.unit import Unit
from tests.charts.metingen import LATER, VERS
from tests.charts.pauzemetingen import aantal, deel, meting

SIG_05 = meting("SIG-05", deel(60, 200), eenheid=Unit.AANDEEL)
PERIODE = (date(2025, 1, 1), date(2025, 10, 31))


def test_the_title_counts_the_requests_of_the_period() -> None:
    assert titel_pauzes(meting("SIG-01", aantal(775), periode=PERIODE)) == (
        "Van 1 januari tot en met 31 oktober 2025 werd 775 keer om een pauze gevraagd"
    )
    assert "geen enkele keer" in titel_pauzes(meting("SIG-01", aantal(0), periode=PERIODE))


def test_a_period_over_a_new_year_names_both_years() -> None:
    m = meting("SIG-01", aantal(1), periode=(date(2024, 7, 1), date(2025, 6, 30)))
    assert periode_zin(m) == "van 1 juli 2024 tot en met 30 juni 2025"


def test_every_figure_says_from_how_many_gemeenten_and_until_when() -> None:
    zin = "uit 60 van de 200 gemeenten die de Kennisgeving gebruiken · gegevens t/m 31 oktober 2025"
    assert herkomst(SIG_05) == zin
    assert herkomst_kort(SIG_05, SIG_05) == ("uit 60 van de 200 gemeenten met 'ja'", "gegevens t/m 31 oktober 2025")
    leeg = meting("SIG-05", aantal(None, status=Status.GEEN_WAARNEMINGEN), gegevens_tot=None)
    assert herkomst(leeg) == ""


@pytest.mark.parametrize(("vandaag", "woord"), [(VERS, "gebruiken"), (LATER, "gebruikten")], ids=["fresh", "old"])
def test_the_second_line_speaks_of_an_old_stand_in_the_past(vandaag: date, woord: str) -> None:
    zin = doorgeven_zin(SIG_05, vandaag=vandaag)
    assert f"60 van de 200 gemeenten die de Kennisgeving {woord} (30,0%)" in zin
    assert "Van 140 weten wij het niet. Gegevens tot en met 31 oktober 2025." in zin


def test_data_that_do_not_reach_the_day_say_how_far_they_do() -> None:
    m = meting("PAU-01", aantal(None, status=Status.BUITEN_GEGEVENS))
    zin = "Voor deze datum zijn er nog geen gegevens. De laatste zijn van 31 oktober 2025."
    assert status_zin(m, m.totaal()) == zin
    assert lopend_zin(m, m, vandaag=VERS) == zin
    assert voorbij_zin(m, vandaag=VERS) == zin


def _nummers(**aantallen: int) -> Measurement:
    rijen = (aantal(n, groep=nr.strip("s"), naam=nr) for nr, n in aantallen.items())
    return meting("SIG-01", *rijen, per="signaalnummer")


def test_without_signals_one_to_three_one_sentence_says_why() -> None:
    assert fase_zin(_nummers(s4=775)) == (
        "Elk pauzeverzoek was signaal 4, de Kennisgeving. Van signaal 1, 2 en 3 zijn er geen: fase 1 is in ontwikkeling."
    )
    assert fase_zin(_nummers(s1=0, s4=775)) == fase_zin(_nummers(s4=775))
    assert fase_zin(_nummers(s1=3, s4=775)) == "Gevraagd werd 3 keer signaal 1 en 775 keer signaal 4."


def test_running_pauses_are_told_with_their_trajecten() -> None:
    een, twee = meting("PAU-01", aantal(3010)), meting("PAU-02", aantal(1))
    assert lopend_zin(een, twee, vandaag=LATER).startswith("Op 31 oktober 2025 liepen 3.010 pauzes, in 1 traject.")


def test_ended_without_a_known_end_is_about_the_data() -> None:
    assert "niet over de hulp" in voorbij_zin(meting("PAU-07", aantal(45)), vandaag=LATER)
    assert voorbij_zin(meting("PAU-07", aantal(0)), vandaag=VERS).startswith("Bij geen enkele pauze")


def test_a_hidden_figure_says_that_people_are_protected() -> None:
    m = meting("PAU-07", aantal(None, status=Status.ONDERDRUKT))
    assert voorbij_zin(m, vandaag=VERS) == "[c] niet getoond om mensen te beschermen."


def test_a_solution_is_told_with_both_counts() -> None:
    m = meting("PAU-09", deel(30, 120), eenheid=Unit.AANDEEL)
    assert oplossing_zin(m).startswith("In 30 van de 120 trajecten (25,0%) was er binnen 8 maanden")


def test_full_coverage_is_never_told_without_the_refusals_and_the_unknown() -> None:
    m = meting("PAU-08", deel(40, 400), aantal(200, maat="weigering"), aantal(300, maat="onbekend"))
    eerst, rest = compleet_zinnen(m, vandaag=LATER)
    assert eerst == "In 40 van de 400 trajecten (10,0%) gaven alle schuldeisers een pauze."
    assert rest == (
        "In 200 trajecten weigerde ten minste één schuldeiser; "
        "in 300 trajecten was van ten minste één schuldeiser geen antwoord bekend."
    )


def test_a_median_that_is_not_reached_is_said_in_words() -> None:
    mediaan = Rij(TOTAAL, "Totaal", "mediaan", 6.4, None, None, 6.1, 6.8, termijn=8)
    assert duur_zin(meting("PAU-04", mediaan, eenheid=Unit.MAANDEN), maat="mediaan", termijn=8, vandaag=VERS) == (
        "De helft van de pauzes duurt langer dan 6,4 maanden (tussen 6,1 en 6,8)."
    )
    niet = Rij(TOTAAL, "Totaal", "mediaan", None, None, None, status=Status.NIET_BEREIKT, termijn=8)
    assert "minder dan de helft is geëindigd" in duur_zin(
        meting("PAU-04", niet), maat="mediaan", termijn=8, vandaag=VERS
    )


def test_the_counts_of_the_schuldenknooppunt_are_never_added() -> None:
    m = meting("SIG-01", aantal(1500, groep="2025-08"), aantal(500, groep="2025-09"), per="maand")
    assert (
        knooppunt_zin(m, maat=None) == f"Het Schuldenknooppunt telde in 2 maanden 2.000 Kennisgevingen. {EIGEN_TELLING}"
    )
    assert knooppunt_zin(meting("SIG-01", per="maand"), maat=None) == ""


def test_a_tile_says_which_signals_there_were_and_that_fase_1_is_coming() -> None:
    assert fase_kort(_nummers(s4=775)) == "signaal 4: 775; fase 1 is in ontwikkeling"
    assert fase_kort(_nummers(s1=7, s4=775)) == "signaal 1: 7; signaal 4: 775"


def test_early_signals_that_are_hidden_are_not_said_to_be_none() -> None:
    m = meting("SIG-01", aantal(None, groep="1", status=Status.ONDERDRUKT), aantal(775, groep="4"), per="signaalnummer")
    assert "beschermen" in fase_zin(m)
    assert "ontwikkeling" not in fase_kort(m)


def test_a_tile_tells_the_days_of_half_and_of_nine_in_ten() -> None:
    delen = {"vanaf_aanmelding": 40, "vanaf_aanmelding_p90": 93, "vanaf_toelating": 6}
    m = meting("SIG-04", *(aantal(n, maat=maat) for maat, n in delen.items()), eenheid=Unit.DAGEN)
    assert dagen_regels(m) == (
        "de helft, vanaf de aanmelding", "9 van de 10 binnen 93 dagen", "vanaf de toelating: 6 dagen",
    )  # fmt: skip


def test_the_days_are_told_with_the_counts_within_a_week_and_four() -> None:
    delen = (aantal(48, maat="vanaf_aanmelding"), deel(10, 640, maat="vanaf_aanmelding_binnen_7"),
             deel(168, 640, maat="vanaf_aanmelding_binnen_28"), aantal(2, maat="vanaf_aanmelding_negatief"))  # fmt: skip
    m = meting("SIG-04", *delen, eenheid=Unit.DAGEN)
    assert dagen_titel(m) == "Bij de helft kwam de Kennisgeving binnen 48 dagen na de aanmelding"
    eerst, niet = dagen_zinnen(m)
    assert "10 van de 640 (1,6%) binnen 7 dagen en 168 van de 640 (26,3%) binnen 28 dagen" in eerst
    assert niet == "2 zijn verstuurd voor de aanmelding; die tellen niet mee."


def test_who_passes_figures_on_without_a_yes_is_counted_apart() -> None:
    m = meting("SIG-05", aantal(3, maat="zonder_ja"), deel(4_500_000, 11_000_000, maat="inwoners"))
    assert zonder_ja_regel(m) == "ook 3 gemeenten zonder 'ja'"
    assert inwoners_regel(m) == "met 4.500.000 van de 11.000.000 inwoners"
    assert zonder_ja_regel(meting("SIG-05", aantal(0, maat="zonder_ja"))) == ""


def test_the_months_are_told_by_the_fewest_and_the_most_of_whole_months() -> None:
    rijen = [aantal(n, groep=f"2025-{m:02d}") for m, n in ((1, 38), (2, 102), (10, 3))]
    m = meting("SIG-01", *rijen, per="maand", gegevens_tot=date(2025, 10, 5))
    assert maand_titel([reeks(m, "x")]) == "Pauzeverzoeken per maand: van 38 in januari 2025 tot 102 in februari 2025"
    assert maand_titel([]) == "Pauzeverzoeken per maand"


def test_the_senders_are_told_with_the_share_of_the_first() -> None:
    rijen = [aantal(300, naam="A"), aantal(1200, naam="B")]
    assert verzenders_titel(rijen) == (
        "2 verzenders via het Schuldenknooppunt; de meeste Kennisgevingen: B, 1.200 van de 1.500 (80,0%)"
    )


def test_the_way_from_signal_to_signal_is_told_in_trajecten() -> None:
    dagen = Rij(TOTAAL, "Totaal", "1_4_dagen", 12.0, 7, 7)
    m = meting("SIG-06", deel(7, 28, maat="1_4"), dagen, aantal(0, maat="2_4"))
    assert (
        volgend_zin(m) == "Van signaal 1 naar signaal 4: 7 van de 28 (25,0%) trajecten, bij de helft binnen 12 dagen."
    )
    assert volgend_zin(meting("SIG-06", aantal(0, maat="1_4"))) == ""


def test_what_ends_soon_is_counted_from_the_last_day_of_the_data() -> None:
    m = meting("PAU-06", aantal(120, maat="binnen_30"))
    assert aflopend_zin(m, 120, dagen=30, vandaag=LATER) == (
        "Op 31 oktober 2025 was bij 120 pauzes de termijn binnen 30 dagen voorbij"
    )
    assert aflopend_zin(m, 0, dagen=60, vandaag=VERS).startswith("Op 31 oktober 2025 is bij geen enkele pauze")


def test_a_mean_is_told_with_how_many_trajecten_it_is_over() -> None:
    m = meting("PAU-14", Rij(TOTAAL, "Totaal", None, 0.62, None, 480), eenheid=Unit.AANDEEL)
    zin = "Gemiddeld gaf 62,0% van iemands schuldeisers een pauze, gemeten over 480 trajecten."
    assert gemiddeld_zin(m, vandaag=LATER) == zin


def test_where_nobody_passes_figures_on_is_named_in_a_sentence() -> None:
    leeg = [aantal(None, groep=code, naam=naam, status=Status.GEEN_WAARNEMINGEN)
            for code, naam in (("PV20", "Groningen"), ("PV22", "Drenthe"))]  # fmt: skip
    rijen = [aantal(2, groep="PV26", naam="Utrecht"), *leeg]
    zin = "Groningen en Drenthe: hier geeft geen enkele gemeente cijfers door."
    assert zonder_cijfers_zin(meting("SIG-02", *rijen, per="provincie")) == zin
    assert zonder_cijfers_zin(meting("SIG-02", rijen[0], per="provincie")) == ""
