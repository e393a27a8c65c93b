"""Two hundred tables, a year of monthly loads and a gleeful insider: what is protected stays protected."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from protect.onderdrukken import Onderdrukking, onderdruk
from protect.stelsel import CelVeranderdError, Eerder, stelsel
from protect.tabellen import Plek, Tabel, as_met_totaal, plekken_van
from publish.aanvaller import Verslag, val_aan, val_aan_van_binnen
from tests.tabelstenen import PROVINCIES, SECTOREN, beschermd, document, willekeurig

pytestmark = pytest.mark.proof

TABELLEN = 200


class Beschermd(NamedTuple):
    tabel: Tabel
    uit: Onderdrukking


@pytest.fixture(scope="module")
def alle() -> list[Beschermd]:
    """Random tables of 12 by 6 with what the exact way hides of them."""
    tabellen = [willekeurig(1000 + zaad, aantal=(600, 1000, 2000)[zaad % 3]) for zaad in range(TABELLEN)]
    return [Beschermd(t, beschermd(t)) for t in tabellen]


def test_of_two_hundred_protected_tables_none_gives_anything_away(alle: list[Beschermd]) -> None:
    verslagen = [val_aan([document(t, uit.verborgen)]) for t, uit in alle]
    assert [verslag.onveilig for verslag in verslagen if not verslag.veilig] == []
    assert all(0 < verslag.lps <= 2 * verslag.verborgen for verslag in verslagen)
    assert all(uit.exact for _, uit in alle)
    assert sum(verslag.seconden for verslag in verslagen) < 60


def test_with_the_small_cells_alone_hidden_at_least_199_of_200_are_broken(alle: list[Beschermd]) -> None:
    rood = sum(not val_aan([document(t, uit.primair)]).veilig for t, uit in alle)
    assert rood >= 199


def test_showing_any_one_cell_that_helps_hiding_is_found(alle: list[Beschermd]) -> None:
    mutanten = [(t, uit.verborgen - {cel}) for t, uit in alle[:60] for cel in sorted(uit.secundair)]
    assert len(mutanten) > 200
    overleefd = [weg for t, weg in mutanten if val_aan([document(t, weg)]).veilig]
    assert overleefd == []


def test_somebody_who_knows_of_one_case_learns_nothing_at_the_threshold_less_one(alle: list[Beschermd]) -> None:
    verslagen: list[Verslag] = []
    for t, uit in alle[:10]:
        ook = onderdruk(stelsel(t), uit.primair, drempel=5, ook_van_binnen=True)
        verslagen.append(
            val_aan_van_binnen([document(t, ook.verborgen)], [plek for plek, n in t.tellingen.items() if n])
        )
    assert [verslag.onveilig for verslag in verslagen if not verslag.veilig] == []


# --- edities: six monthly loads, with reports that come in late

KWARTALEN = ("2025-K1", "2025-K2", "2025-K3")


def lading(maand: int) -> dict[Plek, int]:
    """What is known in month 1 to 6 of pauzes by provincie, sector and quarter: later months add late reports."""
    lot = np.random.default_rng(42)
    kans = np.outer(lot.dirichlet(np.ones(12)), lot.dirichlet(np.ones(6)))
    tellingen: dict[Plek, int] = {}
    for bekend, kwartaal in enumerate(KWARTALEN):
        geteld = lot.multinomial(900, kans.ravel()).reshape(12, 6)
        laat = lot.poisson(0.2, (6, 12, 6))[: max(maand - 2 * bekend, 0)].sum(axis=0)
        tellingen |= {
            (PROVINCIES[i], SECTOREN[j], kwartaal): int(geteld[i, j] + laat[i, j]) for i, j in np.ndindex(12, 6)
        }
    return tellingen


def editie(maand: int, vast: dict[Plek, int]) -> Tabel:
    """The quarters that are closed in a month; what is in `vast` was closed before and stays as it was."""
    gesloten = KWARTALEN[: (maand + 1) // 2]
    tellingen = {plek: n for plek, n in (lading(maand) | vast).items() if plek[2] in gesloten}
    totaal = gesloten[0] if len(gesloten) == 1 else f"{gesloten[0]}..{gesloten[-1]}"
    kwartaal = as_met_totaal("kwartaal", gesloten, totaal=f"samen {totaal}")
    assen = (as_met_totaal("provincie", PROVINCIES), as_met_totaal("sector", SECTOREN), kwartaal)
    return Tabel("pauzes", assen, tellingen, plekken_van(assen, [("provincie", "sector"), ("provincie", "kwartaal"), ("sector", "kwartaal")]))  # fmt: skip


def gepubliceerd(*, samen: bool) -> list[dict[str, object]]:
    """Six documents: each protected together with those before it, or each on its own."""
    eerdere: list[Eerder] = []
    vast: dict[Plek, int] = {}
    uit = []
    for maand in range(1, 7):
        t = editie(maand, vast)
        vast = dict(t.tellingen)
        s = stelsel(t, eerdere if samen else ())
        klein = {n for n, w, vrij in zip(s.sleutels, s.waarden, s.vrij, strict=True) if vrij and 0 < w < 5}
        weg = onderdruk(s, klein, drempel=5).verborgen.union(*(e.verborgen for e in eerdere if samen))
        eerdere.append(Eerder(t, weg & {t.sleutel(plek) for plek in t.plekken}))
        uit.append(document(t, weg))
    return uit


def test_six_monthly_edities_with_late_reports_are_safe_together() -> None:
    verslag = val_aan(gepubliceerd(samen=True))
    assert verslag.veilig, verslag.onveilig
    assert verslag.verborgen > 40


def test_six_edities_that_do_not_know_each_other_give_cells_away() -> None:
    assert len(val_aan(gepubliceerd(samen=False)).onveilig) > 0


def test_a_late_report_may_not_change_a_quarter_that_is_closed() -> None:
    eerst = editie(1, {})
    assert (
        lading(2)[PROVINCIES[0], SECTOREN[0], KWARTALEN[0]] >= eerst.tellingen[PROVINCIES[0], SECTOREN[0], KWARTALEN[0]]
    )
    with pytest.raises(CelVeranderdError):
        stelsel(editie(2, {}), [Eerder(eerst, frozenset())])


def test_an_attack_without_time_is_not_a_pass() -> None:
    t = willekeurig(7)
    assert not val_aan([document(t, beschermd(t).verborgen)], seconden=1e-9).veilig
    assert not replace(val_aan([document(t, [])]), lps=0).veilig
