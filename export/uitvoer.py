"""What a command of export says when it is done, or why it did nothing."""

import argparse
import json
import sys
from typing import Any


def gedaan(opdracht: argparse.Namespace, bestanden: list[dict[str, Any]], over: dict[str, str]) -> int:
    """The files that were made, with their checksums."""
    if opdracht.json:
        print(json.dumps({"bestanden": bestanden, **over}, ensure_ascii=False, indent=1))
        return 0
    for bestand in bestanden:
        print(f"{opdracht.naar / bestand['naam']}  (sha256 {bestand['sha256']})")
    return 0


def fout(zin: str, code: int) -> int:
    """One Dutch sentence on the error stream, and the exit code."""
    print(zin, file=sys.stderr)
    return code
