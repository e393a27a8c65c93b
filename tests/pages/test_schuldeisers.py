"""Schuldeisers and Schuldeiser: what they say with data and with none, in every role, and never below the norm."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from indicators.termijnen import openstaand
from indicators.unit import schrijf_aantal, schrijf_datum
from pages.gemeten import gemeten, stand_van
from pages.keuze import Keuze
from pages.onderdelen.schuldeiser import NIET_APART
from pages.zoek import zoeklijst
from tests.pages.kijken import html_van, kijk, koppen, open_scherm, titel, woorden
from tests.pages.schuldeiserwereld import WEINIG, lever_antwoorden

ANDERE_ROLLEN = ["werkgroep", "ministerie", "publiek"]
BEIDE = [("/schuldeisers", {}), ("/schuldeiser", {"id": "CZ"})]
VAST = "Meer Kennisgevingen betekent niet: slechter meewerken."


@pytest.fixture(scope="module")
def antwoorden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with inventories, signals and the answers of twenty creditors; nobody writes in it."""
    data = tmp_path_factory.mktemp("antwoorden") / "data"
    lever_antwoorden(data)
    return data


@pytest.fixture
def met_antwoorden(antwoorden: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app looks at the answers."""
    return kijk(antwoorden, monkeypatch)


def html_op(pad: str = "/schuldeisers", **delen: str) -> str:
    """The HTML of a screen that opens without a fault."""
    proef = open_scherm(pad, **delen)
    assert not proef.exception
    return html_van(proef)


def tekst_op(pad: str = "/schuldeisers", **delen: str) -> str:
    """Its words."""
    return woorden(html_op(pad, **delen))


def tabel(html: str, id: str) -> list[list[str]]:
    """The cells of the rows of a table."""
    (lijf,) = re.findall(rf'<table[^>]*id="{id}">.*?<tbody>(.*?)</tbody>', html, re.S)
    rijen = re.findall(r"<tr[^>]*>(.*?)</tr>", lijf, re.S)
    return [[woorden(cel) for cel in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", rij, re.S)] for rij in rijen]


def test_the_title_gives_what_was_granted_what_was_refused_and_where_no_answer_is_known(met_antwoorden: Path) -> None:
    elf = gemeten("SCH-11", stand_van(None, editie="", rol="intern"))
    kop = titel(open_scherm("/schuldeisers")).replace(".", "")
    ja = (elf.totaal("toegekend").teller or 0) + (elf.totaal("gedeeltelijk").teller or 0)
    for aantal in (
        elf.totaal("geweigerd").noemer,
        ja,
        elf.totaal("geweigerd").teller,
        elf.totaal("geen_reactie").teller,
    ):
        assert f"{aantal:.0f}" in kop
    assert VAST in tekst_op()


def test_the_parts_of_what_creditors_answer_add_up_to_all_of_them(met_antwoorden: Path) -> None:
    for rij in tabel(html_op(), "tabel-antwoorden"):
        aantallen = [int(cel.split(" ")[0].replace(".", "")) for cel in rij[1:]]
        assert aantallen[0] == sum(aantallen[1:]), rij


def test_the_screen_goes_from_answers_to_the_analyst(met_antwoorden: Path) -> None:
    tweede = [kop for niveau, kop in koppen(open_scherm("/schuldeisers")) if niveau == 2]
    begin = ["Wat schuldeisers antwoorden", "Hoe snel schuldeisers antwoorden", "Afspraak geschonden", "Redenen",
             "1.215 Kennisgevingen gingen naar", "Alle schuldeisers", "Voor de analist"]  # fmt: skip
    plekken = [next(i for i, kop in enumerate(tweede) if kop.startswith(b)) for b in begin]
    assert plekken == sorted(plekken)


@pytest.mark.parametrize(("pad", "delen"), BEIDE)
def test_headings_go_down_one_level_at_a_time(pad: str, delen: dict[str, str], met_antwoorden: Path) -> None:
    niveaus = [niveau for niveau, _ in koppen(open_scherm(pad, **delen))]
    assert niveaus.count(1) == 1
    assert all(na <= voor + 1 for voor, na in pairwise(niveaus)), niveaus


@pytest.mark.parametrize(("pad", "delen"), BEIDE)
def test_beside_the_figures_stands_from_how_many_until_when_and_what_was_not_read(
    pad: str, delen: dict[str, str], met_antwoorden: Path
) -> None:
    html = html_op(pad, **delen)
    for id, stuk in re.findall(r'<section class="pm-deel" id="([\w-]+)"(.*?)</section>', html, re.S):
        if id not in ("convenant", "reactie"):
            assert "uit 60 van de 200 gemeenten die de Kennisgeving gebruiken" in woorden(stuk), id
            assert "gegevens t/m 31 oktober 2025" in woorden(stuk), id
    assert "Niet ingelezen: 9 van de 4.806 regels met antwoorden van schuldeisers" in woorden(html)


@pytest.mark.parametrize(("pad", "delen"), BEIDE)
def test_no_word_of_the_trade_slips_in(pad: str, delen: dict[str, str], met_antwoorden: Path) -> None:
    tekst = tekst_op(pad, **delen).lower()
    for woord in ("gecensureerd", "incidentie", "rijp", "dekking", "respons", "signalen", "afgelopen", "wederhoor"):
        assert not re.search(rf"\b{woord}\b", tekst), woord


def test_creditors_stand_by_number_or_by_name_and_never_by_rate(met_antwoorden: Path) -> None:
    for delen in ({}, {"volgorde": "meeste_te_gaan"}):
        eigen = [rij for rij in tabel(html_op(**delen), "tabel-schuldeisers") if rij[1] != "–"]
        aantallen = [int(rij[3].replace(".", "")) for rij in eigen]
        assert aantallen == sorted(aantallen, reverse=True)
    namen = [rij[0].casefold() for rij in tabel(html_op(volgorde="alfabet"), "tabel-schuldeisers") if rij[1] != "–"]
    assert namen == sorted(namen)
    assert len(namen) == 21


def test_who_has_no_name_or_too_few_kennisgevingen_stands_in_the_list_without_a_page(met_antwoorden: Path) -> None:
    html = html_op()
    assert "Overige schuldeisers" in woorden(html)
    assert 'href="/schuldeiser?id=CZ"' in html
    for code in ("OXXIO", "PARTICULIER", "ONBEKEND", "overige", "niet_in_lijst", "X-0123456789abcdef"):
        assert f"id={code}" not in html


def test_below_the_norm_there_are_counts_and_no_judgement(met_antwoorden: Path) -> None:
    html = html_op()
    klein = [rij for id in ("tabel-schuldeisers", "tabel-kandidaten") for rij in tabel(html, id) if rij[0] in
             ("Pure Energie", "Gemeente Utrecht", "Overige schuldeisers")]  # fmt: skip
    assert len(klein) >= 3
    assert [rij for rij in klein if "%" in " ".join(rij)] == []
    for rij in tabel(html_op("/schuldeiser", id="PURE_ENERGIE"), "tabel-antwoorden"):
        assert "%" not in rij[1]
        assert "te weinig om iets te zeggen" in rij[1]


def test_breaches_and_reports_stand_beside_each_other_and_are_never_added(met_antwoorden: Path) -> None:
    stand = stand_van(None, editie="", rol="intern")
    zes, zeven = (gemeten(code, stand).totaal().teller for code in ("SCH-06", "SCH-07"))
    tekst = tekst_op()
    assert f"Afspraak geschonden: {zes:.0f} keer bevestigd; {zeven:.0f} meldingen" in tekst
    assert "Weigeren zonder convenant is geen schending." in tekst
    assert "tel de twee niet bij elkaar op" in tekst


def test_the_analyst_part_is_closed_and_never_mixes_kinds_of_covenant(met_antwoorden: Path) -> None:
    html = html_op()
    (deel,) = re.findall(r'<section class="pm-vouw".*', html, re.S)
    assert "<details><summary>" in deel.split("</h2>")[0]
    met, zonder = ({rij[0] for rij in tabel(html, f"tabel-trechter-{c}")} for c in ("ja", "niet_bekend"))
    assert met & zonder == set()
    assert "CZ" in met
    assert "Eneco" in zonder
    assert "verwacht u er door toeval" in woorden(deel)


def test_a_filter_and_a_period_change_the_figures_and_can_be_taken_away(met_antwoorden: Path) -> None:
    proef = open_scherm("/schuldeisers", provincie="PV28", uitvoerder="KBNL")
    assert "Provincie: Zuid-Holland" in woorden(html_van(proef))
    assert titel(proef) != titel(open_scherm("/schuldeisers"))
    assert "van 1 maart tot en met 31 maart 2025" in tekst_op(van="2025-03-01", tot="2025-03-31")


def test_a_creditor_shows_its_covenant_with_dates_and_what_the_register_does_not_say(met_antwoorden: Path) -> None:
    cz, kpn = tekst_op("/schuldeiser", id="CZ"), tekst_op("/schuldeiser", id="KPN")
    assert "Convenant Zorgverzekeraars Nederland van zijn koepel, geldig vanaf 27 augustus 2024" in cz
    assert "Termijn na de Kennisgeving: 6 maanden" in cz
    assert "Termijn na de Kennisgeving: niet bekend" in kpn
    assert not re.search(r"\b8 maanden", kpn)
    assert "Wij kennen geen convenant met deze schuldeiser" in tekst_op("/schuldeiser", id="eneco")


def test_a_creditor_stands_beside_its_sector_with_intervals_and_quarters(met_antwoorden: Path) -> None:
    html = html_op("/schuldeiser", id="CZ")
    eerste = tabel(html, "tabel-cijfers")[0]
    assert all("tussen" in cel for cel in eerste[1:])
    assert [rij[0] for rij in tabel(html, "tabel-kwartalen")] == [f"{n}e kwartaal 2025" for n in (1, 2, 3, 4)]


def test_what_still_waits_stands_with_its_last_day_and_by_how_much_it_is_over(met_antwoorden: Path) -> None:
    stand = stand_van(None, editie="", rol="intern")
    wacht = openstaand(stand, schuldeiser_id="CZ")
    html = html_op("/schuldeiser", id="CZ")
    laat = sum(o.resterend < 0 for o in wacht)
    kop = f"{schrijf_aantal(len(wacht))} Kennisgevingen wachten nog op een definitief antwoord; bij {laat} is"
    assert kop in woorden(html)
    eerste, rijen = wacht[0], tabel(html, "tabel-open")
    assert len(rijen) == min(len(wacht), 50)
    assert rijen[0][0] == schrijf_datum(eerste.verzonden_op)
    assert rijen[0][2:4] == [schrijf_datum(eerste.uiterlijk_op), f"{-eerste.resterend} dagen voorbij"]


@pytest.mark.parametrize(
    ("id", "zin"),
    [
        ("Enco", "Wij kennen geen schuldeiser 'Enco'."),
        ("", "Kies een schuldeiser."),
        *((id, "Particulieren en schuldeisers die niet in onze lijst staan") for id in
          ("PARTICULIER", "ONBEKEND", "overige", "X-0123456789abcdef")),
    ],
)  # fmt: skip
def test_an_id_without_a_page_gives_a_calm_sentence(id: str, zin: str, met_antwoorden: Path) -> None:
    proef = open_scherm("/schuldeiser", id=id)
    assert not proef.exception
    assert titel(proef).startswith(zin)


def test_a_creditor_of_too_few_kennisgevingen_says_so_and_gives_no_count(met_antwoorden: Path) -> None:
    tekst = tekst_op("/schuldeiser", id="OXXIO")
    assert WEINIG["OXXIO"] < 10
    assert "minder dan 10 Kennisgevingen bekend" in tekst
    assert "Kerncijfers" not in tekst


@pytest.mark.parametrize("rol", ANDERE_ROLLEN)
@pytest.mark.parametrize(("pad", "delen"), [("/schuldeiser", {"id": "CZ"}), ("/schuldeiser", {"id": "XYZ"})])
def test_another_role_reads_where_the_figures_of_all_creditors_are_and_no_figure_of_one(
    pad: str, delen: dict[str, str], rol: str, met_antwoorden: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    proef = open_scherm(pad, **delen)
    assert not proef.exception
    assert titel(proef) == NIET_APART
    assert "%" not in woorden(html_van(proef))
    assert re.search(r'<a href="/schuldeisers[^"]*">Naar Schuldeisers</a>', html_van(proef))


def test_overzicht_has_the_tile_with_ja_nee_and_stil_that_add_up(met_antwoorden: Path) -> None:
    html = html_op("/")
    (tegel,) = re.findall(r'<section class="pm-tegel" data-code="SCH-11".*?</section>', html, re.S)
    regel = re.search(
        r"ja ([\d.]+) .*? nee ([\d.]+) .*? stil ([\d.]+) .*? anders ([\d.]+) .*?van ([\d.]+)", woorden(tegel)
    )
    assert regel is not None
    *delen, alle = (int(getal.replace(".", "")) for getal in regel.groups())
    assert sum(delen) == alle
    assert 'href="/schuldeisers"' in html


def test_search_finds_a_creditor_by_another_spelling_and_opens_its_page(met_antwoorden: Path) -> None:
    gevonden = [d for d in zoeklijst(stand_van(None, editie="", rol="publiek"), Keuze()) if "nuon" in d["sleutels"]]
    assert [(d["soort"], d["naam"], d["adres"]) for d in gevonden] == [
        ("schuldeiser", "Vattenfall", "/schuldeiser?id=VATTENFALL")
    ]


@pytest.mark.parametrize(("pad", "delen"), BEIDE)
def test_without_a_log_of_creditors_it_says_so(pad: str, delen: dict[str, str], met_gegevens: Path) -> None:
    assert "Er zijn nog geen cijfers over schuldeisers." in tekst_op(pad, **delen)


def test_a_day_long_after_the_last_data_gives_a_sentence_and_the_way_back(met_antwoorden: Path) -> None:
    proef = open_scherm("/schuldeisers", peildatum="2026-03-01")
    assert titel(proef).startswith("Voor deze datum zijn er nog geen gegevens. De laatste zijn van 31 oktober 2025")
    assert "peildatum=2025-10-31" in html_van(proef)
    assert "Voor deze datum zijn er nog geen gegevens" in tekst_op("/schuldeiser", id="CZ", peildatum="2026-03-01")
