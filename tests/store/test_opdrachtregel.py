"""The command line speaks Dutch: about what is missing, unknown, wrong or too much, and in its explanation."""

import argparse
from datetime import date

import pytest

from store.opdrachtregel import Ontleder, datum, in_het_nederlands


def ontleder() -> Ontleder:
    hoofd = Ontleder(prog="python -m proef")
    deel = hoofd.add_subparsers(dest="opdracht", required=True, metavar="OPDRACHT")
    lees = deel.add_parser("lees")
    lees.add_argument("bestanden", nargs="+", metavar="BESTAND")
    lees.add_argument("--peildatum", type=datum)
    lees.add_argument("--nummer", type=int)
    lees.add_argument("--rol", choices=("intern", "publiek"))
    lees.add_argument("--json", action="store_true")
    return hoofd


@pytest.mark.parametrize(
    ("argv", "zin"),
    [
        ([], "Er ontbreekt iets: OPDRACHT."),
        (["lees"], "Er ontbreekt iets: BESTAND."),
        (["schrijf"], "Bij OPDRACHT kan 'schrijf' niet. Kies uit: "),
        (["lees", "x", "--rol", "baas"], "Bij --rol kan 'baas' niet. Kies uit: "),
        (["lees", "x", "--peildatum"], "Bij --peildatum hoort een waarde."),
        (["lees", "x", "--peildatum", "morgen"], "Bij --peildatum: 'morgen' is geen datum."),
        (["lees", "x", "--peildatum", "2025-02-30"], "'2025-02-30' is geen datum."),
        (["lees", "x", "--nummer", "drie"], "Bij --nummer kan 'drie' niet."),
        (["lees", "x", "--json=ja"], "Bij --json hoort geen waarde"),
        (["lees", "x", "--peil", "2025-11-04"], "Dit kennen wij niet: --peil 2025-11-04."),
    ],
)
def test_a_wrong_command_is_said_in_dutch(argv: list[str], zin: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        ontleder().parse_args(argv)
    gezegd = capsys.readouterr()
    assert einde.value.code == 2
    assert gezegd.out == ""
    assert gezegd.err.startswith("Deze opdracht klopt niet. ")
    assert zin in gezegd.err
    assert not any(woord in gezegd.err for woord in ("usage", "error", "argument", "invalid"))


def test_a_remark_that_nobody_translated_is_not_shown_in_english() -> None:
    assert in_het_nederlands("something new went wrong") == ""


def test_the_explanation_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        ontleder().parse_args(["lees", "--hulp"])
    uit = capsys.readouterr().out
    assert einde.value.code == 0
    assert uit.startswith("gebruik: ")
    assert not any(woord in uit for woord in ("usage", "options", "positional", "show"))


def test_a_day_is_given_in_one_form_only() -> None:
    assert datum("2025-11-04") == date(2025, 11, 4)
    with pytest.raises(argparse.ArgumentTypeError):
        datum("20251104")
