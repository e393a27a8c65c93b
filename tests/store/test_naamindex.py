"""The names that lead to a gemeente or uitvoerder: every one of the reference tables, on the day that is asked for."""

from datetime import date

import pytest

from store.naamindex import gemeentenamen, schuldeisernamen, uitvoerdernamen
from store.naamsleutel import sleutel
from store.referentie import lees_referentie

DAG = date(2025, 11, 4)
PER_SLEUTEL = {
    code: {sleutel(naam) for naam in namen} for code, namen in gemeentenamen(DAG).items()
}  # fmt: skip


@pytest.mark.parametrize(
    ("naam", "codes"),
    [
        ("A'dam", {"GM0363"}),
        ("den bosch", {"GM0796"}),
        ("Weesp", {"GM0363"}),
        ("Bedum", {"GM1966"}),
        ("Bergen", {"GM0373", "GM0893"}),
        ("'s Hertogenbosch", {"GM0796"}),
    ],
)
def test_a_name_leads_to_every_gemeente_that_it_can_mean(naam: str, codes: set[str]) -> None:
    assert {code for code, sleutels in PER_SLEUTEL.items() if sleutel(naam) in sleutels} == codes


def test_every_spelling_of_the_reference_table_is_found() -> None:
    alles = set().union(*PER_SLEUTEL.values())
    binnen = [rij for rij in lees_referentie("schrijfwijzen") if not rij["gm_code"].startswith("GM9")]
    assert [rij["schrijfwijze"] for rij in binnen if sleutel(rij["schrijfwijze"]) not in alles] == []


def test_a_gemeente_that_was_merged_leads_to_its_successor_only_after_the_merger() -> None:
    voor, na = gemeentenamen(date(2023, 6, 1)), gemeentenamen(DAG)
    weg = set(voor) - set(na)
    assert set(na) == {rij["gm_code"] for rij in lees_referentie("gemeenten") if rij["jaar"] == "2025"}
    for code in weg:
        assert any(sleutel(voor[code][0]) in sleutels for sleutels in PER_SLEUTEL.values()), voor[code]


def test_an_uitvoerder_is_found_by_its_abbreviation_and_former_name() -> None:
    namen = {sleutel(naam) for naam in uitvoerdernamen(DAG)["SON"]}
    assert {sleutel("SON"), sleutel("Stadsbank Oost-Nederland"), sleutel("Stadsbank ON")} <= namen


def test_a_creditor_is_found_by_every_name_of_the_register_and_who_has_no_name_is_not() -> None:
    namen = schuldeisernamen(DAG)
    assert {"Vattenfall", "Nuon"} <= set(namen["VATTENFALL"])
    assert not {"PARTICULIER", "ONBEKEND"} & set(namen)
