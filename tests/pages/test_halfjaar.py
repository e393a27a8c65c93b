"""Pauzes, Schuldeisers and Overzicht outside the project: closed half-years, one mark, and nothing that is hidden."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
import streamlit as st

from charts.zinnen.halfjaar import NIET_DEZE, NOG_GEEN, PER_HALFJAAR
from indicators.cijferboek import indicator
from indicators.kubuscellen import indelingen
from indicators.measure import measure
from indicators.measurement import Measurement, Status
from indicators.unit import schrijf_aantal
from protect.halfjaar import Halfjaar
from protect.kubus import KUBUSSEN
from publish.kubus import tel
from store.editie import Editie, lees_editie
from store.rolbestanden import lees_rolbestand
from store.stand import Stand
from tests.pages.halfjaarwereld import H1, H2, lever_halfjaren
from tests.pages.kijken import html_van, koppen, open_scherm, titel, woorden
from tests.rolstenen import PEILDATUM

ROLLEN = ["werkgroep", "ministerie", "publiek"]
SCHERMEN = ["/pauzes", "/schuldeisers", "/"]
VAN_H2 = {"van": "2024-07-01", "tot": "2024-12-31"}
CODES = ("SIG-01", "PAU-13", "PAU-05", "SCH-11", "SCH-02", "SCH-04", "PAU-01", "PAU-02", "PAU-03", "PAU-08", "SCH-03")
PROVINCIES = ("PV20", "PV26", "PV27", "PV28")


@pytest.fixture(scope="module")
def halfjaren(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two closed half-years of 900 trajecten in twelve gemeenten; nobody writes in it."""
    data = tmp_path_factory.mktemp("halfjaren") / "data"
    lever_halfjaren(data)
    return data


@pytest.fixture(params=ROLLEN)
def rol(request: pytest.FixtureRequest, halfjaren: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The app looks at that folder, for each of the other roles."""
    return als(str(request.param), halfjaren, monkeypatch)


@pytest.fixture
def ministerie(halfjaren: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The app looks at that folder as the ministry does."""
    return als("ministerie", halfjaren, monkeypatch)


def als(rol: str, data: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(data))
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    st.cache_resource.clear()
    return rol


def gezien(rol: str, code: str, *, per: str = "totaal", in_: Halfjaar = H1) -> Measurement:
    """What a role measures."""
    return measure(indicator(code), Stand(lees_editie(), PEILDATUM, rol), per=per, van=in_.van, tot=in_.tot)


def tabel(html: str, id: str) -> list[list[str]]:
    """The cells of the rows of a table."""
    (lijf,) = re.findall(rf'<table[^>]*id="{id}">.*?<tbody>(.*?)</tbody>', html, re.S)
    rijen = re.findall(r"<tr[^>]*>(.*?)</tr>", lijf, re.S)
    return [[woorden(cel) for cel in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", rij, re.S)] for rij in rijen]


class Gezegd(HTMLParser):
    """All that a browser shows or reads out: text, and every attribute but places, shapes and addresses."""

    VORM = frozenset({"id", "class", "style", "href", "viewbox", "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
                      "width", "height", "transform", "patterntransform", "font-size", "stroke-width", "fill",
                      "stroke-dasharray", "xmlns", "tabindex", "size", "action", "for", "aria-labelledby", "min", "max"})  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.delen: list[str] = []
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in = tag
        self.delen += [waarde or "" for naam, waarde in attrs if naam not in self.VORM]

    def handle_data(self, data: str) -> None:
        if self._in != "style":
            self.delen.append(data)


def getallen_in(html: str) -> set[float]:
    """Every whole number that is said; days of dates, numbers of days and shares left out."""
    lezer = Gezegd()
    lezer.feed(html)
    maanden = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    dagen = rf"\b\d{{1,2}} ({maanden})|\b\d{{1,2}}-\d{{1,2}}-\d{{4}}|\d{{4}}-\d\d-\d\d|(\d+, )*\d+( en \d+)? (dagen|maanden)"
    tekst = re.sub(dagen, " ", " ".join(lezer.delen))
    gevonden = re.findall(r"(?<![\w,.-])\d{1,3}(?:\.\d{3})*(?![\w,%]|\.\d)", tekst)
    return {float(getal.replace(".", "")) for getal in gevonden}


def _geschreven(rij_waarde: float | None) -> str:
    return schrijf_aantal(rij_waarde) if rij_waarde is not None else "[c]"


@pytest.mark.parametrize("pad", SCHERMEN)
def test_every_screen_opens_in_every_role_with_one_title_and_headings_in_order(pad: str, rol: str) -> None:
    proef = open_scherm(pad)
    assert not proef.exception
    niveaus = [niveau for niveau, _ in koppen(proef)]
    assert niveaus.count(1) == 1
    assert all(na <= voor + 1 for voor, na in pairwise(niveaus))


@pytest.mark.parametrize("pad", SCHERMEN)
@pytest.mark.parametrize("welke", ROLLEN)
def test_every_screen_opens_in_every_role_without_data(
    pad: str, welke: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    als(welke, tmp_path / "leeg", monkeypatch)
    proef = open_scherm(pad)
    assert not proef.exception
    assert titel(proef) == "Er zijn nog geen gegevens."


@pytest.mark.parametrize("welke", ROLLEN)
def test_before_a_half_year_is_closed_the_screens_say_so(
    welke: str, drie_standen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    als(welke, drie_standen, monkeypatch)
    for pad in ("/pauzes", "/schuldeisers"):
        assert titel(open_scherm(pad)) == NOG_GEEN
    assert "Cijfers over pauzes en schuldeisers volgen" in woorden(html_van(open_scherm("/")))


def test_pauzes_says_of_which_half_year_it_is_and_what_the_mark_means(rol: str) -> None:
    proef, een = open_scherm("/pauzes"), gezien(rol, "SIG-01").totaal()
    assert (
        titel(proef)
        == f"Van 1 januari tot en met 30 juni 2025 werd {_geschreven(een.waarde)} keer om een pauze gevraagd"
    )
    html = html_van(proef)
    assert PER_HALFJAAR in woorden(html)
    assert ("afgerond op een veelvoud van 5" in woorden(html)) is (rol == "publiek")
    assert "Stand van 30 juni 2025 · Bron: cijfers over pauzes" in html
    assert re.findall(r'data-code="([A-Z]+-\d+)"', html) == ["SIG-01", "PAU-13", "PAU-01", "PAU-02"]


@pytest.mark.parametrize(("per", "id"), [("provincie", "tabel-provincie"), ("kwartaal", "tabel-kwartaal")])
def test_the_tables_of_pauzes_hold_what_the_role_measures_and_the_mark_elsewhere(per: str, id: str, rol: str) -> None:
    metingen = [gezien(rol, code, per=per) for code in ("SIG-01", "PAU-13")]
    totalen = [gezien(rol, code).totaal() for code in ("SIG-01", "PAU-13")]
    rijen = tabel(html_van(open_scherm("/pauzes")), id)
    verwacht = {
        groep: [_geschreven(rij.waarde) for m in metingen if (rij := m.rij(groep))]
        for groep in metingen[0].groepen
        if any(r.waarde or r.status == Status.ONDERDRUKT for m in metingen for r in m.rijen if r.groep == groep)
    }
    assert [rij[1:] for rij in rijen[:-1]] == list(verwacht.values())
    assert (["[c]", "[c]"] in verwacht.values()) is (per == "provincie")
    assert rijen[-1][1:] == [_geschreven(rij.waarde) for rij in totalen]


def test_how_pauzes_ended_is_drawn_and_tabled_with_the_same_mark(rol: str) -> None:
    html, meting = html_van(open_scherm("/pauzes")), gezien(rol, "PAU-05")
    verborgen = {r.maat for r in meting.rijen if r.status == Status.ONDERDRUKT}
    assert verborgen
    (alt,) = re.findall(r'aria-label="([^"]*Beëindigde pauzes\.[^"]*)"', html)
    assert alt.count("[c] niet getoond om mensen te beschermen") == len(verborgen)
    per_naam = {rij[0]: rij[1:] for rij in tabel(html, "tabel-beeindigd")}
    for rij in meting.rijen:
        cellen = per_naam[meting.indicator.maat_teksten[rij.maat or ""]]
        if rij.maat in verborgen:
            assert cellen == ["[c]"] * 3
        else:
            assert cellen[1:] == [schrijf_aantal(rij.teller or 0), schrijf_aantal(rij.noemer or 0)]


def test_schuldeisers_gives_the_answers_per_group_of_sectors_as_the_role_measures_them(rol: str) -> None:
    proef, meting = open_scherm("/schuldeisers"), gezien(rol, "SCH-11", per="sector")
    html = html_van(proef)
    ja = sum(gezien(rol, "SCH-11").totaal(code).teller or 0 for code in ("toegekend", "gedeeltelijk"))
    assert f"{schrijf_aantal(ja)} keer" in titel(proef)
    rijen = {rij[0]: rij[1:] for rij in tabel(html, "tabel-antwoorden")}
    gevonden = 0
    for groep in meting.groepen:
        rij = meting.rij(groep, "toegekend")
        if rij and (rij.noemer or rij.status == Status.ONDERDRUKT):
            verwacht = "[c]" if rij.teller is None else f"{schrijf_aantal(rij.teller)} ("
            assert rijen[rij.naam][1].startswith(verwacht)
            gevonden += rij.teller is not None
    assert gevonden >= 2
    assert {"tabel-sector", "tabel-startkwartaal"} <= set(re.findall(r'<table[^>]*id="([^"]+)"', html))


def test_no_number_that_is_hidden_goes_to_a_browser(rol: str) -> None:
    editie = lees_editie()
    verraden = {n for n in _echt(editie, rol) if n >= 10} - _mag(rol)
    assert len(verraden) >= 5
    adressen = [(pad, delen) for pad in SCHERMEN for delen in ({}, VAN_H2)]
    for pad, delen in [*adressen, *(("/pauzes", {"provincie": code}) for code in PROVINCIES)]:
        html = html_van(open_scherm(pad, **delen))
        gezegd = getallen_in(html.partition("Pauzes en schuldeisers</h2>")[2] if pad == "/" else html)
        assert len(gezegd) > (0 if "PV20" in delen.values() else 5), (pad, delen)
        assert not gezegd & verraden, (pad, delen, gezegd & verraden)


def _echt(editie: Editie, rol: str) -> set[float]:
    """The true counts behind every cell of the role file, hidden, rounded or shown."""
    uit: set[float] = set()
    for van in lees_rolbestand(editie, rol)["halfjaren"]:
        halfjaar = next(h for h in (H1, H2) if h.code == van["code"])
        for naam, document in van["tabellen"].items():
            echt = tel(next(k for k in KUBUSSEN if k.naam == naam), Stand(editie, PEILDATUM), halfjaar)
            uit |= {echt.waarde(tuple(cel["plek"])) for cel in document["cellen"]}
    return uit


def _mag(rol: str) -> set[float]:
    """What the role measures itself, of every figure by every dimension it has; and how many gemeenten there are."""
    stand = Stand(lees_editie(), PEILDATUM, rol)
    filters = [(), *((("provincie", code),) for code in PROVINCIES)]
    metingen = [
        measure(indicator(code), stand, per=per, filters=wat, van=h.van, tot=h.tot)
        for h in (H1, H2)
        for code in CODES
        for per in ("totaal", *indelingen(code))
        for wat in (filters if "provincie" in indelingen(code) else [()])
    ]
    metingen.append(measure(indicator("SIG-05"), stand))
    rijen = [rij for meting in metingen for rij in meting.rijen]
    rest = {(rij.noemer or 0) - (rij.teller or 0) for rij in metingen[-1].rijen}
    return rest | {n for rij in rijen for n in (rij.teller, rij.noemer, rij.waarde, rij.nog_te_volgen) if n is not None}


def test_the_other_half_year_is_a_choice_that_stands_in_the_address(ministerie: str) -> None:
    html = html_van(open_scherm("/pauzes"))
    knoppen = re.findall(r'<a class="pm-knop" href="([^"]+)"( aria-current="true")?>(\w+ helft van \d+)</a>', html)
    assert [(naam, bool(hier)) for _, hier, naam in knoppen] == [
        ("Eerste helft van 2025", True), ("Tweede helft van 2024", False)
    ]  # fmt: skip
    assert "van=2024-07-01" in knoppen[1][0]
    eerder = gezien(ministerie, "SIG-01", in_=H2).totaal().waarde
    assert titel(open_scherm("/pauzes", **VAN_H2)) == (
        f"Van 1 juli tot en met 31 december 2024 werd {_geschreven(eerder)} keer om een pauze gevraagd"
    )


@pytest.mark.parametrize("pad", ["/pauzes", "/schuldeisers"])
def test_a_period_that_is_no_closed_half_year_gives_the_way_to_those_that_are(pad: str, ministerie: str) -> None:
    proef = open_scherm(pad, van="2025-01-01", tot="2025-02-28")
    assert titel(proef) == NIET_DEZE
    melding = html_van(proef).partition('<div class="pm-melding">')[2]
    assert [melding.count(f"van={jaar}") for jaar in ("2025-01-01&amp;tot=2025-06-30", "2024-07-01")] == [1, 1]


def test_a_provincie_is_a_filter_and_what_a_role_may_not_use_is_not_offered(ministerie: str) -> None:
    html = html_van(open_scherm("/pauzes", provincie="PV27"))
    assert re.findall(r'<select name="(\w+)"', html) == ["provincie"]
    verwacht = measure(
        indicator("SIG-01"), Stand(lees_editie(), PEILDATUM, ministerie), filters=[("provincie", "PV27")]
    )
    assert f"werd {_geschreven(verwacht.totaal().waarde)} keer" in woorden(html)
    assert "Niet getoond om mensen te beschermen. Wel: alleen voor heel Nederland." in woorden(html)
    assert "<select" not in html_van(open_scherm("/schuldeisers")).replace('<select name="zoek', "")
    anders = open_scherm("/pauzes", arbeidsmarktregio="AM05")
    assert titel(anders) == "Per arbeidsmarktregio tonen wij geen cijfers over mensen."
    assert "/pauzes" in html_van(anders)


def test_gegevens_is_about_the_files_that_are_not_about_people_and_says_so(ministerie: str) -> None:
    proef = open_scherm("/aanleveren")
    assert titel(proef) == "3 bestanden gelden; alle regels zijn verwerkt"
    assert "regels in bestanden die niet over mensen gaan" in woorden(html_van(proef))


def test_the_small_bars_on_overzicht_do_not_promise_a_map(ministerie: str) -> None:
    assert "Naar de provincies ›" in woorden(html_van(open_scherm("/")))


def test_overzicht_has_the_newest_half_year_as_tiles(rol: str) -> None:
    html = html_van(open_scherm("/"))
    for code in ("PAU-02", "PAU-13", "SCH-11"):
        assert f'data-code="{code}"' in html
    assert f'<p class="groot">{_geschreven(gezien(rol, "PAU-13").totaal().waarde)}</p>' in html
    assert "in de eerste helft van 2025" in woorden(html)
