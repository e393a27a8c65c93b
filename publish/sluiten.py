"""Which half-years are closed in an editie: those of the editie before, those that closed since, and what changed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from protect.halfjaar import Halfjaar, halfjaar_uit
from protect.kubus import KERNCIJFERS, KUBUSSEN, Kubus
from protect.regels import lees_regels
from protect.rollen import BUITEN
from protect.tabellen import Plek, Tabel
from publish.kerncijfers import kernstand
from publish.kubus import gesloten
from publish.rolbestand import toont_iets
from publish.vastleggen import Kubustabel, geteld, klein_bewogen, naam_van, uit_json
from store.editie import LOGS, Editie
from store.stand import Stand, nieuwste_peildatum
from store.vastgelegd import Inhoud, lees_vastgelegd, leg_vast

KERN = "kerncijfers"
# Per name ("pauzes 2025-H1"): its version, the file of what was counted, and per role the file of what it was given.
Record = dict[str, Any]
Kubusrecord = dict[str, Record]
# `gegeven` are the versions before this one of which anybody was shown something, also when there is none now.
LEEG: Record = {"versie": 0, "vast": "", "gegeven": [], "rollen": {}, "was": {}, "achterhaald": False}


def kubusrecord(wordt: Editie, vorige: Editie | None) -> Kubusrecord:
    """Every closed half-year of this editie; `rollen` is still empty where something closed or was revised."""
    zelfde_wereld = vorige is not None and vorige.voorbeeld == wordt.voorbeeld
    was: Kubusrecord = vorige.manifest.get("kubus", {}) if vorige and zelfde_wereld else {}
    al = {naam: {**LEEG, **record} for naam, record in was.items()}
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
    """The next version, which hides what moved by a few since earlier ones; of a half-year without anybody none."""
    data, leeg = stand.editie.data, {**record, "vast": "", "rollen": {}, "achterhaald": False}
    nu = geteld(kubus, stand, halfjaar, versie=record["versie"] + 1)
    if nu is None:
        return leeg
    bewogen = frozenset().union(*(_bewogen(toen, nu, halfjaar) for toen in _gegeven(kubus, halfjaar, stand, record)))
    vast = leg_vast(data, nu.tabel.naam, replace(nu, bewogen=bewogen).als_json())
    return {**leeg, "versie": record["versie"] + 1, "vast": vast}


def _gegeven(kubus: Kubus, halfjaar: Halfjaar, stand: Stand, record: Record) -> Iterator[Tabel]:
    """The counts of every version before of which anybody was shown something."""
    for vast in record["gegeven"]:
        yield uit_json(kubus, halfjaar, "", lees_vastgelegd(stand.editie.data, vast)).tabel


def _bewogen(toen: Tabel, nu: Kubustabel, halfjaar: Halfjaar) -> frozenset[Plek]:
    return klein_bewogen(toen, nu.tabel, max(lees_regels(rol, halfjaar.tot).verschil for rol in BUITEN))


def _kern(halfjaar: Halfjaar, stand: Stand, record: Record, *, onthoud: bool = False) -> Record:
    """The figures over the whole country; `was` is what roles were given of them before."""
    cijfers = [kernstand(kern, stand, halfjaar).als_json() for kern in KERNCIJFERS]
    vast = leg_vast(stand.editie.data, f"{KERN} {halfjaar.code}", {"cijfers": cijfers})
    if vast == record["vast"]:
        return record
    erbij = record["rollen"] if onthoud else {}
    was = record["was"] | {rol: [*record["was"].get(rol, []), bestand] for rol, bestand in erbij.items()}
    return {**LEEG, "versie": record["versie"] + 1, "vast": vast, "was": was}


def _herzien(naam: str, record: Record, stand: Stand, *, weggevallen: bool) -> Record:
    """The same where nothing changed. A next version where so much did that no small group can be worked out (D9),
    where a delivery was withdrawn or replaced (then what it said is wrong), or where nobody was shown anything yet.
    Else the figure stays, and says so."""
    wat, halfjaar = delen_van(naam)
    bewaard = stand.editie.manifest.get("bewaard_vanaf", "")
    if not record["vast"] or (bewaard and halfjaar.van.isoformat() < bewaard):
        return record
    getoond = any(toont_iets(lees_vastgelegd(stand.editie.data, x)) for x in record["rollen"].values())
    if wat == KERN:
        return _kern(halfjaar, stand, record, onthoud=getoond) if weggevallen or not getoond else record
    kubus, toen = kubus_van(naam), lees_vastgelegd(stand.editie.data, record["vast"])
    nu = geteld(kubus, stand, halfjaar)
    if _zelfde(nu, toen, ook_herkomst=not getoond):
        return {**record, "achterhaald": False}
    if getoond:
        record = {**record, "gegeven": [*record["gegeven"], record["vast"]]}
    eerder = list(_gegeven(kubus, halfjaar, stand, record))
    if weggevallen or not getoond or (nu and not any(_bewogen(x, nu, halfjaar) for x in eerder)):
        return _volgende(kubus, halfjaar, stand, record)
    return {**record, "gegeven": record["gegeven"][:-1], "achterhaald": True}


def _zelfde(nu: Kubustabel | None, toen: Inhoud, *, ook_herkomst: bool) -> bool:
    """Whether a half-year counts what was laid down; and, as long as nobody was shown anything, of the same people."""
    wordt = nu.als_json() if nu else {}
    return all(wordt.get(wat, []) == toen[wat] for wat in ("tellingen", *(["herkomst"] if ook_herkomst else [])))
