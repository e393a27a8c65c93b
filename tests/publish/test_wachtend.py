"""Kennisgevingen whose signal has not come: they wait visibly, per delivery, and are linked when it comes."""

from datetime import date
from pathlib import Path

import polars as pl

from indicators.wachtend import wachtend
from store.editie import Editie
from tests.logstenen import neem_op, reactie, signaal


def aantallen(editie: Editie) -> dict[str, int]:
    """Per file how many of its Kennisgevingen wait."""
    namen = {levering.sleutel: levering.bestand for levering in editie.leveringen}
    return {namen[sleutel]: aantal for sleutel, aantal in wachtend(editie).items()}


def gekoppeld(editie: Editie) -> int:
    rijen = pl.read_parquet(editie.relatie_pad("kennisgevingen"))
    return rijen.filter(pl.col("bekend_tot").is_null() & pl.col("signaal").is_not_null())["kennisgeving"].n_unique()


def test_they_wait_per_delivery_and_are_linked_when_the_signal_comes(tmp_path: Path) -> None:
    dag = date(2025, 6, 30)
    neem_op(tmp_path, "reacties", [reactie(traject="T1"), reactie(traject="T2"), reactie(traject="T2", schuldeiser_id="KPN")],
            peildatum=dag, bestand="een.csv")  # fmt: skip
    eerst = neem_op(tmp_path, "reacties", [reactie(traject="T3")], peildatum=date(2025, 7, 31), bestand="twee.csv")
    assert aantallen(eerst) == {"een.csv": 3, "twee.csv": 1}
    assert gekoppeld(eerst) == 0
    dan = neem_op(tmp_path, "signalen", [signaal(traject="T2"), signaal(traject="T3")], peildatum=dag)
    assert aantallen(dan) == {"een.csv": 1}
    assert gekoppeld(dan) == 3
    laat = neem_op(tmp_path, "signalen", [signaal(traject="T1", signaaldatum=date(2025, 2, 2))],
                   peildatum=date(2025, 7, 31))  # fmt: skip
    assert aantallen(laat) == {"een.csv": 1}  # this signal is of a day after the Kennisgeving was sent
    klaar = neem_op(tmp_path, "signalen", [signaal(traject="T1", signaaldatum=date(2025, 1, 31))],
                    peildatum=date(2025, 8, 31))  # fmt: skip
    assert aantallen(klaar) == {}
    assert gekoppeld(klaar) == 4


def test_a_sender_s_signals_do_not_answer_for_those_of_another(tmp_path: Path) -> None:
    dag = date(2025, 6, 30)
    neem_op(tmp_path, "signalen", [signaal()], peildatum=dag, afzender="Een ander")
    assert aantallen(neem_op(tmp_path, "reacties", [reactie()], peildatum=dag, bestand="een.csv")) == {"een.csv": 1}
