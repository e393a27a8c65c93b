"""Which soort of delivery the headings of a file are of, where they are not of the one it was delivered as."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.bestanden.cells import Blad, Cel, Werkmap
from ingest.bronnen import BRONNEN, NAMEN, opdrachtregel
from ingest.errors import LeveringGeweigerd
from ingest.persoonlijk.patronen import masked
from ingest.source import Source
from ingest.tabellen.herkenning import ONZEKER, VRAAG, recognise
from ingest.tabellen.tabel import Tabel

_WAARDE = re.compile(r"[\d\s.,:/-]+")  # a number or a date: no heading
_RIJEN = 60  # rows with a value in which headings are looked for
_GENOEMD = 8  # headings that are named


@dataclass(frozen=True)
class _Past:
    """A row whose headings give a Source all that it needs."""

    soort: str
    blad: str
    koppen: tuple[str, ...]


def andere_soort(werkmap: Werkmap, bron: Source) -> LeveringGeweigerd | None:
    """The refusal of a file with headings of another soort; None where its own soort can be meant too.

    A row of answers may look like headings of its own soort by chance: half as many as of another are too few.
    """
    eigen = _passend(werkmap, bron, tot=ONZEKER - 1)
    passend = [x for ander in BRONNEN.values() if ander is not bron if (x := _passend(werkmap, ander, tot=VRAAG))]
    beste = max(passend, key=lambda past: len(past.koppen), default=None)
    if beste is None or (eigen and 2 * len(eigen.koppen) > len(beste.koppen)):
        return None
    return _weigering(werkmap.bestand, bron.soort, beste)


def zonder_koppen(tabellen: Iterable[Tabel], bron: Source, *, wat: str) -> LeveringGeweigerd | None:
    """The refusal of a file in which no row can be the headings: too few of them, or dates and numbers among them."""
    gegokt = [tabel for tabel in tabellen if not tabel.herkend]
    if not gegokt or any(_could_be_headings(tabel, bron) for tabel in gegokt):
        return None
    gezien = ", ".join(f"‘{masked(kop.tekst)[:40]}’" for kop in gegokt[0].koppen[:_GENOEMD])
    return LeveringGeweigerd(
        f"In dit bestand staat geen tabel met {wat} met koppen die wij kennen.",
        f"In de eerste regel van blad ‘{masked(gegokt[0].blad)}’ staat: {gezien}.",
        "Zet boven elke kolom een kop en lever het bestand opnieuw aan.",
    )


def _could_be_headings(tabel: Tabel, bron: Source) -> bool:
    waarden = [kop.tekst for kop in tabel.koppen if _WAARDE.fullmatch(kop.tekst.strip())]
    return not waarden and len(tabel.koppen) > len(bron.nodig)


def heeft_ook(werkmap: Werkmap, bron: Source) -> bool:
    """Whether a file also has the headings of this Source."""
    return _passend(werkmap, bron, tot=VRAAG) is not None


def _weigering(bestand: str, soort: str, past: _Past) -> LeveringGeweigerd:
    koppen = ", ".join(f"‘{masked(kop)[:40]}’" for kop in past.koppen[:_GENOEMD])
    return LeveringGeweigerd(
        f"U levert dit bestand aan als ‘{NAMEN[soort]}’, maar het lijkt op ‘{NAMEN[past.soort]}’.",
        f"Daarbij horen deze koppen op blad ‘{masked(past.blad)}’: {koppen}.",
        f"Kies bij ‘Wat levert u aan?’ voor ‘{NAMEN[past.soort]}’, "
        f"of geef op de opdrachtregel: {opdrachtregel(bestand, past.soort)}",
    )


def _passend(werkmap: Werkmap, bron: Source, *, tot: int) -> _Past | None:
    """The row with most headings of a Source, if it names all that is needed; a claim weaker than `tot` is none."""
    passend = [past for blad in werkmap.bladen for rij in _rijen(blad) if (past := _past(rij, blad, bron, tot=tot))]
    return max(passend, key=lambda past: len(past.koppen), default=None)


def _past(rij: Sequence[Cel], blad: Blad, bron: Source, *, tot: int) -> _Past | None:
    gevonden: dict[str, str] = {}
    for cel in rij:
        herkend = recognise(cel.tekst, bron)
        veld = bron.veld(herkend.veld) if herkend.graad <= tot else None
        if veld is not None and veld.bewaard:
            gevonden.setdefault(veld.naam, " ".join(cel.tekst.split()))
    compleet = all(set(groep) & gevonden.keys() for groep in bron.nodig)
    return _Past(bron.soort, blad.naam, tuple(gevonden.values())) if compleet else None


def _rijen(blad: Blad) -> Iterable[Sequence[Cel]]:
    rijen: dict[int, list[Cel]] = {}
    for cel in blad.cellen:
        if cel.tekst.strip() and len(cel.tekst) <= 300:
            if cel.rij not in rijen and len(rijen) == _RIJEN:
                break
            rijen.setdefault(cel.rij, []).append(cel)
    return (rij for rij in rijen.values() if len(rij) > 1)
