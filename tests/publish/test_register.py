"""The register of creditors that counts at publication: the newest delivered one, and our own when it is withdrawn."""

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from ingest.noteren.getypt import NietGenoteerd
from ingest.noteren.notitie import Getypt
from ingest.noteren.weerwoord import weerwoord_van
from publish.publiceer import _manifest
from store.editie import Editie, schrijf_editie
from store.naamindex import schuldeisernamen
from store.register import eigen_register, register_van
from tests.logstenen import neem_op, reactie
from tests.registers import KOP, lees_lijst, lever_lijst, partij

PEILDATUM = date(2025, 10, 31)


def kennisgevingen(editie: Editie) -> list[dict[str, Any]]:
    return pl.read_parquet(editie.relatie_pad("kennisgevingen")).sort("rij").to_dicts()


def tabel(editie: Editie, naam: str) -> list[dict[str, Any]]:
    return pl.read_parquet(editie.relatie_pad(naam)).to_dicts()


def zonder(data: Path, editie: Editie, nummer: int) -> Editie:
    """The editie without one of its deliveries, without measuring."""
    leveringen = tuple(x for x in editie.leveringen if x.nummer != nummer)
    return schrijf_editie(data, {**_manifest(data, leveringen, editie), "totalen": {}}, b"[]")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def lever(data: Path, *rijen: dict[str, Any]) -> Editie:
    return neem_op(data, "reacties", rijen, peildatum=PEILDATUM)


HORIZON = {"schuldeiser_id": "X-0123456789abcdef", "schuldeiser_ruw": "Woonstichting De Horizon, Utrecht"}


def test_a_delivered_register_takes_the_place_of_ours_and_a_newer_one_of_it(data: Path) -> None:
    eerste = lever_lijst(data, lees_lijst(partij("Zonnewende B.V.")))
    assert [r["schuldeiser_id"] for r in tabel(eerste, "schuldeisers")] == ["ZONNEWENDE", "GEMEENTE", "PARTICULIER",
                                                                           "ONBEKEND"]  # fmt: skip
    nieuwer = lever_lijst(data, lees_lijst(partij("Maanwende B.V.")), peildatum=date(2026, 11, 2), bestand="n.xlsx")
    ouder = lever_lijst(data, lees_lijst(partij("KPN")), peildatum=date(2025, 1, 1), bestand="oud.xlsx")
    for editie in (nieuwer, ouder):
        assert next(r["naam"] for r in tabel(editie, "schuldeisers")) == "Maanwende B.V."


def test_a_covenant_of_the_register_decides_and_a_blank_term_stays_unknown(data: Path) -> None:
    lever(data, reactie(schuldeiser_id="KPN", reactie="toegekend", reactie_op=date(2025, 2, 2)),
          reactie(schuldeiser_id="ENECO", traject="T2"), reactie(schuldeiser_id="VGZ", traject="T3"))  # fmt: skip
    lijst = lees_lijst(
        partij("KPN", convenant="ja"), partij("Eneco", convenant="ja", termijn=5, stopt="ja", van="1-1-2025"),
        partij("Zorgverzekeraars Nederland", convenant="ja", termijn=6), partij("VGZ", koepel="ZN"),
    )  # fmt: skip
    kpn, eneco, vgz = kennisgevingen(lever_lijst(data, lijst))
    assert (kpn["convenant"], kpn["convenant_maanden"], kpn["laatste_dag"]) == ("ja", None, None)
    assert (eneco["convenant"], eneco["convenant_maanden"], eneco["stopt_bij_ontvangst"]) == ("ja", 5, True)
    assert (vgz["convenant"], vgz["convenant_maanden"]) == ("ja", 6)


def test_a_register_without_columns_about_covenants_leaves_ours_in_force(data: Path) -> None:
    lever(data, reactie(schuldeiser_id="BELASTINGDIENST"))
    kop = KOP[:2]
    editie = lever_lijst(data, lees_lijst(("Belastingdienst", "overheid"), kop=kop))
    assert [k["convenant_maanden"] for k in kennisgevingen(editie)] == [8]
    met = lever_lijst(data, lees_lijst(partij("Belastingdienst", sector="overheid")), bestand="met.xlsx")
    assert [(k["convenant"], k["convenant_maanden"]) for k in kennisgevingen(met)] == [("niet_bekend", None)]


def test_a_name_that_nobody_knew_is_known_once_the_register_has_it_and_withdrawing_takes_it_back(data: Path) -> None:
    voor = lever(data, reactie(**HORIZON), reactie(**{**HORIZON, "schuldeiser_ruw": ""}, traject="T2"),
                 reactie(schuldeiser_id="X-ffffffffffffffff", traject="T3"))  # fmt: skip
    assert {k["sector"] for k in kennisgevingen(voor)} == {"onbekend"}
    na = lever_lijst(data, lees_lijst(partij("De Horizon", sector="woningcorporatie", convenant="ja", termijn=8)))
    ids = [k["schuldeiser_id"] for k in kennisgevingen(na)]
    assert ids == ["DE_HORIZON", "DE_HORIZON", "X-ffffffffffffffff"]
    assert kennisgevingen(na)[0]["sector"] == "woningcorporatie"
    assert kennisgevingen(na)[0]["convenant_maanden"] == 8
    terug = zonder(data, na, nummer=2)
    assert kennisgevingen(terug) == kennisgevingen(voor)
    assert terug.manifest["hash"] == voor.manifest["hash"]


def test_two_names_that_become_one_creditor_are_a_double_in_their_traject(data: Path) -> None:
    ander = {"schuldeiser_id": "X-00000000000000aa", "schuldeiser_ruw": "Horizon Wonen B.V."}
    lever(data, reactie(**HORIZON), reactie(**ander))
    editie = lever_lijst(data, lees_lijst(partij("De Horizon", sector="woningcorporatie", ook="Horizon Wonen")))
    assert [(k["schuldeiser_id"], k["dubbel"]) for k in kennisgevingen(editie)] == [("DE_HORIZON", True)] * 2


def test_a_creditor_behind_its_agent_is_known_too_and_an_agent_is_no_creditor(data: Path) -> None:
    namens = {"schuldeiser_id": "X-00000000000000aa", "schuldeiser_ruw": "Intrum namens Zonnewende B.V."}
    alleen = {"schuldeiser_id": "X-00000000000000bb", "schuldeiser_ruw": "Inning Incasso B.V.", "traject": "T2"}
    lever(data, reactie(**namens), reactie(**alleen))
    editie = lever_lijst(data, lees_lijst(partij("Zonnewende"), partij("Inning", sector="incasso")))
    assert [k["schuldeiser_id"] for k in kennisgevingen(editie)] == ["ZONNEWENDE", "X-00000000000000bb"]


def test_names_are_found_by_the_register_of_the_editie_that_is_asked(data: Path) -> None:
    voor = lever(data, reactie())
    na = lever_lijst(data, lees_lijst(partij("Zonnewende B.V.", ook="Zon|De Wende")))
    oud, nieuw = (register_van(data, e.geldende_leveringen) for e in (voor, na))
    assert oud is eigen_register()
    assert schuldeisernamen(PEILDATUM, nieuw) == {"ZONNEWENDE": ("Zonnewende B.V.", "Zon", "De Wende")}
    assert "ENECO" in schuldeisernamen(PEILDATUM, oud)


def test_a_note_by_hand_is_about_a_creditor_of_the_register_that_counts(data: Path) -> None:
    editie = lever_lijst(data, lees_lijst(partij("Zonnewende B.V.", ook="De Wende")))
    velden = {"schuldeiser": "de wende", "tekst": "Wij doen mee.", "datum": "1-11-2026", "bij": "", "hoe": "brief",
              "functie": ""}  # fmt: skip
    rij = weerwoord_van(Getypt(velden, date(2026, 11, 2), editie)).als_rij()
    assert rij["schuldeiser_id"] == "ZONNEWENDE"
    with pytest.raises(NietGenoteerd):
        weerwoord_van(Getypt(velden, date(2026, 11, 2), None))
