"""Spellings and uitvoerders point to gemeenten that exist, and never to two where one is meant."""

from collections import defaultdict
from datetime import date

import pytest

from ingest.woorden.normaal import sleutel
from store.referentie import geldig_op, lees_referentie

VOORSTEL = {"kern", "deelnaam", "stadsdeel"}


def _codes() -> set[str]:
    return {rij["gm_code"] for rij in lees_referentie("gemeenten")}


def test_every_spelling_stands_for_known_gemeenten() -> None:
    for rij in lees_referentie("schrijfwijzen"):
        if rij["soort"] == "buiten_bereik":
            assert rij["gm_code"] in {"GM9001", "GM9002", "GM9003"}
        elif rij["dubbelzinnig"] == "1":
            kandidaten = rij["kandidaten"].split("|")
            assert rij["gm_code"] == "", rij
            assert len(set(kandidaten)) == len(kandidaten) > 1, rij
            assert set(kandidaten) <= _codes(), rij
        else:
            assert rij["dubbelzinnig"] == "0", rij
            assert rij["kandidaten"] == "", rij
            assert rij["gm_code"] in _codes(), rij


def test_a_spelling_never_means_two_gemeenten_unless_it_says_so() -> None:
    betekenis: dict[str, set[str]] = defaultdict(set)
    for rij in lees_referentie("schrijfwijzen"):
        betekenis[sleutel(rij["schrijfwijze"])].add(rij["gm_code"] or rij["kandidaten"])
    assert {key: codes for key, codes in betekenis.items() if len(codes) > 1} == {}


def test_a_spelling_never_takes_the_name_of_another_gemeente() -> None:
    namen = defaultdict(set)
    for rij in lees_referentie("gemeenten"):
        for tekst in (rij["naam"], rij["naam_kort"]):
            namen[sleutel(tekst)].add(rij["gm_code"])
    for rij in lees_referentie("schrijfwijzen"):
        eigen = namen.get(sleutel(rij["schrijfwijze"]), set())
        assert eigen <= {rij["gm_code"]}, rij


@pytest.mark.parametrize(
    ("schrijfwijze", "code"),
    [("SWF", "GM1900"), ("Den Haag", "GM0518"), ("DH", "GM0518"), ("The Hague", "GM0518"), ("Den Bosch", "GM0796"),
     ("De Friese Meren", "GM1940"), ("Nuenen c.a.", "GM0820"), ("Weesp", "GM0363")],
)  # fmt: skip
def test_a_spelling_that_senders_use_is_there(schrijfwijze: str, code: str) -> None:
    namen = {sleutel(rij["schrijfwijze"]): rij for rij in lees_referentie("schrijfwijzen")}
    assert namen[sleutel(schrijfwijze)]["gm_code"] == code
    assert namen[sleutel(schrijfwijze)]["soort"] not in VOORSTEL


@pytest.mark.parametrize(
    ("plaats", "code"),
    [
        ("Hoofddorp", "GM0394"),
        ("IJmuiden", "GM0453"),
        ("Drachten", "GM0090"),
        ("Emmeloord", "GM0171"),
        ("Sneek", "GM1900"),
    ],
)
def test_a_town_is_a_suggestion_and_no_spelling(plaats: str, code: str) -> None:
    (rij,) = (rij for rij in lees_referentie("schrijfwijzen") if rij["schrijfwijze"] == plaats)
    assert (rij["gm_code"], rij["soort"]) == (code, "kern")


@pytest.mark.parametrize("naam", ["Bergen", "Haaren", "Winsum", "Alphen", "Krimpen"])
def test_a_name_of_several_gemeenten_is_never_read_by_itself(naam: str) -> None:
    rijen = [rij for rij in lees_referentie("schrijfwijzen") if sleutel(rij["schrijfwijze"]) == sleutel(naam)]
    assert rijen
    assert all(rij["dubbelzinnig"] == "1" for rij in rijen)


def test_every_uitvoerder_works_for_gemeenten_that_exist_and_keeps_one_name_and_its_spellings() -> None:
    namen = defaultdict(set)
    for rij in lees_referentie("uitvoerders"):
        assert rij["gm_code"] in _codes(), rij
        assert rij["zekerheid"] in {"hoog", "middel"}
        assert rij["uitvoerder_code"].isupper()
        namen[rij["uitvoerder_code"]].add((rij["naam"], rij["ook_bekend_als"]))
    assert all(len(paar) == 1 for paar in namen.values())
    assert len(namen) == 16


def test_a_spelling_never_means_two_uitvoerders_nor_a_gemeente() -> None:
    van: dict[str, set[str]] = defaultdict(set)
    for rij in lees_referentie("uitvoerders"):
        for tekst in (rij["naam"], *rij["ook_bekend_als"].split("|")):
            van[sleutel(tekst)].add(rij["uitvoerder_code"])
    assert {key: codes for key, codes in van.items() if len(codes) > 1} == {}
    gemeenten = {sleutel(rij[veld]) for rij in lees_referentie("gemeenten") for veld in ("naam", "naam_kort")}
    spellingen = {sleutel(rij["schrijfwijze"]) for rij in lees_referentie("schrijfwijzen")}
    assert not van.keys() & (gemeenten | spellingen)


@pytest.mark.parametrize(
    ("spelling", "code"),
    [("Kredietbank Limburg", "KBL"), ("KBL", "KBL"), ("GKB Assen", "GKB"), ("GKB", "GKB"), ("Drechtsteden", "SDD"),
     ("Sociale Dienst Drechtsteden", "SDD"), ("Kempengemeenten", "KEMP"), ("ISD De Kempen", "KEMP"), ("RDWI", "RDWI"),
     ("Stadsbank Oost Nederland", "SON"), ("KBNL", "KBNL")],
)  # fmt: skip
def test_the_name_a_sender_would_write_finds_its_uitvoerder(spelling: str, code: str) -> None:
    namen = {
        sleutel(tekst): rij["uitvoerder_code"]
        for rij in lees_referentie("uitvoerders")
        for tekst in (rij["naam"], *rij["ook_bekend_als"].split("|"))
    }
    assert namen[sleutel(spelling)] == code


def test_who_left_an_uitvoerder_is_no_longer_counted_with_it() -> None:
    op = {
        jaar: {
            rij["gm_code"]
            for rij in geldig_op(lees_referentie("uitvoerders"), date(jaar, 12, 31))
            if rij["uitvoerder_code"] == "SON"
        }
        for jaar in (2022, 2025)
    }
    assert "GM0197" in op[2022]
    assert "GM0197" not in op[2025]
    assert len(op[2025]) == 21


def test_a_body_that_gives_no_debt_help_is_not_an_uitvoerder() -> None:
    assert not any("BsGW" in rij["naam"] for rij in lees_referentie("uitvoerders"))
