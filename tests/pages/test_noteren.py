"""What is noted on the screens about creditors and contradictions, through the same commands as on the line."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from indicators.meldingen import meldingen
from indicators.tegenspraken import tegenspraken
from pages.gemeten import stand_van
from store.editie import Editie, lees_editie
from tests.bouwstenen import ANKERDAG, antwoord, gemeenten_op, lever
from tests.logstenen import lever_log, reactie
from tests.notitiestenen import noteer
from tests.pages.kijken import html_van, kijk, open_scherm, woorden
from tests.pages.test_schuldeisers import tabel
from tests.zaaigoed import als_eerder

TOT, VERSTUURD = date(2025, 10, 31), date(2025, 3, 3)
MELDERS = ("GM0034", "GM0344", "GM0599")
A = gemeenten_op(ANKERDAG)[0]["gm_code"]
# What a receipt of the ingest also holds.
KWITANTIE: dict[str, Any] = {
    "verschil": {"nieuw": 0, "gewijzigd": 0, "gelijk": 0},
    "sha256": "",
    "levering": None,
    "editie": None,
}
REACTIE = "Wij sturen sinds juni geen aanmaningen meer."


@pytest.fixture
def wereld(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two inventories of one day that contradict each other, and forty grants of Vitens with three reports."""
    data = tmp_path / "data"
    als_eerder(data, "tegenspraak en meldingen", lambda: _geleverd(data))
    return kijk(data, monkeypatch)


def _geleverd(data: Path) -> Editie:
    lever(data, ANKERDAG, [antwoord(A, "gebruikt")], bestand="een.xlsx", **KWITANTIE)
    lever(data, ANKERDAG, [antwoord(A, "gebruikt_nog_niet")], bestand="twee.xlsx", **KWITANTIE)
    rijen = [
        reactie(traject=f"T{n}", kennisgeving=f"K{n}", schuldeiser_id="VITENS", verzonden_op=VERSTUURD,
                gm_code=MELDERS[n] if n < 3 else "GM0518", reactie="toegekend", reactie_op=VERSTUURD,
                termijn_toegezegd_maanden=8.0, pauze_start=VERSTUURD,
                **({"schending": "gemeld", "schending_op": date(2025, 9, 1 + n)} if n < 3 else {}))
        for n in range(40)
    ]  # fmt: skip
    return lever_log(data, "reacties", rijen, peildatum=TOT, **KWITANTIE)


def vitens() -> AppTest:
    return open_scherm("/schuldeiser", id="VITENS", peildatum="2025-11-04")


def test_a_reply_is_noted_on_the_screen_and_stands_beside_the_figures(wereld: Path) -> None:
    proef = vitens()
    assert "gaf geen reactie op deze cijfers" in woorden(html_van(proef))
    proef.text_area(key="notitie-tekst-VITENS-0").set_value(REACTIE).run()
    proef = proef.button(key="notitie-weerwoord-VITENS-0").click().run()
    assert not proef.exception
    assert "is genoteerd als levering 4." in proef.success[0].value
    html = html_van(proef)
    assert f'<blockquote class="pm-citaat"><p>{REACTIE}</p>' in html
    assert 'href="/aanleveren?code=4#kwitantie"' in html
    assert lees_editie().leveringen[-1].soort == "weerwoord"
    assert REACTIE in woorden(html_van(open_scherm("/schuldeisers", peildatum="2025-11-04")))


def test_a_reply_with_a_name_in_it_says_why_it_is_not_taken_and_changes_nothing(wereld: Path) -> None:
    voor, proef = lees_editie().naam, vitens()
    proef.button(key="notitie-weerwoord-VITENS-0").click().run()
    assert proef.error[0].value == "Vul de reactie in."
    proef.text_area(key="notitie-tekst-VITENS-0").set_value("Vraag het mevrouw Jansen.").run()
    proef.button(key="notitie-weerwoord-VITENS-0").click().run()
    assert "de naam van een persoon" in proef.error[0].value
    assert lees_editie().naam == voor


def test_a_dispute_is_chosen_from_the_list_and_the_figures_stand_with_and_without_it(wereld: Path) -> None:
    proef = vitens()
    assert "Wij weten van geen van de 3 meldingen dat de schuldeiser" in woorden(html_van(proef))
    proef.selectbox(key="notitie-melding-VITENS-0").select("0").run()
    proef.text_input(key="notitie-sinds-VITENS-0").set_value("1-10-2025").run()
    proef = proef.button(key="notitie-betwisting-VITENS-0").click().run()
    assert not proef.exception
    html = html_van(proef)
    assert "Met 1 van de 3 meldingen is de schuldeiser het niet eens" in woorden(html)
    per_cijfer = {rij[0]: rij[1:] for rij in tabel(html, "tabel-oneens")}
    assert "(3 in" in per_cijfer["Afspraak geschonden, gemeld"][0]
    assert "(2 in" in per_cijfer["Afspraak geschonden, gemeld"][1]
    assert per_cijfer["Gemeld door meer gemeenten"] == ["3", "2"]
    assert [m.betwist for m in meldingen(stand_van(None, editie="", rol="intern"), "VITENS")] == [True, False, False]
    lijst = tabel(html_van(open_scherm("/schuldeisers", peildatum="2025-11-04")), "tabel-schendingen")
    assert lijst[0][-2:] == ["1", "3, structureel"]


def test_an_exception_takes_the_flag_away_on_every_screen_and_the_day_after_it_is_back(wereld: Path) -> None:
    proef = vitens()
    proef.selectbox(key="notitie-reden-VITENS-0").select("systeemwissel").run()
    proef.radio(key="notitie-dekt-VITENS-0").set_value("beide").run()
    proef.text_input(key="notitie-van-VITENS-0").set_value("1-11-2025").run()
    proef.text_input(key="notitie-tot-VITENS-0").set_value("10-11-2025").run()
    proef = proef.button(key="notitie-uitzondering-VITENS-0").click().run()
    assert not proef.exception
    assert "Afgesproken uitzondering (tot en met 10 november 2025)" in woorden(html_van(proef))
    erin = html_van(open_scherm("/schuldeisers", peildatum="2025-11-10"))
    erna = html_van(open_scherm("/schuldeisers", peildatum="2025-11-11"))
    assert tabel(erin, "tabel-schendingen")[0][-1] == "3; afgesproken uitzondering tot en met 10 november 2025"
    assert tabel(erna, "tabel-schendingen")[0][-1] == "3, structureel"
    assert "systeem" in " ".join(tabel(erin, "tabel-uitzonderingen")[0])
    assert 'id="tabel-uitzonderingen"' not in erna
    assert tabel(erin, "tabel-schendingen")[0][:-1] == tabel(erna, "tabel-schendingen")[0][:-1]


def test_what_counts_only_later_is_in_the_list_of_what_was_noted_and_says_so(wereld: Path) -> None:
    noteer(wereld, "weerwoord", date(2025, 12, 1), tekst=REACTIE)
    html = html_van(vitens())
    assert "gaf geen reactie op deze cijfers" in woorden(html)
    (regel,) = tabel(html, "tabel-genoteerd")
    assert regel[2:5] == [REACTIE, "adviseur", "nog niet, vanaf 1 december 2025"]


def test_a_contradiction_is_solved_on_gegevens_with_links_to_both_cells(wereld: Path) -> None:
    (t,) = tegenspraken(stand_van(None, editie="", rol="intern"))
    proef = open_scherm("/aanleveren")
    html = html_van(proef)
    assert 'href="/aanleveren?code=1#kwitantie"' in html
    assert "Gebruikt (levering 1, blad ‘Blad1’, cel C2)" in woorden(html)
    proef.selectbox(key="notitie-welke-tegenspraak-0").select(t.kenmerk).run()
    proef.radio(key="notitie-geldt-tegenspraak-0").set_value("ene").run()
    proef.selectbox(key="notitie-reden-tegenspraak-0").select("bron_gebeld").run()
    proef = proef.button(key="notitie-oplossen-tegenspraak-0").click().run()
    assert not proef.exception
    assert "Tegenspraak opgelost" in proef.success[0].value
    html = html_van(proef)
    assert "Er zijn geen antwoorden die elkaar tegenspreken." in woorden(html)
    (regel,) = tabel(html, "beslissingen")
    assert regel[2:4] == ["De bron is gebeld en zei welk antwoord klopt", "Gebruikt"]


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_finds_no_form_and_no_reply(rol: str, wereld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noteer(wereld, "weerwoord", ANKERDAG, tekst=REACTIE)
    monkeypatch.setenv("PAUZEMONITOR_ROL", rol)
    for proef in (vitens(), open_scherm("/schuldeisers"), open_scherm("/aanleveren")):
        assert not proef.exception
        assert REACTIE not in html_van(proef)
        assert [knop.label for knop in proef.button if "toevoegen" in knop.label or "oplossen" in knop.label] == []
