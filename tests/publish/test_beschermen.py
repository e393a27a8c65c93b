"""What who reads rounded counts loses beside who reads them as counted: a cell here and there, and no more."""

from dataclasses import replace

import numpy as np
import pytest

from protect.halfjaar import Halfjaar
from protect.kubus import KUBUSSEN
from protect.primair import Herkomst
from protect.tabellen import Tabel, as_met_totaal, plekken_van
from publish.aanvaller import val_aan
from publish.beschermen import Beschermer
from publish.vastleggen import Kubustabel
from tests.tabelstenen import regels

BREED = Herkomst(12, 0.1)
ALS_GETELD = replace(regels(10), nul_vanaf_maal=3)
AFGEROND = replace(ALS_GETELD, rol="publiek", afronding=5)


def scheef(zaad: int) -> Kubustabel:
    """Three sectors of very different sizes by four answers and two quarters, the same for a zaad."""
    lot = np.random.default_rng(zaad)
    assen = (as_met_totaal("sector", tuple("ABC")), as_met_totaal("reactie", tuple("wxyz")),
             as_met_totaal("kwartaal", ("K1", "K2"), totaal="H1"))  # fmt: skip
    groot, deel = lot.choice([3, 30, 200, 700], 3), lot.choice([0.0, 0.02, 0.1, 0.4], 4)
    tellingen = {(s, a, k): int(lot.poisson(groot[i] * deel[j]))
                 for i, s in enumerate("ABC") for j, a in enumerate("wxyz") for k in ("K1", "K2")}  # fmt: skip
    paren = [("sector", "reactie"), ("sector", "kwartaal"), ("reactie", "kwartaal")]
    tabel = Tabel("kennisgevingen 2025-H1", assen, tellingen, plekken_van(assen, paren))
    return Kubustabel(KUBUSSEN[3], Halfjaar(2025, 1), tabel, dict.fromkeys(tabel.plekken, BREED))


@pytest.mark.parametrize("zaad", [0, 9, 19, 33, 35, 39])
def test_who_reads_rounded_counts_sees_hardly_less_and_can_work_out_nothing(zaad: int) -> None:
    beschermer = Beschermer(seconden=30)
    geteld, gelezen = (beschermer.document(scheef(zaad), r, editie="proef") for r in (ALS_GETELD, AFGEROND))
    weg, ook_weg = ({tuple(cel["plek"]) for cel in x["cellen"] if cel["merk"]} for x in (geteld, gelezen))
    assert weg <= ook_weg
    assert len(ook_weg) <= len(weg) + 3 < len(gelezen["cellen"])
    assert val_aan([gelezen]).onveilig == ()
