"""Two closed half-years for the screens of other roles: real counts, hidden by the rules of each role.

The second round of hiding, so that nothing can be worked out, takes a minute; what a screen shows does not need it.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indicators.measurement import rij_als_json
from protect.halfjaar import Halfjaar
from protect.kubus import KERNCIJFERS, KUBUSSEN
from protect.primair import primair
from protect.regels import Regels, lees_regels
from protect.rollen import BUITEN
from publish.kerncijfers import Kernstand, kernrijen, kernstand
from publish.kubus import dicht_op
from publish.rolbestand import rolbestand
from publish.vastleggen import Kubustabel, geteld
from store.editie import Editie
from store.rolbestanden import naam_van
from store.stand import Stand
from tests.bouwstenen import aanvaard
from tests.logstenen import bewaar_log
from tests.pages.wereld import lever_standen
from tests.rolstenen import PEILDATUM, lograrijen

SCHULDEISERS = ("BELASTINGDIENST", "CJIB", "CAK", "ENECO", "VITENS", "ESSENT", "CZ", "VGZ", "MENZIS")
H1, H2 = Halfjaar(2025, 1), Halfjaar(2024, 2)


def lever_halfjaren(data: Path) -> Editie:
    """The three inventories, and signals and Kennisgevingen of 900 trajecten in twelve gemeenten."""
    lever_standen(data)
    signalen, reacties = lograrijen()
    lezingen = [bewaar_log(data, "signalen", map(_elders, range(900), signalen), peildatum=PEILDATUM, voorbeeld=True),
                bewaar_log(data, "reacties", map(_anders, range(900), reacties), peildatum=PEILDATUM,
                           voorbeeld=True)]  # fmt: skip
    editie = aanvaard(data, lezingen)
    alles = [_wat_er_is(Stand(editie, PEILDATUM), halfjaar) for halfjaar in (H2, H1)]
    for rol in BUITEN:
        halfjaren = [_halfjaar(wat, lees_regels(rol, dicht_op(wat.halfjaar)), editie=editie.naam) for wat in alles]
        inhoud = {"rol": rol, "editie": editie.naam, "halfjaren": halfjaren}
        (editie.data / "edities" / editie.naam / naam_van(rol)).write_text(json.dumps(inhoud))
    return editie


@dataclass(frozen=True)
class _Geteld:
    """What was counted of a half-year, for every role the same."""

    halfjaar: Halfjaar
    tabellen: tuple[Kubustabel, ...]
    kernen: tuple[Kernstand, ...]


def _wat_er_is(stand: Stand, halfjaar: Halfjaar) -> _Geteld:
    tabellen = [geteld(kubus, stand, halfjaar) for kubus in KUBUSSEN]
    kernen = tuple(kernstand(x, stand, halfjaar) for x in KERNCIJFERS)
    return _Geteld(halfjaar, tuple(tabel for tabel in tabellen if tabel), kernen)


def _elders(i: int, rij: dict[str, Any]) -> dict[str, Any]:
    """One in twenty in the only gemeente of its provincie: so many that they are no few, and hidden all the same."""
    return rij if i % 20 else {**rij, "gm_code": "GM0014"}


def _anders(i: int, rij: dict[str, Any]) -> dict[str, Any]:
    """Of three creditors in each of three sectors, and a few with an outcome that is rare."""
    rij = _elders(i, rij)
    einde = "volledige_betaling" if rij["uitkomst"] and i % 100 == 0 else rij["uitkomst"]
    return {**rij, "schuldeiser_id": SCHULDEISERS[i % len(SCHULDEISERS)], "uitkomst": einde}


def _halfjaar(wat: _Geteld, regels: Regels, *, editie: str) -> dict[str, Any]:
    kern = {x.code: {"code": x.code, "rijen": [rij_als_json(r) for r in kernrijen(x, regels)]} for x in wat.kernen}
    return {
        "code": wat.halfjaar.code, "van": wat.halfjaar.van.isoformat(), "tot": wat.halfjaar.tot.isoformat(),
        "op": dicht_op(wat.halfjaar).isoformat(), "kerncijfers": kern, "achterhaald": [],
        "tabellen": {deel.kubus.naam: _document(deel, regels, editie=editie) for deel in wat.tabellen},
    }  # fmt: skip


def _document(deel: Kubustabel, regels: Regels, *, editie: str) -> dict[str, Any]:
    weg = primair(deel.tabel, regels, herkomst=deel.herkomst, gevoelig=deel.kubus.gevoelig)
    return rolbestand(deel.tabel, frozenset(weg), regels, editie=editie)
