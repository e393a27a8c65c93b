"""What the codes of a log stand for is whole and sourced, and a term nobody published stays empty."""

import re
from datetime import date

import pytest

from indicators import logwoorden
from ingest.namen.gemeentelijst import gemeentelijst
from publish.referentie import logtabellen
from store.referentie import geldig_op, lees_referentie

NU = date(2025, 11, 4)
DDAS = {"Zorg", "Publiek", "Nuts", "Overig"}


def test_there_are_four_signals_and_only_the_fourth_has_a_term() -> None:
    assert {rij["nummer"]: rij["termijn_maanden"] for rij in lees_referentie("signalen")} == {
        "1": "", "2": "", "3": "", "4": "8",
    }  # fmt: skip


def test_every_giver_of_a_signal_is_a_role_with_a_name() -> None:
    gevers = {gever for rij in lees_referentie("signalen") for gever in rij["gever"].split("|")}
    assert gevers == set(logwoorden.AFGEVERS) - {""}
    assert [rij["gever"] for rij in lees_referentie("signalen") if rij["nummer"] == "4"] == ["schuldhulpverlener"]
    assert set(logwoorden.SIGNALEN) == {rij["nummer"] for rij in lees_referentie("signalen")}


def test_there_are_nine_outcomes_in_the_areas_of_the_picture() -> None:
    groepen = logwoorden.uitkomstgroepen()
    assert len(groepen) == 9
    assert {code for code, groep in groepen.items() if groep == "oplossing"} == {"schuldregeling", "volledige_betaling"}
    assert set(groepen.values()) == {"oplossing", "hulp_gestopt", "hervat", "termijn_voorbij", "anders", "loopt"}
    assert not any(re.search(r"\bafgelopen\b", rij["naam"], re.I) for rij in lees_referentie("uitkomsten"))


def test_every_system_that_the_sources_name_has_a_row_and_a_way_to_be_counted() -> None:
    rijen = {rij["code"]: rij for rij in lees_referentie("initiatieven")}
    assert set(rijen) == {
        "landelijke_pauzeknop", "kennisgeving", "schuldenknooppunt", "nvvk_convenanten", "stabilisatieovereenkomst",
        "noodstop", "rode_knop", "amsterdamse_pilot", "nvvk_schuldenrust", "basisdienstverlening", "toolbox",
    }  # fmt: skip
    assert {rij["telwijze"] for rij in rijen.values()} == {"eigen_reeks", "mijlpaal", "benchmark", "uitleg"}
    assert {code: rij["termijn_maanden"] for code, rij in rijen.items() if rij["termijn_maanden"]} == {
        "kennisgeving": "8", "noodstop": "4", "amsterdamse_pilot": "4",
    }  # fmt: skip
    for rij in rijen.values():
        assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", rij["van"])
        assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", rij["tot"])
        assert rij["omschrijving"].endswith(".")


@pytest.mark.parametrize("code", ["noodstop", "rode_knop", "amsterdamse_pilot"])
def test_what_is_never_added_to_the_kennisgeving_says_so(code: str) -> None:
    (rij,) = (rij for rij in lees_referentie("initiatieven") if rij["code"] == code)
    assert "niet op bij de Kennisgeving" in rij["omschrijving"]


def test_every_creditor_has_a_sector_with_a_name_and_a_kind_of_ddas() -> None:
    rijen = lees_referentie("schuldeisers")
    assert len(rijen) == 122
    assert {rij["sector"] for rij in rijen} <= set(logwoorden.SECTOREN)
    assert {rij["ddas_soort"] for rij in rijen} <= DDAS
    assert {rij["publiek"] for rij in rijen} == {"0", "1"}
    assert {rol for rij in rijen for rol in rij["rol"].split("|")} == {"schuldeiser", "incassant"}
    assert {rij["sector"] for rij in rijen if rij["rol"] == "incassant"} == {"incasso", "gerechtsdeurwaarder"}
    assert all(re.fullmatch(r"[A-Z0-9]+(_[A-Z0-9]+)*", rij["schuldeiser_id"]) for rij in rijen)


def test_the_id_of_a_creditor_is_never_that_of_a_gemeente_or_of_a_hashed_name() -> None:
    codes = {rij["schuldeiser_id"] for rij in lees_referentie("schuldeisers")}
    assert not codes & set(gemeentelijst().jaargangen)
    assert not any(re.match(r"GM\d|X-", code) for code in codes)
    assert {"PARTICULIER", "ONBEKEND", "GEMEENTE"} <= codes


def test_a_covenant_belongs_to_a_creditor_or_a_koepel_and_no_creditor_has_two() -> None:
    partijen = {rij["partij_of_koepel"] for rij in geldig_op(lees_referentie("convenanten"), date(2026, 1, 1))}
    eigen = {rij["schuldeiser_id"]: rij["koepel"] for rij in lees_referentie("schuldeisers")}
    assert partijen <= set(eigen) | set(eigen.values())
    assert not [code for code, koepel in eigen.items() if code in partijen and koepel in partijen]
    assert {koepel for koepel in eigen.values() if koepel} <= partijen


def test_a_term_is_eight_months_six_at_health_insurers_and_else_not_known() -> None:
    termijnen = {
        rij["partij_of_koepel"]: rij["term_na_kennisgeving_maanden"]
        for rij in geldig_op(lees_referentie("convenanten"), date(2026, 1, 1))
    }
    assert termijnen["ZN"] == "6"
    assert {partij for partij, termijn in termijnen.items() if termijn == ""} == {"KPN", "ODIDO", "NVB"}
    assert set(termijnen.values()) == {"6", "8", ""}


def test_before_the_agreement_of_august_2024_only_the_model_covenant_has_a_term() -> None:
    eerder = geldig_op(lees_referentie("convenanten"), date(2024, 8, 26))
    assert {rij["partij_of_koepel"] for rij in eerder if rij["term_na_kennisgeving_maanden"]} == {
        "BILLINK",
        "IN3",
        "RIVERTY",
    }
    assert {rij["term_na_saldo_maanden"] for rij in eerder if rij["term_na_kennisgeving_maanden"]} == {"8"}


def test_what_is_not_published_of_a_covenant_is_empty_and_never_no() -> None:
    for rij in lees_referentie("convenanten"):
        assert rij["convenant"] == "ja"
        assert {rij[naam] for naam in ("vooraf_akkoord", "doorgelegd_incassant", "stopt_bij_ontvangst")} <= {"", "1"}
        assert "http" in rij["bron"]
        assert rij["stopt_bij_ontvangst"] == "" or rij["term_na_kennisgeving_maanden"]


def test_cjib_says_per_case_what_stops_so_silence_is_no_pause_there() -> None:
    assert all(
        r["stopt_bij_ontvangst"] == "" for r in lees_referentie("convenanten") if r["partij_of_koepel"] == "CJIB"
    )


def test_as_a_relation_the_rows_have_types() -> None:
    tabellen = {tabel.naam: tabel for tabel in logtabellen()}
    assert set(tabellen) == {
        "signaalsoorten", "uitkomsten", "initiatieven", "schuldeisers", "convenanten", "redenen", "schendingsoorten",
    }  # fmt: skip
    vierde = dict(zip(tabellen["signaalsoorten"].schema, tabellen["signaalsoorten"].rijen[3], strict=True))
    assert (vierde["nummer"], vierde["termijn_maanden"], vierde["geldig_tot"]) == (4, 8, None)
    kolommen = list(tabellen["convenanten"].schema)
    leeg = {rij[kolommen.index("stopt_bij_ontvangst")] for rij in tabellen["convenanten"].rijen}
    assert leeg == {True, None}


@pytest.mark.parametrize("tabel", ["redenen", "schendingsoorten", "uitkomsten", "initiatieven"])
def test_every_code_of_a_table_is_there_once_and_has_a_dutch_name(tabel: str) -> None:
    rijen = geldig_op(lees_referentie(tabel), NU)
    assert len({rij["code"] for rij in rijen}) == len(rijen)
    assert all(len(rij["naam"]) > 3 and "_" not in rij["naam"] for rij in rijen)
