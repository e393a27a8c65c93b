"""A report on its way to vastgesteld: two functions, kept bytes, a correction with errata, and the same bytes again."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from export.__main__ import main
from export.errata import REDENEN
from export.vaststellen import VaststellenError, Verzoek, maak_bestanden, neem_stap, schone_functie
from store.editie import Editie
from store.rapporten import GewijzigdRapportError, controlegetal, lees_bestanden, over_rapport, rapporten
from tests.bouwstenen import ANKERDAG, anker, antwoord, lever, winkel
from tests.export.norm import bevindingen

STAPPEN = [("gecontroleerd", "projectleider"), ("vastgesteld", "hoofd communicatie"), ("verzonden", "projectleider")]
XLSX = "pauzeknop-szw-2025-11-04-v{}-vastgesteld.xlsx"


@pytest.fixture
def editie(tmp_path: Path) -> Editie:
    """One inventory in a folder of its own, for these tests write in it."""
    return winkel(tmp_path, [(ANKERDAG, anker())])


def _stap(data: Path, stap: str, functie: str, reden: str = ""):
    return neem_stap(data, ANKERDAG, Verzoek(stap, functie, reden))


def _stel_vast(data: Path, reden: str = ""):
    _stap(data, "gecontroleerd", "projectleider", reden)
    return _stap(data, "vastgesteld", "hoofd communicatie")


def _wijzig(data: Path) -> Editie:
    """A gemeente that was silent says yes: a new editie of the same day."""
    stil = next(rij["gm_code"] for rij in anker() if rij["status"] == "geen_reactie")
    return lever(data, ANKERDAG, [antwoord(stil, "gebruikt")], bestand="nagekomen.xlsx")


def test_the_steps_are_lines_that_say_they_are_not_verified(editie: Editie) -> None:
    _stel_vast(editie.data)
    rapport = _stap(editie.data, "verzonden", "projectleider")
    regels = (rapport.map / "stappen.jsonl").read_text("utf-8").splitlines()
    gelezen = [json.loads(regel) for regel in regels]
    assert [r["stap"] for r in gelezen] == ["gecontroleerd", "vastgesteld", "verzonden"]
    assert all(r["niet_geverifieerd"] is True and r["editie"] == editie.naam for r in gelezen)


def test_a_step_is_added_after_bytes_that_stay_as_they_were(editie: Editie) -> None:
    eerder = b""
    for stap, functie in [*STAPPEN[:1] * 2, *STAPPEN[1:]]:
        nu = (_stap(editie.data, stap, functie).map / "stappen.jsonl").read_bytes()
        assert nu.startswith(eerder)
        assert nu[len(eerder) :].count(b"\n") == 1
        eerder = nu


def test_two_equal_functions_are_refused(editie: Editie) -> None:
    _stap(editie.data, "gecontroleerd", "Projectleider")
    for tweede in ("  PROJECTLEIDER ", "project leider", "Project-Leider"):
        with pytest.raises(VaststellenError, match="andere functie"):
            _stap(editie.data, "vastgesteld", tweede)
    assert not rapporten(editie.data)[0].vast


@pytest.mark.parametrize("stap", ["vastgesteld", "verzonden"])
def test_no_step_is_skipped(editie: Editie, stap: str) -> None:
    with pytest.raises(VaststellenError):
        _stap(editie.data, stap, "projectleider")
    assert rapporten(editie.data) == ()


@pytest.mark.parametrize("functie", ["", "  ", "jan@voorbeeld.nl", "bel 06-12345678", "x" * 61, "a\nb;c", "=1+1"])
def test_what_is_no_function_is_refused(functie: str) -> None:
    with pytest.raises(VaststellenError):
        schone_functie(functie)


@pytest.mark.parametrize("functie", ["projectleider", "hoofd beleid & uitvoering", "medewerker data/techniek"])
def test_a_function_is_kept_as_it_was_typed(functie: str) -> None:
    assert schone_functie(f" {functie} ") == functie


def test_the_kept_bytes_are_served_and_made_again_from_the_same_editie(editie: Editie) -> None:
    rapport = _stel_vast(editie.data)
    bewaard = lees_bestanden(rapport)
    _wijzig(editie.data)
    assert maak_bestanden(rapporten(editie.data)[0])[0] == bewaard
    assert {Path(naam).suffix for naam in bewaard} == {".xlsx", ".ods", ".csv", ".html", ".json"}
    over = over_rapport(rapport)
    assert over["editie"] == editie.naam
    assert over["code"]
    assert len(over["regels"]["beveiliging_sha256"]) == 64
    assert len(controlegetal(rapport)) == 64


def test_the_editie_of_a_report_is_pinned(editie: Editie) -> None:
    _stel_vast(editie.data)
    pins = [json.loads(pad.read_text("utf-8")) for pad in (editie.data / "pins").glob("*.json")]
    assert {"editie": editie.naam, "getoond": {"rapport": "2025-11-04-v1"}} in pins


def test_only_a_vastgesteld_report_goes_without_the_word_concept(editie: Editie) -> None:
    boek = load_workbook(io.BytesIO(lees_bestanden(_stel_vast(editie.data))[XLSX.format(1)]))
    for vel in boek:
        assert "vastgesteld, versie 1" in vel["A2"].value
        teksten = [str(cel.value) for rij in vel.iter_rows() for cel in rij if cel.value is not None]
        assert not [t for t in teksten if "concept" in t.lower()]
    assert "projectleider (niet geverifieerd" in str([c.value for c in boek["Leeswijzer"]["B"]])


def test_what_was_checked_is_frozen_whatever_came_in_since(editie: Editie) -> None:
    _stap(editie.data, "gecontroleerd", "projectleider")
    _wijzig(editie.data)
    rapport = _stap(editie.data, "vastgesteld", "hoofd communicatie")
    assert over_rapport(rapport)["editie"] == editie.naam


def test_a_correction_is_a_new_version_with_old_value_new_value_and_reason(editie: Editie) -> None:
    _stel_vast(editie.data)
    eerste = lees_bestanden(rapporten(editie.data)[0])
    _wijzig(editie.data)
    with pytest.raises(VaststellenError, match="reden"):
        _stap(editie.data, "gecontroleerd", "projectleider")
    rapport = _stel_vast(editie.data, "antwoord_erbij")
    inhoud = lees_bestanden(rapport)[XLSX.format(2)]
    boek = load_workbook(io.BytesIO(inhoud))
    assert boek.sheetnames[:4] == ["Leeswijzer", "Citeren", "Errata", "Kerncijfers"]
    rijen = list(boek["Errata"].iter_rows(values_only=True))
    reden = REDENEN["antwoord_erbij"]
    assert ("Kerncijfers", "ADO-01, NL", "teller", "200", "201", reden) in rijen
    assert bevindingen(inhoud) == []
    assert lees_bestanden(rapporten(editie.data)[1]) == eerste
    assert maak_bestanden(rapport)[0] == lees_bestanden(rapport)


def test_a_correction_without_a_change_is_only_one_of_text(editie: Editie) -> None:
    _stel_vast(editie.data)
    with pytest.raises(VaststellenError, match="geen cijfer veranderd"):
        _stap(editie.data, "gecontroleerd", "projectleider", "rekenfout")
    assert _stel_vast(editie.data, "tekst").versie == 2


def test_changed_bytes_are_not_served(editie: Editie, tmp_path: Path, monkeypatch, capsys) -> None:
    rapport = _stel_vast(editie.data)
    (rapport.map / "vast" / XLSX.format(1)).write_bytes(b"iets anders")
    with pytest.raises(GewijzigdRapportError):
        lees_bestanden(rapport)
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    opdracht = ["ministerie", "--peildatum", "2025-11-04", "--versie", "1", "--naar", str(tmp_path / "uit")]
    assert main(opdracht) == 1
    assert "niet meer het bestand" in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()


def test_bytes_of_a_run_that_was_killed_before_its_step_are_made_again(editie: Editie) -> None:
    rapport = _stap(editie.data, "gecontroleerd", "projectleider")
    (rapport.map / "vast").mkdir()
    (rapport.map / "vast" / "half.xlsx").write_bytes(b"half")
    (rapport.map / "stage-x").mkdir()
    rapport = _stap(editie.data, "vastgesteld", "hoofd communicatie")
    assert not (rapport.map / "vast" / "half.xlsx").exists()
    assert not list(rapport.map.glob("stage-*"))


def test_the_command_line_takes_the_steps_and_serves_the_bytes(editie, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    dag = ["--peildatum", "2025-11-04"]
    assert main(["vaststellen", *dag, "--stap", "gecontroleerd", "--functie", "projectleider"]) == 0
    assert "afspraak, geen slot" in capsys.readouterr().out
    assert main(["ministerie", *dag, "--versie", "1", "--naar", str(tmp_path / "uit")]) == 1
    assert main(["vaststellen", *dag, "--stap", "vastgesteld", "--functie", "hoofd", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["staat"] == "vastgesteld"
    for _ in range(2):
        for vorm in ("xlsx", "ods", "csv", "html"):
            assert main(["ministerie", *dag, "--versie", "1", "--vorm", vorm, "--naar", str(tmp_path / "uit")]) == 0
    gemaakt = {pad.name: pad.read_bytes() for pad in (tmp_path / "uit").iterdir()}
    assert gemaakt == lees_bestanden(rapporten(editie.data)[0])
    (tmp_path / "uit" / XLSX.format(1)).write_bytes(b"eigen aantekeningen")
    assert main(["ministerie", *dag, "--versie", "1", "--naar", str(tmp_path / "uit")]) == 1
    assert (tmp_path / "uit" / XLSX.format(1)).read_bytes() == b"eigen aantekeningen"
    assert main(["ministerie", *dag, "--naar", str(tmp_path / "uit")]) == 0
    assert (tmp_path / "uit" / "pauzeknop-szw-2025-11-04-v2.xlsx").exists()


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        (["ministerie", "--versie", "1"], 2),
        (["ministerie", "--versie", "1", "--peildatum", "2025-11-04", "--rol", "intern"], 1),
        (["ministerie", "--versie", "9", "--peildatum", "2025-11-04"], 1),
        (["stuurgroep", "--vraag", "Mail naar jan@voorbeeld.nl"], 1),
    ],
)
def test_what_cannot_be_served_is_refused(editie, tmp_path, monkeypatch, opdracht: list[str], code: int) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    assert main([*opdracht, "--naar", str(tmp_path / "uit")]) == code
    assert not (tmp_path / "uit").exists()


def test_before_the_first_inventory_there_is_nothing_to_check(editie: Editie) -> None:
    with pytest.raises(VaststellenError, match="nog geen inventarisatie"):
        neem_stap(editie.data, date(2025, 1, 1), Verzoek("gecontroleerd", "projectleider"))
