"""The gemeenten, their successors, their tiles and their size classes agree with each other and with CBS."""

from collections import Counter
from datetime import date

import pytest

from store.referentie import geldig_op, lees_referentie

INWONERS = {2023: 17_811_291, 2024: 17_942_942, 2025: 18_044_027, 2026: 18_130_208}
PROVINCIES = {f"PV{nummer}" for nummer in range(20, 32)}


def _op(jaar: int) -> tuple[dict[str, str], ...]:
    return geldig_op(lees_referentie("gemeenten"), date(jaar, 7, 1))


def _codes() -> set[str]:
    return {rij["gm_code"] for rij in lees_referentie("gemeenten")}


@pytest.mark.parametrize(("jaar", "totaal"), INWONERS.items(), ids=str)
def test_every_year_has_342_gemeenten_and_the_national_total_of_inhabitants(jaar: int, totaal: int) -> None:
    rijen = _op(jaar)
    assert len({rij["gm_code"] for rij in rijen}) == len(rijen) == 342
    assert {rij["jaar"] for rij in rijen} == {str(jaar)}
    assert sum(int(rij["inwoners"]) for rij in rijen) == totaal


@pytest.mark.parametrize("jaar", INWONERS)
def test_every_year_is_in_force_from_its_first_day_until_that_of_the_next(jaar: int) -> None:
    for dag in (date(jaar, 1, 1), date(jaar, 12, 31)):
        assert {rij["jaar"] for rij in geldig_op(lees_referentie("gemeenten"), dag)} == {str(jaar)}


def test_the_last_year_stays_in_force_until_a_new_list_closes_it() -> None:
    assert {rij["jaar"] for rij in geldig_op(lees_referentie("gemeenten"), date(2031, 5, 1))} == {"2026"}


@pytest.mark.parametrize("jaar", INWONERS)
def test_names_are_unique_within_a_year(jaar: int) -> None:
    for veld in ("naam", "naam_kort"):
        assert max(Counter(rij[veld] for rij in _op(jaar)).values()) == 1


@pytest.mark.parametrize("jaar", INWONERS)
def test_every_gemeente_lies_in_one_of_twelve_provincies_and_in_an_arbeidsmarktregio(jaar: int) -> None:
    rijen = _op(jaar)
    assert {rij["provincie_code"] for rij in rijen} == PROVINCIES
    assert len({(rij["provincie_code"], rij["provincie_naam"]) for rij in rijen}) == 12
    regios = {(rij["arbeidsmarktregio_code"], rij["arbeidsmarktregio_naam"]) for rij in rijen}
    assert all(code.startswith("AM") and naam for code, naam in regios)
    assert len({code for code, _ in regios}) == len({naam for _, naam in regios}) == len(regios) == 35


@pytest.mark.parametrize("indeling", ["scherm", "cbs"])
def test_every_gemeente_is_in_exactly_one_size_class(indeling: str) -> None:
    for gemeente in lees_referentie("gemeenten"):
        dag = date.fromisoformat(gemeente["geldig_vanaf"])
        klassen = [
            rij["code"]
            for rij in geldig_op(lees_referentie("grootteklassen"), dag)
            if rij["indeling"] == indeling
            and int(rij["vanaf_inwoners"]) <= int(gemeente["inwoners"]) < int(rij["tot_inwoners"] or 10**9)
        ]
        assert len(klassen) == 1, gemeente


@pytest.mark.parametrize(("indeling", "aantal"), [("scherm", 4), ("cbs", 8)])
def test_size_classes_follow_each_other_without_a_gap(indeling: str, aantal: int) -> None:
    klassen = [rij for rij in lees_referentie("grootteklassen") if rij["indeling"] == indeling]
    assert len(klassen) == aantal
    assert [rij["vanaf_inwoners"] for rij in klassen] == ["0", *(rij["tot_inwoners"] for rij in klassen[:-1])]
    assert klassen[-1]["tot_inwoners"] == ""


def test_a_screen_class_is_made_of_whole_cbs_classes() -> None:
    grenzen = {
        soort: {rij["vanaf_inwoners"] for rij in lees_referentie("grootteklassen") if rij["indeling"] == soort}
        for soort in ("scherm", "cbs")
    }
    assert grenzen["scherm"] <= grenzen["cbs"]


def test_every_gemeente_has_one_tile_of_its_own() -> None:
    tegels = lees_referentie("tegelkaart")
    assert {rij["gm_code"] for rij in tegels} == _codes()
    for veld in (("gm_code",), ("kolom", "rij"), ("label",)):
        assert len({tuple(rij[naam] for naam in veld) for rij in tegels}) == len(tegels) == 342
    assert all(len(rij["label"]) == 3 and rij["label"].isupper() for rij in tegels)


def test_a_tile_lies_in_the_provincie_of_its_gemeente() -> None:
    provincie = {rij["gm_code"]: rij["provincie_code"] for rij in _op(2025)}
    assert all(provincie[rij["gm_code"]] == rij["provincie_code"] for rij in lees_referentie("tegelkaart"))


def test_every_successor_exists_and_every_predecessor_in_force_is_gone() -> None:
    for stap in lees_referentie("herindelingen"):
        assert stap["nieuwe_code"] in _codes(), stap
        if stap["status"] == "van_kracht":
            assert stap["oude_code"] not in _codes(), stap


def test_only_a_split_gemeente_has_more_than_one_successor() -> None:
    opvolgers = Counter(stap["oude_code"] for stap in lees_referentie("herindelingen"))
    gesplitst = {stap["oude_naam"] for stap in lees_referentie("herindelingen") if stap["soort"] == "splitsing"}
    assert gesplitst == {"Winsum", "Haaren"}
    for stap in lees_referentie("herindelingen"):
        assert (opvolgers[stap["oude_code"]] > 1) == (stap["soort"] == "splitsing"), stap
        assert stap["soort"] in {"samenvoeging", "toevoeging", "splitsing"}


def test_wijdemeren_into_hilversum_is_planned_and_changes_nothing() -> None:
    stappen = [stap for stap in lees_referentie("herindelingen") if stap["status"] != "van_kracht"]
    assert [(s["datum"], s["oude_code"], s["nieuwe_code"], s["status"]) for s in stappen] == [
        ("2027-01-01", "GM1696", "GM0402", "voorgenomen")
    ]
    assert "GM1696" in {rij["gm_code"] for rij in geldig_op(lees_referentie("gemeenten"), date(2027, 1, 1))}


def test_the_herindelingen_explain_the_number_of_gemeenten_since_2019() -> None:
    def verdwenen(jaar: str) -> int:
        stappen = [s for s in lees_referentie("herindelingen") if s["datum"].startswith(jaar)]
        nieuw = {s["nieuwe_code"] for s in stappen if s["soort"] == "samenvoeging"}
        return len({s["oude_code"] for s in stappen}) - len(nieuw)

    aantallen = [380]
    for jaar in ("2019", "2021", "2022", "2023"):
        aantallen.append(aantallen[-1] - verdwenen(jaar))
    assert aantallen == [380, 355, 352, 344, 342]
