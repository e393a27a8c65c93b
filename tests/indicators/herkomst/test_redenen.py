"""Why rows count or do not, in small worlds made by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from indicators.cijferboek import ALLE, indicator
from indicators.herkomst.herleid import GeenHerkomstError, herkomst
from indicators.herkomst.records import Herkomst, Telt
from indicators.herkomst.relaties import RELATIES
from indicators.indicator import Maat
from indicators.measurement import Status
from protect.mensen import drempel
from store.stand import Stand
from tests.bouwstenen import aanvaard, antwoord, bewaar_inventarisatie
from tests.logstenen import bewaar_log, maandtelling, reactie, signaal

EERDER, OP, TOT = date(2025, 6, 30), date(2025, 11, 4), date(2025, 10, 31)
VERSTUURD = date(2025, 3, 3)
JA, NEE, STIL = "GM0518", "GM0344", "GM0599"
AANTALLEN = {"toegekend": 9, "geweigerd": 7, "geen": 6, "jong": 8, "noodstop": 5}


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    """Three gemeenten that were asked twice, and Kennisgevingen of five kinds."""
    data = tmp_path_factory.mktemp("redenen") / "data"
    eerst = [
        antwoord(JA, "gebruikt_nog_niet"),
        antwoord(NEE, "gebruikt_nog_niet", belemmering=";capaciteit;", kanaal=";brief;"),
    ]
    dan = [
        antwoord(JA, "gebruikt", kanaal=";skp;"),
        antwoord(NEE, "gebruikt_nog_niet", kanaal=";brief;"),
        antwoord(STIL, "geen_reactie"),
    ]
    lezingen = [
        bewaar_inventarisatie(data, EERDER, eerst),
        bewaar_inventarisatie(data, OP, dan),
        bewaar_log(data, "signalen", _signalen(), peildatum=TOT),
        bewaar_log(data, "reacties", _reacties(), peildatum=TOT),
    ]
    return Stand(aanvaard(data, lezingen), OP)


def _signalen() -> list[dict[str, object]]:
    van = [("toegekend", VERSTUURD, "kennisgeving"), ("noodstop", VERSTUURD, "noodstop"),
           ("geweigerd", date(2024, 12, 30), "kennisgeving")]  # fmt: skip
    return [
        signaal(traject=f"{soort}-{n}", signaaldatum=dag, initiatief=initiatief)
        for soort, dag, initiatief in van
        for n in range(AANTALLEN[soort])
    ]


def _reacties() -> list[dict[str, object]]:
    velden: Mapping[str, dict[str, object]] = {
        "toegekend": {"reactie": "toegekend", "reactie_op": date(2025, 3, 9), "termijn_toegezegd_maanden": 8.0,
                      "pauze_start": VERSTUURD},
        "geweigerd": {"reactie": "geweigerd", "reactie_op": date(2025, 3, 9)},
        "geen": {}, "jong": {"verzonden_op": date(2025, 10, 28)}, "noodstop": {"initiatief": "noodstop"},
    }  # fmt: skip
    return [
        reactie(**{"traject": f"{soort}-{n}", "gm_code": JA, "verzonden_op": VERSTUURD, **velden[soort]})
        for soort, aantal in AANTALLEN.items()
        for n in range(aantal)
    ]


def geteld(h: Herkomst) -> dict[tuple[Telt, str], int]:
    """The reasons with how many rows each has."""
    (deel,) = h.delen
    return {(t.telt, t.reden): t.aantal for t in deel.tellingen}


def test_of_every_gemeente_is_said_whether_it_counts_and_how_it_stands(stand: Stand) -> None:
    tellingen = geteld(herkomst(indicator("ADO-05"), stand))
    assert tellingen == {
        (Telt.TELT, "Telt mee: gemeenten die de Kennisgeving gebruiken (gebruikt)"): 1,
        (Telt.NOEMER, "Hoort niet bij: gemeenten die de Kennisgeving gebruiken (gebruikt (nog) niet)"): 1,
        (Telt.NIET, "Hoort niet bij: gemeenten die antwoord gaven (geen antwoord)"): 340,
    }


def test_an_answer_of_before_is_found_in_the_delivery_of_before(stand: Stand) -> None:
    h = herkomst(indicator("ADO-12"), stand, per="gemeente", groep=NEE, maat="capaciteit")
    (regel,) = h.delen[0].regels
    assert [(p.nummer, v.kolom, v.waarde) for p in regel.plaatsen for v in p.velden] == [
        (2, "status", "gebruikt_nog_niet"), (1, "belemmering", ";capaciteit;"),
    ]  # fmt: skip


def test_an_answer_that_was_given_again_is_found_in_the_newest_delivery(stand: Stand) -> None:
    geteld_op = replace(indicator("ADO-18"), maten=(Maat(naam="brief", teller="count(kanaal)"),))
    (regel,) = herkomst(geteld_op, stand, per="gemeente", groep=NEE, maat="brief").delen[0].regels
    assert [(p.nummer, v.kolom) for p in regel.plaatsen for v in p.velden] == [(2, "status"), (2, "kanaal")]


def test_a_gemeente_that_was_asked_and_said_nothing_has_the_cell_of_its_silence(stand: Stand) -> None:
    (regel,) = herkomst(indicator("ADO-03"), stand, per="gemeente", groep=STIL).delen[0].regels
    assert [(p.nummer, v.cel, v.waarde) for p in regel.plaatsen for v in p.velden] == [(2, "C4", "geen_reactie")]


def test_a_request_outside_the_period_or_of_another_initiatief_says_so(stand: Stand) -> None:
    tellingen = geteld(herkomst(indicator("SIG-01"), stand))
    assert tellingen == {
        (Telt.TELT, "Telt mee: pauzeverzoeken (signaal 1 tot en met 4) in de periode"): 9,
        (Telt.NIET, "Een ander initiatief dan de Kennisgeving"): 5,
        (Telt.NIET, "Buiten de periode"): 7,
    }


def test_a_longer_period_takes_in_what_fell_outside(stand: Stand) -> None:
    h = herkomst(indicator("SIG-01"), stand, van=date(2024, 12, 1))
    assert h.herrekend.waarde == 16
    assert h.gemeten is not None
    assert h.gemeten.waarde == 16


def test_what_is_not_rijp_stays_out_and_what_got_no_answer_counts_in_the_noemer_alone(stand: Stand) -> None:
    rijp = "Kennisgevingen waarvan de tijd om te antwoorden voorbij is"
    antwoordt = "Kennisgevingen waarop een antwoord bekend is"
    assert geteld(herkomst(indicator("SCH-02"), stand)) == {
        (Telt.TELT, f"Telt mee: {antwoordt} (geweigerd)"): 7,
        (Telt.TELT, f"Telt mee: {antwoordt} (pauze gegeven)"): 9,
        (Telt.NOEMER, f"Hoort niet bij: {antwoordt} (geen antwoord bekend)"): 6,
        (Telt.NIET, f"Hoort niet bij: {rijp} (de tijd om te antwoorden is nog niet voorbij)"): 8,
        (Telt.NIET, "Een ander initiatief dan de Kennisgeving"): 5,
    }


def test_a_condition_of_the_figure_itself_names_what_a_row_misses(stand: Stand) -> None:
    tellingen = geteld(herkomst(indicator("SCH-09"), stand, maat="onbekend"))
    assert {reden: n for (telt, reden), n in tellingen.items() if telt == Telt.NIET} == {
        "Een ander initiatief dan de Kennisgeving": 5,
        "Geen weigering en geen gedeeltelijke pauze": 23,
    }


def test_a_filter_and_a_group_leave_the_other_rows_out_by_name(stand: Stand) -> None:
    h = herkomst(indicator("SCH-01"), stand, per="sector", groep="energie", filters=(("convenant", "ja"),))
    assert geteld(h) == {(Telt.NIET, "Buiten de keuze: convenant"): 35}
    assert h.delen[0].totaal == 35


def test_a_number_that_is_a_sum_names_every_row_it_is_made_of_and_what_was_not_read(tmp_path: Path) -> None:
    rijen = [maandtelling(aantal=7), maandtelling(aantal=5), maandtelling(maand=date(2025, 2, 1), aantal=3)]
    lezing = bewaar_log(tmp_path / "data", "maandtellingen", rijen, peildatum=TOT, gelezen=6, afgekeurd=3)
    stand = Stand(aanvaard(tmp_path / "data", [lezing]), OP)
    h = herkomst(indicator("SIG-01"), stand, maat="schuldenknooppunt")
    assert [(r.teller, [(p.rij, v.waarde) for p in r.plaatsen for v in p.velden]) for r in h.delen[0].regels] == [
        (12, [(2, 7), (3, 5)]), (3, [(4, 3)]),
    ]  # fmt: skip
    assert h.niet_gelezen == 3


def test_a_traject_counts_once_however_many_pauzes_it_has(tmp_path: Path) -> None:
    toegekend = {"reactie": "toegekend", "reactie_op": date(2025, 9, 9), "termijn_toegezegd_maanden": 8.0}
    rijen = [
        reactie(traject=f"T{n}", gm_code=JA, schuldeiser_id=wie, verzonden_op=date(2025, 9, 1), **toegekend)
        for n in range(6)
        for wie in ("ENECO", "CAK")
    ]
    stand = Stand(aanvaard(tmp_path / "data", [bewaar_log(tmp_path / "data", "reacties", rijen, peildatum=TOT)]), OP)
    tellingen = geteld(herkomst(indicator("PAU-02"), stand))
    assert sorted((telt, reden.partition(":")[0], n) for (telt, reden), n in tellingen.items()) == [
        (Telt.TELT, "Telt mee", 6), (Telt.NIET, "Van hetzelfde traject telt al een regel mee", 6),
    ]  # fmt: skip


def test_a_figure_that_is_hidden_has_no_rows_either(tmp_path: Path) -> None:
    data = tmp_path / "data"
    weinig = [signaal(traject=f"T{n}", signaaldatum=VERSTUURD) for n in range(drempel(Stand(None, OP)) - 1)]  # type: ignore[arg-type]
    stand = Stand(aanvaard(data, [bewaar_log(data, "signalen", weinig, peildatum=TOT)]), OP)
    h = herkomst(indicator("SIG-01"), stand)
    assert h.gemeten is not None
    assert h.gemeten.status == Status.ONDERDRUKT
    assert h.delen == ()
    assert h.waarom_niet.startswith("Dit cijfer tonen wij niet om mensen te beschermen.")


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_no_other_role_sees_where_a_figure_comes_from(stand: Stand, rol: str) -> None:
    for code in ("ADO-01", "SIG-01", "DAT-01"):
        with pytest.raises(GeenHerkomstError, match="alleen binnen het project"):
            herkomst(indicator(code), Stand(stand.editie, OP, rol))


def test_every_relation_that_a_figure_counts_has_its_words() -> None:
    assert {deel.relatie for i in ALLE for deel in i.delen} <= set(RELATIES)
