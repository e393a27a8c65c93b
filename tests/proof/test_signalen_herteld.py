"""Fifty figures about pauses, drawn by lot, equal what comes of counting the cells of the delivered files by hand."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from random import Random

import polars as pl
import pytest

from benchmarks.voorbeeldlogs import LOG, MAP, REACTIES, SIGNALEN
from indicators.cijferboek import indicator
from indicators.measure import measure
from indicators.measurement import Status
from store.editie import Editie, lees_editie
from store.leveringen import rijen_pad
from store.stand import lees_stand
from tests.leveringen import PROJECT
from tests.proof.herteld import CODES, Vraag, herteld
from tests.proof.hertellen import kennisgevingen, signalen, wereld

pytestmark = pytest.mark.proof
WIE = ("--afzender", "Voorbeeld-uitvoerder (fictief)", "--peildatum", LOG.tot.isoformat())
PEILDATA = (date(2025, 3, 31), date(2025, 6, 30), date(2025, 10, 31), date(2025, 11, 4))
INDELINGEN = ("totaal", "maand", "provincie", "gemeente", "kanaal", "termijn")
GETROKKEN = 50


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """The example logs on top of the example inventories, through the commands that people use."""
    data = tmp_path_factory.mktemp("herteld")
    omgeving = {**os.environ, "PAUZEMONITOR_DATA": str(data / "data"), "PAUZEMONITOR_SLEUTELS": str(data / "sleutels")}
    for opdracht in (
        ("voorbeeld",),
        ("lees", "--soort", "signalen", *WIE, str(MAP / SIGNALEN)),
        ("lees", "--soort", "reacties", *WIE, str(MAP / REACTIES)),
    ):
        klaar = subprocess.run(
            [sys.executable, "-m", "ingest", *opdracht, "--json"],
            cwd=PROJECT, env=omgeving, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert klaar.returncode == 0, klaar.stderr
        json.loads(klaar.stdout)
    return lees_editie(data=data / "data")


def gelezen(editie: Editie, soort: str) -> pl.DataFrame:
    """The cleaned rows of the delivery of a soort: the text of its cells, and what links rows to one another."""
    levering = next(x for x in editie.geldende_leveringen if x.soort == soort)
    rijen = pl.read_parquet(rijen_pad(editie.data, levering))
    los = ("traject_id", "schuldeiser_id", "gemeld_op")
    return rijen.select([k for k in rijen.columns if k.endswith("_ruw") or k in los])


def vragen(editie: Editie) -> Iterator[tuple[date, Vraag, float]]:
    """Every number that is shown of these figures, with its value."""
    for dag in PEILDATA:
        stand = lees_stand(dag, editie=editie)
        for code in CODES:
            soort = indicator(code)
            for per in INDELINGEN:
                if (per != "totaal" and per not in soort.dimensies) or (
                    per == "maand" and soort.datum != "signaaldatum"
                ):
                    continue
                for rij in measure(soort, stand, per=per).rijen:
                    if rij.status == Status.OK and rij.waarde is not None and rij.maat != "schuldenknooppunt":
                        vraag = Vraag(code, rij.maat, per, rij.groep, rij.termijn, rij.na_maanden)
                        yield dag, vraag, rij.waarde


def test_fifty_figures_drawn_by_lot_are_what_counting_the_cells_by_hand_gives(editie: Editie) -> None:
    rijen = signalen(gelezen(editie, "signalen")), kennisgevingen(gelezen(editie, "reacties"), LOG.tot)
    alle = list(vragen(editie))
    assert {vraag.code for _, vraag, _ in alle} == set(CODES)
    eerst = Random(50)  # noqa: S311 - a lot that is the same every time
    per_code = [eerst.choice([x for x in alle if x[1].code == code]) for code in CODES]
    getrokken = per_code + eerst.sample(alle, GETROKKEN - len(per_code))
    werelden = {dag: wereld(*rijen, min(dag, LOG.tot)) for dag in PEILDATA}
    anders = [
        (dag, vraag, waarde, geteld)
        for dag, vraag, waarde in getrokken
        if (geteld := herteld(werelden[dag], vraag, date(dag.year, 1, 1))) != pytest.approx(waarde, abs=1e-9)
    ]
    assert anders == []
