"""A column is read by its distinct texts, each once, over all blocks of a file."""

from collections.abc import Sequence

import polars as pl

from ingest.logs import kolom as logkolom
from ingest.logs.kolom import Gelezen, Redenen, Woordenboek


class Teller:
    """Reads a text to its length and keeps what it was asked."""

    def __init__(self) -> None:
        """Start with nothing asked."""
        self.gevraagd: list[str] = []

    def __call__(self, teksten: Sequence[str]) -> list[Gelezen]:
        self.gevraagd += teksten
        return [Gelezen(reden="te lang") if len(t) > 4 else Gelezen(len(t), t) for t in teksten]


def test_every_row_gets_what_its_text_means_and_a_text_is_read_once_over_all_blocks() -> None:
    teller, redenen = Teller(), Redenen()
    boek = Woordenboek(teller, pl.Int64(), redenen)
    eerste = boek.read(pl.Series(["aa", None, "b", "aa", "teveel"]))
    tweede = boek.read(pl.Series(["ccc", "b", None, "aa", "teveel"]))
    assert eerste["waarde"].to_list() == [2, None, 1, 2, None]
    assert tweede["waarde"].to_list() == [3, 1, None, 2, None]
    assert tweede["ruw"].to_list() == ["ccc", "b", None, "aa", ""]
    assert [redenen.teksten[n] if n is not None and n >= 0 else n for n in tweede["fout"]] == [
        -1,
        -1,
        None,
        -1,
        "te lang",
    ]
    assert sorted(teller.gevraagd) == ["aa", "b", "ccc", "teveel"]


def test_a_column_with_too_many_texts_is_forgotten_and_read_again() -> None:
    teller = Teller()
    boek = Woordenboek(teller, pl.Int64(), Redenen())
    grens, logkolom._MEESTE = logkolom._MEESTE, 2
    try:
        for teksten in (["a", "bb", "ccc"], ["bb", "d"], ["ccc", "bb"]):
            assert boek.read(pl.Series(teksten))["waarde"].to_list() == [len(tekst) for tekst in teksten]
    finally:
        logkolom._MEESTE = grens
