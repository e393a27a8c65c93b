"""ADO-01 to ADO-07 counted a second time, slowly and plainly, on random small worlds."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.cijferboek import indicator
from indicators.measure import measure
from store.stand import Stand
from tests.bouwstenen import ANKERDAG, antwoord, gemeenten_op, winkel_ineens

DAGEN = (date(2025, 1, 31), date(2025, 6, 30), date(2025, 6, 30), ANKERDAG)
CODES = [rij["gm_code"] for rij in gemeenten_op(ANKERDAG) if rij["provincie_code"] in ("PV24", "PV29")][:9]
RANG = {"gemeente": 1, "onbekend": 1, None: 1, "uitvoerder": 2, "nvvk": 3}
ANTWOORD = st.tuples(
    st.integers(0, 3),
    st.sampled_from(CODES),
    st.sampled_from(("gebruikt", "gebruikt_nog_niet", "geen_reactie")),
    st.sampled_from(tuple(RANG)),
    st.sampled_from((None, None, date(2025, 1, 10), date(2025, 5, 5))),
)
Wereld = list[tuple[int, str, str, str | None, date | None]]


def _stand(wereld: Wereld, code: str, dag: date | None) -> str:
    """The stand of one gemeente: sort its real answers, take the last."""
    echt: list[Any] = []
    per_levering = [[x for x in wereld if x[0] == nummer] for nummer in range(4)]
    for nummer, rijen in enumerate(per_levering):
        for regel, (_, wie, status, soort, gegeven) in enumerate(rijen):
            op = gegeven or DAGEN[nummer]
            if wie == code and status != "geen_reactie" and dag is not None and op <= dag:
                echt.append((op, -RANG[soort], DAGEN[nummer], nummer, regel, status))
    return max(echt)[-1] if echt else "geen_reactie"


def _tellingen(wereld: Wereld) -> dict[tuple[str, str | None], tuple[float, float | None]]:
    """Per code and maat the teller and noemer."""
    gemeenten = gemeenten_op(ANKERDAG)
    nu = {rij["gm_code"]: _stand(wereld, rij["gm_code"], ANKERDAG) for rij in gemeenten}
    toen = {code: _stand(wereld, code, DAGEN[1]) for code in nu}
    aantal = {status: list(nu.values()).count(status) for status in ("gebruikt", "gebruikt_nog_niet", "geen_reactie")}
    inwoners = {rij["gm_code"]: int(rij["inwoners"]) for rij in gemeenten}

    def ging(van: str, naar: str) -> int:
        return sum(toen[code] == van and nu[code] == naar for code in nu)

    ja, nee, stil = aantal["gebruikt"], aantal["gebruikt_nog_niet"], aantal["geen_reactie"]
    return {
        ("ADO-01", None): (ja, 342), ("ADO-02", None): (nee, 342), ("ADO-03", None): (stil, 342),
        ("ADO-04", None): (ja + nee, 342), ("ADO-05", None): (ja, ja + nee),
        ("ADO-06", None): (sum(inwoners[c] for c in nu if nu[c] == "gebruikt"), sum(inwoners.values())),
        ("ADO-07", "begonnen"): (ging("gebruikt_nog_niet", "gebruikt"), None),
        ("ADO-07", "eerste_antwoord_ja"): (ging("geen_reactie", "gebruikt"), None),
        ("ADO-07", "eerste_antwoord_nee"): (ging("geen_reactie", "gebruikt_nog_niet"), None),
        ("ADO-07", "gestopt"): (ging("gebruikt", "gebruikt_nog_niet"), None),
    }  # fmt: skip


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(ANTWOORD, max_size=40))
def test_a_second_count_gives_the_same(wereld: Wereld) -> None:
    with tempfile.TemporaryDirectory() as map_:
        files = [
            (dag, [antwoord(c, s, respondent_soort=r, antwoorddatum=d) for n, c, s, r, d in wereld if n == nummer])
            for nummer, dag in enumerate(DAGEN)
        ]
        stand = Stand(winkel_ineens(Path(map_), files), ANKERDAG)
        for (code, maat), (teller, noemer) in _tellingen(wereld).items():
            rij = measure(indicator(code), stand).totaal(maat)
            assert (rij.teller, rij.noemer) == (teller, noemer), (code, maat)
        _grenzen_houden_stand(stand)


def _grenzen_houden_stand(stand: Stand) -> None:
    """What the respondents say lies between the bounds, in the country and in every provincie."""
    for per in ("totaal", "provincie"):
        alle, antwoord_gaf = measure(indicator("ADO-01"), stand, per=per), measure(indicator("ADO-05"), stand, per=per)
        for rij in alle.rijen:
            aandeel = antwoord_gaf.rij(rij.groep).waarde
            if aandeel is not None:
                assert rij.ondergrens <= aandeel + 1e-12
                assert aandeel <= rij.bovengrens + 1e-12
            assert 0 <= rij.ondergrens <= rij.bovengrens <= 1


def test_the_second_count_can_tell_a_difference() -> None:
    wereld: Wereld = [(0, CODES[0], "gebruikt", None, None), (3, CODES[0], "geen_reactie", None, None)]
    assert _tellingen(wereld)[("ADO-01", None)] == (1, 342)
    assert (
        _stand(
            [(1, CODES[0], "gebruikt", "nvvk", None), (2, CODES[0], "gebruikt_nog_niet", None, None)],
            CODES[0],
            ANKERDAG,
        )
        == "gebruikt_nog_niet"
    )
