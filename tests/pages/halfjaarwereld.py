"""Two closed half-years for the screens of other roles: real counts, hidden by the rules of each role.

The second round of hiding, so that nothing can be worked out, takes a minute; what a screen shows does not need it.
"""

import json
from pathlib import Path
from typing import Any

from indicators.measurement import rij_als_json
from protect.halfjaar import Halfjaar
from protect.kubus import KERNCIJFERS, KUBUSSEN
from protect.primair import primair
from protect.regels import Regels, lees_regels
from publish.kerncijfers import kernrijen, kernstand
from publish.kubus import dicht_op
from publish.rolbestand import rolbestand
from publish.sluiten import ROLLEN
from publish.vastleggen import geteld
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
    lezingen = [bewaar_log(data, "signalen", signalen, peildatum=PEILDATUM, voorbeeld=True),
                bewaar_log(data, "reacties", map(_anders, range(900), reacties), peildatum=PEILDATUM,
                           voorbeeld=True)]  # fmt: skip
    editie = aanvaard(data, lezingen)
    for rol in ROLLEN:
        inhoud = {"rol": rol, "editie": editie.naam, "halfjaren": [_halfjaar(editie, rol, h) for h in (H2, H1)]}
        (editie.data / "edities" / editie.naam / naam_van(rol)).write_text(json.dumps(inhoud))
    return editie


def _anders(i: int, rij: dict[str, Any]) -> dict[str, Any]:
    """Of three creditors in each of three sectors, and a few with an outcome that is rare."""
    einde = "volledige_betaling" if rij["uitkomst"] and i % 100 == 0 else rij["uitkomst"]
    return {**rij, "schuldeiser_id": SCHULDEISERS[i % len(SCHULDEISERS)], "uitkomst": einde}


def _halfjaar(editie: Editie, rol: str, halfjaar: Halfjaar) -> dict[str, Any]:
    op, stand = dicht_op(halfjaar), Stand(editie, PEILDATUM)
    regels = lees_regels(rol, op)
    kern = {
        x.code: {"code": x.code, "rijen": [rij_als_json(r) for r in kernrijen(kernstand(x, stand, halfjaar), regels)]}
        for x in KERNCIJFERS
    }
    return {
        "code": halfjaar.code, "van": halfjaar.van.isoformat(), "tot": halfjaar.tot.isoformat(),
        "op": op.isoformat(), "tabellen": dict(_tabellen(editie, stand, halfjaar, regels)), "kerncijfers": kern,
        "achterhaald": [],
    }  # fmt: skip


def _tabellen(editie: Editie, stand: Stand, halfjaar: Halfjaar, regels: Regels) -> list[tuple[str, dict[str, Any]]]:
    uit = []
    for kubus in KUBUSSEN:
        if deel := geteld(kubus, stand, halfjaar):
            weg = primair(deel.tabel, regels, herkomst=deel.herkomst, gevoelig=kubus.gevoelig)
            uit.append((kubus.naam, rolbestand(deel.tabel, frozenset(weg), regels, editie=editie.naam)))
    return uit
