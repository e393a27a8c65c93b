"""The sheet Noten: every note with a number, every shorthand with its meaning, and on which sheets they stand."""

from collections.abc import Sequence
from dataclasses import replace

from export.blad import AFKORTINGEN, NIET_VAN_TOEPASSING, Blad, Cel, Kolom, Noten

NAAM = "Noten"
KOP = "noot"


def genummerd(bladen: Sequence[Blad]) -> tuple[Blad, ...]:
    """The same sheets, with in the column noot the numbers of the notes instead of their sentences."""
    nummers = {zin: nummer for nummer, zin in enumerate(_zinnen(bladen), start=1)}
    return tuple(replace(b, rijen=tuple(tuple(_cel(c, nummers) for c in rij) for rij in b.rijen)) for b in bladen)


def noten(bladen: Sequence[Blad], *, stempel: str) -> Blad:
    """The sheet itself, of the sheets before they were numbered."""
    zinnen = [(f"noot {nummer}", zin, _op(bladen, zin)) for nummer, zin in enumerate(_zinnen(bladen), start=1)]
    tekens = [
        (f"Teken {kort}", AFKORTINGEN[kort], namen) for kort in AFKORTINGEN if (namen := _met_teken(bladen, kort))
    ]
    return Blad(
        naam=NAAM, titel="Wat de noten en tekens betekenen", stempel=stempel,
        kolommen=(Kolom("Noot of teken", 16), Kolom("Betekenis", 90), Kolom("Staat op", 40)),
        rijen=(*zinnen, *tekens),
    )  # fmt: skip


def _zinnen(bladen: Sequence[Blad]) -> tuple[str, ...]:
    """Every note once, in the order in which a reader meets them."""
    return tuple(dict.fromkeys(zin for blad in bladen for zin in _van(blad)))


def _van(blad: Blad) -> tuple[str, ...]:
    return tuple(zin for rij in blad.rijen for cel in rij if isinstance(cel, Noten) for zin in cel.zinnen)


def _op(bladen: Sequence[Blad], zin: str) -> str:
    return ", ".join(blad.naam for blad in bladen if zin in _van(blad))


def _met_teken(bladen: Sequence[Blad], kort: str) -> str:
    # A row without a note says so with the sign for what does not apply.
    zonder = [b.naam for b in bladen if any(isinstance(c, Noten) and not c.zinnen for rij in b.rijen for c in rij)]
    return ", ".join(
        b.naam for b in bladen if kort in b.afkortingen or (kort == NIET_VAN_TOEPASSING and b.naam in zonder)
    )


def _cel(cel: Cel, nummers: dict[str, int]) -> Cel:
    if not isinstance(cel, Noten):
        return cel
    return ", ".join(f"noot {nummers[zin]}" for zin in cel.zinnen) or NIET_VAN_TOEPASSING
