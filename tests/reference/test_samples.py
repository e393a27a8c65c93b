"""The example deliveries are fictional, say so, add up to the known counts and can be made again."""

import re
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from benchmarks.voorbeelden import JANUARI, JUNI, MAP, NOVEMBER, schrijf_januari, schrijf_juni
from benchmarks.voorbeeldnovember import schrijf_november
from benchmarks.voorbeeldverhalen import JA, NEE, PEILDATA, SAMEN, STIL, verhalen
from benchmarks.voorbeeldvormen import FICTIEF

SCHRIJVERS = {JANUARI: schrijf_januari, JUNI: schrijf_juni, NOVEMBER: schrijf_november}


def _delen(pad: Path) -> dict[str, bytes]:
    if pad.suffix == ".csv":
        return {"": pad.read_bytes()}
    with ZipFile(pad) as pakket:
        return {naam: pakket.read(naam) for naam in pakket.namelist()}


def _tekst(naam: str) -> str:
    return "\n".join(deel.decode("cp1252" if naam == JUNI else "utf-8") for deel in _delen(MAP / naam).values())


def test_there_are_three_examples_in_the_order_of_their_peildatum() -> None:
    namen = sorted(pad.name for pad in MAP.iterdir() if pad.suffix in {".xlsx", ".csv", ".ods"})
    assert namen == [JANUARI, JUNI, NOVEMBER]
    assert [naam[:10] for naam in namen] == [dag.isoformat() for dag in PEILDATA]
    assert all(Path(naam).stem.endswith("(voorbeeld)") for naam in namen)


@pytest.mark.parametrize(
    ("naam", "peildatum"), [(JANUARI, "31 januari 2025"), (JUNI, "30 juni 2025"), (NOVEMBER, "4 november 2025")]
)
def test_a_file_says_that_it_is_fictional_and_for_which_day(naam: str, peildatum: str) -> None:
    assert FICTIEF in _tekst(naam)
    assert peildatum in _tekst(naam)


@pytest.mark.parametrize("naam", SCHRIJVERS)
def test_every_contact_in_an_example_is_plainly_invented(naam: str) -> None:
    adressen = set(re.findall(r"[\w.]+@[\w.]+", _tekst(naam)))
    assert all(re.fullmatch(r"(invuller|contact)\d+@voorbeeld\.nl", adres) for adres in adressen)
    assert bool(adressen) == (naam != JUNI)


@pytest.mark.parametrize("naam", SCHRIJVERS)
def test_making_an_example_again_gives_what_is_committed(naam: str, tmp_path: Path) -> None:
    SCHRIJVERS[naam](verhalen(), tmp_path / naam)
    assert _delen(tmp_path / naam) == _delen(MAP / naam)


@pytest.mark.parametrize(
    ("golf", "aantallen"),
    [(0, (60, 120, 162)), (1, (112, 138, 92)), (2, (200, 110, 32))],
    ids=["januari", "juni", "november"],
)
def test_the_stories_add_up_to_the_counts_of_each_peildatum(golf: int, aantallen: tuple[int, int, int]) -> None:
    telling = Counter(verhaal.standen[golf] for verhaal in verhalen())
    assert (telling[JA], telling[NEE], telling[STIL]) == aantallen


def test_between_june_and_november_57_began_31_said_a_first_ja_and_nobody_stopped() -> None:
    stap = Counter(verhaal.standen[1:] for verhaal in verhalen())
    assert (stap[NEE, JA], stap[STIL, JA], stap[STIL, NEE], stap[JA, NEE], stap[JA, STIL]) == (57, 31, 29, 0, 0)


def test_no_answer_starts_after_it_was_given_nor_is_given_after_its_peildatum() -> None:
    for verhaal in verhalen():
        for golf, dag in verhaal.antwoorden.items():
            assert dag <= PEILDATA[golf]
        if verhaal.begon:
            assert verhaal.begon <= verhaal.antwoorden[verhaal.standen.index(JA)]


def test_who_answers_together_says_the_same_on_the_same_day() -> None:
    samen = {naam: [v for v in verhalen() if v.samen == naam] for naam, _, _ in SAMEN}
    assert [len(leden) for leden in samen.values()] == [7, 5, 5, 4, 3, 3]
    for leden in samen.values():
        assert len({(v.standen, v.antwoorden[0]) for v in leden}) == 1
