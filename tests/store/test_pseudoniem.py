"""Pseudonyms are HMAC-SHA-256, per bronhouder, and a later key nests the former."""

import hmac

from hypothesis import given
from hypothesis import strategies as st

from store.pseudoniem import Pseudoniemen

K1, K2 = b"een" * 11, b"twee" * 20


@given(st.text(min_size=1), st.text(), st.binary(min_size=1, max_size=100))
def test_a_pseudonym_is_the_first_128_bits_of_the_hmac(kenmerk: str, bronhouder: str, sleutel: bytes) -> None:
    try:
        bericht = f"{bronhouder}\x1f{kenmerk.strip()}".encode()
    except UnicodeEncodeError:
        return
    verwacht = hmac.digest(sleutel, bericht, "sha256").hex()[:32] if kenmerk.strip() else ""
    assert Pseudoniemen(bronhouder, (sleutel,)).van(kenmerk) == verwacht


def test_a_second_key_is_applied_to_the_pseudonym_of_the_first() -> None:
    oud = Pseudoniemen("A", (K1,)).van("D-1")
    nieuw = Pseudoniemen("A", (K1, K2)).van("D-1")
    assert nieuw == hmac.digest(K2, bytes.fromhex(oud), "sha256").hex()[:32]


def test_a_kenmerk_is_found_under_every_key_that_there_ever_was() -> None:
    elke = Pseudoniemen("A", (K1, K2)).van_elke_sleutel(" D-1")
    assert elke == (Pseudoniemen("A", (K1,)).van("D-1"), Pseudoniemen("A", (K1, K2)).van("D-1"))


def test_spaces_around_a_kenmerk_make_no_difference_and_another_bronhouder_does() -> None:
    a, b = Pseudoniemen("A", (K1,)), Pseudoniemen("B", (K1,))
    assert a.van(" D-1 ") == a.van("D-1") != b.van("D-1")
    assert a.van_alle(["D-1", "", "D-2"]) == [a.van("D-1"), "", a.van("D-2")]


def test_the_keys_are_not_shown() -> None:
    assert "een" not in repr(Pseudoniemen("A", (K1,)))
