"""What is kept too long goes for good: from deliveries, relations and edities, while published figures keep answering."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from indicators.creditors import SCH_11
from indicators.measure import measure
from indicators.outcomes import PAU_03
from indicators.pauses import PAU_01
from indicators.signals import SIG_01
from indicators.tegenspraken import tegenspraken
from publish.bewaartermijn import grens, verlopen
from publish.publiceer import herbouw, trek_in, voeg_toe
from publish.signalen import LOGS
from publish.verwijderen import Uitkomst, gezocht
from store.editie import controleer, editie_namen, lees_editie
from store.leveringen import lees_kwitantie, rijen_pad
from store.lezingen import lezingen
from store.stand import NietBewaardError, lees_stand
from store.verwijderingen import verwijderingen
from tests.bouwstenen import anker, lever
from tests.logstenen import bewaar_log, lever_log, neem_op, pseudoniem, reactie, signaal
from tests.proof.heel import rommel
from tests.publish.test_publiceer import tree
from tests.weggehaald import GRENS, LEVERDAG, OUDE_DAG, VANDAAG, bewaartermijn, gevuld, nieuw, oud, waar


@pytest.mark.parametrize(
    ("op", "eerste"),
    [
        (date(2026, 9, 30), date(2024, 7, 1)),
        (date(2026, 10, 1), date(2024, 10, 1)),
        (date(2026, 11, 22), date(2024, 10, 1)),
        (date(2027, 1, 1), date(2025, 1, 1)),
    ],
    ids=["the day before the term is over", "the day on which it is", "half a quarter later", "over the year"],
)
def test_a_quarter_goes_when_it_ended_as_many_months_ago(op: date, eerste: date) -> None:
    assert grens(24, op) == eerste


def weg(data: Path) -> set[str]:
    """The trajecten that would go."""
    gaat = verlopen(lezingen(data, LOGS), op=VANDAAG)
    return {x for trajecten in gaat.trajecten.values() for x in trajecten}


@pytest.mark.parametrize(
    ("wat", "gaat"),
    [
        ({"signaaldatum": date(2024, 3, 31)}, True),
        ({"signaaldatum": date(2024, 3, 31), "termijn_gevraagd_maanden": 6.0}, True),
        ({"signaaldatum": date(2024, 4, 1), "termijn_gevraagd_maanden": 6.0}, False),
        ({"signaaldatum": date(2024, 9, 30)}, True),
        ({"signaaldatum": date(2024, 10, 1)}, False),
        ({"signaaldatum": OUDE_DAG, "traject_einddatum": date(2024, 9, 30)}, True),
        ({"signaaldatum": OUDE_DAG, "traject_einddatum": date(2024, 10, 1)}, False),
        ({"signaaldatum": OUDE_DAG, "gemeld_op": date(2024, 12, 1)}, False),
    ],
    ids=["no end known", "its term is over", "its term was running", "the last day that goes", "the first that stays",
         "ended before", "ended since", "reported since"],
)  # fmt: skip
def test_a_traject_goes_when_nothing_is_known_of_it_since(tmp_path: Path, wat: dict[str, object], gaat: bool) -> None:
    bewaar_log(tmp_path, "signalen", [signaal(**wat)], peildatum=LEVERDAG)
    assert weg(tmp_path) == ({pseudoniem("T1")} if gaat else set())


def test_an_answer_that_is_kept_keeps_the_signal_of_its_traject(tmp_path: Path) -> None:
    bewaar_log(tmp_path, "signalen", [signaal(signaaldatum=OUDE_DAG)], peildatum=LEVERDAG)
    bewaar_log(
        tmp_path, "reacties", [reactie(verzonden_op=OUDE_DAG, pauze_eind_gepland=date(2024, 10, 1))], peildatum=LEVERDAG
    )
    assert weg(tmp_path) == set()


def test_a_dry_run_says_what_would_go_and_changes_nothing(tmp_path: Path) -> None:
    gevuld(tmp_path, oud(), nieuw())
    eerst = tree(tmp_path)
    uitkomst = gezocht(tmp_path, lambda alle: verlopen(alle, op=VANDAAG))
    assert [(x.levering.soort, x.regels) for x in uitkomst.geraakt if x.levering] == [("signalen", 1), ("reacties", 1)]
    assert uitkomst.beperkt == editie_namen(tmp_path)
    assert tree(tmp_path) == eerst


@pytest.fixture(scope="module")
def gedaan(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Uitkomst]:
    """A data folder from which two trajecten were removed, and what the removal said."""
    data = tmp_path_factory.mktemp("gedaan")
    gevuld(data, oud(), oud("OUD-2"), nieuw())
    for teken in (pseudoniem("OUD"), pseudoniem("K-OUD"), OUDE_DAG.isoformat()):
        assert waar(data, teken), teken
    return data, bewaartermijn(data)


def test_nothing_of_a_traject_that_ended_is_left_in_any_file_and_the_rest_is(gedaan: tuple[Path, Uitkomst]) -> None:
    data, uitkomst = gedaan
    assert sum(x.regels for x in uitkomst.geraakt) == 4
    for teken in (pseudoniem("OUD"), pseudoniem("S-OUD"), pseudoniem("K-OUD-2"), OUDE_DAG.isoformat()):
        assert waar(data, teken) == []
    assert waar(data, pseudoniem("NIEUW"))
    assert rommel(data) == []


def test_the_receipts_keep_their_counts_and_say_what_went(gedaan: tuple[Path, Uitkomst]) -> None:
    data, editie = gedaan[0], gedaan[1].editie
    assert editie
    for levering in editie.leveringen:
        kwitantie = lees_kwitantie(data, levering.sha256, levering.lezing)
        assert kwitantie["geaccepteerd"] == 3
        assert kwitantie["meldingen"][-1]["reden"] == "Verwijderd volgens de bewaartermijn op 22-11-2026: 2 regels."
        assert pl.read_parquet(rijen_pad(data, levering)).height == 1
    (bewijs,) = verwijderingen(editie)
    assert (bewijs["voor"], [x["regels"] for x in bewijs["leveringen"]]) == (GRENS.isoformat(), [2, 2])


def test_a_receipt_of_a_removal_says_nothing_about_anybody(gedaan: tuple[Path, Uitkomst]) -> None:
    (pad,) = (gedaan[0] / "verwijderingen").iterdir()
    bewijs = json.loads(pad.read_text())
    assert set(bewijs) == {"waarom", "op", "voor", "leveringen"}
    assert set(bewijs["leveringen"][0]) == {"levering", "sha256", "soort", "afzender", "lezing", "regels"}


def test_a_second_run_finds_nothing_and_changes_nothing(gedaan: tuple[Path, Uitkomst]) -> None:
    eerst = tree(gedaan[0])
    tweede = bewaartermijn(gedaan[0])
    assert (tweede.geraakt, tweede.editie) == ((), None)
    assert tree(gedaan[0]) == eerst


def test_what_is_published_afterwards_is_made_of_what_is_left_alone(tmp_path: Path) -> None:
    gevuld(tmp_path, oud(), nieuw())
    editie = bewaartermijn(tmp_path).editie
    assert editie
    assert herbouw(tmp_path).naam == editie.naam
    assert controleer(editie) == []
    sommen = {naam: x["sha256"] for naam, x in editie.manifest["relaties"].items()}
    for map_ in (tmp_path / "relaties").iterdir():
        for pad in map_.iterdir():
            pad.unlink()
        map_.rmdir()
    (tmp_path / "CURRENT").write_text(editie.naam)
    trek_in(tmp_path, neem_op(tmp_path, "signalen", [signaal()], peildatum=date(2025, 11, 1)).leveringen[-1].nummer)
    opnieuw = lees_editie(data=tmp_path).manifest
    assert opnieuw["hash"] == editie.manifest["hash"]
    assert {naam: x["sha256"] for naam, x in opnieuw["relaties"].items()} == sommen
    assert opnieuw["verwijderingen"] == editie.manifest["verwijderingen"]


def test_withdrawn_replaced_and_never_accepted_readings_lose_their_rows_too(tmp_path: Path) -> None:
    neem_op(tmp_path, "signalen", [oud("INGETROKKEN")[0]], afzender="A", peildatum=LEVERDAG)
    neem_op(tmp_path, "signalen", [oud("VERVANGEN")[0]], afzender="B", peildatum=LEVERDAG)
    neem_op(tmp_path, "signalen", [nieuw()[0]], afzender="B", bestand="beter.csv", peildatum=LEVERDAG)
    trek_in(tmp_path, 1)
    bewaar_log(tmp_path, "reacties", [oud("NOOIT")[1]], afzender="C", peildatum=LEVERDAG)
    uitkomst = bewaartermijn(tmp_path)
    assert ([x.levering.nummer for x in uitkomst.geraakt if x.levering], uitkomst.los) == ([1, 2], 1)
    assert [waar(tmp_path, pseudoniem(x)) for x in ("INGETROKKEN", "VERVANGEN", "NOOIT")] == [[], [], []]
    assert [x.ingetrokken for x in lees_editie(data=tmp_path).leveringen] == [True, False, False]


def test_a_reading_that_was_removed_meanwhile_cannot_be_accepted(tmp_path: Path) -> None:
    gevuld(tmp_path, nieuw())
    los = bewaar_log(tmp_path, "reacties", [oud()[1]], afzender="C", peildatum=LEVERDAG)
    bewaartermijn(tmp_path)
    with pytest.raises(KeyError):
        voeg_toe(tmp_path, [los])


def test_published_figures_of_an_old_day_keep_answering_and_another_cut_says_why_it_cannot(tmp_path: Path) -> None:
    toen = date(2023, 6, 30)
    lever(tmp_path, toen, anker(toen), bestand="2023.xlsx")
    lever(tmp_path, date(2025, 11, 4), anker(), bestand="2025.xlsx")
    lever_log(tmp_path, "signalen", [oud(f"OUD-{n}")[0] for n in range(7)] + [nieuw()[0]], peildatum=LEVERDAG)
    oude = lever_log(tmp_path, "reacties", [oud(f"OUD-{n}")[1] for n in range(7)] + [nieuw()[1]], peildatum=LEVERDAG)
    voor = {i.code: measure(i, lees_stand(toen, editie=oude)).als_json()["rijen"] for i in (SIG_01, PAU_01)}
    nieuwe = bewaartermijn(tmp_path).editie
    assert nieuwe
    for editie in (nieuwe, lees_editie(oude.naam, data=tmp_path)):
        stand = lees_stand(toen, editie=editie)
        for figuur in (SIG_01, PAU_01):
            gemeten = measure(figuur, stand)
            assert gemeten.als_json()["rijen"] == voor[figuur.code]
            assert any("zoals het is bewaard" in zin for zin in gemeten.opmerkingen)
        with pytest.raises(NietBewaardError, match=r"Deze doorsnede is niet bewaard\..*verwijderd"):
            measure(SIG_01, stand, per="provincie")
        with pytest.raises(NietBewaardError, match="verwijderd"):
            measure(SIG_01, stand, van=date(2023, 1, 1), tot=date(2023, 3, 31))
    overzicht = measure(SCH_11, lees_stand(editie=lees_editie(oude.naam, data=tmp_path)), per="convenant")
    assert "zoals het is bewaard" in " ".join(overzicht.opmerkingen)
    assert tegenspraken(lees_stand(editie=lees_editie(oude.naam, data=tmp_path))) == ()
    nu = lees_stand(LEVERDAG, editie=nieuwe)
    assert measure(SIG_01, nu, per="provincie").rijen
    zin = "Trajecten die vóór 1 oktober 2024 waren afgelopen, tellen hier niet meer mee: hun regels zijn verwijderd."
    assert [zin in measure(x, nu).opmerkingen for x in (PAU_03, SIG_01)] == [True, False]
    assert lees_editie(oude.naam, data=tmp_path).manifest["hash"] == oude.manifest["hash"]


def test_a_pauze_that_ran_on_past_the_grens_is_followed_from_there_so_that_those_that_ended_are_not_missed(
    tmp_path: Path,
) -> None:
    """Of the pauzes of that time only the long ones are left: counted from their start they would seem to be all."""
    lang = reactie(traject="LANG", verzonden_op=date(2024, 6, 1), reactie="toegekend", reactie_op=date(2024, 6, 1),
                   pauze_start=date(2024, 6, 1), termijn_toegezegd_maanden=8.0)  # fmt: skip
    neem_op(tmp_path, "reacties", [oud()[1], lang, nieuw()[1]], peildatum=LEVERDAG)
    begin = dict(lees_stand(LEVERDAG, editie=lees_editie(data=tmp_path)).rijen((), "SELECT start, intrede FROM pauzes"))
    assert begin[date(2024, 6, 1)] == 0
    editie = bewaartermijn(tmp_path).editie
    assert editie
    daarna = dict(lees_stand(LEVERDAG, editie=editie).rijen((), "SELECT start, intrede FROM pauzes"))
    assert daarna == {date(2024, 6, 1): 4, date(2025, 2, 9): begin[date(2025, 2, 9)]}


def test_a_later_run_takes_what_fell_due_since_and_the_oldest_editie_keeps_its_receipts(tmp_path: Path) -> None:
    gevuld(tmp_path, oud(), nieuw())
    bewaartermijn(tmp_path)
    later = bewaartermijn(tmp_path, op=date(2028, 6, 1)).editie
    assert later
    assert waar(tmp_path, pseudoniem("NIEUW")) == []
    assert [x["regels"] for bewijs in verwijderingen(later) for x in bewijs["leveringen"]] == [1, 1, 1, 1]
    for naam in editie_namen(tmp_path):
        for levering in lees_editie(naam, data=tmp_path).leveringen:
            assert lees_kwitantie(tmp_path, levering.sha256, levering.lezing)["geaccepteerd"] == 2
