"""The edges of the figures on signals and pauses: the day that still counts, and the day that does not."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from indicators.aflopend_per_week import per_uitvoerder_en_week
from indicators.cijferboek import indicator
from indicators.measure import measure
from indicators.measurement import Status
from store.stand import Stand
from tests.logstenen import neem_op, neem_samen_op, reactie, signaal

DAG = date(2025, 9, 30)
KEER = 5
Rijen = list[dict[str, Any]]


def _stand(data: Path, signalen: Rijen, reacties: Rijen | None = None) -> Stand:
    """Each row five times, in trajecten of their own; nothing is too small to show."""
    if reacties is None:
        return Stand(neem_op(data, "signalen", _keer(signalen, signaal), peildatum=DAG), DAG)
    return Stand(neem_samen_op(data, _keer(signalen, signaal), _keer(reacties, reactie), peildatum=DAG), DAG)


def _keer(rijen: Rijen, maak: Any) -> Rijen:
    return [maak(**{**rij, "traject": f"{rij['traject']}-{n}"}) for n in range(KEER) for rij in rijen]


def _waarde(stand: Stand, code: str, maat: str | None = None) -> tuple[float | None, float | None]:
    """The teller and noemer in kinds of traject, of which there are five each."""
    meting = measure(indicator(code), stand)
    rij = meting.totaal(maat)
    if meting.eenheid(maat).achter == "%" and rij.teller is not None:
        assert rij.waarde == (rij.teller / rij.noemer if rij.noemer else None)
    return tuple(None if x is None else x / KEER for x in (rij.teller, rij.noemer))  # type: ignore[return-value]


def _pauze(traject: str, **anders: Any) -> dict[str, Any]:
    vast = {
        "verzonden_op": date(2025, 4, 1),
        "reactie": "toegekend",
        "reactie_op": date(2025, 4, 2),
        "termijn_toegezegd_maanden": 8.0,
    }
    return {"traject": traject, **vast, **anders}


def _signalen_van(rijen: Rijen) -> Rijen:
    return [{"traject": rij["traject"], "signaaldatum": rij["verzonden_op"]} for rij in rijen]


def test_a_pauze_ends_soon_up_to_and_including_the_last_day_of_the_term(tmp_path: Path) -> None:
    dagen = (date(2025, 9, 30), date(2025, 10, 30), date(2025, 10, 31), date(2025, 11, 29), date(2025, 11, 30))
    pauzes = [_pauze(f"T{i}", pauze_eind_gepland=dag) for i, dag in enumerate(dagen)]
    pauzes.append(_pauze("T9", pauze_eind_gepland=dagen[0], uitkomst="hulp_gestopt", uitkomst_op=date(2025, 6, 1)))
    stand = _stand(tmp_path, _signalen_van(pauzes), pauzes)
    assert _waarde(stand, "PAU-06", "binnen_30") == (2, None)
    assert _waarde(stand, "PAU-06", "binnen_60") == (4, None)
    assert _waarde(stand, "PAU-01") == (5, None)
    assert _waarde(stand, "PAU-07") == (0, None)
    per_week = {
        rij.groep: rij.waarde
        for rij in measure(indicator("PAU-06"), stand, per="week").rijen
        if rij.maat == "binnen_60" and rij.waarde
    }
    assert per_week == {"2025-09-29": 5, "2025-10-27": 10, "2025-11-24": 5}
    assert measure(indicator("PAU-06"), stand, per="week").rijen[0].naam == "Week van 29 september 2025"


def test_a_solution_counts_on_the_last_day_of_eight_months_and_not_after(tmp_path: Path) -> None:
    eerste = {"OP": date(2025, 1, 30), "KLEM": date(2025, 1, 31), "JONG": date(2025, 2, 1), "LAAT": date(2025, 1, 10)}
    einde = {"OP": date(2025, 9, 30), "KLEM": date(2025, 9, 30), "JONG": date(2025, 9, 1), "LAAT": date(2025, 9, 11)}
    pauzes = [
        _pauze(t, verzonden_op=dag, reactie_op=dag, uitkomst="schuldregeling", uitkomst_op=einde[t])
        for t, dag in eerste.items()
    ]
    stand = _stand(tmp_path, _signalen_van(pauzes), pauzes)
    assert _waarde(stand, "PAU-09") == (2, 3)


def test_a_message_on_progress_is_young_for_less_than_three_months(tmp_path: Path) -> None:
    pauzes = [
        _pauze("PRECIES", pauze_start=date(2025, 6, 30), voortgang_gemeld_op=date(2025, 9, 1)),
        _pauze("PRECIES STIL", pauze_start=date(2025, 6, 30)),
        _pauze("OUDER", pauze_start=date(2025, 6, 29), voortgang_gemeld_op=date(2025, 7, 1)),
        _pauze("OUD BERICHT", voortgang_gemeld_op=date(2025, 6, 30)),
        _pauze("GEEN BERICHT"),
        _pauze("NOODSTOP", initiatief="noodstop"),
    ]
    signalen = [
        {**s, "initiatief": "noodstop" if s["traject"] == "NOODSTOP" else "kennisgeving"} for s in _signalen_van(pauzes)
    ]
    stand = _stand(tmp_path, signalen, pauzes)
    assert _waarde(stand, "PAU-10") == (1, 3)
    assert _waarde(stand, "PAU-10", "onbekend") == (1, 3)


def test_while_no_file_brings_a_column_its_figure_has_no_observations(tmp_path: Path) -> None:
    pauzes = [_pauze("T1")]
    stand = _stand(tmp_path, _signalen_van(pauzes), pauzes)
    for code in ("PAU-10", "PAU-11", "PAU-12"):
        assert {(r.status, r.waarde) for r in measure(indicator(code), stand).rijen} == {
            (Status.GEEN_WAARNEMINGEN, None)
        }


def test_an_arrear_is_new_from_the_first_day_of_the_pauze(tmp_path: Path) -> None:
    pauzes = [
        _pauze(t, pauze_start=date(2025, 4, 1))
        for t in ("OP DE DAG", "ERVOOR", "INGEHAALD", "NOG NIET", "ALLEEN HERSTEL", "NIETS")
    ]
    velden = {
        "OP DE DAG": {"nieuwe_achterstand_op": date(2025, 4, 1), "achterstand_hersteld_op": date(2025, 4, 9)},
        "NOG NIET": {"nieuwe_achterstand_op": date(2025, 4, 2)},
        "ERVOOR": {"nieuwe_achterstand_op": date(2025, 3, 31)},
        "INGEHAALD": {"nieuwe_achterstand_op": date(2025, 5, 1), "achterstand_hersteld_op": date(2025, 6, 1)},
        "ALLEEN HERSTEL": {"achterstand_hersteld_op": date(2025, 6, 1)},
        "NIETS": {},
    }
    signalen = [{"traject": t, "signaaldatum": date(2025, 3, 1), **meer} for t, meer in velden.items()]
    stand = _stand(tmp_path, signalen, pauzes)
    assert _waarde(stand, "PAU-12") == (3, 5)
    assert _waarde(stand, "PAU-12", "ingehaald") == (2, 3)


@pytest.mark.parametrize(
    ("aanmelding", "binnen_7", "binnen_28", "negatief"),
    [
        (date(2025, 5, 2), 0, 0, 1),
        (date(2025, 5, 1), 1, 1, 0),
        (date(2025, 4, 24), 1, 1, 0),
        (date(2025, 4, 23), 0, 1, 0),
        (date(2025, 4, 3), 0, 1, 0),
        (date(2025, 4, 2), 0, 0, 0),
    ],
    ids=["a day before", "the same day", "7 days", "8 days", "28 days", "29 days"],
)
def test_days_to_the_kennisgeving_at_the_edges(
    tmp_path: Path, aanmelding: date, binnen_7: int, binnen_28: int, negatief: int
) -> None:
    dagen = {"signaaldatum": date(2025, 5, 1), "aanmelddatum": aanmelding, "toelatingsdatum": aanmelding}
    stand = _stand(tmp_path, [{"traject": "T", **dagen}, {"traject": "S3", "signaalnummer": 3, **dagen},
                              {"traject": "N", "initiatief": "noodstop", **dagen}])  # fmt: skip
    noemer = 1 - negatief
    for vanaf in ("vanaf_aanmelding", "vanaf_toelating"):
        assert _waarde(stand, "SIG-04", f"{vanaf}_binnen_7") == (binnen_7, noemer)
        assert _waarde(stand, "SIG-04", f"{vanaf}_binnen_28") == (binnen_28, noemer)
        assert _waarde(stand, "SIG-04", f"{vanaf}_negatief") == (negatief, None)
        assert _waarde(stand, "SIG-04", vanaf) == (noemer, noemer)


def test_the_median_and_the_ninth_of_ten_days(tmp_path: Path) -> None:
    dag = date(2025, 5, 30)
    rijen = [
        {"traject": f"T{n}", "signaaldatum": dag, "aanmelddatum": dag - timedelta(days=n),
         "toelatingsdatum": dag - timedelta(days=2 * n)} for n in range(11)
    ]  # fmt: skip
    meting = measure(indicator("SIG-04"), _stand(tmp_path, rijen))
    waarden = {"vanaf_aanmelding": 5, "vanaf_aanmelding_p90": 9, "vanaf_toelating": 10, "vanaf_toelating_p90": 18}
    for maat, waarde in waarden.items():
        rij = meting.totaal(maat)
        assert (rij.waarde, rij.teller, rij.noemer) == (waarde, 11 * KEER, 11 * KEER)


def test_every_pair_of_signals_has_its_own_days(tmp_path: Path) -> None:
    snel = {1: date(2025, 1, 1), 2: date(2025, 1, 11), 3: date(2025, 2, 10), 4: date(2025, 3, 2)}
    traag = {1: date(2025, 1, 1), 2: date(2025, 1, 21), 3: date(2025, 3, 2), 4: date(2025, 4, 11)}
    trajecten = {
        "SNEL": snel,
        "TRAAG": traag,
        "EEN": {1: snel[1]},
        "TWEE": {2: snel[2]},
        "TERUG": {4: snel[1], 3: snel[3]},
    }
    rijen = [
        {"traject": traject, "signaalnummer": nummer, "signaaldatum": dag}
        for traject, dagen in trajecten.items()
        for nummer, dag in dagen.items()
    ]
    stand = _stand(tmp_path, rijen)
    verwacht = {"1_2": 15, "1_3": 50, "1_4": 80, "2_3": 35, "2_4": 65, "3_4": 30}
    for paar, ertussen in verwacht.items():
        assert _waarde(stand, "SIG-06", paar) == (2, 3)
        assert _waarde(stand, "SIG-06", f"{paar}_dagen") == (2, 2)
        assert measure(indicator("SIG-06"), stand).totaal(f"{paar}_dagen").waarde == ertussen


def test_only_what_creditors_confirmed_under_the_kennisgeving_ends_and_expires(tmp_path: Path) -> None:
    dag = date(2025, 1, 2)
    pauzes = [
        _pauze("BEVESTIGD", verzonden_op=dag, reactie_op=dag, termijn_toegezegd_maanden=4.0),
        {"traject": "STIL", "schuldeiser_id": "BELASTINGDIENST", "verzonden_op": dag},
        _pauze("NOODSTOP", verzonden_op=dag, reactie_op=dag, termijn_toegezegd_maanden=4.0, initiatief="noodstop"),
    ]
    signalen = [
        {**s, "initiatief": "noodstop" if s["traject"] == "NOODSTOP" else "kennisgeving"} for s in _signalen_van(pauzes)
    ]
    stand = _stand(tmp_path, signalen, pauzes)
    assert _waarde(stand, "PAU-05", "verlopen_zonder_besluit") == (1, 1)
    assert _waarde(stand, "PAU-07") == (1, None)
    assert _waarde(stand, "PAU-02") == (0, None)
    zekerheid = measure(indicator("PAU-01"), stand.op(date(2025, 4, 1)), per="zekerheid")
    assert {rij.groep: rij.waarde for rij in zekerheid.rijen} == {"bevestigd": 5, "volgens_convenant": 5}


def test_a_creditor_asked_twice_is_one_creditor_of_the_traject(tmp_path: Path) -> None:
    rijen = [
        _pauze("T", kennisgeving=""),
        _pauze("T", schuldeiser_id="ENECO", incassant_id="INTRUM"),
        {"traject": "T", "schuldeiser_id": "KPN", "verzonden_op": date(2025, 4, 1)},
        _pauze("T", schuldeiser_id="CJIB", verzonden_op=date(2025, 9, 20), reactie_op=date(2025, 9, 21)),
    ]
    stand = _stand(tmp_path, _signalen_van(rijen[:1]), rijen)
    # Two names at Eneco are one creditor; KPN is silent; the term to answer of the CJIB is not over.
    assert measure(indicator("PAU-14"), stand).totaal().waarde == pytest.approx(1 / 2)
    assert _waarde(stand, "PAU-08") == (0, 0)


def test_clustered_shares_are_less_certain_than_loose_ones(tmp_path: Path) -> None:
    def einden(traject: str, uitkomst: str, aantal: int) -> Rijen:
        return [_pauze(traject, kennisgeving=f"{traject}{i}", schuldeiser_id=s, uitkomst=uitkomst, uitkomst_op=date(2025, 6, 1))
                for i, s in enumerate(("ENECO", "CJIB", "KPN", "DUO")[:aantal])]  # fmt: skip

    grenzen = []
    for map_, aantal in (("een", 1), ("vier", 4)):
        rijen = einden("A", "schuldregeling", aantal) + einden("B", "hulp_gestopt", aantal)
        trajecten = [{"traject": t, "signaaldatum": date(2025, 4, 1)} for t in "AB"]
        zonder_id = [{k: v for k, v in rij.items() if k != "kennisgeving"} for rij in rijen]
        rij = measure(indicator("PAU-05"), _stand(tmp_path / map_, trajecten, zonder_id)).totaal("schuldregeling")
        assert (rij.waarde, rij.noemer) == (0.5, 2 * KEER * aantal)
        grenzen.append((rij.ondergrens, rij.bovengrens))
    assert grenzen[0] == pytest.approx(grenzen[1])


def test_of_very_many_pauzes_a_fixed_part_gives_the_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    einde = {"uitkomst": "hulp_gestopt", "uitkomst_op": date(2025, 6, 15)}
    pauzes = [
        _pauze(f"T{n}", schuldeiser_id=s, **(einde if n % 3 else {}))
        for n in range(120)
        for s in ("ENECO", "CJIB")[: 1 + n % 2]
    ]
    stand = _stand(tmp_path, [{"traject": f"T{n}", "signaaldatum": date(2025, 4, 1)} for n in range(120)], pauzes)

    def breedte() -> float:
        rijen = measure(indicator("PAU-03"), stand, filters=[("initiatief", "kennisgeving")]).rijen
        (rij,) = [r for r in rijen if (r.maat, r.na_maanden) == ("lopend", 4)]
        return rij.bovengrens - rij.ondergrens

    alles = breedte()
    monkeypatch.setattr("indicators.curvefouten.RIJEN_VOOR_FOUT", 300)
    deel = breedte()
    assert deel != alles
    assert deel == pytest.approx(alles, rel=0.2)


def test_what_ends_soon_is_counted_per_uitvoerder_and_week(tmp_path: Path) -> None:
    een = [_pauze(f"T{n}", pauze_eind_gepland=date(2025, 10, 30)) for n in range(2)]
    stand = _stand(tmp_path, _signalen_van(een), een)
    rijen = per_uitvoerder_en_week(stand)
    assert [(w.week, w.weeknaam, w.aantal) for w in rijen] == [("2025-10-27", "Week van 27 oktober 2025", 10)]
    assert per_uitvoerder_en_week(replace(stand, rol="werkgroep")) == ()
