"""Kenmerken: which could be a BSN, and when that is no chance."""

import random

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.logs.kenmerk import Kenmerken, bsn_nummers, elfproef
from ingest.persoonlijk import patronen
from store.pseudoniem import Pseudoniemen

GELDIG = ["111222333", "123456782", "999996356", "012345672", "12345672", "1112.22.333", "111 222 333", "111-222-333"]
ONGELDIG = ["000000000", "111222334", "D2025002", "20250131", "31012025", "", "1234567", "1234567890"]


def kenmerken() -> Kenmerken:
    return Kenmerken(Pseudoniemen("A", (b"k" * 32,)))


def bsns(aantal: int) -> list[str]:
    gok, uit = random.Random(1), set[str]()  # noqa: S311 - no secret, the same every time
    while len(uit) < aantal:
        nummer = f"{gok.randrange(10**8, 10**9)}"
        if patronen.elfproef(nummer):
            uit.add(nummer)
    return sorted(uit)


def dossiers(aantal: int, zaad: int) -> list[str]:
    gok = random.Random(zaad)  # noqa: S311
    return [f"{gok.randrange(10**8, 10**9)}" for _ in range(aantal)]


@pytest.mark.parametrize(("tekst", "past"), [*((t, True) for t in GELDIG), *((t, False) for t in ONGELDIG)])
def test_a_number_that_could_be_a_bsn_is_known_however_it_is_written(tekst: str, past: bool) -> None:
    assert elfproef(bsn_nummers(pl.Series([tekst]))).to_list() == [past]


@given(st.lists(st.from_regex(r"\d{8,9}", fullmatch=True), min_size=1, max_size=20))
def test_the_elfproef_by_column_is_that_of_the_library(teksten: list[str]) -> None:
    verwacht = [(n := patronen.bsn_shaped(t)) is not None and patronen.elfproef(n) for t in teksten]
    assert elfproef(bsn_nummers(pl.Series(teksten))).to_list() == verwacht


def test_twenty_bsns_are_no_column_of_kenmerken() -> None:
    kolom = kenmerken()
    kolom.read(pl.Series(bsns(20)))
    assert kolom.is_bsn_column("Dossier")


@pytest.mark.parametrize("zaad", range(20))
def test_a_column_of_any_nine_digits_is_accepted_whole(zaad: int) -> None:
    kolom = kenmerken()
    kolom.read(pl.Series(dossiers(1_000, zaad)))
    assert not kolom.is_bsn_column("Dossier")
    assert not kolom.is_exception()


def test_one_bsn_among_other_kenmerken_is_an_exception_and_under_such_a_heading_a_refusal() -> None:
    kolom = kenmerken()
    gelezen = kolom.read(pl.Series([*(f"D-{i}" for i in range(20)), "111222333"]))
    assert gelezen["bsn"].to_list() == [False] * 20 + [True]
    assert kolom.is_exception()
    assert not kolom.is_bsn_column("Dossier")
    assert kolom.is_bsn_column("BSN-nummer")


def test_the_same_number_in_many_rows_and_blocks_counts_once() -> None:
    kolom = kenmerken()
    for _ in range(5):
        kolom.read(pl.Series(["111222333", "D-1", "D-2", "D-3"] * 10))
    assert not kolom.is_bsn_column("Dossier")
    assert kolom.aantal == 4


def test_every_row_gets_the_pseudonym_of_its_own_kenmerk_over_all_blocks() -> None:
    kolom, los = kenmerken(), Pseudoniemen("A", (b"k" * 32,))
    for teksten in (["D-1", "D-2"], ["D-2", None, "D-3", "D-1"], ["D-4"], ["D-1", "D-1"]):
        gelezen = kolom.read(pl.Series(teksten, dtype=pl.String()))
        assert gelezen["waarde"].to_list() == [los.van(t) if t else None for t in teksten]
