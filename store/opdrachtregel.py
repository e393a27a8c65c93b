"""The command line in Dutch: what argparse says about a wrong command, and how it explains a right one."""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any, NoReturn

_ZINNEN = (
    (r"the following arguments are required: (.+)", r"Er ontbreekt iets: \1."),
    (r"unrecognized arguments: (.+)", r"Dit kennen wij niet: \1."),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"Bij \1 kan \2 niet. Kies uit: \3."),
    (r"argument (.+?): expected one argument", r"Bij \1 hoort een waarde."),
    (r"argument (.+?): expected at least one argument", r"Bij \1 hoort ten minste één waarde."),
    (r"argument (.+?): expected (\d+) arguments", r"Bij \1 horen \2 waarden."),
    (r"argument (.+?): ignored explicit argument (.+)", r"Bij \1 hoort geen waarde, maar er staat \2."),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 en \2 gaan niet samen."),
    (r"argument (.+?): invalid \w+ value: (.+)", r"Bij \1 kan \2 niet."),
    (r"argument (.+?): (.+)", r"Bij \1: \2"),
)


class Ontleder(argparse.ArgumentParser):
    """An ArgumentParser that speaks Dutch; argparse asks for a subclass to change its words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take no shortened options: a script must not change meaning when an option is added."""
        super().__init__(*args, **{**kwargs, "add_help": False, "allow_abbrev": False})
        self._positionals.title = "onderdelen"
        self._optionals.title = "keuzes"
        self.add_argument("-h", "--help", "--hulp", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        """How the command is written."""
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        """The explanation of the command."""
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and end with exit code 2."""
        self.exit(2, f"Deze opdracht klopt niet. {in_het_nederlands(message)}\n{self.format_usage()}")

    def _print_message(self, message: str, file: Any = None) -> None:
        schrijf_utf8()
        super()._print_message(message, file)


def in_het_nederlands(zin: str) -> str:
    """A remark of argparse in Dutch; one that is not known is left out rather than shown in English."""
    for vorm, nederlands in _ZINNEN:
        if treffer := re.fullmatch(vorm, zin, re.DOTALL):
            return treffer.expand(nederlands)
    return ""


def datum(tekst: str) -> date:
    """The day that an option gives, as JJJJ-MM-DD."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst):
            return date.fromisoformat(tekst)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"'{tekst}' is geen datum. Schrijf een datum als JJJJ-MM-DD, zoals 2025-11-04.")


def schrijf_utf8() -> None:
    """Write UTF-8, whatever the terminal says it is; scripts read our JSON as UTF-8."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")


def ontleed(ontleder: Ontleder, argv: Sequence[str] | None) -> argparse.Namespace:
    """The command that was given; a wrong one ends the process with exit code 2 and Dutch words."""
    schrijf_utf8()
    return ontleder.parse_args(argv)
