"""What a role is given: no hidden number, the same in every editie after, and nothing at all when it is unsafe."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from indicators.cijferboek import indicator
from indicators.measure import measure
from protect.kubus import KUBUSSEN
from protect.rollen import BUITEN
from publish.__main__ import main
from publish.kubus import gesloten
from publish.poort import fouten_in_rolbestanden
from publish.publiceer import _manifest, huidige
from publish.rollen import definitie
from store.editie import Editie, controleer, schrijf_editie
from store.rolbestanden import lees_rolbestand, vergeet_gelezen
from store.stand import Stand
from tests.bouwstenen import aanvaard
from tests.logstenen import bewaar_log, lever_log, reactie
from tests.rolstenen import PEILDATUM, lograrijen, met_rollen, wereld


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    return wereld(tmp_path_factory.mktemp("rollen"))


@pytest.mark.parametrize("rol", BUITEN)
def test_a_role_file_holds_no_hidden_value_and_no_small_one(editie: Editie, rol: str) -> None:
    halfjaren = lees_rolbestand(editie, rol)["halfjaren"]
    assert [x["code"] for x in halfjaren] == ["2024-H2", "2025-H1"]
    cellen = [cel for x in halfjaren for tabel in x["tabellen"].values() for cel in tabel["cellen"]]
    assert {(cel["waarde"], cel["merk"]) for cel in cellen if cel["merk"]} == {(None, "[c]")}
    getoond = [cel["waarde"] for cel in cellen if not cel["merk"]]
    assert len(getoond) > 60
    assert all(waarde == 0 or waarde >= 10 for waarde in getoond)


def test_what_the_public_reads_is_rounded(editie: Editie) -> None:
    tabellen = [t for x in lees_rolbestand(editie, "publiek")["halfjaren"] for t in x["tabellen"].values()]
    assert all(cel["waarde"] % 5 == 0 for t in tabellen for cel in t["cellen"] if cel["waarde"] is not None)
    rijen = [rij for x in lees_rolbestand(editie, "publiek")["halfjaren"] for k in x["kerncijfers"].values()
             for rij in k["rijen"] if rij["status"] == "ok"]  # fmt: skip
    assert rijen
    assert all(rij["teller"] is None or rij["teller"] % 5 == 0 for rij in rijen)
    assert {rij["ondergrens"] for rij in rijen} == {None}


def test_an_outsider_finds_nothing_in_all_that_was_given(editie: Editie) -> None:
    assert fouten_in_rolbestanden(editie.data) == []


@pytest.mark.parametrize("rol", BUITEN)
def test_showing_one_hidden_cell_is_found(editie: Editie, rol: str) -> None:
    pad = editie.data / "edities" / editie.naam / f"rol-{rol}.json"
    heel = pad.read_bytes()
    bestand = json.loads(heel)
    tabel = bestand["halfjaren"][1]["tabellen"]["pauzes"]
    verborgen = next(cel for cel in tabel["cellen"] if cel["merk"] and cel["plek"][2] != "totaal")
    verborgen |= {"waarde": 3, "merk": ""}
    pad.write_bytes(json.dumps(bestand).encode())
    vergeet_gelezen()
    try:
        assert any(f"Rol {rol}" in zin for zin in fouten_in_rolbestanden(editie.data))
    finally:
        pad.write_bytes(heel)
        vergeet_gelezen()


def _kopie(editie: Editie, naar: Path) -> Editie:
    shutil.copytree(editie.data, naar, dirs_exist_ok=True)
    return Editie(naar, editie.naam, editie.manifest)


def test_a_late_report_changes_nothing_of_a_closed_half_year(editie: Editie, tmp_path: Path) -> None:
    eerste = _kopie(editie, tmp_path)
    rijen = [reactie(traject="LAAT", kennisgeving="LAAT", gm_code="GM0518", initiatief="kennisgeving",
                     verzonden_op=PEILDATUM.replace(month=5), reactie="toegekend",
                     reactie_op=PEILDATUM.replace(month=5))]  # fmt: skip
    later = aanvaard(tmp_path, [bewaar_log(tmp_path, "reacties", rijen, afzender="Een ander", peildatum=PEILDATUM)])
    tweede = met_rollen(later, eerste)
    for rol in BUITEN:
        zonder = [lees_rolbestand(e, rol)["halfjaren"] for e in (eerste, tweede)]
        assert [x["tabellen"] for x in zonder[0]] == [x["tabellen"] for x in zonder[1]]
    assert any(x["achterhaald"] for x in lees_rolbestand(tweede, "ministerie")["halfjaren"])


def test_a_large_late_delivery_makes_a_next_version(editie: Editie, tmp_path: Path) -> None:
    eerste = _kopie(editie, tmp_path)
    signalen, _ = lograrijen(3000, zaad=9)
    later = aanvaard(tmp_path, [bewaar_log(tmp_path, "signalen", signalen, afzender="Een ander", peildatum=PEILDATUM)])
    tweede = met_rollen(later, eerste)
    namen = {t["tabel"] for x in lees_rolbestand(tweede, "ministerie")["halfjaren"] for t in x["tabellen"].values()}
    assert "signalen 2025-H1 v2" in namen
    assert fouten_in_rolbestanden(tmp_path) == []


def test_a_withdrawn_delivery_no_longer_counts_and_what_moved_by_a_few_is_hidden(
    editie: Editie, tmp_path: Path
) -> None:
    eerste = _kopie(editie, tmp_path)
    rijen = [reactie(traject=f"X{i}", kennisgeving=f"X{i}", gm_code="GM0518", initiatief="kennisgeving",
                     verzonden_op=date(2025, 5, 4), reactie="toegekend", reactie_op=date(2025, 5, 4))
             for i in range(4)]  # fmt: skip
    erbij = aanvaard(tmp_path, [bewaar_log(tmp_path, "reacties", rijen, afzender="Een ander", peildatum=PEILDATUM)])
    met = met_rollen(erbij)  # laid down with those four, as if they had been there from the start
    zonder = met_rollen(Editie(tmp_path, eerste.naam, eerste.manifest), met)
    tabellen = lees_rolbestand(zonder, "ministerie")["halfjaren"][1]["tabellen"]
    assert tabellen["kennisgevingen"]["tabel"] == "kennisgevingen 2025-H1 v2"
    cellen = {tuple(cel["plek"]): cel for cel in tabellen["kennisgevingen"]["cellen"]}
    assert cellen["totaal", "toegekend", "2025-H1"]["merk"] == "[c]"
    assert cellen["totaal", "toegekend", "2025-K1"]["waarde"] is not None
    assert tabellen["signalen"]["tabel"] == "signalen 2025-H1"
    assert fouten_in_rolbestanden(tmp_path) == []


def test_when_everything_was_withdrawn_nothing_is_shown(editie: Editie, tmp_path: Path) -> None:
    eerste = _kopie(editie, tmp_path)
    ingetrokken = tuple(replace(x, ingetrokken=True) for x in eerste.leveringen)
    leeg = schrijf_editie(tmp_path, {**_manifest(tmp_path, ingetrokken, eerste), "totalen": {}}, b"[]")
    zonder = met_rollen(leeg, eerste)
    assert all(x["tabellen"] == {} for x in lees_rolbestand(zonder, "ministerie")["halfjaren"])
    meting = measure(indicator("SIG-01"), Stand(zonder, PEILDATUM, "ministerie"))
    assert [rij for rij in meting.rijen if rij.maat is None] == []


def test_a_solver_that_runs_out_of_time_publishes_nothing_and_the_old_editie_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path))
    oud = lever_log(tmp_path, "reacties", [reactie(traject="T1")], peildatum=PEILDATUM)
    _, reacties = lograrijen(300)
    sha256, lezing = bewaar_log(tmp_path, "reacties", reacties, afzender="Een ander", peildatum=PEILDATUM)
    assert main(["voeg-toe", "--seconden", "0", f"{sha256}/{lezing}"]) == 1
    assert "Niet gepubliceerd" in capsys.readouterr().err
    huidig = huidige(tmp_path)
    assert huidig is not None
    assert huidig.naam == oud.naam


def test_the_files_of_roles_are_part_of_the_editie(editie: Editie) -> None:
    assert len(definitie()) == 64
    with_hash = Editie(editie.data, editie.naam, {**editie.manifest, "ernaast": {"rol-publiek.json": "0" * 64}})
    assert "rol-publiek.json" in controleer(with_hash)


def test_of_two_roles_with_the_same_rules_the_work_is_done_once(editie: Editie) -> None:
    ministerie, werkgroep = (lees_rolbestand(editie, rol)["halfjaren"] for rol in ("ministerie", "werkgroep"))
    assert [t["cellen"] for x in ministerie for t in x["tabellen"].values()] == [
        t["cellen"] for x in werkgroep for t in x["tabellen"].values()
    ]


def test_the_order_in_which_two_logs_come_does_not_matter_to_what_roles_see(tmp_path: Path) -> None:
    signalen, reacties = lograrijen(80)
    zonder_gemeente = [{**rij, "gm_code": None} for rij in reacties]
    gezien = []
    for volgorde in ("signalen", "reacties"), ("reacties", "signalen"):
        data, editie, lezingen = tmp_path / volgorde[0], None, []
        for soort in volgorde:
            rijen = signalen if soort == "signalen" else zonder_gemeente
            lezingen.append(bewaar_log(data, soort, rijen, peildatum=PEILDATUM))
            editie = met_rollen(aanvaard(data, lezingen), editie)
        assert editie is not None
        gezien.append([(naam, tabel["cellen"]) for x in lees_rolbestand(editie, "ministerie")["halfjaren"]
                       for naam, tabel in sorted(x["tabellen"].items())]
                      + [x["kerncijfers"] | {"achterhaald": x["achterhaald"]}
                         for x in lees_rolbestand(editie, "ministerie")["halfjaren"]])  # fmt: skip
    assert gezien[0] == gezien[1]
    assert any(not cel["merk"] for naam, cellen in gezien[0][:-2] if naam == "pauzes" for cel in cellen)


def test_a_half_year_waits_for_signals_that_are_behind(tmp_path: Path) -> None:
    signalen, reacties = lograrijen(100)
    vroeg = [rij for rij in signalen if rij["signaaldatum"] < date(2025, 3, 1)]
    lezingen = [bewaar_log(tmp_path, "signalen", vroeg, peildatum=date(2025, 8, 1)),
                bewaar_log(tmp_path, "reacties", reacties, peildatum=date(2025, 9, 10))]  # fmt: skip
    stand = Stand(aanvaard(tmp_path, lezingen), date(2025, 9, 10))
    assert [gesloten(kubus, stand)[-1].code for kubus in KUBUSSEN if kubus.naam != "signalen"] == ["2024-H2"] * 3
