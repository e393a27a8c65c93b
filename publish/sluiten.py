"""Which half-years are closed in an editie: those of the editie before, those that closed since, and what changed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from protect.halfjaar import Halfjaar, halfjaar_uit
from protect.kubus import KERNCIJFERS, KUBUSSEN, Kubus
from protect.regels import lees_regels
from protect.tabellen import Plek
from publish.kerncijfers import kernstand
from publish.kubus import gesloten, tel
from publish.vastleggen import geteld, klein_bewogen, naam_van, uit_json
from store.editie import LOGS, Editie
from store.stand import Stand, nieuwste_peildatum
from store.vastgelegd import lees_vastgelegd, leg_vast

ROLLEN = ("werkgroep", "ministerie", "publiek")
KERN = "kerncijfers"
# Per name ("pauzes 2025-H1"): its version, the file of what was counted, and per role the file of what it was given.
Record = dict[str, Any]
Kubusrecord = dict[str, Record]
# `laatste` is the last version that anybody was given, also when there is none now.
LEEG: Record = {"versie": 0, "vast": "", "laatste": "", "rollen": {}, "was": {}, "achterhaald": False}


def kubusrecord(wordt: Editie, vorige: Editie | None) -> Kubusrecord:
    """Every closed half-year of this editie; `rollen` is still empty where something closed or was revised."""
    zelfde_wereld = vorige is not None and vorige.voorbeeld == wordt.voorbeeld
    al: Kubusrecord = dict(vorige.manifest.get("kubus", {})) if vorige and zelfde_wereld else {}
    stand = Stand(wordt, nieuwste_peildatum(wordt))
    if vorige and al and _logs(vorige) != _logs(wordt):
        weg = bool({x[0] for x in _logs(vorige)} - {x[0] for x in _logs(wordt)})
        al = {naam: _herzien(naam, record, stand, weggevallen=weg) for naam, record in al.items()}
    return al | dict(_nieuw(stand, al))


def delen_van(naam: str) -> tuple[str, Halfjaar]:
    """The table (or kerncijfers) and the half-year that a name is made of."""
    wat, _, code = naam.partition(" ")
    return wat, halfjaar_uit(code)


def kubus_van(naam: str) -> Kubus:
    """The table of a name."""
    return next(kubus for kubus in KUBUSSEN if kubus.naam == delen_van(naam)[0])


def _logs(editie: Editie) -> list[tuple[str, str, str]]:
    return [(x.sha256, x.lezing, str(x.peildatum)) for x in editie.geldende_leveringen if x.soort in LOGS]


def _nieuw(stand: Stand, al: Kubusrecord) -> Iterator[tuple[str, Record]]:
    for kubus in KUBUSSEN:
        for halfjaar in gesloten(kubus, stand):
            naam, kern = naam_van(kubus, halfjaar), f"{KERN} {halfjaar.code}"
            if not al.get(naam, LEEG)["vast"]:
                yield naam, _volgende(kubus, halfjaar, stand, al.get(naam, LEEG))
            if kubus.naam == "kennisgevingen" and kern not in al:
                yield kern, _kern(halfjaar, stand, LEEG)


def _volgende(kubus: Kubus, halfjaar: Halfjaar, stand: Stand, record: Record) -> Record:
    """The next version, which hides what moved by a few since the last; of a half-year without anybody none."""
    data, leeg = stand.editie.data, {**record, "vast": "", "rollen": {}, "achterhaald": False}
    nu = geteld(kubus, stand, halfjaar, versie=record["versie"] + 1)
    if nu is None:
        return leeg
    bewogen: frozenset[Plek] = frozenset()
    if record["laatste"]:
        toen = uit_json(kubus, halfjaar, nu.tabel.naam, lees_vastgelegd(data, record["laatste"])).tabel
        bewogen = klein_bewogen(toen, nu.tabel, _drempel(halfjaar))
    vast = leg_vast(data, nu.tabel.naam, replace(nu, bewogen=bewogen).als_json())
    return {**leeg, "versie": record["versie"] + 1, "vast": vast, "laatste": vast}


def _kern(halfjaar: Halfjaar, stand: Stand, record: Record) -> Record:
    """The figures over the whole country; `was` is what roles were given of them before."""
    cijfers = [kernstand(kern, stand, halfjaar).als_json() for kern in KERNCIJFERS]
    vast = leg_vast(stand.editie.data, f"{KERN} {halfjaar.code}", {"cijfers": cijfers})
    was = {rol: [*record["was"].get(rol, []), bestand] for rol, bestand in record["rollen"].items()}
    return {**LEEG, "versie": record["versie"] + 1, "vast": vast, "was": was}


def _herzien(naam: str, record: Record, stand: Stand, *, weggevallen: bool) -> Record:
    """The same where nothing changed. A next version where so much did that no small group can be worked out (D9), or
    where a delivery was withdrawn or replaced: then what it said is wrong. Else the figure stays, and says so."""
    wat, halfjaar = delen_van(naam)
    bewaard = stand.editie.manifest.get("bewaard_vanaf", "")
    if not record["vast"] or (bewaard and halfjaar.van.isoformat() < bewaard):
        return record
    if wat == KERN:
        return _kern(halfjaar, stand, record) if weggevallen else record
    kubus = kubus_van(naam)
    toen = uit_json(kubus, halfjaar, naam, lees_vastgelegd(stand.editie.data, record["vast"])).tabel
    nu = tel(kubus, stand, halfjaar)
    if nu.tellingen == toen.tellingen:
        return {**record, "achterhaald": False}
    if weggevallen or (nu.tellingen and not klein_bewogen(toen, nu, _drempel(halfjaar))):
        return _volgende(kubus, halfjaar, stand, record)
    return {**record, "achterhaald": True}


def _drempel(halfjaar: Halfjaar) -> int:
    return max(lees_regels(rol, halfjaar.tot).drempel for rol in ROLLEN)
