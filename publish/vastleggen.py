"""Laying a closed half-year down: its counts as they were when it closed, so that no later editie tells otherwise."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from protect.halfjaar import Halfjaar
from protect.kubus import Kubus
from protect.primair import Herkomst
from protect.tabellen import As, Plek, Tabel, plekken_van
from publish.kubus import herkomst, tel
from store.stand import Stand


@dataclass(frozen=True)
class Kubustabel:
    """One table of one closed half-year, with who made up its cells.

    `bewogen` are the places that count so few more or less than in the version before that the difference is small.
    """

    kubus: Kubus
    halfjaar: Halfjaar
    tabel: Tabel
    herkomst: Mapping[Plek, Herkomst]
    bewogen: frozenset[Plek] = frozenset()

    def als_json(self) -> dict[str, Any]:
        """As it is laid down."""
        return {
            "assen": [[as_.naam, as_.codes, as_.groepen] for as_ in self.tabel.assen],
            "tellingen": sorted([list(plek), n] for plek, n in self.tabel.tellingen.items()),
            "herkomst": sorted([list(plek), asdict(van)] for plek, van in self.herkomst.items()),
            "bewogen": sorted(map(list, self.bewogen)),
        }


def naam_van(kubus: Kubus, halfjaar: Halfjaar, versie: int = 1) -> str:
    """What a table is called everywhere; a half-year that was revised has a next version."""
    return f"{kubus.naam} {halfjaar.code}" + (f" v{versie}" if versie > 1 else "")


def geteld(kubus: Kubus, stand: Stand, halfjaar: Halfjaar, *, versie: int = 1) -> Kubustabel | None:
    """The table as the stand counts it; None when nothing falls in the half-year."""
    tabel = tel(kubus, stand, halfjaar)
    if not tabel.tellingen:
        return None
    tabel = replace(tabel, naam=naam_van(kubus, halfjaar, versie))
    return Kubustabel(kubus, halfjaar, tabel, herkomst(kubus, stand, halfjaar))


def uit_json(kubus: Kubus, halfjaar: Halfjaar, naam: str, inhoud: Mapping[str, Any]) -> Kubustabel:
    """The table that was laid down."""
    assen = tuple(As(n, tuple(codes), tuple((g, tuple(over)) for g, over in groepen))
                  for n, codes, groepen in inhoud["assen"])  # fmt: skip
    tellingen = {tuple(plek): n for plek, n in inhoud["tellingen"]}
    tabel = Tabel(naam, assen, tellingen, plekken_van(assen, kubus.doorsneden))
    van = {tuple(plek): Herkomst(**x) for plek, x in inhoud["herkomst"]}
    return Kubustabel(kubus, halfjaar, tabel, van, frozenset(map(tuple, inhoud["bewogen"])))


def klein_bewogen(toen: Tabel, nu: Tabel, drempel: int) -> frozenset[Plek]:
    """The published places that moved by a few (D9): who has both versions could subtract them."""
    plekken = {*toen.plekken, *nu.plekken}
    return frozenset(plek for plek in plekken if 0 < abs(_waarde(nu, plek) - _waarde(toen, plek)) < drempel)


def _waarde(tabel: Tabel, plek: Plek) -> int:
    """What a table counts in a place; nothing where it has no such place."""
    return tabel.waarde(plek) if plek in tabel.plekken else 0
