"""The charts in the workbook: native, read from the cells of the sheets with figures, and told in words."""

import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from export.blad import Blad, Kolom
from export.grafiek import GEBRUIKT, Grafiek, Reeks, Streek, Vorm
from export.grafiekbladen import NIET_GETEKEND, grafiekbladen
from export.werkboek import ministerie_bladen, ministerie_werkboek
from export.xlsx import schrijf_xlsx
from indicators.adoption import ADO_01
from indicators.measure import measure
from indicators.pauses import PAU_05
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG
from tests.export.norm import bevindingen
from tests.export.norm_grafieken import A, C, als_boom

ALLE = ["Grafiek_tijdreeks", "Grafiek_provincie", "Grafiek_pauzes", "Grafiek_schuldeisers"]


@pytest.fixture(scope="module")
def intern(met_pauzes: Editie) -> bytes:
    """The workbook of the project itself, with pauzes and creditors."""
    return ministerie_werkboek(Stand(met_pauzes, ANKERDAG))


def _platen(inhoud: bytes) -> dict[str, ElementTree.Element]:
    """Every chart by its title, as the cell has it from which it is read."""
    boek = load_workbook(io.BytesIO(inhoud))
    uit = {}
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        for naam in archief.namelist():
            if re.match(r"xl/charts/chart\d+", naam):
                plaat = als_boom(archief.read(naam))
                (titel,) = plaat.findall(f"{C}chart/{C}title//{C}f")
                uit[boek[str(titel.text).split("!")[0]].title] = plaat
    return uit


def _gelezen(inhoud: bytes, plaat: ElementTree.Element, deel: str) -> list[list[object]]:
    """Per series the cells that it reads."""
    boek = load_workbook(io.BytesIO(inhoud))
    uit = []
    for formule in plaat.findall(f".//{C}ser/{C}{deel}//{C}f"):
        naam, plek = str(formule.text).split("!")
        links, boven, _, onder = range_boundaries(plek.replace("$", ""))
        uit.append([boek[naam.strip("'")].cell(rij, links).value for rij in range(boven, onder + 1)])
    return uit


def test_there_is_a_chart_for_everything_that_has_numbers(intern: bytes, stand: Stand) -> None:
    assert list(_platen(intern)) == ALLE
    assert list(_platen(ministerie_werkboek(stand))) == ALLE[:2]


def test_adoption_over_time_reads_the_standen_at_each_peildatum(stand: Stand) -> None:
    inhoud = ministerie_werkboek(stand)
    plaat = _platen(inhoud)["Grafiek_tijdreeks"]
    assert _gelezen(inhoud, plaat, "val") == [[60, 120, 200], [100, 110, 110], [182, 112, 32]]
    assert [dag.date() for dag in _gelezen(inhoud, plaat, "cat")[0]] == list(stand.editie.inventarisaties)  # type: ignore[attr-defined]
    assert _gelezen(inhoud, plaat, "tx")[0] == [ADO_01.label]


def test_per_provincie_reads_three_standen_of_twelve_and_of_the_country(stand: Stand) -> None:
    inhoud = ministerie_werkboek(stand)
    plaat = _platen(inhoud)["Grafiek_provincie"]
    gebruikt, geen, nog_niet = _gelezen(inhoud, plaat, "val")
    assert (gebruikt[-1], geen[-1], nog_niet[-1], len(gebruikt)) == (200, 32, 110, 13)
    assert sum(gebruikt[:-1]) == 200  # type: ignore[arg-type]


def test_how_pauzes_ended_reads_the_outcomes_and_leaves_hidden_ones_undrawn(intern: bytes, met_pauzes: Editie) -> None:
    plaat = _platen(intern)["Grafiek_pauzes"]
    (waarden,) = _gelezen(intern, plaat, "val")
    meting = measure(PAU_05, Stand(met_pauzes, ANKERDAG))
    assert waarden == [rij.teller if rij.teller is not None else "[c]" for rij in meting.rijen]
    assert "[c]" in waarden
    # What a reader sees there, and what the file keeps: the sign and nought, never the count.
    assert {tekst.text for tekst in plaat.iter(f"{A}t")} >= {"[c]"}
    bewaard = [punt.text for punt in plaat.findall(f".//{C}ser/{C}val//{C}v")]
    assert [b for b, w in zip(bewaard, waarden, strict=True) if w == "[c]"] == ["0"] * waarden.count("[c]")


def test_creditors_stand_per_sector_with_every_answer(intern: bytes) -> None:
    plaat = _platen(intern)["Grafiek_schuldeisers"]
    namen = _gelezen(intern, plaat, "cat")
    assert namen == [["Energie", "Water", "Zorgverzekeraar"]] * 7
    assert sum(sum(reeks) for reeks in _gelezen(intern, plaat, "val")) == 270  # type: ignore[arg-type,misc]


def test_what_a_chart_shows_stands_beside_it_in_words(met_pauzes: Editie) -> None:
    bladen = {blad.naam: blad for blad in ministerie_bladen(Stand(met_pauzes, ANKERDAG))}
    tekst = dict(bladen["Grafiek_pauzes"].rijen)
    assert "Schuldregeling gestart 51; Volledig betaald 0; Hulp gestopt [c]" in str(tekst["Wat u ziet"])
    assert tekst["Hoe te lezen"] == NIET_GETEKEND
    assert bladen["Grafiek_pauzes"].grafiek.alt == tekst["Wat u ziet"]  # type: ignore[union-attr]


def test_without_a_number_there_is_no_chart(met_pauzes: Editie) -> None:
    bladen = [blad for blad in ministerie_bladen(Stand(met_pauzes, ANKERDAG)) if blad.grafiek is None]
    leeg = [
        replace(
            b,
            rijen=tuple(tuple("[c]" if b.naam == "Pauzes" and n == 5 else c for n, c in enumerate(r)) for r in b.rijen),
        )
        for b in bladen
    ]
    assert [b.naam for b in grafiekbladen(bladen, stempel="s")] == ALLE
    assert [b.naam for b in grafiekbladen(leeg, stempel="s")] == [n for n in ALLE if n != "Grafiek_pauzes"]


def test_the_norm_finds_a_chart_that_breaks_it(intern: bytes) -> None:
    assert bevindingen(intern) == []
    streek = Streek("Grafiek_x", 0, 0, 0)
    vreemd = replace(GEBRUIKT, kleur="#FF0000")
    grafiek = Grafiek(Vorm.STAVEN, "Wat", "Hoeveel", "s", "kort", (Reeks(0, None, streek, streek, vreemd),))
    blad = Blad("Grafiek_x", "Titel", "stempel", (Kolom("Kop"),), (("tekst",),), grafiek=grafiek)
    fouten = bevindingen(schrijf_xlsx([blad], titel="x", dag=ANKERDAG))
    assert "kleuren buiten het palet: ['FF0000']" in fouten
    assert any("geen tekst in plaats van het beeld" in fout for fout in fouten)
    zonder = replace(blad, grafiek=None)
    assert "0 grafieken op 1 grafiekbladen" in bevindingen(schrijf_xlsx([zonder], titel="x", dag=ANKERDAG))
