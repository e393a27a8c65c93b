"""A register may say that a creditor has no convenant: that is another word than not knowing."""

from datetime import date
from pathlib import Path

from indicators.cijferboek import indicator
from indicators.measure import measure
from indicators.schuldeisers import schuldeisers
from store.stand import Stand
from tests.logstenen import neem_op, reactie
from tests.registers import lees_lijst, lever_lijst, partij

DAG, OP = date(2025, 3, 3), date(2025, 10, 31)


def _stand(data: Path) -> Stand:
    rijen = [
        reactie(traject=f"T{n}", schuldeiser_id=wie, verzonden_op=DAG, reactie="geweigerd" if n % 2 else "toegekend",
                reactie_op=DAG, schending="bevestigd", schending_op=DAG)
        for n in range(12) for wie in ("KPN", "VITENS", "ENECO")
    ]  # fmt: skip
    neem_op(data, "reacties", rijen, peildatum=OP)
    lijst = lees_lijst(
        partij("KPN", convenant="nee", van="2024-01-01"),
        partij("Vitens", sector="water", convenant="ja", termijn="8", stopt="ja", van="2024-01-01"),
        partij("Eneco", sector="energie", van="2024-01-01"),
    )
    return Stand(lever_lijst(data, lijst), OP)


def test_no_convenant_and_not_known_stand_apart_everywhere(tmp_path: Path) -> None:
    stand = _stand(tmp_path)
    per = {r.groep: (r.naam, r.noemer) for r in measure(indicator("SCH-11"), stand, per="convenant").rijen}
    assert per == {
        "ja": ("Met convenant", 12), "nee": ("Zonder convenant", 12), "niet_bekend": ("Convenant niet bekend", 12),
    }  # fmt: skip
    kandidaten = measure(indicator("SCH-10"), stand, per="schuldeiser")
    assert {r.groep: r.teller for r in kandidaten.rijen if r.maat == "zonder_convenant"} == {"KPN": 12, "ENECO": 0}
    assert {r.groep: r.teller for r in kandidaten.rijen if r.maat == "convenant_niet_bekend"} == {"KPN": 0, "ENECO": 12}
    assert {w: schuldeisers(stand)[w].convenant for w in ("KPN", "VITENS", "ENECO")} == {
        "KPN": "nee", "VITENS": "ja", "ENECO": "niet_bekend",
    }  # fmt: skip


def test_who_has_no_convenant_breaks_none(tmp_path: Path) -> None:
    stand = _stand(tmp_path)
    breuken = {
        r.groep: r.teller for r in measure(indicator("SCH-06"), stand, per="schuldeiser").rijen if r.maat is None
    }
    assert breuken.get("KPN", 0) == 0
    assert breuken["VITENS"] == 6  # of a refusal nothing can be broken
    assert measure(indicator("SCH-05"), stand, filters=(("schuldeiser", "KPN"),)).totaal().noemer == 0
