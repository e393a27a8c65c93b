"""A vastgesteld report made again: the same bytes under the same lock, and otherwise what changed."""

import json
import re
from pathlib import Path

import pytest

from export.__main__ import main
from export.hermaken import hermaak
from export.vaststellen import VaststellenError, Verzoek, neem_stap
from store.editie import Editie
from store.rapporten import Rapport, lees_bestanden, rapporten
from store.schijf import als_json, sha256_van
from tests.bouwstenen import ANKERDAG, anker, winkel

HERMAAK = ["hermaak", "--peildatum", "2025-11-04", "--versie", "1"]


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """One inventory, and its report vastgesteld."""
    wereld = winkel(tmp_path_factory.mktemp("hermaken"), [(ANKERDAG, anker())])
    for stap, functie in (("gecontroleerd", "projectleider"), ("vastgesteld", "hoofd communicatie")):
        neem_stap(wereld.data, ANKERDAG, Verzoek(stap, functie))
    return wereld


def _rapport(editie: Editie) -> Rapport:
    return rapporten(editie.data)[0]


def test_under_the_same_lock_every_file_comes_out_the_same(editie: Editie, monkeypatch, capsys) -> None:
    assert hermaak(_rapport(editie)).gelijk
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    assert main([*HERMAAK, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["gelijk"]
    assert set(document["bestanden"]) == set(lees_bestanden(_rapport(editie)))


def test_when_it_differs_it_says_which_files_and_what_changed(editie: Editie, monkeypatch, capsys) -> None:
    over = _rapport(editie).map / "vast" / "rapport.json"
    eerder = over.read_bytes()
    record = json.loads(eerder)
    naam = next(naam for naam in record["bestanden"] if naam.endswith(".html"))
    pad = _rapport(editie).map / "vast" / naam
    inhoud = pad.read_bytes()
    # As it was vastgesteld by an earlier program: other bytes, under another commit and other libraries.
    anders = re.sub(b"<title>.*?</title>", b"<title>Vroeger</title>", inhoud)
    som = sha256_van(anders)
    try:
        pad.write_bytes(anders)
        bestanden = {**record["bestanden"], naam: som}
        over.write_bytes(als_json({**record, "bestanden": bestanden, "code": "commit oud", "bibliotheken": "0"}))
        uitkomst = hermaak(_rapport(editie))
        assert uitkomst.anders == (naam,)
        assert "toen commit oud" in " ".join(uitkomst.zinnen)
        assert "requirements.lock" in " ".join(uitkomst.zinnen)
        assert "Python is veranderd" not in " ".join(uitkomst.zinnen)
        monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
        assert main(HERMAAK) == 1
        assert naam in capsys.readouterr().out
        assert pad.read_bytes() == anders
    finally:
        pad.write_bytes(inhoud)
        over.write_bytes(eerder)


def test_a_report_of_before_the_lock_was_kept_says_so(editie: Editie) -> None:
    over = _rapport(editie).map / "vast" / "rapport.json"
    eerder = over.read_bytes()
    try:
        over.write_bytes(als_json({k: v for k, v in json.loads(eerder).items() if k not in ("bibliotheken", "python")}))
        assert "niet vastgelegd: de bibliotheken, de versie van Python" in " ".join(hermaak(_rapport(editie)).waarom)
    finally:
        over.write_bytes(eerder)


def test_changed_bytes_are_not_compared_but_refused(editie: Editie) -> None:
    pad: Path = next(iter((_rapport(editie).map / "vast").glob("*.xlsx")))
    inhoud = pad.read_bytes()
    try:
        pad.write_bytes(b"iets anders")
        with pytest.raises(VaststellenError, match="niet meer het bestand"):
            hermaak(_rapport(editie))
    finally:
        pad.write_bytes(inhoud)


def test_a_version_that_is_not_there_is_refused(editie: Editie, monkeypatch, capsys) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(editie.data))
    assert main([*HERMAAK[:-1], "7"]) == 1
    assert "geen vastgestelde versie 7" in capsys.readouterr().err
