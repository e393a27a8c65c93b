"""What lies beside an editie for each role but intern: nothing, as long as no half-year is closed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from protect.kubus import CIJFERS, KERNCIJFERS, KUBUSSEN, sectorgroepen
from publish.sluiten import ROLLEN, Kubusrecord, kubusrecord
from store.editie import Editie
from store.referentie import lees_referentie
from store.rolbestanden import naam_van, verslag_van
from store.schijf import als_json, sha256_van


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


def rollen(wordt: Editie, vorige: Editie | None) -> Rollen:
    """The files of every role. Raises OnveiligError where an outsider could work something out."""
    record = kubusrecord(wordt, vorige)
    if not any(deel["vast"] for deel in record.values()):
        leeg = {naam_van(rol): als_json({"rol": rol, "editie": wordt.naam, "halfjaren": []}) for rol in ROLLEN}
        return Rollen(record, leeg | {verslag_van(rol): als_json({}) for rol in ROLLEN})
    from publish.rolmaker import gemaakt  # noqa: PLC0415 - solvers take a second to load, and few publications need them

    return Rollen(*gemaakt(wordt, vorige, record))
