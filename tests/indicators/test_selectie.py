"""An own selection of gemeenten: measured as one, searched by name, and kept from roles that may name none."""

import json
from datetime import date

import pytest

from indicators.__main__ import main
from indicators.cijferboek import indicator
from indicators.lijsten import gefilterd, gemeenten
from indicators.measure import measure
from indicators.zoekindex import zoekindex
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, anker, winkel


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    return Stand(winkel(tmp_path_factory.mktemp("selectie"), [(ANKERDAG, anker())]), ANKERDAG)


def test_a_selection_counts_what_its_gemeenten_say_one_by_one(stand: Stand) -> None:
    codes = ("GM0363", "GM0034", "GM0518", "GM0599")
    samen = measure(indicator("ADO-01"), stand, filters=[("gemeente", ",".join(codes))]).totaal()
    los = [measure(indicator("ADO-01"), stand, filters=[("gemeente", code)]).totaal() for code in codes]
    assert samen.noemer == 4
    assert samen.teller == sum(rij.teller or 0 for rij in los)


def test_a_selection_of_everything_in_a_provincie_is_that_provincie(stand: Stand) -> None:
    codes = ",".join(g.gm_code for g in gefilterd(gemeenten(stand), [("provincie", "PV24")]))
    for code in ("ADO-01", "ADO-07", "ADO-09", "ADO-12", "ADO-15"):
        gekozen = measure(indicator(code), stand, filters=[("gemeente", codes)])
        assert gekozen.rijen == measure(indicator(code), stand, filters=[("provincie", "PV24")]).rijen


@pytest.mark.parametrize("gek", ["GM0363' OR 1=1 --", "GM0363,') OR (1=1", ",,", "'"])
def test_what_a_user_typed_is_bound_and_finds_nothing_more(gek: str, stand: Stand) -> None:
    assert (measure(indicator("ADO-01"), stand, filters=[("gemeente", gek)]).totaal().noemer or 0) <= 1


@pytest.mark.parametrize(("rol", "rijen"), [("intern", 1), ("werkgroep", 1), ("ministerie", 0), ("publiek", 0)])
def test_a_role_that_may_name_no_gemeente_gets_no_selection(rol: str, rijen: int, stand: Stand) -> None:
    meting = measure(indicator("ADO-01"), Stand(stand.editie, ANKERDAG, rol), filters=[("gemeente", "GM0363")])
    assert len(meting.rijen) == rijen
    assert any("geen gemeenten kiezen" in zin for zin in meting.opmerkingen) == (rijen == 0)


def test_the_command_line_says_so_and_ends_well(
    stand: Stand, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(stand.editie.data))
    assert main(["ADO-01", "--filter", "gemeente=GM0363", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rijen"][0]["noemer"] == 1
    assert main(["ADO-01", "--filter", "gemeente=GM0363", "--rol", "publiek", "--json"]) == 0
    uit = capsys.readouterr()
    assert json.loads(uit.out)["rijen"] == []
    assert "geen gemeenten kiezen" in uit.err


def test_the_workgroup_sees_its_own_selection_and_else_only_users(stand: Stand) -> None:
    werkgroep = Stand(stand.editie, ANKERDAG, "werkgroep")
    niet = next(g.gm_code for g in gemeenten(stand) if g.stand == "gebruikt_nog_niet")
    assert {g.stand for g in gemeenten(werkgroep)} == {"gebruikt", None}
    gekozen = {g.gm_code: g.stand for g in gemeenten(werkgroep, frozenset({niet}))}
    assert gekozen[niet] == "gebruikt_nog_niet"
    publiek = Stand(stand.editie, ANKERDAG, "publiek")
    assert {g.stand for g in gemeenten(publiek, frozenset({niet}))} == {None}


def test_the_search_list_holds_everything_once_and_no_stand(stand: Stand) -> None:
    alles = zoekindex(Stand(stand.editie, date(2025, 11, 4), "publiek"))
    soorten = [v.soort for v in alles]
    assert (soorten.count("gemeente"), soorten.count("provincie")) == (342, 12)
    assert {"arbeidsmarktregio", "uitvoerder"} <= set(soorten)
    assert len({(v.soort, v.code) for v in alles}) == len(alles)
    assert all(len(v.namen) == len(v.sleutels) and all(v.namen) for v in alles)
    friesland = next(v for v in alles if v.code == "PV21")
    assert "friesland" in friesland.sleutels


@pytest.mark.parametrize("hier", ["ministerie", "een woord dat wij niet kennen"])
def test_the_role_of_the_installation_holds_on_the_command_line_too(
    hier: str, stand: Stand, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(stand.editie.data))
    monkeypatch.setenv("PAUZEMONITOR_ROL", hier)
    assert main(["ADO-01", "--filter", "gemeente=GM0363", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rijen"] == []
