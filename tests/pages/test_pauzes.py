"""Pauzes: what it says with data, with none, with monthly counts alone, on a day too late, and in every role."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from indicators.bellijst import bellijst
from pages.gemeten import gemeten, lijst, stand_van
from tests.logstenen import lever_log
from tests.pages.kijken import html_van, kijk, koppen, open_scherm, titel, woorden
from tests.pages.logwereld import TOT, gemeenten, lever_logs, maandtellingen
from tests.pages.wereld import lever_standen, volgorde

ANDERE_ROLLEN = ["werkgroep", "ministerie", "publiek"]
VOLGT = "Cijfers over pauzes en schuldeisers volgen als gemeenten en uitvoerders die aan ons doorgeven."


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with three inventories and the logs of one sender; nobody writes in it."""
    data = tmp_path_factory.mktemp("logs") / "data"
    lever_logs(data)
    return data


@pytest.fixture
def met_logs(logs: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at the logs."""
    return kijk(logs, monkeypatch)


@pytest.fixture
def alleen_tellingen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at a folder with inventories and the monthly counts of the Schuldenknooppunt."""
    data = tmp_path / "data"
    lever_standen(data)
    lever_log(data, "maandtellingen", maandtellingen(), peildatum=TOT, voorbeeld=True)
    return kijk(data, monkeypatch)


def tekst_van(pad: str = "/pauzes", **delen: str) -> str:
    """The words of a screen that opens without a fault."""
    proef = open_scherm(pad, **delen)
    assert not proef.exception
    return woorden(html_van(proef))


def test_the_title_is_the_finding_and_the_second_line_from_how_many(met_logs: Path) -> None:
    proef = open_scherm("/pauzes")
    assert titel(proef) == "Van 1 januari tot en met 31 oktober 2025 werd 640 keer om een pauze gevraagd"
    tekst = woorden(html_van(proef))
    assert "60 van de 200 gemeenten die de Kennisgeving gebruik" in tekst
    assert "ook 3 gemeenten zonder 'ja'" in tekst


def test_the_screen_goes_from_requests_to_how_pauses_end_and_says_the_measured_values(met_logs: Path) -> None:
    proef = open_scherm("/pauzes")
    tekst, stand = woorden(html_van(proef)), stand_van(None, editie="", rol="intern")
    volgorde = ["Pauzeverzoeken per maand", "Hoe de Kennisgeving is verstuurd", "Bij de helft kwam",
                "Van fase 1 naar fase 2", "Op 31 oktober 2025 liepen", "Naar schatting eindig", "Termijn voorbij",
                "Pauzes per kwartaal", "Alle schuldeisers geven pauze", "Andere initiatieven"]  # fmt: skip
    tweede = [kop for niveau, kop in koppen(proef) if niveau == 2]
    plekken = [next(i for i, kop in enumerate(tweede) if kop.startswith(begin)) for begin in volgorde]
    assert plekken == sorted(plekken)
    lopend, trajecten = (gemeten(code, stand).totaal().waarde for code in ("PAU-01", "PAU-02"))
    assert f"liepen {lopend:.0f} pauzes, in {trajecten:.0f} trajecten" in tekst
    assert "één persoon heeft vaak meer pauzes" in tekst
    assert "fase 1 is in ontwikkeling" in tekst
    assert "Dit telt anders dan 'Termijn voorbij, einde onbekend' bij Beëindigde pauzes" in tekst


def test_beside_every_figure_stands_from_how_many_gemeenten_and_until_when(met_logs: Path) -> None:
    html = html_van(open_scherm("/pauzes"))
    for deel in re.findall(
        r'<section class="pm-deel" id="(deel-[A-Z]+-\d+|lopend|bijna|einde|pad|compleet)".*?</section>', html, re.S
    ):
        stuk = re.search(rf'<section class="pm-deel" id="{deel}".*?</section>', html, re.S)
        assert stuk is not None
        assert "uit 60 van de 200 gemeenten die de Kennisgeving gebruiken" in woorden(stuk[0]), deel
        assert "gegevens t/m 31 oktober 2025" in woorden(stuk[0]), deel


def test_headings_go_down_one_level_at_a_time(met_logs: Path) -> None:
    niveaus = [niveau for niveau, _ in koppen(open_scherm("/pauzes"))]
    assert niveaus.count(1) == 1
    assert all(na <= voor + 1 for voor, na in pairwise(niveaus)), niveaus


def test_no_word_of_the_trade_slips_in(met_logs: Path) -> None:
    tekst = re.sub(r"signaal \d|signalen?\b(?= (1|2|3|4))|de vier signalen", " ", tekst_van().lower())
    for woord in ("gecensureerd", "incidentie", "rijp", "dekking", "respons", "signalen", "afgelopen"):
        assert not re.search(rf"\b{woord}\b", tekst), woord


def test_the_term_and_the_uncertainty_are_in_the_address(met_logs: Path) -> None:
    acht, zes = tekst_van(), tekst_van(termijn="6")
    assert "pauzes met een termijn van 8 maanden" in acht
    assert "pauzes met een termijn van 6 maanden" in zes
    assert "onzekerheid=ja" in html_van(open_scherm("/pauzes"))
    gewoon, onzeker = (html_van(open_scherm("/pauzes", **d)).count("halo dun") for d in ({}, {"onzekerheid": "ja"}))
    assert gewoon == 0
    assert onzeker > 0
    assert "termijn van 8 maanden" in tekst_van(termijn="11")


def test_another_period_counts_the_requests_of_that_period(met_logs: Path) -> None:
    proef = open_scherm("/pauzes", van="2025-03-01", tot="2025-03-31")
    assert titel(proef).startswith("Van 1 maart tot en met 31 maart 2025 werd 6")


def test_a_filter_narrows_the_screen_and_stands_in_a_chip(met_logs: Path) -> None:
    proef = open_scherm("/pauzes", provincie="PV28")
    assert not proef.exception
    assert "Provincie: Zuid-Holland" in woorden(html_van(proef))
    assert "640 keer" not in titel(proef)


def test_a_place_that_passes_nothing_on_is_not_said_to_ask_nothing(met_logs: Path) -> None:
    stand = stand_van(None, editie="", rol="intern")
    namen_van = {g.arbeidsmarktregio_code for g in lijst(stand)}
    doorgevers = {g.arbeidsmarktregio_code for g in lijst(stand) if g.gm_code in gemeenten()}
    stil = sorted(namen_van - doorgevers)[0]
    proef = open_scherm("/pauzes", arbeidsmarktregio=stil)
    assert titel(proef) == "Geen enkele gemeente in dit gebied geeft ons cijfers over pauzes door."
    assert 'href="/pauzes"' in html_van(proef)


def test_the_work_list_has_no_pseudonym_and_follows_its_days(met_logs: Path) -> None:
    html = html_van(open_scherm("/pauzes"))
    lijst = re.search(r'<section class="pm-deel pm-alleenscherm" id="bijna".*?</section>', html, re.S)
    assert lijst is not None
    assert not re.search(r"\b[0-9a-f]{16,}\b", lijst[0])
    stand = stand_van(None, editie="", rol="intern")
    for dagen in ("30", "60"):
        aantal = gemeten("PAU-06", stand).totaal(f"binnen_{dagen}").waarde
        assert f"bij {aantal:.0f} pauzes de termijn binnen {dagen} dagen voorbij" in tekst_van(dagen=dagen)


@pytest.mark.parametrize("rol", ANDERE_ROLLEN)
def test_another_role_sees_closed_half_years_and_no_figure_of_this_period(
    rol: str, met_logs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    proef = open_scherm("/pauzes")
    assert not proef.exception
    tekst = woorden(html_van(proef))
    assert "Cijfers over mensen tonen wij buiten het project per afgesloten halfjaar." in tekst
    assert "640" not in tekst
    assert "31 oktober 2025 werd" not in tekst


def test_before_there_are_logs_the_screen_says_what_comes_and_where_to_deliver(met_gegevens: Path) -> None:
    proef = open_scherm("/pauzes")
    assert not proef.exception
    assert titel(proef) == "Er zijn nog geen cijfers over pauzes."
    assert 'href="/aanleveren"' in html_van(proef)


def test_with_monthly_counts_alone_those_are_shown_and_nothing_is_said_of_pauses(alleen_tellingen: Path) -> None:
    proef = open_scherm("/pauzes")
    tekst = woorden(html_van(proef))
    assert not proef.exception
    assert titel(proef) == "Er zijn nog geen cijfers over pauzes."
    assert "Het Schuldenknooppunt telde in 10 maanden 7.610 Kennisgevingen." in tekst
    assert "Kredietbank Voorbeeld" in tekst


def test_on_a_day_long_after_the_data_the_screen_says_how_far_they_reach(met_logs: Path) -> None:
    proef = open_scherm("/pauzes", peildatum="2026-06-30")
    assert not proef.exception
    assert titel(proef) == "Voor deze datum zijn er nog geen gegevens. De laatste zijn van 31 oktober 2025."
    assert "peildatum=2025-10-31" in html_van(proef)


def test_the_old_address_leads_to_the_screen(met_logs: Path) -> None:
    proef = open_scherm("/signalen")
    assert not proef.exception
    assert "640 keer" in titel(proef)


def test_a_day_before_any_request_is_calm(met_logs: Path) -> None:
    proef = open_scherm("/pauzes", peildatum=date(2024, 6, 1).isoformat())
    assert not proef.exception
    assert titel(proef)


# --- where other screens show pauses


def test_overzicht_gains_its_row_with_from_how_many_and_until_when(met_logs: Path) -> None:
    tekst, stand = tekst_van("/"), stand_van(None, editie="", rol="intern")
    for code in ("PAU-02", "PAU-13"):
        assert f"{gemeten(code, stand).totaal().waarde:.0f}" in tekst
    assert "Trajecten met een lopende pauze" in tekst
    assert "Trajecten die een pauze kregen" in tekst
    assert "uit 60 van de 200 gemeenten met 'ja'" in tekst
    assert VOLGT not in tekst


def test_overzicht_keeps_its_one_line_before_there_are_logs(met_gegevens: Path) -> None:
    assert VOLGT in tekst_van("/")


def test_a_gemeente_shows_its_own_pauses_or_that_it_passes_none_on(met_logs: Path) -> None:
    geeft, geeft_niet = gemeenten()[0], volgorde()[100]
    assert "Pauzes in deze gemeente" in tekst_van("/gemeente", code=geeft)
    assert "Pauzeverzoeken" in tekst_van("/gemeente", code=geeft)
    assert "Deze gemeente komt niet voor in de cijfers" in tekst_van("/gemeente", code=geeft_niet)


def test_a_gemeente_shows_no_pauses_to_another_role(met_logs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", "werkgroep")
    assert "Pauzes in deze gemeente" not in tekst_van("/gemeente", code=gemeenten()[0])


def test_a_gebied_shows_its_part_and_leads_to_the_screen(met_logs: Path) -> None:
    proef = open_scherm("/gebied", soort="provincie", code="PV28")
    assert not proef.exception
    assert "Pauzes in dit gebied" in woorden(html_van(proef))
    assert 'href="/pauzes?provincie=PV28"' in html_van(proef)


def test_the_call_list_names_who_asks_pauses_without_a_yes(met_logs: Path) -> None:
    stand = stand_van(None, editie="", rol="intern")
    wie = {r.gemeente.gm_code for r in bellijst(stand, vandaag=date.today()) for reden in r.redenen
           if reden.code == "verzoeken_zonder_ja"}  # fmt: skip
    assert wie == set(gemeenten()[60:])
    assert len(wie) == gemeten("DAT-03", stand).totaal("verzoeken_zonder_ja").waarde
    assert "maar zei geen 'ja'" in tekst_van("/adoptie")


def test_no_two_things_on_the_screen_have_one_name(met_logs: Path) -> None:
    ids = re.findall(r'\bid="([^"]+)"', html_van(open_scherm("/pauzes")))
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("per", "groep"), [("sector", "Energie"), ("convenant", "Convenant niet bekend")])
def test_how_pauzes_end_can_be_split_with_full_coverage_beside_it(met_logs: Path, per: str, groep: str) -> None:
    gewoon, gesplitst = html_van(open_scherm("/pauzes")), html_van(open_scherm("/pauzes", per=per))
    assert 'id="tabel-einde-per"' not in gewoon
    assert f"per={per}" in gewoon
    for tabel in ("tabel-einde-per", "tabel-per-trajecten"):
        stuk = gesplitst.partition(f'id="{tabel}"')[2].partition("</table>")[0]
        assert groep in woorden(stuk), tabel
    assert "kleinste groep daarnaast ook niet" in gesplitst
    assert "tel de groepen niet op" in gesplitst


def test_a_split_that_does_not_exist_is_named(met_logs: Path) -> None:
    assert "'gemeente' past niet bij per" in tekst_van(per="gemeente")


def test_what_the_figures_rest_on_is_said_in_words_with_the_way_to_the_list(met_logs: Path) -> None:
    html = html_van(open_scherm("/pauzes"))
    gezegd, stand = woorden(html), stand_van(None, editie="", rol="intern")
    zonder_ja = gemeten("DAT-03", stand).totaal("verzoeken_zonder_ja").waarde
    assert zonder_ja
    assert f"{zonder_ja:.0f} gemeente" in gezegd.partition("Antwoorden die elkaar tegenspreken")[2]
    assert 'href="/aanleveren#tegenspraken"' in html
    assert "Per 10.000 inwoners werd" in gezegd
    assert "gemeten tot de termijn van 8 maanden" in gezegd
    assert "regels uit de bestanden zijn verwerkt" in gezegd


@pytest.mark.parametrize("beeld", ["einde", "antwoorden", "verzoeken"])
def test_the_pictures_have_a_big_screen_with_from_where_and_until_when(met_logs: Path, beeld: str) -> None:
    html = html_van(open_scherm("/groot", beeld=beeld))
    assert f'data-beeld="{beeld}"' in html
    assert "gegevens t/m 31 oktober 2025" in woorden(html)
    assert re.search(r'data-terug="/(pauzes|schuldeisers)', html)


def test_on_the_big_screen_each_picture_names_its_own_day_alone(met_logs: Path) -> None:
    html = html_van(open_scherm("/groot", beeld="einde,kaart"))
    bronnen = re.findall(r'<p class="pm-grootbron">(.*?)</p>', html)
    assert [bron.partition(" · ")[0] for bron in bronnen] == ["Stand van 31 oktober 2025", "Stand van 4 november 2025"]


@pytest.mark.parametrize("rol", ANDERE_ROLLEN)
def test_another_role_has_no_big_screen_of_what_is_about_people(
    met_logs: Path, monkeypatch: pytest.MonkeyPatch, rol: str
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    html = html_van(open_scherm("/groot", beeld="einde,antwoorden,verzoeken"))
    assert not re.findall(r'data-beeld="(einde|antwoorden|verzoeken)"', html)
