"""Series per month: each in its own panel, months without a row stay empty, and nothing is added over series."""

from datetime import date

from charts.kader import kader_van
from charts.maanden import GEEN_MAANDEN, Reeks, alt_maanden, gebeurtenissen, maandbeeld, reeks
from charts.tabel import Getal
from charts.tabelrijen_pauzes import tabel_maanden
from indicators.lijsten import Mijlpaal
from indicators.measurement import Status
from tests.charts.pauzemetingen import aantal, meting
from tests.charts.svg_lezen import NS, ontleed, woorden


def _verzoeken(tot: date = date(2025, 10, 20)) -> Reeks:
    rijen = [aantal(70 + m, groep=f"2025-{m:02d}") for m in range(1, 11)]
    return reeks(meting("SIG-01", *rijen, per="maand", gegevens_tot=tot), "Pauzeverzoeken")


def _knooppunt() -> Reeks:
    rijen = [aantal(1000 + m, groep=f"2025-{m:02d}") for m in (8, 9, 11)]
    return reeks(meting("SIG-01", *rijen, per="maand", gegevens_tot=date(2025, 11, 30)), "Schuldenknooppunt")


def _mijlpaal(dag: date, tekst: str = "iets", precisie: str = "dag", soort: str = "mijlpaal") -> Mijlpaal:
    return Mijlpaal(dag, precisie, tekst, soort, "2", None, "bron", "gehaald")


OM = kader_van(meting("SIG-01"), "maanden")


def test_every_month_has_a_bar_with_its_number_and_the_last_says_that_it_is_not_whole() -> None:
    boom = ontleed(maandbeeld([_verzoeken()], om=OM))
    klassen = [e.get("class") for e in boom.iter(f"{NS}rect")]
    assert klassen.count("vlak") == 9
    assert "80" in woorden(boom).split()
    assert "maand nog niet compleet" in woorden(boom)
    assert "oktober 2025: 80 (maand niet compleet)" in boom.get("aria-label", "")
    assert "compleet" not in woorden(ontleed(maandbeeld([_verzoeken(date(2025, 10, 31))], om=OM)))


def test_two_series_stand_in_panels_of_their_own_and_are_never_added() -> None:
    tekst = woorden(ontleed(maandbeeld([_verzoeken(), _knooppunt()], om=OM)))
    assert "Pauzeverzoeken" in tekst
    assert "Schuldenknooppunt" in tekst
    assert "1.087" not in tekst
    koppen, rijen = tabel_maanden([_verzoeken(), _knooppunt()])
    assert koppen == ("Maand", "Pauzeverzoeken", "Schuldenknooppunt", "Opmerking")
    assert rijen[0] == ("januari 2025", Getal(71), Getal(None), "")
    assert rijen[-1] == ("november 2025", Getal(None), Getal(1011), "")


def test_a_hidden_month_has_no_bar_and_says_why_in_words() -> None:
    r = reeks(meting("SIG-01", aantal(None, groep="2025-03", status=Status.ONDERDRUKT), per="maand"), "Verzoeken")
    boom = ontleed(maandbeeld([r], om=OM))
    assert "[c]" in woorden(boom).split()
    assert "maart 2025: [c] niet getoond om mensen te beschermen" in alt_maanden([r])
    assert tabel_maanden([r])[1][0][1] == "[c] niet getoond om mensen te beschermen"


def test_events_within_the_months_are_lettered_lines_and_the_rest_is_left_out() -> None:
    mijlpalen = [
        _mijlpaal(date(2024, 8, 27), "te vroeg"), _mijlpaal(date(2025, 1, 1), "jaar", precisie="jaar"),
        _mijlpaal(date(2025, 1, 1), "benadering", soort="benadering"), _mijlpaal(date(2025, 8, 1), "breed", "maand"),
        _mijlpaal(date(2025, 10, 14), "online"), _mijlpaal(date(2026, 12, 31), "te laat"),
    ]  # fmt: skip
    gebeurd = gebeurtenissen(mijlpalen, [_verzoeken()])
    assert [m.tekst for m in gebeurd] == ["breed", "online"]
    tekst = woorden(ontleed(maandbeeld([_verzoeken()], om=OM, gebeurd=gebeurd)))
    assert "A augustus 2025: breed" in tekst
    assert "B 14 oktober 2025: online" in tekst


def test_the_line_of_an_event_leaves_the_number_over_its_bar_free() -> None:
    r = reeks(meting("SIG-01", aantal(2708, groep="2025-10"), aantal(2708, groep="2025-11"), per="maand"), "Verzoeken")
    boom = ontleed(maandbeeld([r], om=OM, gebeurd=[_mijlpaal(date(2025, 10, 16))]))
    lijnen = [e for e in boom.iter(f"{NS}line") if e.get("stroke-dasharray")]
    (getal, _) = [e for e in boom.iter(f"{NS}text") if e.text == "2.708"]
    assert abs(float(lijnen[0].get("x1", 0)) - float(getal.get("x", 0))) < 12
    for streep in lijnen:
        boven, onder, voet = float(streep.get("y1", 0)), float(streep.get("y2", 0)), float(getal.get("y", 0))
        assert onder <= voet - 9 or boven >= voet


def test_at_most_four_events_the_last_ones() -> None:
    mijlpalen = [_mijlpaal(date(2025, m, 5), str(m)) for m in range(1, 8)]
    assert [m.tekst for m in gebeurtenissen(mijlpalen, [_verzoeken()])] == ["4", "5", "6", "7"]


def test_without_any_month_the_picture_says_so() -> None:
    assert GEEN_MAANDEN in woorden(ontleed(maandbeeld([Reeks("leeg", ())], om=OM)))
    assert gebeurtenissen([_mijlpaal(date(2025, 1, 5))], []) == ()


def test_a_series_over_a_new_year_names_both_years() -> None:
    rijen = [aantal(5, groep=g) for g in ("2024-11", "2024-12", "2025-01")]
    tekst = woorden(ontleed(maandbeeld([reeks(meting("SIG-01", *rijen, per="maand"), "x")], om=OM)))
    assert "2024" in tekst
    assert "2025" in tekst.replace("31 oktober 2025", "")
