"""Creditors and agents go by one id whatever their dress; a human being goes by none."""

from hashlib import sha256

import pytest

from ingest.namen.mensnamen import is_organisatie
from ingest.namen.schuldeisernamen import register
from ingest.namen.schuldeisers import Partij, lees_incassant, lees_schuldeiser
from store.referentie import lees_referentie


def sleutel(naam: str) -> str:
    return sha256(naam.encode()).hexdigest()


def lees(tekst: str, incassant: str = "") -> Partij:
    return lees_schuldeiser(tekst, sleutel=sleutel, incassant=incassant)


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("CJIB", "CJIB"), ("Centraal Justitieel Incassobureau", "CJIB"), ("CJIB te Leeuwarden", "CJIB"), ("c.j.i.b.", "CJIB"),
        ("Belastingdienst", "BELASTINGDIENST"), ("Bel.dienst", "BELASTINGDIENST"), ("Fiscus", "BELASTINGDIENST"),
        ("Belastingdienst Utrecht", "BELASTINGDIENST"), ("Toeslagen", "DIENST_TOESLAGEN"),
        ("Belastingdienst/Toeslagen", "DIENST_TOESLAGEN"), ("VGZ", "VGZ"), ("VGZ/Univé", "VGZ"), ("Univé", "UNIVE_ZORG"),
        ("Vattenfall (v/h Nuon)", "VATTENFALL"), ("Nuon", "VATTENFALL"), ("VATTENFALL N.V.", "VATTENFALL"),
        ("Vattenfal", "VATTENFALL"), ("Odido (voorheen T-Mobile)", "ODIDO"), ("t-mobile", "ODIDO"), ("KPN B.V.", "KPN"),
        ("K.P.N.", "KPN"), ("kpn mobiel", "KPN"), ("Zilveren Kruis Achmea", "ZILVEREN_KRUIS"), ("bol.com", "BOL"),
        ("ING Bank N.V.", "ING"), ("Rabobank Utrecht", "RABOBANK"), ("Stichting Ymere", "YMERE"),
        ("SVB Sociale Verzekeringsbank", "SVB"), ("Dienst Uitvoering Onderwijs (DUO)", "DUO"), ("CJIB - verkeersboetes", "CJIB"),
        ("Zorgverzekeraar CZ", "CZ"), ("Riverty", "RIVERTY"),
    ],
)  # fmt: skip
def test_a_creditor_is_known_by_every_name_it_goes_by(tekst: str, wie: str) -> None:
    partij = lees(tekst)
    assert (partij.schuldeiser_id, partij.incassant_id, partij.bekend) == (wie, "", True)


@pytest.mark.parametrize(
    ("tekst", "eiser", "agent"),
    [
        ("Intrum namens KPN", "KPN", "INTRUM"), ("GGN namens Zilveren Kruis", "ZILVEREN_KRUIS", "GGN"),
        ("Flanderijn gerechtsdeurwaarders inzake Ziggo", "VODAFONEZIGGO", "FLANDERIJN"),
        ("LAVG i.o.v. gemeente Rotterdam", "GM0599", "LAVG"), ("Cannock Chase voor gemeente Breda", "GM0758", "CANNOCK_CHASE"),
        ("KPN p/a Flanderijn", "KPN", "FLANDERIJN"), ("KPN (Intrum)", "KPN", "INTRUM"), ("Intrum (KPN)", "KPN", "INTRUM"),
        ("Eneco / Intrum", "ENECO", "INTRUM"), ("Riverty namens Zalando", "ZALANDO", "RIVERTY"),
        ("Intrum", "ONBEKEND", "INTRUM"), ("Flanderijn", "ONBEKEND", "FLANDERIJN"), ("GGN Mastering Credit N.V.", "ONBEKEND", "GGN"),
        ("Deurwaarder", "ONBEKEND", ""), ("Deurwaarder namens Menzis", "MENZIS", ""),
    ],
)  # fmt: skip
def test_an_agent_is_no_creditor_and_a_bare_agent_leaves_the_creditor_unknown(
    tekst: str, eiser: str, agent: str
) -> None:
    partij = lees(tekst)
    assert (partij.schuldeiser_id, partij.incassant_id) == (eiser, agent)


def test_an_agent_may_have_a_cell_of_its_own() -> None:
    assert lees("KPN", "Intrum") == Partij("KPN", "INTRUM", organisatie=True, bekend=True)
    assert lees("", "Intrum") == Partij("ONBEKEND", "INTRUM", bekend=True)
    assert lees("Intrum", "Intrum").schuldeiser_id == "ONBEKEND"
    assert lees("Intrum namens KPN", "-").incassant_id == "INTRUM"
    assert lees_incassant("dhr. A. Voorbeeld", sleutel=sleutel) == ""


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Gemeente Utrecht, belastingen", "GM0344"), ("gemeente utrecht", "GM0344"), ("Gem. Den Haag", "GM0518"),
        ("Gemeente Súdwest-Fryslân, parkeerbelasting", "GM1900"), ("Belastingen gemeente Assen", "GM0106"),
        ("gemeente Amsterdam - Werk en Inkomen", "GM0363"), ("Sociale dienst gemeente Urk", "GM0184"),
        ("Gemeente Weesp", "GM0363"), ("GM0344", "GM0344"), ("Gemeente", "GEMEENTE"), ("Gemeente Bergen", "GEMEENTE"),
        ("Gemeentebelastingen Rotterdam", "GM0599"), ("Gemeente Nergenshuizen", "GEMEENTE"),
    ],
)  # fmt: skip
def test_a_gemeente_that_is_owed_money_is_a_creditor_by_its_code(tekst: str, code: str) -> None:
    partij = lees(tekst)
    assert (partij.schuldeiser_id, partij.bekend) == (code, True)


@pytest.mark.parametrize(
    "tekst",
    ["dhr. Voorbeeld", "Dhr Voorbeeld", "mevr. A. Voorbeeld", "mw. Voorbeeld-Test", "mevrouw Voorbeeld", "De heer Voorbeeld",
     "fam. Voorbeeld", "Familie de Voorbeeld", "J. Voorbeeld", "j. voorbeeld", "J.P. de Voorbeeld", "Voorbeeld, J.",
     "P van Voorbeeld", "mijn vader", "ouders", "broer", "particulier", "dhr Voorbeeld h.o.d.n. Klusbedrijf Voorbeeld",
     "Intrum namens dhr. Voorbeeld"],
)  # fmt: skip
def test_a_human_being_loses_its_name(tekst: str) -> None:
    partij = lees(tekst)
    assert (partij.schuldeiser_id, partij.organisatie, partij.bekend) == ("PARTICULIER", False, True)


@pytest.mark.parametrize(
    ("tekst", "organisatie"),
    [
        ("Woonstichting De Horizon", True), ("Bakkerij Voorbeeld B.V.", True), ("Waterschap Rijn en IJssel", True),
        ("Hoist Finance", True), ("Vereniging van Eigenaren De Linde", True), ("Woonbedrijf Ieder1", True),
        ("Jan Voorbeeld", False), ("Tandarts Voorbeeld", False), ("VOF Voorbeeld", False), ("Voorbeeld", False),
        ("H. Voorbeeld Installatiebedrijf", False), ("Voorbeeld B.V. t.a.v. mevr. Test", False),
        ("Woonstichting De Horizon 123456782", False),
    ],
)  # fmt: skip
def test_a_name_that_nobody_knows_goes_by_a_keyed_hash_and_is_kept_only_of_an_organisation(
    tekst: str, organisatie: bool
) -> None:
    partij = lees(tekst)
    assert partij.schuldeiser_id.startswith("X-")
    assert len(partij.schuldeiser_id) == 18
    assert (partij.organisatie, partij.bekend) == (organisatie, False)


def test_two_spellings_of_an_unknown_name_have_one_id_and_two_names_have_two() -> None:
    assert lees("Hoist Finance B.V.").schuldeiser_id == lees("HOIST  finance").schuldeiser_id
    assert lees("Hoist Finance").schuldeiser_id != lees("Waterschap Rijn en IJssel").schuldeiser_id


def test_a_case_number_behind_a_known_name_is_not_kept() -> None:
    assert lees("CJIB 123456782") == Partij("CJIB", organisatie=False, bekend=True)


@pytest.mark.parametrize("tekst", ["", " ", "-", "n.v.t.", "geen", "(((", "🙂"])
def test_an_empty_cell_names_nobody(tekst: str) -> None:
    assert lees(tekst) == Partij()


@pytest.mark.parametrize("tekst", ["a.s.r.", "Achmea", "Delta"])
def test_a_name_that_two_creditors_share_is_neither(tekst: str) -> None:
    assert not lees(tekst).bekend


def test_every_name_in_the_register_means_its_own_row() -> None:
    agenten = register().incassanten
    for rij in lees_referentie("schuldeisers"):
        if rij["sector"] in {"particulier", "onbekend"}:
            continue
        for naam in (rij["naam"], *filter(None, rij["ook_bekend_als"].split("|"))):
            partij = lees(naam)
            gevonden = partij.incassant_id if rij["schuldeiser_id"] in agenten else partij.schuldeiser_id
            assert gevonden == rij["schuldeiser_id"], naam


def test_a_legal_form_makes_an_organisation_and_a_title_unmakes_it() -> None:
    assert is_organisatie("Voorbeeld N.V.")
    assert not is_organisatie("Voorbeeld N.V. mevr. Test")


def test_a_very_long_or_odd_name_is_read_in_no_time() -> None:
    for tekst in ("van de " * 2_000, "A." * 2_000, "Intrum (" * 1_000, "namens " * 1_000, "x" * 20_000):
        assert lees(tekst).schuldeiser_id
