"""Forgetting a dossier: by the pseudonym that reading gave it, out of everything of its bronhouder, without a trace of its number."""

import io
import json
from pathlib import Path

import pytest

from publish.__main__ import main
from publish.publiceer import huidige
from store.pseudoniem import pseudoniemen_van
from tests.leveringen import opdracht
from tests.logs import schrijf_csv
from tests.logs import signaal as regel
from tests.logstenen import BRONHOUDER, neem_op, reactie, signaal
from tests.publish.test_publiceer import tree
from tests.weggehaald import LEVERDAG, waar

DOSSIER = "D-2025-77123"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(tmp_path / "sleutels"))
    return tmp_path / "data"


def dossier(nummer: str, afzender: str = BRONHOUDER) -> dict[str, str]:
    """The pseudonym of a dossier, as reading puts it in a row."""
    return {"traject_id": pseudoniemen_van(afzender).van(nummer)}


def vergeet(*rest: str, afzender: str = BRONHOUDER) -> int:
    return main(["vergeet", *rest, "--afzender", afzender])


def test_a_dossier_that_was_read_is_forgotten_by_its_number(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rijen = [regel(DOSSIER), regel(DOSSIER, nummer=1), *(regel(f"D-{n}") for n in range(5))]
    pad = schrijf_csv(tmp_path / "signalen.csv", *rijen)
    gelezen = opdracht(data, "lees", pad, "--soort", "signalen", "--afzender", BRONHOUDER, "--peildatum", "2025-10-31")
    assert gelezen.code == 0, gelezen.fout
    namen = [pseudoniemen_van(BRONHOUDER).van(x) for x in (DOSSIER, "D-1")]
    assert all(waar(data, naam) for naam in namen)
    assert vergeet(DOSSIER) == 0
    gezegd = capsys.readouterr()
    assert "levering 1, signalen.csv (pauzeverzoeken): 2 regels" in gezegd.out
    assert DOSSIER not in gezegd.out + gezegd.err
    assert [waar(data, x) for x in (namen[0], DOSSIER)] == [[], []]
    assert waar(data, namen[1])
    assert huidige(data).nummer == 2  # type: ignore[union-attr]


def test_it_goes_from_every_delivery_of_its_bronhouder_and_from_none_of_another(data: Path) -> None:
    neem_op(data, "signalen", [{**signaal(), **dossier(DOSSIER)}], peildatum=LEVERDAG)
    neem_op(data, "reacties", [{**reactie(), **dossier(DOSSIER)}, reactie()], peildatum=LEVERDAG)
    neem_op(
        data, "signalen", [{**signaal(), **dossier(DOSSIER, "Een ander")}], afzender="Een ander", peildatum=LEVERDAG
    )
    assert vergeet(DOSSIER) == 0
    assert waar(data, dossier(DOSSIER)["traject_id"]) == []
    assert waar(data, dossier(DOSSIER, "Een ander")["traject_id"])


@pytest.mark.parametrize("hoe", ["unknown dossier", "unknown afzender", "nothing typed"])
def test_what_is_not_there_is_said_without_its_number_and_makes_no_key(
    data: Path, hoe: str, capsys: pytest.CaptureFixture[str]
) -> None:
    neem_op(data, "signalen", [{**signaal(), **dossier(DOSSIER)}], peildatum=LEVERDAG)
    eerst, sleutels = tree(data), list((data.parent / "sleutels").iterdir())
    wie = {"unknown afzender": "Niemand"}.get(hoe, BRONHOUDER)
    assert vergeet({"unknown dossier": "D-404", "nothing typed": " "}.get(hoe, DOSSIER), afzender=wie) == 1
    gezegd = capsys.readouterr()
    assert gezegd.err.startswith("Wij vinden dit dossier niet bij deze afzender.")
    assert "D-" not in gezegd.out + gezegd.err
    assert tree(data) == eerst
    assert list((data.parent / "sleutels").iterdir()) == sleutels


def test_a_dry_run_changes_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    neem_op(data, "signalen", [{**signaal(), **dossier(DOSSIER)}], peildatum=LEVERDAG)
    eerst = tree(data)
    assert vergeet(DOSSIER, "--proef", "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["uitgevoerd"], document["regels"], document["editie"]) == (False, 1, None)
    assert tree(data) == eerst


def test_a_row_from_before_a_new_key_is_found_and_the_number_may_be_typed(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst = dossier(DOSSIER)
    neem_op(data, "signalen", [{**signaal(), **eerst}], peildatum=LEVERDAG)
    (pad,) = (data.parent / "sleutels").iterdir()
    inhoud = json.loads(pad.read_text("utf-8"))
    pad.write_text(json.dumps({**inhoud, "sleutels": [*inhoud["sleutels"], "cd" * 32]}), "utf-8")
    assert dossier(DOSSIER) != eerst
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{DOSSIER}\n"))
    assert vergeet("-") == 0
    assert waar(data, eerst["traject_id"]) == []


@pytest.mark.parametrize(
    "woorden", [[DOSSIER], [DOSSIER, "D-3", "--afzender", "A"], [DOSSIER, "--wat", "--afzender", "A"]]
)
def test_a_wrong_command_is_explained_without_the_number(
    data: Path, woorden: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as einde:
        main(["vergeet", *woorden])
    gezegd = capsys.readouterr()
    assert einde.value.code == 2
    assert "D-" not in gezegd.out + gezegd.err
    assert "python -m publish vergeet DOSSIER --afzender NAAM" in gezegd.err
