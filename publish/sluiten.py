"""Which half-years are closed in an editie: those of the editie before, those that closed since, and what changed."""

from collections.abc import Iterator
from typing import Any

from protect.halfjaar import Halfjaar, halfjaar_uit
from protect.kubus import KERNCIJFERS, KUBUSSEN, Kubus
from protect.regels import lees_regels
from publish.kerncijfers import kernstand
from publish.kubus import gesloten, tel
from publish.vastleggen import geteld, naam_van, ruim_anders, uit_json
from store.editie import LOGS, Editie
from store.stand import Stand, nieuwste_peildatum
from store.vastgelegd import lees_vastgelegd, leg_vast

ROLLEN = ("werkgroep", "ministerie", "publiek")
KERN = "kerncijfers"
# Per name ("pauzes 2025-H1"): its version, the file of what was counted, and per role the file of what it was given.
Record = dict[str, Any]
Kubusrecord = dict[str, Record]


def kubusrecord(wordt: Editie, vorige: Editie | None) -> Kubusrecord:
    """Every closed half-year of this editie; `rollen` is still empty where something closed or was revised."""
    zelfde_wereld = vorige is not None and vorige.voorbeeld == wordt.voorbeeld
    al: Kubusrecord = dict(vorige.manifest.get("kubus", {})) if vorige and zelfde_wereld else {}
    stand = Stand(wordt, nieuwste_peildatum(wordt))
    if vorige and al and _logs(vorige) != _logs(wordt):
        al = {naam: _herzien(naam, record, stand) for naam, record in al.items()}
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
            naam = naam_van(kubus, halfjaar)
            if naam not in al or not al[naam]["vast"]:
                yield naam, _gesloten(kubus, halfjaar, stand)
            if kubus.naam == "kennisgevingen" and f"{KERN} {halfjaar.code}" not in al:
                yield f"{KERN} {halfjaar.code}", _kern(halfjaar, stand)


def _gesloten(kubus: Kubus, halfjaar: Halfjaar, stand: Stand, *, versie: int = 1) -> Record:
    """A half-year without anybody in it is closed too, and has no file."""
    nu = geteld(kubus, stand, halfjaar, versie=versie)
    vast = leg_vast(stand.editie.data, nu.tabel.naam, nu.als_json()) if nu else ""
    return {"versie": versie, "vast": vast, "rollen": {}, "achterhaald": False}


def _kern(halfjaar: Halfjaar, stand: Stand) -> Record:
    cijfers = [kernstand(kern, stand, halfjaar).als_json() for kern in KERNCIJFERS]
    vast = leg_vast(stand.editie.data, f"{KERN} {halfjaar.code}", {"cijfers": cijfers})
    return {"versie": 1, "vast": vast, "rollen": {}, "achterhaald": False}


def _herzien(naam: str, record: Record, stand: Stand) -> Record:
    """The same, unless what is counted now differs by so much that no small group can be worked out (D9)."""
    wat, halfjaar = delen_van(naam)
    weg = stand.editie.manifest.get("bewaard_vanaf", "")
    if wat == KERN or not record["vast"] or (weg and halfjaar.van.isoformat() < weg):
        return record
    kubus = kubus_van(naam)
    toen = uit_json(kubus, halfjaar, naam, lees_vastgelegd(stand.editie.data, record["vast"])).tabel
    nu = tel(kubus, stand, halfjaar)
    if nu.tellingen == toen.tellingen:
        return {**record, "achterhaald": False}
    drempel = max(lees_regels(rol, halfjaar.tot).drempel for rol in ROLLEN)
    if nu.tellingen and ruim_anders(toen, nu, drempel):
        return _gesloten(kubus, halfjaar, stand, versie=record["versie"] + 1)
    return {**record, "achterhaald": True}
