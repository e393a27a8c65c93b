"""A child that takes too much, or falls over, costs its file and nothing else."""

import os
import signal
import time
from collections.abc import Callable
from typing import Any

import pytest

from ingest.bestanden.kind import start
from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten


def sleep() -> dict[str, Any]:
    time.sleep(60)
    return {}


def count_forever() -> dict[str, Any]:
    while True:
        pass


def hoard() -> dict[str, Any]:
    hoop = []
    while True:
        hoop.append(bytearray(10_000_000))


def abort() -> dict[str, Any]:
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


def stumble() -> dict[str, Any]:
    raise ZeroDivisionError


def refuse() -> dict[str, Any]:
    raise LeveringGeweigerd("Eén.", "Twee.", "Drie.")


@pytest.mark.parametrize(
    ("lezer", "grens", "reden"),
    [
        (sleep, Limieten(wand=0.2), "duurt te lang"),
        (count_forever, Limieten(cpu=1), "duurt te lang"),
        (hoard, Limieten(geheugen=100_000_000), "meer geheugen nodig"),
        (abort, Limieten(), "beschadigd"),
        (stumble, Limieten(), "beschadigd"),
        (refuse, Limieten(), "Eén. Twee. Drie."),
    ],
    ids=["slaapt", "rekent door", "vraagt geheugen", "valt om", "struikelt", "weigert"],
)
def test_a_child_that_does_not_answer_becomes_a_dutch_sentence(
    lezer: Callable[[], dict[str, Any]], grens: Limieten, reden: str
) -> None:
    begin = time.monotonic()
    with pytest.raises(LeveringGeweigerd, match=reden):
        start(lezer, grens).answer()
    assert time.monotonic() - begin < 5


def test_an_answer_larger_than_the_pipe_arrives_whole() -> None:
    assert len(start(lambda: {"a": ["é" * 100] * 50_000}, Limieten()).answer()["a"]) == 50_000


def test_a_child_nobody_waits_for_can_be_ended() -> None:
    kind = start(sleep, Limieten())
    assert kind.stop() == -signal.SIGKILL
