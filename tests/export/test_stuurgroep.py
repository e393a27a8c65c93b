"""The A4 for the steering group: its questions are kept with it, per day and role, and come back by themselves."""

import json
import re
from pathlib import Path

import pytest

from export.__main__ import main
from export.stuurgroep import VraagGeweigerdError, maak_a4, stuurgroep
from store.editie import Editie
from store.rapporten import rapporten
from store.schijf import NietOpgeslagenError
from store.stand import Stand
from store.stuurgroep import bewaarde_vragen
from tests.bouwstenen import ANKERDAG, anker, winkel

TUSSEN_DE_MARGES_PX, PUNT_PER_PX = 186 * 96 / 25.4, 72 / 96
VRAGEN = ["Gaat u akkoord met een extra ronde?", "Wie belt de tien grootste gemeenten?"]


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    """One inventory in a folder of its own, for these tests write in it."""
    return Stand(winkel(tmp_path, [(ANKERDAG, anker())]), ANKERDAG)


def _bewaard(editie: Editie) -> list[Path]:
    return sorted((editie.data / "rapporten" / "stuurgroep").rglob("*.*"))


def test_the_same_a4_later_holds_the_same_questions(stand: Stand) -> None:
    assert bewaarde_vragen(stand) is None
    eerst = maak_a4(stand, VRAGEN)
    assert bewaarde_vragen(stand) == tuple(VRAGEN)
    assert maak_a4(stand, None) == eerst == stuurgroep(stand, VRAGEN)
    blad, vragen = _bewaard(stand.editie)
    assert blad.read_bytes() == eerst
    (regel,) = vragen.read_text("utf-8").splitlines()
    assert json.loads(regel)["editie"] == stand.editie.naam
    assert rapporten(stand.editie.data) == ()


def test_every_a4_that_was_made_is_kept_and_the_last_questions_hold(stand: Stand) -> None:
    maak_a4(stand, VRAGEN)
    maak_a4(stand, [])
    assert bewaarde_vragen(stand) == ()
    assert b"geen vraag aan de stuurgroep" in maak_a4(stand, None)
    assert len(_bewaard(stand.editie)) == 3


def test_questions_for_one_role_do_not_reach_another(stand: Stand) -> None:
    maak_a4(stand, VRAGEN)
    for rol in ("werkgroep", "ministerie", "publiek"):
        assert VRAGEN[0].encode() not in maak_a4(Stand(stand.editie, ANKERDAG, rol), None)


def test_a_refused_question_is_not_kept(stand: Stand) -> None:
    with pytest.raises(VraagGeweigerdError):
        maak_a4(stand, ["Mail naar jan@voorbeeld.nl"])
    assert _bewaard(stand.editie) == []


def test_a_disk_that_refuses_is_said_in_dutch(stand: Stand) -> None:
    (stand.editie.data / "rapporten").write_text("hier staat een bestand")
    with pytest.raises(NietOpgeslagenError, match="De gegevens konden niet worden opgeslagen"):
        maak_a4(stand, VRAGEN)


def test_the_command_line_keeps_questions_and_asks_them_again(
    stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(stand.editie.data))
    opdracht = ["stuurgroep", "--naar", str(tmp_path / "uit")]
    assert main([*opdracht, "--vraag", VRAGEN[0]]) == 0
    assert main(opdracht) == 0
    (pad,) = (tmp_path / "uit").iterdir()
    assert f"<li>{VRAGEN[0]}</li>" in pad.read_text("utf-8")
    assert main([*opdracht, "--vraag", ""]) == 0
    assert len(list((tmp_path / "uit").iterdir())) == 2
    assert bewaarde_vragen(stand) == ()


@pytest.mark.parametrize("rol", ["ministerie", "publiek"])
def test_the_letters_of_the_bars_are_at_least_eight_points_on_paper(stand: Stand, rol: str) -> None:
    pagina = stuurgroep(Stand(stand.editie, ANKERDAG, rol)).decode()
    (beeld,) = re.findall(r'<svg[^>]*id="beeld".*?</svg>', pagina, re.S)
    breed = re.findall(r'<svg[^>]* width="([\d.]+)"', beeld)
    assert float(breed[0]) <= TUSSEN_DE_MARGES_PX
    letters = {float(maat) for maat in re.findall(r'<text[^>]* font-size="([\d.]+)"', beeld)}
    assert min(letters) * PUNT_PER_PX >= 8
    assert "1 gemeente is 16,7 procentpunt" in beeld
    assert "zeker boven het landelijke cijfer" in pagina


def test_the_small_map_has_no_letters_that_are_too_small_for_paper(stand: Stand) -> None:
    pagina = stuurgroep(Stand(stand.editie, ANKERDAG, "intern")).decode()
    (beeld,) = re.findall(r'<svg[^>]*id="beeld".*?</svg>', pagina, re.S)
    assert "<text" not in beeld
    assert "Stand van 4 november 2025" in pagina
    assert pagina.count("geen antwoord</span>") == 1
