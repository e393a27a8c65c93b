"""Other roles look figures about people up: cells of closed half-years, and nothing else."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from indicators.cijferboek import ALLE, indicator
from indicators.kubuscellen import indelingen, perioden
from indicators.measure import measure
from indicators.measurement import Status
from indicators.tekst import schrijf_rij
from protect.halfjaar import Halfjaar
from protect.mensen import NIET_GETOOND
from publish.kubus import dicht_op
from store.editie import Editie
from store.rolbestanden import naam_van
from store.stand import Stand
from store.verbinding import OVER_MENSEN
from tests.rolstenen import PEILDATUM, rol, wereld

H1 = Halfjaar(2025, 1)


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    return wereld(tmp_path_factory.mktemp("cellen"))


@pytest.fixture(scope="module")
def ministerie(editie: Editie) -> Stand:
    return rol(editie, "ministerie")


@pytest.mark.parametrize(
    ("code", "per", "intern"),
    [("SIG-01", "totaal", "totaal"), ("SIG-01", "provincie", "provincie"), ("SIG-01", "kwartaal", "kwartaal"),
     ("PAU-13", "totaal", "totaal"), ("PAU-13", "provincie", "provincie"), ("PAU-05", "totaal", "totaal"),
     ("PAU-05", "provincie", "provincie"), ("PAU-05", "kwartaal", "kwartaal"),
     ("SCH-11", "startkwartaal", "startkwartaal"), ("SCH-02", "startkwartaal", "startkwartaal"),
     ("SCH-04", "startkwartaal", "startkwartaal")],
)  # fmt: skip
def test_a_cell_that_is_shown_has_the_value_that_it_has_inside_the_house(
    code: str, per: str, intern: str, ministerie: Stand
) -> None:
    buiten = measure(indicator(code), ministerie, per=per)
    van, tot = (H1.van, H1.tot) if indicator(code).in_periode else (None, None)
    binnen = measure(indicator(code), Stand(ministerie.editie, dicht_op(H1)), per=intern, van=van, tot=tot)
    vergeleken = 0
    for rij in (r for r in buiten.rijen if r.status == Status.OK):
        zelfde = binnen.rij(rij.groep, rij.maat)
        if zelfde is not None and zelfde.status != Status.ONDERDRUKT:
            assert (rij.waarde, rij.teller, rij.noemer) == (zelfde.waarde, zelfde.teller, zelfde.noemer)
            vergeleken += 1
    assert vergeleken


def test_without_a_period_it_is_the_newest_closed_half_year(ministerie: Stand) -> None:
    meting = measure(indicator("SIG-01"), ministerie)
    assert meting.periode == (date(2025, 1, 1), date(2025, 6, 30))
    assert any("eerste helft van 2025, zoals bekend op 31 augustus 2025" in zin for zin in meting.opmerkingen)
    assert [p.code for p in perioden(ministerie, "SIG-01")] == [
        "2025-H1", "2025-K1", "2025-K2", "2024-H2", "2024-K3", "2024-K4",
    ]  # fmt: skip


def test_a_quarter_of_a_closed_half_year_may_be_asked(ministerie: Stand) -> None:
    kwartaal = measure(indicator("SIG-01"), ministerie, van=date(2025, 1, 1), tot=date(2025, 3, 31))
    halfjaar = measure(indicator("SIG-01"), ministerie, per="kwartaal")
    assert kwartaal.totaal().teller == next(r.teller for r in halfjaar.rijen if r.groep == "2025-K1")


@pytest.mark.parametrize(
    ("van", "tot"),
    [(date(2025, 1, 1), date(2025, 6, 29)), (date(2025, 7, 1), date(2025, 9, 30)), (date(2025, 2, 1), None)],
)
def test_no_other_period_has_an_answer(van: date, tot: date | None, ministerie: Stand) -> None:
    meting = measure(indicator("SIG-01"), ministerie, van=van, tot=tot)
    assert [rij for rij in meting.rijen if rij.maat is None] == []
    assert NIET_GETOOND in meting.opmerkingen


@pytest.mark.parametrize(
    ("code", "per", "filters"),
    [("SIG-01", "gemeente", ()), ("SIG-01", "totaal", (("gemeente", "GM0518"),)), ("SIG-01", "maand", ()),
     ("PAU-05", "provincie", (("sector", "zorg"), ("gemeente", "GM0518"))), ("PAU-05", "uitvoerder", ()),
     ("SCH-11", "schuldeiser", ()), ("SCH-11", "totaal", (("schuldeiser", "ENECO"),)), ("PAU-01", "provincie", ()),
     ("SCH-11", "kwartaal", ()), ("PAU-05", "totaal", (("initiatief", "vroegsignalering"),)),
     ("SIG-01", "totaal", (("provincie", "PV99"),))],
)  # fmt: skip
def test_what_is_no_cell_is_not_shown(
    code: str, per: str, filters: tuple[tuple[str, str], ...], ministerie: Stand
) -> None:
    meting = measure(indicator(code), ministerie, per=per, filters=filters)
    assert [rij for rij in meting.rijen if rij.maat not in ("schuldenknooppunt",)] == []
    assert NIET_GETOOND in meting.opmerkingen


def test_a_filter_chooses_a_cell(ministerie: Stand) -> None:
    per = measure(indicator("SIG-01"), ministerie, per="provincie")
    een = measure(indicator("SIG-01"), ministerie, filters=(("provincie", "PV24"),))
    assert een.rijen[0].teller == next(r.teller for r in per.rijen if r.groep == "PV24")
    kwartalen = measure(indicator("SIG-01"), ministerie, per="kwartaal", filters=(("provincie", "PV24"),))
    assert [rij.groep for rij in kwartalen.rijen if rij.maat is None] == ["2025-K1", "2025-K2"]


def test_three_axes_at_once_are_no_cell(ministerie: Stand) -> None:
    filters = (("provincie", "PV24"), ("sector", "zorg"))
    assert measure(indicator("PAU-05"), ministerie, filters=filters).rijen == ()


def test_every_figure_about_people_answers_every_role_without_the_rows(editie: Editie, tmp_path: Path) -> None:
    """The relations about people are gone from the disk: a role opens nothing else than its file."""
    shutil.copytree(editie.data, tmp_path / "data")
    for pad in (tmp_path / "data" / "relaties").rglob("*.parquet"):
        if pad.stem in OVER_MENSEN:
            pad.unlink()
    kaal = Editie(tmp_path / "data", editie.naam, editie.manifest)
    for naam in ("werkgroep", "ministerie", "publiek"):
        for figuur in (i for i in ALLE if i.over_mensen):
            measure(figuur, Stand(kaal, PEILDATUM, naam))


def test_before_the_first_half_year_was_closed_there_is_nothing(editie: Editie) -> None:
    meting = measure(indicator("PAU-13"), Stand(editie, date(2025, 2, 27), "ministerie"))
    assert meting.rijen == ()
    assert "Er is nog geen afgesloten halfjaar met genoeg mensen." in meting.opmerkingen


def test_the_dimensions_are_those_of_the_cube() -> None:
    assert indelingen("PAU-05") == ("provincie", "sector", "kwartaal")
    assert indelingen("SCH-02") == ("sector", "startkwartaal")
    assert indelingen("PAU-01") == ()


@pytest.mark.parametrize("naam", ["werkgroep", "ministerie", "publiek"])
@pytest.mark.parametrize("per", ["totaal", "provincie"])
def test_what_gemeenten_pass_on_is_told_to_every_role_as_inside_the_house(editie: Editie, naam: str, per: str) -> None:
    buiten = measure(indicator("SIG-05"), rol(editie, naam), per=per)
    assert buiten.rijen == measure(indicator("SIG-05"), Stand(editie, PEILDATUM), per=per).rijen
    assert buiten.rijen
    assert buiten.rol == naam


def test_a_share_of_a_sector_that_is_hidden_is_hidden_too_also_where_it_would_be_of_nought(
    editie: Editie, tmp_path: Path
) -> None:
    """0 of 0 in SCH-04 would say of a sector of which nothing may be shown that nobody in it said ja or nee."""
    shutil.copytree(editie.data, tmp_path / "data")
    pad = tmp_path / "data" / "edities" / editie.naam / naam_van("ministerie")
    inhoud = json.loads(pad.read_text())
    for halfjaar in inhoud["halfjaren"]:
        for cel in halfjaar["tabellen"]["kennisgevingen"]["cellen"]:
            if cel["plek"][0] == "energie_water":
                gezegd = cel["plek"][1] in ("toegekend", "gedeeltelijk", "geweigerd")
                cel["waarde"] = 0 if gezegd else None
    pad.write_text(json.dumps(inhoud))
    stand = rol(Editie(tmp_path / "data", editie.naam, editie.manifest), "ministerie")
    for code in ("SCH-02", "SCH-04", "SCH-11"):
        rijen = [rij for rij in measure(indicator(code), stand, per="sector").rijen if rij.groep == "energie_water"]
        assert rijen
        assert {(rij.status, rij.teller, rij.noemer) for rij in rijen} == {(Status.ONDERDRUKT, None, None)}


@pytest.mark.parametrize(("naam", "geschreven"), [("ministerie", r"\d,\d%"), ("publiek", r"\d%")])
def test_shares_of_rounded_counts_are_whole_percents(naam: str, geschreven: str, editie: Editie) -> None:
    for code in ("SCH-02", "SCH-11", "PAU-05"):
        meting = measure(indicator(code), rol(editie, naam))
        teksten = [schrijf_rij(meting, rij) for rij in meting.rijen if rij.status == Status.OK]
        assert teksten
        assert all(re.match(rf"\d*{geschreven} \(", tekst) for tekst in teksten), teksten
        assert meting.als_json()["eenheid"] == "aandeel"


def test_of_an_editie_that_stored_nothing_for_a_role_the_total_is_marked(editie: Editie) -> None:
    """A screen that asks the total of it gets the mark, and does not break down."""
    zonder = Editie(editie.data, "99-000000000000", editie.manifest)
    for code in ("SIG-05", "DAT-03"):
        meting = measure(indicator(code), Stand(zonder, PEILDATUM, "ministerie"))
        assert {rij.status for rij in meting.rijen} == {Status.ONDERDRUKT}
        assert meting.opmerkingen == (NIET_GETOOND,)
