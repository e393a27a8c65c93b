"""A register of creditors as a delivery: what its rows say, who keeps which id, and what is asked or refused."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest.inventarisaties.levering import Gelezen
from ingest.register.verschil import register_vergeleken
from store.referentie import REFERENTIE_MAP, lees_referentie
from store.register import register_uit
from tests.leveringen import opdracht
from tests.registers import KOP, lees_lijst, partij


def een(*rijen: Sequence[object], **anders: Any) -> dict[str, Any]:
    """The only row of a register that is read."""
    (rij,) = lees_lijst(*rijen, **anders).rijen
    return rij


def redenen(gelezen: Gelezen, ernst: str) -> list[str]:
    return [m.reden for m in gelezen.kwitantie.meldingen if m.ernst == ernst]


def test_a_party_is_read_with_its_covenant() -> None:
    rij = een(partij("Belastingdienst", sector="Overheid", ook="Fiscus; De blauwe envelop\nRijksfiscus", convenant="ja",
                     termijn="8 maanden", stopt="ja", van="27-8-2024", tot="1-1-2027"))  # fmt: skip
    assert (rij["schuldeiser_id"], rij["sector"], rij["ddas_soort"], rij["publiek"], rij["rol"]) == (
        "BELASTINGDIENST", "overheid", "Publiek", True, "schuldeiser",
    )  # fmt: skip
    assert rij["ook_bekend_als"] == "Fiscus|De blauwe envelop|Rijksfiscus"
    assert (rij["convenant"], rij["term_na_kennisgeving_maanden"], rij["stopt_bij_ontvangst"]) == ("ja", 8, True)
    assert (rij["geldig_vanaf"], rij["geldig_tot"]) == (date(2024, 8, 27), date(2027, 1, 1))
    assert (rij["blad"], rij["rij"]) == ("Blad1", 2)


def test_a_term_that_is_not_given_is_not_known_and_never_eight() -> None:
    rij = een(partij("Voorbeeldbank NV", convenant="ja"))
    assert (rij["term_na_kennisgeving_maanden"], rij["term_na_saldo_maanden"]) == (None, None)
    assert rij["stopt_bij_ontvangst"] is None


@pytest.mark.parametrize(
    ("cel", "convenant", "naam"),
    [("ja", "ja", ""), ("nee", "nee", ""), ("", "", ""), ("geen convenant", "nee", ""), ("in gesprek", "", ""),
     ("Modelconvenant 2024", "ja", "Modelconvenant 2024"), ("onbekend", "", ""), ("X", "ja", "")],
)  # fmt: skip
def test_a_covenant_is_read_as_people_write_it(cel: str, convenant: str, naam: str) -> None:
    rij = een(partij("Voorbeeldbank NV", convenant=cel))
    assert (rij["convenant"], rij["convenant_naam"]) == (convenant, naam)


def test_a_term_without_a_word_about_a_covenant_is_a_covenant() -> None:
    assert een(partij("Voorbeeldbank NV", termijn=6))["convenant"] == "ja"
    assert een(partij("Voorbeeldbank NV", termijn=6, convenant="nee"))["convenant"] == "nee"


@pytest.mark.parametrize("termijn", ["4,5", "vier weken", "99"])
def test_a_term_that_cannot_be_read_is_not_known_and_said(termijn: str) -> None:
    gelezen = lees_lijst(partij("Voorbeeldbank NV", convenant="ja", termijn=termijn))
    assert gelezen.rijen[0]["term_na_kennisgeving_maanden"] is None
    assert len(redenen(gelezen, "waarschuwing")) == 2  # this, and the day from which it holds


@pytest.mark.parametrize(
    ("koppen", "velden"),
    [
        (("Schuldeiser", "Branche", "Brancheorganisatie"), ("naam", "sector", "koepel")),
        (("Convenantpartner", "Aliassen", "Termijn"), ("naam", "ook_bekend_als", "term_na_kennisgeving_maanden")),
        (("Partij", "Publiek of privaat", "Stopt direct"), ("naam", "publiek", "stopt_bij_ontvangst")),
        (("Organisatie", "Termijn na saldo-opgave (mnd)", "Ingangsdatum"), ("naam", "term_na_saldo_maanden",
                                                                            "geldig_vanaf")),
    ],
)  # fmt: skip
def test_columns_are_known_by_the_headings_that_people_use(koppen: tuple[str, ...], velden: tuple[str, ...]) -> None:
    waarden = {"sector": "energie", "koepel": "VEWIN", "ook_bekend_als": "Vb", "term_na_kennisgeving_maanden": 7,
               "publiek": "publiek", "stopt_bij_ontvangst": "ja", "term_na_saldo_maanden": 9,
               "geldig_vanaf": "1-2-2025"}  # fmt: skip
    rij = een(("Voorbeeld NV", *(waarden[veld] for veld in velden[1:])), kop=koppen)
    wordt = {"publiek": True, "stopt_bij_ontvangst": True, "geldig_vanaf": date(2025, 2, 1)}
    assert [rij[veld] for veld in velden[1:]] == [wordt.get(veld, waarden[veld]) for veld in velden[1:]]


def test_the_project_s_own_table_read_as_a_register_gives_every_party_its_own_id(tmp_path: Path) -> None:
    klaar = opdracht(tmp_path / "data", "controleer", REFERENTIE_MAP / "schuldeisers.csv", "--soort", "referentie",
                     "--peildatum", "2026-11-01", "--json")  # fmt: skip
    assert klaar.code == 0
    assert klaar.json["verschil"] == {"nieuw": 0, "gewijzigd": 0, "gelijk": len(lees_referentie("schuldeisers")) - 3}
    assert klaar.json["afgekeurd"] == 3  # what stands for who has no name


@pytest.mark.parametrize(
    ("naam", "ook", "id"),
    [
        ("KPN", "", "KPN"), ("KPN B.V.", "", "KPN"), ("Koninklijke Postbode NV", "KPN Mobiel", "KPN"),
        ("Gemeente Utrecht", "", "GM0344"), ("Zorgverzekeraars Nederland (ZN)", "", "ZN"),
        ("Vereniging Zonnewende", "", "VERENIGING_ZONNEWENDE"), ("Zonnewende B.V.", "", "ZONNEWENDE"),
    ],
)  # fmt: skip
def test_a_known_party_keeps_its_id_and_a_new_one_gets_one_of_its_name(naam: str, ook: str, id: str) -> None:
    assert een(partij(naam, ook=ook))["schuldeiser_id"] == id


def test_two_parties_that_were_one_are_two_and_the_name_keeps_the_id() -> None:
    gelezen = lees_lijst(partij("Fiscus Plus", ook="Rijksbelastingdienst"), partij("Belastingdienst"))
    assert [rij["schuldeiser_id"] for rij in gelezen.rijen] == ["FISCUS_PLUS", "BELASTINGDIENST"]


def test_a_party_of_an_earlier_delivered_register_keeps_its_id_under_a_new_name() -> None:
    eerste = register_uit(lees_lijst(partij("Zonnewende B.V.")).rijen, met_convenanten=False)
    rij = een(partij("Maanwende NV", ook="Zonnewende"), eerder=eerste)
    assert rij["schuldeiser_id"] == "ZONNEWENDE"


@pytest.mark.parametrize("naam", ["dhr. P. Voorbeeld", "J. van der Proef", "Fam. Voorbeeld"])
def test_the_name_of_a_person_is_refused_and_kept_nowhere(naam: str) -> None:
    gelezen = lees_lijst(partij("KPN"), partij(naam), partij("Zonnewende B.V.", ook=f"Zon|{naam}"))
    assert [rij["naam"] for rij in gelezen.rijen] == ["KPN", "Zonnewende B.V."]
    assert gelezen.rijen[1]["ook_bekend_als"] == "Zon"
    assert [zin for zin in redenen(gelezen, "fout") if "persoon en geen organisatie" in zin]
    assert naam not in str(gelezen)


def test_contact_details_are_dropped_with_their_column_and_with_their_row() -> None:
    kop = (*KOP, "Contactpersoon")
    gelezen = lees_lijst((*partij("KPN"), "P. Voorbeeld"), (*partij("Zon, bel 06-12345678"), ""), kop=kop)
    assert [rij["naam"] for rij in gelezen.rijen] == ["KPN"]
    assert "Voorbeeld" not in str(gelezen.rijen) + str(gelezen.kwitantie)
    assert "12345678" not in str(gelezen)


def test_an_unknown_sector_is_asked_about_once_and_the_row_counts_without_it() -> None:
    rijen = (partij("Zonnewende B.V.", sector="zwabber"), partij("Maanwende B.V.", sector="Zwabber"))
    gelezen = lees_lijst(*rijen)
    (vraag,) = gelezen.kwitantie.vragen
    assert (vraag.cel, "2 regels" in vraag.vraag, "zwabber" in vraag.vraag.lower()) == ("B2", True, False)
    assert [rij["sector"] for rij in gelezen.rijen] == ["onbekend", "onbekend"]
    gelezen = lees_lijst(*rijen, antwoorden=[("B2", "bank krediet")])
    assert [rij["sector"] for rij in gelezen.rijen] == ["bank_krediet", "bank_krediet"]
    assert not gelezen.kwitantie.vragen
    assert [a.antwoord for a in gelezen.kwitantie.antwoorden] == ["bank krediet"]


def test_a_second_covenant_in_the_same_days_is_not_read_and_one_in_other_days_is() -> None:
    goed = lees_lijst(partij("KPN", convenant="ja", van="1-1-2023", tot="1-1-2024"),
                      partij("KPN", convenant="ja", termijn=8, van="1-1-2024"))  # fmt: skip
    assert (goed.kwitantie.geaccepteerd, goed.kwitantie.afgekeurd) == (2, 0)
    fout = lees_lijst(partij("KPN", convenant="ja", van="1-1-2023"), partij("KPN", convenant="ja", van="1-1-2024"))
    assert (fout.kwitantie.geaccepteerd, fout.kwitantie.afgekeurd) == (1, 1)
    assert "in dezelfde dagen" in redenen(fout, "fout")[0]


def test_a_row_without_the_name_of_a_party_is_not_read() -> None:
    gelezen = lees_lijst(partij("", sector="energie", ook="Zon"), partij("Diversen"), partij("KPN"))
    k = gelezen.kwitantie
    assert (k.gelezen, k.geaccepteerd, k.afgekeurd, k.genegeerd) == (3, 1, 2, 0)


def test_the_receipt_says_which_register_counts_now_and_who_it_leaves_out() -> None:
    gelezen = register_vergeleken(lees_lijst(partij("KPN"), partij("Zonnewende B.V.")), None)
    k = gelezen.kwitantie
    assert (k.nieuw, k.gewijzigd + k.gelijk) == (1, 1)
    assert [zin for zin in redenen(gelezen, "info") if "de lijst die bij Pauzemonitor hoort" in zin]
    assert [
        zin for zin in redenen(gelezen, "waarschuwing") if "niet in dit bestand" in zin and "Belastingdienst" in zin
    ]
