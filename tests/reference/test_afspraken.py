"""Norms, targets, milestones, protection and the Toolbox are whole, dated, sourced and free of persons."""

import csv
import re
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from ingest.woorden.keuzes import codes_van
from store.referentie import REFERENTIE_MAP, geldig_op, lees_referentie, norm

KOLOMMEN = {
    "gemeenten": "jaar,gm_code,naam,naam_kort,provincie_code,provincie_naam,arbeidsmarktregio_code,"
    "arbeidsmarktregio_naam,inwoners,geldig_vanaf,geldig_tot,bron",
    "grootteklassen": "indeling,code,naam,vanaf_inwoners,tot_inwoners,geldig_vanaf,geldig_tot,bron",
    "herindelingen": "datum,oude_code,oude_naam,nieuwe_code,nieuwe_naam,soort,status,opmerking,bron",
    "schrijfwijzen": "schrijfwijze,gm_code,dubbelzinnig,kandidaten,soort,geldig_vanaf,geldig_tot,bron",
    "uitvoerders": "uitvoerder_code,naam,soort,ook_bekend_als,gm_code,geldig_vanaf,geldig_tot,zekerheid,bron",
    "tegelkaart": "gm_code,label,kolom,rij,provincie_code,geldig_vanaf,geldig_tot,bron",
    "toolbox": "code,onderdeel,adres,geldig_vanaf,geldig_tot,bron",
    "normen": "norm,waarde,eenheid,omschrijving,geldig_vanaf,geldig_tot,bron",
    "doelen": "indicator,datum,waarde,geldig_vanaf,geldig_tot,bron",
    "mijlpalen": "datum,precisie,tekst,soort,fase,waarde,status_sleutel,geldig_vanaf,geldig_tot,bron",
    "beveiliging": "regel,rol,waarde,geldig_vanaf,geldig_tot,bron",
    "signalen": "nummer,gever,moment,fase,termijn_maanden,geldig_vanaf,geldig_tot,bron",
    "uitkomsten": "code,naam,groep,ddas,omschrijving,geldig_vanaf,geldig_tot,bron",
    "initiatieven": "code,naam,van,tot,termijn_maanden,bekende_cijfers,telwijze,omschrijving,"
    "geldig_vanaf,geldig_tot,bron",
    "schuldeisers": "schuldeiser_id,naam,sector,ddas_soort,koepel,publiek,ook_bekend_als,rol,"
    "geldig_vanaf,geldig_tot,bron",
    "convenanten": "partij_of_koepel,naam,convenant,term_na_kennisgeving_maanden,term_na_saldo_maanden,reikwijdte,"
    "vooraf_akkoord,doorgelegd_incassant,stopt_bij_ontvangst,geldig_vanaf,geldig_tot,bron",
    "redenen": "code,naam,geldig_vanaf,geldig_tot,bron",
    "schendingsoorten": "code,naam,geldig_vanaf,geldig_tot,bron",
}
ROLLEN = {"intern", "werkgroep", "ministerie", "publiek"}
OP = date(2025, 11, 4)


@pytest.mark.parametrize("tabel", KOLOMMEN)
def test_every_row_has_the_columns_of_its_table_a_source_and_a_readable_validity(tabel: str) -> None:
    rijen = lees_referentie(tabel)
    assert rijen
    for rij in rijen:
        assert list(rij) == KOLOMMEN[tabel].split(","), rij
        assert all(isinstance(waarde, str) and waarde == waarde.strip() for waarde in rij.values()), rij
        assert rij["bron"], rij
        vanaf = date.fromisoformat(rij["geldig_vanaf"] if "geldig_vanaf" in rij else rij["datum"])
        tot = rij.get("geldig_tot", "")
        assert not tot or vanaf < date.fromisoformat(tot), rij


def test_every_table_in_the_folder_is_described_and_read_as_utf_8() -> None:
    beschreven = (REFERENTIE_MAP / "README.md").read_text(encoding="utf-8")
    for pad in REFERENTIE_MAP.glob("*.csv"):
        assert f"| {pad.name} |" in beschreven
        assert not pad.read_bytes().startswith(b"\xef\xbb\xbf")
        with pad.open(encoding="utf-8", newline="") as bestand:
            assert len({len(rij) for rij in csv.reader(bestand)}) == 1


@pytest.mark.parametrize("tabel", KOLOMMEN)
def test_no_table_holds_an_e_mail_address_a_phone_number_or_a_bsn(tabel: str) -> None:
    for rij in lees_referentie(tabel):
        for tekst in rij.values():
            assert "@" not in tekst
            assert not re.search(r"(?<!\d)(?:0|\+31)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)", tekst), tekst
            assert tekst.startswith("http") or not re.search(r"(?<!\d)\d{9}(?!\d)", tekst), tekst


@pytest.mark.parametrize(
    ("tabel", "sleutel"),
    [("normen", ("norm",)), ("beveiliging", ("regel", "rol")), ("signalen", ("nummer",)),
     ("schuldeisers", ("schuldeiser_id",)), ("convenanten", ("partij_of_koepel",))],
)  # fmt: skip
def test_periods_of_the_same_rule_never_overlap(tabel: str, sleutel: tuple[str, ...]) -> None:
    perioden = defaultdict(list)
    for rij in lees_referentie(tabel):
        perioden[tuple(rij[naam] for naam in sleutel)].append((rij["geldig_vanaf"], rij["geldig_tot"] or "9999-12-31"))
    for lijst in perioden.values():
        assert all(tot <= vanaf for (_, tot), (vanaf, _) in pairwise(sorted(lijst)))


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [("stand_oud_na", 120), ("gegevens_oud_na", 45), ("afkeur_maximum", 0.2), ("reactietermijn", 14),
     ("voortgang_na_maanden", 3), ("structureel_vanaf", 3), ("minimum_schuldeiser", 30), ("antwoord_oud_na", 180),
     ("benadering_binnen", 45), ("kleine_provincie", 10)],
)  # fmt: skip
def test_a_norm_has_the_value_that_was_agreed(naam: str, waarde: float) -> None:
    assert norm(naam, OP) == waarde


def test_every_norm_is_a_number_with_a_unit_and_a_sentence() -> None:
    for rij in lees_referentie("normen"):
        assert float(rij["waarde"]) >= 0
        assert rij["eenheid"]
        assert len(rij["omschrijving"]) > 20
        assert rij["eenheid"] != "aandeel" or float(rij["waarde"]) <= 1


def test_a_norm_that_is_only_a_proposal_says_so() -> None:
    bron = {rij["norm"]: rij["bron"] for rij in lees_referentie("normen")}
    assert "niet bevestigd" in bron["reactietermijn"]
    assert all("voorstel" in bron[f"bewaartermijn_{soort}"] for soort in ("signalen", "reacties"))


def test_a_norm_nobody_wrote_down_is_named_in_the_error() -> None:
    with pytest.raises(KeyError, match="zonder_naam"):
        norm("zonder_naam", OP)
    with pytest.raises(KeyError, match="stand_oud_na"):
        norm("stand_oud_na", date(1999, 1, 1))


def test_a_row_holds_from_its_first_day_until_the_day_before_its_end() -> None:
    rij = {"geldig_vanaf": "2025-01-01", "geldig_tot": "2026-01-01"}
    assert geldig_op((rij,), date(2025, 1, 1)) == geldig_op((rij,), date(2025, 12, 31)) == (rij,)
    assert geldig_op((rij,), date(2024, 12, 31)) == geldig_op((rij,), date(2026, 1, 1)) == ()
    assert geldig_op(({"geldig_vanaf": "", "geldig_tot": ""},), date(1900, 1, 1))


def test_the_target_is_every_gemeente_at_the_end_of_2026() -> None:
    (doel,) = lees_referentie("doelen")
    op_die_dag = geldig_op(lees_referentie("gemeenten"), date.fromisoformat(doel["datum"]))
    assert (doel["indicator"], doel["datum"]) == ("ADO-01", "2026-12-31")
    assert int(doel["waarde"]) == len(op_die_dag) == 342


def test_a_target_belongs_to_a_figure_that_exists() -> None:
    cijferboek = pytest.importorskip("indicators.cijferboek")
    codes = {indicator.code for indicator in cijferboek.ALLE}
    assert {rij["indicator"] for rij in lees_referentie("doelen")} <= codes


def test_every_milestone_has_a_date_of_a_known_precision_a_kind_and_a_judgement() -> None:
    for rij in lees_referentie("mijlpalen"):
        dag = date.fromisoformat(rij["datum"])
        assert rij["precisie"] in {"dag", "maand", "jaar"}
        assert rij["precisie"] == "dag" or dag.day == 1, rij
        assert rij["precisie"] != "jaar" or dag.month == 1, rij
        assert rij["soort"] in {"mijlpaal", "benadering", "doel"}
        assert rij["fase"] in {"", "1", "2"}
        assert rij["status_sleutel"] in {"gehaald", "verwacht"}
        assert rij["tekst"]


def test_the_rough_figure_of_early_2025_is_marked_as_rough() -> None:
    (rij,) = (rij for rij in lees_referentie("mijlpalen") if rij["soort"] == "benadering")
    assert (rij["waarde"], rij["precisie"], rij["datum"][:4]) == ("60", "maand", "2025")
    assert "circa 60" in rij["tekst"]


def test_no_milestone_but_a_rough_figure_or_a_target_carries_a_number() -> None:
    assert all(rij["waarde"] == "" for rij in lees_referentie("mijlpalen") if rij["soort"] == "mijlpaal")


def test_the_milestone_of_the_target_agrees_with_the_target() -> None:
    (mijlpaal,) = (rij for rij in lees_referentie("mijlpalen") if rij["soort"] == "doel")
    (doel,) = lees_referentie("doelen")
    assert (mijlpaal["datum"], mijlpaal["waarde"]) == (doel["datum"], doel["waarde"])
    assert mijlpaal["status_sleutel"] == "verwacht"


def test_both_phases_have_a_milestone() -> None:
    assert {"1", "2"} <= {rij["fase"] for rij in lees_referentie("mijlpalen")}


def test_every_role_has_a_threshold_and_a_rule_on_naming_gemeenten() -> None:
    regels = {(rij["regel"], rij["rol"]): rij["waarde"] for rij in geldig_op(lees_referentie("beveiliging"), OP)}
    assert {rol: regels["drempel", rol] for rol in ROLLEN} == {
        "intern": "5", "werkgroep": "10", "ministerie": "10", "publiek": "10",
    }  # fmt: skip
    assert {rol: regels["gemeenten_noemen", rol] for rol in ROLLEN} == {
        "intern": "ja", "werkgroep": "gebruikers", "ministerie": "nee", "publiek": "nee",
    }  # fmt: skip


def test_the_toolbox_has_an_item_for_every_kind_of_support() -> None:
    items = lees_referentie("toolbox")
    assert sorted(rij["code"] for rij in items) == sorted(codes_van("ondersteuningsvraag") - {"geen"})
    assert all(rij["adres"] == "https://pauzeknop.nl" for rij in items)
    assert geldig_op(items, date(2025, 10, 13)) == ()
    assert geldig_op(items, date(2025, 10, 14)) == items
