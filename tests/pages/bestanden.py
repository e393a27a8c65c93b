"""Small inventory files as senders make them, from the real list of gemeenten; the answers are invented."""

import io
from collections.abc import Mapping, Sequence
from datetime import date

import openpyxl

from tests.bouwstenen import gemeenten_op

DAG = date(2025, 11, 4)
# What an Office file with a password or a label looks like from outside: an OLE file with an encrypted package.
VERSLEUTELD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(4096)


def namen(aantal: int) -> list[str]:
    """The first names that mean one gemeente only, in the order of their codes."""
    return [rij["naam"] for rij in gemeenten_op(DAG) if "(" not in rij["naam"]][:aantal]


def inventarisatie(
    standen: Mapping[str, str] | Sequence[tuple[str, str]],
    *,
    titel: str = "Stand per 4 november 2025",
    koppen: Sequence[str] = ("Gemeente", "Gebruikt de Kennisgeving?"),
) -> bytes:
    """A workbook with a title, a heading and one line per gemeente."""
    boek = openpyxl.Workbook()
    blad = boek.active
    assert blad is not None
    blad.title = "Reacties"
    if titel:
        blad.append([titel])
    blad.append(list(koppen))
    for rij in standen.items() if isinstance(standen, Mapping) else standen:
        blad.append(list(rij))
    bak = io.BytesIO()
    boek.save(bak)
    return bak.getvalue()


def standen(*, ja: int, nee: int = 0) -> list[tuple[str, str]]:
    """So many lines with ja and then so many with nee."""
    return list(zip(namen(ja + nee), ["Ja"] * ja + ["Nee"] * nee, strict=True))
