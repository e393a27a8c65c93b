"""The errors of a curve beside the slow way: every row its own influence, added up per tros, squared."""

from collections import defaultdict
from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.curvefouten import _deel, _fouten
from indicators.statistics import LOPEND, aalen_johansen, invloed_op_gemiddelde, invloed_op_stand

OORZAKEN = ("a", "b", "z")
# (tros, intrede, uittrede, oorzaak); z never happens.
RIJ = st.tuples(
    st.integers(3, 7),
    st.sampled_from([0.0, 0.5, 1.25, 2.25, 3.0]),
    st.sampled_from([1.5, 2.25, 4.0, 6.0]),
    st.sampled_from(["", "a", "b"]),
).filter(lambda rij: rij[1] < rij[2])


@given(st.lists(RIJ, min_size=1, max_size=30), st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_the_errors_counted_as_columns_are_those_of_the_rows_one_by_one(
    rijen: list[tuple[int, float, float, str]], deel: int
) -> None:
    curve = aalen_johansen((i, u, oorzaak, 1) for _, i, u, oorzaak in rijen)
    invloeden = [
        *(invloed_op_stand(curve, staat, t) for staat in ("a", "b", LOPEND) for t in (2, 4)),
        invloed_op_gemiddelde(curve, 6),
    ]
    kolommen = {
        "tros": np.array([rij[0] for rij in rijen]),
        "intrede": np.array([rij[1] for rij in rijen]),
        "uittrede": np.array([rij[2] for rij in rijen]),
        "oorzaak": np.array([OORZAKEN.index(rij[3]) if rij[3] else -1 for rij in rijen]),
    }
    verwacht = []
    for invloed in invloeden:
        per_tros: dict[int, float] = defaultdict(float)
        for tros, intrede, uittrede, oorzaak in rijen:
            per_tros[tros] += invloed.van(intrede, uittrede, oorzaak)
        verwacht.append(sqrt(deel * sum(x * x for x in per_tros.values())))
    assert _fouten(_deel(kolommen, deel, len(OORZAKEN)), invloeden, OORZAKEN) == pytest.approx(verwacht, abs=1e-12)
