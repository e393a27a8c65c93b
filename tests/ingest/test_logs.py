"""Logs read from a file: what is stored of them, what is not, and how often the receipt says so."""

from pathlib import Path

import pytest

from store.schema import SIGNALEN
from tests.logs import lees_log, schrijf_csv, signaal


@pytest.fixture(autouse=True)
def sleutelmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(tmp_path / "sleutels"))
    return tmp_path / "sleutels"


def test_a_signal_log_becomes_rows_in_the_schema_with_a_pseudonym_for_the_kenmerk(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", signaal("D-1"), signaal("D-2", gemeente="Onbekend", kanaal="SKP"))
    log = lees_log(pad)
    assert log.tellingen == (2, 2, 0, 0)
    assert dict(log.rijen.schema) == SIGNALEN
    eerste, tweede = log.rijen.to_dicts()
    assert (eerste["gm_code"], eerste["signaalnummer"], eerste["kanaal"]) == ("GM0344", 4, "brief")
    assert eerste["signaaldatum"].isoformat() == "2025-02-26"
    assert (eerste["blad"], eerste["rij"], eerste["signaaldatum_ruw"]) == ("CSV", 2, "26-02-2025")
    assert (tweede["gm_code"], tweede["kanaal"], tweede["initiatief"]) == ("onbekend", "skp", "kennisgeving")
    assert len(eerste["traject_id"]) == 32
    assert eerste["traject_id"] != tweede["traject_id"]
