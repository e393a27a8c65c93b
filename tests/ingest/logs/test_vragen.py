"""What is asked about a log: a column that is not there, and words that nobody knows; each once, for all rows."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ingest.errors import LeveringGeweigerd
from tests.logs import REACTIEKOP, SIGNAALKOP, Log, lees_log, reactie, schrijf_csv, signaal

ZONDER_NUMMER = tuple(kop for kop in SIGNAALKOP if kop != "Signaal")
Gegeven = Sequence[tuple[str, str]]


@pytest.fixture(autouse=True)
def sleutelmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(tmp_path / "sleutels"))


def zonder(kolom: str, *kenmerken: str) -> list[tuple[object, ...]]:
    """Good rows of a signal log without one of its columns."""
    weg = SIGNAALKOP.index(kolom)
    return [tuple(x for i, x in enumerate(signaal(kenmerk)) if i != weg) for kenmerk in kenmerken]


def lees(pad: Path, soort: str = "signalen", *, gegeven: Gegeven = (), maximum: float = 1.0) -> Log:
    antwoorden = [{"blad": "CSV", "cel": cel, "antwoord": antwoord} for cel, antwoord in gegeven]
    return lees_log(pad, soort=soort, antwoorden=antwoorden, maximum=maximum)


# --- a column that is not there


def test_a_log_without_the_number_of_its_signals_asks_once_and_waits(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", *zonder("Signaal", "D-1", "D-2", "D-3"), kop=ZONDER_NUMMER)
    log = lees(pad, maximum=0.2)
    (vraag,) = log.kwitantie["vragen"]
    assert (vraag["blad"], vraag["cel"], list(vraag["keuzes"])) == ("CSV", "F1", ["1", "2", "3", "4"])
    assert "nummer van het signaal" in vraag["vraag"]
    assert log.tellingen == (3, 0, 3, 0)
    assert "3 van de 3 regels" in log.document["zin"]
    assert [zin for zin in log.redenen("fout") if "niet welk signaal" in zin]


@pytest.mark.parametrize(("antwoord", "nummer"), [("4", 4), ("1", 1), (" 2 ", 2)])
def test_one_answer_gives_every_row_its_number_and_stays_with_the_delivery(
    tmp_path: Path, antwoord: str, nummer: int
) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", *zonder("Signaal", "D-1", "D-2"), kop=ZONDER_NUMMER)
    log = lees(pad, gegeven=[("F1", antwoord)])
    assert log.tellingen == (2, 2, 0, 0)
    assert log.rijen["signaalnummer"].to_list() == [nummer, nummer]
    assert log.rijen["signaalnummer_ruw"].to_list() == [None, None]
    assert [(a["cel"], a["antwoord"]) for a in log.kwitantie["antwoorden"]] == [("F1", antwoord)]
    assert not log.kwitantie["vragen"]
    assert [zin for zin in log.redenen("info") if "voor alle regels" in zin]


def test_an_answer_that_is_no_choice_changes_nothing_and_says_so(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", *zonder("Signaal", "D-1"), kop=ZONDER_NUMMER)
    log = lees(pad, gegeven=[("F1", "7")])
    assert log.tellingen == (1, 0, 1, 0)
    assert len(log.kwitantie["vragen"]) == 1
    assert [zin for zin in log.redenen("waarschuwing") if "Kies uit: 1; 2; 3; 4." in zin]


def test_a_gemeente_may_say_once_that_a_whole_log_is_its_own(tmp_path: Path) -> None:
    kop = tuple(x for x in SIGNAALKOP if x != "Gemeente")
    pad = schrijf_csv(tmp_path / "log.csv", *zonder("Gemeente", "D-1", "D-2"), kop=kop)
    assert lees(pad).tellingen == (2, 0, 2, 0)
    log = lees(pad, gegeven=[("F1", "GM0344 Utrecht")])
    assert log.rijen["gm_code"].to_list() == ["GM0344", "GM0344"]
    assert lees(pad, gegeven=[("F1", "onbekend")]).rijen["gm_code"].to_list() == ["onbekend"] * 2


def test_two_things_that_no_column_says_are_two_questions_at_two_places(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", ("D-1", "26-02-2025"), kop=("Kenmerk", "Datum melding"))
    log = lees(pad)
    assert [vraag["cel"] for vraag in log.kwitantie["vragen"]] == ["C1", "D1"]
    log = lees(pad, gegeven=[("C1", "Utrecht"), ("D1", "4")])
    assert log.tellingen == (1, 1, 0, 0)


def test_a_log_without_a_day_for_its_signals_is_refused_as_before(tmp_path: Path) -> None:
    kop = tuple(x for x in SIGNAALKOP if x != "Datum melding")
    with pytest.raises(LeveringGeweigerd, match="de datum van het signaal"):
        lees(schrijf_csv(tmp_path / "log.csv", *zonder("Datum melding", "D-1"), kop=kop))


# --- words that nobody knows


def met_antwoorden(map_: Path, *woorden: str) -> Path:
    rijen = [reactie(f"D-{i}", antwoord=woord) for i, woord in enumerate(woorden)]
    return schrijf_csv(map_ / "log.csv", *rijen, kop=REACTIEKOP)


def test_an_unknown_answer_is_asked_about_once_per_word_and_its_rows_wait(tmp_path: Path) -> None:
    log = lees(met_antwoorden(tmp_path, "akkoord", "Zwabber", "zwabber ", "Kwast", "geweigerd"), "reacties")
    assert log.tellingen == (5, 2, 3, 0)
    zwabber, kwast = log.kwitantie["vragen"]
    assert (zwabber["cel"], kwast["cel"]) == ("D3", "D5")
    assert "Zij staat in 2 regels. Zonder antwoord lezen wij die niet in." in zwabber["vraag"]
    assert "Zij staat in één regel." in kwast["vraag"]
    assert {"toegekend", "geweigerd", "geen reactie"} <= set(zwabber["keuzes"])
    assert "wabber" not in str(log.document)


def test_one_answer_counts_for_every_row_with_the_word(tmp_path: Path) -> None:
    pad = met_antwoorden(tmp_path, "akkoord", "Zwabber", "zwabber ", "Kwast")
    log = lees(pad, "reacties", gegeven=[("D3", "gedeeltelijk"), ("D5", "niet van toepassing")])
    assert log.rijen["reactie"].to_list() == ["toegekend", "gedeeltelijk", "gedeeltelijk", "niet_van_toepassing"]
    assert [a["antwoord"] for a in log.kwitantie["antwoorden"]] == ["gedeeltelijk", "niet van toepassing"]
    assert not log.kwitantie["vragen"]


@pytest.mark.parametrize(
    ("kolom", "veld", "antwoord", "leeg", "telt", "beslist"),
    [
        ("Waarom afgelopen", "uitkomst", "Hulp gestopt", "", "hulp_gestopt", True),
        ("Waarom afgelopen", "uitkomst", "Loopt nog", "", "", True),
        ("Initiatief", "initiatief", "Rode Knop", "", "rode_knop", True),
        ("Reden weigering", "reden", "De vordering komt door fraude", "anders", "fraude", False),
        ("Kanaal", "kanaal", "portaal", "onbekend", "portaal", False),
        ("Schending", "schending", "bevestigd", "geen_melding", "bevestigd", False),
    ],
)
def test_only_where_a_word_decides_a_figure_does_its_row_wait(
    tmp_path: Path, kolom: str, veld: str, antwoord: str, *, leeg: str, telt: str, beslist: bool
) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", (*reactie(), "zwabber"), kop=(*REACTIEKOP, kolom))
    log = lees(pad, "reacties")
    assert log.tellingen == ((1, 0, 1, 0) if beslist else (1, 1, 0, 0))
    (vraag,) = log.kwitantie["vragen"]
    assert vraag["cel"] == "H2"
    if not beslist:
        assert log.rijen[veld].to_list() == [leeg]
        assert log.redenen("waarschuwing")
        assert "Zonder antwoord tellen wij daar:" in vraag["vraag"]
    log = lees(pad, "reacties", gegeven=[("H2", antwoord)])
    assert log.tellingen == (1, 1, 0, 0)
    assert log.rijen[veld].to_list() == [telt]
    assert not log.redenen("waarschuwing")


@pytest.mark.parametrize(
    ("anders", "cel", "antwoord", "veld", "telt"),
    [
        ({"nummer": "zwabber"}, "C2", "4", "signaalnummer", 4),
        ({"afgever": "zwabber"}, "E2", "financieel hulpverlener", "afgever_rol", "financieel_hulpverlener"),
    ],
)
def test_words_of_a_signal_are_asked_about_too(
    tmp_path: Path, anders: dict[str, str], cel: str, antwoord: str, *, veld: str, telt: object
) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", signaal(**anders))
    assert [vraag["cel"] for vraag in lees(pad).kwitantie["vragen"]] == [cel]
    assert lees(pad, gegeven=[(cel, antwoord)]).rijen[veld].to_list() == [telt]


def test_a_column_of_free_text_asks_about_its_first_words_only(tmp_path: Path) -> None:
    rijen = [(*reactie(f"D-{i}"), f"verhaal {chr(97 + i % 26)}{chr(97 + i // 26)}q") for i in range(60)]
    log = lees(schrijf_csv(tmp_path / "log.csv", *rijen, kop=(*REACTIEKOP, "Reden weigering")), "reacties")
    assert log.tellingen == (60, 60, 0, 0)
    assert len(log.kwitantie["vragen"]) == 20
