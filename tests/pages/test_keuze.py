"""The choice and the address bar: what goes out comes back, and what is not known is said."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pages.keuze import CONCEPT, FILTERS, SPLITSINGEN, VOLGORDEN, Keuze, lees_keuze

codes = st.from_regex(r"[A-Za-z0-9][\w.\-]{0,30}", fullmatch=True)
keuzes = st.builds(
    Keuze,
    peildatum=st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    editie=st.just("") | codes,
    **{naam: st.just("") | codes for naam in FILTERS},
    code=st.just("") | codes,
    versie=st.just("") | st.just(CONCEPT) | st.integers(1, 9999).map(str),
    veranderingen=st.booleans(),
    volgorde=st.sampled_from(VOLGORDEN),
)
# Of Pauzes: a period that begins before it ends, a term, a number of days.
perioden = st.tuples(*[st.dates(date(2023, 1, 1), date(2030, 12, 31))] * 2).map(sorted)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(keuzes)
def test_a_choice_survives_the_address_bar(keuze: Keuze) -> None:
    adres = keuze.adres("/adoptie", code=keuze.code, versie=keuze.versie)
    terug = lees_keuze(dict(parse_qsl(urlsplit(adres).query)))
    assert terug == keuze
    assert terug.gemist == ()


@given(keuzes, perioden, st.just("") | st.integers(1, 999).map(str), st.booleans(), st.sampled_from(("", *SPLITSINGEN)))
def test_a_choice_on_pauzes_survives_the_address_bar_and_stays_there(
    keuze: Keuze, periode: list[date], getal: str, onzeker: bool, per: str
) -> None:
    hier = keuze.met(
        van=periode[0], tot=periode[1], termijn=getal, dagen=getal, onzekerheid=onzeker, per=per, code="", versie=""
    )
    terug = lees_keuze(dict(parse_qsl(urlsplit(hier.adres("/pauzes")).query)))
    assert terug == hier.met(stand="", veranderingen=False, volgorde=VOLGORDEN[0])
    elders = lees_keuze(dict(parse_qsl(urlsplit(hier.adres("/adoptie")).query)))
    assert elders == hier.met(van=None, tot=None, termijn="", dagen="", onzekerheid=False, per="")


def test_a_period_that_ends_before_it_begins_is_named() -> None:
    keuze = lees_keuze({"van": "2025-07-01", "tot": "2025-06-30"})
    assert (keuze.van, keuze.tot) == (None, None)
    assert "voordat zij begint" in keuze.gemist[0]


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=40), max_size=6))
def test_any_address_gives_a_choice_and_never_a_failure(delen: dict[str, str]) -> None:
    keuze = lees_keuze(delen)
    assert lees_keuze(keuze.zoekdeel()) == keuze


@pytest.mark.parametrize("tekst", ["2025-11-04", "04-11-2025", "4-11-2025", "4/11/2025", " 4.11.2025 "])
def test_a_typed_date_is_read(tekst: str) -> None:
    assert lees_keuze({"peildatum": tekst}).peildatum == date(2025, 11, 4)


@pytest.mark.parametrize("tekst", ["31-6-2025", "2025-13-01", "gisteren", "00-00-0000"])
def test_a_date_that_is_none_is_named_and_the_newest_is_shown(tekst: str) -> None:
    keuze = lees_keuze({"peildatum": tekst})
    assert keuze.peildatum is None
    assert tekst in keuze.gemist[0]
    assert "04-11-2025" in keuze.gemist[0]


def test_nieuwste_is_an_explicit_option() -> None:
    assert lees_keuze({"peildatum": "nieuwste"}) == Keuze()
    assert lees_keuze({"peildatum": "nieuwste"}).gemist == ()


def test_an_unknown_parameter_is_named() -> None:
    assert "'kleur'" in lees_keuze({"kleur": "rood"}).gemist[0]


def test_a_filter_on_a_code_that_does_not_exist_goes_off_and_is_named() -> None:
    keuze = Keuze(provincie="PV99", stand="gebruikt").gecontroleerd({"provincie": {"PV24"}, "stand": {"gebruikt"}})
    assert keuze.filters == (("stand", "gebruikt"),)
    assert "PV99" in keuze.gemist[0]


def test_filters_stay_where_they_are_used_and_the_date_goes_everywhere() -> None:
    keuze = Keuze(peildatum=date(2025, 6, 30), editie="3-ab", provincie="PV24", code="GM0034")
    assert keuze.adres("/definities") == "/definities?peildatum=2025-06-30&editie=3-ab"
    assert keuze.adres("/gemeente", code="GM0363").endswith("provincie=PV24&code=GM0363")
    assert "code" not in keuze.adres("/adoptie")


@pytest.mark.parametrize("tekst", ["0", "-1", "vastgesteld", "1.0", "v2"])
def test_a_version_that_is_none_is_named(tekst: str) -> None:
    keuze = lees_keuze({"versie": tekst})
    assert keuze.versie == ""
    assert tekst in keuze.gemist[0]
    assert "een nummer" in keuze.gemist[0]


def test_the_version_of_a_report_stays_with_its_day() -> None:
    keuze = lees_keuze({"versie": " Concept "})
    assert keuze.versie == CONCEPT
    assert keuze.adres("/rapportage", peildatum=date(2025, 6, 30)) == "/rapportage?peildatum=2025-06-30"
    assert keuze.adres("/rapportage", versie="2") == "/rapportage?versie=2"
