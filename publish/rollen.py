"""What lies beside an editie for each role but intern: nothing, as long as no half-year is closed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from protect.kubus import CIJFERS, KERNCIJFERS, KUBUSSEN, sectorgroepen
from protect.rollen import BUITEN
from publish.metingen import openbare_metingen
from publish.sluiten import Kubusrecord, kubusrecord
from store.editie import Editie
from store.referentie import lees_referentie
from store.rolbestanden import naam_van, verslag_van
from store.schijf import als_json, sha256_van

if TYPE_CHECKING:
    from publish.rolmaker import Gemaakt

SECONDEN = 60.0


@dataclass(frozen=True)
class Rollen:
    """What goes beside an editie: the record of closed half-years for its manifest, and its files by name."""

    kubus: Kubusrecord
    bestanden: Mapping[str, bytes]


def definitie() -> str:
    """The fingerprint of what roles may see and by which rules: part of what makes an editie."""
    delen: list[Any] = [asdict(x) for x in (*KUBUSSEN, *CIJFERS)] + [asdict(x) for x in KERNCIJFERS]
    delen += [dict(sectorgroepen()), lees_referentie("beveiliging")]
    return sha256_van(json.dumps(delen, default=sorted, sort_keys=True).encode())


def rollen(wordt: Editie, vorige: Editie | None, *, seconden: float = SECONDEN) -> Rollen:
    """The files of every role. Raises OnveiligError where an outsider could work something out.

    A solver that has no answer after twice these `seconden` counts as unsafe.
    """
    record, openbaar = kubusrecord(wordt, vorige), openbare_metingen(wordt, vorige)
    gemaakt = _gemaakt(wordt, vorige, record, seconden) if any(deel["vast"] for deel in record.values()) else None
    bestanden: dict[str, bytes] = {}
    for rol in BUITEN:
        halfjaren, verslagen = gemaakt.van_rol[rol] if gemaakt else ([], {})
        van_rol = [{**x, "rol": rol} for x in openbaar]
        inhoud = {"rol": rol, "editie": wordt.naam, "halfjaren": halfjaren, "openbaar": van_rol}
        bestanden |= {naam_van(rol): als_json(inhoud), verslag_van(rol): als_json(verslagen)}
    return Rollen(gemaakt.record if gemaakt else record, bestanden)


def _gemaakt(wordt: Editie, vorige: Editie | None, record: Kubusrecord, seconden: float) -> "Gemaakt":
    from publish.rolmaker import gemaakt  # noqa: PLC0415 - solvers take a second to load, and few publications need them

    return gemaakt(wordt, vorige, record, seconden=seconden)
