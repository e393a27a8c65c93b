"""Files of roles that hide what is too small and no more: real counts, in a moment.

The second round of hiding, so that nothing can be worked out, takes a minute; what a screen or a sheet shows does not
need it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
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


def met_kleine_cellen_verborgen(stand: Stand, halfjaren: Iterable[Halfjaar]) -> Editie:
    """The editie of a stand with such files, of these half-years."""
    editie = stand.editie
    alles = [_wat_er_is(stand, halfjaar) for halfjaar in halfjaren]
    for rol in BUITEN:
        documenten = [_halfjaar(wat, lees_regels(rol, dicht_op(wat.halfjaar)), editie=editie.naam) for wat in alles]
        inhoud = {"rol": rol, "editie": editie.naam, "halfjaren": documenten}
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
