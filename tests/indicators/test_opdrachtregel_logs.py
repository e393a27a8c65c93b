"""python -m indicators on figures about people: a period, what a role may not see, and what is not there."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from indicators.__main__ import main
from tests.bouwstenen import ANKERDAG, antwoord, lever
from tests.logstenen import lever_log, reactie, signaal


@pytest.fixture(scope="module")
def trajecten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six trajecten in February and six in May, each with one pauze."""
    map_ = tmp_path_factory.mktemp("trajecten") / "data"
    lever(map_, ANKERDAG, [antwoord("GM0518", "gebruikt")])
    dagen = {f"T{n}": date(2025, 2 if n < 6 else 5, 1) for n in range(12)}
    lever_log(
        map_, "signalen", [signaal(traject=t, signaaldatum=d) for t, d in dagen.items()], peildatum=date(2025, 10, 31)
    )
    antwoorden = [reactie(traject=t, verzonden_op=d, reactie="toegekend", reactie_op=d, termijn_toegezegd_maanden=8.0)
                  for t, d in dagen.items()]  # fmt: skip
    lever_log(map_, "reacties", antwoorden, peildatum=date(2025, 10, 31))
    return map_


@pytest.fixture
def data(trajecten: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The command looks at these trajecten; none of these tests writes."""
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(trajecten))
    return trajecten


def _json(capsys: pytest.CaptureFixture[str], *woorden: str) -> Any:
    assert main([*woorden, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("data")
def test_a_period_is_asked_for_with_van_and_tot(capsys: pytest.CaptureFixture[str]) -> None:
    meting = _json(capsys, "SIG-01", "--van", "2025-03-01", "--tot", "2025-06-30")
    assert (meting["periode"], meting["gegevens_tot"]) == (["2025-03-01", "2025-06-30"], "2025-10-31")
    assert [rij["waarde"] for rij in meting["rijen"] if rij["maat"] is None] == [6]
    per_maand = _json(capsys, "SIG-01", "--per", "maand")
    assert {rij["groep"]: rij["waarde"] for rij in per_maand["rijen"]} == {"2025-02": 6, "2025-05": 6}


@pytest.mark.usefixtures("data")
def test_a_curve_has_its_columns_in_json_and_its_moments_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    rijen = _json(capsys, "PAU-03")["rijen"]
    assert {(rij["groep"], rij["termijn"], rij["na_maanden"]) for rij in rijen} == {
        ("totaal", 8, na) for na in (4, 6, 8)
    }
    (aan_het_eind,) = [rij for rij in rijen if (rij["maat"], rij["na_maanden"]) == ("lopend", 8)]
    assert (aan_het_eind["waarde"], aan_het_eind["net_ervoor"], aan_het_eind["nog_te_volgen"]) == (0, 1, 6)
    assert main(["PAU-03"]) == 0
    assert "termijn 8 maanden · na 4 maanden · Loopt nog: 100,0%" in capsys.readouterr().out


@pytest.mark.usefixtures("data")
def test_another_role_reads_that_it_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    rijen = _json(capsys, "PAU-01", "--rol", "ministerie")["rijen"]
    assert {(rij["status"], rij["teller"]) for rij in rijen} == {("onderdrukt", None)}
    assert main(["PAU-01", "--rol", "ministerie"]) == 0
    assert "niet getoond om mensen te beschermen" in capsys.readouterr().out
    assert main(["--rol", "publiek"]) == 0


@pytest.mark.usefixtures("data")
def test_long_after_the_last_data_there_is_only_a_status(capsys: pytest.CaptureFixture[str]) -> None:
    meting = _json(capsys, "PAU-01", "--peildatum", "2026-03-01")
    assert [(rij["status"], rij["waarde"]) for rij in meting["rijen"]] == [("buiten_gegevens", None)]
    assert meting["gegevens_tot"] == "2025-10-31"


@pytest.mark.usefixtures("data")
def test_a_dimension_that_the_figure_lacks_is_a_wrong_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["SIG-01", "--per", "sector"]) == 2
    assert "Wel: gemeente" in capsys.readouterr().err
